"""From article A4, ten digits with 100 % accuracy: how chance comes to look perfect."""
from ..optimizers import SGD
from ..layers import Dense
from ..network import Network
from ..preprocessing import one_hot
from ..vector import argmax, descend, scale, total
from .exhibit import Exhibit, near


def replace(w, dw, lr):
    """Return the new weights: lr times the gradient, and the old ones are forgotten."""
    return scale(lr, dw)


def change(w, dw, lr):
    """Return the weights, lr times the gradient lower."""
    descend(w, dw, lr)
    return w


def towards_three(update):
    """Return w after steps downhill from 0.8 on 1/2 (w - 3)^2, the lowest point of which is 3."""
    w, found = [0.8], {}
    for step in range(1, 41):
        w = update(w, [w[0] - 3], 0.3)
        if step in (1, 2, 40):
            found["after step %d" % step] = w[0]
    return found


def zero_gradient_changes_nothing(update):
    """Return whether the weights stay where the ground is level."""
    return update([0.8, -0.5], [0, 0], 0.3) == [0.8, -0.5]


def half_power(x):
    """Return x to the power of 1, divided by 2."""
    return x ** 1/2


def root(x):
    """Return x to the power of 1/2."""
    return x ** (1/2)


def root_of_six(f):
    """Return the root, and what it should give when squared."""
    return {"root of 6": f(6), "its square": f(6) ** 2}


def square_is_six(f):
    """Return whether the square of the root of 6 is 6."""
    return near(f(6) ** 2, 6)


def weights_only(layer, lr):
    """Change the rows of W by their gradients."""
    for w, dw in zip(layer.W, layer.dW):
        descend(w, dw, lr)


def weights_and_biases(layer, lr):
    """Change all parameters by their gradients."""
    SGD(lr)(layer.parameters())


def line_learned(update):
    """Return what is learned of the line t = 2 x + 1 in 300 updates."""
    layer = Dense(1, 1, init="zeros")
    network = Network([layer])
    X, T = [[0], [1], [2], [3]], [[1], [3], [5], [7]]
    for _ in range(300):
        network.backward(network.loss(network.forward(X), T)[1])
        update(layer, 0.2)
    return {"output at 0": network.forward([[0]])[0][0],
            "output at 3": network.forward([[3]])[0][0]}


def one_is_one(update):
    """Return whether the output at 0, where only the bias speaks, is the 1 it should be."""
    return near(line_learned(update)["output at 0"], 1)


def true_outputs(Y, T):
    """Return how many of the outputs that should be 1 are at least 0.5."""
    right = [yi >= 0.5 for y, t in zip(Y, T)
             for yi, ti in zip(y, t) if ti == 1]
    return total(right) / len(T)


def largest_outputs(Y, T):
    """Return how many rows have the largest output at the class of the target."""
    return total([argmax(y) == argmax(t) for y, t in zip(Y, T)]) / len(T)


def always_yes(accuracy):
    """Return the accuracy of a network that says 0.9 to each of ten digits, all ten times."""
    T = one_hot(list(range(10)), 10)
    return {"accuracy of always yes": accuracy([[0.9] * 10] * 10, T)}


def always_yes_is_chance(accuracy):
    """Return whether saying yes to everything is worth 1 in 10."""
    return always_yes(accuracy)["accuracy of always yes"] == 0.1


EXHIBITS = [
    Exhibit("replaced-weights", replace, change, towards_three, zero_gradient_changes_nothing,
            where="A4", place="the update",
            symptom="Going downhill to 3, it comes to rest at {after step 40:.3f}.",
            story="A gradient says how to change the weights, not what they are. The article "
                  "puts lr times the gradient in their place, and so with every step it "
                  "forgets everything it has learned. The quickest check: at a gradient of 0 "
                  "nothing may move."),
    Exhibit("half-power", half_power, root, root_of_six, square_is_six,
            where="A4", place="the range of the first weights",
            symptom="The root of 6 is taken to be {root of 6:g}.",
            story="A power binds tighter than a division: 6**1/2 is (6**1) / 2. In the range of "
                  "the first weights, where the article has it, a root that is 22 % too large "
                  "does little harm, and so it goes unnoticed."),
    Exhibit("frozen-biases", weights_only, weights_and_biases, line_learned, one_is_one,
            where="A4", place="the update",
            symptom="At 0 the output should be 1; it is {output at 0:g} for ever.",
            story="The update passes the biases by, and they stay what they were. A neuron can "
                  "then turn its line, but never shift it. An update that is handed all "
                  "parameters cannot forget some."),
    Exhibit("accuracy-of-yes", true_outputs, largest_outputs, always_yes, always_yes_is_chance,
            where="A4", place="the accuracy",
            symptom="Always saying yes has an accuracy of {accuracy of always yes:.2f}.",
            story="The article looks only at the one output that should be 1, and asks whether "
                  "it is at least 0.5. The nine that should be 0 may be whatever they like. "
                  "That is how chance becomes 100 %: by the largest output such a network is "
                  "right for 1 digit in 10. Before you believe an accuracy, see what a network "
                  "gets that always gives the same answer."),
]
