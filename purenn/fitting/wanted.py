"""What a caller gives, held against the kind that is wanted; if it does not fit, one line says so.

    want("make_moons", "n:size noise:deviation rng:generator?", n, noise, rng)
Behind a kind ? stands for: or None. The page asks for none of this; its own checks are in checks.
"""
from .checks import NO_NUMBERS, as_lists, is_finite, is_number, shown
from .helpers import takes
from .stand_ins import stands_for

LISTS = (list, tuple, range)


def is_list(v):
    """Return whether a value is a list, or what NumPy has in its place."""
    return isinstance(v, LISTS) or hasattr(v, "tolist") or (
        hasattr(v, "__len__") and hasattr(v, "__getitem__")
        and not isinstance(v, (str, bytes, dict)))


def are_numbers(v):
    """Return whether a value is a list of numbers, infinite ones and NaN among them."""
    return is_list(v) and (is_finite(v) or all([is_real(part) for part in v]))


def is_one_number(v):
    """Return whether a value is a finite number."""
    return is_number(v) and not isinstance(v, NO_NUMBERS)


def is_real(v):
    """Return whether a value is a number, also infinite or NaN."""
    return isinstance(v, float) or is_one_number(v)


def are_rows(v):
    """Return whether a value is a list of lists of numbers."""
    return is_list(v) and all([are_numbers(row) for row in v])


def are_known(v):
    """Return whether a value is a list of rows of numbers, None where nothing is known."""
    return is_list(v) and all([is_list(row) and (is_finite(row) or all(
        [part is None or is_real(part) for part in row])) for row in v])


def are_flat(v):
    """Return whether a value is a list of no lists, such as class numbers."""
    return is_list(v) and not any([isinstance(part, (list, tuple, dict, set)) for part in v])


def is_whole(v):
    """Return whether a value is a whole number, or stands for one, as NumPy's do."""
    return not isinstance(v, bool) and stands_for(v) is not None


def are_texts(v):
    """Return whether a value is a list of texts."""
    return is_list(v) and all([isinstance(part, str) for part in v])


def is_name(v):
    """Return whether a value is a name, or the place of one."""
    return isinstance(v, str) or is_whole(v) and -1 << 30 < v < 1 << 30


def is_known(v):
    """Return whether a value, or each part of a row, is there at all: not None, not NaN."""
    if isinstance(v, (list, tuple)):
        return all([is_known(part) for part in v])
    return v is not None and v == v


def kind_of_class(v):
    """Return what a class is named by: a text, a number, a row of them; None if v is no class."""
    if isinstance(v, (list, tuple)):
        return None if [1 for part in v if kind_of_class(part) != "number"] else "row"
    if is_number(v):
        return "number" if v == int(v) else None
    return "text" if isinstance(v, str) else None


def is_one_class(v):
    """Return whether a value is a class: its name, its number, one number in a row or one-hot."""
    return kind_of_class(v) is not None and (
        not isinstance(v, (list, tuple)) or len(v) == 1 or sorted(v)[:-1] == [0] * (len(v) - 1)
        and max(v) == 1)


def is_function(v, count):
    """Return whether a value is a function of so many arguments, as far as this Python says."""
    return callable(v) and not isinstance(v, type) and takes(v, count)


