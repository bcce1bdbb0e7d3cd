"""The bench's other side: every task in the fewest lines of plain functions, no library around it.

What a programmer writes who wants just this training, in lists, once. The form is the same in
all tasks: a product is one call of dot, everything else a list comprehension. dot is the fastest
the running Python offers, as for purenn; rows of weights are replaced, not changed in place.
Each function returns the mean loss of its last epoch, as Network.fit keeps it.

X: rows of inputs   T: rows of targets   W: a row a neuron   b: a number a neuron
"""
import csv
import sys
from math import exp, log, tanh
from operator import mul


def loop_dot(u, v):
    """Return u . v as a loop, which PyPy compiles."""
    result = 0.0
    for ui, vi in zip(u, v):
        result += ui * vi
    return result


def map_dot(u, v):
    """Return u . v as the sum of a compiled product."""
    return sum(map(mul, u, v))


try:
    from math import sumprod as dot             # CPython 3.12
except ImportError:
    dot = loop_dot if sys.implementation.name == "pypy" else map_dot


def dense(x, W, b):
    """Return W x + b."""
    return [dot(w, x) + bi for w, bi in zip(W, b)]


def descend(W, b, dz, x, lr):
    """Step down the slope of one sample."""
    for i, d in enumerate(dz):
        c = lr * d
        b[i] -= c
        W[i] = [w - c * xj for w, xj in zip(W[i], x)]


def sigmoids(z):
    """Return the sigmoid of every number."""
    return [1 / (1 + exp(-zi)) for zi in z]


def softmax_loss(z, t):
    """Return the cross-entropy of softmax(z) and its slope."""
    top = max(z)
    e = [exp(zi - top) for zi in z]
    s = sum(e)
    return log(s) + top - dot(t, z), [ei / s - ti for ei, ti in zip(e, t)]


def xor(X, T, W1, b1, W2, b2, W3, b3, epochs, lr):
    """Train three sigmoid layers on the squared error, sample by sample."""
    for _ in range(epochs):
        loss = 0
        for x, t in zip(X, T):
            a1 = sigmoids(dense(x, W1, b1))
            a2 = sigmoids(dense(a1, W2, b2))
            y = sigmoids(dense(a2, W3, b3))
            error = [yi - ti for yi, ti in zip(y, t)]
            loss += 0.5 * dot(error, error)
            d3 = [e * yi * (1 - yi) for e, yi in zip(error, y)]
            d2 = [dot(w, d3) * a * (1 - a) for w, a in zip(zip(*W3), a2)]
            d1 = [dot(w, d2) * a * (1 - a) for w, a in zip(zip(*W2), a1)]
            descend(W1, b1, d1, x, lr)
            descend(W2, b2, d2, a1, lr)
            descend(W3, b3, d3, a2, lr)
    return loss / len(X)


def samples(X, T, W1, b1, W2, b2, epochs, lr):
    """Train tanh > softmax on the cross-entropy, sample by sample."""
    for _ in range(epochs):
        loss = 0
        for x, t in zip(X, T):
            a = [tanh(z) for z in dense(x, W1, b1)]
            value, d2 = softmax_loss(dense(a, W2, b2), t)
            loss += value
            d1 = [dot(w, d2) * (1 - ai * ai) for w, ai in zip(zip(*W2), a)]
            descend(W1, b1, d1, x, lr)
            descend(W2, b2, d2, a, lr)
    return loss / len(X)


def batches(X, T, W1, b1, W2, b2, epochs, lr, size):
    """Train tanh > softmax on the mean cross-entropy of batches."""
    for _ in range(epochs):
        loss = 0
        for i in range(0, len(X), size):
            loss += batch(X[i:i + size], T[i:i + size], W1, b1, W2, b2, lr)
    return loss / len(X)


def batch(X, T, W1, b1, W2, b2, lr):
    """Learn once from all rows; return the sum of their losses."""
    A = [[tanh(z) for z in dense(x, W1, b1)] for x in X]
    losses, D2 = zip(*[softmax_loss(dense(a, W2, b2), t) for a, t in zip(A, T)])
    columns = list(zip(*W2))
    D1 = [[dot(w, d) * (1 - ai * ai) for w, ai in zip(columns, a)] for d, a in zip(D2, A)]
    descend_together(W1, b1, D1, X, lr / len(X))
    descend_together(W2, b2, D2, A, lr / len(X))
    return sum(losses)


def adam(X, T, W1, b1, W2, b2, epochs, lr, size, l2):
    """Train the same by Adam, with l2 on the weights: what the command train does."""
    state, t = [[[0.0] * len(w), [0.0] * len(w)] for w in W1 + [b1] + W2 + [b2]], 0
    for _ in range(epochs):
        loss = 0
        for start in range(0, len(X), size):
            t += 1
            x, T_part = X[start:start + size], T[start:start + size]
            A = [[tanh(z) for z in dense(xi, W1, b1)] for xi in x]
            losses, D2 = zip(*[softmax_loss(dense(a, W2, b2), ti) for a, ti in zip(A, T_part)])
            columns = list(zip(*W2))
            D1 = [[dot(w, d) * (1 - ai * ai) for w, ai in zip(columns, a)]
                  for d, a in zip(D2, A)]
            loss += sum(losses)
            rows = iter(state)
            for W, b, D, V in ((W1, b1, D1, x), (W2, b2, D2, A)):
                columns, slopes = list(zip(*V)), list(zip(*D))
                for w, d in zip(W, slopes):
                    g = [dot(d, column) / len(x) + l2 * wi for column, wi in zip(columns, w)]
                    adam_row(w, g, next(rows), lr, t)
                adam_row(b, [sum(d) / len(x) for d in slopes], next(rows), lr, t)
    return loss / len(X)


def adam_row(w, g, moments, lr, t):
    """Change a row by Adam with its usual settings."""
    m, s = moments
    m[:] = [0.9 * mi + 0.1 * gi for mi, gi in zip(m, g)]
    s[:] = [0.999 * si + 0.001 * gi * gi for si, gi in zip(s, g)]
    step, root = lr / (1 - 0.9 ** t), (1 - 0.999 ** t) ** 0.5
    w[:] = [wi - step * mi / (si ** 0.5 / root + 1e-8) for wi, mi, si in zip(w, m, s)]


def predict(X, W1, b1, W2, b2):
    """Return the class of every row."""
    outputs = [dense([tanh(z) for z in dense(x, W1, b1)], W2, b2) for x in X]
    return [y.index(max(y)) for y in outputs]


def read(path):
    """Return the numbers of a CSV file with one line of names."""
    with open(path, newline="") as file:
        return [list(map(float, row)) for row in list(csv.reader(file))[1:]]


def descend_together(W, b, D, X, lr):
    """Step down the summed slope of all rows."""
    columns = list(zip(*X))
    for i, d in enumerate(zip(*D)):
        b[i] -= lr * sum(d)
        W[i] = [w - lr * dot(d, column) for w, column in zip(W[i], columns)]
