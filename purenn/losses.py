"""Loss functions 損失函數: how far the output is from the target 正解, as one number.

Slides 12 and 17: 損失函數, 對損失函數微分. Each loss of one sample has beside it its slope, the
gradient that starts the way back; both raise ValueError for what are no vectors of one length.
y, z: (m,) the network's output   t: (m,) the target
Where the letter is z, the output is the last layer's z itself (the logits): softmax and
sigmoid are part of the loss, which keeps it finite at z = 1000 and its slope as plain as p - t.
"""
__all__ = ("squared_error", "binary_cross_entropy", "cross_entropy", "hinge", "perceptron_loss",
           "l1", "l2", "Loss")

from math import exp, log

from .activations import identity, sigmoid, softmax, step
from .fitting.checks import check_own
from .fitting.told import told
from .seam import mean_loss
from .vector import argmax, dot, lengths_differ, scale, sub, total


@told
def squared_error(y, t):
    """Return 1/2 ((y[0] - t[0])^2 + ...); the half cancels the 2 of the slope."""
    d = sub(y, t)
    return 0.5 * dot(d, d)


@told
def squared_error_slope(y, t):
    """Return y - t, where the slides' program starts its way back.   ->   (m,)"""
    return sub(y, t)


@told
def binary_cross_entropy(z, t):
    """Return the sum of -t ln p - (1 - t) ln(1 - p), p = sigmoid(z).   t: 0, 1 or a probability"""
    softplus = [max(zi, 0) + log(1 + exp(-abs(zi))) for zi in z]
    return total(softplus) - dot(t, z)


@told
def binary_cross_entropy_slope(z, t):
    """Return p - t with p = sigmoid(z).   ->   (m,)"""
    return sub([sigmoid(zi) for zi in z], t)


@told
def cross_entropy(z, t):
    """Return -t[0] ln p[0] - t[1] ln p[1] - ... with p = softmax(z).

    t: one-hot, or probabilities.
    """
    top = max(z)
    log_sum_exp = top + log(total([exp(zi - top) for zi in z]))
    return total(t) * log_sum_exp - dot(t, z)


@told
def cross_entropy_slope(z, t):
    """Return p - t with p = softmax(z) (for targets that sum to 1).   ->   (m,)"""
    return sub(scale(total(t), softmax(z)), t)


def hinge(z, t):
    """Return the sum of max(0, z[j] - z[c] + 1) over the wrong classes j; c: the right one.

    The multiclass support vector machine (Weston, Watkins 1999). t: one-hot.
    """
    return total([m for m in hinge_margins(z, t) if m > 0])


def hinge_slope(z, t):
    """Return 1 for each wrong class inside the margin, minus their count for the right one."""
    slope = [1 if m > 0 else 0 for m in hinge_margins(z, t)]
    slope[argmax(t)] = -total(slope)
    return slope


@told
def hinge_margins(z, t):
    """Return z[j] - z[c] + 1 for each wrong class j, and 0 for the right class c.   ->   (m,)"""
    if len(z) != len(t):
        raise lengths_differ("hinge", z, t)
    c = argmax(t)
    result = [zj - z[c] + 1 for zj in z]
    result[c] = 0
    return result


def perceptron_loss(z, t):
    """Return (y - t) z summed over the outputs, y = step(z): |z| where the answer is wrong.

    t: 0 or 1 (Rosenblatt 1958).
    """
    return dot(perceptron_loss_slope(z, t), z)


@told
def perceptron_loss_slope(z, t):
    """Return y - t with y = step(z): the perceptron's rule.   ->   (m,)"""
    return sub([step(zi) for zi in z], t)


@told
def l2(w):
    """Return 1/2 (w[0]^2 + ...): what large weights cost. On weights only, never on biases."""
    return 0.5 * dot(w, w)


def l2_slope(w):
    """Return w.   ->   (n,)"""
    return w


@told
def l1(w):
    """Return |w[0]| + ...: drives weights to zero. On weights only, never on biases."""
    return total([abs(wi) for wi in w])


@told
def l1_slope(w):
    """Return the signs of w (0 for 0).   ->   (n,)"""
    return [(wi > 0) - (wi < 0) for wi in w]


