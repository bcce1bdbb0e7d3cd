"""The arithmetic of vector and matrix again, in the form that runs fastest here.

The slides are in those files; layers and network compute with these. Which form is fastest is
decided once, at import, by what the running Python has: math.sumprod (CPython 3.12), the map of
a compiled product (CPython before), or a plain loop (PyPy, MicroPython). Results may differ from
the slides' in the last bit. Rows of A, B, W, X may be lists or tuples.
"""
from .written_out import written_out

try:
    from math import sumprod
except (ImportError, AttributeError):       # Skulpt answers a missing name with the latter
    sumprod = None
try:
    from operator import mul
    exec("")
except (ImportError, AttributeError, NameError):        # MicroPython has no mul, Skulpt no exec
    mul = None
try:
    import __pypy__
except ImportError:
    __pypy__ = None

COMPILED = mul is not None and __pypy__ is None         # where a call into C beats a loop
# matrices up to so many numbers are multiplied written out, and rows up to these lengths
LARGEST_WRITTEN_OUT = 64 if COMPILED else 24 if __pypy__ else 0
LONGEST_WRITTEN_OUT = 0 if mul is None else 6 if __pypy__ else 12 if sumprod else 24
WIDEST = 1024 if COMPILED else 16 if __pypy__ else 0    # rows written out elsewhere
BLOCK = 256                                 # samples whose outer products are added up at once
ZEROS = 0.75 if __pypy__ else 0.4           # the share of zeros worth leaving out


def loop_dot(u, v):
    """Return u . v, by index: the best loop where nothing is compiled."""
    result = 0
    i = 0
    for ui in u:
        result += ui * v[i]
        i += 1
    return result


def map_dot(u, v):
    """Return u . v as the sum of a compiled product."""
    return sum(map(mul, u, v))


dot = sumprod or (map_dot if COMPILED else loop_dot)


def columns(A):
    """Return the columns of A as rows.   A: (m, n)   ->   (n, m)"""
    if __pypy__:                            # where a list keeps bare floats, and a tuple objects
        return [[row[j] for row in A] for j in range(len(A[0]))]
    return list(zip(*A))


class Batch(list):
    """Samples that come again and again in this order: if many, their columns are taken once."""

    def __init__(self, X):
        super().__init__(X)
        self.blocks = blocks(X)


def blocks(X):
    """Return the columns of X, block by block: those of many samples are too long for the
    processor's cache. A column of zeros, as pictures have at their margins, becomes empty.
    """
    return [[column if any(column) else () for column in columns(X[start:start + BLOCK])]
            for start in range(0, len(X), BLOCK)]


def outer_total(dZ, X):
    """Return dZ^T X, the outer products added up.   dZ: (k, m)   X: (k, n)   ->   (m, n)"""
    k = len(dZ)
    if k <= LONGEST_WRITTEN_OUT:
        return products(columns(dZ), columns(X))
    result = None
    for i, block in enumerate(X.blocks if type(X) is Batch else blocks(X)):
        slopes = columns(dZ[i * BLOCK:(i + 1) * BLOCK])
        part = [[dot(dz, x) if x else 0.0 for x in block] for dz in slopes]
        result = part if result is None else [[g + h for g, h in zip(*rows)]
                                              for rows in zip(result, part)]
    return result


def products(A, B):
    """Return A B^T, every row of A dot every row of B.   A: (k, n)   B: (m, n)   ->   (k, m)"""
    n = len(A[0])
    if n <= LONGEST_WRITTEN_OUT:
        return written_out("products_rows", 0, n)(A, B)
    return [[dot(a, b) for b in B] for a in A]


def matmul(A, B):
    """Return A B.   A: (k, m)   B: (m, n)   ->   (k, n)"""
    m, n = len(B), len(B[0])
    if m * n <= LARGEST_WRITTEN_OUT:
        return written_out("matmul", m, n)(A, B)
    if len(A) == 1 and m <= LONGEST_WRITTEN_OUT:
        return written_out("products_rows", 0, m)(A, zip(*B))
    return products(A, columns(B))


def affine(X, W, b):
    """Return W x + b for every row x of X.   X: (k, n)   W: (m, n)   b: (m,)   ->   (k, m)"""
    m, n = len(W), len(X[0])
    if m * n <= LARGEST_WRITTEN_OUT:
        return written_out("affine", m, n)(X, W, b)
    rows = list(zip(W, b))
    if n <= LONGEST_WRITTEN_OUT:
        return written_out("affine_rows", 0, n)(X, rows)
    return [[dot(w, x) + bi for w, bi in rows] for x in X]
