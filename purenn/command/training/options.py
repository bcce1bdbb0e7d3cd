"""The options of train, and the settings they come to with what is usual for such a table.

The usual settings are measured: on 40 tables of classes and 6 of quantities, from 100 to 3000
rows, none is more than 2 points behind scikit-learn's MLPClassifier and MLPRegressor with the
same layers.
"""
import os

from ...activations import curves
from ...spoken.language import said
from ...terminal import arguments
from ...terminal.uses import useless_beside
from . import table_options
from .building import HIDDEN, MODELS, OPTIMIZERS

FEW_ROWS = 30                       # below this every row is needed for training
LEAST_UPDATES, MOST_UPDATES = 1000, 10000
USUAL = {"layers": [16], "activation": "relu", "optimizer": "adam", "batch": 16, "l2": 0.001,
         "dropout": 0, "patience": None, "validation": 0, "seed": 0}
MOST_L2 = 0.02
L2_OF_CLASSES, L2_OF_QUANTITY = 0.3, 0.15       # times inputs / rows: few rows of many inputs
                                                # are learned by heart, noise and all
STEEPEST = {"sigmoid": 0.25}        # its slope, so its weights grow four times as large to say the
                                    # same; at 0.02 they would shrink to nothing and not learn XOR
OF_MODEL = {"cnn": {"epochs": 20}, "lstm_classifier": {"epochs": 20, "batch": 8, "l2": 0},
            "perceptron": {"epochs": 100, "l2": 0},
            "slides": {"layers": [4, 4], "activation": "sigmoid", "optimizer": "sgd", "lr": 1,
                       "batch": 1, "epochs": 1000, "l2": 0}}    # as slide 21 does
IDLE = {"perceptron": ("optimizer", "lr", "batch", "l2", "patience"), "lstm_classifier": ("l2",)}
MANY_ROWS, OF_MANY = 1000, {"batch": 64, "lr": 0.005}      # as good, and sooner
OF_TEXT = {"adam": 0.01}            # the learning rate for text
LOSSES = ("cross_entropy", "binary_cross_entropy", "squared_error", "hinge")
NETWORK = ("model", "layers", "activation", "loss", "optimizer", "lr", "batch", "epochs", "l2",
           "dropout", "patience", "validation", "test", "seed", "balance")
TABLE = tuple([name[2:] for name in table_options.NAMES.split()])


def add_arguments(parser):
    """Add the options of train."""
    table_options.add_data(parser)
    add_network(parser.add_argument_group("the network"))
    add_learning(parser.add_argument_group("learning"))
    add_judging(parser.add_argument_group("judging and keeping"))
    table_options.add(parser.add_argument_group("the table; what is not told is guessed"))
    parser.writes("--save", ".json")
    parser.idle("--processes", without="--folds")
    parser.idle("--activation", beside="--layers 0")


def check_own(command, model, given):
    """Raise ValueError, named after the command, for options that this model does not look at.

    given: the options that were; without a model in it the model comes of a table of texts
    """
    own = [] if model in HIDDEN else ["layers", "activation"]
    for name in [name for name in own + ["loss"] * (model != "mlp") if name in given]:
        raise ValueError("%s: --%s is for --model mlp, %s has its own" % (command, name, model))
    for name in [name for name in IDLE.get(model, ()) if name in given]:
        raise useless_beside(command, "--" + name,
                             "--model " + model if "model" in given else "a table of texts")


def add_network(parser):
    """Add what the network is."""
    parser.add_argument("--model", choices=MODELS, metavar="NAME",
                        help=", ".join(MODELS) + " (mlp; lstm_classifier for text)")
    parser.add_argument("--layers", type=table_options.sizes, metavar="N,N",
                        help="neurons of the hidden layers (16); 0 for none")
    parser.add_argument("--activation", metavar="NAME",
                        help=", ".join([curve.name for curve in curves()]) + " (relu)")
    parser.add_argument("--loss", choices=LOSSES, metavar="NAME",
                        help=", ".join(LOSSES) + " (cross_entropy; squared_error for a quantity)")
    parser.add_argument("--dropout", type=arguments.share, metavar="P",
                        help="share of the hidden neurons silenced while learning (0)")
    parser.add_argument("--l2", type=arguments.not_negative, metavar="C",
                        help="how much squared weights cost (0.3 x inputs / rows for classes, "
                             "0.15 x for a quantity, at most 0.02; a sixteenth for sigmoid)")


def add_learning(parser):
    """Add how the network learns."""
    parser.add_argument("--epochs", type=arguments.whole, metavar="N",
                        help="times through the training rows, counted from the first start "
                             "(until the loss is flat, at most 100; more for few rows, less for "
                             "many, 20 for text)")
    parser.add_argument("--optimizer", choices=sorted(OPTIMIZERS), metavar="NAME",
                        help=", ".join(OPTIMIZERS) + " (adam)")
    parser.add_argument("--lr", type=arguments.finite, metavar="RATE",
                        help="learning rate (each optimizer has its own; adam 0.003, or 0.005 for 1000 "
                             "rows or more)")
    parser.add_argument("--batch", type=arguments.whole, metavar="N",
                        help="rows an update (16; 64 of 1000 or more; text 8)")
    parser.add_argument("--patience", type=arguments.whole, metavar="N",
                        help="stop when N epochs have brought no smaller loss on validation rows, "
                             "and keep the best weights")
    parser.add_argument("--validation", type=arguments.share, metavar="SHARE",
                        help="share of the training rows that only judge (0; 0.15 with "
                             "--patience)")
    parser.add_argument("--balance", action="store_true", default=None,
                        help="let rare classes count as much as common ones: a row counts rows / "
                             "(classes x rows of its class)")
    parser.add_argument("--seed", type=arguments.whole, metavar="N",
                        help="of the random numbers (0)")


