"""What a pupil gets wrong is one line that says so, at the door, and never a bare error."""
import pickle
from fractions import Fraction
from decimal import Decimal

import pytest

import purenn
from purenn import (SGD, LSTM, Activation, Adam, BatchNorm, Conv2D, Curve, Dense, Dropout,
                    Embedding, Flatten, Layer, Loss, Momentum, Network, NeuralNetwork, Reshape, Rng,
                    dsigmoid, mlp, sigmoid)
from purenn.study.metrics import mean_squared_error, r2
from tests.check import message

X, T = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]


class Array:
    """What NumPy's arrays have."""

    def __init__(self, rows):
        self.rows = rows

    def tolist(self):
        """Return the rows."""
        return self.rows


class Many(Array):
    """What is not even true or false, as NumPy's arrays of several numbers."""

    def __init__(self):
        self.rows = X

    def __bool__(self):
        raise ValueError("The truth value of an array is ambiguous")


class Frame:
    """What pandas' tables have."""

    def __init__(self, rows):
        self.values = Array(rows)


class Forward(Layer):
    """A layer that forgot its way back."""

    def forward(self, X):
        """Return X."""
        return X


def net(loss="squared_error"):
    """Return 2 -> 3 -> 1."""
    return Network([Dense(2, 3), Activation("tanh"), Dense(3, 1)], loss)


LISTS = [None, 3, "text", 1.5, {}, {1, 2}, [1, 2, 3, 4], [None] * 4, ["01"] * 4, [[1]] * 4,
         [[1, 2, 3]] * 4, [["a", "b"]] * 4, [[1, None]] * 4, [[Decimal(1), 2]] * 4,
         [[1j, 2]] * 4, [[[1], [2]]] * 4, [[float("nan"), 1]] * 4, [[float("inf"), 1]] * 4, [],
         Array([1, 2]), Array(7), Frame([["a", "b"]]), (x for x in X), range(4)]
TARGETS = [None, 3, "text", [0, 1, 1, 0], [[0]] * 3, [[0, 1]] * 4, [["a"]] * 4, [[None]] * 4,
           [[Decimal(1)]] * 4, [[[0]]] * 4, [[float("nan")]] * 4, [], Array([0, 1, 1, 0])]
SETTINGS = [{"epochs": 2.0}, {"epochs": 0}, {"epochs": "3"}, {"batch_size": 1.5},
            {"batch_size": 0}, {"batch_size": None}, {"lr": "0.1"}, {"lr": 0}, {"lr": -1},
            {"lr": None}, {"lr": float("nan")}, {"optimizer": "adam"}, {"optimizer": Adam},
            {"optimizer": 3}, {"validation": X}, {"validation": 3}, {"validation": (X, [1])},
            {"validation": (X,)}, {"seed": "a"}, {"seed": 1.5},
            {"on_epoch": True}, {"on_epoch": "print"}, {"lr": 10 ** 400}]
MAKES = [
    lambda: Network([2, 4, 1]), lambda: Network(["relu"]), lambda: Network([]),
    lambda: Network(None), lambda: Network(Dense(2, 1)), lambda: Network([Dense]),
    lambda: Network([Dense(2, 3), Dense(4, 1)]), lambda: Network([Forward()]),
    lambda: Network([Dense(2, 1)], "mse"), lambda: Network([Dense(2, 1)], None),
    lambda: Network([Dense(2, 1)], 3), lambda: Network([Dense(2, 1)], seed="a"),
    lambda: Network([Embedding(5, 2), Dense(2, 1)]), lambda: Network([Conv2D(1, 2, 3), Dense(2, 1)]),
    lambda: Network([Reshape(1, 2, 2), Conv2D(1, 2, 3)]).forward([[1, 2, 3, 4]]),
    lambda: Dense(0, 3), lambda: Dense(2, 0), lambda: Dense(2.0, 3), lambda: Dense("2", 3),
    lambda: Dense(2, 3, 0), lambda: Dense(2, 3, init="xavier"), lambda: Dense(2, 3, init=[[1]]),
    lambda: Dense(2, 3, init=[[1, 2], [3], [4, 5]]), lambda: Dense(2, 3, Rng(0), bias=[1, 2]),
    lambda: Dense(2, 3).forward(X), lambda: Dense(2, 3, Rng(0)).forward([[1, 2, 3]]),
    lambda: Activation("softmax"), lambda: Activation("ReLU"), lambda: Activation("linear"),
    lambda: Activation(None), lambda: Activation(lambda z: z), lambda: Dropout(1),
    lambda: BatchNorm(0), lambda: LSTM(0, 2), lambda: Embedding(0, 2), lambda: Conv2D(0, 1, 3),
    lambda: Conv2D(1, 1, 0), lambda: Rng("a"), lambda: Rng(None), lambda: SGD(0), lambda: SGD("1"),
    lambda: Adam(0), lambda: Adam("1"), lambda: Momentum(0.1, 2), lambda: mlp([4]),
    lambda: mlp([4, 0, 3]), lambda: NeuralNetwork([2], sigmoid, dsigmoid),
    lambda: NeuralNetwork([2, 1], sigmoid, dsigmoid).predict([[0], [1]]),
    lambda: NeuralNetwork([2, 1], sigmoid, dsigmoid).predict([0, 1, 2]),
    lambda: NeuralNetwork([2, 1], sigmoid, dsigmoid).fit(X, [0, 1, 1, 0], 1, 1),
    lambda: NeuralNetwork([2, 1], sigmoid, dsigmoid).fit(X, T[:3], 1, 1),
]


