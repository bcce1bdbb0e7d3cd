"""What is odd about the data a network learns: labels, inputs, columns, the split; see doctor.

X: (k, n) samples   T: (k, m) their targets
"""
from ..fitting.checks import shown
from ..fitting.rows import reach
from ..samples import are_classes, takes_tokens
from ..vector import argmax, total


def examine_labels(labels):
    """Return what is odd about class numbers.   labels: (k,)"""
    numbers = sorted(set(labels))
    if len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1)):
        return ["labels are 1 to %d, and classes count from 0: subtract 1%s" % (
            len(numbers), ", unless 10 is the digit 0: then label %% 10" % ()
            if len(numbers) == 10 else "")]
    return []


def examine_inputs(network, X, names=None):
    """Return what is odd about the numbers that go in; tokens and images are left alone.

    names: of the inputs, if they have any
    """
    if takes_tokens(network.layers[0]) or isinstance(X[0][0], (list, tuple)):
        return []
    numbers = [v for x in X for v in x]
    mean, deviation = spread(numbers)
    found = []
    if abs(mean) > 5 or deviation > 5 or 0 < deviation < 0.05:
        found.append("inputs span %.4g to %.4g (mean %.3g, deviation %.3g): scale them to mean 0 "
                     "and deviation 1 (standardise)" % (min(numbers), max(numbers), mean,
                                                        deviation))
    return found + examine_columns(X, names)


def examine_columns(X, names=None):
    """Return what is odd about one input beside the others."""
    found = []
    columns = [spread(column) + (column[0],) for column in zip(*X)]
    widths = [width for _, width, _ in columns if width]
    if widths and len(X[0]) < 16 and max(widths) > 100 * min(widths):
        found.append("one input varies %.3g times as much as another: the small one is not heard; "
                     "scale each column (standardise)" % (max(widths) / min(widths)))
    # a column of zeros in a wide table is the empty border of an image
    same = [j for j, (_, width, first) in enumerate(columns)
            if not width and (first or len(X[0]) < 16) and len(X) > 1]
    if same:
        found.append("inputs that are the same in every row: %d (%s): they tell nothing; "
                     "leave them out" % (len(same), listed(same, names)))
    return found


def examine_reach(network, T):
    """Return the targets of a quantity that the last activation never gives."""
    low, high = reach(network)
    far = [t for t in T if min(t) < low or max(t) > high] if network.loss.is_quantity() else []
    return ["%d of %d targets, such as %s, lie outside %g to %g, all that the last layer gives: "
            "leave its activation out, or scale the targets"
            % (len(far), len(T), shown(far[0]), low, high)] if far else []


def examine_split(network, X, T, X_test, T_test):
    """Return what is odd about the two parts of the data."""
    found = []
    twice = 0
    if not isinstance(X[0][0], (list, tuple)):
        train = set([(tuple(x), tuple(t)) for x, t in zip(X, T)])
        twice = total([(tuple(x), tuple(t)) in train for x, t in zip(X_test, T_test)])
    if twice > max(1, 0.05 * len(X_test)):
        found.append("%d of the %d test rows are in the training part too: the test tells what "
                     "was learned by heart; remove them" % (twice, len(X_test)))
    classes = not network.loss.is_quantity() or are_classes(T)
    return found + (examine_shares(counts(T), counts(T_test)) if classes else [])


def examine_shares(here, there):
    """Return what is odd about the classes in both parts.   here, there: rows of each class"""
    k, k_test = total(here), total(there)
    missing = [c for c, n in enumerate(here)
               if not there[c] and n * k_test >= 3 * k or there[c] and not n]
    found = ["class %d has %d rows to train and %d to test: split each class in the same share "
             "(train_test_split)" % (c, here[c], there[c]) for c in missing]
    apart = max([abs(n / k - there[c] / k_test) for c, n in enumerate(here)])
    if apart > 0.25 and k_test >= 20:
        found.append("the classes' shares differ by up to %.2f between the parts: rows sorted by "
                     "class and split by position? mix first (train_test_split)" % apart)
    return found


def counts(T):
    """Return how many rows each class has; one output: no and yes.   T: (k, m)   ->   (m,)"""
    if len(T[0]) == 1:
        yes = total([t[0] >= 0.5 for t in T])
        return [len(T) - yes, yes]
    places = [argmax(t) for t in T]
    return [places.count(c) for c in range(len(T[0]))]


def spread(v):
    """Return the mean and the standard deviation of numbers."""
    mean = total(v) / len(v)
    return mean, (total([(x - mean) * (x - mean) for x in v]) / len(v)) ** 0.5


def listed(places, names):
    """Return the names of the first places as text; without names they count from 1."""
    return ", ".join([names[j] if names else "column %d" % (j + 1) for j in places[:5]]
                     ) + (", ..." if len(places) > 5 else "")
