"""What the commands write has not changed unseen: see tests/outputs.py."""
from tests.outputs import digest, lines, prepared, run


def test_what_the_commands_write_is_what_was_looked_at():
    with prepared() as folder:
        changed = [words for known, words in lines() if digest(run(words, folder)) != known]
    assert not changed, ("python3 -m tests.outputs DIR, here and before the change, shows what they "
                         "write; if it is wanted, the digests it writes belong to the change")
