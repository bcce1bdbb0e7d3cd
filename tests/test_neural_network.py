"""Slides 20-21: the hand-carved class does what the slides' program does."""
from purenn.activations import dsigmoid, dtanh, sigmoid, tanh
from purenn.matrix import matvec
from purenn.neural_network import NeuralNetwork
from purenn.rng import Rng
from purenn.vector import add, hadamard, outer, scale, sub
from tests.check import close, message

DATA = [[0, 0], [0, 1], [1, 0], [1, 1]]
LABELS = [[0], [1], [1], [0]]


def slides_step(weights, biases, x, label, lr):
    """Return weights and biases after one step of slides 17-19, written as they are there."""
    values, zetas = [x], []
    for W, b in zip(weights, biases):
        zetas.append(add(matvec(W, values[-1]), b))
        values.append([tanh(z) for z in zetas[-1]])
    dx = sub(values[-1], label)
    new_weights, new_biases = [], []
    for W, b, z, x in reversed(list(zip(weights, biases, zetas, values))):
        db = hadamard(dx, [dtanh(zi) for zi in z])
        dx = [sum([db[i] * W[i][j] for i in range(len(db))]) for j in range(len(x))]
        new_weights.insert(0, [sub(w, scale(lr, dw)) for w, dw in zip(W, outer(db, x))])
        new_biases.insert(0, sub(b, scale(lr, db)))
    return new_weights, new_biases


def test_forward_and_backward_are_the_slides_program():
    model = NeuralNetwork([2, 3, 4, 2], tanh, dtanh, rng=Rng(1))
    weights = [[list(row) for row in W] for W in model.weights]
    biases = [list(b) for b in model.biases]
    for x, label in (([0.5, -1.0], [1, 0]), ([2.0, 0.25], [0, 1])):
        weights, biases = slides_step(weights, biases, x, label, 0.5)
        model.forward(x)
        model.backward(label, 0.5)
        assert close(model.weights, weights) and close(model.biases, biases)


def test_weights_are_drawn_in_the_slides_order():
    rng = Rng(3)
    drawn = [rng.normal() for _ in range(17)]
    model = NeuralNetwork([2, 3, 2], sigmoid, dsigmoid, rng=Rng(3))
    assert model.weights[0] == [drawn[0:2], drawn[2:4], drawn[4:6]]
    assert model.biases[0] == drawn[6:9]
    assert model.weights[1] == [drawn[9:12], drawn[12:15]]
    assert model.biases[1] == drawn[15:17]


def test_the_class_can_be_looked_into():
    model = NeuralNetwork([2, 3, 1], sigmoid, dsigmoid)
    y = model.forward([1, 0])
    assert model.layer_sizes == [2, 3, 1] and model.num_layers == 2
    assert [len(z) for z in model.zetas] == [3, 1]
    assert [len(x) for x in model.values] == [2, 3, 1]
    assert model.values[0] == [1, 0] and model.values[-1] == y
    assert close(model.values[1], [sigmoid(z) for z in model.zetas[0]])


def test_weights_may_be_replaced_by_ones_own():
    model = NeuralNetwork([2, 1], sigmoid, dsigmoid)
    model.weights[0] = [[1.0, 2.0]]
    model.biases[0] = [-3.0]
    assert close(model.predict([1, 1]), [0.5])
    model.forward([1, 1])
    model.backward([1], 0.1)
    assert model.weights[0][0][0] > 1.0


def test_fit_is_forward_and_backward_over_the_samples_in_order():
    one, other = [NeuralNetwork([2, 4, 1], sigmoid, dsigmoid) for _ in range(2)]
    for _ in range(3):
        for x, label in zip(DATA, LABELS):
            one.forward(x)
            one.backward(label, 1)
    assert other.fit(DATA, LABELS, 1, 3) is other
    assert close(one.weights, other.weights) and close(one.biases, other.biases)


def knows_xor(model):
    """Return whether every answer is within a quarter of the target."""
    return all([abs(model.predict(x)[0] - t[0]) < 0.25 for x, t in zip(DATA, LABELS)])


def test_xor_is_learned_from_9_of_10_seeds_and_from_the_default():
    learned = []
    for seed in range(10):
        model = NeuralNetwork([2, 4, 4, 1], sigmoid, dsigmoid, rng=Rng(seed))
        for _ in range(10):
            if not knows_xor(model):                # what is learned is not learned again
                model.fit(DATA, LABELS, 1, 100)
        learned.append(knows_xor(model))
    assert sum(learned) >= 9 and learned[0]


