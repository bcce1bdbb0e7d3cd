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

from ..fitting.checks import shown
from ..fitting.wanted import want
from ..models import network_of
from ..samples import numbers_of, takes_tokens
from .encoders import Targets, check_lengths, restore_scales, restore_tokens
from .fields import Reading, clipped, marks_way, read_inputs
from .matching import matched_rows
from .plain.words import names_none, value_of
from ..stored.about import checked
from ..stored.model_format import target_scales


class Pipeline:
    """The way from a table to a network and back.

    data: a Table, or what is like one   inputs: Scales or Tokens   targets: Targets
    unseen: (column, word) of the fields last read that hold a word training has not seen
    lines, notes, marks: of the rows last read: where they are in the file, what was passed over,
    what says in a column that nothing is known
    """

    def __init__(self, data, inputs, targets):
        for part, has in ((data, "columns"), (inputs, "text"), (targets, "loss")):
            if not hasattr(part, has) or not hasattr(part, "of") and part is not data:
                raise ValueError("Pipeline: %s in the place of a Table, Scales, Tokens or Targets"
                                 % shown(part))
        self.inputs, self.targets = inputs, targets
        self.columns, self.target, self.classes = data.columns, data.target, data.classes
        self.untold = getattr(data, "untold", False)        # whether nobody says what target is
        self.fields = data.fields or data.columns
        self.layout = data.layout or self.fields + [data.target]
        self.words, self.header, self.dress = data.words, data.header, data.dress
        self.dates, self.na, self.hot, self.pairs = data.dates, data.na, data.hot, data.pairs
        self.unseen, self.lines, self.notes, self.marks = [], [], [], {}
        self.above = getattr(data, "above", {})

    def about(self):
        """Return as plain data, for a model file, what is needed to do the same again."""
        about = {"columns": self.columns, "fields": self.fields, "layout": self.layout,
                 "categories": self.words, "header": self.header, "target": self.target}
        if self.dates or self.hot or self.na is not None:
            about.update(dates=self.dates, na=self.na, hot=self.hot, pairs=self.pairs)
        about.update([(key, kept) for key, kept in (("dress", self.dress), ("above", self.above))
                      if kept])
        about.update(self.inputs.about())
        about.update(self.targets.about())
        return about

    def read(self, text, name="text", header=None, delimiter=None, may_miss=False, judged=False,
             skip=0, na=None, label=None, missing=None):
        """Return X, the labels, and the line of every row.

        Columns are found by their names; in a file without names by their places.
        may_miss: whether what is missing is None in X   judged: whether the labels are wanted;
        where one is missing it is None   label: the column of the target, if it has another name
        missing: drop leaves out rows of another length, mean takes absent columns for gaps
        Raises ValueError for a file without the columns wanted, or a field that does not fit.
        """
        want("Pipeline.read", "text:text name:text delimiter:text? skip:count?", text, name, delimiter, skip)
        reading = Reading(" ".join(name.split("\n")), header, label, delimiter, skip=skip, na=na,
                          missing=missing)
        reading.dress = dict(self.dress)
        rows = matched_rows(text, reading, self, judged)
        if self.inputs.text:
            X = [fields[0] for _, fields in rows]
        else:
            plan = [(j, field, self.words.get(field)) for j, field in enumerate(self.fields)]
            X = read_inputs(rows, plan, name, may_miss, reading.na)
            self.unseen = [(field, fields[j]) for j, field, words in plan if words
                           for _, fields in rows if fields[j] and fields[j] not in words]
        labels = self.labels_of(rows, name, reading.na) if judged else None
        self.lines, self.marks = [line for line, _ in rows], reading.marks
        self.notes = [note for note in reading.notes if note[:13] != "the delimiter"]
        return X, labels, self.lines

    def label(self, field, name, line):
        """Return the class number or the quantity a field names; None if it is missing.

        Of several targets field is a list, and so is what is returned.
        """
        if self.pairs is not None:
            kinds = self.pairs or [None] * len(field)
            return (None if "" in field else
                    [float(self.one(f, pair, target, name, line))
                     for f, pair, target in zip(field, kinds, self.hot)])
        return self.one(field, self.classes, self.target, name, line) if field else None

    def one(self, field, classes, target, name, line):
        """Return the class number or the quantity one field names."""
        try:
            return value_of(field, classes)
        except ValueError:
            raise ValueError("%s line %d, %s: %s, %s is wanted" % (
                name, line, target, clipped(field), "one of " + ", ".join(classes) if classes
                else "a number"))

    def labels_of(self, rows, name, na):
        """Return the label of every row, see label, named after what is to be tried if it fails."""
        try:
            return [self.label(fields[-1], name, line) for line, fields in rows]
        except ValueError as error:
            told = [fields[-1] for _, fields in rows]
            several = self.pairs is not None
            found = [(column, [f for f in column if names_none(f, classes)]) for column, classes
                     in zip(zip(*told) if several else [told],
                            (self.pairs or [None] * len(self.hot)) if several else [self.classes])]
            raise ValueError(str(error) + marks_way([pair for pair in found if pair[1]], na))

    def outputs(self, network, X):
        """Return what comes out of the network for rows as read.   X: (k, n)   ->   (k, m)

        Raises ValueError where that is infinite or no number, or not as many as the targets.
        """
        try:
            Y = network_of(network, "Pipeline").outputs(self.inputs.of(X))
        except OverflowError:
            raise ValueError("the numbers of some row are too large for the network")
        for i, y in enumerate(Y):
            if len(y) != self.targets.m:
                raise ValueError("Pipeline: the network gives %d numbers a row, %d are wanted, for %s"
                                 % (len(y), self.targets.m, self.target))
            if not all([v - v == 0 for v in y]):
                where = ("line %d" % self.lines[i] if len(self.lines) == len(X)
                         else "row %d" % (i + 1))
                raise ValueError("%s: the network answers %s; smaller numbers are wanted there"
                                 % (where, ", ".join(["%g" % v for v in y[:5]])))
        return Y

    def answers(self, network, X):
        """Return the answers, class names or quantities, and the probabilities of the classes.

        ->   (k,), (k, number of classes); None for probabilities where the loss gives none
        Of several targets both are (k, m); the probabilities are those of yes.
        """
        Y, loss = self.outputs(network, X), network_of(network).loss
        if self.pairs:
            return ([[pair[loss.class_of([v])] for pair, v in zip(self.pairs, y)] for y in Y],
                    [loss.probabilities(y) for y in Y])
        if not self.classes:
            rows = [[v * (d or 1.0) + mean for v, d, mean in zip(
                y, self.targets.deviations, self.targets.means)] for y in Y]
            return rows if self.hot else [row[0] for row in rows], None
        names = [self.classes[loss.class_of(y)] for y in Y]
        if loss.outputs not in ("probabilities", "probability"):
            return names, None
        P = [loss.probabilities(y) for y in Y]
        return names, [[1 - p[0], p[0]] for p in P] if P and len(P[0]) == 1 else P


