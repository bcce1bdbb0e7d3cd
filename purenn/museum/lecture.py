"""From the lecture: a 2 that is dropped, an index that is wrong, layers that melt into one."""
from ..activations import dsigmoid, relu, sigmoid
from ..derivatives import derivative, gradient
from ..losses import squared_error, squared_error_slope
from ..matrix import matvec, transpose
from ..vector import add, dot, hadamard, outer
from .exhibit import Exhibit, near


def square(x, y):
    """Return (x - y)^2 of slide 12, and the slope x - y of slide 20."""
    return (x - y) ** 2, x - y


def half_square(x, y):
    """Return 1/2 (x - y)^2, and the slope x - y: the half has met the 2."""
    return squared_error([x], [y]), squared_error_slope([x], [y])[0]


def slopes(loss):
    """Return the programmed slope at x = 3, y = 1, beside the derivative by definition."""
    slope = loss(3, 1)[1]
    definition = derivative(lambda x: loss(x, 1)[0], 3)
    return {"the slope as programmed": slope, "the slope by definition": definition,
            "definition / programmed": definition / slope}


def slope_is_the_derivative(loss):
    """Return whether the slope is the derivative of the loss, at x = 3 and y = 1."""
    return near(loss(3, 1)[1], derivative(lambda x: loss(x, 1)[0], 3))


def two_layers_melted(x):
    """Return W2 (W1 x + b1): two layers with nothing between them."""
    z = add(matvec([[1, 1], [1, 1]], x), [0, -1])
    return dot([1, -2], z)


def two_layers(x):
    """Return W2 relu(W1 x + b1): the bend between them keeps them two."""
    z = add(matvec([[1, 1], [1, 1]], x), [0, -1])
    return dot([1, -2], [relu(zi) for zi in z])


def corners(f):
    """Return the outputs at the four corners of XOR."""
    return {"%d xor %d" % (a, b): f([a, b]) for a in (0, 1) for b in (0, 1)}


def bends(f):
    """Return whether the outputs at opposite corners have different sums, as those of XOR."""
    return f([0, 0]) + f([1, 1]) != f([0, 1]) + f([1, 0])


def one_layer_too_late(dz, x_before, x):
    """Return dz_{l-1} x_{l-1}^T, as the page has it: the values that come out of the layer."""
    return outer(dz, x)


def one_layer_before(dz, x_before, x):
    """Return dz_{l-1} x_{l-2}^T: the values that came in, for z_{l-1} = W_{l-1} x_{l-2} + b."""
    return outer(dz, x_before)


def first_of_two_layers(variant):
    """Return dL/dW of the first layer of a 2-3-1 network as the variant has it, and W's own."""
    W1, W2, x0, y = [[1, -1], [0.5, 1], [-1, 0.5]], [[1, -2, 1]], [1, 2], 1
    z1 = matvec(W1, x0)
    x1 = [sigmoid(z) for z in z1]
    z2 = matvec(W2, x1)
    dz2 = [2 * (sigmoid(z) - y) * dsigmoid(z) for z in z2]
    dz1 = hadamard(matvec(transpose(W2), dz2), [dsigmoid(z) for z in z1])

    def loss(_):
        """Return the loss with W1 as it is at the moment."""
        x1 = [sigmoid(z) for z in matvec(W1, x0)]
        return (sigmoid(matvec(W2, x1)[0]) - y) ** 2

    return variant(dz1, x0, x1), [gradient(loss, row) for row in W1]


def gradient_beside_weights(variant):
    """Return the shapes of the gradient and of the weights, and a row of the gradient."""
    found, definition = first_of_two_layers(variant)
    return {"W": "%dx%d" % (len(definition), len(definition[0])),
            "its gradient": "%dx%d" % (len(found), len(found[0])),
            "first row": found[0], "by definition": definition[0]}


def gradient_is_by_definition(variant):
    """Return whether the gradient is the one by definition, of the weights' shape."""
    found, definition = first_of_two_layers(variant)
    shapes = [[len(row) for row in matrix] for matrix in (found, definition)]
    return shapes[0] == shapes[1] and near(found, definition)


EXHIBITS = [
    Exhibit("one-index-late", one_layer_too_late, one_layer_before, gradient_beside_weights,
            gradient_is_by_definition, where="lecture",
            place="backpropagation 反向傳播, pages 52-56, printed twice",
            symptom="W is {W}, and the page's gradient is {its gradient}.",
            story="The page ends the gradient of W_{l-1} in x_{l-1}. It must be x_{l-2}: "
                  "z_{l-1} is W_{l-1} x_{l-2} + b_{l-1}, and the slope of z by W is what W is "
                  "multiplied by. The shapes tell at once, W being (out, in). Where all layers "
                  "are as wide, only the definition tells. The program on page 57 has it right."),
    Exhibit("dropped-two", square, half_square, slopes, slope_is_the_derivative,
            where="lecture", place="the formula on pages 43-50, the program on page 57",
            symptom="The slope by definition is {definition / programmed:.0f} times the "
                    "programmed one: harmless.",
            story="This is not a mistake if you know it. The 2 of the derivative of (x - y)^2 is "
                  "a factor of the whole gradient, and so is the learning rate: dropping the 2 "
                  "is the same as halving lr. Only a gradient check, or a comparison with "
                  "somebody else's rate, will notice. With a half before the square nothing "
                  "has to be dropped."),
    Exhibit("no-activation", two_layers_melted, two_layers, corners, bends,
            where="lecture", place="degeneration 退化, pages 19-22, which warns of it",
            symptom="Weights that make XOR say {0 xor 0} for 0 xor 0, and {0 xor 1} for 0 xor 1.",
            story="Heading 9 of the slides calls it degeneration 退化: W2 (W1 x) is (W2 W1) x, and "
                  "so two layers without an activation function between them are one layer, and its outputs "
                  "at opposite corners of a square always have the same sum. In XOR the sums "
                  "are 0 and 2. The weights are those of Goodfellow, Bengio, Courville 2016, "
                  "section 6.1, and relu is all that is missing."),
]
