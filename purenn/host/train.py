"""Train a network on a bundled set or a CSV file, and say how good it is.

examples:
  python3 -m purenn train iris --layers 8 --epochs 200 --test 0.3 --seed 0
  python3 -m purenn train my.csv --label price --target quantity --layers 32,16
"""
from .. import models
from ..doctor import examine
from ..embedding import Vocabulary
from ..network import SGD
from ..optimizers import AdaGrad, Adam, Momentum, Nesterov, RMSProp
from ..preprocessing import moments, one_hot, standardise, train_test_split
from ..rng import Rng
from ..vector import argmax
from . import table_options
from .plots import curve, table
from .progress import Progress

FEW_ROWS = 30                       # below this every row is needed for training
MODELS = ("mlp", "perceptron", "softmax_classifier", "svm", "cnn", "lstm_classifier")
OPTIMIZERS = {"sgd": (SGD, 0.05), "momentum": (Momentum, 0.01), "nesterov": (Nesterov, 0.01),
              "adagrad": (AdaGrad, 0.05), "rmsprop": (RMSProp, 0.003), "adam": (Adam, 0.01)}


def add_arguments(parser):
    """Add the options of this command."""
    table_options.add_data(parser)
    parser.add_argument("--model", choices=MODELS, metavar="NAME",
                        help=", ".join(MODELS) + " (mlp; lstm_classifier for text)")
    parser.add_argument("--layers", type=table_options.sizes, default=[16], metavar="N,N",
                        help="neurons of the hidden layers (16); 0 for none")
    parser.add_argument("--activation", default="tanh", metavar="NAME",
                        help="sigmoid, tanh, relu, swish (%(default)s)")
    parser.add_argument("--epochs", type=int, metavar="N",
                        help="times through the training rows (100; 20 for text)")
    parser.add_argument("--optimizer", choices=sorted(OPTIMIZERS), metavar="NAME",
                        help=", ".join(OPTIMIZERS) + " (sgd; adam for text)")
    parser.add_argument("--lr", type=float, metavar="RATE",
                        help="learning rate (sgd 0.05; --optimizer has its own)")
    parser.add_argument("--batch", type=int, default=8, metavar="N",
                        help="rows an update (%(default)s)")
    parser.add_argument("--l2", type=float, default=0, metavar="C",
                        help="how much squared weights cost (%(default)s)")
    parser.add_argument("--test", type=table_options.share, metavar="SHARE",
                        help="share of the rows to hold back (0.3; 0 below 30 rows)")
    parser.add_argument("--seed", type=int, default=0, help="of the random numbers (%(default)s)")
    table_options.add(parser)


def run(options):
    """Load, split, scale, train, judge; print each as it is done."""
    data = table_options.load(options)
    describe(data)
    test = options.test
    if test is None:
        test = 0.3 if len(data.X) >= FEW_ROWS else 0
    parts = {"train": (data.X, data.labels)}
    if test:
        X, X_test, labels, labels_test = train_test_split(
            data.X, data.labels, test, options.seed, stratify=data.classes is not None)
        parts = {"train": (X, labels), "test": (X_test, labels_test)}
    print("  %s" % ", ".join(["%d rows to %s" % (len(X), name) for name, (X, _) in parts.items()]))
    if options.epochs is None:
        options.epochs = 20 if data.text else 100
    if options.model == "perceptron":
        train_perceptron(data, parts, options)
    else:
        train(data, parts, options)


def describe(data):
    """Print what is in the table and what was guessed about it."""
    print("%s: %d rows, %d inputs" % (data.name, len(data.X), len(data.columns)))
    if data.classes:
        counts = [data.labels.count(c) for c in range(len(data.classes))]
        print("  %s: %s" % (data.target, ", ".join(["%s %d" % pair
                                                    for pair in zip(data.classes, counts)])))
    else:
        print("  %s: from %g to %g" % (data.target, min(data.labels), max(data.labels)))
    print("  guessed: %s" % "; ".join(data.notes))


def train(data, parts, options):
    """Train a network on standardised rows, or on the tokens of texts."""
    targets = Targets(data, parts["train"][1])
    model = options.model or ("lstm_classifier" if data.text else "mlp")
    if (model == "lstm_classifier") != data.text:
        raise ValueError("train: %s wants %s, and %s has %s" % (
            (model, "text", data.name, "numbers") if not data.text
            else (model, "numbers", data.name, "text")))
    inputs = Tokens(parts["train"][0]) if data.text else Scales(parts["train"][0])
    parts = {name: (inputs.of(X), targets.of(labels)) for name, (X, labels) in parts.items()}
    network = build(model, inputs.n, targets, options)
    optimizer, words = choose_optimizer(options, "adam" if data.text else "sgd")
    progress = Progress(options.epochs)
    try:
        network.fit(*parts["train"], epochs=options.epochs, optimizer=optimizer,
                    batch_size=options.batch, seed=options.seed, on_epoch=progress)
    finally:
        seconds = progress.close()
    print("  %s\n\n%s" % (inputs.said, network))
    print("%s, %d rows an update, %d epochs, seed %d: %.1f s"
          % (words, options.batch, options.epochs, options.seed, seconds))
    print("\nLoss 損失, mean over the rows while learning, by epoch")
    print("\n".join(curve(network.history["loss"])))
    print("\n" + "\n".join(judgement(network, parts, data)))
    for finding in examine(network, *parts["train"], *parts.get("test", (None, None))):
        print("doctor: " + finding)


