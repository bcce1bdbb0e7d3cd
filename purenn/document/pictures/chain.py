"""The chain rule as a path: what each number comes from, and the slopes lit on the way back.

A long path goes on in the next row, which begins with the number that the last one ended in.
data: nodes [[name, value]], the last of them the loss   slopes: one between neighbours, the text
of each derivative and its value
"""
from .svg import DIGITS, brief, fitted, path, svg, text

ACROSS, HIGH, HALF = 150, 132, 64        # from one to the next, of a row, of a box


def draw(data, label, lit):
    """Return the picture.   lit: the share of the slopes that is lit, from the loss on"""
    last = len(data["slopes"])
    in_a_row = 2 if last < 5 else 3
    first_lit = last - int(lit * last + 0.999)
    parts = []
    for first in range(0, last, in_a_row):
        end = min(first + in_a_row, last)
        top = HIGH * first // in_a_row
        for k in range(first, end):
            parts += slope(66 + ACROSS * (k - first), top, data["slopes"][k], k >= first_lit)
        for k in range(first, end + 1):
            parts += node(66 + ACROSS * (k - first), top, *data["nodes"][k])
    rows = (last + in_a_row - 1) // in_a_row
    return svg(132 + ACROSS * min(last, in_a_row), HIGH * rows - 8, "".join(parts), label,
               ' data-chain=""')


def slope(x, top, words, lit):
    """Return the arrow from a number to the next, and, if it is lit, the way back."""
    parts = [path([(x + HALF, top + 34), (x + ACROSS - HALF, top + 34)], "arrow")]
    if lit:
        middle = x + ACROSS / 2
        parts.append(path([(x + ACROSS, top + 62), (middle, top + 84), (x, top + 62)], "back"))
        parts += [text(middle, top + 98, words[0], "slope"),
                  text(middle, top + 119, brief(float(words[1]), DIGITS), "slope")]
    return parts


def node(x, top, name, value):
    """Return a number in its box."""
    return ['<rect class="cell mid" x="%g" y="%g" width="%d" height="50" rx="9"/>'
            % (x - HALF, top + 10, 2 * HALF), text(x, top + 31, name, "value"),
            fitted(x, top + 51, brief(float(value), DIGITS), "bias", 2 * HALF - 6, 0.92)]
