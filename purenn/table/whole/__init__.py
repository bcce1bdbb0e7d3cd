"""A table of any file as people have it: what is not told is guessed, column by column.

rows: (line number, fields) pairs   reading: see fields.Reading
"""
from ...fitting.wanted import want
from ..around import stands_above, without_names, without_sums, without_units
from ..columns import listed, looks_like_header, of_option, take_header, unique_names
from ..csv_text import split_fields
from ..data import Table
from ..dress import is_name, like_number
from ..encoders import hot_before, read_several
from ..fields import Reading, plain, quoted
from ..files import read_text
from ..plain.counts import counted
from .dated import dates_of
from .inputs import check_inputs, input_names, inputs_of, is_text, shaped, word_columns
from .target import guess_label, read_target, with_target
from .use import in_use, tell_codes, tell_ids, tell_thousands

SAMPLE = 20                         # lines that are looked at for another delimiter


def load(name_or_path, told, options):
    """Return the Table of a bundled set or of a file; see data.load_csv."""
    reading = reading_of("load_csv", "", told, options)
    try:
        path, text = read_text(name_or_path, reading.encoding, reading.sheet, reading.notes)
        reading.name = path.replace("\\", "/").split("/")[-1]
        return table_of(text, reading)
    except ValueError as error:
        raise in_python(error)


def parse(text, name, told, options):
    """Return the Table of CSV text."""
    want("parse_csv", "text:text", text)
    reading = reading_of("parse_csv", name, told, options)
    try:
        return table_of(text, reading)
    except ValueError as error:
        raise in_python(error)


def in_python(error):
    """Return a refusal that ends with an argument, where the command would say its option."""
    line, hint, way = str(error).partition("; try --")
    name, _, value = way.partition(" ")
    value = {"yes": True, "no": False}.get(value, plain(value)) if name == "header" else plain(value)
    name, value = ("quantity", value == "quantity") if name == "target" else (name, value)
    value = int(value) if name == "skip" else value
    return ValueError("%s; try %s=%r" % (line, name, value)) if hint else error


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
    for j in [j for j in used if layout[j] not in list(plans) + reading.taken]:
        tell_codes(columns[j], layout[j], reading)
        tell_thousands(columns[j], layout[j], reading)
        if j not in labels:
            tell_ids(columns[j], layout[j], reading)
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
    if names[0] not in reading.taken and is_text(rows, inputs):
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
        raise ValueError(counted(
            "%s: %d rows below the header, %d columns; at least one row is wanted, a target and an "
            "input", reading.name, len(rows), len(layout)) + other_delimiter(raw, rows))
    reading.raw, reading.layout, header = raw, layout, len(rows) < lines
    if header:
        rows = without_names(without_units(rows, layout, reading), raw, reading)
    return rows, layout, header


def check_names(rows, reading):
    """Raise ValueError for names below others that are doubtful: some are empty, numbers or twice.

    Below names beyond doubt they are left out, see without_units.
    """
    if len(rows) < 5 or reading.header is not None or are_sure_names(rows[0][1]):
        return
    for k in (2, 1):
        if stands_above(rows[k:]) == "other names":
            line, fields = rows[k]
            found = [f for f, below in zip(fields, rows[-1][1]) if like_number(below)]
            raise ValueError("%s line %d: %r and other names above columns of numbers, below "
                             "line %d; try --skip %d" % (reading.name, line, found[0], rows[0][0],
                                                         line - 1))


def are_sure_names(fields):
    """Return whether these can be nothing but names of columns; over row numbers there is none."""
    named = fields[not fields[0]:]
    return len(set(named)) == len(named) and all(
        [is_name(field) and not like_number(field) for field in named])


def other_delimiter(raw, rows):
    """Return the option that names a sign as often in each line as a delimiter; "" if there is none.

    raw, rows: of one column
    """
    lines = raw + [fields[0] for _, fields in rows[:SAMPLE] if fields]
    for sign in sorted(set(lines[0])) if rows else ():
        if not (sign.isalpha() or sign.isdigit() or sign in " .-+_'\"") and len(
                set([line.count(sign) for line in lines])) == 1:
            return "; try --delimiter " + quoted(sign)
    return ""


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
