"""What a lesson of linear algebra is written on: exact numbers, matrices as matrices."""
from fractions import Fraction

from ..terminal.plots import columns_of, table
from . import page
from .page import Page, parsed

LARGEST = 5                         # rows and columns that a page is wide for
WIDEST = 10                         # characters of a number on the page
LONGEST = 20                        # characters of one number
WIDE = 80                           # columns of a page
ENDS = " ，。：；、"                 # a line may be broken after these
TOPS = ("⎡", "⎢", "⎣"), ("⎤", "⎥", "⎦")


class ExactPage(Page):
    """A Page whose numbers are exact: 0.5 and 1/2 are read as the same fraction."""

    def formulas(self, *formulas):
        """Print what the lesson is about, one formula below the other."""
        head = self.words("formula")
        for formula in formulas:
            print("%s %s" % (head, formula))
            head = " " * columns_of(head)
        print()

    def number(self, name, default):
        """Return an option's number."""
        text = self.given(name)
        return default if text is None else parsed(name, text, exact, "one number is wanted")

    def line(self, text):
        """Print a line, or several if it is too long for the page."""
        print("\n".join([part for line in text.split("\n") for part in folded(line)]))

    def say(self, name, *values):
        """Print a text."""
        self.line(self.words(name, *values))

    def source(self, function, start="return "):
        """Print where a function is, and the line that computes it; long ones below."""
        place, line = self.source_of(function, start)
        long = columns_of(place + line) + 3 > WIDE
        print("%s%s%s" % (place, "\n    " if long else "   ", line))

    def table(self, heads, rows):
        """Print rows below the heads; a table that is too wide cell by cell."""
        lines = table([heads] + rows, right=range(len(heads)))
        if max([columns_of(line) for line in lines]) >= WIDE:
            lines = [part for row in rows for head, cell in zip(heads, row)
                     for part in folded("%s: %s" % (head, cell))]
        print("\n".join(lines) + "\n")

    def vector(self, name, default, n=None, most=LARGEST):
        """Return an option's numbers; n: how many are wanted, or at most how many."""
        text = self.given(name)
        if text is None:
            return default
        count = "1 number is" if n == 1 else "%s numbers are" % (n or "1 to %d" % most)
        return parsed(name, text, lambda text: row_of(text, n, most),
                      "%s wanted, with commas, such as 1,1/2,-3" % count)

    def matrix(self, name, default, m=None, n=None):
        """Return an option's rows of numbers; m, n: of such a shape."""
        text = self.given(name)
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

    def show(self, *parts):
        """Print matrices (lists of rows), vectors as columns, and words between them."""
        lines = beside(parts)
        if max([columns_of(line) for line in lines]) > WIDE - 5:
            lines = [line for part in parts for line in lines_of(part)]
        print("\n".join(["    " + line for line in lines]) + "\n")


def exact(text):
    """Return the number that is written, exactly.   Raises ValueError if there is none."""
    if len(text) > LONGEST:
        raise ValueError
    if "/" not in text and "e" in text.lower():
        return page.number_of(text)
    try:
        value = Fraction(text)
    except ZeroDivisionError:
        raise ValueError from None
    return int(value) if value.denominator == 1 else value


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
    return str(value) if len(str(value)) <= WIDEST else "≈%.4g" % value


def bracketed(value):
    """Return a number as text for a product: a negative one or a fraction in parentheses."""
    return "(%s)" % shown(value) if value < 0 or "/" in shown(value) else shown(value)


def written(u, v):
    """Return '1·4 + 2·5', the dot product of u and v."""
    return " + ".join(["%s·%s" % (bracketed(ui), bracketed(vi)) for ui, vi in zip(u, v)])


def plus(value):
    """Return ' + 2', or ' − 2' for a negative number."""
    return " %s %s" % ("−+"[value >= 0], shown(abs(value)))


def grid(A, bar=None):
    """Return the lines of a matrix in brackets; bar: a stroke before that column."""
    cells = [[shown(v) for v in row] for row in A]
    widths = [max([len(row[j]) for row in cells]) for j in range(len(cells[0]))]
    lines = []
    for i, row in enumerate(cells):
        texts = [" " * (w - len(cell)) + cell for cell, w in zip(row, widths)]
        if bar is not None:
            texts.insert(bar, "│")
        k = 0 if i == 0 else 2 if i == len(cells) - 1 else 1
        left, right = ("[", "]") if len(cells) == 1 else (TOPS[0][k], TOPS[1][k])
        lines.append("%s %s %s" % (left, "  ".join(texts), right))
    return lines


def beside(parts):
    """Return the lines of words, numbers, matrices and vectors side by side, centred."""
    blocks = [lines_of(part) for part in parts]
    height = max([len(block) for block in blocks])
    lines = [""] * height
    for block in blocks:
        width = max([columns_of(line) for line in block])
        above = (height - len(block)) // 2
        for i in range(height):
            j = i - above
            text = block[j] if 0 <= j < len(block) else ""
            lines[i] += text + " " * (width - columns_of(text) + 1)
    return [line.rstrip() for line in lines]


def folded(line):
    """Return a line in pieces that are no wider than the page."""
    pieces = [""]
    for word in words_of(line):
        if pieces[-1] and columns_of((pieces[-1] + word).rstrip()) >= WIDE:
            pieces.append("")
        pieces[-1] += word
    return [piece.rstrip() for piece in pieces]


def words_of(line):
    """Return the parts of a line between which it may be broken."""
    parts = [""]
    for character in line:
        parts[-1] += character
        if character in ENDS:
            parts.append("")
    return parts


def lines_of(part):
    """Return a part's lines: a vector is a column."""
    if not isinstance(part, list):
        return [part if isinstance(part, str) else shown(part)]
    return grid(part if isinstance(part[0], (list, tuple)) else [[v] for v in part])
