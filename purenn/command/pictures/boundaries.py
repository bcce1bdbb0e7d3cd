"""Where the answer of a network changes: its scores, and the lines of one without hidden layer.

    answer = scores(network, means, deviations)         samples of the file -> scores
    lines = boundaries(network, means, deviations)      (a, b, w, c): w . x + c = 0 between a and b
"""
from ...stored.kinds import kind_of
from ...preprocessing import standardise
from ...vector import dot, scale, sub

TIE = 1e-9                          # on the line itself the answer is yes


def scores(network, means=None, deviations=None):
    """Return a function: samples in the units of the file -> a number a class, the largest wins.

    means, deviations: how the network's inputs were standardised, if they were
    """
    def function(X):
        """Return the scores.   X: (k, n)   ->   (k, m), m at least 2"""
        Y = network.outputs(standardise(X, means, deviations) if means else X)
        if len(Y[0]) > 1:
            return Y
        threshold = network.loss.threshold
        return [[threshold - y[0] or -TIE, y[0] - threshold] for y in Y]
    return function


def boundaries(network, means=None, deviations=None):
    """Return what separates the classes of a network without hidden layer, else nothing.

    ->   list of (a, b, w, c): between classes a and b lies the line w . x + c = 0, in the units
    of the file
    """
    dense = [layer for layer in network.layers if kind_of(layer) == "Dense"]
    if len(dense) != 1 or dense[0] is not network.layers[0] or dense[0].n != 2:
        return []
    W, b = dense[0].W, dense[0].b
    if len(W) == 1:
        W, b = [[0.0, 0.0], W[0]], [crossing(network), b[0]]
    if means:
        W = [[w / (d or 1) for w, d in zip(row, deviations)] for row in W]
        b = [bi - dot(row, means) for row, bi in zip(W, b)]
    return [(i, j, sub(W[j], W[i]), b[j] - b[i]) for j in range(len(W)) for i in range(j)]


def crossing(network):
    """Return the z at which a single output says neither no nor yes."""
    z, a = 0.0, network.loss.threshold
    if len(network.layers) > 1:     # sigmoid, 0.5 -> 0; what has no such z is asked as it is
        low, high = -50.0, 50.0
        for _ in range(60):
            z = (low + high) / 2
            low, high = (z, high) if network.layers[1].forward([[z]])[0][0] < a else (low, z)
        return z
    return a


def equation(line):
    """Return the line as text, such as 1.20 x1 - 0.70 x2 + 0.10 = 0."""
    _, _, (u, v), c = line
    text = "%.3g x₁ %s %.3g x₂ %s %.3g = 0" % (u, "−+"[v >= 0], abs(v), "−+"[c >= 0], abs(c))
    return text.replace("-", "−")


def visible(line, lines, x, y):
    """Return the two ends of a line's part that is to be drawn, or nothing."""
    i, j, w, c = line
    length = dot(w, w)
    if not length:
        return []
    foot, along = scale(-c / length, w), [-w[1], w[0]]
    low, high = -1e300, 1e300
    for g, h in halves(i, j, lines, x, y):
        slope, start = dot(g, along), dot(g, foot) + h
        if slope > 0:
            low = max(low, -start / slope)
        elif slope < 0:
            high = min(high, -start / slope)
        elif start < 0:
            return []
    return [[f + t * a for f, a in zip(foot, along)] for t in (low, high)] if low < high else []


def halves(i, j, lines, x, y):
    """Return the half planes g . p + h >= 0 where classes i and j meet: the frame's four, and
    those where i beats every other class."""
    found = [([1, 0], -x.low), ([-1, 0], x.high), ([0, 1], -y.low), ([0, -1], y.high)]
    return found + [(scale(1 if b == i else -1, v), d if b == i else -d) for a, b, v, d in lines
                    if i in (a, b) and j not in (a, b)]
