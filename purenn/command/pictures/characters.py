"""The pictures in characters, for a terminal: what svg.py's pictures show, as lines of text.

Curves and regions are in plots.py; here are networks, images, matrices, functions and valleys.
Each function returns a list of lines.
"""
from ...fitting.records import curve_of
from ...spoken.language import said
from ...terminal.plots import columns_of, curve, table
from ...terminal.printing import tabled
from ...terminal.window import columns, room
from .charts import HELD
from .diagram import bend, dense_layers, kept
from .graph import steps
from .pixels import image_rows, square
from .slopes import POINTS, formula_of
from .tiles import called, captioned, wrong_first

SHADES = " .:-=+*#%@"
POSITIVE, NEGATIVE = " .+#", " ,-="
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def training_lines(history, held=HELD[0]):
    """Return a line plot for everything a Network.history holds.   held: see charts.training"""
    names = {"loss": said("loss 損失"), "accuracy": said("accuracy 準確率"), "r2": "R²"}
    names.update([("val_" + key, said("%s, %s", said(held), name))
                  for key, name in names.items()])
    lines = []
    for key, values in history.items():
        if values:
            lines += ["", said("%s, by epoch", names.get(key, key))] + curve(values, room(60))
    if not lines:
        raise ValueError("training: the history is empty; the network has not learned yet")
    return lines[1:]


def network_lines(network, columns=None, classes=None):
    """Return a table of weights for each layer: a row a neuron, as W is stored."""
    lines = []
    layers = dense_layers(network)
    names = ["x%d" % (i + 1) for i in range(layers[0].n)]
    names[:len(columns or [])] = columns or []
    for number, layer in enumerate(layers, 1):
        last = number == len(layers)
        ends = classes if last and classes else ["a%d" % (j + 1) for j in range(layer.m)]
        lines += ["", said("layer %d, %s: %d -> %d  %s", number,
                           said("output 輸出層" if last else "hidden 隱藏層"), layer.n, layer.m,
                           bend(network, layer))]
        lines += weight_table(layer, names, ends)
        names = ends
    return lines[1:]


def weight_table(layer, names, ends):
    """Return the lines of one layer's weights; long layers are cut in the middle."""
    across, down = cut(layer.n, 4), kept(layer.m)
    rows = [[""] + [shortened(names[i]) if i is not None else "…" for i in across] + [said("bias")]]
    for j in down:
        if j and j - 1 not in down:
            rows.append(["⋮"] + [""] * (len(across) + 1))
        rows.append([shortened(ends[j])] + ["%.3f" % layer.W[j][i] if i is not None else "…"
                                            for i in across] + ["%.3f" % layer.b[j]])
    return tabled(rows, right=range(1, len(rows[0])))


def cut(size, half):
    """Return the numbers up to size, with None for those left out of the middle."""
    if size <= 2 * half:
        return list(range(size))
    return list(range(half)) + [None] + list(range(size - half + 1, size))


def shortened(name, most=14):
    """Return a name in so many columns at most."""
    name = "".join([c if c.isprintable() else "?" for c in str(name)])
    while columns_of(name) > most:
        name = name[:-2] + "…"
    return name


def digit_lines(X, labels=None, probabilities=None, shape=None, by_columns=False, classes=None):
    """Return images side by side, with probabilities the surest wrong answers first."""
    order = wrong_first(labels, probabilities) if probabilities else range(len(X))
    captions = [called(label, classes) for label in labels] if labels else [""] * len(X)
    if probabilities:
        captions = [" ".join(captioned(p, label, classes))
                    for p, label in zip(probabilities, labels)]
    largest = max([abs(v) for x in X for v in x] + [0]) or 1
    blocks = []
    for i in order:
        rows = image_rows(X[i], shape or square(len(X[i])), by_columns)
        blocks.append([captions[i]] + drawn(rows, lambda v: SHADES[round(9 * abs(v) / largest)]))
    return side_by_side(blocks)


def weight_lines(network, shape=None, by_columns=False):
    """Return the first layer's weights as images: . + # positive, , - = negative."""
    layer = next((layer for layer in network.layers if layer.parameters()), None)
    if layer is None:
        raise ValueError("weights: the network has no layer with weights")
    size = getattr(layer, "size", None)
    shape = (size * layer.channels, size) if size else shape or square(len(layer.W[0]))
    largest = max([abs(w) for row in layer.W for w in row]) or 1
    blocks = [[said("neuron %d", j + 1)] + drawn(
        image_rows(row, shape, by_columns),
        lambda w: (POSITIVE if w >= 0 else NEGATIVE)[round(3 * abs(w) / largest)])
        for j, row in enumerate(layer.W)]
    key = said("positive . + #   negative , - =   # and =: %.3g", largest)
    return side_by_side(blocks) + ["", key]


