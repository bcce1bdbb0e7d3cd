"""scikit-learn's MLPClassifier: plain SGD in the given order, no momentum, no penalty.

With two classes it has one output, a sigmoid, and binary cross-entropy.
"""
import warnings

import numpy as np
from sklearn.neural_network import MLPClassifier

warnings.simplefilter("ignore")         # that training ends after the epochs that were asked for


def trainer(task):
    """Return train() and learned(), the weights that it ended with."""
    X, T = np.array(task["X"]), np.array(task["T"])
    labels = T.argmax(axis=1) if T.shape[1] > 1 else T[:, 0].astype(int)
    model = MLPClassifier(
        task["sizes"][1:-1], activation={"sigmoid": "logistic"}.get(task["activation"], "tanh"),
        solver="sgd", alpha=0, batch_size=task["size"], learning_rate_init=task["lr"],
        max_iter=1, shuffle=False, tol=0, momentum=0, n_iter_no_change=10 ** 9, warm_start=True)
    model.fit(X, labels)                # makes the arrays that warm_start goes on from
    begin(model, task)

    def train():
        model.max_iter = task["epochs"]
        model.fit(X, labels)

    return train, lambda: learned(model, task)


def begin(model, task):
    """Give the model the task's weights."""
    W, b = [[np.array(p) for p in task["weights"][i::2]] for i in (0, 1)]
    if len(W[-1]) == 2:
        W[-1], b[-1] = W[-1][1:] - W[-1][:1], b[-1][1:] - b[-1][:1]
    for i in range(len(W)):
        model.coefs_[i][:], model.intercepts_[i][:] = W[i].T, b[i]


def learned(model, task):
    """Return the weights, one sigmoid as the softmax of 0 and its z."""
    W, b = [c.T.tolist() for c in model.coefs_], [c.tolist() for c in model.intercepts_]
    if task["sizes"][-1] == 2:
        W[-1], b[-1] = [[0.0] * len(W[-1][0])] + W[-1], [0.0] + b[-1]
    return [p for pair in zip(W, b) for p in pair]
