"""The slides' own class, 手刻神經網路: a network one can open, look into and step by hand.

Slides 20-21: 手刻神經網路, XOR 測試. Everything it computes is done by Network, one sample at
a time; here are the slides' names for what Network keeps.
"""
__all__ = ("NeuralNetwork",)

from .activations import drelu, dsigmoid, dtanh, relu, sigmoid, tanh
from .fast.descent import SGD
from .layers import Activation, Dense
from .network import Network
from .rng import Rng

KNOWN = ((sigmoid, dsigmoid), (tanh, dtanh), (relu, drelu))     # their slopes come cheaper from a


class NeuralNetwork:
    """A multilayer perceptron 多層感知器 of layers x_l = act(W_l x_{l-1} + b_l).

    layer_sizes: inputs, hidden layers, outputs, such as [2, 4, 4, 1]   act, dact: numbers to
    numbers, such as sigmoid and dsigmoid   rng: draws, layer by layer, the weights row by row
    and then the biases, all standard normal; Rng(0) if none is given.
    weights: matrices (out, in)   biases: vectors (out,)   both may be changed,
    or replaced by others of the same shape
    zetas: the z of every layer   values: the x of every layer, the input first
    Raises ValueError for fewer than two layers or an empty one.
    """

    def __init__(self, layer_sizes, act, dact, rng=None):
        if len(layer_sizes) < 2 or min(layer_sizes) < 1:
            raise ValueError("NeuralNetwork: layer sizes are %r, at least two are wanted, all "
                             "above 0" % (layer_sizes,))
        self.layer_sizes = layer_sizes
        self.num_layers = len(layer_sizes)
        rng = rng or Rng(0)
        layers = []
        for n, m in zip(layer_sizes, layer_sizes[1:]):
            layers.append(Dense(n, m, rng, init="normal", bias="normal"))
            layers.append(Activation(act, None if (act, dact) in KNOWN else lambda z, a: dact(z)))
        self.network = Network(layers, "squared_error")
        self.weights = [dense.W for dense in layers[::2]]
        self.biases = [dense.b for dense in layers[::2]]

    def forward(self, data):
        """Return the output, keeping zetas and values.   data: (in,)   ->   (out,)

        Raises ValueError if data has not as many numbers as the input layer.
        """
        for dense, W, b in zip(self.network.layers[::2], self.weights, self.biases):
            dense.W, dense.b = W, b         # the reader may have put others in their place
        return self.network.forward([data])[0]

    def backward(self, label, lr):
        """Step against the gradient of 1/2 sum (x - label)^2, after forward.   label: (out,)"""
        loss = self.network.loss
        self.network.backward(loss.gradient([self.values[-1]], [label]))
        self.network.update(SGD(lr))

    def predict(self, data):
        """Return the output for one sample.   data: (in,)   ->   (out,)"""
        return self.forward(data)

    def fit(self, data, labels, lr, epochs, on_epoch=None):
        """Learn the labels of the data, sample by sample, in order; return self.

        data: (k, in)   labels: (k, out)   on_epoch: see Network.fit
        Raises ValueError for data, labels or settings that do not fit.
        """
        self.forward(data[0])
        self.network.fit(data, labels, epochs, lr, shuffle=False, on_epoch=on_epoch)
        return self

    @property
    def zetas(self):
        """Return the z of every layer, as the last forward left them."""
        return [layer.Z[0] for layer in self.network.layers[1::2]]

    @property
    def values(self):
        """Return the x of every layer, as the last forward left them; the input first."""
        layers = self.network.layers
        return [layers[0].X[0]] + [layer.A[0] for layer in layers[1::2]]

    def __repr__(self):
        """Return a line for each layer, as Network does."""
        return repr(self.network)
