"""Recipes: networks that have a name, a few readable lines each.

n: inputs   m: outputs, for classes as many as there are
rng: draws the first weights; without it the Network does, from seed 0
"""
__all__ = ("perceptron", "mlp", "slides", "softmax_classifier", "svm", "cnn", "lstm_classifier")

from .activations import drelu, dsigmoid, dtanh, relu, sigmoid, tanh
from .fitting.checks import shown
from .fitting.refusals import no_generator
from .fitting.wanted import want
from .layers import Activation, Dense, parameter_rows
from .network import Network


def perceptron(n, m=1):
    """Return a perceptron 感知器: m steps over n inputs, from zero (Rosenblatt 1958)."""
    return Network([Dense(n, m, init="zeros")], "perceptron_loss")


def separable(network, X, T, epochs=100):
    """Teach a perceptron until every answer is right; return whether a line separates.

    True: this network's line does. False: none does, for the weights are again what they were
    after an earlier epoch, and so they will come round for ever, while with a line they would
    arrive (Novikoff 1962). None: neither, when the epochs ended.   X: (k, n)   T: (k, m)
    """
    seen = set()
    circle = False
    for _ in network.epochs(X, T, epochs, lr=1, shuffle=False):
        if network.score(X, T) == 1:
            return True
        weights = tuple([tuple(row) for row in parameter_rows(network.parameters())])
        circle = circle or weights in seen
        seen.add(weights)
    return False if circle else None


def network_of(model, function="network_of"):
    """Return a Network with the very weights of a NeuralNetwork; a Network is one already.

    Raises ValueError, named after the function, for anything else.
    """
    if isinstance(model, Network):
        return model
    want(function, "network:network", model)
    known = ((sigmoid, dsigmoid), (tanh, dtanh), (relu, drelu))     # their slopes come from a
    slope = None if (model.act, model.dact) in known else lambda z, a: model.dact(z)
    layers = []
    for W, b in zip(model.weights, model.biases):
        dense = Dense(len(W[0]), len(W), init="zeros")
        dense.W, dense.b = W, b
        layers += [dense, Activation(model.act, slope)]
    return Network(layers, "squared_error")


def mlp(sizes, rng=None, activation="tanh", loss="cross_entropy", l2=0):
    """Return a multilayer perceptron 多層感知器.   sizes: inputs, hidden layers, outputs

    Raises ValueError unless there are two at least.
    """
    check_sizes("mlp", sizes, rng)
    layers = []
    for n, m in zip(sizes, sizes[1:]):
        layers += [Dense(n, m, rng, l2=l2), Activation(activation)]
    return Network(layers[:-1], loss)


def check_sizes(name, sizes, rng):
    """Raise ValueError unless these are the sizes of two layers at least, and rng draws or None."""
    if not isinstance(sizes, (list, tuple)) or len(sizes) < 2:
        raise ValueError("%s: sizes is %s; inputs, hidden layers, outputs are wanted, such as "
                         "[2, 4, 1]" % (name, shown(sizes)))
    if rng is not None and (isinstance(rng, type) or not hasattr(rng, "normal")):
        raise no_generator(name, rng)


def slides(sizes, rng=None, activation="sigmoid", l2=0):
    """Return the network of slides 20 and 21: f behind every layer, the last one too.

    Weights and biases are standard normal, drawn as NeuralNetwork draws them.
    Raises ValueError unless there are two sizes at least.
    """
    check_sizes("slides", sizes, rng)
    layers = []
    for n, m in zip(sizes, sizes[1:]):
        layers += [Dense(n, m, rng, "normal", "normal", l2=l2), Activation(activation)]
    return Network(layers, "squared_error")


def softmax_classifier(n, m, rng=None, l2=0):
    """Return linear > softmax: a line between every two classes (logistic regression)."""
    return Network([Dense(n, m, rng, l2=l2)], "cross_entropy")


def svm(n, m, rng=None, l2=0.001):
    """Return linear > SVM: lines with a margin (Weston, Watkins 1999)."""
    return Network([Dense(n, m, rng, l2=l2)], "hinge")


def cnn(height, width, m, rng=None, filters=8, l2=0):
    """Return a convolutional network for grey images given as rows of height x width numbers.

    The relu stands behind the pooling, where it does the same to a quarter of the numbers.
    Raises ValueError for images below 4 x 4, of which nothing is left.
    """
    from .more.convolution import Conv2D         # here, so that a perceptron costs no convolution
    from .more.images import Flatten, Reshape
    from .more.pooling import MaxPool2D
    want("cnn", "height:size width:size m:size filters:size", height, width, m, filters)
    if min(height, width) < 4:
        raise ValueError("cnn: an image is %d x %d, at least 4 x 4 is wanted" % (height, width))
    features = filters * ((height - 2) // 2) * ((width - 2) // 2)
    return Network([Reshape(1, height, width), Conv2D(1, filters, 3, rng, init="he", l2=l2),
                    MaxPool2D(2), Flatten(), Activation("relu"),
                    Dense(features, m, rng, l2=l2)], "cross_entropy")


def lstm_classifier(words, m, rng=None, vector=6, state=16):
    """Return a classifier of texts given as lists of tokens below words, see Vocabulary."""
    from .more.embedding import Embedding
    from .more.recurrent import LSTM
    return Network([Embedding(words, vector, rng, scale=0.1), LSTM(vector, state, rng),
                    Dense(state, m, rng)], "cross_entropy")
