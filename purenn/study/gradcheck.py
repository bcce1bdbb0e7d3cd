"""A gradient check compares what backward says with the derivative by definition 定義法.

Slides 14-15 and 17-18: 微分操作-定義法, 反向傳播. gradcheck looks at the whole network, tensor by
tensor; where something differs it takes the loss and every layer by itself, and says which usual
mistake the wrong numbers are (see mistakes). A formula of one's own is compared with its function.
"""
__all__ = ("gradcheck",)

from ..fitting.checks import BARE
from ..fitting.faults import at_fault
from ..fitting.wanted import want
from ..layers import parameter_rows
from ..network import Network
from ..neural_network import NeuralNetwork
from ..more.nested import copied, leaves
from ..rng import Rng
from ..samples import check, takes_tokens
from .comparison import MOST, Comparison, drawn, inner, nudge, restore
from .mistakes import Place, always, name_mistake, untrue
from .slides import Slides


def gradcheck(network, X, T, most=MOST, training=True):
    """Return the Report on a network's gradients for one batch.   X: (k, n)   T: (k, m)

    network: a Network or a NeuralNetwork; it is left as it was, but for its gradients
    most: how many numbers of each tensor are compared   training: whether dropout silences (the
    same numbers every time) and batch normalisation looks at the batch, as in fit
    """
    want("gradcheck", "network:network most:size training:flag", network, most, training)
    if isinstance(network, NeuralNetwork):
        network = Network([Slides(network)])
    X, T = check(network, X, T, "gradcheck")
    try:
        return undisturbed(network, X, T, most, training)
    except BARE as error:
        raise at_fault(network, X, T, "gradcheck") or error


def undisturbed(network, X, T, most, training):
    """Return the Report, and leave the network as it was, but for its gradients."""
    rows = parameter_rows(network.parameters())
    rows += [row for layer in network.layers for row in layer.buffers()]
    numbers = copied(rows)
    kept = [(layer.training, layer.rng) for layer in network.layers]
    for layer in network.layers:
        layer.training = training
    try:
        return examined(network, copied(X), T, most)
    finally:
        for layer, (was, rng) in zip(network.layers, kept):
            layer.training = was
            if rng is not None:
                layer.rng = rng
        restore(rows, numbers)


def examined(network, X, T, most):
    """Return the Report: the whole network, then, if need be, its parts."""
    layers = network.layers
    found = untrue(network, forward(layers, X), T)
    found += always(layers, lambda: back(network, X, T))
    comparisons = compared(network, X, T, most)
    notes = [note for c in comparisons for note in twins(c)]
    wrong = [c for c in comparisons if c.verdict == "wrong"]
    if wrong and not found:
        found = parts(network, X, T, most)
    if wrong and not found:         # every part is right, so the whole may only lie at a kink
        nudge(parameter_rows(network.parameters()))
        if "wrong" in [c.verdict for c in compared(network, X, T, most)]:
            found = ["no layer is wrong by itself: do two of them share something?"]
        for c in wrong if not found else []:
            c.verdict = "kinks"
    return Report(comparisons, found, notes)


def twins(c):
    """Return a note if neurons of a Dense have the same weights and the same gradients."""
    pairs = [(tuple(row), tuple(g)) for row, g in zip(c.rows, c.gradients)]
    same = max([pairs.count(pair) for pair in pairs])
    if same == 1 or not c.where.endswith("Dense"):
        return []
    return ["%s %s: %d of %d rows have the same numbers and the same gradient; no step will tell "
            "them apart" % (c.where, c.name, same, len(pairs))]


def loss_of(network, X, T):
    """Return what fit would make small, for one batch."""
    return network.loss(forward(network.layers, X)[-1], T)[0] + network.penalty()


def back(network, X, T):
    """Go forward and back; return dL/dX."""
    return network.backward(network.loss(forward(network.layers, X)[-1], T)[1])


