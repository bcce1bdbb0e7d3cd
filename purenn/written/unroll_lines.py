"""The lines of a network written out: a plain assignment for each number of each neuron.

Slides 7-8, 10-12, 17-19: 線代化, 前向傳播, 激勵函數, 損失函數, 對損失函數微分, 更新參數, 反向傳播.
Names: w1_02 is the weight of layer 1, neuron 0, for its input 2; b1_0 its bias; z1_0, a1_0
what it computes; d1_0 the slope of the loss by z1_0, times the learning rate. Templates instead
of calls: a call costs more than all the arithmetic of a neuron.
"""
SIGMOID = "0.0 if %s < -80.0 else 1.0/(1.0 + exp(-%s))"     # a 32-bit e^89 would overflow
# name: the lines that compute a from z; the slope
ACTIVATIONS = {
    "sigmoid": (["{a} = " + SIGMOID % ("{z}", "{z}")], "{a}*(1.0 - {a})"),
    "tanh": (["{a} = -1.0 if {z} < -40.0 else 2.0/(1.0 + exp(-2.0*{z})) - 1.0"],
             "(1.0 - {a}*{a})"),
    "relu": (["{a} = 0.0 if {z} <= 0.0 else {z}"], "({z} > 0.0)"),
    "swish": (["{s} = " + SIGMOID % ("{z}", "{z}"), "{a} = {z}*{s}"],
              "({s} + {a}*(1.0 - {s}))"),
    "step": (["{a} = 1.0 if {z} >= 0.0 else 0.0"], "0.0"),
    "identity": ([], ""),
}
# name: the lines for one output y and its target t; rate times the slope
LOSSES = {
    "squared_error": (["e{i} = {y} - {t}", "loss += 0.5*e{i}*e{i}"], "{rate}*e{i}"),
    "perceptron_loss": (["e{i} = ({y} >= 0.0) - {t}", "loss += e{i}*{y}"], "{rate}*e{i}"),
    "binary_cross_entropy": (
        ["e{i} = exp(-abs({y}))",
         "p{i} = (1.0 if {y} > 0.0 else e{i})/(1.0 + e{i})",
         "loss += ({y} if {y} > 0.0 else 0.0) + log(1.0 + e{i}) - {t}*{y}"],
        "{rate}*(p{i} - {t})"),
}
COMPILED_TANH = ["{a} = tanh({z})"]


