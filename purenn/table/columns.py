"""What the columns of a table are: their names, those that are no use, those that hold words.

A guess is told in reading.notes   rows: (line number, fields) pairs
"""
from .dress import is_missing, is_number, parts, MISSING, MISSING_NUMBERS
from .fields import in_order, quoted, tell_cases

ROW_NUMBERS = ("", "id", "ids", "index", "row", "rownames", "rowid", "unnamed: 0", "no", "no.",
               "nr", "number", "#", "編號", "编号", "序號", "序号", "學號", "学号", "代號")
MOST_WORDS = 20                     # a column with more different words is no input by itself
LONGEST_NAME = 40                   # of a column in a message


def is_name(field):
    """Return whether the field could be a column's name: not a number, not a mark for missing."""
    return not is_number(field) and not is_missing(field, MISSING + MISSING_NUMBERS)


def like_number(field):
    """Return whether the field begins as numbers in dress and dates do."""
    return is_number(field) or field[:1] in ("$", "€", "£", "-", "−") and bool(parts(field)) or (
        field[:1].isdigit())


def take_header(rows, reading):
    """Return the column names, taking the header row off rows if there is one.

    reading.header: True, False, or None for a guess, told as a note
    """
    first, header = rows[0][1], reading.header
    if header is None:
        header = looks_like_header(rows)
        reading.notes.append("line %d %s" % (rows[0][0], "names the columns" if header
                                             else "is data, not a header"))
        if not header and are_years(first):
            reading.notes.append("line %d may be names (--header yes)" % rows[0][0])
    if not header:
        return ["column %d" % (j + 1) for j in range(len(first))]
    del rows[0]
    return first


def looks_like_header(rows):
    """Return whether the first row holds names: words over numbers, or words seen nowhere else."""
    first = rows[0][1]
    below = [fields for _, fields in rows[1:]]
    columns = list(zip(*below)) if below else [("",)] * len(first)     # Brython refuses zip()
    if len(first) > 1 and not first[0]:         # over the row numbers there is often no name
        first, columns = first[1:], columns[1:]
    pairs = [pair for pair in zip(first, columns) if pair[0] or any(pair[1])]
    over_numbers = any([is_name(field) and not like_number(field) and is_number(known_first(column))
                        for field, column in pairs])
    only_names = all([is_name(field) and field not in column for field, column in pairs])
    return over_numbers or only_names


def known_first(column):
    """Return the first field that is not empty, or an empty one."""
    for field in column:
        if not is_missing(field, MISSING + MISSING_NUMBERS):
            return field
    return ""


def are_years(fields):
    """Return whether three or more of the fields count up in equal steps."""
    values = [float(field) for field in fields if is_number(field)]
    steps = set([b - a for a, b in zip(values, values[1:])])
    return len(values) > 2 and len(steps) == 1 and min(steps) > 0


def check_second_header(rows, header, reading):
    """Raise ValueError for names that stand below others, over columns of numbers."""
    if len(rows) < 3 or reading.header is not None:
        return
    (line, first), rest = rows[0], list(zip(*[fields for _, fields in rows[1:]]))
    numbers = [all([is_number(f) or is_missing(f) for f in column]) for column in rest]
    names = [is_name(field) and not like_number(field) for field in first]
    if any(numbers) and all([name for name, number in zip(names, numbers) if number]):
        raise ValueError("%s line %d: %r and other names above columns of numbers; try --skip %d"
                         % (reading.name, line, first[numbers.index(True)], line - 1))


def unique_names(names):
    """Return the names with a number behind those that are empty or there twice."""
    result, met = [], {}
    for j, name in enumerate(names):
        name = name or "column %d" % (j + 1)
        met[name] = met.get(name, 0) + 1
        result.append(name if met[name] == 1 else "%s (%d)" % (name, met[name]))
    return result


def chosen(columns, names):
    """Return the indices of columns: names, places from 1 as text, or indices; a name wins.

    columns: None, an index, a list of names and indices, or text with commas between, where a
    name with a comma stands in quotes
    Raises ValueError if there is no such column.
    """
    if columns is None or columns == "":
        return []
    if isinstance(columns, (list, tuple)):
        return [index_of(column, names) for column in columns]
    if isinstance(columns, int) or columns in names:
        return [index_of(columns, names)]
    return [index_of(part, names) for part in split_names(columns) if part]


def split_names(text):
    """Return the names in a text with commas between, without the quotes of those in quotes."""
    parts, odd = [""], False
    for c in text:
        if c == '"':
            odd = not odd
        elif c == "," and not odd:
            parts.append("")
        else:
            parts[-1] += c
    return [part.strip() for part in parts]


def index_of(column, names):
    """Return the index of a column given by its name, its place from 1 as text, or its index.

    Raises ValueError if there is none.
    """
    if isinstance(column, int) and -len(names) <= column < len(names):
        return column % len(names)
    if column in names:
        return names.index(column)
    if isinstance(column, str) and column.isdigit() and 0 < int(column) <= len(names):
        return int(column) - 1
    if isinstance(column, int) or column.isdigit():
        raise ValueError("data: no column %d; there are %d"
                         % (int(column) + isinstance(column, int), len(names)))
    raise ValueError("data: no column %r; there are %s" % (column, listed(names)))


def listed(names, most=20):
    """Return names as text, not more than fit a line or two."""
    return ", ".join([name[:LONGEST_NAME] for name in names[:most]]) + (
        ", ... (%d)" % len(names) if len(names) > most else "")


def numbers_rows(name, column):
    """Return whether a column says which row it is.

    It is called so and never the same twice; or it has no name and counts up, row by row.
    """
    once = len(column) > 1 and len(set(column)) == len(column)
    if not name:
        return once
    whole = all([is_number(field) and float(field) % 1 == 0 for field in column])
    if name.lower() in ROW_NUMBERS or name[-2:] in ("Id", "ID") or name[-3:].lower() in (
            "_id", " id", "_no"):
        return once and (whole or all([not is_number(field) for field in column]))
    return (name == "column 1" and whole and len(column) > MOST_WORDS and all(
        [float(field) == float(column[0]) + i for i, field in enumerate(column)]))


def word_columns(rows, names, inputs, reading):
    """Return {index of a column of words: its words in order}.

    inputs: the indices looked at; those with too many words are taken out of it, and told
    reading.words: columns to take as words whatever they hold
    """
    told = chosen(reading.words, names)
    found = {}
    for j in list(inputs):
        column = [fields[j] for _, fields in rows if fields[j]]
        if j not in told and reading.are_numbers(column):
            continue
        kinds = set(column)
        if j in told or len(kinds) <= MOST_WORDS and len(kinds) * 1.2 <= max(len(column), 5):
            found[j] = in_order(kinds)
            tell_cases(found[j], "words of " + names[j], reading.notes)
        else:
            inputs.remove(j)
            reading.notes.append("%s has %d different words and is left out (--words %s takes it "
                                 "in)" % (names[j], len(kinds), quoted(names[j])))
    return found


def input_names(names, inputs, words):
    """Return a name for each input: a column of words has one for each word, as sex=female."""
    result = []
    for j in inputs:
        if j in words:
            result += ["%s=%s" % (names[j], word) for word in words[j]]
        else:
            result.append(names[j])
    return result
