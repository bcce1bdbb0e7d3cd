"""Slide 7: a whole layer of perceptrons is one line, z = Wx + b."""
from ..matrix import matvec
from ..vector import add, dot
from .numbers import fit_layer
from .page import Page
from .s05_second_perceptron import BIASES, INPUTS, WEIGHTS

TITLE = ("In linear-algebra form", "線代化")
PAGES = (16, 17)
FUNCTIONS = ("matrix.matvec", "vector.add")
TAKES = ("w", "x", "b")
NAMES = {"w": "W"}


def run(options):
    """Compute z = Wx + b and compare it with one perceptron at a time."""
    page = Page("s07", options)
    W, x = page.matrix("w", WEIGHTS), page.vector("x", INPUTS)
    b = page.vector("b", BIASES)
    fit_layer(W, b, x)
    page.slide("z = Wx + b", vectors="zxb")
    Wx = matvec(W, x)
    z = add(Wx, b)
    page.picture("perceptron", [], layers=[len(x), len(W)], values=[x, z], weights=[W],
                 biases=[b])
    page.show("W = ", W, "   x = ", x, "   b = ", b)
    page.gap()
    page.step()
    page.show("z = ", W, " ", x, " + ", b)
    page.step()
    page.show("  = ", Wx, " + ", b, " = ", z)
    page.gap()
    page.step()
    page.say("shapes", len(W), len(W[0]), len(x), len(W))
    alone = [dot(w, x) + bi for w, bi in zip(W, b)]
    page.show("    ", alone)
    page.compare(alone, z)
    page.code("add(matvec(W, x), b)", W=W, x=x, b=b)
    page.source("matrix.matvec", step=1)
    page.source("vector.add", step=2)
    return page
