"""Pictures of a network's insides: its weights, its gates; and of the slides' functions.

draw_KIND returns two functions, one of which is called: the picture as SVG text, and as lines of
characters.
"""
import argparse

from ...activations import curves
from ...more import momentum
from ...optimizers import SGD
from ...layers import Dense
from ...network import Network
from ...spoken.language import said
from ...terminal import arguments
from ...terminal.window import room
from ..training import table_options
from ..pictures import characters
from ..pictures.descent import descent
from ..pictures.diagram import dense_layers, diagram
from ..pictures.graph import graph
from ..pictures.slopes import activation_curves
from ..pictures.tiles import weights
from . import source
from .answers import add_shape, check_images

MAKES = {"sgd": (SGD, 0.3), "momentum": (momentum.Momentum, 0.1),
         "nesterov": (momentum.Nesterov, 0.1), "adagrad": (momentum.AdaGrad, 0.8),
         "rmsprop": (momentum.RMSProp, 0.1), "adam": (momentum.Adam, 0.2)}
FAR = 20                            # a path that is so many times as bad as its start has left


def draw_network(options):
    """Draw the network as circles and lines, from its weights."""
    found = source.subject(options, lambda found: dense_layers(found.network), wants_table=False)
    title = said("Network 神經網路: %s", found.name)
    names = found.data.columns, found.outputs()
    return (lambda: diagram(found.network, title, *names),
            lambda: characters.network_lines(found.network, *names))


def add_weights(parser):
    """Add the options of weights."""
    add_shape(parser)


def draw_weights(options):
    """Draw the weights of the first layer as images."""
    shape = options.size, options.by_columns

    def fits(found):
        """Raise ValueError for weights that are no images."""
        characters.weight_lines(found.network, *shape)
        check_images(found, options)

    found = source.subject(options, fits, wants_table=False)
    title = said("What each neuron looks for 權重: %s", found.name)
    return (lambda: weights(found.network, title, 5, *shape),
            lambda: characters.weight_lines(found.network, *shape))


def add_graph(parser):
    """Refuse how a network learns: this one does not."""
    parser.idle("--l2 --epochs --optimizer --lr --batch --patience --validation --balance --seed "
                "--test")


def draw_graph(options):
    """Draw the computation graph, as article A1 does; nothing has to be learned for it."""
    found = source.subject(options, wants_table=False, learns=False)
    k = len(found.data.X) or 1
    title = said("Computation graph: %s, %d sample%s", found.name, k, "s" * (k > 1))
    return (lambda: graph(found.network, title, k),
            lambda: characters.graph_lines(found.network, k))


def add_activations(parser):
    """Add the options of activations."""
    parser.add_argument("names", nargs="*", default=["sigmoid", "tanh", "relu"], metavar="NAME",
                        help=", ".join([curve.name for curve in curves()])
                        + " (the slide's three)")


def draw_activations(options):
    """Draw activation functions with their slopes."""
    return (lambda: activation_curves(options.names),
            lambda: characters.activation_lines(options.names))


def add_descent(parser):
    """Add the options of descent."""
    table_options.add_data(parser, "line")
    parser.add_argument("--optimizer", type=optimizer_names, default=["sgd"], metavar="NAME,...",
                        help="one path for each of %s (sgd)" % ", ".join(MAKES))
    rates = ", ".join(["%s %g" % (name, lr) for name, (_, lr) in MAKES.items()])
    parser.add_argument("--lr", type=arguments.finite, metavar="RATE",
                        help="learning rate (%s)" % rates)
    parser.add_argument("--steps", type=arguments.count, default=40, metavar="N",
                        help="(%(default)s)")
    parser.add_argument("--start", type=pair, default=[-2.0, 1.5], metavar="W,B",
                        help="the first weight and bias (-2,1.5)")
    table_options.add(parser)


def optimizer_names(text):
    """Return 'sgd,adam' as ['sgd', 'adam'], if there are such."""
    for name in text.split(","):
        if name not in MAKES:
            raise argparse.ArgumentTypeError("no %s; there are %s" % (name, ", ".join(MAKES)))
    return text.split(",")


def pair(text):
    """Return '-2,1.5' as [-2.0, 1.5]."""
    both = [arguments.finite(part) for part in text.split(",")]
    if len(both) != 2:
        raise argparse.ArgumentTypeError("%s, two numbers are wanted, such as -2,1.5" % text)
    return both


def draw_descent(options):
    """Draw how z = w x + b walks down the loss of a table of one input."""
    table = line_of(options)

    def loss(w, b):
        """Return the mean of (w x + b - y)^2 / 2, as Network has it."""
        errors = [w * x + b - y for (x,), y in zip(table.X, table.labels)]
        return sum([e * e for e in errors]) / 2 / len(errors)

    paths = []
    for name in options.optimizer:
        make, lr = MAKES[name]
        lr = lr if options.lr is None else options.lr
        paths.append(("%s, lr %g" % (make.__name__, lr),
                      walked(table, make(lr), loss, options.start, options.steps)))
    title = said("Gradient descent 梯度下降: %s", table.name)
    return (lambda: descent(loss, paths, title, ("w", "b")),
            lambda: characters.descent_lines(loss, paths, room(64)))


def line_of(options):
    """Return the table that the options name, which has one input and a quantity."""
    table = table_options.load(options)
    if len(table.columns) != 1 or table.text or table.classes:
        raise ValueError("plot descent: %s has %s; one number and a quantity are wanted, as in "
                         "line" % (table.name, "text" if table.text else "%d inputs" % len(
                             table.columns) if len(table.columns) > 1 else "classes"))
    return table


def walked(table, optimizer, loss, start, steps):
    """Return (w, b) before the first step and after each; ends when it has gone too far."""
    layer = Dense(1, 1, init=[[start[0]]], bias=[start[1]])
    network = Network([layer], "squared_error")
    path = [tuple(start)]
    while len(path) <= steps and loss(*path[-1]) <= FAR * loss(*start):
        network.step(table.X, table.T, optimizer)
        w, b = layer.W[0][0], layer.b[0]
        if loss(w, b) - loss(w, b) != 0:
            break                   # so far away that there is no number for it
        path.append((w, b))
    return path
