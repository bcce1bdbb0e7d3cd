"""A convolution 卷積 slides a window over an image and takes a dot product at every place.

Fukushima 1980; LeCun et al. 1989. What an image is stands in images.py.
k: samples in the batch   c, h, w: channels, height, width   h', w': positions of the window
"""
__all__ = ("convolve", "Conv2D")

from .images import image_shape
from .nested import check_gradients, flatten, fold
from ..fitting.checks import is_number, shown, whole
from ..fitting.refusals import no_weights
from ..fitting.wanted import are_flat, want
from ..layers import Layer
from ..losses import l2, l2_slope
from ..rng import check_init, needs_no_rng, weights
from ..seam import affine, matmul, plus
from ..vector import total


def convolve(x, kernel, bias=0, stride=1, padding=0):
    """Return y[i][j] = bias + sum of kernel[c][m][n] x[c][i stride + m][j stride + n].

    The definition, for one kernel (strictly a cross-correlation: the kernel is not turned
    round). padding: as many zeros lie around x.   x: (c, h, w)   kernel: (c, M, N)
    ->   ((h + 2 padding - M) // stride + 1, (w + 2 padding - N) // stride + 1)
    Raises ValueError if the kernel does not fit the image.
    """
    want("convolve", "bias:number", bias)
    for name, image in (("x", x), ("kernel", kernel)):
        if not isinstance(image, (list, tuple)) or not is_number(image):
            raise ValueError("convolve: %s is %s, channels of rows of numbers are wanted"
                             % (name, shown(image)))
    channels, h, w = image_shape("convolve", [x])
    channels, M, N = image_shape("convolve: kernel", [kernel], channels)
    tops = positions("convolve", h, M, stride, padding)
    lefts = positions("convolve", w, N, stride, padding)

    def at(c, i, j):
        """Return x[c][i][j], and 0 around the image."""
        return x[c][i][j] if 0 <= i < h and 0 <= j < w else 0

    return [[bias + total([kernel[c][m][n] * at(c, i + m, j + n)
                           for c in range(channels) for m in range(M) for n in range(N)])
             for j in lefts] for i in tops]


def positions(name, length, size, stride, padding):
    """Return where a window of this size begins while it slides over an image, a range.

    Raises ValueError, named after the layer, for a window that cannot.
    """
    whole(name, "size", size, 1)
    whole(name, "stride", stride, 1)
    whole(name, "padding", padding, 0)
    if size > length + 2 * padding:
        raise ValueError("%s: a window of %d does not fit into %d numbers with padding %d"
                         % (name, size, length, padding))
    return range(-padding, length + padding - size + 1, stride)


class Window(Layer):
    """What convolution and pooling share: a square window that slides over an image.

    channels: how many it covers at once; None if it takes one by one
    """

    sizes = None                    # of the last images, where windows says what lies in each

    def takes(self):
        """Return an image of any height and width."""
        return "image", self.channels, None, None

    def places_in(self, sample):
        """Return how many windows there are, down and across; None where that is not known."""
        if not sample or None in sample[2:]:
            return None, None
        return tuple([len(positions(self.name, length, self.size, self.stride, self.padding))
                      for length in sample[2:]])

    def __init__(self, channels, size, stride, padding):
        self.name = self.__class__.__name__
        positions(self.name, size, size, stride, padding)       # refuses what never slides
        self.channels, self.size, self.stride, self.padding = channels, size, stride, padding

    def look(self, X):
        """Learn the shape of the images and where in them the windows lie.   X: (k, c, h, w)

        Raises ValueError for samples that are not such images, or smaller than the window.
        """
        sizes = image_shape(self.name, X, self.channels)
        if sizes != self.sizes:
            tops, lefts = [positions(self.name, length, self.size, self.stride, self.padding)
                           for length in sizes[1:]]
            self.sizes, self.out = sizes, (len(tops), len(lefts))
            self.windows = [places(i, j, self.size, self.channels or 1, sizes[1], sizes[2])
                            for i in tops for j in lefts]


def places(top, left, size, channels, height, width):
    """Return where a window's numbers lie in a flat image.   ->   (channels size size,)

    Those outside the image lie one place behind its end, where layers with padding put a 0.
    """
    return [(c * height + i) * width + j
            if 0 <= i < height and 0 <= j < width else channels * height * width
            for c in range(channels)
            for i in range(top, top + size) for j in range(left, left + size)]