class Loss:
    """A loss as a record. Called with outputs and targets, it returns the mean and its gradient.

    name   of_sample, slope: what one sample costs, and dL/dy, both of y and t, (m,)
    outputs: what an output is: 'quantity', or of classes 'probability' (one by one, of the
    sigmoid), 'probabilities' (together, of softmax), 'scores' or 'answer' (1 if y >= 0)
    formula: lines that formula.program reads; (): only what runs, and nothing can be written out
    """

    def __init__(self, name, of_sample, slope, outputs="quantity", formula=()):
        self.name, self.of_sample, self.slope = name, of_sample, slope
        self.outputs, self.formula = outputs, formula
        self.threshold = 0.5 if outputs == "quantity" else 0    # a single output says yes from here

    def __call__(self, Y, T):
        """Return the mean loss of the batch and its gradient dL/dY.   Y, T: (k, m)"""
        return mean_loss(self.of_sample, self.slope, Y, T)

    def is_quantity(self):
        """Return whether an output is a number to be answered, and no class."""
        return self.outputs == "quantity"

    def compares(self):
        """Return whether the outputs compete, and the largest is the answer."""
        return self.outputs in ("probabilities", "scores")

    @told
    def check(self, T):
        """Raise ValueError for targets this loss would learn nothing or nonsense from."""
        for i, t in enumerate(T if T[0] and not self.is_quantity() else []):
            if min(t) < 0 or max(t) > 1 or self.compares() and not (len(t) > 1 and 0 < total(t) < 2):
                from .fitting.refusals import no_share      # here, so that boards pay then
                raise no_share(self, i, t)

    def probabilities(self, y):
        """Return what an output says: probabilities, or a quantity; ValueError for scores.   (m,)"""
        if self.outputs == "scores":
            raise ValueError("%s: its outputs are scores, not probabilities" % self.name)
        if self.outputs == "probabilities":
            return softmax(y)
        f = {"probability": sigmoid, "answer": step}.get(self.outputs, identity)
        return [f(yi) for yi in y]

    def class_of(self, y):
        """Return the class an output names: the largest, or for one output yes (1) or no (0)."""
        return argmax(y) if len(y) > 1 else step(y[0] - self.threshold)


class OwnLoss(Loss):
    """A function of your own as a loss.   function: (Y, T) -> (value, dY)"""

    def __init__(self, function):
        Loss.__init__(self, getattr(function, "__name__", "own"), None, None)
        self.function = function

    def __call__(self, Y, T):
        """Return what the function returns."""
        return self.function(Y, T)


def losses():
    """Return the records of all losses."""
    return [
        Loss("squared_error", squared_error, squared_error_slope, "quantity", (
            ("L", "0.5*sum((y - t)^2)"), ("slope", "y - t"))),
        Loss("binary_cross_entropy", binary_cross_entropy, binary_cross_entropy_slope,
             "probability", (("L", "sum(max(0, y) + ln(1 + exp(-abs(y))) - t*y)"),
                             ("p", "sigmoid(y)"), ("slope", "p - t"))),
        Loss("cross_entropy", cross_entropy, cross_entropy_slope, "probabilities", (
            ("top", "largest(y)"), ("e", "exp(y - top)"), ("s", "sum(e)"), ("w", "sum(t)"),
            ("L", "w*(top + ln(s)) - sum(t*y)"), ("p", "e/s"), ("slope", "w*p - t"))),
        Loss("hinge", hinge, hinge_slope, "scores", (
            ("right", "sum(t*y)"), ("m", "(1 - t)*(y - right + 1)"), ("L", "sum(max(0, m))"),
            ("h", "above_zero(m)"), ("slope", "h - t*sum(h)"))),
        Loss("perceptron_loss", perceptron_loss, perceptron_loss_slope, "answer", (
            ("e", "step(y) - t"), ("L", "sum(e*y)"), ("slope", "e")))]


def loss_of(loss):
    """Return the record of a loss: by its name, by its function, or of one of your own.

    loss: a name, one of the functions above, a Loss, or a function (Y, T) -> (value, dY)
    Raises ValueError for a name that is not here.
    """
    if isinstance(loss, Loss):
        check_own(loss, loss.__class__ is Loss)
        return loss
    for record in losses():
        if loss in (record.name, record.of_sample):
            return record
    if not callable(loss) or isinstance(loss, type):
        from .fitting.refusals import no_loss       # here, so that boards pay when it is wanted
        raise no_loss(loss, [record.name for record in losses()])
    return OwnLoss(loss)
