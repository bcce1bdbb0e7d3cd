"""What a lesson of linear algebra is written on: a Page whose numbers are exact."""
from ..algebra.elimination import determinant, inverse
from ..algebra.exact import Fraction
from ..terminal.keys import plain_keys
from .numbers import matrix_of, number_of, parsed, vector_of
from .page import Page, grid_of

LARGEST = 5                         # rows and columns that a page is wide for
WIDEST = 10                         # characters of a number on the page
LONGEST = 20                        # characters of a number that is read exactly
INDENT = 4                          # of matrices


class ExactPage(Page):
    """A Page whose numbers are exact: 0.5 and 1/2 are read as the same fraction."""

    def formulas(self, *formulas, vectors=""):
        """Write what the lesson is about, one formula below the other."""
        self.stacked("formula", formulas, vectors)

    def number(self, name, default):
        """Return an option's number."""
        return self.read(name, default, exact, "one number is wanted")

    def vector(self, name, default, n=None, most=LARGEST):
        """Return an option's numbers; n: how many are wanted, or at most how many."""
        count = "1 number is" if n == 1 else "%s numbers are" % (n or "1 to %d" % most)
        return self.read(name, default, lambda text: so_many(vector_of(text, exact), n, most),
                         "%s wanted, with commas, such as 1,1/2,-3" % count)

    def matrix(self, name, default, m=None, n=None):
        """Return an option's rows of numbers; m, n: of such a shape."""
        text = self.chosen(name, default)
        if text is None:
            return default
        wanted = "a (%s, %s) matrix" % (m or "m", n or "n") if m or n else (
            "a matrix of at most %d rows of at most %d numbers" % (LARGEST, LARGEST))
        return parsed(name, text, lambda text: [so_many(row, n, LARGEST) for row in so_many(
            matrix_of(text, exact), m, LARGEST)], wanted + " is wanted, such as '1,2;3,4'")

    def show(self, *parts, bar=None, computed=False):
        """Write matrices (lists of rows), vectors as columns, and words between them.

        bar: a stroke before this column   computed: whether they are results
        """
        parts = [part if isinstance(part, str) else grid_of(part, shown, bar=bar, computed=computed)
                 if isinstance(part, list) else shown(part) for part in parts]
        self.put("show", parts=parts, indent=INDENT, apart=1, bold=self.vectors)
        self.gap()


def handle(name, at, places, value, start=(0, 0), matrix=((1, 0), (0, 1))):
    """Return a point of a picture that can be dragged, see document.pictures.plot."""
    return {"name": name, "at": floats(at), "places": places, "value": floats(value),
            "start": floats(start), "matrix": floats([v for row in matrix for v in row])}


def through(name, at, places, value, W, b=(0, 0)):
    """Return a point at W v + b that can be dragged to set v, in a list; none if W has no way back.

    W: (2, 2), of which v is the value   b: what is added behind it
    """
    return [handle(name, at, places, value, b, inverse(W))] if determinant(W) else []


def floats(values):
    """Return numbers as floats."""
    return [float(v) for v in values]


def exact(text):
    """Return the number that is written: 0.5 and 1/2 exactly, sqrt(2) and 1e-9 as floats.

    Raises ValueError if there is none.
    """
    text = plain_keys(text).strip()
    if len(text) > LONGEST or "e" in text.lower():
        return number_of(text)
    try:
        value = Fraction(text)
    except ZeroDivisionError:
        raise ValueError from None
    except ValueError:              # sqrt(2), 2^3
        return number_of(text)
    return value.numerator if value.denominator == 1 else value


def so_many(row, n, most):
    """Return numbers, or rows.   Raises ValueError if there are not n of them, or too many."""
    if len(row) > most or n not in (None, len(row)):
        raise ValueError
    return row


def shown(value):
    """Return a number or a vector as text: a third is 1/3, a float has six digits.

    What is too long for a matrix has four, and ≈ before them.
    """
    if isinstance(value, (list, tuple)):
        return "(%s)" % ", ".join([shown(v) for v in value])
    if isinstance(value, float):
        return "%.6g" % (value + 0.0 if value else 0.0)
    return str(value) if len(str(value)) <= WIDEST else "≈%.4g" % float(value)


def close(a, b, size=1):
    """Return whether two numbers are equal: exactly, or, of floats, but for rounding.

    size: of what was added up to them
    """
    return a == b or has_float([a, b]) and abs(a - b) <= 1e-12 * max(
        floats([abs(a), abs(b), size]))         # MicroPython asks no Ratio whether 1 is more


def has_float(value):
    """Return whether a number in a vector or a matrix is a float, which is rounded."""
    if isinstance(value, (list, tuple)):
        return any([has_float(part) for part in value])
    return isinstance(value, float)


def bracketed(value):
    """Return a number as text for a product: a negative one or a fraction in parentheses."""
    return "(%s)" % shown(value) if value < 0 or "/" in shown(value) else shown(value)


def written(u, v):
    """Return '1·4 + 2·5', the dot product of u and v."""
    return " + ".join(["%s·%s" % (bracketed(ui), bracketed(vi)) for ui, vi in zip(u, v)])


def plus(value):
    """Return ' + 2', or ' − 2' for a negative number."""
    return " %s %s" % ("−+"[value >= 0], shown(abs(value)))
