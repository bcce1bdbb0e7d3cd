"""MNIST's file format IDX (LeCun, Cortes, Burges 1998): bytes as nested lists, plain or gzip.

Two bytes 0, a byte 8 (the numbers are bytes, as in MNIST), one for how many dimensions there are;
the size of each in four bytes, the highest first; then the numbers, the last index fastest.

    labels = idx.read("train-labels-idx1-ubyte.gz")         (n,)
    images = idx.read("train-images-idx3-ubyte.gz")         (n, 28, 28)
    X = idx.read_rows("train-images-idx3-ubyte.gz", 1000)   (1000, 784), a row a sample
An item is what the first index chooses: a label, an image.
"""
BLOCK = 65536                       # bytes asked for at once: a header that lies costs no more
GZIP = b"\x1f\x8b"
BYTES = 8                           # the kind of number


def read(path, limit=None):
    """Return the numbers as lists nested by the file's own shape, such as (n,) or (n, 28, 28).

    limit: how many items to read from the start, all if None; what follows is not looked at
    Raises ValueError, one line, for a file that is missing, damaged or not IDX.
    """
    with open_file(path) as file:
        shape = read_header(file, path)
        return [fold(row, shape[1:]) for row in items(file, path, shape, limit)]


def read_rows(path, limit=None):
    """Return every item as one flat row: an image (28, 28) is a sample of 784 numbers.

    -> (n, numbers an item). limit and errors as in read.
    """
    return list(rows(path, limit))


def rows(path, limit=None):
    """Yield the rows of read_rows, with no more than one in memory."""
    with open_file(path) as file:
        shape = read_header(file, path)
        for row in items(file, path, shape, limit):
            yield row


def fold(row, shape):
    """Return a flat row as lists nested by this shape; a number for the shape ()."""
    if not shape:
        return row[0]
    for length in reversed(shape[1:]):
        row = [row[i:i + length] for i in range(0, len(row), length)]
    return row


def open_file(path):
    """Return the file open for reading, through gzip if it begins with gzip's two bytes."""
    try:
        with open(path, "rb") as file:
            packed = file.read(2) == GZIP
        if not packed:
            return open(path, "rb")
        import gzip
        return gzip.open(path, "rb")
    except OSError as error:
        raise ValueError("%s: cannot be read (%s)"
                         % (path, getattr(error, "strerror", None) or error))
    except ImportError:
        raise ValueError("%s: packed with gzip, which this Python lacks; unpack it first" % path)


def read_header(file, path):
    """Return the shape, a list; the file is then at the numbers."""
    start = take(file, 4, path)
    if start[:2] != b"\0\0":
        raise ValueError("%s: not an IDX file, it starts with %s; wanted is 00 00"
                         % (path, " ".join(["%02x" % byte for byte in start[:2]]) or "nothing"))
    if len(start) < 4:
        raise truncated(path, 4, len(start))
    if start[2] != BYTES:
        raise ValueError("%s: no kind %02X; bytes, 08, are read" % (path, start[2]))
    sizes = take(file, 4 * start[3], path)
    if len(sizes) < 4 * start[3]:
        raise truncated(path, 4 + 4 * start[3], 4 + len(sizes))
    shape = [int.from_bytes(sizes[i:i + 4], "big") for i in range(0, len(sizes), 4)]
    if not shape or 0 in shape[1:]:
        raise ValueError("%s: the shape is %s; one dimension is wanted, and none of 0 after it"
                         % (path, tuple(shape)))
    return shape


def items(file, path, shape, limit):
    """Yield the numbers of one item after the other, each time one flat list."""
    if limit is not None and limit < 0:
        raise ValueError("%s: limit is %r, at least 0 is wanted" % (path, limit))
    before, size = 4 + 4 * len(shape), 1
    for length in shape[1:]:
        size *= length
    n = shape[0] if limit is None else min(limit, shape[0])
    for i in range(n):
        data = take(file, size, path)
        if len(data) < size:
            raise truncated(path, before + shape[0] * size, before + i * size + len(data))
        yield list(data)
    if n == shape[0] and take(file, 1, path):
        raise ValueError("%s: %d bytes wanted, more found" % (path, before + n * size))


def take(file, count, path):
    """Return the next count bytes, fewer only if the file ends."""
    parts = []
    try:
        while count > 0:
            part = file.read(min(count, BLOCK))
            if not part:
                break
            parts.append(part)
            count -= len(part)
    except damage() as error:
        raise ValueError("%s: damaged or cut off (%s)" % (path, str(error) or "no more data"))
    return parts[0] if len(parts) == 1 else b"".join(parts)


def damage():
    """Return the errors that gzip raises for damaged data."""
    try:
        from zlib import error
    except ImportError:             # MicroPython has none of its own
        return OSError, EOFError
    return OSError, EOFError, error


def truncated(path, wanted, found):
    """Return the error for a file that ends too soon."""
    return ValueError("%s: %d bytes wanted, %d found" % (path, wanted, found))