class Scale(Layer):
    """y = s x, number by number, s learned: what a layer of one's own looks like."""

    def __init__(self, n=3):
        self.n, self.s, self.ds = n, [1.0] * n, [0.0] * n

    def forward(self, X):
        """Return Y, keeping X."""
        self.X = X
        return [[s * xi for s, xi in zip(self.s, x)] for x in X]

    def backward(self, dY):
        """Set ds, return dX."""
        self.ds = [sum([dy[j] * x[j] for dy, x in zip(dY, self.X)]) for j in range(self.n)]
        return [[s * d for s, d in zip(self.s, dy)] for dy in dY]

    def parameters(self):
        """Return s and its gradient."""
        return [([self.s], [self.ds])]


FAULTS = [                          # a method of one's own, and what it gives back
    ("forward", lambda self, X: None), ("forward", lambda self, X: X[0]),
    ("forward", lambda self, X: 3.0), ("forward", lambda self, X: [["a", "b", "c"] for _ in X]),
    ("forward", lambda self, X: [[None, 1, 2] for _ in X]),
    ("forward", lambda self, X: self.nothing), ("forward", lambda self: 1),
    ("backward", lambda self, dY: None), ("backward", lambda self, dY: 3),
    ("backward", lambda self, dY: dY[0]), ("backward", lambda self, dY: [d[:1] for d in dY]),
    ("backward", lambda self, dY: [d + [1.0] for d in dY]), ("backward", lambda self: 1),
    ("parameters", lambda self: None), ("parameters", lambda self: [(self.s, self.ds)]),
    ("parameters", lambda self: [self.s]), ("parameters", lambda self: [([self.s], [])]),
    ("parameters", lambda self: [([self.s], [self.ds[:1]])]),
    ("parameters", lambda self: [([self.s], None)]),
    ("parameters", lambda self: [([self.s], [self.ds], 1)]),
    ("parameters", lambda self: [([tuple(self.s)], [self.ds])]),
]
OWN_LOSSES = [lambda Y, T: ([0.5], Y), lambda Y, T: None, lambda Y, T: 3.0, lambda Y, T: ("a", [[0]] * len(Y)),
              lambda Y, T: (1.0, [0] * len(Y)), lambda Y, T: (1.0, []), lambda Y: 1,
              lambda Y, T: (1, 2, 3), lambda Y, T: (1.0, None), lambda Y, T: (1.0, [[1, 2]] * len(Y)),
              Loss("own", lambda y, t: None, lambda y, t: [0.0]),
              Loss("own", lambda y, t: 1.0, lambda y, t: None),
              Loss("own", lambda y, t: 1.0, lambda y, t: [1.0, 2.0])]
NUMBERS = ["a", None, [1], {}, 1j, float("nan"), float("inf"), 10 ** 400]


def refused(function, *arguments, **named):
    """Assert that a call ends in a ValueError of one line that is not too long."""
    with pytest.raises(ValueError) as found:
        function(*arguments, **named)
    assert "\n" not in str(found.value) and len(str(found.value)) < 300, found.value


@pytest.mark.parametrize("batch_size", [1, 4])
@pytest.mark.parametrize("i", range(len(FAULTS)))
def test_a_layer_of_ones_own_that_does_not_do_its_part_is_named(i, batch_size):
    method, function = FAULTS[i]
    mine = type("Mine", (Scale,), {method: function})
    with pytest.raises(ValueError) as found:
        Network([Dense(2, 3), mine(), Dense(3, 1)]).fit(X, T, 1, batch_size=batch_size)
    assert str(found.value).startswith("fit: layers[1] Mine: %s " % method), found.value
    assert "\n" not in str(found.value) and len(str(found.value)) < 300


def test_fewer_outputs_than_samples_are_no_answer():
    mine = type("Mine", (Scale,), {"forward": lambda self, X: X[:1]})
    with pytest.raises(ValueError, match=r"^predict: layers\[1\] Mine: forward gives .*; one for each "
                                         "of 4 samples is wanted$"):
        Network([Dense(2, 3), mine(), Dense(3, 1)]).predict(X)


@pytest.mark.parametrize("last", [False, True])
@pytest.mark.parametrize("i", range(7))
def test_a_layer_that_fails_where_answers_are_asked_for_is_named(i, last):
    mine = type("Mine", (Scale,), {"forward": FAULTS[i][1]})
    network = Network([Dense(2, 3), mine()] + [Dense(3, 1)] * (not last))
    for name, ask in (("predict", network.predict),
                      ("evaluate", lambda X: network.score(X, [[0, 0, 0]] * 4 if last else T))):
        with pytest.raises(ValueError) as found:
            ask(X)
        assert str(found.value).startswith(name + ": layers[1] Mine: forward "), found.value
        assert "\n" not in str(found.value) and len(str(found.value)) < 300


