"""Data made by a formula where order matters: texts of symbols and words, and a curve.

texts: list of strings, symbols with a space between   labels: (n,) whole numbers from 0
rng: an Rng or a RandomState; Rng(0) if none is given
"""
__all__ = ("remember_first", "parity", "sums", "sine")

from math import pi, sin

from .generate import check
from ..rng import Rng

NUMBERS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen "
           "fourteen fifteen sixteen seventeen eighteen nineteen twenty")


def remember_first(n=400, gap=20, rng=None):
    """Return n texts 'a y x y ...': the class is the first symbol, a (0) or b (1).

    gap: how many symbols of noise, x or y, follow it (after Hochreiter, Schmidhuber 1997)
    Raises ValueError if n or gap is below 1.
    """
    check("remember_first", n=n, gap=gap)
    rng = rng or Rng()
    texts, labels = [], []
    for _ in range(n):
        label = rng.randint(0, 2)
        noise = ["xy"[rng.randint(0, 2)] for _ in range(gap)]
        texts.append(" ".join(["ab"[label]] + noise))
        labels.append(label)
    return texts, labels


def parity(n=200, length=8, rng=None):
    """Return n different texts '0 1 1 ...'; the class is 1 if the ones are odd in number.

    length: symbols of a text. Raises ValueError if n or length is below 1, or n too many.
    """
    check("parity", n=n, length=length)
    if n > 2 ** length:
        raise ValueError("parity: n is %d, there are only %d texts of length %d"
                         % (n, 2 ** length, length))
    rng = rng or Rng()
    texts, labels, seen = [], [], set()
    while len(texts) < n:
        bits = [int(rng.randint(0, 2)) for _ in range(length)]
        text = " ".join([str(bit) for bit in bits])
        if text not in seen:
            seen.add(text)
            texts.append(text)
            labels.append(sum(bits) % 2)
    return texts, labels


def sums(highest=9, rng=None):
    """Return 'two plus three' with label 5, and so on: all pairs, in random order.

    highest: the largest number, up to 20. Raises ValueError for another.
    """
    if not 1 <= highest <= 20:
        raise ValueError("sums: highest is %r, a number from 1 to 20 is wanted" % highest)
    names = NUMBERS.split()[:highest + 1]
    pairs = [(i, j) for i in range(len(names)) for j in range(len(names))]
    (rng or Rng()).shuffle(pairs)
    return ["%s plus %s" % (names[i], names[j]) for i, j in pairs], [i + j for i, j in pairs]


def sine(n=200, noise=0.1, rng=None):
    """Return x from [-pi, pi) and t = sin x + noise.   ->   (n, 1), (n, 1)

    noise: deviation of the normal noise. Every sample draws its x and then its noise.
    Raises ValueError if n or noise is too small.
    """
    check("sine", n=n, noise=noise)
    rng = rng or Rng()
    X, T = [], []
    for _ in range(n):
        x = rng.uniform(-pi, pi)
        X.append([x])
        T.append([sin(x) + rng.normal(0, noise)])
    return X, T
