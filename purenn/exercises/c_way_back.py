"""The way back through one layer, to write: slides 17 and 19, 反向傳播."""
from math import exp

from ..activations import dsigmoid, sigmoid
from ..derivatives import partial
from ..matrix import matvec, transpose
from ..vector import add, dot, hadamard, outer, scale, sub
from .carving import Carving
from .comparing import BY_DEFINITION, copied, same
from .writing import matrix, vector


def backward(dx, z, x, W):
    """Return (dW, db, dx of the layer before) of x_ℓ = σ(z_ℓ), z_ℓ = W x + b."""
    a = [1 / (1 + exp(-v)) for v in z]
    db = [dx[i] * a[i] * (1 - a[i]) for i in range(len(a))]
    dW = [[d * xj for xj in x] for d in db]
    before = [sum([W[i][j] * db[i] for i in range(len(db))]) for j in range(len(x))]
    return dW, db, before


def by_definition(dx, z, x, W):
    """Return the same by the definition of the derivative, of L = dx·σ(Wx + b)."""
    W, x, b = [list(row) for row in W], list(x), sub(z, matvec(W, x))

    def loss(_):
        """Return L."""
        return dot(dx, [sigmoid(v) for v in add(matvec(W, x), b)])

    return ([[partial(loss, row, j) for j in range(len(row))] for row in W],
            [partial(loss, b, i) for i in range(len(b))],
            [partial(loss, x, j) for j in range(len(x))])


def layers(rng):
    """Return dx, z, x and W of layers, the first one by hand."""
    cases = [[[1, -2], [0, 0], [3, 4], [[1, 2], [3, 4]]]]
    for m, n in ((2, 2), (2, 2), (3, 2), (2, 3)):
        cases.append([vector(rng, m), [v / 4 for v in vector(rng, m)], vector(rng, n),
                      matrix(rng, m, n)])
    return cases


def parts(d, x, W):
    """Return dW, db and dx for d = ∂L/∂z."""
    return outer(d, x), d, matvec(transpose(W), d)


def slopes(dx, z, f):
    """Return dx ∘ f(z)."""
    return hadamard(dx, [f(v) for v in z])


def delta(dx, z):
    """Return dx ∘ σ′(z)."""
    return slopes(dx, z, dsigmoid)


def with_part(i, f):
    """Return the right results with the i-th replaced by f(d, dx, z, x, W)."""
    def wrong(dx, z, x, W):
        """Return the results of this mistake."""
        result = list(backward(dx, z, x, W))
        result[i] = f(delta(dx, z), dx, z, x, W)
        return tuple(result)

    return wrong


def is_the_derivative(f, rng):
    """Return None if f agrees with the definition of the derivative, else where, and both."""
    case = layers(rng)[1]
    for name, g, n in zip(("dW", "db", "dx"), f(*copied(case)), by_definition(*case)):
        if not same(g, n, BY_DEFINITION):
            return name, g, n
    return None


CARVINGS = [
    Carving(
        "c13", 19, "∂L/∂W = (∂L/∂x ∘ σ′(z)) xᵀ   ∂L/∂b = ∂L/∂x ∘ σ′(z)   "
        "∂L/∂x₍ℓ₋₁₎ = Wᵀ(∂L/∂x ∘ σ′(z))", "dx, z, x, W",
        "dx: (m,)   z: (m,)   x: (n,)   W: (m, n)   ->   "
        "dW: (m, n), db: (m,), dx: (n,)", backward, layers,
        [("slope_forgotten", lambda dx, z, x, W: parts(dx, x, W)),
         ("slope_at_a", lambda dx, z, x, W: parts(
             slopes(dx, z, lambda v: dsigmoid(sigmoid(v))), x, W)),
         ("value_for_slope", lambda dx, z, x, W: parts(slopes(dx, z, sigmoid), x, W)),
         ("a_with_z", lambda dx, z, x, W: parts(slopes(dx, z, lambda v: v * (1 - v)), x, W)),
         ("tanh_slope", lambda dx, z, x, W: parts(
             slopes(dx, z, lambda v: 1 - sigmoid(v) ** 2), x, W)),
         ("given_forgotten", lambda dx, z, x, W: parts([dsigmoid(v) for v in z], x, W)),
         ("parts_order", lambda dx, z, x, W: tuple([backward(dx, z, x, W)[i]
                                                    for i in (1, 0, 2)])),
         ("row_column", with_part(0, lambda d, dx, z, x, W: outer(x, d))),
         ("elementwise", with_part(0, lambda d, dx, z, x, W: hadamard(d, x))),
         ("layer_after", with_part(0, lambda d, dx, z, x, W: outer(d, [sigmoid(v) for v in z]))),
         ("layer_after", with_part(0, lambda d, dx, z, x, W: outer(d, z))),
         ("mean", with_part(0, lambda d, dx, z, x, W: outer(d, scale(1 / len(x), x)))),
         ("mean", with_part(0, lambda d, dx, z, x, W: outer(scale(1 / len(d), d), x))),
         ("slope_forgotten", with_part(0, lambda d, dx, z, x, W: outer(dx, x))),
         ("slope_forgotten", with_part(1, lambda d, dx, z, x, W: dx)),
         ("slope_forgotten", with_part(2, lambda d, dx, z, x, W: matvec(transpose(W), dx))),
         ("not_transposed", with_part(2, lambda d, dx, z, x, W: matvec(W, d))),
         ("slope_after", with_part(2, lambda d, dx, z, x, W: hadamard(
             matvec(transpose(W), dx), [dsigmoid(v) for v in z]))),
         ("weights_forgotten", with_part(2, lambda d, dx, z, x, W: d)),
         ("overwritten", with_part(2, lambda d, dx, z, x, W: matvec(transpose(
             [sub(w, g) for w, g in zip(W, outer(d, x))]), d)))],
        parts=("dW", "db", "dx"), laws=[("not_by_definition", is_the_derivative)]),
]
