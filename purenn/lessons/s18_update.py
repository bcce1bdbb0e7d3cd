"""Slide 18: every weight steps against its slope, and the loss falls."""
from ..vector import descend, dot
from .page import Page, brief, factor, largest_difference, zeros_like
from .s17_slope_of_loss import loss, slopes, the_readers

TITLE = ("Parameter update", "更新參數")
PAGES = (51, 51)
FUNCTIONS = ("vector.descend",)
TAKES = ("w", "x", "b", "y", "lr")
NAMES = {"w": "W", "x": "x₀"}
STEPS = 10


def update(W, b, x0, y, lr):
    """Step once, in place."""
    dW, db = slopes(W, b, x0, y)
    for w, dw in zip(W + [b], dW + [db]):
        descend(w, dw, lr)


def course(losses, lr, steepest, turned):
    """Return the name of the sentence that tells how the loss has gone.

    steepest: the largest slope at the beginning, without its sign
    turned: whether the first step has ended where the slope is the other way round
    """
    steps = [after - before for before, after in zip(losses, losses[1:])]
    same = len(set([brief(loss) for loss in losses])) == 1
    if lr > 0 and brief(losses[-1]) == brief(losses[0]) and (turned or not same):
        return "across"
    if same:
        return "nothing" if lr == 0 else "short" if steepest > 1e-6 else "level"
    if losses[-1] < losses[0]:
        return "fell" if max(steps) <= 0 else "swings"
    return "rose" if lr > 0 else "climbed"


def run(options):
    """Write out the first step, then let the loss fall."""
    page = Page("s18", options)
    W, b, x0, y = the_readers(page)
    lr = page.number("lr", 0.1)
    page.slide("(Wₗ)ₜ₊₁ = (Wₗ)ₜ − γ ∂L/∂(Wₗ)ₜ", "(bₗ)ₜ₊₁ = (bₗ)ₜ − γ ∂L/∂(bₗ)ₜ", vectors="b")
    dW, db = slopes(W, b, x0, y)
    losses = [loss(W, b, x0, y)]
    before = [list(row) for row in W], list(b)
    update(W, b, x0, y, lr)
    turned = dot(db, slopes(W, b, x0, y)[1]) < 0
    page.show("Wₜ₊₁ = ", before[0], " − %s " % factor(lr), dW, " = ", W)
    page.gap()
    page.step()
    page.show("bₜ₊₁ = ", before[1], " − %s " % factor(lr), db, " = ", b)
    page.gap()
    for _ in range(STEPS):
        losses.append(loss(W, b, x0, y))
        update(W, b, x0, y, lr)
    page.step()
    page.picture("curve", [], curves=[{"name": "L", "x": list(range(len(losses))), "y": losses}])
    page.table([page.words("step"), "L"], [[str(t), loss] for t, loss in enumerate(losses)])
    steepest = largest_difference(dW + [db], zeros_like(dW + [db]))
    page.say(course(losses, lr, steepest, turned))
    page.code("update(W, b, x0, y, lr)\nW, b", W=before[0], b=before[1], x0=x0, y=y, lr=lr)
    page.source("vector.descend", "w[i] -=")
    return page
