"""The fast rows of activations and losses are the lecture's."""
from purenn import activations, batch, losses
from purenn.activations import activation
from purenn.fast import apply, mean_loss, slopes
from purenn.preprocessing import one_hot
from tests.check import close, matrix, message

NAMES = ("sigmoid", "tanh", "relu", "swish", "step", "identity")


def test_activations_and_slopes_are_the_lectures_at_every_width():
    for name in NAMES:
        f, slope = activation(name).f, activation(name).slope
        for k, n in ((1, 1), (1, 4), (3, 4), (2, 40), (2, 1100)):
            Z, dA = [[4 * z for z in row] for row in matrix(k, n)], matrix(k, n, 2)
            A = apply(f, Z)
            assert close(A, batch.apply(f, Z)), (name, n)
            assert close(slopes(slope, dA, Z, A), batch.slopes(slope, dA, Z, A)), (name, n)


def test_images_sequences_and_rows_of_different_lengths_are_taken_too():
    f, slope = activation("tanh").f, activation("tanh").slope
    for Z in ([matrix(2, 3), matrix(2, 3, 2)], [[matrix(2, 3)], [matrix(2, 3, 4)]],
              [[0.5, 1.0], [2.0]], [matrix(2, 3), matrix(4, 3)]):
        A = apply(f, Z)
        assert close(A, batch.apply(f, Z))
        assert close(slopes(slope, Z, Z, A), batch.slopes(slope, Z, Z, A))


def test_functions_of_ones_own_are_called_even_if_their_name_is_known():
    def sigmoid(z):
        return 2 * z

    assert apply(sigmoid, [[1.0, 2.0]]) == [[2.0, 4.0]]
    assert slopes(lambda z, a: 3.0, [[1.0]], [[1.0]], [[1.0]]) == [[3.0]]
    assert mean_loss(lambda y, t: 5.0, lambda y, t: y, [[1.0]], [[0.0]]) == (5.0, [[1.0]])


def test_extreme_numbers_stay_finite_and_nan_stays_nan():
    nan = float("nan")
    for name in NAMES[:4]:
        f = activation(name).f
        assert close(apply(f, [[1000.0, -1000.0]]), [[f(1000.0), f(-1000.0)]]), name
        assert apply(f, [[nan]])[0][0] != apply(f, [[nan]])[0][0], name


def test_losses_and_their_slopes_are_the_lectures():
    for name in ("squared_error", "binary_cross_entropy", "cross_entropy", "hinge",
                 "perceptron_loss"):
        loss, slope = getattr(losses, name), getattr(losses, name + "_slope")
        for k, m in ((1, 2), (3, 2), (2, 5), (2, 300)):
            Y, T = matrix(k, m), one_hot([i % m for i in range(k)], m)
            found, wanted = [f(loss, slope, Y, T) for f in (mean_loss, batch.mean_loss)]
            assert close(found[0], wanted[0]) and close(found[1], wanted[1]), (name, k, m)
        found, wanted = [f(loss, slope, [[800.0, -800.0]], [[0, 1]])
                         for f in (mean_loss, batch.mean_loss)]
        assert close(list(found), list(wanted)), name


def test_targets_of_another_length_are_refused_in_the_lectures_words():
    for name in ("squared_error", "cross_entropy"):
        loss, slope = getattr(losses, name), getattr(losses, name + "_slope")
        for m in (2, 300):
            for Y, T in ((matrix(2, m), matrix(2, m + 1)), (matrix(2, m), matrix(1, m))):
                assert "differ" in message(mean_loss, loss, slope, Y, T) or (
                    "2 outputs and 1 targets" in message(mean_loss, loss, slope, Y, T))


def test_the_compiled_tanh_is_only_rounding_away():
    Z = [[z / 7 for z in range(-40, 40)]]
    assert close(apply(activations.tanh, Z), [[activations.tanh(z) for z in Z[0]]])
