"""A recurrent layer reads a sequence vector by vector and hands a state on from step to step.

x: (n,) what one step reads   h: (m,) the state after it   z = W [x, h] + b, h: the state before
A sample is a sequence, a list of T vectors x; the sequences of a batch may differ in length.
The way back is backpropagation through time (Werbos 1990), exact, to the first step.
"""
__all__ = ("RNN", "LSTM")

from ..fitting.checks import whole
from ..fitting.refusals import no_weights
from ..fitting.told import told
from ..fitting.wanted import want
from ..activations import sigmoid, tanh
from ..layers import Layer
from ..matrix import transpose
from ..rng import check_init, needs_no_rng, weights
from ..seam import affine, apply, outers, sums
from ..vector import add, hadamard
from .nested import check_gradients


class Recurrent(Layer):
    """What RNN and LSTM share: the walk along a sequence, and the walk back.

    A kind of layer adds cell(z, c) -> (h, c, kept) and cell_back(dh, dc, kept) -> (dz, dc);
    c: (m,) what it remembers beside h.   W: (gates m, n + m), a row weighs x, then h
    """

    gates = 1                       # blocks of m rows in W
    settings = "n:size m:size sequences:flag"

    def __init__(self, n, m, rng=None, sequences=False, init="glorot"):
        whole(self.__class__.__name__, "n", n)
        whole(self.__class__.__name__, "m", m)
        want(self.__class__.__name__, "sequences:flag", sequences)
        self.n, self.m, self.sequences = n, m, sequences
        rows = self.gates * m
        self.name = self.__class__.__name__
        check_init(self.name, init)
        self.W, self.init = None, init
        self.b = [0.0] * rows
        self.dW, self.db = [[0] * (n + m)] * rows, [0] * rows   # no gradient yet
        if rng is not None or needs_no_rng(init):
            self.draw(rng)

    def takes(self):
        """Return a sequence of n numbers each."""
        return "sequence", self.n

    def gives(self, sample):
        """Return m numbers, or a sequence of them."""
        return ("sequence" if self.sequences else "numbers"), self.m

    @classmethod
    def row_shapes(cls, n, m, **others):
        """Return the rows of W, and b."""
        return [(cls.gates * m, n + m), (1, cls.gates * m)]

    def draw(self, rng):
        """Draw W, unless it is there."""
        if self.W is None:
            n, m = self.n + self.m, self.m
            self.W = weights(self.name, self.init, self.gates * m, n, (n, m), rng)

    @told
    def forward(self, X):
        """Return the last state of every sequence, or with sequences=True all its states.

        X: k sequences (T, n)   ->   (k, m), or k sequences (T, m)
        Raises ValueError for an empty sequence or a vector that has not n numbers.
        """
        if self.W is None:
            raise no_weights(self.name)
        for i, sequence in enumerate(X):
            self.check(i, sequence)
        self.walks = [self.walk(sequence) for sequence in X]
        H = [[h for _, h, _ in walk] for walk in self.walks]
        return H if self.sequences else [states[-1] for states in H]

    def walk(self, sequence):
        """Return ([x, h before], h, what the way back needs) for every step, from h = 0."""
        h, c = [0.0] * self.m, [0.0] * self.m
        steps = []
        for x in sequence:
            xh = list(x) + h
            h, c, kept = self.cell(affine([xh], self.W, self.b)[0], c)
            steps.append((xh, h, kept))
        return steps

    def backward(self, dY):
        """Set dW and db, summed over all steps; return dX.   dY: as forward's Y   ->   as X"""
        sizes = (len(self.walks[0]), self.m) if self.sequences else (self.m,)
        check_gradients(self, dY, len(self.walks), *sizes)
        columns = transpose(self.W)
        XH, dZ, dX = [], [], []
        for walk, dy in zip(self.walks, dY):
            dX.append(self.walk_back(walk, dy, columns, dZ))
            XH += [xh for xh, _, _ in reversed(walk)]
        self.dW, self.db = outers(dZ, XH), sums(dZ)
        return None if self.first else dX

    def walk_back(self, walk, dy, columns, dZ):
        """Return dL/dx of every step, appending dL/dz to dZ from the last step to the first."""
        dh, dc = [0.0] * self.m if self.sequences else dy, [0.0] * self.m
        dx, zeros = [], [0] * len(columns)
        for t in range(len(walk) - 1, -1, -1):
            if self.sequences:
                dh = add(dh, dy[t])
            dz, dc = self.cell_back(dh, dc, walk[t][2])
            dxh = affine([dz], columns, zeros)[0]           # W^T dz
            dx.append(dxh[:self.n])
            dh = dxh[self.n:]
            dZ.append(dz)
        return dx[::-1]

    def check(self, i, sequence):
        """Raise ValueError, one line, for a sample that is not a sequence of (n,) vectors."""
        name = self.name
        if not sequence:
            raise ValueError("%s: sample %d is an empty sequence, at least one vector is wanted"
                             % (name, i))
        for t, x in enumerate(sequence):
            if not isinstance(x, (list, tuple)):
                raise ValueError("%s: sample %d, step %d is %r, a list of %d numbers is wanted"
                                 % (name, i, t, x, self.n))
            if len(x) != self.n:
                raise ValueError("%s: sample %d, step %d has %d numbers, the layer takes %d"
                                 % (name, i, t, len(x), self.n))

    def parameters(self):
        """Return (P, dP) pairs: W, and b as a matrix of one row."""
        return [(self.W, self.dW), ([self.b], [self.db])]

    def __repr__(self):
        """Return the kind and the sizes; T: as many states as the sequence has vectors."""
        many = "T x " if self.sequences else ""
        return "%-12s%d -> %s%d" % (self.name, self.n, many, self.m)