def test_sizes_that_show_only_when_samples_come_are_told_by_place():
    network = Network([Conv2D(1, 2, 2), Flatten(), Dense(9, 1)])
    image = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    said = "layers[2] Dense takes 9 numbers, layers[1] gives 8"
    assert message(network.predict, [[image]]) == "predict: " + said
    assert message(network.fit, [[image]], [[1]]) == "fit: " + said
    assert message(network.evaluate, [[image]], [[1]]) == "evaluate: " + said
    narrow = type("Mine", (Scale,), {"forward": lambda self, X: [x[:2] for x in X]})
    assert message(Network([Dense(2, 3), narrow(), Dense(3, 1)]).predict, X) == (
        "predict: layers[2] Dense takes 3 numbers, layers[1] gives 2")
    assert message(Network([LSTM(2, 3), Dense(3, 1)]).predict, [[[1, 2, 3]]]) == (
        "predict: layers[0] LSTM takes sequences of 2 numbers, the samples are sequences of 3 "
        "numbers")
    network = Network([Dense(2, 3), Dense(3, 1)])
    network.layers[1].W = [[1, 2]]
    assert message(network.predict, X) == (
        "predict: layers[1] Dense: forward: dot: lengths differ, 2 and 3")


def test_a_layer_that_does_not_say_what_it_takes_is_named():
    for name, own, said in (
            ("takes", lambda self: 3, "takes gives 3; None is wanted, or such as ('numbers', 4)"),
            ("takes", lambda self: 1 / 0, "takes ends in ZeroDivisionError: division by zero"),
            ("gives", lambda self, x: ("image",), "gives gives ('image',); None is wanted"),
            ("gives", lambda self: 3, "gives ends in TypeError: ")):
        with pytest.raises(ValueError) as found:
            Network([Dense(2, 3), type("Mine", (Scale,), {name: own})(), Dense(3, 1)])
        assert str(found.value).startswith("Network: layers[1] Mine: " + said)


def test_what_is_put_into_a_network_since_is_named():
    network = net()
    network.layers.append(3)
    assert message(network.predict, X).startswith("Network: layers[3] is 3, a layer is wanted")
    network.layers = None
    assert message(network.fit, X, T).startswith("Network: layers is None, a list of layers")
    network = net()
    network.loss = "mse"
    assert "'mse', which is squared_error here" in message(network.predict, X)
    network = net()
    network.step = lambda X, T, optimizer: None
    assert message(network.fit, X, T) == "fit: step is your own, and does not give what " \
        "Network.step does"


def test_a_layer_that_fails_where_it_is_examined_is_named():
    for name, own in (("parameters", lambda self: None), ("backward", lambda self: 1),
                      ("penalty", lambda self: None)):
        network = Network([Dense(2, 3), type("Mine", (Scale,), {name: own})(), Dense(3, 1)])
        said = ": layers[1] Mine: " + name
        assert message(purenn.gradcheck, network, X, T).startswith("gradcheck" + said)
        if name == "parameters":
            assert message(purenn.examine, network, X, T).startswith("examine" + said)
        assert "Mine" in repr(network)


def test_a_loss_that_fails_where_it_judges_is_named():
    network = Network([Dense(2, 1)], lambda Y, T: Y.nothing)
    assert message(network.evaluate, X, T).startswith(
        "evaluate: the loss <lambda> ends in AttributeError: ")
    mine = type("Mine", (Scale,), {"forward": lambda self, X: [x[:2] for x in X]})
    assert message(Network([Dense(2, 3), mine()]).score, X, [[0, 0, 0]] * 4) == (
        "evaluate: a target has 3 numbers, layers[1] Mine gives 2")


def identity(z):
    """Return z."""
    return z


def one_slope(z, a):
    """Return 1."""
    return 1


def both(y, t):
    """Return what a loss and its slope may be here."""
    return 0


RECORDS = [                         # a record of one's own, and what is said of it when it is taken
    (Curve("c", identity, None), "Activation: the slope of c is None, a function of z and a is"),
    (Curve("c", "z", one_slope), "Activation: the f of c is 'z', a function of z is wanted"),
    (Curve(3, identity, one_slope), "Activation: its name is 3, a text is wanted"),
    (Curve("c", identity, identity), "Activation: the slope of c takes other arguments, a function"),
    (Curve("c", identity, one_slope, "z +"), "Activation: the formula of c: formula: 'z +' cannot"),
    (Curve("c", identity, one_slope, 3), "Activation: the formula of c is 3, a text such as"),
    (Curve("c", identity, one_slope, "q"), "Activation: the formula of c names q; there are z"),
    (Curve("c", identity, one_slope, "foo(z)"), "Activation: the formula of c names foo; there are "),
    (Curve("c", identity, one_slope, "z", "t"), "Activation: the slope_formula of c names t; there"),
    (Loss("l", None, both), "Loss: the of_sample of l is None, a function of y and t is wanted"),
    (Loss("l", both, identity), "Loss: the slope of l takes other arguments, a function of y and t"),
    (Loss(None, both, both), "Loss: its name is None, a text is wanted"),
    (Loss("l", both, both, "number"), "Loss: the outputs of l is 'number'; there are quantity, "),
    (Loss("l", both, both, "scores", 3), "Loss: the formula of l is 3; lines are wanted, such as"),
    (Loss("l", both, both, "scores", ("L", "y")), "Loss: the formula of l has the line 'L', (name"),
    (Loss("l", both, both, "scores", (("L", "y"),)), "Loss: the formula of l has the lines L; L is"),
    (Loss("l", both, both, "scores", (("L", "q"), ("slope", "1"))),
     "Loss: the line L of the formula of l names q; there are y, t"),
]


