"""What a picture is drawn of: a saved model, or a small network trained on a table just now."""
import argparse

from ... import models
from ...encoders import Scales, Targets
from ...preprocessing import standardise, train_test_split
from ...rng import Rng
from ...storage import load
from .. import table_options
from ..progress import Progress

FEW_ROWS = 30                       # below this every row is needed for training
ROWS = 20000                        # about so many rows pass while a small network learns


class Subject:
    """A network, what it was told about its inputs, and perhaps a table of samples.

    X: (k, n) in the units of the file   labels: (k,) class numbers or quantities
    about: columns, classes, means, deviations, each of which may be absent
    """

    def __init__(self, name, network, about, X=None, labels=None):
        self.name, self.network, self.X, self.labels = name, network, X, labels
        self.columns, self.classes, self.means, self.deviations = [
            about.get(key) if isinstance(about.get(key), list) else None
            for key in ("columns", "classes", "means", "deviations")]
        self.always = always(about.get("results")) if self.classes else None

    def inputs(self):
        """Return the samples as the network wants them."""
        return standardise(self.X, self.means, self.deviations) if self.means else self.X


def always(results):
    """Return what the commonest class alone would get, if train has written that down."""
    for part in ("validation", "test", "train"):
        try:
            return float(results[part]["always"])
        except (KeyError, TypeError, ValueError):
            pass
    return None


def add_arguments(parser, data, layers):
    """Add where the picture comes from.   data, layers: what is taken if nobody says"""
    table_options.add_data(parser, data)
    parser.add_argument("--model", metavar="FILE.json", help="a saved model instead of training")
    parser.add_argument("--layers", type=table_options.sizes, default=layers, metavar="N,N",
                        help="hidden layers of a network trained just now (%s); 0 for none"
                        % ",".join([str(size) for size in layers]))
    parser.add_argument("--activation", default="tanh", metavar="NAME",
                        help="sigmoid, tanh, relu, swish (%(default)s)")
    parser.add_argument("--epochs", type=count, metavar="N",
                        help="times through the rows (some %d rows in all)" % ROWS)
    parser.add_argument("--lr", type=float, default=0.1, metavar="RATE",
                        help="learning rate (%(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="of the random numbers (%(default)s)")
    table_options.add(parser)


def count(text):
    """Return a whole number above 0."""
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("%s, a whole number above 0 is wanted" % text)
    return value


def subject(options, wants_table=True, wants_classes=False, validation=False, inputs=None):
    """Return the Subject that the options name.

    validation: hold 3 of 10 rows back, show these, and judge them after every epoch
    inputs: how many there must be, which options.columns may choose
    Raises ValueError for a table or a model that does not fit.
    """
    path = options.model or (options.data if options.data.endswith(".json") else None)
    if path and path == options.data:
        if wants_table:
            raise ValueError("plot %s: a model alone has no samples; plot %s TABLE --model %s"
                             % (options.kind, options.kind, path))
        return of_model(path)
    table = numbers_of(options, wants_classes)
    if path:
        return judged(of_model(path), table, options)
    if inputs:
        choose(table, options.columns, inputs)
    return trained(table, options, validation)


def numbers_of(options, wants_classes):
    """Return the table that the options name, which is one of numbers."""
    table = table_options.load(options)
    if table.text:
        raise ValueError("plot %s: %s is text, and a picture is drawn of numbers"
                         % (options.kind, table.name))
    if wants_classes and not table.classes:
        raise ValueError("plot %s: the target %s is a quantity, and classes are wanted"
                         % (options.kind, table.target))
    return table


def of_model(path):
    """Return the Subject in a model file."""
    model = load(path)
    about = model.about if isinstance(model.about, dict) else {}
    found = Subject(path.replace("\\", "/").split("/")[-1], model.network, about)
    n = getattr(model.network.layers[0], "n", None)
    for key in ("means", "deviations"):
        values = getattr(found, key)
        if values and n and len(values) != n:
            raise ValueError("%s: %d %s for %d inputs" % (path, len(values), key, n))
    return found


def judged(found, table, options):
    """Return the Subject with a table's samples, their classes numbered as in the model."""
    n = getattr(found.network.layers[0], "n", len(table.columns))
    if len(table.columns) != n:
        raise ValueError("plot %s: %s has %d inputs, %s takes %d"
                         % (options.kind, table.name, len(table.columns), found.name, n))
    found.X, found.labels = table.X, table.labels
    found.columns = found.columns or table.columns
    names = [str(name) for name in found.classes or table.classes or []]
    if table.classes:
        for name in table.classes:
            if name not in names:
                raise ValueError("plot %s: %s has a class %s, %s knows %s" % (
                    options.kind, table.name, name, found.name, ", ".join(names)))
        found.labels = [names.index(table.classes[label]) for label in table.labels]
        found.classes = names
    return found


def choose(table, columns, inputs):
    """Leave some inputs of the table alone in it.   columns: names or numbers from 1, or None

    Raises ValueError if there are not so many, or for one that is not there.
    """
    if not columns and len(table.columns) != inputs:
        raise ValueError("plot: %s has %d inputs, %d are wanted; --columns chooses among %s" % (
            table.name, len(table.columns), inputs, ", ".join(table.columns)))
    places = [place_of(table, word) for word in columns or table.columns]
    table.X = [[x[j] for j in places] for x in table.X]
    table.columns = [table.columns[j] for j in places]


def place_of(table, word):
    """Return the index of an input.   word: its name, or its number from 1"""
    if word in table.columns:
        return table.columns.index(word)
    if word.isdigit() and 0 < int(word) <= len(table.columns):
        return int(word) - 1
    raise ValueError("plot: %s has no input %s; there are %s"
                     % (table.name, word, ", ".join(table.columns)))


def trained(table, options, validation):
    """Return the Subject of a small network that learns the table."""
    X, labels, held = table.X, table.labels, None
    if validation and len(X) >= FEW_ROWS:
        X, X_held, labels, labels_held = train_test_split(
            X, labels, 0.3, options.seed, stratify=table.classes is not None)
        held = X_held, labels_held
    inputs, targets = Scales(X), Targets(table, labels)
    network = built(table, options)
    learn(network, (inputs.of(X), targets.of(labels)),
          held and (inputs.of(held[0]), targets.of(held[1])), options)
    about = dict(inputs.about(), columns=table.columns, classes=table.classes)
    return Subject(table.name, network, about, *(held or (X, labels)))


def learn(network, rows, held, options):
    """Train on (X, T); for curves the training rows are judged after every epoch, too."""
    epochs = options.epochs or max(10, min(1000, ROWS // len(rows[0])))
    progress = Progress(epochs)

    def watch(network):
        """Show how far it is, and note how many training rows are right."""
        progress(network)
        for name, value in network.evaluate(*rows).items():
            if name != "loss":
                network.history.setdefault(name, []).append(value)

    try:
        network.fit(*rows, epochs=epochs, lr=options.lr, batch_size=8, seed=options.seed,
                    validation=held, on_epoch=watch if options.kind == "curves" else progress)
    finally:
        progress.close()


def built(table, options):
    """Return the network for a table, before it learns."""
    targets = Targets(table, table.labels)
    return models.mlp([len(table.columns)] + options.layers + [targets.m], Rng(options.seed),
                      options.activation, targets.loss)
