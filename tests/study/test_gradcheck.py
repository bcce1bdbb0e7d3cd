"""A right network is never accused, and a wrong one is told which mistake it is."""
from purenn.activations import Curve, dsigmoid, dtanh, sigmoid, softmax, tanh
from purenn.more.batchnorm import BatchNorm
from purenn.more.convolution import Conv2D
from purenn.more.dropout import Dropout
from purenn.more.embedding import Embedding
from purenn.study.gradcheck import Report, gradcheck
from purenn.more.images import Flatten, Reshape
from purenn.layers import Activation, Dense, Layer, parameter_rows
from purenn.losses import Loss, loss_of, squared_error, squared_error_slope
from purenn.matrix import matmul, matvec, transpose
from purenn.network import Network
from purenn.neural_network import NeuralNetwork
from purenn.more.pooling import AveragePool2D, MaxPool2D
from purenn.more.recurrent import LSTM, RNN
from purenn.rng import Rng
from purenn.vector import add, descend, outer, scale, sub, total
from tests.check import matrix

X = matrix(4, 3)
T = [[0, 1, 0], [1, 0, 0], [0, 0, 1], [0, 1, 0]]
DRAWN = 40                          # networks; 100 are slow: fast/test_300_networks.py


def net(first=Dense, middle=Activation, last=Dense, loss="cross_entropy", f="tanh", l2=0):
    """Return 3 -> 3 -> 3 with one layer of another kind."""
    return Network([first(3, 3, Rng(1), l2=l2), middle(f), last(3, 3, Rng(2), bias=0.1)], loss)


class Wrong(Loss):
    """A loss with another gradient, a function of (Y, T)."""

    def __init__(self, name, gradient):
        known = loss_of(name)
        super().__init__(name, known.of_sample, known.slope, known.outputs)
        self.gradient = gradient

    def __call__(self, Y, T):
        return Loss.__call__(self, Y, T)[0], self.gradient(Y, T)


def wrong_loss(name, gradient):
    """Return a right network whose loss has this gradient, a function of (Y, T)."""
    return net(loss=Wrong(name, gradient))


def mistakes(network, X=X, T=T):
    """Return the sentences of gradcheck, one text."""
    report = gradcheck(network, X, T)
    assert not report.right
    return "\n".join(report.mistakes)


# right networks

def random_network(rng):
    """Return a network, samples and targets: every layer, activation and loss comes up."""
    loss = ("squared_error", "binary_cross_entropy", "cross_entropy", "hinge",
            "perceptron_loss")[rng.randint(0, 5)]
    f = ("sigmoid", "tanh", "relu", "swish", "identity", "step")[rng.randint(0, 6)]
    k, m, cost = rng.randint(2, 5), rng.randint(2, 4), rng.uniform(0, 0.1) * rng.randint(0, 2)
    init = ("normal", "glorot", "he", "zeros")[rng.randint(0, 4)]
    layers, samples = FRONTS[rng.randint(0, len(FRONTS))](rng, f, k)
    n = len(Network(layers).forward(samples)[0] if layers else samples[0])
    layers += [Dense(n, 3, rng, init, l2=cost, l1=cost), Activation(f), Dense(3, m, rng, init="normal")]
    labels = [rng.randint(0, m) for _ in range(k)]
    return Network(layers, loss), samples, [[int(j == c) for j in range(m)] for c in labels]


def table(rng, f, k):
    return [], [[rng.normal() for _ in range(2)] for _ in range(k)]


def whole_numbers(rng, f, k):
    return [Dense(2, 2, rng), Activation(f)], [[rng.randint(0, 2) for _ in range(2)]
                                               for _ in range(k)]


def normalised(rng, f, k):
    return [Dense(2, 2, rng), BatchNorm(2), Activation(f), Dropout(0.4)], table(rng, f, k)[1]


def images(rng, f, k):
    pool = (MaxPool2D, AveragePool2D)[rng.randint(0, 2)](2)
    return ([Reshape(1, 4, 4), Conv2D(1, 2, 3, rng, padding=1), pool, Activation(f), Flatten()],
            [[rng.randint(0, 3) for _ in range(16)] for _ in range(k)])


