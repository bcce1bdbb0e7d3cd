"""The slides' program in NumPy: lists of arrays, a sample at a time; batches as matrices."""
import numpy as np


def sigmoid(z):
    """Return 1 / (1 + e^-z)."""
    return 1 / (1 + np.exp(-z))


def dsigmoid(z):
    """Return the slope at z, as on the slide."""
    return sigmoid(z) * (1 - sigmoid(z))


def dtanh(z):
    """Return the slope at z."""
    return 1 - np.tanh(z) ** 2


class NeuralNetwork:
    """The slides' class; in tasks of classes the last layer is linear, for softmax."""

    def __init__(self, task):
        self.weights = [np.array(W, float) for W in task["weights"][::2]]
        self.biases = [np.array(b, float) for b in task["weights"][1::2]]
        self.act, self.dact = (sigmoid, dsigmoid) if task["activation"] == "sigmoid" else (
            np.tanh, dtanh)
        self.bends = [True] * len(self.weights)
        self.bends[-1] = task["output"] != "linear"

    def forward(self, data):
        """Compute the output of a sample, keeping zetas and values."""
        self.zetas, self.values = [], [data]
        for W, b, bends in zip(self.weights, self.biases, self.bends):
            z = W @ self.values[-1] + b
            self.zetas.append(z)
            self.values.append(self.act(z) if bends else z)

    def backward(self, label, lr):
        """Step down the slope of one sample."""
        dx = self.slope(label)
        for i in reversed(range(len(self.weights))):
            db = dx * self.dact(self.zetas[i]) if self.bends[i] else dx
            dW = np.outer(db, self.values[i])
            dx = self.weights[i].T @ db
            self.weights[i] -= lr * dW
            self.biases[i] -= lr * db

    def forward_rows(self, data):
        """Compute the outputs of samples in rows."""
        self.zetas, self.values = [], [data]
        for W, b, bends in zip(self.weights, self.biases, self.bends):
            z = self.values[-1] @ W.T + b
            self.zetas.append(z)
            self.values.append(self.act(z) if bends else z)

    def backward_rows(self, labels, lr):
        """Step down the mean slope of samples in rows."""
        dx = self.slope(labels) / len(labels)
        for i in reversed(range(len(self.weights))):
            db = dx * self.dact(self.zetas[i]) if self.bends[i] else dx
            dW = db.T @ self.values[i]
            dx = db @ self.weights[i]
            self.weights[i] -= lr * dW
            self.biases[i] -= lr * db.sum(axis=0)

    def slope(self, label):
        """Return the slope of the loss by the last z or, without softmax, by the output."""
        y = self.values[-1]
        if not self.bends[-1]:
            e = np.exp(y - y.max(axis=-1, keepdims=True))
            y = e / e.sum(axis=-1, keepdims=True)
        return y - label


def trainer(task):
    """Return train() and learned(), the weights that it ended with."""
    model = NeuralNetwork(task)
    X, T = np.array(task["X"], float), np.array(task["T"], float)
    size, lr = task["size"], task["lr"]

    def train():
        for _ in range(task["epochs"]):
            if size == 1:
                for x, t in zip(X, T):
                    model.forward(x)
                    model.backward(t, lr)
            else:
                for i in range(0, len(X), size):
                    model.forward_rows(X[i:i + size])
                    model.backward_rows(T[i:i + size], lr)

    return train, lambda: [p.tolist() for pair in zip(model.weights, model.biases) for p in pair]
