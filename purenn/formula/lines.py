"""The lines of a network written out: a plain assignment for each number of each neuron.

Slides 7-8, 10-12, 17-19: 線代化, 前向傳播, 激勵函數, 損失函數, 對損失函數微分, 更新參數, 反向傳播.
Names: w1_02 is the weight of layer 1, neuron 0, for its input 2; b1_0 its bias; z1_0, a1_0
what it computes; d1_0 the slope of the loss by z1_0, times the learning rate. Templates instead
of calls: a call costs more than all the arithmetic of a neuron. The formulas of activations and
losses are those of their records. A line begins with a tab for each step of its margin.
"""
from ..activations import activation, curves
from .languages import CAP, python
from .program import scalars, tops, tree_of
from .trees import parse, substituted

RECORDS = dict([(curve.name, curve.formula) for curve in curves()])


class Stage:
    """A Dense layer and the activation after it, with the names of all their numbers.

    layer: its number, from 1   dense: the Dense   x: names of its inputs   tanh: whether there
    is a function of that name   cap: the largest number exp is asked for
    """

    def __init__(self, layer, dense, x, tanh=False, cap=CAP):
        self.layer, self.dense, self.x, self.curve = layer, dense, x, activation("identity")
        self.tanh, self.cap = tanh, cap
        gap = "_" if dense.n > 10 or dense.m > 10 else ""       # is w1_110 w1_1_10 or w1_11_0?
        self.W = [["w%d_%d%s%d" % (layer, i, gap, j) for j in range(dense.n)]
                  for i in range(dense.m)]
        self.b, self.z, self.a, self.d = [
            ["%s%d_%d" % (letter, layer, i) for i in range(dense.m)] for letter in "bzad"]

    def names(self):
        """Return the names of the parameters, in the order of numbers."""
        return [w for row in self.W for w in row] + self.b

    def outputs(self):
        """Return the names of what the next layer gets."""
        return self.z if self.curve.formula == "z" else self.a

    def numbers(self):
        """Return the values of the parameters."""
        return [w for row in self.dense.W for w in row] + self.dense.b

    def forward(self):
        """Return the lines z = w x + b and a = f(z), with names for the parameters."""
        rows = [" + ".join(["%s*%s" % pair for pair in zip(row, self.x)] + [b])
                for row, b in zip(self.W, self.b)]
        return self.assign(rows)

    def forward_with(self, literal):
        """Return the same lines with the parameters' values in them, as literal writes them."""
        rows = []
        for row, b in zip(self.dense.W, self.dense.b):
            text = " + ".join(["%s*%s" % (literal(w), x) for w, x in zip(row, self.x)]
                              + [literal(b)])
            rows.append(text.replace("+ -", "- "))
        return self.assign(rows)

    def assign(self, rows):
        """Return the lines that give every neuron its z, written in rows, and its a."""
        lines = ["# layer %d: %d -> %d%s" % (self.layer, self.dense.n, self.dense.m, (
            ", " + self.curve.name if self.outputs() is self.a else ""))]
        for i, row in enumerate(rows):
            lines.append("%s = %s" % (self.z[i], row))
            if self.outputs() is self.a:
                lines.append("%s = %s" % (self.a[i], self.text(tree_of(self.curve), i)))
        return lines

    def text(self, tree, i):
        """Return a formula of z and a, of neuron i."""
        return python(substituted(tree, {"z": self.z[i], "a": self.a[i]}), RECORDS, self.cap,
                      tanh=self.tanh)

    def slopes(self, by_output):
        """Return the lines d = (slope by the output) f'(z).   by_output: (m,) expressions"""
        slope = parse(self.curve.slope_formula)
        form = "%s = %s*%s"
        if slope == 1:
            return ["%s = %s" % pair for pair in zip(self.d, by_output)]
        if isinstance(slope, tuple) and slope[0] in "+-/":
            form = "%s = %s*(%s)"
        return [form % (d, by, self.text(slope, i))
                for i, (d, by) in enumerate(zip(self.d, by_output))]

    def by_inputs(self):
        """Return the slopes by the inputs, the columns of W times d, as expressions."""
        sums = [" + ".join(["%s*%s" % pair for pair in zip(column, self.d)])
                for column in zip(*self.W)]
        return ["(%s)" % text if len(self.d) > 1 else text for text in sums]

    def changes(self, literal, rate=""):
        """Return (name, slope by it, what L2 and L1 add to that, '' for nothing) of parameters.

        literal: how a number is written   rate: a factor before what is added
        """
        text = ""
        if self.dense.l2:
            text += " + %s%s*{w}" % (rate, literal(self.dense.l2))
        if self.dense.l1:
            text += " + %s%s*(({w} > 0) - ({w} < 0))" % (rate, literal(self.dense.l1))
        return ([(w, "%s*%s" % (d, x), text.format(w=w)) for row, d in zip(self.W, self.d)
                 for w, x in zip(row, self.x)] + [(b, d, "") for b, d in zip(self.b, self.d)])


