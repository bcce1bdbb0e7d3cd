"""A plain program: the loops one writes first, in lists, sample by sample, with no trick at all.

It runs on MicroPython too.   layers: (W, b) pairs, a row a neuron, changed in place
xor: sigmoids and squared error, else tanh, then softmax and cross-entropy; one sample a step
"""
from math import exp, log


def sigmoid(z):
    """Return 1 / (1 + e^-z)."""
    return 1 / (1 + exp(-z))


def tanh(z):
    """Return (e^2z - 1) / (e^2z + 1)."""
    e = exp(2 * z)
    return (e - 1) / (e + 1)


def end(y, t, xor):
    """Return the loss and its slope by the last z."""
    if xor:
        errors = [yi - ti for yi, ti in zip(y, t)]
        return 0.5 * sum([e * e for e in errors]), [e * a * (1 - a) for e, a in zip(errors, y)]
    e = [exp(yi) for yi in y]
    total = sum(e)
    return log(total) - sum([yi * ti for yi, ti in zip(y, t)]), [
        ei / total - ti for ei, ti in zip(e, t)]


def train(X, T, layers, epochs, lr, xor):
    """Learn T from X; return the mean loss of the last epoch."""
    f = sigmoid if xor else tanh
    for _ in range(epochs):
        loss = 0.0
        for x, t in zip(X, T):
            values = [x]
            for k, (W, b) in enumerate(layers):
                a = []
                for row, z in zip(W, b):
                    for w, v in zip(row, values[-1]):
                        z += w * v
                    a.append(f(z) if xor or k + 1 < len(layers) else z)
                values.append(a)
            value, d = end(a, t, xor)
            loss += value
            for k in range(len(layers) - 1, -1, -1):
                (W, b), x = layers[k], values[k]
                before = [0.0] * len(x)
                for i, di in enumerate(d):
                    c, row = lr * di, W[i]
                    b[i] -= c
                    for j, v in enumerate(x):
                        before[j] += row[j] * di
                        row[j] -= c * v
                d = [g * v * (1 - v) if xor else g * (1 - v * v) for g, v in zip(before, x)]
    return loss / len(X)
