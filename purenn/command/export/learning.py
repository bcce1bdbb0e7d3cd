"""A small network as one Python module that goes on learning: assignments alone, of any Python.

    from learner import P, predict, train
    train([[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0]], 1, 1000)
"""
import os

from ...stored.whole import write_file
from ...written.unroll import source
from ..bundle import microbit
from .model import safe_name
from .place import unused


def add_arguments(parser):
    """Add what makes a file that learns; a fresh network is told as for bundle."""
    parser.add_argument("--train", action="store_true",
                        help="with --to python: the file can learn, too (up to 500 parameters)")
    parser.add_argument("--layers", type=microbit.table_options.sizes, metavar="N,N",
                        help="instead of MODEL.json a fresh one: inputs, neurons, outputs")
    microbit.add_fresh(parser)


def check(options):
    """Raise ValueError unless there is one network, and it can be what is asked for."""
    if (options.model is None) == (options.layers is None):
        raise ValueError("export: a MODEL.json is wanted, or --layers of a fresh network with "
                         "--train, and not both")
    if options.train and options.to != "python" or options.layers and not options.train:
        raise ValueError("export: %s" % (
            "--train is for --to python" if options.train else
            "a fresh network is exported to learn; try --to python --train"))


def run(options):
    """Write the module; print how to use it."""
    network, about = microbit.chosen(options)
    text = source(network, True, about=about)
    path = options.output or unused(safe_name(options.model or "learner") + ".py")
    if options.model and os.path.exists(path) and os.path.samefile(path, options.model):
        raise ValueError("export: %s is the model itself; -o names another file" % path)
    write_file(path, text.encode("utf-8"))
    n, m = network.layers[0].n, microbit.board_program.outputs(network)
    name = os.path.splitext(os.path.basename(path))[0]
    print("%s: %d bytes, learns by itself and imports nothing but math" % (path, len(text)))
    print("    from %s import predict, train" % name)
    print("    train(rows, 0.1, 100)       # rows of %d inputs and %d targets; lr; epochs" % (n, m))
    print("    predict(row)                # of %d inputs" % n)