class Stage:
    """A Dense layer and the activation after it, with the names of all their numbers.

    layer: its number, from 1   dense: the Dense   x: names of its inputs
    """

    def __init__(self, layer, dense, x):
        self.layer, self.dense, self.x, self.f = layer, dense, x, "identity"
        gap = "_" if dense.n > 10 or dense.m > 10 else ""       # is w1_110 w1_1_10 or w1_11_0?
        self.W = [["w%d_%d%s%d" % (layer, i, gap, j) for j in range(dense.n)]
                  for i in range(dense.m)]
        self.b, self.z, self.a, self.s, self.d = [
            ["%s%d_%d" % (letter, layer, i) for i in range(dense.m)] for letter in "bzasd"]

    def names(self):
        """Return the names of the parameters, in the order of numbers."""
        return [w for row in self.W for w in row] + self.b

    def outputs(self):
        """Return the names of what the next layer gets."""
        return self.z if self.f == "identity" else self.a

    def numbers(self):
        """Return the values of the parameters."""
        return [w for row in self.dense.W for w in row] + self.dense.b

    def forward(self, tanh=None):
        """Return the lines z = w x + b and a = f(z), with names for the parameters."""
        rows = [" + ".join(["%s*%s" % pair for pair in zip(row, self.x)] + [b])
                for row, b in zip(self.W, self.b)]
        return self.assign(rows, tanh)

    def forward_with(self, literal):
        """Return the same lines with the parameters' values in them, as literal writes them."""
        rows = []
        for row, b in zip(self.dense.W, self.dense.b):
            text = " + ".join(["%s*%s" % (literal(w), x) for w, x in zip(row, self.x)]
                              + [literal(b)])
            rows.append(text.replace("+ -", "- "))
        return self.assign(rows)

    def assign(self, rows, tanh=None):
        """Return the lines that give every neuron its z, written in rows, and its a."""
        lines = ["# layer %d: %d -> %d%s" % (self.layer, self.dense.n, self.dense.m,
                                             ", " + self.f if self.outputs() is self.a else "")]
        f = tanh if tanh and self.f == "tanh" else ACTIVATIONS[self.f][0]
        for i, row in enumerate(rows):
            lines.append("%s = %s" % (self.z[i], row))
            lines += [line.format(**self.neuron(i)) for line in f]
        return lines

    def neuron(self, i):
        """Return the names of one neuron, for a template."""
        return {"z": self.z[i], "a": self.a[i], "s": self.s[i]}

    def slopes(self, by_output):
        """Return the lines d = (slope by the output) f'(z).   by_output: (m,) expressions"""
        slope = ACTIVATIONS[self.f][1]
        return ["%s = %s" % (d, by + (slope and "*" + slope.format(**self.neuron(i))))
                for i, (d, by) in enumerate(zip(self.d, by_output))]

    def by_inputs(self):
        """Return the slopes by the inputs, the columns of W times d, as expressions."""
        sums = [" + ".join(["%s*%s" % pair for pair in zip(column, self.d)])
                for column in zip(*self.W)]
        return ["(%s)" % text if len(self.d) > 1 else text for text in sums]

    def decays(self, literal):
        """Return how much more L2 and L1 let every parameter fall, '' for not at all."""
        text = ""
        if self.dense.l2:
            text += " + lr*%s*{w}" % literal(self.dense.l2)
        if self.dense.l1:
            text += " + lr*%s*(({w} > 0) - ({w} < 0))" % literal(self.dense.l1)
        return [text.format(w=w) for row in self.W for w in row] + [""] * len(self.b)

    def changes(self):
        """Return (name, how much it falls) for every parameter."""
        return ([(w, "%s*%s" % (d, x)) for row, d in zip(self.W, self.d)
                 for w, x in zip(row, self.x)] + list(zip(self.b, self.d)))


def loss_lines(name, y, t, rate):
    """Return the lines that add to the loss, and rate times its slope by each output.

    y: names of the outputs   t: names of the targets   rate: name of the learning rate
    Raises ValueError for a loss that has no lines.
    """
    if name == "cross_entropy":
        return cross_entropy_lines(y, t, rate)
    if name not in LOSSES:
        raise ValueError("unroll: no lines for the loss %s; Network.fit has it" % name)
    lines, slope = LOSSES[name]
    neurons = [{"i": i, "y": yi, "t": ti, "rate": rate} for i, (yi, ti) in enumerate(zip(y, t))]
    return ([line.format(**neuron) for neuron in neurons for line in lines],
            [slope.format(**neuron) for neuron in neurons])


def cross_entropy_lines(z, t, rate):
    """Return what loss_lines returns, for softmax and cross-entropy."""
    e = ["e%d" % i for i in range(len(z))]
    lines = ["top = max(%s)" % ", ".join(z)]
    lines += ["%s = exp(%s - top)" % pair for pair in zip(e, z)]
    lines += ["whole = " + " + ".join(e), "weight = " + " + ".join(t),
              "loss += weight*(top + log(whole))"
              + "".join([" - %s*%s" % pair for pair in zip(t, z)]),
              "share = weight/whole"]
    return lines, ["%s*(share*%s - %s)" % (rate, ei, ti) for ei, ti in zip(e, t)]


def stages(network):
    """Return the Stages of a network, in order.

    Raises ValueError for a layer that has no lines.
    """
    result = []
    for layer in network.layers:
        kind = layer.__class__.__name__
        if kind == "Dense":
            x = result[-1].outputs() if result else ["x%d" % j for j in range(layer.n)]
            result.append(Stage(len(result) + 1, layer, x))
        elif kind == "Activation" and result and result[-1].f == "identity":
            if layer.name not in ACTIVATIONS or not layer.is_known():
                raise ValueError("unroll: no lines for the activation %s; Network.fit has it"
                                 % layer.name)
            result[-1].f = layer.name
        else:
            raise ValueError("unroll: %s does not follow a Dense; layers are wanted that are "
                             "Dense, or Activation after Dense" % kind)
    return result
