"""Weights, a sample and its target of the reader's own, for explain: any worked example."""
import os

from ..stored.kinds import kind_of
from ..table.files import read_text
from .numbers import matrix_of, parsed, vector_of

WANTED = ("W and b of each layer are wanted, rows with ; and parts with |, such as "
          "'1,2;3,4 | 0,0 | 5,6 | 1'")


class Sample:
    """One sample that is in no table.   x: (n,)   y: (m,), the target"""

    name, target, text, pairs = "the reader's numbers", "y", None, None

    def __init__(self, x, y):
        self.x, self.y = x, y
        self.columns = [""] * len(x)
        self.classes = ["" for _ in y] if len(y) > 1 else None


def add(parser):
    """Add the options."""
    parser.add_argument("--weights", metavar="TEXT", help="W and b of every layer, or a file of "
                        "them: '1,2;3,4 | 0,0 | 5,6 | 1'; in a file an empty line may stand for "
                        "| and a line's end for ;")
    parser.add_argument("--x", metavar="N,N", help="the inputs, instead of a row of a table")
    parser.add_argument("--y", metavar="N,N", help="the target 正解 for --x")


def sample_of(options):
    """Return the reader's sample, or None if a row of a table is to be explained.

    Raises ValueError if one of --x and --y is missing.
    """
    if options.x is None and options.y is None:
        return None
    if options.x is None or options.y is None:
        raise ValueError("explain: --x and --y are wanted together")
    return Sample(*[numbers(name, getattr(options, name), vector_of, "numbers with commas are "
                            "wanted, such as 0.5,1") for name in ("x", "y")])


def numbers(name, text, read, wanted):
    """Return what an option's text says, with this command's name in the error."""
    try:
        return parsed(name, text, read, wanted)
    except ValueError as error:
        raise ValueError("explain" + str(error)[len("lesson"):]) from None


def parts_of(text):
    """Return the matrices of a text or of a file: rows with ; or lines, parts with | or a gap."""
    if os.path.isfile(text):
        text = read_text(text)[1]
    text = text.strip().replace("\r", "").replace("\n\n", "|").replace("\n", ";")
    return [numbers("weights", part.strip(), matrix_of, WANTED) for part in text.split("|")]


def layers_of(options):
    """Return (W, b) of every layer from --weights, None without; settle options.layers.

    Raises ValueError for text that is none, and if --layers says something else.
    """
    if options.weights is None:
        options.layers = [2] if options.layers is None else options.layers
        return None
    found = parts_of(options.weights)
    layers = list(zip(found[::2], [b[0] for b in found[1::2]]))
    if len(found) % 2 or [b for b in found[1::2] if len(b) > 1]:
        raise ValueError("explain: --weights has %d parts; %s" % (len(found), WANTED))
    hidden = [len(b) for _, b in layers[:-1]]
    if options.layers not in (None, hidden):
        raise ValueError("explain: --layers is %s, and --weights has hidden layers of %s" % (
            shown(options.layers), shown(hidden)))
    options.layers = hidden
    return layers


def shown(sizes):
    """Return sizes as they are typed."""
    return ",".join([str(n) for n in sizes]) or "0"


def put(network, layers, x, t):
    """Put the reader's weights into a network.   Raises ValueError if they do not fit."""
    if layers is None:
        return
    n = len(x)
    for k, (W, b) in enumerate(layers, 1):
        if len(W[0]) != n or len(W) != len(b):
            raise ValueError("explain: W%d is %dx%d with %d biases; %d numbers come in, and a row "
                             "for each bias is wanted" % (k, len(W), len(W[0]), len(b), n))
        n = len(b)
    if n != len(t):
        raise ValueError("explain: the last layer of --weights gives %d numbers, the target has "
                         "%d" % (n, len(t)))
    dense = [layer for layer in network.layers if kind_of(layer) == "Dense"]
    for layer, (W, b) in zip(dense, layers):
        layer.W, layer.b = [[float(w) for w in row] for row in W], [float(bi) for bi in b]