def build(model, n, targets, options):
    """Return the network of this name for n inputs (or words).

    Raises ValueError for a model that cannot answer with a quantity, or rows that are no square.
    """
    m, rng = targets.m, Rng(options.seed)
    if model == "mlp":
        return models.mlp([n] + options.layers + [m], rng, options.activation, targets.loss,
                          options.l2)
    if targets.loss == "squared_error":
        raise ValueError("train: %s answers with classes, and the target is a quantity" % model)
    if model == "cnn":
        side = round(n ** 0.5)
        if side * side != n or side < 4:
            raise ValueError("train: cnn wants square images of at least 4 x 4, and a row has %d "
                             "numbers" % n)
        return models.cnn(side, side, m, rng, l2=options.l2)
    if model == "lstm_classifier":
        return models.lstm_classifier(n, m, rng)
    return getattr(models, model)(n, m, rng, l2=options.l2)


def choose_optimizer(options, usual):
    """Return the optimiser and what to call it; usual: its name if none was chosen."""
    name = options.optimizer or usual
    make, lr = OPTIMIZERS[name]
    lr = lr if options.lr is None else options.lr
    return make(lr), "%s, lr %g" % (make.__name__, lr)


class Scales:
    """Rows of numbers, standardised by the training rows."""

    said = "inputs standardised"

    def __init__(self, X):
        self.n = len(X[0])
        self.means, self.deviations = moments(X)

    def of(self, X):
        """Return the rows standardised.   X: (k, n)   ->   (k, n)"""
        return standardise(X, self.means, self.deviations)


class Tokens:
    """Texts as lists of tokens, in the vocabulary of the training texts."""

    def __init__(self, texts):
        self.vocabulary = Vocabulary(texts)
        self.n = len(self.vocabulary)
        self.said = "%d words, padding and unknown among them" % self.n

    def of(self, texts):
        """Return the tokens of every text."""
        return [self.vocabulary.encode(text) for text in texts]


class Targets:
    """What the network is asked for: one-hot classes, or a standardised quantity."""

    def __init__(self, data, labels):
        self.classes = data.classes
        self.m = len(data.classes) if data.classes else 1
        self.loss = "cross_entropy" if data.classes else "squared_error"
        self.means, self.deviations = moments([[label] for label in labels])

    def of(self, labels):
        """Return the targets of these rows.   labels: (k,)   ->   (k, m)"""
        if self.classes:
            return one_hot(labels, self.m)
        return standardise([[label] for label in labels], self.means, self.deviations)


def judgement(network, parts, data):
    """Return the table of loss and accuracy beside what always the same answer would get."""
    measure = "accuracy" if data.classes else "r2"
    lines = [["", "loss", "accuracy" if data.classes else "R²"]]
    common = commonest(parts["train"][1])
    lines[0].append("always %s" % data.classes[argmax(common)] if data.classes
                    else "always the mean")
    for name, (X, T) in parts.items():
        result = network.evaluate(X, T)
        always = T.count(common) / len(T) if data.classes else 0
        lines.append([name, "%.4f" % result["loss"], "%.4f" % result[measure], "%.4f" % always])
    return table(lines, right=(1, 2, 3))


def commonest(T):
    """Return the target that occurs most often."""
    return max(T, key=T.count)


def train_perceptron(data, parts, options):
    """Train a perceptron on the rows as they are, and say whether a line separates them."""
    if not data.classes:
        raise ValueError("train: a perceptron answers yes or no, and %s is a quantity"
                         % data.target)
    m = len(data.classes) if len(data.classes) > 2 else 1
    parts = {name: (X, one_hot(labels, m) if m > 1 else [[label] for label in labels])
             for name, (X, labels) in parts.items()}
    network = models.perceptron(len(data.columns), m)
    verdict = models.separable(network, *parts["train"], epochs=options.epochs)
    print("\n%s\n" % network)
    print("\n".join(judgement(network, parts, data)))
    epochs = len(network.history["loss"])
    print({True: "\nA line separates the classes: no row is wrong after %d epochs.",
           False: "\nNo line separates the classes: in %d epochs the weights came back to where "
                  "they had been, and so they will go round for ever.",
           None: "\nNo line that separates the classes was found in %d epochs."}[verdict]
          % epochs)
