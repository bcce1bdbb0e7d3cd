"""Is a value what it should be: a number, a whole number, a sample; said in one line if not."""


def shown(value, form=repr):
    """Return a value as text of one line, not longer than a name."""
    text = form(value).replace("\n", " ")
    return text if len(text) < 60 else text[:56] + " ..."


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


def whole(name, what, value, least=1):
    """Raise ValueError unless the value is a whole number, at least so large."""
    if not isinstance(value, int) or value < least:
        raise ValueError("%s: %s is %s, a whole number from %d up is wanted"
                         % (name, what, shown(value), least))


def number(name, what, value):
    """Raise ValueError unless the value is a finite number."""
    if isinstance(value, (list, tuple)) or not is_number(value):
        raise ValueError("%s: %s is %s, a finite number is wanted" % (name, what, shown(value)))


def fits(sample, wanted):
    """Return whether a sample is what is wanted, as far as both are known."""
    return len(sample) == len(wanted) and all(
        [a is None or b is None or a == b for a, b in zip(sample, wanted)])
