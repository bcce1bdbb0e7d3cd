"""From article A1, a softmax network for two moons: three mistakes around the softmax."""
from math import exp

from ..activations import softmax, tanh
from ..derivatives import gradient
from ..table.generate import make_moons
from ..layers import Dense
from ..losses import binary_cross_entropy, binary_cross_entropy_slope, cross_entropy
from ..matrix import matvec, transpose
from ..network import Network
from ..vector import add, dot, scale, total
from .exhibit import Exhibit, near, outcome

C = 0.01                            # how much squared weights cost


def tanh_on_the_output(z):
    """Return what the softmax is given: the article bends the last layer too."""
    return [tanh(zi) for zi in z]


def plain_output(z):
    """Return what the softmax is given: the last layer's z itself."""
    return z


def surest_answer(output):
    """Return the best that a sure and right answer, z = (100, -100), can get."""
    z = output([100, -100])
    return {"largest p": softmax(z)[0], "smallest loss": cross_entropy(z, [1, 0])}


def can_be_sure(output):
    """Return whether a sure answer gets a probability above 0.99."""
    return softmax(output([100, -100]))[0] > 0.99


def mean_loss_sum_gradient(w, X, T):
    """Return the mean loss, and the gradient summed over the rows, the penalty's in it."""
    Z = [[dot(w, x)] for x in X]
    losses = [binary_cross_entropy(z, t) for z, t in zip(Z, T)]
    loss = total(losses) / len(X)
    dZ = [binary_cross_entropy_slope(z, t)[0] for z, t in zip(Z, T)]
    return loss, add(matvec(transpose(X), dZ), scale(C, w))


def mean_loss_mean_gradient(w, X, T):
    """Return the mean loss with the penalty, and its gradient."""
    network = Network([Dense(2, 1, init=[w], l2=C)], "binary_cross_entropy")
    loss, dZ = network.loss(network.forward(X), T)
    network.backward(dZ)
    return loss + network.penalty(), network.layers[0].dW[0]


def both_gradients(variant):
    """Return the programmed gradient and the one by definition, for 200 points of two moons."""
    X, labels = make_moons(200, noise=0.2)
    T = [[label] for label in labels]
    w = [1.0, -1.0]
    return (variant(w, X, T)[1], gradient(lambda w: variant(w, X, T)[0], w))


def ratio(variant):
    """Return the gradient of the first weight as programmed and by definition."""
    programmed, definition = both_gradients(variant)
    return {"as programmed": programmed[0], "by definition": definition[0],
            "ratio": programmed[0] / definition[0]}


def gradient_fits_the_loss(variant):
    """Return whether the gradient is the derivative of the printed loss."""
    return near(*both_gradients(variant))


def naive_softmax(z):
    """Return e^z[i] / (e^z[0] + ...), exactly as the formula is written."""
    e = [exp(zi) for zi in z]
    return [ei / total(e) for ei in e]


def small_and_large(f):
    """Return the shares for small and for large z with the same difference."""
    return {"z = 1, 2": f([1, 2]), "z = 1001, 1002": outcome(f, [1001, 1002])}


def ignores_a_shift(f):
    """Return whether adding 1000 to every z leaves the shares as they are."""
    return near(f([1, 2]), f([1001, 1002]))


EXHIBITS = [
    Exhibit("tanh-before-softmax", tanh_on_the_output, plain_output, surest_answer, can_be_sure,
            where="A1", place="the output layer of the example",
            symptom="p never exceeds {largest p:.3f}; the loss never falls below "
                    "{smallest loss:.4f}.",
            story="The tanh leaves the softmax only numbers from -1 to 1. With two classes the "
                  "surest answer is then e / (e + 1/e), and the loss has a floor that no "
                  "training can break through. The last layer before a softmax has no "
                  "activation function of its own."),
    Exhibit("mean-loss-sum-gradient", mean_loss_sum_gradient, mean_loss_mean_gradient, ratio,
            gradient_fits_the_loss, where="A1", place="the printed loss, and the way back",
            symptom="The gradient is {ratio:.1f} times too large for the loss of 200 rows.",
            story="The article prints the mean loss of 200 rows without the penalty on the "
                  "weights, and steps along the gradient of their sum with the penalty. It "
                  "learns all the same, because its rate of 0.01 is in truth a rate of 2; but "
                  "the printed loss is not what is being minimised. A ratio that is about the "
                  "number of rows nearly always means this."),
    Exhibit("exp-overflow", naive_softmax, softmax, small_and_large, ignores_a_shift,
            where="A1", place="the softmax",
            symptom="At z = 1001 and 1002 it ends in {z = 1001, 1002}.",
            story="A softmax depends only on the differences between its z, but e^1001 is "
                  "larger than any number a computer of today holds in a float. Taking the "
                  "largest z away from all of them changes no share, and then no exponent is "
                  "above 0."),
]
