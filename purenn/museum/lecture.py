"""From the lecture: the 2 that is dropped, and the layers that melt into one."""
from ..activations import relu
from ..derivatives import derivative
from ..losses import squared_error, squared_error_slope
from ..matrix import matvec
from ..vector import add, dot
from .exhibit import Exhibit, near


def square(y, t):
    """Return (y - t)^2 of slide 12, and the slope y - t of slide 20."""
    return (y - t) ** 2, y - t


def half_square(y, t):
    """Return 1/2 (y - t)^2, and the slope y - t: the half has met the 2."""
    return squared_error([y], [t]), squared_error_slope([y], [t])[0]


def slopes(loss):
    """Return the programmed slope at y = 3, t = 1, beside the derivative by definition."""
    slope = loss(3, 1)[1]
    definition = derivative(lambda y: loss(y, 1)[0], 3)
    return {"the slope as programmed": slope, "the slope by definition": definition,
            "definition / programmed": definition / slope}


def slope_is_the_derivative(loss):
    """Return whether the slope is the derivative of the loss, at y = 3 and t = 1."""
    return near(loss(3, 1)[1], derivative(lambda y: loss(y, 1)[0], 3))


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


EXHIBITS = [
    Exhibit("dropped-two", square, half_square, slopes, slope_is_the_derivative,
            where="lecture",
            symptom="The slope by definition is {definition / programmed:.0f} times the "
                    "programmed one: harmless.",
            story="This is not a mistake if you know it. The 2 of the derivative of (y - t)^2 is "
                  "a factor of the whole gradient, and so is the learning rate: dropping the 2 "
                  "is the same as halving lr. Only a gradient check, or a comparison with "
                  "somebody else's rate, will notice. With a half before the square nothing "
                  "has to be dropped."),
    Exhibit("no-activation", two_layers_melted, two_layers, corners, bends,
            where="lecture",
            symptom="Weights that make XOR say {0 xor 0} for 0 xor 0, and {0 xor 1} for 0 xor 1.",
            story="Slide 9 calls it degeneration 退化: W2 (W1 x) is (W2 W1) x, and so two layers "
                  "without an activation function between them are one layer, and its outputs "
                  "at opposite corners of a square always have the same sum. In XOR the sums "
                  "are 0 and 2. The weights are those of Goodfellow, Bengio, Courville 2016, "
                  "section 6.1, and relu is all that is missing."),
]
