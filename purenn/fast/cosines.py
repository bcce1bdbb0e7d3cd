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
    factors = None
    if ALIKE * min(lengths) < longest:
        B, lengths, factors = made_alike(B, lengths, longest)
    squares, size, rows = [h * h for h in lengths], frexp(longest)[1], []
    for a in A:
        length = dist(a, zero)
        if not length < LARGEST:
            return None
        a, length, factor = lengthened(a, length, size)
        square, distances = length * length, map(dist, B, repeat(a))
        if factors is None:
            rows.append([(square + h - d * d) * factor for h, d in zip(squares, distances)])
        else:
            row = [(square + h - d * d) * f for h, f, d in zip(squares, factors, distances)]
            rows.append(row if factor == 0.5 else [2 * factor * p for p in row])
    return rows


def lengthened(row, length, size):
    """Return a row of about the length 2^size, this length, and half of what it was shortened by.

    A row of zeros stays, and the last is 0: so are its products.
    """
    shift = size - frexp(length)[1]
    if length and shift == 0:
        return tuple(row), length, 0.5
    if not length:
        return tuple(row), length, 0.0
    shift = min(shift, FARTHEST)
    c = ldexp(1.0, shift)
    return tuple([c * x for x in row]), c * length, ldexp(0.5, -shift)


def made_alike(B, lengths, longest):
    """Return the rows of B at about the longest's length, their lengths, and their factors."""
    size = frexp(longest)[1]
    found = [(b, length, 0.5) if ALIKE * length >= longest else lengthened(b, length, size)
             for b, length in zip(B, lengths)]
    return zip(*found)
