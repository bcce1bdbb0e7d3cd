"""What is said of what NeuralNetwork was given, loaded when there is something to say."""
from .checks import check_apart, shown
from .refusals import no_samples
from .stand_ins import MOST_WEIGHTS
from .wanted import by_tolist, want


def no_network(layer_sizes, act, dact, rng):
    """Return the error for what does not make a NeuralNetwork."""
    for name, f in (("act", act), ("dact", dact)):
        if not callable(f):
            return ValueError("NeuralNetwork: %s is %s, a function is wanted, such as %s of "
                              "purenn.activations" % (name, shown(f), name[:-3] + "sigmoid"))
    if not hasattr(rng, "normal") or isinstance(rng, type):
        return ValueError("NeuralNetwork: rng is %s, a generator such as Rng(0) is wanted"
                          % shown(rng))
    return ValueError("NeuralNetwork: layer sizes are %s, at least two are wanted, all above 0, and "
                      "%d weights at most" % (shown(layer_sizes), MOST_WEIGHTS))


def not_flat(what, v, n):
    """Return the error for a sample or a label that is no flat list of n numbers, or an output."""
    if what == "the output":
        return ValueError("NeuralNetwork: %s is %s after an epoch; try a smaller lr"
                          % (what, shown(v)))
    return ValueError("NeuralNetwork: %s is %s, a flat list of %d finite numbers is wanted%s"
                      % (what, shown(v), n, by_tolist("data" if what == "a sample" else "label", v)))


def check(data, labels, lr, epochs, on_epoch, weights):
    """Raise ValueError for the first of these that fit cannot take."""
    want("fit", "data:lists labels:lists lr:deviation epochs:size on_epoch:function?",
         data, labels, lr, epochs, on_epoch)
    if not len(data):
        raise no_samples("fit")
    if len(data) != len(labels):
        raise ValueError("fit: %d samples and %d labels; as many are wanted"
                         % (len(data), len(labels)))
    for i, W in enumerate(weights):
        check_apart("NeuralNetwork: weights[%d]" % i, W)
