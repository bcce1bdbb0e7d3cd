"""Whether an answer is right, and what its shape is; answers are numbers or nested lists."""
from ..derivatives import STEP, machine_epsilon

EXACT = max(1e-6, 100 * machine_epsilon())      # what rounding may change: more on a board
BY_DEFINITION = max(1e-5, 100 * STEP ** 2)       # the same for a derivative by its definition


def same(a, b, tolerance=EXACT):
    """Return whether two numbers, or two equally nested lists, agree; one number is its list."""
    if is_list(a) and is_list(b):
        return len(a) == len(b) and all([same(x, y, tolerance) for x, y in zip(a, b)])
    if not is_number(a) or not is_number(b):
        return False
    if a - a != 0 or b - b != 0:    # inf or nan
        return a == b
    return abs(a - b) <= tolerance * max(1, abs(a), abs(b))


def is_list(a):
    """Return whether a value is a list or a tuple."""
    return isinstance(a, (list, tuple))


def is_number(a):
    """Return whether a value is a number, and not True or False, nor made to look like one."""
    return type(a) in (int, float)


def sizes(a):
    """Return the sizes of nested lists, (2, 3) for two rows of three, () for a number.

    None where the rows differ or something is no number.
    """
    if not is_list(a):
        return () if is_number(a) else None
    inner = [sizes(part) for part in a]
    if not inner or None in inner or inner != inner[:1] * len(inner):
        return None if inner else (0,)
    return (len(a),) + inner[0]


def has_tuple(a):
    """Return whether there is a tuple in nested lists."""
    return isinstance(a, tuple) or is_list(a) and any([has_tuple(part) for part in a])


def flat(a):
    """Return the numbers of nested lists, one after the other."""
    if not is_list(a):
        return [a]
    return [v for part in a for v in flat(part)]


def changed(a, f):
    """Return nested lists with f of every number."""
    return [changed(part, f) for part in a] if is_list(a) else f(a)


def copied(a):
    """Return nested lists anew; what is no list stays."""
    return [copied(part) for part in a] if is_list(a) else a


def usual(right, given, tolerance=EXACT):
    """Return the key of a mistake that fits any task, or None.

    right, given: lists of answers; the mistake must fit all of them
    """
    nothing = not any([v for a in given for v in flat(a)])      # is no rounded answer
    for key, f in (("sign", lambda v: -v), ("twice", lambda v: 2 * v), ("half", lambda v: v / 2),
                   ("whole", int), ("whole", round)):
        if not nothing and all([same(changed(r, f), g, tolerance) for r, g in zip(right, given)]):
            return key
    for key, f in (("transposed", turned), ("backwards", lambda a: list(a)[::-1]),
                   ("wrapped", lambda a: [a]), ("columns", lambda a: [[v] for v in a]),
                   ("flattened", flat), ("first", lambda a: a[0]), ("last", lambda a: a[-1])):
        if all([same(shaped(f, r), g) and not same(r, g) for r, g in zip(right, given)]):
            return key
    return None


def alike(right, given, tolerance):
    """Return (key, factor or None) of what is wrong with all numbers alike, or None.

    right, given: lists of answers of the same shapes
    """
    pairs = list(zip(flat(right), flat(given)))
    if all([same(abs(r), abs(a)) for r, a in pairs]):
        return "some_signs", None
    if all([abs(r - a) <= min(0.01 * max(1, abs(r)), 0.1 * abs(r) + 1e-9) for r, a in pairs]):
        return "nearly", None
    factors = [a / r for r, a in pairs if abs(r) > 1e-9]
    same_zeros = all([abs(a) < 1e-6 for r, a in pairs if abs(r) <= 1e-9])
    if len(factors) > 1 and same_zeros and all([
            same(factors[0], k, tolerance) for k in factors]) and abs(
                factors[0]) > 1e-9:
        return "factor", factors[0]
    return None


def shaped(f, a):
    """Return f of nested lists, or None if it cannot be done with this one."""
    try:
        return f(a)
    except (TypeError, IndexError, ValueError):
        return None


def turned(A):
    """Return the transpose of a matrix."""
    return [list(column) for column in zip(*A)]
