"""CSV text to lists: samples X, targets T, and a word on everything that was guessed.

X: (k, n) numbers, in the units of the file   labels: (k,) class numbers   T: (k, m)
A column of words is one input for each word, 1 where it stands.
"""
__all__ = ("load_csv", "parse_csv")

from .columns import (index_of, input_names, label_column, left_out, take_header, unique_names,
                      word_columns)
from .csv_text import is_number, split_fields
from .fields import read_inputs, read_target, with_target
from .missing import check_way, fill, gaps, known_means, without
from ..preprocessing import one_hot


class Table:
    """What load_csv returns: X, T and what they mean.

    name: of the set   columns: the names of the n inputs   target: the name of the target
    classes: the m class names, None if the target is a quantity
    labels: (k,) class numbers or quantities   notes: what was guessed, a sentence each
    T: (k, m) one-hot, or (k, 1) quantities
    text: whether X is one column of text, (k,) strings for an embedding.Vocabulary
    layout: the names of all columns of the file   fields: of those that make the inputs
    words: the words of those fields that hold words, by name
    header: whether the file named its columns
    """

    layout = fields = None
    words = {}
    header = True

    def __init__(self, name, columns, X, target, classes, labels, notes):
        self.name, self.columns, self.X = name, columns, X
        self.target, self.classes, self.labels, self.notes = target, classes, labels, notes
        self.text = isinstance(X[0], str)
        self.T = one_hot(labels, len(classes)) if classes else [[label] for label in labels]


def load_csv(name_or_path, header=None, label=None, delimiter=None, quantity=None, drop=None,
             words=(), missing=None, encoding="utf-8"):
    """Return the Table of a bundled set ('iris') or of a CSV file ('my/file.csv').

    header: whether line 1 holds names   label: the target's name or index
    delimiter: one character   quantity: True for a number to predict, False for classes
    drop: names or indices of columns to leave out   words: of columns of words; else those
    that hold mostly words are
    missing: what to do about fields that are empty, ? or NA: 'drop' their rows, take the
    column's 'mean', 'keep' them as None in X; None refuses them
    What is None is guessed, and the guess is told in Table.notes.
    Raises ValueError, one line, for a file that is missing, empty or not as it should be.
    """
    path, text = read_text(name_or_path, encoding)
    return parse_csv(text, path.replace("\\", "/").split("/")[-1], header, label, delimiter,
                     quantity, drop, words, missing)


def parse_csv(text, name="text", header=None, label=None, delimiter=None, quantity=None,
              drop=None, words=(), missing=None):
    """Return the Table of CSV text; see load_csv."""
    check_way(missing)
    notes = []
    rows, layout, header, names, label = cut_table(text, name, header, label, delimiter, drop,
                                                   notes)
    index = label_column(rows, names, label, notes)
    rows = with_target(rows, index, names, name, missing, notes)
    if is_text(rows, names, index):
        X, found = [fields[1 - index] for _, fields in rows], {}
        notes.append("%s is text" % names[1 - index])
        quantity = bool(quantity)               # unless told otherwise, texts are sorted
    else:
        found = word_columns(rows, names, index, words, name, notes)
        X, rows = inputs_of(rows, names, index, found, missing, name, notes)
    classes, labels = read_target(rows, index, names, quantity, name, notes)
    table = Table(name, input_names(names, index, found), X, names[index], classes, labels, notes)
    table.layout, table.header, table.fields = layout, header, names[:index] + names[index + 1:]
    table.words = dict([(names[j], found[j]) for j in found])
    return table


def cut_table(text, name, header, label, delimiter, drop, notes):
    """Return rows, the names of all columns, whether the file has them, those in use, the label's.

    label: the target's name or index, or None
    """
    text = text.lstrip("\ufeff")    # the byte order mark that some programs put in front
    delimiter, rows = split_fields(text, name, delimiter, notes)
    lines = len(rows)
    raw = take_header(rows, header, notes)
    layout, header = unique_names(raw), len(rows) < lines
    label = None if label is None or not rows else layout[index_of(label, layout)]
    out = left_out(rows, layout, raw, drop, label, notes) if rows else []
    out = set(out)
    used = [j for j in range(len(layout)) if j not in out]
    if not rows or len(used) < 2:
        raise ValueError("%s: %d rows below the header, %d columns; at least one row is wanted, "
                         "a target and an input" % (name, len(rows), len(used)))
    if out:
        rows = [(line, [fields[j] for j in used]) for line, fields in rows]
    return rows, layout, header, [layout[j] for j in used], label


