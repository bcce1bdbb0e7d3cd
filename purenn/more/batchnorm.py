"""Batch normalisation: every feature gets mean 0 and deviation 1 over the batch, then a scale
and a shift that are learned (Ioffe, Szegedy 2015).
"""
__all__ = ("BatchNorm",)

from math import sqrt

from ..layers import Layer
from ..matrix import transpose
from ..preprocessing import column_moments
from ..fitting.stand_ins import check_room
from ..fitting.told import told
from ..fitting.wanted import want
from ..vector import dot, total
from .nested import check_gradients


class BatchNorm(Layer):
    """Return y = gamma (x - mean) / sqrt(variance + epsilon) + beta, feature by feature.

    n: features   momentum: how far the running mean and variance move to those of a batch
    While learning, mean and variance are the batch's, and gradients pass through them too;
    otherwise they are the running ones, so that a sample's answer depends on no other sample.
    """

    divisible = False
    settings = "n:size momentum:number epsilon:number"

    def __init__(self, n, momentum=0.1, epsilon=1e-5):
        want("BatchNorm", "n:size momentum:share epsilon:deviation", n, momentum, epsilon)
        check_room("BatchNorm", n, 4)
        self.n, self.momentum, self.epsilon = n, momentum, epsilon
        self.gamma, self.beta = [1.0] * n, [0.0] * n
        self.dgamma, self.dbeta = [0] * n, [0] * n
        self.running_mean, self.running_variance = [0.0] * n, [1.0] * n

    @told
    def forward(self, X):
        """Return Y, keeping the normalised columns for the way back.   X: (k, n)   ->   (k, n)

        Raises ValueError for a sample of another length, or a single sample while learning.
        """
        if self.training and len(X) < 2:
            raise ValueError("BatchNorm: a batch of 1 sample has no spread; choose a batch_size "
                             "that leaves none alone")
        if not X or len(X[0]) != self.n:
            raise ValueError("BatchNorm: sample 0 has %d numbers, the layer takes %d"
                             % (len(X[0]) if X else 0, self.n))
        columns, means, variances = transpose(X), self.running_mean, self.running_variance
        if self.training:
            means, deviations = column_moments(columns)
            variances = [d * d for d in deviations]
            self.remember(means, variances, len(X))
        self.from_batch = self.training
        self.inverse = [1 / sqrt(v + self.epsilon) for v in variances]
        self.columns = [[(x - mean) * inverse for x in column] for column, mean, inverse
                        in zip(columns, means, self.inverse)]
        return transpose([[g * x + b for x in column] for column, g, b
                          in zip(self.columns, self.gamma, self.beta)])

    def remember(self, means, variances, k):
        """Move the running values towards those of a batch of k; the variance unbiased."""
        for running, found, factor in ((self.running_mean, means, 1),
                                       (self.running_variance, variances, k / (k - 1))):
            for j, value in enumerate(found):
                running[j] += self.momentum * (factor * value - running[j])

    def backward(self, dY):
        """Set dgamma and dbeta; return dX.   dY: (k, n)   ->   (k, n)

        dx = gamma / deviation (dy - mean(dy) - x_hat mean(dy x_hat)), x_hat: the normalised x
        """
        check_gradients(self, dY, len(self.columns[0]), self.n)
        dcolumns = transpose(dY)
        k = len(dY)
        self.dbeta = [total(dcolumn) for dcolumn in dcolumns]
        self.dgamma = [dot(dcolumn, column) for dcolumn, column in zip(dcolumns, self.columns)]
        share = 1 / k if self.from_batch else 0     # running values do not depend on x
        return transpose([
            [g * inverse * (dy - share * db - share * dg * x) for dy, x in zip(dcolumn, column)]
            for dcolumn, column, g, inverse, db, dg in zip(
                dcolumns, self.columns, self.gamma, self.inverse, self.dbeta, self.dgamma)])

    def parameters(self):
        """Return (P, dP) pairs: gamma and beta, each as a matrix of one row."""
        return [([self.gamma], [self.dgamma]), ([self.beta], [self.dbeta])]

    def buffers(self):
        """Return the running mean and variance."""
        return [self.running_mean, self.running_variance]

    def takes(self):
        """Return n numbers."""
        return "numbers", self.n

    def gives(self, sample):
        """Return n numbers."""
        return "numbers", self.n

    @staticmethod
    def row_shapes(n, **others):
        """Return gamma, beta, and the running mean and variance."""
        return [(4, n)]

    def __repr__(self):
        """Return the kind and the number of features."""
        return "BatchNorm   %d" % self.n
