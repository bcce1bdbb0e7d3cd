"""The activations and their slopes again, for all rows of a batch, in the form that runs fastest.

The slides' formulas are in activations.py; the loops here differ from them in the last bit at
most. A batch of one sample, which is what most lessons learn from, is looked at first.
"""
from math import exp

from .kernels import COMPILED

try:
    from math import tanh as compiled_tanh
    if compiled_tanh(1000) != 1:            # Skulpt
        compiled_tanh = None
except (ImportError, AttributeError):       # small boards
    compiled_tanh = None


def forward_rows(name, f):
    """Return the function that applies an activation to every number of a batch."""
    if name == "sigmoid" and COMPILED:
        return sigmoid_rows
    if name == "tanh" and compiled_tanh:
        f = compiled_tanh
    if COMPILED:
        return lambda Z: [list(map(f, z)) for z in Z]
    return lambda Z: [[f(zi) for zi in z] for z in Z]


def sigmoid_rows(Z):
    """Return the sigmoid of every number; below -700 exp would overflow, and 0.0 is right."""
    A = []
    for z in Z:
        A.append([0.0 if zi < -700 else 1 / (1 + exp(-zi)) for zi in z])
    return A


def backward_rows(name, slope):
    """Return the function (dA, Z, A) -> dA f'(Z) of an activation."""
    row = {"sigmoid": sigmoid_row, "tanh": tanh_row, "relu": relu_row}.get(name)
    if row is None:
        return lambda dA, Z, A: [[d * slope(z, a) for d, z, a in zip(*rows)]
                                 for rows in zip(dA, Z, A)]

    def rows(dA, Z, A):
        """Return dA f'(Z), row by row."""
        if len(dA) == 1:
            return [row(dA[0], A[0])]
        return [row(da, a) for da, a in zip(dA, A)]

    return rows


def sigmoid_row(da, a):
    """Return da a (1 - a), number by number; a loop, which for short rows is quickest."""
    dz, i = [], 0
    for ai in a:
        dz.append(da[i] * ai * (1 - ai))
        i += 1
    return dz


def tanh_row(da, a):
    """Return da (1 - a^2), number by number."""
    dz, i = [], 0
    for ai in a:
        dz.append(da[i] * (1 - ai * ai))
        i += 1
    return dz


def relu_row(da, a):
    """Return da where a is above 0, elsewhere 0."""
    dz, i = [], 0
    for ai in a:
        dz.append(da[i] if ai > 0 else 0)
        i += 1
    return dz
