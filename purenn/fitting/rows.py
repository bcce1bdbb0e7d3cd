"""A sample or a target that is no plain row of numbers, looked at closely: loaded for the first.

Rows of rows are what images and sequences are; what is large may be answered, but not learned.
"""
from .checks import is_number, shown

LARGEST = 1e154                     # the square of more is infinite


def check_row(function, name, i, row, length):
    """Raise ValueError for a row of another length than this, or with what is no number.

    length: None if rows of rows are wanted, or it is not known
    """
    if length is not None and len(row) != length:
        raise ValueError("%s: %s %d has %d numbers, the network wants %d"
                         % (function, name, i, len(row), length))
    for v in row:
        if length is not None and isinstance(v, (list, tuple)) or not is_number(v):
            raise ValueError("%s: %s %d holds %s, a finite number is wanted%s"
                             % (function, name, i, shown(v), advice(v)))
    if function == "fit":
        check_size(name, i, row)


def advice(v):
    """Return what to try with a number of another kind, such as a Decimal or NumPy's of 32 bits."""
    try:
        return "; try float(v) of each" if is_number(float(v)) and not isinstance(v, str) else ""
    except (TypeError, ValueError, OverflowError):
        return ""


def check_size(name, i, part):
    """Raise ValueError for a number too large to learn from."""
    for v in part:
        if isinstance(v, (list, tuple)):
            check_size(name, i, v)
        elif abs(v) > LARGEST:
            raise ValueError("fit: %s %d holds %s, a number up to 1e154 is wanted"
                             % (name, i, shown(v)))
