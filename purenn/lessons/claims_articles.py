"""What the four articles and the CS231n notes claim, place by place."""
from math import exp, sqrt

from ..layers import Activation, Dense
from ..museum.a2_stops import RIGHT, step, stops
from ..museum.a4 import largest_outputs, true_outputs
from ..museum.a4_shapes import shape_of_layer, values_that_come_out
from ..network import Network
from ..numpy_random import RandomState
from ..preprocessing import one_hot
from ..table.data import load_csv
from ..table.generate import make_spirals
from . import a01_two_moons, a02_small_weights, a03_mnist_1_and_7, a04_five_thousand_digits
from .claims import FALSE, NOT, TRUE, claim
from .outside import load


@claim("A1, its picture", "the network separates the moons", full=True)
def moons(folder):
    """The article's program, np.random.seed(0), all 20000 passes."""
    _, loss, accuracy = a01_two_moons.train()
    return "accuracy %.3f, loss %.6f" % (accuracy, loss), TRUE if accuracy > 0.98 else FALSE


@claim("A1, output layer", "(its loss could fall to 0)")
def moons_floor(folder):
    """tanh on the last layer keeps z in [-1, 1]: then p <= e / (e + 1/e) and L >= -ln p.
    Without it the loss goes below that floor within 2000 of its 20000 passes."""
    _, loss, _ = a01_two_moons.train(tanh_on_output=False, passes=2000)
    top = exp(1) / (exp(1) + exp(-1))
    return ("p <= %.3f, loss >= %.4f; without tanh %.4f" % (top, a01_two_moons.FLOOR, loss),
            FALSE if loss < a01_two_moons.FLOOR else NOT)


@claim("A2, all of it", "(its program runs)")
def logistic_program(folder):
    """As printed it stops five times, each time somewhere else once the last place is mended:
    museum tab-and-spaces and the four exhibits after it. All five mended, it runs."""
    found = stops()
    runs = isinstance(step(*RIGHT), float)
    return ("%d stops: %s; mended it %s" % (
        len(found), ", ".join([error if error.startswith("Key") else error.split(":")[0]
                               for error in found]),
        "runs" if runs else "does not run"), NOT if found else TRUE)


@claim("A2, init_params", "(weights x 0.01 are a good start)")
def small_weights(folder):
    """Layers 2-4-4-1 on the moons, np.random.seed(3), lr 1, full batch."""
    model, left = a02_small_weights.train([2, 4, 4, 1], 0.01, 1, 1000)
    accuracy = model.score(*a02_small_weights.moons())
    return ("accuracy %.3f after 1000 epochs" % accuracy,
            TRUE if accuracy > 0.9 else FALSE)


@claim("A3, its result", "97.8 % after 200 steps", full=True)
def mnist17(folder):
    """The article's program, np.random.seed(7), on the article's rows."""
    found = a03_mnist_1_and_7.accuracies(load("mnist17_train200.csv", folder),
                                         load("mnist17_test1000.csv", folder))
    return "%.1f %%" % (100 * found[-1]), TRUE if found[-1] == 0.978 else FALSE


@claim("A4, its result", "100 % accuracy")
def always_yes(folder):
    """The article counts a row as right if its true output is at least 0.5 and looks at no other
    output. So a network that says yes to every class is perfect; by the largest output it is at
    chance, about 10 %."""
    T = load_csv("digits").T
    yes = [[1.0] * 10 for _ in T]
    found = true_outputs(yes, T)
    largest = largest_outputs(yes, T)
    return "always yes: %.0f %%, by argmax %.0f %%" % (100 * found, 100 * largest), FALSE


@claim("A4, training", "20 epochs at rate 0.003", full=True)
def digits5000(folder):
    """Done right, with the article's rate and epochs: the rate is too large for a gradient
    summed over 5000 rows. With 0.0003 and 400 epochs it reaches 94 % (lesson a4 --full)."""
    data = load("ex3data1.csv", folder)
    model = a04_five_thousand_digits.train(data, 0.003, 5000, 20)
    accuracy = model.score(data.X, data.T)
    return "%.1f %% by argmax" % (100 * accuracy), FALSE if accuracy < 0.2 else TRUE


@claim("A4, first weights", "Xavier's range: 6**1/2 = root of 6")
def xavier(folder):
    """Powers come before division: 6**1/2 is (6**1)/2."""
    return "%g, not %.3f" % (6**1/2, sqrt(6)), FALSE


@claim("A4, step by step", "(its next way forth multiplies)")
def shapes(folder):
    """theta1 is 25x400 and theta2 10x25. The update puts lr times the gradient in their place,
    and that has other shapes: museum theta1-shape, theta2-shape. (Its final function is right.)"""
    first, second = [shape_of_layer(k, values_that_come_out) for k in (1, 2)]
    fits = (first, second) == ((25, 400), (10, 25))
    return "theta1 %dx%d, theta2 %dx%d" % (first + second), TRUE if fits else NOT


@claim("CS231n, case study", "spirals: linear 49 %")
def spirals_linear(folder):
    """linear > softmax, N(0, 1) x 0.01, L2 0.001, lr 1, 200 full-batch passes."""
    X, labels = make_spirals(100, 3, 0.2, RandomState(0))
    network = Network([Dense(2, 3, RandomState(1), init="normal", scale=0.01, l2=1e-3)],
                      "cross_entropy")
    accuracy = network.fit(X, one_hot(labels, 3), 200, 1, batch_size=300).score(
        X, one_hot(labels, 3))
    return "%.1f %%" % (100 * accuracy), TRUE if 0.45 < accuracy < 0.55 else FALSE


@claim("CS231n, case study", "spirals: 2-100-3 ReLU 98 %")
def spirals_hidden(folder):
    """Dense 2-100, ReLU, Dense 100-3, He's weights, batches of 30, lr 0.5, 200 epochs."""
    X, labels = make_spirals(100, 3, 0.2, RandomState(0))
    rng = RandomState(0)
    network = Network([Dense(2, 100, rng, init="he", l2=1e-4), Activation("relu"),
                       Dense(100, 3, rng, init="he", l2=1e-4)], "cross_entropy")
    T = one_hot(labels, 3)
    accuracy = network.fit(X, T, 200, 0.5, batch_size=30).score(X, T)
    return "%.1f %%" % (100 * accuracy), TRUE if accuracy >= 0.98 else FALSE
