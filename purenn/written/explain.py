"""One training step with its numbers: forward, loss, backward, update, and the loss after.

Slides 17-19: 對損失函數微分, 更新參數, 反向傳播. A step is a list of lines, each computed from
lines above it: z1_1 = w1_11*x0_1 + w1_12*x0_2 + b1_1. The names are the slides' symbols:
x0_2   input 2                                y_1     target 1
w1_12  layer 1, neuron 1, its weight for x0_2 b1_1    the neuron's bias
z1_1   before the activation, x1_1 after it   dz1_1   dL/dz1_1, and so dx, dw, db
L      the loss                               w1_12'  after the update; L' the loss then
"""
__all__ = ("explain",)

from .sheet import Sheet, numbered, plus
from ..formula.program import scalars
from ..formula.trees import OPERATIONS, parse, substituted
from ..models import network_of
from ..stored.kinds import kind_of
from ..samples import check
from ..study.truth import refuse_lies
from ..layers import Activation, parameter_rows
from ..optimizers import SGD
from ..vector import lengths_differ, total

LIMIT = 200                         # parameters; more lines than theirs nobody reads
SECTIONS = ("given", "forward", "loss", "backward", "update", "after")


class Part:
    """A layer with the names of its numbers: inputs, outputs, and of a Dense W and b."""

    def __init__(self, layer, inputs, number, letter, join):
        self.layer, self.inputs = layer, inputs
        self.dense = kind_of(layer) == "Dense"
        m = layer.m if self.dense else len(inputs)
        self.outputs = ["%s%d_%d" % (letter, number, i + 1) for i in range(m)]
        if self.dense:
            self.b = ["b%d_%d" % (number, i + 1) for i in range(m)]
            self.W = [["w%d_%d%s%d" % (number, i + 1, join, j + 1) for j in range(len(inputs))]
                      for i in range(m)]

    def parameters(self):
        """Return the names of the weights, row by row, and then of the biases."""
        return [name for row in self.W for name in row] + self.b if self.dense else []


def explain(network, x, t, lr):
    """Return the lines of network.step([x], [t], SGD(lr)), which is not taken.

    network: a Network, or a NeuralNetwork, of Dense and Activation layers, at most
    LIMIT parameters
    x: (n,)   t: (m,)   lr: learning rate   ->   list of Line
    Raises ValueError for a network, a sample, a target or a lr that cannot be explained.
    """
    network = network_of(network, "explain")
    SGD(lr)                         # has the last word on lr
    check_network(network)
    check(network, [x], [t], "explain")
    check_formulas(network, t)
    refuse_lies("explain", network)
    sheet = Sheet()
    parts = parts_of(network.layers, numbered("x0", x))
    given(sheet, parts, x, t, lr)
    y = forward(sheet, parts)
    if len(y) != len(t):
        raise lengths_differ("explain", y, t)
    slopes = judge(sheet, network.loss, y, numbered("y", t))
    backward(sheet, parts, sheet.write_all("backward", ["d" + yi for yi in y], slopes))
    update(sheet, parts)
    check_finite(sheet.lines)
    check_own_way(network, sheet.values, y, x, t)
    return sheet.lines


def check_own_way(network, values, y, x, t):
    """Raise ValueError if the network itself comes to other numbers: it has methods of its own."""
    outputs = network.forward([x])
    pairs = list(zip(outputs[0], [values[yi] for yi in y]))
    for own, written in pairs + [(network.loss(outputs, [t])[0], values["L"])]:
        if not abs(own - written) <= 1e-9 * max(1, abs(own)):
            raise ValueError("explain: the network comes to %.6g where its formulas come to %.6g; "
                             "a method or a function of its own is not what they say"
                             % (own, written))


def given(sheet, parts, x, t, lr):
    """Write down lr, the sample, the target and the parameters."""
    sheet.given("lr", lr)
    pairs = list(zip(numbered("x0", x), x)) + list(zip(numbered("y", t), t))
    for part in parts:
        rows = parameter_rows(part.layer.parameters())
        pairs += zip(part.parameters(), [value for row in rows for value in row])
    for name, value in pairs:
        sheet.given(name, value)


def check_network(network):
    """Raise ValueError, one line, for a network that explain cannot write out."""
    if not network.layers:
        raise ValueError("explain: the network has no layers, at least one is wanted")
    for i, layer in enumerate(network.layers):
        if kind_of(layer) not in ("Dense", "Activation"):
            raise ValueError("explain: layer %d is %s, only Dense and Activation can be written "
                             "out" % (i, layer))
        if layer.penalty():
            raise ValueError("explain: layer %d has l2 %g and l1 %g, only layers without a "
                             "penalty can be written out" % (i, layer.l2, layer.l1))
    count = total([len(row) for row in parameter_rows(network.parameters())])
    if count > LIMIT:
        raise ValueError("explain: the network has %d parameters, at most %d can be written out"
                         % (count, LIMIT))