@pytest.mark.parametrize("i", range(len(RECORDS)))
def test_a_record_of_ones_own_is_looked_at_when_it_is_taken(i):
    record, said = RECORDS[i]
    take = Activation if isinstance(record, Curve) else lambda loss: Network([Dense(2, 1)], loss)
    assert message(take, record).startswith(said)


@pytest.mark.parametrize("i", range(len(OWN_LOSSES)))
def test_a_loss_of_ones_own_that_does_not_do_its_part_is_named(i):
    with pytest.raises(ValueError, match="^fit: the loss (own|<lambda>) (gives|ends in) "):
        Network([Dense(2, 1)], OWN_LOSSES[i]).fit(X, T, epochs=1)


def test_an_activation_of_ones_own_that_gives_no_number_is_named():
    for f, slope in ((lambda z: None, lambda z, a: 1.0), (lambda z: z, lambda z, a: None)):
        with pytest.raises(ValueError, match=r"^fit: layers\[1\] Activation: "):
            Network([Dense(2, 2), Activation(f, slope), Dense(2, 1)]).fit(X, T, epochs=1)


def test_an_error_that_says_more_is_not_hidden():
    def broken(self, X):
        raise ValueError("mine: the tank is empty")
    mine = type("Mine", (Scale,), {"forward": broken})
    with pytest.raises(ValueError, match="^mine: the tank is empty$"):
        Network([Dense(2, 3), mine(), Dense(3, 1)]).fit(X, T, epochs=1)


@pytest.mark.parametrize("value", NUMBERS, ids=lambda v: repr(v)[:20])
def test_what_is_no_number_is_refused_where_one_is_wanted(value):
    for name in ("l2", "l1", "scale", "bias"):
        if (name, value) != ("bias", [1]):
            refused(Dense, 2, 1, Rng(0), **{name: value})
    for make in (SGD, Adam, Momentum, Dropout, lambda v: Dense(1, 1, init=[[v]])):
        refused(make, value)
    refused(net().predict, [[value, 1]])
    for given in (value, [value], [[value, 2]]):
        refused(Dense, 2, 2, init=given)


@pytest.mark.parametrize("samples", LISTS, ids=lambda v: repr(v)[:30])
def test_what_are_no_samples_is_refused_by_every_door(samples):
    for door in (lambda n: n.fit(samples, T, epochs=1), lambda n: n.score(samples, T),
                 lambda n: n.evaluate(samples, T), lambda n: n.predict(samples)):
        refused(door, net())
    refused(net("binary_cross_entropy").predict_proba, samples)


@pytest.mark.parametrize("targets", TARGETS, ids=lambda v: repr(v)[:30])
def test_what_are_no_targets_is_refused_by_every_door(targets):
    refused(net().fit, X, targets, epochs=1)
    refused(net().score, X, targets)
    refused(net().evaluate, X, targets)


@pytest.mark.parametrize("settings", SETTINGS, ids=lambda v: repr(v)[:40])
def test_settings_of_fit_that_cannot_be_are_refused(settings):
    refused(net().fit, X, T, **dict({"epochs": 1}, **settings))


@pytest.mark.parametrize("i", range(len(MAKES)))
def test_what_cannot_be_made_or_used_is_refused(i):
    refused(MAKES[i])


def test_a_flat_sample_and_a_word_of_others_are_told_what_to_write():
    with pytest.raises(ValueError, match=r"; try predict\(\[x\]\)$"):
        net().predict([0, 1])
    with pytest.raises(ValueError, match="'mse', which is squared_error here"):
        net("mse")
    with pytest.raises(ValueError, match="it is in the loss cross_entropy"):
        Activation("softmax")


def test_what_has_tolist_is_taken_and_fractions_are_numbers():
    one, other = net(), net()
    one.fit(X, T, epochs=2)
    other.fit(Array(X), Frame(T), epochs=2)
    assert one.layers[0].W == other.layers[0].W
    assert one.predict(Array(X)) == other.predict([Array(x) for x in X])
    assert net().predict([[Fraction(1, 2), 1]])


