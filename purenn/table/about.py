"""What a model file may say about its table and its training, checked once, as a whole.

What is not said is not done; what else is there is a caller's own and not looked at.
From it comes which columns of a new file are the ones the network has learned from.
"""
from .columns import listed, looks_like_header, unique_names
from .csv_text import split_fields
from .dates import sources_of, spread
from .encoders import joined
from .units import is_dress
from ..stored.model_format import is_count, is_number


def are_names(value):
    """Return whether a value is a list of strings."""
    return isinstance(value, list) and all([isinstance(part, str) for part in value])


def are_numbers(value):
    """Return whether a value is a list of finite numbers."""
    return isinstance(value, list) and all([is_number(part) for part in value])


def are_columns(value):
    """Return whether a value is a list of names and places of columns."""
    return isinstance(value, list) and all(
        [isinstance(part, str) or is_count(part) for part in value])


def named(value):
    """Return whether a value names columns, as text or in a list."""
    return isinstance(value, str) or are_columns(value)


def one_of(*values):
    """Return a function that says whether a value is one of these."""
    return lambda value: any([value is known or isinstance(known, str) and value == known
                              for known in values])


def none_or(fits):
    """Return a function that says whether a value is None or fits."""
    return lambda value: value is None or fits(value)


def a_share(value):
    """Return whether a value is a number from 0 to below 1."""
    return is_number(value) and 0 <= value < 1


def a_size(value):
    """Return whether a value is a whole number above 0."""
    return is_count(value) and value > 0


def a_name(value):
    """Return whether a value is a string."""
    return isinstance(value, str)


def a_whole(value):
    """Return whether a value is a whole number."""
    return isinstance(value, int) and not isinstance(value, bool)


def entries(**fits):
    """Return a function that says whether a value is a dict whose entries of these names fit."""
    return lambda value: isinstance(value, dict) and all(
        [fits[key](value[key]) for key in fits if key in value])


def each(fits):
    """Return a function that says whether a value is a dict all of whose entries fit."""
    return lambda value: isinstance(value, dict) and all([fits(value[key]) for key in value])


def are_pairs(value):
    """Return whether a value is a list of pairs of words."""
    return isinstance(value, list) and all([are_names(pair) and len(pair) == 2 for pair in value])


def is_plan(value):
    """Return whether a value says how a column of dates becomes numbers, see dates.plan_of."""
    return (isinstance(value, list) and len(value) == 3 and a_name(value[0])
            and a_whole(value[1]) and are_names(value[2]))


MEANING = {                         # without which no row can be answered
    "columns": are_names, "fields": are_names, "layout": are_names, "words": are_names,
    "classes": none_or(lambda value: are_names(value) and len(value) > 1),
    "means": are_numbers, "deviations": are_numbers, "known_means": are_numbers,
    "target": a_name, "header": one_of(True, False), "target_mean": is_number,
    "target_deviation": is_number, "categories": each(are_names), "na": none_or(are_names),
    "dates": each(is_plan), "hot": are_names, "pairs": none_or(are_pairs),
    "target_means": are_numbers, "target_deviations": are_numbers, "dress": each(is_dress),
}
TRAINING = {                        # without which all that can be done is not to go on
    "data": a_name,
    "rows": none_or(is_number), "results": each(each(is_number)), "state": none_or(entries()),
    "settings": entries(
        model=a_name, activation=a_name, optimizer=a_name, loss=none_or(a_name),
        layers=lambda value: isinstance(value, list) and all([a_size(part) for part in value]),
        lr=is_number, batch=a_size, epochs=a_size, l2=is_number, dropout=a_share,
        patience=none_or(a_size), validation=a_share, seed=a_whole,
        test=lambda value: a_name(value) or a_share(value)),
    "table": entries(
        label=none_or(lambda value: a_name(value) or a_whole(value)),
        header=one_of(None, "yes", "no"), target=one_of(None, "class", "quantity"),
        delimiter=none_or(lambda value: a_name(value) and len(value) == 1), date=none_or(named),
        drop=none_or(named), words=named, missing=one_of(None, "drop", "mean", "refuse"),
        encoding=a_name, na=none_or(a_name), skip=none_or(is_count), sheet=none_or(a_name)),
}


