"""Classes, scales and parts."""
from math import exp

from purenn.preprocessing import (balanced, is_constant, mean_of, moments, one_hot, shares, soft_targets,
                                  standardise, train_test_split)
from purenn.vector import total
from tests.check import close, matrix, message

LABELS = [0] * 20 + [1] * 10 + [2] * 3
ROWS = [[i] for i in range(33)]


def test_one_hot_has_a_one_at_the_labels_place():
    assert one_hot([2, 0], 3) == [[0, 0, 1], [1, 0, 0]]


def test_one_hot_rows_of_one_class_are_one_list():
    rows = one_hot([1, 0, 1], 2)
    assert rows == [[0, 1], [1, 0], [0, 1]] and rows[0] is rows[2] is not rows[1]


def test_balanced_classes_count_alike_and_one_on_the_mean():
    assert balanced([0, 0, 0, 1]) == balanced(one_hot([0, 0, 0, 1], 2)) == [2 / 3] * 3 + [2]
    weights = balanced(LABELS)
    for c in range(3):
        assert close(total([w for w, label in zip(weights, LABELS) if label == c]), 11)


def test_labels_from_1_to_10_are_refused_for_ten_classes():
    assert message(one_hot, [1, 10], 10) == (
        "one_hot: label 1 is 10, a whole number from 0 to 9 is wanted")
    assert "label 0 is 'a'" in message(one_hot, ["a"], 2)
    assert "label 1 is 1.0" in message(one_hot, [0, 1.0], 2)


def test_soft_targets_are_largest_at_the_label_even_around_it_and_sum_to_one():
    t = soft_targets([2], 5, 1.0)[0]
    assert close(total(t), 1) and t[2] == max(t)
    assert close(t[1], t[3]) and close(t[1] / t[2], exp(-0.5))


def test_moments_by_hand():
    assert moments([[1, 5], [3, 5]]) == ([2, 5], [1, 0])


def test_standardised_columns_have_mean_0_and_deviation_1():
    X = matrix(50, 3)
    means, deviations = moments(standardise(X, *moments(X)))
    assert close(means, [0, 0, 0]) and close(deviations, [1, 1, 1])


def test_a_constant_column_becomes_zero_and_not_an_error():
    assert standardise([[7, 1], [7, 3]], *moments([[7, 1], [7, 3]])) == [[0, -1], [0, 1]]


def test_a_column_is_constant_if_it_is_so_up_to_rounding():
    for value in (0.1, 0.7, -1e-300, 1e300, 1 / 3, 7, 0):
        for k in (1, 3, 21, 1000):
            assert moments([[value]] * k) == ([value], [0]), (value, k)
            assert standardise([[value], [value]], *moments([[value]] * k)) == [[0], [0]]
    assert is_constant([0.1 + 0.2, 0.3]) and mean_of([0.1 + 0.2, 0.3]) == 0.1 + 0.2
    assert is_constant([0, 0.0, -0.0])
    assert standardise([[0.1], [0.11]], *moments([[0.1]] * 21))[1][0] < 0.02


def test_a_column_that_changes_little_is_not_constant():
    for v in ([1, 1 + 1e-12], [1.6e9, 1.6e9 + 0.001], [0, 1e-300], [-1e-20, 1e-20]):
        assert not is_constant(v), v
        assert close(moments([[x] for x in v])[1][0], (v[1] - v[0]) / 2) and mean_of(v) < v[1]


def test_every_row_is_in_one_part_with_its_own_label():
    X, X_test, labels, labels_test = train_test_split(ROWS, LABELS, 0.3, seed=1)
    assert sorted(X + X_test) == ROWS
    assert [LABELS[x[0]] for x in X] == labels and [LABELS[x[0]] for x in X_test] == labels_test


def test_each_class_is_split_in_the_same_share():
    labels_test = train_test_split(ROWS, LABELS, 0.3, seed=1)[3]
    assert [labels_test.count(c) for c in (0, 1, 2)] == [6, 3, 1]


def test_all_classes_together_are_the_share_and_each_is_off_by_less_than_one():
    labels = [i % 20 for i in range(100)]
    labels_test = train_test_split([[i] for i in range(100)], labels, 0.3)[3]
    assert len(labels_test) == 30
    assert shares([1, 5], 0.5) == [0, 3]        # the only one of its class is to be learned from
    assert sorted([labels_test.count(c) for c in range(20)]) == [1] * 10 + [2] * 10
    for sizes in ([7, 5, 1, 1, 30], [1] * 9, [50, 50, 50], [3], [100, 2, 2]):
        for share in (0.1, 0.25, 0.3, 0.5, 0.7, 0.99):
            counts = shares(sizes, share)
            assert total(counts) == int(total(sizes) * share + 0.5), (sizes, share)
            assert all([abs(c - n * share) < 1 for c, n in zip(counts, sizes)]), (sizes, share)


def test_one_hot_targets_are_split_alike():
    T_test = train_test_split(ROWS, one_hot(LABELS, 3), 0.3, seed=1)[3]
    assert total([t[0] for t in T_test]) == 6


def test_the_same_seed_splits_alike_and_another_seed_does_not():
    parts = [train_test_split(ROWS, LABELS, 0.3, seed)[1] for seed in (1, 1, 2)]
    assert parts[0] == parts[1] != parts[2]


def test_quantities_are_split_without_classes():
    quantities = [i / 7 for i in range(33)]
    parts = train_test_split(ROWS, quantities, 0.3, stratify=False)
    assert [len(part) for part in parts] == [23, 10, 23, 10]


def test_an_empty_part_is_refused():
    assert message(train_test_split, ROWS, LABELS, 0.001) == (
        "train_test_split: test 0.001 of 33 rows leaves 33 to train and 0 held back")


def test_what_has_other_lengths_is_refused_and_never_cut():
    assert message(standardise, [[1, 2, 3]], [1, 2], [0, 1]).startswith(
        "standardise: lengths differ, 3 and 2")
    assert message(standardise, [[1, 2]], [1, 2], [0]).startswith("standardise: lengths differ")
    for labels in ([0, 1] * 6, [0, 1] * 4):
        assert message(train_test_split, [[v] for v in range(10)], labels) == (
            "train_test_split: 10 rows have %d labels; as many are wanted" % len(labels))
