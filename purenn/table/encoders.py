"""What is learned from the training rows before any network is: scales, vocabularies, targets.

X: (k, n) numbers, None where a field was missing, or (k,) texts   labels: (k,)
about(): what is needed to do the same again, as plain data for a model file
"""
__all__ = ("Scales", "Tokens", "Targets")

from ..fitting.checks import shown
from ..fitting.wanted import finite_rows, is_list, want, want_each
from ..losses import loss_of
from .columns import listed
from .fields import as_list, read_inputs
from .plain.words import as_rows, in_order, is_number
from ..preprocessing import fill, known_means, moments, one_hot, standardise


class Scales:
    """Rows of numbers, standardised by the training rows; a missing number is their mean.

    scaled: False leaves the numbers as they are   groups: (start, end) of the inputs that are
    the words of one field; where that is missing it is the commonest word   constant: the inputs
    that are 0 in every row
    """

    text = False

    def __init__(self, X, scaled=True, groups=()):
        X = finite_rows("Scales", X, "known")
        want("Scales", "scaled:flag groups:lists", scaled, groups)
        if not len(X):
            raise ValueError("Scales: X is [], a list of rows is wanted, at least one")
        for group in groups:
            if list(map(type, group)) != [int, int] or not 0 <= group[0] < group[1] <= len(X[0]):
                raise ValueError("Scales: a group is %s, (start, end) of columns is wanted"
                                 % shown(group))
        self.n = len(X[0])
        self.means, self.deviations = [0.0] * self.n, [1.0] * self.n
        self.known, self.constant = known_means(X, groups), []
        if scaled:
            self.means, deviations = moments(fill(X, self.known))
            self.deviations = [d or 1.0 for d in deviations]
            self.constant = [j for j, d in enumerate(deviations) if not d]
        self.said = "inputs standardised" if scaled else "inputs as they are"

    def of(self, X):
        """Return the rows standardised.   X: (k, n)   ->   (k, n)"""
        X = finite_rows("Scales", X, "known")
        return standardise(fill(X, self.known), self.means, self.deviations)

    def about(self):
        """Return means and deviations."""
        return {"means": self.means, "deviations": self.deviations, "known_means": self.known}


class Tokens:
    """Texts as lists of tokens, in the vocabulary of the training texts."""

    text = True

    def __init__(self, texts):
        from ..more.embedding import Vocabulary     # a table of numbers does without
        self.vocabulary = Vocabulary(texts)
        self.n = len(self.vocabulary)
        self.said = "%d words, padding and unknown among them" % self.n

    def of(self, texts):
        """Return the tokens of every text; a text without words is one unknown word."""
        want("Tokens", "texts:texts", texts)
        return [self.vocabulary.encode(text) or [1] for text in texts]

    def about(self):
        """Return the words."""
        return {"words": self.vocabulary.words}


class Targets:
    """What the network is asked for: one-hot classes, a standardised quantity, or several.

    data: with classes, a list of names or None, and pairs, see together   labels: (k,) of the
    training rows, (k, m) for several   loss: None for the usual one
    alone: whether two classes are one output, yes or no; None: as is usual for the loss
    Raises ValueError for a quantity and a loss that is for classes.
    """

    def __init__(self, data, labels, loss=None, alone=None):
        if not hasattr(data, "classes") or not hasattr(data, "pairs"):
            raise ValueError("Targets: data is %s, a Table is wanted, as load_csv returns" % shown(data))
        want("Targets", "labels:list loss:text?", labels, loss)
        self.classes = data.classes
        if data.classes and data.pairs is None:
            want_each("Targets", "label", labels, lambda label: is_list(label) or label in range(
                len(data.classes)), "a class number from 0 to %d" % (len(data.classes) - 1))
        usual = "binary_cross_entropy" if data.pairs else "squared_error"
        self.loss = loss_of(loss or ("cross_entropy" if data.classes else usual)).name
        if not self.classes and self.loss not in ("squared_error", usual):
            raise ValueError("loss: %s is for classes, and %s is %s; try %s"
                             % (self.loss, data.target, "several yes and no" if data.pairs else
                                "a quantity", usual))
        if alone is None:
            alone = self.loss in ("binary_cross_entropy", "perceptron_loss")
        self.m = 1 if alone and len(data.classes or "") < 3 else len(data.classes or [0])
        if data.pairs is not None:
            self.m = len(data.hot)
        self.means, self.deviations = moments(as_rows(labels))
        if data.pairs:
            self.means, self.deviations = [0.0] * self.m, [1.0] * self.m

    def of(self, labels):
        """Return the targets of these rows.   labels: (k,)   ->   (k, m)"""
        if self.classes:
            return one_hot(labels, self.m) if self.m > 1 else [[label] for label in labels]
        return standardise(as_rows(labels), self.means, self.deviations)

    def about(self):
        """Return the classes, or the scale of the quantity."""
        if self.classes:
            return {"classes": self.classes}
        if self.m > 1:
            return {"classes": None, "target_means": self.means,
                    "target_deviations": [d or 1.0 for d in self.deviations]}
        return {"classes": None, "target_mean": self.means[0],
                "target_deviation": self.deviations[0] or 1.0}


