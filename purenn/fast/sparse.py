"""A first layer's weights by columns, while a network learns sparse samples one by one.

W x is a sum of columns, x[j] times column j, and a step down changes column j by x[j]: of a
picture, whose pixels are mostly black, most columns need not be looked at.
"""
from .machine import COMPILED, LONG, ZEROS, sumprod
from .written_out import written_out

try:
    from itertools import compress
except (ImportError, AttributeError):
    def compress(items, chosen):
        """Return the items beside which something that is true stands."""
        return [item for item, it in zip(items, chosen) if it]


PLACES = []                         # 0, 1, 2, ...: one object each for all samples
LOOKED_AT = 50                      # so many rows tell whether samples are sparse


class Sparse(list):
    """A row that also knows where it is not zero, and what it is there.   x: (n,)"""

    def __init__(self, x):
        super().__init__(x)
        self.row = x
        PLACES.extend(range(len(PLACES), len(x)))
        self.index = list(compress(PLACES, x))
        self.values = list(filter(None, x))

    def __reduce__(self):
        """Be copied, and sent elsewhere, as a list."""
        return list, (list(self),)


class Samples(list):
    """Sparse samples, each looked at again if its row has been changed, or is another.

    rows: the list of the rows they were made of
    """

    def __init__(self, rows):
        super().__init__([Sparse(x) for x in rows])
        self.rows = rows

    def now(self, i):
        """Return sample i as it is now."""
        x, row = self[i], self.rows[i]
        if x.row is not row or x != row:
            x = self[i] = Sparse(row)
        return x


def are_sparse(X):
    """Return whether the rows are long and enough of their numbers zero.   X: (k, n)"""
    n, some = len(X[0]), X[::-(-len(X) // LOOKED_AT)]
    return (n >= LONG and not isinstance(X[0][0], (list, tuple))
            and sum([x.count(0.0) for x in some]) >= ZEROS * n * len(some))


class Columns:
    """A matrix kept by its columns, until anybody looks at its rows: then it is these rows again.

    rows: the matrix itself, a list of lists, changed in place by put_back   columns: None then
    """

    def __init__(self, rows):
        self.rows, m = rows, len(rows)
        self.columns = [list(column) for column in zip(*rows)]
        self.sum = (sum_rows if sumprod else
                    written_out("sum_columns", 0, m) if COMPILED else sum_columns)
        self.change = written_out("descend_columns", 0, m) if COMPILED else descend_columns

    def put_back(self):
        """Write the columns into the rows, and return these."""
        if self.columns is not None:
            for w, new in zip(self.rows, zip(*self.columns)):
                w[:] = new
            self.columns = None
        return self.rows

    def __iter__(self):
        """Yield the rows."""
        return iter(self.put_back())

    def __getitem__(self, i):
        """Return row i, or rows."""
        return self.put_back()[i]

    def __setitem__(self, i, row):
        """Put another row in place of row i."""
        self.put_back()[i] = row

    def __len__(self):
        """Return how many rows there are."""
        return len(self.rows)

    def __eq__(self, other):
        """Return whether the rows are these."""
        return self.put_back() == other

    def __repr__(self):
        """Return the rows, as a list shows them."""
        return repr(self.put_back())

    def affine(self, X, b):
        """Return W x + b of a Sparse sample; None if it takes the rows.   b: (m,)   ->   (1, m)"""
        x = X[0]
        if type(x) is Sparse and len(X) == 1 and self.columns and len(x) == len(self.columns):
            return [self.sum(b, self.columns, x.index, x.values)]

    def descend(self, lr, u, x):
        """Change the columns to W - lr u x^T; return whether that could be done.   u: (m,)"""
        if type(x) is Sparse and self.columns and len(x) == len(self.columns):
            self.change(self.columns, x.index, x.values, [lr * ui for ui in u])
            return True


def sum_columns(z, columns, index, values):
    """Return z + x[0] columns[0] + ..., from where x is not zero, by loop."""
    z = list(z)
    for j, xj in zip(index, values):
        i = 0
        for w in columns[j]:
            z[i] += xj * w
            i += 1
    return z


def sum_rows(z, columns, index, values):
    """Return the same, a compiled product for each row of these columns."""
    rows = zip(*[columns[j] for j in index])
    return [zi + sumprod(values, row) for zi, row in zip(z, rows)] if index else list(z)


def descend_columns(columns, index, values, u):
    """Change every column j where x is not zero to itself - x[j] u, by loop."""
    for j, xj in zip(index, values):
        column = columns[j]
        i = 0
        for ui in u:
            column[i] -= xj * ui
            i += 1
