"""An optimiser or a layer of one's own that learns nothing, or changes what it was lent, is told."""
import functools
from functools import partial

import pytest

from purenn import (SGD, Activation, Adam, BatchNorm, Dense, Dropout, Layer, Loss, Momentum, Network,
                    Rng, descend)
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
    return network.fit(samples or [list(x) for x in X], targets or [list(t) for t in T],
                       **dict({"epochs": 2}, **settings))


PUT = ("fit: the optimizer put another row in the place of one of layers[%d] %s, which has not got "
       "it; an optimizer changes rows in place, as descend(w, dw, lr) does")
COPIES = ("fit: parameters() hands out copies of the rows of layers[%d] %s, and what is learned is "
          "lost; it hands out the rows themselves")


@pytest.mark.parametrize("size", (1, 4))
def test_rows_put_in_the_place_of_those_that_layers_have(size):
    assert message(lambda: learned(optimizer=anew, batch_size=size)) == PUT % (0, "Dense")
    assert message(lambda: learned(optimizer=anew, batch_size=size, epochs=1)) == PUT % (0, "Dense")
    network = Network([Weights(), Weights()])
    whole = network.layers[1]
    whole.w = [[0.5]]                   # its rows are its own list: there it hears of others
    whole.forward = lambda X: [[whole.w[0][0] * v for v in x] for x in X]
    whole.backward = lambda dY: dY
    whole.parameters = lambda: [(whole.w, [[1.0]])]
    assert message(lambda: network.fit(X, [[0, 0]] * 4, epochs=2, optimizer=anew)) == PUT % (
        0, "Weights")
    network.layers.pop(0)
    network.fit(X, [[0, 0]] * 4, epochs=2, batch_size=4, optimizer=anew)
    assert abs(whole.w[0][0] - 0.2) < 1e-15            # the update that was refused is one, too


def test_rows_that_parameters_has_copied():
    layers = [Dense(2, 2), Activation("tanh"), Weights(copies=True), Dense(2, 1)]
    assert message(lambda: learned(layers)) == COPIES % (2, "Weights")
    assert message(lambda: learned(layers, batch_size=2)) == COPIES % (2, "Weights")
    assert message(lambda: learned(layers, batch_size=4, epochs=1)) == COPIES % (2, "Weights")

    class Copying(Network):
        def parameters(self):
            return [([list(w) for w in P], dP) for P, dP in super().parameters()]
    assert message(lambda: Copying([Dense(2, 1)]).fit(X, T, epochs=2)) == COPIES % (0, "Dense")


def nothing(pairs):
    """Change what nobody has."""
    for P, dP in pairs:
        P = [[w - 0.1 * dw for w, dw in zip(*rows)] for rows in zip(P, dP)]


def test_an_optimizer_that_changes_nothing():
    said = ("fit: the optimizer %s has changed no number in %d epochs; an optimizer changes the rows "
            "of P in place, as descend(w, dw, lr) does")
    assert message(lambda: learned(optimizer=nothing)) == said % ("nothing", 2)
    assert message(lambda: learned(optimizer=lambda pairs: SGD(0.1), epochs=50)) == said % (
        "<lambda>", 10)
    learned(optimizer=nothing, epochs=1)                    # as who looks at one epoch does
    learned([Dense(2, 1, init="zeros")], targets=[[0]] * 4, optimizer=nothing)  # nothing to learn
    seen = []

    def every_third(pairs):
        seen.append(pairs)
        if len(seen) % 3 == 0:
            in_place(pairs)
    learned(optimizer=every_third, batch_size=4, epochs=4)


class Used(Layer):
    """Hands out those rows alone that were used."""

    def __init__(self):
        self.W, self.g = [[0.0, 0.0] for _ in range(4)], {}

    def forward(self, X):
        """Return the rows of these numbers."""
        self.X = X
        return [list(self.W[x[0]]) for x in X]

    def backward(self, dY):
        """Add up the gradients of each row."""
        self.g = {}
        for x, dy in zip(self.X, dY):
            self.g[x[0]] = [a + b for a, b in zip(self.g.get(x[0], [0, 0]), dy)]

    def parameters(self):
        """Return the rows used, and their gradients."""
        return [([self.W[i] for i in sorted(self.g)], [self.g[i] for i in sorted(self.g)])]


def test_a_layer_may_hand_out_the_rows_that_were_used_or_grow():
    for size in (1, 2, 4):
        for optimizer in (None, in_place):
            for epochs in (1, 30):
                network = Network([Used(), Dense(2, 1)])
                network.fit([[0], [1], [2], [3]], [[0], [1], [2], [3]], epochs=epochs, lr=0.1,
                            batch_size=size, optimizer=optimizer)
                assert epochs < 30 or network.score([[0], [3]], [[0], [3]]) > 0.9


def test_weights_may_be_put_there_between_epochs():
    def other(network):
        network.layers[0].W = [[0.5, 0.25]]
    learned(optimizer=in_place, batch_size=4, on_epoch=other, epochs=4)


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


CHANGED = ("fit: %s %d was %s, and is %s after an epoch; what is your own makes new lists, and "
           "changes none that it is given")


@pytest.mark.parametrize("size", (1, 3, 4))
def test_samples_that_a_layer_changes(size):
    assert message(lambda: learned([Shifts(), Dense(2, 1)], batch_size=size)) == CHANGED % (
        "sample", 0, "[0, 0]", "[1, 0]")


