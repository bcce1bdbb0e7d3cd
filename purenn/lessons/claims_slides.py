"""What the lecture claims, page by page."""
from math import exp, log

from ..activations import dsigmoid, relu, sigmoid, tanh
from ..derivatives import derivative, gradient
from ..losses import squared_error_slope
from ..matrix import matvec
from ..museum.lecture import gradient_beside_weights, one_layer_before, one_layer_too_late
from ..neural_network import NeuralNetwork
from ..numpy_random import RandomState
from ..table.data import load_csv
from ..terminal.expression import Expression
from ..vector import add, dot
from . import s09_degeneration, s13_gradient_descent, s16_by_rules, s18_update
from . import s17_slope_of_loss, s19_backpropagation
from .claims import FALSE, NOT, TRUE, agreement, claim
from .page import largest_difference

XOR = [[0, 0], [0, 1], [1, 0], [1, 1]]


@claim("slides p. 3-6", "w1 x1 + w2 x2 + w3 x3 + b1 = w.x + b1")
def perceptron(folder):
    """One perceptron with the numbers of lesson 2, added up and as a dot product."""
    w, x, b = [0.5, -1, 2], [1, 2, 3], 0.5
    return agreement(abs(w[0] * x[0] + w[1] * x[1] + w[2] * x[2] + b - (dot(w, x) + b)))


@claim("slides p. 7-17", "two perceptrons are z = Wx + b")
def layer(folder):
    """A dot product for each row of W, beside the product of the matrix."""
    W, x, b = [[0.5, -1, 2], [1, 0, -0.5]], [1, 2, 3], [0.5, -1]
    return agreement(largest_difference([dot(w, x) + bi for w, bi in zip(W, b)],
                                        add(matvec(W, x), b)))


@claim("slides p. 18-22", "W2(W1 x + b1) + b2 is one layer")
def degeneration(folder):
    """Two layers without an activation are one, whatever the numbers: associativity."""
    rng = RandomState(0)
    W1, b1, W2, b2, x = rng.randn(4, 3), rng.randn(4), rng.randn(2, 4), rng.randn(2), rng.randn(3)
    return agreement(largest_difference(*s09_degeneration.both_ways(W1, b1, W2, b2, x)), 12)


@claim("slides p. 23-24", "with a non-linear function they are not")
def bent(folder):
    """One layer sends the middle of two inputs to the middle of their outputs. With a sigmoid
    after each layer the output at the middle is off by so much."""
    W1, W2 = [[1, -1], [0.5, 1], [2, 0]], [[1, 2, -1], [0, -1, 1]]

    def forward(x):
        """Return the first output."""
        return sigmoid(matvec(W2, [sigmoid(z) for z in matvec(W1, x)])[0])

    off = abs((forward([1, 2]) + forward([-1, -2])) / 2 - forward([0, 0]))
    return "the middle is off by %.3f" % off, TRUE if off > 1e-3 else FALSE


@claim("slides p. 25", "sigmoid, tanh and ReLU are these formulas")
def common_functions(folder):
    """purenn's functions beside the formulas as printed, where e^x is not too large."""
    pairs = [(sigmoid(x) - 1 / (1 + exp(-x)), relu(x) - max(0, x),
              tanh(x) - (exp(x) - exp(-x)) / (exp(x) + exp(-x))) for x in (-3, -1, 0, 0.5, 2)]
    return agreement(max([abs(d) for triple in pairs for d in triple]), 12)


@claim("slides p. 26", "L = (x2 - y)^2 is 0 at the target alone")
def loss(folder):
    """At the target, and a little beside it on either side."""
    at, left, right = [(x - 0.7) ** 2 for x in (0.7, 0.69, 0.71)]
    return "%g, beside it %.4f" % (at, left), TRUE if at == 0 < min(left, right) else FALSE


@claim("slides p. 27-32", "steps against the slope reach the lowest loss")
def descent(folder):
    """Lesson 13's curve, whose lowest place cannot be solved for, from w = -2 with rate 0.1."""
    curve = Expression(s13_gradient_descent.LOSS)
    path = s13_gradient_descent.roll(curve, -2, 0.1)
    return ("the slope goes from %.2f to 0" % curve.at(-2).slope,
            TRUE if abs(curve.at(path[-1]).slope) < 0.01 else FALSE)


@claim("slides p. 33-35", "the quotient goes to the slope as dx shrinks")
def quotient(folder):
    """x^3 at 2: the error with dx = 0.1, 0.01, 0.001. (With 1e-16 a computer finds 0.)"""
    errors = [abs(((2 + dx) ** 3 - 8) / dx - 12) for dx in (0.1, 0.01, 0.001)]
    return ("off by %.2f, %.3f, %.4f" % tuple(errors),
            TRUE if errors[0] > errors[1] > errors[2] else FALSE)


@claim("slides p. 36-37", "d(x^3)/dx = 3x^2")
def definition(folder):
    """By definition, at five places."""
    return agreement(max([abs(derivative(lambda x: x ** 3, x) - 3 * x * x)
                          for x in (-2, -1, 0, 1, 2)]))


def rules(names):
    """Return how well the rules of lesson 16 agree with the definition, at 0.7 and 2."""
    return agreement(max([abs(Expression(text).at(x).slope - derivative(Expression(text), x))
                          for name, text, _ in s16_by_rules.RULES if name in names
                          for x in (0.7, 2)]))


@claim("slides p. 38-39", "power, sum, product and chain rule")
def four_rules(folder):
    """Lesson 16's examples of the four rules beside the definition."""
    return rules(("power", "sum", "product", "chain"))


