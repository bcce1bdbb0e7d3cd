"""The laws of elimination once more, exactly, on 500 drawn systems."""
import pytest

from tests.algebra import test_elimination

LAWS = [name for name, law in sorted(vars(test_elimination).items())
        if name.startswith("test_") and "DRAWN" in law.__code__.co_names]


@pytest.mark.slow
@pytest.mark.parametrize("name", LAWS)
def test_a_law_holds_for_500_systems(monkeypatch, name):
    monkeypatch.setattr(test_elimination, "DRAWN", range(60, 500))
    getattr(test_elimination, name)()
