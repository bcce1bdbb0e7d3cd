"""Slide 14: the slope is what dy/dx settles on as dx shrinks, until rounding spoils it."""
from .numbers import program
from .page import Page, brief, no_more_than

TITLE = ("Differentiation", "微分")
PAGES = (33, 35)
FUNCTIONS = ("derivatives.derivative", "dual.derivative_by_rules")
TAKES = ("function", "x")
SMALLEST = 16                       # 1e-16: the last step that is tried
IN_A_DECADE = 10
ROUNDING = 1e-15                    # so small a share of a number may be rounded off


def quotient(f, x, dx):
    """Return (f(x + dx) - f(x)) / dx, as on the slide."""
    return (f(x + dx) - f(x)) / dx


def best_decade(f, x, slope, divide):
    """Return k and the error for the power of ten whose steps all come closest to the slope.

    Every step from 1e-k to 10e-k is tried and the worst one counts, for luck would hide the rest.
    """
    found = []
    for k in range(1, SMALLEST + 1):
        steps = [digit * 10.0 ** -k for digit in range(1, IN_A_DECADE + 1)]
        quotients = [q for q in [having_value(divide, f, x, dx) for dx in steps] if q is not None]
        if quotients:
            found.append((max([abs(q - slope) for q in quotients]), k))
    error, k = min(found)
    return k, error


def largest_part(f, x):
    """Return the largest number on the way to f(x): what is rounded off is a share of it."""
    sizes = [abs(x)]
    f.at(x, lambda text, part: sizes.append(abs(part.value)))
    return max(sizes)


def having_value(divide, f, x, dx):
    """Return the quotient, or None where the function has no value."""
    try:
        return divide(f, x, dx)
    except ValueError:
        return None


def row(page, f, x, slope, dx):
    """Return dx, dy, their quotient and its error as text."""
    q = having_value(quotient, f, x, dx)
    if q is None:
        return ["%g" % dx] + [page.words("none")] * 3
    return ["%g" % dx, "%.6g" % (f(x + dx) - f(x)), "%.10f" % q if abs(q) < 1e9 else "%.10g" % q,
            "%.1e" % abs(q - slope)]


def secant(f, x, dx):
    """Return the curve around x, and the line through it at x and x + dx."""
    places = [x - 1.5 + k / 16 for k in range(49)]
    places = [place for place in places if value(f, place) is not None]
    q = having_value(quotient, f, x, dx)
    found = {"curves": [{"name": "y", "x": places, "y": [f(place) for place in places]}],
             "drag": ["x:", x]}
    if q is not None and len(places) > 1:
        ends = [places[0], places[-1]]
        found["curves"].append({"name": "Δy/Δx = %s, Δx = %g" % (brief(q), dx), "x": ends,
                                "y": [f(x) + q * (end - x) for end in ends]})
        found["points"] = [[x, f(x), 1], [x + dx, f(x + dx), 0]]
    return found


def value(f, x):
    """Return f(x), or None where it has no value."""
    try:
        return f(x)
    except ValueError:
        return None


def run(options):
    """Shrink dx sixteen times by ten, and measure which dx was best."""
    page = Page("s14", options)
    f, x = page.function("x**3"), page.number("x", 2)
    page.slide("Δy/Δx → lim Δx→0 Δy/Δx = dy/dx")
    slope = f.at(x).slope
    page.say("given", f.text, brief(x), brief(slope))
    for dx in (1, 0.5, 0.1):
        page.picture("secant", [], **secant(f, x, dx))
        page.step()
    page.table(["Δx", "Δy", "Δy/Δx", page.words("error")],
               [row(page, f, x, slope, 10.0 ** -k) for k in range(SMALLEST + 1)])
    k, error = best_decade(f, x, slope, quotient)
    page.step()
    page.say("best", k, no_more_than(error))
    ends = [having_value(quotient, f, x, 10.0 ** -n) for n in (0, SMALLEST)]
    wide, narrow = [q is not None and abs(q - slope) > 2 * error for q in ends]
    if wide:
        wide = abs(ends[0] - slope) > ROUNDING * largest_part(f, x)     # its Δx is 1
    for name in (["wide"] * wide + ["narrow"] * narrow or ["exact"]) + ["sides"]:
        page.say(name)
    page.code(program(f, "f") + "[(f(x + dx) - f(x)) / dx for dx in (1, 1e-3, 1e-6, 1e-9, 1e-12)]",
              x=x)
    page.source("lessons.s14_differentiation.quotient")
    return page
