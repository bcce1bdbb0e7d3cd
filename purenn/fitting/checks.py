"""Is a value what it should be: a number, a matrix, a whole number; said in one line if not."""


def shown(value):
    """Return a value as text of one line, not longer than a name."""
    text = repr(value).replace("\n", " ")
    return text if len(text) < 60 else text[:56] + " ..."


def alike(u, v):
    """Return whether two values are lists of one shape, or both numbers."""
    if isinstance(v, (list, tuple)):
        return has_length(u) and len(u) == len(v) and all(
            [alike(ui, vi) for ui, vi in zip(u, v)])
    return not has_length(u) and is_number(u)


def has_length(u):
    """Return whether a value is a list or like one; on MicroPython lists show no __len__."""
    return isinstance(u, (list, tuple)) or hasattr(u, "__len__")


def is_finite(row):
    """Return whether the sum of the row is a finite number: then all of it is."""
    try:
        s = sum(row)
        return s - s == 0 and isinstance(s * 1.0, float)
    except (TypeError, OverflowError):      # text, or rows of rows; 10 ** 400
        return False


def is_number(v):
    """Return whether a value can stand in a sample; what is nested is looked at by its layer."""
    if isinstance(v, (list, tuple)):
        return all([is_number(part) for part in v])
    try:
        return v - v == 0 and isinstance(v * 1.0, float)
    except (TypeError, OverflowError):
        return False


def are_rows(value):
    """Return whether a value is a list of lists."""
    return isinstance(value, (list, tuple)) and all(
        [isinstance(row, (list, tuple)) for row in value])


def is_pair(pair):
    """Return whether a value is a matrix, whose rows may be changed, and one of its shape."""
    return isinstance(pair, (list, tuple)) and len(pair) == 2 and are_rows(pair[0]) and all(
        [isinstance(row, list) for row in pair[0]]) and alike(pair[1], pair[0])


def whole(name, what, value, least=1):
    """Raise ValueError unless the value is a whole number, at least so large."""
    if not isinstance(value, int) or value < least:
        raise ValueError("%s: %s is %s, a whole number from %d up is wanted"
                         % (name, what, shown(value), least))


def number(name, what, value):
    """Raise ValueError unless the value is a finite number."""
    if isinstance(value, (list, tuple)) or not is_number(value):
        raise ValueError("%s: %s is %s, a finite number is wanted" % (name, what, shown(value)))
