"""A tensor's gradient beside the derivative by definition 定義法, number by number.

Slides 14-15: 微分操作-定義法. A loss may have kinks, as relu, hinge and the largest of a window
have; there the definition depends on its step, and nobody is accused.
rows: the innermost lists of a tensor, W: m rows of n, b: one row of m, a batch: its samples
"""
from ..derivatives import STEP, partial
from ..more.nested import leaves
from ..rng import Rng

MOST = 20                           # numbers of a tensor that are compared, drawn if it has more
TOLERANCE = 100 * STEP ** 2         # what the definition itself is off by, with room


class Comparison:
    """A tensor's gradient beside the definition: entries (i, j, analytic, numeric).

    verdict: 'right', 'wrong', 'zero' if both are, 'kinks' if there is no slope to compare with
    skipped: how many numbers lie at a kink, where the definition has no answer
    """

    def __init__(self, where, name, rows, gradients, loss, most=MOST):
        self.where, self.name, self.rows = where, name, rows
        self.gradients = [list(g) for g in gradients]
        self.entries, self.skipped, wrong = [], 0, 0
        self.fits = [len(g) for g in self.gradients] == [len(row) for row in rows]
        at = loss()
        for i, j in drawn_places(rows, most) if self.fits else []:
            numeric, right = judged(loss, at, rows[i], j, self.gradients[i][j])
            if right is None:
                self.skipped += 1
            else:
                self.entries.append((i, j, self.gradients[i][j], numeric))
                wrong += not right
        self.analytic = max([abs(a) for _, _, a, _ in self.entries] + [0])
        self.numeric = max([abs(n) for _, _, _, n in self.entries] + [0])
        self.difference = (max([abs(a - n) for _, _, a, n in self.entries] + [0])
                           / max(self.analytic, self.numeric, TOLERANCE))
        self.verdict = ("wrong" if wrong or not self.fits else "kinks" if not self.entries else
                        "zero" if max(self.analytic, self.numeric) < TOLERANCE else "right")

    def cells(self):
        """Return the row of the table: name, analytic, numeric, relative difference, verdict."""
        return ["%s %s" % (self.where, self.name), "%.4g" % self.analytic,
                "%.4g" % self.numeric, "%.1e" % self.difference, self.verdict]


def judged(loss, at, row, j, analytic):
    """Return the slope by definition, and whether analytic agrees; None for that at a kink.

    at: the loss here. A slope that changes with the step is only as sure as that change is small.
    """
    def agrees(slope, doubt=0):
        """Return whether analytic is this slope, as far as that can be known."""
        return abs(analytic - slope) <= TOLERANCE * max(1, abs(slope), abs(at)) + doubt

    slope = partial(lambda _: loss(), row, j)
    if agrees(slope):
        return slope, True
    h = STEP * max(1, abs(row[j]))
    wide, jump_wide = quotient(loss, at, row, j, h)
    slope, jump = quotient(loss, at, row, j, h / 2)
    if agrees(slope):
        return slope, True
    doubt = 4 * (abs(wide - slope) + abs(2 * jump - jump_wide))
    return slope, None if agrees(slope, doubt) else False


def quotient(loss, at, row, j, h):
    """Return the slope over 2h, and by how much the slopes on both sides differ."""
    kept = row[j]
    row[j] = right = kept + h
    above = loss()
    row[j] = left = kept - h
    below = loss()
    row[j] = kept
    return ((above - below) / (right - left),
            (above - at) / (right - kept) - (at - below) / (kept - left))


def drawn_places(rows, most):
    """Return at most so many (row, place) of all, always the same ones."""
    places = [(i, j) for i, row in enumerate(rows) for j in range(len(row))]
    if len(places) > most:
        Rng(0).shuffle(places)
    return sorted(places[:most])


def drawn(Y, rng):
    """Return numbers nested as Y, between 0.1 and 2 with either sign."""
    if isinstance(Y, (list, tuple)):
        return [drawn(part, rng) for part in Y]
    return rng.uniform(0.1, 2) * (-1) ** rng.randint(0, 2)


def restore(rows, kept):
    """Put the numbers of rows back, in place."""
    for row, old in zip(rows, kept):
        row[:] = old


def nudge(rows):
    """Move every number a little, which takes a network off its kinks."""
    rng = Rng(5)
    for row in rows:
        row[:] = [v + rng.uniform(-0.05, 0.05) for v in row]


def inner(A, B):
    """Return the sum of all products of numbers in the same place."""
    result = 0
    for a, b in zip(leaves(A), leaves(B)):
        for ai, bi in zip(a, b):
            result += ai * bi
    return result
