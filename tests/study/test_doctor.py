"""Each illness has a patient here; the healthy are sent home."""
from math import tanh

from purenn.activations import dsigmoid, sigmoid
from purenn.table.data import load_csv
from purenn.study.doctor import examine
from purenn.layers import Activation, Dense
from purenn.models import mlp, network_of
from purenn.network import Network
from purenn.neural_network import NeuralNetwork
from purenn.preprocessing import moments, one_hot, standardise, train_test_split
from purenn.rng import Rng
from tests.check import matrix

XOR = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]


def table(k=40, n=3, m=2, seed=1):
    """Return k rows of normal numbers and their classes by the first: the last third high."""
    rng = Rng(seed)
    X = [[rng.normal() for _ in range(n)] for _ in range(k)]
    return X, one_hot([min(m - 1, int((x[0] > 0) * (m - 1))) for x in X], m)


def parts(name, classes, hidden, epochs, activation="tanh", rows=None, seed=0, lr=0.05):
    """Return a network trained well on a bundled set, with both parts."""
    data = load_csv(name)
    X, labels = data.X[:rows], data.labels[:rows]
    X, X_test, t, t_test = train_test_split(X, labels, seed=seed)
    scales = moments(X)
    X, X_test = standardise(X, *scales), standardise(X_test, *scales)
    network = mlp([len(X[0]), hidden, classes], Rng(seed), activation)
    network.fit(X, one_hot(t, classes), epochs, lr, batch_size=8)
    return network, X, one_hot(t, classes), X_test, one_hot(t_test, classes)


def only(words, findings):
    """Assert that there is one finding and that it has these words."""
    assert len(findings) == 1 and words in findings[0], findings


def some(words, findings):
    """Assert that one finding has these words, and that each is one line."""
    assert [f for f in findings if words in f], findings
    assert not [f for f in findings if "\n" in f]


# the healthy

def test_nothing_is_found_in_the_slides_xor_before_or_after_it_has_learned():
    model = NeuralNetwork([2, 4, 4, 1], sigmoid, dsigmoid, Rng(0))
    assert examine(model, *XOR) == []
    model.fit(XOR[0], XOR[1], 1, 1000)
    assert examine(model, *XOR, labels=[0, 1, 1, 0]) == []


def test_nothing_is_found_in_iris_moons_and_digits_learned_well():
    assert examine(*parts("iris", 3, 6, 25, lr=0.2)) == []
    for activation in ("tanh", "relu"):
        assert examine(*parts("moons", 2, 8, 40, activation, lr=0.4)) == []
    assert examine(*parts("digits", 10, 10, 10, rows=200, lr=0.2)) == []


def test_nothing_is_found_in_a_quantity_learned_well():
    X = [[i / 20 - 1] for i in range(40)]
    T = [[0.5 - 2 * x[0]] for x in X]
    network = Network([Dense(1, 1, Rng(0))]).fit(X, T, 40, 0.1)
    assert examine(network, X, T, X, T)[1:] == []       # the same rows twice, and nothing else


def test_ends_and_bounces_are_no_illness_where_the_answers_are_right():
    network = Network([Dense(1, 1, init=[[100]]), Activation("tanh"), Dense(1, 1, init=[[0.5]],
                                                                             bias=0.5)])
    network.history["loss"] = [0.5, 0.4, 0.001, 0.0019]
    assert examine(network, [[-1], [1]], [[0], [1]]) == []
    network.history["loss"] = [0.5, 0.2, 0.25]
    assert examine(network, [[-1], [1]], [[0], [1]]) == []


# the data

def test_labels_from_1_to_10():
    network = mlp([3, 2], Rng(0))
    X, T = table()
    only("labels are 1 to 10, and classes count from 0: subtract 1, unless 10 is the digit 0",
         examine(network, X, T, labels=[10] + list(range(1, 11))))
    only("labels are 1 to 2", examine(network, X, T, labels=[1, 2, 2]))


def test_pixels_from_0_to_255():
    X, T = table()
    X = [[abs(v) * 100 for v in x] for x in X]
    only("inputs span", examine(mlp([3, 2], Rng(0)), X, T))
    only("scale them", examine(mlp([3, 2], Rng(0)), [[v / 1e5 for v in x] for x in X], T))


