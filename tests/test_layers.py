"""Slides 7-10, 17-19: every gradient is the derivative by definition."""
from math import sqrt

from purenn.activations import tanh
from purenn.activations import relu
from purenn.layers import Activation, Dense, parameter_rows
from purenn.rng import Rng
from tests.check import assert_layer, close, matrix, message


def test_dense_is_the_slides_z_equals_wx_plus_b():
    dense = Dense(3, 2, init=[[1, 2, 3], [4, 5, 6]], bias=[10, 20])
    assert dense.forward([[7, 8, 9]]) == [[60, 142]]


def test_dense_backward_is_the_derivative_by_definition():
    for k in (1, 4):
        assert_layer(Dense(3, 2, Rng(1), bias="normal"), matrix(k, 3), 2)


def test_penalties_are_in_the_gradient_of_the_weights_and_never_of_the_biases():
    for k in (1, 4):
        assert_layer(Dense(3, 2, Rng(1), init="normal", bias="normal", l2=0.3, l1=0.2),
                     matrix(k, 3), 2)
    assert Dense(3, 2, init="zeros", bias=7, l2=0.3, l1=0.2).penalty() == 0


def test_activation_backward_is_the_derivative_by_definition():
    for name in ("step", "identity", "sigmoid", "tanh", "relu", "swish"):
        for k in (1, 3):
            assert_layer(Activation(name), matrix(k, 4), 4)


def test_a_function_of_ones_own_with_its_slope_is_an_activation():
    assert_layer(Activation(lambda z: z * z, lambda z, a: 2 * z), matrix(2, 3), 3)


def test_an_activation_may_be_given_as_its_name_or_as_the_function():
    for f in ("tanh", tanh):
        assert Activation(f).forward([[0.5]]) == [[tanh(0.5)]]
        assert repr(Activation(f)) == "Activation  tanh"


def test_a_function_of_ones_own_by_a_known_name_is_not_taken_for_the_known_one():
    def tanh(z):
        return z

    assert message(Activation, tanh) == (
        "Activation: tanh is a function of your own, its slope is wanted")
    assert Activation(tanh, lambda z, a: 1).forward([[7]]) == [[7]]


def test_backward_changes_no_parameter_and_sets_the_same_gradient_twice():
    dense, X, dZ = Dense(3, 2, Rng(1)), matrix(4, 3), matrix(4, 2)
    dense.forward(X)
    before = repr((dense.W, dense.b))
    dense.backward(dZ)
    first = repr(dense.parameters())
    dense.backward(dZ)
    assert repr((dense.W, dense.b)) == before and repr(dense.parameters()) == first


def test_parameters_are_the_rows_themselves_a_bias_as_a_matrix_of_one_row():
    dense = Dense(3, 2, Rng(1))
    (W, dW), (b, db) = dense.parameters()
    assert W is dense.W and b[0] is dense.b
    assert (len(W), len(b)) == (len(dW), len(db)) == (2, 1)
    assert [row is own for row, own in zip(parameter_rows(dense.parameters()),
                                           dense.W + [dense.b])] == [True] * 3


def test_the_parameters_are_there_before_the_first_step_with_gradients_of_zero():
    pairs = Dense(3, 2, Rng(1)).parameters()
    assert [[list(g) for g in dP] for _, dP in pairs] == [[[0] * 3] * 2, [[0] * 2]]


def spread(init, n, m):
    """Return mean and standard deviation of the weights drawn."""
    weights = [w for row in Dense(n, m, Rng(5), init=init).W for w in row]
    mean = sum(weights) / len(weights)
    return mean, sqrt(sum([(w - mean) ** 2 for w in weights]) / len(weights))


def test_initial_weights_have_the_spread_their_papers_ask_for():
    n, m = 50, 40
    for init, sigma in (("normal", 1), ("fan_in", 1 / sqrt(n)), ("he", sqrt(2 / n)),
                        ("glorot", sqrt(2 / (n + m)))):
        mean, deviation = spread(init, n, m)
        assert abs(mean) < 4 * sigma / sqrt(n * m), init
        assert abs(deviation / sigma - 1) < 0.08, init


def test_glorot_weights_stay_inside_their_range():
    weights = [abs(w) for row in Dense(50, 40, Rng(5)).W for w in row]
    assert 0.95 * sqrt(6 / 90) < max(weights) <= sqrt(6 / 90)


