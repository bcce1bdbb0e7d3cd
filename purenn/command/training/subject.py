"""What plot and report are about: a network that learns a table now, or a saved one."""
import argparse
import os
from types import SimpleNamespace

from ...preprocessing import fill
from ...layers import parameter_rows
from ...models import separable
from ...vector import total
from ...terminal import arguments
from . import table_options
from ...terminal.progress import Progress
from ...terminal.uses import useless_without
from . import options as train_options
from .answering import as_learned, judged_rows, open_model, read_rows
from .building import MODELS
from .judging import commonest, judge
from .options import NETWORK, TABLE, told
from .preparing import Prepared, fresh, split
from .session import Training

FIXED = NETWORK + ("target", "drop", "words", "date", "columns")   # in a saved network


class Subject:
    """A network, the table it answers, and how it came to be.

    name: of the table, or of the saved network   data: a Table, or what is like one; without
    rows if none are wanted   parts: {'train': (X, labels), ...} in the file's units
    pipeline, network, optimizer: see preparing.Prepared   settings, given: see
    train_options.settings_of; empty where a file does not say   about: what a file says
    course: a report's Course; None if nobody looked while it learned
    epoch: whose weights the network has   why: see session.Training
    results: what judging.judge says of every part   several: the names of several targets
    """

    def __init__(self, data, parts, prepared, settings, given=None, about=()):
        self.name, self.data, self.parts = data.name, data, parts
        self.pipeline, self.network = prepared.pipeline, prepared.network
        self.optimizer, self.settings, self.given = prepared.optimizer, settings, given
        self.about, self.course, self.why, self.results = dict(about), None, "epochs", None
        self.epoch = len(self.network.history["loss"])
        self.classes = self.pipeline.classes
        self.several = [] if self.pipeline.pairs is None else list(self.pipeline.hot)

    @property
    def judged(self):
        """Return the name of the part that says how good the network is."""
        return next(name for name in ("test", "validation", "train", "all") if name in self.parts)

    def ready(self):
        """Return the parts as the network wants them."""
        return {name: (self.pipeline.inputs.of(X), self.pipeline.targets.of(labels))
                for name, (X, labels) in self.parts.items()}

    def filled(self, X):
        """Return rows of numbers without gaps, in the units of the file."""
        return fill(X, self.pipeline.inputs.known)

    def common(self):
        """Return the commonest class of the rows learned from."""
        return commonest((self.parts.get("train") or self.parts["all"])[1])

    def judge(self):
        """Find out how good the network is; return self."""
        common = self.common() if self.classes else None
        self.results = {name: judge(self.network, self.pipeline, X, labels, common)
                        for name, (X, labels) in self.parts.items()}
        return self

    def parameters(self):
        """Return how many numbers the network has learned."""
        return total([len(row) for row in parameter_rows(self.network.parameters())])

    def outputs(self):
        """Return the names of the output neurons."""
        if self.several:
            return self.several
        if self.classes and self.pipeline.targets.m > 1:
            return self.classes
        return [self.classes[1] if self.classes else self.pipeline.target]

    def flat(self):
        """Return whether a sample is two numbers and the answer a class: a map can be drawn."""
        return bool(self.classes) and not self.data.text and len(self.data.columns) == 2

    def are_images(self):
        """Return whether the rows look like square images: most pixels have the same darkest."""
        n = len(self.data.columns)
        if self.data.text or n < 16 or round(n ** 0.5) ** 2 != n or self.pipeline.words:
            return False
        least = [min(column) for column in zip(*self.filled(self.data.X))]
        return 2 * least.count(max(least, key=least.count)) > n