@claim("slides p. 40", "d(e^x) = e^x, d(a^x) = a^x ln a")
def exponential(folder):
    """By definition, e^x and 2^x and 10^x at three places."""
    return agreement(max([abs(derivative(lambda x: a ** x, x) - a ** x * log(a))
                          for a in (exp(1), 2, 10) for x in (-1, 0, 1)]))


@claim("slides p. 41", "d(ln x) = 1/x")
def logarithm(folder):
    """By definition at three places."""
    return agreement(max([abs(derivative(log, x) - 1 / x) for x in (0.5, 1, 3)]))


@claim("slides p. 42", "sin, cos, -sin, -cos and sin again")
def cycle(folder):
    """Each of the four differentiated by definition is the next one."""
    return rules(("trigonometric",))


@claim("slides p. 43-50", "dL/dW = 2(x - y) s'(z) x0, dL/db = 2(x - y) s'(z)")
def slope_of_loss(folder):
    """True if the first product is taken number by number and the second is an outer product
    (.)x0^T: lesson 17 beside the definition."""
    W, b, x0, y = [[0.5, -1, 1], [1, 0.5, -0.5]], [0.5, -1], [1, 2, 3], [0, 1]
    dW, db = s17_slope_of_loss.slopes(W, b, x0, y)
    rows = [gradient(lambda _: s17_slope_of_loss.loss(W, b, x0, y), row) for row in W + [b]]
    return agreement(largest_difference(dW + [db], rows))


@claim("slides p. 51", "the update lowers the loss")
def update(folder):
    """Lesson 18's ten steps with rate 0.1; a rate that is too large raises it."""
    W, b, x0, y = [[0.5, -1, 1], [1, 0.5, -0.5]], [0.5, -1], [1, 2, 3], [0, 1]
    losses = [s17_slope_of_loss.loss(W, b, x0, y)]
    for _ in range(10):
        s18_update.update(W, b, x0, y, 0.1)
        losses.append(s17_slope_of_loss.loss(W, b, x0, y))
    falls = all([after < before for before, after in zip(losses, losses[1:])])
    return "from %.3f to %.3f" % (losses[0], losses[-1]), TRUE if falls else FALSE


@claim("slides p. 52-56", "dL/dx_(l-1) = dL/dx_l s'(z_l) W_l")
def handed_down(folder):
    """True if it is read as W^T(dL/dx . s'(z)), for x_(l-1) has a number for each column of W:
    what lesson 19 hands to its first layer, beside the definition."""
    layers = s19_backpropagation.LAYERS
    x1 = s19_backpropagation.forward(layers, [1, 2])[0][1]
    dx = s19_backpropagation.backward(layers, [1, 2], [1])[0][0]
    return agreement(largest_difference(dx, gradient(
        lambda x: s19_backpropagation.loss(layers[1:], x, [1]), list(x1))))


@claim("slides p. 52-56", "dL/dW_(l-1) ends in x_(l-1)")
def one_index_late(folder):
    """It ends in x_(l-2), for z_(l-1) = W_(l-1) x_(l-2) + b_(l-1). As printed (twice) it has
    another shape than W_(l-1): museum one-index-late. The program on page 57 has it right."""
    page, right = [gradient_beside_weights(f) for f in (one_layer_too_late, one_layer_before)]
    return ("%s for W of %s; x_(l-2) gives %s" % (page["its gradient"], page["W"],
                                                  right["its gradient"]),
            TRUE if page["its gradient"] == page["W"] else FALSE)


@claim("slides p. 57", "dL/dx = 2(x - y) is begun with x - y")
def dropped_two(folder):
    """The formula has a 2, the program has not: x - y is the slope of half the square. Leaving
    it out is the same as halving the learning rate."""
    x, y = [0.7], [0.2]
    found = gradient(lambda p: (p[0] - y[0]) ** 2, x)[0] / squared_error_slope(x, y)[0]
    return "the formula is %.3f times the program" % found, "both, with half the loss"


@claim("slides p. 58", "no straight line splits XOR")
def one_line(folder):
    """The outputs of w1 x1 + w2 x2 + b at opposite corners have equal sums, and those wanted
    have not. The best of 2197 lines, w1, w2 and b from -3 to 3:"""
    places = [i / 2 for i in range(-6, 7)]
    best = max([sum([(u * x[0] + w * x[1] + b > 0) == (x[0] != x[1]) for x in XOR])
                for u in places for w in places for b in places])
    return "at most %d of 4 points" % best, TRUE if best < 4 else FALSE


@claim("slides p. 58-59", "XOR is learned in 1000 epochs, lr 1")
def xor(folder):
    """The slides' program, np.random.seed(0)."""
    found = xor_outputs(0)
    right = all([abs(y - t) < 0.25 for y, t in zip(found, (0, 1, 1, 0))])
    return " ".join(["%.3f" % y for y in found]), TRUE if right else FALSE


@claim("slides p. 58-59", "XOR is learned")
def xor_seeds(folder):
    """The same from np.random.seed(0) to 19: all four outputs on the right side of 0.5."""
    learned = sum([all([abs(y - t) < 0.5 for y, t in zip(xor_outputs(seed), (0, 1, 1, 0))])
                   for seed in range(20)])
    return "from %d of 20 seeds" % learned, "mostly true" if learned > 10 else NOT


def xor_outputs(seed):
    """Return the four outputs of the slides' XOR program after np.random.seed(seed)."""
    gate = load_csv("xor")
    model = NeuralNetwork([2, 4, 4, 1], sigmoid, dsigmoid, rng=RandomState(seed))
    model.fit(gate.X, [[label] for label in gate.labels], 1, 1000)
    return [model.predict(x)[0] for x in gate.X]
