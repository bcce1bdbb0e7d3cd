"""Which fields of a column are the same class: numbers by their value, words as they are written.

notes: a list of sentences, one for each thing that may surprise
"""
from .csv_text import is_number


def by_value(field):
    """Return what makes fields the same: a number its value, so that 1.0 is 1; a word itself."""
    return float(field) if is_number(field) else field


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


def tell_cases(words, what, notes):
    """Tell of words that differ by case alone; they stay different."""
    lower = {}
    for word in words:
        other = lower.setdefault(word.lower(), word)
        if other != word:
            notes.append("%s and %s differ by case alone and are two %s" % (other, word, what))


def in_order(kinds):
    """Return words sorted, numbers first and by their size."""
    return sorted(kinds, key=lambda k: (0, float(k), k) if is_number(k) else (1, 0, k))
