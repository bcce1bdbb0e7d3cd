"""Over whole rows the activations and their slopes are those of the slides."""
from purenn.fast.activation_rows import backward_rows, forward_rows
from purenn.activations import activation
from tests.check import close, matrix


def test_activations_by_rows_are_the_activations_also_far_out():
    Z = matrix(3, 4) + [[0, 1000, -1000, 1e308], [-1e308, 700, -700, -750]]
    for name in ("sigmoid", "tanh", "relu", "swish", "step", "identity"):
        f, slope = activation(name)
        A = forward_rows(name, f)(Z)
        assert close(A, [[f(z) for z in row] for row in Z]), name
        for k in (1, 3):
            assert close(backward_rows(name, slope)(Z[:k], Z[:k], A[:k]),
                         [[z * slope(z, f(z)) for z in row] for row in Z[:k]]), (name, k)


def test_what_is_no_number_stays_none():
    nan = float("inf") - float("inf")
    for name in ("sigmoid", "tanh", "relu", "swish", "identity"):
        a = forward_rows(name, activation(name)[0])([[nan]])[0][0]
        assert a != a, name
