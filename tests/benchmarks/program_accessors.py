"""An object for each connection with what MicroMLP's have, which pip cannot install: every number
behind an accessor, momentum (here 0), slopes of the input neurons, too. Ours, in its spirit."""
from program_objects import Network as Lean
from program_objects import softmax


class Connection:
    """A weight between two neurons, and its last change."""

    def __init__(self, source, target, weight):
        self._source, self._target, self._weight, self._change = source, target, weight, 0.0
        source.outputs.append(self)
        target.inputs.append(self)

    @property
    def source(self):
        """Return the neuron before."""
        return self._source

    @property
    def target(self):
        """Return the neuron behind."""
        return self._target

    @property
    def weight(self):
        """Return the weight."""
        return self._weight

    def update(self, lr, momentum):
        """Change the weight."""
        change = lr * self._source.a * self._target.d
        self._weight -= change + momentum * self._change
        self._change = change


class Neuron:
    """A bias, a value, and a slope."""

    def __init__(self, bias=0.0):
        self.bias, self.inputs, self.outputs = bias, [], []
        self._a = self._d = 0.0

    @property
    def a(self):
        """Return the value."""
        return self._a

    @property
    def d(self):
        """Return the slope of the loss by z."""
        return self._d

    def set_value(self, a):
        """Keep a value that comes from outside."""
        self._a = a

    def set_slope(self, d):
        """Keep a slope that comes from outside."""
        self._d = d

    def compute(self, f):
        """Compute the value."""
        z = self.bias
        for connection in self.inputs:
            z += connection.source.a * connection.weight
        self._a = f(z)

    def collect(self, slope):
        """Compute the slope from the neurons behind."""
        d = 0.0
        for connection in self.outputs:
            d += connection.target.d * connection.weight
        self._d = d * slope(self._a)


class Network(Lean):
    """The same network, of these neurons."""

    neuron, connection = Neuron, Connection

    def forward(self, x):
        """Compute every neuron."""
        for neuron, xi in zip(self.layers[0], x):
            neuron.set_value(xi)
        for layer in self.layers[1:]:
            for neuron in layer:
                neuron.compute(self.f_of(layer))
        if self.softmax:
            for neuron, a in zip(layer, softmax([neuron.a for neuron in layer])):
                neuron.set_value(a)

    def learn(self, t, lr):
        """Go back layer by layer: slopes, then the weights behind them."""
        for neuron, ti in zip(self.layers[-1], t):
            error = neuron.a - ti
            neuron.set_slope(error if self.softmax else error * self.slope(neuron.a))
        for layer in self.layers[-2::-1]:
            for neuron in layer:
                neuron.collect(self.slope)
                for connection in neuron.outputs:
                    connection.update(lr, 0.0)
        for layer in self.layers[1:]:
            for neuron in layer:
                neuron.bias -= lr * neuron.d


def trainer(task):
    """Return train() and learned(), the weights that it ended with."""
    network = Network(task)
    return lambda: network.fit(task), network.weights
