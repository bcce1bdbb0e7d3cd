"""Programs of the articles to repair: A4's update, range and measure, A1's tanh before softmax."""
from math import exp, log, sqrt

from ..activations import softmax, tanh
from ..vector import argmax, scale, total
from .carving import Carving
from .writing import matrix, reals


def update(W, dW, lr):
    """Return W - lr dW, row by row."""
    return [[W[i][j] - lr * dW[i][j] for j in range(len(W[i]))] for i in range(len(W))]


def weight_range(n_in, n_out):
    """Return √6/√(in + out): weights are drawn between minus it and it."""
    return 6 ** (1 / 2) / (n_in + n_out) ** (1 / 2)


def accuracy(outputs, classes):
    """Return the share of samples whose largest output is that of their class."""
    right = 0
    for x, c in zip(outputs, classes):
        if x.index(max(x)) == c:
            right += 1
    return right / len(classes)


def probabilities(z):
    """Return the softmax of z; the largest z is taken off first, or e^z is too large."""
    powers = [exp(v - max(z)) for v in z]
    return [p / sum(powers) for p in powers]


def cost(z, c):
    """Return -ln p of the class c, p = softmax(z)."""
    top = max(z)
    return top + log(sum([exp(v - top) for v in z])) - z[c]


def updates(rng):
    """Return weights, gradients, rates."""
    return [[[[1, 2]], [[10, -10]], 0.1]] + [[matrix(rng, m, 3), matrix(rng, m, 3), lr]
                                             for m, lr in ((2, 0.5), (2, 0.25), (1, 2))]


def answers(rng):
    """Return outputs of a network for samples of three classes, and the classes."""
    cases = [[[[0.6, 0.7, 0.1], [0.2, 0.1, 0.3]], [1, 2]], [[[0, 1, 0], [1, 0, 0]], [1, 0]]]
    for k in (4, 5, 3):
        cases.append([[[rng.randint(1, 100) / 100 for _ in range(3)] for _ in range(k)],
                      [rng.randint(0, 3) for _ in range(k)]])
    return cases


def hits(outputs, classes):
    """Return how many samples are answered rightly."""
    return accuracy(outputs, classes) * len(classes)


def over_half(outputs, classes):
    """Return the share of samples whose true output is at least one half."""
    return len([1 for x, c in zip(outputs, classes) if x[c] >= 0.5]) / len(classes)


def over_half_and_largest(outputs, classes):
    """Return the share of samples whose true output is the largest and over one half."""
    return len([1 for x, c in zip(outputs, classes) if x[c] == max(x) > 0.5]) / len(classes)


def largest_as_class(outputs, classes):
    """Return the share of samples whose largest output, as a number, is the class."""
    return len([1 for x, c in zip(outputs, classes) if max(x) == c]) / len(classes)


def shifted(outputs, classes):
    """Return the accuracy if classes are counted from 1."""
    return len([1 for x, c in zip(outputs, classes) if argmax(x) + 1 == c]) / len(classes)


def logits(rng):
    """Return z of samples; the last one has a large number."""
    return [[[0, 0]]] + [[reals(rng, n, 3)] for n in (2, 3, 2)] + [[[1000, 0]]]


def bare(z):
    """Return e^z of every number over their sum, with no shift."""
    return [exp(v) / total([exp(u) for u in z]) for v in z]


UPDATE = '''

def update(W, dW, lr):
    new = []
    for i in range(len(W)):
        new.append([-lr * g for g in dW[i]])
    return new
'''
RANGE = '''

def weight_range(n_in, n_out):
    return 6 ** 1 / 2 / (n_in + n_out) ** (1 / 2)
'''
MEASURE = '''

def accuracy(outputs, classes):
    right = 0
    for x, c in zip(outputs, classes):
        if x[c] >= 0.5:
            right += 1
    return right / len(classes)
'''
SOFTMAX = '''
from math import exp


def tanh(z):
    return (exp(z) - exp(-z)) / (exp(z) + exp(-z))


def probabilities(z):
    a = [tanh(v) for v in z]
    powers = [exp(v) for v in a]
    return [p / sum(powers) for p in powers]
'''

