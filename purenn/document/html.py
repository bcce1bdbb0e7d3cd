"""Blocks as HTML: semantic, escaped, without a script and without a style; see handout for one.

Classes: formula head line show matrix row column vector source numpy picture question blank.
"""
from .pictures import draw
from .formulas import WORDS
from .mathml import escaped, mathml


def html(blocks, blanks=None):
    """Return blocks as one fragment.   blanks: see Blanks; without it all numbers are shown"""
    return "\n".join([part for part in [html_of(block, blanks) for block in blocks] if part])


def html_of(block, blanks=None):
    """Return one block as elements; of a step and a gap there are none."""
    return ELEMENTS[block["kind"]](block, blanks)


class Blanks:
    """Numbers that are left out, to be filled in by hand; answers holds them as elements."""

    def __init__(self, hide=True):
        self.answers, self.hide = [], hide

    def leave(self, content, room=None):
        """Keep an element for the end, and return the empty place it belongs to.

        room: an empty matrix, instead of a line to write on
        """
        self.answers.append(content)
        if room:
            return '<span class="asked">(%d)</span> %s' % (len(self.answers), room)
        return '<span class="blank">(%d)</span>' % len(self.answers)


def text(block, _):
    """Return a paragraph."""
    return "<p>%s</p>" % "<br/>".join([escaped(part) for part in parts_of(block["text"])])


def parts_of(text):
    """Return what stands in lines of its own: three spaces are a new one where lines are short."""
    return [part.strip() for part in text.strip().replace("   ", "\n").split("\n")]


def formula(block, _):
    """Return a formula in MathML, behind its word if it is the first."""
    head = block["head"].strip() if block["first"] else ""
    return '<p class="formula">%s%s</p>' % (
        '<span class="head">%s</span> ' % escaped(head) if head else "",
        mathml(block["text"], block["bold"]))


def derivation(block, _):
    """Return formulas that follow from one another, one below the other."""
    return '<div class="derivation">%s</div>' % "".join(
        ['<p class="formula">%s</p>' % mathml(text, block["bold"]) for text in block["lines"]])


def line(block, blanks):
    """Return numbers worked out; what comes last may be left out."""
    words, sign, result = block["text"].strip().rpartition(" = ")
    if blanks and blanks.hide and sign:
        shown = escaped(words + sign) + blanks.leave(escaped(result))
    else:
        shown = escaped(block["text"].strip())
    return '<p class="line">%s</p>' % shown


def show(block, blanks):
    """Return matrices and texts beside each other."""
    parts, before = [], ""
    for part in block["parts"]:
        if isinstance(part, str):
            parts.append(words(part, block["bold"]))
            before = part.strip()
        elif blanks and blanks.hide and (part["computed"] or is_result(before)):
            parts.append(blanks.leave(matrix(part), matrix(emptied(part), " empty")))
            before = ""
        else:
            parts.append(matrix(part))
            before = ""
    return '<div class="show">%s</div>' % " ".join([part for part in parts if part])


def is_result(before):
    """Return whether a matrix behind this text is computed, and not given: A x =, but not x =."""
    return before[-1:] == "=" and (before == "=" or " " in before[:-2])


def words(part, bold):
    """Return a text between matrices: as a formula, unless it is made of words."""
    if is_formula(part):
        return mathml(part.strip(), bold)
    return "<span>%s</span>" % escaped(part.strip()) if part.strip() else ""


def is_formula(part):
    """Return whether a text is a formula; two letters that follow each other may be a product."""
    run = ""
    for c in part + " ":
        if ("a" <= c <= "z" or "A" <= c <= "Z" or ord(c) > 0x2E80) and ord(c) < 0xFFFF:
            run += c
        else:
            if ord(run[0] if run else " ") > 0x2E80 or len(run) > 2 and run not in WORDS:
                return False
            run = ""
    return bool(part.strip())


