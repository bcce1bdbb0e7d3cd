"""A2, "How to build a neural network from scratch": the repaired program, and its x 0.01."""
from ..table.generate import make_moons
from ..terminal.plots import table
from ..layers import Activation, Dense
from ..network import Network
from ..numpy_random import RandomState
from .page import Page

TITLE = ("A2  Binary cross-entropy by hand, and weights that are too small",
         "太小的權重")
ROWS, EPOCHS = 200, 1000


def moons():
    """Return X and the targets, one number a row."""
    X, labels = make_moons(ROWS, noise=0.20, rng=RandomState(0))
    return X, [[label] for label in labels]


def network(sizes, scale):
    """Return the article's network: np.random.seed(3), W = randn(out, in) x scale, b = 0."""
    rng = RandomState(3)
    layers = []
    for n, m in zip(sizes, sizes[1:]):
        layers += [Dense(n, m, rng, init="normal", scale=scale), Activation("sigmoid")]
    return Network(layers[:-1], "binary_cross_entropy")


def train(sizes, scale, lr, epochs):
    """Return the network and the first epoch whose outputs are not all within 0.05 of 0.5."""
    X, T = moons()
    model = network(sizes, scale)
    left = None
    for epoch, _ in enumerate(model.epochs(X, T, epochs, lr, batch_size=ROWS, shuffle=False), 1):
        if left is None and max([abs(p[0] - 0.5) for p in model.predict_proba(X)]) > 0.05:
            left = epoch
    return model, left


def run(options):
    """Train shallow and deep, with weights x 0.01 and x 1."""
    page = Page("a02", options)
    page.say("mistakes")
    X, T = moons()
    rows = [[page.words(name) for name in ("layers", "weights", "lr", "epochs", "leave",
                                           "accuracy")]]
    for sizes, scale, lr in (([2, 4, 1], 0.01, 0.1), ([2, 4, 1], 1, 0.1),
                             ([2, 4, 4, 1], 0.01, 1), ([2, 4, 4, 1], 1, 1)):
        model, left = train(sizes, scale, lr, EPOCHS)
        rows.append(["-".join(map(str, sizes)), "x %g" % scale, "%g" % lr, "%d" % EPOCHS,
                     page.words("left", left) if left else page.words("never"),
                     "%.3f" % model.score(X, T)])
    print("\n".join(table(rows, right=(2, 3, 5))))
    page.say("why")
