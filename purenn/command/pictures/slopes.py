"""The picture of activation functions 激勵函數 with their slopes (slide 11).

    text = activation_curves(["sigmoid", "tanh", "relu"])
"""
from ...fitting.records import curve_of
from ...spoken.language import said
from .axes import Scale, draw_axes, legend
from .charts import runs, stroke
from .svg import Picture

WIDTH, HIGH, ACROSS = 760, 262, 3
POINTS = [i / 20 for i in range(-100, 101)]


def activation_curves(names=("sigmoid", "tanh", "relu"), description=None,
                      title="Activation functions 激勵函數"):
    """Return SVG text of functions by name, three a line, each with its slope dashed.

    Raises ValueError for a name that is not in activations.py.
    """
    functions = [curve_of(name) for name in names]
    lines = -(-len(functions) // ACROSS)
    picture = Picture(WIDTH, 76 + HIGH * lines, title, description or told(functions))
    picture.headline()
    legend(picture, 16, 52, ["a = f(z)", said("slope f′(z) 斜率")], WIDTH - 32,
           lambda i, x, y: stroke(picture, i, [(x, y), (x + 32, y)]))
    for i, curve in enumerate(functions):
        draw_function(picture, 16 + 245 * (i % ACROSS), 76 + HIGH * (i // ACROSS), curve)
    return picture.svg()


def told(functions):
    """Return in words what the functions do."""
    return " ".join([said("%s: %s, at 0 it is %.3g and its slope %.3g.",
        curve.name, formula_of(curve), curve.f(0.0), curve.slope(0.0, curve.f(0.0)))
        for curve in functions])


def formula_of(curve):
    """Return the formula of an activation as text; what has none is called by its name."""
    return curve.formula or "%s(z)" % curve.name


def draw_function(picture, left, top, curve):
    """Draw one function and its slope in axes of their own."""
    A = [curve.f(z) for z in POINTS]
    slopes = [curve.slope(z, a) for z, a in zip(POINTS, A)]
    picture.text(left + 8, top + 18, curve.name, font_weight="600")
    picture.text(left + 8, top + 38, formula_of(curve), class_="nn-dim")
    x = Scale([-5, 5], left + 36, left + 226, room=0)
    y = Scale(A + slopes, top + HIGH - 44, top + 58, room=0.06)
    draw_axes(picture, x, y)
    picture.path([(x.start, y(0)), (x.end, y(0))], "nn-axis", stroke_width=0.8)
    for i, values in enumerate((A, slopes)):
        for points in runs(POINTS, values, x, y):
            stroke(picture, i, points, "slope of " * i + curve.name)
