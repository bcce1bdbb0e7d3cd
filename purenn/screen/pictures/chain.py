"""The chain rule as a path: what each number comes from, and the slopes lit on the way back.

data: nodes [[name, value]], the last of them the loss   slopes: one between neighbours, the text
of each derivative and its value
"""
from .svg import path, svg, text

ACROSS, HIGH = 150, 118


def draw(data, label, lit):
    """Return the picture.   lit: the share of the slopes that is lit, from the loss on"""
    count = int(lit * len(data["slopes"]) + 0.999)
    parts, last = [], len(data["nodes"]) - 1
    for k, (name, value) in enumerate(data["slopes"]):
        x = 60 + ACROSS * k
        parts.append(path([(x + 40, 34), (x + ACROSS - 40, 34)], "arrow"))
        if last - k <= count:
            parts.append(path([(x + ACROSS, 62), (x + ACROSS / 2, 84), (x, 62)], "back"))
            parts.append(text(x + ACROSS / 2, 98, name, "slope"))
            parts.append(text(x + ACROSS / 2, 114, value, "slope"))
    for k, (name, value) in enumerate(data["nodes"]):
        x = 60 + ACROSS * k
        parts.append('<rect class="cell mid" x="%g" y="10" width="84" height="50" rx="9"/>'
                     % (x - 42))
        parts.append(text(x, 31, name, "value"))
        parts.append(text(x, 51, value, "bias"))
    return svg(120 + ACROSS * last, HIGH, "".join(parts), label)
