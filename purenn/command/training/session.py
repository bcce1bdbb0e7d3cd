"""The epochs of train: stopped by Ctrl-C or patience, and gone on with as if never stopped."""
import signal
import sys

from ...preprocessing import balanced
from ...study.validation import EarlyStopping, kept_rows

NEVER = float("inf")                # the best weights are kept here, but patience is counted here


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
        print("\npurenn: stopping after this epoch; Ctrl-C again stops at once", file=sys.stderr)

    def __exit__(self, *error):
        """Leave Ctrl-C as it was."""
        signal.signal(signal.SIGINT, self.before)


class Training:
    """A network on its way.

    parts: {'train': (X, T)}, and 'validation' if some rows only judge   settings: see
    train_options.settings_of   state: what after said when training stopped, to go on from there
    weights: how much each row counts, None for all alike
    why: how it ended: 'epochs', 'patience' or 'stopped'; for a perceptron what
    models.separable says
    """

    def __init__(self, network, optimizer, parts, settings, state=None):
        self.network, self.optimizer, self.settings = network, optimizer, settings
        self.parts, self.why = parts, "epochs"
        self.weights = balanced(parts["train"][1]) if settings.get("balance") else None
        self.done = len(network.history["loss"])
        self.best = EarlyStopping(NEVER) if settings["patience"] else None
        self.last = None            # the rows of the last epoch, while the network has the best
        if state and self.best:
            self.best.best, self.best.epoch = state["best"], state["epoch"]
            self.best.rows = [list(row) for row in kept_rows(network)]
            for row, last in zip(kept_rows(network), state["rows"] or self.best.rows):
                row[:] = last

    def learn(self, progress):
        """Learn until the epochs are over, patience has ended, or someone presses Ctrl-C."""
        self.why = "epochs"
        if not self.patient():
            self.why = "patience"
        else:
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
                    if interrupt.asked or not self.patient():
                        self.why = "stopped" if interrupt.asked else "patience"
                        break
        if self.best:
            self.last = [list(row) for row in kept_rows(self.network)]
            self.best.restore(self.network)

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
