"""Metrics: how good answers are, in the usual definitions (scikit-learn's).

y: (k,) class numbers answered   t: (k,) class numbers true, both counted from 0
P: (k, m) probabilities   Y, T: (k, m) quantities answered and true, or (k,) of one quantity
The answer always comes first and the truth second, as in the losses.
"""
__all__ = ("accuracy", "confusion_matrix", "precision", "recall", "f1", "log_loss")

from math import log

from ..derivatives import machine_epsilon
from ..fitting.checks import as_lists, shown
from ..fitting.stand_ins import size_of, stands_for
from ..fitting.wanted import kind_of_class, want
from ..samples import r_squared
from ..vector import dot, sub, total

ROUNDED = 0.05                      # how far the sum of rounded probabilities may be from 1


def accuracy(y, t):
    """Return the share of right answers.   y: (k,)   t: (k,)   ->   number

    Raises ValueError if there are none or not as many of both; so do all functions here. And for
    what is no class, or is one in another way: class numbers and one-hot rows are never equal.
    """
    y, t = check("accuracy", y, t)
    for i, pair in enumerate(zip(y, t)):
        kinds = [kind_of_class(v) for v in pair]
        if None in kinds:
            raise ValueError("accuracy: %s %d is %s, a class is wanted, as network.predict gives; "
                             "try network.score" % (("answer", "truth")[kinds.index(None)], i,
                                                    shown(pair[kinds.index(None)])))
        if kinds[0] != kinds[1]:
            raise ValueError("accuracy: answer %d is %s and truth %d is %s; two of one kind are "
                             "wanted, such as class numbers; network.score takes rows"
                             % (i, shown(pair[0]), i, shown(pair[1])))
    return total([yi == ti for yi, ti in zip(y, t)]) / len(t)


def evaluated(network, X, T):
    """Return what network.evaluate does: loss and accuracy, or r2.

    Where every output is a yes or no of its own, accuracy is the share of all that are right.
    """
    result = network.evaluate(X, T)
    if "accuracy" in result and each_its_own(network, T):
        result["accuracy"] = total([network.loss.class_of([v]) == ti for y, t in zip(
            network.outputs(X), T) for v, ti in zip(y, t)]) / (len(T) * len(T[0]))
    return result


def each_its_own(network, T):
    """Return whether outputs are several yes and no: they do not compete, T is not one-hot."""
    return (len(T[0]) > 1 and not network.loss.compares()
            and any([total(t) != 1 for t in T]))


def confusion_matrix(y, t, m=None):
    """Return C, C[i][j]: how many of class i were answered j.   y: (k,)   t: (k,)   ->   (m, m)

    m: classes; None: up to the largest in y or t. A class that is nowhere is a row and a column
    of zeros. Raises ValueError for a class that is not a whole number from 0 to m - 1.
    """
    y, t = check("confusion_matrix", y, t)
    want("confusion_matrix", "m:size?", m)
    classes = y + t
    for c in classes:
        check_class("confusion_matrix", c, m)
    m = size_of("confusion_matrix", "m", m or max(classes) + 1)
    C = [[0] * m for _ in range(m)]
    for yi, ti in zip(y, t):
        C[ti][yi] += 1
    return C


def precision(y, t, m=None):
    """Return for each class: right answers / times it was answered.   (k,), (k,)   ->   (m,)

    0 for a class never answered.   m: see confusion_matrix
    """
    return [share(right, answered) for right, answered, _ in counts(y, t, m)]


def recall(y, t, m=None):
    """Return for each class: right answers / samples of it.   (k,), (k,)   ->   (m,)

    0 for a class without samples.   m: see confusion_matrix
    """
    return [share(right, true) for right, _, true in counts(y, t, m)]


def f1(y, t, m=None):
    """Return for each class 2 / (1 / precision + 1 / recall).   (k,), (k,)   ->   (m,)

    0 for a class never answered or without samples.   m: see confusion_matrix
    """
    return [share(2 * right, answered + true) for right, answered, true in counts(y, t, m)]


