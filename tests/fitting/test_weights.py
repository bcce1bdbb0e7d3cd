"""Samples that count differently: as often as their weight says, whatever the loss."""
from purenn.layers import Activation, Dense
from purenn.network import Network
from purenn.rng import Rng
from purenn.vector import total
from tests.check import close, message

X = [[0, 0], [0, 1], [1, 0], [1, 1]]
XOR = [[0], [1], [1], [0]]


def small(loss="squared_error", outputs=1):
    return Network([Dense(2, 4, Rng(1)), Activation("tanh"), Dense(4, outputs, Rng(2))], loss)


def own(Y, T):
    """Return the loss of perceptrons that want 1 or -1, which a user may have written."""
    return (total([(y[0] - t[0]) ** 4 for y, t in zip(Y, T)]) / len(Y),
            [[4 * (y[0] - t[0]) ** 3 / len(Y)] for y, t in zip(Y, T)])


def test_a_weight_of_two_is_a_row_that_stands_twice_and_of_none_one_that_is_not_there():
    for loss in ("squared_error", "binary_cross_entropy", "perceptron_loss", own):
        counted = small(loss).fit(X, XOR, epochs=3, lr=0.3, batch_size=4,
                                  sample_weight=[1, 2, 0, 1])
        told = small(loss).fit([X[0], X[1], X[1], X[3]], [XOR[0], XOR[1], XOR[1], XOR[3]],
                               epochs=3, lr=0.3, batch_size=4)
        assert close(counted.layers[0].W, told.layers[0].W)
        assert close(counted.history["loss"], told.history["loss"])


def test_weights_of_one_change_nothing_and_the_loss_is_the_networks_own_again():
    for size in (1, 3):
        plain, one = [small("cross_entropy", 2).fit(
            X, [[1, 0], [0, 1], [0, 1], [1, 0]], epochs=4, batch_size=size, validation=(
                X[:2], [[1, 0], [0, 1]]), sample_weight=w) for w in (None, (1, 1, 1, 1))]
        assert close(plain.layers[2].W, one.layers[2].W)
        assert close(plain.history["val_loss"], one.history["val_loss"])
        assert one.loss.name == "cross_entropy" and one.loss.compares()
    network = small()
    network.layers[2].b = None
    try:
        network.fit(X, XOR, epochs=1, sample_weight=[1] * 4)
    except (TypeError, ValueError):
        pass
    assert network.loss.is_quantity()


def test_weights_that_do_not_fit_are_refused():
    assert message(small().fit, X, XOR, sample_weight=[1, 2]) == (
        "fit: sample_weight is a list of 2, and there are 4 samples; as many numbers are wanted")
    assert message(small().fit, X, XOR, sample_weight=[1, 2, -1, 1]) == (
        "fit: sample_weight 2 is -1, a number from 0 up to 1e154 is wanted")
    assert "sample_weight 1 is 'b'" in message(small().fit, X, XOR, sample_weight=[1, "b", 1, 1])
    assert "every sample_weight is 0" in message(small().fit, X, XOR, sample_weight=[0] * 4)
    assert "sample_weight is 2, and" in message(small().fit, X, XOR, sample_weight=2)
