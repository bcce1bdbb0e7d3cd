"""An optimiser or a layer of one's own that learns nothing, or changes what it was lent, is told."""
import pytest

from purenn import SGD, Activation, Dense, Layer, Loss, Network, Rng, descend
from purenn.losses import squared_error_slope
from tests.check import message

X, T = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]


def in_place(pairs):
    """Change the rows."""
    for P, dP in pairs:
        for w, dw in zip(P, dP):
            descend(w, dw, 0.1)


def anew(pairs):
    """Put other rows in their place, of which a layer's bias, handed out as [b], hears nothing."""
    for P, dP in pairs:
        for i, (w, dw) in enumerate(zip(P, dP)):
            P[i] = [wi - 0.1 * dwi for wi, dwi in zip(w, dw)]


class Weights(Layer):
    """One number for all: a sample times w."""

    def __init__(self, copies=False):
        self.w, self.dw, self.copies = [0.5], [0], copies

    def forward(self, X):
        """Return w X."""
        self.X = X
        return [[self.w[0] * v for v in x] for x in X]

    def backward(self, dY):
        """Set dw; return w dY."""
        self.dw = [sum([d * v for dy, x in zip(dY, self.X) for d, v in zip(dy, x)])]
        return [[self.w[0] * d for d in dy] for dy in dY]

    def parameters(self):
        """Return w itself, or a copy of it."""
        return [([list(self.w) if self.copies else self.w], [self.dw])]


class Shifts(Layer):
    """A layer that changes the samples it is lent."""

    def forward(self, X):
        """Return X, each a little larger."""
        for x in X:
            x[0] += 1
        return X

    def backward(self, dY):
        """Return dY."""
        return dY


def grabbing(y, t):
    """Return the slope, having changed the target."""
    slope = squared_error_slope(y, t)
    t[0] = y[0]
    return slope


def learned(layers=(), loss="squared_error", samples=None, targets=None, **settings):
    """Return a network that has learned two epochs."""
    network = Network(list(layers) or [Dense(2, 1)], loss)
    return network.fit(samples or [list(x) for x in X], targets or [list(t) for t in T], epochs=2,
                       **settings)


def test_rows_put_in_the_place_of_those_that_layers_have():
    said = message(lambda: learned(optimizer=anew))
    assert said.startswith("fit: the rows that the optimizer changed are not those that layers[0] "
                           "Dense has, and nothing is learned: ")


def test_rows_that_parameters_has_copied():
    layers = [Dense(2, 2), Activation("tanh"), Weights(copies=True), Dense(2, 1)]
    assert "those that layers[2] Weights has" in message(lambda: learned(layers))
    assert "those that layers[2] Weights has" in message(lambda: learned(layers, batch_size=2))


def test_one_s_own_that_does_its_part_learns_what_purenn_s_would():
    by_hand, own = learned(optimizer=SGD(0.1)), learned(optimizer=in_place)
    assert own.layers[0].W == by_hand.layers[0].W and own.layers[0].b == by_hand.layers[0].b
    network = learned([Dense(2, 2), Weights(), Dense(2, 1)], optimizer=in_place, sample_weight=[1] * 4)
    assert network.layers[1].w != [0.5] and len(network.history["loss"]) == 2
    learned([Weights(), Dense(2, 1)], samples=tuple(map(tuple, X)), targets=tuple(map(tuple, T)))


def test_an_optimizer_that_ends_in_an_error_is_named():
    def arrays(pairs):
        for P, dP in pairs:
            P -= 0.1 * dP
    assert message(lambda: learned(optimizer=arrays)).startswith(
        "fit: optimizer arrays ends in TypeError: ")

    class Rule:
        def __call__(self, pairs):
            raise KeyError("momentum")
    assert message(lambda: learned(optimizer=Rule())) == (
        "fit: optimizer Rule ends in KeyError: 'momentum'; P and dP of a pair are lists of rows, "
        "try descend(w, dw, lr) of each")

    def saying(pairs):
        raise ValueError("saying: lr is gone")
    assert message(lambda: learned(optimizer=saying)) == "saying: lr is gone"


@pytest.mark.parametrize("size", (1, 3, 4))
def test_samples_that_a_layer_changes(size):
    assert message(lambda: learned([Shifts(), Dense(2, 1)], batch_size=size)) == (
        "fit: sample 0 was [0, 0], and is [1, 0] after an epoch; a layer or a loss of your own makes "
        "new lists, and changes none that it is given")


def test_targets_that_a_loss_changes():
    loss = Loss("grabbing", lambda y, t: (y[0] - t[0]) ** 2, grabbing)
    assert message(lambda: learned(loss=loss)).startswith("fit: target 0 was [0], and is [")


def test_samples_may_be_changed_between_epochs():
    samples = [list(x) for x in X]

    def other(network):
        samples[0][0] += 0.5
    network = Network([Dense(2, 1, Rng(1)), Weights()])
    network.fit(samples, T, epochs=3, on_epoch=other)
    assert samples[0] == [1.5, 0]
