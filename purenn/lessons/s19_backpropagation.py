"""Slide 19: each layer hands the slope down to the one before it."""
from ..activations import dsigmoid, sigmoid
from ..derivatives import gradient
from ..matrix import matvec, transpose
from ..vector import add, dot, hadamard, outer, scale, sub
from .page import Page, brief, largest_difference

TITLE = ("Backpropagation", "反向傳播")
FUNCTIONS = ("matrix.transpose", "matrix.matvec", "vector.hadamard", "vector.outer")
TAKES = ("x", "y")
LAYERS = (([[1, -1], [0.5, 1], [-1, 0.5]], [0, 0.5, 1]), ([[1, -2, 1]], [0.5]))


def forward(layers, x0):
    """Return the x of every layer, the input first, and the z of every layer."""
    xs, zs = [x0], []
    for W, b in layers:
        zs.append(add(matvec(W, xs[-1]), b))
        xs.append([sigmoid(zi) for zi in zs[-1]])
    return xs, zs


def loss(layers, x0, y):
    """Return the sum of (x - y)^2 at the end."""
    d = sub(forward(layers, x0)[0][-1], y)
    return dot(d, d)


def backward(layers, x0, y):
    """Return (dL/dx, dL/dW, dL/db) of each layer, the first layer first; dx is its output's."""
    xs, zs = forward(layers, x0)
    dx, found = scale(2, sub(xs[-1], y)), []
    for (W, _), x_before, z in reversed(list(zip(layers, xs, zs))):
        db = hadamard(dx, [dsigmoid(zi) for zi in z])
        found.append((dx, outer(db, x_before), db))
        dx = matvec(transpose(W), db)       # what the layer before is handed
    return found[::-1]


def run(options):
    """Print what each layer gets and hands down, and check all of it by definition."""
    page = Page("s19", options)
    x0, y = page.vector("x", [1, 2]), page.vector("y", [1])
    layers = [([list(row) for row in W], list(b)) for W, b in LAYERS]
    page.slide("∂L/∂xₗ₋₁ = ∂L/∂xₗ · σ′(zₗ) · Wₗ")
    xs, _ = forward(layers, x0)
    print("\n".join(["x%s = %s" % (name, brief(x)) for name, x in zip("₀₁₂", xs)]))
    print("y  = %s   L = %s\n" % (brief(y), brief(loss(layers, x0, y))))
    differences = []
    for i, (dx, dW, db) in reversed(list(enumerate(backward(layers, x0, y)))):
        W, b = layers[i]
        page.say("layer", i + 1, brief(dx))
        print("    ∂L/∂W%s = %s\n    ∂L/∂b%s = %s" % ("₁₂"[i], brief(dW), "₁₂"[i], brief(db)))
        rows = [gradient(lambda _: loss(layers, x0, y), row) for row in W + [b]]
        page.say("definition", brief(rows[:-1]), brief(rows[-1]))
        differences.append(max(largest_difference(dW, rows[:-1]),
                               largest_difference(db, rows[-1])))
    page.say("difference", max(differences))
    page.source(backward, "dx = matvec")
