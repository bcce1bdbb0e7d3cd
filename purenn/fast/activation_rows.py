"""The activations and their slopes again, for all rows of a batch, in the form that runs fastest.

The slides' formulas are in activations; the numbers here differ from theirs by rounding. Rows
are written out; the loops are for where that does not pay, or cannot be done.
"""
from .. import batch
from ..activations import relu, relu_slope, sigmoid, sigmoid_slope, tanh, tanh_slope
from .machine import WIDEST, exact_tanh
from .written_out import Widths


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


# an activation: the functions for its rows, by their length
FORWARD = {sigmoid: Widths("sigmoid_rows", WIDEST), relu: Widths("relu_rows", WIDEST),
           tanh: Widths("rows_of", WIDEST, exact_tanh() or tanh)}
# a slope that needs only a: the loop for one row, and those for more
BACKWARD = {sigmoid_slope: (sigmoid_row, Widths("sigmoid_slopes", WIDEST)),
            tanh_slope: (tanh_row, Widths("tanh_slopes", WIDEST)),
            relu_slope: (relu_row, Widths("relu_slopes", WIDEST))}
NOT_ROWS = KeyError, TypeError, ValueError  # a function of your own; images; rows that differ


def apply(f, Z):
    """Return f of every number of Z.   Z: (k, n), or images, sequences   ->   the same"""
    try:
        return FORWARD[f][len(Z[0])](Z)
    except NOT_ROWS:
        if isinstance(Z[0][0], batch.ROWS):
            return [apply(f, z) for z in Z]
        return batch.apply(f, Z)


def slopes(slope, dA, Z, A):
    """Return dZ = dA f'(Z), number by number.   slope: of z and a = f(z)"""
    try:
        row, widths = BACKWARD[slope]
        if len(dA) == 1:
            return [row(dA[0], A[0])]       # quickest so
        return widths[len(dA[0])](dA, A)
    except NOT_ROWS:
        if isinstance(Z[0][0], batch.ROWS):
            return [slopes(slope, *parts) for parts in zip(dA, Z, A)]
        return batch.slopes(slope, dA, Z, A)
