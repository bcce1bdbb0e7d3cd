"""Dates in a table, made numbers a network can learn from: year, month, weekday, days, hour.

A date is [year, month, day, hour], day None where only the month is said. A way to write dates
is the order of their parts: ymd, mdy or dmy.   rows: (line number, fields) pairs
"""
from .columns import listed, of_option
from .dress import are_numbers
from .encoders import joined, together
from .fields import as_list
from .plain.words import is_number

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WAYS = ("dmy", "mdy", "ymd")        # in doubt the first: 05/03/24 is in March
LONGEST, SAMPLE = 40, 50            # characters of a date; kinds of a column looked at first
DIGITS = "0123456789"
ENOUGH = 0.9                        # share of the kinds that makes a column one of dates
NAMES = ("date", "month", "time", "period", "day", "日期", "月", "時間", "时间")


def tokens(field):
    """Return the numbers and words of a field in order."""
    found, kind = [], ""
    for c in field:
        new = "0" if c in DIGITS else "a" if c.isalpha() else ""
        if new and new == kind:
            found[-1] += c
        elif new:
            found.append(c)
        kind = new
    return found


def date_of(field, way):
    """Return [year, month, day, hour] of a field written this way; None if it is no date."""
    if len(field) > LONGEST:
        return None
    words = [w for w in tokens(field) if w.lower() not in ("t", "z", "年", "月", "日", "am", "pm")]
    named = [w for w in words if w[:3].lower() in MONTHS and len(w) < 10]
    words = [w for w in words if w[0] in DIGITS]
    if len(words) + len(named) < 2 or len(named) > 1 or not any([c in field for c in "-/. 年"]):
        return None
    decimal = "." in field and (len(words) == 2 and not is_number(field) or len(words) != 3
                                and max([len(w) for w in words] + [0]) < 4)
    return checked(in_years(words, named, way), decimal and not named)


def in_years(words, named, way):
    """Return the numbers of a date with the year first, the month, the day.   named: a month"""
    if named:
        month = str(MONTHS.index(named[0][:3].lower()) + 1)
        if len(words[0]) == 4 or len(words) == 1:
            return [words[0], month] + words[1:]
        return [words[1], month, words[0]] + words[2:]
    if way == "ymd":
        return words
    if len(words) < 3:
        return words[1:] + words[:1] if len(words[-1]) == 4 else []
    m, d = (0, 1) if way == "mdy" else (1, 0)
    return [words[2], words[m], words[d]] + words[3:]


def checked(words, decimal):
    """Return the date of its parts if there is such a day, else None."""
    if decimal or len(words) < 2 or max([len(w) for w in words[:3]]) > 4:
        return None
    year, month = int(words[0]), int(words[1])
    if len(words[0]) == 2 and len(words) > 2:
        year += 2000 if year < 50 else 1900
    day = int(words[2]) if len(words) > 2 else None
    hour = int(words[3]) if len(words) > 3 and len(words[3]) < 3 else 0
    if len(words[1]) > 2 or not (1 <= month <= 12 and hour < 25) or (
            day is not None and not 1 <= day <= 31):
        return None
    return [year, month, day, hour]


def way_of(kinds, name):
    """Return the order in which a column writes its dates; None if it is no column of dates.

    It is the one in which most fields are dates, and in doubt the day comes first.
    Without a year of four digits or a day, as 1-01, only if the column's name says so.
    """
    told = any([word in name.lower() for word in NAMES])
    kinds = [k for k in kinds if k]
    best, most = None, ENOUGH * len(kinds)
    for way in WAYS if len(kinds) > 1 else ():
        if 2 * sum([date_of(kind, way) is None for kind in kinds[:SAMPLE]]) > SAMPLE:
            continue
        found = [date for date in [date_of(kind, way) for kind in kinds] if date]
        if (len(found) > most or best is None and len(found) == most) and (
                told or all([date[2] or date[0] > 99 for date in found])):
            best, most = way, len(found)
    return best


def days(date):
    """Return the number of a day, counted from 1 March of the year 0."""
    year, month, day = date[0], date[1], date[2] or 1
    year, month = (year, month - 3) if month > 2 else (year - 1, month + 9)
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day - 1


def plan_of(kinds, way):
    """Return [way, the first day, names of the numbers made] for the kinds of a column.

    A number that is the same for all of them, as the year of one winter, is not made.
    """
    found = [date for date in [date_of(kind, way) for kind in kinds] if date]
    names = ["year", "month"] + ["weekday"] * any([date[2] for date in found]) + ["days", "hour"]
    plan = [way, min([days(date) for date in found]), names]
    columns = zip(*[numbers_of(kind, plan) for kind in kinds if date_of(kind, way)])
    plan[2] = [name for name, column in zip(names, columns) if len(set(column)) > 1] or ["days"]
    return plan


def numbers_of(field, plan):
    """Return a field for each number of a date: empty ones where there is none."""
    way, first, names = plan
    date = date_of(field, way)
    if date is None:
        return [""] * len(names)
    values = {"year": date[0], "month": date[1], "weekday": (days(date) + 2) % 7 + 1,
              "days": days(date) - first, "hour": date[3]}
    return [str(values[name]) for name in names]


def spread(rows, names, plans):
    """Return rows and names with every column of dates replaced by its numbers.

    plans: {name of a column: see plan_of}
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
                row += cache[key]
        wide.append((line, row))
    found = []
    for name in names:
        found += (["%s %s" % (name, part) for part in plans[name][2]] if name in plans
                  else [name])
    return wide, found


def dates_of(columns, layout, used, labels, reading):
    """Return {name of a column of dates: see dates.plan_of}, told as notes."""
    told, plans = of_option("date", reading, layout), {}
    for j in used:
        if layout[j] in reading.taken or j in labels or (
                j not in told and are_numbers(columns[j])):
            continue
        kinds = set(columns[j]) - {""}
        way = way_of(kinds, layout[j] if j not in told else "date")
        if way is None and j in told:
            raise ValueError("%s: %s is no column of dates such as 2020-01-31; try --date ''"
                             % (reading.name, layout[j]))
        if way:
            plans[layout[j]] = plan = plan_of(kinds, way)
            reading.notes.append("%s is a date (%s) and becomes %s (--drop %s leaves it out)" % (
                layout[j], way, ", ".join(plan[2]), as_list([layout[j]])))
    return plans


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


def shaped(rows, layout, order, k, plans, reading):
    """Return rows and names of columns in this order, dates as numbers, and what the target is.

    k: how many of the last columns are the target; what several are together: encoders.together
    """
    if order != list(range(len(layout))):
        rows = [(line, [fields[j] for j in order]) for line, fields in rows]
    names, pairs = [layout[j] for j in order], None
    if k > 1:
        pairs = together(rows, names[-k:], reading)
        kind = "several yes and no" if pairs else "one of these, where 1 stands"
        reading.notes.append("the target is %s: %s" % (
            "several quantities" if pairs == [] else kind, listed(names[-k:])))
        if pairs is None:
            rows, names = joined(rows, names, names[-k:], reading.name)
    return spread(rows, names, plans) + (pairs,)
