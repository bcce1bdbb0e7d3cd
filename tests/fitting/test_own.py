"""An optimiser or a layer of one's own that learns nothing, or changes what it was lent, is told."""
import functools
import os
import warnings
from array import array
from functools import partial

import pytest

from purenn import (SGD, Activation, Adam, Dense, EarlyStopping, Layer, Loss, Momentum, Network,
                    Rng, descend)
from purenn.fitting import own
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


PUT = ("fit: the optimizer anew puts other rows into P, of which a layer hears nothing; it changes rows "
       "in place, as descend(w, dw, lr) does")
COPIES = ("fit: parameters() of layers[%d] %s hands out copies, and what is learned would be lost; it "
          "hands out the rows themselves")


class Whole(Weights):
    """Hands out its list of rows itself, and so hears of others."""

    def __init__(self):
        self.w = [[0.5]]

    def forward(self, X):
        """Return w X."""
        return [[self.w[0][0] * v for v in x] for x in X]

    def backward(self, dY):
        """Return what is not asked for."""
        return dY

    def parameters(self):
        """Return the list of rows."""
        return [(self.w, [[1.0]])]


@pytest.mark.parametrize("size", (1, 4))
def test_rows_put_in_the_place_of_those_that_layers_have(size):
    assert message(lambda: learned(optimizer=anew, batch_size=size)) == PUT
    assert message(lambda: learned(optimizer=anew, batch_size=size, epochs=1)) == PUT
    whole = Whole()
    learned([whole], targets=[[0, 0]] * 4, optimizer=anew, batch_size=4)
    assert abs(whole.w[0][0] - 0.3) < 1e-15


def test_rows_that_parameters_has_copied():
    layers = [Dense(2, 2), Weights(copies=True), Activation("tanh"), Dense(2, 1)]
    for optimizer in (None, in_place):
        for size in (1, 4):
            for epochs in (1, 2):
                assert message(lambda: learned(layers, batch_size=size, optimizer=optimizer,
                                               epochs=epochs)) == COPIES % (1, "Weights")
    assert layers[1].w == [0.5]


def nothing(pairs):
    """Change what nobody has."""
    for P, dP in pairs:
        P = [[w - 0.1 * dw for w, dw in zip(*rows)] for rows in zip(P, dP)]


def warned(f):
    """Return what is warned of."""
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        f()
    return [(str(warning.message), os.path.basename(warning.filename)) for warning in said]


def test_an_optimizer_that_changes_nothing():
    said = ("fit: the optimizer %s has changed no number in %d epochs; it changes the rows of P in place, "
            "as descend(w, dw, lr) does")
    assert warned(lambda: learned(optimizer=nothing)) == [(said % ("nothing", 2), "test_own.py")]
    assert warned(lambda: learned(optimizer=lambda pairs: SGD(0.1), epochs=50)) == [
        (said % ("<lambda>", 10), "test_own.py")]
    assert warned(lambda: learned(optimizer=nothing, epochs=1)) == []   # as who looks at one epoch
    assert warned(lambda: learned([Dense(2, 1, init="zeros")], targets=[[0]] * 4,
                                  optimizer=nothing)) == []             # there is nothing to learn
    seen = []

    def every_third(pairs):
        seen.append(pairs)
        if len(seen) % 3 == 0:
            in_place(pairs)
    assert warned(lambda: learned(optimizer=every_third, batch_size=4, epochs=4)) == []


def to_and_fro(pairs):
    """Change the rows, and back with the next update."""
    for P, dP in pairs:
        for w in P:
            w[0] = -w[0]


def backwards(pairs):
    """Change the rows, and the list of them."""
    pairs.reverse()
    in_place(pairs)
    del pairs[1:]


class Rule:
    """An optimizer that looks like any other object."""

    def __init__(self, lr):
        self.lr, self.t = lr, 0

    def __call__(self, pairs):
        """Change the rows."""
        self.t += 1
        SGD(self.lr)(pairs)


