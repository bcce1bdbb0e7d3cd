"""The fields of a table as numbers: inputs, targets, and the error that names line and column.

rows: (line number, fields) pairs   name: of the table, for errors
"""
from .classes import in_classes
from .columns import MISSING_NUMBERS, MOST_CLASSES, is_missing, looks_like_classes
from .csv_text import is_number
from ..preprocessing import is_constant

LARGEST = 1e154                     # the square of more is infinite


def read_inputs(rows, plan, name, may_miss=False):
    """Return the inputs of every row; None for a missing field, if there may be any.

    plan: (index of the field, name of its column, its words or None for a number)
    """
    values = {}                     # equal numbers become one object: less memory, faster products
    X = []
    for line, fields in rows:
        x = []
        for j, column, words in plan:
            if words is None:
                x.append(number(fields[j], values, name, line, column, may_miss))
            elif not is_missing(fields[j]):
                x += [1.0 if fields[j] == word else 0.0 for word in words]
            elif may_miss:
                x += [None] * len(words)
            else:
                raise wrong_field(fields[j], name, line, column, "a word")
        X.append(x)
    return X


def number(field, values, name, line, column, may_miss=False):
    """Return the field as a float, the same object for the same text."""
    if field not in values:
        try:
            value = float(field)
        except ValueError:
            value = None
        missing = is_missing(field, MISSING_NUMBERS)
        if not (may_miss and missing) and (value is None or value - value != 0):
            raise wrong_field(field, name, line, column, "a number")
        if value is not None and abs(value) > LARGEST:
            raise wrong_field(field, name, line, column, "a number up to 1e154")
        values[field] = None if missing else value
    return values[field]


def wrong_field(field, name, line, column, wanted):
    """Return the error that names a field by line and column."""
    way = ("missing: drop or mean" if is_missing(field, MISSING_NUMBERS)
           else "drop: %s leaves the column out" % column)
    return ValueError("%s line %d, %s: %s, %s is wanted (%s)" % (
        name, line, column, repr(field) if field else "nothing", wanted, way))


def with_target(rows, index, names, name, missing, notes):
    """Return the rows whose target is there.

    Raises ValueError for the first one whose target is not, unless missing says what to do.
    """
    known = [(line, fields) for line, fields in rows if not is_missing(fields[index])]
    if len(known) < len(rows) and missing is None:
        line, fields = [row for row in rows if is_missing(row[1][index])][0]
        raise wrong_field(fields[index], name, line, names[index], "a target")
    if not known:
        raise ValueError("%s: the target %s is missing in every row" % (name, names[index]))
    if len(known) < len(rows):
        notes.append("%d rows without a %s are left out" % (len(rows) - len(known), names[index]))
    return known


def read_target(rows, index, names, quantity, name, notes):
    """Return the class names (None for a quantity), and a class number or quantity a row."""
    column = [fields[index] for _, fields in rows]
    if quantity is None:
        quantity = all([is_number(field) for field in column]) and not looks_like_classes(column)
        notes.append("the target is a %s" % ("quantity" if quantity else "class"))
    if quantity:
        values = {}
        labels = [number(fields[index], values, name, line, names[index]) for line, fields in rows]
        if len(rows) > 1 and is_constant(labels):
            raise ValueError("%s: the target %s is always %s" % (name, names[index], column[0]))
        return None, labels
    classes, places = in_classes(column, notes)
    if len(classes) < 2:
        raise ValueError("%s: the target %s is always %s; at least two classes are wanted"
                         % (name, names[index], classes[0]))
    if len(classes) > MOST_CLASSES and 2 * len(classes) > len(rows) and not is_number(classes[0]):
        raise ValueError("%s: the target %s has %d different words in %d rows; name another "
                         "column (label: NAME)" % (name, names[index], len(classes), len(rows)))
    return classes, [places[field] for field in column]
