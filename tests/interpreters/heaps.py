"""python3 -m tests.interpreters.heaps: the README's table of heaps, every cell measured now.

A program runs in a folder with the bundle for MicroPython and nothing else, on the unix port
(64-bit words, it collects garbage as boards do) with ever smaller heaps; half of its smallest heap
is about what a 32-bit board needs. What stays of an import is measured with both sizes of words.
"""
import os
import subprocess
import sys
from tempfile import TemporaryDirectory

from purenn.command.cli import main as purenn
from tests.interpreters.pythons import HERE, MODULES, ROOT, others

XOR = "X, T = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]\n"
IRIS = ("from purenn import load_csv\nfrom purenn.models import mlp\n"
        "iris = load_csv('iris.csv')\nnetwork = mlp([4, 8, 3])\n")
# name: modules of the bundle, program
PROGRAMS = {
    "import vector": ("vector", "import purenn.vector"),
    "import neural_network": ("neural_network", "import purenn.neural_network"),
    "import network, neural_network": (
        "network,neural_network", "import purenn.network, purenn.neural_network"),
    "import network, neural_network, --fast": (
        "network,neural_network --fast", "import purenn.network, purenn.neural_network"),
    "XOR, 400 epochs, NeuralNetwork": ("neural_network,activations", XOR + (
        "from purenn.activations import sigmoid, dsigmoid\n"
        "from purenn.neural_network import NeuralNetwork\n"
        "NeuralNetwork([2, 4, 4, 1], sigmoid, dsigmoid).fit(X, T, 1, 400)")),
    "XOR, 400 epochs, Network": ("network", XOR + (
        "from purenn import Activation, Dense, Network\n"
        "Network([Dense(2, 4), Activation('sigmoid'), Dense(4, 1)]).fit(X, T, 400, 0.5)")),
    "iris.csv read": ("data", "from purenn import load_csv\niris = load_csv('iris.csv')"),
    "iris.csv read, 4-8-3, 5 epochs, score": ("data,models", IRIS + (
        "network.fit(iris.X, iris.T, 5, 0.05)\nprint(network.score(iris.X, iris.T))")),
    "LSTM, 20 sequences of 5, 3 epochs": ("models,embedding,recurrent", (
        "from purenn.models import lstm_classifier\n"
        "X = [[(i * j) % 7 for j in range(5)] for i in range(20)]\n"
        "T = [[i % 2, 1 - i % 2] for i in range(20)]\n"
        "lstm_classifier(7, 2, None, 4, 8).fit(X, T, 3, 0.1)")),
}
# the same for the flat bundle; data.csv is xor
FLAT = {
    "import vector, matrix": "import vector, matrix",
    "elimination of 4 rows": "from elimination import solve\n"
                             "solve([[2, 1, 0, 1], [1, 3, 1, 0], [0, 1, 4, 1], [1, 0, 1, 5]], "
                             "[1, 2, 3, 4])",
    "XOR, 1000 epochs, NeuralNetwork": "import main",
    "XOR, 100 epochs, Network": XOR + (
        "from network import Network\nfrom layers import Activation, Dense\n"
        "Network([Dense(2, 4), Activation('sigmoid'), Dense(4, 1)]).fit(X, T, 100, 0.5)"),
    "XOR, 1000 epochs, written out": XOR + (
        "from written import train\ntrain([x + t for x, t in zip(X, T)], 1.0, 1000)"),
}
# the same for the one file
FILE = XOR + ("from purenn1 import *\n"
              "NeuralNetwork([2, 4, 4, 1], sigmoid, dsigmoid).fit(X, T, 1, 1000)")


def bundled(folder, modules):
    """Write a bundle of these modules, or the flat one for None, and iris, into a folder.

    modules: as --modules takes them, other options behind; "file" for the one file
    """
    words = ["micropython", "--modules"] + modules.split() if modules else ["flat", "--csv", "xor"]
    words.append(folder)
    if modules == "file":
        words = ["file", os.path.join(folder, "purenn1.py")]
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        sys.stdout, before = nowhere, sys.stdout
        try:
            code = purenn(["bundle", "--for"] + words)
        finally:
            sys.stdout = before
    if code:
        raise ValueError("heaps: no bundle %s" % words)
    with open(os.path.join(ROOT, "datasets", "iris.csv"), "rb") as source:
        with open(os.path.join(folder, "iris.csv"), "wb") as copy:
            copy.write(source.read())


def fits(folder, program, kb):
    """Return whether the program ends well on the unix port with so many KB of heap."""
    done = subprocess.run([unix().command[0], "-X", "heapsize=%dk" % kb, "-c", program],
                          cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode and b"MemoryError" not in done.stdout:
        raise ValueError("heaps: " + done.stdout.decode().strip().split("\n")[-1])
    return not done.returncode


def smallest(folder, program):
    """Return the smallest heap in KB, a multiple of 4, that the program fits."""
    low, high = 2, 512              # of 4 KB
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if fits(folder, program, 4 * middle) else (middle + 1, high)
    return 4 * low


def stays(folder, program):
    """Return the bytes that a program leaves in use: on the unix port, and on wasm (32-bit)."""
    lines = ["import gc\ngc.collect()\nbefore = gc.mem_alloc()", program,
             "gc.collect()\nprint(gc.mem_alloc() - before)"]
    there = subprocess.check_output([unix().command[0], "-c", "\n".join(lines)], cwd=folder)
    wasm = subprocess.check_output(["node", os.path.join(HERE, "heap.mjs"), program], env=dict(
        os.environ, FOLDER=folder, NODE_MODULES=MODULES))
    return int(there.split()[-1]), int(wasm)


def unix():
    """Return the unix port."""
    return [python for python in others() if python.name == "MicroPython unix"][0]


def main():
    """Print the table."""
    print("| bundle | stays, 32-bit | stays, 64-bit | smallest heap, 64-bit |")
    print("|---|--:|--:|--:|")
    flat = {"flat: " + name: (None, program) for name, program in FLAT.items()}
    flat["one file: XOR, 1000 epochs, NeuralNetwork"] = "file", FILE
    for name, (modules, program) in list(PROGRAMS.items()) + list(flat.items()):
        with TemporaryDirectory() as folder:
            kept = ["", ""]
            bundled(folder, modules)
            if name.startswith("import"):
                kept = ["%.1f KB" % (size / 1024) for size in reversed(stays(folder, program))]
            print("| %s | %s | %s | %d KB |" % (name, kept[0], kept[1],
                                                smallest(folder, program)), flush=True)


if __name__ == "__main__":
    main()
