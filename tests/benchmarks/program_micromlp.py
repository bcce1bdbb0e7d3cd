"""MicroMLP, an object for each neuron and connection: sigmoids, squared error, one sample a step.

It has no softmax, and its values go from 0 to 1, so compare.py gives it, and purenn to compare the
weights, the task with sigmoids everywhere and the inputs squeezed into 0 to 1. Gain is 1, Alpha
(momentum) 0, Eta the learning rate; the NNValues are made before the clock starts.
"""
import importlib
import sys

for name in ("json", "time", "random"):         # it asks for MicroPython's names of them
    sys.modules.setdefault("u" + name, importlib.import_module(name))

from microMLP import MicroMLP                   # noqa: E402


def trainer(task):
    """Return train() and learned(), the weights that it ended with."""
    mlp = MicroMLP.Create(task["sizes"], MicroMLP.ACTFUNC_SIGMOID, MicroMLP.LayersFullConnect)
    mlp.Eta, mlp.Alpha, mlp.Gain = task["lr"], 0.0, 1.0
    begin(mlp, task["weights"])
    value = MicroMLP.NNValue.FromAnalogSignal
    X, T = [[[value(v) for v in row] for row in task[rows]] for rows in ("X", "T")]

    def train():
        for _ in range(task["epochs"]):
            for x, t in zip(X, T):
                mlp.Learn(x, t)

    return train, lambda: learned(mlp)


def begin(mlp, weights):
    """Give the network the task's weights: not when it is made, 0 would become a random number."""
    for layer, W, b in zip(mlp.Layers[1:], weights[::2], weights[1::2]):
        for neuron, row, bias in zip(layer.Neurons, W, b):
            neuron.GetBias()._weight = bias
            for connection, weight in zip(neuron.GetInputConnections(), row):
                connection._weight = weight


def learned(mlp):
    """Return the weights."""
    found = []
    for layer in mlp.Layers[1:]:
        found += [[[c.Weight for c in neuron.GetInputConnections()] for neuron in layer.Neurons],
                  [neuron.GetBias().Weight for neuron in layer.Neurons]]
    return found
