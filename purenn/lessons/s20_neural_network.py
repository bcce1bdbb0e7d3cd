"""Slide 20: the slides' class, opened: weights, zetas, values, and one step back."""
from ..activations import dsigmoid, sigmoid
from ..layers import Dense
from ..losses import squared_error
from ..neural_network import NeuralNetwork
from ..rng import Rng
from .page import Page, brief

TITLE = ("A hand-carved neural network", "手刻神經網路")
FUNCTIONS = ("neural_network.NeuralNetwork", "network.Network", "layers.Dense")
TAKES = ("sizes", "x", "y", "lr", "seed")


def show(model, x):
    """Send x forward and print what the network holds then."""
    print("model = NeuralNetwork(%s, sigmoid, dsigmoid)\n" % model.layer_sizes)
    print("model.forward(%s) = %s\n" % (x, brief(model.forward(x))))
    print("values[0] = %s" % brief(model.values[0]))
    for i, (W, b, z) in enumerate(zip(model.weights, model.biases, model.zetas)):
        print("\nweights[%d] = %s\nbiases[%d]  = %s" % (i, brief(W), i, brief(b)))
        print("zetas[%d]   = %s\nvalues[%d]  = %s" % (i, brief(z), i + 1,
                                                    brief(model.values[i + 1])))


def run(options):
    """Print what the network holds before and after one step of learning."""
    page = Page("s20", options)
    sizes, lr = page.sizes([2, 3, 1]), page.number("lr", 1)
    x, y = page.vector("x", [0, 1]), page.vector("y", [1])
    page.slide("forward:  z = Wx + b   x = σ(z)",
               "backward: db = dx∘σ′(z)   dW = db·xᵀ   dx = Wᵀdb")
    model = NeuralNetwork(sizes, sigmoid, dsigmoid, rng=Rng(page.seed()))
    show(model, x)
    before = squared_error(model.values[-1], y)
    model.backward(y, lr)
    print("\nmodel.backward(%s, %s)" % (y, brief(lr)))
    for i, W in enumerate(model.weights):
        print("weights[%d] = %s" % (i, brief(W)))
    page.say("loss", before, squared_error(model.predict(x), y))
    page.source(NeuralNetwork.backward, "dW = outer(db")
    page.source(Dense.backward, "self.dW, self.db")
