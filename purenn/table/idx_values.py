"""The numbers of an IDX file: their kinds, bytes and shapes; idx reads and writes the files."""

KINDS = (                           # code, name, letter in struct, lowest, highest
    (0x08, "u8", "B", 0, 255),
    (0x09, "s8", "b", -128, 127),
    (0x0B, "i16", "h", -32768, 32767),
    (0x0C, "i32", "i", -2147483648, 2147483647),
    (0x0D, "f32", "f", -3.4028234663852886e38, 3.4028234663852886e38),
    (0x0E, "f64", "d", -1.7976931348623157e308, 1.7976931348623157e308),
)


def decode(data, letter):
    """Return the numbers that big-endian bytes hold; letter: of the kind in struct."""
    if letter == "B":
        return list(data)           # much faster, and these 256 numbers are kept by Python anyway
    import struct
    count = len(data) // struct.calcsize(">" + letter)
    return list(struct.unpack(">%d%s" % (count, letter), data))


def encode(row, letter):
    """Return numbers as big-endian bytes; letter: of the kind in struct."""
    if letter == "B":
        return bytes(row)
    import struct
    return b"".join([struct.pack(">" + letter, value) for value in row])


def fold(row, shape):
    """Return a flat row as lists nested by this shape; a number for the shape ()."""
    if not shape:
        return row[0]
    for length in reversed(shape[1:]):
        row = [row[i:i + length] for i in range(0, len(row), length)]
    return row


def flatten(item, shape, path, i):
    """Return item i, nested lists of this shape, as one flat row."""
    row = [item]
    for length in shape:
        for part in row:
            if not isinstance(part, (list, tuple)) or len(part) != length:
                raise ragged(path, i, shape)
        row = [value for part in row for value in part]
    for value in row:
        if isinstance(value, (list, tuple)):
            raise ragged(path, i, shape)
    return row


def ragged(path, i, shape):
    """Return the error for an item that has not the shape of the first one."""
    return ValueError("%s: item %d has not the shape of item 0, %s" % (path, i, tuple(shape)))


def shape_of(values, path):
    """Return the shape of nested lists by their first items, as [n, ...]."""
    shape, inner = [], values
    while isinstance(inner, (list, tuple)):
        shape.append(len(inner))
        inner = inner[0] if inner else None
    if not shape or 0 in shape[1:]:
        raise ValueError("%s: a list of numbers or of lists of numbers is wanted, got %s"
                         % (path, "shape %s" % (tuple(shape),) if shape else repr(values)))
    return shape


def check_range(row, kind, path, i):
    """Raise ValueError unless the kind can hold every number of the row, that of item i."""
    _, name, letter, low, high = kind
    whole = letter not in "fd"
    for value in row:
        good = isinstance(value, int) or not whole and isinstance(value, float)
        if not good or not (low <= value <= high or value - value != 0):
            raise ValueError("%s: item %d holds %r; %s takes %s from %r to %r"
                             % (path, i, value, name, "whole numbers" if whole else "numbers",
                                low, high))


def find_kind(kind, path):
    """Return the row of KINDS for a code or a name."""
    for row in KINDS:
        if kind in row[:2]:
            return row
    raise ValueError("%s: no kind %s; there are %s"
                     % (path, "%02X" % kind if isinstance(kind, int) else repr(kind),
                        ", ".join(["%02X %s" % row[:2] for row in KINDS])))