def compared(network, X, T, most):
    """Return the Comparison of every tensor of the network, the input's last."""
    def loss():
        """Return the loss as the parameters are now."""
        return loss_of(network, X, T)

    parameters = parameter_rows(network.parameters())
    kept = copied(parameters)
    dX = back(network, X, T)
    restore(parameters, kept)       # in case that backward changes them
    found = [Comparison("layers[%d] %s" % (i, kind(layer)), name, rows, gradients, loss, most)
             for i, layer in enumerate(network.layers)
             for name, rows, gradients in tensors(layer)]
    if dX is not None and not takes_tokens(network.layers[0]):     # tokens cannot be moved
        found.append(Comparison("input", "X", leaves(X), leaves(dX), loss, most))
    return found


def parts(network, X, T, most):
    """Return what is wrong with the loss and with each layer alone, last layer first."""
    values = forward(network.layers, X)
    Y = copied(values[-1])
    dY = network.loss(Y, T)[1]
    one = Comparison("loss", "dY", leaves(Y), leaves(dY),
                     lambda: network.loss(forward([], Y)[-1], T)[0], most)
    found = []
    if one.verdict == "wrong":
        found.append(name_mistake(one, Place(network.loss, Y, T, values, {}), len(X)))
    for i in range(len(network.layers) - 1, -1, -1):
        found += alone(i, network.layers[i], values, most)
    return found


def alone(i, layer, values, most):
    """Return what is wrong with one layer, for the loss sum(C Y) with drawn numbers C."""
    X, C = copied(values[i]), drawn(values[i + 1], Rng(9))

    def loss():
        """Return sum(C Y) as the parameters are now."""
        return inner(C, forward([layer], X)[-1]) + layer.penalty()

    where = "layers[%d] %s" % (i, kind(layer))
    loss()
    dX = layer.backward(copied(C))
    if X != values[i]:
        return ["%s: it changes what it is given, which the layer before has kept" % where]
    compared = [Comparison(where, name, rows, gradients, loss, most)
                for name, rows, gradients in tensors(layer)]
    if dX is not None and not takes_tokens(layer):
        compared.append(Comparison(where, "input", leaves(X), leaves(dX), loss, most))
    forward([layer], X)
    place = Place(layer, X, C, values, dict([(c.name, c.verdict) for c in compared]))
    return [name_mistake(c, place, len(X)) for c in compared if c.verdict == "wrong"]


class Report:
    """What gradcheck found.   comparisons: one a tensor, the input last   mistakes: sentences

    notes: sentences on what is no mistake of the way back   right: whether there is no mistake
    """

    def __init__(self, comparisons, mistakes, notes):
        self.comparisons, self.mistakes, self.notes = comparisons, mistakes, notes
        self.right = not mistakes

    def __repr__(self):
        """Return a line a tensor, and a line a mistake."""
        lines = ["%-28s %12s %12s %10s  %s" % ("tensor", "analytic", "numeric", "difference", "")]
        lines += ["%-28s %12s %12s %10s  %s" % tuple(c.cells()) for c in self.comparisons]
        return "\n".join(lines + self.mistakes + self.notes)


def forward(layers, X):
    """Return X and the output of every layer; dropout silences the same numbers every time."""
    values = [X]
    for layer in layers:
        if layer.rng is not None:
            layer.rng = Rng(0)
        values.append(layer.forward(values[-1]))
    return values


def tensors(layer):
    """Return (name, rows, gradients of the rows) of a layer's parameters, without still rows."""
    found = []
    for P, dP in layer.parameters():
        name = name_of(layer, P)
        if name == "W" and layer.still:
            P, dP = [[row for i, row in enumerate(rows) if i not in layer.still]
                     for rows in (P, dP)]
        found.append((name, P, dP))
    return found


def name_of(layer, P):
    """Return the name of the layer's attribute that is this matrix, or its one row."""
    for name, value in sorted(layer.__dict__.items()):
        if value is P or len(P) == 1 and value is P[0]:
            return name
    return "parameters"


def kind(layer):
    """Return the first word of the layer's repr, such as Dense."""
    return repr(layer).split()[0]
