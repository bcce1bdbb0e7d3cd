"""What a model file may hold: settings, rows, plain data, and the checks of all three.

A layer or an optimiser says which settings make it, each with what FITS says it must be, and the
shapes of its rows, so that a file is refused before anything of it is built.
"""

from ..fitting.checks import shown

LARGEST = 1.7976931348623157e308
NESTED = (dict, list, tuple)
LARGEST_IMAGE, LARGEST_FRAME = 4000000, 256     # what no row of a file bears out stays small
FITS = {        # what a setting must be
    "number": lambda v: is_number(v),
    "limit": lambda v: v is None or is_number(v),
    "pair": lambda v: isinstance(v, list) and [is_number(part) for part in v] == [True, True],
    "size": lambda v: is_count(v) and v > 0,
    "image": lambda v: isinstance(v, list) and is_image(v),
    "window": lambda v: is_count(v) and 0 < v <= LARGEST_FRAME,
    "frame": lambda v: is_count(v) and v <= LARGEST_FRAME,
    "token": lambda v: v is None or is_count(v),
    "flag": lambda v: v in (0, 1),
    "name": lambda v: isinstance(v, str),
}


def within(name, function, *arguments):
    """Return function(...); its ValueError gets this name in front."""
    try:
        return function(*arguments)
    except ValueError as error:
        raise ValueError("%s: %s" % (name, error)) from None


def wanted_of(text):
    """Return the (name, what it must be) pairs of a table's settings."""
    return [tuple(part.split(":")) for part in text.split()]


def taken(found, key, kind):
    """Return found[key], which must be there and of this kind."""
    value = found.get(key) if isinstance(found, dict) else None
    if not isinstance(value, kind):
        raise ValueError("%s is missing or damaged" % key)
    return value


def check_settings(settings, text):
    """Raise ValueError unless these are the settings of a table, each what it must be."""
    wanted = wanted_of(text)
    names = sorted([name for name, _ in wanted])
    if sorted(settings) != names:
        raise ValueError("its settings are %s; wanted are %s"
                         % (", ".join(sorted(settings)) or "none", ", ".join(names) or "none"))
    for name, kind in wanted:
        if not FITS[kind](settings[name]):
            raise ValueError("its setting %s is %s" % (name, shown(settings[name])))


def check_rows(rows, shape=None):
    """Raise ValueError unless these are lists of finite numbers.

    shape: (how many, length) of the rows, one block after the other; None: any
    """
    if not isinstance(rows, list):
        raise ValueError("rows is missing or damaged")
    count = len(rows) if shape is None else sum([count for count, _ in shape])
    if len(rows) != count:
        raise ValueError("%d rows, %d are wanted" % (len(rows), count))
    lengths = shape and [length for count, length in shape for _ in range(count)]
    for i, row in enumerate(rows):
        if not isinstance(row, list):
            raise ValueError("row %d is %s, a list of numbers is wanted" % (i, shown(row)))
        if lengths and len(row) != lengths[i]:
            raise ValueError("row %d has %d numbers, %d are wanted" % (i, len(row), lengths[i]))
        for value in row:
            if not is_number(value):
                raise ValueError("row %d holds %s, a finite number is wanted" % (i, shown(value)))


def target_scales(about, m):
    """Return (means, deviations) of the m outputs of a network, as they were for learning.

    None if they were not scaled. Raises ValueError for other than m of them.
    """
    means, deviations = [about.get("target_%ss" % name) or [about.get("target_" + name)] * m
                         for name in ("mean", "deviation")]
    if means[0] is deviations[0] is None:
        return None
    for name, values in (("target_means", means), ("target_deviations", deviations)):
        if len(values) != m:
            raise ValueError("about: %s has %d entries, the network wants %d"
                             % (name, len(values), m))
    return [mean or 0.0 for mean in means], [deviation or 1.0 for deviation in deviations]


def is_number(value):
    """Return whether a value is a finite number that a float can hold."""
    return (isinstance(value, (int, float)) and not isinstance(value, bool)
            and value - value == 0 and abs(value) <= LARGEST)


def is_image(sizes):
    """Return whether these are the sizes of an image of not too many numbers."""
    numbers = 1
    for size in sizes:
        numbers *= size if is_count(size) else 0
    return 0 < numbers <= LARGEST_IMAGE


def is_count(value):
    """Return whether a value is a whole number, at least 0."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def check_plain(value):
    """Raise ValueError for what JSON would not give back, what holds itself among it."""
    try:
        check_part(value)
    except RuntimeError:                # too deep; on CPython a RecursionError, which is one
        raise ValueError("lists in lists without an end") from None


def check_part(value):
    """Raise ValueError for a value that is no plain data."""
    if isinstance(value, dict):
        for key in value:
            if not isinstance(key, str):
                raise ValueError("the key %s, a string is wanted" % shown(key))
            check_part(value[key])
    elif isinstance(value, (list, tuple)):
        for part in value:
            check_part(part)
    elif not (value is None or isinstance(value, (str, bool)) or is_number(value)):
        raise ValueError("%s is no finite number, string, list or dict" % shown(value))
