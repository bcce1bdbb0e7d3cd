"""Pictures in characters, for the terminal."""
WIDE = ((0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF),
        (0xFE10, 0xFE1F), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6),
        (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD))
KNOWN = {}                          # whether a sign is wide, of those that were asked for
SPELL = []                          # how a terminal that lacks signs has them, see signs.spelling
AXIS = 10                           # columns left of a plot


def curve(values, width=60, height=8, start=1):
    """Return the lines of a line plot in Braille dots, two dots a column and four a line.

    values: numbers, the first one at `start` on the axis below.
    """
    low, high = min(values), max(values)
    columns, rows = 2 * width, 4 * height
    heights = resample([v / 2 for v in values], columns)    # 1e308 less -1e308 is no number
    dots = [[0] * width for _ in range(height)]
    before = None
    for x, value in enumerate(heights):
        y = round((rows - 1) * ((high / 2 - value) / (high / 2 - low / 2 or 1)))
        for filled in span(before, y):
            dots[filled // 4][x // 2] |= dot_bit(x % 2, filled % 4)
        before = y
    rows = ["".join([chr(0x2800 + bits) for bits in row]) for row in dots]
    return with_axes(rows, "%.3g" % low, "%.3g" % high, str(start),
                     str(start + len(values) - 1))


def with_axes(rows, low, high, start, end):
    """Return rows of characters with two axes and what stands at their ends, as text."""
    lines = ["%8s │%s" % ("", row) for row in rows]
    lines[0] = "%8s" % high + lines[0][8:]
    lines[-1] = "%8s" % low + lines[-1][8:]
    lines.append("%8s └%s" % ("", "─" * len(rows[0])))
    lines.append("%10s%-*s%s" % ("", len(rows[0]) - len(end), start, end))
    return lines


def resample(values, columns):
    """Return the values at `columns` evenly spaced places, straight lines in between."""
    if len(values) == 1:
        return values * columns
    result = []
    for x in range(columns):
        place = x * (len(values) - 1) / (columns - 1)
        i = min(int(place), len(values) - 2)
        result.append(values[i] + (place - i) * (values[i + 1] - values[i]))
    return result


def span(before, y):
    """Return the dots from the last height to this one, so that a steep curve has no gaps."""
    if before is None or abs(before - y) < 2:
        return [y]
    return range(before + 1, y + 1) if before < y else range(y, before)


def dot_bit(column, row):
    """Return the bit of one dot in a Braille character's code (Unicode 2800)."""
    return ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))[column][row]


def regions(predict, X, labels, width=60, height=16):
    """Return the lines of a map with axes: the class answered at each place, and the points.

    predict: samples of two numbers to class numbers   X: (k, 2)   labels: (k,)
    """
    found = field(predict, X, width, height)
    left, right, low, high = ["%.3g" % end for end in found["box"]]
    return with_axes(marked(found, X, labels, predict(X)), low, high, left, right)


def field(predict, X, width, height):
    """Return the class that is answered at each place of the part of the plane X is on.

    As {"box": left, right, lowest, highest, "rows": from the top}, plain values.
    """
    (left, right), (low, high) = [padded(column) for column in zip(*X)]
    found = predict([[left + (right - left) * (i + 0.5) / width,
                      high - (high - low) * (j + 0.5) / height]
                     for j in range(height) for i in range(width)])
    return {"box": [left, right, low, high],
            "rows": [list(found[j * width:(j + 1) * width]) for j in range(height)]}


def marked(field, X, labels, answers):
    """Return the lines of a field of classes with points in it.

    Points that are answered wrongly are capital letters (# for the fourth class).
    """
    left, right, low, high = field["box"]
    marks = [[".+:~"[answer % 4] for answer in row] for row in field["rows"]]
    for x, label, answer in zip(X, labels, answers):
        i = int((x[0] - left) / (right - left) * len(marks[0]))
        j = int((high - x[1]) / (high - low) * len(marks))
        marks[j][i] = ("oxs*" if answer == label else "OXS#")[label % 4]
    return ["".join(row) for row in marks]


def padded(column):
    """Return the ends of a column of numbers with a little room on both sides."""
    low, high = min(column), max(column)
    room = 0.08 * (high - low) or 1
    return low - room, high + room


def columns_of(text):
    """Return how many columns of a terminal the text takes; Chinese characters take two."""
    for spell in SPELL:
        text = spell(text)
    return len(text) + sum([is_wide(c) for c in text if c >= "\u1100"])


def is_wide(c):
    """Return whether a terminal gives a sign two columns; Unicode's table, but for odd ends."""
    if c not in KNOWN:
        KNOWN[c] = any([low <= ord(c) <= high for low, high in WIDE])
    return KNOWN[c]


def table(rows, right=()):
    """Return aligned lines of rows of text; right: the indices of columns set flush right."""
    widths = [max([columns_of(row[j]) for row in rows]) for j in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = []
        for j, cell in enumerate(row):
            space = " " * (widths[j] - columns_of(cell))
            cells.append(space + cell if j in right else cell + space)
        lines.append("  ".join(cells).rstrip())
    return lines