# kind: what is asked, and its name in a line
KINDS = {
    "number": (is_one_number, "a finite number"),
    "from_1": (lambda v: is_real(v) and v >= 1, "at least 1"),
    "positive": (lambda v: is_one_number(v) and v > 0, "a number above 0"),
    "deviation": (lambda v: is_one_number(v) and v >= 0, "at least 0"),
    "share": (lambda v: is_one_number(v) and 0 <= v <= 1, "a number from 0 to 1"),
    "shares": (lambda v: are_rows(v) and all([0 <= p <= 1 for row in v for p in row]),
               "a list of lists of numbers from 0 to 1"),
    "fraction": (lambda v: is_one_number(v) and 0 <= v < 1, "a number from 0 to below 1"),
    "whole": (is_whole, "a whole number"),
    "size": (lambda v: is_whole(v) and 0 < v < 1 << 30, "a whole number from 1"),
    "count": (lambda v: is_whole(v) and 0 <= v < 1 << 30, "a whole number from 0"),
    "list": (is_list, "a list"),
    "vector": (lambda v: is_list(v) and len(v) and are_numbers(v), "a list of numbers"),
    "places": (lambda v: is_list(v) and all([is_whole(i) for i in v]), "a list of whole numbers"),
    "changeable": (lambda v: isinstance(v, list) or is_list(v) and hasattr(v, "__setitem__"),
                   "a list, which is changed,"),
    "flat": (are_flat, "a list of labels"),
    "labels": (lambda v: are_flat(v) or is_list(v) and all([are_flat(part) for part in v]),
               "a list of labels"),
    "lists": (lambda v: is_list(v) and all([is_list(row) for row in v]), "a list of lists"),
    "known": (are_known, "a list of lists of numbers"),
    "numbers": (are_numbers, "a list of numbers"),
    "deviations": (lambda v: are_numbers(v) and not [1 for part in v if not part >= 0],
                   "a list of numbers from 0 up"),
    "rows": (are_rows, "a list of lists of numbers"),
    "names": (lambda v: is_name(v) or is_list(v) and all([is_name(part) for part in v]),
              "a name or a list of names"),
    "flag": (lambda v: isinstance(v, bool), "True or False"),
    "text": (lambda v: isinstance(v, str), "a text"),
    "sign": (lambda v: isinstance(v, str) and len(v) == 1, "one character"),
    "texts": (are_texts, "a list of texts"),
    "network": (lambda v: hasattr(v, "layers") or hasattr(v, "weights") and hasattr(v, "dact"),
                "a Network, or a NeuralNetwork,"),
    "builder": (callable,
                "a function of the seed, such as lambda seed: mlp([4, 8, 3], Rng(seed)),"),
    "maker": (lambda v: is_function(v, 0), "a function of nothing"),
    "function": (lambda v: is_function(v, 1), "a function of one argument"),
    "chance": (lambda v: hasattr(v, "random") and not isinstance(v, type),
               "a generator such as Rng(0)"),
    "generator": (lambda v: hasattr(v, "normal") and hasattr(v, "shuffle")
                  and not isinstance(v, type), "a generator such as Rng(0)"),
}


def want(function, kinds, *values):
    """Raise ValueError, named after the function, for the first value that is not of its kind.

    kinds: name:kind of each value, in a text
    """
    for part, value in zip(kinds.split(), values):
        name, kind = part.split(":")
        fits, words = KINDS[kind.rstrip("?")]
        if not (value is None and kind[-1] == "?") and not fits(value):
            raise ValueError("%s: %s is %s, %s is wanted%s" % (function, name, shown(value), words,
                                                               by_tolist(name, value)))


def by_tolist(name, value):
    """Return what to try with NumPy's arrays and numbers."""
    return "; try %s.tolist()" % name if hasattr(value, "tolist") else ""


def want_each(function, name, values, fits, words):
    """Raise ValueError, with its place, for the first of the values that does not fit."""
    for i, value in enumerate(values):
        if not fits(value):
            raise ValueError("%s: %s %d is %s, %s is wanted"
                             % (function, name, i, shown(value), words))


def labels_of(function, labels):
    """Return labels as a list.   Raises ValueError, named after the function, for None and NaN."""
    labels = as_lists(labels)
    want(function, "labels:labels", labels)
    want_each(function, "label", labels, is_known, "a class or a quantity")
    return labels


def finite_rows(function, X, kind="rows"):
    """Return X as a list of rows of finite numbers; those of kind known may hold None.

    Raises ValueError, with its place, for what is none.
    """
    X = as_lists(X)
    want(function, "X:" + kind, X)
    for i, row in enumerate(X):
        if len(row) != len(X[0]):
            raise ValueError("%s: row %d of X has %d numbers, row 0 has %d; as many are wanted"
                             % (function, i, len(row), len(X[0])))
        for j, v in enumerate(() if is_finite(row) else row):
            if not is_number(v) and not (v is None and kind == "known"):
                raise ValueError("%s: X[%d][%d] is %s, a finite number%s is wanted"
                                 % (function, i, j, shown(v), " or None" * (kind == "known")))
    return X
