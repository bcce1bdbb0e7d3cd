"""From article A2, a network of any depth: the five places where it stops, in their order.

Below the five pairs of variants stands the article's step of training in lists; a sample is a
column of X there. stops() mends each place when the step has stopped at it.
"""
import math

from ..activations import dsigmoid, sigmoid
from ..derivatives import derivative
from ..matrix import matmul, transpose
from ..vector import descend, hadamard, scale, total
from .exhibit import Exhibit, near, outcome


def tab_then_spaces():
    """Return a function's text: a tab before its first line, four spaces before the second."""
    return "def half(z):\n\ta = z / 2\n    return a\n"


def spaces_alone():
    """Return the text with four spaces before either line."""
    return "def half(z):\n    a = z / 2\n    return a\n"


def half_of_four(text):
    """Return what the function of this text makes of 4."""
    names = {}
    exec(compile(text(), "article", "exec"), names)
    return names["half"](4)


def cost_by_log(p, t):
    """Return -ln p of the right answer, with a log that nobody has imported."""
    return -t * log(p) - (1 - t) * log(1 - p)


def cost_by_math_log(p, t):
    """Return -ln p of the right answer, with the log of the module math."""
    return -t * math.log(p) - (1 - t) * math.log(1 - p)


def slope_of_a_pair(z):
    """Return s (1 - s), where s is what the article's sigmoid returns: a pair."""
    s = (sigmoid(z), z)
    return s * (1 - s)


def looked_up_as_w(name):
    """Return the name under which the update looks for the gradient of W1: W1."""
    return name


def looked_up_as_dw(name):
    """Return the name under which the update looks for the gradient of W1: dW1."""
    return "d" + name


def last_one_too_low(layer, last):
    """Return the number under which a layer's gradient is kept: the last is given last - 1."""
    return last - 1 if layer == last else layer


def its_own_number(layer, last):
    """Return the number under which a layer's gradient is kept: its own."""
    return layer


WRONG = (tab_then_spaces, cost_by_log, slope_of_a_pair, looked_up_as_w, last_one_too_low)
RIGHT = (spaces_alone, cost_by_math_log, dsigmoid, looked_up_as_dw, its_own_number)
X, Y = [[0, 0, 1, 1], [0, 1, 0, 1]], [[0, 1, 1, 0]]     # four samples of XOR, each a column


def step(text, cost, slope, key, number):
    """Return the cost before a step of the article's 2-2-1 network, and then the step is taken.

    Each argument is the wrong or the right variant of one place.
    """
    W = {1: [[0.1, -0.2], [0.3, 0.1]], 2: [[0.2, -0.1]]}
    half_of_four(text)                              # Python reads the file before it runs it
    A, Z = {0: X}, {}
    for k in (1, 2):
        Z[k] = matmul(W[k], A[k - 1])
        A[k] = [[sigmoid(z) for z in row] for row in Z[k]]
    mean = total([cost(p, y) for p, y in zip(A[2][0], Y[0])]) / 4
    found = way_back(W, A, Z, slope, number)
    for k in (1, 2):
        for w, dw in zip(W[k], found[key("W%d" % k)]):
            descend(w, dw, 1)
    return mean


def way_back(W, A, Z, slope, number):
    """Return the gradients by name: dZ = dA s'(Z), dW = 1/m dZ A^T, dA = W^T dZ."""
    dA = [[-(y / p - (1 - y) / (1 - p)) for p, y in zip(A[2][0], Y[0])]]
    found = {}
    for k in (2, 1):
        dZ = [hadamard(row, [slope(z) for z in z_row]) for row, z_row in zip(dA, Z[k])]
        found["dW%d" % number(k, 2)] = [scale(1 / 4, row)
                                        for row in matmul(dZ, transpose(A[k - 1]))]
        dA = matmul(transpose(W[k]), dZ)
    return found


def stops():
    """Return the errors the step ends in, each place being mended once it has stopped there."""
    found = []
    for mended in range(len(WRONG) + 1):
        end = outcome(step, *(RIGHT[:mended] + WRONG[mended:]))
        if isinstance(end, str):
            found.append(end)
    return found


def slope_at_two(slope):
    """Return the slope of the sigmoid at 2."""
    return {"slope at 2": outcome(slope, 2)}


def is_the_sigmoids_slope(slope):
    """Return whether this is the derivative of the sigmoid at 2."""
    return near(slope(2), derivative(sigmoid, 2))


def with_this_one(variant):
    """Return how the step ends with this variant, all places before it mended, none after it."""
    i = [variant in pair for pair in zip(WRONG, RIGHT)].index(True)
    return {"the step ends in": outcome(step, *(RIGHT[:i] + (variant,) + RIGHT[i + 1:]))}


def the_step_is_taken(variant):
    """Return whether the step ends with a cost, a number."""
    return isinstance(with_this_one(variant)["the step ends in"], float)


EXHIBITS = [
    Exhibit("tab-and-spaces", tab_then_spaces, spaces_alone, with_this_one, the_step_is_taken,
            where="A2", place="the body of sigmoid; the first stop",
            symptom="Not one line runs: an IndentationError.",
            story="A tab stands before the first line of the body, spaces before the second. On "
                  "paper they look alike; for Python the second line belongs to no block that "
                  "was opened. Python reads the whole file before it runs any of it."),
    Exhibit("log-without-module", cost_by_log, cost_by_math_log, with_this_one,
            the_step_is_taken, where="A2", place="the cost; the second stop",
            symptom="{the step ends in}, once the line is run.",
            story="The article writes log where np.log is meant. Python looks a name up only "
                  "when the line is run, and so the file loads without a complaint. One call "
                  "with a known answer is enough of a test."),
    Exhibit("pair-as-number", slope_of_a_pair, dsigmoid, slope_at_two, is_the_sigmoids_slope,
            where="A2", place="the derivative of sigmoid; the third stop",
            symptom="The first way back ends in a TypeError.",
            story="The article's sigmoid returns its value and its input, kept for later, as a "
                  "pair. Its derivative calls the sigmoid and goes on as if a number had come "
                  "back. A function that returns two things must be unpacked: s, z = ..."),
    Exhibit("gradient-names", looked_up_as_w, looked_up_as_dw, with_this_one, the_step_is_taken,
            where="A2", place="update_parameters; the fourth stop",
            symptom="The update ends in {the step ends in}; the gradient is dW1.",
            story="The way back stores dW1, and the update asks for W1. Where a parameter and "
                  "its gradient travel as a pair, as from purenn's parameters(), there is no "
                  "name to mistake."),
    Exhibit("last-overwritten", last_one_too_low, its_own_number, with_this_one,
            the_step_is_taken, where="A2", place="backprop; the fifth stop",
            symptom="The last layer's gradient is not there: {the step ends in}.",
            story="The last layer's gradient is kept under the number of the layer before it, "
                  "whose own gradient then takes its place. The others are right, for any "
                  "number of layers; only the last one is missing. No layer ever gets another "
                  "layer's gradient: the update stops first."),
]
