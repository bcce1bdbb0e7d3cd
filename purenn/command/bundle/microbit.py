"""Flat modules for the BBC micro:bit: linear algebra, a perceptron, a network written out.

Its MicroPython 1.9 has 9 KB of heap and compiles modules of at most 3.5 KB. vector, length
and matrix are purenn's own lines without docstrings; networks are written by written.unroll.
main.py reads data.csv on the board: a line of names, then numbers, a row's inputs and its target.
"""
import argparse
import ast

from ... import models
from ...activations import curves
from ...table.data import load_csv
from ...layers import Activation, Dense
from ...network import Network
from ...rng import Rng
from ...stored.kinds import kind_of
from ...written.unroll import LARGEST, source, sources
from ...terminal import arguments
from ...terminal.arguments import parameters
from ..training import table_options
from ..training.answering import add_label, open_model
from . import board_limits, board_program, flatten

LENGTHS = "norm", "distance", "cosine"      # of vector: a module of their own there
# measured in QEMU: bytes of heap that a byte of source keeps; those that compiling takes
KEPT, COMPILE, COMPILE_ANY = 0.7, 0.9, 3000


def add_arguments(parser):
    """Add the options of this target."""
    network = parser.add_mutually_exclusive_group()
    network.add_argument("--model", metavar="FILE", help="a network that train --save wrote")
    network.add_argument("--layers", type=table_options.sizes, default=[2, 4, 4, 1],
                         metavar="N,N", help="a fresh one: inputs, neurons, outputs (2,4,4,1)")
    add_fresh(parser)
    parser.add_argument("--csv", metavar="DATA", help="the rows for data.csv: a bundled set's "
                        "name, such as xor, or a CSV file")
    table = parser.add_argument_group("the table; what is not told is guessed")
    add_label(table)
    table_options.add_text(table)
    parser.add_argument("--rows", type=arguments.whole, metavar="N",
                        help="so many of its rows, evenly spread (all)")
    parser.add_argument("--train", action="store_true", help="let it learn on the board")
    parser.add_argument("--lr", type=arguments.finite, default=1, metavar="RATE",
                        help="learning rate there (%(default)s)")
    parser.add_argument("--epochs", type=arguments.whole, default=1000, metavar="N",
                        help="times through the rows there (%(default)s)")
    parser.idle("--activation --seed", beside="--model")
    parser.idle("--label --rows " + table_options.TEXT, without="--csv")
    for beside in ("--for microbit", "--model"):    # elsewhere a fresh one learns
        parser.idle("--lr --epochs", beside=beside, without="--train")


def add_fresh(parser):
    """Add what a fresh network is made with beside its layers."""
    parser.add_argument("--activation", default="sigmoid", metavar="NAME",
                        help="of a fresh one: %s (%%(default)s)" % ", ".join(
                            [curve.name for curve in curves()]))
    parser.add_argument("--seed", type=arguments.whole, default=0,
                        help="of its weights (%(default)s)")


def files(options):
    """Return path -> bytes.

    Raises ValueError for a network or rows that do not fit the board.
    """
    check_settings(options)
    if not options.model and parameters(options.layers) > LARGEST:      # before they are drawn
        raise ValueError("bundle: %d parameters, 1 to %d are wanted; %s" % (
            parameters(options.layers), LARGEST, what_fits(options, options.layers, [], {})))
    network, about = chosen(options)
    board_limits.check_floats(network, about)
    try:
        texts = modules(options, network, about)
        board_limits.check_modules(texts)
    except ValueError as error:
        if set(map(kind_of, network.layers)) - {"Dense", "Activation"}:
            raise
        raise ValueError("bundle: %s; %s" % (str(error).split(";")[0].split(": ", 1)[1],
                                             what_fits(options, *shape(network), about)))
    if options.csv:
        name, count, text = data(options, network, about, options.train, short)
        board_limits.check_data(texts, name, count, text,
                                board_program.width(network) if options.train else None)
        texts["data.csv"] = text(count)
    return {name: text.encode() for name, text in texts.items()}


def check_settings(options):
    """Raise ValueError for a number that must be above 0, and is not."""
    for name in ["lr", "epochs"] + ["rows"] * (options.rows is not None):
        if not getattr(options, name) > 0:
            raise ValueError("bundle: --%s is %r, a number above 0 is wanted"
                             % (name, getattr(options, name)))


