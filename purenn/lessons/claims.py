"""What the lecture and the articles claim, each with the function that computes it here.

A claim's docstring says how and why; python3 -m purenn claims prints them all.
"""
from math import exp, sqrt

from ..activations import dsigmoid, sigmoid
from ..table.data import load_csv
from ..derivatives import derivative, gradient
from ..table.generate import make_spirals
from ..layers import Activation, Dense
from ..losses import squared_error_slope
from ..matrix import matmul, matvec
from ..museum.a2_stops import slope_of_a_pair
from ..museum.a4 import largest_outputs, true_outputs
from ..museum.exhibit import outcome
from ..network import Network
from ..neural_network import NeuralNetwork
from ..numpy_random import RandomState
from ..preprocessing import one_hot
from ..vector import add
from . import a01_two_moons, a02_small_weights, a03_mnist_1_and_7, a04_five_thousand_digits
from ..table.outside import load

TRUE, FALSE, NOT = "true", "false", "not reproducible"
CLAIMS = []


def claim(source, claimed, full=False):
    """Enter a function into the table: data folder -> what it got, and a verdict.

    full: whether it takes so long that it runs only when asked for
    """
    def enter(function):
        """Note the function with what it checks."""
        CLAIMS.append((function.__name__.replace("_", "-"), source, claimed, full, function))
        return function
    return enter


@claim("slide 9", "W2(W1 x + b1) + b2 is one layer")
def degeneration(folder):
    """Two layers without an activation are one, whatever the numbers: associativity."""
    rng = RandomState(0)
    W1, b1, W2, b2, x = rng.randn(4, 3), rng.randn(4), rng.randn(2, 4), rng.randn(2), rng.randn(3)
    two = add(matvec(W2, add(matvec(W1, x), b1)), b2)
    one = add(matvec(matmul(W2, W1), x), add(matvec(W2, b1), b2))
    difference = max([abs(a - b) for a, b in zip(two, one)])
    return "they differ by %.0e" % difference, TRUE if difference < 1e-12 else FALSE


@claim("slide 15", "d(x^3)/dx = 3x^2")
def definition(folder):
    """By definition, at five places."""
    error = max([abs(derivative(lambda x: x ** 3, x) - 3 * x * x) for x in (-2, -1, 0, 1, 2)])
    return "the quotient is off by %.0e" % error, TRUE if error < 1e-8 else FALSE


@claim("slides 17, 20", "dL/dx = 2(x - y), begun with x - y")
def dropped_two(folder):
    """The formula has a 2, the program has not: x - y is the slope of half the square. It
    changes nothing but the meaning of the learning rate, which is then twice as large."""
    x, y = [0.7], [0.2]
    found = gradient(lambda p: (p[0] - y[0]) ** 2, x)[0] / squared_error_slope(x, y)[0]
    return "the formula is %.6f times the program" % found, "both, with half the loss"


@claim("slide 21", "XOR is learned in 1000 epochs, lr 1")
def xor(folder):
    """The slides' program, np.random.seed(0)."""
    found = xor_outputs(0)
    right = all([abs(y - t) < 0.25 for y, t in zip(found, (0, 1, 1, 0))])
    return " ".join(["%.3f" % y for y in found]), TRUE if right else FALSE


@claim("slide 21", "XOR is learned")
def xor_seeds(folder):
    """The same from np.random.seed(0) to 19: all four outputs on the right side of 0.5."""
    learned = sum([all([abs(y - t) < 0.5 for y, t in zip(xor_outputs(seed), (0, 1, 1, 0))])
                   for seed in range(20)])
    return "from %d of 20 seeds" % learned, "mostly true"


def xor_outputs(seed):
    """Return the four outputs of the slides' XOR program after np.random.seed(seed)."""
    gate = load_csv("xor")
    model = NeuralNetwork([2, 4, 4, 1], sigmoid, dsigmoid, rng=RandomState(seed))
    model.fit(gate.X, [[label] for label in gate.labels], 1, 1000)
    return [model.predict(x)[0] for x in gate.X]


@claim("A1", "the network separates the moons", full=True)
def moons(folder):
    """The article's program, np.random.seed(0), all 20000 passes."""
    _, loss, accuracy = a01_two_moons.train()
    return "accuracy %.3f, loss %.6f" % (accuracy, loss), TRUE if accuracy > 0.98 else FALSE


