"""What happens to a table between the file and the network: classes, scales, parts.

X: (k, n) samples, None where nothing is known   labels: (k,) class numbers or quantities
"""
__all__ = ("one_hot", "balanced", "moments", "standardise", "train_test_split")

from math import exp

from .derivatives import machine_epsilon
from .fitting.checks import as_lists, is_finite, shown
from .fitting.stand_ins import check_room
from .fitting.wanted import finite_rows, is_one_class, labels_of, want, want_each
from .matrix import identity, transpose
from .rng import Rng
from .vector import lengths_differ, scale, total

ROUNDING = 8 * machine_epsilon()    # relative; equal numbers that were computed differ by less


def one_hot(labels, m):
    """Return a row for every label: 1 at its place, else 0.   labels: (k,)   ->   (k, m)

    Equal labels have one row together, of which a list for each would fill the memory.
    Raises ValueError for a label that is not a whole number from 0 to m - 1.
    """
    want("one_hot", "labels:list m:size", labels, m)
    check_room("one_hot", m, m)
    rows = identity(int(m))
    for i, label in enumerate(labels):
        if label not in range(m) or isinstance(label, float):
            raise ValueError("one_hot: label %d is %s, a whole number from 0 to %d is wanted"
                             % (i, shown(label), m - 1))
    return [rows[label] for label in labels]


def balanced(labels):
    """Return a weight for every sample, with which rare classes count as much as common ones.

    samples / (classes * samples of its class), 1 on the mean, for sample_weight of fit.
    labels: (k,) class numbers or (k, m) one-hot targets   ->   (k,)
    """
    labels = labels_of("balanced", labels)
    want_each("balanced", "label", labels, is_one_class, "a class number or a one-hot row")
    groups = groups_of_classes(labels)
    weights = dict([(i, len(labels) / (len(groups) * len(group))) for group in groups
                    for i in group])
    return [weights[i] for i in range(len(labels))]


def soft_targets(labels, m, sigma):
    """Return one-hot targets spread over the neighbours, for classes that are in order.

    A normal distribution around each label, summing to 1: nearly right is better than wrong.
    labels: (k,)   sigma: its deviation, in classes, above 0   ->   (k, m)   ValueError for others
    """
    want("soft_targets", "labels:places sigma:positive", labels, sigma)
    T = one_hot(labels, m)
    for i, label in enumerate(labels):
        heights = [exp(-0.5 * ((j - label) / sigma) ** 2) for j in range(m)]
        T[i] = scale(1 / total(heights), heights)
    return T


def is_constant(v):
    """Return whether all numbers are equal, up to rounding.   v: (k,)"""
    low, high = min(v), max(v)
    return high - low <= ROUNDING * max(abs(low), abs(high))


def mean_of(v):
    """Return the mean; of equal numbers the number itself, which a sum may miss.   v: (k,)"""
    return v[0] if is_constant(v) else total(v) / len(v)


def moments(X):
    """Return the mean and the standard deviation of every column.   X: (k, n)   ->   (n,), (n,)

    The deviation of a column that is constant up to rounding is 0, not 1e-17.
    Raises ValueError for what is no finite number, or too large to be squared.
    """
    found = column_moments(transpose(finite_rows("moments", X)))
    if not is_finite(found[1]):
        raise ValueError("moments: X is %s, numbers up to 1e154 are wanted" % shown(X))
    return found


def column_moments(columns):
    """Return the mean and the standard deviation of every column.   (n, k)   ->   (n,), (n,)"""
    means, deviations = [], []
    for column in columns:
        mean, variance = mean_of(column), 0
        if not is_constant(column):
            variance = total([(x - mean) * (x - mean) for x in column]) / len(column)
        means.append(mean)
        deviations.append(variance ** 0.5)
    return means, deviations


def standardise(X, means, deviations):
    """Return (x - mean) / deviation, column by column; x - mean where the deviation is 0.

    X: (k, n)   means, deviations: (n,), from the moments of the training rows   ->   (k, n)
    Raises ValueError if their lengths differ, and for what is no finite number.
    """
    X, means, deviations = finite_rows("standardise", X), as_lists(means), as_lists(deviations)
    want("standardise", "means:numbers deviations:deviations", means, deviations)
    if len(means) != len(deviations):
        raise lengths_differ("standardise", means, deviations)
    for row in X:
        if len(row) != len(means):
            raise lengths_differ("standardise", row, means)
    return [[(x - m) / (d or 1) for x, m, d in zip(row, means, deviations)] for row in X]