class Asks(Network):
    """A network that wants its own optimizer."""

    def epoch(self, X, T, order, batch_size, optimizer):
        """Bring the rate down."""
        optimizer.lr *= 0.5
        assert optimizer is self.rule
        return super().epoch(X, T, order, batch_size, optimizer)


def test_what_is_right_is_neither_told_nor_warned_of():
    assert warned(lambda: learned([Dense(2, 1, init=[[1, 2]], bias=3)], optimizer=to_and_fro, epochs=20,
                                  batch_size=4)) == []
    assert warned(lambda: learned(optimizer=backwards)) == []
    network = Asks([Dense(2, 1)])
    network.rule = Rule(0.4)
    assert warned(lambda: network.fit(X, T, epochs=2, optimizer=network.rule)) == []
    assert network.rule.lr == 0.1 and network.rule.t == 8
    network, met = Network([Dense(2, 1)]), []
    network.step = lambda X, T, optimizer: met.append(optimizer) or Network.step(network, X, T, optimizer)
    rule = Rule(0.1)
    network.fit(X, T, epochs=2, optimizer=rule)
    assert met == [rule] * 8


class Packed(Weights):
    """Keeps its number in an array, which is no list."""

    def __init__(self):
        self.w, self.dw, self.copies = array("d", [0.5]), [0], False


def test_rows_that_are_arrays_are_not_looked_at():
    layers = [Packed()]
    assert warned(lambda: learned(layers, targets=[[0, 0]] * 4, optimizer=in_place)) == []
    assert layers[0].w[0] < 0.4


def test_a_method_of_purenn_s_own_is_taken_after_every_epoch():
    stopping = EarlyStopping(1, "loss")
    stopping.restore(learned(on_epoch=stopping.__call__, epochs=3))


class Frozen(Weights):
    """A layer whose number stays, and which has no gradient for it."""

    def parameters(self):
        """Return the row alone."""
        return [([self.w], None)]


def test_no_gradient_is_no_error_of_the_one_who_passes_it_over():
    layers = [Dense(2, 2), Frozen(), Dense(2, 1)]
    learned(layers, optimizer=lambda pairs: in_place([pair for pair in pairs if pair[1]]))
    assert layers[1].w == [0.5]


class Enough(ValueError):
    """What an optimizer stops with."""


def test_an_error_of_one_s_own_stays_what_it_is():
    def stops(pairs):
        raise Enough("enough")
    with pytest.raises(Enough):
        learned(optimizer=stops)

    def divides(pairs):
        1 / 0
    assert message(lambda: learned(optimizer=divides)) == (
        "fit: optimizer divides ends in ZeroDivisionError: division by zero")


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
        "fit: optimizer Rule ends in KeyError: 'momentum'")

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


def test_rows_in_another_order_are_not_changed():
    class Mixed(Network):
        def epoch(self, X, T, order, batch_size, optimizer):
            X.reverse()
            T.reverse()
            return super().epoch(X, T, order, batch_size, optimizer)
    Mixed([Dense(2, 1)]).fit([list(x) for x in X], [list(t) for t in T], epochs=3)


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


@pytest.mark.parametrize("optimizer, said", [
    (changed(Momentum(0.1), clip=-1), "Momentum: clip is -1, a number above 0 is wanted"),
    (changed(Momentum(0.1), momentum=5), "Momentum: momentum is 5, a number from 0 to below 1"),
    (changed(Adam(0.1), weight_decay=-5), "Adam: weight_decay is -5, at least 0 is wanted"),
    (changed(Adam(0.1), betas=(2, 3)), "Adam: betas[0] is 2, a number from 0 to below 1"),
    (changed(Adam(0.1), lr=-1), "Adam: lr is -1, a number above 0 is wanted"),
])
def test_settings_that_could_not_have_made_it_are_told(optimizer, said):
    assert message(lambda: learned(optimizer=optimizer)).startswith(said)


def test_a_rate_that_a_schedule_brought_down_to_0_is_none_of_these():
    for optimizer in (changed(SGD(0.1), lr=0), changed(Adam(0.1), lr=0)):
        network = learned(optimizer=optimizer)
        assert network.layers[0].b == [0] and optimizer.lr == 0


