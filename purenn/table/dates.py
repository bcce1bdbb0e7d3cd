"""Dates in a table, made numbers a network can learn from: year, month, weekday, days, hour.

A date is [year, month, day, hour], day None where only the month is said. A way to write dates
is the order of their parts: ymd, mdy, dmy; roc is ymd in years of the Republic (民國 1 is 1912);
time is 12:30 alone.   rows: (line number, fields) pairs
"""
from .fields import marks_way, quoted, wrong_field
from .plain.words import MISSING, MISSING_NUMBERS, is_missing, is_number

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WAYS = ("dmy", "mdy", "ymd", "roc", "time")     # in doubt the first: 05/03/24 is in March
TOGETHER = {"ymd": 8, "roc": 7}     # digits of a date without anything between: 20240105
QUARTERS = {"1": "1", "2": "4", "3": "7", "4": "10"}      # the month in which each begins
LONGEST, SAMPLE = 40, 50            # characters of a date; kinds of a column looked at first
DIGITS = "0123456789"
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
BESIDE = "am pm a p m t z utc gmt cet est pst st nd rd th of de o clock".split()     # in a date
ENOUGH, FEW = 0.9, 5                # share of the kinds that makes a column one of dates; numbers
EARLY, LATE = ("am", "上午", "凌晨"), ("pm", "下午", "晚上")      # that change an hour
NAMES = ("date", "month", "time", "period", "day", "日期", "月", "時間", "时间")


def tokens(field):
    """Return the numbers and words of a field in order, in small letters."""
    found, kind = [], ""
    for c in field.lower():
        new = "0" if c in DIGITS else "a" if c.isalpha() or ord(c) > 127 else ""
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
    all_words = tokens(field)
    words = [w for w in all_words if w[0] in DIGITS]
    if way == "time":
        marks = field.count(":") or field.count(".") * (len(words) == 3)
        alone = 1 < len(words) < 4 and marks == len(words) - 1 and (
            [len(w) for w in words[1:]] == [2] * (len(words) - 1) and len(words[0]) < 3
            and not set(all_words) - set(words) - set(EARLY + LATE))
        hour = hour_of(words, all_words, 99) if alone else None
        return hour if hour is None else [1, 1, None, hour]
    if len(words) == 2 and ("q" in all_words or "季" in all_words):
        words = sorted(words, key=len, reverse=True)
        if words[1] not in QUARTERS:
            return None
        return checked([words[0], QUARTERS[words[1]]], all_words, way == "roc")
    named = [w for w in all_words if w[:3] in MONTHS and len(w) < 10]
    if not all([may_stand(w) for w in all_words if w not in words + named]):
        return None
    if words == [field] and len(field) == TOGETHER.get(way):
        words = [field[:-4], field[-4:-2], field[-2:]]
    elif len(words) + len(named) < 2 or len(named) > 1 or not any([c in field for c in "-/. 年"]):
        return None
    decimal = "." in field and (len(words) == 2 and not is_number(field) or len(words) != 3
                                and max([len(w) for w in words] + [0]) < 4)
    if decimal and not named or "民國" in field and way != "roc":
        return None
    return checked(in_years(words, named, way), all_words, way == "roc")


def may_stand(word):
    """Return whether a word in Latin letters may stand in a date; another may anyway."""
    return ord(word[0]) > 127 or word in BESIDE or word[:3] in WEEKDAYS and len(word) < 10


def in_years(words, named, way):
    """Return the numbers of a date with the year first, the month, the day.   named: a month"""
    if named:
        month = str(MONTHS.index(named[0][:3]) + 1)
        if len(words[0]) == 4 or len(words) == 1:
            return [words[0], month] + words[1:]
        return [words[1], month, words[0]] + words[2:]
    if way in ("ymd", "roc"):
        return words
    if len(words) < 3:
        return words[1:] + words[:1] if len(words[-1]) == 4 else []
    m, d = (0, 1) if way == "mdy" else (1, 0)
    return [words[2], words[m], words[d]] + words[3:]


def checked(words, all_words, republic):
    """Return the date of its parts if there is such a day, else None."""
    lengths = [len(w) for w in words[:3]]
    if len(words) < 2 or max(lengths[1:]) > 2 or lengths[0] not in (
            (2, 3) if republic else (1, 2, 4)):
        return None
    year, month, day = [int(w) for w in words[:3]] + [None] * (len(words) == 2)
    if republic:
        year += 1911
    elif lengths[0] == 2 and day is not None:
        year += 2000 if year < 50 else 1900
    hour = hour_of(words[3:], all_words)
    there = year > 0 and 1 <= month <= 12 and hour is not None and (
        day is None or 1 <= day <= days_in(year, month))
    return [year, month, day, hour] if there else None


