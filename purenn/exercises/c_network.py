"""The whole class of slide 20 to write, 手刻神經網路: it must go as the slide's and learn XOR."""
from ..activations import dsigmoid, sigmoid
from ..rng import Rng
from .carving import Carving, Verdict
from .comparing import copied, flat, same, sizes
from .network_mistakes import FIT, FORWARD, STEP, output, trained
from .writing import as_code, reals

EVEN, UNEVEN = (2, 2, 2), (3, 4, 2, 3)     # layers that any mistake fits, and others
XOR = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]
TEMPLATE = '''

class NeuralNetwork:
    """%(class)s

    %(class_lists)s
    %(class_values)s
    """

    def __init__(self, layer_sizes, act, dact):
        """%(class_init)s"""

    def forward(self, data):
        """%(class_forward)s"""

    def backward(self, label, lr):
        """%(class_backward)s"""

    def predict(self, data):
        """%(class_predict)s"""

    def fit(self, data, labels, lr, epochs):
        """%(class_fit)s"""
'''
SOLUTION = '''
import random


class NeuralNetwork:
    def __init__(self, layer_sizes, act, dact):
        self.n = len(layer_sizes) - 1
        self.act, self.dact = act, dact
        self.weights, self.biases = [], []
        for n, m in zip(layer_sizes, layer_sizes[1:]):
            self.weights.append([[random.gauss(0, 1) for _ in range(n)] for _ in range(m)])
            self.biases.append([random.gauss(0, 1) for _ in range(m)])
        self.zetas = [None] * self.n
        self.values = [None] * (self.n + 1)

    def forward(self, data):
        self.values[0] = data
        for i in range(self.n):
            W, b, x = self.weights[i], self.biases[i], self.values[i]
            self.zetas[i] = [sum([w * v for w, v in zip(r, x)]) + c for r, c in zip(W, b)]
            self.values[i + 1] = [self.act(z) for z in self.zetas[i]]

    def backward(self, label, lr):
        dx = [x - y for x, y in zip(self.values[-1], label)]
        for i in reversed(range(self.n)):
            db = [d * self.dact(z) for d, z in zip(dx, self.zetas[i])]
            W, x = self.weights[i], self.values[i]
            dx = [sum([W[k][j] * db[k] for k in range(len(db))]) for j in range(len(x))]
            self.weights[i] = [[w - lr * d * v for w, v in zip(r, x)] for r, d in zip(W, db)]
            self.biases[i] = [b - lr * d for b, d in zip(self.biases[i], db)]

    def predict(self, data):
        self.forward(data)
        return self.values[-1]

    def fit(self, data, labels, lr, epochs):
        for epoch in range(epochs):
            for x, y in zip(data, labels):
                self.forward(x)
                self.backward(y, lr)
'''


