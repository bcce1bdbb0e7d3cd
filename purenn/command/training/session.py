"""The epochs of train: stopped by Ctrl-C, patience or a flat loss, and gone on with as if never."""
import signal
import sys
from math import log

from ...preprocessing import balanced
from ...spoken.language import said
from ...study.validation import EarlyStopping, kept_rows

NEVER = 10 ** 9                     # the best weights are kept here, but patience is counted here
LAST = 10                           # epochs that have to bring these shares of the loss, so that
OF_CLASSES, OF_QUANTITY = 0.02, 0.01        # on average no bundled set ends worse
LEAST = 1e-9                        # of a probability


class Interrupt:
    """Lets the first Ctrl-C end training after a whole epoch; the second ends it at once."""

    def __init__(self):
        self.asked = False

    def __enter__(self):
        """Watch for Ctrl-C."""
        self.before = signal.signal(signal.SIGINT, self.ask)
        return self

    def ask(self, number, frame):
        """Remember that someone wants to stop."""
        self.asked = True
        signal.signal(signal.SIGINT, signal.default_int_handler)
        print("\npurenn: " + said("stopping after this epoch; Ctrl-C again stops at once"),
              file=sys.stderr)

    def __exit__(self, *error):
        """Leave Ctrl-C as it was."""
        signal.signal(signal.SIGINT, self.before)


class Training:
    """A network on its way.

    parts: {'train': (X, T)}, and 'validation' if some rows only judge   settings: see
    train_options.settings_of   state: what after said when training stopped, to go on from there
    weights: how much each row counts, None for all alike
    why: how it ended: 'epochs', 'patience', 'flat' or 'stopped'; for a perceptron what
    models.separable says
    """

    def __init__(self, network, optimizer, parts, settings, state=None):
        self.network, self.optimizer, self.settings = network, optimizer, settings
        self.parts, self.why = parts, "epochs"
        self.weights = balanced(parts["train"][1]) if settings.get("balance") else None
        self.done = len(network.history["loss"])
        self.best = EarlyStopping(NEVER) if settings["patience"] else None
        self.last = None            # the rows of the last epoch, while the network has the best
        self.share = OF_QUANTITY if network.loss.is_quantity() else OF_CLASSES
        self.constant = settings.get("flat") and constant_loss(network.loss, parts["train"][1])
        if state and self.best:
            self.best.best, self.best.epoch = state["best"], state["epoch"]
            self.best.rows = [list(row) for row in kept_rows(network)]
            for row, last in zip(kept_rows(network), state["rows"] or self.best.rows):
                row[:] = last

    def learn(self, progress):
        """Learn until the epochs are over, patience has ended, or someone presses Ctrl-C."""
        self.why = self.end() or "epochs"
        if self.why == "epochs":
            with Interrupt() as interrupt:
                for _ in self.network.epochs(
                        *self.parts["train"], epochs=self.settings["epochs"], done=self.done,
                        optimizer=self.optimizer, batch_size=self.settings["batch"],
                        shuffle=self.settings["model"] != "slides",
                        seed=self.settings["seed"], validation=self.parts.get("validation"),
                        sample_weight=self.weights):
                    progress(self.network)
                    if self.best:
                        self.best(self.network)
                    self.why = "stopped" if interrupt.asked else self.end() or "epochs"
                    if self.why != "epochs":
                        break
        if self.best:
            self.last = [list(row) for row in kept_rows(self.network)]
            self.best.restore(self.network)

    def end(self):
        """Return why it is to end here, None if it is not."""
        if not self.patient():
            return "patience"
        if self.constant and is_flat(
                self.network.history["loss"], self.constant, self.share):
            return "flat"

    def patient(self):
        """Return whether there is hope for a better value."""
        if not self.best or self.best.best is None:
            return True
        return len(self.network.history["loss"]) - self.best.epoch < self.settings["patience"]

    def epoch(self):
        """Return the epoch whose weights the network has."""
        return self.best.epoch if self.best else len(self.network.history["loss"])

    def state(self):
        """Return as plain data what is needed to go on, beside the network and the optimiser."""
        if not self.best:
            return None
        newest = self.best.epoch == len(self.network.history["loss"])
        return {"best": self.best.best, "epoch": self.best.epoch,
                "rows": None if newest else self.last}


def is_flat(losses, constant, share=OF_CLASSES):
    """Return whether the last epochs have brought less than this share of the loss before.

    constant: the loss of a constant answer. On a plateau above half of that nothing is flat:
    there sigmoids stand still for hundreds of epochs, and then learn.
    """
    before, last = losses[:-LAST], min(losses[-LAST:] or [NEVER])
    return bool(before) and last < constant / 2 and last > (1 - share) * min(before)


def constant_loss(loss, T):
    """Return what it costs to answer every sample with the means of the targets.   T: (k, m)"""
    y = [sum(column) / len(T) for column in zip(*T)]
    if loss.outputs == "probabilities":
        y = [log(max(p, LEAST)) for p in y]
    elif loss.outputs == "probability":
        y = [log(max(p, LEAST) / max(1 - p, LEAST)) for p in y]
    elif not loss.is_quantity():
        y = [0.0] * len(y)
    return loss([y] * len(T), T)[0]
