"""A3, "Deep learning from scratch: MNIST 1 and 7": 784-10-2, one row at a time, 97.8 %."""

from ..layers import Activation, Dense
from ..network import Network
from ..numpy_random import RandomState
from ..optimizers import SGD
from ..spoken.language import heard
from ..table.data import load_csv
from .outside import load
from ..terminal.digits import sheet
from ..terminal.plots import AXIS, curve
from .page import Page, brief

TITLE = ("A3  Ones and sevens of MNIST, 200 steps", "MNIST 的 1 和 7")
SHOWN = (1, 10, 50, 100, 150, 200)
STEPS, SHEET = 200, 100             # pictures the article learns from, and shows


class Rows:
    """Some rows of a table.   X: pixels   T: one-hot targets"""

    def __init__(self, X, T):
        self.X, self.T = X, T


def network(pixels=784):
    """Return the article's network: np.random.seed(7), both W from N(0, 1), all biases 1."""
    rng = RandomState(7)
    layers = []
    for n, m in ((pixels, 10), (10, 2)):
        layers += [Dense(n, m, rng, init="normal", bias=1), Activation("sigmoid")]
    return Network(layers, "squared_error")


def pixels(table, most=255):
    """Return the rows with pixels from 0 to 1."""
    return [[v / most for v in x] for x in table.X]


def accuracies(train, test, on_step=None, most=255):
    """Return the accuracy on the test rows after every single step over the training rows.

    on_step: a function that hears of each accuracy as it comes
    """
    X, X_test, descent = pixels(train, most), pixels(test, most), SGD(0.5)
    model = network(len(X[0]))
    found = []
    for x, t in zip(X, train.T):
        model.step([x], [t], descent)
        found.append(model.score(X_test, test.T))
        if on_step:
            on_step(found)
    return found


def as_they_come(page, found, last):
    """Write the accuracies, ten in a line, each line as soon as it is full, and what is left."""
    n = (len(found) - 1) // 10 * 10
    if len(found) in (n + 10, last):
        page.line("%4d  %s" % (n + 1, " ".join(["%.3f" % accuracy for accuracy in found[n:]])))


def data_of(page, options):
    """Return training rows, test rows, the most ink of a pixel and whether it is the article's.

    Without the article's data these are the bundled ones and sevens, of 8 x 8 pixels.
    """
    try:
        return [load("mnist17_%s.csv" % name, options.data)
                for name in ("train200", "test1000")] + [255, True]
    except ValueError as error:
        page.say("instead", heard(str(error)))
        sevens = load_csv("sevens")
        return [Rows(sevens.X[:STEPS], sevens.T[:STEPS]), Rows(sevens.X[STEPS:], sevens.T[STEPS:]),
                16, False]


def slope(page, train, most):
    """Write the article's slope of one weight with the numbers of the first step."""
    X = pixels(train, most)
    model = network(len(X[0]))
    model.backward(model.loss(model.forward(X[:1]), train.T[:1])[1])
    hidden, last = model.layers[1].A[0], model.layers[3].A[0]
    k = j = 0
    t, o = train.T[0][k], last[k]
    page.say("slope", o, t, o, 1 - o, hidden[j], brief((o - t) * o * (1 - o) * hidden[j]),
             brief(model.layers[2].dW[k][j]))


def show_sheets(page, train, most):
    """Draw the first digits, all classes and then those to learn from."""
    for name, X, width, ink in (("digits", load_csv("digits").X, 8, 8),
                                ("sheet", train.X, int(len(train.X[0]) ** 0.5), most / 2)):
        page.say(name, SHEET)
        page.picture("digits", sheet(X[:SHEET], width, ink, columns=page.across(80)),
                     width=width,
                     pixels=[[v / ink / 2 for v in x] for x in X[:SHEET]])
        page.gap()


def run(options):
    """Train as the article does and draw the curve of the accuracy."""
    page = Page("a03", options)
    train, test, most, own = data_of(page, options)
    show_sheets(page, train, most)
    slope(page, train, most)
    page.say("what", len(train.X[0]), len(test.X))
    found = accuracies(train, test, lambda found: as_they_come(page, found, len(train.X)), most)
    page.say("curve")
    page.picture("curve", curve(found, page.across(60, AXIS)), curves=[
        {"name": page.words("accuracy"), "x": list(range(1, len(found) + 1)), "y": found}])
    page.table([page.words("step")] + ["%d" % i for i in SHOWN],
               [[page.words("accuracy")] + ["%.3f" % found[i - 1] for i in SHOWN]],
               right=range(1, len(SHOWN) + 1), gap=False)
    if own:
        page.say("true" if found[-1] == 0.978 else "other", 100 * found[-1])
    else:
        page.say("bundled", 100 * found[-1])
    page.say("recursion")
    return page
