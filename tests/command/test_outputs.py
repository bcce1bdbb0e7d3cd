"""What the commands write has not changed unseen: see tests/outputs.py."""
import pytest

from tests.outputs import QUICK, SLOW, changed


@pytest.mark.parametrize("path", [QUICK, pytest.param(SLOW, marks=pytest.mark.slow)],
                         ids=["quick", "slow"])
def test_what_the_commands_write_is_what_was_looked_at(path):
    other = [words for known, found, words, _ in changed(path) if found != known]
    assert not other, ("python3 -m tests.outputs [--slow] DIR, here and before the change, shows what "
                       "they write; if it is wanted, the digests it writes belong to the change")
