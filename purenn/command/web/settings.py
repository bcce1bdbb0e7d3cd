"""What the reader typed into the page's form, as numbers; a mistake names its field.

Runs on MicroPython in the page, and on CPython where it is tested.
"""
from ...layers import Activation, Dense
from ...network import Network
from ...rng import Rng

GATES = {"xor": (0, 1, 1, 0), "xnor": (1, 0, 0, 1), "and": (0, 0, 0, 1), "or": (0, 1, 1, 1),
         "nand": (1, 1, 1, 0), "nor": (1, 0, 0, 0)}
INPUTS = ((0, 0), (0, 1), (1, 0), (1, 1))
LAYERS, NEURONS = 4, 16             # more of them, and a frame takes too long


class FieldError(ValueError):
    """A mistake in one field.   field: the id of the input"""

    def __init__(self, field, name, text, wanted):
        super().__init__("%s: “%s”; %s" % (name, text, wanted))
        self.field = field


class Settings:
    """What to learn, and how.

    X, T: samples and targets   sizes: neurons of the hidden layers   activation: of these
    Raises FieldError for what is no such thing.
    """

    def __init__(self, typed):
        """typed: name -> text, and rows: a list of (x1, x2, target), texts"""
        self.X = [[coordinate(i, j, row[j]) for j in (0, 1)]
                  for i, row in enumerate(typed["rows"])]
        self.T = [[target(i, row[2])] for i, row in enumerate(typed["rows"])]
        self.sizes = sizes(typed["layers"])
        self.activation = typed["activation"]
        self.lr = rate(typed["lr"])
        self.epochs = whole("epochs", "週期數 epochs", typed["epochs"], 1, 100000)
        self.seed = whole("seed", "種子 seed", typed["seed"], 0, 4294967295)

    def shape(self):
        """Return what a network is made from; while it stays, training goes on."""
        return self.sizes, self.activation, self.seed

    def network(self):
        """Return a new network, weights and biases standard normal as on the slides.

        What comes out goes through a sigmoid, whatever the hidden layers bend by.
        """
        rng, layers, n = Rng(self.seed), [], 2
        for m in self.sizes:
            layers += [Dense(n, m, rng, init="normal", bias="normal"), Activation(self.activation)]
            n = m
        layers += [Dense(n, 1, rng, init="normal", bias="normal"), Activation("sigmoid")]
        return Network(layers)


def plain(text):
    """Return the text with full-width digits and signs as plain ones: ４，４ is 4,4."""
    text = text.replace("、", ",").replace("。", ".").replace("\u3000", " ").replace("−", "-")
    return "".join([chr(ord(c) - 0xFEE0) if 0xFF01 <= ord(c) <= 0xFF5E else c
                    for c in text]).strip()


def number(text):
    """Return the number a text holds, NaN if it holds none; a whole one stays whole."""
    try:
        value = float(plain(text))
    except ValueError:
        return float("nan")
    return int(value) if abs(value) < 1e6 and value == int(value) else value


def coordinate(i, j, text):
    """Return input j of row i."""
    value = number(text)
    if not -1000 <= value <= 1000:
        raise FieldError("r%dx%d" % (i + 1, j + 1), "第 %d 列 row %d, x%d" % (i + 1, i + 1, j + 1),
                         text, "a number from -1000 to 1000 is wanted")
    return value


def target(i, text):
    """Return the target of row i."""
    value = number(text)
    if value not in (0, 1):
        raise FieldError("r%dt" % (i + 1), "第 %d 列 row %d, 正解 target" % (i + 1, i + 1), text,
                         "0 or 1 is wanted")
    return value


def rate(text):
    """Return the learning rate."""
    value = number(text)
    if not 0 < value <= 1000:
        raise FieldError("lr", "學習率 learning rate", text,
                         "a number above 0, at most 1000, is wanted")
    return value


def whole(field, name, text, low, high):
    """Return a whole number from low to high."""
    value = number(text)
    if not low <= value <= high or value != int(value):
        raise FieldError(field, name, text, "a whole number from %d to %d is wanted" % (low, high))
    return int(value)


def sizes(text):
    """Return the hidden layers of '4,4'; of '0' none."""
    found = [number(part) for part in plain(text).split(",")]
    if found == [0]:
        return []
    if len(found) > LAYERS or [n for n in found if not 1 <= n <= NEURONS or n != int(n)]:
        raise FieldError("layers", "隱藏層 hidden layers", text, "at most %d whole numbers from 1 "
                         "to %d with commas are wanted, such as 4,4; or 0 for none"
                         % (LAYERS, NEURONS))
    return found
