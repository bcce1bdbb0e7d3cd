"""Dropout silences while learning, and only then."""
from purenn.more.dropout import Dropout
from purenn.layers import Dense
from purenn.network import Network
from purenn.rng import Rng
from tests.check import assert_layer, matrix, message


class Fixed(Dropout):
    """Dropout that silences the same numbers every time, so that it has a derivative."""

    def forward(self, X):
        self.rng = Rng(3)
        return Dropout.forward(self, X)


def learning(layer):
    layer.training = True
    return layer


def test_it_changes_nothing_unless_learning():
    X = matrix(3, 4)
    assert Dropout(0.5).forward(X) == X and Dropout(0.5).backward(X) == X


def test_the_share_p_is_silenced_and_the_mean_stays():
    Y = learning(Dropout(0.25, Rng(1))).forward([[1] * 4000])
    assert abs(Y[0].count(0) / 4000 - 0.25) < 4 * (0.1875 / 4000) ** 0.5
    assert set(Y[0]) == {0, 1 / 0.75}
    assert abs(sum(Y[0]) / 4000 - 1) < 0.05


def test_every_batch_silences_others():
    layer = learning(Dropout(0.5, Rng(1)))
    assert layer.forward([[1] * 50]) != layer.forward([[1] * 50])


def test_backward_is_the_derivative_by_definition():
    for k in (1, 3):
        assert_layer(learning(Fixed(0.4)), matrix(k, 5), 5)
        assert_layer(Fixed(0.4), matrix(k, 5), 5)


def test_in_a_network_it_is_off_when_predicting():
    network = Network([Dropout(0.5), Dense(2, 1, init=[[1, 1]])])
    network.fit([[1, 1]] * 4, [[2]] * 4, epochs=2, lr=1e-9)
    assert [round(y[0], 6) for y in network.predict([[1, 1]] * 8)] == [2] * 8


def test_another_p_is_refused():
    assert message(Dropout, 1) == "Dropout: p is 1, a number from 0 to below 1 is wanted"
