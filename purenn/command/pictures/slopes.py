"""The picture of activation functions 激勵函數 with their slopes (slide 11).

    text = activation_curves(["sigmoid", "tanh", "relu"])
"""
from ...activations import activation
from .axes import Scale, draw_axes, legend
from .charts import runs, stroke
from .svg import Picture

WIDTH, HIGH, ACROSS = 760, 262, 3
FORMULAS = {"sigmoid": "1 / (1 + e⁻ᶻ)", "tanh": "(eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ)", "relu": "max(0, z)",
            "swish": "z · sigmoid(z)", "step": "1 if z ≥ 0, else 0", "identity": "z"}
POINTS = [i / 20 for i in range(-100, 101)]


def activation_curves(names=("sigmoid", "tanh", "relu"), description=None,
                      title="Activation functions 激勵函數"):
    """Return SVG text of functions by name, three a line, each with its slope dashed.

    Raises ValueError for a name that is not in activations.py.
    """
    functions = [(name,) + activation(name) for name in names]
    lines = -(-len(functions) // ACROSS)
    picture = Picture(WIDTH, 76 + HIGH * lines, title, description or told(functions))
    picture.headline()
    legend(picture, 16, 52, ["a = f(z)", "slope f′(z) 斜率"], WIDTH - 32,
           lambda i, x, y: stroke(picture, i, [(x, y), (x + 32, y)]))
    for i, (name, f, slope) in enumerate(functions):
        draw_function(picture, 16 + 245 * (i % ACROSS), 76 + HIGH * (i // ACROSS), name, f, slope)
    return picture.svg()


def told(functions):
    """Return in words what the functions do."""
    return " ".join(["%s: %s, at 0 it is %.3g and its slope %.3g." % (
        name, FORMULAS[name], f(0.0), slope(0.0, f(0.0))) for name, f, slope in functions])


def draw_function(picture, left, top, name, f, slope):
    """Draw one function and its slope in axes of their own."""
    A = [f(z) for z in POINTS]
    slopes = [slope(z, a) for z, a in zip(POINTS, A)]
    picture.text(left + 8, top + 18, name, font_weight="600")
    picture.text(left + 8, top + 38, FORMULAS[name], class_="nn-dim")
    x = Scale([-5, 5], left + 36, left + 226, room=0)
    y = Scale(A + slopes, top + HIGH - 44, top + 58, room=0.06)
    draw_axes(picture, x, y)
    picture.path([(x.start, y(0)), (x.end, y(0))], "nn-axis", stroke_width=0.8)
    for i, values in enumerate((A, slopes)):
        for points in runs(POINTS, values, x, y):
            stroke(picture, i, points, name if i == 0 else "slope of " + name)
