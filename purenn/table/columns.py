"""What the columns of a table are: header, target, numbers, words, row numbers, missing fields.

A guess is told in notes, a list of sentences   rows: (line number, fields) pairs
"""
from .classes import by_value, in_order, tell_cases
from .csv_text import is_number

LABEL_NAMES = ("label", "class", "target", "y", "outcome")
ROW_NUMBERS = ("", "id", "index", "row", "rownames", "unnamed: 0")
MISSING = ("", "?", "na", "n/a", "#n/a", "nan", "null")     # in small letters
MISSING_NUMBERS = MISSING + ("-", ".", "none")              # which as words may mean something
MOST_CLASSES = 20                   # whole numbers with more different values are quantities
MOST_WORDS = 20                     # a column with more different words is no input by itself


def is_missing(field, marks=MISSING):
    """Return whether the field is one of the marks for what is not known."""
    return len(field) < 5 and field.lower() in marks


def is_name(field):
    """Return whether the field could be a column's name: not a number, not a mark for missing."""
    return not is_number(field) and not is_missing(field, MISSING_NUMBERS)


def column_of(rows, j):
    """Return the fields of a column that are not missing."""
    return [fields[j] for _, fields in rows if not is_missing(fields[j])]


def take_header(rows, header, notes):
    """Return the column names, taking the header row off rows if there is one.

    header: True, False, or None for a guess, told as a note
    """
    first = rows[0][1]
    if header is None:
        header = looks_like_header(rows)
        notes.append("line 1 %s" % ("names the columns" if header else "is data, not a header"))
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
    over_numbers = any([is_name(field) and is_number(column[0])
                        for field, column in zip(first, columns)])
    only_names = all([is_name(field) and field not in column
                      for field, column in zip(first, columns)])
    return over_numbers or only_names


def unique_names(names):
    """Return the names with a number behind those that are empty or there twice."""
    result, met = [], {}
    for j, name in enumerate(names):
        name = name or "column %d" % (j + 1)
        met[name] = met.get(name, 0) + 1
        result.append(name if met[name] == 1 else "%s (%d)" % (name, met[name]))
    return result


def index_of(column, names):
    """Return the index of a column given by its name or its index.

    Raises ValueError if there is none.
    """
    if isinstance(column, int) and -len(names) <= column < len(names):
        return column % len(names)
    if column in names:
        return names.index(column)
    if isinstance(column, int):
        raise ValueError("data: no column %d; there are %d" % (column + 1, len(names)))
    raise ValueError("data: no column %r; there are %s" % (column, listed(names)))


def listed(names, most=20):
    """Return names as text, not more than fit a line or two."""
    return ", ".join(names[:most]) + (", ... (%d)" % len(names) if len(names) > most else "")


def left_out(rows, names, raw, drop, label, notes):
    """Return the indices of the columns that are no use: told, empty, or numbers of the rows.

    raw: the names as they are in the file   drop: names and indices to leave out; None: row
    numbers are looked for   label: the target's name, or None
    """
    out = [index_of(column, names) for column in drop or []]
    if label in [names[j] for j in out]:
        raise ValueError("data: %s cannot be left out, it is the target" % label)
    told = set(out)
    for j, name in enumerate(names):
        if j in told or name == label:
            continue
        column = [fields[j] for _, fields in rows]
        if all([is_missing(field) for field in column]):
            out.append(j)
            notes.append("%s is empty and left out" % name)
        elif drop is None and len(names) > 2 and numbers_rows(raw[j], column):
            out.append(j)
            notes.append("%s numbers the rows and is left out" % name)
    return out


def numbers_rows(name, column):
    """Return whether a column says which row it is.

    It is called so and never the same twice; or it has no name and counts up, row by row.
    """
    whole = all([not is_number(field) or float(field) % 1 == 0 for field in column])
    if name.lower() in ROW_NUMBERS or name[-2:] in ("Id", "ID") or name[-3:] in ("_id", " id"):
        return whole and len(column) > 1 and len(set(column)) == len(column)
    return (name == "column 1" and whole and len(column) > MOST_CLASSES and all(
        [is_number(field) and float(field) == float(column[0]) + i
         for i, field in enumerate(column)]))


def label_column(rows, names, label, notes):
    """Return the index of the target's column.   label: its name; None: it is guessed"""
    if label is not None:
        return names.index(label)
    index, reason = guess_label(rows, names)
    notes.append("the target is %s%s" % (names[index], reason))
    return index


def guess_label(rows, names):
    """Return the index of the column that looks like the target, and why."""
    for j, name in enumerate(names):
        if name.lower() in LABEL_NAMES:
            return j, ""
    last = len(names) - 1
    columns = [column_of(rows, j) or ["0"] for j in range(last + 1)]
    words = [j for j, column in enumerate(columns) if not is_number(column[0])]
    if len(words) == 1:
        return words[0], ", the only column of words"
    if not looks_like_classes(columns[last]) and looks_like_classes(columns[0]):
        return 0, ", whole numbers that repeat"
    return last, ", the last one"


def looks_like_classes(column):
    """Return whether a column of text holds 2 to 20 different words or whole numbers."""
    kinds = set([by_value(field) for field in column])
    whole = all([isinstance(kind, str) or kind % 1 == 0 for kind in kinds])
    return whole and 2 <= len(kinds) <= MOST_CLASSES


def word_columns(rows, names, index, chosen, name, notes):
    """Return {index of a column of words: its words in order}; index: the target, not looked at.

    chosen: names and indices of columns to take as words whatever they hold
    Raises ValueError, naming them, for columns with too many words to be inputs.
    """
    chosen = [index_of(column, names) for column in chosen]
    found, many = {}, []
    for j in range(len(names)):
        column = [] if j == index else column_of(rows, j)
        kinds = set(column)
        numbers = set([field for field in kinds if is_number(field)])
        if j in chosen or 2 * sum([field not in numbers for field in column]) > len(column):
            found[j] = in_order(kinds)
            tell_cases(found[j], "words of " + names[j], notes)
            if j not in chosen and len(kinds) > MOST_WORDS:
                many.append(j)
    if many:
        raise ValueError("%s: %s; a column with more than %d words is no input, leave it out "
                         "(drop: %s)" % (name, ", ".join(["%s has %d different words" % (
                             names[j], len(found[j])) for j in many]), MOST_WORDS,
                             ",".join([names[j] for j in many])))
    return found


def input_names(names, index, words):
    """Return a name for each input: a column of words has one for each word, as sex=female."""
    result = []
    for j, name in enumerate(names):
        if j in words:
            result += ["%s=%s" % (name, word) for word in words[j]]
        elif j != index:
            result.append(name)
    return result
