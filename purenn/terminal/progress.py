"""A line that rewrites itself while a person waits; in a pipe a few plain lines of a long run.

    network.fit(X, T, epochs=100, on_epoch=progress_bar(100))       a terminal, or a notebook
"""
__all__ = ("progress_bar",)

import sys
import time

from ..fitting.checks import shown
from ..fitting.wanted import want
from ..spoken.language import said
from .plots import columns_of
from .window import columns

BAR = 10                            # signs of the bar
LONG = 10                           # seconds from which on a pipe is told, too
LINES = 10                          # how many lines a pipe gets at most


class Progress:
    """Shows epoch, rate and time left; give it to Network.fit as on_epoch.

    epochs: how many there will be in all   out: where the line goes
    done: epochs before this start   quiet: show nothing   stays: leave the last line there
    """

    def __init__(self, epochs, out=None, done=0, quiet=False, stays=False):
        self.epochs, self.before, self.done = epochs, done, done
        self.out = out or sys.stderr
        seen = getattr(self.out, "isatty", bool)() or (stays and "ipykernel" in sys.modules)
        self.on, self.plain, self.stays = seen and not quiet, not seen and not quiet, stays
        self.start = self.shown = time.monotonic()
        self.told = 0

    def __call__(self, network):
        """Count an epoch; show it if a tenth of a second has passed since the last one shown."""
        self.done += 1
        now = time.monotonic()
        last = self.stays and self.done == self.epochs
        if self.on and (last or now - self.shown >= 0.1):
            self.shown = now
            self.write(self.line(network, now) + "\n" * last)
        elif self.plain and now - self.start >= LONG:
            tenth = LINES * (self.done - self.before) // (self.epochs - self.before)
            if tenth > self.told and self.done < self.epochs:
                self.told = tenth
                self.out.write(self.line(network, now) + "\n")
                self.out.flush()

    def line(self, network, now):
        """Return where training is, how fast, and how long it takes, as far as the window goes."""
        rate = (self.done - self.before) / ((now - self.start) or 1e-9)
        parts = [said("epoch %d of %d", self.done, self.epochs),
                 said("loss %.4g", network.history["loss"][-1]),
                 said("%.3g epochs a second", rate),
                 said("%.0f s left", (self.epochs - self.done) / rate)]
        if self.stays:
            filled = BAR * self.done // self.epochs
            parts.insert(0, "█" * filled + "░" * (BAR - filled))
        while len(parts) > 1 and columns_of("   ".join(parts)) >= columns():
            parts.pop()
        return "   ".join(parts)

    def write(self, text):
        """Put the text in the place of the last one."""
        self.out.write("\r\x1b[K" + text)
        self.out.flush()

    def close(self):
        """Take the line away and return the seconds since the start."""
        if self.on:
            self.write("")
        return time.monotonic() - self.start


def progress_bar(epochs, out=None):
    """Return a bar to give to Network.fit as on_epoch.   epochs: how many there will be"""
    want("progress_bar", "epochs:size", epochs)
    if out is not None and not hasattr(out, "write"):
        raise ValueError("progress_bar: out is %s, a file is wanted" % shown(out))
    return Progress(epochs, out, stays=True)
