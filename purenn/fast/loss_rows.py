"""Losses and their slopes together, of all rows of a batch, in the form that runs fastest.

The slides' formulas are in losses.py; the numbers here differ from theirs in the last bit at most.
y, z: (m,) the network's output   t: (m,) the target   share: 1 / samples of the batch
"""
from math import exp, log

from .kernels import WIDEST
from ..vector import lengths_differ
from .written_out import Widths

MOST = WIDEST // 4                  # outputs that are written out: their sums are one expression


def loss_rows(name):
    """Return the function (Y, T) -> mean loss, its gradient; None for a loss that has none here.

    It raises ValueError if the lengths of a row differ.
    """
    of_sample = {"squared_error": squared_error, "cross_entropy": cross_entropy}.get(name)
    if of_sample is None:
        return None
    widths = Widths(name)

    def rows(Y, T):
        """Return the mean loss and its gradient.   Y: (k, m)   T: (k, m)"""
        share, m = 1 / len(Y), len(Y[0])
        if 0 < m <= MOST:
            try:
                return widths[m](Y, T, share)
            except ValueError:                  # lengths that differ: the loop says which
                pass
        loss, slopes = 0, []
        for y, t in zip(Y, T):
            part, slope = of_sample(y, t, share)
            loss += part
            slopes.append(slope)
        return loss, slopes

    return rows


def squared_error(y, t, share):
    """Return share times the loss and share times its slope, from one subtraction.

    Raises ValueError if the lengths differ.
    """
    if len(y) != len(t):
        raise lengths_differ("squared_error", y, t)
    slope, loss, i = [], 0, 0
    for yi in y:
        d = yi - t[i]
        slope.append(share * d)
        loss += d * d
        i += 1
    return 0.5 * share * loss, slope


def cross_entropy(z, t, share):
    """Return share times the loss and share times its slope, from one look at exp(z).

    Raises ValueError if the lengths differ.
    """
    if len(z) != len(t):
        raise lengths_differ("cross_entropy", z, t)
    top = max(z)
    slope, whole, weight, right, i = [], 0, 0, 0, 0
    for zi in z:
        e, ti = exp(zi - top), t[i]
        slope.append(e)
        whole += e
        weight += ti
        right += ti * zi
        i += 1
    factor = share * weight / whole
    i = 0
    for ti in t:
        slope[i] = factor * slope[i] - share * ti
        i += 1
    return share * (weight * (top + log(whole)) - right), slope
