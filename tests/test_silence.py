"""What would go on in silence with a wrong number is told in one line, or is done right."""
import copy
import os
from concurrent.futures import ThreadPoolExecutor

import pytest

import purenn
from purenn import pictures
from purenn import (SGD, Activation, Adam, Conv2D, Dense, EarlyStopping, Layer, Loss, Network,
                    NeuralNetwork, Pipeline, RandomState, Scales, Schedule, Targets, cosine_decay,
                    dsigmoid, examine, progress_bar, sigmoid, unroll)
from purenn.parallel import Together
from tests.check import message

X, T = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]
CLASSES = [[1, 0], [0, 1], [0, 1], [1, 0]]
NAN, INF = float("nan"), float("inf")
IRIS = purenn.load_csv("iris")


class Array(list):
    """What NumPy's small whole numbers do: their sums run over, in a list they do not."""

    def tolist(self):
        """Return the rows."""
        return [row.tolist() if isinstance(row, Array) else row for row in self]

    def __add__(self, other):
        """Refuse to be reckoned with."""
        raise ValueError("an array was added to")

    def __getitem__(self, i):
        """Refuse to be read otherwise than as a list."""
        raise ValueError("an array was looked into")


class Frame:
    """What pandas' tables have; what is gone through are the names of their columns."""

    def __init__(self, rows):
        self.values = Array(rows)

    def __iter__(self):
        """Go through the names."""
        return iter("ab")


class Whole(list):
    """An array of whole numbers, which rounds what is put in."""

    def tolist(self):
        """Return the numbers."""
        return list(self)

    def __setitem__(self, i, value):
        """Keep what is before the point."""
        list.__setitem__(self, i, int(value))


class Root(Layer):
    """A layer that makes complex numbers."""

    def forward(self, X):
        """Return the roots."""
        return [[(v - 2) ** 0.5 for v in x] for x in X]

    def backward(self, dY):
        """Return dY."""
        return dY


def net(last="tanh", loss="squared_error", n=1):
    """Return 2 -> n, and an activation."""
    return Network([Dense(2, n), Activation(last)], loss)


def line(loss="binary_cross_entropy", n=1):
    """Return 2 -> n."""
    return Network([Dense(2, n)], loss)


def slow(lr):
    """Return an SGD whose lr was changed since."""
    descent = SGD(0.1)
    descent.lr = lr
    return descent


def stopped():
    """Return an EarlyStopping that has seen another network."""
    stopping = EarlyStopping(1, "loss")
    line().fit(X, T, epochs=1, on_epoch=stopping)
    return stopping


def restored(**others):
    """Restore a state of which something is another."""
    network, adam = line("squared_error"), Adam(0.1)
    adam.restore(dict(adam.state(network.parameters()), **others), network.parameters())


class Begun(Loss):
    """A loss that forgot to begin."""

    def __init__(self):
        pass


class Turned(Network):
    """A network whose outputs are none."""

    def forward(self, X):
        """Return what is no list of outputs."""
        return 3


