"""Pixels in a picture: numbers as a PNG image that stands inside the SVG text.

A pixel is a colour and how much of it covers the paper, so that one image serves both papers.
"""
from base64 import b64encode
from struct import pack
from zlib import compress, crc32


def png(rows):
    """Return the bytes of a PNG image.   rows: rows of (red, green, blue, cover), 0 to 255 each"""
    raw = b"".join([b"\0" + bytes([part for pixel in row for part in pixel]) for row in rows])
    head = pack(">IIBBBBB", len(rows[0]), len(rows), 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        [chunk(b"IHDR", head), chunk(b"IDAT", compress(raw, 9)), chunk(b"IEND", b"")])


def chunk(kind, data):
    """Return one part of a PNG file: length, kind, data, check."""
    return pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data))


def address(rows):
    """Return the image as a data: address."""
    return "data:image/png;base64," + b64encode(png(rows)).decode()


def shade(value, largest, negative, positive):
    """Return the pixel of a number: its sign gives the colour, its size the cover."""
    share = min(1.0, abs(value / largest)) if largest else 0.0
    return tuple(positive if value >= 0 else negative) + (round(255 * share),)


def sheet(images, across, right, below):
    """Return the rows of one image that holds many, in lines of so many.

    images: list of rows of pixels, all of one size   right, below: empty pixels around each
    """
    height, width = len(images[0]), len(images[0][0])
    blank = (0, 0, 0, 0)
    rows = []
    for start in range(0, len(images), across):
        line = images[start:start + across]
        for r in range(height + below):
            row = [pixel for image in line
                   for pixel in (image[r] if r < height else [blank] * width) + [blank] * right]
            rows.append(row + [blank] * (across * (width + right) - len(row)))
    return rows


def image_rows(x, shape, by_columns=False):
    """Return one image's numbers as rows.   x: (h w,)   shape: (h, w)

    by_columns: whether x holds one column after the other, as the fourth article's digits
    Raises ValueError if x has not h w numbers.
    """
    h, w = shape
    if len(x) != h * w:
        raise ValueError("image: %d numbers are no %d x %d pixels" % (len(x), h, w))
    return [list(x[i::h]) if by_columns else list(x[i * w:(i + 1) * w]) for i in range(h)]


def square(n):
    """Return the shape of an image of n pixels, which is square if nobody says otherwise.

    Raises ValueError if n is no square.
    """
    side = round(n ** 0.5)
    if side * side != n:
        raise ValueError("image: %d pixels are no square, a height and a width are wanted" % n)
    return side, side
