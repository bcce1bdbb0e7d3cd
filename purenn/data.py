"""CSV text to lists: samples X, targets T, and a word on everything that was guessed.

X: (k, n) numbers, in the units of the file   labels: (k,) class numbers   T: (k, m)
Parsing needs nothing but Python itself; only quoted fields ask for the csv module.
"""
from .csv_text import (decimal, is_number, label_column, looks_like_classes, split_fields,
                       take_header)
from .preprocessing import one_hot


class Table:
    """What load_csv returns: X, T and what they mean.

    name: of the set   columns: the names of the n inputs   target: the name of the target
    classes: the m class names, None if the target is a quantity
    labels: (k,) class numbers or quantities   notes: what was guessed, a sentence each
    T: (k, m) one-hot, or (k, 1) quantities
    text: whether X is one column of text, (k,) strings for an embedding.Vocabulary
    """

    def __init__(self, name, columns, X, target, classes, labels, notes):
        self.name, self.columns, self.X = name, columns, X
        self.target, self.classes, self.labels, self.notes = target, classes, labels, notes
        self.text = isinstance(X[0], str)
        self.T = one_hot(labels, len(classes)) if classes else [[label] for label in labels]


def load_csv(name_or_path, header=None, label=None, delimiter=None, quantity=None):
    """Return the Table of a bundled set ('iris') or of a CSV file ('my/file.csv').

    header: whether line 1 holds names   label: the target's name or index
    delimiter: one character   quantity: True for a number to predict, False for classes.
    What is None is guessed, and the guess is told in Table.notes.
    Raises ValueError, one line, for a file that is missing, empty or not as it should be.
    """
    path, text = read_text(name_or_path)
    return parse_csv(text, path.replace("\\", "/").split("/")[-1], header, label, delimiter,
                     quantity)


def parse_csv(text, name="text", header=None, label=None, delimiter=None, quantity=None):
    """Return the Table of CSV text; see load_csv."""
    notes = []
    text = text.lstrip("\ufeff")    # the byte order mark that some programs put in front
    delimiter, rows = split_fields(text, name, delimiter, notes)
    names = take_header(rows, header, notes)
    if not rows or len(names) < 2:
        raise ValueError("%s: %d rows below the header, %d columns; at least one row is wanted, "
                         "a target and an input" % (name, len(rows), len(names)))
    index = label_column(rows, names, label, notes)
    values = {}                     # equal numbers become one object: less memory, faster products
    if len(names) == 2 and not any([is_number(decimal(fields[1 - index], delimiter))
                                    for _, fields in rows]):
        X = [fields[1 - index] for _, fields in rows]
        notes.append("%s is text" % names[1 - index])
        quantity = bool(quantity)   # unless told otherwise, texts are sorted and not measured
    else:
        X = [[number(field, values, delimiter, name, line, names[j])
              for j, field in enumerate(fields) if j != index] for line, fields in rows]
    classes, labels = read_target(rows, index, names, quantity, name, notes)
    return Table(name, names[:index] + names[index + 1:], X, names[index], classes, labels, notes)


def read_text(name_or_path):
    """Return the path and the text of a bundled set or a file, as UTF-8."""
    house = __file__[:-len("data.py")]
    paths = [name_or_path]
    if "/" not in name_or_path and "." not in name_or_path:
        bundled = "datasets/" + name_or_path + ".csv"
        paths = [house + "../" + bundled, house + bundled] + paths    # a clone, an installation
    for path in paths:
        try:
            with open(path, encoding="utf-8") as file:
                return path, file.read()
        except UnicodeError:
            raise ValueError("%s: not UTF-8 text" % path)
        except OSError as error:
            reason = error
    if len(paths) > 1:
        raise ValueError("data: no bundled set and no file is called %r" % name_or_path)
    raise ValueError("%s: cannot be read (%s)"
                     % (name_or_path, getattr(reason, "strerror", None) or reason))


def bundled_sets():
    """Return the names of the bundled data sets, in alphabetical order."""
    import os
    house = __file__[:-len("data.py")]
    for folder in (house + "../datasets", house + "datasets"):
        try:
            return sorted([file[:-4] for file in os.listdir(folder) if file.endswith(".csv")])
        except OSError:
            pass
    return []


def number(field, values, delimiter, name, line, column):
    """Return the field as a float, the same object for the same text."""
    if field not in values:
        try:
            value = float(decimal(field, delimiter))
        except ValueError:
            value = None
        if value is None or value - value != 0:
            raise ValueError("%s line %d, %s: %s, a number is wanted"
                             % (name, line, column, repr(field) if field else "nothing"))
        values[field] = value
    return values[field]


def read_target(rows, index, names, quantity, name, notes):
    """Return the class names (None for a quantity), and a class number or quantity a row."""
    column = [fields[index] for _, fields in rows]
    if quantity is None:
        quantity = all([is_number(field) for field in column]) and not looks_like_classes(column)
        notes.append("the target is a %s" % ("quantity" if quantity else "class"))
    if quantity:
        values = {}
        return None, [number(fields[index], values, ",", name, line, names[index])
                      for line, fields in rows]
    if "" in column:
        raise ValueError("%s line %d, %s: nothing, a class is wanted"
                         % (name, rows[column.index("")][0], names[index]))
    classes = sorted(set(column), key=lambda c: (0, float(c), c) if is_number(c) else (1, 0, c))
    if len(classes) < 2:
        raise ValueError("%s: the target %s is always %s; at least two classes are wanted"
                         % (name, names[index], classes[0]))
    return classes, [classes.index(field) for field in column]
