"""What a report is about: a network that learns a table now, or a saved one and its table."""
import os
from types import SimpleNamespace

from ...missing import fill
from ...models import separable
from ...vector import total
from .. import table_options
from ..progress import Progress
from ..training import options as train_options
from ..training.answering import judged_rows, open_model, read_rows, way_of
from ..training.judging import commonest, judge
from ..training.preparing import fresh, split, sum_of
from ..training.session import Training
from .course import Course


class Subject:
    """A network, the table it answers, and how it came to be.

    data: a Table, or what is like one   parts: {'train': (X, labels), ...} in the file's units
    pipeline, network: see preparing.Prepared   settings, given: see train_options.settings_of;
    empty where a file does not say   optimizer: or None   course: a Course; None if nobody
    looked while it learned   epoch: whose weights the network has   why: see training.Training
    results: what judging.judge says of every part
    """

    def __init__(self, data, parts, pipeline, network, optimizer, settings, given=None):
        self.data, self.parts, self.pipeline, self.network = data, parts, pipeline, network
        self.optimizer, self.settings, self.given = optimizer, settings, given
        self.course, self.why, self.results = None, "epochs", None
        self.epoch = len(network.history["loss"])
        self.classes = pipeline.classes
        self.judged = next(name for name in ("test", "validation", "train", "all")
                           if name in parts)

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
        return total([len(row) for row, _ in self.network.parameters()])

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


def trained(options):
    """Return the Subject of a network that learns the table that the options name.

    Raises KeyboardInterrupt if Ctrl-C ended the training.
    """
    data = table_options.load(options, keep=True)
    settings, given = train_options.settings_of(options, data)
    parts = split(data, settings)
    prepared = fresh(data, parts, settings)
    if isinstance(settings["test"], str):
        parts["test"] = judged_rows(prepared.pipeline, settings["test"], options)
    found = Subject(data, parts, prepared.pipeline, prepared.network, prepared.optimizer,
                    settings, given)
    ready = found.ready()
    training = Training(prepared.network, prepared.optimizer, ready, settings)
    learn(found, training, ready)
    if training.why == "stopped":
        raise KeyboardInterrupt
    found.why, found.epoch = training.why, training.epoch()
    return found.judge()


def learn(found, training, ready):
    """Train, and look at the network now and then."""
    epochs, network = found.settings["epochs"], found.network
    progress = Progress(epochs)
    try:
        if found.settings["model"] == "perceptron":
            training.why = separable(network, *ready["train"], epochs=epochs)
            return
        labels = {name: part[1] for name, part in found.parts.items()}
        found.course = Course(ready, labels, epochs, bool(found.classes), found.flat(), progress)
        found.course.look(network, 0)
        training.learn(found.course)
        found.course.look(network, training.epoch())
    finally:
        progress.close()


def of_model(path, options):
    """Return the Subject of a saved network, with the table that the options or the file name."""
    model, pipeline = open_model(path)
    about = model.about if isinstance(model.about, dict) else {}
    options.data = table_of(path, options, about)
    table = about.get("table") if isinstance(about.get("table"), dict) else {}
    for name in ("header", "delimiter", "encoding"):
        if name in table and getattr(options, name) in (None, "utf-8"):
            setattr(options, name, table[name])
    X, labels, notes = read_rows(pipeline, options.data, options, way_of(options, about), True)
    data = SimpleNamespace(name=os.path.basename(options.data), columns=pipeline.columns, X=X,
                           target=pipeline.target, classes=pipeline.classes, labels=labels,
                           notes=notes, text=pipeline.inputs.text)
    settings = about.get("settings") if isinstance(about.get("settings"), dict) else {}
    return Subject(data, parts_of(data, settings, about.get("rows")), pipeline, model.network,
                   model.optimizer, settings).judge()


def table_of(path, options, about):
    """Return the name of the table to judge a saved network by.

    Raises ValueError if nobody says.
    """
    if options.data != path:
        return options.data
    if isinstance(about.get("data"), str) and about["data"] != "-":
        return about["data"]
    raise ValueError("%s: does not say which table it has learned; report TABLE --model %s"
                     % (path, path))


def parts_of(data, settings, rows):
    """Return train and test as they were, if these are the rows of then; else all rows as one."""
    try:
        parts = split(data, dict({"test": 0, "validation": 0, "seed": 0}, **settings))
        if rows == sum_of(parts):
            return parts
    except (ValueError, TypeError):
        pass                        # so few rows, or settings written by hand
    return {"all": (data.X, data.labels)}
