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

COMPILED = mul is not None and __pypy__ is None         # where a call into C beats a loop
# rows up to this length are multiplied written out: a0*b0 + a1*b1 has no loop and no call
LONGEST_WRITTEN_OUT = 0 if mul is None else 6 if __pypy__ else 12 if sumprod else 24
LONGEST_DESCENT = 64 if COMPILED else 0     # and up to this one subtracted so
SHORT = 8                                   # up to this length a plain loop is best
LONG = 64                                   # from this length on zeros are worth a look
WRITTEN = {
    "products": "def products(A, B): return [[%(dot)s for %(b)s in B] for %(a)s in A]",
    "affine": "def affine(A, rows): return [[%(dot)s + c for (%(b)s), c in rows] for %(a)s in A]",
    "descent": "def descent(w, c, x):\n    %(a)s= w\n    %(b)s = x\n    w[:] = [%(moved)s]"}
WRITTEN_OUT = {what: {} for what in WRITTEN}        # length -> function, made when first used


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
    if type(A) is Batch:
        return A.columns
    if __pypy__:                            # where a list keeps bare floats, and a tuple objects
        return [[row[j] for row in A] for j in range(len(A[0]))]
    return list(zip(*A))


class Batch(list):
    """Samples that come again and again in this order: their columns are taken once."""

    def __init__(self, X):
        list.__init__(self, X)
        self.columns = [sparse(column) for column in columns(X)]


def products(A, B):
    """Return A B^T, every row of A dot every row of B.   A: (k, n)   B: (m, n)   ->   (k, m)"""
    n = len(A[0])
    if n <= LONGEST_WRITTEN_OUT:
        return written_out("products", n)(A, B)
    if n >= LONG and Sparse in map(type, B):
        return columns([times(A, b) for b in B])
    return [[dot(a, b) for b in B] for a in A]


def affine(X, W, b):
    """Return W x + b for every row x of X.   X: (k, n)   W: (m, n)   b: (m,)   ->   (k, m)"""
    n = len(X[0])
    if n <= LONGEST_WRITTEN_OUT:
        rows = zip(W, b) if len(X) == 1 else list(zip(W, b))
        return written_out("affine", n)(X, rows)
    return [[z + bi for z, bi in zip(times(W, sparse(x)), b)] for x in X]


def times(W, x):
    """Return W x for one x.   W: (m, n)   x: (n,)   ->   (m,)"""
    if type(x) is not Sparse:
        return [dot(w, x) for w in W]
    if x.pick:
        pick, values = x.pick, x.values
        return [dot(pick(w), values) for w in W]
    return [sparse_dot(w, x.nonzero) for w in W]


def sparse_dot(w, nonzero):
    """Return w . x from the (index, value) pairs of x, by loop."""
    result = 0
    for i, xi in nonzero:
        result += w[i] * xi
    return result


class Sparse(list):
    """A long row that knows where it is not zero: only there is anything to compute."""

    def __init__(self, x):
        list.__init__(self, x)
        index = [i for i, xi in enumerate(x) if xi]
        self.pick = itemgetter(*index) if COMPILED else None
        self.values = [x[i] for i in index]
        self.nonzero = list(zip(index, self.values))


def sparse(x):
    """Return x as a Sparse row if that saves work: if it is long and at least half of it zero."""
    if len(x) < LONG or type(x) is Sparse:
        return x
    zeros = x.count(0.0)
    return Sparse(x) if len(x) <= 2 * zeros and zeros <= len(x) - 2 else x


class Multiple:
    """The row c x, not multiplied out before somebody reads it: descent needs but c and x."""

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
    if len(v) <= SHORT:
        return [[ui * vj for vj in v] for ui in u]
    return [Multiple(ui, v) for ui in u]


def descend_rows(pairs, lr):
    """Change every row w to w - lr dw, in place.   pairs: list of (row, gradient of the row)"""
    for w, dw in pairs:
        if type(dw) is Multiple:
            if dw.c:
                subtract(w, lr * dw.c, dw.x)
        elif COMPILED and len(w) > SHORT:
            subtract(w, lr, dw)
        else:
            i = 0
            for g in dw:
                w[i] -= lr * g
                i += 1


def subtract(w, c, x):
    """Change w to w - c x, in place."""
    if type(x) is Sparse:
        for i, xi in x.nonzero:
            w[i] -= c * xi
    elif len(w) <= LONGEST_DESCENT:
        written_out("descent", len(w))(w, c, x)
    elif COMPILED:
        w[:] = [wi - c * xi for wi, xi in zip(w, x)]
    else:
        i = 0
        for xi in x:
            w[i] -= c * xi
            i += 1


def written_out(what, n):
    """Return products, affine or descent for rows of length n, as Python text would have them."""
    forms = WRITTEN_OUT[what]
    if n not in forms:
        names = range(n)
        text = WRITTEN[what] % {
            "a": "".join(["a%d, " % i for i in names]), "b": "".join(["b%d, " % i for i in names]),
            "dot": " + ".join(["a%d * b%d" % (i, i) for i in names]),
            "moved": ", ".join(["a%d - c * b%d" % (i, i) for i in names])}
        made = {}
        exec(text, made)
        forms[n] = made[what]
    return forms[n]


def forward_rows(name, f):
    """Return the function that applies an activation to every number of a batch."""
    if name == "sigmoid" and mul:           # below -700 exp would overflow, and 0.0 is right
        return lambda Z: [[0.0 if z < -700 else 1 / (1 + exp(-z)) for z in row] for row in Z]
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
