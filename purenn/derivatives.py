"""The derivative by definition 定義法: how much f changes for a small change of x.

Slides 14-15: 微分, 微分操作-定義法. The quotient is taken on both sides of x, which halves
nothing but the error: (f(x + h) - f(x - h)) / 2h is off by h^2, not by h.
"""
__all__ = ("derivative", "partial", "gradient")

from .fitting.stand_ins import check_moved, check_place, check_slope
from .fitting.told import told


def machine_epsilon():
    """Return the smallest power of two that 1 + it is still more than 1, on this Python."""
    epsilon = 1.0
    while 1.0 + epsilon / 2 > 1.0:
        epsilon /= 2
    return epsilon


# where rounding, which grows as epsilon / h, meets the error of the definition, h^2
STEP = machine_epsilon() ** (1 / 3)


@told
def derivative(f, x):
    """Return f'(x), about (f(x + h) - f(x - h)) / 2h.   f: number -> number   x: number

    Raises ValueError for an f that is no function, or an x that is no number.
    """
    check_moved("derivative", f, [x])
    return partial(lambda p: f(p[0]), [x], 0)


@told
def partial(f, p, i):
    """Return the partial derivative of f by p[i].   f: list -> number   p: (n,)   i: index

    Moves p[i] in place and puts it back, so f may also look at p without being given it.
    Raises ValueError for an i that is no place of p, for a p that cannot be moved, and for an f
    that gives no number.
    """
    check_place(p, i)
    kept = p[i]
    h = STEP * max(1, abs(kept))
    try:
        p[i] = kept + h
        right, above = p[i], f(p)
        p[i] = kept - h
        left, below = p[i], f(p)
    finally:                        # whatever f has done
        p[i] = kept
    check_slope(above, below, (right - left) / h)
    return (above - below) / (right - left)     # the step that was taken, rounding included


@told
def gradient(f, p):
    """Return all partial derivatives of f at p.   f: list -> number   p: (n,)   ->   (n,)

    Raises ValueError for an f that is no function, or a p that is no list.
    """
    check_moved("gradient", f, p)
    return [partial(f, p, i) for i in range(len(p))]
