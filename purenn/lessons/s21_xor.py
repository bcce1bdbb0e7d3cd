"""Slide 21: XOR, which no straight line splits, learned by the slides' network."""
from ..activations import dsigmoid, sigmoid
from ..table.data import load_csv
from ..terminal.plots import field, marked
from ..neural_network import NeuralNetwork
from ..rng import Rng
from .page import Page

TITLE = ("XOR test", "XOR 測試")
PAGES = (58, 59)
FUNCTIONS = ("neural_network.NeuralNetwork", "table.data.load_csv")
TAKES = ("lr", "seed")
SIZES, EPOCHS = [2, 4, 4, 1], 1000
KEPT, MOST = {}, 8                  # what was learned: a page asks for each language and step


def train(seed, lr):
    """Return the data and the network that has learned them."""
    asked, data = (seed, lr, EPOCHS), load_csv("xor")
    if asked not in KEPT:
        if len(KEPT) == MOST:           # a slider is drawn over hundreds of rates
            KEPT.clear()
        model = NeuralNetwork(SIZES, sigmoid, dsigmoid, rng=Rng(seed))
        KEPT[asked] = model.fit(data.X, [[label] for label in data.labels], lr, EPOCHS)
    return data, KEPT[asked]


def draw(page, data, model):
    """Draw the map of the answers 0 and 1, with the four points."""
    def classes(X):
        """Return 1 where the output is at least one half."""
        return [int(model.predict(x)[0] >= 0.5) for x in X]

    answered = field(classes, data.X, page.across(48, 4), 14)
    labels = [int(t) for t in data.labels]
    page.picture("regions", marked(answered, data.X, labels, classes(data.X)), 4,
                 ("", page.words("regions"), page.words("regions_drawn")),
                 regions=answered, points=[list(x) + [t] for x, t in zip(data.X, labels)])


def run(options):
    """Train, write the four predictions and the regions of 0 and 1."""
    page = Page("s21", options)
    lr = page.number("lr", 1)
    page.slide("[[0,0],[0,1],[1,0],[1,1]] → 0, 1, 1, 0")
    data, model = train(page.seed(), lr)
    page.say("what", "-".join([str(n) for n in SIZES]), EPOCHS, lr)
    outputs = [model.predict(x)[0] for x in data.X]
    page.table(["x₁", "x₂", page.words("target"), page.words("prediction")],
               [list(x) + [t, "%.3f" % y] for x, t, y in zip(data.X, data.labels, outputs)])
    right = sum([(y >= 0.5) == t for t, y in zip(data.labels, outputs)])
    page.say("right", right, len(outputs))
    page.say("learned" if right == len(outputs) else "stuck")
    page.step()
    draw(page, data, model)
    page.code("X, Y = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]\n"
              "model = NeuralNetwork(SIZES, sigmoid, dsigmoid, rng=Rng(seed))\n"
              "model = model.fit(X, Y, lr, EPOCHS)\n[round(model.predict(x)[0], 3) for x in X]",
              lr=lr, seed=page.seed())
    page.source("neural_network.NeuralNetwork.fit", "self.backward(y, lr)")
    return page