def test_columns_of_very_different_scale():
    X, T = table()
    only("times as much as another: the small one is not heard",
         examine(mlp([3, 2], Rng(0)), [[x[0], x[1] / 1000, x[2]] for x in X], T))


def test_a_constant_column():
    X, T = table()
    for names, told in ((None, "column 2"), (["a", "b", "c"], "b")):
        only("inputs that are the same in every row: 1 (%s): they tell nothing; leave them out"
             % told, examine(mlp([3, 2], Rng(0)), [[x[0], 1, x[2]] for x in X], T, names=names))


def test_the_answer_to_beat_is_the_commonest_class_of_the_training_part():
    network = mlp([1, 2], Rng(0))
    network.fit([[0]] * 5, [[1, 0]] * 3 + [[0, 1]] * 2, 1, 0.001)
    network.layers[-1].b = [-9, 9]
    found = examine(network, [[0]] * 5, [[1, 0]] * 3 + [[0, 1]] * 2, [[0]] * 10,
                    [[1, 0]] * 5 + [[0, 1]] * 5)
    assert [line for line in found if "test accuracy is 0.500, and always the commonest class "
            "gets 0.500" in line]
    found = examine(network, [[0]] * 5, [[1, 0]] * 3 + [[0, 1]] * 2, [[0]] * 10,
                    [[1, 0]] * 4 + [[0, 1]] * 6)
    assert not [line for line in found if "the commonest class" in line]


def test_rows_that_are_in_both_parts():
    X, T = table(60)
    only("20 of the 20 test rows are in the training part too",
         examine(mlp([3, 2], Rng(0)), X, T, X[:20], T[:20]))
    other = [[1 - v for v in t] for t in T[:20]]        # measured again, with another outcome
    assert not [line for line in examine(mlp([3, 2], Rng(0)), X, T, X[:20], other)
                if "training part too" in line]


def test_rows_sorted_by_class_and_split_by_position():
    X, T = table(60, 3, 2)
    order = sorted(range(60), key=lambda i: T[i][0])
    X, T = [X[i] for i in order], [T[i] for i in order]
    found = examine(mlp([3, 2], Rng(0)), X[:40], T[:40], X[40:], T[40:])
    some("rows sorted by class and split by position?", found)
    some("class 1 has", found)


def test_a_class_missing_from_a_part():
    X, T = table(90, 3, 3)
    T = one_hot([i % 3 for i in range(90)], 3)
    keep = [i for i in range(60, 90) if i % 3]
    found = examine(mlp([3, 3], Rng(0)), X[:60], T[:60], [X[i] for i in keep],
                    [T[i] for i in keep])
    some("class 0 has 20 rows to train and 0 to test", found)
    keep = [i for i in range(60) if i % 3]
    some("class 0 has 0 rows to train and 10 to test",
         examine(mlp([3, 3], Rng(0)), [X[i] for i in keep], [T[i] for i in keep], X[60:], T[60:]))


# the network

def test_neurons_that_are_copies_of_each_other():
    network = Network([Dense(3, 4, init="zeros"), Activation("tanh"),
                       Dense(4, 2, init="zeros")], "cross_entropy")
    only("layers[0]: 4 of 4 neurons are the same", examine(network, *table()))
    network.layers[2].W[0] = [1.0, 2.0, 3.0, 4.0]
    assert examine(network, *table()) == []         # what lies behind them tells them apart


def test_saturated_neurons():
    X, T = table()
    for name in ("sigmoid", "tanh"):
        network = Network([Dense(3, 4, Rng(0), scale=100), Activation(name),
                           Dense(4, 2, Rng(1))], "cross_entropy")
        found = examine(network, X, T)
        only("% of the outputs are above 0.99 or below", found)
        assert found[0].startswith("layers[1]: ")
    for name, low, slope in (("sigmoid", "0.01", [y * (1 - y) for y in (
            sigmoid(9), sigmoid(-9), sigmoid(9))]), ("tanh", "-0.99", [1 - tanh(9) ** 2] * 3)):
        network = Network([Dense(1, 1, init=[[9]]), Activation(name), Dense(1, 1, init=[[1]])])
        assert examine(network, [[1], [-1], [1]], [[1], [0], [1]])[0] == (
            "layers[1]: 100 %% of the outputs are above 0.99 or below %s, mean slope %.2g: scale "
            "the inputs, or draw smaller weights" % (low, sum(slope) / 3))


