"""The reader's numbers: 1/2, sqrt(2), 1,2,3 and 1,2,3;4,5,6, also from a Chinese keyboard."""
from ..terminal.expression import FUNCTIONS, VARIABLES, constant, words_in
from ..terminal.keys import plain_keys

LARGEST = 1e30                      # so that squares and products are numbers, too
AT_MOST = "numbers of at most 1e30 are wanted"


class TooLarge(ValueError):
    """A number, but one whose square or product is none."""


class WrongCell(ValueError):
    """One number among several that cannot be read.   place: its row and column, from 0"""

    def __init__(self, message, place):
        super().__init__(message)
        self.place = place


def parsed(name, text, read, wanted):
    """Return what read makes of an option's text.

    Raises ValueError, with what is wanted, if it makes nothing of it; WrongCell, if that is
    because of one number among several.
    """
    try:
        return read(text)
    except WrongCell as error:
        i, j = error.place
        where = "row %d, column %d" % (i + 1, j + 1) if ";" in plain_keys(text) else (
            "number %d" % (j + 1))
        raise WrongCell("lesson: --%s %s %s" % (name, where, error), error.place)
    except TooLarge:
        wanted = AT_MOST
    except (ArithmeticError, ValueError):
        pass
    raise ValueError("lesson: --%s is %r; %s" % (name, text, wanted))


def program(formula, name):
    """Return a reader's formula as a function in Python, ready to be run.

    formula: a terminal.expression.Expression
    """
    words = set(words_in(formula.tree))
    lines = []
    if "sigmoid" in words:
        words.add("exp")
        lines = ["def sigmoid(x):", "    return 1 / (1 + exp(-x))", "", ""]
    if words - set(VARIABLES + ("sigmoid",)):
        lines[:0] = ["from math import " + ", ".join(
            ["log as ln" if word == "ln" else word for word in sorted(words)
             if word not in VARIABLES and word != "sigmoid"]), "", ""]
    lines += (["def %s(w):" % name] if "w" in words and "x" not in words else
              ["def %s(x):" % name] + ["    w = x"] * ("w" in words))
    return "\n".join(lines + ["    return " + formula.text]) + "\n\n\n"


def calls(formula):
    """Return whether a formula has a function in it, such as sin."""
    return any([word in FUNCTIONS for word in words_in(formula.tree)])


def number_of(text):
    """Return a number of at most 1e30; a whole one stays whole, as on the slide."""
    text = plain_keys(text)
    try:
        number = float(text)
    except ValueError:
        number = constant(text)
    if abs(number) > LARGEST:
        raise TooLarge
    if number != number:            # nan
        raise ValueError
    return int(number) if number == int(number) and "e" not in text.lower() else number


def whole_number_of(text):
    """Return a whole number."""
    return int(plain_keys(text))


def vector_of(text, read=number_of):
    """Return the numbers of '1,2,3'.   read: a function of one number's text"""
    return row_of(plain_keys(text).split(","), 0, 1, read)


def matrix_of(text, read=number_of):
    """Return the rows of '1,2,3;4,5,6'."""
    texts = [row.split(",") for row in plain_keys(text).split(";")]
    rows = [row_of(row, i, len(texts), read) for i, row in enumerate(texts)]
    if min([len(row) for row in rows]) != max([len(row) for row in rows]):
        raise ValueError
    return rows


def row_of(cells, i, rows, read):
    """Return the numbers of row i.   Raises WrongCell for one that is none among several."""
    numbers = []
    for j, cell in enumerate(cells):
        try:
            numbers.append(read(cell))
        except (ArithmeticError, ValueError) as error:
            if len(cells) * rows == 1:
                raise
            raise WrongCell("is %r; %s" % (cell, AT_MOST if isinstance(error, TooLarge) else
                                           "one number is wanted"), (i, j))
    return numbers


def same_lengths(name, n, other, m, what="numbers", other_what="numbers"):
    """Raise ValueError, in the reader's words, unless two options have as many numbers."""
    if n != m:
        raise ValueError("lesson: --%s has %s, --%s has %s" % (
            name, counted(n, what), other, m if what == other_what else counted(m, other_what)))


def counted(n, what="numbers"):
    """Return '1 number' or '3 numbers'."""
    return "%d %s" % (n, what[:-1] if n == 1 else what)


def fit_layer(W, b, x, names=("w", "b", "x")):
    """Raise ValueError unless W takes x, and has a row for each bias."""
    w, bias, place = names
    if len(W[0]) != len(x):
        raise ValueError("lesson: a row of --%s has %d numbers, --%s has %d" % (
            w, len(W[0]), place, len(x)))
    same_lengths(w, len(W), bias, len(b), "rows")


def fit_layers(layers, x, y=None):
    """Raise ValueError unless the reader's W1 takes x, W2 what W1 gives, and y fits the end."""
    before, place = x, "x"
    for k, (W, b) in enumerate(layers):
        fit_layer(W, b, before, ("w%d" % (k + 1), "b%d" % (k + 1), place))
        before, place = b, "b%d" % (k + 1)
    if y is not None:
        same_lengths("y", len(y), place, len(before))
