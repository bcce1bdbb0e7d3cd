"""Slide 7: a whole layer of perceptrons is one line, z = Wx + b."""
from ..matrix import matvec
from ..vector import add, dot
from .page import Page, brief, largest_difference
from .s05_second_perceptron import BIASES, INPUTS, WEIGHTS

TITLE = ("In linear-algebra form", "線代化")
FUNCTIONS = ("matrix.matvec", "vector.add")
TAKES = ("w", "x", "b")


def run(options):
    """Compute z = Wx + b and compare it with one perceptron at a time."""
    page = Page("s07", options)
    W, x = page.matrix("w", WEIGHTS), page.vector("x", INPUTS)
    b = page.vector("b", BIASES)
    page.slide("z = Wx + b")
    Wx = matvec(W, x)
    z = add(Wx, b)
    print("W = %s   x = %s   b = %s\n" % (brief(W), brief(x), brief(b)))
    print("Wx = %s\nz  = %s + %s = %s\n" % (brief(Wx), brief(Wx), brief(b), brief(z)))
    one_by_one = [dot(w, x) + bi for w, bi in zip(W, b)]
    page.say("compare", brief(one_by_one), largest_difference(z, one_by_one))
    page.source(matvec)
    page.source(add)
