"""A formula is a tree: a name, a number, or (operation, tree, ...).

('+', ('*', 'w', 'x'), 'b') is w*x + b. It can be computed, written with names or with numbers,
and handed to a spreadsheet. A sheet is a list of lines, each computed from lines above it.
"""
from math import exp, log

from ..activations import relu, sigmoid, step, tanh
from ..vector import total


def product(*factors):
    """Return the product of all factors, from left to right."""
    result = 1
    for factor in factors:
        result *= factor
    return result


def power(a, n):
    """Return a^n, n a whole number; too large becomes infinite, where ** would raise."""
    return product(*[a] * n)


def minus(a, *b):
    """Return a - b, or of a alone -a."""
    return a - b[0] if b else -a


def above_zero(z):
    """Return 1 if z > 0, else 0: the slope of relu and of max(0, z)."""
    return 1 if z > 0 else 0


OPERATIONS = {"+": lambda *terms: total(terms), "*": product, "-": minus,
              "/": lambda a, b: a / b, "^": power,
              "exp": exp, "ln": log, "abs": abs, "max": max, "sigmoid": sigmoid, "tanh": tanh,
              "relu": relu, "step": step, "above_zero": above_zero}
LEVELS = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}       # what binds closer is higher


def value_of(tree, values):
    """Return the number a formula comes to.   values: name -> number"""
    if isinstance(tree, str):
        return values[tree]
    if not isinstance(tree, tuple):
        return tree
    return OPERATIONS[tree[0]](*[value_of(part, values) for part in tree[1:]])


def names_in(tree):
    """Return the names in a formula, in the order they stand there, each once."""
    if isinstance(tree, str):
        return [tree]
    found = []
    for part in tree[1:] if isinstance(tree, tuple) else ():
        found += [name for name in names_in(part) if name not in found]
    return found


def plain_call(name, arguments):
    """Return a function call as it is written in Python: max(0, z)."""
    return "%s(%s)" % (name, ", ".join(arguments))


def written(tree, show=str, call=plain_call):
    """Return a formula as text.   show: a name or a number to text   call: see plain_call"""
    if not isinstance(tree, tuple):
        return show(tree)
    operation, parts = tree[0], [written(part, show, call) for part in tree[1:]]
    if operation not in LEVELS:
        return call(operation, parts)
    for i, part in enumerate(tree[1:]):
        if needs_brackets(operation, i, part, parts[i], len(parts)):
            parts[i] = "(%s)" % parts[i]
    if len(parts) == 1:
        return operation + parts[0]
    return (" %s " % operation if LEVELS[operation] == 1 else operation).join(parts)


def needs_brackets(operation, i, part, text, count):
    """Return whether part number i of an operation is to be put in brackets."""
    if text[0] == "-" and (i or count == 1 or operation in "*/^"):
        return True
    inner = LEVELS.get(part[0], 4) if isinstance(part, tuple) else 4
    if inner == LEVELS[operation]:
        return operation == "^" or count == 1 or i > 0 and operation in "-/"
    return inner < LEVELS[operation]


def plus(terms):
    """Return the sum of some terms; of one term itself."""
    return ("+",) + tuple(terms) if len(terms) > 1 else terms[0]


def numbered(letter, names):
    """Return letter_1, letter_2, ...: as many as there are in names."""
    return ["%s_%d" % (letter, i + 1) for i in range(len(names))]


class Line:
    """One line of a step.

    section: what it is part of   name: such as 'z1_1'   tree: its formula, None for what is given
    value: number   operands: the (name, value) pairs that the formula names
    """

    def __init__(self, section, name, tree, value, operands=()):
        self.section, self.name, self.tree = section, name, tree
        self.value, self.operands = value, operands

    def formula(self):
        """Return the formula in names, such as w1_11*x0_1 + b1_1; of what is given nothing."""
        return "" if self.tree is None else written(self.tree)

    def __repr__(self):
        """Return name, formula and value."""
        return " = ".join([part for part in (self.name, self.formula(), "%.6g" % self.value)
                           if part])


class Sheet:
    """Lines, each computed when it is written down.

    lines: list of Line   values: name -> number
    """

    def __init__(self):
        self.lines, self.values = [], {}

    def given(self, name, value):
        """Write down a number that nothing computes; return its name."""
        self.lines.append(Line("given", name, None, value))
        self.values[name] = value
        return name

    def write(self, section, name, tree):
        """Write down a line and compute it; return its name."""
        value = value_of(tree, self.values)
        operands = [(operand, self.values[operand]) for operand in names_in(tree)]
        self.lines.append(Line(section, name, tree, value, operands))
        self.values[name] = value
        return name

    def write_all(self, section, names, trees):
        """Write down a line for each name; return the names."""
        return [self.write(section, name, tree) for name, tree in zip(names, trees)]


def shown(value):
    """Return a number to four decimals, a whole one without any, a tiny or huge one as 1.2e-05."""
    if value == int(value) and abs(value) < 1e6:
        return "%d" % value
    return "%.4f" % value if 0.001 <= abs(value) < 1e6 else "%.4e" % value


def with_numbers(line):
    """Return a line's formula with the numbers in, its sign = or ≈, and its value."""
    if line.tree is None:
        return "", "=", shown(line.value)
    values = dict(line.operands)
    text = written(line.tree, lambda part: shown(values[part]) if part in values else str(part))
    rounded = {name: float(shown(value)) for name, value in line.operands}
    exact = shown(value_of(line.tree, rounded)) == shown(line.value)
    return text, "=" if exact else "≈", shown(line.value)
