"""A layer maps a list of samples to a list of samples, and knows the way back.

Slides 7-10 and 17-19: 線代化, 前向傳播, 激勵函數, 對損失函數微分, 反向傳播.
Three methods make a layer: forward(X) -> Y keeps what the way back needs; backward(dY) -> dX
sets the gradients and changes no parameter; parameters() lists (row, gradient of the row).
dY means dL/dY, in Y's shape.   k: samples in the batch   n: inputs   m: outputs
"""
__all__ = ("Dense", "Activation", "Layer")

from math import sqrt

from .fast.activation_rows import backward_rows, forward_rows
from .activations import activation
from .fast.descent import Outer, descend_rows
from .fast.kernels import columns, outer_total
from .losses import l1, l1_slope, l2, l2_slope
from .matrix import shape
from .fast.products import products_for
from .vector import add, scale, total

ROWS = list, tuple


class Layer:
    """What a layer without parameters need not say."""

    training = False                # fit sets it; dropout and batch normalisation read it
    fixed = False                   # True: it has no parameters, and its dX is not wanted first
    divisible = True                # False: a batch may not be learned in parts

    def set_gradients(self, dY):
        """Do what backward does but for its dX, which nobody wants of the first layer."""
        self.backward(dY)

    def parameters(self):
        """Return (row, gradient of the row) pairs; here none."""
        return []

    def buffers(self):
        """Return the rows that learning moves without a gradient; here none."""
        return []

    def penalty(self):
        """Return what L2 and L1 add to the loss; here nothing."""
        return 0

    def __repr__(self):
        """Return the kind of layer."""
        return self.__class__.__name__


class Dense(Layer):
    """Return z = W x + b for every sample x 線代化.   W: (m, n), a row a neuron   b: (m,)

    n, m: inputs and outputs. rng: draws the weights row by row, then the biases.
    init: how a weight is drawn, times scale:
        'normal'   N(0, 1)                       the slides
        'fan_in'   N(0, 1) / sqrt(n)             LeCun et al. 1998
        'glorot'   uniform +- sqrt(6 / (n + m))  Glorot, Bengio 2010
        'he'       N(0, 1) sqrt(2 / n)           He et al. 2015
        'zeros'    0
        or a matrix of given values, (m, n)
    bias: a number for all, 'normal', or a vector of given values, (m,)
    l2, l1: the loss grows by l2/2 (sum of w^2) + l1 (sum of |w|), weights only
    Raises ValueError for an unknown init, a missing rng, a wrong shape.
    """

    def __init__(self, n, m, rng=None, init="glorot", bias=0, scale=1, l2=0, l1=0):
        self.n, self.m = n, m
        self.l2, self.l1 = l2, l1
        if isinstance(init, str):
            draw = initial_weight("Dense", init, n, m, rng)
            self.W = [[scale * draw() for _ in range(n)] for _ in range(m)]
        else:
            self.W = [list(row) for row in init]
        if bias == "normal":
            draw = initial_weight("Dense", "normal", n, m, rng)
            self.b = [draw() for _ in range(m)]
        else:
            self.b = list(bias) if isinstance(bias, (list, tuple)) else [bias] * m
        if shape(self.W) != (m, n) or len(self.b) != m:
            raise ValueError("Dense: W is (%d, %d) and b (%d,); wanted are (%d, %d) and (%d,)"
                             % (shape(self.W) + (len(self.b), m, n, m)))
        self.dW, self.db = [[0] * n] * m, [0] * m       # no gradient yet: one row of zeros
        self.products = products_for(m, n)

    def forward(self, X):
        """Return Z, keeping X for the way back.   X: (k, n)   ->   (k, m)

        Raises ValueError if a sample has not n numbers.
        """
        n = self.n
        for x in X:
            if len(x) != n:
                raise ValueError("Dense: sample %d has %d numbers, the layer takes %d"
                                 % (X.index(x), len(x), n))
        self.X = X
        return self.products.affine(X, self.W, self.b)

    def backward(self, dZ):
        """Set dW and db; return dX = dZ W, the chain rule 連鎖律.   dZ: (k, m)   ->   (k, n)"""
        self.set_gradients(dZ)
        return self.products.matmul(dZ, self.W)

    def set_gradients(self, dZ):
        """Set db = dZ and dW = dZ x^T, summed over the samples.   dZ: (k, m)"""
        if len(dZ) == 1:
            self.db, self.dW = dZ[0], Outer(list(dZ[0]), self.X[0])
        else:
            self.db = [sum(dz) for dz in columns(dZ)]
            self.dW = outer_total(dZ, self.X)
        if self.l2 or self.l1:
            self.penalise()

    def parameters(self):
        """Return (row, gradient of the row) pairs: the rows of W, then b."""
        pairs = list(zip(self.W, self.dW))
        pairs.append((self.b, self.db))
        return pairs

    def descend(self, lr):
        """Change W and b as SGD does by parameters(), the gradients being as they were found.

        The dW of one sample, dZ x^T, is not even multiplied out.
        """
        dW = self.dW
        if type(dW) is Outer:
            self.products.descend(self.W, self.b, lr, dW.u, dW.v)
        else:
            descend_rows(self.parameters(), lr)

    def penalise(self):
        """Add the slopes of L2 and L1 to dW."""
        if self.l2:
            self.dW = [add(dw, scale(self.l2, l2_slope(w))) for w, dw in zip(self.W, self.dW)]
        if self.l1:
            self.dW = [add(dw, scale(self.l1, l1_slope(w))) for w, dw in zip(self.W, self.dW)]

    def penalty(self):
        """Return l2/2 (sum of w^2) + l1 (sum of |w|)."""
        result = 0
        if self.l2:
            result += self.l2 * total([l2(w) for w in self.W])
        if self.l1:
            result += self.l1 * total([l1(w) for w in self.W])
        return result

    def __repr__(self):
        """Return the kind and the sizes."""
        return "Dense       %d -> %d" % (self.n, self.m)


