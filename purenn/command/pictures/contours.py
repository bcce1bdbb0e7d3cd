"""Where a function of two numbers is at least a level: closed outlines through a grid of values.

Marching squares (Lorensen and Cline 1987, in the plane): between two neighbours of which one is
inside and one outside, the outline crosses where a straight line between their values would.
"""
from math import hypot

NEAR = 1e-3                         # two points nearer than this are one


def outlines(values, level):
    """Return the closed loops around all places of at least this level.

    values: rows of numbers   ->   list of loops of (x, y): the column and row, with fractions
    """
    follows, rim = {}, [False] * (len(values[0]) + 2)       # around the grid nothing is inside
    inside = [rim] + [[False] + [v >= level for v in row] + [False] for row in values] + [rim]
    for j, (above, below) in enumerate(zip(inside, inside[1:]), -1):
        for i, square in enumerate(zip(above, above[1:], below[1:], below), -1):
            if any(square) and not all(square):
                follows.update(crossings(square, j, i))
    loops = []
    while follows:
        edge = next(iter(follows))
        loop = []
        while edge in follows:
            loop.append(place(values, level, *edge))
            edge = follows.pop(edge)
        loops.append(tidied(loop))
    return [loop for loop in loops if len(loop) > 2]


def crossings(inside, j, i):
    """Yield (edge where the outline enters a cell, edge where it leaves), inside on one hand.

    inside: whether each corner of the cell is, from row j and column i on, around
    """
    corners = [(j, i), (j, i + 1), (j + 1, i + 1), (j + 1, i)]
    for k in range(4):
        if inside[k] and not inside[(k + 1) % 4]:
            e = k
            while inside[e]:
                e -= 1
            yield edge_of(corners, k), edge_of(corners, e)


def is_there(values, j, i):
    """Return whether the grid has this place, or it lies around it."""
    return 0 <= j < len(values) and 0 <= i < len(values[0])


def edge_of(corners, k):
    """Return the two ends of edge k, in the same order for both cells it belongs to."""
    return tuple(sorted([corners[k], corners[(k + 1) % 4]]))


def place(values, level, a, b):
    """Return (x, y) of the crossing between two neighbours; at the rim of the grid, on the rim."""
    there = [end for end in (a, b) if is_there(values, *end)]
    if len(there) == 1:
        return float(there[0][1]), float(there[0][0])
    low, high = values[a[0]][a[1]], values[b[0]][b[1]]
    share = (level / 2 - low / 2) / ((high / 2 - low / 2) or 1)
    share = share if 0 <= share <= 1 else 0.5       # values too large to subtract
    return a[1] + share * (b[1] - a[1]), a[0] + share * (b[0] - a[0])


def tidied(loop):
    """Return the loop without repeated points and those on a straight line between neighbours."""
    loop = [p for i, p in enumerate(loop) if hypot(p[0] - loop[i - 1][0], p[1] - loop[i - 1][1])
            > NEAR]
    kept = []
    for i, (x, y) in enumerate(loop):
        (ax, ay), (bx, by) = loop[i - 1], loop[(i + 1) % len(loop)]
        if abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) > NEAR * NEAR:
            kept.append((x, y))
    return kept
