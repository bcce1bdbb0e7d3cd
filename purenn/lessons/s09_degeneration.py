"""Slide 9: two layers without an activation function are one layer."""
from ..matrix import matmul, matvec
from ..rng import Rng
from ..vector import add
from .page import Page, largest_difference
from .s08_forward import the_readers

TITLE = ("Degeneration", "退化")
PAGES = (19, 22)
FUNCTIONS = ("matrix.matmul", "matrix.matvec", "vector.add")
TAKES = ("x", "w1", "b1", "w2", "b2", "seed")
NAMES = {"x": "x₀"}
TRIALS = 100
SUBSTITUTED = ("x₂ = W₂x₁ + b₂", "x₂ = W₂(W₁x₀ + b₁) + b₂", "x₂ = W₂W₁x₀ + W₂b₁ + b₂",
               "x₂ = (W₂W₁)x₀ + (W₂b₁ + b₂)")


def both_ways(W1, b1, W2, b2, x0):
    """Return x2 through two layers, and through the one that replaces them."""
    two = add(matvec(W2, add(matvec(W1, x0), b1)), b2)
    one = add(matvec(matmul(W2, W1), x0), add(matvec(W2, b1), b2))
    return two, one


def trials(seed):
    """Return the largest difference between both ways for 100 pairs of random layers."""
    rng = Rng(seed)

    def draw(m, n):
        """Return an (m, n) matrix of standard normal numbers."""
        return [[rng.normal() for _ in range(n)] for _ in range(m)]

    return max([largest_difference(*both_ways(draw(4, 3), draw(1, 4)[0], draw(2, 4),
                                              draw(1, 2)[0], draw(1, 3)[0]))
                for _ in range(TRIALS)])


def run(options):
    """Multiply the layers of slide 8 into one and compare; then random ones."""
    page = Page("s09", options)
    ((W1, b1), (W2, b2)), x0 = the_readers(page)
    page.slide("x₂ = W₂(W₁x₀ + b₁) + b₂ = (W₂W₁)x₀ + (W₂b₁ + b₂)", vectors="xb")
    two, one = both_ways(W1, b1, W2, b2, x0)
    for formula in SUBSTITUTED:
        page.derivation(formula)
        page.step()
    page.show("W₂W₁ = ", W2, " ", W1, " = ", matmul(W2, W1))
    page.gap()
    page.step()
    page.show("W₂b₁ + b₂ = ", matvec(W2, b1), " + ", b2, " = ", add(matvec(W2, b1), b2))
    page.gap()
    page.step()
    page.show(page.words("two"), two, "   " + page.words("one"), one)
    page.compare(two, one)
    page.step()
    found = trials(page.seed())
    page.say(*(("trials", TRIALS, 12) if found < 1e-12 else ("trials_differ", TRIALS, found)))
    page.code("both_ways(W1, b1, W2, b2, x0)", W1=W1, b1=b1, W2=W2, b2=b2, x0=x0)
    page.source("matrix.matmul", step=len(SUBSTITUTED))
    return page
