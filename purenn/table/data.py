"""CSV text to lists: samples X, targets T, and a word on everything that was guessed.

X: (k, n) numbers, in the units of the file   labels: (k,) class numbers   T: (k, m)
A column of words is one input for each word, 1 where it stands.
"""
__all__ = ("load_csv", "parse_csv")

from .columns import (check_inputs, check_second_header, input_names, looks_like_header,
                      numbers_rows, of_option, take_header, unique_names, word_columns)
from .csv_text import split_fields
from .dress import are_numbers
from .fields import Reading, as_list, columns_of, with_target
from .files import read_text
from .matching import inputs_of, is_text, shaped, without_sums
from ..fitting.checks import shown
from ..fitting.wanted import want
from .dates import dates_of
from .encoders import as_rows, hot_before, read_several
from .target import guess_label, read_target
from ..preprocessing import one_hot

FIRST = 1000                        # fields at each end that are asked whether they are codes


class Table:
    """What load_csv returns: X, T and what they mean.

    name: of the set   columns: the names of the n inputs   target: the name of the target
    classes: the m class names, None if the target is a quantity
    labels: (k,) class numbers or quantities   notes: what was guessed, a sentence each
    T: (k, m) one-hot, or (k, 1) quantities; of several targets labels and T are (k, m)
    text: whether X is one column of text, (k,) strings for an embedding.Vocabulary
    layout: the names of all columns of the file   fields: of those that make the inputs
    words: the words of those fields that hold words, by name
    dates: {column of dates: see dates.plan_of}   dress: {column of numbers: see units}
    na: marks for what is missing, beside the usual
    hot: the columns that are the target together   pairs: see encoders.together
    header: whether the file named its columns
    """

    layout = fields = na = pairs = None
    words, dates, dress, hot = {}, {}, {}, ()
    header = True

    def __init__(self, name, columns, X, target, classes, labels, notes):
        self.name, self.columns, self.X = name, columns, X
        self.target, self.labels, self.notes = target, labels, notes
        self.classes = classes      # type: list
        self.text = isinstance(X[0], str)
        self.T = one_hot(labels, len(classes)) if classes else as_rows(labels)

    def _repr_html_(self):
        """Return what a notebook shows."""
        return __import__("purenn.pictures.html", None, None, ["html"]).of_table(self)


def load_csv(name_or_path, *told, **options):
    """Return the Table of a bundled set ('iris') or of a CSV file ('my/file.csv').

    told, options: header, label, delimiter, quantity, drop, words, missing, encoding, na, skip,
    date, sheet: see Reading
    Raises ValueError, one line, for a file that is missing, empty or not as it should be.
    """
    if hasattr(name_or_path, "__fspath__"):
        name_or_path = str(name_or_path)
    if not name_or_path or not isinstance(name_or_path, str):
        raise ValueError("load_csv: %s is no name of a file; a bundled set, such as 'iris', or a "
                         "path is wanted" % shown(name_or_path))
    reading = checked(Reading("", *told, **options))
    path, text = read_text(name_or_path, reading.encoding, reading.sheet, reading.notes)
    reading.name = path.replace("\\", "/").split("/")[-1]
    return table_of(text, reading)


def parse_csv(text, name="text", *told, **options):
    """Return the Table of CSV text; see load_csv."""
    want("parse_csv", "text:text", text)
    return table_of(text, checked(Reading(name, *told, **options)))


def checked(reading):
    """Return how a table is to be read.   Raises ValueError for an option of a wrong kind."""
    want("data", "name:text delimiter:text? encoding:text skip:count label:names? drop:names? "
         "words:names? date:names? na:texts?", *[getattr(reading, name) for name in (
             "name delimiter encoding skip label drop words date na").split()])
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
        tell_codes(columns[j], layout[j], list(plans) + reading.taken, reading)
    rows, names, pairs = shaped(rows, layout, [j for j in used if j not in labels] + labels,
                                len(labels), plans, reading)
    hot = [layout[j] for j in labels] if len(labels) > 1 else []
    rows = with_target(rows, names, len(hot) if pairs is not None else 1, reading)
    table = inputs_and_target(rows, names, hot, pairs, reading)
    table.layout, table.header = layout, header
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
    check_second_header(rows, reading)
    rows = without_sums(rows, reading)
    lines, reading.named = len(rows), reading.header is False and looks_like_header(rows)
    raw = take_header(rows, reading)
    layout = unique_names(raw)
    if not rows or len(layout) < 2:
        raise ValueError("%s: %d rows below the header, %d columns; at least one row is wanted, a "
                         "target and an input" % (reading.name, len(rows), len(layout)))
    reading.raw, reading.layout = raw, layout
    return rows, layout, len(rows) < lines


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


def tell_codes(column, name, others, reading):
    """Tell of numbers that begin with 0 and are all of one length, as codes are."""
    some = [field for field in column[:FIRST] + column[-FIRST:] if field]
    codes = [field for field in some if field[0] == "0" and len(field) > 2 and field.isdigit()]
    if name not in others and codes and len(set(map(len, some))) == 1 and are_numbers(column):
        reading.notes.append("%s has codes such as %s and is read as numbers (--words %s takes "
                             "them as words)" % (name, codes[0], as_list([name])))


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
