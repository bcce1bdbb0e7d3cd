"""Get a data set that is too large to be bundled: the digits of MNIST, 11 MB in four files.

example: python3 -m purenn get mnist --to mnist
"""
import sys
import time

from ..terminal.progress import Progress
from ..terminal import arguments
from . import download


def add_arguments(parser):
    """Add the options of this command."""
    parser.add_argument("name", choices=["mnist"], help="what to get")
    parser.add_argument("--to", type=arguments.file_name, metavar="DIR",
                        help="the folder for the files (mnist)")
    parser.add_argument("--from", dest="source", type=arguments.file_name, metavar="URL",
                        help="another mirror, or a folder; two public ones if not given")


def run(options):
    """Download, or find the files already there."""
    get(options.name, options.to, options.source)


def get(name, to=None, source=None, out=None):
    """Download a data set by name and say so, a line for each file; return the paths.

    to: the folder, its name if None   source: a URL or folder instead of download.MIRRORS
    out: where the lines go; the progress goes to stderr, if that is a terminal
    Raises ValueError, one line, for an unknown name and if no mirror has a file.
    """
    if name != "mnist":
        raise ValueError("get: no data set %r to download; there is mnist" % name)
    meter = Meter()

    def show(line):
        """Print the line in the place of the progress."""
        meter.close()
        print(line, file=out or sys.stdout)

    try:
        return download.fetch_mnist(to or name, [source] if source else download.MIRRORS,
                                    show, meter)
    finally:
        meter.close()


class Meter(Progress):
    """The line with bytes, share and rate while a file comes, on a terminal only."""

    def __init__(self, out=None):
        super().__init__(0, out)
        self.name, self.first = None, 0

    def __call__(self, name, done, size):
        """Take in how far a file is; show it if a tenth of a second has passed since the last."""
        now = time.monotonic()
        if name != self.name or done < self.first:
            self.name, self.first, self.start = name, done, now
        if self.on and now - self.shown >= 0.1:
            self.shown = now
            rate = (done - self.first) / (now - self.start or 1)
            self.write("%s   %d of %d bytes   %d %%   %.2f MB a second"
                       % (name, done, size, 100 * done // size, rate / 1e6))