def sequences(rng, f, k):
    kind = (RNN, LSTM)[rng.randint(0, 2)]
    return ([kind(2, 2, rng, sequences=True), kind(2, 2, rng)],
            [[[rng.normal() for _ in range(2)] for _ in range(rng.randint(1, 4))]
             for _ in range(k)])


def words(rng, f, k):
    return [Embedding(4, 2, rng), LSTM(2, 2, rng)], [[rng.randint(0, 4) for _ in range(3)]
                                                     for _ in range(k)]


FRONTS = (table, whole_numbers, normalised, images, sequences, words)


def test_drawn_networks_that_are_right_are_not_accused():
    rng = Rng(4)
    for _ in range(DRAWN):
        network, samples, targets = random_network(rng)
        report = gradcheck(network, samples, targets, most=2)
        assert report.right, (network, report)


def test_the_table_says_right_for_every_tensor_and_the_input():
    report = gradcheck(net(), X, T)
    assert [c.verdict for c in report.comparisons] == ["right"] * 5
    assert [c.cells()[0] for c in report.comparisons] == [
        "layers[0] Dense W", "layers[0] Dense b", "layers[2] Dense W", "layers[2] Dense b",
        "input X"]
    assert isinstance(report, Report) and repr(report).count("right") == 5


def test_the_slides_class_is_checked_as_it_is():
    assert gradcheck(NeuralNetwork([3, 2, 3], sigmoid, lambda z: sigmoid(z) * (1 - sigmoid(z))),
                     X, T).right
    assert not gradcheck(NeuralNetwork([3, 2, 3], sigmoid, sigmoid), X, T).right


def test_the_network_is_left_as_it_was():
    network = Network([Dense(3, 3, Rng(1)), BatchNorm(3), Dropout(0.5, Rng(7))], "cross_entropy")
    before = repr(parameter_rows(network.parameters()) + network.layers[1].buffers())
    words = list(network.layers[2].rng.words)
    samples = matrix(4, 3)
    gradcheck(network, samples, T)
    assert before == repr(parameter_rows(network.parameters()) + network.layers[1].buffers())
    assert network.layers[2].rng.words == words and samples == X
    assert not network.layers[1].training


def test_a_kink_is_no_mistake():
    zeros = [[0, 0, 0]] * 4
    report = gradcheck(net(f="relu", first=lambda n, m, rng, l2: Dense(n, m, init="zeros")),
                       X, T)
    assert report.right and [c.skipped for c in report.comparisons][:2] != [0, 0]
    assert gradcheck(Network([MaxPool2D(2), Flatten()]), [[[[1, 1], [1, 1]]]], [[0]]).right
    assert gradcheck(Network([Dense(3, 3, init="zeros")], "hinge"), zeros, T).right


def test_kinks_that_hide_each_other_are_no_mistake():
    network = Network([Dense(1, 1, init="zeros"), Activation("relu"), Dense(1, 1, init=[[1]])])
    report = gradcheck(network, [[1], [-1]], [[-1], [1]])   # relu(w) - relu(-w) looks smooth
    assert report.right and report.comparisons[0].verdict == "kinks"


def test_a_layer_that_changes_what_it_is_given_is_named():
    class Doubles(Layer):
        """Doubles its input in place."""

        def forward(self, A):
            for a in A:
                a[:] = scale(2, a)
            return [list(a) for a in A]

        def backward(self, dY):
            return [scale(2, dy) for dy in dY]

    network = net()
    network.layers.insert(2, Doubles())
    assert "layers[2] Doubles: it changes what it is given" in mistakes(network)


def test_most_numbers_of_a_tensor_are_enough():
    network = Network([Dense(30, 30, Rng(0)), Dense(30, 3, Rng(1))], "cross_entropy")
    assert [len(c.entries) for c in gradcheck(network, matrix(4, 30), T, most=5).comparisons] == [
        5, 5, 5, 3, 5]


def test_neurons_that_stay_the_same_are_noted_and_no_mistake():
    network = Network([Dense(3, 4, init="zeros"), Activation("tanh"),
                       Dense(4, 3, init="zeros")], "cross_entropy")
    report = gradcheck(network, X, T)
    assert report.right and report.notes[0] == (
        "layers[0] Dense W: 4 of 4 rows have the same numbers and the same gradient; no step will "
        "tell them apart")
    assert gradcheck(net(), X, T).notes == []