@claim("A1", "(its loss could fall to 0)")
def moons_floor(folder):
    """tanh on the last layer keeps z in [-1, 1]: then p <= e / (e + 1/e) and L >= -ln p.
    Without it the loss goes below that floor within 2000 of its 20000 passes."""
    _, loss, _ = a01_two_moons.train(tanh_on_output=False, passes=2000)
    top = exp(1) / (exp(1) + exp(-1))
    return ("p <= %.3f, loss >= %.4f; without tanh %.4f" % (top, a01_two_moons.FLOOR, loss),
            FALSE if loss < a01_two_moons.FLOOR else NOT)


@claim("A2", "(its program runs)")
def logistic_program(folder):
    """As printed it stops at its first derivative: sigmoid returns the pair (A, Z). The museum
    shows it (museum pair-as-number), and its other three mistakes."""
    found = outcome(slope_of_a_pair, 0.5)
    stopped = isinstance(found, str)
    return found[:40] if stopped else "it ran", NOT if stopped else TRUE


@claim("A2", "(weights x 0.01 are a good start)")
def small_weights(folder):
    """Layers 2-4-4-1 on the moons, np.random.seed(3), lr 1, full batch."""
    model, left = a02_small_weights.train([2, 4, 4, 1], 0.01, 1, 1000)
    accuracy = model.score(*a02_small_weights.moons())
    return ("accuracy %.3f after 1000 epochs" % accuracy,
            TRUE if accuracy > 0.9 else FALSE)


@claim("A3", "97.8 % after 200 steps", full=True)
def mnist17(folder):
    """The article's program, np.random.seed(7), on the article's rows."""
    found = a03_mnist_1_and_7.accuracies(load("mnist17_train200.csv", folder),
                                         load("mnist17_test1000.csv", folder))
    return "%.1f %%" % (100 * found[-1]), TRUE if found[-1] == 0.978 else FALSE


@claim("A4", "100 % accuracy")
def always_yes(folder):
    """The article counts a row as right if its true output is at least 0.5 and looks at no other
    output. Its weights are replaced by lr dW, its outputs end near 0.5 to 1 for every class, so
    nearly every row counts. By the largest output such a network is at chance, about 10 %."""
    T = load_csv("digits").T
    yes = [[1.0] * 10 for _ in T]
    found = true_outputs(yes, T)
    largest = largest_outputs(yes, T)
    return "always yes: %.0f %%, by argmax %.0f %%" % (100 * found, 100 * largest), FALSE


@claim("A4", "20 epochs at rate 0.003", full=True)
def digits5000(folder):
    """Done right, with the article's rate and epochs: the rate is too large for a gradient
    summed over 5000 rows. With 0.0003 and 400 epochs it reaches 93 % (lesson a4 --full)."""
    data = load("ex3data1.csv", folder)
    model = a04_five_thousand_digits.train(data, 0.003, 5000, 20)
    accuracy = model.score(data.X, data.T)
    return "%.1f %% by argmax" % (100 * accuracy), FALSE if accuracy < 0.2 else TRUE


@claim("A4", "Xavier's range: 6**1/2 = root of 6")
def xavier(folder):
    """Powers come before division: 6**1/2 is (6**1)/2."""
    return "%g, not %.3f" % (6**1/2, sqrt(6)), FALSE


@claim("CS231n notes", "spirals: linear 49 %")
def spirals_linear(folder):
    """linear > softmax, N(0, 1) x 0.01, L2 0.001, lr 1, 200 full-batch passes."""
    X, labels = make_spirals(100, 3, 0.2, RandomState(0))
    network = Network([Dense(2, 3, RandomState(1), init="normal", scale=0.01, l2=1e-3)],
                      "cross_entropy")
    accuracy = network.fit(X, one_hot(labels, 3), 200, 1, batch_size=300).score(
        X, one_hot(labels, 3))
    return "%.1f %%" % (100 * accuracy), TRUE if 0.45 < accuracy < 0.55 else FALSE


@claim("CS231n notes", "spirals: 2-100-3 ReLU 98 %")
def spirals_hidden(folder):
    """Dense 2-100, ReLU, Dense 100-3, He's weights, batches of 30, lr 0.5, 200 epochs."""
    X, labels = make_spirals(100, 3, 0.2, RandomState(0))
    rng = RandomState(0)
    network = Network([Dense(2, 100, rng, init="he", l2=1e-4), Activation("relu"),
                       Dense(100, 3, rng, init="he", l2=1e-4)], "cross_entropy")
    T = one_hot(labels, 3)
    accuracy = network.fit(X, T, 200, 0.5, batch_size=30).score(X, T)
    return "%.1f %%" % (100 * accuracy), TRUE if accuracy >= 0.98 else FALSE