def initial_weight(name, init, n, m, rng):
    """Return a function that draws one weight of a layer with n inputs and m outputs.

    Raises ValueError, named after the layer, for an unknown init or a missing rng.
    """
    draws = {"normal": lambda: rng.normal(),
             "fan_in": lambda: rng.normal() / sqrt(n),
             "glorot": lambda: rng.uniform(-1, 1) * sqrt(6 / (n + m)),
             "he": lambda: rng.normal() * sqrt(2 / n),
             "zeros": lambda: 0.0}
    if init not in draws:
        raise ValueError("%s: no init %r; there are %s" % (name, init, ", ".join(sorted(draws))))
    if rng is None and init != "zeros":
        raise ValueError("%s: init %r draws numbers and wants rng=Rng(seed)" % (name, init))
    return draws[init]


class Activation(Layer):
    """Return a = f(z) for every number of every sample 激勵函數.

    f: a name ('sigmoid', 'tanh', 'relu', 'swish', 'step', 'identity') or the function itself;
    or any function of z together with its slope, a function of z and a.
    Raises ValueError for an unknown name, or a function of one's own without its slope.
    """

    def __init__(self, f, slope=None):
        self.given = f, slope
        self.choose(f, slope)

    def choose(self, f, slope):
        """Take the fastest form of f and its slope."""
        self.name = f if isinstance(f, str) else getattr(f, "__name__", "own")
        if slope is None:
            known, slope = activation(self.name)
            if f not in (self.name, known):
                raise ValueError("Activation: %s is a function of your own, its slope is wanted"
                                 % self.name)
            f = known
            self.forward_rows = forward_rows(self.name, f)
            self.backward_rows = backward_rows(self.name, slope)
        else:
            self.forward_rows, self.backward_rows = forward_rows("", f), backward_rows("", slope)

    def forward(self, Z):
        """Return A, keeping Z and A for the way back.   Z: (k, m)   ->   (k, m)"""
        self.Z = Z
        if isinstance(Z[0][0], ROWS):
            self.A = nested(self.forward_rows, Z)
        else:
            self.A = self.forward_rows(Z)
        return self.A

    def backward(self, dA):
        """Return dZ = dA f'(Z).   dA: (k, m)   ->   (k, m)"""
        if isinstance(dA[0][0], ROWS):
            return nested(self.backward_rows, dA, self.Z, self.A)
        return self.backward_rows(dA, self.Z, self.A)

    def __getstate__(self):
        """Return what another process is sent: all but the functions that were made here."""
        state = dict(self.__dict__)
        del state["forward_rows"], state["backward_rows"]
        return state

    def __setstate__(self, state):
        """Take what was sent, and make the functions again."""
        self.__dict__.update(state)
        self.choose(*self.given)

    def __repr__(self):
        """Return the kind and the function."""
        return "Activation  %s" % self.name


def nested(f, *batches):
    """Return f of the rows of images or sequences, which are batches of rows themselves."""
    if isinstance(batches[0][0][0], ROWS):
        return [nested(f, *parts) for parts in zip(*batches)]
    return f(*batches)
