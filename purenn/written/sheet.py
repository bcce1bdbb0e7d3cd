"""A sheet is a list of lines, each computed from lines above it, and how a number is shown."""
from ..formula.trees import names_in, value_of, written


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
