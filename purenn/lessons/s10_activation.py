"""Slide 10: a bend after each layer, and two layers are more than one."""
from ..activations import sigmoid
from ..matrix import matvec
from ..vector import add, scale
from .page import Page, brief
from .s08_forward import B1, B2, W1, W2, X0

TITLE = ("Activation functions", "激勵函數")
FUNCTIONS = ("activations.sigmoid", "matrix.matvec", "vector.add")
TAKES = ("x",)


def forward(x0, act):
    """Return x1 and x2 of slide 8's layers with act after each."""
    x1 = [act(z) for z in add(matvec(W1, x0), B1)]
    x2 = [act(z) for z in add(matvec(W2, x1), B2)]
    return x1, x2


def run(options):
    """Bend, and show that the output halfway is no longer halfway between the outputs."""
    page = Page("s10", options)
    x0 = page.vector("x", X0)
    page.slide("x₁ = σ(W₁x₀ + b₁)   x₂ = σ(W₂x₁ + b₂)")
    x1, x2 = forward(x0, sigmoid)
    print("x₀ = %s\nx₁ = %s\nx₂ = %s\n" % (brief(x0), brief(x1), brief(x2)))
    page.say("halfway")
    other = [-xi for xi in x0]
    middle = scale(0.5, add(x0, other))
    rows = []
    for name, act in ((page.words("without"), lambda z: z), (page.words("with"), sigmoid)):
        ends = [forward(x, act)[1][0] for x in (x0, other)]
        rows.append([name] + ends + [(ends[0] + ends[1]) / 2, forward(middle, act)[1][0]])
    page.table(["", "x₀ = " + brief(x0), "x₀ = " + brief(other), page.words("mean"),
                "x₀ = " + brief(middle)], rows)
    page.say("bent")
    page.source(sigmoid)
