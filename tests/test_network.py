"""Slides 8, 13, 17-19: the one loop, and the whole way back by the definition."""
from purenn.layers import Activation, Dense, Layer
from purenn.losses import squared_error
from purenn.network import SGD, Network
from purenn.rng import Rng
from purenn.vector import total
from tests.check import assert_slope, close, matrix, message

X = [[0, 0], [0, 1], [1, 0], [1, 1]]
XOR = [[0], [1], [1], [0]]


def small(loss="squared_error", outputs=1, seed=1):
    return Network([Dense(2, 4, Rng(seed)), Activation("tanh"), Dense(4, outputs, Rng(seed + 1))],
                   loss)


def deep(loss):
    rng = Rng(2)
    return Network([Dense(3, 4, rng, l2=0.1), Activation("tanh"), Dense(4, 4, rng, bias="normal"),
                    Activation("sigmoid"), Dense(4, 3, rng, l1=0.1)], loss)


def test_the_way_back_through_four_layers_is_the_derivative_by_definition():
    samples, targets = matrix(3, 3), [[0, 1, 0], [1, 0, 0], [0, 0, 1]]
    for name in ("squared_error", "binary_cross_entropy", "cross_entropy", "hinge",
                 "perceptron_loss"):
        network = deep(name)

        def loss():
            return network.loss.value(network.forward(samples), targets) + network.penalty()

        dX = network.backward(network.loss.gradient(network.forward(samples), targets))
        pairs = [(row, list(gradient)) for row, gradient in network.parameters()]
        for p, g in pairs + list(zip(samples, dX)):
            assert_slope(loss, p, g)


def test_one_step_is_the_slides_update():
    network = Network([Dense(2, 1, init=[[0.5, -1.0]], bias=[0.25])])
    loss = network.step([[2.0, 3.0]], [[1.0]], SGD(0.1))
    z = 0.5 * 2 - 1.0 * 3 + 0.25
    assert close(loss, (z - 1) ** 2 / 2)
    dense = network.layers[0]
    assert close(dense.W, [[0.5 - 0.1 * (z - 1) * 2, -1.0 - 0.1 * (z - 1) * 3]])
    assert close(dense.b, [0.25 - 0.1 * (z - 1)])


def test_a_small_step_lowers_the_loss():
    network = small("binary_cross_entropy")
    before = network.step(X, XOR, SGD(0.01))
    assert network.evaluate(X, XOR)["loss"] < before


def test_fit_learns_xor_and_returns_the_network():
    network = small("binary_cross_entropy", seed=2)
    assert network.fit(X, XOR, epochs=300, lr=0.5) is network
    assert network.predict(X) == [0, 1, 1, 0]
    assert network.score(X, XOR) == 1
    assert network.history["loss"][-1] < 0.1 < network.history["loss"][0]


def test_fit_with_the_same_seed_gives_the_same_weights():
    weights = [repr(small().fit(X, XOR, epochs=5, seed=seed).layers[0].W) for seed in (3, 3, 4)]
    assert weights[0] == weights[1] != weights[2]


def test_a_batch_of_all_takes_one_step_an_epoch_and_its_order_does_not_matter():
    one = small().fit(X, XOR, epochs=3, batch_size=4, seed=1).layers[0].W
    other = small().fit(X, XOR, epochs=3, batch_size=99, shuffle=False).layers[0].W
    assert close(one, other)


def test_the_last_batch_may_be_smaller():
    class Counting(Layer):
        sizes = []

        def forward(self, X):
            self.sizes.append(len(X))
            return X

        def backward(self, dY):
            return dY

    counting = Counting()
    Network([counting, Dense(2, 1, Rng(1))]).fit(X, XOR, epochs=1, batch_size=3)
    assert counting.sizes == [3, 1]


def test_the_callers_lists_are_left_alone():
    samples, targets = [list(x) for x in X], [list(t) for t in XOR]
    small().fit(samples, targets, epochs=3)
    assert samples == X and targets == XOR


def test_epochs_can_be_driven_one_by_one():
    network = small()
    losses = [loss for loss in network.epochs(X, XOR, epochs=3)]
    assert losses == network.history["loss"] and len(losses) == 3
    assert losses == small().fit(X, XOR, epochs=3).history["loss"]


def test_layers_are_in_training_only_while_they_learn():
    class Witness(Layer):
        seen = []

        def forward(self, X):
            self.seen.append(self.training)
            return X

        def backward(self, dY):
            return dY

    witness = Witness()
    network = Network([witness, Dense(2, 1, Rng(1))])
    for _ in network.epochs(X, XOR, epochs=1, batch_size=4, validation=(X, XOR)):
        network.predict(X)
    assert witness.seen == [True, False, False]


