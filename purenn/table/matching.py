"""The rows of a new file beside the columns a network has learned from: by name, or by place."""
from .columns import listed, looks_like_header, unique_names
from .csv_text import split_fields


def matched_rows(text, name, known, header=None, delimiter=None):
    """Return rows, the places of the known fields, the place of the target (None: not there).

    known: has fields, layout, target, header, inputs.text, see pipeline.Pipeline
    header: whether line 1 holds names; None: it does if it holds any of the known ones
    Raises ValueError if a column is missing.
    """
    text = text.lstrip("\ufeff")
    if delimiter is None and known.inputs.text and is_one_column(text, known.fields[0]):
        delimiter = "\n"                        # a comma is then part of the text
    _, rows = split_fields(text, name, delimiter, [])
    names = unique_names(rows[0][1])
    there = set(names)
    named = [field for field in known.fields if field in there]
    if header is None:
        header = bool(named) or looks_like_header(rows)
    if header:
        rows = rows[1:]
    if not rows:
        raise ValueError("%s: no rows below the header" % name)
    if not header or not (named or known.header):
        names = names_by_place(len(names), name, known)
    check_there(known.fields, names, name)
    places = dict([(field, j) for j, field in enumerate(names)])
    return rows, [places[field] for field in known.fields], places.get(known.target)


def check_there(fields, names, name):
    """Raise ValueError for fields that are not among the names."""
    there = set(names)
    absent = [field for field in fields if field not in there]
    if absent:
        raise ValueError("%s: no column %s; there are %s"
                         % (name, listed(absent, 5), listed(names)))


def is_one_column(text, field):
    """Return whether the first line is nothing but this column's name."""
    return text.lstrip().split("\n")[0].strip().strip('"') == field


def names_by_place(width, name, known):
    """Return the names of the columns of a file that has none.

    It has all columns of the training file, or all but the target, or only those in use.
    """
    layout = known.layout
    without_target = [column for column in layout if column != known.target]
    in_use = [column for column in layout if column in known.fields or column == known.target]
    for names in (layout, without_target, in_use, known.fields):
        if len(names) == width:
            return names
    raise ValueError("%s: %d fields a row; wanted are the %d inputs %s, with or without the "
                     "target %s" % (name, width, len(known.fields), listed(known.fields),
                                    known.target))
