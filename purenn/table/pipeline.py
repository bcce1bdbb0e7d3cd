"""From the rows of a table to the inputs of a network, and from its outputs to answers.

    pipeline = Pipeline(data, Scales(X_train), Targets(data, labels_train))
    network.fit(pipeline.inputs.of(X_train), pipeline.targets.of(labels_train))
    save("iris.json", network, about=pipeline.about())
    pipeline = restore(model.about, model.network)
    X, labels, lines = pipeline.read("width,length\\n1.5,2.5\\n")
    answers, probabilities = pipeline.answers(network, X)

Everything is learned from the training rows alone: means, deviations, the words of texts.
X: (k, n) numbers, None where a field was missing, or (k,) texts   labels: (k,)
"""
__all__ = ("Pipeline",)

from ..samples import numbers_of, takes_tokens
from .about import checked
from .classes import by_value
from .columns import is_missing
from .encoders import Scales, Targets, Tokens
from .fields import read_inputs
from .matching import matched_rows



class Pipeline:
    """The way from a table to a network and back.

    data: a Table, or what is like one   inputs: Scales or Tokens   targets: Targets
    unseen: fields of the rows last read that hold a word training has not seen
    lines: of the rows last read, in the file
    """

    def __init__(self, data, inputs, targets):
        self.inputs, self.targets = inputs, targets
        self.columns, self.target, self.classes = data.columns, data.target, data.classes
        self.fields = data.fields or data.columns
        self.layout = data.layout or self.fields + [data.target]
        self.words, self.header = data.words, data.header
        self.unseen, self.lines = 0, []

    def about(self):
        """Return as plain data, for a model file, what is needed to do the same again."""
        about = {"columns": self.columns, "fields": self.fields, "layout": self.layout,
                 "categories": self.words, "header": self.header, "target": self.target}
        about.update(self.inputs.about())
        about.update(self.targets.about())
        return about

    def read(self, text, name="text", header=None, delimiter=None, may_miss=False, judged=False):
        """Return X, the labels, and the line of every row.

        Columns are found by their names; in a file without names by their places.
        judged: whether the labels are wanted; where one is missing it is None
        Raises ValueError for a file without the columns that are wanted, or with a field that
        does not fit.
        """
        rows, places, target = matched_rows(text, name, self, header, delimiter)
        if judged and target is None:
            raise ValueError("%s: no column %s to judge the answers by" % (name, self.target))
        if self.inputs.text:
            X = [fields[places[0]] for _, fields in rows]
        else:
            plan = [(j, field, self.words.get(field)) for j, field in zip(places, self.fields)]
            X = read_inputs(rows, plan, name, may_miss)
            self.unseen = sum([fields[j] not in words and not is_missing(fields[j])
                               for j, _, words in plan if words for _, fields in rows])
        labels = [self.label(fields[target], name, line)
                  for line, fields in rows] if judged else None
        self.lines = [line for line, _ in rows]
        return X, labels, self.lines

    def label(self, field, name, line):
        """Return the class number or the quantity a field names; None if it is missing."""
        if is_missing(field):
            return None
        try:
            if not self.classes:
                return finite(field)
            if field in self.classes:
                return self.classes.index(field)
            return [by_value(c) for c in self.classes].index(by_value(field))   # 1.0 is 1
        except ValueError:
            raise ValueError("%s line %d, %s: %r, %s is wanted" % (
                name, line, self.target, field,
                "one of " + ", ".join(self.classes) if self.classes else "a number"))

    def outputs(self, network, X):
        """Return what comes out of the network for rows as read.   X: (k, n)   ->   (k, m)

        Raises ValueError, with the row named, where that is infinite or no number.
        """
        try:
            Y = network.outputs(self.inputs.of(X))
        except OverflowError:
            raise ValueError("the numbers of some row are too large for the network")
        for i, y in enumerate(Y):
            if not all([v - v == 0 for v in y]):
                where = ("line %d" % self.lines[i] if len(self.lines) == len(X)
                         else "row %d" % (i + 1))
                raise ValueError("%s: the network answers %s; smaller numbers are wanted there"
                                 % (where, ", ".join(["%g" % v for v in y[:5]])))
        return Y

    def answers(self, network, X):
        """Return the answers, class names or quantities, and the probabilities of the classes.

        ->   (k,), (k, number of classes); None for probabilities where the loss gives none
        """
        Y, loss = self.outputs(network, X), network.loss
        if not self.classes:
            mean, deviation = self.targets.means[0], self.targets.deviations[0] or 1.0
            return [y[0] * deviation + mean for y in Y], None
        names = [self.classes[loss.class_of(y)] for y in Y]
        if loss.outputs not in ("probabilities", "probability"):
            return names, None
        P = [loss.probabilities(y) for y in Y]
        return names, [[1 - p[0], p[0]] for p in P] if len(P[0]) == 1 else P


