"""What the activation does to the grid: layers carry XOR to where one line splits it."""
from ..activations import dsigmoid, sigmoid
from ..algebra.exact import Fraction
from ..neural_network import NeuralNetwork
from ..rng import Rng
from ..terminal.plane import WIDTH, Plane, grid_lines
from ..vector import cosine
from .exact_page import ExactPage, floats, handle, plus, shown, through

TITLE = ("What σ does to the grid", "σ 對格線做了什麼")
FUNCTIONS = ("neural_network.NeuralNetwork",)
TAKES = ("x", "lr", "seed")
NAMES = {"x": "x₀"}
X = [Fraction(1, 2), Fraction(1, 4)]        # a point of one's own
CORNERS, TARGETS = [[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0]
EPOCHS, PLACES = 2000, "x:0.0 x:0.1"
KEPT, MOST = {}, 8                  # what was learned: a page asks for each language and step


def train(seed, lr):
    """Return a 2-2-1 network that has been shown XOR."""
    asked = seed, lr, EPOCHS
    if asked not in KEPT:
        if len(KEPT) == MOST:           # a slider is drawn over hundreds of rates
            KEPT.clear()
        model = NeuralNetwork([2, 2, 1], sigmoid, dsigmoid, rng=Rng(seed))
        KEPT[asked] = model.fit(CORNERS, [[y] for y in TARGETS], lr, EPOCHS)
    return KEPT[asked]


def carried(model, X):
    """Return (z1, x1) of samples: after W1 x + b1, and after the activation."""
    found = []
    for x in X:
        model.forward(x)
        found.append((model.zetas[0], model.values[1]))
    return [list(part) for part in zip(*found)]


def drawing(lines, points, labels=TARGETS, line=None, width=WIDTH):
    """Return the grid, the points in it and, if given, the line (w, b) between them.

    Points without a label are the reader's own.
    """
    plane = Plane([p for path in lines for p in path] + points, width, 16, origin=False)
    for path in lines:
        plane.path(path, "·")
    if line:
        plane.across(line[0], line[1], "=")
    for p, y in zip(points, labels):
        plane.put(p, "oxs*"[y % 4])
    for p in points[len(labels):]:
        plane.put(p, "?")
    return plane


def sine(u, v):
    """Return the sine of the angle between two vectors."""
    return (1 - cosine(u, v) ** 2) ** 0.5


def splits(model, x1):
    """Return z2 of the points, and whether one line has the ones of XOR on its side alone."""
    w, b = model.weights[1][0], model.biases[1][0]
    z2 = [w[0] * p + w[1] * q + b for p, q in x1]
    return z2, [int(z >= 0) for z in z2[:len(TARGETS)]] == TARGETS


def run(options):
    """Train, carry the plane through the layers, and look for the line."""
    page = ExactPage("v09", options)
    x = page.vector("x", X, 2)
    lr = float(page.number("lr", 2))
    model = train(page.seed(), lr)
    page.formulas("z₁ = W₁x₀ + b₁      x₁ = σ(z₁)      z₂ = w₂·x₁ + b₂", vectors="zxbw")
    page.say("what", EPOCHS, lr)
    page.show("W₁ =", rounded(model.weights[0]), "  b₁ =", rounded([model.biases[0]])[0])
    page.show("w₂ =", rounded(model.weights[1]), "  b₂ = " + digits(model.biases[1][0]))
    x1 = planes(page, model, x)
    w, b = model.weights[1][0], model.biases[1][0]
    page.say("line", digits(w[0]), plus(round(w[1], 3)), plus(round(b, 3)))
    page.code("model = train(seed, lr)\n[round(model.predict(x)[0], 3) for x in CORNERS]",
              seed=page.seed(), lr=lr)
    page.say("split" if splits(model, x1)[1] else "not_split")
    page.source("neural_network.NeuralNetwork.forward", "self.zetas[i] =", step=1)
    page.source("neural_network.NeuralNetwork.forward", "self.values[i + 1] =", step=2)
    return page


def planes(page, model, x):
    """Write the plane before the layer, in it and after it; return the points after it."""
    points = CORNERS + [floats(x)]
    z1, x1 = carried(model, points)
    w, b = model.weights[1][0], model.biases[1][0]
    lines, width = grid_lines(-0.25, 1.25), page.across(WIDTH, 4)
    z_lines, x_lines = zip(*[carried(model, points) for points in lines])
    show(page, drawing(lines, points, width=width), "input", "x0", 0,
         [handle("x₀", x, PLACES, x)])
    s = sine(*model.weights[0])
    seized = through("z₁", z1[4], PLACES, x, model.weights[0], model.biases[0])
    show(page, drawing(z_lines, z1, width=width), "moved", "z1", 1, seized if s >= 0.1 else [])
    page.say("pressed" if s < 0.1 else "spread", s)
    show(page, drawing(x_lines, x1, line=(w, b), width=width), "bent", "x1", 2, [])
    table(page, points, z1, x1, splits(model, x1)[0])
    return x1


def show(page, plane, above, caption, place, handles):
    """Write a picture, and what it is of; its place is beside the others."""
    plane.drawn["handles"] = handles
    page.plane(plane, above, caption=caption, place=place)
    page.step()


def rounded(A):
    """Return numbers with three digits behind the point."""
    return [[digits(v) for v in row] for row in A]


def digits(v):
    """Return a number with three digits behind the point, of a large one with four in all."""
    return "%.3f" % v if abs(v) < 1e6 else "%.4g" % v


def table(page, points, z1, x1, z2):
    """Write the way of the points."""
    page.table(["x₀", page.words("target"), "z₁", "x₁ = σ(z₁)", "z₂", page.words("side")],
               [[shown(x), str(y), three(z), three(a), digits(s),
                 page.words("yes" if s >= 0 else "no")]
                for x, y, z, a, s in zip(points, TARGETS + ["?"], z1, x1, z2)])


def three(v):
    """Return a vector with three digits behind the point."""
    return "(%s)" % ", ".join([digits(vi) for vi in v])
