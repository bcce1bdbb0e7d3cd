"""Slide 12: one number for how far the output is from the target."""
from ..losses import squared_error
from ..vector import dot, sub
from .numbers import same_lengths
from .page import Page, brief

TITLE = ("Loss function", "損失函數")
PAGES = (26, 26)
FUNCTIONS = ("losses.squared_error", "vector.sub", "vector.dot")
TAKES = ("x", "y")


def run(options):
    """Compute the loss of one output, and of others on the way to the target."""
    page = Page("s12", options)
    x2, y = page.vector("x", [0.8]), page.vector("y", [1])
    same_lengths("x", len(x2), "y", len(y))
    page.slide("L = (x₂ − y)²", vectors="xy")
    d = sub(x2, y)
    page.say("given")
    page.show("    x₂ = ", x2, "   y = ", y, "   x₂ − y = ", d)
    page.line("\nL = %s\n" % brief(dot(d, d)))
    rows = []
    for part in (0, 0.25, 0.5, 0.75, 1):
        x = [yi + (1 - part) * di for yi, di in zip(y, d)]
        rows.append([brief(x), brief(sub(x, y)), dot(sub(x, y), sub(x, y))])
    page.table([page.words("output"), page.words("gap"), "L"], rows)
    page.say("quarter" if dot(d, d) else "zero")
    page.say("half", brief(squared_error(x2, y)))
    page.code("d = sub(x2, y)\ndot(d, d), squared_error(x2, y)", x2=x2, y=y)
    page.source("losses.squared_error")
    return page