def check_finite(lines):
    """Raise ValueError for the first line whose value is too large for a number."""
    for line in lines:
        if line.value - line.value != 0:
            raise ValueError("explain: %s is %r; smaller numbers or a smaller lr are wanted"
                             % (line.name, line.value))


def check_formulas(network, t):
    """Raise ValueError for a loss or an activation that has no formula, or not for this target."""
    for i, layer in enumerate(network.layers):
        if isinstance(layer, Activation) and not layer.curve.slope_formula:
            raise ValueError("explain: layer %d has a function of its own called %r and no formula "
                             "of it; a Curve with one is wanted" % (i, layer.name))
    if not network.loss.formula:
        raise ValueError("explain: the loss %s has no formula" % network.loss.name)
    if network.loss.outputs == "scores" and sorted(t) != [0] * (len(t) - 1) + [1]:
        raise ValueError("explain: the target for %s is %r, one-hot is wanted"
                         % (network.loss.name, t))


def parts_of(layers, inputs):
    """Return a Part for every layer.   inputs: the names of the inputs"""
    sizes = [len(inputs)] + [layer.m for layer in layers if kind_of(layer) == "Dense"]
    join = "" if max(sizes) < 10 else "_"       # w1_111 could be neuron 1 or 11
    parts, number = [], 0
    for layer in layers:
        dense = kind_of(layer) == "Dense"
        if dense or not parts or not parts[-1].dense:
            number += 1
        parts.append(Part(layer, inputs, number, "z" if dense else "x", join))
        inputs = parts[-1].outputs
    return parts


def forward(sheet, parts):
    """Write down z = W x + b and x = f(z) of every part 前向傳播; return the outputs' names."""
    for part in parts:
        if part.dense:
            sheet.write_all("forward", part.outputs, [
                plus([("*", w, x) for w, x in zip(row, part.inputs)] + [b])
                for row, b in zip(part.W, part.b)])
        else:
            sheet.write_all("forward", part.outputs, [
                curve_trees(part.layer.curve, z, a)[0]
                for z, a in zip(part.inputs, part.outputs)])
    return parts[-1].outputs


def curve_trees(curve, z, a):
    """Return the trees of f(z) and f'(z) of an activation's record.   z, a: names, a = f(z)"""
    known = curve.name in OPERATIONS and curve.f is OPERATIONS[curve.name]
    f = (curve.name, z) if known else substituted(parse(curve.formula), {"z": z})
    return f, substituted(parse(curve.slope_formula), {"z": z, "a": a})


def named(name, i):
    """Return the name of a line of the loss: e_1 for the first output."""
    return name if i is None else "%s_%d" % (name, i + 1)


def judge(sheet, loss, y, t):
    """Write down the loss L 損失函數; return the trees of dL/dy.   y, t: names, (m,)"""
    slopes = []
    for section, name, tree in scalars(loss.formula, y, t, named):
        if name.startswith("slope_"):
            slopes.append(tree)
        else:
            sheet.write(section, name, tree)
    return slopes


def backward(sheet, parts, d):
    """Write down the gradients from the last layer to the first 反向傳播, 連鎖律.

    d: the names of dL/dy, y what comes out of the last part
    """
    first = min([i for i, part in enumerate(parts) if part.dense] + [len(parts)])
    for i in range(len(parts) - 1, first - 1, -1):
        part = parts[i]
        below = ["d" + x for x in part.inputs]
        if part.dense:
            sheet.write_all("backward", ["d" + b for b in part.b], d)
            for dz, row in zip(d, part.W):
                sheet.write_all("backward", ["d" + w for w in row],
                                [("*", dz, x) for x in part.inputs])
            trees = [plus([("*", row[j], dz) for row, dz in zip(part.W, d)])
                     for j in range(len(below))]
        else:
            trees = [("*", da, curve_trees(part.layer.curve, z, a)[1])
                     for da, z, a in zip(d, part.inputs, part.outputs)]
        d = sheet.write_all("backward", below, trees) if i > first else d


def update(sheet, parts):
    """Write down every parameter after the step 更新參數, and with them the loss once more."""
    for name in [name for part in parts for name in part.parameters()]:
        sheet.write("update", name + "'", ("-", name, ("*", "lr", "d" + name)))
    for line in [line for line in sheet.lines if line.section in ("forward", "loss")]:
        sheet.write("after", line.name + "'", after(line.tree, sheet.values))


def after(tree, values):
    """Return a formula with w1_11' for w1_11 wherever values has the former."""
    if isinstance(tree, str):
        return tree + "'" if tree + "'" in values else tree
    if not isinstance(tree, tuple):
        return tree
    return (tree[0],) + tuple([after(part, values) for part in tree[1:]])
