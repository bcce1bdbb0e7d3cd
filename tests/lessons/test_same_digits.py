"""What lessons and claims print is the same on every Python: only what has settled is printed."""
import difflib

import pytest

from tests import outside
from tests.interpreters import lesson_pages, pythons

PAGES = "tests/interpreters/lesson_pages.py"
QUICK = [name for name in lesson_pages.everything() if name[0] in "sv"]
NAMES = ("CPython 3.8", "CPython 3.11", "CPython 3.13", "PyPy")


def printed(python, pages, **settings):
    """Return the lines that a Python prints."""
    return python.run(PAGES, *pages, timeout=1800, **settings).text.splitlines()


def there():
    """Return the named Pythons that can be started, two at least."""
    found = [python for python in pythons.everyone() if python.name in NAMES
             and not python.missing()]
    return outside.need(len(found) > 1 and found, "a second Python", "pyenv install 3.8 3.13")


@pytest.mark.outside
@pytest.mark.slow
@pytest.mark.parametrize("pages", [QUICK] + [[name] for name in lesson_pages.everything()
                                             if name not in QUICK], ids=lambda pages: pages[-1])
def test_a_page_is_the_same_on_every_python(pages):
    first, *others = there()
    wanted = printed(first, pages)
    assert len(wanted) > 10
    for python in others:
        assert list(difflib.unified_diff(wanted, printed(python, pages), first.name, python.name,
                                         n=0, lineterm="")) == []


@pytest.mark.outside
@pytest.mark.slow
@pytest.mark.parametrize("page", ["a1", "a2"])
def test_a_long_training_prints_the_same_when_it_adds_in_another_order(page):
    last = there()[-1]              # PyPy, the only one that is soon done without the fast room
    assert printed(last, [page]) == printed(last, [page], PURENN_FAST="0")
