"""From columns to what a network takes: in its order, dates made numbers, words an input each.

In a new file they are the columns that it has learned from.   known: see matched_rows
"""
from .around import without_above, without_names, without_sums
from .columns import (check_once, in_their_case, listed, looks_like_header, of_option,
                      unique_names)
from .csv_text import split_fields
from .dates import no_date, numbers_of
from .encoders import joined
from .fields import Reading, as_list, fine

FIRST = 20                          # rows among which the names of the columns are looked for


def matched_rows(text, reading, known, judged=False):
    """Return rows of the known fields, and then of the target (None where it is not there).

    known: has fields, layout, target, header, words, dates, hot, inputs.text, see
    pipeline.Pipeline   reading.header: whether line 1 holds names; None: it does if it holds
    any of the known ones, or may be names   judged: whether empty rows and sums are left out
    Raises ValueError if a column is missing, see with_absent, or there twice.
    """
    text = text.lstrip("\ufeff")
    reading.na = known.na if reading.na is None else (known.na or []) + reading.na
    reading.text = known.inputs.text
    if reading.delimiter is None and reading.text and is_one_column(text, known.fields[0]):
        reading.delimiter = "\n"                # a comma is then part of the text
    rows = split_fields(text, reading, every=not judged)
    rows = without_sums(rows, reading) if judged else rows
    sources = sources_of(known)
    rows = below_other_names(rows, sources)
    top, raw = rows[0]
    names = unique_names(raw)
    named = set(sources) & set(names if known.header else raw)
    if reading.header is False and known.header and set(sources) <= named:
        raise ValueError("%s line %d: names the columns; try --header yes" % (reading.name, top))
    if reading.header is None:
        reading.header = bool(named) or len(rows) > 1 and looks_like_header(rows)
    if reading.header:
        rows = without_names(without_above(rows[1:], names, known.above, reading), raw, reading)
    if not rows:
        raise ValueError("%s: no rows below the header" % reading.name)
    if not reading.header or not (named or known.header):
        names = names_by_place(len(names), reading.name, known, sources)
    names = in_their_case(names, sources, reading)
    own = (list(known.hot) or [known.target]) * (judged and reading.label is None)
    check_once(raw, names, sources + own, known.layout, "%s line %d" % (reading.name, top))
    rows, names = with_absent(rows, names, sources, top, reading, known)
    return known_columns(rows, names, sources, reading, known, judged)


def with_absent(rows, names, sources, top, reading, known):
    """Return rows and names with the columns that are not there: as gaps where reading.missing is
    mean, told, else there is a ValueError.   top: the line of the names
    """
    absent = [name for name in sources if name not in names]
    if absent and reading.missing == "mean" and len(absent) < len(sources):
        reading.notes.append("no column %s: taken for missing in every row" % listed(absent, 5))
        rows = [(line, fields + [""] * len(absent)) for line, fields in rows]
        names = names + absent
    elif absent:
        raise ValueError("%s: no column %s; there are %s%s" % (
            reading.name, listed(absent, 5), listed(names),
            way_on(absent, rows[:FIRST], names, top, reading, known)))
    return rows, names


def below_other_names(rows, sources):
    """Return the rows from that on which holds the known names, if it is among the first."""
    for k in range(min(len(rows), FIRST)):
        if set(sources) <= set(unique_names(rows[k][1])):
            return rows[k:]
    return rows


def with_plain_target(rows, sources, target, reading, known):
    """Return rows whose last field is the target, made plain; a list where it is several."""
    k = len(sources)
    for i, name in enumerate(target):
        reading.plain(rows, k + i, name, known.pairs[i] if known.pairs else
                      not known.hot and known.classes or False)
    if known.pairs is not None:
        return [(line, fields[:k] + [fields[k:]]) for line, fields in rows]
    return joined(rows, sources + target, target, reading.name)[0] if known.hot else rows


def known_columns(rows, names, sources, reading, known, judged):
    """Return rows of the known fields made plain, and then of the target, None if it is absent.

    Raises ValueError if it is, and is wanted.
    """
    target = target_columns(names, sources, reading, known)
    there = set(target) <= set(names)
    if judged and not there:
        rest = [name for name in names if name not in sources][-len(target):]
        raise ValueError("%s: no column %s to judge the answers by%s" % (
            reading.name, known.target, "; try --label " + as_list(rest) if rest else ""))
    places = dict([(name, j) for j, name in enumerate(names)])
    order = [places[name] for name in sources + (target if there else [])]
    rows = [(line, [fields[j] for j in order]) for line, fields in rows]
    if not known.inputs.text:
        for j, name in enumerate(sources):
            reading.plain(rows, j, name, None if name in known.dates
                          else known.words.get(name, False))
    rows = with_plain_target(rows, sources, target, reading, known) if there else rows
    wide, spread_names = spread(rows, sources + [known.target] * there, known.dates, reading)
    places = dict([(name, j) for j, name in enumerate(spread_names)])
    order = [places[field] for field in known.fields]
    return [(line, [fields[j] for j in order] + [fields[-1] if there else None])
            for line, fields in wide]


def target_columns(names, sources, reading, known):
    """Return the names of the columns of the target: told, as in training, or what is left over.

    Those of training are in the order of training, however they are told; others one by one.

    What is left over, if it is one, is taken where the model does not say what its target is.
    """
    target = list(known.hot) or [known.target]
    if reading.label is not None:
        told = [names[j] for j in of_option("label", reading, names)]
        if len(told) != len(target):
            raise ValueError("%s: --label names %s, and it has learned %d, %s" % (
                reading.name, listed(told), len(target), listed(target)))
        return target if set(told) == set(target) else told
    rest = [name for name in names if name not in sources]
    return rest if known.untold and target[0] not in names and len(rest) == 1 else target


def way_on(absent, rows, names, line, reading, known):
    """Return the option that helps where columns are absent: they are missing, or found by place.

    rows: some below the names   line: that of the names   ->   text; "" if nothing helps
    """
    sources = sources_of(known)
    if len(absent) < len(sources):
        return "; try --missing mean"
    again = Reading(na=reading.na)
    again.dress = dict(reading.dress)
    try:
        rows = known_columns([(i, fields[:]) for i, fields in rows], names_by_place(
            len(names), "", known, sources), sources, again, known, False)
    except ValueError:
        return ""
    odd = [f for _, fields in rows for name, f in zip(known.fields, fields)
           if f and not (name in known.words or known.inputs.text or fine([f]))]
    return "" if odd else "; try --header no --skip %d" % line


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


def spread(rows, names, plans, reading):
    """Return rows and names with every column of dates replaced by its numbers.

    plans: {name of a column: see plan_of}
    Raises ValueError for a field that is no date.
    """
    if not plans:
        return rows, names
    wide, cache = [], {}
    for line, fields in rows:
        row = []
        for name, field in zip(names, fields):
            if name not in plans:
                row.append(field)
            else:
                key = name, field
                if key not in cache:
                    cache[key] = numbers_of(field, plans[name])
                if cache[key] is None:
                    raise no_date(field, line, name, rows, names, plans[name], reading)
                row += cache[key]
        wide.append((line, row))
    found = []
    for name in names:
        found += (["%s %s" % (name, part) for part in plans[name][2]] if name in plans
                  else [name])
    return wide, found


def sources_of(known):
    """Return the names of the columns of a file that become the known fields."""
    dated, found, there = {}, [], set()
    for name in known.dates:
        dated.update(dict([("%s %s" % (name, part), name) for part in known.dates[name][2]]))
    for field in known.fields:
        name = dated.get(field, field)
        if name not in there:
            found.append(name)
            there.add(name)
    return found
