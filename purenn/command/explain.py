"""Write out one training step of a small network on one row, every number with its formula.

Slides 17-19: 對損失函數微分, 更新參數, 反向傳播. The CSV is a sheet that computes itself: change
a weight, and the whole step follows (LibreOffice asks on opening: tick "Evaluate formulas").

examples:
  python3 -m purenn explain xor --layers 2 --row 2
  python3 -m purenn explain iris --layers 3 --activation tanh --row 51
  python3 -m purenn explain xor --layers 4,4 -o step.html
  python3 -m purenn explain xor -o step.csv
  python3 -m purenn explain --x .05,.10 --y .01,.99 --lr 0.5 \
      --weights ".15,.20;.25,.30 | .35,.35 | .40,.45;.50,.55 | .60,.60"
"""
import os

from ..written.explain import explain
from ..activations import curves
from ..layers import Activation, Dense
from ..lessons import own_weights
from ..losses import losses
from ..stored.whole import write_file
from ..network import Network
from ..preprocessing import moments, one_hot, standardise
from ..rng import Rng
from ..spoken.language import said
from ..terminal import arguments
from .training import table_options
from .explain_as import FORMS
from ..terminal.signs import spelling

ENDINGS = {".txt": "text", ".md": "markdown", ".html": "html", ".htm": "html", ".csv": "csv"}
ACTIVATIONS = [curve.name for curve in curves()]
LOSSES = [loss.name for loss in losses()]
LOSS_NOTES = {"squared_error": "L = 1/2 ((x - y)^2 + ...), x the output: half of the slide's L, "
                               "so that its slope has no 2",
              "binary_cross_entropy": "L = -y ln p - (1 - y) ln(1 - p), p = sigmoid(z)",
              "cross_entropy": "L = -y_1 ln p_1 - y_2 ln p_2 - ..., p = softmax(z)",
              "hinge": "L = max(0, z_j - z_c + 1) + ... over the wrong classes j; c the right one",
              "perceptron_loss": "L = (step(z) - y) z + ..."}


def add_arguments(parser):
    """Add the options of this command."""
    table_options.add_data(parser, "xor")
    parser.add_argument("--row", type=arguments.whole, default=1, metavar="N",
                        help="the row to learn from, counted from 1 (%(default)s)")
    parser.add_argument("--layers", type=table_options.sizes, metavar="N,N",
                        help="neurons of the hidden layers (2); 0 for none")
    own_weights.add(parser)
    parser.add_argument("--activation", default="sigmoid", choices=ACTIVATIONS, metavar="NAME",
                        help=", ".join(ACTIVATIONS) + " (%(default)s)")
    parser.add_argument("--loss", choices=sorted(LOSSES), metavar="NAME",
                        help=", ".join(LOSSES) + " (squared_error; cross_entropy for more than "
                        "two classes)")
    parser.add_argument("--lr", type=arguments.finite, default=1, metavar="RATE",
                        help="learning rate 學習率 (%(default)s)")
    parser.add_argument("--seed", type=arguments.whole, default=0,
                        help="of the weights (%(default)s)")
    add_form(parser)
    table_options.add(parser)
    parser.idle("data --row --standardise " + table_options.NAMES, beside="--x")
    parser.idle("--seed", beside="--weights")
    parser.idle("--activation", beside="--layers 0")
    parser.writes("-o", endings)


def endings(options):
    """Return the endings of what is written, with blanks between."""
    return " ".join([ending for ending in ENDINGS if options.form in (None, ENDINGS[ending])])


def add_form(parser):
    """Add how it is written, and where."""
    parser.add_argument("--standardise", action="store_true",
                        help="give every column mean 0 and deviation 1 first")
    parser.add_argument("--as", dest="form", choices=sorted(FORMS), metavar="FORM",
                        help="text, markdown, html, csv (by the ending of the file, else text)")
    parser.add_argument("-o", "--output", type=arguments.file_name, metavar="FILE",
                        help="write it to a file")


