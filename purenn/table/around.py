"""What stands around the rows of a table, or among them, and is none: titles, remarks, sums.

What is passed over is told in reading.notes   rows: (line number, fields) pairs
"""
from .dress import is_name, like_number
from .plain.counts import counted
from .plain.words import is_number

SUMS = ("total", "totals", "grandtotal", "subtotal", "sum", "總計", "合計", "小計", "總和", "总计", "合计",
        "average", "averages", "mean", "avg", "std", "std.dev.", "stddev", "平均", "平均值", "標準差")
SENTENCE = 20                       # characters that a name seldom has
SOME = 50                           # rows that are asked whether a column is one of numbers


def below_comments(lines, reading):
    """Return the lines without those above the table that begin with #."""
    k = 0
    while k < len(lines) and (lines[k][1][:1] == "#" or not lines[k][1].strip()):
        k += 1
    marked = [i for i in range(k) if lines[i][1][:1] == "#"]
    if not marked or k == len(lines):
        return lines
    last = lines[marked[-1]][1]
    if any([last.count(c) == lines[k][1].count(c) > 0 for c in "\t;,|"]):
        marked, k = marked[:-1], marked[-1]     # the names of the columns, behind a #
    if marked:
        reading.notes.append(counted("%d lines with a # in front are passed over", len(marked)))
    return lines[k:]


def below_titles(rows, reading):
    """Return the rows between titles and notes of a table; R's name for the row names is put in.

    A title has one field that is not empty, and no number; the table has more.
    """
    widths = [len(fields) for _, fields in rows]
    counts = {}
    for width in widths:
        counts[width] = counts.get(width, 0) + 1
    usual = max(counts, key=lambda width: (counts[width], width))
    k = 0
    while k + 1 < len(rows) and usual > 1 and is_title(rows[k][1], usual):
        k += 1
    if k:
        reading.notes.append(counted("%d lines above the table are passed over", k))
        rows, widths = rows[k:], widths[k:]
    end = len(rows)
    while end > 2 and usual > 2 and is_title(rows[end - 1][1], usual) and is_note(rows[end - 1]):
        end -= 1
    if end < len(rows):
        reading.notes.append(counted(
            "%d lines below the table are passed over, the first is line %d", len(rows) - end,
            rows[end][0]))
        rows, widths = rows[:end], widths[:end]
    if len(rows) > 1 and widths[0] == usual - 1 and set(widths[1:]) == {usual} and all(
            [fields[-1] for _, fields in rows[1:]]):
        rows[0] = rows[0][0], [""] + rows[0][1]
        reading.notes.append("the names of the rows have no name of their own")
    return rows


def is_note(row):
    """Return whether the first field of a row is a sentence, as that on where a table is from."""
    first = row[1][0]
    return len(first) >= SENTENCE or any([sign in first for sign in ":：*註"])


def is_title(fields, usual):
    """Return whether a row is no row of a table that usually has so many fields."""
    filled = len([field for field in fields if field])
    return len(fields) < usual - 1 or len(fields) == 1 or (
        filled == 1 and usual > 2 and len(fields) == usual and not is_number("".join(fields)))


def with_joined_names(rows, reading):
    """Return the rows with two lines of names as one, where each has gaps that the other fills.

    So are cells that go over several columns, 成績 above 期中 and 期末; the lower name counts.
    """
    if len(rows) < 3:
        return rows
    (line, above), (below, fields) = rows[:2]
    both = [field or group for group, field in zip(above, fields)]
    filled = [bool(group) for group in above[1:]]       # above row numbers there is often no name
    if all(filled) or all(fields) or not all(map(is_name, both)) or any(
            map(like_number, above + fields)):
        return rows
    reading.notes.append("lines %d and %d together name the columns" % (line, below))
    return [(line, both)] + rows[2:]


def without_sums(rows, reading):
    """Return the rows without those that call themselves the sum or mean of others, told."""
    sums = [row for row in rows[1:] if row[1][0].lower().replace(" ", "") in SUMS]
    if not sums or 5 * len(sums) > len(rows) or len(rows[0][1]) < 2:
        return rows
    reading.notes.append(counted("%d rows of sums or means (%s) are left out, the first is line %d",
                                 len(sums), sums[0][1][0], sums[0][0]))
    out = set([line for line, _ in sums])
    return [row for row in rows if row[0] not in out]