def macro(shares):
    """Return the mean over the classes, each counting alike, such as macro(f1(y, t)).

    A class nobody has and nobody was given counts 0 (scikit-learn leaves it out unless labels=
    names it).
    """
    return total(shares) / len(shares)


def counts(y, t, m):
    """Return for each class: right answers, times answered, samples.   ->   (m, 3)"""
    C = confusion_matrix(y, t, m)
    return [(C[c][c], total([row[c] for row in C]), total(C[c])) for c in range(len(C))]


def share(part, whole):
    """Return part / whole, and 0 for 0 / 0."""
    return part / whole if whole else 0.0


def log_loss(P, t):
    """Return the mean of -ln p, p: the probability given to the true class.   P: (k, m)   t: (k,)

    m = 1: the probability of class 1. A p below the machine epsilon counts as that, so that one
    sure and wrong answer costs 36 and not infinity (64-bit floats).
    Raises ValueError for a class without a probability, and for a row that does not sum to 1.
    """
    P, t = check("log_loss", P, t)
    want("log_loss", "P:shares", P)
    epsilon = machine_epsilon()
    losses = []
    for i, (p, c) in enumerate(zip(P, t)):
        alone = len(p) == 1
        if len(p) != len(P[0]) or not alone and abs(total(p) - 1) > ROUNDED:
            raise ValueError("log_loss: row %d of P is %s; probabilities of all classes, sum 1, "
                             "are wanted" % (i, shown(p)))
        p = [1 - p[0], p[0]] if alone else p
        check_class("log_loss", c, len(p))
        losses.append(-log(min(max(p[c], epsilon), 1 - epsilon)))
    return total(losses) / len(losses)


def mean_squared_error(Y, T):
    """Return the mean of (y - t)^2 over all numbers.   Y: (k, m)   T: (k, m)   ->   number"""
    d = differences("mean_squared_error", Y, T)
    return dot(d, d) / len(d)


def mean_absolute_error(Y, T):
    """Return the mean of |y - t| over all numbers.   Y: (k, m)   T: (k, m)   ->   number"""
    d = differences("mean_absolute_error", Y, T)
    return total([abs(di) for di in d]) / len(d)


def r2(Y, T):
    """Return R^2 = 1 - (squared error) / (squared error of the mean).   Y, T: (k, m)   ->   number

    1: no error, 0: no better than the mean. For constant targets 1 if there is no error, else 0.
    Several outputs are taken together (scikit-learn's multioutput="variance_weighted").
    """
    return r_squared(*rows("r2", Y, T))


def differences(name, Y, T):
    """Return all y - t, one after the other.   Y: (k, m)   T: (k, m)   ->   (k m,)"""
    return [d for y, t in zip(*rows(name, Y, T)) for d in sub(y, t)]


def rows(name, Y, T):
    """Return quantities as two lists of rows, a single quantity as a row of one.   ->   (k, m)"""
    found = [[y if isinstance(y, (list, tuple)) else [y] for y in part] for part in check(name, Y, T)]
    want(name, "answers:rows truths:rows", *found)
    return found


def check(name, y, t):
    """Return both as lists.   Raises ValueError unless there are as many, at least one."""
    y, t = as_lists(y), as_lists(t)
    want(name, "answers:list truths:list", y, t)
    if len(y) != len(t) or not len(t):
        raise ValueError("%s: %d answers for %d samples; as many are wanted, at least one"
                         % (name, len(y), len(t)))
    return list(y), list(t)


def check_class(name, c, m=None):
    """Raise ValueError for a class that is not a whole number from 0, below m if m is known."""
    if stands_for(c) is None or c < 0 or m is not None and c >= m:
        last = "" if m is None else " to %d" % (m - 1)
        raise ValueError("%s: a class is %s, a whole number from 0%s is wanted"
                         % (name, shown(c), last))