@pytest.mark.parametrize("program, said", [
    (lambda: purenn.mlp(4, 8, 3), "mlp: sizes is 4; inputs, hidden layers, outputs are wanted"),
    (lambda: purenn.Adam(0.1, 2), "Adam: betas is 2, two numbers are wanted"),
    (lambda: purenn.load_csv(None), "load_csv: None is no name of a file"),
    (lambda: purenn.load_csv(3), "load_csv: 3 is no name of a file"),
    (lambda: purenn.load_csv(Many()), "load_csv: <tests.test_misuse.Many object at "),
    (lambda: purenn.gradcheck(one(), [0, 1], [1]), "gradcheck: target 0 is 1, a list of numbers is wanted"),
    (lambda: purenn.gradcheck(one(), [[0, 1]], [[1], [2]]), "gradcheck: 1 samples and 2 targets"),
    (lambda: purenn.unroll(one()).predict([0, 1]), "predict: sample 0 is 0, a list of numbers is wanted"),
])
def test_what_is_asked_beside_fit_is_checked_at_its_door_too(program, said):
    assert message(program).startswith(said)


def one():
    """Return a network of two inputs and one output."""
    return Network([Dense(2, 1)])


def test_a_loss_that_was_put_there_since_learns():
    network = one()
    network.loss = lambda Y, T: (sum([(y[0] - t[0]) ** 2 for y, t in zip(Y, T)]) / len(Y),
                                 [[2 * (y[0] - t[0]) / len(Y)] for y, t in zip(Y, T)])
    network.fit([[1, 0]], [[1]], epochs=50)
    assert abs(network.outputs([[1, 0]])[0][0] - 1) < 0.01


class Forgetful(Network):
    """A network that does not call its parent's __init__."""

    def __init__(self):
        self.more = 1


class Silent(Network):
    """A network whose own epoch returns nothing."""

    def epoch(self, *arguments):
        """Return None."""


def test_what_ones_own_forgets_is_told_at_the_door(tmp_path):
    line = "Network: no layers; a class of your own calls super().__init__(layers, loss)"
    path = str(tmp_path / "some.json")
    for function, arguments in ((Forgetful().fit, (X, T)), (Forgetful().predict, (X,)),
                                (str, (Forgetful(),))):
        assert message(function, *arguments) == line
    assert message(purenn.save, path, Forgetful()) == "%s: %s" % (path, line)
    assert message(Silent([Dense(2, 1)]).fit, X, T) == (
        "fit: epoch is your own, and does not give what Network.epoch does")
    for taken in (3, ("numbers",), ("numbers", "a")):
        first = Forward()
        first.takes, first.backward = lambda taken=taken: taken, lambda dY: dY
        assert message(Network, [first, Dense(2, 1)]) == (
            "Network: layers[0] Forward: takes gives %r; None is wanted, or such as "
            "('numbers', 4)" % (taken,))


def test_a_function_of_ones_own_that_overflows_is_named():
    steep = Curve("steep", lambda z: (10.0 ** 200) ** (3 + z), lambda z, a: a)
    network = Network([Dense(2, 1, init="zeros"), Activation(steep)])
    for function, arguments in (("predict", (X,)), ("fit", (X, T))):
        said = message(getattr(network, function), *arguments)
        assert said.startswith(function + ": layers[1] Activation: forward ends in OverflowError:")


def test_a_class_in_the_place_of_its_object_and_an_option_that_is_none_are_refused():
    assert message(Dense, 2, 3, Rng).startswith("Dense: rng is <class")
    for function, arguments in (("load_csv", ("iris",)), ("parse_csv", ("a,b\n1,2\n",))):
        with pytest.raises(ValueError) as raised:
            getattr(purenn, function)(*arguments, foo=3)
        assert str(raised.value).startswith(function + " got ")
        assert "'foo'; the options are header, label" in str(raised.value)


def test_what_is_too_large_to_learn_from_is_refused_before_learning_and_may_be_answered():
    network = Network([Dense(2, 1, Rng(0))])
    before = repr(network.layers[0].W)
    for samples, targets, line in (
            (X, [[1]] * 3 + [[1e200]], "fit: target 3 holds 1e+200"),
            ([[0, 0], [-1e200, 0]], T[:2], "fit: sample 1 holds -1e+200"),
            ([[0, 10 ** 200]], T[:1], "fit: sample 0 holds 10000")):
        said = message(network.fit, samples, targets)
        assert said.startswith(line) and said.endswith(", a number up to 1e154 is wanted")
    assert repr(network.layers[0].W) == before
    assert network.predict([[1e200, 0]])[0][0] != 0
    images = Network([Flatten(), Dense(2, 1, Rng(0))])
    assert message(images.fit, [[[[0, 1e200]]]], T[:1]) == (
        "fit: sample 0 holds 1e+200, a number up to 1e154 is wanted")


def test_what_is_given_is_named_by_whoever_is_called():
    for make in (mlp, purenn.slides):
        for rng in ("tanh", Rng):
            assert message(make, [4, 8, 3], rng).startswith("%s: rng is " % make.__name__)
    for function, arguments in (("predict", ({0: 1},)), ("fit", ({0: 1}, T))):
        assert message(getattr(Network([Dense(2, 1)]), function), *arguments) == (
            function + ": X is {0: 1}, a list of samples is wanted")


def test_a_layer_of_more_weights_than_fit_is_refused_before_it_takes_any_room():
    for n, init in ((10 ** 5, "glorot"), (4001, "zeros")):
        line = "Dense: 5000 x %d are %d weights, at most 20000000 are wanted; they take gigabytes " \
            "and hours" % (n, 5000 * n)
        assert message(lambda: Network([Dense(n, 5000, init=init)])) == line


