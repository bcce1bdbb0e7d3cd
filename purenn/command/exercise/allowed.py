"""What a pupil's file may import: math, random, and files of its own folder that do the same.

It says so early and clearly; it is no wall, for the program runs on the pupil's own machine.
"""
import ast
import os
import sys

ALLOWED = ("math", "random")


def refused_import(tree, folder, seen=()):
    """Return (line, module) of the first import that is not allowed, or None."""
    for node in ast.walk(tree):
        for name in imported(node):
            if name in ALLOWED or name in seen:
                continue
            if name not in own_files(folder) or refused_inside(name, folder, seen):
                return node.lineno, name
    return None


def imported(node):
    """Return the names of the modules that a statement imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module or "."] if isinstance(node, ast.ImportFrom) else []


def own_files(folder):
    """Return the modules that lie in the pupil's folder."""
    return [file[:-3] for file in os.listdir(folder)
            if file.endswith(".py") and file[:-3] not in sys.builtin_module_names]


def refused_inside(name, folder, seen):
    """Return whether another file of the pupil's imports what is not allowed."""
    with open(os.path.join(folder, name + ".py"), encoding="utf-8-sig") as file:
        try:
            tree = ast.parse(file.read())
        except (SyntaxError, ValueError):
            return False            # it is told when it is imported
    return refused_import(tree, folder, seen + (name,)) is not None