def days_in(year, month):
    """Return how many days a month has."""
    following = [year + 1, 1, 1] if month == 12 else [year, month + 1, 1]
    return days(following) - days([year, month, 1])


def hour_of(words, all_words, latest=24):
    """Return the hour of the numbers of a time, 12.5 of 12 and 30; None if there is none."""
    hour, minute, second = ([int(word) for word in words[:3] if len(word) < 3] + [0, 0, 0])[:3]
    if hour > latest or max(minute, second) > 60:
        return None
    if set(all_words) & set(EARLY + LATE):
        hour = hour % 12 + 12 * bool(set(all_words) & set(LATE))
    return hour + minute / 60 + second / 3600


def says_when(name):
    """Return whether a column's name says that it holds dates or times."""
    return any([word in name.lower() for word in NAMES])


def way_of(kinds, name):
    """Return the order in which a column writes its dates; None if it is no column of dates.

    It is the one in which most fields are dates, and in doubt the day comes first.
    Without a year of four digits or a day, as 1-01, only if the column's name says so.
    """
    told = says_when(name)
    best, most = None, ENOUGH * len(kinds)
    for way in WAYS if len(kinds) > 1 else ():
        if 2 * sum([date_of(kind, way) is None for kind in kinds[:SAMPLE]]) > SAMPLE:
            continue
        found = [date for date in [date_of(kind, way) for kind in kinds] if date]
        if (len(found) > most or best is None and len(found) == most) and (
                told or way == "time" or all([date[2] or 99 < date[0] and (
                    way != "roc" or "年" in kinds[0]) for date in found])):
            best, most = way, len(found)
    return best


def are_together(kinds, name):
    """Return whether all of a column's numbers are dates without anything between, as 20240105."""
    length = len(max(kinds)) if kinds else 0
    for way in [way for way in TOGETHER if TOGETHER[way] == length]:
        return (says_when(name) or len(kinds) >= FEW) and all(
            [1900 <= (date_of(kind, way) or [0])[0] <= 2100 for kind in kinds])
    return False


def days(date):
    """Return the number of a day, counted from 1 March of the year 0."""
    year, month, day = date[0], date[1], date[2] or 1
    year, month = (year, month - 3) if month > 2 else (year - 1, month + 9)
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day - 1


def plan_of(kinds, way):
    """Return [way, the first day, names of the numbers made] for the kinds of a column.

    A number that is the same for all of them, as the year of one winter, is not made.
    """
    found = [date for date in [read(kind, way) for kind in kinds] if date]
    names = ["year", "month"] + ["weekday"] * any([date[2] for date in found]) + ["days", "hour"]
    plan = [way, min([days(date) for date in found]), names]
    columns = zip(*[numbers_of(kind, plan) for kind in kinds if read(kind, way)])
    plan[2] = [name for name, column in zip(names, columns) if len(set(column)) > 1] or ["days"]
    return plan


def read(field, way):
    """Return the date of a field in a column written this way, or as 2020-01-31; None for none."""
    iso = way != "time" and field[:4].isdigit() and field[4:5] == "-"
    return date_of(field, way) or (date_of(field, "ymd") if iso else None)


def numbers_of(field, plan):
    """Return a field for each number of a date, empty ones for a gap; None for what is no date."""
    way, first, names = plan
    if is_missing(field, MISSING + MISSING_NUMBERS):
        return [""] * len(names)
    date = read(field, way)
    if date is None:
        return None
    values = {"year": date[0], "month": date[1], "weekday": (days(date) + 2) % 7 + 1,
              "days": days(date) - first, "hour": date[3]}
    return ["%.10g" % values[name] for name in names]


def no_date(field, line, name, rows, names, plan, reading):
    """Return the error on a field that is no date, with an option that helps for all of them."""
    column = [fields[names.index(name)] for _, fields in rows]
    wanted = "a time such as 12:30" if plan[0] == "time" else (
        "a date such as 2020-01-31 or in the order %s" % plan[0])
    ways = [way for way in WAYS if reading.date and not no_dates(column, [way] + plan[1:])]
    return ValueError(str(wrong_field(field, reading.name, line, name, wanted)) + (
        "; try --date %s:%s" % (quoted(name), ways[0]) if ways
        else marks_way([(column, no_dates(column, plan))], reading.na)))


def no_dates(column, plan):
    """Return the fields that are no dates in this order."""
    return [field for field in column if numbers_of(field, plan) is None]
