"""A step of training as text, Markdown, HTML, and CSV for a spreadsheet.

What is printed is what was computed, rounded to four decimals. = stands where the rounded
numbers of a line give its rounded result, ≈ where the digits that are not shown change it.
"""
import csv
import html
import io

from ..activations import curves
from ..formula.program import expanded
from ..formula.trees import written
from ..spoken.language import TAGS, said, spoken
from ..terminal.plots import columns_of, table
from ..terminal.window import readable
from ..terminal.wrapping import broken, wrapped
from ..written.explain import SECTIONS
from ..written.sheet import shown, with_numbers

HEADINGS = {"given": "輸入、正解、參數 given", "forward": "前向傳播 forward",
            "loss": "損失函數 loss", "backward": "反向傳播 backward",
            "update": "更新參數 update", "after": "更新後 after the update"}
GIVEN, HEADS = ("name", "value"), ("name", "formula", "with numbers", "", "value")
NOTES = {"given": "x0: the sample; y: its target; w, b: weights, biases; lr: learning rate",
         "forward": "z = W x + b, x = f(z)",
         "loss": "how far the output is from the target 正解",
         "backward": "dz is dL/dz, by the chain rule 連鎖律; so are dx, dw, db",
         "update": "w' = w - lr dL/dw, and the same for b",
         "after": "the same formulas with the new parameters"}
RECORDS = {curve.name: curve.formula for curve in curves()}
MEANINGS = {name: "%s(z) = %s" % (name, RECORDS[name]) for name in ("sigmoid", "tanh", "relu")}
MEANINGS.update({"step": "step(z) = 1 if z >= 0, else 0", "ln": "ln: the natural logarithm",
                 "above_zero": "above_zero(z) = 1 if z > 0, else 0"})
CELLS = {"exp": "EXP(MIN(%s,700))", "ln": "LN(%s)", "abs": "ABS(%s)", "tanh": "TANH(%s)",
         "step": "IF(%s>=0,1,0)", "above_zero": "IF(%s>0,1,0)"}     # of 710 EXP is an error
STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 0 auto; padding: 1rem;
  color: #1b1b1b; background: #fff; }