def test_weights_that_are_no_lists_are_told_with_fast_and_without():
    for fast in (True, False):
        for W, b, l2, said in (
                (((1, 2),), [0], 0, "fit: layers[0] Dense: parameters gives [(((1, 2),), "),
                ([[1, 2]], 0, 0, "fit: layers[0] Dense: forward ends in TypeError: "),
                ([[1, 2]], [0], "a", "fit: layers[0] Dense: backward ends in TypeError: ")):
            network = Network([changed(Dense(2, 1, Rng(0)), W=W, b=b, l2=l2)])
            assert message(lambda: network.fit(X * 3, T * 3, epochs=300, fast=fast)).startswith(said)


class Row(list):
    """A row of an array: another object each time it is asked for."""

    ndim = 1


def test_rows_that_would_not_be_known_again_are_told():
    for optimizer in (Adam(0.1), Momentum(0.1)):
        assert message(optimizer, [([Row([1.0])], [[1.0]])]) == (
            "%s: a row of an array is another object each time, and would not be known again; try "
            "W.tolist()" % optimizer.name)
    SGD(0.1)([([Row([1.0])], [[1.0]])])


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


class Twice(Dense):
    """A Dense that learns twice as fast."""

    def backward(self, dZ):
        """Return twice as much."""
        return super().backward([[2 * d for d in dz] for dz in dZ])


@pytest.mark.parametrize("kinds", [(Dense, Twice), (Twice, Dense), (Dense, Dense)])
@pytest.mark.parametrize("optimizer", [lambda: SGD(0.01), lambda: Adam(0.01), lambda: in_place])
@pytest.mark.parametrize("size", (1, 5, 12))
def test_sparse_samples_are_learned_with_one_s_own_as_without_a_look(kinds, optimizer, size, monkeypatch):
    samples = [[float(j == 5 * i) for j in range(80)] for i in range(12)]
    targets = [[float(i % 2)] for i in range(12)]

    def rows():
        network = Network([kinds[0](80, 4, Rng(1)), Activation("tanh"), kinds[1](4, 1, Rng(2))])
        assert warned(lambda: network.fit(samples, targets, epochs=3, optimizer=optimizer(),
                                          batch_size=size)) == []
        return [row for P, _ in network.parameters() for row in P]
    looked_at = rows()
    monkeypatch.setattr(own, "watched", lambda network, X, T, optimizer, learn, epochs: (optimizer, learn))
    assert rows() == looked_at


class Views(Packed):
    """Hands out what is another object each time, and the same numbers."""

    def parameters(self):
        """Return a view."""
        return [([memoryview(self.w)], [self.dw])]


class Late(Weights):
    """Has its number from the first batch on."""

    def __init__(self):
        self.copies = False

    def forward(self, X):
        """Begin; return w X."""
        if not hasattr(self, "w"):
            self.w, self.dw = [0.5], [0]
        return super().forward(X)


def test_layers_with_views_or_that_begin_late_are_taken():
    for layer in (Views(), Late()):
        assert warned(lambda: learned([layer], targets=[[0, 0]] * 4, optimizer=in_place)) == []
        assert layer.w[0] < 0.4


def test_purenn_s_own_optimizers_are_not_looked_at_and_others_no_longer_than_ten_epochs(monkeypatch):
    class Quick(SGD):
        """An SGD of another name."""
    seen = []
    update = own.Watch.update
    monkeypatch.setattr(own.Watch, "update", lambda watch, pairs: seen.append(watch) or update(watch, pairs))
    learned([Weights()], targets=[[0, 0]] * 4)
    learned(optimizer=Quick(0.1))
    assert seen == []
    warned(lambda: learned(optimizer=nothing, epochs=12, batch_size=4))
    assert len(seen) == 12 and seen[0].sure


def test_a_method_of_python_s_own_that_learns_nothing_is_warned_of():
    seen = []
    (said, _), = warned(lambda: learned(optimizer=seen.append))
    assert said.startswith("fit: the optimizer append has changed no number in 2 epochs")
