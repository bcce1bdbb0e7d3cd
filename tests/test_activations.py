"""Slides 10-11: values by hand, laws, slopes by definition, and no overflow anywhere."""
from math import exp

from purenn.activations import (activation, drelu, dsigmoid, dtanh, relu, sigmoid, softmax, step,
                                swish, tanh)
from purenn.derivatives import STEP, derivative
from purenn.vector import total
from purenn.layers import Activation
from tests.check import close, message

NAMES = ("step", "identity", "sigmoid", "tanh", "relu", "swish")
EXTREMES = (0, 1e-300, -1e-300, 1000, -1000, 1e308, -1e308)


def test_values_are_those_of_the_slides_formulas():
    for z in (-3, -1, -0.5, 0.5, 1, 3):
        assert close(sigmoid(z), 1 / (1 + exp(-z)))
        assert close(tanh(z), (exp(z) - exp(-z)) / (exp(z) + exp(-z)))
        assert relu(z) == max(0, z)
        assert close(swish(z), z / (1 + exp(-z)))


def test_sigmoid_of_minus_z_is_one_minus_sigmoid():
    for z in (0, 0.3, 2, 700):
        assert close(sigmoid(-z), 1 - sigmoid(z))


def test_tanh_is_a_stretched_sigmoid_and_odd():
    for z in (0, 0.3, 2, 700):
        assert close(tanh(z), 2 * sigmoid(2 * z) - 1)
        assert tanh(-z) == -tanh(z)


def test_sigmoid_and_tanh_increase():
    places = [i / 10 for i in range(-50, 51)]
    for f in (sigmoid, tanh):
        values = [f(z) for z in places]
        assert values == sorted(values)


def test_step_says_yes_from_zero_on():
    assert [step(z) for z in (-1, -1e-9, 0, 1e-9, 1)] == [0, 0, 1, 1, 1]


def test_every_slope_is_the_derivative_by_definition():
    for name in NAMES:
        f, slope = activation(name).f, activation(name).slope
        for z in (-2.5, -0.7, 0.4, 1.9):
            assert abs(slope(z, f(z)) - derivative(f, z)) < 10 * STEP ** 2, (name, z)


def test_the_slides_derivatives_of_z_alone_agree():
    for z in (-2.5, -0.7, 0.4, 1.9):
        assert abs(dsigmoid(z) - derivative(sigmoid, z)) < 10 * STEP ** 2
        assert abs(dtanh(z) - derivative(tanh, z)) < 10 * STEP ** 2
        assert abs(drelu(z) - derivative(relu, z)) < 10 * STEP ** 2


def test_everything_is_finite_for_every_finite_number():
    for name in NAMES:
        f, slope = activation(name).f, activation(name).slope
        for z in EXTREMES:
            assert f(z) - f(z) == 0, (name, z)
            assert slope(z, f(z)) - slope(z, f(z)) == 0, (name, z)


def test_far_out_the_slopes_are_flat_or_one():
    assert [activation("swish").slope(z, swish(z)) for z in (1e308, -1e308)] == [1, 0]
    assert [dsigmoid(z) for z in (1000, -1000)] == [0, 0]
    assert [dtanh(z) for z in (1000, -1000)] == [0, 0]


def test_relu_does_not_hide_nan():
    nan = float("nan")
    assert relu(nan) != relu(nan)


def test_softmax_is_positive_and_sums_to_one():
    for z in ([1, 2, 3], [1000, -1000], [1e308, -1e308, 0], [-1000, -1000]):
        p = softmax(z)
        assert close(total(p), 1) and min(p) >= 0


def test_softmax_does_not_see_a_shift():
    assert close(softmax([1, 2, 3]), softmax([1001, 1002, 1003]))


def test_softmax_of_two_is_the_sigmoid_of_their_difference():
    assert close(softmax([1.5, 0.25])[0], sigmoid(1.25))


def test_an_unknown_activation_is_refused_with_the_known_ones():
    assert message(Activation, "sigmiod") == (
        "activation: no 'sigmiod'; there are sigmoid, tanh, relu, swish, step, identity")
