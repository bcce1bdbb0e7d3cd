"""A table of any file as people have it: what is not told is guessed, column by column.

rows: (line number, fields) pairs   reading: see fields.Reading
"""
from ...fitting.wanted import want
from ..around import check_names, without_names, without_sums, without_units
from ..columns import (check_inputs, input_names, listed, looks_like_header, numbers_rows,
                       of_option, take_header, unique_names, word_columns)
from ..csv_text import split_fields
from ..data import Table
from ..dress import are_numbers
from ..encoders import hot_before, read_several
from ..fields import Reading, as_list, columns_of, with_target
from ..files import read_text
from ..matching import inputs_of, is_text, shaped
from ..plain.words import is_nines, is_number
from .dated import dates_of
from .target import guess_label, read_target

FIRST = 1000                        # fields at each end that are asked whether they are codes


def load(name_or_path, told, options):
    """Return the Table of a bundled set or of a file; see data.load_csv."""
    reading = reading_of("load_csv", "", told, options)
    path, text = read_text(name_or_path, reading.encoding, reading.sheet, reading.notes)
    reading.name = path.replace("\\", "/").split("/")[-1]
    return table_of(text, reading)


def parse(text, name, told, options):
    """Return the Table of CSV text."""
    want("parse_csv", "text:text", text)
    return table_of(text, reading_of("parse_csv", name, told, options))


def reading_of(function, name, told, options):
    """Return how a table is to be read.   Raises ValueError for an option that is none, or wrong."""
    try:
        reading = Reading(name, *told, **options)
    except TypeError as error:
        raise ValueError("%s %s; the options are header, label, delimiter, quantity, drop, words, "
                         "missing, encoding, na, skip, date, sheet"
                         % (function, str(error).split("() ")[-1]))
    want("data", "name:text header:flag? delimiter:sign? quantity:flag? encoding:text skip:count "
         "sheet:text? label:names? drop:names? words:names? date:names? na:texts?",
         *[getattr(reading, name) for name in ("name header delimiter quantity encoding skip sheet "
                                               "label drop words date na").split()])
    reading.name = " ".join(reading.name.split("\n"))       # a message is one line
    return reading


def table_of(text, reading):
    """Return the Table of CSV text; a refusal tells which column was taken for the target."""
    try:
        return found_table(text, reading)
    except ValueError as error:
        line, hint, way = str(error).partition("; try ")
        if reading.named and way[:4] == "--na":     # the names, taken for data, are no gaps
            way = "--header yes"
        raise ValueError(line + reading.guess + hint + way)


def found_table(text, reading):
    """Return the Table of CSV text."""
    rows, layout, header = named_rows(text, reading)
    used, columns = in_use(rows, layout, reading)
    labels = of_option("label", reading, layout)
    plans = dates_of(columns, layout, used, labels, reading)
    labels = labels or guessed(columns, layout, used, plans, reading)
    for j in used:
        if layout[j] not in list(plans) + reading.taken:
            tell_codes(columns[j], layout[j], reading)
    rows, names, pairs = shaped(rows, layout, [j for j in used if j not in labels] + labels,
                                len(labels), plans, reading)
    hot = [layout[j] for j in labels] if len(labels) > 1 else []
    rows = with_target(rows, names, len(hot) if pairs is not None else 1, reading)
    table = inputs_and_target(rows, names, hot, pairs, reading)
    table.layout, table.header, table.above = layout, header, reading.above
    table.dates = dict([(name, plans[name]) for name in plans
                        if any([f[:len(name) + 1] == name + " " for f in table.fields])])
    table.na, table.hot, table.pairs = reading.na, hot, pairs
    table.dress = dict([(name, reading.dress[name]) for name in reading.dress
                        if name in table.fields + [table.target] + hot])
    return table


def inputs_and_target(rows, names, hot, pairs, reading):
    """Return the Table of rows whose last fields, one or as many as hot, are the target."""
    k = 1 if pairs is None else len(hot)
    inputs, found, reading.sources = list(range(len(names) - k)), {}, names
    if is_text(rows, inputs):
        X = [fields[0] for _, fields in rows]
        reading.notes.append("%s is text" % names[0])
    else:
        found = word_columns(rows, names, inputs, reading)
        check_inputs(inputs, names[:-k], reading)
        X, rows = inputs_of(rows, names, inputs, found, reading)
    classes, targets = (read_target(rows, len(names) - 1, names[-1], reading) if pairs is None
                        else (None, read_several(rows, hot, pairs, reading.name)))
    table = Table(reading.name, input_names(names, inputs, found), X,
                  names[-1] if pairs is None else ",".join(hot), classes, targets, reading.notes)
    table.fields = [names[j] for j in inputs]
    table.words = dict([(names[j], found[j]) for j in found])
    return table


def named_rows(text, reading):
    """Return the rows below the header, the names of all columns, and whether the file has them.

    Raises ValueError if there are none.
    """
    rows = split_fields(text.lstrip("\ufeff"), reading)
    check_names(rows, reading)
    rows = without_sums(rows, reading)
    lines, reading.named = len(rows), reading.header is False and looks_like_header(rows)
    raw = take_header(rows, reading)
    layout = unique_names(raw)
    twice = [name for name, own in zip(layout, raw) if own and own != name]
    if twice:
        reading.notes.append("names that are there twice become %s" % listed(twice))
    if not rows or len(layout) < 2:
        raise ValueError("%s: %d rows below the header, %d columns; at least one row is wanted, a "
                         "target and an input" % (reading.name, len(rows), len(layout)))
    reading.raw, reading.layout, header = raw, layout, len(rows) < lines
    if header:
        rows = without_names(without_units(rows, layout, reading), raw, reading)
    return rows, layout, header


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
    used, columns = [], columns_of(rows)
    for j in [j for j in range(len(layout)) if j not in out]:
        columns[j] = reading.plain(rows, j, layout[j], () if j in words else None, columns[j])
        why = "" if j in labels else useless(columns[j], j, len(layout), reading, j in words)
        if why:
            reading.notes.append("%s %s" % (layout[j], why))
        else:
            used.append(j)
    if len(used) < 2:
        raise ValueError("%s: %d columns are left; a target and an input are wanted%s" % (
            reading.name, len(used), "; try --drop ''" * (reading.drop != "")))
    return used, columns


def useless(column, j, columns, reading, told):
    """Return why column j is left out; "" if it is not.   told: whether it is to be taken"""
    if not any(column):
        return "is empty and left out"
    if reading.drop is None and columns > 2 and not told and numbers_rows(reading.raw[j], column):
        return "says which row it is and is left out (--drop '' keeps it)"
    return ""


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


def guessed(columns, layout, used, plans, reading):
    """Return the indices of the columns that look like the target, told as a note.

    One, or where a 1 stands in one of several in every row, all of these.
    """
    columns = [columns[j] if reading.numbers.get(layout[j]) else [f for f in columns[j] if f]
               for j in used]
    place, reason = guess_label(columns, [layout[j] for j in used], plans, reading.name)
    places = hot_before(columns, place) if reason[:10] == ", the last" else [place]
    name = ",".join([layout[used[j]] for j in places])
    reading.notes.append("the target is %s%s (--label NAME for another)" % (name, reason))
    reading.guess = " (guessed: the target is %s%s)" % (name, reason)
    return [used[j] for j in places]
