"""Print tests/facts/metrics.py: scikit-learn's metrics. Needs scikit-learn.

python3 tests/facts/make_metrics.py > tests/facts/metrics.py
"""
import textwrap

import numpy
import sklearn
from sklearn import metrics

HEAD = '''"""What scikit-learn says of answers: the facts for test_metrics.

python3 tests/facts/make_metrics.py > tests/facts/metrics.py
(scikit-learn %s, NumPy %s)
"""

# [answers, truths, classes, accuracy, confusion matrix, precision, recall, f1, macro of the three]
CLASSES = ['''

CLASSES = [
    ([0, 1, 1, 0, 1], [0, 1, 0, 0, 1], 2),
    ([2, 0, 1, 2, 1, 0, 0, 2, 1, 1, 0, 2], [2, 0, 2, 2, 1, 1, 0, 0, 1, 2, 0, 2], 3),
    ([0, 0, 1, 1, 0], [0, 1, 2, 1, 0], 3),              # class 2 is never answered
    ([0, 3, 1, 1, 0], [0, 1, 1, 1, 0], 4),              # 3 is not among the truths, 2 nowhere
    ([1, 1, 1], [0, 0, 0], 2),                          # everything wrong
    ([2, 2], [2, 2], 3)]
PROBABILITIES = [
    ([[0.7, 0.2, 0.1], [0.1, 0.1, 0.8], [0.3, 0.4, 0.3], [0.25, 0.5, 0.25]], [0, 2, 0, 1]),
    ([[1.0, 0.0], [0.0, 1.0], [0.5, 0.5]], [1, 1, 0]),  # sure and wrong, sure and right
    ([[1.0, 0.0], [0.0, 1.0]], [0, 1]),
    ([[0.9], [0.2], [1.0], [0.6]], [1, 0, 0, 1])]
QUANTITIES = [
    ([[2.5], [0.0], [2.0], [8.0]], [[3.0], [-0.5], [2.0], [7.0]]),
    ([[0.5, 1], [-1, 1.5], [7, -6]], [[0.0, 2], [-1, 2], [8, -5]]),
    ([[5.0], [5.0]], [[5.0], [5.0]]),                   # constant targets, no error
    ([[5.0], [4.0]], [[5.0], [5.0]]),                   # constant targets, an error
    ([[9.0], [-9.0]], [[-1.0], [1.0]])]


def of_classes(y, t, m):
    """Return one row of the first table."""
    each = [f(t, y, labels=range(m), average=None, zero_division=0).tolist() for f in
            (metrics.precision_score, metrics.recall_score, metrics.f1_score)]
    macro = [float(f(t, y, labels=range(m), average="macro", zero_division=0)) for f in
             (metrics.precision_score, metrics.recall_score, metrics.f1_score)]
    matrix = metrics.confusion_matrix(t, y, labels=range(m)).tolist()
    return [y, t, m, float(metrics.accuracy_score(t, y)), matrix] + each + [macro]


def of_probabilities(P, t):
    """Return one row of the second table."""
    theirs = P if len(P[0]) > 1 else [p[0] for p in P]
    return [P, t, float(metrics.log_loss(t, theirs, labels=range(max(2, len(P[0])))))]


def of_quantities(Y, T):
    """Return one row of the third table."""
    return [Y, T, float(metrics.mean_squared_error(T, Y)),
            float(metrics.mean_absolute_error(T, Y)),
            float(metrics.r2_score(T, Y, multioutput="variance_weighted"))]


def show(facts):
    """Print facts as a few full lines each."""
    for fact in facts:
        print(textwrap.fill("%r," % fact, 99, initial_indent="    ", subsequent_indent="     "))
    print("]")


print(HEAD % (sklearn.__version__, numpy.__version__))
show([of_classes(*case) for case in CLASSES])
print("\n# [probabilities, truths, log loss]\nPROBABILITIES = [")
show([of_probabilities(*case) for case in PROBABILITIES])
print("\n# [answers, truths, mean squared error, mean absolute error, R^2]\nQUANTITIES = [")
show([of_quantities(*case) for case in QUANTITIES])
