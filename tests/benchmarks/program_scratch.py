"""The network of the book Data Science from Scratch, 2nd edition: layers on lists of lists.

The book's loop without its progress bar and without the loss it shows. Its squared error has no
half, so half the learning rate takes the same steps.
"""
import sys
from unittest.mock import MagicMock

for name in ("matplotlib", "matplotlib.pyplot"):        # scratch.probability draws when imported
    sys.modules[name] = MagicMock()

from scratch.deep_learning import (SSE, GradientDescent, Linear, Sequential, Sigmoid,    # noqa: E402
                                   SoftmaxCrossEntropy, Tanh)


def trainer(task):
    """Return train() and learned(), the weights that it ended with."""
    model = built(task)
    loss = SoftmaxCrossEntropy() if task["output"] == "linear" else SSE()
    optimizer = GradientDescent(task["lr"] / (1 if task["output"] == "linear" else 2))

    def train():
        for _ in range(task["epochs"]):
            for x, t in zip(task["X"], task["T"]):
                model.backward(loss.gradient(model.forward(x), t))
                optimizer.step(model)

    return train, lambda: list(model.params())


def built(task):
    """Return the network with the task's weights."""
    layers = []
    for n, m in zip(task["sizes"], task["sizes"][1:]):
        layers += [Linear(n, m, init="uniform"),
                   Sigmoid() if task["activation"] == "sigmoid" else Tanh()]
    if task["output"] == "linear":
        layers.pop()
    model = Sequential(layers)
    for p, values in zip(model.params(), task["weights"]):
        p[:] = values
    return model