class Known:
    """What a model file says of the table it has learned from; stands for a Table.

    n, m: inputs and outputs of the network, for what the file does not say
    """

    def __init__(self, about, n, m):
        self.columns = about.get("columns") or ["column %d" % (j + 1) for j in range(n)]
        self.fields, self.layout = about.get("fields") or self.columns, about.get("layout")
        self.words = about.get("categories") or {}
        self.header = about.get("header", "columns" in about)
        self.dates, self.na = about.get("dates") or {}, about.get("na")
        self.dress, self.above = about.get("dress") or {}, about.get("above") or {}
        self.target, self.hot = about.get("target") or "target", about.get("hot") or []
        self.pairs, self.untold = about.get("pairs"), not about.get("target")
        self.classes = about.get("classes", [str(c) for c in range(max(2, m))])


def restore(about, network):
    """Return the Pipeline of a model file; what the file does not say is not done.

    Raises ValueError for a file whose parts do not fit together.
    """
    about = checked(about)
    n, m = sizes_of(network)
    known = Known(about, n, m)
    if "words" not in about:
        words = [word for field in known.fields for word in known.words.get(field) or [field]]
        check_lengths(n, **{"fields" if about.get("fields") else "columns": words})
    inputs = (restore_tokens(about["words"]) if "words" in about
              else restore_scales(about, n, known.columns))
    targets = Targets(known, [[0.0] * m], network.loss.name, True if m == 1 else None)
    if targets.m != m:
        raise ValueError("about: %s has %d entries, the network has %d outputs" % (
            "hot" if known.hot else "classes", len(known.hot or known.classes or [0]), m))
    targets.means, targets.deviations = target_scales(about, m) or ([0.0] * m, [1.0] * m)
    return Pipeline(known, inputs, targets)


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
