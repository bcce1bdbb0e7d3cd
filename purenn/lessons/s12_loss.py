"""Slide 12: one number for how far the output is from the target."""
from ..losses import squared_error
from ..vector import dot, sub
from .numbers import same_lengths
from .page import Page, brief

TITLE = ("Loss function", "損失函數")
PAGES = (26, 26)
FUNCTIONS = ("losses.squared_error", "vector.sub", "vector.dot")
TAKES = ("x", "y")
NAMES = {"x": "x₂"}


def loss(x, y):
    """Return (x - y)^2 as on the slide, summed over the outputs."""
    d = sub(x, y)
    return dot(d, d)


def parabola(x, y):
    """Return the loss over the first output, the others as they are, and the output on it."""
    rest = sum([(xi - yi) ** 2 for xi, yi in zip(x[1:], y[1:])])
    room = max(1.5, 1.2 * abs(x[0] - y[0]))
    places = [y[0] + room * k / 30 for k in range(-30, 31)]
    return {"curves": [{"name": "L", "x": places, "y": [(v - y[0]) ** 2 + rest for v in places]}],
            "points": [[y[0], rest, 0], [x[0], (x[0] - y[0]) ** 2 + rest, 1]],
            "drag": ["x:0.0" if len(x) > 1 else "x:", x[0]]}


def run(options):
    """Compute the loss of one output, and of others on the way to the target."""
    page = Page("s12", options)
    x2, y = page.vector("x", [0.8]), page.vector("y", [1])
    same_lengths("x", len(x2), "y", len(y))
    page.slide("L = (x₂ − y)²", vectors="xy")
    d = sub(x2, y)
    page.say("given")
    page.show("    x₂ = ", x2, "   y = ", y, "   x₂ − y = ", d)
    page.picture("parabola", [], **parabola(x2, y))
    page.step()
    page.line("\nL = %s\n" % brief(loss(x2, y)))
    page.step()
    rows = []
    for part in (0, 0.25, 0.5, 0.75, 1):
        x = [yi + (1 - part) * di for yi, di in zip(y, d)]
        rows.append([brief(x), brief(sub(x, y)), loss(x, y)])
    page.table([page.words("output"), page.words("gap"), "L"], rows)
    page.say("quarter" if loss(x2, y) else "tiny" if any(d) else "zero")
    page.step()
    page.say("half", brief(squared_error(x2, y)))
    page.code("loss(x2, y), squared_error(x2, y)", x2=x2, y=y)
    page.source("lessons.s12_loss.loss", step=1)
    page.source("losses.squared_error", step=3)
    return page
