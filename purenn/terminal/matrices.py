"""Matrices as grids and vectors as columns, side by side with the signs between them."""
from .plots import columns_of, table
from .wrapping import broken, page


def grid(rows):
    """Return the lines of a matrix of texts in brackets, every column flush right."""
    lines = ["  ".join(cells) for cells in flush(rows)]
    return ["%s %s %s" % (left, line, right) for line, (left, right) in
            zip(lines, brackets(len(lines)))]


def flush(rows):
    """Return rows of texts with each column as wide as its widest text."""
    widths = [max([columns_of(row[j]) for row in rows]) for j in range(len(rows[0]))]
    return [[" " * (w - columns_of(cell)) + cell for w, cell in zip(widths, row)] for row in rows]


def brackets(n):
    """Return the left and right sign of each of n lines."""
    if n == 1:
        return [("[", "]")]
    return [("⎡", "⎤")] + [("⎢", "⎥")] * (n - 2) + [("⎣", "⎦")]


def side_by_side(parts, width=None):
    """Return the lines of parts beside each other, texts at half height.

    parts: texts and lists of lines; what does not fit goes below, after four spaces
    """
    found, line, width = [], [], width or page()
    for part in parts:
        block = [part] if isinstance(part, str) else part
        if line and sum([columns_of(b[0]) for b in line + [block]]) > width - 4 * bool(found):
            found += joined(line, 4 * bool(found))
            line = []
            block = [block[0].lstrip()] if isinstance(part, str) else block
        line.append(block)
    return found + joined(line, 4 * bool(found))


def joined(blocks, indent):
    """Return the lines of blocks beside each other, each at half the height of the highest."""
    height = max([len(block) for block in blocks])
    lines = [" " * indent] * height
    for block in blocks:
        above = (height - len(block)) // 2
        empty = " " * columns_of(block[0])
        filled = [empty] * above + block + [empty] * (height - above - len(block))
        lines = [line + part for line, part in zip(lines, filled)]
    return [line.rstrip() for line in lines]


def narrow_table(rows, right=(), width=None):
    """Return a table's lines; if they are too wide, its columns in two or more parts.

    The first column stands at the left of every part.
    """
    lines, width = table(rows, right), width or page()
    if max([columns_of(line) for line in lines]) <= width or len(rows[0]) < 3:
        return fitted(lines, width)
    n = len(rows[0]) - 1
    while n > 2 and max([columns_of(line) for line in table([row[:n] for row in rows],
                                                             right)]) > width:
        n -= 1
    rest = [row[:1] + row[n:] for row in rows]
    flush_right = [0] * (0 in right) + [j - n + 1 for j in right if j >= n]
    first = table([row[:n] for row in rows], [j for j in right if j < n])
    return fitted(first, width) + [""] + narrow_table(rest, flush_right, width)


def fitted(lines, width):
    """Return lines, and for one that is too wide several."""
    return [part for line in lines for part in (broken(line, width) if columns_of(line) > width
                                                else [line])]