def checked(about):
    """Return what a file says as a dict; what is no record of a training is a caller's own.

    Raises ValueError, one line that names the entry, for what is not as it should be.
    """
    about = dict(about) if isinstance(about, dict) else {}
    for key in MEANING:
        if key in about and not MEANING[key](about[key]):
            raise ValueError("about: %s is missing or damaged" % key)
    pairs = about.get("pairs")
    if pairs is not None and len(pairs or about.get("hot", [])) != len(about.get("hot") or "?"):
        raise ValueError("about: hot or pairs is missing or damaged")
    for key in TRAINING:
        if key in about and not TRAINING[key](about[key]):
            del about[key]
    return about


def matched_rows(text, reading, known):
    """Return rows of the known fields, and then of the target (None where it is not there).

    known: has fields, layout, target, header, words, dates, hot, inputs.text, see
    pipeline.Pipeline   reading.header: whether line 1 holds names; None: it does if it holds
    any of the known ones
    Raises ValueError if a column is missing.
    """
    text = text.lstrip("\ufeff")
    reading.na = known.na if reading.na is None else (known.na or []) + reading.na
    if reading.delimiter is None and known.inputs.text and is_one_column(text, known.fields[0]):
        reading.delimiter = "\n"                # a comma is then part of the text
    rows = split_fields(text, reading)
    names = unique_names(rows[0][1])
    sources = sources_of(known)
    named = set(sources) & set(names)
    if reading.header is None:
        reading.header = bool(named) or looks_like_header(rows)
    if reading.header:
        rows = rows[1:]
    if not rows:
        raise ValueError("%s: no rows below the header" % reading.name)
    if not reading.header or not (named or known.header):
        names = names_by_place(len(names), reading.name, known, sources)
    check_there(sources, names, reading.name)
    return known_columns(rows, names, sources, reading, known)


def with_plain_target(rows, sources, target, reading, known):
    """Return rows whose last field is the target, made plain; a list where it is several."""
    k = len(sources)
    for i, name in enumerate(target):
        reading.plain(rows, k + i, name, known.pairs[i] if known.pairs else
                      not known.hot and known.classes or False)
    if known.pairs is not None:
        return [(line, fields[:k] + [fields[k:]]) for line, fields in rows]
    return joined(rows, sources + target, target, reading.name)[0] if known.hot else rows


def known_columns(rows, names, sources, reading, known):
    """Return rows of the known fields made plain, and then of the target, None if it is absent."""
    target = list(known.hot) or [known.target]
    there = set(target) <= set(names)
    places = dict([(name, j) for j, name in enumerate(names)])
    order = [places[name] for name in sources + (target if there else [])]
    rows = [(line, [fields[j] for j in order]) for line, fields in rows]
    if not known.inputs.text:
        for j, name in enumerate(sources):
            reading.plain(rows, j, name, None if name in known.dates
                          else known.words.get(name, False))
    rows = with_plain_target(rows, sources, target, reading, known) if there else rows
    wide, spread_names = spread(rows, sources + [known.target] * there, known.dates)
    places = dict([(name, j) for j, name in enumerate(spread_names)])
    order = [places[field] for field in known.fields]
    return [(line, [fields[j] for j in order] + [fields[-1] if there else None])
            for line, fields in wide]


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


def names_by_place(width, name, known, sources):
    """Return the names of the columns of a file that has none.

    It has all columns of the training file, or all but the target, or only those in use.
    """
    layout = known.layout
    target = list(known.hot) or [known.target]
    without_target = [column for column in layout if column not in target]
    in_use = [column for column in layout if column in sources or column in target]
    for names in (layout, without_target, in_use, sources):
        if len(names) == width:
            return names
    raise ValueError("%s: %d fields a row; wanted are the %d inputs %s, with or without the "
                     "target %s" % (name, width, len(sources), listed(sources),
                                    known.target))
