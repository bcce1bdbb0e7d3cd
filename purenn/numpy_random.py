"""NumPy's legacy random numbers without NumPy: np.random.seed(7) is RandomState(7).

Beneath lies the Mersenne twister, more/twister.py; what NumPy refuses is refused here, too.
RandomState also answers all that Rng answers, so either may be passed as rng=.
size: None for one number, n or (m, n) for nested lists of them   p: probabilities
"""
__all__ = ("RandomState",)

from math import log, sqrt

from .fitting.checks import shown
from .fitting.stand_ins import check_shuffled, int_of
from .fitting.wanted import is_list, want
from .more.choosing import check_choice, cumulative, rank
from .more.twister import BITS, MASK, Twister, dealt, filled, name_of, shape_of, words_of

try:
    from random import Random               # the same twister, compiled: six times faster
except (ImportError, AttributeError):       # MicroPython, Skulpt
    Random = None


class RandomState:
    """A generator of random numbers.

    seed: a whole number from 0 to 2^32 - 1, or a list of such (else ValueError); None: any
    """

    def __init__(self, seed=None):
        self.seed(seed)

    def seed(self, seed=None):
        """Begin as a new RandomState(seed) does."""
        self.begin(words_of(seed), 624)

    def begin(self, words, at, spare=None):
        """Go on from 624 words of which the first so many are used."""
        if Random is None:
            self.source = Twister(list(words))
            self.source.at = at
        else:
            self.source = Random()
            self.source.setstate((3, tuple(words) + (at,), None))
        self.spare = spare          # normals come in pairs; the second one waits here

    def get_state(self):
        """Return 'MT19937', 624 words, how many are used, whether a normal waits, that normal."""
        if Random is None or isinstance(self.source, Twister):
            words, at = list(self.source.words), self.source.at
        else:
            words = list(self.source.getstate()[1])
            at = words.pop()
        return ("MT19937", words, at) + ((0, 0.0) if self.spare is None else (1, self.spare))

    def set_state(self, state):
        """Go on from what get_state, here or NumPy's as a list, has returned.

        Raises ValueError for anything else.
        """
        try:
            name, words, at = state[0], [int(word) for word in state[1]], int(state[2])
            spare = float(state[4]) if len(state) > 3 and state[3] else None
        except (TypeError, ValueError, IndexError, KeyError):
            name = None
        if (name != "MT19937" or len(words) != 624 or not 0 <= at <= 624
                or min(words) < 0 or max(words) > MASK):
            raise ValueError("set_state: the state is %.60r; ('MT19937', 624 words, how many are "
                             "used, whether a normal waits, that normal) is wanted" % (state,))
        self.begin(words, at, spare)

    def random(self, size=None):
        """Return a number in [0, 1), one of 2^53 evenly spaced."""
        return filled(size, self.source.random)

    random_sample = random          # its older name

    def rand(self, *size):
        """Return a number in [0, 1); sizes one by one: rand(2, 3)."""
        return filled(size, self.source.random)

    def randn(self, *size):
        """Return a number from N(0, 1); sizes one by one: randn(2, 3)."""
        return filled(size, self.gauss)

    def uniform(self, low=0, high=1, size=None):
        """Return a number between low and high, all equally likely.

        Raises ValueError if they are infinite, or infinitely far apart.
        """
        try:
            if (high - low) - (high - low) != 0:
                raise ValueError("uniform: from %r to %r, a finite range is wanted" % (low, high))
            return filled(size, lambda: low + (high - low) * self.source.random())
        except (TypeError, OverflowError):
            want("uniform", "low:number high:number", low, high)
            raise

    def normal(self, loc=0, scale=1, size=None):
        """Return a number from the normal distribution.   loc: mean   scale: deviation

        Raises ValueError if scale is negative.
        """
        try:
            if not scale >= 0 or str(scale)[0] == "-":      # -0.0 is refused by NumPy, too
                raise ValueError("normal: scale is %r, at least 0 is wanted" % scale)
            return filled(size, lambda: loc + scale * self.gauss())
        except (TypeError, OverflowError):
            want("normal", "loc:number scale:number", loc, scale)
            raise

    def standard_normal(self, size=None):
        """Return a number from N(0, 1)."""
        return filled(size, self.gauss)

    def gauss(self):
        """Return a number from N(0, 1) by the polar method (Marsaglia, Bray 1964)."""
        if self.spare is not None:
            result, self.spare = self.spare, None
            return result
        random, r2 = self.source.random, 0
        while not 0 < r2 < 1:
            x, y = 2 * random() - 1, 2 * random() - 1
            r2 = x * x + y * y
        f = sqrt(-2 * log(r2) / r2)
        self.spare = f * x
        return f * y

    def randint(self, low, high=None, size=None, dtype="int64"):
        """Return a whole number, low <= number < high; randint(n) is randint(0, n).

        dtype: a name of BITS, int, bool: small ones share a word of 32 bits
        Raises ValueError if there is no number, or one may not fit.
        """
        low, high = (0, int_of(low)) if high is None else (int_of(low), int_of(high))
        if not isinstance(low, int) or not isinstance(high, int):
            raise ValueError("randint: from %s to %s, whole numbers are wanted"
                             % (shown(low), shown(high)))
        if high <= low:
            raise ValueError("randint: no whole number from %s up to below %s"
                             % (shown(low), shown(high)))
        kind = name_of(dtype)
        bits = BITS[kind]
        least = -1 << bits - 1 if kind[0] == "i" else 0
        if low < least or high > least + (1 << bits):
            raise ValueError("randint: %s up to below %s, %d bits are wanted%s" % (
                shown(low), shown(high), bits, "" if least else " and nothing below 0"))
        draw, make = self.source.getrandbits, bool if kind == "bool" else int
        draw = dealt(draw, bits) if bits < 32 else draw
        return filled(size, lambda: make(low + self.below(high - low, draw)))

    def below(self, n, word=None):
        """Return a whole number, 0 <= number < n: the lowest bits of a word, until they fit.

        word: the function that draws; None: whole words
        """
        if n == 1:
            return 0                # NumPy takes no word for this
        word, mask, result = word or self.source.getrandbits, 1, n
        while mask < n - 1:
            mask = 2 * mask + 1
        while result >= n:
            result = mask & (word(32) if mask <= MASK else (word(32) << 32) | word(32))
        return result

    def shuffle(self, items):
        """Put a list in random order, in place."""
        if not isinstance(items, list):
            check_shuffled(items)
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]

    def permutation(self, items):
        """Return a new list in random order.   items: a list, or n for 0 ... n-1"""
        items = int_of(items)
        want("permutation", "items:count" if isinstance(items, int) else "items:list", items)
        result = list(range(items) if isinstance(items, int) else items)
        self.shuffle(result)
        return result

    def choice(self, items, size=None, replace=True, p=None):
        """Return one of the items.   items: a list, or n for 0 ... n-1   p: (n,)

        replace: whether an item may come again   p: all equal if None
        Raises ValueError if the items are too few, or p are not their probabilities.
        """
        items = int_of(items)
        if isinstance(items, int):
            want("choice", "items:count", items)
        items, rows = range(items) if isinstance(items, int) else items, (list, tuple)
        if not is_list(items) or len(items) and type(items[0]) in rows:
            raise ValueError("choice: a list of items or their number is wanted; for rows try "
                             "choice(len(rows))")
        want("choice", "items:list p:numbers? replace:flag", items, p, replace)
        n, count = len(items), 1
        for m in shape_of(size):
            count *= m
        check_choice(n, count, replace, p)
        if not replace:
            indices = iter(self.distinct(n, count, p))
            return filled(size, lambda: items[next(indices)])
        if p is None:
            return filled(size, lambda: items[self.below(n)])
        sums = cumulative(p)
        return filled(size, lambda: items[rank(self.random(), sums)])

    def distinct(self, n, count, p):
        """Return different indices below n.   p: (n,) or None   ->   (count,)"""
        if p is None:
            return self.permutation(n)[:count]
        found = []
        while len(found) < count:
            sums = cumulative([0 if i in found else pi for i, pi in enumerate(p)])
            for i in [rank(u, sums) for u in self.rand(count - len(found))]:
                if i not in found:
                    found.append(i)
        return found
