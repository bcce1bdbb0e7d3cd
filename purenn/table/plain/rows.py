"""A table as plain as iris.csv, line by line: names, then a row's numbers and its target, commas.

What the whole reader would find, with a tenth of the memory: no line is kept as text. Whatever
could be understood in another way is left to it: columns by which rows are told apart, dates,
gaps, quotes, units, yes and no in several cases.
"""
from ... import seam              # noqa: F401  it collects garbage early on boards
from ...fitting.rows import LARGEST
from ...preprocessing import is_constant
from .names import may_tell_rows, named_like, words_of
from .words import (in_classes, is_missing, is_nines, is_number, is_quantity, MISSING,
                    MISSING_NUMBERS)

SAID = set(("yes", "no", "true", "false", "是", "否"))
MET = 1000                          # so many numbers are looked for among the others
OTHERS = "\"';\t|"                 # no plain line has one of these


def plain_table(path):
    """Return (names, X, classes, labels, notes) of a file; None for one that is not plain.

    The last of the names is that of the target; classes is None if it is a quantity.
    """
    with open(path, "rb") as file:
        names = fields_of(file.readline())
        reason = why_last(names) if are_names(names) else None
        if reason is None:
            return None
        X = [None] * sum([1 for line in file if line.strip()])      # while memory is whole
    column, kinds, met = X[:], {}, {}           # what is equal is one object
    for i, fields in enumerate(rows_below(path)):
        x = numbers_of(fields[:-1]) if len(fields) == len(names) else None
        if x is None:
            return None
        X[i] = [v and met.setdefault(v, v) for v in x] if len(met) < MET else x
        column[i] = kinds.setdefault(fields[-1], fields[-1])
    notes = ["the delimiter is a comma", "line 1 names the columns",
             "the target is %s%s (--label NAME for another)" % (names[-1], reason)]
    target = target_of(column, kinds, names[-1], notes) if X else None
    return target and (names, X) + target + (notes,)


def rows_below(path):
    """Yield the fields of each row below the first line of a file."""
    with open(path, "rb") as file:
        file.readline()
        for line in file:
            if line.strip():
                yield fields_of(line)


def fields_of(line):
    """Return the fields of a line of bytes; none of one that is not plain text."""
    try:
        text = line.decode()
    except UnicodeError:
        return []
    return [] if any([c in text for c in OTHERS]) else [f.strip() for f in text.split(",")]


def are_names(names):
    """Return whether these are names of columns beyond doubt, and of all of them different."""
    return 1 < len(names) == len(set(names)) and all(
        [name[:1].isalpha() and not may_tell_rows(name) for name in names]) and not (
        is_number(names[0]) or is_missing(names[0], MISSING + MISSING_NUMBERS))


def why_last(names):
    """Return why the last column is the target, as a note says it; None if another may be."""
    small = [" ".join(words_of(name)) for name in names]
    if len(names) > 2 and "x" in small and "y" in small:        # they may be a place
        return None
    named = named_like(range(len(names)), small)
    if named is None and small[-1] != "x":
        return ", the last one"
    return ", by its name" if named == len(names) - 1 else None


def numbers_of(fields):
    """Return the numbers of these fields; None if there is anything else, or may be.

    00123 may be a code, 20240105 a date, and -999 a mark for what is missing; full-width digits
    are to be told.
    """
    if max(map(len, fields)) > 2 and any([
            len(field) > 2 and ((field[0] == "0" or len(field) > 6) and field.isdigit()
                                or field[-3:] in ("999", "-99", "9.0") and is_nines(field))
            for field in fields]):
        return None
    try:
        x = list(map(float, fields))
    except ValueError:
        return None
    whole = sum(x)                          # NaN, if one of them is
    fine = whole == whole and -LARGEST <= min(x) and max(x) <= LARGEST
    text = "".join(fields)
    return x if (fine and "." not in fields and "_" not in text
                 and len(text) == len(text.encode())) else None


def target_of(column, kinds, name, notes):
    """Return (classes, labels) of the fields of the target; None if they are not plain."""
    numbers = numbers_of(kinds)
    if set(kinds) <= {"0", "1"} and "the last one" in notes[-1]:    # it may be one of several
        return None
    if numbers is None and (3 * len(kinds) > len(column) or not are_words(kinds)):
        return None
    if len(set(numbers or kinds)) < 2:
        return None
    if is_quantity(column, name, numbers is not None, notes):
        labels = numbers_of(column)
        return None if is_constant(labels) else (None, labels)
    classes, places = in_classes(column, notes)
    return classes, [places[field] for field in column]


def are_words(kinds):
    """Return whether these can be nothing but words: no digits, no gaps, none in two cases.

    Nor yes and no in several ways.
    """
    lower = set([kind.lower() for kind in kinds])
    return len(lower) == len(kinds) and not (len(lower) > 2 and lower & SAID) and not any([
        not kind or any([c.isdigit() for c in kind])
        or is_missing(kind, MISSING + MISSING_NUMBERS) for kind in kinds])
