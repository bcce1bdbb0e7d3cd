"""The blocks of lessons as plain lines, to be compared: what a board makes is what CPython makes.

    micropython tests/interpreters/blocks.py LANG NAME[:OPTION=TEXT ...] ...

A name is a lesson's module. Runs from the root of the clone; numbers to draw from are shown to
six digits, and moved a little first, for what is in the middle each Python rounds in its own way.
"""
import sys

sys.path.insert(0, ".")
from purenn.document.html import html       # noqa: E402
from purenn.lessons.documents import document       # noqa: E402

MOVED = 1 + 1e-10


def plain(value):
    """Return a plain value as text, in one way on every Python."""
    if isinstance(value, dict):
        return "{%s}" % ", ".join(["%s: %s" % (key, plain(value[key])) for key in sorted(value)])
    if isinstance(value, (list, tuple)):
        return "[%s]" % ", ".join([plain(part) for part in value])
    return "%.6g" % (value * MOVED + 0.0) if isinstance(value, float) else str(value)


def show(lang, names):
    """Print the blocks of lessons, a line each, and how long each is as HTML."""
    for name in names:
        name, *numbers = name.split(":")
        page = document(name, lang=lang, **dict([pair.split("=") for pair in numbers]))
        print("==", name, plain(page.title), page.head, plain(page.fields))
        for block in page.blocks:
            print(plain(block))
        print("html", len(html(page.blocks)))


if __name__ == "__main__":
    show(sys.argv[1], sys.argv[2:])
