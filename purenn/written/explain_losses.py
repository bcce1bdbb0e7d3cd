"""The losses of losses.py as formulas, for explain.

Each writes down the loss L of one sample and returns a tree of the slope by each output. The
formulas are those that stay finite: of a large z no exponential is taken.
sheet: a formula.Sheet   y, z, t: the names of outputs and targets, (m,)
"""
from .formula import numbered, plus
from ..vector import total

CLOSE = 1e-6                        # as near as a sum of targets must be to 1


def squared_error(sheet, y, t):
    """Write down L = 1/2 ((y - t)^2 + ...); return the trees of dL/dy = y - t."""
    errors = [("-", yi, ti) for yi, ti in zip(y, t)]
    sheet.write("loss", "L", ("*", 0.5, plus([("^", error, 2) for error in errors])))
    return errors


def binary_cross_entropy(sheet, z, t):
    """Write down L = -t ln p - (1 - t) ln(1 - p), p = sigmoid(z); return those of p - t."""
    terms = [("-", ("+", ("max", 0, zi), ("ln", ("+", 1, ("exp", ("-", ("abs", zi)))))),
              ("*", ti, zi)) for zi, ti in zip(z, t)]
    sheet.write("loss", "L", plus(terms))
    p = sheet.write_all("backward", numbered("p", z), [("sigmoid", zi) for zi in z])
    return [("-", pi, ti) for pi, ti in zip(p, t)]


def cross_entropy(sheet, z, t):
    """Write down L = -t_1 ln p_1 - ..., p = softmax(z); return the trees of p - t."""
    top = sheet.write("loss", "top", ("max",) + tuple(z))
    e = sheet.write_all("loss", numbered("e", z), [("exp", ("-", zi, top)) for zi in z])
    s = sheet.write("loss", "s", plus(e))
    costs = sheet.write_all("loss", numbered("L", z),
                            [("+", ("ln", s), ("-", top, zi)) for zi in z])
    sheet.write("loss", "L", plus([("*", ti, cost) for ti, cost in zip(t, costs)]))
    p = sheet.write_all("backward", numbered("p", z), [("/", ei, s) for ei in e])
    if abs(total([sheet.values[ti] for ti in t]) - 1) > CLOSE:
        p = [("*", plus(t), pi) for pi in p]
    return [("-", pi, ti) for pi, ti in zip(p, t)]


def hinge(sheet, z, t):
    """Write down L = max(0, z_j - z_c + 1) + ... over the wrong classes; return its slopes.

    Raises ValueError unless t is one-hot.
    """
    values = [sheet.values[ti] for ti in t]
    if sorted(values) != [0] * (len(t) - 1) + [1]:
        raise ValueError("explain: the target for hinge is %r, one-hot is wanted" % (values,))
    right = sheet.write("loss", "z_c", plus([("*", ti, zi) for ti, zi in zip(t, z)]))
    margins = sheet.write_all("loss", numbered("m", z), [
        ("*", ("-", 1, ti), ("+", ("-", zi, right), 1)) for zi, ti in zip(z, t)])
    sheet.write("loss", "L", plus([("max", 0, margin) for margin in margins]))
    inside = sheet.write_all("backward", numbered("h", z),
                             [("above_zero", margin) for margin in margins])
    return [("-", h, ("*", ti, plus(inside))) for h, ti in zip(inside, t)]


def perceptron_loss(sheet, z, t):
    """Write down L = (y - t) z + ..., y = step(z); return the trees of y - t."""
    y = sheet.write_all("loss", numbered("y", z), [("step", zi) for zi in z])
    errors = [("-", yi, ti) for yi, ti in zip(y, t)]
    sheet.write("loss", "L", plus([("*", error, zi) for error, zi in zip(errors, z)]))
    return errors


LOSSES = {"squared_error": squared_error, "binary_cross_entropy": binary_cross_entropy,
          "cross_entropy": cross_entropy, "hinge": hinge, "perceptron_loss": perceptron_loss}
