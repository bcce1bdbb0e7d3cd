"""A batch is a list of samples; here is what the slides do to one sample, done to each of them.

Slides 10-20. With these functions, and affine and matmul of matrix, layers, losses and networks
learn; they take them from seam, where fast/ may say the same sooner.
X, Z, A, Y: (k, n) k samples   T: (k, m) targets   dY: dL/dY, in the shape of Y
"""
from .fitting.checks import BARE, asked
from .matrix import matmul, transpose
from .vector import add, descend, outer, scale, total

ROWS = list, tuple
AT_ONCE = 256                       # samples that are answered together


def apply(f, Z):
    """Return f of every number of Z 激勵函數.   Z: (k, n), or images, sequences   ->   the same"""
    if isinstance(Z[0][0], ROWS):
        return [apply(f, z) for z in Z]
    return [[f(zi) for zi in z] for z in Z]


def slopes(slope, dA, Z, A):
    """Return dZ = dA f'(Z), number by number 連鎖律.   slope: of z and a = f(z)"""
    if isinstance(Z[0][0], ROWS):
        return [slopes(slope, *parts) for parts in zip(dA, Z, A)]
    if len(dA) != len(Z) or len(dA[0]) != len(Z[0]):        # zip would cut in silence
        from .fitting.refusals import no_gradients
        raise no_gradients(dA, Z)
    return [[da * slope(z, a) for da, z, a in zip(*rows)] for rows in zip(dA, Z, A)]


def outers(dZ, X):
    """Return dZ^T X, the outer products dz x^T added up.   (k, m), (k, n)   ->   (m, n)"""
    if len(dZ) == 1 == len(X):
        return outer(dZ[0], X[0])   # one sample, as on the slides
    return matmul(transpose(dZ), X)


def sums(dZ):
    """Return the sum of all samples.   dZ: (k, m)   ->   (m,)"""
    return [total(column) for column in transpose(dZ)]


def plus(A, c, B):
    """Return A + c B.   A, B: (m, n)   c: number   ->   (m, n)"""
    return [add(a, scale(c, b)) for a, b in zip(A, B)]


def mean_loss(loss, slope, Y, T):
    """Return the mean of loss(y, t) over the samples, and its gradient, with the same 1/k.

    Raises ValueError if there are not as many targets as outputs.
    """
    if len(Y) != len(T):
        raise ValueError("loss: %d outputs and %d targets; as many are wanted" % (len(Y), len(T)))
    k = len(Y)
    return (total([loss(y, t) for y, t in zip(Y, T)]) / k,
            [scale(1 / k, slope(y, t)) for y, t in zip(Y, T)])


def update(pairs, lr):
    """Change every row of P to p - lr dp, in place 更新參數.   pairs: (P, dP), both (m, n)

    Raises ValueError if P and dP are not of one shape.
    """
    for P, dP in pairs:
        if len(P) != len(dP):
            from .fitting.refusals import no_pair       # here, so that boards pay when it is wanted
            raise no_pair("SGD", P, dP)
        for p, dp in zip(P, dP):
            descend(p, dp, lr)


def batches(X, T, order, size):
    """Yield samples and their targets, so many at a time, in this order of their indices."""
    for start in range(0, len(order), size):
        part = order[start:start + size]
        yield [X[i] for i in part], [T[i] for i in part]


def ready(X, size):
    """Return the samples as they are best learned so many at a time: here, as they are."""
    return X


def outputs(network, X, size):
    """Return what comes out of a network, so many samples at a time.   (k, n)   ->   (k, m)

    Raises ValueError that names what of one's own does not do its part.
    """
    return asked(network, X, lambda: [y for start in range(0, len(X), size)
                                      for y in network.forward(X[start:start + size])])


def note(history, name, value, keep=None):
    """Write a number down at the end of a list of the history; keep: so many of the last ones."""
    values = history.setdefault(name, [])
    values.append(value)
    if keep is not None:
        del values[:-keep]


class Learning:
    """While the layers of a network learn, they know it; the first, that nobody wants its dX."""

    def __init__(self, network, X):
        self.layers = network.layers

    def __enter__(self):
        """Tell every layer, and the first one that is not fixed."""
        for layer in self.layers:
            layer.training = True
        for layer in self.layers:
            if layer.fixed != layer.__class__.__name__:     # one's own may learn
                layer.first = True
                break
        self.told = layer

    def __exit__(self, *error):
        """Tell them that it is over, whatever has happened."""
        for layer in self.layers:
            layer.training = False
        self.told.first = False


class Learner:
    """Who learns the epochs of a fit: here the network itself, by its own epoch."""

    def __init__(self, network, turns, sample):
        self.network, self.sample = network, sample

    def stop(self):
        """Leave the network as it is."""

    def learn(self, *arguments):
        """Learn once from every sample; return the mean loss.

        Raises ValueError that names what of one's own does not do its part.
        """
        try:
            return self.network.epoch(*arguments) + 0       # None, of one's own, is no loss
        except BARE as error:
            from .fitting.faults import at_fault    # here, so that boards pay when it is wanted
            raise at_fault(self.network, *self.sample) or error
