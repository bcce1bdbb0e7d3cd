"""A line that rewrites itself while a person waits, and is not there in a pipe."""
import sys
import time


class Progress:
    """Shows epoch, rate and time left on a terminal; give it to Network.fit as on_epoch.

    epochs: how many there will be   out: where the line goes
    """

    def __init__(self, epochs, out=None):
        self.epochs = epochs
        self.out = out or sys.stderr
        self.on = self.out.isatty()
        self.start = self.shown = time.monotonic()
        self.done = 0

    def __call__(self, network):
        """Count an epoch; show it if a tenth of a second has passed since the last one shown."""
        self.done += 1
        now = time.monotonic()
        if self.on and now - self.shown >= 0.1:
            self.shown = now
            rate = self.done / (now - self.start)
            self.write("epoch %d of %d   loss %.4g   %.3g epochs a second   %.0f s left"
                       % (self.done, self.epochs, network.history["loss"][-1], rate,
                          (self.epochs - self.done) / rate))

    def write(self, text):
        """Put the text in the place of the last one."""
        self.out.write("\r\x1b[K" + text)
        self.out.flush()

    def close(self):
        """Take the line away and return the seconds since the start."""
        if self.on:
            self.write("")
        return time.monotonic() - self.start
