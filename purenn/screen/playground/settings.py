"""What the reader chose on the playground, as numbers; a mistake names its field."""
from ...layers import Activation, Dense
from ...more.momentum import Adam, Momentum
from ...network import Network
from ...optimizers import SGD
from ...rng import Rng
from ..address import short
from . import DEFAULTS
from .data import DATA, made, own_rows

LAYERS, NEURONS = 4, 16             # more of them, and a frame takes too long
ACTIVATIONS = ("sigmoid", "tanh", "relu", "swish", "identity")
INITS = ("normal", "glorot", "he")
OPTIMIZERS = {"SGD": SGD, "Momentum": Momentum, "Adam": Adam}


class FieldError(ValueError):
    """A mistake in one field.   field: its name"""

    def __init__(self, field, text, wanted):
        super().__init__("%s: %s; %s" % (field, short(text), wanted))
        self.field = field


class Settings:
    """What to learn, and how.

    weights: {place: value} of the weights and biases that were put by hand, see placed
    X, T: samples and targets   X_test, T_test: kept for judging   sizes: of the hidden layers
    Raises FieldError for what is no such thing.
    """

    def __init__(self, typed):
        """typed: name -> text, of FIELDS"""
        text = dict(DEFAULTS, **typed)
        self.text = text
        self.data = one_of("data", text["data"], DATA)
        self.sizes = sizes(text["layers"])
        self.activation = one_of("activation", text["activation"], ACTIVATIONS)
        self.optimizer = one_of("optimizer", text["optimizer"], OPTIMIZERS)
        self.init = one_of("init", text["init"], INITS)
        self.lr = between("lr", text["lr"], 1e-9, 1000)
        self.l2 = between("l2", text["l2"], 0, 10)
        self.seed = whole("seed", text["seed"], 0, 4294967295)
        self.weights = placed(text["weights"])
        if not all([self.has(place) for place in self.weights]):
            raise FieldError("weights", text["weights"],
                             "places are wanted that layers 2,%s,1 have"
                             % ",".join([str(n) for n in self.sizes]))
        self.batch = whole("batch", text["batch"], 1, 1000)
        self.noise = between("noise", text["noise"], 0, 1)
        self.points = whole("points", text["points"], 10, 500)
        self.share = between("test", text["test"], 0, 0.5)
        rows = own_rows(text["rows"], FieldError) if self.data == "own" else None
        self.X, self.T, self.X_test, self.T_test = made(self, rows)

    def shape(self):
        """Return what a network is made from and for; while it stays, training goes on."""
        return (self.sizes, self.activation, self.init, self.seed, self.X, self.T, self.X_test,
                self.T_test, self.weights)

    def has(self, place):
        """Return whether the network has such a weight or bias.   place: see weight"""
        k, i, j = place
        widths = [2] + self.sizes + [1]
        return k + 1 < len(widths) and i < widths[k + 1] and (j is None or j < widths[k])

    def name(self, place):
        """Return what a step calls a weight or bias: w2_14 of layer 2, neuron 1, input 4."""
        k, i, j = [0 if n is None else n + 1 for n in place]
        join = "_" if max(self.sizes + [2]) > 9 else ""
        return "w%d_%d%s%d" % (k, i, join, j) if j else "b%d_%d" % (k, i)

    def network(self):
        """Return a new network, its biases standard normal as on the slides.

        What comes out goes through a sigmoid, whatever the hidden layers bend by.
        """
        rng, layers, n = Rng(self.seed), [], 2
        for m in self.sizes + [1]:
            layers += [Dense(n, m, rng, init=self.init, bias="normal", l2=self.l2),
                       Activation(self.activation if len(layers) < 2 * len(self.sizes)
                                  else "sigmoid")]
            n = m
        network = Network(layers)
        for place, value in self.weights.items():
            row, i = weight(network, place)
            row[i] = value
        return network

    def rule(self):
        """Return a new optimiser."""
        return OPTIMIZERS[self.optimizer](self.lr)


def weight(network, place):
    """Return the row of numbers that holds a weight or a bias, and its place in the row.

    place: layer, neuron, input, from 0; for a bias the input is None
    """
    k, i, j = place
    dense = network.layers[2 * k]
    return (dense.b, i) if j is None else (dense.W[i], j)


def placed(text):
    """Return {place: value} of '2.1.4:0.5;2.1:-1': layer, neuron, input from 1; a bias has none."""
    found = {}
    for part in text.split(";"):
        words, _, value = part.partition(":")
        places, value = [number(word) for word in words.split(".")], number(value)
        if not part:
            continue
        if not 2 <= len(places) <= 3 or not abs(value) <= 1000 or [
                p for p in places if not 1 <= p <= NEURONS or p != int(p)]:
            raise FieldError("weights", part, "layer.neuron.input:value is wanted, "
                             "the value from -1000 to 1000")
        found[tuple([int(p) - 1 for p in places] + [None] * (3 - len(places)))] = value
    return found


def placed_text(weights):
    """Return the text that placed reads."""
    return ";".join(["%s:%r" % (".".join([str(p + 1) for p in place if p is not None]), value)
                     for place, value in weights.items()])


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


def one_of(field, text, choices):
    """Return the text if it is one of some."""
    if text not in choices:
        raise FieldError(field, text, "one of %s is wanted" % ", ".join(choices))
    return text


def between(field, text, low, high):
    """Return a number from low to high."""
    value = number(text)
    if not low <= value <= high:
        raise FieldError(field, text, "a number from %g to %g is wanted" % (low, high))
    return value


def whole(field, text, low, high):
    """Return a whole number from low to high."""
    value = number(text)
    if not low <= value <= high or value != int(value):
        raise FieldError(field, text, "a whole number from %d to %d is wanted" % (low, high))
    return int(value)


def sizes(text):
    """Return the hidden layers of '4,4'; of '0' none."""
    found = [number(part) for part in plain(text).split(",")]
    if found == [0]:
        return []
    if len(found) > LAYERS or [n for n in found if not 1 <= n <= NEURONS or n != int(n)]:
        raise FieldError("layers", text, "at most %d whole numbers from 1 "
                         "to %d with commas are wanted, such as 4,4; or 0 for none"
                         % (LAYERS, NEURONS))
    return [int(n) for n in found]
