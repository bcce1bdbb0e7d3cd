"""Slide 15: x^3 by the definition, expanded; and what taking both sides of x gains."""
from ..derivatives import STEP, derivative
from .page import Page, brief, no_more_than
from .s14_differentiation import best_decade, quotient, secant

TITLE = ("Differentiating by definition", "微分操作-定義法")
PAGES = (36, 37)
FUNCTIONS = ("derivatives.derivative", "derivatives.partial")
TAKES = ("x",)


def cube(x):
    """Return x^3."""
    return x * x * x


def both_sides(f, x, dx):
    """Return (f(x + dx) - f(x - dx)) / 2dx."""
    return (f(x + dx) - f(x - dx)) / (2 * dx)


def run(options):
    """Write the three terms of the quotient as dx shrinks, and the best dx of both quotients."""
    page = Page("s15", options)
    x = page.number("x", 2)
    page.slide("f′(x) = lim Δx→0 (f(x+Δx) − f(x))/Δx     f(x) = x³",
               "(x+Δx)³ = x³ + 3x²Δx + 3xΔx² + Δx³",
               "(f(x+Δx) − f(x))/Δx = 3x² + 3xΔx + Δx² → 3x²")
    slope = 3 * x * x
    rows = [[dx, slope, 3 * x * dx, dx * dx, "%.10g" % (slope + 3 * x * dx + dx * dx),
             "%.10g" % quotient(cube, x, dx)] for dx in (1, 0.1, 0.01, 0.001, 0.0001)]
    for dx in (1, 0.5, 0.1):
        page.picture("secant", [], **secant(cube, x, dx))
        page.step()
    page.table(["Δx", "3x²", "3xΔx", "Δx²", page.words("sum"), "Δy/Δx"], rows)
    page.say("limit", brief(x), brief(slope))
    page.step()
    if x:
        tiny = [1e-15 * abs(x), 1e-17 * abs(x)]
        page.say("breaks", *[part for dx in tiny for part in (dx, quotient(cube, x, dx))])
    for name, divide in (("one", quotient), ("both", both_sides)):
        k, error = best_decade(cube, x, slope, divide)
        page.say(name, k, no_more_than(error))
    page.step()
    page.say("step", STEP, derivative(cube, x))
    page.code("derivative(cube, x)", x=x)
    page.source("lessons.s14_differentiation.quotient")
    page.source("derivatives.partial", step=5)
    return page
