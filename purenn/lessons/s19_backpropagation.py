"""Slide 19: each layer hands the slope down to the one before it."""
from ..activations import dsigmoid, sigmoid
from ..derivatives import gradient
from ..matrix import matvec, transpose
from ..vector import add, dot, hadamard, outer, scale, sub
from .numbers import fit_layers
from .page import Page, brief
from .s17_slope_of_loss import quiet

TITLE = ("Backpropagation", "反向傳播")
PAGES = (52, 56)
FUNCTIONS = ("matrix.transpose", "matrix.matvec", "vector.hadamard", "vector.outer")
TAKES = ("x", "y", "w1", "b1", "w2", "b2")
NAMES = {"x": "x₀"}
LAYERS = (([[1, -1], [0.5, 1], [-1, 0.5]], [0, 0.5, 1]), ([[1, -2, 1]], [0.5]))


def forward(layers, x0):
    """Return the x of every layer, the input first, and the z of every layer."""
    xs, zs = [x0], []
    for W, b in layers:
        zs.append(add(matvec(W, xs[-1]), b))
        xs.append([sigmoid(zi) for zi in zs[-1]])
    return xs, zs


def loss(layers, x0, y):
    """Return the sum of (x - y)^2 at the end."""
    d = sub(forward(layers, x0)[0][-1], y)
    return dot(d, d)


def backward(layers, x0, y):
    """Return (dL/dx, dL/dW, dL/db) of each layer, the first layer first; dx is its output's."""
    xs, zs = forward(layers, x0)
    dx, found = scale(2, sub(xs[-1], y)), []
    for (W, _), x_before, z in reversed(list(zip(layers, xs, zs))):
        db = hadamard(dx, [dsigmoid(zi) for zi in z])
        found.append((dx, outer(db, x_before), db))
        dx = matvec(transpose(W), db)       # what the layer before is handed
    return found[::-1]


def one_layer(page, layers, k, slopes, x_before, z, last):
    """Write what layer k gets, its gradients as products of shapes, and what it hands down."""
    dx, dW, db = slopes
    W, i = layers[k][0], "₁₂"[k]
    page.step()
    page.say("layer", k + 1)
    page.show("∂L/∂b%s = ∂L/∂x%s ∘ σ′(z%s) = " % (i, i, i), dx, " ∘ ",
              [dsigmoid(zi) for zi in z], " = ", db)
    page.gap()
    page.step()
    page.show("∂L/∂W%s = ∂L/∂b%s · x%sᵀ = " % (i, i, "₀₁"[k]), db, " ", [x_before], " = ", dW)
    page.gap()
    if last:
        page.step()
        page.say("hands", len(W[0]), len(W), len(W))
        page.show("∂L/∂x₁ = W₂ᵀ · ∂L/∂b₂ = ", transpose(W), " ", db, " = ",
                  matvec(transpose(W), db))
        page.gap()


def path_back(layers, xs, zs, y):
    """Return the way from the first weight to L through the first neurons, and its slopes."""
    W2 = layers[1][0]
    return {"nodes": [["W₁", brief(layers[0][0][0][0])], ["z₁", brief(zs[0][0])],
                      ["x₁", brief(xs[1][0])], ["z₂", brief(zs[1][0])], ["x₂", brief(xs[2][0])],
                      ["L", brief(loss(layers, xs[0], y))]],
            "slopes": [["x₀", brief(xs[0][0])], ["σ′(z₁)", brief(dsigmoid(zs[0][0]))],
                       ["W₂", brief(W2[0][0])], ["σ′(z₂)", brief(dsigmoid(zs[1][0]))],
                       ["2(x₂−y)", brief(2 * (xs[2][0] - y[0]))]]}


def run(options):
    """Write what each layer gets and hands down, and check all of it by definition."""
    page = Page("s19", options)
    layers, x0, y = page.layers(LAYERS), page.vector("x", [1, 2]), page.vector("y", [1])
    fit_layers(layers, x0, y)
    page.slide("∂L/∂xₗ₋₁ = ∂L/∂xₗ · σ′(zₗ) · Wₗ", "∂L/∂Wₗ₋₁ = ∂L/∂xₗ₋₁ · σ′(zₗ₋₁) · xₗ₋₁",
               vectors="xzby")
    page.mark("xₗ₋₁")
    page.say("error")
    page.say("products")
    page.step()
    page.derivation("∂L/∂x₂ = 2(x₂ − y)", "∂L/∂x₁ = W₂ᵀ(∂L/∂x₂ ∘ σ′(z₂))",
                    "∂L/∂W₁ = (∂L/∂x₁ ∘ σ′(z₁))x₀ᵀ")
    page.step()
    xs, zs = forward(layers, x0)
    page.show("x₀ = ", xs[0], "  x₁ = ", xs[1], "  x₂ = ", xs[2], "  y = ", y,
              "  L = " + brief(loss(layers, x0, y)))
    page.picture("network", [], layers=[len(x) for x in xs], values=xs,
                 weights=[W for W, _ in layers], biases=[b for _, b in layers])
    page.gap()
    page.step()
    page.picture("chain", [], **path_back(layers, xs, zs, y))
    page.step()
    found, definition = backward(layers, x0, y), []
    for k in (1, 0):
        one_layer(page, layers, k, found[k], xs[k], zs[k], k == 1)
        page.step()
    for W, b in layers:
        definition += [gradient(lambda _: loss(layers, x0, y), row) for row in W + [b]]
    page.show(page.words("definition"), quiet(definition[:len(layers[0][0])]))
    page.compare([row for _, dW, db in found for row in dW + [db]], definition)
    page.code("backward(layers, x0, y)", layers=layers, x0=x0, y=y)
    page.source("lessons.s19_backpropagation.backward", "dx = matvec", step=4)
    return page
