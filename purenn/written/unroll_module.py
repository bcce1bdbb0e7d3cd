"""The text of a module with a network written out: its predict, and its train if asked.

Slides 8, 18-20: 前向傳播, 更新參數, 反向傳播, 手刻神經網路. Comments instead of docstrings, which
would stay in a micro:bit's memory. A line begins with a tab for each step of its margin.
"""
from .unroll_lines import loss_lines


class Writer:
    """Writes a network's lines.

    stages: the network's   about: how its numbers were scaled, see storage   literal: how a
    number is written   tanh: the lines for tanh where math has it
    """

    def __init__(self, network, stages, about=None, literal=repr, tanh=None):
        self.network, self.stages, self.about = network, stages, about or {}
        self.literal, self.tanh = literal, tanh
        self.x, self.y = stages[0].x, stages[-1].outputs()

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
        """Return the names of the classes as a list of parts, empty if they have none."""
        names = self.about.get("classes")
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
        if self.about.get("target_mean") is None:
            return []
        numbers = self.about["target_mean"], self.about.get("target_deviation")
        return self.scaled([(t,) + numbers for t in targets])

    def names(self):
        """Return all parameters' names, a line for the rows and one for the biases of a layer."""
        rows = [row for stage in self.stages for row in stage.W + [stage.b]]
        return ",\n\t\t".join([", ".join(row) for row in rows])

    def forward(self):
        """Return the lines of all layers, with the names of the parameters."""
        return [line for stage in self.stages for line in stage.forward(self.tanh)]

    def answer(self):
        """Return the lines that end predict: the class, or for squared error the outputs."""
        y = self.y
        if not self.network.loss.is_quantity():
            if len(y) == 1:
                return ["return 1 if %s >= 0.0 else 0" % y[0]]
            return ["y = [%s]" % ", ".join(y), "return y.index(max(y))"]
        if self.about.get("target_mean") is not None:
            numbers = self.about.get("target_deviation") or 1, self.about["target_mean"]
            y = ["%s*%s + %s" % ((yi,) + tuple(map(self.literal, numbers))) for yi in y]
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
        targets = ["t%d" % i for i in range(len(self.y))]
        sample = "for %s in " % unpacked(self.x + targets)
        step = self.step(targets, "rate" if batches else "lr")
        changes = [change for stage in self.stages for change in stage.changes()]
        decays = [decay for stage in self.stages for decay in stage.decays(self.literal)]
        if batches:
            epoch = batch_lines(sample, step, changes, decays)
        else:
            epoch = [sample + "rows:"] + within(1, step + ["# update"] + [
                "%s -= %s%s" % (change + (decay,)) for change, decay in zip(changes, decays)])
        return (["# rows: inputs and targets in one list   each: is told the loss of every epoch",
                 "def train(rows, lr, epochs, each=None%s):" % (", size=1" if batches else "")]
                + within(1, ["(%s) = P" % self.names(), "for _ in range(epochs):"])
                + within(2, ["loss = 0.0"] + epoch
                         + ["loss /= len(rows)", "if each:", "\teach(loss)"])
                + within(1, ["P[:] = [%s]" % self.names(), "return loss"]))

    def step(self, targets, rate):
        """Return the lines of one sample: forward, the loss, and backward to every d."""
        lines = self.scale() + self.scale_targets(targets) + self.forward()
        lines.append("# loss and way back: a d is %s times the slope by its z" % rate)
        more, slopes = loss_lines(self.network.loss, self.y, targets, rate)
        lines += more
        for stage in reversed(self.stages):
            lines += stage.slopes(slopes)
            slopes = stage.by_inputs()
        return lines


def batch_lines(sample, step, changes, decays):
    """Return the lines of an epoch that learns from several samples at a time."""
    return (["for start in range(0, len(rows), size):"] + within(1, [
        "batch = rows[start:start + size]",
        "rate = lr/len(batch)",
        " = ".join(["d" + name for name, _ in changes]) + " = 0.0",
        sample + "batch:"] + within(1, step + ["d%s += %s" % change for change in changes])
        + ["# update"] + ["%s -= d%s%s" % (name, name, decay)
                          for (name, _), decay in zip(changes, decays)]))


def within(steps, lines):
    """Return the lines with so many steps of margin."""
    return ["\t" * steps + line for line in lines]


def unpacked(names):
    """Return the left side of an assignment that takes a list apart."""
    return ", ".join(names) if len(names) > 1 else names[0] + ","


def module(title, parts, indent="    "):
    """Return the text of a module of these parts, lists of lines, importing what they call."""
    body = "\n\n\n".join(["\n".join(part) for part in parts])
    called = [name for name in ("exp", "log", "tanh") if name + "(" in body]
    head = [title] + (["from math import " + ", ".join(called)] if called else [])
    return ("\n".join(head) + "\n\n\n" + body + "\n").replace("\t", indent)
