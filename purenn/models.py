"""Recipes: networks that have a name, a few readable lines each."""
from .layers import Activation, Dense
from .network import Network


def perceptron(n, m=1):
    """Return a perceptron 感知器: m steps over n inputs, from zero (Rosenblatt 1958)."""
    return Network([Dense(n, m, init="zeros")], "perceptron_loss")


def separable(network, X, T, epochs=100):
    """Teach a perceptron until every answer is right; return whether a line separates.

    True: this network's line does. False: none does, for the weights are again what they were
    after an earlier epoch, and so they will come round for ever, while with a line they would
    arrive (Novikoff 1962). None: neither, when the epochs ended.   X: (k, n)   T: (k, m)
    """
    seen = set()
    circle = False
    for _ in network.epochs(X, T, epochs, lr=1, shuffle=False):
        if network.score(X, T) == 1:
            return True
        weights = tuple([tuple(row) for row, _ in network.parameters()])
        circle = circle or weights in seen
        seen.add(weights)
    return False if circle else None


def mlp(sizes, rng, activation="tanh", loss="cross_entropy", l2=0):
    """Return a multilayer perceptron 多層感知器.   sizes: inputs, hidden layers, outputs"""
    layers = []
    for n, m in zip(sizes, sizes[1:]):
        layers += [Dense(n, m, rng, l2=l2), Activation(activation)]
    return Network(layers[:-1], loss)
