"""Grey pictures in Braille dots, so that ten of them fit side by side."""
from .plots import dot_bit


def picture(pixels, width, ink):
    """Return the lines of one picture, a dot where there is at least so much ink.

    pixels: numbers row by row   width: pixels in a row   ink: number
    """
    rows = [pixels[i:i + width] for i in range(0, len(pixels), width)]
    columns, lines = (width + 1) // 2, []
    for top in range(0, len(rows), 4):
        bits = [0] * columns
        for j, row in enumerate(rows[top:top + 4]):
            for i, value in enumerate(row):
                bits[i // 2] |= dot_bit(i % 2, j) if value >= ink else 0
        lines.append("".join([chr(0x2800 + b) for b in bits]))
    return lines


def halved(pixels, width):
    """Return a picture of half the width and height: the mean of each four pixels."""
    rows = [pixels[i:i + width] for i in range(0, len(pixels), width)]
    return [(a[j] + a[j + 1] + b[j] + b[j + 1]) / 4
            for a, b in zip(rows[::2], rows[1::2]) for j in range(0, width - 1, 2)]


def sheet(pictures, width, ink, across=10, columns=80):
    """Return the lines of a sheet of pictures, so many in a row; of large ones half the size.

    columns: of the window, in which fewer may fit
    """
    if width > 16:
        pictures, width, ink = [halved(p, width) for p in pictures], width // 2, ink / 2
    across = max(1, min(across, (columns + 1) // ((width + 1) // 2 + 1)))
    lines = []
    for start in range(0, len(pictures), across):
        drawn = [picture(p, width, ink) for p in pictures[start:start + across]]
        lines += [" ".join(parts).rstrip() for parts in zip(*drawn)]
    return lines
