"""Losses and their slopes together, of all rows of a batch, in the form that runs fastest.

The slides' formulas are in losses; the numbers here differ from theirs in the last bit at most.
y, z: (m,) the network's output   t: (m,) the target   share: 1 / samples of the batch
"""
from math import exp, log

from .. import batch
from ..vector import lengths_differ
from .machine import WIDEST
from .written_out import Widths

MOST = WIDEST // 4                  # outputs that are written out: their sums are one expression
ROWS = {}                           # a loss: the functions for its rows, and the loop for one


def mean_loss(loss, slope, Y, T):
    """Return the mean of loss(y, t) over the samples, and its gradient, with the same 1/k."""
    try:
        if len(Y) == len(T):
            return ROWS[loss][0][len(Y[0])](Y, T, 1 / len(Y))
    except (KeyError, ValueError):          # not known yet, not written out, or lengths differ
        if not ROWS:
            find_losses()
    if loss not in ROWS or len(Y) != len(T):
        return batch.mean_loss(loss, slope, Y, T)
    return by_sample(ROWS[loss][1], Y, T, 1 / len(Y))


def by_sample(both, Y, T, share):
    """Return the same by a loop.   both: of one sample, share of its loss and of its slope"""
    value, slopes = 0, []
    for y, t in zip(Y, T):
        part, dy = both(y, t, share)
        value += part
        slopes.append(dy)
    return value, slopes


def find_losses():
    """Put the losses that have rows here into ROWS; they stand above the seam."""
    from .. import losses
    ROWS[losses.squared_error] = Widths("squared_error", MOST), squared_error
    ROWS[losses.cross_entropy] = Widths("cross_entropy", MOST), cross_entropy


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
