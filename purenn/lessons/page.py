"""What a lesson is written on: the reader's language, the reader's numbers, sources.

The text is in text_en.py and text_zh.py, by lesson and name, for articles and topics in
articles_en.py and articles_zh.py, for linear algebra in algebra_en.py and algebra_zh.py; a
translator needs only these. Nothing is wider than 80 columns.
"""
import inspect

from ..terminal.expression import Expression
from ..terminal.matrices import grid, narrow_table, side_by_side
from ..terminal.plots import columns_of
from ..terminal.wrapping import WIDTH, broken, wrapped
from . import algebra_en, algebra_zh, articles_en, articles_zh, text_en, text_zh
from .numbers import matrix_of, number_of, parsed, vector_of, whole_number_of

LANGUAGES = {"en": (text_en.TEXT, articles_en.TEXT, algebra_en.TEXT),
             "zh": (text_zh.TEXT, articles_zh.TEXT, algebra_zh.TEXT)}
ROWS = 24                           # of a matrix or a vector; more would leave the screen


class Page:
    """One lesson's page.   lesson: such as 's03'   options: of the command, all optional"""

    def __init__(self, lesson, options=None):
        tables = LANGUAGES[getattr(options, "lang", None) or "en"]
        self.common = dict(tables[0]["common"], **tables[2]["common"])
        self.text = [table[lesson] for table in tables if lesson in table][0]
        self.options = options

    def words(self, name, *values):
        """Return a text of this lesson, or of all, with the values in it."""
        return (self.text if name in self.text else self.common)[name] % values

    def say(self, name, *values):
        """Print a text."""
        print("\n".join(wrapped(self.words(name, *values))))

    def slide(self, *formulas):
        """Print the slide's formulas, one below the other."""
        self.stacked("slide", formulas)

    def stacked(self, name, formulas):
        """Print formulas one below the other, the first behind a word."""
        head = self.words(name)
        for formula in formulas:
            print("%s %s" % (head, formula))
            head = " " * columns_of(head)
        print()

    def line(self, text, indent=4):
        """Print lines, each broken if it is too long, what follows being indented."""
        for line in text.split("\n"):
            first, *rest = broken(line, WIDTH)
            print(first)
            for part in broken(" ".join(rest), WIDTH, " " * indent) if rest else []:
                print(part)

    def show(self, *parts):
        """Print texts, matrices as grids and vectors as columns, beside each other."""
        print("\n".join(side_by_side([part if isinstance(part, str) else picture(part)
                                      for part in parts])))

    def compare(self, u, v):
        """Say whether two vectors or matrices agree, or by how much they differ.

        They agree if they differ by less than a millionth of 1, or of a larger v's power of ten.
        """
        least = 1e-6
        while least < 1e-6 * largest_difference(v, zeros_like(v)):
            least *= 10
        difference = largest_difference(u, v)
        if difference < least:
            self.say("agree", least)
        else:
            self.say("differ", difference)

    def source(self, function, start="return "):
        """Print the last line of a function that starts so; a long one below its name."""
        lines = [line.strip() for line in inspect.getsource(function).splitlines()]
        line = [line for line in lines if line.startswith(start)][-1]
        name = "%s %s" % (self.common["source"], full_name(function))
        line = "   " + line.split("  #")[0].rstrip()
        self.line(name + "\n " * (columns_of(name + line) > WIDTH) + line)

    def table(self, heads, rows):
        """Print rows of numbers or text below the heads, flush right."""
        rows = [heads] + [[brief(cell) for cell in row] for row in rows]
        print("\n".join(narrow_table(rows, right=range(len(heads)))) + "\n")

    def given(self, name):
        """Return the text of an option, or None if the reader has not given it."""
        return getattr(self.options, name, None)

    def read(self, name, default, reader, wanted):
        """Return what reader makes of an option's text; without one the default."""
        text = self.given(name)
        return default if text is None else parsed(name, text, reader, wanted)

    def number(self, name, default):
        """Return an option's number."""
        return self.read(name, default, number_of, "one number is wanted")

    def vector(self, name, default):
        """Return an option's numbers."""
        return self.read(name, list(default), vector_of,
                         "numbers with commas are wanted, such as 1,2,3")

    def matrix(self, name, default):
        """Return an option's rows of numbers."""
        return self.read(name, [list(row) for row in default], matrix_of,
                         "rows of equal length are wanted, such as '1,2,3;4,5,6'")

    def layers(self, default):
        """Return (W, b) of each layer: --w1 --b1 --w2 --b2 in the places of the lesson's own."""
        return [(self.matrix("w%d" % k, W), self.vector("b%d" % k, b))
                for k, (W, b) in enumerate(default, 1)]

    def sizes(self, default):
        """Return the neurons of each layer; not so many that the page takes minutes."""
        found = self.vector("sizes", default)
        if min(found) < 1 or max(found) > 200 or found != [int(n) for n in found]:
            raise ValueError("lesson: --sizes is %r; whole numbers from 1 to 200 are wanted"
                             % self.given("sizes"))
        if len(found) < 2:
            raise ValueError("lesson: --sizes is %r; at least two layers are wanted, such as "
                             "2,1" % self.given("sizes"))
        return [int(n) for n in found]

    def seed(self):
        """Return the seed, a whole number; 0 if the reader gives none."""
        return self.read("seed", 0, whole_number_of, "a whole number is wanted")

    def function(self, default):
        """Return the option's formula of x."""
        text = self.given("function")
        return Expression(default if text is None else text)


def picture(values):
    """Return the lines of a matrix, or of a vector as a column, as far as a screen holds it."""
    rows = [row if isinstance(row, (list, tuple)) else [row] for row in values]
    cells = [[brief(v) for v in row] for row in rows[:ROWS]]
    if len(rows) > ROWS:
        cells.append(["..."] * len(rows[0]))
    n = len(rows[0])
    while n > 1 and columns_of(grid(cells)[0]) > WIDTH - 12:
        n -= 1
        cells = [row[:n] + ["..."] for row in cells]
    return grid(cells)


def full_name(function):
    """Return module and name of a function, such as vector.dot."""
    return function.__module__[len("purenn."):] + "." + function.__qualname__


def brief(value):
    """Return a number, vector or matrix as short text; text stays as it is."""
    if isinstance(value, (list, tuple)):
        return "(%s)" % ", ".join([brief(v) for v in value])
    return value if isinstance(value, str) else "%.6g" % (value + 0)     # -0.0 + 0 is 0


def factor(value):
    """Return a number as text for a product: a negative one in parentheses."""
    return "(%s)" % brief(value) if value < 0 else brief(value)


def products(u, v):
    """Return '1·4 + 2·5 + 3·6', the dot product of u and v written out."""
    return " + ".join(["%s·%s" % (factor(ui), factor(vi)) for ui, vi in zip(u, v)])


def sums(values):
    """Return '4 + 10 + 18'."""
    return " + ".join([factor(v) for v in values])


def largest_difference(u, v):
    """Return the largest difference between two vectors or two matrices."""
    if isinstance(u, (list, tuple)):
        return max([largest_difference(ui, vi) for ui, vi in zip(u, v)])
    return abs(u - v)


def zeros_like(u):
    """Return a vector or a matrix of zeros of the same shape."""
    return [zeros_like(ui) for ui in u] if isinstance(u, (list, tuple)) else 0


def no_more_than(error):
    """Return an error's two digits, rounded up: it is at most what is printed."""
    text = "%.1e" % error
    return text if float(text) >= error else "%.1e" % (error * 1.05)
