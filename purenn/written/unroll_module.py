"""The text of a module with a network written out: its predict, and its train if asked.

Slides 8, 18-20: 前向傳播, 更新參數, 反向傳播, 手刻神經網路. Comments instead of docstrings, which
would stay in a micro:bit's memory. A line begins with a tab for each step of its margin.
"""
from ..formula.lines import descend, epoch_lines, unpacked, within
from ..stored.model_format import target_scales


class Writer:
    """Writes a network's lines.

    stages: the network's   about: how its numbers were scaled, see storage   literal: how a
    number is written
    """

    def __init__(self, network, stages, about=None, literal=repr):
        self.network, self.stages, self.about = network, stages, about or {}
        self.literal = literal
        self.x, self.y = stages[0].x, stages[-1].outputs()
        self.pairs = self.about.get("pairs")        # of several yes and no, see table.encoders
        self.scales = None if self.pairs else target_scales(self.about, len(self.y))

    def title(self):
        """Return the line that says what this is."""
        sizes = [len(self.x)] + [stage.dense.m for stage in self.stages]
        return "# %s network, %s, written out by purenn" % (
            "-".join([str(size) for size in sizes]), self.network.loss.name)

    def parameters(self):
        """Return the lines of the list P of all parameters."""
        lines = ["P = ["]
        for stage in self.stages:
            for row in stage.dense.W + [stage.dense.b]:
                lines.append("\t" + ", ".join([self.literal(v) for v in row]) + ",")
        return lines + ["]"]

    def classes(self):
        """Return the names of the classes as a list of parts, empty if they have none.

        Of several yes and no they are the words of each.
        """
        names = self.pairs or self.about.get("classes")
        return [["CLASSES = [%s]" % ", ".join([repr(name) for name in names])]] if names else []

    def scale(self):
        """Return the lines that scale the inputs as for learning, none if they were not scaled."""
        if not self.about.get("means"):
            return []
        return self.scaled(zip(self.x, self.about["means"], self.about["deviations"]))

    def scaled(self, numbers):
        """Return the lines that scale numbers.   numbers: (name, mean, deviation) of each"""
        return [("%s = (%s - %s)/%s" % (x, x, self.literal(mean), self.literal(deviation or 1)))
                .replace("- -", "+ ") for x, mean, deviation in numbers]

    def scale_targets(self, targets):
        """Return the lines that scale a quantity as for learning, none if it was not scaled."""
        return self.scaled(zip(targets, *self.scales)) if self.scales else []

    def names(self):
        """Return all parameters' names, a line for the rows and one for the biases of a layer."""
        rows = [row for stage in self.stages for row in stage.W + [stage.b]]
        return ",\n\t\t".join([", ".join(row) for row in rows])

    def forward(self):
        """Return the lines of all layers, with the names of the parameters."""
        return [line for stage in self.stages for line in stage.forward()]

    def answer(self):
        """Return the lines that end predict: the class, 1 or 0 of each, or the outputs."""
        y, loss = self.y, self.network.loss
        if not loss.is_quantity() or self.pairs:
            yes = ["1 if %s >= %r else 0" % (yi, float(loss.threshold)) for yi in y]
            if len(y) == 1:
                return ["return " + yes[0]]
            if self.pairs:
                return ["return [%s]" % ", ".join(yes)]
            return ["y = [%s]" % ", ".join(y), "return y.index(max(y))"]
        if self.scales:
            y = ["%s*%s + %s" % (yi, self.literal(deviation), self.literal(mean))
                 for yi, mean, deviation in zip(y, *self.scales)]
        return ["return [%s]" % ", ".join(y)]

    def predict(self, named):
        """Return the lines of predict.   named: whether its parameters are P's, or literals"""
        lines = ["%s = x" % unpacked(self.x)] + self.scale()
        if named:
            lines += ["(%s) = P" % self.names()] + self.forward()
        else:
            lines += [line for stage in self.stages for line in stage.forward_with(self.literal)]
        return (["# x: %d numbers" % len(self.x), "def predict(x):"]
                + within(1, lines + self.answer()))

    def train(self, batches=False):
        """Return the lines of train."""
        changes = [change for stage in self.stages
                   for change in stage.changes(self.literal, "lr*")]
        epoch = epoch_lines(self.stages, self.network.loss, changes, descend, batches=batches,
                            scale=self.scale() + self.scale_targets(
                                ["t%d" % i for i in range(len(self.y))]))
        return (["# rows: inputs and targets in one list   each: is told the loss of every epoch",
                 "def train(rows, lr, epochs, each=None%s):" % (", size=1" if batches else "")]
                + within(1, ["(%s) = P" % self.names(), "for _ in range(epochs):"])
                + within(2, ["loss = 0.0"] + epoch
                         + ["loss /= len(rows)", "if each:", "\teach(loss)"])
                + within(1, ["P[:] = [%s]" % self.names(), "return loss"]))


def module(title, parts, indent="    "):
    """Return the text of a module of these parts, lists of lines, importing what they call."""
    body = "\n\n\n".join(["\n".join(part) for part in parts])
    called = [name for name in ("exp", "log", "tanh") if name + "(" in body]
    head = [title] + (["from math import " + ", ".join(called)] if called else [])
    return ("\n".join(head) + "\n\n\n" + body + "\n").replace("\t", indent)
