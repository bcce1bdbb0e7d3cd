"""How long the same training takes on this Python, and how much memory: 400 steps of XOR.

The slides' class, then Network with the same layers; each the best of three. Memory is the most
that the process ever had, of the Pythons for web pages together with node; here.mjs prints it for
those. Runs with the bundle for boards alone, too.
"""
import time

from purenn.activations import dsigmoid, sigmoid
from purenn.layers import Activation, Dense
from purenn.network import Network
from purenn.neural_network import NeuralNetwork

X, T = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]


def milliseconds():
    """Return a time; MicroPython's time() counts whole seconds on some boards."""
    if hasattr(time, "ticks_ms"):
        return time.ticks_ms()
    return time.time() * 1000


def slides():
    """Return how many milliseconds 400 steps of the slides' class take."""
    model = NeuralNetwork([2, 4, 4, 1], sigmoid, dsigmoid)
    start = milliseconds()
    model.fit(X, T, 1, 100)
    return milliseconds() - start


def network():
    """Return how many milliseconds 400 steps of Network.fit take."""
    layers = []
    for n, m in ((2, 4), (4, 4), (4, 1)):
        layers += [Dense(n, m, init="normal", bias="normal"), Activation("sigmoid")]
    model = Network(layers)
    start = milliseconds()
    model.fit(X, T, 100, 1)
    return milliseconds() - start


def peak():
    """Return the most memory this process had, in kB; None where nobody says."""
    try:
        for line in open("/proc/self/status").read().split("\n"):
            if line.startswith("VmHWM"):
                return int(line.split()[1])
    except Exception:               # without files, without /proc
        return None


if __name__ == "__main__":
    for train in (slides, network):
        print("%.1f ms" % min([train() for _ in range(3)]))
    if peak():
        print("%d kB" % peak())
