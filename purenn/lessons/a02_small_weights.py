"""A2, "How to build a neural network from scratch": its formulas, its stops, and its x 0.01."""
from ..layers import Activation, Dense
from ..museum.a2_stops import stops
from ..network import Network
from ..numpy_random import RandomState
from ..table.generate import make_moons
from ..terminal.plots import AXIS, curve
from .page import Page

TITLE = ("A2  Binary cross-entropy by hand; small weights",
         "太小的權重")
ROWS, EPOCHS = 200, 1000
FORMULAS = ("Z = W A_prev + b   A = σ(Z)", "cost = −1/m Σ (Y ln A + (1−Y) ln(1−A))",
            "dA = −(Y/A − (1−Y)/(1−A))   dZ = dA ∘ σ′(Z)",
            "dW = 1/m dZ A_prevᵀ   db = 1/m Σ dZ   dA_prev = Wᵀ dZ")
PLACES = ("indentation", "log", "pair", "name", "last")         # of the five stops


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


def show_stops(page):
    """Write where the article's program stops, and with which error, as its own lines do."""
    page.say("stops")
    rows = [["  %d" % n, page.words(place), error.split(" (")[0]]
            for n, (place, error) in enumerate(zip(PLACES, named(stops())), 1)]
    page.table([], rows, right=(), gap=False)
    page.say("mended")


def named(errors):
    """Return errors as every Python names them: the kind, and of a KeyError the key."""
    return [error if error.startswith("KeyError") else error.split(":")[0] for error in errors]


def run(options):
    """Show formulas and stops; train shallow and deep, with weights x 0.01 and x 1."""
    page = Page("a02", options)
    page.say("formulas")
    page.stacked(None, FORMULAS, vectors="b")
    show_stops(page)
    page.say("data", ROWS)
    rows, histories = compare(page)
    page.table(rows[0], rows[1:], right=(2, 3, 5), gap=False)
    for sizes, scale, _, losses in histories[2:]:
        page.say("cost", "-".join(map(str, sizes)), scale)
        costs = [round(cost, 3) for cost in losses]                     # noise is no hill
        page.picture("curve", curve(costs, page.across(60, AXIS)), curves=[
            {"name": "cost", "x": list(range(1, len(costs) + 1)), "y": costs}])
    page.say("why" if histories[2][2] is None else "slow")
    return page


def compare(page):
    """Return the table of four trainings, and of each sizes, scale, epoch and costs."""
    X, T = moons()
    rows = [[page.words(name) for name in ("layers", "weights", "lr", "epochs", "leave",
                                           "accuracy")]]
    histories = []
    for sizes, scale, lr in (([2, 4, 1], 0.01, 0.1), ([2, 4, 1], 1, 0.1),
                             ([2, 4, 4, 1], 0.01, 1), ([2, 4, 4, 1], 1, 1)):
        model, left = train(sizes, scale, lr, EPOCHS)
        rows.append(["-".join(map(str, sizes)), "x %g" % scale, "%g" % lr, "%d" % EPOCHS,
                     page.words("left", left) if left else page.words("never"),
                     "%.2f" % model.score(X, T)])
        histories.append((sizes, scale, left, model.history["loss"]))
    return rows, histories
