"""Classics that article A4 comes near and does not commit: which values, and which class."""
from ..activations import dtanh, tanh
from ..derivatives import gradient
from ..losses import squared_error
from ..models import network_of
from ..neural_network import NeuralNetwork
from ..rng import Rng
from ..vector import outer
from .exhibit import Exhibit, near


def first_activations(values, dz):
    """Return dW for each layer: its dz times the input of the network."""
    return [outer(d, values[0]) for d in dz]


def own_activations(values, dz):
    """Return dW for each layer: its dz times the values that came into that layer."""
    return [outer(d, x) for d, x in zip(dz, values)]


def three_layers(gradients):
    """Return dW of three layers, 2-2-2-2, by the variant and by definition."""
    model, x, t = NeuralNetwork([2, 2, 2, 2], tanh, dtanh, Rng(3)), [1, -1], [0, 1]
    model.forward(x)
    network = network_of(model)
    network.backward(network.loss(network.forward([x]), [t])[1])
    found = gradients(model.values, [dense.db for dense in network.layers[::2]])
    return found, [[gradient(lambda _: squared_error(model.predict(x), t), row) for row in W]
                   for W in model.weights]


def layer_by_layer(gradients):
    """Return which layers have the gradient that the definition gives."""
    return {"layer %d agrees" % (k + 1): "yes" if near(dW, definition) else "no"
            for k, (dW, definition) in enumerate(zip(*three_layers(gradients)))}


def gradients_are_derivatives(gradients):
    """Return whether all gradients are those by definition."""
    return near(*three_layers(gradients))


def label_less_one(label):
    """Return the class of a label, 1 to 10, by counting from 0."""
    return label - 1


def last_digit(label):
    """Return the class of a label, 1 to 10: the digit it stands for."""
    return label % 10


def digits_named(class_of):
    """Return what a network that makes no mistakes says to some pictures."""
    return {"a picture of 0 is called": class_of(10), "a picture of 1 is called": class_of(1),
            "a picture of 9 is called": class_of(9)}


def each_is_called_by_its_name(class_of):
    """Return whether the labels 10, 1, 2, ... 9 are the digits 0 to 9."""
    labels = [10, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    return [class_of(label) for label in labels] == list(range(10))


EXHIBITS = [
    Exhibit("first-activations", first_activations, own_activations, layer_by_layer,
            gradients_are_derivatives, where="classic",
            symptom="Do the layers agree with the definition? {layer 1 agrees}, "
                    "{layer 2 agrees}, {layer 3 agrees}.",
            story="The gradient of a weight is the error behind it times the value before it, "
                  "and each layer has values of its own before it. With one hidden layer the two "
                  "are the same, and so article A4's 400-25-10 is right to do it. Where the layers' "
                  "sizes differ, purenn's update refuses such a gradient; where they are equal, as "
                  "here, only the definition of the derivative tells."),
    Exhibit("ten-is-zero", label_less_one, last_digit, digits_named, each_is_called_by_its_name,
            where="classic",
            symptom="A picture of 0 is called {a picture of 0 is called}, and one of 9 is called "
                    "{a picture of 9 is called}.",
            story="In A4's data the label 10 means the digit 0, because the language it was "
                  "made in counts from 1; the article itself keeps the digit k in column k. "
                  "Classes counted from 0 in the order of the labels "
                  "learn as well as any others, but each picture is then called by the wrong "
                  "name. Look at a few pictures beside their labels first."),
]
