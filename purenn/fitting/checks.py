"""Is a value what it should be: a number, a whole number, a sample; said in one line if not."""

# what may end in a line that names whose fault it is
BARE = (TypeError, ValueError, LookupError, AttributeError, NameError, OverflowError,
        ZeroDivisionError, RuntimeError, AssertionError)        # Skulpt has no ArithmeticError
NO_NUMBERS = list, tuple, bool       # where one alone is wanted; in a sample True is 1


def shown(value, form=repr):
    """Return a value as text of one line, not longer than a name."""
    text = form(value).replace("\n", " ")
    return text if len(text) < 60 else text[:56] + " ..."


def is_finite(row):
    """Return whether the square of the row's sum is a finite number: then all of it is."""
    try:
        s = sum(row)
        s *= 1.0 * s
        return s - s == 0 and isinstance(s, float)
    except (TypeError, OverflowError, ValueError):      # text, rows of rows; 10 ** 400; arrays
        return False


def is_number(v):
    """Return whether a value can stand in a sample; what is nested is looked at by its layer."""
    if isinstance(v, (list, tuple)):
        return all([is_number(part) for part in v])
    try:
        return v - v == 0 and isinstance(v * 1.0, float)
    except (TypeError, OverflowError, ValueError):
        return False


def as_lists(v):
    """Return the lists that NumPy and pandas have in an array or a table; a list as it is."""
    v = v if isinstance(v, dict) else getattr(v, "values", v)       # of a table of pandas
    v = v.tolist() if hasattr(v, "tolist") else v
    nested = isinstance(v, (list, tuple)) and any([hasattr(row, "tolist") for row in v])
    return [as_lists(row) for row in v] if nested else v


def whole(name, what, value, least=1):
    """Raise ValueError unless the value is, or stands for, a whole number, at least so large."""
    if type(value) is not int or not least <= value < 1 << 30:     # True is an int, too
        from .stand_ins import whole_of         # here, so that boards pay when it is wanted
        whole_of(name, what, value, least)


def number(name, what, value, least=None):
    """Raise ValueError unless the value is a finite number, at least so large."""
    if isinstance(value, NO_NUMBERS) or not is_number(value) or least is not None and value < least:
        from .stand_ins import no_number
        raise no_number(name, what, value, least)


def check_apart(what, W):
    """Raise ValueError where rows are one list, as of [[0] * n] * m: they would change together."""
    if isinstance(W, list) and len(set(map(id, W))) < len(W):
        from .rows import one_list          # here, so that boards pay when it is wanted
        raise one_list(what)


def fits(sample, wanted):
    """Return whether a sample is what is wanted, as far as both are known."""
    return len(sample) == len(wanted) and all(
        [a is None or b is None or a == b for a, b in zip(sample, wanted)])


def check_own(record, plain=True):
    """Raise ValueError for the record of an activation or a loss of one's own that cannot be.

    plain: whether it is used as every record is, and is no class of its own
    """
    from .records import check_begun, check_curve, check_loss       # here, so that boards pay then
    check_begun(record)
    (check_loss if hasattr(record, "of_sample") else check_curve)(record, plain)


def asked(network, X, answer):
    """Return the outputs that answer() gives, as many as samples, the first made of numbers."""
    try:
        Y = answer()
        # only a real number has an order, and NaN alone none
        if len(X) != len(Y) or [1 for y in Y[:1] for yi in y if not isinstance(
                yi, (list, tuple)) and not yi <= 1e999]:
            from .refusals import no_answers        # here, so that boards pay then
            raise no_answers(X, Y)
        return Y
    except BARE as error:
        from .faults import at_fault    # here, so that boards pay when it is wanted
        raise at_fault(network, X) or error
