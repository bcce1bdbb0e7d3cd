"""Metrics against scikit-learn's (facts/metrics.py), by hand, laws, refusals."""
from math import log

from purenn.study.doctor import examine
from purenn.study.metrics import (accuracy, confusion_matrix, each_its_own, evaluated, f1,
                                  log_loss, macro, mean_absolute_error, mean_squared_error,
                                  precision, r2, recall)
from purenn.layers import Dense
from purenn.network import Network
from purenn.rng import Rng
from purenn.vector import total
from tests.check import close, matrix, message
from tests.facts.metrics import CLASSES, PROBABILITIES, QUANTITIES

EXACT = 1e-12
Y = [1, 0, 1, 1]
T = [1, 0, 0, 1]


def drawn(seed, m=3, k=40):
    rng = Rng(seed)
    return [rng.randint(0, m) for _ in range(k)], [rng.randint(0, m) for _ in range(k)]


def test_answers_of_classes_are_judged_as_by_scikit_learn():
    for y, t, m, right, C, precisions, recalls, f1s, macros in CLASSES:
        assert close(accuracy(y, t), right, EXACT)
        assert confusion_matrix(y, t, m) == C
        assert close(precision(y, t, m), precisions, EXACT), (y, t)
        assert close(recall(y, t, m), recalls, EXACT), (y, t)
        assert close(f1(y, t, m), f1s, EXACT), (y, t)
        assert close([macro(f(y, t, m)) for f in (precision, recall, f1)], macros, EXACT), (y, t)


def test_log_loss_is_scikit_learns():
    for P, t, expected in PROBABILITIES:
        assert close(log_loss(P, t), expected, EXACT), (P, t)


def test_answers_of_quantities_are_judged_as_by_scikit_learn():
    for y, t, squared, absolute, explained in QUANTITIES:
        assert close(mean_squared_error(y, t), squared, EXACT)
        assert close(mean_absolute_error(y, t), absolute, EXACT)
        assert close(r2(y, t), explained, EXACT), (y, t)


def test_by_hand():
    assert confusion_matrix(Y, T) == [[1, 1], [0, 2]]
    assert accuracy(Y, T) == 3 / 4
    assert precision(Y, T) == [1, 2 / 3] and recall(Y, T) == [1 / 2, 1]
    assert close(f1(Y, T), [2 / (1 / 1 + 2 / 1), 2 / (3 / 2 + 1)])
    assert close(macro(f1(Y, T)), (2 / 3 + 4 / 5) / 2)
    assert close(log_loss([[0.25, 0.75], [0.5, 0.5]], [1, 0]), -(log(0.75) + log(0.5)) / 2)
    assert mean_squared_error([[1, 2]], [[3, 5]]) == 6.5
    assert mean_absolute_error([[1, 2]], [[3, 5]]) == 2.5


def test_a_class_never_answered_or_without_samples_counts_0():
    assert precision([0, 0], [0, 1]) == [0.5, 0] and recall([0, 1], [0, 0]) == [0.5, 0]
    assert f1([0, 0], [0, 0], m=3) == [1, 0, 0]


def test_the_confusion_matrix_holds_every_sample_once():
    y, t = drawn(1)
    C = confusion_matrix(y, t)
    assert total([total(row) for row in C]) == len(t)
    assert [total(row) for row in C] == [t.count(c) for c in range(3)]
    assert [total([row[c] for row in C]) for c in range(3)] == [y.count(c) for c in range(3)]
    assert close(accuracy(y, t), total([C[c][c] for c in range(3)]) / len(t))


def test_exchanging_answers_and_truths_exchanges_precision_and_recall():
    y, t = drawn(2)
    assert precision(y, t) == recall(t, y) and f1(y, t) == f1(t, y)
    C, D = confusion_matrix(y, t), confusion_matrix(t, y)
    assert [[C[i][j] == D[j][i] for i in range(3)] for j in range(3)] == [[True] * 3] * 3