# wrong losses

def test_a_forgotten_mean_is_named():
    loss = loss_of("squared_error")
    said = mistakes(wrong_loss("squared_error", lambda Y, T: scaled(4, loss(Y, T)[1])))
    assert said == ("loss dY: 4 times too large, and the batch has 4 samples: the mean is "
                    "forgotten")


def test_a_mean_taken_twice_is_named():
    loss = loss_of("squared_error")
    said = mistakes(wrong_loss("squared_error", lambda Y, T: scaled(0.25, loss(Y, T)[1])))
    assert said == ("loss dY: divided by 4, and the batch has 4 samples: the loss has taken the "
                    "mean already")


def test_a_factor_two_a_half_a_sign_and_any_other_are_named():
    for factor, words in ((2, "twice too large"), (0.5, "half as large"), (-1, "the sign"),
                          (3.5, "3.5 times the right one everywhere")):
        for name in ("squared_error", "cross_entropy", "binary_cross_entropy", "hinge"):
            loss = loss_of(name)
            said = mistakes(wrong_loss(name, lambda Y, T: scaled(factor, loss(Y, T)[1])))
            assert said.startswith("loss dY: " + words) and "\n" not in said, said


def test_the_diagonal_of_the_softmax_alone_is_named_in_a_loss():
    said = mistakes(wrong_loss("cross_entropy", lambda Y, T: [
        [-t * (1 - p) / 4 for p, t in zip(softmax(y), ts)] for y, ts in zip(Y, T)]))
    assert said == "loss dY: softmax's diagonal alone: p (1 - p) is not all of its derivative"


def test_slopes_that_belong_elsewhere_are_named_in_a_loss():
    def of(f):
        return lambda Y, T: [[f(y, t) / 4 for y, t in zip(ys, ts)] for ys, ts in zip(Y, T)]

    assert "this is output less target" in mistakes(wrong_loss("cross_entropy", of(lambda y, t: y - t)))
    assert "this is p - y" in mistakes(wrong_loss("squared_error",
                                                  of(lambda y, t: sigmoid(y) - t)))
    assert "there once too often" in mistakes(wrong_loss("binary_cross_entropy", of(
        lambda y, t: (sigmoid(y) - t) * sigmoid(y) * (1 - sigmoid(y)))))
    assert "the last activation" in mistakes(wrong_loss("squared_error",
                                                        of(lambda y, t: (y - t) * y * (1 - y))))


def test_a_loss_of_ones_own_is_checked_like_any_other():
    def own(factor):
        def loss(Y, T):
            return (total([squared_error(y, t) for y, t in zip(Y, T)]),
                    [scale(factor, squared_error_slope(y, t)) for y, t in zip(Y, T)])
        return net(loss=loss)

    assert gradcheck(own(1), X, T).right
    assert mistakes(own(2)).startswith("loss dY: twice too large")
    assert mistakes(own(0.25)).startswith("loss dY: divided by 4, and the batch has 4 samples")


def scaled(c, M):
    return [scale(c, row) for row in M]


# wrong layers

class Changed(Dense):
    """A Dense whose gradients change() spoils."""

    def backward(self, dZ):
        dX, self.dZ = Dense.backward(self, dZ), dZ
        self.change()
        return dX


class Transposed(Changed):
    def change(self):
        self.dW = transpose(self.dW)


class FromWeights(Changed):
    def change(self):
        self.dW = [[d * w for w in row] for d, row in zip(self.db, self.W)]


class LastSample(Changed):
    def change(self):
        self.dW = [[d * x for x in self.X[-1]] for d in self.dZ[-1]]


class MeanAgain(Changed):
    def change(self):
        self.dW, self.db = scaled(0.25, self.dW), scale(0.25, self.db)


class BiasOfFirst(Changed):
    def change(self):
        self.db = self.dZ[0]


class NoBias(Changed):
    def change(self):
        self.db = [0] * self.m


class Dead(Changed):
    def change(self):
        self.dW, self.db = [[0] * self.n] * self.m, [0] * self.m


class DoublesWeights(Changed):
    def change(self):
        self.dW = scaled(2, self.dW)