def add_arguments(parser, data=None):
    """Add the options of train, but for what train writes.   data: the table if nobody says"""
    parser.conflict_handler = "resolve"         # --model means something else here
    table_options.add_data(parser, data)
    network = parser.add_argument_group("the network")
    learning = parser.add_argument_group("learning")
    train_options.add_network(network)
    train_options.add_learning(learning)
    parser.idle("--activation", beside="--layers 0")
    network.add_argument("--model", type=model, metavar="NAME|FILE",
                         help=", ".join(MODELS) + " (mlp; lstm_classifier for text); or a file "
                         "that train --save wrote, instead of training")
    learning.add_argument("--test", type=arguments.share_or_file, metavar="SHARE|FILE",
                          help="share of the rows to hold back, or a file (0.3; 0 below 30 rows)")
    parser.set_defaults(folds=None, save=None, resume=None, json=False)
    table_options.add(parser.add_argument_group("the table; what is not told is guessed"))


def model(text):
    """Return the name of a kind of network, or of a file."""
    if text in MODELS or "." in text or os.sep in text:
        return text
    raise argparse.ArgumentTypeError("no %s; there are %s, or a file such as model.json"
                                     % (text, ", ".join(MODELS)))


def path_of(options, command):
    """Return the file of a saved network, or None if a network is to be trained.

    Raises ValueError for options that cannot go together.
    """
    path = options.model if options.model not in MODELS else None
    path = path or (options.data if (options.data or "").endswith(".json") else None)
    extra = [name for name, value in told(options, [name for name in FIXED if name in options])
             .items() if value != path]
    if path and extra:
        raise ValueError("%s: --%s and a saved network do not go together; the settings are "
                         "those in %s" % (command, extra[0], path))
    if not path:
        train_options.check(options)
    return path


def begun(data, options):
    """Return the Subject of a network that has not learned yet."""
    settings, given = train_options.settings_of(options, data)
    parts = split(data, settings)
    prepared = fresh(data, parts, settings)
    if isinstance(settings["test"], str):
        parts["test"] = judged_rows(prepared.pipeline, settings["test"], options)
    return Subject(data, parts, prepared, settings, given)


def learn(subject, watched):
    """Train the network of a Subject.

    watched: function of the Training and the Progress that returns what is called after every
    epoch
    Raises KeyboardInterrupt if Ctrl-C ended the training.
    """
    epochs = subject.settings["epochs"]
    training = Training(subject.network, subject.optimizer, subject.ready(), subject.settings)
    progress = Progress(epochs)
    try:
        if subject.settings["model"] == "perceptron":
            training.why = separable(subject.network, *training.parts["train"], epochs=epochs)
        else:
            training.learn(watched(training, progress))
    finally:
        progress.close()
    if training.why == "stopped":
        raise KeyboardInterrupt
    subject.why, subject.epoch = training.why, training.epoch()


def of_model(path, options, wants_table=True):
    """Return the Subject of a saved network; its rows are one part, 'all'.

    The table is the one that the options name; where one is wanted, else the one it has learned.
    """
    model, pipeline = open_model(path)
    about = model.about
    name, X, labels, notes = path, [], [], []
    if wants_table or options.data not in (None, path):
        name = table_of(path, options, about)
        X, labels, notes = read_rows(pipeline, name, options, True, options.label)
    else:
        for option in told(options, TABLE):
            raise useless_without(path, "--" + option, "a table")
    data = SimpleNamespace(name=os.path.basename(name), columns=pipeline.columns, X=X,
                           target=pipeline.target, classes=pipeline.classes, labels=labels,
                           notes=notes, text=pipeline.inputs.text)
    found = Subject(data, {"all": (X, labels)}, Prepared(pipeline, model.network, model.optimizer),
                    about.get("settings", {}), about=about)
    found.name = os.path.basename(path)
    return found


def table_of(path, options, about):
    """Return the name of the table for a saved network; the one it has learned is read as then.

    Raises ValueError if nobody says.
    """
    learned = about.get("data")
    name = options.data if options.data not in (None, path) else learned
    if name is not options.data and (learned in (None, "-")):
        raise ValueError("%s: does not say which table it has learned; TABLE --model %s does"
                         % (path, path))
    as_learned(options, about, name)
    return name
