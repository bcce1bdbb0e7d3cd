"""python3 -m tests.interpreters.board_time: how long a step takes beside a plain program, on a board.

The plain program of tests/benchmarks, the slides' NeuralNetwork, and Network by the page alone and
with what --fast bundles, on the unix port with 512 KB. Each round runs all of them; the ratio is
the middle one of the rounds, in processor time.
"""
import os
import shutil
import subprocess
from tempfile import TemporaryDirectory

from tests.interpreters.heaps import bundled, unix
from tests.interpreters.pythons import ROOT

SHAPES = (((2, 4, 4, 1), 4, 150), ((4, 8, 3), 40, 10), ((16, 16, 4), 20, 10))  # rows, epochs
ROUNDS = 7
PROGRAM = """
import gc, time
from plain import train
from purenn.activations import dsigmoid, sigmoid
from purenn.layers import Activation, Dense
from purenn.network import Network
from purenn.neural_network import NeuralNetwork
from purenn.rng import Rng

sizes, k, epochs, rounds = %r, %d, %d, %d
rng, xor = Rng(1), sizes[-1] == 1
X = [[rng.random() for _ in range(sizes[0])] for _ in range(k)]
T = [[float(i %% max(2, sizes[-1]) == j) for j in range(sizes[-1])] for i in range(k)]
slides = NeuralNetwork(list(sizes), sigmoid, dsigmoid)
plain = [([row[:] for row in W], b[:]) for W, b in zip(slides.weights, slides.biases)]
layers = []
for W, b in zip(slides.weights, slides.biases):
    layers += [Dense(len(W[0]), len(W), init=W, bias=b), Activation("sigmoid" if xor else "tanh")]
network = Network(layers if xor else layers[:-1], "squared_error" if xor else "cross_entropy")


def seconds(learn):
    gc.collect()
    start = time.clock()
    learn()
    return time.clock() - start


ratios = [[], []]
for _ in range(rounds):
    sigmoids = seconds(lambda: train(X, T, plain, epochs, 0.1, True))
    same = sigmoids if xor else seconds(lambda: train(X, T, plain, epochs, 0.1, False))
    ratios[0].append(seconds(lambda: slides.fit(X, T, 0.1, epochs)) / sigmoids)
    ratios[1].append(seconds(lambda: network.fit(X, T, epochs, 0.1)) / same)
print(*[sorted(found)[rounds // 2] for found in ratios])
"""


def ratios(folder, shape):
    """Return the ratios of NeuralNetwork and of Network to the plain program."""
    return [float(word) for word in subprocess.check_output(
        [unix().command[0], "-X", "heapsize=512k", "-c", PROGRAM % (shape + (ROUNDS,))],
        cwd=folder).split()]


def main():
    """Print the table."""
    print("| network | NeuralNetwork | Network | Network, --fast |")
    print("|---|--:|--:|--:|")
    with TemporaryDirectory() as page, TemporaryDirectory() as fast:
        for folder, more in ((page, ""), (fast, " --fast")):
            bundled(folder, "network,neural_network" + more)
            shutil.copy(os.path.join(ROOT, "tests", "benchmarks", "plain.py"), folder)
        for shape in SHAPES:
            slides, network = ratios(page, shape)
            print("| %s | %.1f | %.1f | %.1f |" % (
                "-".join([str(n) for n in shape[0]]), slides, network, ratios(fast, shape)[1]),
                flush=True)


if __name__ == "__main__":
    main()
