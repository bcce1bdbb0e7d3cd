"""NumPy's legacy random numbers without NumPy: np.random.seed(7) is RandomState(7).

Beneath lies the Mersenne twister MT19937 (Matsumoto, Nishimura 1998): 624 words of 32 bits.
RandomState also answers all that Rng answers, so either may be passed as rng=.
size: None for one number, n or (m, n) for nested lists of them   p: probabilities
"""
__all__ = ("RandomState",)

from math import log, sqrt

try:
    from random import Random               # the same twister, compiled: six times faster
except (ImportError, AttributeError):       # MicroPython, Skulpt
    Random = None

from .vector import total

MASK = 0xFFFFFFFF


class RandomState:
    """A generator of random numbers.   seed: a whole number from 0 to 2^32 - 1

    Raises ValueError for any other seed.
    """

    def __init__(self, seed):
        if not isinstance(seed, int) or not 0 <= seed <= MASK:
            raise ValueError("RandomState: seed is %r, a whole number from 0 to %d is wanted"
                             % (seed, MASK))
        words = [seed]
        for i in range(1, 624):
            words.append((1812433253 * (words[-1] ^ (words[-1] >> 30)) + i) & MASK)
        if Random is None:
            self.source = Twister(words)
        else:
            self.source = Random()
            self.source.setstate((3, tuple(words) + (624,), None))
        self.spare = None           # normals come in pairs; the second one waits here

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
        """Return a number between low and high, all equally likely."""
        return filled(size, lambda: low + (high - low) * self.source.random())

    def normal(self, loc=0, scale=1, size=None):
        """Return a number from the normal distribution.   loc: mean   scale: deviation

        Raises ValueError if scale is negative.
        """
        if not scale >= 0:
            raise ValueError("normal: scale is %r, at least 0 is wanted" % scale)
        return filled(size, lambda: loc + scale * self.gauss())

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

    def randint(self, low, high=None, size=None):
        """Return a whole number, low <= number < high; randint(n) is randint(0, n).

        Raises ValueError if there is none, or if it may not fit in 64 bits.
        """
        if high is None:
            low, high = 0, low
        if high <= low:
            raise ValueError("randint: no whole number from %d up to below %d" % (low, high))
        if low < -1 << 63 or high > 1 << 63:
            raise ValueError("randint: %d up to below %d, 64 bits are wanted" % (low, high))
        return filled(size, lambda: low + self.below(high - low))

    def below(self, n):
        """Return a whole number, 0 <= number < n: the lowest bits of a word, until they fit."""
        if n == 1:
            return 0                # NumPy takes no word for this
        word, mask, result = self.source.getrandbits, 1, n
        while mask < n - 1:
            mask = 2 * mask + 1
        while result >= n:
            result = mask & (word(32) if mask <= MASK else (word(32) << 32) | word(32))
        return result

    def shuffle(self, items):
        """Put a list in random order, in place."""
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]

    def permutation(self, items):
        """Return a new list in random order.   items: a list, or n for 0 ... n-1"""
        result = list(range(items) if isinstance(items, int) else items)
        self.shuffle(result)
        return result

    def choice(self, items, size=None, replace=True, p=None):
        """Return one of the items.   items: a list, or n for 0 ... n-1   p: (n,)

        replace: whether an item may come again   p: all equal if None
        Raises ValueError if the items are too few, or p are not their probabilities.
        """
        items = range(items) if isinstance(items, int) else items
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


class Twister:
    """What random.Random does here, where there is none.   words: (624,), the state"""

    def __init__(self, words):
        self.words, self.at = words, 624

    def turn(self):
        """Replace the 624 words by the next 624."""
        words, self.at = self.words, 0
        for i in range(624):
            y = (words[i] & 0x80000000) | (words[(i + 1) % 624] & 0x7FFFFFFF)
            words[i] = words[(i + 397) % 624] ^ (y >> 1) ^ (0x9908B0DF if y & 1 else 0)

    def getrandbits(self, k):
        """Return k random bits as a whole number, at most 32: the highest of the next word."""
        if self.at == 624:
            self.turn()
        y = self.words[self.at]
        self.at += 1
        y ^= y >> 11
        y ^= (y << 7) & 0x9D2C5680
        y ^= (y << 15) & 0xEFC60000
        return (y ^ (y >> 18)) >> (32 - k)

    def random(self):
        """Return a number in [0, 1), one of 2^53 evenly spaced."""
        return (self.getrandbits(27) * 67108864 + self.getrandbits(26)) / 9007199254740992


def shape_of(size):
    """Return the size as a tuple.   None -> ()   n -> (n,)   (m, n) -> (m, n)"""
    return () if size is None else (size,) if isinstance(size, int) else tuple(size)


def filled(size, draw):
    """Return one draw() if there is no size, else nested lists, the last index fastest.

    Raises ValueError if a size is negative.
    """
    shape = shape_of(size)
    if not shape:
        return draw()
    if shape[0] < 0:
        raise ValueError("RandomState: size is %d, at least 0 is wanted" % shape[0])
    if len(shape) == 1:
        return [draw() for _ in range(shape[0])]
    return [filled(shape[1:], draw) for _ in range(shape[0])]


def check_choice(n, count, replace, p):
    """Raise ValueError, one line, unless count of n items can be drawn with probabilities p."""
    if p is not None and not (len(p) == n and abs(total(p) - 1) < 1.5e-8 and min(p) >= 0):
        raise ValueError("choice: p has %d numbers, sum %r; wanted are %d from 0 up, sum 1"
                         % (len(p), total(p), n))
    possible = n if p is None else len([pi for pi in p if pi > 0])
    if count > possible and (possible == 0 or not replace):
        raise ValueError("choice: %d wanted, there are %d to choose from" % (count, possible))


def cumulative(p):
    """Return the running sums of p, divided by the last of them.   (n,)   ->   (n,)"""
    sums = []
    for pi in p:
        sums.append(sums[-1] + pi if sums else pi)
    return [s / sums[-1] for s in sums]


def rank(u, sums):
    """Return how many of the rising sums are at most u: the index it falls on."""
    return len([s for s in sums if s <= u])
