"""Slides 8, 13, 17-19: the one loop, and the whole way back by the definition."""
from purenn.layers import Activation, Dense, Layer, parameter_rows
from purenn.losses import cross_entropy, squared_error
from purenn.matrix import shape
from purenn.network import SGD, Network
from purenn.rng import Rng
from purenn.vector import scale, total
from tests.check import (STEPS, assert_slope, close, gradients_of, matrix, message, pictures,
                         steps_seen)

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
            return network.loss(network.forward(samples), targets)[0] + network.penalty()

        dX = network.backward(network.loss(network.forward(samples), targets)[1])
        for p, g in gradients_of(network.parameters()) + list(zip(samples, dX)):
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
    assert witness.seen[0] is True and len(witness.seen) > 2 and not any(witness.seen[1:])


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


def test_an_optimizer_is_a_function_of_matrices_and_their_gradients():
    seen = []

    def optimizer(pairs):
        seen.append([(shape(P), shape(list(dP))) for P, dP in pairs])
        for row in parameter_rows(pairs):
            row[:] = [0 * w for w in row]

    network = small().fit(X, XOR, epochs=1, batch_size=4, optimizer=optimizer)
    assert seen == [[((4, 2), (4, 2)), ((1, 4), (1, 4)), ((1, 4), (1, 4)), ((1, 1), (1, 1))]]
    assert total([abs(w) for row in parameter_rows(network.parameters()) for w in row]) == 0


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
    assert message(fit, [], []) == "fit: 0 samples; at least one is wanted"
    assert message(fit, X, XOR[:3]).startswith("fit: 4 samples and 3 targets")
    assert message(fit, [[0, 0], [1]], XOR[:2]) == (
        "fit: sample 1 has 1 numbers, the network wants 2")
    assert message(fit, [[0, nan]], [[1]]) == "fit: sample 0 holds nan, a finite number is wanted"
    assert message(fit, [[0, "a"]], [[1]]) == "fit: sample 0 holds 'a', a finite number is wanted"
    assert message(fit, X, [0, 1, 1, 0]) == "fit: target 0 is 0, a list of numbers is wanted; try [[t] for t in T]"
    assert message(fit, X, [[0, 1]] * 4) == "fit: target 0 has 2 numbers, the network wants 1"
    for name in ("epochs", "batch_size"):
        for value in (0, -1, 1.5, "2"):
            assert message(fit, X, XOR, **{name: value}) == (
                "fit: %s is %r, a whole number from 1 up is wanted" % (name, value))
    assert message(fit, X, XOR, lr=-1) == "SGD: lr is -1, a number above 0 is wanted"
    assert message(small("cross_entropy").fit, X, XOR).startswith("cross_entropy: one output")


def test_evaluate_names_itself_in_its_refusals():
    assert message(small().evaluate, X, XOR[:3]).startswith("evaluate: 4 samples and 3 targets")
    assert message(small().evaluate, [[0]], [[1]]) == (
        "evaluate: sample 0 has 1 numbers, the network wants 2")


def test_an_exploding_loss_ends_in_one_line_with_the_epoch():
    text = message(Network([Dense(1, 1, Rng(1))]).fit, [[100.0]], [[1.0]], epochs=500, lr=1.0)
    assert text.startswith("fit: the loss is ") and "try a smaller lr" in text


def test_what_is_no_layer_is_refused_by_its_place_when_the_network_is_made():
    dense = Dense(2, 2, Rng(0))
    for layers in ([], None, "tanh", dense):
        assert message(Network, layers) == (
            "Network: layers is %r, a list of layers is wanted" % (layers,))
    for wrong in ("tanh", Dense, [dense], 3):
        assert message(Network, [dense, wrong]) == (
            "Network: layers[1] is %r, a layer is wanted, such as Dense(2, 4)" % (wrong,))


