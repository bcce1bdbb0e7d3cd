"""Blocks as the lines of a terminal, as wide as its window, at most 80 columns."""
from ..terminal.matrices import grid, narrow_table, side_by_side
from ..terminal.plots import columns_of
from ..terminal.wrapping import broken, fitting, page, wrapped


def lines_of(block):
    """Return the lines of one block; of a step and a question there are none."""
    return LINES[block["kind"]](block)


def text(block):
    """Return a paragraph, broken between words."""
    return wrapped(block["text"])


def formula(block):
    """Return a formula behind its word; only the first of several has it, the others a space."""
    width = columns_of(block["head"])
    head = block["head"] if block["first"] else " " * width
    parts = block["text"].split("   ") if width + 1 + columns_of(block["text"]) > page() else [
        block["text"]]
    rows = [row for part in parts for row in broken(part.strip(), page() - width - 1)]
    return ["%s %s" % (head if i == 0 else " " * width, row) for i, row in enumerate(rows)]


def line(block):
    """Return a line; if it is too long, broken, what follows being indented."""
    first, *rest = broken(block["text"], page())
    return [first] + (broken(" ".join(rest), page(), " " * block["indent"]) if rest else [])


def show(block):
    """Return texts, matrices as grids and vectors as columns, beside each other."""
    indent, apart = block["indent"], " " * block["apart"]
    parts = [[part + apart] if isinstance(part, str) and apart else part if isinstance(part, str)
             else [row + apart for row in matrix(part)] for part in block["parts"]]
    return [" " * indent + row for row in side_by_side(parts, page() - indent)]


def matrix(part):
    """Return the lines of a matrix as far as they fit, what is looked at in brackets."""
    cells = [list(row) for row in part["rows"]]
    if part["row"] is not None or part["column"] is not None:
        cells = [[("[%s]" if part["row"] == i or part["column"] == j else " %s ") % cell
                  for j, cell in enumerate(row)] for i, row in enumerate(cells)]
    if part["bar"] is not None:
        cells = [row[:part["bar"]] + ["│"] + row[part["bar"]:] for row in cells]
    n = len(cells[0])
    while n > 1 and columns_of(grid(cells)[0]) > page() - 12:
        n -= 1
        cells = [row[:n] + ["..."] for row in cells]
    return grid(cells)


def table(block):
    """Return a table's lines below its heads, if it has any."""
    rows = [block["heads"]] * bool(block["heads"]) + block["rows"]
    return [" " * block["indent"] + row for row in narrow_table(rows, block["right"])]


def source(block):
    """Return a function's name and its line; a long one below its name."""
    name, code = "%s %s" % (block["head"], block["name"]), "   " + block["line"]
    if columns_of(name + code) <= page():
        return [name + code]
    return line({"text": name, "indent": 4}) + line({"text": " " + code, "indent": 4})


def picture(block):
    """Return the picture's characters, as far as the window goes, and what is told of them."""
    rows = [" " * block["indent"] + row for row in block["text"]]
    rows = [row[:fitting(row, page())] if row else row for row in rows]
    below = [""] + told(block["below"]) if block["below"] else []
    return told(block["above"]) + rows + below


def told(text):
    """Return the lines of paragraphs."""
    return [row for part in text.split("\n") for row in (wrapped(part) if part else [""])] \
        if text else []


def gap(_):
    """Return one empty line."""
    return [""]


def nothing(_):
    """Return no line."""
    return []


LINES = {"text": text, "formula": formula, "line": line, "show": show, "table": table,
         "source": source, "picture": picture, "gap": gap, "step": nothing, "question": nothing,
         "derivation": nothing, "code": nothing}
