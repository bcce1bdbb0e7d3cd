"""A network is a list of layers and a loss; one loop trains every one of them.

Slides 8, 13 and 17-21: 前向傳播, 梯度下降, 反向傳播, 手刻神經網路, XOR 測試.
X: (k, n) a list of samples   T: (k, m) their targets   Y: (k, m) the outputs
"""
__all__ = ("Network",)

from .batch import outputs
from .fitting.checks import is_number
from .fitting.told import told
from .layers import Layer
from .losses import loss_of
from .optimizers import SGD
from .rng import Rng
from .samples import check, check_helpers, check_samples, check_settings, flow, judge
from .seam import AT_ONCE, History, Learner, Learning, batches, note, ready

FLAGS = True, False


class Network:
    """Layers one after the other, and the loss that judges what comes out.

    layers: list of layers   loss: a name, one of the functions of losses, or one of your own,
    see losses.loss_of   seed: draws the weights of layers that have none, in order
    history: what fit wrote down, one number an epoch: loss (of the data, without a penalty, mean
    while learning), and with validation val_loss and val_accuracy (val_r2 for numbers)
    Raises ValueError for what is no layer, and for a layer that stands in two places.
    """

    layers, loss, history = (), (), None    # until __init__ has run, which yours may forget

    def __init__(self, layers, loss="squared_error", seed=0):
        # type: (list, object, int) -> None
        check_layers(layers)
        self.layers = layers
        self.loss = loss_of(loss)
        self.history = History(loss=[])
        rng = Rng(seed)
        for layer in layers:
            layer.draw(rng)

    def forward(self, X):
        """Return the outputs of the last layer 前向傳播.   X: (k, n)   ->   (k, m)"""
        for layer in self.layers:
            X = layer.forward(X)
        return X

    def backward(self, dY):
        """Hand the gradient down from the last layer to the first; return dL/dX 反向傳播.

        dY: (k, m)   ->   (k, n); while fit runs None, which nobody wants then
        """
        for layer in reversed(self.layers):
            dY = layer.backward(dY)
            if layer.first:
                return None
        return dY

    def parameters(self):
        """Return the (P, dP) pairs of all layers, each a matrix and its gradient."""
        return [pair for layer in self.layers for pair in layer.parameters()]

    def penalty(self):
        """Return what the L2 and L1 of the layers add to the loss of the data."""
        return sum([layer.penalty() for layer in self.layers])

    @told
    def step(self, X, T, optimizer):
        """Learn from one batch: forward, loss, backward, update. Return the loss before."""
        loss, dY = self.loss(self.forward(X), T)
        self.backward(dY)
        optimizer(self.parameters())
        return loss

    def fit(self, X, T, epochs=100, lr=0.1, optimizer=None, batch_size=1, shuffle=True, seed=0,
            validation=None, on_epoch=None, sample_weight=None, keep=None, fast=True):
        """Learn the targets T of the samples X; return self.   X: (k, n)   T: (k, m)

        lr: learning rate of SGD, or optimizer: a function of (P, dP) pairs.
        batch_size: samples an update. shuffle: a new order every epoch, drawn with seed.
        validation: (X, T) to judge after every epoch without learning from it.
        on_epoch: a function of this network, called after every epoch; True from it ends fit.
        sample_weight: how much each sample counts, (k,); the mean loss is of weight times loss.
        keep: how many of the last epochs stay in the history; None for all.
        fast: whether fast/ may learn whole epochs of a small network that is purenn's own.
        Raises ValueError for samples, targets or settings that do not fit.
        """
        check_helpers(on_epoch=on_epoch, optimizer=optimizer, lr=optimizer and lr,
                      flags=None if fast in FLAGS and shuffle in FLAGS else (shuffle, fast))
        for _ in self.epochs(X, T, epochs, lr, optimizer, batch_size, shuffle, seed, validation,
                             0, sample_weight, keep, fast,      # Skulpt's generators know no names
                             on_epoch is not None or validation is not None):
            if on_epoch is not None and on_epoch(self) is True:
                break
        return self

    def epochs(self, X, T, epochs=100, lr=0.1, optimizer=None, batch_size=1, shuffle=True,
               seed=0, validation=None, done=0, sample_weight=None, keep=None, fast=True,
               seen=True):
        """Yield the loss after every epoch of learning; fit is a loop over this.

        done: how many of the epochs were learned before; the order of their rows is drawn and
        passed over, so that what follows is what it would have been without a pause.
        seen: whether anybody looks at this network after each of them, and not at the end alone.
        """
        X, T = check(self, X, T)
        check_settings(epochs=epochs, batch_size=batch_size, keep=1 if keep is None else keep,
                       done=done or 1)
        check_helpers(optimizer=optimizer, validation=validation)
        validation = validation and check(self, validation[0], validation[1], "fit: validation")
        optimizer, rng, order = optimizer or SGD(lr), Rng(seed), list(range(len(X)))
        turns = fast and sample_weight is None and (1 if seen else epochs - done)
        learner = Learner(self, turns, (X, T))
        learn = learner.learn
        if sample_weight is not None:
            from .fitting.weights import weighted       # here, so that boards pay when it is wanted
            T, learn = weighted(self, T, sample_weight)
        if AT_ONCE > 1:                                 # nobody counts the bytes
            from .fitting.own import watched
            optimizer, learn = watched(self, X, T, optimizer, learn, epochs - done)
        X = ready(X, batch_size)
        try:                                            # Skulpt's generators have no with
            for epoch in range(1, epochs + 1):
                if shuffle and batch_size < len(X):
                    rng.shuffle(order)
                if epoch > done:
                    yield self.write_down(epoch, learn(X, T, order, batch_size, optimizer),
                                          validation, keep)
        finally:
            learner.stop()

    @told
    def epoch(self, X, T, order, batch_size, optimizer):
        """Learn once from every sample, in this order; return the mean loss."""
        losses = 0
        with Learning(self, X):
            for part, targets in batches(X, T, order, batch_size):
                losses += len(part) * self.step(part, targets, optimizer)
        return losses / len(order)

    def write_down(self, epoch, loss, validation, keep=None):
        """Put what an epoch came to into the history; return its loss.

        Raises ValueError if it is no finite number.
        """
        if not is_number(loss):
            from .fitting.refusals import not_finite    # here, so that boards pay when it is wanted
            raise not_finite(loss, epoch)
        note(self.history, "loss", loss, keep)
        for name, value in judge(self, *validation).items() if validation else ():
            note(self.history, "val_" + name, value, keep)
        return loss

    def outputs(self, X):
        """Return what comes out for many samples, without learning.   X: (k, n)   ->   (k, m)"""
        return outputs(self, X, AT_ONCE)

    def predict_proba(self, X):
        """Return the probabilities (softmax or sigmoid of the outputs).   (k, n)   ->   (k, m)

        Raises ValueError for hinge, whose outputs are scores.
        """
        X = check_samples(self, X, "predict_proba")
        return [self.loss.probabilities(y) for y in self.outputs(X)]

    def predict(self, X):
        """Return the answers: the class of every sample; for a quantity the outputs.

        X: (k, n)   ->   (k,) class numbers, or (k, m)
        """
        X = check_samples(self, X, "predict")
        if self.loss.is_quantity():
            return self.outputs(X)
        return [self.loss.class_of(y) for y in self.outputs(X)]

    def score(self, X, T):
        """Return the accuracy; for targets that are not classes, R^2.   X: (k, n)   T: (k, m)"""
        result = judge(self, *check(self, X, T, "score"))
        return result["accuracy"] if "accuracy" in result else result["r2"]

    def evaluate(self, X, T):
        """Return {'loss': ..., 'accuracy': ...}, or 'r2' for targets that are not classes.

        X: (k, n)   T: (k, m). Raises ValueError for samples or targets that do not fit.
        """
        return judge(self, *check(self, X, T, "evaluate"))

    def __repr__(self):
        """Return a line for each layer: what it is, its shape, its number of parameters."""
        from .fitting.shows import summary    # here, so that boards pay when it is wanted
        return summary(self)

    def _repr_html_(self):
        """Return what a notebook shows."""
        return __import__("purenn.pictures.html", None, None, ["html"]).of_network(self)


def check_layers(layers):
    """Raise ValueError, by place, for what is no layer, and for a layer that stands twice."""
    known = isinstance(layers, (list, tuple)) and [
        id(layer) for layer in layers if isinstance(layer, Layer) and all(
            [callable(getattr(layer, name, None)) for name in ("forward", "backward")])]
    if not known or len(set(known)) < len(layers):
        from .fitting.refusals import no_layers     # here, so that boards pay when it is wanted
        raise no_layers(layers, known)
    flow(layers)
