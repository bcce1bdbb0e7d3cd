"""Modules side by side, for boards whose file system has no folders: micro:bit V2, calculators.

    python3 -m purenn bundle --for flat --csv xor board
Copy what is wanted: vector and matrix alone, elimination with the modules it stands on,
neural_network alone (the slides' network with all it stands on), network with the modules of the
page, or written, a network written out. main.py learns data.csv, which reader reads; with --model
it answers the rows instead, or with --train goes on to learn them.
"""
from ...written.loops import source_of_any
from . import board_limits, board_program, flatten, microbit, micropython, one_module

READER = """# numbers from a file: a line of names, then a line a row, inputs before targets
def read(name, n):
    X, T = [], []
    with open(name) as file:
        file.readline()
        line = file.readline()
        while line.strip():
            row = [float(field) for field in line.strip().split(",")]
            X.append(row[:n])
            T.append(row[n:])
            line = file.readline()
    return X, T
"""
MAIN = """# learns data.csv as the slides do, then answers its rows; behind an answer its target
import gc
from neural_network import NeuralNetwork, sigmoid, dsigmoid
gc.collect()
from reader import read

X, T = read("data.csv", %(n)d)
model = NeuralNetwork(%(sizes)r, sigmoid, dsigmoid)
model.fit(X, T, %(lr)s, %(epochs)d)
for x, t in zip(X, T):
    print(model.predict(x), t)
gc.collect()
""" + board_program.FREE
LEARN = """# learns data.csv with the network written out, then answers its rows
import gc
from written import predict, train
gc.collect()
from reader import read

X, T = read("data.csv", %(n)d)
train([x + t for x, t in zip(X, T)], %(lr)s, %(epochs)d)
for x, t in zip(X, T):
    print(predict(x), t)
gc.collect()
""" + board_program.FREE


def add_arguments(parser):
    """Add the options of this target, which are the micro:bit's."""
    microbit.add_arguments(parser)


def files(options):
    """Return path -> bytes.   Raises ValueError for a network or data that do not fit together."""
    microbit.check_settings(options)
    network, about = microbit.chosen(options)
    texts = {name.split(".")[-1] + ".py": side_by_side(name)
             for name in page() + page("algebra.elimination")}
    texts["neural_network.py"] = one_module.joined(("neural_network", "activations"), 0)
    texts["reader.py"] = READER
    texts["written.py"] = source_of_any(network, about, exact, " ")
    texts["main.py"] = main(options, network, about)
    if options.csv:
        train = options.train or not options.model
        _, count, text = microbit.data(options, network, about, train, exact)
        texts["data.csv"] = text(count)
    return {name: text.encode() for name, text in texts.items()}


def exact(number):
    """Return a number with as few digits as say it whole: this board's floats may be a PC's."""
    text = microbit.short(number)
    return text if float(text) == number else repr(number)


def page(name="network"):
    """Return a module, such as the lecture's with Network, and those that it stands on."""
    return [found for found in micropython.wanted([name]) if not found.endswith("__init__")]


def side_by_side(name):
    """Return a module's text for a folder that holds all others, too."""
    return flatten.flat(micropython.small(name, ()))


def main(options, network, about):
    """Return the text of main.py."""
    if options.model and not options.train:
        return board_program.main(options, network, about).replace("from network", "from written")
    return (LEARN if options.model else MAIN) % {
        "n": network.layers[0].n, "sizes": options.layers, "epochs": options.epochs,
        "lr": repr(float(options.lr))}


def notes(options, found):
    """Return what each use needs of files and of heap, on 32-bit words.   found: see files"""
    found = {name: data.decode() for name, data in found.items()}
    uses = (("linear algebra", ["vector", "matrix"]),
            ("elimination", page("algebra.elimination")),
            ("the slides' network", ["neural_network"]), ("Network", page()), ("a network written out", ["written"]),
            ("a table", ["reader"]))
    lines = []
    for use, names in uses:
        those = [name.split(".")[-1] + ".py" for name in names]
        texts = [found[name] for name in those]
        kept = sum([micropython.KEPT * flatten.functions(text) for text in texts])
        compiling = micropython.COMPILE * max([len(text.encode()) for text in texts])
        lines.append("%s: about %d KB of heap; %s" % (
            use, 1 + (kept + compiling) // 1024, " ".join(those)))
    far = options.csv and not options.model and board_program.far(found["data.csv"])
    lost = board_limits.lost(*microbit.chosen(options))
    return lines + [far] * bool(far) + [lost] * bool(lost)
