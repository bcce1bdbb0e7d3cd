"""From article A4's step-by-step part: two gradients that have not the shape of their weights."""
from ..matrix import matmul, transpose
from ..rng import Rng
from .exhibit import Exhibit

ROWS, SIZES = 3, (400, 25, 10)      # three pictures are enough to see a shape


def drawn(rows, columns, rng):
    """Return a matrix of random numbers."""
    return [[rng.uniform(-1, 1) for _ in range(columns)] for _ in range(rows)]


def values_that_come_out(dZ, came_in, comes_out):
    """Return dZ^T times the values that come out of the layer."""
    return matmul(transpose(dZ), comes_out)


def values_that_came_in(dZ, came_in, comes_out):
    """Return dZ^T times the values that came into the layer."""
    return matmul(transpose(dZ), came_in)


def shape_of_layer(layer, variant):
    """Return rows and columns of a layer's gradient, layer 1 of 25 units or layer 2 of 10."""
    rng, (n, m) = Rng(0), SIZES[layer - 1:layer + 1]
    found = variant(drawn(ROWS, m, rng), drawn(ROWS, n, rng), drawn(ROWS, m, rng))
    return len(found), len(found[0])


def first_shape(variant):
    """Return the shapes of theta1, 25 units with 400 inputs, and of its gradient."""
    return {"theta1": "25x400", "its gradient": "%dx%d" % shape_of_layer(1, variant)}


def second_shape(variant):
    """Return the shapes of theta2, 10 units with 25 inputs, and of its gradient."""
    return {"theta2": "10x25", "its gradient": "%dx%d" % shape_of_layer(2, variant)}


def first_shapes_agree(variant):
    """Return whether theta1 and its gradient have one shape."""
    return shape_of_layer(1, variant) == (25, 400)


def second_shapes_agree(variant):
    """Return whether theta2 and its gradient have one shape."""
    return shape_of_layer(2, variant) == (10, 25)


EXHIBITS = [
    Exhibit("theta1-shape", values_that_come_out, values_that_came_in, first_shape,
            first_shapes_agree, where="A4", place="its step-by-step part, theta1",
            symptom="theta1 is {theta1}, and what takes its place is {its gradient}.",
            story="A gradient has the shape of its weights: a row for each unit, a column for "
                  "each number that comes in. The errors times the values that come out of the "
                  "layer make a square instead. The article's update puts lr times the gradient "
                  "in the place of the weights, and so theta1 becomes 25x25, which no picture "
                  "of 400 pixels can be multiplied by."),
    Exhibit("theta2-shape", values_that_come_out, values_that_came_in, second_shape,
            second_shapes_agree, where="A4", place="its step-by-step part, theta2",
            symptom="theta2 is {theta2}, and what takes its place is {its gradient}.",
            story="The same with the second layer: 10x10 where 10x25 is wanted. The hidden "
                  "layer hands on 25 numbers, and the next way forth cannot multiply. Writing "
                  "the shapes below the factors, (10, k) times (k, 25), finds it on paper."),
]
