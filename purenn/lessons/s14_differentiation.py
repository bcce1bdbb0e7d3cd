"""Slide 14: the slope is what dy/dx settles on as dx shrinks, until rounding spoils it."""
from ..derivatives import partial
from .page import Page, brief

TITLE = ("Differentiation", "微分")
FUNCTIONS = ("derivatives.derivative", "dual.derivative_by_rules")
TAKES = ("function", "x")
SMALLEST = 16                       # 1e-16: the last step that is tried
IN_A_DECADE = 9


def quotient(f, x, dx):
    """Return (f(x + dx) - f(x)) / dx, as on the slide."""
    return (f(x + dx) - f(x)) / dx


def best_decade(f, x, slope, divide):
    """Return k and the error for the power of ten whose steps all come closest to the slope.

    Every step from 1e-k to 9e-k is tried and the worst one counts, for luck would hide the rest.
    """
    found = []
    for k in range(1, SMALLEST + 1):
        steps = [digit * 10.0 ** -k for digit in range(1, IN_A_DECADE + 1)]
        found.append((max([abs(divide(f, x, dx) - slope) for dx in steps]), k))
    error, k = min(found)
    return k, error


def run(options):
    """Shrink dx sixteen times by ten, and measure which dx was best."""
    page = Page("s14", options)
    f, x = page.function("x**3"), page.number("x", 2)
    page.slide("Δy/Δx → lim Δx→0 = dy/dx")
    slope = f.at(x).slope
    page.say("given", f.text, brief(x), brief(slope))
    rows = []
    for k in range(SMALLEST + 1):
        dx = 10.0 ** -k
        dy = f(x + dx) - f(x)
        rows.append(["%.0e" % dx if k else "1", "%.6g" % dy, "%.10f" % (dy / dx),
                     "%.1e" % abs(dy / dx - slope)])
    page.table(["Δx", "Δy", "Δy/Δx", page.words("error")], rows)
    k, error = best_decade(f, x, slope, quotient)
    page.say("best", k, error)
    page.say("why")
    page.source(partial)
