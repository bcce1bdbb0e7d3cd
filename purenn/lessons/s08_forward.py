"""Slide 8: the output of one layer is the input of the next."""
from ..matrix import matvec
from ..vector import add
from .numbers import fit_layers
from .page import Page

TITLE = ("Forward propagation", "前向傳播")
PAGES = (18, 18)
FUNCTIONS = ("matrix.matvec", "vector.add")
TAKES = ("x", "w1", "b1", "w2", "b2")
NAMES = {"x": "x₀"}
W1, B1 = [[1, -1], [0.5, 1], [2, 0]], [0, 1, -1]
W2, B2 = [[1, 2, -1], [0, -1, 1]], [0.5, -0.5]
X0 = [1, 2]


def the_readers(page, y=None):
    """Return (W1, b1), (W2, b2) and x0: the reader's, or the lesson's."""
    layers, x0 = page.layers([(W1, B1), (W2, B2)]), page.vector("x", X0)
    fit_layers(layers, x0, y)
    return layers, x0


def run(options):
    """Send an input of two numbers through two layers."""
    page = Page("s08", options)
    ((W1, b1), (W2, b2)), x0 = the_readers(page)
    page.slide("x₁ = W₁x₀ + b₁   x₂ = W₂x₁ + b₂", vectors="xb")
    x1 = add(matvec(W1, x0), b1)
    x2 = add(matvec(W2, x1), b2)
    page.picture("network", [], layers=[len(x0), len(x1), len(x2)], values=[x0, x1, x2],
                 weights=[W1, W2], biases=[b1, b2])
    page.step()
    page.show("x₁ = W₁x₀ + b₁ = ", W1, " ", x0, " + ", b1, " = ", x1)
    page.gap()
    page.step()
    page.show("x₂ = W₂x₁ + b₂ = ", W2, " ", x1, " + ", b2, " = ", x2)
    page.gap()
    page.step()
    page.say("sizes", len(x0), len(x1), len(x2))
    page.code("x1 = add(matvec(W1, x0), b1)\nx2 = add(matvec(W2, x1), b2)\nx1, x2",
              W1=W1, b1=b1, W2=W2, b2=b2, x0=x0)
    page.source("matrix.matvec")
    page.source("vector.add")
    return page