def shape(network):
    """Return the sizes of a network's layers, and the names of its activations."""
    dense, activations = [[layer for layer in network.layers if kind_of(layer) == kind]
                          for kind in ("Dense", "Activation")]
    return ([layer.n for layer in dense[:1]] + [layer.m for layer in dense],
            [layer.name for layer in activations])


def what_fits(options, sizes, names, about):
    """Return what to ask for instead: a smaller network with as many inputs and outputs.

    sizes: of the layers   names: of the activations, none for those that the options name
    """
    sizes = list(sizes)
    while len(sizes) > 2 and max(sizes[1:-1]) > 1:
        i = sizes.index(max(sizes[1:-1]), 1)
        sizes[i] -= 1
        if parameters(sizes) > LARGEST:
            continue                # nothing to try: it would not be written out
        smaller = argparse.Namespace(**dict(vars(options), layers=sizes, model=None,
                                            activation=(names + [options.activation])[0]))
        try:
            board_limits.check_modules(modules(smaller, chosen(smaller)[0], about))
            return "try " + ("a model that train --layers %s made" if options.model else
                             "--layers %s") % listed(sizes[1:-1] if options.model else sizes)
        except ValueError:
            continue
    return ("fewer inputs or neurons are wanted, or no --train" if options.train else
            "fewer inputs or neurons are wanted")


def listed(sizes):
    """Return sizes with commas between."""
    return ",".join([str(size) for size in sizes])


def data(options, network, about, train, literal):
    """Return (name, its rows, the text of data.csv as a function of how many rows).

    literal: how a number is written
    """
    table = board_program.answered(options) if options.model else load_csv(
        options.csv, table_options.yes(options.header), options.label, options.delimiter,
        encoding=options.encoding, na=options.na, skip=options.skip, sheet=options.sheet)
    if train and not options.model:
        board_program.check_targets(table, network, options.layers)
    lines = board_program.rows(table, network, about, train, literal).splitlines(True)
    rows = board_limits.evenly(lines[1:], options.rows)
    return table.name, len(rows), lambda count: "".join(
        lines[:1] + board_limits.evenly(rows, count))


def modules(options, network, about):
    """Return name -> text of the modules."""
    texts = {}                      # the network first: what cannot be written out ends here
    if options.train:
        both, texts["training.py"] = sources(network, "weights", about, short, " ")
        texts["weights.py"], texts["network.py"] = apart(both)
        texts["rows.py"] = board_program.rows_module(network)
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


def apart(text):
    """Return a module with P as two: P, which training needs, and all else, which comes later."""
    weights = [node for node in ast.parse(text).body if isinstance(node, ast.Assign)
               and node.targets[0].id == "P"][0]
    lines = text.split("\n")
    above, below = lines[:weights.lineno - 1], lines[weights.end_lineno:]
    return ("\n".join(lines[weights.lineno - 1:weights.end_lineno]) + "\n",
            "\n".join(above + ["from weights import P"] + below))


def chosen(options):
    """Return the network and what is known about its numbers."""
    if options.model:
        model, _ = open_model(options.model)
        return model.network, model.about
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


def notes(options, found):
    """Return what to know: memory, and how to put it on a board.   found: see files"""
    sizes = {name: len(data) for name, data in found.items() if name.endswith(".py")}
    needed = ["network.py"] + ["training.py", "weights.py", "rows.py"] * options.train
    kept = KEPT * sum([sizes[name] for name in needed])
    compiling = COMPILE_ANY + COMPILE * max([sizes[name] for name in needed])
    lines = ["RAM for %s, about: %.1f KB of 9.2 stay; compiling takes %.1f KB for a moment"
             % (", ".join(needed), kept / 1024, compiling / 1024)]
    if options.train:
        texts = {name: data.decode() for name, data in found.items()}
        width = board_program.width(chosen(options)[0])
        lines.append("rows of %d numbers that it can learn from: %d"
                     % (width, board_limits.rows_in_memory(texts, width)))
    if options.csv and options.train and not options.model:
        lines += [note for note in [board_program.far(found["data.csv"].decode())] if note]
    if not options.csv:
        lines.append("data.csv is yours to add: a line of names, then a row's %s"
                     % ("inputs and targets" if options.train else "inputs and its target"))
    return lines + ["copy it: ufs put FILE for each, or drop them on an editor for the micro:bit"]
