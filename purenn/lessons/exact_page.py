"""What a lesson of linear algebra is written on: a Page whose numbers are exact."""
from ..algebra.elimination import determinant, inverse
from ..algebra.exact import Fraction
from .numbers import number_of, parsed
from .page import Page, grid_of

LARGEST = 5                         # rows and columns that a page is wide for
WIDEST = 10                         # characters of a number on the page
LONGEST = 20                        # characters of one number
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
        return self.read(name, default, lambda text: row_of(text, n, most),
                         "%s wanted, with commas, such as 1,1/2,-3" % count)

    def matrix(self, name, default, m=None, n=None):
        """Return an option's rows of numbers; m, n: of such a shape."""
        text = self.chosen(name, default)
        if text is None:
            return default
        A = parsed(name, text, lambda text: [row_of(row) for row in text.split(";")],
                   "rows of at most %d numbers are wanted, such as '1,2;3,4'" % LARGEST)
        fits = len(A) <= LARGEST and all([len(row) == len(A[0]) for row in A])
        if not fits or m not in (None, len(A)) or n not in (None, len(A[0])):
            raise ValueError("lesson: --%s is %r; %s is wanted" % (
                name, text, "a matrix of at most %d rows of equal length" % LARGEST
                if m is n is None else "a (%s, %s) matrix" % (m or "m", n or "n")))
        return A

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
    """Return the number that is written, exactly.   Raises ValueError if there is none."""
    if len(text) > LONGEST:
        raise ValueError
    if "/" not in text and "e" in text.lower():
        return number_of(text)
    try:
        value = Fraction(text)
    except ZeroDivisionError:
        raise ValueError from None
    return value.numerator if value.denominator == 1 else value


def row_of(text, n=None, most=LARGEST):
    """Return the numbers of '1,1/2,0.5'.   Raises ValueError if there are not n of them."""
    row = [exact(cell) for cell in text.split(",")]
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


def bracketed(value):
    """Return a number as text for a product: a negative one or a fraction in parentheses."""
    return "(%s)" % shown(value) if value < 0 or "/" in shown(value) else shown(value)


def written(u, v):
    """Return '1·4 + 2·5', the dot product of u and v."""
    return " + ".join(["%s·%s" % (bracketed(ui), bracketed(vi)) for ui, vi in zip(u, v)])


def plus(value):
    """Return ' + 2', or ' − 2' for a negative number."""
    return " %s %s" % ("−+"[value >= 0], shown(abs(value)))
