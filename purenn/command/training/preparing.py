"""What train does before the first epoch: parts of the table, scales, a network or an old one."""
from argparse import Namespace

from ...table.encoders import Scales, Targets, Tokens
from ...stored.model_format import is_count, is_number
from ...spoken.language import said
from ...stored.model_text import adler
from ...table.pipeline import Pipeline
from ...preprocessing import groups_of, train_test_split
from ...study.validation import kept_rows
from .answering import open_model
from .building import MODELS, OWN_LOSS, add_dropout, build, build_optimizer, check_model, leave_out
from .options import NETWORK, TABLE, told, usual_epochs, usual_l2


class Prepared:
    """A network and its optimiser, the pipeline before it, and what a training before left.

    state: see training.Training.state   sums: of the rows learned from and of those held back,
    see sums_of
    """

    def __init__(self, pipeline, network, optimizer, state=None, sums=()):
        self.pipeline, self.network, self.optimizer = pipeline, network, optimizer
        self.state, self.sums = state, dict(sums)


def split(data, settings):
    """Return {'train': (X, labels), ...}, with 'validation' and 'test' if shares are held back."""
    X, labels, parts = data.X, data.labels, {}
    for name in ("test", "validation"):
        share = settings[name]
        if share and not isinstance(share, str):
            try:
                X, X_held, labels, held = train_test_split(X, labels, share, settings["seed"],
                                                           stratify=data.classes is not None)
            except ValueError as error:     # which names the function, not the option
                raise ValueError(str(error).replace("train_test_split: test", "--" + name))
            parts[name] = X_held, held
    parts["train"] = X, labels
    return {name: parts[name] for name in ("train", "validation", "test") if name in parts}


def fresh(data, parts, settings):
    """Return Prepared with first weights; the scales are those of the training rows."""
    model = settings["model"]
    check_model(model, data)
    if settings["balance"] and (not data.classes or model == "perceptron"):
        raise ValueError("--balance weighs classes, %s" % (
            "and a perceptron's rule has no weights" if data.classes else
            "and %s is %s" % (data.target, "several" if data.hot else "a quantity")))
    X, labels = parts["train"]
    if settings["epochs"] is None:
        settings["epochs"] = usual_epochs(len(X), settings["batch"])
    if settings["l2"] is None:
        settings["l2"] = usual_l2(len(X), len(data.columns), data.classes is not None,
                                  settings["activation"])
    inputs = Tokens(X) if data.text else Scales(
        X, model not in ("perceptron", "slides"), groups_of(data.fields or (), data.words))
    targets = Targets(data, labels, settings["loss"] or OWN_LOSS.get(model),
                      True if model == "slides" else None)
    network = build(model, inputs.n, targets, Namespace(**settings))
    leave_out(network, () if data.text else inputs.constant)
    add_dropout(network, settings["dropout"], settings["seed"])
    settings["loss"] = network.loss.name
    optimizer = build_optimizer(settings["optimizer"], settings["lr"])
    return Prepared(Pipeline(data, inputs, targets), network,
                    None if model == "perceptron" else optimizer)


def open_training(options):
    """Return Prepared and the settings of the training in the file of --resume.

    The options that say how to read the table are set to what they were.
    Raises ValueError for a file without a training, or options beside --resume that would
    change it.
    """
    path = options.resume
    extra = [name for name in told(options, NETWORK + TABLE) if name != "epochs"]
    if extra:
        raise ValueError("--%s and --resume do not go together; the settings are those "
                         "in %s" % (extra[0], path))
    model, pipeline = open_model(path)
    settings, table, state = [model.about.get(name, {}) for name in ("settings", "table", "state")]
    if not is_training(settings, table) or not is_state(state, model) or not model.optimizer:
        raise ValueError("%s: holds no training that could go on" % path)
    for name in TABLE:
        setattr(options, name, table.get(name, getattr(options, name)))
    done = len(model.network.history["loss"])
    if options.epochs:
        settings.update(epochs=options.epochs, flat=False)
    if settings["epochs"] <= done:
        raise ValueError("%s: has learned %d epochs; a larger --epochs goes on" % (path, done))
    sums = {name: model.about[name] for name in ("rows", "held") if name in model.about}
    return Prepared(pipeline, model.network, model.optimizer, state, sums), settings


def is_training(settings, table):
    """Return whether a file says with which settings, and of which table, training is to go on."""
    return (set(settings) >= set(NETWORK[:14]) and set(table) >= set(TABLE[:8])
            and settings["model"] in MODELS)


def is_state(state, model):
    """Return whether a file's state is one that Training.state has written for this network."""
    if state is None:
        return True
    shapes = [len(row) for row in kept_rows(model.network)]
    try:
        rows = state["rows"]
        return (is_number(state["best"]) and is_count(state["epoch"])
                and (rows is None or [len(row) for row in rows] == shapes
                     and all([is_number(v) for row in rows for v in row])))
    except (KeyError, TypeError):
        return False


def check_same(data, prepared, parts, path, report):
    """Tell if the rows are others than before.

    Raises ValueError for a table with other columns or classes.
    """
    pipeline = prepared.pipeline
    if data.columns != pipeline.columns and not data.text or data.classes != pipeline.classes:
        raise ValueError("%s: the columns or classes are not those that %s has learned from"
                         % (data.name, path))
    found = others(prepared.sums, parts)
    if found == "rows":
        report.note(said("the rows are others than those it has learned from before"))
    elif found == "held":
        report.note(said("the rows held back are others than those it was judged by before"))


def others(before, parts):
    """Return which rows are others than those that sums_of has seen before: rows, held, or "".

    Of those held back only what is known of both counts: older files do not tell them.
    """
    now = sums_of(parts)
    if before.get("rows") != now["rows"]:
        return "rows"
    both = "held" in before and "held" in now
    return "held" if both and before["held"] != now["held"] else ""


def sums_of(parts):
    """Return numbers that tell these rows from others: {"rows": of those to learn from, "held": of
    those held back, if there are any}.
    """
    held = [parts[name] for name in ("validation", "test") if name in parts]
    return {name: sum_of(rows) for name, rows in (("rows", parts["train"]), ("held", held)) if rows}


def sum_of(rows):
    """Return a number that tells rows from others."""
    a, b = adler(repr(rows).encode())
    return b * 65536 + a