def test_one_layer_in_two_places_is_refused_and_two_that_are_equal_are_not():
    dense, tanh = Dense(2, 2, Rng(0)), Activation("tanh")
    assert message(Network, [dense, tanh, Dense(2, 2, Rng(0)), tanh]) == (
        "Network: layers[1] and layers[3] are one object; a layer keeps what its way back needs, "
        "two are wanted")
    assert len(Network([dense, tanh, Dense(2, 2, Rng(0)), Activation("tanh")]).layers) == 4


# the page is what runs

def one_hots(k, n):
    """Return k rows of n zeros, all but one."""
    return [[float(j == 5 * i % n) for j in range(n)] for i in range(k)]


def wide(kind=Network, first=Dense):
    """Return 64 -> 3 -> 2."""
    return kind([first(64, 3, Rng(1)), Activation("tanh"), Dense(3, 2, Rng(2))])


def test_a_step_asks_every_method_once_with_few_zeros_and_with_many():
    for X in (matrix(20, 64), pictures(20, 64, 7), one_hots(20, 64)):
        for how in ("class", "object", "subclass"):
            for size, steps in ((1, 20), (2, 10), (16, 2), (20, 1), (99, 1)):
                seen = steps_seen(wide, (Network, Dense), how, X, matrix(20, 2), epochs=2,
                                  lr=0.01, batch_size=size)
                assert seen == list(STEPS) * (2 * steps), (how, size)


class Doubles(Dense):
    """Takes dZ twice."""

    def backward(self, dZ):
        return Dense.backward(self, [scale(2, dz) for dz in dZ])


class DoublesOnObject(Dense):
    """The same, on the object alone."""

    def __init__(self, *arguments):
        Dense.__init__(self, *arguments)
        self.backward = lambda dZ: Dense.backward(self, [scale(2, dz) for dz in dZ])


def test_a_backward_of_ones_own_is_what_the_first_layer_learns_by():
    for X in (matrix(20, 64), pictures(20, 64, 7), one_hots(20, 64)):
        for size in (1, 2, 16, 20):
            plain, own, same = [
                wide(first=first).fit(X, matrix(20, 2), epochs=1, lr=0.01, batch_size=size)
                for first in (Dense, Doubles, DoublesOnObject)]
            assert close(own.layers[0].W, same.layers[0].W)
            assert not close(own.layers[0].W, plain.layers[0].W)
    step = wide(first=Doubles), wide()
    for network, lr in zip(step, (0.01, 0.02)):     # twice the gradient is twice the step
        network.fit(X[:1], [[1, 0]], epochs=1, lr=lr)
    assert close(step[0].layers[0].W, step[1].layers[0].W)


def test_a_forward_of_ones_own_is_what_the_first_layer_answers_by():
    class Halves(Dense):
        def forward(self, X):
            return [scale(0.5, z) for z in Dense.forward(self, X)]

    for X in (matrix(20, 64), one_hots(20, 64)):
        for size in (1, 20):
            plain, own = [wide(first=first).fit(X, matrix(20, 2), epochs=1, lr=0.01,
                                                   batch_size=size) for first in (Dense, Halves)]
            assert not close(own.history["loss"], plain.history["loss"])


def test_weights_put_in_the_place_of_others_while_fit_runs_are_the_ones_that_learn():
    zeros = []

    class Replaces(Activation):
        steps = 0

        def backward(self, dA):
            self.steps += 1
            if self.steps == 5:
                zeros[:] = [[0.0] * 64 for _ in range(3)]
                network.layers[0].W = zeros
            return Activation.backward(self, dA)

    for X in (matrix(8, 64), one_hots(8, 64)):
        network = Network([Dense(64, 3, Rng(1)), Replaces("tanh"), Dense(3, 2, Rng(2))])
        network.fit(X, matrix(8, 2), epochs=1, lr=0.01)
        assert network.layers[0].W is zeros and 0 < max([max(w) for w in zeros]) < 0.2


