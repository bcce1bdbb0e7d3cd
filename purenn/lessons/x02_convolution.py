"""A convolution is a dot product that slides: the numbers of one 8 x 8 digit."""
from ..more.convolution import Conv2D, convolve
from ..table.data import load_csv
from ..more.nested import flatten, fold
from ..vector import dot
from .page import Page

TITLE = ("C1  A convolution is a dot product that slides", "卷積：滑動的內積")
KERNEL = [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]       # Sobel's, 1968
PLACE = (1, 1)                                      # of the window that is written out


def digit(row):
    """Return the image of a row of the bundled digits, (1, 8, 8), as whole numbers."""
    return fold([int(v) for v in load_csv("digits").X[row]], (1, 8, 8))


def window(image, i, j):
    """Return the 3 x 3 numbers of the image whose upper left one is at row i, column j."""
    return [row[j:j + 3] for row in image[0][i:i + 3]]


def numbers(page, name, rows, values=(), gap=True):
    """Say what the rows are, and write them."""
    page.say(name, *values)
    page.table([], rows, indent=4, gap=gap)


def run(options):
    """Show the image, the kernel, one product written out, and all of them."""
    page = Page("x02", options)
    image = digit(0)
    i, j = PLACE
    seen = flatten(window(image, i, j))
    weights = flatten(KERNEL)
    numbers(page, "image", image[0])
    numbers(page, "kernel", KERNEL)
    numbers(page, "window", window(image, i, j), (i, j), gap=False)
    page.say("product")
    products = ["%d*%d" % (w, x) for w, x in zip(weights, seen) if w]
    page.line("    %s = %d\n" % (" + ".join(products), dot(weights, seen)))
    numbers(page, "places", convolve(image, [KERNEL]))
    layer = Conv2D(1, 1, 3, init=[weights])
    same = layer.forward([image])[0][0] == convolve(image, [KERNEL])
    page.say("layer", page.words("same" if same else "other"), 64 * 36 + 36)
    return page
