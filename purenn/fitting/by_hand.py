"""What is said of what NeuralNetwork was given, loaded when there is something to say."""
from .checks import is_number, shown
from .wanted import is_function, is_one_number


def no_network(layer_sizes, act, dact, rng):
    """Return the error for what does not make a NeuralNetwork."""
    for name, f in (("act", act), ("dact", dact)):
        if not callable(f):
            return ValueError("NeuralNetwork: %s is %s, a function is wanted, such as %s of "
                              "purenn.activations" % (name, shown(f), name[:-3] + "sigmoid"))
    if not hasattr(rng, "normal"):
        return ValueError("NeuralNetwork: rng is %s, a generator such as Rng(0) is wanted"
                          % shown(rng))
    return ValueError("NeuralNetwork: layer sizes are %s, at least two are wanted, all above 0"
                      % shown(layer_sizes))


def no_flat(what, v, n):
    """Return the error for a sample or a label that is no list of n numbers."""
    return ValueError("NeuralNetwork: %s is %s, a flat list of %d numbers is wanted"
                      % (what, shown(v), n))


def no_fit(network, data, labels, lr, epochs, on_epoch):
    """Return the error that names what was given to fit and does not fit; None if all does."""
    lists, n = (list, tuple), network.layer_sizes
    for name, rows, size in (("data", data, n[0]), ("labels", labels, n[-1])):
        if not isinstance(rows, lists):
            return ValueError("fit: %s is %s, a list of lists of %d numbers is wanted"
                              % (name, shown(rows), size))
        for i, row in enumerate(rows):
            if not isinstance(row, lists) or not is_number(row):
                return ValueError("fit: %s %d is %s, a list of %d numbers is wanted"
                                  % (name, i, shown(row), size))
    for name, value, fits, wanted in (
            ("lr", lr, is_one_number(lr), "a number"),
            ("epochs", epochs, isinstance(epochs, int), "a whole number"),
            ("on_epoch", on_epoch, on_epoch is None or is_function(on_epoch, 1),
             "a function of the network"),
            ("act", network.act, is_function(network.act, 1), "a function of z"),
            ("dact", network.dact, is_function(network.dact, 1), "a function of z")):
        if not fits:
            return ValueError("fit: %s is %s, %s is wanted" % (name, shown(value), wanted))
