"""Data sets made by a formula: points of the plane X, and labels, the class of each point.

X: (k, 2)   labels: (k,) whole numbers from 0   noise: deviation of the normal noise on every
number   rng: an Rng or a RandomState; Rng(0) if none is given. With rng=RandomState(seed)
moons, circles and blobs are scikit-learn's with random_state=seed, and the spirals those of
the CS231n course notes after np.random.seed(seed).

Where order matters, texts take the place of X: strings, symbols with a space between.
"""
__all__ = ("make_moons", "make_circles", "make_spirals", "make_blobs", "make_line",
           "remember_first", "parity", "sums", "sine")

from math import cos, pi, sin

from ..fitting.checks import is_finite, shown
from ..fitting.stand_ins import check_room
from ..fitting.wanted import want, want_each
from ..rng import Rng

NUMBERS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen "
           "fourteen fifteen sixteen seventeen eighteen nineteen twenty")


def make_moons(n=100, noise=0, rng=None, shuffle=True):
    """Return two half circles, each reaching into the other.   ->   (n, 2), (n,)

    Raises ValueError if n or noise is too small.
    """
    want("make_moons", "n:size noise:deviation rng:generator? shuffle:flag", n, noise, rng,
         shuffle)
    check_room("make_moons", n, 2)
    upper, lower = linspace(0, pi, n // 2), linspace(0, pi, n - n // 2)
    X = [[cos(t), sin(t)] for t in upper] + [[1 - cos(t), 1 - sin(t) - 0.5] for t in lower]
    labels = [0] * len(upper) + [1] * len(lower)
    return mixed(X, labels, noise, rng or Rng(), shuffle)


def make_circles(n=100, noise=0, factor=0.8, rng=None, shuffle=True):
    """Return a circle of radius 1 and one of radius factor in it.   ->   (n, 2), (n,)

    Raises ValueError if n or noise is too small, or factor is not in [0, 1).
    """
    want("make_circles", "n:size noise:deviation factor:fraction rng:generator? shuffle:flag",
         n, noise, factor, rng, shuffle)
    check_room("make_circles", n, 2)
    outer, inner = n // 2, n - n // 2
    X = [[cos(t), sin(t)] for t in linspace(0, 2 * pi, outer + 1)[:outer]]
    X += [[factor * cos(t), factor * sin(t)] for t in linspace(0, 2 * pi, inner + 1)[:inner]]
    return mixed(X, [0] * outer + [1] * inner, noise, rng or Rng(), shuffle)


def make_spirals(n=100, arms=3, noise=0.2, rng=None):
    """Return arms that wind out from the origin, (n arms, 2), and their numbers, (n arms,).

    n: points of an arm   noise: deviation of the angle, in radians
    Raises ValueError if n, arms or noise is too small.
    """
    want("make_spirals", "n:size arms:size noise:deviation rng:generator?", n, arms, noise, rng)
    check_room("make_spirals", n, arms, 2)
    rng = rng or Rng()
    X = []
    for arm in range(arms):
        for r, t in zip(linspace(0, 1, n), linspace(4 * arm, 4 * (arm + 1), n)):
            t += rng.normal(0, noise)
            X.append([r * sin(t), r * cos(t)])
    return X, [arm for arm in range(arms) for _ in range(n)]


def make_blobs(n=100, centers=3, spread=1, rng=None, shuffle=True):
    """Return clouds of points, normal around their centers.   ->   (n, 2), (n,)

    centers: how many, then drawn from [-10, 10)^2, or a list of points of any length
    spread: deviation of a cloud. The first clouds take what n leaves over.
    Raises ValueError if n, centers or spread is too small.
    """
    if not isinstance(centers, int):
        want("make_blobs", "centers:rows", centers)
        want_each("make_blobs", "center", centers, is_finite, "a list of finite numbers")
        for i, center in enumerate(centers):
            if len(center) != len(centers[0]):
                raise ValueError("make_blobs: center %d has %d numbers, center 0 has %d; as many "
                                 "are wanted" % (i, len(center), len(centers[0])))
    count = centers if isinstance(centers, int) else len(centers)
    want("make_blobs", "n:size centers:size spread:deviation rng:generator? shuffle:flag", n,
         count, spread, rng, shuffle)
    check_room("make_blobs", n + count, 2 if isinstance(centers, int) else len(centers[0]))
    rng = rng or Rng()
    if isinstance(centers, int):
        centers = [[rng.uniform(-10, 10) for _ in range(2)] for _ in range(count)]
    X, labels = [], []
    for label, center in enumerate(centers):
        for _ in range(label, n, count):
            X.append([rng.normal(c, spread) for c in center])
            labels.append(label)
    return mixed(X, labels, 0, rng, shuffle)


def make_line(n=100, slope=1, intercept=0, noise=0.1, rng=None):
    """Return x from [-1, 1) and t = slope x + intercept + noise.   ->   (n, 1), (n, 1)

    Every sample draws its x and then its noise. Raises ValueError if n or noise is too small.
    """
    want("make_line", "n:size slope:number intercept:number noise:deviation rng:generator?",
         n, slope, intercept, noise, rng)
    check_room("make_line", n, 2)
    rng = rng or Rng()
    X, T = [], []
    for _ in range(n):
        x = rng.uniform(-1, 1)
        X.append([x])
        T.append([slope * x + intercept + rng.normal(0, noise)])
    return X, T


def remember_first(n=400, gap=20, rng=None):
    """Return n texts 'a y x y ...': the class is the first symbol, a (0) or b (1).

    gap: how many symbols of noise, x or y, follow it (after Hochreiter, Schmidhuber 1997)
    Raises ValueError if n or gap is below 1.
    """
    want("remember_first", "n:size gap:size rng:generator?", n, gap, rng)
    check_room("remember_first", n, gap)
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
    want("parity", "n:size length:size rng:generator?", n, length, rng)
    check_room("parity", n, length)
    if n > 2 ** min(length, 30):
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
    want("sums", "highest:size rng:generator?", highest, rng)
    if highest > 20:
        raise ValueError("sums: highest is %s, a number from 1 to 20 is wanted" % shown(highest))
    names = NUMBERS.split()[:highest + 1]
    pairs = [(i, j) for i in range(len(names)) for j in range(len(names))]
    (rng or Rng()).shuffle(pairs)
    return ["%s plus %s" % (names[i], names[j]) for i, j in pairs], [i + j for i, j in pairs]


def sine(n=200, noise=0.1, rng=None):
    """Return x from [-pi, pi) and t = sin x + noise.   ->   (n, 1), (n, 1)

    noise: deviation of the normal noise. Every sample draws its x and then its noise.
    Raises ValueError if n or noise is too small.
    """
    want("sine", "n:size noise:deviation rng:generator?", n, noise, rng)
    check_room("sine", n, 2)
    rng = rng or Rng()
    X, T = [], []
    for _ in range(n):
        x = rng.uniform(-pi, pi)
        X.append([x])
        T.append([sin(x) + rng.normal(0, noise)])
    return X, T


def linspace(start, stop, n):
    """Return n numbers from start to stop, evenly spaced, both ends among them.   ->   (n,)"""
    if n < 2:
        return [start] * n
    step = (stop - start) / (n - 1)
    return [start + i * step for i in range(n - 1)] + [stop]


def mixed(X, labels, noise, rng, shuffle):
    """Return X and labels in one random order, and then with noise on X."""
    order = list(range(len(X)))
    if shuffle:
        rng.shuffle(order)
    X = [X[i] for i in order]
    if noise:
        X = [[xi + rng.normal(0, noise) for xi in x] for x in X]
    return X, [labels[i] for i in order]
