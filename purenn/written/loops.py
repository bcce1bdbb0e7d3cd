"""A network of any size as a module of its own: the same predict and train, in loops over lists.

Written out, a number a name, a large network would be a long text; here W1 and b1 are lists, and
the lines of a neuron stand in a loop once. The formulas are those of its lines, see formula.lines.
"""
from ..formula.lines import loss_lines, unpacked, within
from ..formula.program import tree_of
from .unroll import LARGEST, source, wanted_stages
from .unroll_module import Writer, module

SUM = '''# W: rows of weights   b: biases   x: inputs
def affine(W, b, x):
\tz = []
\tfor row, bi in zip(W, b):
\t\ts = 0.0
\t\tfor w, xj in zip(row, x):
\t\t\ts += w*xj
\t\tz.append(s + bi)
\treturn z'''.split("\n")
ANY = 10 ** 9                       # parameters


def source_of_any(network, about=None, literal=repr, indent="    "):
    """Return the text of a module with predict(x) and train(rows, lr, epochs), see unroll.source.

    A small network is written out, a large one stands there as loops.
    Raises ValueError for layers and losses that have no lines.
    """
    stages = wanted_stages(network, ANY)
    if sum([len(stage.numbers()) for stage in stages]) <= LARGEST:
        return source(network, True, about=about, literal=literal, indent=indent)
    writer = Loops(network, stages, about, literal)
    return module(writer.title(), writer.classes() + [writer.parameters(), SUM,
                                                      writer.predict(True), writer.train()], indent)


class Loops(Writer):
    """Writes a network's lines, a loop for a layer."""

    def parameters(self):
        """Return the lines of the lists of all parameters and scales."""
        lines = []
        for stage in self.stages:
            lines += ["W%d = [" % stage.layer]
            lines += ["\t%s," % self.row(row) for row in stage.dense.W]
            lines += ["]", "b%d = %s" % (stage.layer, self.row(stage.dense.b))]
        lines.append("P = [%s]" % ", ".join(["W%d, b%d" % (stage.layer, stage.layer)
                                             for stage in self.stages]))
        if self.about.get("means"):
            lines += ["MEANS = " + self.row(self.about["means"]), "DEVIATIONS = " + self.row(
                [deviation or 1 for deviation in self.about["deviations"]])]
        return lines

    def row(self, numbers):
        """Return a list of numbers as text."""
        return "[%s]" % ", ".join([self.literal(number) for number in numbers])

    def scale(self):
        """Return the line that scales the inputs as for learning, none if they were not scaled."""
        if not self.about.get("means"):
            return []
        return ["x = [(xj - m)/d for xj, m, d in zip(x, MEANS, DEVIATIONS)]"]

    def forward(self):
        """Return the lines of all layers, and those that take the outputs apart."""
        lines, x = [], "x"
        for stage in self.stages:
            k, z = stage.layer, stage.z[0]
            lines.append("z%d = affine(W%d, b%d, %s)" % (k, k, k, x))
            x = "z%d" % k
            if stage.outputs() is stage.a:
                x = "a%d" % k
                lines.append("%s = [%s for %s in z%d]" % (x, stage.text(tree_of(stage.curve), 0), z, k))
        return lines + ["%s = %s" % (unpacked(self.y), x)]

    def predict(self, named):
        """Return the lines of predict."""
        return ["# x: %d numbers" % len(self.x), "def predict(x):"] + within(
            1, self.scale() + self.forward() + self.answer())

    def train(self, batches=False):
        """Return the lines of train."""
        targets = ["t%d" % i for i in range(len(self.y))]
        more, slopes = loss_lines(self.network.loss, self.y, targets, "lr")
        lines = ["x = row[:%d]" % len(self.x), "%s = row[%d:]" % (unpacked(targets), len(self.x))]
        lines += self.scale() + self.scale_targets(targets) + self.forward()
        lines += ["# loss and way back: d is lr times the slope by z"] + more
        lines.append("s = [%s]" % ", ".join(slopes))
        for stage in reversed(self.stages):
            lines += self.way_back(stage)
        return (["# rows: inputs and targets in one list   each: is told the loss of every epoch",
                 "def train(rows, lr, epochs, each=None):"]
                + within(1, ["for _ in range(epochs):"])
                + within(2, ["loss = 0.0", "for row in rows:"] + within(1, lines)
                         + ["loss /= len(rows)", "if each:", "\teach(loss)"])
                + within(1, ["return loss"]))

    def way_back(self, stage):
        """Return the lines that make d of the slopes s by a layer's outputs, and change the layer.

        s becomes the slopes by its inputs, of the weights before they change.
        """
        k, z, a = stage.layer, stage.z[0], stage.a[0]
        outputs = "a%d" % k if stage.outputs() is stage.a else "z%d" % k
        slope = stage.slopes(["si"])[0].partition(" = ")[2]
        below = stage.layer - 2
        x = "x" if below < 0 else ("a%d" if self.stages[below].outputs() is self.stages[below].a
                                   else "z%d") % (below + 1)
        w = stage.W[0][0]
        penalty = stage.changes(self.literal, "lr*")[0][2].replace(w, "w")
        lines = ["d = [%s for si, %s, %s in zip(s, z%d, %s)]" % (slope, z, a, k, outputs)]
        inner = ["row[j] = w - di*%s[j]%s" % (x, penalty.replace(" + ", " - "))]
        if below >= 0:
            lines.append("s = [0.0]*%d" % stage.dense.n)
            inner = ["s[j] += w*di"] + inner
        return lines + ["for i, di in enumerate(d):", "\trow = W%d[i]" % k,
                        "\tfor j, w in enumerate(row):"] + within(2, inner) + ["\tb%d[i] -= di" % k]
