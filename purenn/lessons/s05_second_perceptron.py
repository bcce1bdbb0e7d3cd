"""Slide 5: a second perceptron sees the same inputs with weights of its own."""
from ..vector import dot
from .page import Page, brief, factor, products

TITLE = ("One more perceptron", "再一個感知器")
FUNCTIONS = ("vector.dot",)
TAKES = ("w", "x", "b")
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
    page.slide("z₁ = w₁₁x₁ + w₁₂x₂ + w₁₃x₃ + b₁",
               "z₂ = w₂₁x₁ + w₂₂x₂ + w₂₃x₃ + b₂")
    page.say("given", brief(x))
    if len(b) != len(W):
        raise ValueError("lesson: %d perceptrons want %d biases, not %d"
                         % (len(W), len(W), len(b)))
    for i, (w, bi) in enumerate(zip(W, b)):
        print("w%s = %-16s z%s = %s + %s = %s" % (
            sub_number(i + 1), brief(w), sub_number(i + 1), products(w, x), factor(bi),
            brief(dot(w, x) + bi)))
    print()
    page.say("rows")
    page.source(dot, "result +=")