class NetworkCarving(Carving):
    """The task of slide 20; what the check has trained is kept for its picture: learned."""

    learned = None

    def praised(self, found, pupil, prints, taken):
        """Return the Verdict on a right class: it trains, may take its time, and may say so."""
        return Verdict("right")

    def check(self, found, rng):
        """Return None if the class in found is right and learns XOR, else a Verdict."""
        make, self.doing = found.get(self.function), "NeuralNetwork([2, 2, 2], act, dact)"
        if not callable(make):
            return Verdict("no_class", (self.function,))
        try:
            for layer_sizes in (EVEN, UNEVEN):
                wrong = (layer_sizes == EVEN and self.shapes_of(make)
                         or self.forward_of(make, rng, layer_sizes)
                         or self.backward_of(make, rng, layer_sizes))
                if wrong:
                    return wrong
            return self.fit_of(make, rng) or self.learns(make)
        except Exception as error:
            return Verdict("error", (), self.doing, error=error)

    def shapes_of(self, make):
        """Return the Verdict on weights and biases of the wrong shapes, or None."""
        network = make([2, 3, 4, 1], sigmoid, dsigmoid)
        self.doing = "NeuralNetwork([2, 3, 4, 1], act, dact)"
        for name, right in (("weights", [(3, 2), (4, 3), (1, 4)]), ("biases", [(3,), (4,), (1,)])):
            parts = getattr(network, name, None)
            if not isinstance(parts, list):
                return Verdict("no_attribute", (name,))
            there = [sizes(part) for part in parts]
            if there != right:
                key = "out_in" if [tuple(reversed(size)) for size in right] == there and (
                    name == "weights") else "network_shapes"
                return Verdict(key, (name,), self.doing, str(there), str(right))
        numbers, rows = flat(network.weights), network.weights[0]
        if rows[0] is rows[1]:
            return Verdict("one_row")
        if max(numbers) - min(numbers) < 1e-9:
            return Verdict("not_drawn", (as_code(numbers[0]),))
        return None

    def set_up(self, make, rng, layer_sizes=EVEN):
        """Return a network whose weights and biases are drawn here, and the two."""
        network = make(list(layer_sizes), sigmoid, dsigmoid)
        W = [[reals(rng, n) for _ in range(m)] for n, m in zip(layer_sizes, layer_sizes[1:])]
        b = [reals(rng, m) for m in layer_sizes[1:]]
        network.weights, network.biases = copied(W), copied(b)
        return network, W, b

    def forward_of(self, make, rng, layer_sizes):
        """Return the Verdict on predict, or None."""
        tries = []
        for _ in range(3):
            network, W, b = self.set_up(make, rng, layer_sizes)
            x = reals(rng, layer_sizes[0])
            self.doing = "predict(%s)" % as_code(x)
            tries.append(([W, b, x], output(W, b, x), copied(network.predict(list(x)))))
        return self.judged(tries, FORWARD)

    def backward_of(self, make, rng, layer_sizes):
        """Return the Verdict on weights and biases after one backward, or None."""
        tries = []
        for _ in range(3):
            network, W, b = self.set_up(make, rng, layer_sizes)
            x, lr = reals(rng, layer_sizes[0]), 0.3
            y = [rng.randint(0, 2) for _ in range(layer_sizes[-1])]
            self.doing = "backward(%s, %s)" % (as_code(y), lr)
            network.forward(list(x))
            network.backward(list(y), lr)
            after = network.weights + network.biases
            tries.append(([W, b, [x], [y], lr, 1], trained(W, b, [x], [y], lr, 1),
                          copied(after)))
        return self.judged(tries, STEP)

    def fit_of(self, make, rng):
        """Return the Verdict on weights and biases after two epochs, or None."""
        network, W, b = self.set_up(make, rng)
        X, Y = [reals(rng, 2) for _ in range(3)], [[1, 0], [0, 1], [1, 1]]
        self.doing = "fit(data, labels, 0.5, 2)"
        network.fit(copied(X), copied(Y), 0.5, 2)
        tries = [([W, b, X, Y, 0.5, 2], trained(W, b, X, Y, 0.5, 2),
                  copied(network.weights + network.biases))]
        return self.judged(tries, FIT)

    def judged(self, tries, mistakes):
        """Return the Verdict on these tries, or None if all are right."""
        wrong = [t for t in tries if not same(t[1], t[2])]
        if not wrong:
            return None
        key, values = self.mistake(tries, lambda v: v, mistakes)
        _, right, answer = wrong[0]
        return Verdict(key, values, self.doing, as_code(answer), as_code(right))

    def learns(self, make):
        """Return None if one of three networks learns XOR, else the Verdict."""
        self.doing = "fit(data, labels, 1, 1000)"
        for _ in range(3):
            network = make([2, 4, 4, 1], sigmoid, dsigmoid)
            network.fit(copied(XOR[0]), copied(XOR[1]), 1, 1000)
            outputs = [flat(network.predict(list(x)))[0] for x in XOR[0]]
            if max([abs(o - y[0]) for o, y in zip(outputs, XOR[1])]) < 0.2:
                self.learned = network
                return None
        return Verdict("not_learned", (), self.doing, as_code(outputs), "[0, 1, 1, 0]")


CARVINGS = [
    NetworkCarving(
        "c14", 20, "class NeuralNetwork(layer_sizes, act, dact)", "layer_sizes, act, dact",
        "layer_sizes: [2, 4, 4, 1] ...   act, dact: number -> number",
        trained, lambda rng: [[Rng(0)]], FORWARD + STEP + FIT, template=TEMPLATE,
        function="NeuralNetwork", solution=SOLUTION,
        example="weights = [[[2]]], biases = [[1]]: predict([3])  ->  [act(2·3 + 1)]"),
]
