"""A model file as text: JSON, a line for each row of numbers, and a checksum at the end."""
from ..fitting.checks import shown
from .model_format import NESTED
from .whole import write_whole

CHECKSUM = ',\n"checksum": '
PIECE = 1024                        # bytes added up before the remainder: fits 31 bits


def write(path, document):
    """Write a document as JSON, with the checksum of its text at the end."""
    from json import dumps

    def produce(file):
        """Write all but the last bracket, then the checksum."""
        summed, last = (1, 0), b""
        for text in pieces(document, dumps):
            file.write(last)
            summed, last = adler(last, summed), text.encode()
        file.write(("%s%d}" % (CHECKSUM, summed[1] * 65536 + summed[0])).encode())

    write_whole(path, produce)


def pieces(value, dumps):
    """Yield a value as JSON text piece by piece, a line for each row of numbers."""
    inside = value.values() if isinstance(value, dict) else value
    if not isinstance(value, NESTED) or not any([isinstance(part, NESTED) for part in inside]):
        yield dumps(value)
        return
    brackets = "{}" if isinstance(value, dict) else "[]"
    between = brackets[0]
    for part in value:
        yield between
        if isinstance(value, dict):
            yield dumps(part) + ": "
            part = value[part]
        for piece in pieces(part, dumps):
            yield piece
        between = ",\n"
    yield brackets[1]


def adler(data, summed=(1, 0)):
    """Return both sums of Adler-32 (RFC 1950), going on from those of what came before.

    A changed byte always changes the first, two that change places the second.
    """
    a, b = summed
    for start in range(0, len(data), PIECE):
        for byte in data[start:start + PIECE]:
            a += byte
            b += a
        a, b = a % 65521, b % 65521
    return a, b


def check_sum(data):
    """Raise ValueError if a file says what it should add up to, and does not."""
    data = data.replace(b"\r", b"")     # which some programs put before every new line
    place = data.rfind(CHECKSUM.encode())
    if place < 0:
        return
    a, b = adler(data[:place])
    if data[place + len(CHECKSUM):].decode().strip() != "%d}" % (b * 65536 + a):
        raise ValueError("damaged, or changed by hand: the checksum at its end is of another text")


def check_path(function, path):
    """Raise ValueError for what is no name of a file."""
    if (not hasattr(path, "__fspath__") and not isinstance(path, str) or not str(path)
            or "\0" in str(path)):
        raise ValueError("%s: path is %s, the name of a file is wanted, such as 'model.json'"
                         % (function, shown(path)))


def read(path):
    """Return the bytes of a file."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise ValueError("cannot be read (%s)" % (getattr(error, "strerror", None) or error))


def parsed(data):
    """Return the plain data in the bytes of a file."""
    from json import loads
    try:
        return loads(data.decode())
    except (ValueError, RuntimeError):      # RuntimeError: nested too deep
        raise ValueError("damaged, cut off, or no purenn file: it is not JSON")
