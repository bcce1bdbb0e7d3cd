"""What a board has of fast/: one sample at a time, in loops that leave little garbage.

Not loaded here: bundle --fast puts it in the place of this folder. Of all ways tried, an index
beside a loop is the soonest on MicroPython, and short functions, whose names need no memory.
"""
from .. import batch, matrix
from ..batch import Learner, Learning, apply, outers, plus, ready, slopes       # noqa: F401
from ..vector import dot, lengths_differ


def more(c, a, v):
    """Add a v to c, in place.   c, v: (n,)   a: number   Raises ValueError as dot does."""
    if len(c) != len(v):
        raise lengths_differ("descend", c, v)
    i = 0
    for vi in v:
        c[i] += a * vi
        i += 1


def affine(X, W, b):
    """Return W x + b for every sample x.   X: (k, n)   W: (m, n)   b: (m,)   ->   (k, m)"""
    if len(X) > 1 or len(X[0]) != len(W[0]) or len(b) != len(W):
        return matrix.affine(X, W, b)           # which says what does not fit
    x = X[0]
    return [[dot(row, x) + bi for row, bi in zip(W, b)]]


def matmul(A, B):
    """Return A B.   A: (m, n)   B: (n, p)   ->   (m, p)"""
    if not A or not B or len(A[0]) != len(B):
        return matrix.matmul(A, B)
    return [row_times(a, B) for a in A]


def row_times(a, B):
    """Return the sum of the rows of B, each times its number of a.   (n,), (n, p)   ->   (p,)"""
    c, i = [0] * len(B[0]), 0
    for ai in a:
        more(c, ai, B[i])
        i += 1
    return c


def sums(dZ):
    """Return the sum of all samples.   dZ: (k, m)   ->   (m,)"""
    return batch.sums(dZ) if len(dZ) > 1 else list(dZ[0])


def batches(X, T, order, size):
    """Yield samples and their targets, so many at a time, in this order of their indices."""
    if size > 1:
        for part in batch.batches(X, T, order, size):
            yield part
    else:
        for i in order:
            yield [X[i]], [T[i]]


def mean_loss(loss, slope, Y, T):
    """Return the mean of loss(y, t) over the samples, and its gradient."""
    if len(Y) > 1 or len(T) != 1:
        return batch.mean_loss(loss, slope, Y, T)
    return loss(Y[0], T[0]), [slope(Y[0], T[0])]


def update(pairs, lr):
    """Step down the slope, in place.   pairs: of a matrix and its gradient"""
    for P, dP in pairs:
        if len(P) != len(dP):
            from ..fitting.refusals import no_pair      # here, so that boards pay when it is wanted
            raise no_pair("SGD", P, dP)
        for p, dp in zip(P, dP):
            more(p, -lr, dp)