class DoublesAll(Dense):
    def backward(self, dZ):
        return Dense.backward(self, scaled(2, dZ))


class Adds(Changed):
    """Adds to the gradients of the step before."""

    sums = None

    def change(self):
        if self.sums:
            self.dW = [add(a, b) for a, b in zip(self.dW, self.sums)]
        self.sums = self.dW


class Updates(Changed):
    """Learns on the way back."""

    def change(self):
        self.W[0][0] -= 0.1 * self.dW[0][0]


class Decays(Dense):
    """Forgets the slope of its penalty."""

    def backward(self, dZ):
        dX = Dense.backward(self, dZ)
        self.dW = matmul(transpose(dZ), self.X)
        return dX


class Slanted(Dense):
    """Hands back W dz for W^T dz."""

    def backward(self, dZ):
        Dense.backward(self, dZ)
        return [[sum([d * w for d, w in zip(dz, row)]) for row in self.W] for dz in dZ]


class Silent(Dense):
    """Hands back nothing."""

    def backward(self, dZ):
        Dense.backward(self, dZ)
        return [[0] * self.n for _ in dZ]


def test_each_wrong_first_layer_is_named():
    for kind, words in ((Transposed, "W: transposed"),
                        (FromWeights, "W: dz is multiplied with W instead of the layer's input"),
                        (LastSample, "W: the last sample alone counts"),
                        (MeanAgain, "W: divided by 4, and the batch has 4 samples: the loss has"),
                        (BiasOfFirst, "b: the first sample alone counts"),
                        (NoBias, "b: zero, and the loss does change with it"),
                        (Dead, "W: zero, and the loss does change with it")):
        said = mistakes(net(first=kind))
        assert said.startswith("layers[0] Dense " + words), (words, said)
        assert ("the bias alone is wrong" in said) == (kind in (BiasOfFirst, NoBias))


def test_a_first_layer_that_doubles_is_wrong_as_a_class_and_on_the_object():
    assert mistakes(net(first=DoublesWeights)) == (
        "layers[0] Dense W: twice too large: a factor 2, such as the half of 1/2 (x - y)^2")
    network = net()
    network.layers[0].backward = lambda dZ: Dense.backward(network.layers[0], scaled(2, dZ))
    for doubled in (network, net(first=DoublesAll)):
        said = mistakes(doubled)
        for name in ("W", "b", "input"):
            assert "layers[0] Dense %s: twice too large" % name in said


def test_a_network_that_has_been_taught_is_checked_as_before():
    for network in (net(), net(first=DoublesWeights)):
        right = gradcheck(network, X, T).right
        network.fit(X, T, epochs=2, batch_size=1)
        assert gradcheck(network, X, T).right is right


def test_a_transposed_gradient_is_seen_in_a_large_matrix_and_one_that_is_not_square():
    network = Network([Transposed(9, 9, Rng(1)), Dense(9, 3, Rng(1))], "cross_entropy")
    assert "transposed: row and column" in mistakes(network, matrix(4, 9))
    network = Network([Transposed(3, 2, Rng(1)), Dense(2, 3, Rng(1))], "cross_entropy")
    report = gradcheck(network, X, T)
    assert "layers[0] Dense W: the gradient is" in repr(report), report


def test_the_wrong_vector_beside_dz_is_named():
    network = net()

    class Borrows(Changed):
        def change(self):
            self.dW = [[sum([dz[i] * v[j] for dz, v in zip(self.dZ, self.other())])
                        for j in range(self.n)] for i in range(self.m)]

    for other, words in ((lambda: network.layers[1].Z, "what layers[0] puts out"),
                         (lambda: network.layers[0].X, "the network's input")):
        network.layers[2] = Borrows(3, 3, Rng(2))
        network.layers[2].other = other
        assert mistakes(network) == ("layers[2] Dense W: dz is multiplied with %s instead of the "
                                     "layer's input" % words)


def test_a_gradient_that_adds_up_is_named_even_if_the_first_is_right():
    assert mistakes(net(first=Adds)) == ("layers[0]: every backward adds to the gradient of the "
                                         "one before; it should set it")


