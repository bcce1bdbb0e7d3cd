"""Slide 8: the output of one layer is the input of the next."""
from ..matrix import matvec
from ..vector import add
from .page import Page, brief

TITLE = ("Forward propagation", "前向傳播")
FUNCTIONS = ("matrix.matvec", "vector.add")
TAKES = ("x",)
W1, B1 = [[1, -1], [0.5, 1], [2, 0]], [0, 1, -1]
W2, B2 = [[1, 2, -1], [0, -1, 1]], [0.5, -0.5]
X0 = [1, 2]


def run(options):
    """Send an input of two numbers through two layers."""
    page = Page("s08", options)
    x0 = page.vector("x", X0)
    page.slide("x₁ = W₁x₀ + b₁   x₂ = W₂x₁ + b₂")
    x1 = add(matvec(W1, x0), B1)
    x2 = add(matvec(W2, x1), B2)
    print("W₁ = %s   b₁ = %s\nW₂ = %s   b₂ = %s\n" % (
        brief(W1), brief(B1), brief(W2), brief(B2)))
    print("x₀ = %s" % brief(x0))
    print("x₁ = %s + %s = %s" % (brief(matvec(W1, x0)), brief(B1), brief(x1)))
    print("x₂ = %s + %s = %s\n" % (brief(matvec(W2, x1)), brief(B2), brief(x2)))
    page.say("sizes", len(x0), len(x1), len(x2))
    page.source(matvec)
    page.source(add)
