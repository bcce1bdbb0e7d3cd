"""The products of matrices again, in the form that runs fastest here.

The slides' are in matrix and batch. A form is chosen by the shape of W: written out if it is
small, else with the fastest dot product there is. Numbers may differ in the last bit. Where
lengths do not fit, the lecture's own function is asked, which says so.
"""
from .. import batch, matrix
from ..fitting.checks import BARE
from ..fitting.refusals import no_batch
from .cosines import by_distance
from .loops import by_fours, columns_by_index, loop_dot
from .machine import (BLOCK, COMPILED, DISTANT, LARGEST_FOR_ONE, LARGEST_WRITTEN_OUT,
                      LONGEST_WRITTEN_OUT, __pypy__, mul, sumprod)
from .sparse import Columns, Sparse
from .written_out import written_out


def map_dot(u, v):
    """Return u . v as the sum of a compiled product."""
    return sum(map(mul, u, v))


dot = sumprod or (map_dot if COMPILED else loop_dot)
AFFINE, MATMUL = {}, {}             # (rows, columns) of W -> function, chosen when first asked


def chosen(table, form, general, m, n):
    """Return the function for matrices of this shape, and remember it."""
    table[m, n] = written_out(form, m, n) if 0 < m * n <= LARGEST_WRITTEN_OUT else general
    return table[m, n]


def fit(rows, n):
    """Return whether all rows have n numbers."""
    return list(map(len, rows)).count(n) == len(rows)


def affine(X, W, b):
    """Return W x + b for every sample x.   X: (k, n)   W: (m, n)   b: (m,)   ->   (k, m)"""
    if type(W) is Columns:
        z = W.affine(X, b)
        if z:
            return z
        W = W.put_back()
    try:
        try:
            form = AFFINE[len(W), len(W[0])]
        except KeyError:
            form = chosen(AFFINE, "affine", any_affine, len(W), len(W[0]))
        return form(X, W, b)
    except ValueError:                      # lengths that differ, or an exec that is forbidden
        return matrix.affine(X, W, b)
    except BARE as error:
        raise no_batch("forward", X) or error


def any_affine(X, W, b):
    """Return the same for a W of any shape."""
    n = len(W[0])
    if len(X) == 1 and len(W) * n <= LARGEST_FOR_ONE and not sumprod:
        return written_out("affine", len(W), n)(X, W, b)
    if len(W) != len(b) or dot is not sumprod and not (fit(X, n) and fit(W, n)):
        return matrix.affine(X, W, b)
    if __pypy__ and are_many(X, W):
        return by_fours(X, W, b)
    Z = by_distance(X, W) if are_many(X, W) else None
    if Z:
        return [[zi + bi for zi, bi in zip(z, b)] for z in Z]
    rows = list(zip(W, b))
    if n <= LONGEST_WRITTEN_OUT:
        return written_out("affine_rows", 0, n)(X, rows)
    return [[dot(w, x) + bi for w, bi in rows] for x in X]


together = by_fours if __pypy__ else by_distance


def are_many(A, B):
    """Return whether two matrices have rows enough, and long ones, for products together."""
    if __pypy__:
        return len(A[0]) > LONGEST_WRITTEN_OUT and len(B) >= 4
    if not DISTANT:
        return False
    least, few, work = DISTANT
    n, count = len(A[0]), min(len(A), len(B))
    return n >= least and count >= few and n * count >= work


def matmul(A, B):
    """Return A B.   A: (k, m)   B: (m, n)   ->   (k, n)"""
    try:
        try:
            form = MATMUL[len(B), len(B[0])]
        except KeyError:
            form = chosen(MATMUL, "matmul", any_matmul, len(B), len(B[0]))
        return form(A, B)
    except ValueError:                      # lengths that differ, or an exec that is forbidden
        return matrix.matmul(A, B)
    except TypeError as error:
        raise no_batch("backward", A, "dY", "gradient") or error


def any_matmul(A, B):
    """Return the same for a B of any shape."""
    m = len(B)
    if len(A) == 1 and m * len(B[0]) <= LARGEST_FOR_ONE:
        return written_out("matmul", m, len(B[0]))(A, B)
    if not fit(A, m):
        return matrix.matmul(A, B)
    if len(A) == 1 and m <= LONGEST_WRITTEN_OUT:
        return written_out("products_rows", 0, m)(A, zip(*B))
    return products(A, columns(B))


def products(A, B):
    """Return A B^T, every row of A dot every row of B.   A: (k, n)   B: (m, n)   ->   (k, m)"""
    n = len(A[0])
    found = together(A, B) if are_many(A, B) else None
    if found:
        return found
    if n <= LONGEST_WRITTEN_OUT:
        return written_out("products_rows", 0, n)(A, B)
    B = [b if any(b) else () for b in B]        # a column of zeros, as pictures have at margins
    return [[dot(a, b) if b else 0.0 for b in B] for a in A]


def columns(A):
    """Return the columns of A as rows.   A: (m, n)   ->   (n, m)"""
    if __pypy__:                            # where a list keeps bare floats, and a tuple objects
        return columns_by_index(A)
    return list(zip(*A))


def sums(dZ):
    """Return the sum of all samples.   dZ: (k, m)   ->   (m,)"""
    return list(dZ[0]) if len(dZ) == 1 else [sum(dz) for dz in columns(dZ)]


def plus(A, c, B):
    """Return A + c B.   A, B: (m, n)   c: number   ->   (m, n)"""
    if list(map(len, A)) != list(map(len, B)):
        return batch.plus(A, c, B)
    return [[ai + c * bi for ai, bi in zip(a, b)] for a, b in zip(A, B)]


def outers(dZ, X):
    """Return dZ^T X, the outer products added up.   (k, m), (k, n)   ->   (m, n)"""
    try:
        return any_outers(dZ, X, len(dZ))
    except TypeError as error:
        raise no_batch("backward", dZ, "dY", "gradient") or error


def any_outers(dZ, X, k):
    """Return the same of k samples."""
    if k == 1 == len(X):
        x = X[0]                            # copies: whose lists these are may use them again
        return Outer(list(dZ[0]), x if type(x) is Sparse else list(x))
    if not (len(X) == k and fit(dZ, len(dZ[0])) and fit(X, len(X[0]))):
        return batch.outers(dZ, X)
    result = None
    for start in range(0, k, BLOCK):            # longer columns leave the processor's cache
        part = products(*[columns(rows[start:start + BLOCK]) for rows in (dZ, X)])
        result = part if result is None else [[g + h for g, h in zip(*rows)]
                                              for rows in zip(result, part)]
    return result


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

    def __reduce__(self):
        """Be copied, and sent elsewhere, as the list of the rows."""
        return list, (self.read(),)
