"""A first layer's weights by columns, while a network learns sparse samples one by one.

W x is a sum of columns, x[j] times column j, and a step down changes column j by x[j]: of a
picture, whose pixels are mostly black, most columns need not be looked at.
"""
from .descent import subtract
from .kernels import COMPILED, ZEROS
from .written_out import written_out

LONG = 64                           # from this many inputs on zeros are worth a look


class Sparse:
    """A row that keeps where it is not zero, and what it is there.   x: (n,)"""

    def __init__(self, x):
        self.n = len(x)
        self.index = [j for j, xj in enumerate(x) if xj]
        self.values = [x[j] for j in self.index]

    def __len__(self):
        """Return n."""
        return self.n

    def __iter__(self):
        """Yield the numbers, the zeros, too."""
        x = [0.0] * self.n
        for j, xj in zip(self.index, self.values):
            x[j] = xj
        return iter(x)


def are_sparse(X):
    """Return whether the rows are long and enough of their numbers zero.   X: (k, n)"""
    n = len(X[0])
    return n >= LONG and sum([x.count(0.0) for x in X]) >= ZEROS * n * len(X)


class ByColumns:
    """The products of a Dense layer with its columns; within a with statement it takes them.

    Its rows are what they were at the start until the statement ends.
    """

    def __init__(self, dense):
        self.dense, self.products = dense, dense.products
        m = len(dense.W)
        self.sum, self.change = (
            (written_out("sum_columns", 0, m), written_out("descend_columns", 0, m)) if COMPILED
            else (sum_columns, descend_columns))

    def __enter__(self):
        """Take the columns."""
        self.columns = [list(column) for column in zip(*self.dense.W)]
        self.dense.products = self

    def __exit__(self, *error):
        """Write the columns back into the rows, whatever has happened; X is a list again."""
        self.dense.products = self.products
        self.dense.X = [list(x) for x in getattr(self.dense, "X", [])]
        for w, new in zip(self.dense.W, zip(*self.columns)):
            w[:] = new

    def affine(self, X, W, b):
        """Return W x + b of one Sparse sample.   X: (1, n)   b: (m,)   ->   (1, m)"""
        return [self.sum(b, self.columns, X[0].index, X[0].values)]

    def descend(self, W, b, lr, u, v):
        """Change the columns to W - lr u v^T and b to b - lr u.   u: (m,)   v: Sparse, (n,)"""
        self.change(self.columns, v.index, v.values, [lr * ui for ui in u])
        subtract(b, lr, u)


def sum_columns(z, columns, index, values):
    """Return z + x[0] columns[0] + ..., from where x is not zero, by loop."""
    z = list(z)
    for j, xj in zip(index, values):
        i = 0
        for w in columns[j]:
            z[i] += xj * w
            i += 1
    return z


def descend_columns(columns, index, values, u):
    """Change every column j where x is not zero to itself - x[j] u, by loop."""
    for j, xj in zip(index, values):
        column = columns[j]
        i = 0
        for ui in u:
            column[i] -= xj * ui
            i += 1
