"""What load would make otherwise than it was is told by save; what it could not make is refused."""
import os
import warnings

import pytest

from purenn import (SGD, Activation, Adam, Conv2D, Curve, Dense, Embedding, Flatten, Layer, LSTM, Network,
                    Reshape, Rng, load, save)
from tests.check import message

X, T = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]
ONCE = ("save: %s gives %s, and would give %s once it is loaded; what it keeps is to be named in its "
        "settings, or handed out by parameters() or buffers()")


class Through(Layer):
    """Hands on what comes, times a factor, plus a shift."""

    factor, shift = 1.0, 0.0

    def forward(self, X):
        """Return factor X + shift."""
        self.X, self.k = X, len(X)          # kept for the way back, and of no use afterwards
        return [[self.factor * v + self.shift for v in x] for x in X]

    def backward(self, dY):
        """Return factor dY."""
        return [[self.factor * d for d in dy] for dy in dY]


class Mean(Through):
    """Takes away the mean that it has met while learning."""

    def forward(self, X):
        """Return X less the mean."""
        if self.training:
            self.shift -= 0.1 * sum([v for x in X for v in x])
        return super().forward(X)


class Grown(Through):
    """Asks for a factor, and keeps another."""

    settings = "factor:number"

    def __init__(self, factor):
        self.factor = factor + 1


class Named(Through):
    """Says what it keeps."""

    settings = "factor:number shift:number"

    def __init__(self, factor, shift=0.0):
        self.factor, self.shift = factor, shift


class Moved(Through):
    """Hands out its shift as a row that learning moves without a gradient."""

    def __init__(self):
        self.row = [0.25]

    def forward(self, X):
        """Return X + the row's number."""
        self.shift = self.row[0]
        return super().forward(X)

    def buffers(self):
        """Return the row."""
        return [self.row]


def between(layer, fitted=True):
    """Return a network with a layer between two Dense."""
    network = Network([Dense(2, 3), layer, Dense(3, 1)])
    return network.fit(X, T, epochs=2, lr=0.001) if fitted else network


def put(thing, **fields):
    """Return a thing with other values in its fields."""
    for name in fields:
        setattr(thing, name, fields[name])
    return thing


def warned(*stored):
    """Return what save warns of, having stored it."""
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        save(*stored)
    assert [os.path.basename(warning.filename) for warning in said] == ["test_again.py"] * len(said)
    return [str(warning.message) for warning in said]


@pytest.mark.parametrize("layer, once", [(put(Through(), factor=3.0), 1.0), (Grown(2.0), 4.0)])
def test_a_layer_that_would_answer_otherwise_is_told(layer, once, tmp_path):
    given = [[-1.25, -0.5, 2.0], [2.0, 0.5, 0.75]]
    now, then = [[[factor * v for v in x] for x in given] for factor in (3.0, once)]
    assert warned(str(tmp_path / "m.json"), between(layer, fitted=False)) == [
        ONCE % (layer.__class__.__name__, now, then)]
    assert layer.factor == 3.0


def test_what_is_met_while_learning_is_told(tmp_path):
    said, = warned(str(tmp_path / "m.json"), between(Mean()))
    assert said.startswith("save: Mean gives [[")


class Grows(Through):
    """Has a row more for every batch it has met."""

    def __init__(self):
        self.rows = []

    def forward(self, X):
        """Return X."""
        self.rows.append([0.5])
        return super().forward(X)

    def parameters(self):
        """Return the rows, which learn nothing."""
        return [(self.rows, [[0.0]] * len(self.rows))]


class Late(Grows):
    """Has rows from the first batch on, and none before."""

    def __init__(self):
        pass

    def forward(self, X):
        """Return X."""
        self.rows = [[0.5]]
        return Through.forward(self, X)


@pytest.mark.parametrize("layer, said", [
    (Grows(), "4 rows, 0 are wanted"),
    (Late(), "made from its settings it has no rows (AttributeError: 'Late' object has no attri")])
def test_what_load_could_not_make_again_is_refused(layer, said, tmp_path):
    network = Network([layer, Dense(2, 1)])
    for _ in range(4):
        network.forward([[1, 2]])
    path = str(tmp_path / "m.json")
    assert message(save, path, network).startswith("%s: layer 0: %s" % (path, said))
    assert not list(tmp_path.iterdir())


