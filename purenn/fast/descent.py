"""Steps down the slope, in place, in the form that runs fastest: w becomes w - lr dw.

Slide 18: 更新參數, vector.descend there. The gradient of one sample is an outer product, and
what is not multiplied out costs nothing.
"""
from .kernels import COMPILED
from ..vector import lengths_differ
from .written_out import written_out

SHORT = 8                           # up to this length a row is best changed by a plain loop,
LONGEST_WRITTEN_OUT = 64            # and up to this one written out


class SGD:
    """Stochastic gradient descent 梯度下降: every row w becomes w - lr dw.   lr: learning rate

    Raises ValueError if lr is not positive.
    """

    def __init__(self, lr):
        if not lr > 0:
            raise ValueError("SGD: lr is %r, a number above 0 is wanted" % lr)
        self.lr = lr

    def __call__(self, pairs):
        """Change every row in place.   pairs: list of (row, gradient of the row)"""
        descend_rows(pairs, self.lr)


class Outer:
    """The matrix u v^T, multiplied out when somebody reads it: descent needs but u and v."""

    def __init__(self, u, v):
        self.u, self.v, self.rows = u, v, None

    def read(self):
        """Return the rows.   u: (m,)   v: (n,)   ->   (m, n)"""
        if self.rows is None:
            self.rows = [[ui * vj for vj in self.v] for ui in self.u]
        return self.rows

    def __len__(self):
        """Return the number of rows."""
        return len(self.u)

    def __getitem__(self, i):
        """Return row i, or a list of rows for a slice."""
        return self.read()[i]

    def __setitem__(self, i, row):
        """Put another row in place of row i, or other rows in place of a slice."""
        self.read()[i] = row

    def __iter__(self):
        """Yield the rows."""
        return iter(self.read())

    def __eq__(self, other):
        """Return whether the numbers are the same."""
        return self.read() == (other.read() if type(other) is Outer else other)

    def __repr__(self):
        """Return the rows, as a list shows them."""
        return repr(self.read())


def descend(W, b, lr, u, v):
    """Change W to W - lr u v^T and b to b - lr u, in place.   u: (m,)   v: (n,)"""
    n = len(v)
    if COMPILED and SHORT < n <= LONGEST_WRITTEN_OUT:
        written_out("descend_rows", 0, n)(W, u, lr, v)
    else:
        for w, ui in zip(W, u):
            subtract(w, lr * ui, v)
    subtract(b, lr, u)


def descend_rows(pairs, lr):
    """Change every row w to w - lr dw, in place.   pairs: list of (row, gradient of the row)

    Raises ValueError if a row and its gradient differ in length.
    """
    for w, dw in pairs:
        if len(w) != len(dw):
            raise lengths_differ("SGD", w, dw)
        subtract(w, lr, dw)


def subtract(w, c, x):
    """Change w to w - c x, in place."""
    n = len(w)
    if n <= SHORT or not COMPILED:
        i = 0
        for xi in x:
            w[i] -= c * xi
            i += 1
    elif n <= LONGEST_WRITTEN_OUT:
        written_out("descend_rows", 0, n)((w,), (c,), 1, x)
    else:
        w[:] = [wi - c * xi for wi, xi in zip(w, x)]