def loss_lines(loss, y, t, rate):
    """Return the lines that add to the loss, and its slope by each output times rate.

    loss: its record   y: names of the outputs   t: of the targets   rate: a name; "" for 1
    Raises ValueError for a loss that has no formula, or one of scores, which wants one-hot targets.
    """
    if not loss.formula or loss.outputs == "scores":
        raise ValueError("unroll: no lines for the loss %s; Network.fit has it" % loss.name)
    lines, slopes = [], []
    def named(name, i):
        """Return a name that no neuron has."""
        return "l_" + name if i is None else "l_%s%d" % (name, i)

    for _, name, tree in scalars(loss.formula, y, t, named):
        text = python(tree, RECORDS, tops=tops(loss.formula, named))
        if name == "L":
            lines.append("loss += " + text)
        elif name.startswith("l_slope"):
            slopes.append("%s(%s)" % (rate and rate + "*", text))
        else:
            lines.append("%s = %s" % (name, text))
    return lines, slopes


def step_lines(stages, loss, targets, rate, scale=()):
    """Return the lines of one sample: forward, the loss, and backward to every d.

    scale: lines that come first
    """
    lines = list(scale) + [line for stage in stages for line in stage.forward()]
    lines.append("# loss and way back: a d is %s times the slope by its z" % (rate or "1"))
    more, slopes = loss_lines(loss, stages[-1].outputs(), targets, rate)
    lines += more
    for stage in reversed(stages):
        lines += stage.slopes(slopes)
        slopes = stage.by_inputs()
    return lines


def epoch_lines(stages, loss, changes, update, rate="lr", batches=False, once=(), scale=()):
    """Return the lines that learn once from every sample of rows, and add up the loss.

    changes: see Stage.changes   update: a function of one of them that returns its lines
    rate: a name; "" where the update takes the slope itself   once: lines before an update
    batches: from size rows at a time   scale: see step_lines
    """
    targets = ["t%d" % i for i in range(len(stages[-1].d))]
    sample = "for %s in " % unpacked(stages[0].x + targets)
    if not batches:
        return [sample + "rows:"] + within(1, step_lines(stages, loss, targets, rate, scale) + [
            "# update"] + list(once) + [line for change in changes for line in update(*change)])
    sums = [("d" + name, gradient) for name, gradient, _ in changes]
    return ["for start in range(0, len(rows), size):"] + within(1, [
        "batch = rows[start:start + size]", "rate = %s/len(batch)" % (rate or "1.0"),
        " = ".join([name for name, _ in sums]) + " = 0.0", sample + "batch:"]
        + within(1, step_lines(stages, loss, targets, "rate", scale)
                 + ["%s += %s" % pair for pair in sums])
        + ["# update"] + list(once)
        + [line for name, _, more in changes for line in update(name, "d" + name, more)])


def descend(name, gradient, more):
    """Return the line of plain gradient descent, whose gradient has the rate in it."""
    return ["%s -= %s%s" % (name, gradient, more)]


def within(steps, lines):
    """Return the lines with so many steps of margin."""
    return ["\t" * steps + line for line in lines]


def unpacked(names):
    """Return the left side of an assignment that takes a list apart."""
    return ", ".join(names) if len(names) > 1 else names[0] + ","
