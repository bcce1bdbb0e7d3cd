"""A4, "Build a neural network from scratch in Python": 5000 digits, and what 100 % means."""
from ..table.outside import load
from ..terminal.plots import table
from ..terminal.progress import Progress
from ..layers import Activation, Dense
from ..museum.a4 import true_outputs
from ..network import Network
from ..rng import Rng
from .page import Page

TITLE = ("A4  5000 digits, 400-25-10", "5000 個手寫數字")
SETTINGS = (                # name, lr for the gradient summed over the batch, batch, epochs
    ("theirs", 0.003, 5000, 20),
    ("tenth", 0.0003, 5000, 400),
    ("batches", 0.06, 10, 20),
)


def network(seed=0):
    """Return the network: Glorot's range for W, done right; biases standard normal."""
    rng = Rng(seed)
    return Network([Dense(400, 25, rng, bias="normal"), Activation("sigmoid"),
                    Dense(25, 10, rng, bias="normal")], "binary_cross_entropy")


def train(data, lr, batch, epochs, on_epoch=None):
    """Return the network trained with these settings.   lr: for the summed gradient"""
    model = network()
    return model.fit(data.X, data.T, epochs, lr * batch, batch_size=batch,
                     shuffle=batch < len(data.X), on_epoch=on_epoch)


def row(page, data, setting, full):
    """Return the table's row of one setting, trained; without full for at most 20 epochs."""
    name, lr, batch, epochs = setting
    what = page.words(name)
    if epochs > 20 and not full:
        what, epochs = what + " (--full: %d)" % epochs, 20
    progress = Progress(epochs)
    model = train(data, lr, batch, epochs, progress)
    seconds = progress.close()
    result = model.evaluate(data.X, data.T)
    theirs = true_outputs(model.predict_proba(data.X), data.T)
    return [what, "%g" % lr, "%d" % batch, "%d" % epochs, "%.3f" % result["loss"],
            "%.1f %%" % (100 * result["accuracy"]), "%.1f %%" % (100 * theirs),
            "%.0f" % seconds]


def run(options):
    """Show the article's measure on a network that always says yes, then train done right."""
    page = Page("a04", options)
    data = load("ex3data1.csv", options.data)
    always_yes = [[1.0] * 10 for _ in data.T]
    page.say("yes", 100 * true_outputs(always_yes, data.T))
    rows = [[""] + [page.words(name) for name in ("rate", "batch", "epochs", "loss", "accuracy",
                                                  "measure", "seconds")]]
    rows += [row(page, data, setting, options.full) for setting in SETTINGS]
    print("\n".join(table(rows, right=range(1, 8))))
    page.say("instead")
