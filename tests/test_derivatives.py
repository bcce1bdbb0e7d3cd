"""Slides 14-15: the slope by definition."""
from math import cos, exp, sin

from purenn.derivatives import STEP, derivative, gradient, machine_epsilon, partial

FEW = 10 * STEP ** 2                # the definition is off by about STEP^2


def test_x_cubed_has_the_slope_3x_squared_as_worked_on_slide_15():
    for x in (-2, 0.5, 1, 3):
        assert abs(derivative(lambda x: x ** 3, x) - 3 * x ** 2) < 10 * FEW


def test_sine_has_the_slope_cosine_and_exp_itself():
    for x in (-1, 0, 2):
        assert abs(derivative(sin, x) - cos(x)) < FEW
        assert abs(derivative(exp, x) - exp(x)) < 10 * FEW


def test_large_places_get_large_steps():
    assert abs(derivative(lambda x: x * x, 1e6) - 2e6) < 2e6 * FEW


def test_gradient_is_all_partial_derivatives():
    def f(p):
        return p[0] * p[0] * p[1]

    found = gradient(f, [3.0, 5.0])
    assert abs(found[0] - 30) < 30 * FEW and abs(found[1] - 9) < 10 * FEW


def test_partial_puts_the_number_back():
    p = [3, 5.5]
    partial(lambda p: p[0] * p[1], p, 0)
    assert repr(p) == "[3, 5.5]"


def test_machine_epsilon_is_the_last_that_counts():
    epsilon = machine_epsilon()
    assert 1.0 + epsilon > 1.0 and 1.0 + epsilon / 2 == 1.0
