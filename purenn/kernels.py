"""The arithmetic of vector, matrix and activations again, in the form that runs fastest here.

The slides are in those files; layers and network compute with these. Which form is fastest is
decided once, at import, by what the running Python has: math.sumprod (CPython 3.12), the map of
a compiled product (CPython before), or a plain loop (PyPy, MicroPython). Results may differ from
the slides' in the last bit. Rows of A, B, W, X may be lists or tuples.
"""
from math import exp

try:
    from math import sumprod
except (ImportError, AttributeError):       # Skulpt answers a missing name with the latter
    sumprod = None
try:
    from operator import itemgetter, mul
except (ImportError, AttributeError):       # MicroPython
    mul = None
try:
    from math import tanh as compiled_tanh
except (ImportError, AttributeError):       # small boards
    compiled_tanh = None
try:
    import __pypy__
except ImportError:
    __pypy__ = None

# rows up to this length are multiplied written out: a0*b0 + a1*b1 has no loop and no call
LONGEST_WRITTEN_OUT = 0 if mul is None else 6 if __pypy__ else 12 if sumprod else 24
LONG = 64                                   # from this length on zeros are worth a look
WRITTEN_OUT = {}                            # length -> (products, affine), made when first used


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


dot = sumprod or (loop_dot if mul is None or __pypy__ else map_dot)


def columns(A):
    """Return the columns of A as rows.   A: (m, n)   ->   (n, m)"""
    if __pypy__:                            # where a list keeps bare floats, and a tuple objects
        return [list(column) for column in zip(*A)]
    return list(zip(*A))


def products(A, B):
    """Return A B^T, every row of A dot every row of B.   A: (k, n)   B: (m, n)   ->   (k, m)"""
    n = len(A[0])
    if n <= LONGEST_WRITTEN_OUT:
        return written_out(n)[0](A, B)
    return [[dot(a, b) for b in B] for a in A]


def affine(X, W, b):
    """Return W x + b for every row x of X.   X: (k, n)   W: (m, n)   b: (m,)   ->   (k, m)"""
    n = len(X[0])
    rows = list(zip(W, b))
    if n <= LONGEST_WRITTEN_OUT:
        return written_out(n)[1](X, rows)
    return [neurons(sparse(x), rows) for x in X]


def neurons(x, rows):
    """Return W x + b for one x.   rows: (w, b) pairs"""
    if type(x) is Sparse:
        pick, x = x.pick, x.values
        return [dot(pick(w), x) + bi for w, bi in rows]
    return [dot(w, x) + bi for w, bi in rows]


class Sparse(list):
    """A long row that knows where it is not zero: only there a product is worth computing."""

    def __init__(self, x):
        list.__init__(self, x)
        self.pick = itemgetter(*[i for i, xi in enumerate(x) if xi])
        self.values = self.pick(x)


def sparse(x):
    """Return x as a Sparse row if that saves work: if it is long and at least half of it zero."""
    if len(x) < LONG or mul is None or __pypy__ or type(x) is Sparse:
        return x
    zeros = x.count(0.0)
    return Sparse(x) if len(x) <= 2 * zeros and zeros <= len(x) - 2 else x


def written_out(n):
    """Return products and affine for rows of length n, as Python text would have them."""
    if n not in WRITTEN_OUT:
        a = ", ".join(["a%d" % i for i in range(n)]) + ","
        b = a.replace("a", "b")
        terms = " + ".join(["a%d * b%d" % (i, i) for i in range(n)])
        WRITTEN_OUT[n] = (
            eval("lambda A, B: [[%s for %s in B] for %s in A]" % (terms, b, a)),
            eval("lambda X, rows: [[%s + c for (%s), c in rows] for %s in X]" % (terms, b, a)))
    return WRITTEN_OUT[n]


def descend_rows(pairs, lr):
    """Change every row w to w - lr dw, in place.   pairs: list of (row, gradient of the row)"""
    for w, dw in pairs:
        i = 0
        for g in dw:
            w[i] -= lr * g
            i += 1


def forward_rows(name, f):
    """Return the function that applies an activation to every number of a batch."""
    if name == "sigmoid" and mul:           # below -700 exp would overflow, and 0.0 is right
        return lambda Z: [[1 / (1 + exp(-z)) if z > -700 else 0.0 for z in row] for row in Z]
    if name == "tanh" and compiled_tanh:
        f = compiled_tanh
    return lambda Z: [[f(z) for z in row] for row in Z]


def backward_rows(name, slope):
    """Return the function (dA, Z, A) -> dA f'(Z) of an activation."""
    if name == "sigmoid":
        return lambda dA, Z, A: [[d * a * (1 - a) for d, a in zip(da, row)]
                                 for da, row in zip(dA, A)]
    if name == "tanh":
        return lambda dA, Z, A: [[d * (1 - a * a) for d, a in zip(da, row)]
                                 for da, row in zip(dA, A)]
    if name == "relu":
        return lambda dA, Z, A: [[d if a > 0 else 0 for d, a in zip(da, row)]
                                 for da, row in zip(dA, A)]
    return lambda dA, Z, A: [[d * slope(z, a) for d, z, a in zip(da, zs, row)]
                             for da, zs, row in zip(dA, Z, A)]
