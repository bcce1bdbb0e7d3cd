"""Dropout: while learning, every number is silenced by chance, so that no neuron can rely on
one other (Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov 2014).
"""
__all__ = ("Dropout",)

from ..fitting.told import told
from ..fitting.wanted import want
from ..layers import Layer
from ..rng import Rng
from ..vector import hadamard
from .nested import check_gradients, nesting


class Dropout(Layer):
    """Return x with every number 0 with probability p, the rest divided by 1 - p, while
    learning; x itself otherwise. Divided, so that nothing need be scaled afterwards.

    p: from 0 to below 1   rng: draws who is silenced; Rng(0) if none is given
    Raises ValueError for another p.
    """

    divisible = False               # who is silenced depends on the samples before
    settings = "p:number"

    def __init__(self, p=0.5, rng=None):
        want("Dropout", "p:fraction rng:chance?", p, rng)
        self.p = p
        self.rng = rng or Rng(0)
        self.masks = None

    @told
    def forward(self, X):
        """Return Y, keeping who was silenced.   X: (k, n)   ->   (k, n)"""
        if not self.training:
            self.masks = None
            return X
        self.masks = [self.drawn(x) for x in X]
        return [masked(x, mask) for x, mask in zip(X, self.masks)]

    def drawn(self, x):
        """Return who of a sample is silenced, nested as it is: 0, or what the others are times."""
        if isinstance(x[0], (list, tuple)):
            return [self.drawn(part) for part in x]
        return [0 if self.rng.random() < self.p else 1 / (1 - self.p) for _ in x]

    def backward(self, dY):
        """Return dX: the silenced numbers pass nothing back.   dY: (k, n)   ->   (k, n)"""
        if self.masks is None:
            return dY
        check_gradients(self, dY, *nesting(self.masks))
        return [masked(dy, mask) for dy, mask in zip(dY, self.masks)]

    def gives(self, sample):
        """Return as many numbers."""
        return sample

    def __repr__(self):
        """Return the kind and the probability."""
        return "Dropout     %g" % self.p


def masked(x, mask):
    """Return x with its mask, number by number, in images and sequences too."""
    if isinstance(x[0], (list, tuple)):
        return [masked(part, of) for part, of in zip(x, mask)]
    return hadamard(x, mask)
