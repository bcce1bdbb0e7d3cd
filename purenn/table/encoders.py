"""What is learned from the training rows before any network is: scales, vocabularies, targets.

X: (k, n) numbers, None where a field was missing, or (k,) texts   labels: (k,)
about(): what is needed to do the same again, as plain data for a model file
"""
__all__ = ("Scales", "Tokens", "Targets")

from ..more.embedding import Vocabulary
from .fields import fill, known_means
from ..preprocessing import moments, one_hot, standardise


class Scales:
    """Rows of numbers, standardised by the training rows; a missing number is their mean.

    scaled: False leaves the numbers as they are   groups: (start, end) of the inputs that are
    the words of one field; where that is missing it is the commonest word
    """

    text = False

    def __init__(self, X, scaled=True, groups=()):
        self.n = len(X[0])
        self.means, self.deviations = [0.0] * self.n, [1.0] * self.n
        self.known = known_means(X, groups)
        if scaled:
            self.means, deviations = moments(fill(X, self.known))
            self.deviations = [d or 1.0 for d in deviations]
        self.said = "inputs standardised" if scaled else "inputs as they are"

    def of(self, X):
        """Return the rows standardised.   X: (k, n)   ->   (k, n)"""
        return standardise(fill(X, self.known), self.means, self.deviations)

    def about(self):
        """Return means and deviations."""
        return {"means": self.means, "deviations": self.deviations, "known_means": self.known}


class Tokens:
    """Texts as lists of tokens, in the vocabulary of the training texts."""

    text = True

    def __init__(self, texts):
        self.vocabulary = Vocabulary(texts)
        self.n = len(self.vocabulary)
        self.said = "%d words, padding and unknown among them" % self.n

    def of(self, texts):
        """Return the tokens of every text; a text without words is one unknown word."""
        return [self.vocabulary.encode(text) or [1] for text in texts]

    def about(self):
        """Return the words."""
        return {"words": self.vocabulary.words}


class Targets:
    """What the network is asked for: one-hot classes, or a standardised quantity.

    data: with classes, a list of names or None   labels: (k,) of the training rows
    loss: None for the usual one. Two classes with binary_cross_entropy or perceptron_loss are
    one output, yes or no.
    Raises ValueError for a quantity and a loss that is for classes.
    """

    def __init__(self, data, labels, loss=None):
        self.classes = data.classes
        self.loss = loss or ("cross_entropy" if data.classes else "squared_error")
        if not self.classes and self.loss != "squared_error":
            raise ValueError("train: %s is for classes, and %s is a quantity"
                             % (self.loss, data.target))
        alone = (len(data.classes or "") < 3
                 and self.loss in ("binary_cross_entropy", "perceptron_loss"))
        self.m = 1 if alone or not self.classes else len(data.classes)
        self.means, self.deviations = moments([[label] for label in labels])

    def of(self, labels):
        """Return the targets of these rows.   labels: (k,)   ->   (k, m)"""
        if self.classes:
            return one_hot(labels, self.m) if self.m > 1 else [[label] for label in labels]
        return standardise([[label] for label in labels], self.means, self.deviations)

    def about(self):
        """Return the classes, or the scale of the quantity."""
        if self.classes:
            return {"classes": self.classes}
        return {"classes": None, "target_mean": self.means[0],
                "target_deviation": self.deviations[0] or 1.0}
