"""Slide 17: the loss by the weights of one layer, three slopes multiplied."""
from ..activations import dsigmoid, sigmoid
from ..derivatives import gradient
from ..matrix import matvec
from ..vector import add, dot, hadamard, outer, scale, sub
from .numbers import fit_layer, same_lengths
from .page import Page, brief

TITLE = ("Differentiating the loss", "對損失函數微分")
PAGES = (43, 50)
FUNCTIONS = ("activations.dsigmoid", "vector.hadamard", "vector.outer", "derivatives.gradient")
TAKES = ("w", "x", "b", "y")
NAMES = {"w": "W", "x": "x₀"}
WEIGHTS, BIASES = [[0.5, -1, 1], [1, 0.5, -0.5]], [0.5, -1]
INPUTS, TARGET = [1, 2, 3], [0, 1]


def forward(W, b, x0):
    """Return z and x = sigmoid(z) of one layer."""
    z = add(matvec(W, x0), b)
    return z, [sigmoid(zi) for zi in z]


def loss(W, b, x0, y):
    """Return the loss of the slide, the sum of (x - y)^2."""
    d = sub(forward(W, b, x0)[1], y)
    return dot(d, d)


def slopes(W, b, x0, y):
    """Return dL/dW and dL/db by the chain rule."""
    z, x = forward(W, b, x0)
    db = hadamard(scale(2, sub(x, y)), [dsigmoid(zi) for zi in z])
    return outer(db, x0), db


def the_readers(page):
    """Return W, b, x0, y: the reader's, or the lesson's."""
    W, b = page.matrix("w", WEIGHTS), page.vector("b", BIASES)
    x0, y = page.vector("x", INPUTS), page.vector("y", TARGET)
    fit_layer(W, b, x0)
    same_lengths("y", len(y), "b", len(b))
    return W, b, x0, y


def run(options):
    """Write the three factors, their product, and the same by definition."""
    page = Page("s17", options)
    W, b, x0, y = the_readers(page)
    page.slide("xₗ = σ(zₗ)   zₗ = Wₗxₗ₋₁ + bₗ",
               "∂L/∂Wₗ = ∂L/∂xₗ · ∂xₗ/∂zₗ · ∂zₗ/∂Wₗ = 2(xₗ−y) σ′(zₗ) xₗ₋₁",
               "∂L/∂bₗ = 2(xₗ−y) σ′(zₗ)", vectors="xzby")
    products(page, W, b, x0, y)
    dW, db = slopes(W, b, x0, y)
    by_definition = [gradient(lambda _: loss(W, b, x0, y), row) for row in W]
    page.step()
    page.show(page.words("definition"), quiet(by_definition))
    page.compare(dW + [db], by_definition + [gradient(lambda _: loss(W, b, x0, y), b)])
    page.code("slopes(W, b, x0, y)", W=W, b=b, x0=x0, y=y)
    page.source("activations.dsigmoid", step=1)
    page.source("vector.outer", step=2)
    return page


def products(page, W, b, x0, y):
    """Write the three factors and which product each is, with its shapes."""
    z, x = forward(W, b, x0)
    dW, db = slopes(W, b, x0, y)
    page.show("W = ", W, "  b = ", b, "  x₀ = ", x0, "  y = ", y)
    page.gap()
    page.show("z = Wx₀ + b = ", z, "  x = σ(z) = ", x, "  L = " + brief(loss(W, b, x0, y)))
    page.gap()
    page.picture("chain", [], **path_back(W, b, x0, y))
    page.step()
    page.say("elementwise", len(b))
    page.show("∂L/∂b = 2(x−y) ∘ σ′(z) = ", scale(2, sub(x, y)), " ∘ ", [dsigmoid(zi) for zi in z],
              " = ", db)
    page.gap()
    page.step()
    page.say("outer", len(b), len(x0), len(b), len(x0))
    page.show("∂L/∂W = ∂L/∂b · x₀ᵀ = ", db, " ", [x0], " = ", dW)
    page.gap()


def path_back(W, b, x0, y):
    """Return the way from W to L through the first output, and its slopes."""
    z, x = forward(W, b, x0)
    return {"nodes": [["W₁₁", brief(W[0][0])], ["z₁", brief(z[0])], ["x₁", brief(x[0])],
                      ["L", brief(loss(W, b, x0, y))]],
            "slopes": [["∂z₁/∂W₁₁ = x₀", brief(x0[0])], ["∂x₁/∂z₁ = σ′(z₁)", brief(dsigmoid(z[0]))],
                       ["∂L/∂x₁ = 2(x₁−y₁)", brief(2 * (x[0] - y[0]))]]}


def quiet(slopes):
    """Return slopes by definition to the digits that are sure, as every Python finds them."""
    if isinstance(slopes, list):
        return [quiet(slope) for slope in slopes]
    return round(float("%.6g" % slopes), 9)
