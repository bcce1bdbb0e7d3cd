"""A4, "Build a neural network from scratch in Python": 5000 digits, and what 100 % means."""
from ..layers import Activation, Dense
from ..museum.a4 import true_outputs
from ..museum.a4_shapes import shape_of_layer, values_that_come_out
from ..network import Network
from ..rng import Rng
from ..spoken.language import heard
from ..table.data import load_csv
from .outside import load
from .page import Page

TITLE = ("A4  5000 digits, 400-25-10", "5000 個手寫數字")
SETTINGS = (                # name, lr for the gradient summed over the batch, batch, epochs
    ("theirs", 0.003, 5000, 20),
    ("tenth", 0.0003, 5000, 400),
    ("batches", 0.06, 10, 20),
)
CHANCE = 0.15               # an accuracy by the largest output below this is next to a guess


def network(seed=0, pixels=400):
    """Return the network: Glorot's range for W, done right; biases standard normal."""
    rng = Rng(seed)
    return Network([Dense(pixels, 25, rng, bias="normal"), Activation("sigmoid"),
                    Dense(25, 10, rng, bias="normal")], "binary_cross_entropy")


def train(data, lr, batch, epochs, on_epoch=None):
    """Return the network trained with these settings.   lr: for the summed gradient"""
    model = network(pixels=len(data.X[0]))
    batch = min(batch, len(data.X))
    return model.fit(data.X, data.T, epochs, lr * batch, batch_size=batch,
                     shuffle=batch < len(data.X), on_epoch=on_epoch)


class Digits:
    """The bundled digits with pixels from 0 to 1.   X: (1797, 64)   T: (1797, 10)"""

    def __init__(self):
        digits = load_csv("digits")
        self.X, self.T = [[v / 16 for v in x] for x in digits.X], digits.T


def data_of(page, options):
    """Return the article's rows and True, or the bundled digits and False."""
    try:
        return load("ex3data1.csv", options.data), True
    except ValueError as error:
        page.say("bundled", heard(str(error)))
        return Digits(), False


def row(page, data, setting, full):
    """Return the table's row of one setting, trained; without full for at most 20 epochs."""
    name, lr, batch, epochs = setting
    what = page.words(name)
    if epochs > 20 and not full:
        what, epochs = what + " (--full: %d)" % epochs, 20
    progress = page.progress(epochs)
    model = train(data, lr, batch, epochs, progress)
    progress.close()
    result = model.evaluate(data.X, data.T)
    theirs = true_outputs(model.predict_proba(data.X), data.T)
    return [what, "%g" % lr, "%d" % min(batch, len(data.X)), "%d" % epochs,
            "%.2g" % result["loss"], "%.0f %%" % (100 * result["accuracy"]),
            "%.0f %%" % (100 * theirs)], result["accuracy"]


def run(options):
    """Show the article's measure on a network that always says yes, then train done right."""
    page = Page("a04", options)
    page.say("data")
    data, _ = data_of(page, options)
    always_yes = [[1.0] * 10 for _ in data.T]
    page.say("yes", 100 * true_outputs(always_yes, data.T))
    heads = [""] + [page.words(name) for name in ("rate", "batch", "epochs", "loss", "accuracy",
                                                  "measure")]
    rows = [row(page, data, setting, options.full) for setting in SETTINGS]
    page.table(heads, [cells for cells, _ in rows], right=range(1, 7), gap=False)
    page.say("chance" if rows[0][1] < CHANCE else "learns", 100 * rows[0][1])
    page.say("shapes", *[number for k in (1, 2)
                         for number in shape_of_layer(k, values_that_come_out)])
    page.say("instead")
    return page
