"""Where a fault lies that has no name: the line in which one small change makes a file right.

Small is another sign, number, name or index, or a part left out.
"""
import ast
import copy

OPERATORS = (ast.Add, ast.Sub, ast.Mult, ast.Div)


def line_of_fault(tree, passes):
    """Return the number of the line, or None.   passes: of a changed tree, whether it is right"""
    names = names_of(tree)
    for place, node in enumerate(ast.walk(tree)):
        for change in changes(node, names):
            other = copy.deepcopy(tree)
            nodes = list(ast.walk(other))
            replaced = change(nodes[place])
            if replaced is not None:
                other = Replacement(nodes[place], replaced).visit(other)
            if passes(ast.fix_missing_locations(other)):
                return node.lineno
    return None


class Replacement(ast.NodeTransformer):
    """A tree with one node in the place of another."""

    def __init__(self, old, new):
        self.old, self.new = old, new

    def visit(self, node):
        """Return the new node for the old one."""
        return self.new if node is self.old else self.generic_visit(node)


def names_of(tree):
    """Return the names that a file gives values to: arguments and variables."""
    return sorted({node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)} | {
        node.id for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)})


def changes(node, names):
    """Return the changes that can be made here: each changes a node, or returns another one."""
    if isinstance(node, ast.BinOp):
        return operators(node) + [lambda n: n.left, lambda n: n.right]
    if isinstance(node, ast.AugAssign):
        return operators(node)
    if isinstance(node, ast.UnaryOp):
        return [lambda n: n.operand]
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        values = [v for v in (0, 1, 2, -node.value, node.value - 1, node.value + 1)
                  if v != node.value]
        return [lambda n, v=v: setattr(n, "value", v) for v in values] + negated()
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        return [lambda n, v=v: setattr(n, "id", v) for v in names if v != node.id] + negated()
    if isinstance(node, ast.Subscript) and isinstance(
            getattr(node.slice, "value", None), ast.Constant):      # in an Index: Python 3.8
        return [lambda n, v=v: setattr(n.slice, "value", ast.Name(v, ast.Load())) for v in names]
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        return [lambda n, v=v: setattr(n, "slice", ast.Name(v, ast.Load())) for v in names]
    if isinstance(node, ast.Assign) and len(node.targets) == 1:
        return [lambda n: ast.copy_location(ast.AugAssign(n.targets[0], ast.Add(), n.value), n)]
    return negated() if isinstance(node, (ast.Call, ast.Subscript)) and isinstance(
        getattr(node, "ctx", ast.Load()), ast.Load) else []


def operators(node):
    """Return the changes to another operator."""
    return [lambda n, o=o: setattr(n, "op", o()) for o in OPERATORS
            if not isinstance(node.op, o)]


def negated():
    """Return the change to minus the same."""
    return [lambda n: ast.copy_location(ast.UnaryOp(ast.USub(), copy.copy(n)), n)]