def test_what_on_epoch_and_validation_see_are_the_weights_of_that_epoch():
    X, T, seen = one_hots(20, 64), matrix(20, 2), []

    def look(network):
        dense = network.layers[0]
        seen.append([list(w) for w in dense.W])
        assert isinstance(dense.W, list) and not dense.training and not dense.first

    network = wide().fit(X, T, epochs=3, lr=0.01, on_epoch=look, validation=(X, T))
    for epochs, weights in zip((1, 2, 3), seen):
        assert close(weights, wide().fit(X, T, epochs=epochs, lr=0.01).layers[0].W)
    assert close(network.history["val_loss"][-1], network.evaluate(X, T)["loss"])


def test_after_an_error_in_the_middle_of_fit_the_layers_are_as_they_are_outside_of_it():
    class Stops(Activation):
        left = 5

        def forward(self, Z):
            self.left -= 1
            if not self.left:
                raise ValueError("enough")
            return Activation.forward(self, Z)

    for X in (matrix(20, 64), one_hots(20, 64)):
        dense = Dense(64, 3, Rng(1))
        rows = list(dense.W)
        network = Network([dense, Stops("tanh"), Dense(3, 2, Rng(2))])
        assert message(network.fit, X, matrix(20, 2), lr=0.01) == "enough"
        assert [w is row for w, row in zip(dense.W, rows)] == [True] * 3
        assert dense.W != Dense(64, 3, Rng(1)).W        # four steps have been learned
        assert not [layer for layer in network.layers if layer.training or layer.first]
        assert network.backward([[1, 1]] * len(network.forward(X[:1]))) is not None


def test_only_the_first_layer_that_is_not_fixed_is_told_that_nobody_wants_its_dx():
    class Fixed(Layer):
        fixed = "Fixed"

        def forward(self, X):
            return X

        def backward(self, dY):
            raise AssertionError("nobody wants this")

    seen = []

    class Witness(Activation):
        def backward(self, dA):
            seen.append((network.layers[0].first, network.layers[1].first, self.first))
            return Activation.backward(self, dA)

    network = Network([Fixed(), Dense(2, 3, Rng(1)), Witness("tanh"), Dense(3, 1, Rng(2))])
    network.fit(X, XOR, epochs=1, batch_size=4)
    assert seen == [(False, True, False)]


def test_two_layers_may_share_their_rows():
    rows = [[float(i == j) for j in range(64)] for i in range(64)]
    a, b = Dense(64, 64, Rng(0)), Dense(64, 64, Rng(1))
    b.W = a.W
    network = Network([a, Activation("tanh"), b])
    network.fit(rows, rows, epochs=3, lr=0.05, shuffle=False)
    assert close(network.history["loss"], [0.9235, 0.6181, 0.4633], 2e-4)
    assert b.W is a.W and isinstance(a.W, list)


# layers without weights are drawn in order

def undrawn():
    return [Dense(2, 4), Activation("tanh"), Dense(4, 3, init="normal", bias="normal"),
            Dense(3, 1, init="zeros")]


def test_layers_without_rng_are_drawn_in_order_from_one_seed():
    for seed in (0, 5):
        rng = Rng(seed)
        own = [Dense(2, 4, rng), Activation("tanh"),
               Dense(4, 3, rng, init="normal", bias="normal"), Dense(3, 1, rng, init="zeros")]
        network = Network(undrawn(), seed=seed)
        assert parameter_rows(network.parameters()) == parameter_rows(Network(own).parameters())
    assert Network(undrawn()).layers[0].W == Network(undrawn(), seed=0).layers[0].W
    assert Network(undrawn(), seed=1).layers[0].W != Network(undrawn()).layers[0].W


def test_the_same_program_prints_the_same_digits():
    first, second = [Network(undrawn()).fit(X, XOR, epochs=3) for _ in range(2)]
    assert first.history == second.history
    assert repr(first.predict(X)) == repr(second.predict(X))