div { overflow-x: auto; }
table { border-collapse: collapse; margin: 0.5rem 0 1rem; }
th, td { padding: 0.15rem 1rem 0.15rem 0; text-align: left; vertical-align: top;
  word-break: keep-all;
  border-bottom: 1px solid #ddd; }
td, pre { font-family: ui-monospace, monospace; font-size: 0.9em; }
td:last-child { text-align: right; font-weight: bold; white-space: nowrap; }
td:first-child { white-space: nowrap; }
@media (prefers-color-scheme: dark) {
  body { color: #e6e6e6; background: #161616; }
  th, td { border-color: #444; }
}
"""


def sections(lines):
    """Return (section, its lines) pairs, in the order of SECTIONS, without empty ones."""
    found = [(section, [line for line in lines if line.section == section])
             for section in SECTIONS]
    return [(section, part) for section, part in found if part]


def blocks(lines):
    """Return the lines in parts that belong together, such as all of z1 or all of dw2."""
    found, before = [], None
    for line in lines:
        start = line.name.split("_")[0]
        if start != before:
            found.append([])
        found[-1].append(line)
        before = start
    return found


def operations_in(tree):
    """Return the set of the operations in a formula."""
    if not isinstance(tree, tuple):
        return set()
    return {tree[0]}.union(*[operations_in(part) for part in tree[1:]])


def legend(lines):
    """Return what the signs and the functions in these lines mean, a text each."""
    used = set().union(*[operations_in(line.tree) for line in lines])
    return [said(MEANINGS[name]) for name in sorted(used & set(MEANINGS))] + [said(
        "= what the numbers as shown give; ≈ where the digits that are not shown change the last")]


def as_text(lines, about=()):
    """Return the step as text for a terminal.   about: lines of text that come first"""
    parts = [row for text in list(about) + legend(lines) for row in wrapped(text, readable())]
    for section, mine in sections(lines):
        head = "%s   %s" % (said(HEADINGS[section]), said(NOTES[section]))
        parts += ["", head] if columns_of(head) <= readable() else [
            "", said(HEADINGS[section])] + wrapped(said(NOTES[section]), readable())
        for block in blocks(mine):
            parts += given_text(block) if section == "given" else block_text(block)
    return "\n".join(parts) + "\n"


def given_text(block):
    """Return the numbers of a block, several a line."""
    pairs = ["%s\u00a0=\u00a0%s" % (line.name, shown(line.value)) for line in block]
    return [line.replace("\u00a0", " ") for line in broken("   ".join(pairs), readable(), "  ")]


def block_text(block):
    """Return a block as an aligned table, or if that is too wide, every line in three."""
    rows = []
    for name, formula, numbers, sign, value in rows_of(block):
        rows.append(["  " + name, "= " + formula, "= " + numbers, sign + " " + value])
        if numbers == value:            # dz1_1 = -0.5 = -0.5 says it twice
            del rows[-1][2]
    aligned = table(rows)
    if max([columns_of(row) for row in aligned]) <= readable():
        return aligned
    return [text for row in rows for text in stacked(*row)]


def stacked(name, *parts):
    """Return the parts of a line below each other, the first one after the name."""
    result = []
    for i, part in enumerate(parts):
        indent = " " * (len(name) + 2 + 2 * bool(i))
        lines = broken(part, readable(), indent)
        result += lines if i else [name + "  " + lines[0].lstrip()] + lines[1:]
    return result


def rows_of(lines):
    """Return name, formula, numbers with the sign, and value of every line."""
    rows = []
    for line in lines:
        numbers, sign, value = with_numbers(line)
        rows.append((line.name, line.formula(), numbers, sign, value))
    return rows


def as_markdown(lines, about=()):
    """Return the step as Markdown, a table a section.   about: the title, and lines below it"""
    parts = ["# " + about[0], ""] if about else []
    parts += ["- " + text for text in list(about[1:]) + legend(lines)]
    for section, mine in sections(lines):
        parts += ["", "## " + said(HEADINGS[section]), "", said(NOTES[section]), ""]
        if section == "given":
            parts += ["| %s |" % " | ".join([said(head) for head in GIVEN]), "|---|---:|"]
            parts += ["| `%s` | %s |" % (name, value) for name, _, _, _, value in rows_of(mine)]
        else:
            parts += ["| %s |" % " | ".join([head and said(head) for head in HEADS]),
                      "|---|---|---|---|---:|"]
            parts += ["| `%s` | `%s` | `%s` | %s | %s |" % row for row in rows_of(mine)]
    return "\n".join(parts) + "\n"


def as_html(lines, about=()):
    """Return the step as a page of HTML that needs nothing else.   about: see as_markdown"""
    title = html.escape(about[0] if about else said("One training step"))
    parts = ["<!DOCTYPE html>", '<html lang="%s">' % TAGS[spoken()], '<meta charset="utf-8">',
             '<meta name="viewport" content="width=device-width, initial-scale=1">',
             "<title>%s</title>" % title, "<style>%s</style>" % STYLE, "<h1>%s</h1>" % title,
             "<ul>"]
    parts += ["<li>%s</li>" % html.escape(text) for text in list(about[1:]) + legend(lines)]
    parts.append("</ul>")
    for section, mine in sections(lines):
        parts += ["<h2>%s</h2>" % said(HEADINGS[section]),
                  "<p>%s</p>" % html.escape(said(NOTES[section]))]
        given = section == "given"
        heads = [head and said(head) for head in (GIVEN if given else HEADS)]
        parts += ["<div><table>", html_row("th", heads)]
        parts += [html_row("td", (row[0], row[-1]) if given else row) for row in rows_of(mine)]
        parts.append("</table></div>")
    return "\n".join(parts) + "\n</html>\n"


def html_row(kind, cells):
    """Return a row of a table.   kind: td or th"""
    return "<tr>%s</tr>" % "".join(["<%s>%s</%s>" % (kind, html.escape(cell), kind)
                                    for cell in cells])


def as_csv(lines, about=()):
    """Return the step as CSV whose column D computes itself in a spreadsheet.

    What is given stands there as plain numbers, to be changed; everything below is a formula.
    """
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow([said(head) for head in ("section", "name", "formula", "value")]
                    + list(about[:1]))
    cells = {}
    for i, line in enumerate(lines):
        value = repr(line.value) if line.tree is None else cell_formula(line.tree, cells)
        writer.writerow([said(HEADINGS[line.section]), line.name, line.formula(), value])
        cells[line.name] = "D%d" % (i + 2)
    return file.getvalue()


def cell_formula(tree, cells):
    """Return a formula as a spreadsheet reads it, over the cells of its names."""
    tree = expanded(tree, {name: RECORDS[name] for name in RECORDS if name not in CELLS})
    return "=" + written(tree, lambda part: cells.get(part, str(part)), cell_call)


def cell_call(name, texts, parts):
    """Return a call of a spreadsheet's function."""
    if name in ("max", "min"):
        return "%s(%s)" % (name.upper(), ",".join(texts))
    return CELLS[name] % texts[0]


FORMS = {"text": as_text, "markdown": as_markdown, "html": as_html, "csv": as_csv}
