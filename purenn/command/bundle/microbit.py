"""Flat modules for the BBC micro:bit: linear algebra, a perceptron, a network written out.

Its MicroPython 1.9 has 9 KB of heap and compiles modules of at most 3.5 KB. vector, length
and matrix are purenn's own lines without docstrings; networks are written by written.unroll.
main.py reads data.csv on the board: a line of names, then numbers, a row's inputs and its target.
"""
from ... import models
from ...table.about import checked
from ...table.data import load_csv
from ...layers import Activation, Dense
from ...network import Network
from ...rng import Rng
from ...stored.storage import load, within
from ...written.unroll import source, sources
from .. import arguments
from ..training import table_options
from . import board_program, flatten

LARGEST = 3584                      # bytes of a module
LENGTHS = ("norm", "distance", "cosine", "project")     # of vector: a module of their own there
# measured in QEMU: bytes of heap that a byte of source keeps; those that compiling takes
KEPT, COMPILE, COMPILE_ANY = 0.7, 0.9, 3000


def add_arguments(parser):
    """Add the options of this target."""
    network = parser.add_mutually_exclusive_group()
    network.add_argument("--model", metavar="FILE", help="a network that train --save wrote")
    network.add_argument("--layers", type=table_options.sizes, default=[2, 4, 4, 1],
                         metavar="N,N", help="a fresh one: inputs, neurons, outputs (2,4,4,1)")
    parser.add_argument("--activation", default="sigmoid", metavar="NAME",
                        help="of a fresh one: sigmoid, tanh, relu, swish (%(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="of its weights (%(default)s)")
    parser.add_argument("--csv", metavar="DATA", help="the rows for data.csv: a bundled set's "
                        "name, such as xor, or a CSV file")
    parser.add_argument("--train", action="store_true", help="let it learn on the board")
    parser.add_argument("--lr", type=arguments.finite, default=1, metavar="RATE",
                        help="learning rate there (%(default)s)")
    parser.add_argument("--epochs", type=int, default=1000, metavar="N",
                        help="times through the rows there (%(default)s)")


def files(options):
    """Return path -> bytes.

    Raises ValueError for a network or rows that do not fit the board.
    """
    for name in ("lr", "epochs"):
        if not getattr(options, name) > 0:
            raise ValueError("bundle: --%s is %r, a number above 0 is wanted"
                             % (name, getattr(options, name)))
    network, about = chosen(options)
    texts = modules(options, network, about)
    for name, text in texts.items():
        if len(text.encode()) > LARGEST:
            raise ValueError("bundle: %s would be %d bytes, a micro:bit compiles %d; fewer "
                             "neurons are wanted%s" % (name, len(text.encode()), LARGEST,
                                                       " or no --train" * options.train))
    if options.csv:
        texts["data.csv"] = board_program.rows(load_csv(options.csv), network, about,
                                               options.train)
    return {name: text.encode() for name, text in texts.items()}


def modules(options, network, about):
    """Return name -> text of the modules."""
    texts = {}                      # the network first: what cannot be written out ends here
    if options.train:
        texts["network.py"], texts["training.py"] = sources(network, "network", about, short, " ")
    else:
        texts["network.py"] = source(network, about=about, literal=short, indent=" ")
    perceptron = models.perceptron(network.layers[0].n)
    texts["perceptron.py"] = source(perceptron, True, literal=short, indent=" ")
    texts["main.py"] = board_program.main(options, network, about)
    for name in ("vector", "matrix"):
        texts[name + ".py"] = flatten.flat(flatten.without_docstrings(flatten.read(name)))
    texts["vector.py"], lengths = flatten.parted(texts["vector.py"], LENGTHS)
    texts["length.py"] = "from vector import dot, scale, sub\n\n" + lengths
    return texts


def chosen(options):
    """Return the network and what is known about its numbers."""
    if options.model:
        model = load(options.model)
        return model.network, within(options.model, checked, model.about)
    if len(options.layers) < 2:
        raise ValueError("bundle: --layers are %r, at least inputs and outputs are wanted"
                         % options.layers)
    arguments.check_weights("bundle", options.layers)
    rng, layers = Rng(options.seed), []
    for n, m in zip(options.layers, options.layers[1:]):
        layers += [Dense(n, m, rng, init="normal", bias="normal"), Activation(options.activation)]
    return Network(layers, "squared_error"), {}


def short(number):
    """Return a number with the seven digits that the board's floats hold."""
    return "%.7g" % number


def notes(options):
    """Return what to know: memory, and how to put it on a board."""
    sizes = {name: len(data) for name, data in files(options).items() if name.endswith(".py")}
    needed = ["network.py"] + ["training.py"] * options.train
    kept = KEPT * sum([sizes[name] for name in needed])
    compiling = COMPILE_ANY + COMPILE * max([sizes[name] for name in needed])
    lines = ["RAM for %s, about: %.1f KB of 9.2 stay; compiling takes %.1f KB for a moment"
             % (" and ".join(needed), kept / 1024, compiling / 1024)]
    if not options.csv:
        lines.append("data.csv is yours to add: a line of names, then a row's %s"
                     % ("inputs and targets" if options.train else "inputs and its target"))
    return lines + ["copy it: ufs put FILE for each, or drop them on an editor for the micro:bit"]
