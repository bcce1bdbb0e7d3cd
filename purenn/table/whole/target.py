"""The target of a table: which column it is, and whether it is a class or a quantity.

A guess is told in reading.notes, with its reason   rows: (line number, fields) pairs
A name comes before a place, the last column before the first; what says which row it is, a date,
a name, a place on a map or a constant is never guessed.
"""
from ...preprocessing import is_constant
from ..columns import MOST_WORDS
from ..dress import are_numbers
from ..fields import as_list, read_inputs, wrong_field
from ..plain.counts import counted
from ..plain.names import REMARKS, TIMES, WHERE, WHO, is_code, named_like, words_of
from ..plain.words import (by_value, in_classes, is_number, is_quantity, looks_like_classes)

MOST_KINDS = 30                     # words that a column has which is taken for its place alone
FEW, FEWEST = 12, 5                 # rows in which it can hardly be said what repeats; not at all


def guess_label(columns, names, dates, table):
    """Return the index of the column that looks like the target, and why.

    columns: the plain fields of each that are not missing   dates: names of columns of dates
    Raises ValueError, named after the table, if there is none.
    """
    small = [" ".join(words_of(name)) for name in names]
    maybe = [j for j in range(len(names)) if may_be_target(columns[j], names[j], small, dates)]
    sure = [j for j in maybe if are_numbers(columns[j]) or repeats(columns[j])]
    for possible in (sure, maybe):
        named = named_like(possible, small)
        if named is not None:
            return named, ", by its name"
    full = max(map(len, columns)) / 3               # of others too little is known to ask for them
    sure = [j for j in sure if len(columns[j]) >= full] or sure
    maybe = [j for j in maybe if len(columns[j]) >= full] or maybe
    possible = ([j for j in sure if not is_told_apart(small[j], columns[j])]
                or [j for j in maybe if not is_told_apart(small[j], columns[j])] or sure or maybe)
    if not possible and max(map(len, columns)) < 2:
        raise too_few(table)
    if not possible:
        raise ValueError("%s: no column is a quantity or comes back often enough for classes; try "
                         "--label %s" % (table, as_list(names[-1:])))
    last, bare = possible[-1], all([name[:7] == "column " for name in names])
    first = comes_first(columns) if bare and len(columns) > 1 else None
    if first in possible:
        return first, ", the only one that looks like classes"
    return last, ", the last one" if last == len(names) - 1 else ", the last one that may be"


def may_be_target(column, name, small, dates):
    """Return whether a column may be guessed to be the target, whatever it is called."""
    if name in dates or not column or is_one(column):
        return False
    if name.lower() == "y" and "x" in small and len(small) > 2 or (
            name.lower() == "x" and "y" in small):
        return False
    return are_numbers(column) or len(column) < FEW or 3 * len(set(column)) <= len(column)


def is_one(column):
    """Return whether all fields say the same, looking no further than the first that differs."""
    first = by_value(column[0])
    for field in column:
        if field != column[0] and by_value(field) != first:
            return False
    return True


def repeats(column):
    """Return whether the words of a column come back: two words, or three rows a word."""
    kinds = len(set(column))
    return len(column) < FEWEST or kinds == 2 or (
        kinds <= MOST_KINDS and 3 * kinds <= len(column))


def is_told_apart(name, column):
    """Return whether a column's name says when, where, who or what else: nothing to ask for.

    Names that come back, as those of flowers do, may be asked for.
    """
    last = (name.split()[-1:] or [""])[0]
    if last in WHO and not are_numbers(column) and len(column) >= FEW and repeats(column):
        return False
    return is_code(name) or any([word in TIMES + WHO + WHERE + REMARKS for word in (last, name)])


def comes_first(columns):
    """Return the index of the first column, or the one behind an ID, that alone is the classes.

    Whole numbers that repeat before a measure, all the others numbers; or the only words, before
    numbers all alike. None if that is not so
    """
    numbers = [all([is_number(field) for field in set(column)]) for column in columns]
    j = 1 if numbers[0] and len(set(columns[0])) == len(columns[0]) and not all(numbers) else 0
    rest = columns[j + 1:]
    if not rest or not all(numbers[j + 1:]) or not looks_like_classes(columns[j]):
        return None
    if numbers[j]:
        return j if not looks_like_classes(columns[-1]) else None
    fractions = [any(["." in field for field in column]) for column in rest]
    return (j if len(set(fractions)) == 1 and len(rest) > 1 and repeats(columns[j])
            and 2 * len(set(columns[j])) <= len(columns[j]) else None)


def read_target(rows, index, name, reading):
    """Return the class names (None for a quantity), and a class number or quantity a row."""
    column = [fields[index] for _, fields in rows]
    quantity = reading.quantity
    if quantity is None:
        quantity = is_quantity(column, name, are_numbers(column), reading.notes)
    if quantity:
        return None, quantities(rows, index, name, reading)
    classes, places = in_classes(column, reading.notes)
    if len(rows) < 2:
        raise too_few(reading.name)
    if len(classes) < 2:
        raise ValueError("%s: the target %s is always %s; at least two classes are wanted%s"
                         % (reading.name, name, classes[0], other_label(rows, reading)))
    if len(classes) > MOST_WORDS and 2 * len(classes) > len(rows) and not is_number(classes[0]):
        raise ValueError("%s: the target %s has %d different words in %d rows%s" % (
            reading.name, name, len(classes), len(rows), other_label(rows, reading)))
    return classes, [places[field] for field in column]


def too_few(table):
    """Return the error on a table of one row."""
    return ValueError("%s: 1 row below the header; at least two are wanted to learn from" % table)


def quantities(rows, index, name, reading):
    """Return the numbers of a column that is the target."""
    if not any([is_number(fields[index]) for _, fields in rows]):
        raise ValueError("%s: the target %s holds words and is no quantity; try --target class"
                         % (reading.name, name))
    plan = [(index, name, None)]
    try:
        labels = [x[0] for x in read_inputs(rows, plan, reading.name, na=reading.na, known={})]
    except ValueError as error:
        line, _, way = str(error).partition("; try --drop ")        # not the target
        raise ValueError(line + other_label(rows, reading)) if way else error
    if len(rows) > 1 and is_constant(labels):
        raise ValueError("%s: the target %s is always %s%s" % (
            reading.name, name, rows[0][1][index], other_label(rows, reading)))
    return labels


def other_label(rows, reading):
    """Return the option that names another target, one that may be guessed; "" without one."""
    names = reading.sources
    columns = [[f for f in column if f] for column in zip(*[fields for _, fields in rows])]
    found = [name for name, column in zip(names, columns) if name in reading.layout
             and name != names[-1] and may_be_target(column, name, [], ())]
    return "; try --label " + as_list(found[-1:]) if found else ""


def with_target(rows, names, k, reading):
    """Return the rows whose target, the last k fields, is there; others are left out, and told.

    Raises ValueError where that is refused, or for none.
    """
    if all([all([fields[-i] for _, fields in rows]) for i in range(1, k + 1)]):
        return rows
    target = ", ".join(names[-k:])
    known = [(line, fields) for line, fields in rows if all(fields[-k:])]
    line = [line for line, fields in rows if not all(fields[-k:])][0]
    if reading.missing == "refuse":
        raise wrong_field("", reading.name, line, target, "a target")
    if not known:
        raise ValueError("%s: the target %s is missing in every row" % (reading.name, target))
    reading.notes.append(counted("%d rows without a %s are left out, the first is line %d",
                                 len(rows) - len(known), target, line))
    return known