TOLD = [
    (lambda: purenn.accuracy([0, 1], [[0], [1]]),
     "accuracy: answer 0 is 0 and truth 0 is [0]; two of one kind are wanted"),
    (lambda: purenn.accuracy([[1, 0]], [0]), "accuracy: answer 0 is [1, 0] and truth 0 is 0; two"),
    (lambda: purenn.accuracy(["0"], [0]), "accuracy: answer 0 is '0' and truth 0 is 0; two"),
    (lambda: purenn.accuracy([0, 0.9], [0, 1]), "accuracy: answer 1 is 0.9, a class is wanted"),
    (lambda: purenn.accuracy([[0.9, 0.1]], [[1, 0]]), "accuracy: answer 0 is [0.9, 0.1], a class"),
    (lambda: purenn.accuracy([0], [None]), "accuracy: truth 0 is None, a class is wanted"),
    (lambda: purenn.log_loss([[0.1, 0.1]], [0]), "log_loss: row 0 of P is [0.1, 0.1]; prob"),
    (lambda: purenn.log_loss([[0.5, 0.5], [1]], [0, 0]), "log_loss: row 1 of P is [1]; prob"),
    (lambda: purenn.log_loss([[]], [0]), "log_loss: row 0 of P is []; probabilities"),
    (lambda: purenn.moments([[1, 2], [3, NAN]]), "moments: X[1][1] is nan, a finite number is"),
    (lambda: purenn.moments([[1], [INF]]), "moments: X[1][0] is inf, a finite number is wanted"),
    (lambda: purenn.moments([[1e300], [-1e300]]), "moments: X is [[1e+300], [-1e+300]], numbers"),
    (lambda: purenn.standardise([[1], [NAN]], [0], [1]), "standardise: X[1][0] is nan, a finite"),
    (lambda: purenn.standardise([[1, 2]], [0, 0], [1, -1]), "standardise: deviations is [1, -1], "),
    (lambda: purenn.standardise([[1]], [0], [NAN]), "standardise: deviations is [nan], "),
    (lambda: Scales([[1], [NAN]]), "Scales: X[1][0] is nan, a finite number or None is wanted"),
    (lambda: Scales([[1], [2]]).of([[NAN]]), "Scales: X[0][0] is nan, a finite number or None"),
    (lambda: Scales([[1]], "no"), "Scales: scaled is 'no', True or False is wanted"),
    (lambda: Targets(IRIS, IRIS.labels, "mse"), "loss: no 'mse', which is squared_error here; there"),
    (lambda: Pipeline(IRIS, Scales(IRIS.X), Targets(IRIS, IRIS.labels)).read("1,2,3,4", delimiter=5),
     "Pipeline.read: delimiter is 5, a text is wanted"),
    (lambda: purenn.load_csv("iris", drop=5), "data: no column of index 5; there are 5; try drop=''"),
    (lambda: line().fit(X, T, on_epoch=purenn.step_decay(2)),
     "fit: on_epoch is a factor of lr; try on_epoch=Schedule(optimizer, factor)"),
    (lambda: line().fit(X, T, on_epoch=progress_bar), "fit: on_epoch is the function progress_bar"),
    (lambda: Network([Dense(1, 1)]).fit([0, 1], [[0], [1]]), "fit: sample 0 is 0, a list of numbers is "
     "wanted; try [[x] for x in X]"),
    (lambda: Network([Dense(2, 1)]).predict([0, 1]), "predict: sample 0 is 0, a list of numbers is "
     "wanted; try predict([x])"),
    (lambda: line().fit(X, [[-1], [1], [1], [-1]]), "binary_cross_entropy: target 0 is [-1], numbers "
     "from 0 to 1 are wanted (0 is no, 1 is yes)"),
    (lambda: line("cross_entropy", 3).fit(X, [0, 1, 2, 0]), "fit: target 0 is 0, a list of numbers is "
     "wanted; try one_hot(T, 3)"),
    (lambda: line().epoch(X, T, [], 1, SGD(1)), "epoch: order is []; at least one place is wanted"),
    (lambda: Together(line(), ThreadPoolExecutor), "Together: executor is <class"),
    (lambda: restored(t="a"), "Adam: t is 'a', a whole number from 0 up is wanted"),
    (lambda: restored(t=-5), "Adam: t is -5, a whole number from 0 up is wanted"),
    (lambda: restored(rows=[[[NAN, 0], [0, 0]], [[0], [0]]]), "Adam: the state holds what is no"),
    (lambda: Network([Dense(2, 1)], Begun()), "Begun: no name; a class of your own calls super()"),
    (lambda: Turned([Dense(2, 1)]).predict(X), "predict: forward is your own, and does not give"),
    (lambda: purenn.grid_search(3, {"lr": [1]}, X, T), "grid_search: build is 3, a function of the seed"),
    (lambda: purenn.cross_validate(3, X, T), "cross_validate: build is 3, a function of the seed"),
    (lambda: Targets(IRIS, [0, 7]), "Targets: label 1 is 7, a class number from 0 to 2 is wanted"),
    (lambda: purenn.train_test_split(X, [0, 1, None, 1]), "train_test_split: label 2 is None, a"),
    (lambda: purenn.train_test_split(X, T[:3] + [[NAN]]), "train_test_split: label 3 is [nan], a"),
    (lambda: purenn.train_test_split(X, T, stratify="no"), "train_test_split: stratify is 'no', T"),
    (lambda: purenn.k_folds([0, NAN, 1], 2), "k_folds: label 1 is nan, a class or a quantity is"),
    (lambda: purenn.balanced([0.5, 0.7]), "balanced: label 0 is 0.5, a class number or a one-hot"),
    (lambda: purenn.balanced([[0, 1], [1, 1]]), "balanced: label 1 is [1, 1], a class number or"),
    (lambda: RandomState(0).shuffle({0: 1, 1: 2}), "shuffle: items is {0: 1, 1: 2}, a list is"),
    (lambda: RandomState(0).choice(3, replace="no"), "choice: replace is 'no', True or False is"),
    (lambda: purenn.gradient(sum, Whole([1, 2])), "partial: p holds whole numbers alone, and"),
    (lambda: purenn.derivative(lambda x: x > 1, 1), "derivative: f gives True, a number is wanted"),
    (lambda: purenn.derivative(lambda x: x ** 0.5, -1), "derivative: f gives ("),
    (lambda: net("sigmoid", "binary_cross_entropy").fit(X, T),
     "fit: layers[1] is a sigmoid, and binary_cross_entropy has a sigmoid in it"),
    (lambda: net("relu", "cross_entropy", 2).fit(X, CLASSES),
     "fit: layers[1] is a relu, and cross_entropy has a softmax in it"),
    (lambda: net("step", "perceptron_loss").fit(X, T), "fit: layers[1] is a step, and perceptron"),
    (lambda: net("sigmoid").fit(X, [[10], [20], [30], [40]]), "fit: layers[1] is a sigmoid, which "
     "never gives 10; leave it out, or scale the targets"),
    (lambda: net("relu").fit(X, [[-1]] * 4), "fit: layers[1] is a relu, which never gives -1"),
    (lambda: line("cross_entropy", 2).fit(X, [[1, 1]] * 4), "cross_entropy: target 0 is [1, 1], "
     "numbers from 0 to 1, together 1, are wanted (one_hot makes them); for several yes try b"),
    (lambda: line("hinge", 2).fit(X, [[0, 0]] * 4), "hinge: target 0 is [0, 0], numbers from 0"),
    (lambda: line().fit(X, T, shuffle="False"), "fit: shuffle is 'False', True or False is wanted"),
    (lambda: line().fit(X, T, fast="no"), "fit: fast is 'no', True or False is wanted"),
    (lambda: line().fit(X, T, lr=0.5, optimizer=Adam(0.1)), "fit: lr is 0.5, and the optimizer"),
    (lambda: line().fit(X, T, optimizer=slow(-1)), "fit: the lr of SGD is -1, at least 0 is"),
    (lambda: line().fit(X, T, optimizer=slow(NAN)), "fit: lr of SGD is nan, a number is wanted"),
    (lambda: line().fit(X, T, optimizer=Schedule(SGD(1), cosine_decay(2))),
     "fit: optimizer is Schedule; its place is on_epoch="),
    (lambda: line().fit(X, T, optimizer=progress_bar(2)), "fit: optimizer is Progress; its place"),
    (lambda: line().fit(X, T, on_epoch=SGD(1)), "fit: on_epoch is SGD; its place is optimizer="),
    (lambda: line().fit(X, T, on_epoch=Schedule(SGD(1), cosine_decay(2))),
     "fit: on_epoch is a Schedule of another optimizer than fit is given"),
    (lambda: line().fit(X, T, validation=(X, [0, 1, 1, 0])), "fit: validation: target 0 is 0, a"),
    (lambda: line().fit(X, T, validation=([[1]], [[1]])), "fit: validation: sample 0 has 1 num"),
    (lambda: line().fit(X, T, sample_weight=[1e308] * 4), "fit: sample_weight 0 is 1e+308, a num"),
    (lambda: Network([Dense(2, 2), Root()]).fit(X, CLASSES, epochs=1), "fit: the loss is ("),
    (lambda: Network([Dense(2, 2), Root()]).predict(X), "predict: layers[1] Root: forward gives"),
    (lambda: line(Loss("root", lambda y, t: (-1) ** 0.5, lambda y, t: [0])).fit(X, T, epochs=1),
     "fit: the loss is ("),
    (lambda: Schedule(SGD(1), lambda e: -1), "Schedule: factor(0) is -1, at least 0 is wanted"),
    (lambda: Schedule(SGD(1), lambda e: 1 if e < 1 else NAN)(None), "Schedule: factor(1) is nan"),
    (lambda: purenn.exponential_decay(-1), "exponential_decay: gamma is -1, at least 0 is wanted"),
    (lambda: EarlyStopping().restore(line()), "EarlyStopping: restore: no epoch was seen; try"),
    (lambda: stopped().restore(net(n=2)), "EarlyStopping: restore: the best weights are of ano"),
    (lambda: NeuralNetwork([2, 1], sigmoid, dsigmoid).fit([], [], 1, 1), "fit: 0 samples; at"),
    (lambda: NeuralNetwork([2, 1], sigmoid, dsigmoid).fit(X, [[NAN]] * 4, 1, 1),
     "NeuralNetwork: a label is [nan], a flat list of 1 finite numbers is wanted"),
    (lambda: NeuralNetwork([2, 1], sigmoid, dsigmoid).predict([1, INF]),
     "NeuralNetwork: a sample is [1, inf], a flat list of 2 finite numbers is wanted"),
    (lambda: NeuralNetwork([2, 2, 1], float, lambda z: 1).fit([[1e3, 2e3]], [[5]], 10, 50),
     "NeuralNetwork: the output is [nan] after an epoch; try a smaller lr"),
    (lambda: purenn.moments([[1, 2], [3]]), "moments: row 1 of X has 1 numbers, row 0 has 2; as"),
    (lambda: Scales([[1, 2], [3, 4, 5]]), "Scales: row 1 of X has 3 numbers, row 0 has 2; as many"),
    (lambda: purenn.cross_validate(lambda seed: line(), X * 3, T * 3, make_optimizer=Adam(0.1)),
     "fit: make_optimizer is <"),
    (lambda: Dense(2, 3).b, "Dense: no weights yet: put it in a Network or give rng=Rng(0)"),
    (lambda: Together(line(), 2), "Together: executor is 2, such as ProcessPoolExecutor(2) is wanted"),
    (lambda: Conv2D(1, 2, 3, l2=-1), "Conv2D: l2 is -1, at least 0 is wanted"),
    (lambda: purenn.make_moons(4, shuffle="no"), "make_moons: shuffle is 'no', True or False is"),
    (lambda: purenn.make_blobs(4, [[NAN, 1]]), "make_blobs: center 0 is [nan, 1], a list of"),
    (lambda: purenn.gradcheck(line(), X, T, training="no"), "gradcheck: training is 'no', True or"),
    (lambda: unroll(line()).write_back([1, 2]), "write_back: 2 values, 3 are wanted"),
    (lambda: pictures.confusion(line("hinge", 2), X, [0, 1, 1, 7]),
     "pictures: label 3 is 7, a class from 0 to 1 is wanted"),
    (lambda: pictures.curves({"loss": [1, 2]}).save("x.png"), "save: path is 'x.png', the"),
    (lambda: pictures.curves({"loss": [1, 2]}).save(""), "save: path is '', the name of an"),
]