def train_test_split(X, labels, test=0.3, seed=0, stratify=True):
    """Return X_train, X_test, labels_train, labels_test, each class split in the same share.

    X: (k, n)   labels: (k,) class numbers or (k, m) targets   test: the share to hold back
    stratify: False for quantities; not done where most classes have a single row
    Raises ValueError if a part would be empty, or lengths differ, or a label is None or NaN.
    """
    X, labels = as_lists(X), labels_of("train_test_split", labels)
    want("train_test_split", "X:list test:fraction stratify:flag", X, test, stratify)
    if len(X) != len(labels):
        raise ValueError("train_test_split: %d rows have %d labels; as many are wanted"
                         % (len(X), len(labels)))
    testing = []
    groups = shuffled_groups(labels, Rng(seed), stratify)
    for group, count in zip(groups, shares([len(group) for group in groups], test)):
        testing += group[:count]
    training = sorted(set(range(len(X))) - set(testing))
    testing.sort()
    if not training or not testing:
        raise ValueError("train_test_split: test %r of %d rows leaves %d to train and %d held back"
                         % (test, len(X), len(training), len(testing)))
    return ([X[i] for i in training], [X[i] for i in testing],
            [labels[i] for i in training], [labels[i] for i in testing])


def shares(sizes, share):
    """Return how many to take of each group, so that all together are the share (Hamilton 1792).

    Each gets its share rounded down; what is still missing goes one by one to the largest
    remainders, to groups of one last.   sizes: (r,)   ->   (r,)
    """
    counts = [int(size * share) for size in sizes]
    remainders = [count - size * share for count, size in zip(counts, sizes)]
    order = sorted(range(len(sizes)),
                   key=lambda i: (remainders[i] > -ROUNDING, sizes[i] < 2, remainders[i], i))
    for i in order[:int(total(sizes) * share + 0.5) - total(counts)]:
        counts[i] += 1
    return counts


def shuffled_groups(labels, rng, stratify=True):
    """Return the indices of each class's rows in random order; without stratify, of all rows.

    Labels that are hardly ever the same are no classes, and their rows are drawn together, too.
    """
    groups = groups_of_classes(labels) if stratify else ()
    if not 0 < 2 * len(groups) <= len(labels):
        groups = [list(range(len(labels)))]
    for group in groups:
        rng.shuffle(group)
    return groups


def groups_of_classes(labels):
    """Return the indices of each class's rows, the class met first first, as of one-hot rows."""
    groups, places = [], {}
    for i, label in enumerate(labels):
        key = tuple(label) if isinstance(label, list) else label
        if key not in places:
            places[key] = len(groups)
            groups.append([])
        groups[places[key]].append(i)
    return groups


def known_means(X, groups=()):
    """Return the mean of what is known of each column; 0 where nothing is.   (k, n)   ->   (n,)

    groups: (start, end) of columns that are the words of one field; there 1 for the commonest
    """
    means = []
    for column in zip(*X):
        known = [v for v in column if v is not None]
        means.append(mean_of(known) if known else 0.0)
    for start, end in groups:
        best = max(range(start, end), key=lambda j: means[j])
        means[start:end] = [1.0 if j == best else 0.0 for j in range(start, end)]
    return means


def groups_of(fields, words):
    """Return (start, end) of the inputs of each field of words.   words: by the field's name"""
    groups, start = [], 0
    for field in fields:
        end = start + len(words.get(field) or [0])
        if field in words:
            groups.append((start, end))
        start = end
    return groups


def fill(X, means):
    """Return the rows with the column's mean for every None; a complete row is itself."""
    return [[m if v is None else v for v, m in zip(row, means)] if None in row else row
            for row in X]


def gaps(X):
    """Return the indices of the rows with a None."""
    return [i for i, row in enumerate(X) if None in row]


def without(indices, *columns):
    """Return each list without what stands at these indices."""
    indices = set(indices)
    return [[v for i, v in enumerate(column) if i not in indices] for column in columns]
