"""A1, "Softmax neural network from scratch": two moons, layers 2-3-2, full batch, L2."""
from math import exp, log, sqrt

from ..table.generate import make_moons
from ..terminal.plots import field, marked
from ..layers import Activation, Dense
from ..matrix import transpose
from ..network import Network
from ..numpy_random import RandomState
from ..preprocessing import one_hot
from .page import Page

TITLE = ("A1  Two moons: linear > tanh > linear > softmax", "兩個月亮")
ROWS, PASSES = 200, 20000
STEP, L2 = 0.01, 0.01               # for a gradient summed over the rows, as the article has it
FLOOR = -log(exp(1) / (exp(1) + exp(-1)))


def moons_and_network(tanh_on_output):
    """Return X, T and the article's network, drawn from np.random.seed(0) in its order."""
    rng = RandomState(0)
    X, labels = make_moons(ROWS, noise=0.20, rng=rng)
    layers = []
    for n, m in ((2, 3), (3, 2)):
        W = [[rng.randn() / sqrt(n) for _ in range(m)] for _ in range(n)]     # (in, out) there
        b = [rng.randn() for _ in range(m)]
        layers += [Dense(n, m, init=transpose(W), bias=b, l2=L2 / ROWS), Activation("tanh")]
    return X, one_hot(labels, 2), Network(layers if tanh_on_output else layers[:-1],
                                          "cross_entropy")


def train(tanh_on_output=True, passes=PASSES, on_epoch=None):
    """Return the trained network, the mean loss of the data alone, and the accuracy."""
    X, T, network = moons_and_network(tanh_on_output)
    network.fit(X, T, passes, lr=STEP * ROWS, batch_size=ROWS, shuffle=False, on_epoch=on_epoch)
    return network, network.loss(network.outputs(X), T)[0], network.score(X, T)


def show_course(page, losses):
    """Write the loss where it has settled, and tell what it cannot fall below."""
    shown = [len(losses) * eighths // 8 for eighths in (6, 7, 8)]
    page.say("course", shown[0])
    page.table([page.words("pass"), "L"], [["%d" % n, "%.3f" % losses[n - 1]] for n in shown],
               gap=False)
    page.say("floor", exp(-FLOOR), FLOOR)


def run(options):
    """Train as the article does, then without its tanh on the output."""
    page = Page("a01", options)
    passes = PASSES if options.full else PASSES // 5
    page.say("what", passes, "" if options.full else page.words("more"))
    article = None
    for tanh_on_output in (True, False):
        progress = page.progress(passes)
        network, loss, accuracy = train(tanh_on_output, passes, progress)
        progress.close()
        page.say("with" if tanh_on_output else "without", loss, accuracy)
        if tanh_on_output:
            article = network
            show_course(page, network.history["loss"])
    page.say("below" if loss < FLOOR else "above", FLOOR)
    X, T, _ = moons_and_network(True)
    page.say("map")
    labels = [t.index(1) for t in T]
    answered = field(article.predict, X, page.across(60), 16)
    page.picture("regions", marked(answered, X, labels, article.predict(X)), regions=answered,
                 points=[list(x) + [label] for x, label in zip(X, labels)])
    return page
