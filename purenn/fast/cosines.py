"""Many dot products at once, by the law of cosines: a . b = (|a|^2 + |b|^2 - |a - b|^2) / 2.

math.dist finds |a - b| in C, in less time than Python takes to multiply and add: this is why
batches are fast here. The two lengths have to be alike, or the small one drowns in the large
one's rounding; a power of 2, which is exact, makes them so.
"""
from math import frexp, ldexp

from .machine import dist

try:
    from itertools import repeat
except ImportError:                 # MicroPython, which has no dist either
    repeat = None

ALIKE = 2                           # lengths may differ by this factor
SMALLEST, LARGEST = 1e-100, 1e100   # of the longest row: its square is still a number
FARTHEST = 1000                     # powers of 2 that a row is made longer by, at most


def by_distance(A, B):
    """Return A B^T, every row of A dot every row of B; None for lengths too large or too small.

    A: (k, n)   B: (m, n)   ->   (k, m). Products are off by about 1e-15 |a| |b| at most.
    """
    zero = (0.0,) * len(A[0])
    B = list(map(tuple, B))
    lengths = list(map(dist, B, repeat(zero)))
    longest = max(lengths)
    if not SMALLEST < longest < LARGEST:
        return None
    size, factors, rows = frexp(longest)[1], None, []
    low, high = ldexp(1.0, size - 1), ldexp(1.0, size)
    if ALIKE * min(lengths) < longest:
        made_longer = [1.0 if ALIKE * h >= longest else to_size(h, size) for h in lengths]
        B = [b if c == 1 else tuple([c * x for x in b]) for b, c in zip(B, made_longer)]
        lengths = [c * h for c, h in zip(made_longer, lengths)]
        factors = [1 / c if h else 0.0 for c, h in zip(made_longer, lengths)]
    squares = [h * h for h in lengths]
    for a in A:
        length = dist(a, zero)
        if not length < LARGEST:
            return None
        c = 1.0 if low <= length < high else to_size(length, size)
        if c != 1:
            a, length = [c * x for x in a], c * length
        half = 0.5 / c if length else 0.0
        square, distances = length * length, map(dist, B, repeat(tuple(a)))
        if factors is None:
            rows.append([(square + h - d * d) * half for h, d in zip(squares, distances)])
        else:
            rows.append([(square + h - d * d) * f * half
                         for h, f, d in zip(squares, factors, distances)])
    return rows


def to_size(length, size):
    """Return the power of 2 that makes a row of this length about 2^size long; 1 for zeros."""
    return ldexp(1.0, min(size - frexp(length)[1], FARTHEST)) if length else 1.0
