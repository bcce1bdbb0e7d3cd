"""Slide 11: sigmoid, tanh and ReLU, in numbers and drawn."""
from ..activations import relu, sigmoid, tanh
from ..terminal.plots import AXIS, curve
from .page import Page

TITLE = ("Common activation functions", "常見的激勵函數")
PAGES = (25, 25)
FUNCTIONS = ("activations.sigmoid", "activations.tanh", "activations.relu")
TAKES = ("x",)
NAMED = (("σ(x)", sigmoid), ("tanh(x)", tanh), ("ReLU(x)", relu))

PLACES = [i / 10 for i in range(-60, 61)]


def drawn(width):
    """Return the lines of the three curves, each below its name."""
    return [line for name, f in NAMED for line in ["", name] + curve(
        [f(xi) for xi in range(-6, 7)], width=width, height=5, start=-6)]


def dots(x):
    """Return the points of the curves at the first x that is seen, and that it can be moved."""
    for j, xi in enumerate(x):
        if PLACES[0] <= xi <= PLACES[-1]:
            return {"points": [[xi, f(xi), 1] for _, f in NAMED],
                    "drag": ["x:0.%d" % j if len(x) > 1 else "x:", xi]}
    return {}


def run(options):
    """Write the three functions of some numbers, and their curves from -6 to 6."""
    page = Page("s11", options)
    x = page.vector("x", [-1000, -2, -1, 0, 1, 2, 1000])
    page.slide("σ(x) = 1/(1+e⁻ˣ)   tanh(x) = (eˣ−e⁻ˣ)/(eˣ+e⁻ˣ)", "ReLU(x) = max(0, x)")
    page.table(["x"] + [name for name, _ in NAMED],
               [[xi] + [f(xi) for _, f in NAMED] for xi in x])
    page.say("safe")
    page.step()
    page.picture("curve", drawn(page.across(48, AXIS)), curves=[
        {"name": name, "x": PLACES, "y": [f(xi) for xi in PLACES]} for name, f in NAMED], **dots(x))
    page.gap()
    page.code("[(sigmoid(xi), tanh(xi), relu(xi)) for xi in x]", x=x)
    page.source("activations.sigmoid")
    page.source("activations.tanh")
    page.source("activations.relu")
    return page