class Drawn(Through):
    """Adds what its generator draws."""

    def __init__(self):
        self.rng = Rng(5)

    def forward(self, X):
        """Return X, a little moved."""
        self.shift = self.rng.normal()
        return super().forward(X)


class Any(Through):
    """Adds what comes."""

    def forward(self, X):
        """Return X, moved by another number each time."""
        Any.shift += 1
        return super().forward(X)


@pytest.mark.parametrize("layer", [
    Through(), Named(3.0), put(Named(3.0), shift=0.5), put(Moved(), row=[0.75]), Drawn(), Any()])
def test_a_layer_that_comes_back_as_it_was_is_stored(layer, tmp_path):
    network = between(layer)
    assert warned(str(tmp_path / "m.json"), network) == []
    if isinstance(layer, (Drawn, Any)):
        return
    found = load(str(tmp_path / "m.json"), own=[layer.__class__]).network
    assert found.predict(X) == network.predict(X)


def test_layers_are_tried_with_what_they_take_or_not_at_all(tmp_path):
    class Asks(Layer):
        """Notes what it is asked, and answers with a number of its own."""

        def __init__(self):
            self.asked = []

        def forward(self, X):
            """Return one number a sample."""
            seen.append(X)
            return [[1.0] for _ in X]

        def backward(self, dY):
            """Return nothing, for nobody wants it."""
    seen = []
    for before, sizes in (([], []), ([Dense(2, 4)], [(2, 4)] * 3), ([Flatten()], []),
                          ([Reshape(2, 3, 1)], [(2, 2, 3, 1)] * 3), ([Embedding(5, 2)], [(2, 4, 2)] * 3),
                          ([Conv2D(1, 2, 3)], [(2, 2, 4, 4)] * 3),
                          ([Embedding(5, 2), LSTM(2, 3)], [(2, 3)] * 3)):
        seen.clear()
        save(str(tmp_path / "m.json"), Network(before + [Asks(), Dense(1, 1)]))
        assert [shape(X) for X in seen] == sizes


def shape(v):
    """Return the sizes of lists in lists."""
    return (len(v),) + shape(v[0]) if isinstance(v, list) else ()


class Rule:
    """An optimizer of one's own that remembers."""

    settings = "lr:number"

    def __init__(self, lr):
        self.lr, self.t, self.v = lr, 0, {}

    def __call__(self, pairs):
        """Change the rows."""
        self.t += self.counts
        SGD(self.lr)(pairs)

    counts = 1


class Pair(Rule):
    """An optimizer with two rates, which counts nothing."""

    settings, counts = "lr:number betas:pair", 0

    def __init__(self, lr, betas=(0.9, 0.99)):
        super().__init__(lr)
        self.betas = betas


class Told(Adam):
    """One of purenn's, with a word of its own."""

    settings, word = Adam.settings, "none"


def test_an_optimizer_with_a_state_may_keep_what_it_likes(tmp_path):
    optimizer = put(Told(0.1), word="some")
    network = Network([Dense(2, 1)]).fit(X, T, epochs=2, optimizer=optimizer)
    assert warned(str(tmp_path / "m.json"), network, optimizer) == []


def test_an_optimizer_that_would_forget_is_told(tmp_path):
    path = str(tmp_path / "m.json")
    said = ("save: Rule keeps %s, and its settings do not name it: it is not stored; methods "
            "state(pairs) and restore(state, pairs) would")
    for optimizer, names in (
            (Rule(0.1), ["t"]), (put(Rule(0.1), v={0: [1.5]}), ["t and v"]), (Pair(0.1), []),
            (put(Rule(0.1), counts=0), ["counts"]), (put(Pair(0.1), v=object()), [])):
        network = Network([Dense(2, 1)]).fit(X, T, epochs=2, optimizer=optimizer)
        assert warned(path, network, optimizer) == [said % name for name in names]
        assert load(path, own=[optimizer.__class__]).optimizer.t == 0


def test_a_curve_of_one_s_own_is_none_of_these(tmp_path):
    curve = Curve("third", lambda z: z / 3, lambda z, a: 1 / 3)
    network = Network([Dense(2, 2), Activation(curve), Dense(2, 1)])
    save(str(tmp_path / "m.json"), network)
    assert load(str(tmp_path / "m.json"), own=[curve]).network.predict(X) == network.predict(X)
