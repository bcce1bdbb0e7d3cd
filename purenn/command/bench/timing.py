"""What the bench measures: one training by each program, in turn, and how the times compare.

Times are of the processor, so that what else runs on the machine disturbs little; only several
processes are measured by the clock on the wall.
"""
import platform
import time
from os.path import exists
from statistics import median

from ...parallel import Together
from ...table.bundled import places_of
from ...table.data import load_csv
from ...written.unroll import unroll
from .tasks import weights

LEAST = 0.2                         # seconds a measurement lasts; a short task is repeated
WARM = 3                            # seconds PyPy gets to compile a task first
AGREE = 1e-9                        # how far the weights of two programs may end apart


class Purenn:
    """A task trained by Network.fit."""

    def __init__(self, task, X, T):
        self.task, self.X, self.T = task, X, T

    def prepare(self):
        """Make what a training starts from."""
        self.network = self.task.network()

    def train(self):
        """Train."""
        self.task.fit(self.network, self.X, self.T)

    def weights(self):
        """Return what was learned."""
        return weights(self.network)


class Unrolled(Purenn):
    """A task trained by unroll(network).fit, writing and compiling the code included."""

    def train(self):
        """Train."""
        unroll(self.network).fit(self.X, self.T, self.task.epochs, self.task.lr,
                                 self.task.size(self.X))


class Parted(Purenn):
    """A task trained by Together, in the processes of an executor."""

    def __init__(self, task, X, T, executor):
        super().__init__(task, X, T)
        self.executor = executor

    def train(self):
        """Train."""
        self.task.fit(Together(self.network, self.executor), self.X, self.T)


class Bare(Purenn):
    """A task trained by the bare program."""

    def __init__(self, task, X, T, bare):
        super().__init__(task, X, T)
        self.bare = bare

    def prepare(self):
        """Make what a training starts from."""
        self.learned = weights(self.task.network())

    def train(self):
        """Train."""
        self.task.fit_bare(self.bare, self.X, self.T, self.learned)

    def weights(self):
        """Return what was learned."""
        return self.learned


class Plain(Bare):
    """A task of one sample a step trained by the loops one writes first."""

    def train(self):
        """Train."""
        self.bare.train(self.X, self.T, list(zip(self.learned[::2], self.learned[1::2])),
                        self.task.epochs, self.task.lr, self.task.xor)


class Reads(Purenn):
    """The digits read from their file, by purenn."""

    def prepare(self):
        """Forget what was read."""
        self.found = None

    def train(self):
        """Read."""
        self.found = load_csv("digits").X

    def weights(self):
        """Return what was read."""
        return self.found


class BareReads(Reads):
    """The same by csv and float alone."""

    def __init__(self, task, X, T, bare):
        super().__init__(task, X, T)
        self.bare = bare

    def train(self):
        """Read."""
        self.found = [row[:-1] for row in self.bare.read([path for path in places_of("digits") if exists(path)][0])]


class Answers(Reads):
    """The classes of all samples, by a network that has not learned."""

    def __init__(self, task, X, T):
        super().__init__(task, X, T)
        self.network = task.network()

    def train(self):
        """Answer."""
        self.found = self.network.predict(self.X)


class BareAnswers(BareReads):
    """The same by the bare program."""

    def train(self):
        """Answer."""
        self.found = self.bare.predict(self.X, *weights(self.task.network()))


def compare(sides, repeats, clock=time.process_time):
    """Return the times of every side, measured A B A B ...: a list of seconds a side.

    Raises ValueError if two sides do not end with the same weights.
    """
    first = [timed(side, 1, clock) for side in sides]
    agree(sides)
    if platform.python_implementation() == "PyPy":
        first = [warmed_up(side, clock) for side in sides]
    rounds = [1 + int(LEAST / max(seconds, 1e-6)) for seconds in first]
    pairs = [[timed(side, n, clock) for side, n in zip(sides, rounds)] for _ in range(repeats)]
    return [list(column) for column in zip(*pairs)]


def timed(side, rounds, clock):
    """Return the seconds of a training, the mean of some rounds."""
    seconds = 0
    for _ in range(rounds):
        side.prepare()
        start = clock()
        side.train()
        seconds += clock() - start
    return seconds / rounds


def warmed_up(side, clock):
    """Return the seconds of a training when PyPy has had time to compile it."""
    start, seconds = time.monotonic(), timed(side, 1, clock)
    while time.monotonic() - start < WARM:
        seconds = timed(side, 1, clock)
    return seconds


def agree(sides):
    """Raise ValueError unless all sides have learned the same weights."""
    ends = [flat(side.weights()) for side in sides]
    for side, end in zip(sides, ends):
        apart = max([abs(a - b) for a, b in zip(ends[0], end)])
        if len(end) != len(ends[0]) or not apart <= AGREE:
            raise ValueError("bench: %s: %s ends with weights %g away from Network.fit's"
                             % (side.task.name, type(side).__name__, apart))


def flat(nested):
    """Return the numbers in nested lists."""
    if not isinstance(nested, list):
        return [nested]
    return [number for part in nested for number in flat(part)]


def ratio(ours, theirs):
    """Return the median of the ratios of the pairs, their least and their largest."""
    ratios = [a / b for a, b in zip(ours, theirs)]
    return median(ratios), min(ratios), max(ratios)


def in_units(seconds):
    """Return a time with three digits and its unit."""
    for factor, unit in ((1, "s"), (1e3, "ms")):
        if seconds * factor >= 1:
            return "%.3g %s" % (seconds * factor, unit)
    return "%.3g us" % (seconds * 1e6)
