"""Questions on slides 10 to 12 and 21: activations 激勵函數, the loss 損失函數, XOR."""
from math import sqrt

from ..matrix import matvec
from ..vector import add, dot, sub, total
from .question import Question
from .writing import bracketed, brief, matrix, one_of, rows, vector

HALVES = [i / 2 for i in range(-4, 9)]


def relu(v):
    """Return max(0, v) of every number of a vector."""
    return [max(0, vi) for vi in v]


def draw_layer(rng):
    """Return the weights and biases of a layer of three, and its input."""
    return {"W": matrix(rng, 3, 2), "x": vector(rng, 2), "b": vector(rng, 3)}


def draw_loss(rng):
    """Return an output of three numbers and its target, ones and zeros."""
    return {"x": [one_of(rng, HALVES) for _ in range(3)],
            "y": [rng.randint(0, 2) for _ in range(3)]}


def squares(u, v):
    """Return the sum of squared differences."""
    return dot(sub(u, v), sub(u, v))


def loss_work(x, y):
    """Return the lines of the loss."""
    d = sub(x, y)
    return ["x₂ − y = %s" % brief(d), "L = %s" % " + ".join(["%s²" % bracketed(v) for v in d]),
            "L = %s" % brief(dot(d, d))]


def draw_xor(rng):
    """Return a network 2-2-1 with max(0, z) that answers b for equal inputs, else b + w."""
    w = rng.randint(1, 6)
    return {"W1": [[1, 1], [1, 1]], "b1": [0, -1], "W2": [[w, -2 * w]], "b2": [rng.randint(1, 5)]}


def answers(W1, b1, W2, b2, f=relu):
    """Return the outputs for (0,0), (0,1), (1,0), (1,1)."""
    return [add(matvec(W2, f(add(matvec(W1, x), b1))), b2)[0]
            for x in ([0, 0], [0, 1], [1, 0], [1, 1])]


def xor_work(W1, b1, W2, b2):
    """Return the lines of the way to the four outputs."""
    lines = []
    for x in ([0, 0], [0, 1], [1, 0], [1, 1]):
        z = add(matvec(W1, x), b1)
        lines.append("x₀ = %s   z₁ = %s   x₁ = %s   x₂ = %s" % (
            brief(x), brief(z), brief(relu(z)), brief(add(matvec(W2, relu(z)), b2)[0])))
    return lines + [brief(answers(W1, b1, W2, b2))]


QUESTIONS = [
    Question(
        "10", "x₁ = ReLU(W₁x₀ + b₁)   ReLU(z) = max(0, z)", "x₁", "W x b", draw_layer,
        lambda W, x, b: relu(add(matvec(W, x), b)),
        [("no_activation", lambda W, x, b: add(matvec(W, x), b)),
         ("activation_first", lambda W, x, b: add(relu(matvec(W, x)), b)),
         ("bias", lambda W, x, b: relu(matvec(W, x))),
         ("absolute", lambda W, x, b: [abs(v) for v in add(matvec(W, x), b)]),
         ("min_for_max", lambda W, x, b: [min(0, v) for v in add(matvec(W, x), b)]),
         ("step", lambda W, x, b: [1 if v > 0 else 0 for v in add(matvec(W, x), b)])],
        lambda W, x, b: rows(W, x, b) + [brief(relu(add(matvec(W, x), b)))]),
    Question(
        "11", "σ(z) = 1/(1 + e^−z)   tanh(z) = (e^z − e^−z)/(e^z + e^−z)", "σ(z), tanh(z)", "k",
        lambda rng: {"k": rng.randint(2, 31)},
        lambda k: [k / (k + 1), (k * k - 1) / (k * k + 1)],
        [("sigma_sign", lambda k: [1 / (k + 1), (k * k - 1) / (k * k + 1)]),
         ("no_fraction", lambda k: [1 + 1 / k, (k * k - 1) / (k * k + 1)]),
         ("one_forgotten", lambda k: [k, (k * k - 1) / (k * k + 1)]),
         ("tanh_of_half", lambda k: [k / (k + 1), (k - 1) / (k + 1)]),
         ("above_alone", lambda k: [k / (k + 1), k - 1 / k]),
         ("tanh_sign", lambda k: [k / (k + 1), (1 - k * k) / (k * k + 1)]),
         ("backwards", lambda k: [(k * k - 1) / (k * k + 1), k / (k + 1)])],
        lambda k: ["e^z = %d   e^−z = 1/%d" % (k, k),
                   "σ(z) = 1/(1 + 1/%d)   tanh(z) = (%d − 1/%d)/(%d + 1/%d)" % (k, k, k, k, k),
                   "σ(z) = %d/%d   tanh(z) = %d/%d" % (k, k + 1, k * k - 1, k * k + 1)]),
    Question(
        "12", "L = (x₂ − y)²", "L", "x y", draw_loss, squares,
        [("half", lambda x, y: squares(x, y) / 2),
         ("mean", lambda x, y: squares(x, y) / 3),
         ("not_squared", lambda x, y: total(sub(x, y))),
         ("absolute", lambda x, y: total([abs(v) for v in sub(x, y)])),
         ("root", lambda x, y: sqrt(squares(x, y))),
         ("square_of_sum", lambda x, y: total(sub(x, y)) ** 2),
         ("elements", lambda x, y: [v * v for v in sub(x, y)]),
         ("squares_apart", lambda x, y: dot(x, x) - dot(y, y))],
        loss_work),
    Question(
        "21", "x₁ = ReLU(W₁x₀ + b₁)   x₂ = W₂x₁ + b₂", "x₂ (0,0) (0,1) (1,0) (1,1)",
        "W1 b1 W2 b2", draw_xor, answers,
        [("no_activation", lambda W1, b1, W2, b2: answers(W1, b1, W2, b2, lambda z: z)),
         ("bias_one", lambda W1, b1, W2, b2: answers(W1, [0, 0], W2, b2)),
         ("bias_two", lambda W1, b1, W2, b2: answers(W1, b1, W2, [0])),
         ("absolute", lambda W1, b1, W2, b2: answers(
             W1, b1, W2, b2, lambda z: [abs(v) for v in z])),
         ("step", lambda W1, b1, W2, b2: answers(
             W1, b1, W2, b2, lambda z: [1 if v > 0 else 0 for v in z]))],
        xor_work),
]