def drawn(rows, mark):
    """Return an image in characters, two columns a pixel while they are few; every second row of
    a large one, whose pixels are one column."""
    if len(rows[0]) > 14:
        return ["".join([mark(v) for v in row]) for row in rows[::2]]
    return ["".join([2 * mark(v) for v in row]) for row in rows]


def side_by_side(blocks):
    """Return blocks of lines beside one another, as many as the terminal is wide for."""
    width = max([columns_of(line) for block in blocks for line in block]) + 2
    across = max(1, (columns() - 2) // width)
    lines = []
    for start in range(0, len(blocks), across):
        for parts in zip(*blocks[start:start + across]):
            lines.append("".join([part + " " * (width - columns_of(part))
                                  for part in parts]).rstrip())
        lines.append("")
    return lines[:-1]


def confusion_lines(C, classes):
    """Return a confusion matrix as a table: a row a true class, a column an answer."""
    rows = [[said("truth 正解 \\ answer 預測")] + [shortened(name) for name in classes]
            + [said("right")]]
    for name, row, i in zip(classes, C, range(len(C))):
        right = "%.0f %%" % (100 * row[i] / sum(row)) if sum(row) else said("none")
        rows.append([shortened(name, 24)] + [str(count) if count else "·" for count in row]
                    + [right])
    return tabled(rows, right=range(1, len(rows[0])))


def activation_lines(names=("sigmoid", "tanh", "relu")):
    """Return each function and its slope as line plots from -5 to 5, one beside the other."""
    lines = []
    for name in names:
        found = curve_of(name)
        A = [found.f(z) for z in POINTS]
        plots = [curve(values, 24, 6)[:-1] for values in
                 (A, [found.slope(z, a) for z, a in zip(POINTS, A)])]
        lines += side_by_side([[heading] + plot + ["%10s%-22s%s" % ("", "-5", " 5")]
                               for heading, plot in zip(
                                   ("%s = %s" % (name, formula_of(found)),
                                    said("its slope 斜率")), plots)])
        lines.append("")
    return lines[:-1]


def descent_lines(loss, paths, width=64, height=20):
    """Return a map of the loss, darker where it is higher, and the steps of each path.

    paths: list of (name, points); the points are a, b, c ... , the last one a capital
    """
    points = [point for _, walk in paths for point in walk]
    (left, right), (low, high) = [ends(column) for column in zip(*points)]
    L = [[loss(left + (right - left) * i / (width - 1), high - (high - low) * j / (height - 1))
          for i in range(width)] for j in range(height)]
    least, most = min(map(min, L)), max(map(max, L))
    rows = [[SHADES[round(6 * ((v - least) / ((most - least) or 1)) ** 0.5)] for v in row]
            for row in L]
    for letter, (_, walk) in zip(LETTERS, paths):
        for k, (a, b) in enumerate(walk):
            i = round((a - left) / (right - left) * (width - 1))
            j = round((high - b) / (high - low) * (height - 1))
            rows[j][i] = letter.upper() if k == len(walk) - 1 else letter
    return ["".join(row) for row in rows] + [
        said("%s: %s, loss %.4g after %d steps", letter, name, loss(*walk[-1]), len(walk) - 1)
        for letter, (name, walk) in zip(LETTERS, paths)]


def ends(column):
    """Return the ends of a column of numbers with a fifth more on both sides."""
    low, high = min(column), max(column)
    room = 0.2 * (high - low) or 1
    return low - room, high + room


def graph_lines(network, k=1):
    """Return the gates of a network, a line forward and a line back for each layer."""
    lines = []
    rows = steps(network, k)
    for i, (_, n, m, bent, rule) in enumerate(rows, 1):
        forward = ["%s (%d, %d)" % ("A%d" % (i - 1) if i > 1 else "X", k, n),
                   "× W%dᵀ (%d, %d)" % (i, n, m), "+ b%d (%d,)" % (i, m), bent,
                   said("L, the loss 損失") if i == len(rows) else "A%d (%d, %d)" % (i, k, m)]
        back = ["dX = dZ W" * (i > 1), "dW = dZᵀ X", "db = Σ dZ", rule, rule * (not bent)]
        shown = [c for c in range(5) if forward[c]]
        lines += table([[forward[c] + "  →" * (c < 4) for c in shown], [back[c] for c in shown]])
        lines.append("")
    return lines + [said("n: the samples, %d", k)]
