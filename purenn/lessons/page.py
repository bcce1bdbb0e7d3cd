"""What a lesson is written on: the reader's language, the reader's numbers, blocks.

The text is in text_en.py and text_zh.py, by lesson and name, for articles and topics in
articles_en.py and articles_zh.py, for linear algebra in algebra_en.py and algebra_zh.py; a
translator needs only these. What blocks there are stands in purenn/document.
"""
from ..terminal.wrapping import paragraphs
from . import algebra_en, algebra_zh, articles_en, articles_zh, text_en, text_zh
from .reader import Reader
from .sources import NUMPY, line_of

LANGUAGES = {"en": (text_en.TEXT, articles_en.TEXT, algebra_en.TEXT),
             "zh": (text_zh.TEXT, articles_zh.TEXT, algebra_zh.TEXT)}
MOST = 24                           # rows and columns of a matrix; more would leave the screen


class Page(Reader):
    """One lesson's page.   lesson: such as 's03'   options, fields: see Reader

    blocks: what has been written, in order
    """

    def __init__(self, lesson, options=None):
        super().__init__(options)
        tables = LANGUAGES[getattr(options, "lang", None) or "en"]
        self.common = dict(tables[0]["common"], **tables[2]["common"])
        self.text = [table[lesson] for table in tables if lesson in table][0]
        self.blocks, self.vectors = [], ""

    def put(self, kind, **parts):
        """Write a block, and hand it to options.out, which may show it at once."""
        parts["kind"] = kind
        self.blocks.append(parts)
        out = self.given("out")
        if out:
            out(parts)

    def gap(self):
        """Leave a line empty."""
        self.put("gap")

    def step(self):
        """End what is shown at once: a lecturer stops here."""
        self.put("step")

    def words(self, name, *values):
        """Return a text of this lesson, or of all, with the values in it."""
        return (self.text if name in self.text else self.common)[name] % values

    def say(self, name, *values):
        """Write a text, paragraph by paragraph."""
        for paragraph in paragraphs(self.words(name, *values).split("\n")):
            if paragraph:
                self.put("text", text=paragraph)
            else:
                self.gap()

    def slide(self, *formulas, vectors=""):
        """Write the slide's formulas, one below the other.   vectors: letters that are set bold"""
        self.stacked("slide", formulas, vectors)

    def stacked(self, label, formulas, vectors=""):
        """Write formulas one below the other, the first behind a word if there is a label."""
        head, self.vectors = self.words(label) if label else "   ", vectors
        for i, formula in enumerate(formulas):
            self.put("formula", text=formula, label=label, head=head, first=i == 0, bold=vectors,
                     wrong="")
        self.gap()

    def mark(self, end):
        """Mark the end of the last formula: it is what the slide has wrong."""
        [block for block in self.blocks if block["kind"] == "formula"][-1]["wrong"] = end

    def derivation(self, *lines):
        """Write how a formula comes about, line by line; a terminal leaves it to the formula."""
        self.put("derivation", lines=list(lines), bold=self.vectors)

    def line(self, text, indent=4):
        """Write lines of numbers that are worked out; what does not fit is indented."""
        for line in text.split("\n"):
            if line:
                self.put("line", text=line, indent=indent)
            else:
                self.gap()

    def show(self, *parts):
        """Write texts, matrices as grids and vectors as columns, beside each other."""
        self.put("show", parts=[grid_of(part, brief) for part in parts], indent=0, apart=0,
                 bold=self.vectors)

    def compare(self, u, v):
        """Say whether two vectors or matrices are equal or agree, or by how much they differ.

        They agree if they differ by less than a millionth of 1, or of a larger v's power of ten.
        """
        least = 1e-6
        while least < 1e-6 * largest_difference(v, zeros_like(v)):
            least *= 10
        difference = largest_difference(u, v)
        if difference == 0:
            self.say("equal")
        elif difference < least:
            self.say("agree", least)
        else:
            self.say("differ", difference)

    def code(self, text, needs=(), **values):
        """Write code that computes the numbers again.   values: what its names begin as"""
        given = ["%s = %r\n" % (name, values[name]) for name in sorted(values)]
        if "Fraction(" in "".join(given):
            needs = list(needs) + ["algebra.exact.Fraction"]
        self.put("code", text="".join(given) + text, needs=list(needs))

    def source(self, name, start="return ", step=0):
        """Write the last line that starts so of a function, such as vector.dot.

        step: behind how many steps stands what it computes
        """
        self.put("source", name=name, line=line_of(name, start), numpy=NUMPY.get(name),
                 head=self.common["source"], step=step)

    def table(self, heads, rows, right=None, indent=0, gap=True):
        """Write rows of numbers or text below the heads, all flush right or only these columns."""
        columns = range(len(rows[0] if rows else heads))
        self.put("table", heads=heads, rows=[[brief(cell) for cell in row] for row in rows],
                 right=list(columns if right is None else right), indent=indent)
        if gap:
            self.gap()

    def picture(self, name, lines, indent=0, told=("", "", ""), place=0, **data):
        """Write a picture: its characters, and the numbers it is drawn from.

        told: what stands above the characters, what below them, and what the drawing is called
        place: pictures of one name take the place of each other, but for those of another place
        """
        above, below, caption = ["\n".join(paragraphs(text.split("\n"))) for text in told]
        self.put("picture", name=name, label=self.words("a_" + name), text=lines, indent=indent,
                 above=above, below=below, caption=caption, place=place,
                 data=data)

    def plane(self, plane, above="", below="", caption="", place=0):
        """Write what is drawn on a terminal.plane.Plane; what is told of it are words' names."""
        told = [self.words(name) if name else "" for name in (above, below, caption)]
        self.picture("plane", plane.lines(), 4, told, place, **plane.drawn)
        if not below:
            self.gap()


def grid_of(part, cell, row=None, column=None, bar=None, computed=False):
    """Return a part of a show block: text as it is, a matrix or a vector as rows of texts.

    cell: a function of a number   row, column: what is looked at   bar: a stroke before a column
    computed: whether it is a result, though no = stands before it
    """
    if isinstance(part, (str, dict)):
        return part
    vector = not isinstance(part[0], (list, tuple))
    rows = [[cell(v) for v in ([line] if vector else line)] for line in part[:MOST]]
    rows += [["..."] * len(rows[0])] * (len(part) > MOST)
    rows = [line[:MOST] + ["..."] * (len(line) > MOST) for line in rows]
    return {"rows": rows, "row": row, "column": column, "vector": vector, "bar": bar,
            "computed": computed}


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
    """Return an error's two digits, rounded up: it is at most what is printed, but for rounding."""
    text = "%.1e" % error
    return text if float(text) >= error * (1 - 1e-9) else "%.1e" % (error * 1.05)
