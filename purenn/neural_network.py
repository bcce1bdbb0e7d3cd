"""The slides' own class, 手刻神經網路, in lists: a network one can open, look into, step by hand.

Slides 20-21: 手刻神經網路, XOR 測試. It stands on vector, matrix and rng alone.
"""
__all__ = ("NeuralNetwork",)

from .fitting.told import told
from .matrix import matvec, transpose
from .rng import MOST_WEIGHTS, Rng
from .vector import add, descend, hadamard, outer, sub

LISTS = list, tuple


class NeuralNetwork:
    """A multilayer perceptron 多層感知器 of layers x_l = act(W_l x_{l-1} + b_l).

    layer_sizes: inputs, hidden layers, outputs, such as [2, 4, 4, 1]   act, dact: numbers to
    numbers, such as sigmoid and dsigmoid   rng: draws, layer by layer, the weights row by row
    and then the biases, all standard normal; Rng(0) if none is given.
    num_layers: how many layers of weights, len(layer_sizes) - 1
    weights: matrices (out, in)   biases: vectors (out,)   zetas: the z of every layer
    values: the x of every layer, the input first; zeros before the first forward
    Raises ValueError for fewer than two layers or an empty one, and for what is no function.
    """

    def __init__(self, layer_sizes, act, dact, rng=None):
        rng = Rng(0) if rng is None else rng
        check_made(layer_sizes, act, dact, rng)
        self.layer_sizes, self.num_layers = layer_sizes, len(layer_sizes) - 1
        self.act, self.dact = act, dact
        self.weights, self.biases = [], []
        for n, m in zip(layer_sizes, layer_sizes[1:]):
            self.weights.append([[rng.normal() for _ in range(n)] for _ in range(m)])
            self.biases.append([rng.normal() for _ in range(m)])
        self.zetas = [[0] * m for m in layer_sizes[1:]]
        self.values = [[0] * n for n in layer_sizes]

    def forward(self, data):
        """Return the output, keeping zetas and values 前向傳播.   data: (in,)   ->   (out,)

        Raises ValueError if data is no list of as many numbers as the input layer has.
        """
        check_flat("a sample", data, self.layer_sizes[0])
        self.values[0] = data
        for i in range(self.num_layers):
            self.zetas[i] = add(matvec(self.weights[i], self.values[i]), self.biases[i])
            self.values[i + 1] = [self.act(z) for z in self.zetas[i]]
        return self.values[-1]

    @told
    def backward(self, label, lr):
        """Step against the gradient of 1/2 sum (x - label)^2, after forward 反向傳播.

        label: (out,)   lr: learning rate   Raises ValueError if label is no list of numbers.
        """
        check_flat("a label", label, self.layer_sizes[-1])
        dx = sub(self.values[-1], label)
        for i in reversed(range(self.num_layers)):
            db = hadamard(dx, [self.dact(z) for z in self.zetas[i]])
            dW = outer(db, self.values[i])
            if i:                       # the input itself learns nothing
                dx = matvec(transpose(self.weights[i]), db)     # with the W of before
            for w, dw in zip(self.weights[i], dW):
                descend(w, dw, lr)
            descend(self.biases[i], db, lr)

    @told
    def predict(self, data):
        """Return the output for one sample.   data: (in,)   ->   (out,)"""
        return self.forward(data)

    @told
    def fit(self, data, labels, lr, epochs, on_epoch=None):
        """Learn the labels of the data, sample by sample, in order; return self.

        data: (k, in)   labels: (k, out)
        on_epoch: a function of this network, called after every epoch; True from it ends fit
        Raises ValueError if there are not as many labels as samples, for what is none of these,
        and after an epoch in which numbers grew beyond all bounds.
        """
        check_fit(data, labels, lr, epochs, on_epoch, self.weights)
        for _ in range(epochs):
            for x, y in zip(data, labels):
                self.forward(x)
                self.backward(y, lr)
            check_flat("the output", self.values[-1], self.layer_sizes[-1])
            if on_epoch is not None and on_epoch(self) is True:
                break
        return self


def check_flat(what, v, n):
    """Raise ValueError for what is no list of n numbers, such as a column."""
    try:
        if isinstance(v, LISTS) and len(v) == n and sum(v) * 0 == 0:    # inf and nan make nan
            return                  # of text, of None and of rows there is no sum
    except TypeError:
        pass
    from .fitting.by_hand import not_flat       # here, so that boards pay when it is wanted
    raise not_flat(what, v, n)


def check_made(sizes, act, dact, rng):
    """Raise ValueError for what makes no network."""
    if not (isinstance(sizes, LISTS) and len(sizes) > 1 and callable(act) and callable(dact)
            and hasattr(rng, "normal") and not isinstance(rng, type)
            and all([isinstance(n, int) and n > 0 for n in sizes])
            and sum([n * m for n, m in zip(sizes, sizes[1:])]) <= MOST_WEIGHTS):
        from .fitting.by_hand import no_network     # here, so that boards pay when it is wanted
        raise no_network(sizes, act, dact, rng)


def check_fit(data, labels, lr, epochs, on_epoch, weights):
    """Raise ValueError for what cannot be learned, and for rows that would change together."""
    if on_epoch is not None or not (
            isinstance(data, LISTS) and isinstance(labels, LISTS) and len(data) == len(labels) > 0
            and isinstance(epochs, int) and epochs > 0
            and isinstance(lr, (int, float)) and 0 <= lr < 1e308
            and all([len(set(map(id, W))) == len(W) for W in weights if isinstance(W, list)])):
        from .fitting.by_hand import check
        check(data, labels, lr, epochs, on_epoch, weights)
