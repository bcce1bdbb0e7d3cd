"""purenn's own sources made smaller for a board: the same lines, without the docstrings.

Cut by line numbers, so that what runs on the board is what stands in the file.
"""
import ast
import os
import re

HOUSE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def read(module):
    """Return the text of a module of the package: 'vector', '__init__'."""
    with open(os.path.join(HOUSE, module + ".py"), encoding="utf-8") as file:
        return file.read()


def modules():
    """Return the names of heart and more, all that needs no host."""
    return sorted([name[:-3] for name in os.listdir(HOUSE)
                   if name.endswith(".py") and name != "__main__.py"])


def without_docstrings(text):
    """Return the text of a module without its docstrings, and no two blank lines above code."""
    lines = text.split("\n")
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and has_docstring(node):
            doc = node.body[0]
            lines[doc.lineno - 1:doc.end_lineno] = [None] * (doc.end_lineno - doc.lineno + 1)
            if len(node.body) == 1 and not isinstance(node, ast.Module):
                lines[doc.lineno - 1] = " " * doc.col_offset + "pass"
    text = "\n".join([line for line in lines if line is not None])
    return re.sub("\n\n\n+", "\n\n", text).lstrip("\n")


def has_docstring(node):
    """Return whether a module, class or function begins with a string."""
    return (bool(node.body) and isinstance(node.body[0], ast.Expr)
            and isinstance(node.body[0].value, ast.Constant)
            and isinstance(node.body[0].value.value, str))


def flat(text):
    """Return the text with 'from .vector import' as 'from vector import', for a flat folder."""
    return re.sub(r"^( *from )\.(\w+ import )", r"\1\2", text, flags=re.MULTILINE)


def imports(text):
    """Return (modules imported with this one, modules imported when a function is called)."""
    tree = ast.parse(text)
    inside = {id(node) for function in ast.walk(tree) if isinstance(function, ast.FunctionDef)
              for node in ast.walk(function)}
    now = own([node for node in ast.walk(tree) if id(node) not in inside])
    return now, own(ast.walk(tree)) - now


def own(nodes):
    """Return the names of the package's modules that these nodes import."""
    found = set()
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            found.update([node.module] if node.module else [alias.name for alias in node.names])
    return found


def functions(text):
    """Return how many functions and methods there are."""
    return len([node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)])
