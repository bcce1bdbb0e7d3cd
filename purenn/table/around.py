"""What stands around the rows of a table, or among them, and is none: titles, remarks, sums.

What is passed over is told in reading.notes   rows: (line number, fields) pairs
"""
from .dress import is_name, like_number
from .plain.counts import counted
from .plain.words import is_number, is_year

SUMS = ("total", "totals", "grandtotal", "subtotal", "sum", "總計", "合計", "小計", "總和", "总计", "合计",
        "average", "averages", "mean", "avg", "std", "std.dev.", "stddev", "平均", "平均值", "標準差",
        "maximum", "minimum", "median", "最高分", "最低分", "最大值", "最小值", "中位數")
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

    So are cells that go over several columns, 成績 above 期中 and 期末; the lower name counts, or
    both where that comes back or is a year.
    """
    if len(rows) < 3:
        return rows
    (line, above), (below, fields) = rows[:2]
    both = [field or group for group, field in zip(above, fields)]
    filled = [bool(group) for group in above[1:]]       # above row numbers there is often no name
    years = years_below(fields, rows[2:])
    if any(filled) and all(fields) and (years or filled.count(False) > 1 and stands_above(
            rows[1:]) == "other names"):
        both = below_groups(above, fields, years)
    elif all(filled) or all(fields) or any(map(like_number, above + fields)):
        return rows
    if all(filled) or not all(map(is_name, both)):
        return rows
    reading.notes.append("lines %d and %d together name the columns" % (line, below))
    return [(line, both)] + rows[2:]


def below_groups(above, fields, years):
    """Return names below cells that go over several columns: 2023 below sales is sales 2023."""
    both, group = [], ""
    for j, field in enumerate(fields):
        group = above[j] or group
        twice = fields.count(field) > 1 or j in years
        both.append((group + " " + field).strip() if twice else field)
    return both


def years_below(fields, rows):
    """Return the places of years among names, each over numbers that are none; [] otherwise."""
    years = [j for j, field in enumerate(fields) if is_year(field)]
    named = [is_name(field) or j in years for j, field in enumerate(fields)]
    others = [is_year(row[j]) for _, row in rows[:SOME] for j in years]
    return years if all(named) and not any(others) else []


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

    Units stand over some columns of numbers alone; other names over all of these, two or more, or
    one beside words that come back, but for the first.
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
    words = [[fields[j] for _, fields in rows[1:]] for j in range(len(first) * (len(numbers) == 1))]
    often = [j for j, column in enumerate(words) if 0 < 3 * len(set(column)) <= len(column)
             and j not in numbers and first[j]]
    if len(first) < 2 or not named or named != [j for j in numbers if first[j]]:
        return ""
    if named == filled and len(filled) < len(first):
        return "units"
    return "other names" if 0 < len(named) == len(numbers) and (often or len(named) > 1) else ""
