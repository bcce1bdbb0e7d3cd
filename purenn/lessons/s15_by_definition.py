"""Slide 15: x^3 by the definition, expanded; and what taking both sides of x gains."""
from ..derivatives import STEP, derivative, partial
from .page import Page, brief
from .s14_differentiation import best_decade, quotient

TITLE = ("Differentiating by definition", "微分操作-定義法")
FUNCTIONS = ("derivatives.derivative", "derivatives.partial")
TAKES = ("x",)


def cube(x):
    """Return x^3."""
    return x * x * x


def both_sides(f, x, dx):
    """Return (f(x + dx) - f(x - dx)) / 2dx."""
    return (f(x + dx) - f(x - dx)) / (2 * dx)


def run(options):
    """Print the three terms of the quotient as dx shrinks, and the best dx of both quotients."""
    page = Page("s15", options)
    x = page.number("x", 2)
    page.slide("f(x) = x³   (f(x+Δx) − f(x))/Δx = 3x² + 3xΔx + Δx² → 3x²")
    slope = 3 * x * x
    rows = []
    for dx in (1, 0.1, 0.01, 0.001, 0.0001):
        rows.append([dx, slope, 3 * x * dx, dx * dx, "%.8f" % (slope + 3 * x * dx + dx * dx),
                     "%.8f" % quotient(cube, x, dx)])
    page.table(["Δx", "3x²", "3xΔx", "Δx²", page.words("sum"), "Δy/Δx"], rows)
    page.say("limit", brief(x), brief(slope))
    if x:
        page.say("breaks", quotient(cube, x, 1e-15), quotient(cube, x, 1e-17))
    page.say("one", *best_decade(cube, x, slope, quotient))
    page.say("both", *best_decade(cube, x, slope, both_sides))
    page.say("step", STEP, derivative(cube, x))
    page.source(partial)
