"""A layer maps a list of samples to a list of samples, and knows the way back.

Slides 7-10 and 17-19: 線代化, 前向傳播, 激勵函數, 對損失函數微分, 反向傳播.
Three methods make a layer: forward(X) -> Y keeps what the way back needs; backward(dY) -> dX
sets the gradients and changes no parameter; parameters() lists (P, dP), a matrix and its gradient.
dY means dL/dY, in Y's shape.   k: samples in the batch   n: inputs   m: outputs
"""
__all__ = ("Dense", "Activation", "Layer")

from .activations import Curve, activation, curves
from .fitting.checks import as_lists, check_own, number, whole
from .losses import l1, l1_slope, l2, l2_slope
from .rng import check_init, needs_no_rng, weights
from .seam import affine, apply, matmul, outers, plus, slopes, sums
from .vector import total


class Layer:
    """What a layer without parameters need not say."""

    training = False                # fit sets it; dropout and batch normalisation read it
    first = False                   # fit sets it: nobody wants dX, None will do
    fixed = None                    # the class that learns nothing, so that dX before it is not wanted
    divisible = True                # False: a batch may not be learned in parts
    rng = None                      # what draws while learning, as in dropout
    still = ()                      # the rows of W that are not to learn, as padding is not
    settings = ""                   # what makes the layer: names, each with what it must be

    def __getattr__(self, name):
        """Say what is missing, such as the X that forward keeps for backward."""
        from .fitting.refusals import missing   # here, so that boards pay when it is wanted
        raise missing(self, name)

    def takes(self):
        """Return what a sample is: ('numbers', n), ('image', c, h, w), ('sequence', n) or
        ('tokens',), None for a size that may differ; None alone: whatever comes.
        """

    def gives(self, sample):
        """Return what becomes of such a sample; None: not known."""

    @staticmethod
    def row_shapes(**settings):
        """Return the rows of a layer with these settings, as (how many, their length)."""
        return []

    @classmethod
    def made(cls, settings):
        """Return a layer with these settings, its weights not drawn yet."""
        return cls(**settings)

    def draw(self, rng):
        """Draw the parameters, unless they are there; here there are none."""

    def parameters(self):
        """Return (P, dP) pairs, a matrix and its gradient of one shape; here none."""
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

    n, m: inputs and outputs. rng: draws the weights row by row, then the biases; without it W is
    None until a Network takes the layer, which draws them.
    init: how a weight is drawn, times scale:
        'normal'   N(0, 1)                       the slides
        'fan_in'   N(0, 1) / sqrt(n)             LeCun et al. 1998
        'glorot'   uniform +- sqrt(6 / (n + m))  Glorot, Bengio 2010
        'he'       N(0, 1) sqrt(2 / n)           He et al. 2015
        'zeros'    0
        or a matrix of given values, (m, n)
    bias: a number for all, 'normal', or a vector of given values, (m,)
    l2, l1: the loss grows by l2/2 (sum of w^2) + l1 (sum of |w|), weights only
    Raises ValueError for an unknown init, a wrong shape.
    """

    settings = "n:size m:size l2:number l1:number"

    def __init__(self, n, m, rng=None, init="glorot", bias=0, scale=1, l2=0, l1=0):
        whole("Dense", "n", n)
        whole("Dense", "m", m)
        self.n, self.m, self.l2, self.l1 = n, m, l2, l1
        self.W, self.given = None, (as_lists(init), as_lists(bias), scale)
        check_init("Dense", init)
        for what, value, least in (("l2", l2, 0), ("l1", l1, 0), ("scale", scale, None)):
            number("Dense", what, value, least)
        if rng is not None or needs_no_rng(init) and bias != "normal":
            self.draw(rng)

    def takes(self):
        """Return n numbers."""
        return "numbers", self.n

    def gives(self, sample):
        """Return m numbers."""
        return "numbers", self.m

    @staticmethod
    def row_shapes(n, m, **others):
        """Return the rows of W, and b."""
        return [(m, n), (1, m)]

    def draw(self, rng):
        """Draw W and b, unless they are there."""
        if self.W is not None:
            return
        (init, bias, scale), n, m = self.given, self.n, self.m
        self.W = weights("Dense", init, m, n, (n, m), rng, scale)
        self.b = ([rng.normal() for _ in range(m)] if bias == "normal" else
                  list(bias) if isinstance(bias, (list, tuple)) else [bias] * m)
        for row in [self.b] + ([] if isinstance(init, str) else self.W):
            for value in row:
                number("Dense", "a weight", value)
        if len(self.b) != m:
            raise ValueError("Dense: b is (%d,), wanted is (%d,)" % (len(self.b), m))
        self.dW, self.db = [[0] * n] * m, [0] * m       # no gradient yet: one row of zeros

    def forward(self, X):
        """Return Z = X W^T + b, keeping X for the way back.   X: (k, n)   ->   (k, m)"""
        if self.W is None:
            from .fitting.refusals import no_weights    # here, so that boards pay when it is wanted
            raise no_weights("Dense")
        self.X = X
        return affine(X, self.W, self.b)

    def backward(self, dZ):
        """Set dW = dZ^T X and db; return dX = dZ W, the chain rule 連鎖律.   (k, m)   ->   (k, n)"""
        self.dW, self.db = outers(dZ, self.X), sums(dZ)
        for share, slope in ((self.l2, l2_slope), (self.l1, l1_slope)):
            if share:
                self.dW = plus(self.dW, share, [slope(w) for w in self.W])
        return None if self.first else matmul(dZ, self.W)

    def parameters(self):
        """Return (P, dP) pairs: W, and b as a matrix of one row."""
        return [(self.W, self.dW), ([self.b], [self.db])]

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


class Activation(Layer):
    """Return a = f(z) for every number of every sample 激勵函數.

    f: the name of an activation, its function, or its record, a Curve, of your own, too;
    or any function of z together with its slope, a function of z and a.
    Raises ValueError for an unknown name, or a function of one's own without its slope.
    """

    settings = "name:name"

    def __init__(self, f, slope=None):
        self.curve = activation(f)
        if slope is not None:
            f = self.curve.f if self.curve else f
            f = Curve(getattr(f, "__name__", "own"), f, slope)
        if isinstance(f, Curve):
            check_own(f)
            self.curve = f
        if self.curve is None:
            from .fitting.refusals import no_activation     # here, so that boards pay then
            raise no_activation(f, [curve.name for curve in curves()])
        self.name, self.f, self.slope = self.curve.name, self.curve.f, self.curve.slope

    def forward(self, Z):
        """Return A, keeping Z and A for the way back.   Z: (k, m)   ->   (k, m)"""
        self.Z, self.A = Z, apply(self.f, Z)
        return self.A

    def backward(self, dA):
        """Return dZ = dA f'(Z).   dA: (k, m)   ->   (k, m)"""
        return slopes(self.slope, dA, self.Z, self.A)

    def gives(self, sample):
        """Return as many numbers."""
        return sample

    @classmethod
    def made(cls, settings):
        """Return the activation of this name, or with this record."""
        return cls(settings["name"])

    def is_known(self):
        """Return whether this is the function of its name, and not one of your own."""
        return (self.f, self.slope) in [(curve.f, curve.slope) for curve in curves()]

    def __repr__(self):
        """Return the kind and the function."""
        return "Activation  %s" % self.name


def parameter_rows(pairs):
    """Return the rows of all parameters.   pairs: list of (P, dP), such as network.parameters()"""
    return [row for P, _ in pairs for row in P]
