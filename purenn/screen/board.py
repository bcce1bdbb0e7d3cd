"""A page's blocks laid out: formulas above, what is computed on the board, sources beside it."""
from ..document.html import matrix, minus, words
from ..document.mathml import mathml
from . import source
from .html import escaped, paragraph, spoken
from ..document.pictures import draw

SHOWN = "formula derivation line show table text picture".split()


class Board:
    """The parts of one page.

    blocks: (English, Chinese) lists of blocks, None for a language that is not shown
    steps: how many boundaries there are   fields: name -> text of the numbers that it is of
    live: whether somebody hears what is dragged
    """

    def __init__(self, blocks, fields):
        self.fields, self.live = fields, False
        self.both = [pair for pair in zip(*[blocks[k] if blocks[k] is not None else
                                            blocks[1 - k] for k in (0, 1)])]
        self.known = [blocks[0] is not None, blocks[1] is not None]
        self.steps = len([pair for pair in self.both if pair[0]["kind"] == "step"])

    def pair(self, blocks, name):
        """Return a value of a block in both languages, None for one that is not shown."""
        return [block.get(name) if known else None for block, known in zip(blocks, self.known)]

    def formulas(self):
        """Return the slide's formulas as HTML."""
        return "".join([self.formula(pair) for pair in self.both if is_slide(pair[0])])

    def board(self, step, pictures=False):
        """Return all that stands there after so many steps.   pictures: whether they do, too"""
        found, part = [], 0
        self.step = step
        for pair in self.both:
            kind = pair[0]["kind"]
            if kind == "step":
                part += 1
                if part > step:
                    break
                found.append('</div><div class="part%s">' % (" newest" if part == step else ""))
            elif kind in SHOWN and not is_slide(pair[0]) and (kind != "picture" or pictures):
                self.part = part
                found.append(getattr(self, kind)(pair))
        return '<div class="part">%s</div>' % "".join(found)

    def pictures(self, step):
        """Return the pictures after so many steps, of those with one name and place the last."""
        names, last, part = [], {}, 0
        self.step, self.live = step, True
        for pair in self.both:
            part += pair[0]["kind"] == "step"
            if part > step:
                break
            if pair[0]["kind"] == "picture":
                name = pair[0]["name"], pair[0]["place"]
                names += [] if name in names else [name]
                last[name] = part, pair
        found = []
        for name in names:
            self.part, pair = last[name]
            kinds = ["newest"] * (self.part == step > 0) + ["beside"] * (name[1] > 0)
            found.append('<figure%s>%s</figure>' % (
                ' class="%s"' % " ".join(kinds) if kinds else "", self.picture(pair)))
        return "".join(found)

    def text(self, pair):
        """Return a paragraph."""
        return paragraph(self.pair(pair, "text"))

    def formula(self, pair):
        """Return a formula; what the slide has wrong in it stands at its end."""
        text, wrong = pair[0]["text"], pair[0].get("wrong", "")
        bold = pair[0]["bold"]
        html = [mathml(part.strip(), bold) for part in
                text[:len(text) - len(wrong)].split("   ") if part.strip()]
        if wrong:
            html[-1] += '<span class="wrong">%s</span>' % mathml(wrong, bold)
        return "".join(['<div class="set">%s</div>' % part for part in html])

    def derivation(self, pair):
        """Return how a formula comes about, line by line."""
        return "".join(['<div class="set">%s</div>' % mathml(text, pair[0]["bold"])
                        for text in pair[0]["lines"]])

    def line(self, pair):
        """Return a computed line, what it comes to in bold."""
        en, zh = self.pair(pair, "text")
        text = en if zh is None else zh
        left, sign, value = text.rpartition(" = ")
        if not sign or "\n" in text:
            return '<p class="line">%s</p>' % escaped(text).replace("\n", "<br>")
        return '<p class="line">%s = <b>%s</b></p>' % (escaped(left), escaped(value))

    def show(self, pair):
        """Return texts and matrices beside each other."""
        html = []
        for en, zh in zip(pair[0]["parts"], pair[1]["parts"]):
            if isinstance(en, str):
                html.append(words(en, pair[0]["bold"]) if en == zh else
                            "<span>%s</span>" % spoken(self.one((en, zh))))
            else:
                html.append(matrix(en))
        return '<div class="show">%s</div>' % "".join(html)

    def table(self, pair):
        """Return rows of numbers below their heads."""
        lines = [self.columns(self.pair(pair, "heads"))]
        heads = [spoken(head) for head in lines[0]]
        tags = ['<th scope="col">%s</th>' % head if head else "<td></td>" for head in heads]
        rows = []
        for row in zip(*[block["rows"] for block in pair]):
            cells = [self.one(cell) for cell in zip(*row)]
            lines.append(cells)
            rows.append("<tr>%s</tr>" % "".join(["<td>%s</td>" % minus(spoken(cell))
                                                 for cell in cells]))
        return ('<div class="wide" tabindex="0"><table style="--ems:%d"><thead><tr>%s</tr></thead>'
                '<tbody>%s</tbody></table></div>' % (ems(lines), "".join(tags), "".join(rows)))

    def one(self, cell):
        """Return a cell in both languages, None for one that is not shown."""
        return [text if known else None for text, known in zip(cell, self.known)]

    def columns(self, pair):
        """Return pairs of heads of a pair of lists of heads."""
        n = len(pair[0] or pair[1])
        return [[None if heads is None else heads[j] for heads in pair] for j in range(n)]

    def picture(self, pair):
        """Return a picture: drawn, or as it stands in characters."""
        data = pair[0]["data"]
        label = [text for text in self.pair(pair, "label") if text]
        drawn = draw(data, " ".join(label), self.lit(), self.live)
        if drawn:
            return '<div class="drawn">%s</div>%s' % (drawn, self.told(pair, "caption"))
        en, zh = self.pair(pair, "text")
        return self.told(pair, "above") + '<pre class="characters">%s</pre>' % escaped(
            "\n".join(en if zh is None else zh)) + self.told(pair, "below")

    def told(self, pair, name):
        """Return what is told of a picture, if anything is."""
        return paragraph(self.pair(pair, name)) if pair[0][name] else ""

    def lit(self):
        """Return how much of what lights up step by step is lit, from above 0 to 1."""
        return (self.step - self.part + 1) / (self.steps - self.part + 1)

    def sources(self, step=None):
        """Return the functions that compute it, with the line marked that a step has come to.

        Of a function whose turn is another, only the line stands there.   step: None for all
        """
        blocks = [en for en, _ in self.both if en["kind"] == "source"]
        turn = max([-1] + [en["step"] for en in blocks if step is not None
                           and en["step"] <= step])
        order, found = [], {}
        for en in blocks:
            path, lines, chosen = source.around(en["name"], en["line"])
            if step is not None and en["step"] != turn:
                lines, chosen = [en["line"]], None
            key = path, tuple(lines)
            if key not in found:
                order.append(key)
                found[key] = [], []
            found[key][0].append(chosen)
            if en.get("numpy"):
                found[key][1].append(en["numpy"])
        return "".join([listing(*key, *found[key]) for key in order])


