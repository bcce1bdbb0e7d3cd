"""Functions of numbers to write: sigmoid, its slope, the loss, the derivative; slides 11 to 17."""
from math import exp, log, sqrt

from .. import activations, derivatives
from ..vector import dot, sub, total
from .carving import Carving
from .comparing import BY_DEFINITION, same
from .writing import one_of, vector, whole


def sigmoid(z):
    """Return 1 / (1 + e^-z); where e^-z would be too large, the same fraction times e^z."""
    if z < 0:
        return exp(z) / (1 + exp(z))
    return 1 / (1 + exp(-z))


def dsigmoid(z):
    """Return σ′(z) = σ(z) (1 - σ(z))."""
    e = exp(-abs(z))
    return e / (1 + e) ** 2


def loss(x, y):
    """Return L = (x₁ - y₁)² + (x₂ - y₂)² + ... 損失函數."""
    result = 0
    for i in range(len(x)):
        result += (x[i] - y[i]) ** 2
    return result


def derivative(f, x):
    """Return f′(x), about (f(x + h) - f(x - h)) / 2h 定義法."""
    h = 1e-5
    return (f(x + h) - f(x - h)) / (2 * h)


def square(x):
    """Return x²."""
    return x * x


def cube(x):
    """Return x³."""
    return x ** 3


def line(x):
    """Return 4 - 3x."""
    return 4 - 3 * x


def places(rng):
    """Return numbers to take the sigmoid of, large ones last."""
    return [[0]] + [[whole(rng, -20, 21) / 8] for _ in range(4)] + [[3], [-3], [40], [-1000], [1000]]


def slope_places(rng):
    """Return numbers to take the slope of the sigmoid at."""
    return [[0]] + [[whole(rng, -20, 21) / 8] for _ in range(4)] + [[3], [-3]]


def outputs(rng):
    """Return outputs and their targets."""
    return [[[0.5, 2], [1, 0]]] + [[[v / 4 for v in vector(rng, n, -3, 9)],
                                    [one_of(rng, [0, 1]) for _ in range(n)]]
                                   for n in (3, 2, 1, 4)]


def curves(rng):
    """Return functions and places."""
    return [[cube, 2]] + [[f, whole(rng, -3, 5)] for f in (square, cube, line, activations.tanh)]


def short_steps():
    """Return the derivatives in which a step so short that x rounds it away leaves but noise."""
    found = []
    for h in (1e-13, 1e-14, 1e-15, 1e-16):
        found += [lambda f, x, h=h: (f(x + h) - f(x)) / h,
                  lambda f, x, h=h: (f(x) - f(x - h)) / h,
                  lambda f, x, h=h: (f(x + h) - f(x - h)) / (2 * h)]
    return found


def quotients():
    """Return (key, function) pairs of what is written for the quotient, in steps of any size."""
    found = []
    for h in [10 ** -n for n in range(1, 10)]:
        found += [("parentheses", lambda f, x, h=h: f(x + h) - f(x) / h),
                  ("plus_minus", lambda f, x, h=h: (f(x + h) + f(x)) / h),
                  ("quotient", lambda f, x, h=h: (f(x) + f(h)) / h),
                  ("quotient", lambda f, x, h=h: f(x + h) / h),
                  ("quotient", lambda f, x, h=h: f(h) / h),
                  ("quotient", lambda f, x, h=h: (f(h) - f(x)) / h),
                  ("quotient", lambda f, x, h=h: (f(x * h) - f(x)) / h)]
    return found


def by_definition(z):
    """Return the slope of the sigmoid at z, by the definition of the derivative."""
    return derivatives.derivative(activations.sigmoid, z)


def mirrored(f, rng):
    """Return None if σ(-z) = 1 - σ(z), else z and both."""
    z = whole(rng, 1, 9) / 4
    return None if same(f(-z), 1 - f(z)) else (z, f(-z), 1 - f(z))


def slope_of_slide(f, rng):
    """Return None if f is the derivative of the sigmoid by definition, else z and both."""
    z = whole(rng, -9, 10) / 4
    return None if same(f(z), by_definition(z), BY_DEFINITION) else (z, f(z), by_definition(z))