class Whole:
    """A whole number that is no int, as NumPy's are none."""

    def __init__(self, n):
        self.n = n

    def __index__(self):
        """Return the int."""
        return self.n


class Rows(list):
    """A list whose truth nobody can tell, and that compares part by part, as an array does."""

    def __bool__(self):
        """Raise what NumPy raises."""
        raise ValueError("The truth value of an array is ambiguous")

    def tolist(self):
        """Return a plain list."""
        return list(self)


def used(layer, X):
    """Return the layer after a forward of X."""
    layer.forward(X)
    return layer


def emptied(layers=()):
    """Return a network whose layers have been taken away."""
    network = net()
    network.layers = list(layers)
    return network


def broken(value, place=0):
    """Return a network one of whose weights has been set by hand."""
    network = net()
    network.layers[place].W[0][0] = value
    return network


def unwritten(path="a\0b"):
    """Save a network under a name that no file has."""
    return purenn.save(path, net())


IMAGES = [[[[1, 2], [3, 4]]]] * 2
SAID = [                            # a misuse, and how the one line begins
    # the way back before the way forth, of every layer that keeps something
    (lambda: net().backward(T), "Dense: backward before forward; it needs the X"),
    (lambda: Activation("tanh").backward(X), "Activation: backward before forward; it needs the Z"),
    (lambda: Conv2D(1, 1, 2).backward(IMAGES), "Conv2D: backward before forward; it needs the P"),
    (lambda: Flatten().backward(X), "Flatten: backward before forward; it needs the sizes"),
    (lambda: purenn.MaxPool2D(2).backward(IMAGES), "MaxPool2D: backward before forward"),
    (lambda: BatchNorm(2).backward(X), "BatchNorm: backward before forward; it needs the columns"),
    (lambda: LSTM(2, 2, Rng(0)).backward(X), "LSTM: backward before forward; it needs the walks"),
    (lambda: Embedding(3, 2, Rng(0)).backward(IMAGES[0]), "Embedding: backward before forward"),
    (lambda: Dense(2, 3).parameters(), "Dense: no weights yet: put it in a Network"),
    # gradients of another shape than what forward gave
    (lambda: used(Activation("relu"), X).backward(X[:3]), "backward: 3 gradients for 4 samples"),
    (lambda: used(Activation("swish"), X).backward(T), "backward: gradient 0 has 1 parts, the output"),
    (lambda: used(Flatten(), IMAGES).backward([[1, 2, 3]] * 2), "Flatten: backward: dY is (2, 3)"),
    (lambda: used(Flatten(), IMAGES).backward([[1, 2, 3, 4]]), "Flatten: backward: dY is (1, 4)"),
    (lambda: used(purenn.MaxPool2D(2), IMAGES).backward(IMAGES[:1]), "MaxPool2D: backward: dY is"),
    (lambda: used(Conv2D(1, 2, 2, Rng(0)), IMAGES).backward(IMAGES), "Conv2D: backward: dY is"),
    (lambda: used(BatchNorm(2), X).backward(T), "BatchNorm: backward: dY is (4, 1), as forward's"),
    (lambda: used(LSTM(2, 3, Rng(0)), [X]).backward([[1, 2]]), "LSTM: backward: dY is (1, 2)"),
    (lambda: used(Embedding(3, 2, Rng(0)), [[0, 1]]).backward([[[1, 2]]]), "Embedding: backward: dY"),
    # what is no batch
    (lambda: emptied().predict(X), "Network: layers is [], a list of layers is wanted"),
    # weights by hand
    (lambda: broken(float("nan")).predict(X), "predict: layers[0] Dense: forward gives [[nan"),
    (lambda: broken(float("nan"), 2).evaluate(X, T), "evaluate: layers[2] Dense: forward gives [[nan"),
    (lambda: purenn.save("some.json", Network([broken(1).layers[0]])) or unwritten(), "save(path, "),
    (lambda: purenn.load("a\0b"), "load(path): path is 'a\\x00b'"),
    (lambda: purenn.load_csv("a\0b"), "load_csv: 'a\\x00b' is no name of a file"),
    # the slides' own class
    (lambda: NeuralNetwork([2, 1], sigmoid, dsigmoid, 0), "NeuralNetwork: rng is 0, a generator"),
    (lambda: NeuralNetwork([2, 1], sigmoid, dsigmoid, ""), "NeuralNetwork: rng is '', a generator"),
    (lambda: NeuralNetwork([2, 1], sigmoid, dsigmoid).predict([3, "b"]), "NeuralNetwork: a sample is"),
    (lambda: NeuralNetwork([2, 1], sigmoid, dsigmoid).predict([3, None]), "NeuralNetwork: a sample"),
    (lambda: NeuralNetwork([2, 1], sigmoid, dsigmoid).fit(X, T, -1, 1), "fit: lr is -1, at least 0 is wanted"),
    (lambda: NeuralNetwork([2, 1], sigmoid, dsigmoid).fit(X, T, 1, 0), "fit: epochs is 0, a whole"),
    # numbers out of range, and sizes before memory
    (lambda: Dense(2, 1, l2=-1), "Dense: l2 is -1, at least 0 is wanted"),
    (lambda: Dense(2, 1, l1=-0.5), "Dense: l1 is -0.5, at least 0 is wanted"),
    (lambda: BatchNorm(2, momentum=2), "BatchNorm: momentum is 2, a number from 0 to 1 is wanted"),
    (lambda: purenn.log_loss([[2, 3]], [0]), "log_loss: P is [[2, 3]], a list of lists of numbers from"),
    (lambda: purenn.make_blobs(4, [[1, 2], [3]]), "make_blobs: center 1 has 1 numbers, center 0 has 2"),
    (lambda: purenn.cnn(3, 5, 2), "cnn: an image is 3 x 5, at least 4 x 4 is wanted"),
    (lambda: Rng(0).randint(1.5, 3), "randint: low is 1.5, a whole number is wanted"),
    (lambda: Rng(0).randint(3, 3), "randint: from 3 up to below 3; 1 to 2^32 whole numbers are wanted"),
    (lambda: purenn.one_hot([0], 10 ** 6), "one_hot: 1000000 x 1000000 are 1000000000000 numbers"),
    (lambda: purenn.confusion_matrix([20000], [0]), "confusion_matrix: 20001 x 20001 are 400040001"),
    (lambda: purenn.parity(2, 10 ** 8), "parity: 2 x 100000000 are 200000000 numbers, at most"),
    (lambda: purenn.make_moons(10 ** 8), "make_moons: 100000000 x 2 are 200000000 numbers"),
    (lambda: BatchNorm(10 ** 8), "BatchNorm: 100000000 x 4 are 400000000 numbers"),
    # functions of vectors
    (lambda: purenn.partial(sum, [1, 2], 5), "partial: i is 5, p has 2 numbers"),
    (lambda: purenn.partial(sum, (1, 2), 0), "partial: p is (1, 2), a list of numbers is wanted"),
    (lambda: purenn.partial(sum, ["a"], 0), "partial: p[0] is 'a', a finite number is wanted"),
    (lambda: purenn.derivative(3, 1), "derivative: f is 3, a function is wanted"),
    (lambda: purenn.gradient(sum, 3), "gradient: p is 3, a list of numbers is wanted"),
    # targets that name no class
    (lambda: mlp([2, 2]).evaluate(X, [[0, 0]] * 4), "cross_entropy: target 0 is [0, 0], numbers from"),
    (lambda: mlp([2, 2], loss="hinge").fit(X, [[0, 0]] * 4), "hinge: target 0 is [0, 0], numbers from"),
    (lambda: SGD(Rows([1])), "SGD: lr is [1]"),
]


