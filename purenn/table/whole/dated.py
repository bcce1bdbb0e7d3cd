"""Which columns of a table are dates, and in which order each writes them.

A guess is told in reading.notes, with what undoes it
"""
from ..columns import of_option
from ..dates import WAYS, are_together, date_of, plan_of, way_of
from ..dress import are_numbers
from ..fields import as_list, quoted, split_names
from ..plain.words import MISSING, MISSING_NUMBERS, is_missing


def dates_of(columns, layout, used, labels, reading):
    """Return {name of a column of dates: see dates.plan_of}, told as notes."""
    ways, plans = told_ways(reading, layout), {}
    for j in used if reading.date != "" else ():
        name = layout[j]
        kinds = sorted([k for k in set(columns[j]) if not is_missing(k, MISSING + MISSING_NUMBERS)])
        if name in reading.taken or j in labels or (
                j not in ways and are_numbers(columns[j]) and not are_together(kinds, name)):
            continue
        way = ways.get(j) or way_of(kinds, name if j not in ways else "date")
        if j in ways and not any([date_of(kind, way) for kind in kinds if way]):
            raise ValueError("%s: %s is no column of dates such as 2020-01-31%s; try --date ''"
                             % (reading.name, name, " in the order " + way if ways[j] else ""))
        if way:
            plans[name] = plan = plan_of(kinds, way)
            other = ("--date '' leaves it a number" if are_numbers(columns[j]) else
                     "--drop %s leaves it out" % as_list([name]))
            reading.notes.append("%s is a %s (%s) and becomes %s (%s)" % (
                name, "time" if way == "time" else "date", way, ", ".join(plan[2]), other))
            if way == "dmy" and not ways.get(j) and open_order(kinds):
                reading.notes.append("no field of %s tells the day from the month (--date %s puts "
                                     "the month first)" % (name, quoted(name + ":mdy")))
    return plans


def told_ways(reading, names):
    """Return {index of a column that --date names: the order that stands behind its name, or None}.

    The names alone are left in reading.date.
    """
    parts = reading.date
    if isinstance(parts, (int, str)):
        parts = [parts] if isinstance(parts, int) or parts in names else split_names(parts)
    found, ways = [], []
    for part in parts or ():
        name, _, way = (part if isinstance(part, str) else "").rpartition(":")
        known = part not in names and way in WAYS
        found.append(name if known else part)
        ways.append(way if known else None)
    if found != [""]:
        reading.date = found
    return dict(zip(of_option("date", reading, names), ways))


def open_order(kinds):
    """Return whether dates could as well have the month first, and would then be others."""
    pairs = [(date_of(kind, "dmy"), date_of(kind, "mdy")) for kind in kinds]
    return all([a and b for a, b in pairs if a or b]) and any([a != b for a, b in pairs])
