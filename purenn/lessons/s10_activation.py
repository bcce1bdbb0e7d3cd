"""Slide 10: a bend after each layer, and two layers are more than one."""
from ..activations import sigmoid
from ..matrix import matvec
from ..vector import add, scale
from .page import Page, brief
from .s08_forward import the_readers

TITLE = ("Activation functions", "激勵函數")
PAGES = (23, 24)
FUNCTIONS = ("activations.sigmoid", "matrix.matvec", "vector.add")
TAKES = ("x", "w1", "b1", "w2", "b2")
NAMES = {"x": "x₀"}


def forward(layers, x0, act):
    """Return x1 and x2 of two layers with act after each."""
    (W1, b1), (W2, b2) = layers
    x1 = [act(z) for z in add(matvec(W1, x0), b1)]
    x2 = [act(z) for z in add(matvec(W2, x1), b2)]
    return x1, x2


def halves(layers, x0, act):
    """Return the first output for x0, for -x0, the mean of both, and the one halfway, for 0."""
    ends = [forward(layers, x, act)[1][0] for x in (x0, scale(-1, x0))]
    return ends + [sum(ends) / 2, forward(layers, scale(0, x0), act)[1][0]]


def run(options):
    """Bend, and show that the output halfway is no longer halfway between the outputs."""
    page = Page("s10", options)
    layers, x0 = the_readers(page)
    page.slide("x₁ = σ(W₁x₀ + b₁)   x₂ = σ(W₂x₁ + b₂)", vectors="xb")
    x1, x2 = forward(layers, x0, sigmoid)
    (W1, b1), (W2, b2) = layers
    page.picture("network", [], layers=[len(x0), len(x1), len(x2)], values=[x0, x1, x2],
                 weights=[W1, W2], biases=[b1, b2])
    page.show("x₀ = ", x0, "   x₁ = ", x1, "   x₂ = ", x2)
    page.gap()
    page.step()
    page.say("halfway")
    straight, bent = [halves(layers, x0, act) for act in (lambda z: z, sigmoid)]
    page.table(["", "x₀ = " + brief(x0), "x₀ = " + brief(scale(-1, x0)), page.words("mean"),
                "x₀ = " + brief(scale(0, x0))],
               [[page.words("without")] + straight, [page.words("with")] + bent])
    page.step()
    page.say("straight" if brief(straight[2]) == brief(straight[3]) else "drowned")
    page.say("bent" if brief(bent[2]) != brief(bent[3]) else "unseen")
    page.code("forward(layers, x0, sigmoid)", layers=layers, x0=x0)
    page.source("activations.sigmoid")
    return page
