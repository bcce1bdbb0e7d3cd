"""Slide 5: a second perceptron sees the same inputs with weights of its own."""
from ..vector import dot
from .numbers import fit_layer
from .page import Page, brief, factor, products

TITLE = ("One more perceptron", "再一個感知器")
PAGES = (7, 10)
FUNCTIONS = ("vector.dot",)
TAKES = ("w", "x", "b")
NAMES = {"w": "W"}
WEIGHTS, INPUTS, BIASES = [[0.5, -1, 2], [1, 0, -0.5]], [1, 2, 3], [0.5, -1]
DIGITS = "₀₁₂₃₄₅₆₇₈₉"


def sub_number(i):
    """Return a whole number in small figures below the line."""
    return "".join([DIGITS[int(digit)] for digit in str(i)])


def run(options):
    """Write out z of each perceptron."""
    page = Page("s05", options)
    W, x = page.matrix("w", WEIGHTS), page.vector("x", INPUTS)
    b = page.vector("b", BIASES)
    fit_layer(W, b, x)
    page.slide("z₁ = w₁₁x₁ + w₁₂x₂ + w₁₃x₃ + b₁",
               "z₂ = w₂₁x₁ + w₂₂x₂ + w₂₃x₃ + b₂")
    page.picture("perceptron", [], layers=[len(x), len(W)], weights=[W], biases=[b],
                 values=[x, [dot(w, x) + bi for w, bi in zip(W, b)]])
    page.say("given")
    page.show("    x = ", x)
    page.gap()
    for name, w, bi in zip([sub_number(i + 1) for i in range(len(W))], W, b):
        page.step()
        page.show("w%s = " % name, [w], "   b%s = %s" % (name, brief(bi)))
        page.line("z%s = %s + %s = %s" % (name, products(w, x), factor(bi),
                                          brief(dot(w, x) + bi)))
        page.gap()
    page.step()
    page.say("rows")
    page.show("    W = ", W)
    page.gap()
    page.code("[dot(w, x) + bi for w, bi in zip(W, b)]", W=W, x=x, b=b)
    page.source("vector.dot", "result +=")
    return page
