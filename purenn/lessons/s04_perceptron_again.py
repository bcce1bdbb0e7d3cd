"""Slide 4: the perceptron again, now with the dot product."""
from ..vector import dot
from .page import Page, brief, products
from .s02_perceptron import BIAS, INPUTS, WEIGHTS

TITLE = ("Perceptron mathematics again", "感知器數學")
FUNCTIONS = ("vector.dot",)
TAKES = ("w", "x", "b")


def run(options):
    """Write the sum of slide 2 as one dot product."""
    page = Page("s04", options)
    w, x = page.vector("w", WEIGHTS), page.vector("x", INPUTS)
    b = page.number("b", BIAS)
    page.slide("z₁ = w·x + b₁")
    page.say("given", brief(w), brief(x), brief(b))
    print("w·x = %s = %s" % (products(w, x), brief(dot(w, x))))
    print("z₁  = %s + %s = %s\n" % (brief(dot(w, x)), brief(b), brief(dot(w, x) + b)))
    page.say("same")
    page.source(dot, "result +=")
