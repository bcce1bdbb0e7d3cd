"""Classics of data and of numbers: what is fed in, how it is judged, and what Python hides."""
from math import log

from ..activations import sigmoid, sigmoid_slope, softmax
from ..table.data import load_csv
from ..layers import Dense
from ..losses import cross_entropy
from ..preprocessing import moments, one_hot, standardise, train_test_split
from ..rng import Rng
from ..vector import dot, total
from .a4 import largest_outputs
from .exhibit import Exhibit, near, outcome


def log_of_softmax(z, t):
    """Return -t . ln p with p = softmax(z), in two steps."""
    return -dot(t, [log(p) for p in softmax(z)])


def losses(loss):
    """Return the loss of a wrong answer, the surer the worse."""
    return {"z = 10, 0": loss([10, 0], [0, 1]), "z = 1000, 0": outcome(loss, [1000, 0], [0, 1])}


def finite_when_sure(loss):
    """Return whether a very sure, wrong answer costs what it should: the difference of the z."""
    return near(loss([1000, 0], [0, 1]), 1000)


def zip_dot(u, v):
    """Return u . v, whatever the lengths."""
    return sum([ui * vi for ui, vi in zip(u, v)])


def unequal_lengths(product):
    """Return the product of (1, 2, 3) and (4, 5)."""
    return {"the product": outcome(product, [1, 2, 3], [4, 5])}


def refuses_unequal_lengths(product):
    """Return whether vectors of different lengths are refused with a ValueError."""
    try:
        product([1, 2, 3], [4, 5])
    except ValueError:
        return True
    return False


def every_output(Y, T):
    """Return how many single outputs are on the right side of 0.5."""
    right = [(yi >= 0.5) == (ti == 1) for y, t in zip(Y, T)
             for yi, ti in zip(y, t)]
    return total(right) / len(right)


def always_no(accuracy):
    """Return the accuracy of a network that says 0.1 to each of ten digits, all ten times."""
    return {"accuracy of always no": accuracy([[0.1] * 10] * 10, one_hot(list(range(10)), 10))}


def always_no_is_chance(accuracy):
    """Return whether saying no to everything is worth 1 in 10."""
    return always_no(accuracy)["accuracy of always no"] == 0.1


def by_position(X, labels):
    """Return 105 rows to learn and 45 to test, as they stand in the file."""
    return X[:105], X[105:], labels[:105], labels[105:]


def by_class(X, labels):
    """Return 105 rows to learn and 45 to test, the same share of every class."""
    return train_test_split(X, labels, test=0.3)


def classes_in_the_test(split):
    """Return how many iris flowers of each class are in the test part."""
    iris = load_csv("iris")
    labels = split(iris.X, iris.labels)[3]
    counts = [labels.count(c) for c in range(3)]
    found = {"%s to test" % name: count for name, count in zip(iris.classes, counts)}
    found["always the commonest"] = max(counts) / len(labels)
    return found


def every_class_is_tested(split):
    """Return whether the test part has flowers of all three classes."""
    iris = load_csv("iris")
    return set(split(iris.X, iris.labels)[3]) == {0, 1, 2}


def as_they_are(X):
    """Return the pixels, 0 to 255."""
    return X


def standardised(X):
    """Return the pixels with mean 0 and deviation 1."""
    means, deviations = moments(X)
    return standardise(X, means, deviations)


def sigmoid_slopes(scaled):
    """Return the slopes of 8 sigmoids over 20 rows of 16 pixels."""
    rng = Rng(1)
    X = [[rng.randint(0, 256) for _ in range(16)] for _ in range(20)]
    Z = Dense(16, 8, rng).forward(scaled(X))
    return [sigmoid_slope(z, sigmoid(z)) for row in Z for z in row]