def test_layers_that_have_weights_keep_them():
    dense = Dense(4, 3, Rng(9))
    before = repr((dense.W, dense.b))
    network = Network([Dense(2, 4), Activation("tanh"), dense, Dense(3, 1)])
    assert repr((dense.W, dense.b)) == before
    rng = Rng(0)                        # what has weights draws nothing
    assert [network.layers[0].W, network.layers[3].W] == [Dense(2, 4, rng).W, Dense(3, 1, rng).W]
    again = Network(network.layers, seed=7)
    assert repr((dense.W, dense.b)) == before and again.layers[0].W is network.layers[0].W


# losses

def test_a_loss_is_a_name_a_function_of_losses_or_ones_own():
    def halves(Y, T):
        return (total([squared_error(y, t) for y, t in zip(Y, T)]) / len(Y),
                [[(yi - ti) / len(Y) for yi, ti in zip(y, t)] for y, t in zip(Y, T)])

    for size in (1, 3, 4):
        by_name, by_function, by_own = [small(loss).fit(X, XOR, epochs=3, batch_size=size)
                                        for loss in ("squared_error", squared_error, halves)]
        assert by_name.history == by_function.history
        assert close(by_own.history["loss"], by_name.history["loss"])
        assert close(by_own.layers[0].W, by_name.layers[0].W)
        assert close(by_own.predict(X), by_name.predict(X))
    assert small(cross_entropy, 2).loss.name == "cross_entropy"
    assert message(small, "mse").startswith("loss: no 'mse', which is squared_error here; there")


# what the history holds

def test_a_last_batch_that_is_smaller_counts_by_its_size():
    class Still(SGD):
        def __call__(self, pairs):
            pass

    for size in (1, 2, 3, 4):
        network = small("binary_cross_entropy")
        network.fit(X, XOR, epochs=1, batch_size=size, optimizer=Still(1))
        assert close(network.history["loss"], [network.evaluate(X, XOR)["loss"]]), size
    samples = one_hots(21, 64)
    network = wide().fit(samples, matrix(21, 2), epochs=1, batch_size=16, optimizer=Still(1))
    assert close(network.history["loss"], [network.evaluate(samples, matrix(21, 2))["loss"]])


def test_the_history_is_of_the_data_and_the_penalty_is_told_apart():
    def pulled(l2):
        return Network([Dense(2, 1, init=[[3.0, -2.0]], bias=1, l2=l2)])

    plain, heavy = pulled(0), pulled(0.5)
    assert heavy.penalty() == 0.25 * (9 + 4) and plain.penalty() == 0
    assert close(plain.step(X, XOR, SGD(0.1)), heavy.step(X, XOR, SGD(0.1)))
    assert not close(plain.layers[0].W, heavy.layers[0].W)
    heavy = pulled(0.5).fit(X, XOR, epochs=1, batch_size=4, validation=(X, XOR))
    assert close(heavy.history["loss"], [pulled(0).evaluate(X, XOR)["loss"]])
    loss, _ = heavy.loss(heavy.forward(X), XOR)
    assert close(heavy.evaluate(X, XOR)["loss"], loss)
    assert close(heavy.history["val_loss"], [loss])


def test_an_epoch_of_some_samples_learns_these_alone():
    for order in ([0, 3], [1, 1, 2], [2]):
        for size in (1, 2, 5):
            some, same = [Network([Dense(2, 3, Rng(1)), Activation("tanh"), Dense(3, 1, Rng(2))]) for _ in "ab"]
            found = some.epoch(X, XOR, order, size, SGD(0.1))
            losses = [len(order[i:i + size]) * same.step([X[j] for j in order[i:i + size]],
                                                         [XOR[j] for j in order[i:i + size]], SGD(0.1))
                      for i in range(0, len(order), size)]
            assert close(found, sum(losses) / len(order))
            assert some.layers[0].W == same.layers[0].W
