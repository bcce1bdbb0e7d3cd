"""Pooling 池化 makes an image smaller: a window that slides over it becomes one number.

k: samples in the batch   c, h, w: channels, height, width   h', w': positions of the window
"""
__all__ = ("MaxPool2D", "AveragePool2D")

from ..fitting.told import told
from .convolution import Window
from .nested import check_gradients, flatten, fold
from ..vector import total


class Pool(Window):
    """What both poolings share: every window becomes one number, channel by channel.

    size: of the window   stride: how far it slides; None: as far as it is wide.
    Rows and columns at the end that fill no window are left out.
    """

    settings = "size:window stride:size"

    def __init__(self, size, stride=None):
        Window.__init__(self, None, size, size if stride is None else stride, 0)

    @told
    def forward(self, X):
        """Return Y, keeping X as flat planes.   X: (k, c, h, w)   ->   (k, c, h', w')

        Raises ValueError for samples that are not images, or smaller than the window.
        """
        self.look(X)
        self.X = [[flatten(plane) for plane in x] for x in X]
        return [[fold(self.pooled(plane), self.out) for plane in x] for x in self.X]

    def backward(self, dY):
        """Return dX.   dY: (k, c, h', w')   ->   (k, c, h, w)"""
        check_gradients(self, dY, len(self.X), len(self.X[0]), *self.out)
        return [[self.back(flatten(dplane), plane) for dplane, plane in zip(dy, x)]
                for dy, x in zip(dY, self.X)]

    def back(self, dplane, plane):
        """Return the gradient of one plane.   dplane: (h' w',)   plane: (h w,)   ->   (h, w)"""
        dx = [0] * len(plane)
        for d, window in zip(dplane, self.windows):
            if d:
                self.spread(d, window, plane, dx)
        return fold(dx, self.sizes[1:])

    def gives(self, sample):
        """Return an image of as many channels."""
        return ("image", sample and sample[1]) + self.places_in(sample)

    def __repr__(self):
        """Return the kind and the window."""
        return "%s %s%dx%d" % (self.name, " " * (11 - len(self.name)), self.size, self.size)


class MaxPool2D(Pool):
    """Return the largest number of every window 最大池化.   (k, c, h, w)   ->   (k, c, h', w')"""

    def pooled(self, plane):
        """Return the largest numbers of one plane.   (h w,)   ->   (h' w',)"""
        return [max([plane[i] for i in window]) for window in self.windows]

    def spread(self, d, window, plane, dx):
        """Add d to dx where the largest number was, the first of equals."""
        top = window[0]
        for i in window:
            if plane[i] > plane[top]:
                top = i
        dx[top] += d


class AveragePool2D(Pool):
    """Return the mean of every window 平均池化.   (k, c, h, w)   ->   (k, c, h', w')"""

    def pooled(self, plane):
        """Return the means of one plane.   (h w,)   ->   (h' w',)"""
        return [total([plane[i] for i in window]) / len(window) for window in self.windows]

    def spread(self, d, window, plane, dx):
        """Add an equal part of d to dx everywhere in the window."""
        for i in window:
            dx[i] += d / len(window)
