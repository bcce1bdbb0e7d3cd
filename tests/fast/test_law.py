"""Whoever overrides, replaces, holds or changes something gets what the lecture's loop gives."""
from purenn import losses
from purenn.layers import Dense, Layer
from purenn.losses import Loss
from purenn.more.convolution import Conv2D
from purenn.more.images import Flatten, Reshape
from purenn.network import Network
from purenn.rng import Rng
from purenn.study.gradcheck import gradcheck
from tests.check import close, matrix
from tests.fast.lecture import Lecture

X = [[0, 0], [0, 1], [1, 0], [1, 1]]
XOR = [[0], [1], [1], [0]]


def test_what_is_derived_from_a_fixed_layer_may_learn_and_is_asked():
    class Scaled(Reshape):
        def __init__(self, *sizes):
            Reshape.__init__(self, *sizes)
            self.s, self.ds, self.asked = [1.0], [0.0], 0

        def backward(self, dY):
            self.asked += 1
            dX = Reshape.backward(self, dY)
            self.ds = [sum([d for dx in dX for d in dx])]
            return dX

        def parameters(self):
            return [([self.s], [self.ds])]

    first = Scaled(1, 4, 4)
    network = Network([first, Conv2D(1, 2, 3), Flatten(), Dense(8, 1)])
    network.fit(matrix(3, 16), [[0], [1], [0]], epochs=2, lr=0.01)
    assert first.asked == 6 and first.s != [1.0]


def test_a_slope_of_ones_own_beside_a_loss_of_purenns_is_what_trains():
    flat = Loss("flat", losses.squared_error, lambda y, t: [0.0] * len(y))
    network = Network([Dense(2, 1, Rng(1))], flat)
    before = [list(w) for w in network.layers[0].W]
    network.fit(X, XOR, epochs=2)
    assert network.layers[0].W == before and not gradcheck(network, X, XOR).right


def test_hinge_is_the_same_for_targets_that_are_not_one_hot():
    for t in ([0, 0, 0], [0.5, 0.5, 0], [1, 1, 0]):
        loss, dY = losses.loss_of("hinge")([[1.0, 0.0, 2.0]], [t])
        assert close(loss, losses.hinge([1.0, 0.0, 2.0], t))
        assert close(dY[0], losses.hinge_slope([1.0, 0.0, 2.0], t))


def test_a_layer_may_use_its_lists_again():
    class Rows(Layer):
        def __init__(self):
            self.W = [[0.1, 0.2], [0.3, 0.4], [0.5, -0.6]]
            self.dW = [[0.0, 0.0]] * 3

        def forward(self, X):
            self.X = X
            return [self.W[x[0]] for x in X]            # its own rows, which update changes

        def backward(self, dY):
            self.dW = [[0.0, 0.0] for _ in self.W]
            for x, d in zip(self.X, dY):
                self.dW[x[0]] = [a + b for a, b in zip(self.dW[x[0]], d)]

        def parameters(self):
            return [(self.W, self.dW)]

    def learned():
        network = Network([Rows(), Dense(2, 1, Rng(1))])
        network.fit([[0], [1], [2]], [[0], [1], [2]], epochs=5, shuffle=False)
        return network.layers[1].W[0]

    with Lecture():
        wanted = learned()
    assert close(learned(), wanted)


def test_samples_changed_in_on_epoch_are_learned_as_they_are_then():
    def learned(size, width):
        rows = [[float(i == j) for j in range(width)] for i in range(30)]
        network = Network([Dense(width, 1, Rng(1))])

        def smaller(network):
            for x in rows:
                x[0], x[1] = 0.5 * x[0], x[1] + 0.1

        network.fit(rows, [[float(i % 3)] for i in range(30)], epochs=4, lr=0.01,
                    batch_size=size, on_epoch=smaller)
        return network.history["loss"]

    for size in (1, 7, 30):
        for width in (3, 70):
            with Lecture():
                wanted = learned(size, width)
            assert close(learned(size, width), wanted), (size, width)
