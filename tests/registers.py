"""python3 -m tests.registers: write the registers anew, from the tree and its __all__ lines.

python3 -m tests.registers            writes what is stale, and says so
python3 -m tests.registers --check    says what is stale; exit code 1 if anything is
A module offers the names of its __all__, one tuple below its docstring; from that come
  purenn/__init__.py    NAMES, which finds the names, and the map of the rooms in the docstring
  purenn/__init__.pyi   the same names for editors, which cannot see what is found when asked for
  purenn/package.json   for mip: what a board can import
The order is that of the rooms, which is written by hand in tests/test_architecture.py.
"""
import ast
import os
import sys
import textwrap

from purenn.command.bundle import micropython
from tests.test_architecture import HOUSE, LECTURE, ROOMS, modules, tree_of

START, END = 'NAMES = """\n', '"""\n'
WIDTH = 99


def in_order():
    """Return the dotted names of all modules but the folders' own, room by room."""
    found = [name for name in modules() if not name.endswith("__") and name != "__main__"]
    return sorted(found, key=lambda name: (ROOMS.index(name.split(".")[0]), name))


def offered(name):
    """Return the names in the __all__ of a module; none if it has none."""
    for node in tree_of(modules()[name]).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
            return list(ast.literal_eval(node.value))
    return []


def names():
    """Return module -> names, of modules of the page and of others that offer some."""
    found = {name: offered(name) for name in in_order()}
    return {name: found[name] for name in found if found[name] or "." not in name}


def names_text():
    """Return the lines of NAMES, one a module."""
    return "".join([("%s: %s" % (name, " ".join(words))).rstrip() + "\n"
                    for name, words in names().items()])


def beginning(name):
    """Return the beginning of a module's docstring, as much as fits behind a name."""
    text = " ".join(ast.get_docstring(tree_of(modules()[name])).split("\n\n")[0].split())
    text = text.split(". ")[0].rstrip(".")
    if len(text) > WIDTH - 22:
        text = text.split(": ")[0]
    return textwrap.shorten(text, WIDTH - 22, placeholder=" ...")


def map_text():
    """Return the map of the rooms: the lecture module by module, then a line a folder."""
    pages = [name for name in in_order() if "." not in name]
    lecture = [name for name in LECTURE if name in pages]
    rooms = [room for room in ROOMS if room + ".__init__" in modules()]
    parts = ["The lecture, in its order; a module imports only what stands above it:"]
    parts += row(lecture, "%s")
    parts += ["Beside it, and what reads like it:"]
    parts += row([name for name in pages if name not in LECTURE], "%s")
    parts += ["Rooms, each a folder:"]
    return "\n".join(parts + row(rooms, "%s.__init__")) + "\n"


def row(places, form):
    """Return a line for each module or folder: its name, and why it exists."""
    return ["    %-16s  %s" % (place, beginning(form % place)) for place in places]


def init_text(text):
    """Return purenn/__init__.py with the map and NAMES written anew.   text: as it is"""
    title = text.split("\n")[0]
    _, _, code = text.partition('\n"""\n')
    before, _, rest = code.partition(START)
    after = rest.partition(END)[2]
    return '%s\n\n%s"""\n%s' % (title, map_text(), before + START + names_text() + END + after)


def stub_text():
    """Return purenn/__init__.pyi: re-exports alone."""
    lines = ["__version__: str"]
    for name, words in names().items():
        lines += ["from .%s import %s as %s" % (name, word, word) for word in words]
    return "\n".join(lines) + "\n"


def registers():
    """Return file name below purenn -> the text it should have."""
    return {"__init__.py": init_text(read("__init__.py")), "__init__.pyi": stub_text(),
            "package.json": micropython.manifest(micropython.wanted(None)), "py.typed": ""}


def read(name):
    """Return the text of a register as it is; None if there is none."""
    try:
        with open(os.path.join(HOUSE, name), encoding="utf-8") as file:
            return file.read()
    except OSError:
        return None


def stale():
    """Return name -> text of the registers that are not as they should be."""
    return {name: text for name, text in registers().items() if read(name) != text}


def main(words):
    """Write or only name what is stale; return how many are left so."""
    found = stale()
    for name, text in found.items():
        print("purenn/%s %s" % (name, "is stale" if words else "written"))
        if not words:
            with open(os.path.join(HOUSE, name), "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
    return len(found) if words else 0


if __name__ == "__main__":
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(__doc__)
    sys.exit(1 if main(sys.argv[1:]) else 0)