def test_on_epoch_sees_every_epoch_and_can_end_fit():
    lengths = []

    def stop(network):
        lengths.append(len(network.history["loss"]))
        return len(lengths) == 2

    small().fit(X, XOR, epochs=5, on_epoch=stop)
    assert lengths == [1, 2]


def test_validation_is_written_down_every_epoch():
    network = small("binary_cross_entropy").fit(X, XOR, epochs=2, validation=(X, XOR))
    assert len(network.history["val_loss"]) == len(network.history["val_accuracy"]) == 2
    assert network.history["val_loss"][-1] == network.evaluate(X, XOR)["loss"]


def test_an_optimizer_is_a_function_of_rows():
    seen = []

    def optimizer(pairs):
        seen.append([len(row) for row, gradient in pairs])
        for row, gradient in pairs:
            row[:] = [0 * w for w in row]

    network = small().fit(X, XOR, epochs=1, batch_size=4, optimizer=optimizer)
    assert seen == [[2, 2, 2, 2, 4, 4, 1]]
    assert total([abs(w) for row, _ in network.parameters() for w in row]) == 0


def test_predictions_are_the_same_in_chunks_as_alone():
    network, many = small("cross_entropy", 2), matrix(600, 2)
    assert close(network.predict_proba(many), [network.predict_proba([x])[0] for x in many])


def test_squared_error_predicts_numbers_and_scores_classes_or_r2():
    network = Network([Dense(1, 1, init=[[2]], bias=[1])])
    assert network.predict([[3]]) == [[7]]
    assert network.score([[1], [2]], [[3], [5]]) == 1
    assert close(network.score([[1], [2]], [[4], [4.5]]), 1 - 1.25 / 0.125)
    assert sorted(network.evaluate([[1], [0]], [[1], [0]])) == ["accuracy", "loss"]


def test_r2_of_the_mean_is_zero():
    network = Network([Dense(1, 1, init="zeros", bias=[4])])
    assert network.evaluate([[1], [2]], [[3], [5]])["r2"] == 0


def test_squared_error_loss_is_a_mean_over_the_batch():
    network = Network([Dense(1, 1, init=[[2]])])
    expected = (squared_error([2], [0]) + squared_error([4], [1])) / 2
    assert close(network.evaluate([[1], [2]], [[0], [1]])["loss"], expected)


def test_repr_shows_shapes_and_counts():
    lines = repr(small("cross_entropy", 2)).split("\n")
    assert lines[0] == "Network, cross_entropy, 22 parameters"
    assert lines[1].split() == ["Dense", "2", "->", "4", "12"]
    assert lines[2].split() == ["Activation", "tanh"]


def test_what_cannot_be_learned_is_refused_in_one_line():
    fit = small().fit
    nan = float("nan")
    assert message(fit, [], []) == "fit: 0 samples and 0 targets; as many are wanted, at least one"
    assert message(fit, X, XOR[:3]).startswith("fit: 4 samples and 3 targets")
    assert message(fit, [[0, 0], [1]], XOR[:2]) == (
        "fit: sample 1 has 1 numbers, the network wants 2")
    assert message(fit, [[0, nan]], [[1]]) == "fit: sample 0 holds nan, a finite number is wanted"
    assert message(fit, [[0, "a"]], [[1]]) == "fit: sample 0 holds 'a', a finite number is wanted"
    assert message(fit, X, [0, 1, 1, 0]) == "fit: target 0 is 0, a list of numbers is wanted"
    assert message(fit, X, [[0, 1]] * 4) == "fit: target 0 has 2 numbers, the network wants 1"
    assert message(fit, X, XOR, epochs=0) == "fit: epochs is 0, at least 1 is wanted"
    assert message(fit, X, XOR, batch_size=0) == "fit: batch_size is 0, at least 1 is wanted"
    assert message(fit, X, XOR, lr=-1) == "SGD: lr is -1, a number above 0 is wanted"
    assert message(small("cross_entropy").fit, X, XOR).startswith("cross_entropy: one output")


def test_evaluate_names_itself_in_its_refusals():
    assert message(small().evaluate, X, XOR[:3]).startswith("evaluate: 4 samples and 3 targets")
    assert message(small().evaluate, [[0]], [[1]]) == (
        "evaluate: sample 0 has 1 numbers, the network wants 2")


def test_an_exploding_loss_ends_in_one_line_with_the_epoch():
    text = message(Network([Dense(1, 1, Rng(1))]).fit, [[100.0]], [[1.0]], epochs=500, lr=1.0)
    assert text.startswith("fit: the loss is ") and "try a smaller lr" in text
