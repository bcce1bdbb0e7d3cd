"""The generated code of an epoch: for which networks, its text, and the numbers in and out."""
from math import exp, log, sqrt

from ..activations import curves
from ..fitting.own import untouched
from ..formula.lines import Stage, descend, epoch_lines, within
from .loss_rows import known_losses
from .machine import COMPILES, IN_BATCHES, ONE_BY_ONE, RULE, exact_tanh
from .rules import rule_of
from .sparse import Samples

CAP = 700                           # as in the rows of activations
EPOCHS = 100                        # so many there may be where it is asked for each
CODE = {}                           # what a text depends on -> the text, compiled


def plan_of(network, X, T, size, optimizer, turns):
    """Return a Plan for a network that is small and purenn's own throughout; else None."""
    pairs = pairs_of(network.layers)
    most, samples, least = ONE_BY_ONE if size == 1 else IN_BATCHES
    if not pairs or type(X) is Samples or turns == 1 and len(X) < least + size:
        return None
    if not all([are_lists(dense) for dense, _ in pairs]):
        return None
    n = sum([dense.m * (dense.n + 1) for dense, _ in pairs])
    if rule_of(optimizer):
        samples *= RULE
    if (n > most or n * samples > (turns if turns > 1 else EPOCHS) * len(X)
            or not are_own(network, optimizer)):
        return None
    rows = [row for dense, _ in pairs for row in dense.W + [dense.b]]
    if len(set(map(id, rows + list(X)))) < len(rows) + len(set(map(id, X))) or not (
            {type(w) for row in rows for w in row} <= {int, float}):
        return None                         # rows that are shared, numbers of other kinds
    return Plan(pairs, rows, network.loss, X, T, size, optimizer)


def are_lists(dense):
    """Return whether the weights are lists, and what they cost numbers; the page tells if not."""
    return type(dense.W) is list and {type(row) for row in dense.W + [dense.b]} == {list} and {
        type(dense.l1), type(dense.l2)} <= {int, float}


def pairs_of(layers):
    """Return (Dense, its activation or None) pairs; None for layers that are no such pairs."""
    from ..layers import Activation, Dense
    pairs = []
    for layer in layers:
        if type(layer) is Dense:
            pairs.append((layer, None))
        elif type(layer) is Activation and pairs and pairs[-1][1] is None:
            pairs[-1] = pairs[-1][0], layer
        else:
            return None
    return pairs


def are_own(network, optimizer):
    """Return whether everything that learns is purenn's own, with formulas, and untouched."""
    from ..layers import Activation
    from ..losses import Loss
    from ..network import Network
    from ..optimizers import SGD
    loss = network.loss
    return (type(network) is Network and type(loss) is Loss
            and (loss.of_sample, loss.slope) in known_losses()
            and (type(optimizer) is SGD or rule_of(optimizer) and optimizer.clip is None)
            and all([untouched(thing) for thing in [network, loss, optimizer] + network.layers])
            and all([KNOWN.get((layer.f, layer.slope)) == says(layer.curve)
                     for layer in network.layers if type(layer) is Activation]))


def says(curve):
    """Return what the record of an activation says."""
    return curve.f, curve.slope, curve.name, curve.formula, curve.slope_formula


KNOWN = {says(curve)[:2]: says(curve) for curve in curves()}


class Plan:
    """Numbers taken out of a network and its optimiser into the variables of generated code.

    pairs: (Dense, Activation or None)   rows: of all parameters, in their order
    """

    def __init__(self, pairs, rows, loss, X, T, size, optimizer):
        self.rows, self.optimizer = rows, optimizer
        self.samples = [list(map(float, list(x) + list(t))) for x, t in zip(X, T)]
        self.P = [w for row in rows for w in row]
        self.letters = (rule_of(optimizer) or [""])[0]
        if self.letters:
            optimizer.meet([(rows, rows)])
        self.began = getattr(optimizer, "t", 0)
        self.V = [v for k, _ in enumerate(self.letters) for row in rows
                  for v in optimizer.remembered(row)[k]]
        names = {"exp": exp, "log": log, "sqrt": sqrt, "tanh": exact_tanh()}
        exec(code_of(pairs, loss, optimizer, size > 1), names)
        self.running = names["learn"](self.P, self.V, optimizer, size)
        next(self.running)

    def learn(self, order):
        """Learn from these samples, in this order; return the sum of their losses."""
        return self.running.send([self.samples[i] for i in order]) if order else 0

    def stop(self):
        """Put the numbers into the rows, and into what the optimiser remembers of them."""
        self.running.close()
        put(self.P, self.rows)
        if self.letters:
            put(self.V, [self.optimizer.remembered(row)[k] for k, _ in enumerate(self.letters)
                         for row in self.rows])
            if self.optimizer.t // 1000 > self.began // 1000:
                self.optimizer.forget()


def put(values, rows):
    """Put values into rows, in place, one row after the other."""
    i = 0
    for row in rows:
        row[:] = values[i:i + len(row)]
        i += len(row)


def code_of(pairs, loss, optimizer, batches):
    """Return the code for networks of this shape, compiled once where it can be.

    It is run in a namespace of its own for each network, for two may learn in turn.
    """
    key = (tuple([(dense.n, dense.m, dense.l2, dense.l1, layer and layer.name)
                  for dense, layer in pairs]),
           loss.name, type(optimizer), getattr(optimizer, "weight_decay", 0), batches)
    if key not in CODE:
        text = text_of(pairs, loss, optimizer, batches)
        CODE[key] = compile(text, "<epochs>", "exec") if COMPILES else text
    return CODE[key]


def text_of(pairs, loss, optimizer, batches):
    """Return the text of a generator that is sent samples, and yields the sum of their losses."""
    stages, x = [], ["x%d" % j for j in range(pairs[0][0].n)]
    for dense, layer in pairs:
        stages.append(Stage(len(stages) + 1, dense, x, exact_tanh() is not None, CAP))
        stages[-1].curve = layer.curve if layer else stages[-1].curve
        x = stages[-1].outputs()
    names = [name for stage in stages for name in stage.names()]
    rate, begin, once, update, moments, end = "lr", "lr = rule.lr", [], descend, [], []
    if rule_of(optimizer):
        letters, begin, before, each = rule_of(optimizer)
        moments = [letter + "_" + name for letter in letters for name in names]
        rate, begin, end = "", begin + "; t, decay = rule.t, rule.weight_decay", ["rule.t = t"]
        once = ["t += 1"] + [before] * (before != "")
        update = by_rule(letters, each, " + decay*{w}" * (optimizer.weight_decay > 0))
    changes = [change for stage in stages for change in stage.changes(repr, rate and "lr*")]
    numbers = [("P", "(%s)" % "".join([name + ", " for name in names])),
               ("V", "(%s)" % "".join([name + ", " for name in moments]))]
    return "\n".join(["def learn(P, V, rule, size):"] + within(1, (
        ["%s = %s" % (group, given) for given, group in numbers]
        + [begin, "try:", "\trows = yield", "\twhile True:", "\t\tloss = 0.0"]
        + within(2, epoch_lines(stages, loss, changes, update, rate, batches, once))
        + ["\t\trows = yield loss", "finally:"]
        + within(1, ["%s[:] = %s" % pair for pair in numbers] + end))))


def by_rule(letters, each, decay):
    """Return the function that writes a rule's update of a parameter: its line of Python."""
    def update(name, gradient, more):
        """Return the line."""
        vectors = dict([(letter, "%s_%s" % (letter, name)) for letter in letters])
        return [each.format(w=name, g=gradient + more + decay.format(w=name), **vectors)]

    return update
