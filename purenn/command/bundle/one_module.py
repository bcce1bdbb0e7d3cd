"""Several modules of the package as one plain module: the same lines, one below the other.

Imports between them are dropped, the seam becomes the lecture's own functions, what only other
rooms ask for is left out, as is what only raises errors at the door and what fitting/ is asked
for. Of the docstrings as many first lines are kept as there is room for, those of what is offered
first.
"""
import ast
import io
import tokenize
from functools import lru_cache

from . import compact, flatten
from .compact import NAMED, WIDTH


class Part:
    """A module's share: its text and tree, what it defines, and what of it is offered."""

    def __init__(self, name):
        self.name, self.text = name, flatten.untold(flatten.read(name))
        self.tree = ast.parse(self.text)
        self.offered, self.statements = [], []
        for node in self.tree.body[flatten.has_docstring(self.tree):]:
            if flatten.names_what_is_offered(node):
                self.offered = list(ast.literal_eval(node.value))
            elif not isinstance(node, ast.ImportFrom):
                self.statements.append(node)

    def defined(self):
        """Return the names of its functions, classes and constants."""
        return [node.name if isinstance(node, NAMED) else node.targets[0].id
                for node in self.statements if isinstance(node, NAMED + (ast.Assign,))]

    def imported(self):
        """Return (name here, module or None for the standard library, name there)."""
        found = []
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom):
                there = self.name.split(".")[:-node.level] + node.module.split(".")
                found += [(alias.asname or alias.name, ".".join(there) if node.level else None,
                           alias.name) for alias in node.names]
        return found


def parts(names):
    """Return the Parts of the modules and of all they import, each behind what it imports."""
    found = {}

    def add(name):
        """Add a module unless it is there; fast's are the lecture's own once more."""
        if name not in found and name.split(".")[0] != "fast":
            part = found[name] = Part(name)
            for there in sorted(flatten.imports(name, part.text)[0]):
                if not there.endswith("__init__"):
                    add(there)
            found[name] = found.pop(name)

    for name in names:
        add(name)
    return list(found.values())


def called(found):
    """Return (module, name) -> the name in the one module; who does not offer it gives way.

    The seam's names are those of the modules it falls back upon.
    """
    taken = {name: part.name for part in reversed(found) for name in part.defined()}
    taken.update({name: part.name for part in found for name in part.offered})
    names = {}
    for part in found:
        for name in part.defined():
            own = "%s_%s" % (part.name.replace(".", "_"), name)
            names[part.name, name] = name if taken[name] == part.name else own
        for here, there, name in part.imported():
            if (there, name) in names:
                names[part.name, here] = names[there, name]
    return names


def renamed(text, names):
    """Return a module's text with names replaced, but for attributes.   names: old -> new"""
    lines, changes, before = text.split("\n"), [], ""
    for kind, word, (row, column), _, _ in tokenize.generate_tokens(io.StringIO(text).readline):
        if kind == tokenize.NAME and names.get(word, word) != word and before != ".":
            changes.append((row - 1, column, word))
        before = word
    for row, column, word in reversed(changes):
        line = lines[row]
        lines[row] = line[:column] + names[word] + line[column + len(word):]
    return "\n".join(lines)


@lru_cache(maxsize=None)
def joined(modules, room):
    """Return the text of modules, of a tuple of names, as one; if that can be, in so many lines."""
    found = parts(modules)
    names, written = called(found), [part for part in found if part.name != "seam"]
    head = standard(written) + offers(written)
    unwanted, texts = compact.unwanted(written), [text_of(part, names) for part in written]

    def lines(documented, spaced=False):
        """Return all lines with these docstrings."""
        return head + [line for part, text in zip(written, texts)
                       for line in lines_of(part, text, documented, unwanted, spaced)]

    bare = lines(())
    documented = compact.documentable(written, unwanted)[:max(0, room - len(bare))]
    loose = lines(documented, True)
    return "\n".join(loose if len(loose) <= room else lines(documented)) + "\n"


def standard(found):
    """Return the import of what the parts take from math, in a line."""
    names = {name for part in found for _, there, name in part.imported() if there is None}
    return ["from math import " + ", ".join(sorted(names)), ""]


def offers(found):
    """Return the lines of __all__."""
    lines = ["__all__ = ("]
    for name in [name for part in found for name in part.offered]:
        if len(lines[-1]) + len(name) > WIDTH - 4:
            lines.append("   ")
        lines[-1] += ("" if lines[-1][-1] == "(" else " ") + '"%s",' % name
    return lines[:-1] + [lines[-1].rstrip(",") + ")"]


def text_of(part, names):
    """Return a part's lines, its names those of the one module.   names: (module, old) -> new"""
    own = {old: new for (name, old), new in names.items() if name == part.name}
    return renamed(part.text, own).split("\n")


def lines_of(part, lines, documented, unwanted, spaced):
    """Return the lines of a part, cut from text_of, below a comment that says what it is.

    documented: the nodes whose docstring keeps its first line   unwanted: those to be left out
    spaced: a blank line before every function of several
    """
    found = ["", "# %s: %s" % (part.name, compact.first_line(part.tree).split(": ")[0])]
    for node in [node for node in part.statements if node not in unwanted]:
        start = node.lineno - 1
        while lines[start - 1].startswith("#"):
            start -= 1
        text = compact.cut(lines, start, node, documented, unwanted)
        if isinstance(node, ast.ClassDef) or spaced and len(text) > 1:
            found.append("")
        found += text
    return found
