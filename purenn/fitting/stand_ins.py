"""What is no int or no float and stands for one, as NumPy's numbers do; what stands for none is told.

Loaded when something else than an int or a float was given where one is wanted.
"""
from .checks import is_number, shown

MOST_WEIGHTS = 20000000             # as in rng


def stands_for(value):
    """Return the int that a value says it is, None if it says nothing or is a list of some."""
    if isinstance(value, (int, bool)):      # which have no __index__ to show on MicroPython
        return value
    if hasattr(value, "__len__") or not hasattr(value, "__index__"):
        return None                 # all arrays have __index__
    return value.__index__()


def whole_of(name, what, value, least=1):
    """Return the whole number that a value is or stands for, at least so large; None: any.

    Raises ValueError, named after the function, for what is none; True is none.
    """
    found = None if isinstance(value, bool) else stands_for(value)
    if found is None or least is not None and not least <= found < 1 << 30:
        raise ValueError("%s: %s is %s, a whole number%s is wanted" % (
            name, what, shown(value), "" if least is None else " from %d up" % least))
    return found


def size_of(name, what, value):
    """Return the n that a value stands for.   Raises ValueError where n x n fill the memory."""
    n = whole_of(name, what, value, 0)
    check_room(name, n, n)
    return n


def check_room(name, *sizes):
    """Raise ValueError, before any is made, for more numbers than a machine should hold."""
    count = 1
    for size in sizes:
        count *= size
    if count > MOST_WEIGHTS:
        raise ValueError("%s: %s are %d numbers, at most %d are wanted; they take gigabytes" % (
            name, " x ".join(["%d" % size for size in sizes]), count, MOST_WEIGHTS))


def no_number(name, what, value, least=None):
    """Return the error for what is no finite number, or too small a one."""
    return ValueError("%s: %s is %s, %s is wanted" % (
        name, what, shown(value), "a finite number" if least is None else "at least %d" % least))


def int_of(value):
    """Return the int that a value stands for; any other value as it is."""
    found = stands_for(value)
    return value if found is None else found


def no_whole(low, high):
    """Return the error for a range that 32 bits do not choose from."""
    return ValueError("randint: from %s up to below %s; 1 to 2^32 whole numbers are wanted"
                      % (shown(low), shown(high)))


def check_shuffled(items):
    """Raise ValueError for what cannot be put in order, as rows of an array, which are views."""
    if not hasattr(items, "__setitem__") or isinstance(items, dict) or getattr(items, "ndim", 1) != 1:
        raise ValueError("shuffle: items is %s, a list is wanted, which is changed; try list(items)"
                         % shown(items))


def check_place(p, i):
    """Raise ValueError for what cannot be moved by a little: p at i."""
    if not isinstance(p, list) and not hasattr(p, "tolist"):
        raise ValueError("partial: p is %s, a list of numbers is wanted" % shown(p))
    if not isinstance(i, int) or not -len(p) <= i < len(p):
        raise ValueError("partial: i is %s, p has %d numbers; a place of one of them is wanted"
                         % (shown(i), len(p)))
    if isinstance(p[i], (list, tuple)) or not is_number(p[i]):
        raise ValueError("partial: p[%d] is %s, a finite number is wanted" % (i, shown(p[i])))


def check_slope(above, below, moved):
    """Raise ValueError for what f gave that is no number, and for a p that did not move 2 h.

    moved: by how many h it did, which arrays of whole numbers round
    """
    for value in (above, below):
        if not isinstance(value, float) and (
                isinstance(value, (bool, list, tuple)) or not is_number(value)):
            raise ValueError("derivative: f gives %s, a number is wanted" % shown(value))
    if not 1 < moved < 3:
        raise ValueError("partial: p holds whole numbers alone, and cannot be moved by a little; "
                         "p.tolist() is wanted")


try:
    class NoValue(ZeroDivisionError, ValueError):
        """A division by 0, and a wrong call for who reads the error."""
except TypeError:                   # MicroPython, whose errors have one parent
    NoValue = ZeroDivisionError


def check_part(value):
    """Raise ValueError for what a dual number cannot be of."""
    plain = value.tolist() if hasattr(value, "tolist") else value      # a 32-bit float of NumPy's
    if isinstance(plain, (list, tuple)) or not is_number(plain):
        raise ValueError("Dual: %s is no number; one is wanted, or a Dual" % shown(value))


def check_moved(name, f, p):
    """Raise ValueError for an f that is no function, or a p that is no list."""
    if not callable(f):
        raise ValueError("%s: f is %s, a function is wanted, such as lambda x: x * x"
                         % (name, shown(f)))
    if not hasattr(p, "__len__") and not isinstance(p, (list, tuple)):
        raise ValueError("%s: p is %s, a list of numbers is wanted" % (name, shown(p)))
