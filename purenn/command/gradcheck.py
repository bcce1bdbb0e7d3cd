"""Compare a network's gradients with the derivative by definition, tensor by tensor.

Slides 14-15: 微分操作-定義法. Every weight is moved a little to both sides; what the loss does
is what backward should have said.

examples:
  python3 -m purenn gradcheck xor --layers 2 --activation sigmoid
  python3 -m purenn gradcheck iris --layers 8,4 --rows 5
"""
from ..activations import curves
from ..table.encoders import Scales, Targets, Tokens
from ..spoken.language import heard, said
from ..study.gradcheck import gradcheck
from ..terminal import arguments
from .training import table_options
from .training.building import MODELS, build, check_text
from .training.options import check_own, told
from ..terminal.printing import tabled

USUAL = {"layers": [4], "activation": "tanh", "l2": 0}


def add_arguments(parser):
    """Add the options of this command."""
    table_options.add_data(parser, "xor")
    parser.add_argument("--model", choices=MODELS, metavar="NAME",
                        help=", ".join(MODELS) + " (mlp; lstm_classifier for text)")
    parser.add_argument("--layers", type=table_options.sizes, metavar="N,N",
                        help="neurons of the hidden layers (4); 0 for none")
    parser.add_argument("--activation", metavar="NAME",
                        help=", ".join([curve.name for curve in curves()]) + " (tanh)")
    parser.add_argument("--l2", type=arguments.not_negative, metavar="C",
                        help="how much squared weights cost (0)")
    parser.add_argument("--rows", type=arguments.whole, metavar="N",
                        help="rows of the batch, spread over the file (8; 2 for text)")
    parser.add_argument("--most", type=arguments.whole, default=20, metavar="N",
                        help="numbers compared of each tensor (%(default)s)")
    parser.add_argument("--seed", type=arguments.whole, default=0,
                        help="of the weights (%(default)s)")
    table_options.add(parser)
    parser.idle("--activation", beside="--layers 0")


def run(options):
    """Build the network with its first weights and print what was compared."""
    for name in ("rows", "most"):
        value = getattr(options, name)
        if value is not None and value < 1:
            raise ValueError("gradcheck: --%s is %d, at least 1 is wanted" % (name, value))
    network, X, T = prepared(table_options.load(options), options)
    report = gradcheck(network, X, T, options.most)
    print("%s\n\n%s\n" % (heard(repr(network)), said(
        "The slope of the loss, analytic (backward) and numeric (by definition), the largest of "
        "each")))
    print("\n".join(cells(report)))
    print()
    print("\n".join([heard(mistake) for mistake in report.mistakes]) if report.mistakes else
          said("Nothing differs by more than the definition itself is off."))
    for note in report.notes:
        print(heard(note))


def prepared(data, options):
    """Return the network, and the rows as train would give them to it."""
    check_text(data)
    targets = Targets(data, data.labels)
    model = options.model or ("lstm_classifier" if data.text else "mlp")
    if (model == "lstm_classifier") != data.text:
        raise ValueError("gradcheck: %s does not take the rows of %s" % (model, data.name))
    if model == "perceptron":
        raise ValueError("gradcheck: a perceptron's loss has no slope at its first weights, 0")
    check_own("gradcheck", model, told(options, ["model"] + list(USUAL)))
    for name in [name for name in USUAL if getattr(options, name) is None]:
        setattr(options, name, USUAL[name])
    inputs = Tokens(data.X) if data.text else Scales(data.X)
    rows = options.rows or (2 if data.text else 8)
    chosen = range(0, len(data.X), max(1, len(data.X) // rows))[:rows]
    network = build(model, inputs.n, targets, options)
    return (network, inputs.of([data.X[i] for i in chosen]),
            targets.of([data.labels[i] for i in chosen]))


def cells(report):
    """Return the lines of the table."""
    rows = [[said("tensor"), said("analytic"), said("numeric"), said("difference"),
             said("compared"), ""]]
    for c in report.comparisons:
        where, analytic, numeric, difference, verdict = c.cells()
        rows.append([heard(where), analytic, numeric, difference,
                     said("%d of %d", len(c.entries), sum([len(row) for row in c.rows])),
                     heard(verdict)])
    return tabled(rows, right=(1, 2, 3, 4))
