"""A vector 向量 is a list of numbers.

Slides 2-5: 感知器數學, 向量加法、內積; length and angle: lessons v1, v2.   u, v, w: (n,)   c: a number
"""
__all__ = ("dot", "add", "sub", "scale", "hadamard", "outer", "total", "argmax", "descend",
           "norm", "distance", "cosine")


def dot(u, v):
    """Return u . v = u[0] v[0] + ... + u[n-1] v[n-1] 內積.   u: (n,)   v: (n,)   ->   number

    Raises ValueError if the lengths differ.
    """
    if len(u) != len(v):
        raise lengths_differ("dot", u, v)
    result = i = 0                  # whole numbers stay whole
    for ui in u:
        result += ui * v[i]
        i += 1
    return result


def add(u, v):
    """Return u + v, element by element.   u: (n,)   v: (n,)   ->   (n,)

    Raises ValueError if the lengths differ.
    """
    if len(u) != len(v):
        raise lengths_differ("add", u, v)
    return [ui + vi for ui, vi in zip(u, v)]


def sub(u, v):
    """Return u - v, element by element.   u: (n,)   v: (n,)   ->   (n,)

    Raises ValueError if the lengths differ.
    """
    if len(u) != len(v):
        raise lengths_differ("sub", u, v)
    return [ui - vi for ui, vi in zip(u, v)]


def scale(c, v):
    """Return c v, every element c times as long.   c: number   v: (n,)   ->   (n,)"""
    return [c * vi for vi in v]


def hadamard(u, v):
    """Return the product element by element, u[i] v[i].   u: (n,)   v: (n,)   ->   (n,)

    Raises ValueError if the lengths differ.
    """
    if len(u) != len(v):
        raise lengths_differ("hadamard", u, v)
    return [ui * vi for ui, vi in zip(u, v)]


def outer(u, v):
    """Return the matrix u v^T, row i is u[i] v.   u: (m,)   v: (n,)   ->   (m, n)"""
    return [[ui * vj for vj in v] for ui in u]


def total(v):
    """Return v[0] + ... + v[n-1].   v: (n,)   ->   number"""
    result = 0                      # not sum(): newer CPythons round it differently
    for vi in v:
        result += vi
    return result


def argmax(v):
    """Return the index of the largest number, the first one of several.   v: (n,)   ->   index

    Raises ValueError if v is empty.
    """
    return v.index(max(v))


def descend(w, dw, lr):
    """Step downhill in place: w becomes w - lr dw (slide 18, 更新參數).   w: (n,)   dw: (n,)

    Raises ValueError if the lengths differ.
    """
    if len(w) != len(dw):
        raise lengths_differ("descend", w, dw)
    i = 0
    for g in dw:
        w[i] -= lr * g
        i += 1


def norm(v):
    """Return the length |v| = sqrt(v . v) 長度.   v: (n,)   ->   number"""
    return dot(v, v) ** 0.5


def distance(u, v):
    """Return how far u is from v, |u - v| 距離.   u: (n,)   v: (n,)   ->   number

    Raises ValueError if the lengths differ.
    """
    return norm(sub(u, v))


def cosine(u, v):
    """Return the cosine of the angle between u and v 夾角, u . v / |u| |v|.

    u: (n,)   v: (n,)   ->   number   Raises ValueError for a vector of zeros.
    """
    if not norm(u) or not norm(v):
        raise ValueError("cosine: a vector of zeros has no direction; another is wanted")
    return max(-1.0, min(1.0, dot(u, v) / norm(u) / norm(v)))   # rounding may lead beyond 1


def lengths_differ(name, u, v):
    """Return the error for two vectors that do not fit; name: the function that met them."""
    return ValueError("%s: lengths differ, %d and %d" % (name, len(u), len(v)))