def test_samples_that_a_network_or_one_layer_changes_and_not_the_first():
    class Turns(Network):
        def forward(self, X):
            for x in X:
                x[1] = abs(x[1])
            return super().forward(X)
    samples = [[0, 0], [1, 2], [1, -2]]
    assert message(lambda: Turns([Dense(2, 1)]).fit(samples, T[:3], epochs=1)) == CHANGED % (
        "sample", 2, "[1, -2]", "[1, 2]")
    network = Network([Dense(2, 2)])
    network.layers[0].forward = Shifts.forward.__get__(network.layers[0])
    network.layers[0].backward = lambda dY: dY
    assert message(lambda: network.fit([[5, 5]], [[0, 0]], epochs=1)) == CHANGED % (
        "sample", 0, "[5, 5]", "[6, 5]")


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


def with_rate(rule, lr):
    """Return an optimizer of a rule that takes a rate, too."""
    @functools.wraps(rule)
    def optimizer(pairs):
        rule(pairs, lr)
    return optimizer


def by_rate(pairs, lr):
    """Change the rows."""
    for P, dP in pairs:
        for w, dw in zip(P, dP):
            descend(w, dw, lr)


def later(given):
    """Begin, when called, and go on when asked."""
    yield given


async def anytime(given):
    """Begin when awaited."""
    return given


def test_what_takes_one_argument_is_called_with_it_however_it_was_made():
    class Static:
        __call__ = staticmethod(in_place)
    wanted = learned(optimizer=SGD(0.1)).layers[0].W
    for optimizer in (with_rate(by_rate, 0.1), Static(), partial(by_rate, lr=0.1)):
        assert learned(optimizer=optimizer).layers[0].W == wanted
    learned(on_epoch=with_rate(lambda network, lr: None, 0.1))

    class Two:
        __call__ = staticmethod(by_rate)
    assert "does not take one argument" in message(lambda: learned(optimizer=Two()))
    for f in (later, anytime):
        assert message(lambda: learned(optimizer=f)) == (
            "fit: optimizer is a function with a yield, or async; called, it would only begin, one "
            "with return is wanted")
        assert message(lambda: learned(on_epoch=f)).startswith("fit: on_epoch is a function with a y")


def changed(thing, **fields):
    """Return a thing whose fields were changed since it was made."""
    for name in fields:
        setattr(thing, name, fields[name])
    return thing


@pytest.mark.parametrize("optimizer, layer, said", [
    (changed(Momentum(0.1), clip=-1), None, "Momentum: clip is -1, a number above 0 is wanted"),
    (changed(Momentum(0.1), momentum=5), None, "Momentum: momentum is 5, a number from 0 to below 1"),
    (changed(Adam(0.1), weight_decay=-5), None, "Adam: weight_decay is -5, at least 0 is wanted"),
    (changed(Adam(0.1), betas=(2, 3)), None, "Adam: betas[0] is 2, a number from 0 to below 1"),
    (None, changed(Dense(2, 2), l2=-5), "Dense: l2 is -5, at least 0 is wanted"),
    (None, changed(Dropout(0.5), p=5), "Dropout: p is 5, a number from 0 to below 1 is wanted"),
    (None, changed(BatchNorm(2), momentum=5), "BatchNorm: momentum is 5, "),
])
def test_settings_that_could_not_have_made_it_are_told(optimizer, layer, said):
    layers = [layer] * (layer is not None) + [Dense(2, 1)]
    assert message(lambda: learned(layers, optimizer=optimizer)).startswith(said)


def test_a_rate_that_a_schedule_brought_down_to_0_is_none_of_these():
    optimizer = changed(SGD(0.1), lr=0)
    network = learned(optimizer=optimizer)
    assert network.layers[0].b == [0] and optimizer.lr == 0


def test_weights_that_are_no_lists_are_told_with_fast_and_without():
    class Array(list):
        def tolist(self):
            return [list(row) for row in self]
    for fast in (True, False):
        for W, b, l2, said in (
                (Array([[1, 2]]), [0], 0, "fit: W of layers[0] is no list of lists, whose rows an "
                 "optimizer would know again; try W.tolist()"),
                (((1, 2),), [0], 0, "fit: layers[0] Dense: parameters gives [(((1, 2),), "),
                ([[1, 2]], 0, 0, "fit: layers[0] Dense: forward ends in TypeError: "),
                ([[1, 2]], [0], "a", "Dense: l2 is 'a', at least 0 is wanted")):
            network = Network([changed(Dense(2, 1, Rng(0)), W=W, b=b, l2=l2)])
            assert message(lambda: network.fit(X * 3, T * 3, epochs=300, fast=fast)).startswith(said)


def test_a_layer_put_there_twice_since():
    network = Network([Dense(2, 2), Activation("tanh"), Dense(2, 1)])
    network.layers.insert(1, network.layers[1])
    assert message(lambda: network.fit(X, T)).startswith("Network: layers[1] and layers[2] are one ob")


def test_functions_of_no_module_are_taken():
    made = {}
    exec("def rule(pairs):\n    for P, dP in pairs:\n        for w, dw in zip(P, dP):\n"
         "            w[0] -= 0.1 * dw[0]\n"
         "def on_epoch(network):\n    network.seen = True\n", {"__builtins__": __builtins__}, made)
    assert made["rule"].__module__ in (None, "builtins")
    assert learned(optimizer=made["rule"], on_epoch=made["on_epoch"]).seen