def without_empty(rows, every, reading):
    """Return the rows without those whose fields are all empty: around the table, or everywhere.

    every: whether those between others stay
    """
    filled = [i for i, (_, fields) in enumerate(rows) if any(fields)]
    if len(filled) in (0, len(rows)):
        return rows
    between = rows[filled[0]:filled[-1] + 1]
    if every:
        if filled[-1] + 1 < len(rows):
            reading.notes.append(counted("%d empty rows at the end get no answer",
                                         len(rows) - filled[-1] - 1))
        return between
    if len(between) > len(filled):
        empty = [line for line, fields in between if not any(fields)]
        reading.notes.append(counted("%d empty rows are left out, the first is line %d",
                                     len(empty), empty[0]))
    return [rows[i] for i in filled]


def check_names(rows, reading):
    """Raise ValueError for names below others that are doubtful: some are empty, numbers or twice.

    Below names beyond doubt they are left out, see without_units.
    """
    if len(rows) < 5 or reading.header is not None or are_sure_names(rows[0][1]):
        return
    for k in (2, 1):
        if stands_above(rows[k:]) == "other names":
            line, fields = rows[k]
            found = [f for f, below in zip(fields, rows[-1][1]) if like_number(below)]
            raise ValueError("%s line %d: %r and other names above columns of numbers, below "
                             "line %d; try --skip %d" % (reading.name, line, found[0], rows[0][0],
                                                         line - 1))


def are_sure_names(fields):
    """Return whether these can be nothing but names of columns; over row numbers there is none."""
    named = fields[not fields[0]:]
    return len(set(named)) == len(named) and all(
        [is_name(field) and not like_number(field) for field in named])


def without_names(rows, names, reading):
    """Return the rows without those that are the names once more, as where files were joined."""
    again = [line for line, fields in rows if fields == names]
    if not again or not all(map(is_name, names)):
        return rows
    reading.notes.append(counted("%d rows with the names once more are left out, the first is line "
                                 "%d", len(again), again[0]))
    return [row for row in rows if row[1] != names]


def without_units(rows, names, reading):
    """Return the rows below the names without units and other names right below them, told.

    reading.above becomes what the lines that are left out say, by the names of the columns
    """
    for k in (2, 1):
        if len(rows) > k and all([stands_above([row] + rows[k:]) for row in rows[:k]]):
            reading.above = dict([(name, [fields[j] for _, fields in rows[:k]])
                                  for j, name in enumerate(names)])
            return without_above(rows, names, reading.above, reading)
    return rows


def without_above(rows, names, above, reading):
    """Return the rows below the names without those that say what stood above in training, told."""
    places = [j for j, name in enumerate(names) if name in above]
    if not places:
        return rows
    lines = list(zip(*[above[names[j]] for j in places]))
    while rows and tuple([rows[0][1][j] for j in places]) in lines and any(rows[0][1]):
        line, fields = rows[0]
        reading.notes.append("line %d holds %s (%s) and is left out" % (
            line, "units" if "" in fields else "other names", [f for f in fields if f][0]))
        rows = rows[1:]
    return rows


def stands_above(rows):
    """Return "units" or "other names" if the first row holds these and no data, else "".

    Units stand over some columns of numbers alone; other names over all of these, two or more.
    """
    first, filled, numbers = rows[0][1], [], []
    for j, field in enumerate(first):
        below = [fields[j] for _, fields in rows[1:SOME] if is_name(fields[j]) or is_number(
            fields[j])]
        numbers += [j] * (bool(below) and all(map(like_number, below)))
        filled += [j] * bool(field)
        if field and (field in below or numbers[-1:] == [j] and like_number(field) and not (
                len([c for c in field if c.isalpha()]) > 1 and all(map(is_number, below)))):
            return ""
    named = [j for j in numbers if is_name(first[j])]
    if len(first) < 2 or not named or named != [j for j in numbers if first[j]]:
        return ""
    if named == filled and len(filled) < len(first):
        return "units"
    return "other names" if 1 < len(named) == len(numbers) else ""
