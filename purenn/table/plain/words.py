"""What a field says by itself, and what the fields of a target do: classes or a quantity."""
from .names import RANKS, words_of

MISSING = ("", "?", "na", "n/a", "n.a.", "#n/a", "#na", "nan", "null", "(null)", "<na>", "#div/0!",
           "#value!", "#ref!", "#num!", "#null!", "#name?", "缺失")          # in small letters
MISSING_NUMBERS = ("-", "--", ":", ".", "..", "...", "…", "……", "⋯", "none", "—", "–", "－", "*", "**",
                   "n.d.", "nd", "n/d", "-nan", "unknown", "tba", "missing", "缺考", "無", "無資料", "未知", "不明", "不詳", "未填", "未填寫",
                   "未提供", "不適用")
COUNTS = ("size", "count", "number", "amount", "total", "age", "score", "points", "price", "cnt",
          "數量", "人數", "次數", "分數", "年齡")        # such a target is a quantity
MOST_CLASSES = 20                   # whole numbers with more different values are quantities


def is_number(field):
    """Return whether float understands the field."""
    try:
        value = float(field)
        return value == value and "_" not in field and field != "."     # to MicroPython 0
    except ValueError:
        return False


def is_year(field):
    """Return whether a field is a whole number from 1800 to 2100."""
    return len(field) == 4 and field.isdigit() and 1800 <= int(field) <= 2100


def is_missing(field, marks=MISSING):
    """Return whether the field is one of the marks for what is not known."""
    return len(field) < 8 and field.lower() in marks


def is_nines(field):
    """Return whether a number is written in nines alone, as -99, -999.0 and 9999 are."""
    return field.strip("-9") in ("", ".0") and is_number(field) and not -10 < float(field) < 100


def by_value(field):
    """Return what makes fields the same: a number its value, so that 1.0 is 1; a word itself."""
    return float(field) if is_number(field) else field


def in_order(kinds):
    """Return words sorted, numbers first and by their size."""
    return sorted(kinds, key=lambda k: (0, float(k), k) if is_number(k) else (1, 0, k))


def tell_cases(words, what, notes):
    """Tell of words that differ by case alone; they stay different."""
    lower = {}
    for word in words:
        other = lower.setdefault(word.lower(), word)
        if other != word:
            notes.append("%s and %s differ by case alone and are two %s" % (other, word, what))


def as_rows(labels):
    """Return quantities as rows, a single one as a row of one.   ->   (k, m)"""
    return [label if isinstance(label, list) else [label] for label in labels]


def looks_like_classes(column):
    """Return whether a column of text holds 2 to 20 words or whole numbers that repeat."""
    kinds = set([by_value(field) for field in set(column)])
    if not 2 <= len(kinds) <= MOST_CLASSES:
        return False
    numbers = [kind for kind in kinds if not isinstance(kind, str)]
    if len(numbers) < len(kinds):
        return True
    return all([kind % 1 == 0 for kind in kinds]) and (
        len(kinds) == 2 and max(kinds) - min(kinds) <= 2 or 2 * len(kinds) <= len(column))


def is_quantity(column, name, numbers, notes):
    """Return whether a target seems to be a number to predict, and tell it.

    numbers: whether its fields are numbers
    """
    counts = (words_of(name) or [""])[-1] in COUNTS and len(set(column)) > 2
    quantity = numbers and (counts or not looks_like_classes(column))
    kinds = ("quantity", "class") if quantity else ("class", "quantity")
    other = " (--target %s for the other)" % kinds[1] if numbers else ""
    notes.append("the target is a %s%s" % (kinds[0], other))
    if quantity and (words_of(name) or [""])[-1] in RANKS and set(map(by_value, column)) == set(
            range(1, len(column) + 1)):
        notes.append("%s is 1 to %d, each once, an order that a new row has no place in (--label "
                     "NAME for another)" % (name, len(column)))
    return quantity


def in_classes(column, notes):
    """Return the class names in order and {field: index of its class}; tell what may surprise."""
    names = {}                      # by value: the shortest way it is written
    for field in sorted(set(column), key=lambda field: (len(field), field)):
        if names.setdefault(by_value(field), field) != field:
            notes.append("%s is the class %s" % (field, names[by_value(field)]))
    classes = in_order(names.values())
    places = dict([(c, i) for i, c in enumerate(classes)])
    tell_cases(classes, "classes", notes)
    return classes, dict([(field, places[names[by_value(field)]]) for field in set(column)])


def value_of(field, classes):
    """Return the number of the class that a field names; without classes, the number it holds.

    Raises ValueError for none, or an infinite one.
    """
    if not classes:
        value = float(field)
        if value - value != 0:
            raise ValueError("%r, a finite number is wanted" % field)
        return value
    if field in classes:
        return classes.index(field)
    return [by_value(c) for c in classes].index(by_value(field))       # 1.0 is 1


def names_none(field, classes):
    """Return whether a field is neither empty nor has what value_of wants."""
    try:
        return bool(field) and value_of(field, classes) is None
    except ValueError:
        return True