class RNN(Recurrent):
    """Return h = tanh(W [x, h] + b), step by step (Elman 1990).   W: (m, n + m)   b: (m,)

    n, m: numbers read and remembered   sequences: all states instead of the last
    rng, init: as for Dense. Raises ValueError for an unknown init, a wrong shape.
    """

    def cell(self, z, c):
        """Return h, and h for the way back.   z: (m,)"""
        h = apply(tanh, [z])[0]
        return h, c, h

    def cell_back(self, dh, dc, h):
        """Return dL/dz.   dh: (m,)   ->   (m,)"""
        return [d * (1 - hj * hj) for d, hj in zip(dh, h)], dc


class LSTM(Recurrent):
    """Return h = o tanh(c), step by step: a state beside a memory c that gates guard.

    z = W [x, h] + b, in four blocks of m   W: (4 m, n + m)   b: (4 m,)
    i = sigmoid(z_i)   the input gate: what is written
    f = sigmoid(z_f)   the forget gate: what is kept    g = tanh(z_g)   what there is to write
    o = sigmoid(z_o)   the output gate: what is shown   c = f c + i g, element by element
    (Hochreiter, Schmidhuber 1997; f: Gers, Schmidhuber, Cummins 2000)

    n, m: numbers read and remembered   sequences: all states instead of the last
    rng, init: as for Dense   forget_bias: where b_f starts; at 1 the gate starts open and
    remembers (Gers et al.). Raises ValueError for an unknown init, a wrong shape.
    """

    gates = 4

    def __init__(self, n, m, rng=None, sequences=False, init="glorot", forget_bias=1):
        want("LSTM", "forget_bias:number", forget_bias)
        Recurrent.__init__(self, n, m, rng, sequences, init)
        self.b[m:2 * m] = [float(forget_bias)] * m

    def cell(self, z, c):
        """Return h, the new c, and what the way back needs.   z: (4 m,)   c: (m,)"""
        m = self.m
        i, f, o = apply(sigmoid, [z[:m], z[m:2 * m], z[3 * m:]])
        g = apply(tanh, [z[2 * m:3 * m]])[0]
        before, c = c, add(hadamard(f, c), hadamard(i, g))
        a = apply(tanh, [c])[0]
        return hadamard(o, a), c, (i, f, g, o, before, a)

    def cell_back(self, dh, dc, kept):
        """Return dL/dz, (4 m,), and dL/dc of the step before.   dh, dc: (m,)"""
        i, f, g, o, before, a = kept
        dc = [dcj + d * oj * (1 - aj * aj) for dcj, d, oj, aj in zip(dc, dh, o, a)]
        dz = [d * gj * ij * (1 - ij) for d, gj, ij in zip(dc, g, i)]
        dz += [d * cj * fj * (1 - fj) for d, cj, fj in zip(dc, before, f)]
        dz += [d * ij * (1 - gj * gj) for d, ij, gj in zip(dc, i, g)]
        dz += [d * aj * oj * (1 - oj) for d, aj, oj in zip(dh, a, o)]
        return dz, hadamard(dc, f)
