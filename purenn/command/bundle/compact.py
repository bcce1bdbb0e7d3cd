"""A module's statements in fewer lines: what is short on one line, no blank lines, what is not
asked for left out. The tree says what may be cut; the lines stay the page's own.
"""
import ast

from . import flatten

WIDTH = 99
NAMED = (ast.FunctionDef, ast.ClassDef)
BLOCKS = (ast.If, ast.For, ast.While)


def unwanted(found):
    """Return the functions, methods and settings that nothing in these Parts asks for.

    What is offered stays, with all methods of a class that no other here is made of.
    """
    offered = [name for part in found for name in part.offered]
    top = [node for part in found for node in part.statements]
    bases = [base.id for node in top if isinstance(node, ast.ClassDef) for base in node.bases]
    every = [node for part in found for node in ast.walk(part.tree)
             if isinstance(getattr(node, "ctx", None), ast.Load)]
    asked = {node.id for node in every if isinstance(node, ast.Name)}
    fields = {node.attr for node in every if isinstance(node, ast.Attribute)}
    found = {node for node in top if named(node) not in asked and named(node) not in offered}
    for node in [node for node in top if isinstance(node, ast.ClassDef)]:
        found |= {inner for inner in node.body if named(inner) not in fields | {None}
                  and (node.bases or node.name in bases or not isinstance(inner, NAMED))
                  and named(inner)[:2] != "__"}
    return found


def named(node):
    """Return the name that a statement gives to something, or None."""
    if isinstance(node, NAMED):
        return node.name
    return getattr(node.targets[0], "id", None) if isinstance(node, ast.Assign) else None


def documentable(found, unwanted):
    """Return the nodes that can keep a docstring's line: what is offered, its methods, the rest.

    The last module comes first. What is a single line is its own explanation.
    """
    ranked = []
    for part in reversed(found):
        for node in part.statements:
            for inner in ast.walk(node):
                if isinstance(inner, NAMED) and flatten.has_docstring(inner) and not (
                        is_short(inner) and inner.body[-1].lineno == inner.body[-1].end_lineno
                        or node in unwanted or inner in unwanted):
                    offered = getattr(node, "name", None) in part.offered
                    ranked.append((2 - offered - (offered and inner is node), inner))
    return [node for _, node in sorted(ranked, key=lambda pair: pair[0])]


def is_short(node):
    """Return whether a function or a block has one statement beside its docstring, no block."""
    return (isinstance(node, (ast.FunctionDef,) + BLOCKS)
            and len(node.body) == 1 + flatten.has_docstring(node)
            and not hasattr(node.body[-1], "body"))


def cut(lines, start, node, documented, unwanted):
    """Return the lines of a statement without blank ones, with those docstrings that are kept."""
    kept = dict(enumerate(lines[start:node.end_lineno], start))
    for inner in ast.walk(node):
        if isinstance(inner, NAMED) and flatten.has_docstring(inner):
            doc = inner.body[0]
            kept.update({row: "" for row in range(doc.lineno - 1, doc.end_lineno)})
            if inner in documented:
                kept[doc.lineno - 1] = '%s"""%s"""' % (" " * doc.col_offset, first_line(inner))
            elif len(inner.body) == 1:
                kept[inner.lineno - 1] += " pass"
        if isinstance(inner, (ast.Return, ast.Raise, ast.Assign, ast.Expr)):
            join(kept, inner)
    for inner in ast.walk(node):
        if isinstance(inner, (ast.FunctionDef,) + BLOCKS) and is_short(inner):
            pack(kept, inner)
        if inner in unwanted:
            first = min([inner.lineno] + [one.lineno for one in
                                          getattr(inner, "decorator_list", [])])
            kept.update({row: "" for row in range(first - 1, inner.end_lineno)})
    return [kept[row] for row in sorted(kept) if kept[row].strip()]


def join(kept, node):
    """Put a statement of several lines on one, where it fits."""
    rows = range(node.lineno - 1, node.end_lineno)
    text = kept[rows[0]]
    for row in rows[1:]:
        text += " " * (text[-1:] not in "([{") + kept[row].strip()
    if len(rows) > 1 and all([kept[row] for row in rows]) and "#" not in text and (
            len(text) <= WIDTH):
        kept.update({row: "" for row in rows})
        kept[rows[0]] = text


def pack(kept, node):
    """Put the one line of a function, or of an if or a loop, behind its head, where it fits."""
    above, below = node.lineno - 1, node.body[-1].lineno - 1
    both = kept[above] + " " + kept[below].strip()
    alone = not any([kept[row] for row in range(below + 1, node.body[-1].end_lineno)])
    if alone and kept[above].endswith(":") and "#" not in both and len(both) <= WIDTH:
        kept[above], kept[below] = both, ""


def first_line(node):
    """Return the first line of a docstring."""
    return ast.get_docstring(node).split("\n")[0]
