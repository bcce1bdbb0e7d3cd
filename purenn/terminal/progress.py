"""A line that rewrites itself while a person waits; in a pipe a few plain lines of a long run."""
import sys
import time

LONG = 10                           # seconds from which on a pipe is told, too
LINES = 10                          # how many lines a pipe gets at most


class Progress:
    """Shows epoch, rate and time left; give it to Network.fit as on_epoch.

    epochs: how many there will be in all   out: where the line goes
    done: epochs before this start   quiet: show nothing
    """

    def __init__(self, epochs, out=None, done=0, quiet=False):
        self.epochs, self.before, self.done = epochs, done, done
        self.out = out or sys.stderr
        self.on = self.out.isatty() and not quiet
        self.plain = not self.out.isatty() and not quiet
        self.start = self.shown = time.monotonic()
        self.told = 0

    def __call__(self, network):
        """Count an epoch; show it if a tenth of a second has passed since the last one shown."""
        self.done += 1
        now = time.monotonic()
        if self.on and now - self.shown >= 0.1:
            self.shown = now
            self.write(self.line(network, now))
        elif self.plain and now - self.start >= LONG:
            tenth = LINES * (self.done - self.before) // (self.epochs - self.before)
            if tenth > self.told and self.done < self.epochs:
                self.told = tenth
                self.out.write(self.line(network, now) + "\n")
                self.out.flush()

    def line(self, network, now):
        """Return where training is, how fast, and how long it will take."""
        rate = (self.done - self.before) / (now - self.start)
        return "epoch %d of %d   loss %.4g   %.3g epochs a second   %.0f s left" % (
            self.done, self.epochs, network.history["loss"][-1], rate,
            (self.epochs - self.done) / rate)

    def write(self, text):
        """Put the text in the place of the last one."""
        self.out.write("\r\x1b[K" + text)
        self.out.flush()

    def close(self):
        """Take the line away and return the seconds since the start."""
        if self.on:
            self.write("")
        return time.monotonic() - self.start