def saturation(scaled):
    """Return how many sigmoids have a slope below 0.01, and the mean slope."""
    slopes = sigmoid_slopes(scaled)
    return {"sigmoids": len(slopes), "flat ones": len([s for s in slopes if s < 0.01]),
            "mean slope": total(slopes) / len(slopes)}


def sigmoids_have_slopes(scaled):
    """Return whether the mean slope is at least a third of the largest, 0.25."""
    return saturation(scaled)["mean slope"] > 0.25 / 3


def by_its_own_moments(X, means, deviations):
    """Return new rows, standardised by their own mean and deviation."""
    return standardise(X, *moments(X))


def by_training_moments(X, means, deviations):
    """Return new rows, standardised by mean and deviation of the rows that were learned."""
    return standardise(X, means, deviations)


def one_flower(scaled):
    """Return the scaled petal length of iris row 150, alone and among all rows."""
    lengths = [[x[2]] for x in load_csv("iris").X]
    means, deviations = moments(lengths)
    return {"the flower alone": scaled(lengths[-1:], means, deviations)[-1][0],
            "among the others": scaled(lengths, means, deviations)[-1][0]}


def company_does_not_matter(scaled):
    """Return whether the flower is the same number alone and among the others."""
    found = one_flower(scaled)
    return near(found["the flower alone"], found["among the others"])


EXHIBITS = [
    Exhibit("log-of-zero", log_of_softmax, cross_entropy, losses, finite_when_sure,
            where="classic", symptom="A very sure wrong answer ends in {z = 1000, 0}.",
            story="A probability of e^-1000 is 0 in a float, and the logarithm of 0 does not "
                  "exist. Computed from z, the loss needs no logarithm of anything small: it "
                  "is about 1000, and so the worst mistakes are the ones that teach most."),
    Exhibit("zip-cuts", zip_dot, dot, unequal_lengths, refuses_unequal_lengths,
            where="classic", symptom="A vector of 3 times a vector of 2 is "
                                     "{the product}, without a word.",
            story="zip stops at the end of the shorter list. The product of vectors that do not "
                  "fit has no meaning, but it has a number, and the mistake shows up far from "
                  "where it was made. purenn compares the lengths first."),
    Exhibit("no-argmax", every_output, largest_outputs, always_no, always_no_is_chance,
            where="classic", symptom="Always saying no has an accuracy of "
                                     "{accuracy of always no:.2f}.",
            story="With ten classes nine of ten targets are 0, and so a network that says no to "
                  "everything has nine outputs of ten right, and not a single digit. An answer "
                  "is the class with the largest output, and it is right or wrong as a whole."),
    Exhibit("sorted-split", by_position, by_class, classes_in_the_test, every_class_is_tested,
            where="classic",
            symptom="Only virginica is tested; always saying virginica scores "
                    "{always the commonest:.2f}.",
            story="The rows of iris are sorted by class, as in many files. Cut by position, the "
                  "last 30 % are all of one class: hardly any of it was learned, and a network "
                  "that can say nothing else would be perfect. Split class by class, or "
                  "shuffle at the very least."),
    Exhibit("unscaled-inputs", as_they_are, standardised, saturation, sigmoids_have_slopes,
            where="classic", symptom="{flat ones} of {sigmoids} sigmoids are flat before the "
                                     "first step.",
            story="Pixels from 0 to 255 make z of hundreds, where a sigmoid is flat: no slope, "
                  "no gradient, no learning. Scaled to mean 0 and deviation 1, the same rows "
                  "meet the sigmoid where it bends."),
    Exhibit("batch-statistics", by_its_own_moments, by_training_moments, one_flower,
            company_does_not_matter, where="classic",
            symptom="The same flower is {the flower alone:g} when it comes alone, and "
                    "{among the others:.2f} among others.",
            story="Mean and deviation belong to what was learned. If they are taken from the "
                  "rows that happen to come along, the same flower gets another answer in "
                  "other company, and a flower alone is always 0. Batch normalisation keeps "
                  "running values for the same reason."),
]
