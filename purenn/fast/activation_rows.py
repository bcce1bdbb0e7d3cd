"""The activations and their slopes again, for all rows of a batch, in the form that runs fastest.

The slides' formulas are in activations.py; the numbers here differ from theirs by rounding. Rows
are written out; the loops are for where that does not pay, or cannot be done.
"""
from .kernels import WIDEST
from .written_out import Widths

try:
    from math import tanh as compiled_tanh
    if compiled_tanh(1000) != 1:            # Skulpt
        compiled_tanh = None
except (ImportError, AttributeError):       # small boards
    compiled_tanh = None


def forward_rows(name, f):
    """Return the function that applies an activation to every number of a batch."""
    if name == "tanh" and compiled_tanh:
        f = compiled_tanh
    widths = Widths(name + "_rows" if name in ("sigmoid", "relu") else "any_rows")

    def rows(Z):
        """Return f(Z), row by row."""
        n = len(Z[0])
        if n <= WIDEST:
            try:
                return widths[n](Z, f)
            except ValueError:                  # rows of different lengths
                pass
        return [[f(zi) for zi in z] for z in Z]

    return rows


def backward_rows(name, slope):
    """Return the function (dA, Z, A) -> dA f'(Z) of an activation."""
    row = {"sigmoid": sigmoid_row, "tanh": tanh_row, "relu": relu_row}.get(name)
    if row is None:
        return lambda dA, Z, A: [[d * slope(z, a) for d, z, a in zip(*rows)]
                                 for rows in zip(dA, Z, A)]
    widths = Widths(name + "_slopes")

    def rows(dA, Z, A):
        """Return dA f'(Z), row by row."""
        if len(dA) == 1:
            return [row(dA[0], A[0])]           # quickest so
        n = len(dA[0])
        if n <= WIDEST:
            return widths[n](dA, A)
        return [row(da, a) for da, a in zip(dA, A)]

    return rows


def sigmoid_row(da, a):
    """Return da a (1 - a), number by number."""
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