def test_f1_lies_between_precision_and_recall():
    y, t = drawn(3)
    for p, r, f in zip(precision(y, t), recall(y, t), f1(y, t)):
        assert min(p, r) <= f <= max(p, r)


def test_one_sure_and_wrong_answer_costs_much_but_not_infinity():
    assert 10 < log_loss([[1, 0]], [1]) < 40
    assert log_loss([[1, 0]], [0]) < 1e-6


def test_log_loss_is_the_networks_cross_entropy():
    X = matrix(6, 2)
    for loss, m, targets in (("cross_entropy", 3, [[1, 0, 0], [0, 1, 0], [0, 0, 1]] * 2),
                             ("binary_cross_entropy", 1, [[0], [1]] * 3)):
        network = Network([Dense(2, m, Rng(1))], loss)
        labels = [t.index(1) if m > 1 else t[0] for t in targets]
        assert close(log_loss(network.predict_proba(X), labels),
                     network.evaluate(X, targets)["loss"])


def test_r2_of_the_mean_is_zero_and_without_error_it_is_one():
    t = [[1.0], [2.0], [6.0]]
    assert r2([[3.0]] * 3, t) == 0 and r2(t, t) == 1
    assert r2([[4.0]], [[4.0]]) == 1 and r2([[4.5]], [[4.0]]) == 0
    near = [[1.0], [1.0 + 1e-6]]                        # apart by more than rounding
    assert close(r2([[1.0]] * 2, near), -1) and r2([[1.0]] * 2, [[1.0], [1.0 + 1e-15]]) == 1


def test_a_single_quantity_needs_no_brackets():
    for metric in (mean_squared_error, mean_absolute_error, r2):
        assert metric([1.0, 2.5, 2.0], [1, 2, 3]) == metric([[1.0], [2.5], [2.0]], [[1], [2], [3]])


def test_what_cannot_be_judged_is_refused():
    for metric in (accuracy, confusion_matrix, precision, recall, f1, log_loss, mean_squared_error,
                   mean_absolute_error, r2):
        assert message(metric, [1, 0], [1]).endswith(
            ": 2 answers for 1 samples; as many are wanted, at least one")
        assert ": 0 answers for 0 samples; " in message(metric, [], [])
    assert message(accuracy, [], [1]).startswith("accuracy: 0 answers")
    assert message(confusion_matrix, [0, 3], [0, 1], 3) == (
        "confusion_matrix: a class is 3, a whole number from 0 to 2 is wanted")
    for c in (-1, "a", 1.0):
        assert message(f1, [0, c], [0, 1]) == (
            "confusion_matrix: a class is %r, a whole number from 0 is wanted" % c)
    assert message(log_loss, [[0.5, 0.5]], [2]) == (
        "log_loss: a class is 2, a whole number from 0 to 1 is wanted")
    assert message(mean_squared_error, [[1]], [[1, 2]]) == "sub: lengths differ, 1 and 2"


def test_several_yes_and_no_are_right_each_for_itself():
    X, T = [[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [0.0, 0.0]], [[1, 0], [0, 1], [1, 1], [0, 0]]
    network = Network([Dense(2, 2)], "binary_cross_entropy", seed=0)
    network.layers[0].W[:], network.layers[0].b[:] = [[9.0, 0.0], [0.0, 9.0]], [-4.5, 9.0]
    assert evaluated(network, X, T)["accuracy"] == 0.75     # of the second every answer is yes
    assert each_its_own(network, T) and not each_its_own(network, T[:2])
    assert evaluated(network, X[:2], T[:2]) == network.evaluate(X[:2], T[:2])
    assert not [line for line in examine(network, X * 9, T * 9) if "commonest" in line]


def test_yes_and_no_are_classes_1_and_0():
    assert confusion_matrix([True, False, True], [True, True, False]) == [[0, 1], [1, 1]]
    assert recall([True], [1]) == [0, 1]