class Conv2D(Window):
    """Return y[f] = convolve(x, W[f], b[f]) for every sample x 卷積層.   ->   (filters, h', w')

    It looks at every window of an image as a Dense would, with the same weights at each.
    W: (filters, c size size), a row a kernel, its rows and channels one after the other
    b: (filters,)   stride: how far the window slides   padding: zeros around the image
    rng: draws the weights row by row.   init: how, as for a Dense of n = c size size and
    m = filters size size; or given kernels, as rows or (c, size, size)
    bias: a number for all, or given values, (filters,)   l2: as for Dense
    Raises ValueError for an unknown init, a wrong shape.
    """

    settings = "channels:size filters:size size:size stride:size padding:frame l2:number"

    def __init__(self, channels, filters, size, rng=None, stride=1, padding=0, init="glorot",
                 bias=0, l2=0):
        Window.__init__(self, channels, size, stride, padding)
        want("Conv2D", "channels:size filters:size l2:deviation", channels, filters, l2)
        self.filters, self.l2 = filters, l2
        n = channels * size * size
        check_init(self.name, init)
        self.W, self.init = None, init
        self.b = list(bias) if isinstance(bias, (list, tuple)) else [bias] * filters
        want("Conv2D", "bias:numbers", self.b)
        if len(self.b) != filters:
            raise ValueError("Conv2D: b is (%d,), wanted is (%d,)" % (len(self.b), filters))
        self.dW, self.db = [[0] * n] * filters, [0] * filters   # no gradient yet
        if rng is not None or needs_no_rng(init):
            self.draw(rng)

    def gives(self, sample):
        """Return an image with a channel for each filter."""
        return ("image", self.filters) + self.places_in(sample)

    @staticmethod
    def row_shapes(channels, filters, size, **others):
        """Return the kernels, and b."""
        return [(filters, channels * size * size), (1, filters)]

    def draw(self, rng):
        """Draw W, unless it is there."""
        if self.W is None:
            init, window = self.init, self.size * self.size
            if isinstance(init, (list, tuple)) and not are_flat(init):
                init = [flatten(kernel) for kernel in init]
            n = self.channels * window
            self.W = weights(self.name, init, self.filters, n, (n, self.filters * window), rng)

    def forward(self, X):
        """Return Y, keeping what the windows showed.   (k, c, h, w)   ->   (k, filters, h', w')

        Raises ValueError for samples that are not such images, or smaller than the window.
        """
        self.look(X)
        if self.W is None:
            raise no_weights(self.name)
        flat = [flatten(x) + [0] for x in X]
        self.P = [[x[i] for i in window] for x in flat for window in self.windows]
        Z = affine(self.P, self.W, self.b)
        n = len(self.windows)
        return [[fold(list(plane), self.out) for plane in zip(*Z[start:start + n])]
                for start in range(0, len(Z), n)]

    def backward(self, dY):
        """Set db and dW, the sums of d and d p over all windows p; return dX.

        dY: (k, filters, h', w')   ->   (k, c, h, w)
        """
        check_gradients(self, dY, len(self.P) // len(self.windows), self.filters, *self.out)
        planes = [flatten([dy[f] for dy in dY]) for f in range(self.filters)]
        self.db = [sum(plane) for plane in planes]
        self.dW = [self.slope(plane) for plane in planes]
        if self.l2:
            self.dW = plus(self.dW, self.l2, [l2_slope(w) for w in self.W])
        return None if self.first else [self.back(dy) for dy in dY]

    def slope(self, plane):
        """Return dw of one kernel.   plane: (k h' w',) one d a window   ->   (c size size,)"""
        seen = [i for i, d in enumerate(plane) if d]    # relu and the pooling of maxima leave few
        if not seen:
            return [0] * len(self.P[0])
        return matmul([[plane[i] for i in seen]], [self.P[i] for i in seen])[0]

    def back(self, dy):
        """Return dx of one sample: d w for every window it lay in.   dy: (filters, h', w')"""
        c, height, width = self.sizes
        dx = [0] * (c * height * width + 1)
        for w, plane in zip(self.W, dy):
            for d, window in zip(flatten(plane), self.windows):
                if d:
                    for i, wi in zip(window, w):
                        dx[i] += d * wi
        return fold(dx[:-1], self.sizes)

    def parameters(self):
        """Return (P, dP) pairs: W, and b as a matrix of one row."""
        return [(self.W, self.dW), ([self.b], [self.db])]

    def penalty(self):
        """Return l2/2 (sum of w^2)."""
        return self.l2 * total([l2(w) for w in self.W]) if self.l2 else 0

    def __repr__(self):
        """Return the kind, the channels in and out, and the window."""
        return "Conv2D      %d -> %d, %dx%d" % (self.channels, self.filters, self.size, self.size)
