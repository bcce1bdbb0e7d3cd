"""From article A2, a network of any depth: what is left to mend once its five stops are mended."""
from ..activations import sigmoid, sigmoid_slope
from ..derivatives import derivative
from ..layers import Activation, Dense
from ..losses import binary_cross_entropy
from ..network import Network
from ..rng import Rng
from .exhibit import Exhibit, near, outcome


def slope_in_two_steps(z, y):
    """Return the cost's slope by a, times that of the sigmoid: 1 / (1 - a) times (1 - a)."""
    a = sigmoid(z)
    da = -(y / a - (1 - y) / (1 - a))
    return da * sigmoid_slope(z, a)


def slope_in_one_step(z, y):
    """Return a - y: what the two steps make once the fraction is cancelled on paper."""
    return sigmoid(z) - y


def slopes_when_sure(slope):
    """Return the slope of a wrong answer, y = 0, that is unsure, and that is very sure."""
    return {"slope at z = 2": slope(2, 0), "slope at z = 40": outcome(slope, 40, 0)}


def right_when_saturated(slope):
    """Return whether the slope at z = 40 is the derivative of the loss."""
    definition = derivative(lambda z: binary_cross_entropy([z], [0]), 40)
    return near(slope(40, 0), definition)


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
    Exhibit("zero-by-zero", slope_in_two_steps, slope_in_one_step, slopes_when_sure,
            right_when_saturated, where="A2", place="the start of backprop",
            symptom="At z = 40 it ends in {slope at z = 40}.",
            story="The way back starts with a division by a (1 - a), and the next step "
                  "multiplies by a (1 - a). At z = 40 the sigmoid is 1 to the last digit, and 0 "
                  "stands below the line. (NumPy goes on with nan.) On paper the two cancel, "
                  "and a - y remains, which is right everywhere."),
    Exhibit("tiny-weights", hundredths, of_size_one, before_the_first_step,
            different_inputs_are_seen, where="A2", place="init_params",
            symptom="All outputs are {lowest output:.3f}; different inputs change them by "
                    "{outputs differ by:.0e}.",
            story="A weight of 0.01 passes on a hundredth of every difference, and a sigmoid at "
                  "most a quarter of that, on the way forth and on the way back. Trained on XOR "
                  "with lr 1, this network stays near 0.5 for 4000 epochs, and only then begins "
                  "to learn; the slides' weights begin within some hundreds. In wider layers, "
                  "weights of about 1 / sqrt(inputs) keep the differences as large as they "
                  "were."),
]
