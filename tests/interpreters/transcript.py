"""One program, one text: what every Python with 64-bit floats is to print, byte for byte.

    python3 -m tests.interpreters.transcript [PART ...]

Runs from the root of the clone. Six digits are printed: the sixteenth may differ, for the inner
products run in another order on another Python (see purenn/fast).
"""
import sys

from purenn.activations import dsigmoid, sigmoid
from purenn.table.data import parse_csv
from purenn.neural_network import NeuralNetwork
from purenn.rng import Rng

XOR = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]


def numbers(values):
    """Return numbers as text, six digits after the point."""
    return " ".join(["%.6f" % value for value in values])


def table(name, rows):
    """Return the first rows of a bundled set."""
    lines = open("datasets/%s.csv" % name).read().split("\n")
    return parse_csv("\n".join(lines[:rows + 1]), name)


def xor():
    """Teach the slides' network XOR."""
    model = NeuralNetwork([2, 4, 4, 1], sigmoid, dsigmoid)
    for _ in range(4):
        model.fit(XOR[0], XOR[1], 1, 100)
        print(numbers([model.predict(x)[0] for x in XOR[0]]))
    print(numbers(model.weights[0][0] + model.biases[0]))


def random():
    """Draw random numbers."""
    rng = Rng(42)
    order = list(range(10))
    rng.shuffle(order)
    print(order, rng.bits(), rng.randint(0, 100))
    print(numbers([rng.random(), rng.uniform(-1, 1), rng.normal()]))


def train(data, layers, epochs, batch_size):
    """Train a network on a table and print how it goes."""
    from purenn.models import mlp
    from purenn.preprocessing import moments, standardise
    X = standardise(data.X, *moments(data.X))
    network = mlp(layers, Rng(0))
    network.fit(X, data.T, epochs, 0.1, None, batch_size)
    print(numbers(network.history["loss"]))
    print("%.4f of %d right" % (network.score(X, data.T), len(X)))
    print("".join([str(c) for c in network.predict(X)]))
    print(numbers(network.predict_proba(X[-1:])[0]))


def iris():
    """Tell three kinds of flowers apart."""
    data = table("iris", 150)
    print(data.columns, data.classes)
    for note in data.notes:
        print(note)
    train(data, [4, 8, 3], 10, 8)


def digits():
    """Read some handwritten digits."""
    train(table("digits", 200), [64, 16, 10], 5, 10)


def step():
    """Write out one training step with its numbers."""
    from purenn.layers import Activation, Dense
    from purenn.network import Network
    from purenn.written.explain import explain
    rng = Rng(0)
    network = Network([Dense(2, 2, rng, "normal", bias="normal"), Activation("sigmoid"),
                       Dense(2, 1, rng, "normal", bias="normal"), Activation("sigmoid")])
    for line in explain(network, [0.5, -1], [1], 1):
        print(line.section, line.name, line.formula(), numbers([line.value]))


PARTS = {"random": random, "xor": xor, "iris": iris, "digits": digits, "step": step}


def main(parts):
    """Print the parts of the transcript, or all."""
    for part in parts or ("random", "xor", "iris", "digits", "step"):
        print("== " + part)
        PARTS[part]()


if __name__ == "__main__":
    main(sys.argv[1:])
