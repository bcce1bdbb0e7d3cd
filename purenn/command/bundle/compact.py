"""A module's statements in fewer lines: what is short on one line, no blank lines, what is not
asked for left out. The tree says what may be cut; the lines stay the page's own.
"""
import ast

from . import flatten

WIDTH = 99
NAMED = (ast.FunctionDef, ast.ClassDef)
BLOCKS = (ast.If, ast.For, ast.While)
# what stands here for lines that begin by asking another room
ELSEWHERE = 'raise ValueError("the package purenn can do that, or says why not")'


def unwanted(found):
    """Return the functions, methods and settings of these Parts that nothing here asks for.

    What only raises errors is left out with its calls: one file is too short to be asked at the
    door, and vectors and matrices still say what does not fit; so is what only another room can
    do. What is offered stays, with all other methods of a class that no other here is made of.
    """
    top = [node for part in found for node in part.statements]
    result, before = checks(top) | {inner for node in top for inner in ast.walk(node)
                                    if asks_at_once(inner) or asks_why(inner)}, 0
    while len(result) > before:
        before = len(result)
        result |= unasked(top, [name for part in found for name in part.offered], result)
    return result


def asks_at_once(node):
    """Return whether a function does nothing but ask another room, such as how it is shown."""
    return isinstance(node, ast.FunctionDef) and (node.name == "_repr_html_" or isinstance(
        (node.body + [None])[flatten.has_docstring(node)], ast.ImportFrom))


def asks_why(node):
    """Return whether a handler does nothing but ask another room whose fault an error is."""
    return isinstance(node, ast.ExceptHandler) and isinstance(node.body[0], ast.ImportFrom)


def is_plain(node):
    """Return whether a try is only there for such handlers; here its body stands alone."""
    return isinstance(node, ast.Try) and all([asks_why(handler) for handler in node.handlers]) and (
        node.handlers and not node.finalbody and not node.orelse)


def checks(top):
    """Return what only raises errors, as its docstring says, and the statements that call it."""
    inside = [inner for node in top for inner in ast.walk(node)]
    found = {node for node in inside if isinstance(node, ast.FunctionDef)
             and (ast.get_docstring(node) or "").startswith("Raise ValueError")}
    functions = [node.name for node in found if node in top]
    methods = [node.name for node in found if node not in top]
    for node in inside:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            if (getattr(node.value.func, "id", None) in functions
                    or getattr(node.value.func, "attr", None) in methods):
                found.add(node)
    for node in reversed(inside):       # a loop over checks alone; what is inside comes first
        if isinstance(node, BLOCKS) and not node.orelse and not set(node.body) - found:
            found.add(node)
    return found


def unasked(top, offered, gone):
    """Return the nodes whose names are not asked for, but for those of what is gone already."""
    bases = [base.id for node in top if isinstance(node, ast.ClassDef) for base in node.bases]
    loads = [(one, node) for one in top for node in alive(one, gone)
             if isinstance(getattr(node, "ctx", None), ast.Load)]
    every = [node for _, node in loads]
    asked = {node.id for one, node in loads
             if isinstance(node, ast.Name) and node.id != named(one)}     # by more than itself
    fields = {node.attr for node in every if isinstance(node, ast.Attribute)}
    found = {node for node in top if named(node) not in asked and named(node) not in offered}
    for node in [node for node in top if isinstance(node, ast.ClassDef)]:
        found |= {inner for inner in node.body if named(inner) not in fields | {None}
                  and (node.bases or node.name in bases or not isinstance(inner, NAMED))
                  and named(inner)[:2] != "__"}
    return found


def alive(node, gone):
    """Yield a node and all below it, but for what is gone."""
    if node not in gone:
        yield node
        for inner in ast.iter_child_nodes(node):
            for one in alive(inner, gone):
                yield one


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
    kept, inside = dict(enumerate(lines[start:node.end_lineno], start)), list(ast.walk(node))
    for inner in inside:
        if isinstance(inner, NAMED) and flatten.has_docstring(inner):
            doc = inner.body[0]
            kept.update({row: "" for row in range(doc.lineno - 1, doc.end_lineno)})
            if inner in documented:
                kept[doc.lineno - 1] = '%s"""%s"""' % (" " * doc.col_offset, first_line(inner))
            elif len(inner.body) == 1:
                kept[inner.lineno - 1] += " pass"
        if isinstance(inner, ast.If) and isinstance(inner.body[0], ast.ImportFrom):
            rows = range(inner.body[0].lineno - 1, inner.body[-1].end_lineno)
            kept.update({row: "" for row in rows})
            kept[rows[0]] = " " * inner.body[0].col_offset + ELSEWHERE
            pack(kept, inner, rows[0])
        if isinstance(inner, (ast.Return, ast.Raise, ast.Assign, ast.Expr)):
            join(kept, inner)
    for inner in inside:
        if isinstance(inner, (ast.FunctionDef,) + BLOCKS) and is_short(inner):
            pack(kept, inner)
        if inner in unwanted:
            first = min([inner.lineno] + [one.lineno for one in
                                          getattr(inner, "decorator_list", [])])
            kept.update({row: "" for row in range(first - 1, inner.end_lineno)})
    for inner in [inner for inner in inside if isinstance(inner, NAMED + BLOCKS)]:
        body = inner.body[flatten.has_docstring(inner):]
        if body and inner not in unwanted and all([one in unwanted for one in body]):
            kept[body[0].lineno - 1] = " " * body[0].col_offset + "pass"
    for inner in [inner for inner in inside if is_plain(inner)]:
        kept[inner.lineno - 1] = ""
        for row in range(inner.lineno, inner.body[-1].end_lineno):
            kept[row] = kept[row][4:]
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


def pack(kept, node, row=None):
    """Put the one line of a function, or of an if or a loop, behind its head, where it fits.

    row: where that line stands, if it is not the last of the body
    """
    above, below = node.lineno - 1, node.body[-1].lineno - 1 if row is None else row
    both = kept[above] + " " + kept[below].strip()
    alone = not any([kept[row] for row in range(below + 1, node.body[-1].end_lineno)])
    if alone and kept[above].endswith(":") and "#" not in both and len(both) <= WIDTH:
        kept[above], kept[below] = both, ""


def first_line(node):
    """Return the first line of a docstring."""
    return ast.get_docstring(node).split("\n")[0]
