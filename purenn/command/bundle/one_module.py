"""Several modules of the package as one plain module: the same lines, one below the other.

Imports between them are dropped, the seam becomes the lecture's own functions, and of the
docstrings as many first lines are kept as there is room for, those of what is offered first.
"""
import ast
import io
import tokenize

from . import flatten

WIDTH = 99
LEFT_OUT = ("buffers", "is_known")  # methods that only other rooms ask for
NAMED = (ast.FunctionDef, ast.ClassDef)


class Part:
    """A module's share: its text and tree, what it defines, and what of it is offered."""

    def __init__(self, name):
        self.name, self.text = name, flatten.read(name)
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
            for _, there, _ in part.imported():
                if there:
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


def joined(found, room, head=""):
    """Return the text of the one module, of at most so many lines if that can be.

    found: Parts   room: lines   head: what stands above, the imports not included
    """
    names, written = called(found), [part for part in found if part.name != "seam"]
    head = head.split("\n")[:-1] + standard(written) + offers(written)

    def lines(documented, spaced=False):
        """Return all lines with these docstrings."""
        return head + [line for part in written
                       for line in lines_of(part, names, documented, spaced)]

    bare = lines(())
    documented = documentable(written)[:max(0, room - len(bare))]
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


def documentable(found):
    """Return the nodes that can keep a docstring's line: what is offered, its methods, the rest.

    The last module comes first. What is a single line is its own explanation.
    """
    ranked = []
    for part in reversed(found):
        for node in part.statements:
            for inner in ast.walk(node):
                if isinstance(inner, NAMED) and flatten.has_docstring(inner) and not (
                        is_short(inner)):
                    offered = getattr(node, "name", None) in part.offered
                    ranked.append((2 - offered - (offered and inner is node), inner))
    return [node for _, node in sorted(ranked, key=lambda pair: pair[0])]


def is_short(node):
    """Return whether a function's body is a docstring and one line."""
    return (isinstance(node, ast.FunctionDef)
            and len(node.body) == 1 + flatten.has_docstring(node)
            and node.body[-1].lineno == node.body[-1].end_lineno
            and not hasattr(node.body[-1], "body"))


def lines_of(part, names, documented, spaced):
    """Return the lines of a part below a comment that says what it is.

    names: (module, old) -> new   documented: the nodes whose docstring keeps its first line
    spaced: whether a blank line stands before every function of several lines
    """
    own = {old: new for (name, old), new in names.items() if name == part.name}
    lines = renamed(part.text, own).split("\n")
    found = ["", "# %s: %s" % (part.name, first_line(part.tree).split(": ")[0])]
    for node in part.statements:
        start = node.lineno - 1
        while lines[start - 1].startswith("#"):
            start -= 1
        text = cut(lines, start, node, documented)
        if isinstance(node, ast.ClassDef) or spaced and len(text) > 1:
            found.append("")
        found += text
    return found


def cut(lines, start, node, documented):
    """Return the lines of a statement without blank ones, with those docstrings that are kept."""
    kept = dict(enumerate(lines[start:node.end_lineno], start))
    for inner in ast.walk(node):
        if isinstance(inner, NAMED) and flatten.has_docstring(inner):
            doc = inner.body[0]
            kept.update({row: "" for row in range(doc.lineno - 1, doc.end_lineno)})
            if inner in documented:
                kept[doc.lineno - 1] = '%s"""%s"""' % (" " * doc.col_offset, first_line(inner))
            elif len(inner.body) == 1:
                kept[doc.lineno - 1] = " " * doc.col_offset + "pass"
        if is_short(inner):
            pack(kept, inner)
    for inner in ast.walk(node):
        if getattr(inner, "name", None) in LEFT_OUT:
            kept.update({row: "" for row in range(inner.lineno - 1, inner.end_lineno)})
    return [kept[row] for row in sorted(kept) if kept[row].strip()]


def pack(kept, node):
    """Put a short function on the line of its def, where it fits."""
    above, below = node.lineno - 1, node.body[-1].lineno - 1
    both = kept[above] + " " + kept[below].strip()
    if kept[above].endswith(":") and "#" not in both and len(both) <= WIDTH:
        kept[above], kept[below] = both, ""


def first_line(node):
    """Return the first line of a docstring."""
    return ast.get_docstring(node).split("\n")[0]
