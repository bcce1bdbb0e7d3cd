"""Every lesson in both languages, and every claim: what each Python is to print.

    python3 -m tests.interpreters.lesson_pages [LESSON or claims ...]

Runs from the root of the clone. The data that cannot be bundled is not looked for, so that the
pages are the same everywhere.
"""
import os
import sys

from purenn.command.cli import main
from purenn.lessons import outside
from purenn.lessons.finding import names, short
from purenn.lessons.page import LANGUAGES


def everything():
    """Return the pages in order."""
    return [short(name) for name in names()] + ["claims"]


def show(pages):
    """Print pages, each below its name."""
    outside.HOUSE = "/nowhere/at/all"
    os.environ.pop("PURENN_DATA", None)
    sys.stderr = open(os.devnull, "w")              # how long it takes is not the same
    for page in pages:
        print("== %s" % page)
        for call in [["claims"]] if page == "claims" else [
                ["lesson", page, "--lang", lang] for lang in LANGUAGES]:
            main(call)


if __name__ == "__main__":
    show(sys.argv[1:] or everything())
