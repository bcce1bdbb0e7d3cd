"""What the columns of a table are: their names, those that are no use, those that hold words.

A guess is told in reading.notes   rows: (line number, fields) pairs
"""
from .dress import is_name, like_number
from .fields import as_list, split_names
from .plain.names import numbers_by_name
from .plain.words import MISSING, MISSING_NUMBERS, is_missing, is_number, is_year

MOST_WORDS = 20                     # a column with more different words is no input by itself
LONGEST_NAME = 40                   # of a column in a message
SURE = 0.9                          # share of different fields in a column that is called an ID


def take_header(rows, reading):
    """Return the column names, taking the header row off rows if there is one.

    reading.header: True, False, or None for a guess, told as a note
    """
    first, header = rows[0][1], reading.header
    if header is None:
        header = looks_like_header(rows)
        reading.notes.append("line %d %s" % (rows[0][0], "names the columns" if header
                                             else "is data, not a header"))
        if are_years(first):
            reading.notes.append("line %d may be names%s" % (rows[0][0], (
                " and is taken for them (--header no for data)" if header else " (--header yes)")))
    if not header:
        return ["column %d" % (j + 1) for j in range(len(first))]
    del rows[0]
    return first


def looks_like_header(rows):
    """Return whether the first row holds names: words over numbers, or words seen nowhere else."""
    first, below = rows[0][1], [fields for _, fields in rows[1:]]
    named = list(enumerate(first))
    if len(first) > 1 and not first[0]:         # over the row numbers there is often no name
        named = named[1:]
    if any([is_name(field) and is_number(known_first(below, j)) and (
            not like_number(field) or is_worded(field, below, j)) for j, field in named]):
        return True
    columns = list(zip(*below)) if below else [("",)] * len(first)     # Brython refuses zip()
    years = [j for j, field in named if below and are_years(first) and is_year(field)
             and not is_year(known_first(below, j))]
    return all([is_name(field) and field not in columns[j] and not (
        like_number(field) and like_number(known_first(below, j)))
                for j, field in named if (field or any(columns[j])) and j not in years])


def is_worded(field, below, j):
    """Return whether a field that begins as a number has letters, over nothing but bare numbers.

    A name such as 1stFlrSF or 2. 您的年齡: were it a number in dress, others would be dressed.
    """
    found = [fields[j] for fields in below[:MOST_WORDS] if fields[j]]
    words = any([c.isalpha() or "\u3040" <= c < "\ua000" for c in field])     # kana, 漢字
    return len(found) > 1 and words and all(map(is_number, found))


def known_first(rows, j):
    """Return the first field of column j that is not empty, or an empty one."""
    for fields in rows:
        if not is_missing(fields[j], MISSING + MISSING_NUMBERS):
            return fields[j]
    return ""


def are_years(fields):
    """Return whether three or more of the fields count up in equal steps."""
    values = [float(field) for field in fields if is_number(field)]
    steps = set([b - a for a, b in zip(values, values[1:])])
    return len(values) > 2 and len(steps) == 1 and min(steps) > 0


def unique_names(names):
    """Return the names, each a line, with a number behind those that are empty or there twice."""
    result, met = [], {}
    for j, name in enumerate(names):
        name = " ".join(name.split("\n")) or "column %d" % (j + 1)
        met[name] = met.get(name, 0) + 1
        result.append(name if met[name] == 1 else "%s (%d)" % (name, met[name]))
    return result


def in_their_case(names, sources, reading):
    """Return the names of a file; one that differs from an absent one by case alone is that, told.
    """
    cases = dict([(name.lower(), name) for name in sources if name not in names])
    free = [name.lower() for name in names if name not in sources]
    result = names[:]
    for j, name in enumerate(names):
        if name not in sources and name.lower() in cases and free.count(name.lower()) == 1:
            result[j] = cases[name.lower()]
            reading.notes.append("%s is taken for the column %s" % (name, result[j]))
    return result


def check_once(raw, names, wanted, layout, where):
    """Raise ValueError for a wanted column that is there more often than in training.

    raw, names: the names as the file has them, and as unique_names tells them apart
    layout: all of the training file's
    """
    for name, field in zip(names, raw if len(set(raw)) < len(raw) else ()):
        same = [other for other, again in zip(names, raw) if again == field]
        if field and name in wanted and not set(same) <= set(layout + [name]):
            raise ValueError("%s: %d columns are called %s, one is wanted; give the others another "
                             "name" % (where, len(same), name[:LONGEST_NAME]))


def of_option(option, reading, names):
    """Return the indices of the columns that an option names, see chosen.

    option: label, drop, words or date. Raises ValueError with what to tell instead.
    """
    told = getattr(reading, option)
    way = as_list(names[-1:]) if option == "label" else "''"
    try:
        found = chosen(told, names)
        if option == "label" and told is not None and not found:
            raise ValueError("data: the label is empty, the name of a column is wanted")
        if option == "label" and len(set(found)) < len(found):
            way = as_list([names[j] for i, j in enumerate(found) if j not in found[:i]])
            raise ValueError("data: the label names a column twice, each once is wanted")
        return found
    except ValueError as error:
        raise ValueError("%s; try --%s %s" % (error, option, way))


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
    if isinstance(column, int):
        raise ValueError("data: no column of index %d; there are %d" % (column, len(names)))
    if column.isdigit():
        raise ValueError("data: no column %s; there are %d" % (column, len(names)))
    raise ValueError("data: no column %r; there are %s" % (column, listed(names)))


def listed(names, most=20):
    """Return names as text, not more than fit a line or two."""
    return ", ".join([name[:LONGEST_NAME] for name in names[:most]]) + (
        ", ... (%d)" % len(names) if len(names) > most else "")


def numbers_rows(name, column):
    """Return whether a column says which row it is.

    It is called so, and hardly ever the same twice or empty; or has no name and counts up.
    """
    called, counted = numbers_by_name(name)
    if name and not called and not counted and name != "column 1":
        return False
    known = [field for field in column if field] if "" in column else column
    kinds = len(set(known)) if len(known) >= SURE * len(column) else 0
    if not name or kinds < (SURE if called else 1) * len(known) or kinds < 2:
        return 1 < kinds == len(known)
    whole = all([is_number(field) and float(field) % 1 == 0 for field in known])
    if called:
        return whole or not any([is_number(field) for field in known])
    counts = whole and all([float(b) > float(a) for a, b in zip(known, known[1:])])
    if counted:
        return counts
    return name == "column 1" and len(column) > MOST_WORDS and counts and (
        float(known[-1]) - float(known[0]) == len(column) - 1)


def missing_in(X, fields, words, layout, marks):
    """Return in which columns there are gaps, how many in each, and the marks that say so.

    X: (k, n) rows with None in them   fields, words, layout: see data.Table   marks: by column
    """
    columns, k, found = list(zip(*X)), 0, []
    for field in fields:
        count = columns[k].count(None)
        name = field if field in layout else field.rpartition(" ")[0]       # of dates
        if count:
            said = marks.get(name)
            text = "%s %d%s" % (name, count, " (%s)" % ", ".join(said) if said else "")
            found += [text] * (text not in found)       # a date is several fields
        k += len(words.get(field) or [0])
    return listed(found, 10)
