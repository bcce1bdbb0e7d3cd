"""A network as one Python module that goes on learning, of any Python; a small one without loops.

    from learner import P, predict, train
    train([[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0]], 1, 1000)
"""
import os

from ...spoken.language import said
from ...stored.whole import write_file
from ...written.loops import source_of_any
from ..bundle import microbit
from .model import safe_name
from .place import unused

HEAD = '''\
"""A network that goes on learning, written by purenn; needs nothing but math.

    train(rows, lr, epochs)     learns rows of %d inputs and %d targets; returns the loss
%s
"""
'''
PAIR = "[pair[i] for pair, i in zip(CLASSES, predict(x))]"
CLASSIFY = '''

def classify(x):
    """Return what the class is called."""
    return %s
'''


def add_arguments(parser):
    """Add what makes a file that learns; a fresh network is told as for bundle."""
    parser.add_argument("--train", action="store_true",
                        help="with --to python: the file can learn, too, and holds no rows to "
                        "try")
    parser.add_argument("--layers", type=microbit.table_options.sizes, metavar="N,N",
                        help="instead of MODEL.json a fresh one: inputs, neurons, outputs")
    microbit.add_fresh(parser)


def run(options):
    """Write the module; print how to use it."""
    network, about, text = learner(options)
    path = options.output or unused(safe_name(options.model or "learner") + ".py")
    write_file(path, text.encode("utf-8"))
    n, m, gives = network.layers[0].n, microbit.board_program.outputs(network), given(network, about)
    names = "predict, train" + ", classify" * ("classify" in gives)
    print(said("%s: %d bytes, learns by itself and imports nothing but math", path, len(text)))
    print("    from %s import %s" % (os.path.splitext(os.path.basename(path))[0], names))
    print("    train(rows, 0.1, 100)       # "
          + said("rows of %d inputs and %d targets; lr; epochs", n, m))
    for name in sorted(gives, reverse=True):
        print(("    %s(row)" % name).ljust(32) + "# " + said("of %d inputs: %s", n, said(gives[name])))


def learner(options):
    """Return (network, what is known about its numbers, the text of its module).

    Raises ValueError for what cannot be written out so.
    """
    try:
        network, about = microbit.chosen(options)
        title, rest = source_of_any(network, about).split("\n", 1)
    except ValueError as error:
        for other in ("bundle: ", "unroll: "):
            if str(error).startswith(other):
                raise ValueError("export: %s" % str(error)[len(other):])
        raise
    gives = given(network, about)
    lines = [("    %s(x)" % name).ljust(32) + gives[name] for name in sorted(gives, reverse=True)]
    text = HEAD % (network.layers[0].n, microbit.board_program.outputs(network), "\n".join(lines))
    return network, about, title + "\n" + text + rest + (
        CLASSIFY % (PAIR if about.get("pairs") else "CLASSES[predict(x)]")
        if "classify" in gives else "")


def given(network, about):
    """Return function -> what it gives."""
    if about.get("pairs"):
        return {"predict": "1 or 0 for each target", "classify": "a name for each target"}
    if network.loss.is_quantity():
        return {"predict": "the outputs"}
    gives = {"predict": "the number of the class, from 0"}
    if about.get("classes"):
        gives["classify"] = "the class, a name"
    return gives