def emptied(part):
    """Return a matrix of the same shape without its numbers."""
    return dict(part, rows=[["" for _ in row] for row in part["rows"]])


def matrix(part, kind=""):
    """Return a matrix as a table; what is looked at has the class row or column."""
    rows = []
    for i, cells in enumerate(part["rows"]):
        rows.append("<tr>%s</tr>" % "".join(["<td%s>%s</td>" % (
            mark(part, i, j), minus(escaped(cell))) for j, cell in enumerate(cells)]))
    return '<table class="matrix%s">%s</table>' % (kind, "".join(rows))


def mark(part, i, j):
    """Return the classes of one number of a matrix."""
    found = ["row"] * (part["row"] == i) + ["column"] * (part["column"] == j)
    found += ["bar"] * (part["bar"] == j)
    return ' class="%s"' % " ".join(found) if found else ""


def minus(cell):
    """Return a number with the sign a minus has in a formula; text stays as it is."""
    return "−" + cell[1:] if cell[:1] == "-" and cell[1:2].isdigit() else cell


def table(block, blanks):
    """Return a table; the last column may be left out."""
    right, parts = block["right"], []
    if block["heads"]:
        parts.append("<thead><tr>%s</tr></thead>" % "".join(
            ['<th scope="col"%s>%s</th>' % (number(j, right), escaped(cell)) if cell
             else "<td></td>" for j, cell in enumerate(block["heads"])]))
    hides = blanks and blanks.hide and block["heads"] and len(block["heads"]) > 1
    for row in block["rows"]:
        cells = [minus(escaped(cell)) for cell in row]
        if hides:
            cells[-1] = blanks.leave(cells[-1])
        parts.append("<tr>%s</tr>" % "".join(["<td%s>%s</td>" % (number(j, right), cell)
                                              for j, cell in enumerate(cells)]))
    return "<table>%s</table>" % "".join(parts)


def number(j, right):
    """Return the class of a column of numbers."""
    return ' class="number"' * (j in right)


def source(block, _):
    """Return the line that computes, and NumPy's beside it."""
    numpy = block["numpy"]
    return '<p class="source"><span class="head">%s</span> <b>%s</b> <code>%s</code>%s</p>' % (
        escaped(block["head"]), escaped(block["name"]), escaped(block["line"]),
        ' <span class="numpy">NumPy: <code>%s</code></span>' % escaped(numpy) if numpy else "")


def picture(block, blanks):
    """Return a picture as SVG; without numbers to draw from, its characters.

    Slopes that are to be filled in by hand are not drawn.
    """
    if blanks and blanks.hide and "slopes" in block["data"]:
        return ""
    drawn = draw(block["data"], block["label"])
    if not drawn and not block["text"]:
        return ""
    if drawn:
        return '<figure>%s%s</figure>' % (drawn, paragraphs(
            block["caption"], "<figcaption>%s</figcaption>"))
    return '<figure>%s<pre>%s</pre>%s</figure>' % (
        paragraphs(block["above"], "<p>%s</p>"), escaped("\n".join(block["text"])),
        paragraphs(block["below"], "<p>%s</p>"))


def paragraphs(text, element):
    """Return what is told of a picture, in an element; of nothing there is none."""
    return element % escaped(text.strip()) if text.strip() else ""


def question(block, blanks):
    """Return a question; its answer is kept for the end, or folded away."""
    asked = escaped(block["text"])
    if blanks:
        return '<p class="question">%s %s</p>' % (asked, blanks.leave(escaped(block["answer"])))
    return '<details class="question"><summary>%s</summary>%s</details>' % (
        asked, escaped(block["answer"]))


def nothing(_, __):
    """Return no element."""
    return ""


ELEMENTS = {"text": text, "formula": formula, "derivation": derivation, "line": line,
            "show": show, "table": table, "source": source, "picture": picture,
            "question": question, "gap": nothing, "step": nothing, "code": nothing}
