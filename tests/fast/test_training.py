"""A network ends with the same weights by the fast room and by the lecture's own functions."""
from purenn.layers import Activation, Dense, parameter_rows
from purenn.more.convolution import Conv2D
from purenn.more.images import Flatten, Reshape
from purenn.more.momentum import Adam, Momentum
from purenn.more.recurrent import LSTM
from purenn.network import Network
from purenn.optimizers import SGD
from purenn.preprocessing import one_hot
from purenn.rng import Rng
from tests.check import matrix, pictures
from tests.fast.lecture import Lecture

ACTIVATIONS = "sigmoid", "tanh", "relu", "swish"
LOSSES = "squared_error", "binary_cross_entropy", "cross_entropy", "hinge"
RULES = SGD, SGD, Momentum, Adam
SHARE = 1e-12
DRAWN = range(100)                  # 300 are slow: test_300_networks.py


def drawn(seed):
    """Return a network, its samples, its targets, the batch size and the rule, all drawn."""
    rng = Rng(seed)

    def among(items):
        return items[rng.randint(0, len(items))]

    n, m = among((1, 2, 3, 9, 13, 30, 70)), among((2, 3, 10))
    sizes = [n] + [among((1, 3, 4, 8, 15)) for _ in range(rng.randint(0, 3))] + [m]
    layers = []
    for a, b in zip(sizes, sizes[1:]):
        layers += [Dense(a, b, rng, l2=among((0, 0, 0.01))), Activation(among(ACTIVATIONS))]
    k = among((1, 2, 5, 20))
    X = pictures(k, n, 5) if n == 70 and rng.randint(0, 2) else matrix(k, n, seed)
    T = one_hot([i % m for i in range(k)], m)
    return Network(layers[:-1], among(LOSSES)), X, T, among((1, 2, k)), among(RULES)


def weights(make):
    """Return the weights after about 8 steps.   make: () -> network, X, T, batch size, rule"""
    network, X, T, size, rule = make()
    epochs = max(1, 8 * size // len(X))
    network.fit(X, T, epochs=epochs, optimizer=rule(0.05), batch_size=size)
    return parameter_rows(network.parameters())


def assert_same(make, name):
    """Assert that both ways end with the same weights, to a share of the largest."""
    with Lecture():
        wanted = [list(row) for row in weights(make)]
    found = weights(make)
    largest = max([abs(w) for row in wanted for w in row])
    for row, same in zip(found, wanted):
        for a, b in zip(row, same):
            assert abs(a - b) <= SHARE * max(1, largest), (name, a, b)


def test_drawn_networks_end_with_the_lectures_weights():
    for seed in DRAWN:
        assert_same(lambda: drawn(seed), seed)


def test_a_convolution_and_an_lstm_do_too():
    T = one_hot([0, 1, 0, 1], 2)

    def picture():
        return Network([Reshape(1, 4, 4), Conv2D(1, 2, 3, Rng(1)), Flatten(), Activation("relu"),
                        Dense(8, 2, Rng(2))], "cross_entropy"), matrix(4, 16), T, 2, SGD

    def sequence():
        X = [matrix(3, 2, seed) for seed in range(4)]
        return Network([LSTM(2, 3, Rng(1)), Dense(3, 2, Rng(2))], "cross_entropy"), X, T, 2, Adam

    assert_same(picture, "convolution")
    assert_same(sequence, "lstm")
