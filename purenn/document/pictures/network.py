"""Perceptrons and networks: neurons with their values, weights on the edges.

data: layers [n, m, ...]   values: of each layer, or None   weights: a matrix between layers
"""
from .svg import DIGITS, brief, fitted, oval, path, svg, text

ACROSS, DOWN, MOST = 170, 76, 12     # between neurons; neurons drawn of a layer
ROOM, WIDER = 48, 10                # of a number in its circle; more where one is long
FEW = 13                            # edges of a layer that carry their number


def draw(data, label):
    """Return the picture."""
    sizes = data["layers"]
    if max(sizes) > MOST:
        return ""
    across = min(ACROSS, 620 / max(len(sizes) - 1, 1))
    down = DOWN if max(sizes) <= 6 else 36
    height = down * max(sizes) + 16
    places = [[(50 + across * k, height / 2 + down * (i - (n - 1) / 2)) for i in range(n)]
              for k, n in enumerate(sizes)]
    weights, values = data.get("weights"), data.get("values")
    parts = [edges(left, right, weights[k] if weights else None)
             for k, (left, right) in enumerate(zip(places, places[1:]))]
    radius = 26 if down == DOWN and values else 13
    long = values and max([len(short(v)) for layer in values for v in layer]) > 4
    for k, layer in enumerate(places):
        for i, (x, y) in enumerate(layer):
            kind = "in" if k == 0 else "out" if k == len(sizes) - 1 else "mid"
            parts.append(oval(x, y, radius + WIDER * bool(long), radius, "cell " + kind))
            if values:
                parts.append(fitted(x, y + 5, short(values[k][i]), "value", ROOM, 0.85))
    if data.get("biases"):
        parts += [text(x, y + radius + 15, "b %s" % short(b), "bias")
                  for layer, b_of in zip(places[1:], data["biases"])
                  for (x, y), b in zip(layer, b_of)]
        height += 14
    return svg(100 + across * (len(sizes) - 1), height, "".join(parts), label)


def short(value):
    """Return a number in as many of the text's digits as six letters hold, at least three."""
    texts = [brief(value, digits) for digits in range(DIGITS, 2, -1)]
    return ([one for one in texts if len(one) <= 6] or texts[-1:])[0]


def edges(left, right, W):
    """Return the edges between two layers; few enough, each with its weight."""
    parts = []
    for i, (x2, y2) in enumerate(right):
        for j, (x1, y1) in enumerate(left):
            w = W[i][j] if W else 0
            kind = "wire" + (" minus" if w < 0 else "")
            parts.append(path([(x1, y1), (x2, y2)], kind))
    for i, (x2, y2) in enumerate(right if W and len(left) * len(right) < FEW else ()):
        for j, (x1, y1) in enumerate(left):
            share = 0.3 + 0.4 * i / max(1, len(right) - 1)
            parts.append(text(x1 + share * (x2 - x1), y1 + share * (y2 - y1) + 4,
                              short(W[i][j]), "weight"))
    return "".join(parts)
