"""A3, "Deep learning from scratch: MNIST 1 and 7": 784-10-2, one row at a time, 97.8 %."""
from ..optimizers import SGD
from ..table.outside import load
from ..terminal.plots import curve, table
from ..terminal.progress import Progress
from ..layers import Activation, Dense
from ..network import Network
from ..numpy_random import RandomState
from .page import Page

TITLE = ("A3  Ones and sevens of MNIST, 200 steps", "MNIST 的 1 和 7")
SHOWN = (1, 10, 50, 100, 150, 200)


def network():
    """Return the article's network: np.random.seed(7), both W from N(0, 1), all biases 1."""
    rng = RandomState(7)
    layers = []
    for n, m in ((784, 10), (10, 2)):
        layers += [Dense(n, m, rng, init="normal", bias=1), Activation("sigmoid")]
    return Network(layers, "squared_error")


def pixels(table):
    """Return the rows with pixels from 0 to 1."""
    return [[v / 255 for v in x] for x in table.X]


def accuracies(train, test, on_step=None):
    """Return the accuracy on the test rows after every single step over the training rows."""
    model = network()
    X, X_test, descent = pixels(train), pixels(test), SGD(0.5)
    found = []
    for x, t in zip(X, train.T):
        model.history["loss"].append(model.step([x], [t], descent))
        found.append(model.score(X_test, test.T))
        if on_step:
            on_step(model)
    return found


def run(options):
    """Train as the article does and draw the curve of the accuracy."""
    page = Page("a03", options)
    train, test = [load("mnist17_%s.csv" % name, options.data)
                   for name in ("train200", "test1000")]
    progress = Progress(len(train.X))
    found = accuracies(train, test, progress)
    page.say("what", len(test.X), progress.close())
    for start in range(0, len(found), 10):
        print("%4d  %s" % (start + 1, " ".join(["%.3f" % a for a in found[start:start + 10]])))
    page.say("curve")
    print("\n".join(curve(found)))
    print("\n".join(table([[page.words("step")] + ["%d" % i for i in SHOWN],
                           [page.words("accuracy")] + ["%.3f" % found[i - 1] for i in SHOWN]],
                          right=range(1, len(SHOWN) + 1))))
    page.say("true")
