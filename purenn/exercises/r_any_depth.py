"""Article A2's program to repair: its five faults stop it one after the other.

It is said again in lists and other words; what is wrong, and in which order, is the article's.
"""
from math import log

from ..activations import sigmoid
from ..derivatives import partial
from ..matrix import matvec
from ..vector import add
from .carving import Carving, Verdict
from .comparing import copied, same
from .writing import as_code

PROGRAM = '''
import math


def sigmoid(z):
\ta = [1 / (1 + math.exp(-v)) for v in z]
    return a, z


def dsigmoid(z):
    s = sigmoid(z)
    return [v * (1 - v) for v in s]


def affine(W, x, b):
    return [sum([w * v for w, v in zip(row, x)]) + c for row, c in zip(W, b)]


def forward(x, p, L):
    zs, xs = [], [x]
    for l in range(1, L + 1):
        z = affine(p["W" + str(l)], xs[-1], p["b" + str(l)])
        a, z = sigmoid(z)
        zs.append(z)
        xs.append(a)
    return zs, xs


def cost(a, y):
    return -sum([t * log(v) + (1 - t) * log(1 - v) for v, t in zip(a, y)])


def backprop(zs, xs, y, p, L):
    grads = {}
    da = [-(t / v - (1 - t) / (1 - v)) for v, t in zip(xs[-1], y)]
    for l in range(L, 0, -1):
        dz = [g * s for g, s in zip(da, dsigmoid(zs[l - 1]))]
        W = p["W" + str(l)]
        da = [sum([W[i][j] * dz[i] for i in range(len(dz))]) for j in range(len(xs[l - 1]))]
        name = str(l - 1) if l == L else str(l)
        grads["dW" + name] = [[g * v for v in xs[l - 1]] for g in dz]
        grads["db" + name] = dz
    return grads


def update(p, grads, lr, L):
    for l in range(1, L + 1):
        W, dW = p["W" + str(l)], grads["W" + str(l)]
        b, db = p["b" + str(l)], grads["b" + str(l)]
        p["W" + str(l)] = [[w - lr * g for w, g in zip(r, s)] for r, s in zip(W, dW)]
        p["b" + str(l)] = [v - lr * g for v, g in zip(b, db)]


def train(p, x, y, lr, L):
    """%(train)s"""
    zs, xs = forward(x, p, L)
    c = cost(xs[-1], y)
    update(p, backprop(zs, xs, y, p, L), lr, L)
    return c
'''
# (what stands there, what should): one a fault, in the order in which they stop the program
FAULTS = (("\ta = [1", "    a = [1"),
          ("t * log(v) + (1 - t) * log(1 - v)", "t * math.log(v) + (1 - t) * math.log(1 - v)"),
          ("    s = sigmoid(z)\n", "    s, z = sigmoid(z)\n"),
          ('grads["W" + str(l)]\n        b, db = p["b" + str(l)], grads["b"',
           'grads["dW" + str(l)]\n        b, db = p["b" + str(l)], grads["db"'),
          ("name = str(l - 1) if l == L else str(l)", "name = str(l)"))


def mended(count=len(FAULTS)):
    """Return the program with the first faults mended."""
    text = PROGRAM
    for wrong, right in FAULTS[:count]:
        text = text.replace(wrong, right)
    return text


def start():
    """Return the parameters of a network 2-2-1, an input and a target."""
    return ({"W1": [[0.5, -1], [0.25, 0.75]], "b1": [0.1, -0.2], "W2": [[1, -0.5]],
             "b2": [0.3]}, [1, 2], [1])


def cost(p, x, y):
    """Return the binary cross entropy of the network's answer."""
    for i in ("1", "2"):
        x = [sigmoid(z) for z in add(matvec(p["W" + i], x), p["b" + i])]
    return -sum([t * log(v) + (1 - t) * log(1 - v) for v, t in zip(x, y)])


def stepped(name, lr):
    """Return a parameter after one step, with the gradient by definition."""
    p, x, y = start()
    rows = [p[name]] if name[0] == "b" else p[name]
    slopes = [[partial(lambda _: cost(p, x, y), row, j) for j in range(len(row))]
              for row in rows]
    new = [[v - lr * g for v, g in zip(row, slope)] for row, slope in zip(rows, slopes)]
    return new[0] if name[0] == "b" else new


class ProgramCarving(Carving):
    """The repair of A2's program."""

    def check(self, found, rng):
        """Return None if a step of train is right, else a Verdict."""
        f, (p, x, y) = found.get("train"), start()
        if not callable(f):
            return Verdict("no_function", ("train", self.arguments))
        call, first = "train(p, [1, 2], [1], 0.5, 2)", cost(*start())
        try:
            answer = f(p, x, y, 0.5, 2)
        except Exception as error:
            return Verdict("error", (), call, error=error)
        if not same(answer, first):
            return Verdict("wrong_cost", (), call, as_code(answer), as_code(first))
        for name in ("W2", "b2", "W1", "b1"):
            right, before = stepped(name, 0.5), start()[0][name]
            if not same(p.get(name), right, 1e-5):
                return Verdict(self.named_step(p.get(name), right, before), (name,), call,
                               as_code(copied(p.get(name))), as_code(right))
        return None

    def named_step(self, after, right, before):
        """Return the key of what is wrong with a parameter after a step."""
        if same(after, before):
            return "stands_still"
        uphill = [2 * b - r for r, b in zip(right, before)] if not isinstance(
            right[0], list) else [[2 * b - r for r, b in zip(u, v)]
                                  for u, v in zip(right, before)]
        return "goes_uphill" if same(after, uphill, 1e-5) else "other_gradient"


CARVINGS = [ProgramCarving(
    "r1", 20, "p ← p − γ ∂L/∂p", "p, x, y, lr, L",
    "p: {'W1': (m, n), 'b1': (m,), 'W2' ...}   x: (n,)   y: (m,)   L, lr: number   ->   number",
    stepped, lambda rng: [], [], template=PROGRAM, function="train",
    solution=mended(), example="train({'W1': [[0.5, -1], [0.25, 0.75]], 'b1': [0.1, -0.2], "
    "'W2': [[1, -0.5]], 'b2': [0.3]}, [1, 2], [1], 0.5, 2)  ->  0.651378")]
