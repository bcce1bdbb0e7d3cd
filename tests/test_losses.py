"""Slides 12 and 17: values by hand, gradients by definition, and finite at z = 1000."""
from math import log

from purenn import losses
from purenn.losses import (binary_cross_entropy, cross_entropy, cross_entropy_slope, hinge, loss_of,
                           l1, l1_slope, l2, l2_slope, perceptron_loss, squared_error)
from purenn.vector import scale
from purenn.activations import sigmoid, softmax
from tests.check import assert_slope, close, matrix, message

NAMES = ("squared_error", "binary_cross_entropy", "cross_entropy", "hinge", "perceptron_loss")
TARGETS = [[0, 1, 0], [1, 0, 0], [0, 0, 1], [0, 1, 0]]


def test_squared_error_is_half_the_sum_of_squares():
    assert close(squared_error([0.5, 2], [1, 0]), (0.25 + 4) / 2)


def test_binary_cross_entropy_is_minus_log_of_the_right_answers_probability():
    assert close(binary_cross_entropy([0.7], [1]), -log(sigmoid(0.7)))
    assert close(binary_cross_entropy([0.7], [0]), -log(1 - sigmoid(0.7)))


def test_cross_entropy_is_minus_log_of_the_right_class_probability():
    assert close(cross_entropy([0.1, 2, -1], [0, 0, 1]), -log(softmax([0.1, 2, -1])[2]))


def test_hinge_counts_what_comes_within_one_of_the_right_class():
    assert close(hinge([3.0, 2.5, 0.0], [1, 0, 0]), 0.5)
    assert hinge([3.0, 1.0, 0.0], [1, 0, 0]) == 0


def test_perceptron_loss_is_the_distance_of_wrong_answers_alone():
    assert perceptron_loss([2.0, -3.0], [1, 0]) == 0
    assert perceptron_loss([2.0, -3.0], [0, 1]) == 5.0


def test_every_gradient_is_the_derivative_by_definition():
    for name in NAMES:
        loss = loss_of(name)
        for k in (1, 4):
            Y, T = matrix(k, 3, seed=5), TARGETS[:k]
            for y, dy in zip(Y, loss(Y, T)[1]):
                assert_slope(lambda: loss(Y, T)[0], y, dy)


def test_value_and_gradient_are_the_means_of_the_functions_on_the_page():
    for name in NAMES:
        of_sample, slope = getattr(losses, name), getattr(losses, name + "_slope")
        for k in (1, 4):
            Y, T = matrix(k, 3, seed=5), TARGETS[:k]
            value, gradient = loss_of(name)(Y, T)
            assert close(value, sum([of_sample(y, t) for y, t in zip(Y, T)]) / k)
            assert close(gradient, [scale(1 / k, slope(y, t)) for y, t in zip(Y, T)])


def test_a_loss_is_a_name_or_the_function_of_that_name():
    for name in NAMES:
        Y = matrix(2, 3, seed=5)
        one, other = loss_of(name), loss_of(getattr(losses, name))
        assert one.name == other.name == name and one.outputs == other.outputs
        assert one(Y, TARGETS[:2]) == other(Y, TARGETS[:2])


def test_a_loss_of_ones_own_returns_its_value_and_its_gradient():
    def cubes(Y, T):
        return 7, [[y - 2 * t for y, t in zip(*rows)] for rows in zip(Y, T)]

    loss = loss_of(cubes)
    assert loss([[1, 2]], [[3, 4]]) == (7, [[-5, -6]])
    assert loss.name == "cubes" and loss.is_quantity() and loss.probabilities([1, 2]) == [1, 2]


def test_a_probability_may_be_a_target():
    T = [[0.2, 0.5, 0.3]]
    for name in ("binary_cross_entropy", "cross_entropy"):
        loss, Z = loss_of(name), matrix(1, 3, seed=6)
        assert_slope(lambda: loss(Z, T)[0], Z[0], loss(Z, T)[1][0])


def test_the_batch_loss_is_the_mean_over_samples():
    for name in NAMES:
        loss, Y = loss_of(name), matrix(4, 3, seed=7)
        alone = [loss([y], [t])[0] for y, t in zip(Y, TARGETS)]
        assert close(loss(Y, TARGETS)[0], sum(alone) / 4)


def test_losses_are_finite_and_right_at_a_thousand():
    assert binary_cross_entropy([1000], [0]) == 1000
    assert binary_cross_entropy([-1000], [0]) == 0
    assert cross_entropy([1000, -1000], [0, 1]) == 2000
    assert cross_entropy([1000, -1000], [1, 0]) == 0
    for name in NAMES:
        for z in ([1000, -1000], [1e308, 1.0]):
            slope = loss_of(name)([z], [[0, 1]])[1][0]
            assert all([v - v == 0 for v in slope]), name


def test_penalties_have_the_slopes_of_the_definition():
    w = matrix(1, 4, seed=8)[0]
    assert_slope(lambda: l2(w), w, list(l2_slope(w)))
    assert_slope(lambda: l1(w), w, l1_slope(w))
    assert l1_slope([0]) == [0]


def test_an_output_names_a_class():
    assert loss_of("cross_entropy").class_of([0.1, 0.7, 0.2]) == 1
    assert [loss_of("binary_cross_entropy").class_of([z]) for z in (-0.1, 0.1)] == [0, 1]
    assert [loss_of("squared_error").class_of([y]) for y in (0.4, 0.6)] == [0, 1]


def test_an_output_gives_probabilities():
    assert close(loss_of("cross_entropy").probabilities([1, 2]), softmax([1, 2]))
    assert close(loss_of("binary_cross_entropy").probabilities([1, 2]), [sigmoid(1), sigmoid(2)])
    assert loss_of("squared_error").probabilities([1, 2]) == [1, 2]
    assert "scores" in message(loss_of("hinge").probabilities, [1, 2])


def test_lengths_that_differ_are_refused():
    assert message(squared_error, [1, 2], [1]) == "sub: lengths differ, 2 and 1"
    assert message(hinge, [1, 2], [1]) == "hinge: lengths differ, 2 and 1"
    for loss in (binary_cross_entropy, cross_entropy):
        assert message(loss, [1, 2], [1]) == "dot: lengths differ, 1 and 2"


def test_targets_a_loss_cannot_learn_are_refused():
    assert message(loss_of("cross_entropy").check, [[1]]).startswith("cross_entropy: one output")
    assert message(loss_of("hinge").check, [[0, 1], [0, 7]]) == (
        "hinge: target 1 is [0, 7], numbers from 0 to 1 are wanted (one_hot makes them)")
    assert message(loss_of, "mse").startswith("loss: no 'mse', which is squared_error here; there are binary_cross")


def test_as_many_targets_as_outputs_are_wanted():
    for name in NAMES:
        assert message(loss_of(name), [[1, 2], [3, 4]], [[0, 1]]) == (
            "loss: 2 outputs and 1 targets; as many are wanted")


def test_together_targets_may_sum_to_something_else_than_1():
    loss, Z, T = loss_of("cross_entropy"), [[0.5, -1.0, 2.0]], [[0.5, 1.0, 0.75]]
    value, gradient = loss(Z, T)
    assert close(value, cross_entropy(Z[0], T[0]))
    assert close(gradient, [cross_entropy_slope(Z[0], T[0])])
    assert_slope(lambda: loss(Z, T)[0], Z[0], gradient[0])
