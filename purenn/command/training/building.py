"""From the names of settings to a network and an optimiser."""
from ... import models
from ...more.dropout import Dropout
from ...layers import Activation
from ...table.columns import MOST_WORDS
from ...table.fields import as_list
from ...optimizers import SGD
from ...more.momentum import AdaGrad, Adam, Momentum, Nesterov, RMSProp
from ...rng import Rng
from ...spoken.language import said
from ...stored.kinds import kind_of
from ...terminal.arguments import check_weights

MODELS = ("mlp", "slides", "perceptron", "softmax_classifier", "svm", "cnn", "lstm_classifier")
HIDDEN = ("mlp", "slides")          # have hidden layers of a size of one's own
OPTIMIZERS = {"sgd": (SGD, 0.05), "momentum": (Momentum, 0.01), "nesterov": (Nesterov, 0.01),
              "adagrad": (AdaGrad, 0.05), "rmsprop": (RMSProp, 0.003), "adam": (Adam, 0.003)}
OWN_LOSS = {"perceptron": "perceptron_loss", "svm": "hinge",    # whatever else is asked for
            "slides": "squared_error"}


def check_model(model, data):
    """Raise ValueError for a model that does not take what the table has."""
    if (model == "lstm_classifier") != data.text:
        raise ValueError(("%s wants numbers, and %s has text" if data.text else
                          "%s wants text, and %s has numbers") % (model, data.name))
    if model == "perceptron" and not data.classes:
        raise ValueError("a perceptron answers yes or no, and %s is a quantity; try "
                         "--model mlp" % data.target)
    check_text(data)
    if model != "mlp" and not data.classes:
        raise ValueError("%s answers with classes, and the target is a quantity; try "
                         "--model mlp" % model)


def check_text(data):
    """Raise ValueError for texts beside a quantity, with what goes on if they or it are few words.
    """
    if not data.text or data.classes:
        return
    kinds = set(data.labels)
    rated = len(kinds) <= MOST_WORDS and 2 * len(kinds) <= len(data.labels)
    way = ("; try --target class" if rated and all([v % 1 == 0 for v in kinds]) else
           "; try --words " + as_list(data.fields) if len(set(data.X)) <= MOST_WORDS else "")
    raise ValueError("%s: texts are only learned with classes, and %s is a quantity%s" % (
        data.name, data.target, way))


def build(model, n, targets, options):
    """Return the network of this name for n inputs (or words).

    targets: has m, the number of outputs, and loss   options: has layers, activation, l2, seed
    Raises ValueError for a model that cannot answer with a quantity, or rows that are no square.
    """
    m, rng = targets.m, Rng(options.seed)
    sizes = [n] + (options.layers if model in HIDDEN else []) + [m]
    check_weights("network", sizes)
    if model == "mlp":
        return models.mlp(sizes, rng, options.activation, targets.loss, options.l2)
    if model == "slides":
        return models.slides(sizes, rng, options.activation, options.l2)
    if targets.loss == "squared_error" and not targets.classes:
        raise ValueError("%s answers with classes, and the target is a quantity" % model)
    if model == "cnn":
        side = round(n ** 0.5)
        if side * side != n or side < 4:
            raise ValueError("cnn wants square images of at least 4 x 4, and a row has %d "
                             "numbers" % n)
        return models.cnn(side, side, m, rng, l2=options.l2)
    if model == "lstm_classifier":
        return models.lstm_classifier(n, m, rng)
    if model == "perceptron":
        return models.perceptron(n, m)
    return getattr(models, model)(n, m, rng, l2=options.l2)


def leave_out(network, constant):
    """Give no weight to inputs that are always the same: nothing is learned of them, and what a
    new row has there tells nothing.   constant: their indices
    """
    if kind_of(network.layers[0]) == "Dense":
        for w in network.layers[0].W:
            for j in constant:
                w[j] = 0.0


def add_dropout(network, p, seed):
    """Put a dropout behind every hidden activation.

    Raises ValueError for a network that has none.
    """
    if not p:
        return
    layers, rng = [], Rng(seed)
    for layer in network.layers:
        hidden = isinstance(layer, Activation) and layer is not network.layers[-1]
        layers += [layer, Dropout(p, rng)] if hidden else [layer]
    if len(layers) == len(network.layers):
        raise ValueError("dropout silences what hidden activations give, and there are "
                         "none")
    network.layers = layers


def build_optimizer(name, lr):
    """Return the optimiser of this name."""
    return OPTIMIZERS[name][0](lr)


def words_of(optimizer):
    """Return what to call an optimiser."""
    return said("%s, lr %g", optimizer.__class__.__name__, optimizer.lr)