def test_scale_multiplies_what_is_drawn():
    plain, small = [Dense(3, 2, Rng(5), init="normal", scale=scale) for scale in (1, 0.01)]
    assert close([[0.01 * w for w in row] for row in plain.W], small.W)


def test_weights_are_drawn_row_by_row_and_then_the_biases():
    rng = Rng(6)
    drawn = [rng.normal() for _ in range(8)]
    dense = Dense(3, 2, Rng(6), init="normal", bias="normal")
    assert dense.W == [drawn[:3], drawn[3:6]] and dense.b == drawn[6:]


def test_biases_may_be_one_number():
    assert Dense(3, 2, Rng(1), bias=1).b == [1, 1]


def test_given_values_are_copied():
    W = [[1, 2]]
    Dense(2, 1, init=W).W[0][0] = 9
    assert W == [[1, 2]]


def test_what_does_not_fit_is_refused():
    for samples in ([[1, 2, 3], [1, 2]], [[1, 2], [1, 2, 3]]):
        assert message(Dense(3, 2, Rng(1)).forward, samples) == "dot: lengths differ, 3 and 2"
    assert message(Dense(3, 2, Rng(1)).forward, [[1, 2, 3, 4]]) == "dot: lengths differ, 3 and 4"
    assert message(Dense, 2, 1, None, [[1, 2, 3]]) == "Dense: W is (1, 3), wanted is (1, 2)"
    assert message(Dense, 3, 2, None, [[1, 2]]) == "Dense: W is (1, 2), wanted is (2, 3)"
    assert message(Dense, 2, 3, Rng(1), bias=[1, 2]) == "Dense: b is (2,), wanted is (3,)"
    assert message(Dense, 2, 1, None, "xavier") == (
        "Dense: no init 'xavier'; there are fan_in, glorot, he, normal, zeros")
    assert message(Dense, 2, 1, Rng(0), "xavier") == (
        "Dense: no init 'xavier'; there are fan_in, glorot, he, normal, zeros")


def test_gradients_changed_in_place_change_nothing_else():
    dense = Dense(2, 2, init=[[1.0, 2.0], [3.0, 4.0]])
    dense.forward([[1.0, 2.0]])
    dense.backward([[1.0, 1.0]])
    dense.db[0] = 0.0
    dense.dW[1][1] = 7.0
    assert dense.db == [0.0, 1.0] and dense.dW == [[1.0, 2.0], [1.0, 7.0]]
    dense.dW[0] = [5.0, 6.0]
    assert dense.parameters()[0][1][0] == [5.0, 6.0] and dense.dW != None   # noqa: E711


def test_a_layer_without_weights_says_how_to_get_them():
    for dense in (Dense(2, 1), Dense(2, 1, bias="normal"), Dense(2, 1, init="zeros",
                                                                 bias="normal")):
        assert dense.W is None
        assert message(dense.forward, [[1, 2]]) == (
            "Dense: no weights yet: put it in a Network or give rng=Rng(0)")


def test_drawn_later_the_weights_are_those_drawn_at_once_and_only_once():
    for settings in ({}, {"init": "normal", "bias": "normal", "scale": 0.5}, {"init": "zeros"}):
        late, rng = Dense(3, 2, **settings), Rng(1)
        late.draw(rng)
        at_once = Dense(3, 2, Rng(1), **settings)
        assert (late.W, late.b) == (at_once.W, at_once.b)
        W, words = late.W, list(rng.words)
        late.draw(rng)
        assert late.W is W and rng.words == words


def test_the_first_of_those_that_learn_need_not_hand_back_anything():
    dense, X, dZ = Dense(3, 2, Rng(1)), matrix(4, 3), matrix(4, 2)
    dense.forward(X)
    dX, gradients = dense.backward(dZ), repr(dense.parameters())
    dense.first = True
    assert dX is not None and dense.backward(dZ) is None and repr(dense.parameters()) == gradients


def test_an_activation_knows_whether_it_is_the_function_of_its_name():
    own = Activation(lambda z: z, lambda z, a: 1)
    assert Activation("relu").is_known() and Activation(relu).is_known() and not own.is_known()
    assert Activation("relu").f is relu and Activation("relu").slope(2, 2) == 1
    own.name = "identity"
    assert not own.is_known()
    assert not Activation("relu", lambda z, a: 1).is_known()


def test_rows_of_different_lengths_are_activated_one_by_one():
    assert Activation("relu").forward([[1.0, -2.0], [3.0]]) == [[1.0, 0], [3.0]]