def add_judging(parser):
    """Add what is held back, and what is written."""
    parser.add_argument("--test", type=arguments.share_or_file, metavar="SHARE|FILE",
                        help="share of the rows to hold back, or a file (0.3; 0 below 30 rows)")
    parser.add_argument("--folds", type=arguments.whole, metavar="K",
                        help="train K times, each time held back another K-th of the rows")
    parser.add_argument("--processes", type=arguments.whole, metavar="P",
                        help="so many folds side by side")
    parser.add_argument("--save", type=arguments.file_name, metavar="FILE",
                        help="write network, scales, names and history for predict, evaluate, "
                             "--resume")
    parser.add_argument("--resume", type=arguments.file_name, metavar="FILE",
                        help="go on where the training in this file has stopped, with its "
                             "settings; --epochs may be more")
    parser.add_argument("--quiet", action="store_true", help="print only how good it is")
    parser.add_argument("--json", action="store_true",
                        help="print one JSON object: data, settings, train, test")


def told(options, names):
    """Return the options of these names that were given, by name."""
    return {name: getattr(options, name) for name in names
            if getattr(options, name) not in (None, ()) and not (
                name == "encoding" and options.encoding == "utf-8")}


def check(options):
    """Raise ValueError for options that cannot go together."""
    for name in ("patience", "batch", "epochs", "processes", "folds"):
        value, least = getattr(options, name, None), 1 + (name == "folds")
        if value is not None and value < least:
            raise ValueError("--%s is %d, at least %d is wanted" % (name, value, least))
    if getattr(options, "lr", None) is not None and not options.lr > 0:
        raise ValueError("--lr is %g, a number above 0 is wanted" % options.lr)
    if options.folds is not None:
        for name in ("save", "resume", "test"):
            if getattr(options, name) is not None:
                raise ValueError("--folds and --%s do not go together" % name)
    if options.model == "perceptron" and options.missing == "mean":
        raise ValueError("a perceptron takes the numbers as they are; try --missing drop")
    if options.save:
        options.save = os.path.realpath(options.save)


def settings_of(options, data):
    """Return all settings by name, the usual ones where none were given, and what was given."""
    given = told(options, NETWORK)
    settings = dict.fromkeys(NETWORK)
    settings.update(USUAL)
    model = given.get("model") or ("lstm_classifier" if data.text else "mlp")
    check_own("train", model, given)
    settings.update(OF_MODEL.get(model, {}))
    if model == "mlp":
        settings["l2"] = None                   # as usual for the training rows, see usual_l2
        if len(data.X) >= MANY_ROWS and "batch" not in given:
            settings.update(OF_MANY)
    if "optimizer" in given:
        settings["lr"] = None                   # its own, and not that of the model's
    settings.update(given, model=model)
    if settings["lr"] is None:
        rates = OF_TEXT if data.text else {}
        name = settings["optimizer"]
        settings["lr"] = rates.get(name, OPTIMIZERS[name][1])
    settings["flat"] = "epochs" not in given and "patience" not in given
    if settings["patience"] and "validation" not in given:
        settings["validation"] = 0.15
    if settings["patience"] and not settings["validation"]:
        raise ValueError("--patience judges by validation rows, and there are none; try "
                         "--validation 0.15")
    if settings["test"] is None:
        settings["test"] = 0.3 if len(data.X) >= FEW_ROWS and not options.folds else 0
    return settings, given


def usual_epochs(rows, batch):
    """Return how many epochs are usual: 100, within what so many updates allow."""
    updates = -(-rows // batch)
    return max(-(-LEAST_UPDATES // updates), min(100, max(10, MOST_UPDATES // updates)))


def usual_l2(rows, inputs, classes=True, activation="relu"):
    """Return what squared weights usually cost with so many rows and inputs."""
    share = (L2_OF_CLASSES if classes else L2_OF_QUANTITY) * inputs / rows
    return min(MOST_L2, float("%.1g" % share)) * STEEPEST.get(activation, 1) ** 2


def in_words(settings, optimizer):
    """Return the settings as a line."""
    words = [optimizer, said("%d rows an update", settings["batch"]),
             said("%d epochs", settings["epochs"])]
    for name in ("l2", "dropout", "validation", "patience"):
        if settings[name]:
            words.append("%s %g" % (name, settings[name]))
    words += [said("classes balanced")] * bool(settings.get("balance"))
    return said(", ").join(words + [said("seed %d", settings["seed"])])