def test_a_backward_that_learns_is_named_and_undone():
    network = net(first=Updates)
    before = list(network.layers[0].W[0])
    assert mistakes(network) == ("layers[0]: backward changes the parameters, which only an "
                                 "update may")
    assert network.layers[0].W[0] == before


def test_a_forgotten_penalty_is_named():
    assert mistakes(net(first=Decays, l2=0.3)) == (
        "layers[0] Dense W: 0.3 w is missing: the slope of L2, which the loss has")


def test_a_wrong_way_down_is_named_at_the_layer_that_took_it():
    assert mistakes(net(last=Slanted)) == ("layers[2] Dense input: W is used for its transpose: "
                                           "dx = W^T dz is wanted")
    assert mistakes(net(last=Silent)).startswith("layers[2] Dense input: zero, and the loss does")


def test_a_mistake_without_a_name_is_located():
    class Odd(Changed):
        def change(self):
            self.dW[1] = [5.0, 6.0, 7.0]

    said = mistakes(net(first=Odd))
    assert said.startswith("layers[0] Dense W: no usual mistake fits; 3 of 9 differ, most [1]")


# wrong activations

class At(Layer):
    """An activation whose way back is a function of (da, z, a) for each number."""

    def __init__(self, f, back):
        self.right, self.back = Activation(f), back

    def forward(self, Z):
        return self.right.forward(Z)

    def backward(self, dA):
        return [[self.back(d, z, a) for d, z, a in zip(*rows)]
                for rows in zip(dA, self.right.Z, self.right.A)]


def test_each_wrong_slope_is_named():
    for f, back, words in (
            ("swish", lambda d, z, a: d * swish_slope(a), "the slope is taken at a = f(z)"),
            ("sigmoid", lambda d, z, a: d * sigmoid(a) * (1 - sigmoid(a)), "taken at a = f(z)"),
            ("sigmoid", lambda d, z, a: d * z * (1 - z), "a (1 - a) is computed with z"),
            ("tanh", lambda d, z, a: d * (1 - z * z), "1 - a^2 is computed with z"),
            ("tanh", lambda d, z, a: d * a * (1 - a), "of another function, the sigmoid"),
            ("sigmoid", lambda d, z, a: d * (1 - a * a), "of another function, tanh"),
            ("sigmoid", lambda d, z, a: d, "the slope is forgotten"),
            ("sigmoid", lambda d, z, a: d * a, "f(z) is used for its slope"),
            ("sigmoid", lambda d, z, a: a * (1 - a), "the slope alone"),
            ("tanh", lambda d, z, a: -d * (1 - a * a), "the sign is turned round")):
        said = mistakes(net(middle=lambda f: At(f, back), f=f))
        assert said.startswith("layers[1] At input: ") and words in said, (words, said)


def swish_slope(z):
    return sigmoid(z) * (1 + z * (1 - sigmoid(z)))


# the slides' class

class Carved(NeuralNetwork):
    """The slides' class with a backward of one's own; slope() is what is to come by dact."""

    def backward(self, label, lr):
        dx = sub(self.values[-1], label)
        for i in reversed(range(self.num_layers)):
            db = [d * self.slope(z) for d, z in zip(dx, self.zetas[i])]
            dW = outer(db, self.values[i])
            dx = matvec(transpose(self.weights[i]), db)
            for w, dw in zip(self.weights[i], dW):
                descend(w, dw, lr)
            descend(self.biases[i], db, lr)

    def slope(self, z):
        return self.dact(z)


class ForgetsDact(Carved):
    def slope(self, z):
        return 1


class Uphill(Carved):
    def backward(self, label, lr):
        Carved.backward(self, label, -lr)


class Rebinds(Carved):
    """Puts new lists in the place of the old ones, as a NumPy program would."""

    def backward(self, label, lr):
        self.weights = [[list(w) for w in W] for W in self.weights]
        self.biases = [list(b) for b in self.biases]
        Carved.backward(self, label, lr)


class Untouched(Carved):
    """Leaves the biases alone."""

    def backward(self, label, lr):
        kept = [list(b) for b in self.biases]
        Carved.backward(self, label, lr)
        for b, old in zip(self.biases, kept):
            b[:] = old