def finite(field):
    """Return the number a field holds.

    Raises ValueError if it holds none, or one that is infinite.
    """
    value = float(field)
    if value - value != 0:
        raise ValueError("%r, a finite number is wanted" % field)
    return value


class Known:
    """What a model file says of the table it has learned from; stands for a Table.

    n, m: inputs and outputs of the network, for what the file does not say
    """

    def __init__(self, about, n, m):
        self.columns = about.get("columns") or ["column %d" % (j + 1) for j in range(n)]
        self.fields = about.get("fields") or self.columns
        self.layout = about.get("layout")
        self.words = about.get("categories") or {}
        self.header = about.get("header", "columns" in about)
        self.target = about.get("target") or "target"
        self.classes = about.get("classes")
        if "classes" not in about:
            self.classes = [str(c) for c in range(max(2, m))]


def restore(about, network):
    """Return the Pipeline of a model file; what the file does not say is not done.

    Raises ValueError for a file whose parts do not fit together.
    """
    about = checked(about)
    n, m = sizes_of(network)
    known = Known(about, n, m)
    if "words" not in about:
        check_lengths(n, fields=[word for field in known.fields
                                 for word in known.words.get(field) or [field]])
    inputs = (restore_tokens(about["words"]) if "words" in about
              else restore_scales(about, n, known.columns))
    targets = Targets(known, [0.0], network.loss.name)
    if targets.m != m:
        raise ValueError("about: classes has %d entries, the network has %d outputs"
                         % (len(known.classes or [0]), m))
    targets.means = [about.get("target_mean", 0.0)]
    targets.deviations = [about.get("target_deviation", 1.0)]
    return Pipeline(known, inputs, targets)


def restore_tokens(words):
    """Return the Tokens of this vocabulary."""
    inputs = Tokens([])
    inputs.vocabulary.words, inputs.n = words, len(words)
    inputs.vocabulary.tokens = dict([(word, token) for token, word in enumerate(words)])
    return inputs


def restore_scales(about, n, columns):
    """Return the Scales of n columns."""
    inputs = Scales([[0.0] * n])
    inputs.means = about.get("means", inputs.means)
    inputs.deviations = about.get("deviations", inputs.deviations)
    inputs.known = about.get("known_means", inputs.means)
    check_lengths(n, columns=columns, means=inputs.means, deviations=inputs.deviations)
    check_lengths(n, known_means=inputs.known)
    return inputs


def sizes_of(network):
    """Return the numbers of inputs and outputs; the outputs are counted, for nothing lies there.

    Raises ValueError for a network that takes no rows of a table, or whose layers do not fit.
    """
    first = network.layers[0]
    taken = first.takes()
    if taken and taken[0] in ("image", "sequence"):
        raise ValueError("the network begins with %s, which takes no rows; a table has rows of "
                         "numbers" % first.__class__.__name__)
    known = [numbers_of(layer.takes()) for layer in network.layers]
    n = first.words if takes_tokens(first) else ([k for k in known if k] + [None])[0]
    if n is None:
        raise ValueError("no layer of the network says how many inputs there are")
    y = network.outputs([[0] if takes_tokens(first) else [0.0] * n])[0]
    if not isinstance(y, list) or not y or isinstance(y[0], list):
        raise ValueError("what comes out of the network is no row of numbers")
    return n, len(y)


def check_lengths(length, **lists):
    """Raise ValueError for a list that has not this length."""
    for name in sorted(lists):
        if len(lists[name]) != length:
            raise ValueError("about: %s has %d entries, the network wants %d"
                             % (name, len(lists[name]), length))