CARVINGS = [
    Carving(
        "r2", 18, "Wₜ₊₁ = Wₜ − γ ∂L/∂W", "W, dW, lr", "W, dW: (m, n)   lr: number   ->   (m, n)",
        update, updates,
        [("replaced", lambda W, dW, lr: [scale(-lr, g) for g in dW]),
         ("step_alone", lambda W, dW, lr: [scale(lr, g) for g in dW]),
         ("uphill", lambda W, dW, lr: update(W, dW, -lr)),
         ("rate_forgotten", lambda W, dW, lr: update(W, dW, 1)),
         ("twice_a_step", lambda W, dW, lr: update(W, dW, 2 * lr)),
         ("rate_on_both", lambda W, dW, lr: [scale(lr, r) for r in update(W, dW, 1)]),
         ("unchanged", lambda W, dW, lr: W)],
        template=UPDATE),
    Carving(
        "r3", 1, "r = √6/√(in + out)", "n_in, n_out", "n_in, n_out: number   ->   number",
        weight_range, lambda rng: [[400, 25]] + [[rng.randint(1, 99), rng.randint(1, 99)]
                                                 for _ in range(3)],
        [("half_power", lambda n, m: 3 / sqrt(n + m)),
         ("half_power", lambda n, m: 3 / (n + m) / 2),
         ("parentheses", lambda n, m: sqrt(6) / n + sqrt(m)),
         ("parentheses", lambda n, m: sqrt(6 / n + m)),
         ("no_root", lambda n, m: 6 / sqrt(n + m)),
         ("no_root_below", lambda n, m: sqrt(6) / (n + m)),
         ("half_power_below", lambda n, m: sqrt(6) / (n + m) / 2),
         ("no_root_below", lambda n, m: 6 / (n + m)),
         ("root_times", lambda n, m: sqrt(6) * sqrt(n + m)),
         ("half_power", lambda n, m: 6 / 2 / (n + m)),
         ("roots_apart", lambda n, m: sqrt(6) / (sqrt(n) + sqrt(m)))],
        template=RANGE),
    Carving(
        "r4", 20, "argmax x = c", "outputs, classes",
        "outputs: (k, n)   classes: (k,)   ->   number", accuracy, answers,
        [("over_half", over_half),
         ("over_half", over_half_and_largest),
         ("value_for_place", largest_as_class),
         ("by_classes", lambda outputs, classes: hits(outputs, classes) / len(outputs[0])),
         ("counted", hits),
         ("errors", lambda outputs, classes: 1 - accuracy(outputs, classes)),
         ("from_one", shifted),
         ("always_yes", lambda outputs, classes: 1),
         ("smallest", lambda outputs, classes: accuracy([scale(-1, x) for x in outputs],
                                                        classes)),
         ("percent", lambda outputs, classes: 100 * accuracy(outputs, classes))],
        template=MEASURE),
    Carving(
        "r5", 11, "pᵢ = e^zᵢ / Σⱼ e^zⱼ", "z", "z: (n,)   ->   (n,)", probabilities, logits,
        [("tanh_before", lambda z: softmax([tanh(v) for v in z])),
         ("tanh_after", lambda z: [tanh(v) for v in softmax(z)]),
         ("no_sum", lambda z: [exp(v) for v in z]),
         ("no_sum", lambda z: [exp(v - max(z)) / len(z) for v in z]),
         ("no_sum", lambda z: [exp(v) / len(z) for v in z]),
         ("no_sum", lambda z: [exp(v - max(z)) for v in z]),
         ("shares", lambda z: [v / total(z) for v in z]),
         ("sigmoid_for_softmax", lambda z: [1 / (1 + exp(-v)) for v in z]),
         ("largest_alone", lambda z: [1 if v == max(z) else 0 for v in z]),
         ("divided_by_count", lambda z: [exp(v) / len(z) for v in z]),
         ("tanh_alone", lambda z: [tanh(v) for v in z])],
        template=SOFTMAX),
]
