"""Activation functions 激勵函數: what bends a layer, so that two layers are more than one.

Slides 10-11: 激勵函數, 常見的激勵函數. Each f(z) has its slope beside it: f_slope(z, a) gets
z and a = f(z) and uses the cheaper; df(z) is the slides' derivative of z alone.
Everything is finite for every finite z: exp never gets a large positive number.
"""
__all__ = ("sigmoid", "dsigmoid", "tanh", "dtanh", "relu", "drelu", "swish", "softmax", "step",
           "Curve")

from math import exp

from .vector import total


def step(z):
    """Return 1 if z >= 0, else 0: the first perceptron's yes or no (Rosenblatt 1958)."""
    return 1 if z >= 0 else 0


def step_slope(z, a):
    """Return 0: a step is flat wherever it has a slope."""
    return 0


def identity(z):
    """Return z: no bend at all."""
    return z


def identity_slope(z, a):
    """Return 1."""
    return 1


def sigmoid(z):
    """Return 1 / (1 + e^-z), between 0 and 1."""
    if z < 0:
        e = exp(z)                  # the same fraction, times e^z above and below
        return e / (1 + e)
    return 1 / (1 + exp(-z))


def sigmoid_slope(z, a):
    """Return a (1 - a)."""
    return a * (1 - a)


def tanh(z):
    """Return (e^z - e^-z) / (e^z + e^-z), between -1 and 1."""
    e = exp(-2 * abs(z))            # the same fraction, times e^-|z| above and below
    return (1 - e) / (1 + e) if z > 0 else (e - 1) / (1 + e)


def tanh_slope(z, a):
    """Return 1 - a^2."""
    return 1 - a * a


def relu(z):
    """Return max(0, z)."""
    return 0.0 if z <= 0 else z     # not max(): it would turn NaN into 0 and hide it


def relu_slope(z, a):
    """Return 1 above zero, else 0 (at 0 itself there is no slope; 0 is the custom)."""
    return 1 if z > 0 else 0


def swish(z):
    """Return z sigmoid(z) (Ramachandran, Zoph, Le 2017)."""
    return z * sigmoid(z)


def swish_slope(z, a):
    """Return s (1 + z (1 - s)) with s = sigmoid(z)."""
    s = sigmoid(z)
    return s * (1 + z * (1 - s))


def dsigmoid(z):
    """Return the slope of the sigmoid at z."""
    return sigmoid_slope(z, sigmoid(z))


def dtanh(z):
    """Return the slope of tanh at z."""
    return tanh_slope(z, tanh(z))


def drelu(z):
    """Return the slope of relu at z."""
    return relu_slope(z, relu(z))


def softmax(z):
    """Return e^z[i] / (e^z[0] + ... + e^z[n-1]): all positive, together 1.   (n,)   ->   (n,)"""
    top = max(z)                    # the shares stay, and no exp overflows
    e = [exp(zi - top) for zi in z]
    s = total(e)
    return [ei / s for ei in e]


class Curve:
    """An activation as a record: all that anybody asks of it, said once.

    name   f: z to a   slope: z and a to da/dz   formula: of z, slope_formula: of z and a, as
    text that formula.trees reads, such as "1/(1 + exp(-z))" and "a*(1 - a)"; None: only what
    runs, and nothing can be written out
    """

    def __init__(self, name, f, slope, formula=None, slope_formula=None):
        self.name, self.f, self.slope = name, f, slope
        self.formula, self.slope_formula = formula, slope_formula


def curves():
    """Return the records of all activations, in the order of the slides."""
    return [Curve("sigmoid", sigmoid, sigmoid_slope, "1/(1 + exp(-z))", "a*(1 - a)"),
            Curve("tanh", tanh, tanh_slope, "1 - 2/(1 + exp(2*z))", "1 - a^2"),
            Curve("relu", relu, relu_slope, "max(0, z)", "above_zero(z)"),
            Curve("swish", swish, swish_slope, "z*sigmoid(z)", "a + sigmoid(z)*(1 - a)"),
            Curve("step", step, step_slope, None, "0"),
            Curve("identity", identity, identity_slope, "z", "1")]


def activation(f):
    """Return the record of an activation, by its name or its function; None for any other."""
    for curve in curves():
        if f in (curve.name, curve.f):
            return curve
