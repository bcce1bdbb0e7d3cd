"""The bench's tasks: data, network and settings of each, and its training with and without purenn.

Samples are taken in the order of the file, so that all programs do the same arithmetic.
"""
from ...table.data import load_csv
from ...layers import Activation, Dense
from ...more.momentum import Adam
from ...network import Network
from ...preprocessing import moments, standardise
from ...rng import Rng
from ...lessons import outside


class Task:
    """A network, the samples it learns and how.

    load: a function of the data's folder -> X, T   rows: how many of the samples, None: all
    batch_size: samples a step, None: all   xor: sigmoids, squared error, weights N(0, 1), as on
    the slide, else tanh and cross-entropy   unrolled: whether the network is small enough
    l2: what weights cost; then Adam learns, as in the command train
    """

    def __init__(self, name, sizes, load, epochs, lr, batch_size=1, rows=None, xor=False,
                 unrolled=False, l2=0):
        self.l2 = l2
        self.name, self.sizes, self.load, self.epochs, self.lr = name, sizes, load, epochs, lr
        self.batch_size, self.rows, self.xor, self.unrolled = batch_size, rows, xor, unrolled

    def samples(self, folder=None):
        """Return X and T.   Raises ValueError if the data is not here."""
        X, T = self.load(folder)
        return X[:self.rows], T[:self.rows]

    def size(self, X):
        """Return how many samples make a step."""
        return self.batch_size or len(X)

    def steps(self, X):
        """Return how many steps the task has."""
        return self.epochs * -(-len(X) // self.size(X))

    def network(self):
        """Return the untrained network, always with the same weights."""
        rng, layers = Rng(0), []
        for n, m in zip(self.sizes, self.sizes[1:]):
            if self.xor:
                layers += [Dense(n, m, rng, init="normal", bias="normal"), Activation("sigmoid")]
            else:
                layers += [Dense(n, m, rng, l2=self.l2), Activation("tanh")]
        if self.xor:
            return Network(layers, "squared_error")
        return Network(layers[:-1], "cross_entropy")

    def fit(self, network, X, T):
        """Train with purenn."""
        network.fit(X, T, self.epochs, self.lr, Adam(self.lr) if self.l2 else None,
                    batch_size=self.size(X), shuffle=False)

    def fit_bare(self, bare, X, T, weights):
        """Train with the bare program, from these weights; return the last epoch's loss."""
        if self.xor:
            return bare.xor(X, T, *weights, self.epochs, self.lr)
        if self.l2:
            return bare.adam(X, T, *weights, self.epochs, self.lr, self.size(X), self.l2)
        if self.batch_size == 1:
            return bare.samples(X, T, *weights, self.epochs, self.lr)
        return bare.batches(X, T, *weights, self.epochs, self.lr, self.size(X))

    def __repr__(self):
        """Return the layers and the samples a step."""
        return "%s, %s" % ("-".join(["%d" % size for size in self.sizes]), "all samples a step"
                           if self.batch_size is None else "1 sample a step"
                           if self.batch_size == 1 else "%d samples a step" % self.batch_size)


def weights(network):
    """Return copies of W, b, W, b, ..."""
    found = []
    for layer in network.layers:
        if layer.parameters():
            found += [[list(row) for row in layer.W], list(layer.b)]
    return found


def fresh(X):
    """Return X with an object for each number, as float() makes them of a file's fields."""
    return [[v + 0.0 for v in x] for x in X]


def xor(folder):
    """Return the slides' four rows."""
    data = load_csv("xor")
    return data.X, [[label] for label in data.labels]


def iris(folder):
    """Return the flowers, standardised."""
    data = load_csv("iris")
    return standardise(data.X, *moments(data.X)), data.T


def digits(folder):
    """Return the bundled digits, from 0 to 1."""
    data = load_csv("digits")
    return [[v / 16 for v in x] for x in data.X], data.T


def moons(folder):
    """Return the two moons."""
    data = load_csv("moons")
    return data.X, data.T


def mnist17(folder):
    """Return 200 of MNIST's ones and sevens, from 0 to 1."""
    data = outside.load("mnist17_train200.csv", folder)
    return [[v / 255 for v in x] for x in data.X], data.T


def digits5000(folder):
    """Return the course's 5000 digits as they are."""
    data = outside.load("ex3data1.csv", folder)
    return data.X, data.T


TASKS = [
    Task("xor", [2, 4, 4, 1], xor, 1000, 1, xor=True, unrolled=True),
    Task("iris", [4, 8, 3], iris, 4, 0.05),
    Task("digits", [64, 30, 10], digits, 1, 0.05, rows=1000),
    Task("digits32", [64, 30, 10], digits, 1, 0.5, 32),
    Task("adam16", [64, 16, 10], digits, 1, 0.003, 16, l2=0.015),
    Task("mnist17", [784, 10, 2], mnist17, 1, 0.05),
    Task("moons", [2, 3, 2], moons, 200, 0.5, None, unrolled=True),
    Task("digits5000", [400, 25, 10], digits5000, 1, 0.5, None),
]