def test_what_does_not_fit_is_refused():
    assert message(NeuralNetwork, [2], sigmoid, dsigmoid).startswith("NeuralNetwork: layer sizes")
    assert message(NeuralNetwork, [2, 0, 1], sigmoid, dsigmoid).endswith("all above 0, and 20000000 weights at most")
    model = NeuralNetwork([2, 1], sigmoid, dsigmoid)
    for sample in ([1, 2, 3], [], [[1], [2]], 7, None):
        assert message(model.predict, sample) == (
            "NeuralNetwork: a sample is %r, a flat list of 2 finite numbers is wanted" % (sample,))
    assert message(model.fit, DATA, [0, 1, 1, 0], 1, 10) == (
        "NeuralNetwork: a label is 0, a flat list of 1 finite numbers is wanted")
    assert message(model.fit, DATA, [[[0]]] * 4, 1, 10) == (
        "NeuralNetwork: a label is [[0]], a flat list of 1 finite numbers is wanted")
    assert message(model.fit, [[[0], [0]]] * 4, LABELS, 1, 10) == (
        "NeuralNetwork: a sample is [[0], [0]], a flat list of 2 finite numbers is wanted")
    assert message(model.fit, DATA, LABELS[:3], 1, 10) == (
        "fit: 4 samples and 3 labels; as many are wanted")


def test_everything_is_there_and_zero_before_the_first_forward():
    model = NeuralNetwork([2, 3, 1], sigmoid, dsigmoid)
    assert model.zetas == [[0] * 3, [0]] and model.values == [[0] * 2, [0] * 3, [0]]
    assert len(model.weights) == len(model.biases) == model.num_layers == 2


def test_a_loop_over_the_layers_counts_layers_of_weights():
    model = NeuralNetwork([2, 3, 4, 1], sigmoid, dsigmoid)
    x = model.forward([1, 0])
    assert x is model.values[model.num_layers]
    for i in range(model.num_layers):
        shape = len(model.weights[i]), len(model.weights[i][0])
        assert shape == (model.layer_sizes[i + 1], model.layer_sizes[i])
        z = add(matvec(model.weights[i], model.values[i]), model.biases[i])
        assert close(model.zetas[i], z)
        assert close(model.values[i + 1], [sigmoid(zi) for zi in z])


class Watched(NeuralNetwork):
    """Writes down what is called."""

    said = ""

    def forward(self, data):
        self.said += "f"
        return NeuralNetwork.forward(self, data)

    def backward(self, label, lr):
        self.said += "b"
        NeuralNetwork.backward(self, label, lr)


def test_fit_is_made_of_forward_and_backward_of_ones_own():
    model = Watched([2, 4, 1], sigmoid, dsigmoid).fit(DATA, LABELS, 1, 2)
    assert model.said == "fb" * 8


def test_a_subclass_learns_by_its_own_forward_and_its_own_backward():
    class Half(NeuralNetwork):
        def backward(self, label, lr):
            NeuralNetwork.backward(self, label, lr / 2)

    class Blind(NeuralNetwork):
        def forward(self, data):
            return NeuralNetwork.forward(self, [0, data[1]])

    plain, half, slow, blind = [kind([2, 4, 1], sigmoid, dsigmoid).fit(DATA, LABELS, lr, 3)
                                for kind, lr in ((NeuralNetwork, 1), (Half, 1),
                                                 (NeuralNetwork, 0.5), (Blind, 1))]
    assert half.weights == slow.weights and half.biases == slow.biases
    assert not close(half.weights, plain.weights)
    assert blind.predict([0, 1]) == blind.predict([1, 1]) != plain.predict([1, 1])
    untouched = NeuralNetwork([2, 4, 1], sigmoid, dsigmoid).weights[0]
    assert [w[0] for w in blind.weights[0]] == [w[0] for w in untouched]    # 0 teaches nothing


def test_on_epoch_gets_the_network_and_can_end_fit():
    seen = []

    def look(model):
        seen.append(model)
        return len(seen) == 2

    model = NeuralNetwork([2, 1], sigmoid, dsigmoid)
    assert model.fit(DATA, LABELS, 1, 5, on_epoch=look) is model
    assert seen == [model, model]
    assert close(model.weights, NeuralNetwork([2, 1], sigmoid, dsigmoid).fit(DATA, LABELS, 1,
                                                                              2).weights)