def together(rows, hot, reading):
    """Return what the last columns are as one target: None for one-hot classes, else pairs.

    pairs: [the word for no, the word for yes] for each of several yes and no, [] for several
    quantities   hot: their names   rows: (line number, fields) pairs
    Raises ValueError, naming the line, for what is none of these.
    """
    k = len(hot)
    parts = [fields[-k:] for _, fields in rows if all(fields[-k:])]
    if not reading.quantity and all([is_hot(part) for part in parts]):
        return None
    pairs = [in_order(set(column)) for column in zip(*parts)]
    if not reading.quantity and all([len(pair) == 2 for pair in pairs]):
        return pairs
    for line, fields in rows:
        for name, field in zip(hot, fields[-k:]):
            if field and not is_number(field):
                raise ValueError(
                    "%s line %d, %s: %r; a 1 and else 0, or two words, or numbers are wanted in "
                    "all of %s; try --label %s" % (
                        reading.name, line, name, field, listed(hot), as_list([name])))
    return []


def hot_before(columns, place):
    """Return the places of the columns, up to this one, that are one-hot together: they, or it."""
    ones = [0] * len(columns[place])
    for j in range(place, -1, -1):
        if len(columns[j]) != len(ones) or not set(columns[j]) <= {"0", "1"}:
            break
        ones = [n + (field == "1") for n, field in zip(ones, columns[j])]
        if max(ones) > 1:
            break
        if min(ones) == 1 and j < place:
            return list(range(j, place + 1))
    return [place]


def is_hot(fields):
    """Return whether one of the fields is 1 and the others are 0."""
    values = [float(field) if is_number(field) else 2 for field in fields]
    return values.count(0) == len(values) - 1 and values.count(1) == 1


def joined(rows, names, hot, name):
    """Return rows and names with the last columns, one-hot, as one: the name where a 1 stands.

    Raises ValueError, naming the line, for a row in which not one of them is 1, the others 0.
    """
    k, found = len(hot), []
    for line, fields in rows:
        if all(fields[-k:]) and not is_hot(fields[-k:]):
            raise ValueError("%s line %d: %s are %s; one of them 1 and the others 0 is wanted"
                             % (name, line, listed(hot), ", ".join(fields[-k:])))
        places = [i for i, f in enumerate(fields[-k:]) if is_number(f) and float(f) == 1]
        found.append((line, fields[:-k] + [hot[places[0]] if len(places) == 1 else ""]))
    return found, names[:-k] + [",".join(hot)]


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


def check_lengths(length, **lists):
    """Raise ValueError for a list that has not this length."""
    for name in sorted(lists):
        if len(lists[name]) != length:
            raise ValueError("about: %s has %d entries, the network wants %d"
                             % (name, len(lists[name]), length))


def read_several(rows, hot, pairs, name):
    """Return a row of 0 and 1, or of quantities, for the last fields of each row.

    pairs: [the word for no, the word for yes] of each, or [] for quantities
    """
    k = len(hot)
    if pairs:
        return [[float(pair.index(field)) for pair, field in zip(pairs, fields[-k:])]
                for _, fields in rows]
    return read_inputs(rows, [(j - k, column, None) for j, column in enumerate(hot)], name)
