"""The network of the playground: made from the settings, trained frame by frame, taken apart.

Training goes through Network.epochs and Network.step: what runs is the page of the lecture.
"""
import time

from ...study.doctor import examine
from ...written.explain import explain
from ..address import short
from .pictures import COARSE, SIDE, Answers, Box
from .settings import Settings, number, placed_text, weight

FRAME, MOST_OF_IT, LEAST = 40, 15, 5    # milliseconds of a frame; of training in it
FIELD, POINTS = 6, 3                # of asking for regions, and who is right
SLOW, QUICK = 35, 20                # of all else, above and below which regions get coarse, and fine
MOST = 1000000                      # epochs
FEW = 40                            # rows that are learned an epoch at a time


def clock():
    """Return milliseconds that go on."""
    return time.ticks_ms() if hasattr(time, "ticks_ms") else int(1000 * time.time())


class Session:
    """One reader's network.

    settings: the last that were valid   run: the epochs being trained, None at rest
    next_row: the row that one sample of training takes   lines: the last step that was explained
    picked: (layer, neuron, input or None), the weight or bias that is looked at; chosen: by a
    reader   copied: the losses, as far as they were asked for
    """

    def __init__(self):
        self.settings = self.network = self.run = None
        self.picked, self.chosen = (0, 0, 0), False
        self.lines, self.complaint = [], ""
        self.slow, self.rest, self.ended = False, 10, 0
        self.box = self.field = self.Y = None
        self.right = self.drawn = []

    def take(self, typed):
        """Follow what the reader chose.   Raises ValueError for what cannot be, changing nothing.

        A new network is made only where layers, activation, seed or data have changed.
        """
        if self.settings is not None and typed == self.typed:
            return
        settings = Settings(typed)
        before, self.settings, self.typed = self.settings, settings, dict(typed)
        if before is None or settings.shape() != before.shape():
            self.renew()
        elif settings.text != before.text:
            for dense in self.network.layers[::2]:
                dense.l2 = settings.l2
            self.next_row = 0
            self.optimizer = settings.rule()
            self.run = self.begun() if self.run else None

    def renew(self):
        """Make a new network, from the seed."""
        self.network, self.copied = self.settings.network(), ([], [])
        self.optimizer = self.settings.rule()
        self.run, self.next_row, self.lines, self.complaint = None, 0, [], ""
        if not self.settings.has(self.picked):
            self.picked, self.chosen = (0, 0, 0), False

    def begun(self):
        """Learn, in the order of the rows; yield after every step whether it ended an epoch.

        Of many rows a step at a time: where Python is slow, an epoch outlasts a frame.
        """
        s, network = self.settings, self.network
        test = (s.X_test, s.T_test) if s.X_test else None
        if len(s.X) <= FEW:
            for _ in network.epochs(s.X, s.T, MOST, optimizer=self.optimizer, shuffle=False,
                                    batch_size=min(s.batch, len(s.X)), validation=test):
                yield True
            return
        for epoch in range(len(network.history["loss"]) + 1, MOST):
            losses = 0
            for first in range(0, len(s.X), s.batch):
                part, targets = s.X[first:first + s.batch], s.T[first:first + s.batch]
                losses += len(part) * network.step(part, targets, self.optimizer)
                yield False
            network.write_down(epoch, losses / len(s.X), test)
            yield True

    def look(self):
        """Ask the network for its picture: all of it at rest, in training as far as there is time.

        box: what is seen   field: the answers on its points   Y: those for the samples
        right: whether each of these is right   drawn: what right was when they were drawn
        """
        s, running = self.settings, self.run is not None
        side = COARSE if running and self.slow else SIDE
        if self.Y is None or self.Y.X is not s.X:
            self.Y, self.box = Answers(s.X), None
        if self.box is None or self.box.side != side:
            self.box = Box(s.X + s.X_test, side)
            self.field = Answers(self.box.points())
        for answers, room in ((self.field, FIELD), (self.Y, POINTS)):
            answers.renew(self.network, clock, room if running else None)
        if self.Y.ended:
            self.right = [(y >= 0.5) == (t[0] == 1) for y, t in zip(self.Y.values, s.T)]

    def act(self, name):
        """Press a button: train, pause, epoch, sample, reset."""
        self.complaint = ""
        if name == "train":
            self.run, self.lines = self.begun(), []
        elif name == "pause":
            self.run = None
        elif name == "epoch":
            self.run = self.begun()
            self.train(0, whole=True)
            self.run = None
        elif name == "sample":
            self.sample()
        elif name == "reset":
            self.renew()

    def frame(self):
        """Train for as many milliseconds as the rest of a frame leaves, which is drawing."""
        rest = min(max(clock() - self.ended, 0), 4 * FRAME)
        self.rest += 0.2 * (rest - self.rest)
        self.slow = self.rest > (QUICK if self.slow else SLOW)
        self.train(max(LEAST, min(MOST_OF_IT, FRAME - self.rest)))

    def train(self, budget, whole=False):
        """Train for some milliseconds; whole: to the end of the epoch."""
        start = clock()
        try:
            while self.run is not None:
                ended = next(self.run)
                if clock() - start >= budget and (ended or not whole):
                    break
        except StopIteration:
            self.run = None
        except ValueError as error:         # the weights are no numbers any more
            self.renew()
            self.complaint = str(error)
        self.ended = clock()

    def sample(self):
        """Learn from one row, and keep that step with its numbers."""
        s, self.run = self.settings, None
        i = self.next_row % len(s.X)
        try:
            self.lines = explain(self.network, s.X[i], s.T[i], s.lr)
        except ValueError as error:
            self.lines, self.complaint = [], str(error)
        self.network.step([s.X[i]], [s.T[i]], self.optimizer)
        self.next_row = i + 1

    def losses(self):
        """Return the losses of the training and of the test part, one an epoch.

        The new ones are sliced off: on MicroPython to go through a history ends in an exception,
        and in a Firefox whose tools are open that takes longer than a frame.
        """
        for copied, name in zip(self.copied, ("loss", "val_loss")):
            copied += self.network.history.get(name, [])[len(copied):]
        return self.copied

    def finding(self):
        """Return the doctor's first finding at rest, once something was learned."""
        if self.run is not None or not self.network.history["loss"]:
            return ""
        s = self.settings
        found = examine(self.network, s.X, s.T, s.X_test or None, s.T_test or None)
        return found[0] if found else ""

    def pick(self, text):
        """Look at another weight or bias: layer.neuron.input, or layer.neuron."""
        words = text.split(".")
        if 2 <= len(words) <= 3 and all([word.isdigit() and len(word) < 3 for word in words]):
            place = [int(word) for word in words] + [None] * (3 - len(words))
            if self.settings.has(place):
                self.picked, self.chosen = tuple(place), True

    def put(self, value):
        """Give the weight that is looked at another value, now and in the network begun anew.

        value: a number as text
        """
        put = number(value.replace("−", "-"))
        if not abs(put) <= 1000:
            self.complaint = "w: %s; a number from -1000 to 1000 is wanted" % short(value)
            return
        row, place = weight(self.network, self.picked)
        row[place], self.complaint = put, ""
        self.settings.weights[self.picked] = put
        self.typed = dict(self.typed, weights=placed_text(self.settings.weights))

    def passed(self):
        """Return (what stands before the layer, its weights' sums z) for the next row."""
        s, values = self.settings, []
        X = [s.X[self.next_row % len(s.X)]]
        for layer in self.network.layers:
            values.append(X[0])
            X = layer.forward(X)
        return values + [X[0]]
