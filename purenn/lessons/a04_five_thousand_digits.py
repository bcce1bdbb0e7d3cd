"""A4, "Build a neural network from scratch in Python": 5000 digits, and what 100 % means."""
from ..host.outside import load
from ..host.plots import table
from ..host.progress import Progress
from ..layers import Activation, Dense
from ..network import Network
from ..rng import Rng

TITLE = ("A4  5000 digits, 400-25-10", "5000 個手寫數字")
SETTINGS = (                        # lr for the gradient summed over the batch, batch, epochs
    ("the article's rate and epochs", 0.003, 5000, 20),
    ("a tenth of the rate", 0.0003, 5000, 400),
    ("batches of 10", 0.06, 10, 20),
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


def articles_accuracy(P, T):
    """Return the article's measure: the share of rows whose true output is at least 0.5."""
    return sum([p[t.index(1)] >= 0.5 for p, t in zip(P, T)]) / len(T)


def run(options):
    """Show the article's measure on a network that always says yes, then train done right."""
    data = load("ex3data1.csv", options.data)
    always_yes = [[1.0] * 10 for _ in data.T]
    print("The article counts a row as right if its true output is at least 0.5, whatever the "
          "others say.\nA network that answers yes to everything gets %.1f %%.\n"
          % (100 * articles_accuracy(always_yes, data.T)))
    rows = [["", "rate", "batch", "epochs", "loss", "accuracy", "article's measure", "seconds"]]
    for what, lr, batch, epochs in SETTINGS:
        if epochs > 20 and not options.full:
            what, epochs = what + " (--full: %d)" % epochs, 20
        progress = Progress(epochs)
        model = train(data, lr, batch, epochs, progress)
        seconds = progress.close()
        result = model.evaluate(data.X, data.T)
        rows.append([what, "%g" % lr, "%d" % batch, "%d" % epochs, "%.3f" % result["loss"],
                     "%.1f %%" % (100 * result["accuracy"]), "%.1f %%" % (
                         100 * articles_accuracy(model.predict_proba(data.X), data.T)),
                     "%.0f" % seconds])
    print("\n".join(table(rows, right=range(1, 8))))
    print("\nWhat the article's program does instead: the update replaces the weights by lr dW; "
          "6**1/2 is 3,\nnot the root of 6; every layer's gradient uses the first layer's "
          "outputs; biases never learn.")
