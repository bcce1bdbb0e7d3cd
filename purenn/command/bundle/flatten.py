"""purenn's own sources made smaller for a board: the same lines, without the docstrings.

Cut by line numbers, so that what runs on the board is what stands in the file; read by Python's
own way to a package's files, which may lie in a zip.
"""
import ast
import os
import pkgutil
import re
from functools import lru_cache

HOUSE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ROOMS = ("", "fitting", "algebra", "more", "stored", "study", "table", "table.plain", "table.whole",
         "written")                 # what a board can import
ON_REQUEST = ("exercises",)         # by the name of the room alone, for they are many words
TOLD = re.compile(r"^(from \.+fitting\.told import told| *@told|( *)if AT_ONCE > 1:.*(\n\2 +.*)*)\n", re.M)
ASKS_FOR_MORE = ("__main__", "parallel")          # than a board has


def path(name):
    """Return the path of a module below the package: more.dropout is more/dropout.py."""
    return name.replace(".", "/") + ".py"


def read(name):
    """Return the text of a module of the package: 'vector', '__init__', 'more.dropout'."""
    return pkgutil.get_data("purenn", path(name)).decode().replace("\r\n", "\n")


def untold(text):
    """Return a module's text without what is told of a call that has failed."""
    return TOLD.sub("", text)


@lru_cache(maxsize=None)
def house(room=""):
    """Return the names of all modules in a room of the package and in those below it."""
    found = {below(room, "__init__")}
    for _, name, is_room in pkgutil.iter_modules([os.path.join(HOUSE, *room.split("."))]):
        found |= house(below(room, name)) if is_room else {below(room, name)}
    return found


def below(room, name):
    """Return the name of what is in a room, or on the page for ''."""
    return "%s.%s" % (room, name) if room else name


def modules():
    """Return the names of all modules that need no host, without fast's."""
    found = []
    for room in ROOMS:
        found += in_room(room)
    return sorted(set(found) - set(ASKS_FOR_MORE))


def in_room(room):
    """Return the names of the modules of a room; those of the page for ''."""
    return [name for name in house() if name.rpartition(".")[0] == room]


def folders(name):
    """Return the __init__ of the package and of the folders above a module."""
    parts = name.split(".")[:-1]
    return [".".join(parts[:i] + ["__init__"]) for i in range(len(parts) + 1)]


@lru_cache(maxsize=None)
def without_docstrings(text):
    """Return a module's text without docstrings, __all__ and what a notebook shows.

    No two blank lines are left above code.
    """
    lines = text.split("\n")
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if not isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)):
            continue
        gone = node.body[:has_docstring(node)] + [part for part in node.body if is_beside(part)]
        for part in gone:
            lines[part.lineno - 1:part.end_lineno] = [None] * (part.end_lineno - part.lineno + 1)
        if gone == node.body and not isinstance(node, ast.Module):
            lines[gone[0].lineno - 1] = " " * gone[0].col_offset + "pass"
    text = "\n".join([line for line in lines if line is not None])
    return re.sub("\n\n\n+", "\n\n", text).lstrip("\n")


def parted(text, names):
    """Return a module's text without some of its functions, and these alone."""
    lines, cut = text.split("\n"), []
    for node in reversed(ast.parse(text).body):
        if isinstance(node, ast.FunctionDef) and node.name in names:
            cut = lines[node.lineno - 1:node.end_lineno + 1] + cut     # and the blank line below
            del lines[node.lineno - 1:node.end_lineno + 1]
    return "\n".join(lines), "\n".join(cut).rstrip("\n") + "\n"


def is_beside(node):
    """Return whether a board does without a statement: __all__, what a notebook shows."""
    return names_what_is_offered(node) or getattr(node, "name", None) == "_repr_html_"


def names_what_is_offered(node):
    """Return whether a statement is __all__ = ..."""
    return isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__"


def has_docstring(node):
    """Return whether a module, class or function begins with a string."""
    return (bool(node.body) and isinstance(node.body[0], ast.Expr)
            and isinstance(node.body[0].value, ast.Constant)
            and isinstance(node.body[0].value.value, str))


def without_fast(text):
    """Return the seam's text where there is no fast/ to try: the lecture's own functions alone."""
    attempt = [node for node in ast.parse(text).body if isinstance(node, ast.Try)][0]
    own, lines = attempt.handlers[0].body, text.split("\n")
    return "\n".join([line[own[0].col_offset:] for line
                      in lines[own[0].lineno - 1:own[-1].end_lineno]] + lines[attempt.end_lineno:])


def flat(text):
    """Return the text with 'from .vector import' as 'from vector import', for a flat folder."""
    return re.sub(r"^( *from )\.+(?:\w+\.)?(\w+ import )", r"\1\2", text, flags=re.MULTILINE)


@lru_cache(maxsize=None)
def imports(name, text):
    """Return (modules imported with this one, modules imported when a function is called)."""
    tree = ast.parse(text)
    now, waiting = [], [tree]
    while waiting:
        node = waiting.pop()
        if not isinstance(node, ast.FunctionDef):
            now.append(node)
            waiting += ast.iter_child_nodes(node)
    now = own(name, now)
    return now, own(name, ast.walk(tree)) - now


def own(name, nodes):
    """Return the names of the package's modules that these nodes of a module import."""
    found = set()
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.level:
            parts = name.split(".")[:-node.level] + (node.module.split(".") if node.module else [])
            if ".".join(parts + ["__init__"]) in house():
                found.update([held_by(parts, alias.name) for alias in node.names])
            elif ".".join(parts) in house():            # fast may be missing
                found.add(".".join(parts))
    return found


def held_by(parts, name):
    """Return the module that a name of a folder is, or the folder's __init__ that has it."""
    place = ".".join(parts + [name])
    for found in (place + ".__init__", place):
        if found in house():
            return found
    return ".".join(parts + ["__init__"])


@lru_cache(maxsize=None)
def functions(text):
    """Return how many functions and methods there are."""
    return len([node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)])
