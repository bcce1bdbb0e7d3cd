"""Which columns of a table are of use: not those that are told, are empty, or say which row it is.

What is left out or doubtful is told in reading.notes   rows: (line number, fields) pairs
"""
from ..columns import MOST_WORDS, numbers_rows, of_option
from ..dress import are_numbers
from ..fields import as_list, columns_of
from ..plain.counts import counted
from ..plain.names import named_like, numbers_by_name, words_of
from ..plain.words import is_nines, is_number

FIRST = 1000                        # fields at each end that are asked whether they are codes
MOST_EMPTY = 2 / 3                  # share of a column; of one with more gaps little can be learned


def in_use(rows, layout, reading):
    """Return the indices of the columns that are of use, and all columns, their fields made plain.

    Left out are those that are told, empty ones, and those that say which row it is.
    """
    out, labels = of_option("drop", reading, layout), of_option("label", reading, layout)
    words = of_option("words", reading, layout)
    reading.taken = [layout[j] for j in words]
    for j in [j for j in labels if j in out]:
        raise ValueError("data: %s cannot be left out, it is the target; try --drop ''"
                         % layout[j])
    for j in [j for j in words if j in out]:
        raise ValueError("data: %s cannot be left out, it is to be taken as words; try --drop ''"
                         % layout[j])
    used, columns = [], columns_of(rows)
    for j in [j for j in range(len(layout)) if j not in out]:
        columns[j] = reading.plain(rows, j, layout[j], () if j in words else None, columns[j])
        why = "" if j in labels else useless(columns[j], j, layout, reading, j in words)
        if why:
            reading.notes.append("%s %s" % (layout[j], why))
        else:
            used.append(j)
    if len(used) < 2:
        raise ValueError(counted("%s: %d columns are left; a target and an input are wanted",
                                 reading.name, len(used)) + "; try --drop ''" * (
                                     reading.drop != ""))
    return used, columns


def useless(column, j, layout, reading, told):
    """Return why column j is left out; "" if it is not.   told: whether it is to be taken"""
    if not any(column):
        return "is empty and left out"
    if reading.drop is not None or told or len(layout) < 3:
        return ""
    if numbers_rows(reading.raw[j], column):
        return "says which row it is and is left out (--drop '' keeps it)"
    empty = 0 if reading.numbers.get(layout[j]) else column.count("")
    if empty > MOST_EMPTY * len(column) and named_like([0], [" ".join(words_of(
            layout[j]))]) is None:
        return "is empty in %d rows of %d and left out (--drop '' keeps it)" % (empty, len(column))
    return ""


def tell_thousands(column, name, reading):
    """Tell if each point of a column may stand between thousands, as in 1.274 beside 834."""
    pointed, long = "", False
    for field in column if name not in reading.dress else ():
        whole, point, rest = field.lstrip("+-").partition(".")
        if len(whole) > 3 or point and (len(rest) != 3 or whole[:1] in ("", "0")):
            return
        pointed = pointed or point and field
        long = long or not point and len(whole) == 3
    if pointed and long and are_numbers(column):
        reading.notes.append("%s: %s is read as %g; if the points stand between thousands, take "
                             "them out of the file" % (name, pointed, float(pointed)))


def tell_codes(column, name, reading):
    """Tell of numbers that are likely codes: all of one length with 0 before them, or nines alone.

    Nines, such as -999, say that nothing is known, if they come back far from all the others.
    """
    some = [field for field in column[:FIRST] + column[-FIRST:] if field]
    codes = [field for field in some if field[0] == "0" and len(field) > 2 and field.isdigit()]
    codes = codes[:1] if len(set(map(len, some))) == 1 else []
    nines = marks_of_nines(some)
    if (codes or nines) and not are_numbers(column):
        return
    if codes:
        reading.notes.append("%s has codes such as %s and is read as numbers (--words %s takes "
                             "them as words)" % (name, codes[0], as_list([name])))
    for mark in nines:
        reading.notes.append("%s is %s in some rows, far from the others, and read as a number "
                             "(--na %s if nothing is known there)" % (name, mark, as_list([mark])))


def marks_of_nines(column):
    """Return the fields of nines that come back and are farther from the others than they lie."""
    nines = [field for field in sorted(set(column)) if is_nines(field) and column.count(field) > 1]
    rest = [float(field) for field in column if nines and field not in nines and is_number(field)]
    return [field for field in nines if rest and max(rest) - min(rest) < min(
        [abs(value - float(field)) for value in rest])]


def tell_ids(column, name, reading):
    """Tell of a column of numbers that is called as IDs are, but is too often the same for one."""
    if numbers_by_name(name)[0] and len(set(column)) > MOST_WORDS and are_numbers(column):
        reading.notes.append("%s is called as IDs are, comes back and is read as numbers (--drop %s "
                             "leaves it out)" % (name, as_list([name])))
