"""Slide 1: layers of neurons, and how many weights are between them."""
from ..activations import dsigmoid, sigmoid
from ..terminal.plots import columns_of, table
from ..neural_network import NeuralNetwork
from ..terminal.wrapping import WIDTH
from .page import Page

TITLE = ("Structure of a neural network", "神經網路結構")
PAGES = (1, 2)
FUNCTIONS = ("neural_network.NeuralNetwork",)
TAKES = ("sizes",)
DRAWN = 10                          # neurons of the largest layer that still fit a screen


def drawing(sizes):
    """Return rows of cells with an o for each neuron, a column for each layer."""
    tallest = max(sizes)
    return [["o" if (r - tallest + n) % 2 == 0 and 0 <= r - tallest + n < 2 * n else ""
             for n in sizes] for r in range(2 * tallest - 1)]


def run(options):
    """Draw the layers and count their weights and biases."""
    page = Page("s01", options)
    sizes = page.sizes([3, 4, 4, 2])
    model = NeuralNetwork(sizes, sigmoid, dsigmoid)
    heads = ([page.words("input")] + [page.words("hidden")] * (len(sizes) - 2)
             + [page.words("output")])
    page.say("what", "-".join([str(n) for n in sizes]))
    lines = table([heads] + drawing(sizes)) if max(sizes) <= DRAWN else []
    if lines and columns_of(lines[0]) <= page.across(WIDTH):
        page.picture("network", lines, layers=sizes)
        page.gap()
    else:
        page.say("layers", " → ".join(["%s %d" % pair for pair in zip(heads, sizes)]))
    rows = [[str(i + 1), "%d x %d" % (len(W), len(W[0])), str(len(b))]
            for i, (W, b) in enumerate(zip(model.weights, model.biases))]
    page.table([page.words("layer"), page.words("weights"), page.words("biases")], rows)
    page.say("count", sum([len(W) * len(W[0]) for W in model.weights]),
             sum([len(b) for b in model.biases]))
    page.code("model = NeuralNetwork(sizes, sigmoid, dsigmoid)\n"
              "[(len(W), len(W[0]), len(b)) for W, b in zip(model.weights, model.biases)]",
              sizes=sizes)
    page.source("neural_network.NeuralNetwork.__init__", "self.weights.append")
    return page
