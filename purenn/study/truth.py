"""Does a formula of one's own say what its function does? Compared at numbers.

z, a: an activation's number and what it makes of it   y, t: (m,) an output and its target
"""
from ..derivatives import STEP
from ..formula.program import scalars
from ..formula.trees import parse, value_of
from ..layers import Activation
from ..samples import flow, numbers_of

POINTS = (-2.3, -0.7, 0.4, 1.9)     # where nothing else is at hand; on both sides of 0 and of 1


def refuse_lies(function, network):
    """Raise ValueError, named after the function, for a formula that does not say what it should."""
    found = ["layers[%d] %s: %s" % (i, layer.name, lie) for i, layer in enumerate(network.layers)
             if isinstance(layer, Activation) and not layer.is_known()
             for lie in lies(layer.curve)]
    m = numbers_of(flow(network.layers)[1]) or 2
    y = [POINTS[i % len(POINTS)] for i in range(m)]
    for lie in found + loss_lies(network.loss, [y, y[::-1]], [[1] + [0] * (m - 1)] * 2):
        raise ValueError("%s: %s" % (function, lie))


def lies(curve, pairs=()):
    """Return where the formulas of an activation differ from its functions.

    pairs: z and a; (): at a few points
    """
    found, pairs = [], pairs or at_points(curve.f)
    for what, text, function in (("formula", curve.formula, lambda z, a: a),
                                 ("slope_formula", curve.slope_formula, curve.slope)):
        for z, a in pairs if text else ():
            is_so = function(z, a)
            try:
                said = value_of(parse(text), {"z": z, "a": a})
            except ArithmeticError:     # 1/z at 0
                said = float("nan")
            if not near([said], [is_so]):
                found.append("its %s says %.4g at z = %.4g, its function %.4g"
                             % (what, said, z, is_so))
                break
    return found


def at_points(f):
    """Return (z, f(z)) at a few points, where f has a value."""
    pairs = []
    for z in POINTS:
        try:
            pairs.append((z, f(z)))
        except (ValueError, ArithmeticError):       # ln of -2.3
            pass
    return pairs


def loss_lies(loss, Y, T):
    """Return where the formula of a loss differs from its functions, if it has one.   (k, m)"""
    for y, t in zip(Y, T) if loss.formula else ():
        known = dict(zip(numbered("y", y), y))
        known.update(zip(numbered("t", t), t))
        slopes = []
        for _, name, tree in scalars(loss.formula, numbered("y", y), numbered("t", t), named):
            known[name] = value_of(tree, known)
            slopes += [known[name]] * name.startswith("slope_")
        is_so, its_slopes = loss.of_sample(y, t), list(loss.slope(y, t))
        if not near([known["L"]] + slopes, [is_so] + its_slopes):
            return ["loss %s: its formula says L = %.4g and the slope %s, its functions %.4g and %s"
                    % (loss.name, known["L"], brief(slopes), is_so, brief(its_slopes))]
    return []


def numbered(letter, values):
    """Return letter_0, letter_1, ...: a name for each value."""
    return ["%s_%d" % (letter, i) for i in range(len(values))]


def named(name, i):
    """Return the name of a line of a loss's formula."""
    return name if i is None else "%s_%d" % (name, i)


def brief(values):
    """Return numbers as short text."""
    return "(%s)" % ", ".join(["%.4g" % v for v in values])


def near(u, v):
    """Return whether two rows are the same but for rounding."""
    return all([abs(a - b) <= STEP * STEP * max(1, abs(a), abs(b)) for a, b in zip(u, v)])
