"""Slide 20: the slides' class, opened: weights, zetas, values, and one step back."""
from ..activations import dsigmoid, sigmoid
from ..losses import squared_error
from ..neural_network import NeuralNetwork
from ..rng import Rng
from .numbers import counted, fit_layers
from .page import Page, brief

TITLE = ("A hand-carved neural network", "手刻神經網路")
PAGES = (57, 57)
FUNCTIONS = ("neural_network.NeuralNetwork", "network.Network", "layers.Dense")
TAKES = ("sizes", "x", "y", "lr", "seed", "w1", "b1", "w2", "b2")


def build(page):
    """Return the slides' network: drawn from --seed, or with the reader's W and b."""
    names = [name for name in ("w1", "b1", "w2", "b2") if page.given(name) is not None]
    model = NeuralNetwork(page.sizes([2, 3, 1]), sigmoid, dsigmoid, rng=Rng(page.seed()))
    if names and (page.given("sizes") is not None or len(names) < 4):
        raise ValueError("lesson: of --w1 --b1 --w2 --b2 all four are wanted, and no --sizes")
    if names:
        layers = page.layers(list(zip(model.weights, model.biases)))
        fit_layers(layers, [0] * len(layers[0][0][0]))
        sizes = [len(layers[0][0][0])] + [len(b) for _, b in layers]
        model = NeuralNetwork(sizes, sigmoid, dsigmoid)
        model.weights, model.biases = [W for W, _ in layers], [b for _, b in layers]
    return model


def show(page, model, x):
    """Send x forward and write what the network holds then."""
    page.line("model = NeuralNetwork(%s, sigmoid, dsigmoid)\n" % model.layer_sizes)
    page.line("model.forward(%s)" % x)
    model.forward(x)
    for i, (W, b, z) in enumerate(zip(model.weights, model.biases, model.zetas)):
        page.gap()
        page.step()
        page.show("weights[%d] = " % i, W, "  biases[%d] = " % i, b)
        page.show("values[%d] = " % i, model.values[i], "  zetas[%d] = " % i, z,
                  "  values[%d] = " % (i + 1), model.values[i + 1])


def run(options):
    """Write what the network holds before and after one step of learning."""
    page = Page("s20", options)
    lr, model = page.number("lr", 1), build(page)
    sizes = model.layer_sizes
    x = page.vector("x", ([0, 1] * sizes[0])[:sizes[0]])
    y = page.vector("y", [1] * sizes[-1])
    for name, v, wanted in (("x", x, sizes[0]), ("y", y, sizes[-1])):
        if len(v) != wanted:
            raise ValueError("lesson: --%s has %s, the layers %s want %d" % (
                name, counted(len(v)), "-".join([str(n) for n in sizes]), wanted))
    before = learned(page, model, x, y, lr)
    page.say("loss", before, squared_error(model.predict(x), y))
    if page.given("w1") is None:
        page.code("model = NeuralNetwork(sizes, sigmoid, dsigmoid, rng=Rng(seed))\n"
                  "model.forward(x)\nmodel.backward(y, lr)\nmodel.weights, model.biases",
                  sizes=sizes, seed=page.seed(), x=x, y=y, lr=lr)
    page.source("neural_network.NeuralNetwork.backward", "dW = outer(db", model.num_layers + 1)
    return page


def learned(page, model, x, y, lr):
    """Write what the network holds before and after the step; return the loss before it."""
    page.slide("forward:  z = Wx + b   x = σ(z)",
               "backward: db = dx ∘ σ′(z)   dW = db·xᵀ   dx = Wᵀdb", vectors="zxb")
    page.say("columns")
    show(page, model, x)
    before = squared_error(model.values[-1], y)
    model.backward(y, lr)
    page.gap()
    page.step()
    page.line("model.backward(%s, %s)" % (y, brief(lr)))
    for i, (W, b) in enumerate(zip(model.weights, model.biases)):
        page.show("weights[%d] = " % i, W, "  biases[%d] = " % i, b)
    return before
