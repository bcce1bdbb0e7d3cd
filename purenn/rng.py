"""Random numbers that are the same on every Python: Marsaglia's xorshift128 (2003).

Only 32-bit whole numbers inside, and 24-bit fractions outside, which even a 32-bit float
holds exactly. random.seed(42) would give different numbers on CPython, MicroPython and Skulpt.
"""
__all__ = ("Rng",)

from math import cos, log, pi, sqrt

from .fitting.told import told

MASK = 0xFFFFFFFF
MOST_WEIGHTS = 20000000             # of one network: more take gigabytes and hours


class Rng:
    """A generator of random numbers.   seed: any whole number, taken modulo 2^32"""

    def __init__(self, seed=0):
        if not isinstance(seed, int):
            from .fitting.stand_ins import whole_of     # here, so that boards pay when it is wanted
            seed = whole_of("Rng", "seed", seed, None)
        word = seed & MASK
        self.words = []
        for _ in range(4):
            word = (word * 69069 + 1) & MASK
            self.words.append(word)
        for _ in range(16):         # near seeds start near each other; mix them apart
            self.bits()

    def bits(self):
        """Return the next 32 random bits as a whole number."""
        x, y, z, w = self.words
        x ^= (x << 11) & MASK
        x ^= x >> 8
        x ^= w ^ (w >> 19)
        self.words = [y, z, w, x]
        return x

    def random(self):
        """Return a number in [0, 1), one of 2^24 evenly spaced."""
        return (self.bits() >> 8) / 16777216

    @told
    def uniform(self, a, b):
        """Return a number between a and b, all equally likely."""
        return a + (b - a) * self.random()

    @told
    def normal(self, mu=0, sigma=1):
        """Return a number from the normal distribution (Box, Muller 1958)."""
        r = sqrt(-2 * log(1 - self.random()))
        return mu + sigma * r * cos(2 * pi * self.random())

    @told
    def randint(self, low, high):
        """Return a whole number, low <= number < high, as NumPy's randint.

        Raises ValueError if there is none.
        """
        if not 0 < high - low <= MASK + 1 or isinstance(low, float) or isinstance(high, float):
            from .fitting.stand_ins import no_whole
            raise no_whole(low, high)
        return low + self.bits() % (high - low)

    def shuffle(self, items):
        """Put a list in random order, in place (Fisher, Yates).   Raises ValueError for no list."""
        if not isinstance(items, list):
            from .fitting.stand_ins import check_shuffled
            check_shuffled(items)
        for i in range(len(items) - 1, 0, -1):
            j = self.bits() % (i + 1)
            items[i], items[j] = items[j], items[i]


def draws(n, m, rng):
    """Return the ways to draw one weight of a layer with n inputs and m outputs, by name."""
    return {"normal": lambda: rng.normal(),
            "fan_in": lambda: rng.normal() / sqrt(n),
            "glorot": lambda: rng.uniform(-1, 1) * sqrt(6 / (n + m)),
            "he": lambda: rng.normal() * sqrt(2 / n),
            "zeros": lambda: 0.0}


def weights(name, init, m, n, fan, rng, scale=1):
    """Return a matrix (m, n), drawn row by row, or a copy of what is given.

    init: see Dense   fan: inputs and outputs of what a row is one of
    Raises ValueError, named after the layer, for a given matrix of another shape.
    """
    if isinstance(init, str):
        if m * n > MOST_WEIGHTS:
            from .fitting.refusals import too_many
            raise too_many(name, m, n, MOST_WEIGHTS)
        if rng is not None and (isinstance(rng, type) or not hasattr(rng, "normal")):
            from .fitting.refusals import no_generator  # here, so that boards pay when it is wanted
            raise no_generator(name, rng)
        draw = draws(fan[0], fan[1], rng)[init]
        return [[scale * draw() for _ in range(n)] for _ in range(m)]
    if not isinstance(init, (list, tuple)) or not all([is_row(row) for row in init]):
        from .fitting.refusals import no_init
        raise no_init(name, init, ())
    W = [list(row) for row in init]
    if [len(row) for row in W] != [n] * m:
        from .fitting.refusals import another_shape
        raise another_shape(name, W, m, n)
    return W


def is_row(row):
    """Return whether a row has numbers; on MicroPython lists show no __len__."""
    return isinstance(row, (list, tuple)) or hasattr(row, "__len__")


def check_init(name, init):
    """Raise ValueError, named after the layer, for a way to draw that is not there."""
    known = sorted(draws(1, 1, None))
    if isinstance(init, str) and init not in known:
        from .fitting.refusals import no_init
        raise no_init(name, init, known)


def needs_no_rng(init):
    """Return whether weights can be made without random numbers."""
    return not isinstance(init, str) or init == "zeros"