@pytest.mark.parametrize("i", range(len(TOLD)))
def test_it_is_told_in_one_line(i):
    said = message(TOLD[i][0])
    assert said.startswith(TOLD[i][1]) and "\n" not in said


def test_no_samples_have_no_answers():
    pipeline = Pipeline(IRIS, Scales(IRIS.X), Targets(IRIS, IRIS.labels))
    assert pipeline.answers(Network([Dense(4, 3)], "cross_entropy"), []) == ([], [])


def test_arrays_and_tables_are_reckoned_with_as_lists():
    rows = [[200, 1], [100, 3]]
    assert purenn.moments(Array([Array(row) for row in rows])) == ([150, 2], [50, 1])
    assert purenn.standardise(Frame(rows), Array([150, 2]), [50, 1]) == [[1, -1], [-1, 1]]
    assert Scales(Frame(rows)).of(Array(rows)) == [[1, -1], [-1, 1]]
    assert purenn.accuracy(Frame([[0], [1]]), Frame([[0], [0]])) == 0.5
    assert purenn.accuracy(Array([0, 1]), [0, 1]) == 1
    assert purenn.confusion_matrix(Array([0, 1]), [0, 0]) == [[1, 1], [0, 0]]
    parts = purenn.train_test_split(Array(X), Frame(T), 0.5, 1)
    assert parts == purenn.train_test_split(X, T, 0.5, 1)