def run(options):
    """Build the network, explain the row, print it or write it to the file."""
    layers = own_weights.layers_of(options)
    data = own_weights.sample_of(options) or table_options.load(options)
    x, t, loss = sample(data, options)
    network = build(len(x), len(t), data.classes or data.pairs, loss, options)
    own_weights.put(network, layers, x, t)
    lines = explain(network, x, t, options.lr)
    form = options.form or ENDINGS.get(os.path.splitext(options.output or "")[1].lower(), "text")
    text = FORMS[form](lines, about(data, loss, options, len(x), len(t)))
    if options.output is None:
        with spelling():
            print(text, end="")
    else:
        write_file(options.output, text.encode("utf-8-sig" if form == "csv" else "utf-8"))
        print(said("%s: %d lines as %s", options.output, len(lines), form))


def sample(data, options):
    """Return x, t and the name of the loss.

    Raises ValueError for text, for a row that is not there, for a loss that wants classes.
    """
    if isinstance(data, own_weights.Sample):
        return data.x, data.y, options.loss or "squared_error"
    if data.text:
        raise ValueError("explain: %s has text, numbers are wanted" % data.name)
    if not 1 <= options.row <= len(data.X):
        raise ValueError("explain: row is %d, a number from 1 to %d is wanted"
                         % (options.row, len(data.X)))
    m = len(data.classes or "")
    loss = options.loss or ("cross_entropy" if m > 2 else "squared_error")
    if not m and loss not in ("squared_error", "binary_cross_entropy" if data.pairs else ""):
        raise ValueError("explain: %s wants classes, and %s is %s" % (
            loss, data.target, "several yes and no" if data.pairs else "a quantity"))
    X = standardise(data.X, *moments(data.X)) if options.standardise else data.X
    label = data.labels[options.row - 1]
    if data.pairs is not None:              # several targets, a number each
        return X[options.row - 1], label, loss
    alone = m < 3 and loss not in ("cross_entropy", "hinge")
    return X[options.row - 1], [label] if alone else one_hot([label], m)[0], loss


def build(n, m, classes, loss, options):
    """Return the network, weights and biases standard normal as on the slides.

    Classes judged by the squared error come out of a sigmoid; else z is the output.
    """
    rng = Rng(options.seed)
    ends = [options.activation] * len(options.layers)
    ends.append("sigmoid" if classes and loss == "squared_error" else None)
    sizes_of = [n] + options.layers + [m]
    arguments.check_weights("explain", sizes_of)
    layers = []
    for n, m, end in zip(sizes_of, sizes_of[1:], ends):
        layers.append(Dense(n, m, rng, init="normal", bias="normal"))
        if end:
            layers.append(Activation(end))
    return Network(layers, loss)


def about(data, loss, options, n, m):
    """Return the title, and what is explained, a line each."""
    inputs = [("x0_%d %s" % (j + 1, name)).strip() for j, name in enumerate(data.columns)]
    if m > 1:
        targets = [("y_%d %s" % (i + 1, name)).strip() for i, name in enumerate(
            data.classes or data.hot)]
    else:
        targets = ["y_1 " + data.target]
    coded = data.pairs or ([data.classes] if m == 1 and data.classes else [])
    for i, words in enumerate(coded):
        targets[i] += " (%s)" % ", ".join(["%d: %s" % pair for pair in enumerate(words)])
    where = "" if isinstance(data, own_weights.Sample) else said(", row %d", options.row)
    drawn = said("weights given") if options.weights else said("seed %d", options.seed)
    return [said("One training step 一步訓練: %s%s", data.name, where),
            said("layers %s%s, lr %g, %s%s",
                 "-".join([str(size) for size in [n] + options.layers + [m]]),
                 ", " + options.activation if options.layers else "", options.lr, drawn,
                 said(", ") + said("inputs standardised") if options.standardise else ""),
            "%s: %s" % (loss, said(LOSS_NOTES[loss])), said("; ").join(inputs + targets)]