def read_text(name_or_path, encoding="utf-8"):
    """Return the path and the text of a bundled set or a file."""
    paths = places_of(name_or_path)
    for path in paths:
        try:
            with open(path, encoding=encoding) as file:
                return path, file.read()
        except UnicodeError:
            raise ValueError("%s: not %s text (encoding: such as big5, cp1252, utf-16)"
                             % (path, encoding))
        except LookupError:
            raise ValueError("data: no encoding is called %r" % encoding)
        except OSError as error:
            reason = error
            data = zipped(path)
            if data is not None:
                return path, data.decode(encoding)
    if len(paths) > 1:
        raise ValueError("data: no bundled set and no file is called %r" % name_or_path)
    raise ValueError("%s: cannot be read (%s)"
                     % (name_or_path, getattr(reason, "strerror", None) or reason))


def places_of(name_or_path):
    """Return the paths where a table may be: that of a file, those of a bundled set."""
    if "/" in name_or_path or "." in name_or_path:
        return [name_or_path]
    return [folder + name_or_path + ".csv" for folder in folders()] + [name_or_path]


def folders():
    """Return where the bundled sets may be: beside the package in a clone, in it if installed."""
    house = __file__[:-len("table/data.py")]
    return [house[:-len("purenn/")] + "datasets/", house + "datasets/"]


def zipped(path):
    """Return the bytes of a file in the zip that purenn runs from; None if there is none."""
    try:
        return __spec__.loader.get_data(path)
    except (NameError, AttributeError, OSError):    # boards have no such thing, folders no zip
        return None


def zipped_sets(folder):
    """Return the names of the sets of this folder in the zip that purenn runs from."""
    archive = getattr(__spec__.loader, "archive", None)
    if archive is None:
        return []
    from zipfile import ZipFile
    with ZipFile(archive) as file:
        return sorted([name[:-4].split("/")[-1] for name in file.namelist()
                       if name.endswith(".csv") and folder.replace("\\", "/").endswith(
                           "/" + name.rpartition("/")[0] + "/")])


def bundled_sets():
    """Return the names of the bundled data sets, in alphabetical order."""
    import os
    for folder in folders():
        try:
            found = sorted([file[:-4] for file in os.listdir(folder) if file.endswith(".csv")])
        except OSError:
            found = zipped_sets(folder)
        if found:                   # a stranger's package may be called datasets, too
            return found
    return []


def is_text(rows, names, index):
    """Return whether the only input is a column in which no field is a number."""
    return len(names) == 2 and not any([is_number(fields[1 - index]) for _, fields in rows])


def inputs_of(rows, names, index, found, missing, name, notes):
    """Return X and the rows that are left.   found: the words of columns of words, by index"""
    plan = [(j, names[j], found.get(j)) for j in range(len(names)) if j != index]
    X = read_inputs(rows, plan, name, missing is not None)
    X, rows = treat_gaps(X, rows, missing, name, notes)
    notes += ["%s is one of %d words" % (names[j], len(found[j])) for j in sorted(found)]
    return X, rows


def treat_gaps(X, rows, missing, name, notes):
    """Return X and the rows with what is missing dropped, filled, or kept, and tell it."""
    found = gaps(X) if missing else []
    if not found:
        return X, rows
    first = "%d with missing fields, the first in line %d" % (len(found), rows[found[0]][0])
    if missing == "drop":
        if len(found) == len(X):
            raise ValueError("%s: a field is missing in every row" % name)
        X, rows = without(found, X, rows)
        notes.append("rows left out: " + first)
    else:
        notes.append("rows filled with the mean: " + first)
        X = fill(X, known_means(X)) if missing == "mean" else X
    return X, rows
