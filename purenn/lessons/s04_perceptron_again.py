"""Slide 4: the perceptron again, now with the dot product."""
from ..vector import dot
from .numbers import same_lengths
from .page import Page, brief, products, sums
from .s02_perceptron import BIAS, INPUTS, WEIGHTS

TITLE = ("Perceptron mathematics again", "感知器數學")
PAGES = (5, 6)
FUNCTIONS = ("vector.dot",)
TAKES = ("w", "x", "b")


def run(options):
    """Write the sum of slide 2 as one dot product."""
    page = Page("s04", options)
    w, x = page.vector("w", WEIGHTS), page.vector("x", INPUTS)
    b = page.number("b", BIAS)
    same_lengths("w", len(w), "x", len(x))
    page.slide("z₁ = w·x + b₁", vectors="wx")
    page.picture("perceptron", [], layers=[len(x), 1], values=[x, [dot(w, x) + b]],
                 weights=[[w]], biases=[[b]])
    page.say("given")
    page.show("    w = ", w, "   x = ", x, "   b = " + brief(b))
    page.gap()
    page.step()
    page.line("w·x = %s = %s" % (products(w, x), brief(dot(w, x))))
    page.step()
    page.line("z₁  = %s = %s\n" % (sums([dot(w, x), b]), brief(dot(w, x) + b)))
    page.say("same")
    page.code("dot(w, x) + b", w=w, x=x, b=b)
    page.source("vector.dot", "result +=")
    return page
