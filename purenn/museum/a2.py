"""From article A2, a network of any depth: why it cannot run as printed, and what comes next."""
import math

from ..activations import dsigmoid, sigmoid, sigmoid_slope
from ..derivatives import derivative
from ..layers import Activation, Dense
from ..losses import binary_cross_entropy
from ..network import Network
from ..rng import Rng
from ..vector import descend
from .exhibit import Exhibit, near, outcome


def slope_of_a_pair(z):
    """Return s (1 - s), where s is what the article's sigmoid returns: a pair."""
    s = (sigmoid(z), z)
    return s * (1 - s)


def slope_at_two(slope):
    """Return the slope of the sigmoid at 2."""
    return {"slope at 2": outcome(slope, 2)}


def is_the_sigmoids_slope(slope):
    """Return whether this is the derivative of the sigmoid at 2."""
    return near(slope(2), derivative(sigmoid, 2))


def cost_by_log(p, t):
    """Return -ln p of the right answer, with a log that nobody has imported."""
    return -t * log(p) - (1 - t) * log(1 - p)


def cost_by_math_log(p, t):
    """Return -ln p of the right answer, with the log of the module math."""
    return -t * math.log(p) - (1 - t) * math.log(1 - p)


def cost_of_one_half(cost):
    """Return the cost of the answer p = 1/2."""
    return {"the cost of p = one half": outcome(cost, 0.5, 1)}


def one_half_costs_ln_2(cost):
    """Return whether the answer 1/2 costs ln 2, which one call is enough to see."""
    return near(cost(0.5, 1), 0.693147181)


def update_by_name(w, dw):
    """Change w by its gradient, which is looked up under the name of w."""
    parameters, gradients = {"W1": w}, {"dW1": dw}
    for name in parameters:
        descend(parameters[name], gradients[name], lr=0.1)


def update_by_pair(w, dw):
    """Change w by its gradient; the two came as a pair, as from Network.parameters()."""
    for row, gradient in [(w, dw)]:
        descend(row, gradient, lr=0.1)


def after_an_update(update):
    """Return the weights (1, 2) after an update with the gradient (10, -10)."""
    w = [1, 2]
    return {"error": outcome(update, w, [10, -10]) or "none", "weights": w}


def update_changes_weights(update):
    """Return whether the update has taken lr times the gradient away."""
    w = [1, 2]
    update(w, [10, -10])
    return near(w, [0, 3])


def names_from_zero(gradients):
    """Return the gradients by name; Python counts from 0, the article's layers from 1."""
    return {"dW%d" % i: dW for i, dW in enumerate(gradients)}


def names_from_one(gradients):
    """Return the gradients by name, numbered as the layers are."""
    return {"dW%d" % (i + 1): dW for i, dW in enumerate(gradients)}


def who_gets_what(names):
    """Return what the update of each of two layers finds under its name."""
    named = names(["layer 1's gradient", "layer 2's gradient"])
    return {"layer 1 is given": outcome(named.__getitem__, "dW1"),
            "layer 2 is given": outcome(named.__getitem__, "dW2")}


def each_gets_its_own(names):
    """Return whether each layer finds its own gradient."""
    named = names(["first", "second"])
    return [named["dW1"], named["dW2"]] == ["first", "second"]


def slope_in_two_steps(z, t):
    """Return the cost's slope by a, times that of the sigmoid: 1 / (1 - a) times (1 - a)."""
    a = sigmoid(z)
    da = -(t / a - (1 - t) / (1 - a))
    return da * sigmoid_slope(z, a)


def slope_in_one_step(z, t):
    """Return a - t: what the two steps make once the fraction is cancelled on paper."""
    return sigmoid(z) - t


def slopes_when_sure(slope):
    """Return the slope of a wrong answer, t = 0, that is unsure, and that is very sure."""
    return {"slope at z = 2": slope(2, 0), "slope at z = 40": outcome(slope, 40, 0)}


def right_when_saturated(slope):
    """Return whether the slope at z = 40 is the derivative of the loss."""
    return near(slope(40, 0), derivative(lambda z: binary_cross_entropy([z], [0]), 40))


