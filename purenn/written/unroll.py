"""A small network written out as plain assignments: no loop over neurons, no list, no call.

Slides 7, 17-20: 線代化, 對損失函數微分, 更新參數, 反向傳播, 手刻神經網路. Every weight is a
variable, w1_00, and every formula stands there as on the slide: z1_0 = w1_00*x0 + w1_01*x1 + b1_0.
    fast = unroll(network)      # the same numbers as network.fit(shuffle=False), faster
    fast.fit(X, T, epochs=1000, lr=1)
    network.predict(X)          # has learned
    source(network)             # the text of a module that needs no purenn, for a micro:bit too
"""
__all__ = ("unroll",)

from ..fitting.checks import is_number
from ..fitting.refusals import not_finite
from ..fitting.own import untouched
from ..fitting.wanted import want
from ..formula.lines import Stage, loss_lines
from ..network import Network
from ..optimizers import SGD
from ..samples import check, check_samples, check_settings
from ..seam import note
from ..stored.kinds import kind_of
from ..study.truth import refuse_lies
from .unroll_module import Writer, module

try:
    import __pypy__
except ImportError:
    __pypy__ = None
try:
    from math import tanh
except (ImportError, AttributeError):       # small boards
    tanh = None

LARGEST = 500                   # parameters; above this Network.fit is half as fast or better
LARGEST_TRACED = 200            # for PyPy, which compiles no longer function than that


def unroll(network):
    """Return an Unrolled: the network's arithmetic as compiled assignments.

    Raises ValueError for layers, losses and sizes that are better left to Network.fit.
    """
    return Unrolled(network)


class Unrolled:
    """A network's fit and predict, written out. The weights stay the network's."""

    def __init__(self, network):
        want("unroll", "network:network", network)
        if network.__class__ is not Network:
            raise ValueError("unroll: %s is no Network itself, and its own methods would not run"
                             % network.__class__.__name__)
        self.network = network
        self.stages = wanted_stages(network, LARGEST_TRACED if __pypy__ else LARGEST,
                                    tanh is not None)
        loss_lines(network.loss, ["y"], ["t"], "")
        self.compiled = {}

    def fit(self, X, T, epochs=100, lr=0.1, batch_size=1):
        """Learn T from X in the given order and change the network; return self.

        The numbers are those of Network.fit(..., shuffle=False), and so is the history. If this
        ends in an error or is stopped, the network is as it was.   X: (k, n)   T: (k, m)
        Raises ValueError for samples, targets or settings that do not fit.
        """
        check(self.network, X, T)
        check_settings(epochs=epochs, batch_size=batch_size)
        rows = [[float(v) for part in (x, t) for v in part] for x, t in zip(X, T)]
        losses = []
        module = self.module(batch_size > 1)
        module["train"](rows, SGD(lr).lr, epochs, lambda loss: write_down(loss, losses),
                        *[batch_size] * (batch_size > 1))
        self.write_back(module["P"])
        for loss in losses:
            note(self.network.history, "loss", loss)
        return self

    def predict(self, X):
        """Return the answers, as Network.predict does.   X: (k, n)   ->   (k,) or (k, m)"""
        X = check_samples(self.network, X, "predict")
        predict = self.module(False)["predict"]
        return [predict(x) for x in X]

    def module(self, batches):
        """Return the compiled module, with the parameters as the network has them now."""
        if batches not in self.compiled:
            writer = Writer(self.network, self.stages)
            text = module(writer.title(), [writer.predict(True), writer.train(batches)])
            self.compiled[batches] = {}
            exec(text, self.compiled[batches])      # code kept for another would keep its names
        self.compiled[batches]["P"] = [p for stage in self.stages for p in stage.numbers()]
        return self.compiled[batches]

    def write_back(self, values):
        """Put the values in the network's rows, in place.   Raises ValueError for too few."""
        wanted, i = sum([len(stage.numbers()) for stage in self.stages]), 0
        if len(values) != wanted:
            raise ValueError("write_back: %d values, %d are wanted" % (len(values), wanted))
        for stage in self.stages:
            for row in stage.dense.W + [stage.dense.b]:
                row[:] = values[i:i + len(row)]
                i += len(row)


def write_down(loss, losses):
    """Append the loss of an epoch.   Raises ValueError if it is no number."""
    if not is_number(loss):
        raise not_finite(loss, len(losses) + 1)
    losses.append(loss)


def wanted_stages(network, largest=LARGEST, tanh=False):
    """Return the network's stages.   Raises ValueError if it is not to be written out."""
    result = stages(network, tanh)
    for thing in [network] + network.layers:
        if not untouched(thing):
            raise ValueError("unroll: %s has a method in the place of purenn's, which would not run"
                             % thing.__class__.__name__)
    refuse_lies("unroll", network)
    size = sum([len(stage.numbers()) for stage in result])
    if not 1 <= size <= largest:
        raise ValueError("unroll: %d parameters, 1 to %d are wanted; Network.fit takes any number"
                         % (size, largest))
    return result


def stages(network, tanh=False):
    """Return the Stages of a network, in order.   tanh: whether there is a function of that name

    Raises ValueError for a layer that has no lines.
    """
    result = []
    for layer in network.layers:
        kind = kind_of(layer)
        if kind == "Dense":
            x = result[-1].outputs() if result else ["x%d" % j for j in range(layer.n)]
            result.append(Stage(len(result) + 1, layer, x, tanh))
        elif kind == "Activation" and result and result[-1].curve.formula == "z":
            if layer.curve.formula is None and layer.name != "step" or not layer.curve.slope_formula:
                raise ValueError("unroll: no lines for the activation %s; Network.fit has it"
                                 % layer.name)
            result[-1].curve = layer.curve
        else:
            raise ValueError("unroll: %s does not follow a Dense; layers are wanted that are "
                             "Dense, or Activation after Dense" % layer.__class__.__name__)
    return result


def source(network, train=False, batches=False, about=None, literal=repr, indent="    "):
    """Return the text of a module with predict(x) and, if asked, train(rows, lr, epochs).

    It imports only math and runs on any Python, MicroPython 1.9 included. A row for train is a
    sample with its target behind: [x0, x1, t0].
    batches: train learns from several rows at a time, train(rows, lr, epochs, each, size)
    about: what purenn.stored.storage keeps beside a network; predict then takes unscaled numbers
    literal: how a number is written   indent: one step of the margin
    Raises ValueError for what unroll refuses.
    """
    writer = Writer(network, wanted_stages(network), about, literal)
    parts = writer.classes() + [writer.parameters()] * train + [writer.predict(train)]
    if train:
        parts.append(writer.train(batches))
    return module(writer.title(), parts, indent)


def sources(network, name, about=None, literal=repr, indent="    "):
    """Return the same as two texts: of the module of this name, and of one with its train.

    For boards, which compile two small modules in less memory than a large one.
    """
    writer = Writer(network, wanted_stages(network), about, literal)
    parts = writer.classes() + [writer.parameters(), writer.predict(True)]
    return (module(writer.title(), parts, indent),
            module(writer.title() + "\nfrom %s import P" % name, [writer.train()], indent))
