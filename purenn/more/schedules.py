"""A schedule makes the learning rate smaller as the epochs go by.

A factor is a function of the epochs done; factors may be multiplied. The first three are
PyTorch's StepLR, ExponentialLR and CosineAnnealingLR.
"""
__all__ = ("Schedule", "step_decay", "exponential_decay", "cosine_decay")

from math import cos, pi

from ..fitting.checks import shown
from ..fitting.wanted import want


class Schedule:
    """Sets optimizer.lr to what it was at first, times factor(epoch): an on_epoch of fit.

    optimizer = Adam(0.01)
    network.fit(X, T, optimizer=optimizer, on_epoch=Schedule(optimizer, cosine_decay(100)))
    factor: a function of the epochs done, such as the three below or a product of them
    epoch: how many are done already
    """

    def __init__(self, optimizer, factor, epoch=0):
        if not hasattr(optimizer, "lr"):
            raise ValueError("Schedule: optimizer is %s, such as SGD(0.1) is wanted"
                             % shown(optimizer))
        want("Schedule", "factor:function epoch:count", factor, epoch)
        self.optimizer, self.factor, self.epoch = optimizer, factor, epoch
        self.lr = optimizer.lr
        self.set()

    def __call__(self, network=None):
        """Set lr for the epoch that comes next."""
        self.epoch += 1
        self.set()

    def set(self):
        """Set lr for this epoch.   Raises ValueError for a factor that is no number from 0 up."""
        factor = self.factor(self.epoch)
        want("Schedule", "factor(%d):deviation" % self.epoch, factor)
        self.optimizer.lr = self.lr * factor


class Decay:
    """A factor, and what makes it: a function of the epochs done that can be copied and sent."""

    def __init__(self, function, *settings):
        self.function, self.settings = function, settings

    def __call__(self, epoch):
        """Return the factor after so many epochs."""
        want("Schedule", "epoch:deviation", epoch)
        return self.function(epoch, *self.settings)


def stepped(epoch, every, gamma):
    """Return gamma^(epoch // every)."""
    return gamma ** (epoch // every)


def waved(epoch, epochs, end):
    """Return the half wave of a cosine from 1 down to end, where it stays."""
    return end + (1 - end) * (1 + cos(pi * min(epoch / epochs, 1))) / 2


def step_decay(every, gamma=0.1):
    """Return epoch -> gamma^(epoch // every): lr times gamma after every so many epochs."""
    want("step_decay", "every:from_1 gamma:deviation", every, gamma)
    return Decay(stepped, every, gamma)


def exponential_decay(gamma):
    """Return epoch -> gamma^epoch: lr times gamma after each epoch."""
    want("exponential_decay", "gamma:deviation", gamma)
    return Decay(stepped, 1, gamma)


def cosine_decay(epochs, end=0):
    """Return epoch -> the half wave of a cosine from 1 down to end, where it stays.

    end + (1 - end) (1 + cos(pi epoch / epochs)) / 2 (Loshchilov, Hutter 2017)
    """
    want("cosine_decay", "epochs:from_1 end:deviation", epochs, end)
    return Decay(waved, epochs, end)
