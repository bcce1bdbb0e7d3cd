"""Functions of vectors to write: dot, add, descend, outer; slides 2 to 4 and 18."""
from ..vector import hadamard, scale, total
from .carving import Carving
from .writing import matrix, one_of, vector


def dot(u, v):
    """Return u·v = u₁v₁ + u₂v₂ + ... 內積."""
    result = 0
    for i in range(len(u)):
        result += u[i] * v[i]
    return result


def add(u, v):
    """Return u + v, element by element."""
    result = []
    for i in range(len(u)):
        result.append(u[i] + v[i])
    return result


def descend(w, dw, lr):
    """Change w, in place, to w - lr dw 更新參數."""
    for i in range(len(w)):
        w[i] = w[i] - lr * dw[i]


def outer(u, v):
    """Return the matrix u vᵀ: row i is u[i] v."""
    result = []
    for i in range(len(u)):
        result.append([u[i] * v[j] for j in range(len(v))])
    return result


def pairs(rng):
    """Return pairs of vectors of one length, the first one of the slide."""
    return [[[1, 2, 3], [4, 5, 6]]] + [matrix(rng, 2, n) for n in (3, 2, 4, 1, 5)]


def unequal(rng):
    """Return pairs of vectors, the lengths of which may differ."""
    return [[[1, 2], [3, 4]]] + [[vector(rng, m), vector(rng, n)]
                                 for m, n in ((2, 2), (3, 2), (2, 4), (1, 3))]


def steps(rng):
    """Return weights, gradients and rates."""
    return [[[1, 2], [10, -10], 0.5]] + [
        [vector(rng, n), vector(rng, n), one_of(rng, [0.5, 0.25, 2])] for n in (2, 3, 1)]


def is_symmetric(f, rng):
    """Return None if f(u, v) = f(v, u), else what they are."""
    u, v = vector(rng, 3), vector(rng, 3)
    return None if f(u, v) == f(v, u) else (u, v, f(u, v), f(v, u))


CARVINGS = [
    Carving(
        "c1", 3, "a·b = a₁b₁ + a₂b₂ + a₃b₃", "u, v", "u: (n,)   v: (n,)   ->   number",
        dot, pairs,
        [("elementwise", hadamard),
         ("vector_sum", add),
         ("added", lambda u, v: total(u) + total(v)),
         ("sum_times_sum", lambda u, v: total(u) * total(v)),
         ("last_alone", lambda u, v: u[-1] * v[-1]),
         ("return_inside", lambda u, v: u[0] * v[0]),
         ("last_missing", lambda u, v: dot(u[:-1], v[:-1])),
         ("first_missing", lambda u, v: dot(u[1:], v[1:])),
         ("three_alone", lambda u, v: dot(u[:3], v[:3])),
         ("crossed", lambda u, v: dot(u, v[::-1])),
         ("starts_at_one", lambda u, v: dot(u, v) + 1),
         ("squares", lambda u, v: dot(u, u)),
         ("power_for_product", lambda u, v: total([a ** b for a, b in zip(u, v)])),
         ("no_signs", lambda u, v: total([abs(a) for a in hadamard(u, v)]))],
        laws=[("not_symmetric", is_symmetric)]),
    Carving(
        "c2", 3, "a + b = (a₁ + b₁, a₂ + b₂, a₃ + b₃)", "u, v", "u: (n,)   v: (n,)   ->   (n,)",
        add, pairs,
        [("joined", lambda u, v: u + v),
         ("elementwise", hadamard),
         ("summed_up", lambda u, v: total(u) + total(v)),
         ("subtracted", lambda u, v: add(u, scale(-1, v))),
         ("return_inside", lambda u, v: [u[0] + v[0]]),
         ("last_missing", lambda u, v: add(u, v)[:-1]),
         ("first_missing", lambda u, v: add(u, v)[1:]),
         ("dot_alone", dot),
         ("every_pair", lambda u, v: [a + b for a in u for b in v]),
         ("crossed", lambda u, v: add(u, v[::-1]))],
        laws=[("not_symmetric", is_symmetric)]),
    Carving(
        "c11", 18, "Wₜ₊₁ = Wₜ − γ ∂L/∂W", "w, dw, lr", "w: (n,)   dw: (n,)   lr: number",
        descend, steps,
        [("not_changed", lambda w, dw, lr: w),
         ("uphill", lambda w, dw, lr: add(w, scale(lr, dw))),
         ("rate_forgotten", lambda w, dw, lr: add(w, scale(-1, dw))),
         ("replaced", lambda w, dw, lr: scale(-lr, dw)),
         ("step_alone", lambda w, dw, lr: scale(lr, dw)),
         ("twice_a_step", lambda w, dw, lr: add(w, scale(-2 * lr, dw))),
         ("rate_on_both", lambda w, dw, lr: scale(lr, add(w, scale(-1, dw)))),
         ("plus_minus", lambda w, dw, lr: [a - lr + g for a, g in zip(w, dw)]),
         ("first_gradient", lambda w, dw, lr: [a - lr * dw[0] for a in w]),
         ("last_missing", lambda w, dw, lr: add(w, scale(-lr, dw))[:-1] + w[-1:]),
         ("divided", lambda w, dw, lr: add(w, scale(-1 / lr, dw))),
         ("return_inside", lambda w, dw, lr: [w[0] - lr * dw[0]] + w[1:])],
        place=0),
    Carving(
        "c12", 17, "(u vᵀ)ᵢⱼ = uᵢvⱼ", "u, v", "u: (m,)   v: (n,)   ->   (m, n)", outer, unequal,
        [("row_column", lambda u, v: outer(v, u)),
         ("elementwise", lambda u, v: [a * b for a, b in zip(u, v)]),
         ("dot_alone", dot),
         ("added_outer", lambda u, v: [[a + b for b in v] for a in u]),
         ("first_row_twice", lambda u, v: [scale(u[0], v) for _ in u]),
         ("return_inside", lambda u, v: outer(u[:1], v)),
         ("flattened", lambda u, v: [a * b for a in u for b in v])]),
]
