"""CSV text to lists: samples X, targets T, and a word on everything that was guessed.

X: (k, n) numbers, in the units of the file   labels: (k,) class numbers   T: (k, m)
Parsing needs nothing but Python itself; only quoted fields ask for the csv module.
"""
from .preprocessing import one_hot

LABEL_NAMES = ("label", "class", "target", "y")
MISSING = ("", "?", "-", "NA", "N/A", "null", "None")
MOST_CLASSES = 20                   # whole numbers with more different values are quantities


class Table:
    """What load_csv returns: X, T and what they mean.

    name: of the set   columns: the names of the n inputs   target: the name of the target
    classes: the m class names, None if the target is a quantity
    labels: (k,) class numbers or quantities   notes: what was guessed, a sentence each
    T: (k, m) one-hot, or (k, 1) quantities
    """

    def __init__(self, name, columns, X, target, classes, labels, notes):
        self.name, self.columns, self.X = name, columns, X
        self.target, self.classes, self.labels, self.notes = target, classes, labels, notes
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
    delimiter, rows = split_fields(text, name, delimiter, notes)
    names = take_header(rows, header, notes)
    if not rows or len(names) < 2:
        raise ValueError("%s: %d rows below the header, %d columns; at least one row is wanted, "
                         "a target and an input" % (name, len(rows), len(names)))
    index = label_column(rows, names, label, notes)
    values = {}                     # equal numbers become one object: less memory, faster products
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
                return path, file.read().lstrip("\ufeff")
        except UnicodeError:
            raise ValueError("%s: not UTF-8 text" % path)
        except OSError as error:
            reason = error
    if len(paths) > 1:
        raise ValueError("data: no bundled set and no file is called %r" % name_or_path)
    raise ValueError("%s: cannot be read (%s)" % (name_or_path, getattr(reason, "strerror", None) or reason))


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


def split_fields(text, name, delimiter, notes):
    """Return the delimiter and the rows as (line number, fields), blank lines left out."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = [(i + 1, line) for i, line in enumerate(lines) if line.strip()]
    if not lines:
        raise ValueError("%s: the file is empty" % name)
    if delimiter is None:
        first = lines[0][1]
        delimiter = max((",", ";", "\t"), key=first.count)
        if not first.count(delimiter):
            delimiter = " "
        notes.append("the delimiter is %s"
                     % {",": "a comma", ";": "a semicolon", "\t": "a tab", " ": "a space"}[delimiter])
    if '"' in text:
        rows = quoted_fields(text, delimiter)
    else:
        rows = [(i, [field.strip() for field in line.strip("\n").split(delimiter)])
                for i, line in lines]
    for i, fields in rows:
        if len(fields) != len(rows[0][1]):
            raise ValueError("%s line %d: %d fields, line %d has %d"
                             % (name, i, len(fields), rows[0][0], len(rows[0][1])))
    return delimiter, rows


def quoted_fields(text, delimiter):
    """Return the rows of text with quotes in it as (line number, fields)."""
    try:
        import csv
    except ImportError:
        raise ValueError("data: quoted fields need the csv module, which this Python lacks")
    reader = csv.reader(text.split("\n"), delimiter=delimiter, skipinitialspace=True)
    return [(reader.line_num, [field.strip() for field in fields])
            for fields in reader if any(fields)]


def is_number(field):
    """Return whether float understands the field."""
    try:
        float(field)
        return True
    except ValueError:
        return False


def is_name(field):
    """Return whether the field could be a column's name: not a number, not a mark for missing."""
    return not is_number(field) and field not in MISSING


def take_header(rows, header, notes):
    """Return the column names, taking the header row off rows if there is one."""
    first = rows[0][1]
    columns = list(zip(*[fields for _, fields in rows[1:]])) or [("",)] * len(first)
    if header is None:
        over_numbers = any([is_name(field) and is_number(column[0])
                            for field, column in zip(first, columns)])
        only_names = all([is_name(field) and field not in column
                          for field, column in zip(first, columns)])
        header = over_numbers or only_names
        notes.append("line 1 %s" % ("names the columns" if header else "is data, not a header"))
    if header:
        del rows[0]
        return first
    return ["column %d" % (j + 1) for j in range(len(first))]


def label_column(rows, names, label, notes):
    """Return the index of the target's column."""
    if isinstance(label, int) and -len(names) <= label < len(names):
        return label % len(names)
    if label in names:
        return names.index(label)
    if label is not None:
        raise ValueError("data: no column %r; there are %s" % (label, ", ".join(names)))
    index, reason = guess_label(rows, names)
    notes.append("the target is %s%s" % (names[index], reason))
    return index


def guess_label(rows, names):
    """Return the index of the column that looks like the target, and why."""
    for j, name in enumerate(names):
        if name.lower() in LABEL_NAMES:
            return j, ""
    columns = list(zip(*[fields for _, fields in rows]))
    words = [j for j, column in enumerate(columns) if not is_number(column[0])]
    if len(words) == 1:
        return words[0], ", the only column of words"
    last = len(names) - 1
    if not looks_like_classes(columns[last]) and looks_like_classes(columns[0]):
        return 0, ", whole numbers that repeat"
    return last, ", the last one"


def looks_like_classes(column):
    """Return whether a column of text holds 2 to 20 different words or whole numbers."""
    kinds = set(column)
    whole = all([not is_number(field) or float(field) % 1 == 0 for field in kinds])
    return whole and 2 <= len(kinds) <= MOST_CLASSES


def number(field, values, delimiter, name, line, column):
    """Return the field as a float, the same object for the same text."""
    if field not in values:
        try:
            value = float(field.replace(",", ".") if delimiter == ";" else field)
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
