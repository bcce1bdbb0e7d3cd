"""Samples that count differently: a weight travels with its target, as one more number.

X: (k, n) samples   T: (k, m) their targets, (k, m + 1) with weights
"""
from ..vector import scale, total
from .checks import as_lists, shown


def weighted(network, T, weights):
    """Return T with the weights, and a function that has the network learn an epoch from it.

    weights: a number from 0 up for every sample   Raises ValueError if they are none.
    """
    weights = as_lists(weights)
    if not isinstance(weights, (list, tuple)) or len(weights) != len(T):
        raise ValueError("fit: sample_weight is %s, and there are %d samples; as many numbers "
                         "are wanted" % (described(weights), len(T)))
    for i, w in enumerate(weights):
        if not isinstance(w, (int, float)) or not 0 <= w <= 1e154:
            raise ValueError("fit: sample_weight %d is %s, a number from 0 up to 1e154 is wanted"
                             % (i, shown(w)))
    if not any(weights):
        raise ValueError("fit: every sample_weight is 0, and nothing would be learned")

    def learn(*arguments):
        """Have the network learn an epoch by the weighted loss; return what epoch returns."""
        own = network.loss
        network.loss = Weighted(own)
        try:
            return network.epoch(*arguments)
        finally:
            network.loss = own

    return [list(t) + [w] for t, w in zip(T, weights)], learn


def described(weights):
    """Return what somebody has given for weights, in few words."""
    return "a list of %d" % len(weights) if isinstance(weights, (list, tuple)) else shown(weights)


class Weighted:
    """A loss for targets that end with their weight; it stands in for the network's own.

    So step is as it reads, and any loss can be weighted, one of your own, too.
    """

    def __init__(self, loss):
        self.loss = loss

    def __call__(self, Y, T):
        """Return the mean of weight times loss, and its gradient.   Y: (k, m)   T: (k, m + 1)"""
        values, dY, k = [], [], len(Y)
        for y, t in zip(Y, T):
            value, slopes = self.loss([y], [t[:-1]])
            values.append(t[-1] * value)
            dY.append(scale(t[-1] / k, slopes[0]))
        return total(values) / k, dY
