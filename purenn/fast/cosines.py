"""Many dot products at once, by the law of cosines: a . b = (|a|^2 + |b|^2 - |a - b|^2) / 2.

math.dist finds |a - b| in C, in less time than Python takes to multiply and add: this is why
batches are fast here. The two lengths have to be alike, or the small one drowns in the large
one's rounding; a power of 2, which is exact, makes them so.
"""
from itertools import repeat
from math import frexp, ldexp

from .machine import dist

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
    alike = None
    if ALIKE * min(lengths) < longest:
        B, lengths, alike = made_alike(B, lengths, longest)
    halves, size, rows = [0.5 * h * h for h in lengths], frexp(longest)[1], []
    for a in A:
        length = dist(a, zero)
        if not length < LARGEST:
            return None
        shift = size - frexp(length)[1]
        if length and -2 < shift < 2:
            shift, a = 0, tuple(a)
        else:
            shift = min(shift, FARTHEST)
            c = ldexp(1.0, shift)
            a = tuple([c * x for x in a])
            length *= c
        half, c = 0.5 * length * length, ldexp(1.0, -shift) if length else 0.0
        distances = map(dist, B, repeat(a))
        if alike:
            rows.append([(half + h - 0.5 * d * d) * s * c
                         for h, s, d in zip(halves, alike, distances)])
        elif shift:
            rows.append([(half + h - 0.5 * d * d) * c for h, d in zip(halves, distances)])
        else:
            rows.append([half + h - 0.5 * d * d for h, d in zip(halves, distances)])
    return rows


def made_alike(B, lengths, longest):
    """Return rows of about the longest's length, their lengths, and what to multiply products by.

    A row of zeros stays, and its products are 0.
    """
    size, rows, new, factors = frexp(longest)[1], [], [], []
    for b, length in zip(B, lengths):
        shift = 0 if ALIKE * length >= longest or not length else size - frexp(length)[1]
        if shift:
            shift = min(shift, FARTHEST)
            c = ldexp(1.0, shift)
            b, length = tuple([c * x for x in b]), c * length
        rows.append(b)
        new.append(length)
        factors.append(ldexp(1.0, -shift) if length else 0.0)
    return rows, new, factors
