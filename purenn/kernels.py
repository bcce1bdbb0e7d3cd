"""The arithmetic of vector, matrix and activations again, in the form that runs fastest here.

The slides are in those files; layers and network compute with these. Which form is fastest is
decided once, at import, by what the running Python has: math.sumprod (CPython 3.12), the map of
a compiled product (CPython before), or a plain loop (PyPy, MicroPython). Results may differ from
the slides' in the last bit. Rows of A, B, W, X may be lists or tuples.
"""
from math import exp

from .written_out import written_out

try:
    from math import sumprod
except (ImportError, AttributeError):       # Skulpt answers a missing name with the latter
    sumprod = None
try:
    from operator import itemgetter, mul
    exec("")
except (ImportError, AttributeError, NameError):        # MicroPython has no mul, Skulpt no exec
    mul = None
try:
    from math import tanh as compiled_tanh
    if compiled_tanh(1000) != 1:            # Skulpt
        compiled_tanh = None
except (ImportError, AttributeError):       # small boards
    compiled_tanh = None
try:
    import __pypy__
except ImportError:
    __pypy__ = None

COMPILED = mul is not None and __pypy__ is None         # where a call into C beats a loop
# matrices up to so many numbers are multiplied written out, and rows up to these lengths
LARGEST_WRITTEN_OUT = 64 if COMPILED else 24 if __pypy__ else 0
LONGEST_WRITTEN_OUT = 0 if mul is None else 6 if __pypy__ else 12 if sumprod else 24
LONGEST_DESCENT = 64
SHORT = 8                                   # up to this length descent is best a plain loop
BLOCK = 256                                 # samples whose outer products are added up at once
LONG = 64                                   # from this length on zeros are worth a look,
ZEROS = 0.75 if __pypy__ else 0.4           # and this share of them worth leaving out


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
    """Samples that come again and again in this order: their columns are taken once."""

    def __init__(self, X):
        super().__init__(X)
        self.blocks = [columns(X[start:start + BLOCK]) for start in range(0, len(X), BLOCK)]


def outer_total(dZ, X):
    """Return dZ^T X, the samples' outer products added up.   dZ: (k, m)   X: (k, n)   ->   (m, n)

    Block by block: the columns of many samples are too long for the processor's cache.
    """
    blocks = X.blocks if type(X) is Batch else None
    result = None
    for i, start in enumerate(range(0, len(dZ), BLOCK)):
        end = start + BLOCK
        part = products(columns(dZ[start:end]), blocks[i] if blocks else columns(X[start:end]))
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
    return [neurons(x, rows) for x in X]


def neurons(x, rows):
    """Return W x + b for one x.   rows: (w, b) pairs"""
    if type(x) is not Sparse:
        return [dot(w, x) + bi for w, bi in rows]
    if not COMPILED:
        return [sparse_dot(w, x.nonzero) + bi for w, bi in rows]
    pick, x = x.pick, x.values
    return [dot(pick(w), x) + bi for w, bi in rows]


def sparse_dot(w, nonzero):
    """Return w . x from the (index, value) pairs of x, by loop."""
    result = 0
    for i, xi in nonzero:
        result += w[i] * xi
    return result


class Sparse(list):
    """A long row that knows where it is not zero: only there is anything to compute."""

    def __init__(self, x):
        super().__init__(x)
        self.nonzero = [pair for pair in enumerate(x) if pair[1]]
        index, self.values = zip(*self.nonzero)
        self.pick = itemgetter(*index) if COMPILED else None


def sparse(x):
    """Return x as a Sparse row if that saves work: if it is long and much of it zero."""
    if len(x) < LONG or type(x) is Sparse:
        return x
    zeros = x.count(0.0)
    return Sparse(x) if ZEROS * len(x) <= zeros <= len(x) - 2 else x


class Multiple:
    """The row c x, not multiplied out before somebody reads it: descent needs but c and x."""

    __slots__ = ("c", "x")

    def __init__(self, c, x):
        self.c, self.x = c, x

    def __len__(self):
        """Return the length of x."""
        return len(self.x)

    def __getitem__(self, i):
        """Return c x[i], or a list for a slice."""
        return list(self)[i] if isinstance(i, slice) else self.c * self.x[i]

    def __iter__(self):
        """Yield the numbers of c x."""
        return iter([self.c * xi for xi in self.x])

    def __eq__(self, other):
        """Return whether the numbers are the same."""
        return list(self) == list(other)

    def __repr__(self):
        """Return the numbers, as a list shows them."""
        return repr(list(self))


def outer(u, v):
    """Return u v^T; long rows are Multiples of v.   u: (m,)   v: (n,)   ->   (m, n)"""
    m, n = len(u), len(v)
    if m * n <= LARGEST_WRITTEN_OUT and n <= SHORT:
        return written_out("outer", m, n)(u, v)
    if n <= SHORT:
        return [[ui * vj for vj in v] for ui in u]
    return [Multiple(ui, v) for ui in u]


def descend_rows(pairs, lr):
    """Change every row w to w - lr dw, in place.   pairs: list of (row, gradient of the row)"""
    for w, dw in pairs:
        if type(dw) is not Multiple:
            subtract(w, lr, dw)
        elif type(dw.x) is not Sparse:
            subtract(w, lr * dw.c, dw.x)
        elif dw.c:
            c = lr * dw.c
            for i, xi in dw.x.nonzero:
                w[i] -= c * xi


def subtract(w, c, x):
    """Change w to w - c x, in place."""
    n = len(w)
    if n <= SHORT or not COMPILED:
        i = 0
        for xi in x:
            w[i] -= c * xi
            i += 1
    elif n <= LONGEST_DESCENT:
        written_out("descent_rows", 0, n)(w, c, x)
    else:
        w[:] = [wi - c * xi for wi, xi in zip(w, x)]


def forward_rows(name, f):
    """Return the function that applies an activation to every number of a batch."""
    if name == "sigmoid" and mul:           # below -700 exp would overflow, and 0.0 is right
        return lambda Z: [[0.0 if z < -700 else 1 / (1 + exp(-z)) for z in row] for row in Z]
    if name == "tanh" and compiled_tanh:
        f = compiled_tanh
    return lambda Z: [[f(z) for z in row] for row in Z]


def backward_rows(name, slope):
    """Return the function (dA, Z, A) -> dA f'(Z) of an activation."""
    row = {"sigmoid": sigmoid_row, "tanh": tanh_row, "relu": relu_row}.get(name)
    if row:
        return lambda dA, Z, A: [row(da, a) for da, a in zip(dA, A)]
    return lambda dA, Z, A: [[d * slope(z, a) for d, z, a in zip(da, zs, row)]
                             for da, zs, row in zip(dA, Z, A)]


def sigmoid_row(da, a):
    """Return da a (1 - a), number by number; a loop, which for short rows is quickest."""
    dz, i = [], 0
    for ai in a:
        dz.append(da[i] * ai * (1 - ai))
        i += 1
    return dz


def tanh_row(da, a):
    """Return da (1 - a^2), number by number."""
    dz, i = [], 0
    for ai in a:
        dz.append(da[i] * (1 - ai * ai))
        i += 1
    return dz


def relu_row(da, a):
    """Return da where a is above 0, elsewhere 0."""
    dz, i = [], 0
    for ai in a:
        dz.append(da[i] if ai > 0 else 0)
        i += 1
    return dz
