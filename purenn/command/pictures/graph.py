"""The computation graph of article A1: gates, what flows forward, what comes back.

    text = graph(network, k=200, title="A1: linear > tanh > linear > softmax")

A row of the picture is a layer: X goes through a multiply gate with W and an add gate with b,
then through its activation. Below each gate stands what it hands back, as layers.py computes it.
"""
from ...spoken.language import said
from .diagram import bend, dense_layers
from .svg import SIZE, Picture, fitted

WIDTH, TOP, ROW = 760, 44, 176
X_AT, TIMES_AT, PLUS_AT, BEND_AT, OUT_AT = 62, 230, 410, 572, 706
SMALL = SIZE - 1


def graph(network, title, k=1, description=None):
    """Return SVG text of the gates of a network.   k: samples in the batch

    Raises ValueError for layers that are not Dense or an activation.
    """
    rows = steps(network, k)
    picture = Picture(WIDTH, TOP + ROW * len(rows) + 34, title, description or told(rows))
    picture.headline()
    for i, row in enumerate(rows):
        draw_row(picture, TOP + ROW * i + 100, row, i + 1, i + 1 == len(rows))
    picture.text(WIDTH / 2, TOP + ROW * len(rows) + 18,
                 said("upright: forward, with shapes · orange, below: the gradient that comes back "
                      "· n: the samples, %d", k),
                 "middle", SMALL, "nn-dim")
    return picture.svg()


def steps(network, k):
    """Return (samples, inputs, outputs, activation, rule of its gradient) of each dense layer."""
    layers = dense_layers(network)
    return [(k, layer.n, layer.m, bend(network, layer),
             slope_rule(bend(network, layer), network.loss if layer is layers[-1] else None))
            for layer in layers]


def told(rows):
    """Return in words what the picture shows."""
    return " Then ".join([said("X (%d, %d) times W transposed, (%d, %d), plus b, (%d,)%s.",
                               k, n, n, m, m, ", through " + activation if activation else "")
        for k, n, m, activation, _ in rows])


def draw_row(picture, y, row, number, last):
    """Draw the gates of one layer."""
    k, n, m, activation, rule_back = row
    arrow(picture, X_AT + 38, TIMES_AT - 24, y)
    arrow(picture, TIMES_AT + 24, PLUS_AT - 24, y, "%d × %d" % (k, m))
    ends = [BEND_AT - 52, OUT_AT - 38] if activation else [OUT_AT - 38]
    arrow(picture, PLUS_AT + 24, ends[0], y, "%d × %d" % (k, m))
    box(picture, X_AT, y, 76, "X" if number == 1 else "A" + lowered(number - 1),
        "%d × %d" % (k, n))
    back(picture, (X_AT + TIMES_AT) / 2, y + 44, "dX = dZ W" if number > 1 else "")
    gate(picture, TIMES_AT, y, "×", "W" + lowered(number) + "ᵀ", "%d × %d" % (n, m), "dW = dZᵀ X")
    gate(picture, PLUS_AT, y, "+", "b" + lowered(number), str(m), "db = Σ dZ")
    back(picture, BEND_AT if activation else OUT_AT, y + 44, rule_back)
    if activation:
        box(picture, BEND_AT, y, 104, activation, "")
        arrow(picture, BEND_AT + 52, ends[1], y)
    box(picture, OUT_AT, y, 76, "L" if last else "A" + lowered(number),
        said("loss 損失") if last else "%d × %d" % (k, m))


def slope_rule(activation, loss):
    """Return what the gate of an activation hands back.   loss: behind the last layer, else None

    There is the mean over n samples, and of softmax or sigmoid, which are part of a loss, P.
    """
    if loss is None:
        return "dZ = dA · f′(Z)" if activation else ""
    if loss.outputs in ("probabilities", "probability"):
        return "dZ = (P − T)/n" + " · f′(Z)" * ("," in activation)
    start = "(%s − T)/n" % ("A" if activation else "Z") if loss.is_quantity() else "∂L/∂A"
    return "dZ = " + (start + " · f′(Z)" if activation else start.replace("A", "Z"))


def lowered(i):
    """Return a number as an index."""
    return "".join([chr(0x2080 + int(digit)) for digit in str(i)])


def arrow(picture, left, right, y, shape=""):
    """Draw an arrow to the right with a shape above it."""
    picture.path([(left, y), (right - 7, y)], "nn-axis", stroke_width=1.6)
    picture.path([(right, y), (right - 9, y - 5), (right - 9, y + 5)], "nn-dim", closed=True)
    picture.text((left + right) / 2, y - 9, shape, "middle", SMALL, "nn-dim")


def box(picture, x, y, width, name, shape):
    """Draw a box with a value's name and, smaller, its shape."""
    picture.add("rect", x=x - width / 2, y=y - 22, width=width, height=44, rx=8,
                class_="nn-t0 nn-s0", stroke_width=1.4)
    picture.text(x, y - 2 if shape else y + 5, fitted(name, width - 8), "middle",
                 font_weight="600")
    picture.text(x, y + 15, shape, "middle", SMALL - 1)


def gate(picture, x, y, sign, name, shape, rule):
    """Draw a gate: what it does, above it what it takes, below it what it hands back."""
    picture.path([(x, y - 54), (x, y - 22)], "nn-axis", stroke_width=1.6)
    box(picture, x, y - 70, 76, name, shape)
    back(picture, x, y + 44, rule)
    picture.add("circle", cx=x, cy=y, r=22, class_="nn-paper nn-line", stroke_width=1.6)
    picture.text(x, y + 7, sign, "middle", SIZE + 7)


def back(picture, x, y, rule):
    """Write the rule of a gradient."""
    picture.text(x, y, rule, "middle", SMALL, "nn-pos")