def is_slide(block):
    """Return whether a block is a formula that the slide shows."""
    return block["kind"] == "formula" and block.get("label") == "slide"


def listing(path, lines, chosen, numpy):
    """Return lines of a file, some of them marked, and NumPy's words for them."""
    html = "".join([code_line(line, i in chosen) for i, line in enumerate(lines)])
    html = '<h2>%s</h2><pre tabindex="0">%s</pre>' % (escaped(path), html)
    if numpy:
        html += '<h2>NumPy</h2><pre tabindex="0">%s</pre>' % "".join(
            [code_line(line, False) for line in numpy])
    return html


def ems(lines):
    """Return how many times the size of its letters a table is wide, or a little less.

    lines: rows of cells, each (English, Chinese), None for a language that is not shown
    """
    return int(sum([0.9 + max([width(cell) for cell in column]) for column in zip(*lines)]) + 1)


def width(cell):
    """Return how wide a cell's text is: a Chinese sign is 1, a digit 0.64, a comma 0.4."""
    texts = set([text for text in cell if text])
    return sum([1 if c > "\u2e80" else 0.4 if c in " .,()" else 0.64
                for text in texts for c in text])


def code_line(line, on):
    """Return a line of source; what is too long for the page goes on below, further in."""
    return '<span class="code-line%s" style="--in:%d">%s\n</span>' % (
        " on" if on else "", source.indent(line), escaped(line))
