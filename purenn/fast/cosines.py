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

SMALLEST, LARGEST = 1e-100, 1e100   # of what is no zeros: its square is still a number
FARTHEST = 1000                     # powers of 2 that a row is made longer by, at most


def by_distance(A, B):
    """Return A B^T, every row of A dot every row of B; None for lengths too large or too small.

    A: (k, n)   B: (m, n)   ->   (k, m). Products are off by about 1e-15 |a| |b| at most.
    """
    if len(A) > len(B):                     # one pass of Python's for each row of the fewer
        rows = by_distance(B, A)
        return rows and list(map(list, zip(*rows)))
    zero = (0.0,) * len(A[0])
    B = list(map(tuple, B))
    lengths = list(map(dist, B, repeat(zero)))
    longest, middle = max(lengths), sorted(lengths)[len(B) // 2]
    if not SMALLEST < longest < LARGEST:
        return None
    size, rows = frexp(middle if middle > SMALLEST else longest)[1], []
    low, high = ldexp(1.0, size - 1), ldexp(1.0, size)      # of a; b may be twice as far
    powers = [1.0 if low <= 2 * h < 4 * high or not h else to_size(h, size) for h in lengths]
    longer = [(j, 1 / c) for j, c in enumerate(powers) if c != 1]
    if longer:
        B = [b if c == 1 else tuple([c * x for x in b]) for b, c in zip(B, powers)]
        lengths = [c * h for c, h in zip(powers, lengths)]
    squares = [h * h for h in lengths]
    for a in A:
        length = dist(a, zero)
        if not length < LARGEST or length < SMALLEST and any(a):
            return None
        c = 1.0 if low <= length < high else to_size(length, size)
        if c != 1:
            a, length = [c * x for x in a], c * length
        half, square = 0.5 / c if length else 0.0, length * length
        row = [(square + h - d * d) * half
               for h, d in zip(squares, map(dist, B, repeat(tuple(a))))]
        for j, f in longer:
            row[j] *= f
        rows.append(row)
    return rows


def to_size(length, size):
    """Return the power of 2 that makes a row of this length about 2^size long; 1 for zeros."""
    return ldexp(1.0, min(size - frexp(length)[1], FARTHEST)) if length else 1.0
