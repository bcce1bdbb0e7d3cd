"""Slide 2: one perceptron weighs its inputs, adds them up, and adds its bias."""
from ..vector import hadamard, total
from .numbers import same_lengths
from .page import Page, brief, products, sums

TITLE = ("Perceptron mathematics", "感知器數學")
PAGES = (3, 3)
FUNCTIONS = ("vector.hadamard", "vector.total")
TAKES = ("w", "x", "b")
WEIGHTS, INPUTS, BIAS = [0.5, -1, 2], [1, 2, 3], 0.5


def run(options):
    """Write out z for three inputs, or the reader's."""
    page = Page("s02", options)
    w, x = page.vector("w", WEIGHTS), page.vector("x", INPUTS)
    b = page.number("b", BIAS)
    same_lengths("w", len(w), "x", len(x))
    page.slide("z₁ = w₁x₁ + w₂x₂ + w₃x₃ + b₁")
    weighed = hadamard(w, x)
    z = total(weighed) + b
    page.picture("perceptron", [], layers=[len(x), 1], values=[x, [z]], weights=[[w]],
                 biases=[[b]])
    page.say("given")
    page.show("    w = ", w, "   x = ", x, "   b = " + brief(b))
    page.gap()
    page.step()
    page.line("z₁ = " + products(w, x) + " + " + sums([b]))
    page.step()
    page.line("   = " + sums(weighed + [b]))
    page.step()
    page.line("   = %s\n" % brief(z))
    page.step()
    page.say("meaning")
    page.code("total(hadamard(w, x)) + b", w=w, x=x, b=b)
    page.source("vector.hadamard", step=1)
    page.source("vector.total", "result +=", step=3)
    return page
