"""An object for each neuron and each connection, with as little around them as Python allows."""
from math import exp, tanh


class Connection:
    """A weight between two neurons."""

    def __init__(self, source, target, weight):
        self.source, self.target, self.weight = source, target, weight
        source.outputs.append(self)
        target.inputs.append(self)


class Neuron:
    """A bias, and what stands before and behind it."""

    def __init__(self, bias=0.0):
        self.bias, self.inputs, self.outputs = bias, [], []
        self.a = self.d = 0.0

    def compute(self, f):
        """Compute the value a = f(z)."""
        z = self.bias
        for connection in self.inputs:
            z += connection.weight * connection.source.a
        self.a = f(z)

    def collect(self, slope):
        """Compute d, the slope of the loss by z, from the neurons behind."""
        d = 0.0
        for connection in self.outputs:
            d += connection.weight * connection.target.d
        self.d = d * slope(self.a)

    def update(self, lr):
        """Change the bias and the weights that lead here."""
        change = lr * self.d
        self.bias -= change
        for connection in self.inputs:
            connection.weight -= change * connection.source.a


class Network:
    """Layers of neurons; in tasks of classes the last one is linear, for softmax."""

    def __init__(self, task):
        self.layers = [[Neuron() for _ in range(task["sizes"][0])]]
        for W, b in zip(task["weights"][::2], task["weights"][1::2]):
            layer = [Neuron(bias) for bias in b]
            for neuron, row in zip(layer, W):
                for source, weight in zip(self.layers[-1], row):
                    Connection(source, neuron, weight)
            self.layers.append(layer)
        self.softmax = task["output"] == "linear"
        self.f, self.slope = ((sigmoid, lambda a: a * (1 - a)) if task["activation"] == "sigmoid"
                              else (tanh, lambda a: 1 - a * a))

    def forward(self, x):
        """Compute every neuron."""
        for neuron, xi in zip(self.layers[0], x):
            neuron.a = xi
        for layer in self.layers[1:]:
            f = identity if self.softmax and layer is self.layers[-1] else self.f
            for neuron in layer:
                neuron.compute(f)
        if self.softmax:
            for neuron, a in zip(layer, softmax([neuron.a for neuron in layer])):
                neuron.a = a

    def learn(self, t, lr):
        """Compute every slope, then change every weight."""
        for neuron, ti in zip(self.layers[-1], t):
            error = neuron.a - ti
            neuron.d = error if self.softmax else error * self.slope(neuron.a)
        for layer in self.layers[-2:0:-1]:
            for neuron in layer:
                neuron.collect(self.slope)
        for layer in self.layers[1:]:
            for neuron in layer:
                neuron.update(lr)

    def fit(self, task):
        """Learn, a sample at a time."""
        for _ in range(task["epochs"]):
            for x, t in zip(task["X"], task["T"]):
                self.forward(x)
                self.learn(t, task["lr"])

    def weights(self):
        """Return W, b, W, b, ..."""
        found = []
        for layer in self.layers[1:]:
            found += [[[c.weight for c in neuron.inputs] for neuron in layer],
                      [neuron.bias for neuron in layer]]
        return found


def sigmoid(z):
    """Return 1 / (1 + e^-z)."""
    return 1 / (1 + exp(-z))


def identity(z):
    """Return z."""
    return z


def softmax(z):
    """Return positive shares that sum to 1."""
    top = max(z)
    e = [exp(zi - top) for zi in z]
    s = sum(e)
    return [ei / s for ei in e]


def trainer(task):
    """Return train() and learned(), the weights that it ended with."""
    network = Network(task)
    return lambda: network.fit(task), network.weights