def hundredths(n, m, rng):
    """Return a layer with weights of about 0.01."""
    return Dense(n, m, rng, init="normal", scale=0.01)


def of_size_one(n, m, rng):
    """Return a layer with weights of about 1, as on the slides."""
    return Dense(n, m, rng, init="normal", bias="normal")


def xor_network(dense):
    """Return the slides' network for XOR, 2-4-4-1 sigmoids, with layers made by the variant."""
    layers, rng = [], Rng(1)
    for n, m in ((2, 4), (4, 4), (4, 1)):
        layers += [dense(n, m, rng), Activation("sigmoid")]
    return Network(layers)


def before_the_first_step(dense):
    """Return how different the outputs for XOR are, and the largest gradient of layer 1."""
    network = xor_network(dense)
    Y = network.forward([[0, 0], [0, 1], [1, 0], [1, 1]])
    network.backward(network.loss(Y, [[0], [1], [1], [0]])[1])
    return {"lowest output": min(Y)[0], "highest output": max(Y)[0],
            "outputs differ by": max(Y)[0] - min(Y)[0],
            "gradient in layer 1": max([abs(g) for row in network.layers[0].dW for g in row])}


def different_inputs_are_seen(dense):
    """Return whether different inputs make a difference of a thousandth at least."""
    return before_the_first_step(dense)["outputs differ by"] > 0.001


EXHIBITS = [
    Exhibit("pair-as-number", slope_of_a_pair, dsigmoid, slope_at_two, is_the_sigmoids_slope,
            where="A2", symptom="The first way back ends in a TypeError.",
            story="The article's sigmoid returns its value and its input, kept for later, as a "
                  "pair. Its derivative calls the sigmoid and goes on as if a number had come "
                  "back. A function that returns two things must be unpacked: s, z = ..."),
    Exhibit("log-without-module", cost_by_log, cost_by_math_log, cost_of_one_half,
            one_half_costs_ln_2, where="A2",
            symptom="{the cost of p = one half}, once the line is run.",
            story="The article writes log where np.log is meant. Python looks a name up only "
                  "when the line is run, and so the file loads without a complaint. One call "
                  "with a known answer is enough of a test."),
    Exhibit("gradient-names", update_by_name, update_by_pair, after_an_update,
            update_changes_weights, where="A2",
            symptom="The update ends in {error}, for the gradient is called dW1.",
            story="The way back stores dW1, and the update asks for W1. Where a parameter and "
                  "its gradient travel as a pair, there is no name to mistake."),
    Exhibit("names-off-by-one", names_from_zero, names_from_one, who_gets_what,
            each_gets_its_own, where="A2",
            symptom="Layer 1 is given {layer 1 is given}; the last one, a KeyError.",
            story="Python counts from 0, the layers are counted from 1. If two layers happen to "
                  "have the same shape, the first one learns with the second one's gradient "
                  "and nobody is told."),
    Exhibit("zero-by-zero", slope_in_two_steps, slope_in_one_step, slopes_when_sure,
            right_when_saturated, where="A2",
            symptom="At z = 40 it ends in {slope at z = 40}.",
            story="The way back starts with a division by a (1 - a), and the next step "
                  "multiplies by a (1 - a). At z = 40 the sigmoid is 1 to the last digit, and 0 "
                  "stands below the line. (NumPy goes on with nan.) On paper the two cancel, "
                  "and a - t remains, which is right everywhere."),
    Exhibit("tiny-weights", hundredths, of_size_one, before_the_first_step,
            different_inputs_are_seen, where="A2",
            symptom="All outputs are {lowest output:.3f}; different inputs change them by "
                    "{outputs differ by:.0e}.",
            story="A weight of 0.01 passes on a hundredth of every difference, and a sigmoid at "
                  "most a quarter of that, on the way forth and on the way back. Trained on XOR "
                  "with lr 1, this network stays near 0.5 for 4000 epochs, and only then begins "
                  "to learn; the slides' weights begin within some hundreds. In wider layers, "
                  "weights of about 1 / sqrt(inputs) keep the differences as large as they "
                  "were."),
]