def test_a_backward_of_ones_own_in_the_slides_class_is_judged_by_what_it_does():
    for act, dact in ((sigmoid, dsigmoid), (tanh, dtanh)):
        model = Carved([3, 4, 3], act, dact)
        before = repr((model.weights, model.biases))
        report = gradcheck(model, X, T)
        assert report.right and repr((model.weights, model.biases)) == before
        assert sorted([c.name for c in report.comparisons]) == ["W1", "W2", "b1", "b2"]
        assert gradcheck(Rebinds([3, 4, 3], act, dact), X, T).right
        for wrong in (ForgetsDact, Uphill):
            report = gradcheck(wrong([3, 4, 3], act, dact), X, T)
            assert not report.right and report.mistakes
            assert [c.verdict for c in report.comparisons] == ["wrong"] * 4, wrong
    report = gradcheck(Uphill([3, 4, 3], sigmoid, dsigmoid), X, T)
    assert len([m for m in report.mistakes if "the sign is turned round" in m]) == 4


def test_forgotten_biases_of_the_slides_class_are_the_only_thing_accused():
    report = gradcheck(Untouched([3, 4, 3], sigmoid, dsigmoid), X, T)
    assert not report.right
    assert [c.name for c in report.comparisons if c.verdict == "wrong"] == ["b1", "b2"]


class Softmax(Layer):
    """Softmax as a layer, with the diagonal of its derivative alone."""

    def forward(self, Z):
        self.A = [softmax(z) for z in Z]
        return self.A

    def backward(self, dA):
        return [[d * a * (1 - a) for d, a in zip(da, row)] for da, row in zip(dA, self.A)]


def test_the_diagonal_of_the_softmax_alone_is_named_in_a_layer():
    network = Network([Dense(3, 3, Rng(1)), Softmax()], "squared_error")
    said = mistakes(network)
    assert said.startswith("layers[1] Softmax input: ")
    assert "diagonal alone: every output depends on every input" in said


def test_a_padding_that_does_not_learn_is_not_accused():
    for padding in (0, 2):
        network = Network([Embedding(5, 3, Rng(1), padding=padding), RNN(3, 2, Rng(2)),
                           Dense(2, 2, Rng(3))], "cross_entropy")
        report = gradcheck(network, [[0, 2, 1], [2, 2, 3]], [[1, 0], [0, 1]])
        assert report.right, report


def test_a_gradient_that_is_a_hundredth_of_a_percent_off_is_accused():
    class Nearly(Dense):
        """Its way back is a little wrong."""

        def backward(self, dZ):
            """Make dW too large."""
            dX = Dense.backward(self, dZ)
            self.dW = scaled(1.0001, [list(row) for row in self.dW])
            return dX

    assert not gradcheck(net(first=Nearly), X, T).right


def test_a_formula_of_ones_own_that_lies_is_told():
    softsign = ("softsign", lambda z: z / (1 + abs(z)), lambda z, a: (1 - abs(a)) ** 2)
    true = ("z/(1 + abs(z))", "(1 - abs(a))^2")
    assert gradcheck(net(f=Curve(*softsign + true)), X, T).right
    assert gradcheck(net(f=Curve(*softsign)), X, T).right               # says nothing
    found = mistakes(net(f=Curve(*softsign + ("z/(1 + z*z)", true[1]))))
    assert found.startswith("layers[1] softsign: its formula says ") and "\n" not in found
    assert "says nan at z = " in mistakes(net(f=Curve(*softsign + ("z/(z - z)", true[1]))))
    found = mistakes(net(f=Curve(*softsign + (true[0], "1 - abs(a)"))))
    assert found.startswith("layers[1] softsign: its slope_formula says ")


def test_a_loss_of_ones_own_whose_formula_lies_is_told():
    def loss(*formula):
        return Loss("mine", squared_error, squared_error_slope, "quantity", formula)
    assert gradcheck(net(loss=loss(("L", "sum((y - t)^2)/2"), ("slope", "y - t"))), X, T).right
    found = mistakes(net(loss=loss(("L", "sum((y - t)^2)"), ("slope", "y - t"))))
    assert found.startswith("loss mine: its formula says L = ")
    found = mistakes(net(loss=loss(("L", "sum((y - t)^2)/2"), ("slope", "2*(y - t)"))))
    assert "loss mine: its formula says" in found and " and the slope (" in found
