"""What a lesson's code needs of purenn, written out, so that it runs where purenn is not.

Functions, classes and constants in the words of their own modules, each after what it calls.
"""
import ast
import builtins

from .sources import text_of


def definitions(lesson, blocks):
    """Return the source of all that the code of a lesson's blocks calls.

    lesson: the name of its module
    """
    found = Inlined("lessons." + lesson)
    for block in blocks:
        if block["kind"] == "code":
            found.add(block["text"], block["needs"])
    return found.text()


class Names:
    """What the top lines of a module define or import.

    found: name -> ("here", node), ("there", module, name) or ("import", line)
    """

    def __init__(self, module):
        self.module = module
        self.lines = [line for line in text_of(module).split("\n") if line.strip() != "@told"]
        self.found = {}
        for node in ast.parse("\n".join(self.lines)).body:
            for part in node.body if isinstance(node, ast.Try) else [node]:
                self.note(part)

    def note(self, node):
        """Remember what a line of the module brings."""
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            self.found[node.name] = "here", node
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                for name in ast.walk(target):
                    if isinstance(name, ast.Name):
                        self.found[name.id] = "here", node
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            for alias in node.names:
                self.found[alias.asname or alias.name] = self.imported(node, alias)

    def imported(self, node, alias):
        """Return where an imported name is from."""
        if isinstance(node, ast.Import):
            return "import", "import " + alias.name
        if not node.level:
            return "import", "from %s import %s" % (node.module, alias.name)
        above = self.module.split(".")[:-node.level]
        return "there", ".".join(above + [node.module]), alias.name

    def refuses(self, name):
        """Return whether a name is a function of this module that does nothing but refuse."""
        kind, node = (self.found.get(name) or ("", None))[:2]
        return kind == "here" and isinstance(node, ast.FunctionDef) and (
            ast.get_docstring(node) or "").startswith("Raise ValueError")

    def kept(self, node):
        """Return the lines of a definition without those that ask such a function, or another room."""
        gone = set()
        for inner in ast.walk(node):
            if isinstance(inner, ast.Expr) and isinstance(inner.value, ast.Call) and (
                    self.refuses(getattr(inner.value.func, "id", ""))):
                gone.update(range(inner.lineno, inner.end_lineno + 1))
            if isinstance(inner, ast.If) and isinstance(inner.body[0], ast.ImportFrom):
                gone.update(range(inner.lineno, inner.end_lineno + 1))
        return [self.lines[row - 1] for row in range(first(node), node.end_lineno + 1)
                if row not in gone]


class Inlined:
    """Collects what code needs.   lesson: a module below purenn, such as lessons.s03_dot_product"""

    def __init__(self, lesson):
        self.lesson, self.modules, self.done = lesson, {}, set()
        self.imports, self.parts = [], []

    def add(self, code, needs=()):
        """Take what the names in the code stand for.   needs: more, such as dual.Dual"""
        own = brought(ast.parse(code))
        for full in needs:
            self.need(*full.rsplit(".", 1))
        given = {full.rsplit(".", 1)[1] for full in needs}
        for name in names_in(ast.parse(code)):
            if name not in own and name not in given and not hasattr(builtins, name):
                self.need(self.lesson, name)

    def need(self, module, name):
        """Take one name of a module, after what it needs itself.

        Raises ValueError if the module has none of that name.
        """
        if module not in self.modules:
            self.modules[module] = Names(module)
        there = self.modules[module]
        if name not in there.found:
            raise ValueError("inlined: %s has no %s" % (module, name))
        kind, *found = there.found[name]
        if kind == "there":
            self.need(*found)
        elif kind == "import" and found[0] not in self.imports:
            self.imports.append(found[0])
        elif kind == "here" and (module, found[0].lineno) not in self.done:
            node = found[0]
            self.done.add((module, node.lineno))
            for used in names_in(node):
                if used in there.found and used != name and not there.refuses(used):
                    self.need(module, used)
            self.parts.append("\n".join(there.kept(node)))

    def text(self):
        """Return all of it as one text."""
        return "\n\n\n".join(["\n".join(sorted(self.imports))] * bool(self.imports) + self.parts)


def brought(tree):
    """Return the names that code brings with it: assigned, imported, defined, or arguments."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
        elif isinstance(node, ast.ImportFrom):
            found.update([alias.asname or alias.name for alias in node.names])
        elif isinstance(node, ast.FunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.arg):
            found.add(node.arg)
    return found


def names_in(tree):
    """Return the names that are read in a tree, each once, in order."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            found += [node.id] * (node.id not in found)
    return found


def first(node):
    """Return the line a definition begins on, its decorators included."""
    return min([node.lineno] + [line.lineno for line in getattr(node, "decorator_list", ())])
