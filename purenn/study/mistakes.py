"""The usual mistakes of a way back 反向傳播, each as the numbers it would give.

gradcheck finds where backward and the definition differ; here the wrong numbers are compared
with what each mistake would have made of the right ones. What fits has a name.
a: the analytic number   n: the numeric one, by definition   C: dL/dY, what backward was given
"""
from ..layers import Activation, parameter_rows
from ..more.nested import leaves, nesting
from .candidates import candidates, close
from .truth import lies, loss_lies, near

TRIED = 50                          # numbers at which a formula is compared with its function
FACTORS = ((-1, "the sign is turned round"), (2, "twice too large: a factor 2, such as the half "
           "of 1/2 (x - y)^2"), (0.5, "half as large as it should be: a factor 1/2"))


class Place:
    """Where a gradient is wrong.   layer: the layer, or the Loss   X: what went in

    C: dL/dY, drawn; for the Loss the targets   values: the input and every layer's output
    verdicts: of the layer's tensors, by name
    """

    def __init__(self, layer, X, C, values, verdicts):
        self.layer, self.X, self.C, self.values, self.verdicts = layer, X, C, values, verdicts


def always(layers, back):
    """Return what is wrong with every way back: gradients that add up, parameters that move."""
    rows = [(i, row) for i, layer in enumerate(layers)
            for row in parameter_rows(layer.parameters())]
    before = [list(row) for _, row in rows]
    steps = []
    for _ in range(3):
        back()
        steps.append([list(g) for layer in layers for _, dP in layer.parameters() for g in dP])
    moved, grown = [], []
    for (i, row), old, first, second, third in zip(rows, before, *steps):
        if row != old:
            moved.append(i)
        elif near(differences(third, second), differences(second, first)) and (
                not near(second, first)):
            grown.append(i)
    return (["layers[%d]: backward changes the parameters, which only an update may" % i
             for i in unique(moved)]
            + ["layers[%d]: every backward adds to the gradient of the one before; it should set "
               "it" % i for i in unique(grown) if not moved])


def untrue(network, values, T):
    """Return which formulas of one's own do not say what their functions do.

    values: the input and every layer's output   T: the targets
    """
    found = []
    for i, layer in enumerate(network.layers):
        if isinstance(layer, Activation) and not layer.is_known():
            pairs = [pair for rows in zip(leaves(values[i]), leaves(values[i + 1]))
                     for pair in zip(*rows)][:TRIED]
            found += ["layers[%d] %s: %s" % (i, layer.name, lie)
                      for lie in lies(layer.curve, pairs)]
    return found + loss_lies(network.loss, values[-1], T)


def name_mistake(c, place, k):
    """Return a sentence on what is wrong.   c: a Comparison   k: samples"""
    said = wrong_shape(c) or usual_factor(c, k)
    for sentence, candidate in [] if said else candidates(c, place):
        if all([close(a, candidate(i, j, a, n)) for i, j, a, n in c.entries]):
            said = sentence
            break
    said = said or any_factor(c) or no_name(c)
    others = [verdict for name, verdict in place.verdicts.items() if name != c.name]
    if c.name == "b" and others and "wrong" not in others:
        said += "; the bias alone is wrong"
    return "%s %s: %s" % (c.where, c.name, said)


def wrong_shape(c):
    """Return the sentence on a gradient that has another shape than its tensor, or None."""
    if not c.fits:
        return ("the gradient is %s, the tensor %s: transposed, or of another layer?"
                % (nesting(c.gradients), nesting(c.rows)))


def usual_factor(c, k):
    """Return the sentence on a gradient that is a usual multiple of the right one, or None."""
    said = [sentence for factor, sentence in FACTORS if multiple(c, factor)]
    if multiple(c, 0):
        said.append("zero, and the loss does change with it: not computed, or not handed on")
    if k > 1 and multiple(c, k):
        said.append("%d times too large, and the batch has %d samples: the mean is forgotten"
                    % (k, k))
    if k > 1 and multiple(c, 1 / k):
        said.append("divided by %d, and the batch has %d samples: the loss has taken the mean "
                    "already" % (k, k))
    return "; or ".join(said)


def any_factor(c):
    """Return the sentence on a gradient that is some multiple of the right one, or None."""
    a, n = max([(abs(n), a, n) for _, _, a, n in c.entries])[1:]
    if n and multiple(c, a / n) and "%.4g" % (a / n) != "1":
        return "%.4g times the right one everywhere" % (a / n)


def multiple(c, factor):
    """Return whether every number is this many times the right one."""
    return all([close(a, factor * n) for _, _, a, n in c.entries])


def no_name(c):
    """Return the sentence on numbers that no usual mistake gives."""
    off = [entry for entry in c.entries if not close(entry[2], entry[3])] or c.entries
    i, j, a, n = max(off, key=lambda entry: abs(entry[2] - entry[3]))
    return ("no usual mistake fits; %d of %d differ, most [%d][%d]: %.6g for %.6g"
            % (len(off), len(c.entries), i, j, a, n))


def differences(u, v):
    """Return u - v, number by number."""
    return [a - b for a, b in zip(u, v)]


def unique(numbers):
    """Return the numbers in order, each once."""
    return sorted(set(numbers))
