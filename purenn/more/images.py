"""An image is a list of channels, each a list of rows, each a list of numbers.

A sample is x: (c, h, w), so x[c][i][j] is one number, and a grey image has one channel.
Reshape makes images of the flat rows of a table, Flatten makes rows again; between them stand
Conv2D, pooling and Activation.   k: samples in the batch   c, h, w: channels, height, width
"""
__all__ = ("Reshape", "Flatten")

from ..layers import Layer
from ..fitting.checks import shown, whole
from ..fitting.told import told
from .nested import check_gradients, flatten, fold, nesting


class Reshape(Layer):
    """Make images of rows: the numbers fill row after row, channel after channel.

    sizes: such as 1, 8, 8 for rows of 64 numbers. Raises ValueError for a size below 1.
    """

    fixed = "Reshape"
    settings = "sizes:image"

    def __init__(self, *sizes):
        if not sizes:
            raise ValueError("Reshape: no sizes; channels, height, width are wanted, such as 1, 8, 8")
        self.sizes = sizes
        self.n = 1
        for size in sizes:
            whole("Reshape", "a size", size, 1)
            self.n *= size

    @told
    def forward(self, X):
        """Return the rows as images.   X: (k, c h w)   ->   (k, c, h, w)

        Raises ValueError for a sample that has more numbers or fewer.
        """
        for i, x in enumerate(X):
            if nesting(x) != (self.n,):
                raise ValueError("Reshape: sample %d is %s, a row of %d is wanted for %s"
                                 % (i, nesting(x), self.n, self.sizes))
        return [fold(x, self.sizes) for x in X]

    def backward(self, dY):
        """Return the same numbers as rows.   dY: (k, c, h, w)   ->   (k, c h w)"""
        return [flatten(dy) for dy in dY]

    def takes(self):
        """Return as many numbers as an image has."""
        return "numbers", self.n

    def gives(self, sample):
        """Return an image of these sizes."""
        return ("image",) + tuple(self.sizes)

    @classmethod
    def made(cls, settings):
        """Return a layer that makes images of these sizes."""
        return cls(*settings["sizes"])

    def __repr__(self):
        """Return the kind, the numbers of a row and the sizes of an image."""
        return "Reshape     %d -> %s" % (self.n, "x".join([str(size) for size in self.sizes]))


class Flatten(Layer):
    """Make rows of images: row after row, channel after channel."""

    fixed = "Flatten"

    def forward(self, X):
        """Return the images as rows, keeping their shape.   X: (k, c, h, w)   ->   (k, c h w)

        Raises ValueError for samples that are not images of one shape.
        """
        self.sizes, self.count = image_shape("Flatten", X), len(X)
        return [flatten(x) for x in X]

    def backward(self, dY):
        """Return the same numbers as images.   dY: (k, c h w)   ->   (k, c, h, w)"""
        channels, height, width = self.sizes
        check_gradients(self, dY, self.count, channels * height * width)
        return [fold(dy, self.sizes) for dy in dY]

    def takes(self):
        """Return an image of any size."""
        return "image", None, None, None

    def gives(self, sample):
        """Return all numbers of the image, if its size is known."""
        if sample and None not in sample:
            n = 1
            for size in sample[1:]:
                n *= size
            return "numbers", n


def image_shape(name, X, channels=None):
    """Return (c, h, w) of the samples.   X: (k, c, h, w)   channels: how many there must be

    Raises ValueError, named after the layer, unless all are images of one shape.
    """
    if not isinstance(X, (list, tuple)) or not X:
        raise ValueError("%s: X is %s, a list of images is wanted" % (name, shown(X)))
    sizes = nesting(X[0])
    for i, x in enumerate(X):
        if len(nesting(x)) != 3 or channels not in (None, len(x)):
            raise ValueError("%s: sample %d is %s, an image of (%s, height, width) is wanted"
                             % (name, i, nesting(x), channels or "channels"))
        if nesting(x) != sizes:
            raise ValueError("%s: sample %d is %s, sample 0 is %s" % (name, i, nesting(x), sizes))
        if [[len(row) for row in plane] for plane in x] != [[sizes[2]] * sizes[1]] * sizes[0]:
            raise ValueError("%s: sample %d has rows or channels that differ in length"
                             % (name, i))
    return sizes
