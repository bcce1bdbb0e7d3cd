"""Which of some items is drawn, with which probability.   p: (n,), None if all are equal"""
from ..vector import total


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