def test_dead_relus():
    network = Network([Dense(3, 4, Rng(0), bias=[-50, 0, -50, 0]), Activation("relu"),
                       Dense(4, 2, Rng(1))], "cross_entropy")
    only("layers[1]: 2 of 4 relus are 0 for every row", examine(network, *table()))


def test_weights_that_ran_away():
    network = mlp([3, 2], Rng(0))
    network.layers[0].W[0][0] = 1e200 * 1e200
    only("a weight is infinite or no number", examine(network, *table()))


# the run

def test_a_loss_that_rises():
    network = mlp([3, 2], Rng(0)).fit(*table(), epochs=5)
    network.history["loss"] = [0.7, 0.4, 0.5, 0.9, 0.93]
    some("the loss rose from 0.4 (epoch 2) to 0.93: try a third of the lr",
         examine(network, *table()))


def test_a_loss_that_does_not_fall_and_answers_that_are_all_alike():
    network = mlp([3, 4, 2], Rng(1)).fit(*table(), epochs=12, lr=1e-9)
    some("the loss fell from", examine(network, *table()))
    network = network_of(NeuralNetwork([2, 2, 1], sigmoid, dsigmoid, Rng(1)))
    network.fit(*XOR, lr=0.1, epochs=300, shuffle=False)
    some("the outputs are nearly the same for every row", examine(network, *XOR))


def test_no_better_than_the_commonest_class():
    X, _ = table(60)
    T = one_hot([int(i % 4 == 0) for i in range(60)], 2)
    network = mlp([3, 2], Rng(0), l2=1).fit(X, T, epochs=10, lr=0.01)
    some("training accuracy is 0.750, and always the commonest class gets 0.750",
         examine(network, X, T))
    rare = [[float(i % 4 == 0), 0.0, 0.0] for i in range(57)] + [[1.0, 0.0, 0.0]] * 3
    network.layers[0].W, network.layers[0].b = [[-1.0, 0.0, 0.0], [1.0, 0.0, 0.0]], [0.6, -0.6]
    T = one_hot([int(x[0] == 1 and i < 4 or i == 1) for i, x in enumerate(rare)], 2)
    assert not [line for line in examine(network, rare, T) if "always the commonest" in line]


def test_no_better_than_the_mean():
    X, _ = table(60)
    network = Network([Dense(3, 1, Rng(0), init="zeros")]).fit(X, matrix(60, 1), epochs=3, lr=1e-6)
    some("training R^2 is", examine(network, X, matrix(60, 1)))


def test_outputs_that_are_asked_one_by_one():
    X, T = table(40, 3, 3)
    T = one_hot([i % 3 for i in range(40)], 3)
    network = Network([Dense(3, 3, Rng(0), bias=[9, 9, 9], scale=0.1), Activation("sigmoid")])
    network.history["loss"] = [1.0]
    some("3.0 outputs a row are 0.5 or more: counting the right one among them gives 1.00, the "
         "largest output is right for", examine(network, X, T))


def test_what_was_learned_by_heart():
    rng = Rng(3)
    X, _ = table(60, 10)
    T = one_hot([rng.randint(0, 2) for _ in X], 2)
    network = mlp([10, 12, 2], Rng(0)).fit(X[:30], T[:30], epochs=60, lr=0.3)
    some("1.000 in training and", examine(network, X[:30], T[:30], X[30:], T[30:]))


def test_relus_that_say_little_are_not_dead():
    network = Network([Dense(3, 4, Rng(0), scale=0.01, bias=0.1), Activation("relu"),
                       Dense(4, 2, Rng(1))], "cross_entropy")
    assert examine(network, *table()) == []
