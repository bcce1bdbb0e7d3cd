"""The Mersenne twister MT19937 (Matsumoto, Nishimura 1998), its seeds, lists of what is drawn.

words: (624,) of 32 bits, the state   size: None for one number, n or (m, n) for nested lists
"""
from ..fitting.checks import shown
from ..fitting.wanted import want

MASK = 0xFFFFFFFF
BITS = {"bool": 1, "int8": 8, "int16": 16, "int32": 32, "int64": 64,
        "uint8": 8, "uint16": 16, "uint32": 32, "uint64": 64}       # of the dtypes of randint


def words_of(seed):
    """Return the words that a seed stands for: a whole number, a list of them, None for chance.

    Raises ValueError for any other seed.
    """
    if seed is None:
        return [word or 1 for word in chance()]
    if hasattr(seed, "tolist"):
        seed = seed.tolist()        # NumPy's own
    numbers = list(seed) if isinstance(seed, (list, tuple)) else [seed]
    for number in numbers:
        if not isinstance(number, int) or not 0 <= number <= MASK:
            numbers = []
    if not numbers:
        raise ValueError("RandomState: seed is %s, a whole number from 0 to %d or a list of them "
                         "is wanted" % (shown(seed), MASK))
    return from_list(numbers) if isinstance(seed, (list, tuple)) else from_number(seed)


def chance():
    """Return words that are others every time."""
    try:
        from os import urandom
        data = urandom(2496)
    except (ImportError, NotImplementedError):      # a board: the time since it was switched on
        import time
        return from_number(int(time.time() * 1000) & MASK)
    return [int.from_bytes(data[i:i + 4], "little") for i in range(0, 2496, 4)]


def from_number(seed):
    """Return the words of one number (init_genrand)."""
    words = [seed]
    for i in range(1, 624):
        words.append((1812433253 * (words[-1] ^ (words[-1] >> 30)) + i) & MASK)
    return words


def from_list(seeds):
    """Return the words of a list of numbers (init_by_array)."""
    words, i, j = from_number(19650218), 1, 0
    for k in range(max(624, len(seeds)) + 623):
        mixed = words[i - 1] ^ (words[i - 1] >> 30)
        if k < max(624, len(seeds)):
            words[i] = ((words[i] ^ (mixed * 1664525)) + seeds[j] + j) & MASK
            j = (j + 1) % len(seeds)
        else:
            words[i] = ((words[i] ^ (mixed * 1566083941)) - i) & MASK
        i += 1
        if i == 624:
            words[0], i = words[623], 1
    words[0] = 0x80000000
    return words


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


def dealt(word, bits):
    """Return a function that deals words out so many bits at a time, the lowest first.

    word: a function of how many bits are wanted
    """
    left = []

    def part(_):
        """Return the next bits."""
        if not left:
            whole = word(32)
            left.extend([whole >> at & (1 << bits) - 1 for at in range(0, 32, bits)])
        return left.pop(0)
    return part


def name_of(dtype):
    """Return the name of a kind of whole numbers: its own, or that of int, bool, NumPy's types.

    Raises ValueError for any other.
    """
    name = dtype if isinstance(dtype, str) else getattr(dtype, "__name__", str(dtype))
    name = {"int": "int64", "NoneType": "int64", "None": "int64", "bool_": "bool"}.get(name, name)
    if name not in BITS:
        raise ValueError("randint: dtype is %s; there are %s"
                         % (shown(dtype), ", ".join(sorted(BITS))))
    return name


def shape_of(size):
    """Return the size as a tuple.   None -> ()   n -> (n,)   (m, n) -> (m, n)

    Raises ValueError for a size that is not made of whole numbers from 0 up.
    """
    shape = () if size is None else tuple(size) if isinstance(size, (list, tuple)) else (size,)
    for n in shape:
        want("RandomState", "size:count", n)
    return shape


def filled(size, draw):
    """Return one draw() if there is no size, else nested lists, the last index fastest."""
    shape = shape_of(size)
    if not shape:
        return draw()
    if len(shape) == 1:
        return [draw() for _ in range(shape[0])]
    return [filled(shape[1:], draw) for _ in range(shape[0])]
