"""CSV text to rows of fields, and what its columns are: the guesses that data.py tells about.

notes: a list of sentences, one for each guess   rows: (line number, fields) pairs
"""
LABEL_NAMES = ("label", "class", "target", "y")
MISSING = ("", "?", "-", "NA", "N/A", "null", "None")
MOST_CLASSES = 20                   # whole numbers with more different values are quantities


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
        names = {",": "a comma", ";": "a semicolon", "\t": "a tab", " ": "a space"}
        notes.append("the delimiter is %s" % names[delimiter])
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


def decimal(field, delimiter):
    """Return the field with a decimal point where a file with semicolons has a comma."""
    return field.replace(",", ".") if delimiter == ";" else field


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
