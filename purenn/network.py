"""A network is a list of layers and a loss; one loop trains every one of them.

Slides 8, 13 and 17-21: 前向傳播, 梯度下降, 反向傳播, 手刻神經網路, XOR 測試.
X: (k, n) a list of samples   T: (k, m) their targets   Y: (k, m) the outputs
"""
__all__ = ("Network",)

from .fast.descent import SGD
from .samples import check, judge
from .fast.learning import CHUNK, learner
from .losses import Loss
from .rng import Rng
from .vector import total


class Network:
    """Layers one after the other, and the loss that judges what comes out.

    layers: list of layers   loss: a name, see losses.Loss
    history: what fit wrote down, one number an epoch: loss (mean while learning), and with
    validation val_loss and val_accuracy (val_r2 for numbers)
    """

    def __init__(self, layers, loss="squared_error"):
        self.layers = layers
        self.loss = Loss(loss)
        self.history = {"loss": []}

    def forward(self, X):
        """Return the outputs of the last layer.   X: (k, n)   ->   (k, m)"""
        for layer in self.layers:
            X = layer.forward(X)
        return X

    def backward(self, dY):
        """Hand the gradient down from the last layer to the first; return dL/dX 反向傳播.

        dY: (k, m)   ->   (k, n)
        """
        for layer in reversed(self.layers):
            dY = layer.backward(dY)
        return dY

    def parameters(self):
        """Return the (row, gradient of the row) pairs of all layers."""
        pairs = []
        for layer in self.layers:
            pairs += layer.parameters()
        return pairs

    def penalty(self):
        """Return what the L2 and L1 of the layers add to the loss."""
        return sum([layer.penalty() for layer in self.layers])

    def update(self, optimizer):
        """Change all parameters by what backward found 更新參數; optimizer: such as SGD(lr)."""
        optimizer(self.parameters())

    def step(self, X, T, optimizer):
        """Learn from one batch: forward, backward, update. Return its loss before the update."""
        loss = self.find_gradients(X, T)
        self.update(optimizer)
        return loss

    def find_gradients(self, X, T):
        """Go forward and backward, so that parameters() holds the gradients; return the loss."""
        loss, dY = self.loss.both(self.forward(X), T)
        loss += self.penalty()
        first = 0
        while self.layers[first].fixed and first < len(self.layers) - 1:
            first += 1
        for layer in reversed(self.layers[first + 1:]):
            dY = layer.backward(dY)
        self.layers[first].set_gradients(dY)
        return loss

    def fit(self, X, T, epochs=100, lr=0.1, optimizer=None, batch_size=1, shuffle=True, seed=0,
            validation=None, on_epoch=None, executor=None):
        """Learn the targets T of the samples X; return self.   X: (k, n)   T: (k, m)

        lr: learning rate of SGD, or optimizer: a function of (row, gradient) pairs.
        batch_size: samples an update. shuffle: a new order every epoch, drawn with seed.
        validation: (X, T) to judge after every epoch without learning from it.
        on_epoch: a function of this network, called after every epoch; True from it ends fit.
        executor: such as a ProcessPoolExecutor, to learn parts of a large batch side by side.
        Raises ValueError for samples, targets or settings that do not fit.
        """
        for _ in self.epochs(X, T, epochs, lr, optimizer, batch_size, shuffle, seed, validation,
                             executor):
            if on_epoch is not None and on_epoch(self):
                break
        return self

    def epochs(self, X, T, epochs=100, lr=0.1, optimizer=None, batch_size=1, shuffle=True,
               seed=0, validation=None, executor=None, done=0):
        """Yield the loss after every epoch of learning; fit is a loop over this.

        done: how many of the epochs were learned before; the order of their rows is drawn and
        passed over, so that what follows is what it would have been without a pause.
        """
        check(self, X, T)
        for name, value in (("epochs", epochs), ("batch_size", batch_size)):
            if value < 1:
                raise ValueError("fit: %s is %r, at least 1 is wanted" % (name, value))
        if validation:
            check(self, *validation)
        learn, size = learner(self, X, T, optimizer or SGD(lr), batch_size, executor,
                              quick=type(self) is Network)
        rng = Rng(seed)
        order = list(range(len(X)))
        for epoch in range(1, epochs + 1):
            if shuffle and batch_size < len(X):
                rng.shuffle(order)
            if epoch <= done:
                continue
            loss = self.one_epoch(learn, order, size)
            if loss - loss != 0:
                raise ValueError("fit: the loss is %r in epoch %d; try a smaller lr"
                                 % (loss, epoch))
            self.history["loss"].append(loss)
            if validation:
                for name, value in judge(self, *validation).items():
                    self.history.setdefault("val_" + name, []).append(value)
            yield loss

    def one_epoch(self, learn, order, size):
        """Learn once from every sample, in this order; return the mean loss."""
        loss = 0
        self.set_training(True)
        try:
            for start in range(0, len(order), size):
                loss += learn(order[start:start + size])
        finally:
            self.set_training(False)
        return loss / len(order)

    def set_training(self, training):
        """Tell the layers whether they are learning."""
        for layer in self.layers:
            layer.training = training

    def outputs(self, X):
        """Return what comes out for many samples, without learning.   X: (k, n)   ->   (k, m)"""
        return [y for start in range(0, len(X), CHUNK)
                for y in self.forward(X[start:start + CHUNK])]

    def predict_proba(self, X):
        """Return the probabilities (softmax or sigmoid of the outputs).   (k, n)   ->   (k, m)

        Raises ValueError for hinge, whose outputs are scores.
        """
        return [self.loss.probabilities(y) for y in self.outputs(X)]

    def predict(self, X):
        """Return the answers: the class of every sample; for squared error the outputs.

        X: (k, n)   ->   (k,) class numbers, or (k, m)
        """
        if self.loss.name == "squared_error":
            return self.outputs(X)
        return [self.loss.class_of(y) for y in self.outputs(X)]

    def score(self, X, T):
        """Return the accuracy; for targets that are not classes, R^2.   X: (k, n)   T: (k, m)"""
        result = self.evaluate(X, T)
        return result["accuracy"] if "accuracy" in result else result["r2"]

    def evaluate(self, X, T):
        """Return {'loss': ..., 'accuracy': ...}, or 'r2' for targets that are not classes.

        X: (k, n)   T: (k, m). Raises ValueError for samples or targets that do not fit.
        """
        check(self, X, T, "evaluate")
        return judge(self, X, T)

    def __repr__(self):
        """Return a line for each layer: what it is, its shape, its number of parameters."""
        counts = [total([len(row) for row, _ in layer.parameters()]) for layer in self.layers]
        lines = ["  %-24s %7s" % (layer, count or "")
                 for layer, count in zip(self.layers, counts)]
        return "Network, %s, %d parameters\n" % (self.loss.name, total(counts)) + "\n".join(lines)
