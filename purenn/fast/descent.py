"""The step down the slope again, in place, in the form that runs fastest: w becomes w - lr dw.

Slide 18: 更新參數, batch.update there. The gradient of one sample is an outer product, and what
is not multiplied out costs nothing.
"""
from .. import batch
from ..fitting.refusals import no_pair
from ..vector import lengths_differ, outer
from .machine import COMPILED, LONGEST_CHANGED, SHORT
from .products import Outer, chosen
from .sparse import Columns
from .written_out import written_out

DESCEND = {}                        # (rows, columns) of W -> function, chosen when first asked


def update(pairs, lr):
    """Change every row of P to p - lr dp, in place.   pairs: (P, dP), both (m, n)

    Raises ValueError if P and dP are not of one shape.
    """
    try:
        for P, dP in pairs:
            if type(dP) is Outer and dP.rows is None:
                try:                # first what comes most: a matrix of a shape seen before
                    if type(P) is list:
                        DESCEND[len(P), len(P[0])](P, lr, dP.u, dP.v)
                        continue
                except (KeyError, ValueError):
                    pass
                descend(P, lr, dP.u, dP.v)
            elif len(P) != len(dP):
                raise no_pair("SGD", P, dP)
            else:
                for p, dp in zip(P, dP):
                    n = len(p)
                    if n > SHORT or n != len(dp):
                        subtract(p, lr, dp)
                    else:
                        i = 0
                        for d in dp:
                            p[i] -= lr * d
                            i += 1
    except TypeError as error:
        from ..fitting.faults import no_pairs
        raise no_pairs("SGD", pairs) or error


def descend(W, lr, u, v):
    """Change W to W - lr u v^T, in place.   W: (m, n)   u: (m,)   v: (n,)"""
    if type(W) is Columns:
        if W.descend(lr, u, v):
            return
        W = W.put_back()
    try:
        try:
            form = DESCEND[len(W), len(W[0])]
        except KeyError:
            form = chosen(DESCEND, "descend", any_descend, len(W), len(W[0]))
        form(W, lr, u, v)
    except ValueError:              # lengths that differ: the lecture says which
        batch.update([(W, outer(u, v))], lr)


def any_descend(W, lr, u, v):
    """Do the same for a W of any shape."""
    n = len(v)
    if len(u) != len(W):
        raise ValueError(u)
    if COMPILED and SHORT < n <= LONGEST_CHANGED:
        written_out("descend_rows", 0, n)(W, u, lr, v)
    else:
        for w, ui in zip(W, u):
            subtract(w, lr * ui, v)


def subtract(w, c, x):
    """Change w to w - c x, in place.   Raises ValueError if the lengths differ."""
    n = len(w)
    if n != len(x):
        raise lengths_differ("SGD", w, x)
    if n <= SHORT or not COMPILED:
        i = 0
        for xi in x:
            w[i] -= c * xi
            i += 1
        return
    try:
        form = written_out("descend_rows", 0, n) if n <= LONGEST_CHANGED else None
    except ValueError:              # an exec that is forbidden
        form = None
    if form:
        form((w,), (c,), 1, x)
    else:
        w[:] = [wi - c * xi for wi, xi in zip(w, x)]
