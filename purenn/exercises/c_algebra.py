"""Functions of linear algebra to write: norm, determinant, solve; lessons v1, v3, v6."""
from ..matrix import matmul, matvec, transpose
from ..vector import dot, scale, total
from .carving import Carving
from .comparing import same
from .writing import matrix, vector


def norm(v):
    """Return |v|, the root of v·v 長度."""
    squares = 0
    for vi in v:
        squares += vi * vi
    return squares ** 0.5


def determinant(A):
    """Return det A, the product of the pivots; an exchange of rows turns the sign 行列式."""
    A, result = [list(row) for row in A], 1
    for j in range(len(A)):
        below = [i for i in range(j, len(A)) if A[i][j] != 0]
        if not below:
            return 0
        if below[0] != j:
            A[j], A[below[0]] = A[below[0]], A[j]
            result = -result
        result *= A[j][j]
        for i in range(j + 1, len(A)):
            f = A[i][j] / A[j][j]
            A[i] = [a - f * p for a, p in zip(A[i], A[j])]
    return result


def solve(A, b):
    """Return the x with A x = b, by elimination 高斯消去法."""
    rows = [list(row) + [bi] for row, bi in zip(A, b)]
    for j in range(len(rows)):
        pivot = [i for i in range(j, len(rows)) if rows[i][j] != 0][0]
        rows[j], rows[pivot] = rows[pivot], rows[j]
        rows[j] = [v / rows[j][j] for v in rows[j]]
        for i in range(len(rows)):
            if i != j:
                f = rows[i][j]
                rows[i] = [a - f * p for a, p in zip(rows[i], rows[j])]
    return [row[-1] for row in rows]


def lengths(rng):
    """Return vectors, the first one with whole sides."""
    return [[[3, 4]], [[0, -2]]] + [[vector(rng, n)] for n in (3, 1, 4)]


def squares(rng):
    """Return square matrices: one by hand, one whose first pivot is 0, one that has none."""
    return [[[[1, 2], [3, 4]]], [[[0, 2], [3, 4]]], [[[2, 0, 1], [1, 3, 2], [1, 1, 1]]],
            [[[1, 2], [2, 4]]], [[[0, 1, 2], [1, 0, 3], [4, -3, 8]]],
            [[[0, 2, 1], [0, 5, 1], [3, 1, 2]]]] + [
        [apart(rng, n)] for n in (2, 3)]


def systems(rng):
    """Return systems with one solution: one by hand, one whose first pivot is 0."""
    return [[[[2, 1], [1, 3]], [3, 5]], [[[0, 2], [3, 4]], [2, 7]],
            [[[2, 1, 1], [1, 3, 2], [1, 0, 0]], [4, 5, 6]],
            [[[0, 2, 1], [0, 5, 1], [3, 1, 2]], [1, 2, 3]],
            [[[0, 1, 2], [1, 0, 3], [4, -3, 8]], [3, 1, 2]]] + [
        [apart(rng, n), vector(rng, n)] for n in (2, 3)]


def apart(rng, n):
    """Return a matrix that is not singular."""
    A = matrix(rng, n, n)
    while abs(determinant(A)) < 0.5:
        A = matrix(rng, n, n)
    return A


def without_sign(A):
    """Return the product of the pivots when the rows' change of places turns no sign."""
    A, pivots = [list(row) for row in A], []
    for j in range(len(A)):
        below = [i for i in range(j, len(A)) if A[i][j] != 0]
        if not below:
            return 0
        A[j], A[below[0]] = A[below[0]], A[j]
        pivots.append(A[j][j])
        for i in range(j + 1, len(A)):
            f = A[i][j] / A[j][j]
            A[i] = [a - f * p for a, p in zip(A[i], A[j])]
    return product(pivots)


def all_added(A):
    """Return what the expansion by the first row gives if no sign is turned."""
    return A[0][0] if len(A) == 1 else total([
        A[0][j] * all_added([row[:j] + row[j + 1:] for row in A[1:]]) for j in range(len(A))])


def diagonal(A):
    """Return the numbers from the upper left to the lower right."""
    return [A[i][i] for i in range(len(A))]


def product(v):
    """Return v[0] v[1] ..."""
    result = 1
    for vi in v:
        result *= vi
    return result


def is_multiplied(f, rng):
    """Return None if det(AB) = det A det B, else the matrices and what they are."""
    A, B = apart(rng, 2), apart(rng, 2)
    left, right = f(matmul(A, B)), f(A) * f(B)
    return None if same(left, right) else (A, B, left, right)


CARVINGS = [
    Carving(
        "c15", "v1", "|v| = √(v·v)", "v", "v: (n,)   ->   number", norm, lengths,
        [("root_forgotten", lambda v: dot(v, v)),
         ("sum_for_length", total),
         ("steps_for_length", lambda v: total([abs(vi) for vi in v])),
         ("square_of_sum", lambda v: abs(total(v))),
         ("mean_inside", lambda v: norm(v) / len(v) ** 0.5),
         ("largest_for_length", lambda v: max([abs(vi) for vi in v])),
         ("half_for_root", lambda v: dot(v, v) / 2),
         ("squared_again", lambda v: dot(v, v) ** 2),
         ("times_two", lambda v: (2 * total(v)) ** 0.5),
         ("caret", lambda v: total([vi ^ 2 for vi in v]) ** 0.5),
         ("plane_alone", lambda v: norm([v[0], v[1]])),
         ("last_missing", lambda v: norm(v[:-1])),
         ("return_inside", lambda v: abs(v[0]))]),
    Carving(
        "c16", "v3", "det ((a, b), (c, d)) = ad − bc", "A", "A: (n, n)   ->   number",
        determinant, squares,
        [("diagonal_alone", lambda A: product(diagonal(A))),
         ("diagonal_sum", lambda A: total(diagonal(A))),
         ("exchange_sign", without_sign),
         ("plus_for_minus", all_added),
         ("plus_for_minus", lambda A: A[0][0] * A[1][1] + A[0][1] * A[1][0]),
         ("two_alone", lambda A: A[0][0] * A[1][1] - A[0][1] * A[1][0]),
         ("rows_multiplied", lambda A: A[0][0] * A[0][1] - A[1][0] * A[1][1]),
         ("no_signs", lambda A: abs(determinant(A)))],
        laws=[("not_multiplied", is_multiplied)],
        meant={"ZeroDivisionError": "pivot_zero"}),
    Carving(
        "c17", "v6", "Ax = b   Rᵢ ← Rᵢ − f·Rⱼ", "A, b",
        "A: (n, n)   b: (n,)   ->   (n,)", solve, systems,
        [("diagonal_alone", lambda A, b: [bi / row[i] for i, (row, bi) in enumerate(zip(A, b))]),
         ("product_for_solution", matvec),
         ("row_column", lambda A, b: solve(transpose(A), b)),
         ("unknowns_crossed", lambda A, b: solve(A, b)[::-1]),
         ("above_alone", lambda A, b: scale(determinant(A), solve(A, b))),
         ("b_crossed", lambda A, b: solve(A, b[::-1])),
         ("unchanged", lambda A, b: b)],
        meant={"ZeroDivisionError": "pivot_zero"}),
]
