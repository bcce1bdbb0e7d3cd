"""Slide 17: the loss by the weights of one layer, three slopes multiplied."""
from ..activations import dsigmoid, sigmoid
from ..derivatives import gradient
from ..matrix import matvec
from ..vector import add, dot, hadamard, outer, scale, sub
from .page import Page, brief, largest_difference

TITLE = ("Differentiating the loss", "對損失函數微分")
FUNCTIONS = ("activations.dsigmoid", "vector.hadamard", "vector.outer", "derivatives.gradient")
TAKES = ("w", "x", "b", "y")
WEIGHTS, BIASES = [[0.5, -1, 1], [1, 0.5, -0.5]], [0.5, -1]
INPUTS, TARGET = [1, 2, 3], [0, 1]


def forward(W, b, x0):
    """Return z and x = sigmoid(z) of one layer."""
    z = add(matvec(W, x0), b)
    return z, [sigmoid(zi) for zi in z]


def loss(W, b, x0, y):
    """Return the loss of the slide, the sum of (x - y)^2."""
    d = sub(forward(W, b, x0)[1], y)
    return dot(d, d)


def slopes(W, b, x0, y):
    """Return dL/dW and dL/db by the chain rule."""
    z, x = forward(W, b, x0)
    db = hadamard(scale(2, sub(x, y)), [dsigmoid(zi) for zi in z])
    return outer(db, x0), db


def the_readers(page):
    """Return W, b, x0, y: the reader's, or the lesson's."""
    W, b = page.matrix("w", WEIGHTS), page.vector("b", BIASES)
    return ([list(row) for row in W], list(b), page.vector("x", INPUTS),
            page.vector("y", TARGET))


def run(options):
    """Print the three factors, their product, and the same by definition."""
    page = Page("s17", options)
    W, b, x0, y = the_readers(page)
    page.slide("∂L/∂W = ∂L/∂x · ∂x/∂z · ∂z/∂W = 2(x−y) σ′(z) x₀   ∂L/∂b = 2(x−y) σ′(z)")
    z, x = forward(W, b, x0)
    dW, db = slopes(W, b, x0, y)
    print("W = %s   b = %s   x₀ = %s   y = %s\nz = %s   x = σ(z) = %s   L = %s\n" % (
        brief(W), brief(b), brief(x0), brief(y), brief(z), brief(x), brief(loss(W, b, x0, y))))
    print("∂L/∂x = 2(x−y) = %s\n∂x/∂z = σ′(z)  = %s\n∂z/∂W = x₀     = %s\n" % (
        brief(scale(2, sub(x, y))), brief([dsigmoid(zi) for zi in z]), brief(x0)))
    by_definition = [gradient(lambda _: loss(W, b, x0, y), row) for row in W]
    print("∂L/∂b = %s" % brief(db))
    page.say("chain", brief(dW))
    page.say("definition", brief(by_definition))
    db_too = gradient(lambda _: loss(W, b, x0, y), b)
    page.say("difference", max(largest_difference(dW, by_definition),
                               largest_difference(db, db_too)))
    page.source(dsigmoid)
    page.source(outer)