def test_labels_that_are_hardly_ever_the_same_are_drawn_and_not_taken_from_the_top():
    rows = [[i] for i in range(40)]
    for labels in ([i / 3 for i in range(40)], [[i / 3] for i in range(40)], list(range(40)),
                   [i // 1.5 for i in range(40)]):
        test = purenn.train_test_split(rows, labels)[1]
        assert test == purenn.train_test_split(rows, labels, stratify=False)[1]
        assert len(test) == 12 and [row[0] for row in test] != list(range(12))
        assert purenn.k_folds(labels, 4) == purenn.k_folds(labels, 4, stratify=False)


def test_one_sample_of_each_class_is_balanced():
    assert purenn.balanced([0, 1]) == purenn.balanced([[0, 1], [1, 0]]) == [1, 1]


def test_only_true_ends_fit():
    for answer in (0.5, 1, "stop", {"accuracy": 0}):
        assert len(line().fit(X, T, epochs=3, on_epoch=lambda n: answer).history["loss"]) == 3
        seen = []
        NeuralNetwork([2, 1], sigmoid, dsigmoid).fit(
            X, T, 0.1, 3, on_epoch=lambda n: seen.append(1) or answer)
        assert len(seen) == 3
    assert len(line().fit(X, T, epochs=3, on_epoch=lambda n: True).history["loss"]) == 1


def test_a_schedule_of_the_same_optimizer_is_as_before():
    adam = Adam(0.1)
    line().fit(X, T, epochs=4, optimizer=adam, on_epoch=Schedule(adam, cosine_decay(4)))
    assert adam.lr < 1e-12
    line().fit(X, T, epochs=1, optimizer=adam)


def test_ends_that_reach_some_targets_learn_and_are_told_by_examine():
    net("sigmoid").fit(X, T, epochs=1)
    near = net("tanh").fit(X, [[0.5], [-0.5], [0.5], [2]], epochs=1)
    assert [said for said in examine(near, X, [[0.5], [-0.5], [0.5], [2]]) if said.startswith(
        "1 of 4 targets, such as [2], lie outside -1 to 1, all that the last layer gives")]
    assert not [said for said in examine(near, X, T) if "outside" in said]


def test_a_step_between_layers_is_told_by_examine():
    network = Network([Dense(2, 3), Activation("step"), Dense(3, 1)], "binary_cross_entropy")
    before = copy.deepcopy(network.layers[0].W)
    network.fit(X, T, epochs=2)
    assert network.layers[0].W == before
    assert "layers[1]: a step has no slope, and nothing before" in str(examine(network, X, T))


def test_a_picture_is_saved_under_a_name_of_its_own(tmp_path):
    path = os.path.join(str(tmp_path), "x.svg")
    pictures.curves({"loss": [1, 2]}).save(path)
    assert os.listdir(str(tmp_path)) == ["x.svg"]
    assert message(pictures.curves({"loss": [1, 2]}).save, None).startswith("save: path is None")
