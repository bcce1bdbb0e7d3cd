"""Rows that are being eliminated 高斯消去法, step by step, exact wherever the numbers are.

A step is (kind, i, c, j, rows): "exchange" rows i and j, "subtract" c times row j from row i,
"divide" row i by c; rows is the whole matrix after it. Whole numbers become Fractions, so that a
third stays 1/3; if one number is a float, all become floats.
"""
from ..derivatives import STEP
from ..fitting.checks import shown
from ..fitting.wanted import is_one_number
from .exact import Fraction

ROUNDING = 32 * STEP ** 3           # so small a share of what a float has been is nothing


class Rows:
    """A matrix on its way to echelon form 列梯形.   A: (m, n)

    sizes: how large each number has been, to tell what is left of it from rounding
    width: in so many columns a pivot 主元 is looked for   on_step: a function of a step, or None
    order: which row of A each row is now   pivots: the column of each pivot, from the top
    """

    def __init__(self, A, width, on_step=None):
        self.exact = is_exact(A)
        self.rows = [[number(v, self.exact, i) for v in row] for i, row in enumerate(A)]
        self.sizes = [[abs(v) for v in row] for row in self.rows]
        self.order, self.pivots, self.exchanges = list(range(len(A))), [], 0
        self.width, self.on_step = width, on_step

    def down(self):
        """Make zeros below every pivot, from the left; return self."""
        for j in range(self.width):
            r = len(self.pivots)
            i = self.best(r, j)
            if i is not None:
                if i != r:
                    self.exchange(i, r)
                self.pivots.append(j)
                for k in range(r + 1, len(self.rows)):
                    self.clear(k, r, j)
        return self

    def up(self):
        """Make every pivot 1 and zeros above it, from the right, after down; return self."""
        for r in reversed(range(len(self.pivots))):
            j = self.pivots[r]
            c = self.rows[r][j]
            if c != 1:
                self.rows[r] = [v / c for v in self.rows[r]]
                self.sizes[r] = [s / abs(c) for s in self.sizes[r]]
                self.tell("divide", r, c, None)
            for k in reversed(range(r)):
                self.clear(k, r, j)
        return self

    def best(self, r, j):
        """Return the row from r on whose number in column j is the pivot; None if all are 0.

        The largest of floats, as the error then grows least; else the first that is not 0.
        """
        found = [i for i in range(r, len(self.rows)) if self.rows[i][j]]
        if self.exact or not found:
            return found[0] if found else None
        return max(found, key=lambda i: abs(self.rows[i][j]))

    def exchange(self, i, r):
        """Let rows i and r change places."""
        for items in (self.rows, self.sizes, self.order):
            items[i], items[r] = items[r], items[i]
        self.exchanges += 1
        self.tell("exchange", i, None, r)

    def clear(self, k, r, j):
        """Subtract as much of row r from row k as makes column j zero."""
        pivot = self.rows[r][j]
        c = self.rows[k][j] / pivot
        if c:
            u = self.sizes[k][j] / abs(pivot)           # as far as c itself may be trusted
            self.sizes[k] = [max(s, abs(c) * t, u * abs(b)) for s, t, b in zip(
                self.sizes[k], self.sizes[r], self.rows[r])]
            columns = zip(self.rows[k], self.rows[r], self.sizes[k])
            self.rows[k] = [self.left(a - c * b, s) for a, b, s in columns]
            self.rows[k][j] = 0 * c
            self.tell("subtract", k, c, r)

    def left(self, value, size):
        """Return what a difference leaves; what is no more than rounding is 0."""
        return value if self.exact or abs(value) > ROUNDING * size else 0.0

    def tell(self, kind, i, c, j):
        """Hand a step to who watches."""
        if self.on_step:
            self.on_step((kind, i, c, j, [row[:] for row in self.rows]))


def is_exact(A):
    """Return whether no number is a float."""
    return not [v for row in A for v in row if isinstance(v, float)]


def number(value, exact, i):
    """Return a number of row i as elimination wants it.

    Raises ValueError if it is not finite.
    """
    if not is_one_number(value):
        raise ValueError("elimination: row %d has %s, finite numbers are wanted"
                         % (i, shown(value)))
    return Fraction(value) if exact else float(value)
