"""A formula is a tree: a name, a number, or (operation, tree, ...).

parse("w*x + b") is ('+', ('*', 'w', 'x'), 'b'). It can be computed, written with names or with
numbers, in Python or in C, and handed to a spreadsheet.
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
    """Return a^n; too large becomes infinite for a whole n, where ** would raise."""
    return product(*[a] * n) if isinstance(n, int) and n >= 0 else a ** n


def minus(a, *b):
    """Return a - b, or of a alone -a."""
    return a - b[0] if b else -a


def above_zero(z):
    """Return 1 if z > 0, else 0: the slope of relu and of max(0, z)."""
    return 1 if z > 0 else 0


OPERATIONS = {"+": lambda *terms: total(terms), "*": product, "-": minus,
              "/": lambda a, b: a / b, "^": power,
              "exp": exp, "ln": log, "abs": abs, "max": max, "min": min, "sigmoid": sigmoid,
              "tanh": tanh, "relu": relu, "step": step, "above_zero": above_zero}
LEVELS = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}       # what binds closer is higher


def parse(text):
    """Return the tree of a formula such as 'max(0, y) - t*y'; a number is its own tree.

    Raises ValueError for what cannot be read.
    """
    reader = Reader(words_of(text))
    try:
        tree = reader.sum()
        reader.want(" ")
    except ValueError:
        raise ValueError("formula: %r cannot be read; such as max(0, y) - t*y is wanted" % (text,))
    return tree


class Reader:
    """The words of a formula, read from left to right; a method for each level of binding.

    Each returns a tree and goes on behind it, or raises ValueError at a word that does not fit.
    """

    def __init__(self, words):
        self.words, self.place = words, 0

    def next_is(self, *wanted):
        """Return the next word if it is among these, and go on behind it; else None."""
        word = self.words[self.place]
        if word in wanted:
            self.place += 1
            return word

    def want(self, word):
        """Go on behind this word."""
        if not self.next_is(word):
            raise ValueError(self.words[self.place])

    def chain(self, part, *operations):
        """Return parts with these operations between them, from the left."""
        tree = part()
        operation = self.next_is(*operations)
        while operation:
            tree = (operation, tree, part())
            operation = self.next_is(*operations)
        return tree

    def sum(self):
        """Return a sum of products."""
        return self.chain(self.product, "+", "-")

    def product(self):
        """Return a product of signed powers."""
        return self.chain(self.signed, "*", "/")

    def signed(self):
        """Return what has a sign or a power; 2^-3 is read, and -2^2 is -(2^2)."""
        if self.next_is("+"):
            return self.signed()
        if self.next_is("-"):
            return "-", self.signed()
        tree = self.atom()
        return ("^", tree, self.signed()) if self.next_is("^") else tree

    def atom(self):
        """Return a name, a number, a call or what stands in brackets."""
        if self.next_is("("):
            tree = self.sum()
            self.want(")")
            return tree
        word = self.words[self.place]
        self.place += 1
        if word[0] in "0123456789.":
            return int(word) if word.isdigit() else float(word)
        if not word[0].isalpha():
            raise ValueError(word)
        return self.call(word) if self.next_is("(") else word

    def call(self, name):
        """Return a call; its bracket has been read."""
        tree = (name, self.sum())
        while self.next_is(","):
            tree += (self.sum(),)
        self.want(")")
        return tree


def words_of(text):
    """Return the names, numbers and signs of a formula, and a blank behind the last."""
    words, word = [], ""
    for sign in str(text) + " ":
        if sign.isalpha() or sign.isdigit() or sign in "._":
            word += sign
        else:
            words += [word] * bool(word) + [sign] * (sign != " ")
            word = ""
    return words + [" "]


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


def substituted(tree, trees):
    """Return a formula with trees in place of some names.   trees: name -> tree"""
    if isinstance(tree, str):
        return trees.get(tree, tree)
    if not isinstance(tree, tuple):
        return tree
    return (tree[0],) + tuple([substituted(part, trees) for part in tree[1:]])


def plain_call(name, texts, parts):
    """Return a function call as it is written on paper: max(0, z).   texts: of its parts"""
    return "%s(%s)" % (name, ", ".join(texts))


def written(tree, show=str, call=plain_call):
    """Return a formula as text.   show: a name or a number to text   call: see plain_call"""
    if not isinstance(tree, tuple):
        return show(tree)
    operation, parts = tree[0], [written(part, show, call) for part in tree[1:]]
    if operation not in LEVELS:
        return call(operation, parts, tree[1:])
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
