"""Slide 16: every rule equals the definition, and so does what is built of them."""
import math

from purenn import activations
from purenn.derivatives import STEP, derivative, gradient
from purenn.dual import Dual, cos, derivative_by_rules, exp, ln, sigmoid, sin, tanh
from purenn.matrix import matvec
from purenn.vector import add, sub, total
from tests.check import message

PLACES = (-1.5, -0.5, 0.25, 2.0)


def assert_definition(f, places=PLACES):
    """Assert that the rules give what the definition gives."""
    for x in places:
        by_rules = derivative_by_rules(f, x)
        slope = derivative(lambda p: f(Dual(p)).value, x)
        assert abs(by_rules - slope) < 100 * STEP ** 2 * max(1, abs(slope)), (x, by_rules, slope)


def test_x_cubed_at_2_has_the_slope_12():
    assert derivative_by_rules(lambda x: x * x * x, 2) == 12
    assert derivative_by_rules(lambda x: x ** 3, 2) == 12


def test_power_sum_and_product_are_the_definition():
    for f in (lambda x: x ** 3, lambda x: x ** 2 + 3 * x, lambda x: x * x - x, lambda x: 2 - x,
              lambda x: (x + 1) * (x * x - 2), lambda x: (3 * x + 1) ** 4, lambda x: -x * 5):
        assert_definition(f)


def test_quotients_are_the_definition():
    for f in (lambda x: 1 / x, lambda x: (x + 1) / (x * x + 2), lambda x: x / 4,
              lambda x: x ** -2):
        assert_definition(f)


def test_exponential_logarithm_and_circle_are_the_definition():
    for f in (lambda x: exp(2 * x), lambda x: 3 ** x, lambda x: ln(x * x + 1), sin, cos,
              lambda x: sin(x) * cos(3 * x)):
        assert_definition(f)
    assert_definition(lambda x: x ** x, (0.5, 2.0))
    assert_definition(lambda x: x ** 0.5, (0.5, 2.0))


def test_the_circle_goes_round_in_four():
    x = 0.7
    for f, slope in ((sin, math.cos(x)), (cos, -math.sin(x)), (lambda x: -sin(x), -math.cos(x)),
                     (lambda x: -cos(x), math.sin(x))):
        assert abs(derivative_by_rules(f, x) - slope) < STEP ** 2


def test_sigmoid_and_tanh_are_the_activations_with_their_slopes():
    for f, known, slope in ((sigmoid, activations.sigmoid, activations.dsigmoid),
                            (tanh, activations.tanh, activations.dtanh)):
        for x in PLACES + (-1000, 0, 1000):
            assert abs(f(x).value - known(x)) < STEP ** 2
            assert abs(derivative_by_rules(f, x) - slope(x)) < STEP ** 2


def test_a_constant_has_no_slope():
    assert derivative_by_rules(lambda x: 7, 3) == 0
    assert derivative_by_rules(lambda x: exp(2), 3) == 0
    assert derivative_by_rules(lambda x: x ** 0, 0) == 0
    assert derivative_by_rules(lambda x: x ** 1, 0) == 1


def test_each_step_names_its_rules():
    x = Dual(2)
    for u, rule in ((x, ""), (x + 1, "sum"), (3 - x, "sum"), (2 * x, "product"), (-x, "product"),
                    (1 / x, "quotient"), (x ** 3, "power"), ((x + 1) ** 3, "power chain"),
                    (2 ** x, "exponential"), (exp(2 * x), "exponential chain"),
                    (ln(x), "logarithm"), (sin(x * x), "trigonometric chain"),
                    (tanh(x), "exponential chain quotient")):
        assert u.rule == rule, (u, rule)


def network_loss(p, number):
    """Return the loss of a 2-2-1 network in plain operators.   p: (9,)   number: sigmoid"""
    W1, b1, W2, b2 = [p[0:2], p[2:4]], p[4:6], [p[6:8]], p[8:9]
    x1 = [number(z) for z in add(matvec(W1, [0.5, -1.0]), b1)]
    x2 = [number(z) for z in add(matvec(W2, x1), b2)]
    return total([d * d for d in sub(x2, [1.0])])


def test_a_network_over_duals_has_the_gradient_by_definition():
    p = [0.3, -0.8, 1.2, 0.4, 0.1, -0.2, 0.9, -1.1, 0.05]
    slopes = gradient(lambda q: network_loss(q, activations.sigmoid), p)
    for i in range(9):
        duals = [Dual(pj, 1 if j == i else 0) for j, pj in enumerate(p)]
        assert abs(network_loss(duals, sigmoid).slope - slopes[i]) < 100 * STEP ** 2


def test_what_has_no_value_is_refused():
    assert message(ln, Dual(-1)) == "ln: -1 is not above 0"
    assert message(lambda: Dual(-2) ** 0.5) == "power: -2 to the power 0.5 is no real number"
    assert message(lambda: 0 ** Dual(1)) == (
        "power: the base 0 of an exponential is not above 0")


def test_it_shows_value_and_slope():
    assert repr(Dual(2, 1) ** 2) == "Dual(4, 4)"


def test_a_place_that_is_met_exactly_has_no_slope():
    for f in (lambda x: 0 if x != 3 else x * x, lambda x: x if x in (1, 2) else -x):
        assert "no slope at a single place; try x.value ==" in message(derivative_by_rules, f, 3)
