"""Slide 18: every weight steps against its slope, and the loss falls."""
from ..vector import descend
from .page import Page, brief
from .s17_slope_of_loss import loss, slopes, the_readers

TITLE = ("Parameter update", "更新參數")
FUNCTIONS = ("vector.descend",)
TAKES = ("w", "x", "b", "y", "lr")
STEPS = 10


def update(W, b, x0, y, lr):
    """Step once, in place."""
    dW, db = slopes(W, b, x0, y)
    for w, dw in zip(W + [b], dW + [db]):
        descend(w, dw, lr)


def run(options):
    """Write out the first step, then let the loss fall."""
    page = Page("s18", options)
    W, b, x0, y = the_readers(page)
    lr = page.number("lr", 0.1)
    page.slide("Wₜ₊₁ = Wₜ − γ ∂L/∂Wₜ   bₜ₊₁ = bₜ − γ ∂L/∂bₜ")
    dW, db = slopes(W, b, x0, y)
    print("γ     = %s\nWₜ    = %s\n∂L/∂W = %s" % (brief(lr), brief(W), brief(dW)))
    before = brief(b)
    losses = [loss(W, b, x0, y)]
    update(W, b, x0, y, lr)
    print("Wₜ₊₁  = %s\n\nbₜ    = %s\n∂L/∂b = %s\nbₜ₊₁  = %s\n" % (
        brief(W), before, brief(db), brief(b)))
    losses.append(loss(W, b, x0, y))
    for _ in range(STEPS - 1):
        update(W, b, x0, y, lr)
        losses.append(loss(W, b, x0, y))
    page.table([page.words("step"), "L"], [[str(t), loss] for t, loss in enumerate(losses)])
    page.say("fell" if losses[-1] < losses[0] else "rose")
    page.source(descend, "w[i] -=")
