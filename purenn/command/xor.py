"""Train the slides' XOR network from datasets/xor.csv and show what it learned.

Network learns it here, with the history of the loss; NeuralNetwork comes to the same numbers.

Slide 21, XOR 測試: no straight line splits the four points; two hidden layers do.

examples:
  python3 -m purenn xor --seed 7
  python3 -m purenn xor --save xor.json
"""
from ..models import slides
from ..rng import Rng
from ..spoken.language import said
from ..stored.storage import save
from ..table.data import load_csv
from ..table.encoders import Scales, Targets
from ..table.pipeline import Pipeline
from ..terminal.helping import commented
from ..terminal.plots import curve
from ..terminal.printing import tabled
from ..terminal.progress import Progress
from ..terminal.signs import spelling
from ..terminal.window import heading, room
from ..terminal import arguments

SIZES = [2, 4, 4, 1]
HIGH = 4                            # lines of the curve: all of it is seen in 24
NEXT = """\
  python3 -m purenn xor --seed 1                  other weights to start from
  python3 -m purenn explain xor --layers 2        one training step with its numbers
  python3 -m purenn report xor --model slides     a page with all of it
  python3 -m purenn train xor --model perceptron  why one layer is not enough
  python3 -m purenn lesson                        the slides, one by one
  python3 -m purenn train iris                    real flowers: 150 rows, 3 classes"""


def add_arguments(parser):
    """Add the options of this command."""
    parser.add_argument("--seed", type=arguments.whole, default=0,
                        help="of the first weights (%(default)s)")
    parser.add_argument("--epochs", type=arguments.count, default=1000,
                        help="times over the four rows (%(default)s)")
    parser.add_argument("--lr", type=arguments.finite, default=1, metavar="RATE",
                        help="learning rate 學習率 (%(default)s)")
    parser.add_argument("--save", type=arguments.file_name, metavar="FILE",
                        help="write the network for predict, evaluate, plot, report and export")
    parser.writes("--save", ".json")


def run(options):
    """Train, then print the loss as it fell and the four predictions."""
    data = load_csv("xor")
    labels = [[label] for label in data.labels]
    network = slides(SIZES, Rng(options.seed))
    progress = Progress(options.epochs)
    network.fit(data.X, labels, options.epochs, options.lr, shuffle=False, on_epoch=progress)
    seconds = progress.close()
    if options.save:                    # before it is talked about: printing may fail
        pipeline = Pipeline(data, Scales(data.X, False),
                            Targets(data, data.labels, network.loss.name, True))
        save(options.save, network, about=dict(pipeline.about(), data="xor"))
    with spelling():
        show(data, network, options, seconds)


def show(data, network, options, seconds):
    """Print what was trained, the loss as it fell, and the four predictions."""
    print(said("XOR 測試: layers %s, sigmoid, %d rows, lr %g, %d epochs, seed %d, %.1f s",
               "-".join([str(n) for n in SIZES]), len(data.X), options.lr, options.epochs,
               options.seed, seconds))
    print(heading(said("Loss 損失, the mean of 1/2 (output - target)^2, over the epochs")))
    print("\n".join(curve(network.history["loss"], room(60), HIGH)))
    print("\n".join(answers(data, network)))
    if options.save:
        print(said("saved: %s", options.save))
    print("\n" + heading(said("Next 下一步")))
    print("\n".join([commented(line) for line in NEXT.split("\n")]))


def answers(data, network):
    """Return the table of inputs, targets and predictions as lines."""
    rows = [data.columns + [said("target 正解"), said("prediction 輸出"), ""]]
    for x, label, (y,) in zip(data.X, data.labels, network.predict(data.X)):
        right = (y >= 0.5) == label
        rows.append(["%g" % xi for xi in x] + ["%d" % label, "%.3f" % y,
                                               said("right") if right else said("wrong")])
    return tabled(rows, right=range(len(rows[0]) - 1))