CARVINGS = [
    Carving(
        "c7", 11, "σ(z) = 1/(1 + e^−z)", "z", "z: number   ->   number", sigmoid, places,
        [("sigma_sign", lambda z: activations.sigmoid(-z)),
         ("no_fraction", lambda z: 1 + exp(-z)),
         ("no_fraction", lambda z: 1 + 2.718 ** -z),
         ("one_forgotten", lambda z: exp(z)),
         ("above_alone", lambda z: exp(-z)),
         ("tanh", activations.tanh),
         ("relu", activations.relu),
         ("step", activations.step),
         ("minus", lambda z: 1 / (1 - exp(-z))),
         ("slope_for_value", lambda z: dsigmoid(z)),
         ("power_for_e", lambda z: 1 / (1 + 2 ** -z)),
         ("power_for_e", lambda z: 1 / (1 + 10 ** -z)),
         ("no_activation", lambda z: z)],
        laws=[("not_mirrored", mirrored)]),
    Carving(
        "c8", 17, "σ′(z) = σ(z)(1 − σ(z))", "z", "z: number   ->   number", dsigmoid,
        slope_places,
        [("value_for_slope", activations.sigmoid),
         ("a_with_z", lambda z: z * (1 - z)),
         ("slope_at_a", lambda z: activations.dsigmoid(activations.sigmoid(z))),
         ("tanh_slope", lambda z: 1 - activations.tanh(z) ** 2),
         ("tanh_slope", lambda z: 1 - activations.sigmoid(z) ** 2),
         ("one_minus", lambda z: 1 - activations.sigmoid(z)),
         ("square_for_product", lambda z: activations.sigmoid(z) ** 2),
         ("inner_forgotten", lambda z: -dsigmoid(z)),
         ("parentheses", lambda z: 0),
         ("plus_minus", lambda z: activations.sigmoid(z) * (1 + activations.sigmoid(z))),
         ("above_alone", lambda z: exp(-z)),
         ("relu_slope", activations.drelu)],
        laws=[("not_by_definition", slope_of_slide)]),
    Carving(
        "c9", 12, "L = (x − y)²", "x, y", "x: (n,)   y: (n,)   ->   number", loss, outputs,
        [("half", lambda x, y: loss(x, y) / 2),
         ("mean", lambda x, y: loss(x, y) / len(x)),
         ("not_squared", lambda x, y: total(sub(x, y))),
         ("absolute", lambda x, y: total([abs(v) for v in sub(x, y)])),
         ("root", lambda x, y: sqrt(loss(x, y))),
         ("square_of_sum", lambda x, y: total(sub(x, y)) ** 2),
         ("elements", lambda x, y: [v * v for v in sub(x, y)]),
         ("squares_apart", lambda x, y: dot(x, x) - dot(y, y)),
         ("return_inside", lambda x, y: (x[0] - y[0]) ** 2),
         ("last_alone", lambda x, y: (x[-1] - y[-1]) ** 2),
         ("added_squares", lambda x, y: total([(a + b) ** 2 for a, b in zip(x, y)])),
         ("every_pair", lambda x, y: total([(a - b) ** 2 for a in x for b in y])),
         ("another_loss", lambda x, y: -total([b * log(a) for a, b in zip(x, y)])),
         ("times_two", lambda x, y: 2 * total(sub(x, y)) / len(x)),
         ("times_two", lambda x, y: 2 * total(sub(x, y)))]),
    Carving(
        "c10", 15, "f′(x) = lim (f(x + Δx) − f(x))/Δx", "f, x",
        "f: number -> number   x: number   ->   number", derivative, curves,
        [("value", lambda f, x: f(x)),
         ("large_step", lambda f, x: f(x + 1) - f(x)),
         ("large_step", lambda f, x: (f(x + 0.1) - f(x)) / 0.1),
         ("large_step", lambda f, x: (f(x + 0.5) - f(x)) / 0.5),
         ("large_step", lambda f, x: (f(x + 0.01) - f(x)) / 0.01),
         ("not_divided", lambda f, x: 0)] + [("short_step", f) for f in short_steps()] + quotients() + [
         ("height", lambda f, x: f(x) / x),
         ("square_rule", lambda f, x: 2 * x),
         ("square_rule", lambda f, x: 3 * x * x)],
        tolerance=1e-3, meant={"ZeroDivisionError": "step_zero"}),
]
