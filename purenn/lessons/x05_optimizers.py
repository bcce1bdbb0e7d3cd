"""One valley, six ways down: the loss after each step, side by side."""
from ..optimizers import SGD
from ..more.momentum import AdaGrad, Adam, Momentum, Nesterov, RMSProp
from .page import Page

TITLE = ("O1  The same loss walked down by six optimisers", "六種最佳化方法")
START = (-4.0, 2.0)
STEPS = (0, 1, 2, 5, 10, 20, 50, 100)
OPTIMIZERS = (("SGD", lambda: SGD(0.04)), ("Momentum", lambda: Momentum(0.02, 0.8)),
              ("Nesterov", lambda: Nesterov(0.02, 0.8)), ("AdaGrad", lambda: AdaGrad(1.0)),
              ("RMSProp", lambda: RMSProp(0.1)), ("Adam", lambda: Adam(0.3)))


def loss(w):
    """Return 1/2 (w1^2 + 30 w2^2): a valley thirty times steeper across than along."""
    return 0.5 * (w[0] * w[0] + 30 * w[1] * w[1])


def slope(w):
    """Return its gradient.   w: (2,)   ->   (2,)"""
    return [w[0], 30 * w[1]]


def walk(optimizer):
    """Return the loss before the first step and after every step, and where it ends."""
    w = list(START)
    losses = [loss(w)]
    for _ in range(STEPS[-1]):
        optimizer([([w], [slope(w)])])
        losses.append(loss(w))
    return losses, w


def run(options):
    """Write a column for each optimiser."""
    page = Page("x05", options)
    page.say("what", *START)
    optimizers = [make() for _, make in OPTIMIZERS]
    walks = [walk(optimizer) for optimizer in optimizers]
    rows = [[page.words("lr")] + ["%g" % optimizer.lr for optimizer in optimizers]]
    for step in STEPS:
        rows.append(["%d" % step] + ["%.2e" % losses[step] for losses, _ in walks])
    page.table([page.words("step")] + [name for name, _ in OPTIMIZERS], rows, gap=False)
    ends = [losses[-1] for losses, _ in walks]
    page.say("why" if ends[0] == max(ends) else "other", STEPS[-1],
             OPTIMIZERS[ends.index(min(ends))][0])
    return page