@pytest.mark.parametrize("i", range(len(SAID)))
def test_what_a_pupil_gets_wrong_is_told_in_one_line(i, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    program, said = SAID[i]
    found = message(program)
    assert found.startswith(said) and "\n" not in found and len(found) < 300, found


NO_BATCHES = [(None, "X is None, a list of samples"), ([], "X is [], a list of samples"),
              ([1, 2], "sample 0 is 1, a list of numbers is wanted; try [x]"),
              ([[1, "a"]], "sample 0 is [1, 'a'], finite numbers are wanted")]


@pytest.mark.parametrize("X, said", NO_BATCHES)
def test_what_is_no_batch_is_told_by_whatever_computes(X, said):
    assert message(net().forward, X) == "forward: " + said + " is wanted" * said.endswith("samples")
    assert message(Activation("relu").forward, X).startswith("forward: " + said)
    if X == [[1, "a"]]:
        return                      # where text ends in an error, is another place on the way back
    way_back = said.replace("X", "dY").replace("sample", "gradient").replace("[x]", "[dY]")
    assert message(used(net(), [[0, 1]]).backward, X).startswith("backward: " + way_back)
    assert message(squared, X, [[1]]).startswith("loss: ")
    assert message(squared, [[1]], X).startswith("loss: ")


def squared(Y, T):
    """Return what a loss says of outputs and targets."""
    return net().loss(Y, T)


def test_what_stands_for_a_number_is_taken_as_one(tmp_path):
    one, other = net(), Network([Dense(2, 3), Activation("tanh"), Dense(3, 1)], seed=0)
    one.fit(X, T, epochs=2, batch_size=2, seed=1)
    other.fit(X, T, epochs=2, batch_size=2, seed=1)
    assert one.layers[0].W == other.layers[0].W and other.layers[0].n == 2
    assert purenn.matmul(Rows([[1, 2]]), Rows([[3], [4]])) == [[11]]
    assert purenn.transpose(Rows([[1, 2]])) == [[1], [2]] and purenn.shape(Rows([[1, 2]])) == (1, 2)
    path = str(tmp_path / "some.json")
    purenn.save(path, other)
    assert purenn.load(path).network.layers[0].n == 2


def test_weights_that_were_taken_away_are_told_by_save(tmp_path):
    network = net()
    network.layers[0].W = None
    path = str(tmp_path / "some.json")
    assert message(purenn.save, path, network) == (
        path + ": layer 0: Dense: no weights yet: put it in a Network or give rng=Rng(0)")


def test_what_a_layer_keeps_is_no_attribute_before_it_is_there():
    layer = Dense(2, 1, Rng(0))
    assert not hasattr(layer, "X") and getattr(layer, "X", 3) == 3
    layer.forward(X)
    assert layer.X is X


def test_a_schedule_can_be_sent_to_another_process():
    for factor in (purenn.step_decay(2), purenn.exponential_decay(0.5), purenn.cosine_decay(4)):
        schedule = purenn.Schedule(Adam(0.1), factor)
        copy = pickle.loads(pickle.dumps(schedule))
        copy(), schedule()
        assert copy.optimizer.lr == schedule.optimizer.lr and factor(2) == copy.factor(2)


SHARED = [
    (lambda: changed([[1, 2]] * 3).fit(X, T), "fit: W of layers[0] has rows that are one list"),
    (lambda: changed([[1, 2]] * 3, slides()).fit(X, T, 1, 1), "NeuralNetwork: weights[0] has rows"),
    (lambda: changed(None, slides()).fit(X, T, 1, 1), "NeuralNetwork: weights[0] is None"),
    (lambda: net().score(X, [[1e200], [0], [1], [2]]), "score: target 0 holds 1e+200, a number up"),
    (lambda: net().evaluate(X, [[1e200], [0], [1], [2]]), "evaluate: target 0 holds 1e+200, a"),
]
FLAGS = [                           # True is 1 to Python, and no size or rate of anything
    (lambda: Dense(True, 3), "Dense: n is True, a whole number from 1 up is wanted"),
    (lambda: Dense(2, 3, l1=True), "Dense: l1 is True, at least 0 is wanted"),
    (lambda: Adam(clip=True), "Adam: clip is True, a number above 0 is wanted"),
    (lambda: purenn.make_moons(True), "make_moons: n is True, a whole number from 1 is wanted"),
    (lambda: purenn.load_csv("iris", label=True), "data: label is True, a name or a list of"),
    (lambda: LSTM(2, 3, sequences="no"), "LSTM: sequences is 'no', True or False is wanted"),
    (lambda: purenn.grid_search(lambda seed: net(), {}, X, T), "grid_search: grid is {}, a dict of"),
    (lambda: r2(["a"], ["b"]), "r2: answers is [['a']], a list of lists of numbers is wanted"),
    (lambda: mean_squared_error([1], [None]), "mean_squared_error: truths is [[None]], a list of"),
]


def slides():
    """Return the slides' 2 -> 3 -> 1."""
    return NeuralNetwork([2, 3, 1], sigmoid, dsigmoid)


def changed(W, network=None):
    """Return a network with other first weights."""
    network = network or net()
    if hasattr(network, "weights"):
        network.weights[0] = W
    else:
        network.layers[0].W = W
    return network


@pytest.mark.parametrize("case", range(len(SHARED)))
def test_rows_that_are_one_list_and_targets_without_a_square_are_refused(case):
    call, said = SHARED[case]
    assert message(call).startswith(said)


def test_rows_of_equal_numbers_are_learned_from_each_for_itself():
    W = [list(row) for row in [[0.5, 0.25]] * 3]
    assert changed(W).fit(X, T, epochs=2).layers[0].W[0] is W[0]
    assert len(changed([[1, 2]] * 3).predict(X)) == 4


@pytest.mark.parametrize("case", range(len(FLAGS)))
def test_a_flag_is_no_number_and_a_text_no_flag(case):
    call, said = FLAGS[case]
    assert message(call).startswith(said)


def test_rows_of_an_array_are_no_one_list():
    class View(Array):
        """Rows that are made when they are asked for, as NumPy's, and one after the other alike."""

        def __iter__(self):
            return (list(row) for row in self.rows)

    assert changed(View([[0.5, 0.25]] * 3), slides()).fit(X, T, 1, 1)


def test_arrays_of_weights_are_taken_as_lists_are():
    dense = Dense(2, 3, init=Array([[1, 2], [3, 4], [5, 6]]), bias=Array([1, 2, 3]))
    assert dense.forward([[1, 0]]) == [[2, 5, 8]] and isinstance(dense.W[0], list)
    assert message(Dense, 2, 3, bias=Array([1, 2]), rng=Rng(0)) == "Dense: b is (2,), wanted is (3,)"
    assert message(Dense, 2, 3, init=Array([1, 2])) == "Dense: init is no list of rows of numbers"


class Gone(Array):
    """An array that one can go through."""

    def __len__(self):
        return len(self.rows)

    def __iter__(self):
        return iter([Array(row) for row in self.rows])


def test_what_the_slides_class_takes_no_array_for_is_told_the_way_to_lists():
    network = NeuralNetwork([2, 1], sigmoid, dsigmoid)
    for f, arguments, name in ((network.predict, [Array([0, 1])], "data"),
                               (network.backward, [Array([1]), 0.1], "label"),
                               (network.fit, [Gone(X), T, 1, 1], "data"),
                               (network.fit, [X, Gone(T), 1, 1], "label")):
        assert message(f, *arguments).endswith(" wanted; try %s.tolist()" % name), name
