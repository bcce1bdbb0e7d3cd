"""Functions of matrices to write: matvec, transpose, matmul, affine; slides 5 to 7."""
from ..matrix import identity
from ..vector import add, dot, hadamard, scale, sub, total
from .carving import Carving
from .writing import matrix, vector


def matvec(W, x):
    """Return W x: the dot product of every row with x 矩陣乘法."""
    result = []
    for row in W:
        z = 0
        for i in range(len(x)):
            z += row[i] * x[i]
        result.append(z)
    return result


def transpose(A):
    """Return Aᵀ: the columns of A as rows."""
    result = []
    for j in range(len(A[0])):
        result.append([row[j] for row in A])
    return result


def matmul(A, B):
    """Return A B: every row of A dot every column of B."""
    result = []
    for row in A:
        line = []
        for j in range(len(B[0])):
            line.append(sum([row[k] * B[k][j] for k in range(len(B))]))
        result.append(line)
    return result


def affine(X, W, b):
    """Return W x + b for every sample x of X."""
    result = []
    for x in X:
        z = []
        for i in range(len(W)):
            z.append(sum([W[i][j] * x[j] for j in range(len(x))]) + b[i])
        result.append(z)
    return result


def running(lists):
    """Return the numbers of lists as they are if a sum is never set to 0 again."""
    result, z = [], 0
    for row in lists:
        line = []
        for v in row:
            z += v
            line.append(z)
        result.append(line)
    return result


def layers(rng):
    """Return matrices, each with a vector that fits."""
    return [[[[1, 2], [3, 4]], [5, 6]]] + [[matrix(rng, m, n), vector(rng, n)]
                                           for m, n in ((2, 2), (2, 3), (3, 2), (1, 3))]


def alone(rng):
    """Return matrices."""
    return [[[[1, 2, 3], [4, 5, 6]]]] + [[matrix(rng, m, n)]
                                         for m, n in ((2, 2), (2, 3), (3, 2), (1, 3))]


def products(rng):
    """Return pairs of matrices of which the first has as many columns as the second has rows."""
    return [[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]] + [
        [matrix(rng, m, k), matrix(rng, k, n)]
        for m, k, n in ((2, 2, 2), (2, 3, 2), (3, 2, 1), (1, 2, 3), (2, 1, 2))]


def batches(rng):
    """Return samples, weights and biases of a layer."""
    return [[[[5, 6]], [[1, 2], [3, 4]], [10, 20]]] + [
        [matrix(rng, k, n), matrix(rng, m, n), vector(rng, m)]
        for k, m, n in ((2, 2, 2), (3, 2, 3), (1, 3, 2))]


def turns_back(f, rng):
    """Return None if f(f(A)) = A, else A and what comes."""
    A = matrix(rng, 2, 4)
    return None if [list(row) for row in f(f(A))] == A else (A, f(f(A)))


def keeps_by_identity(f, rng):
    """Return None if I A = A, else A and what comes."""
    A = matrix(rng, 3, 2)
    return None if f(identity(3), A) == A else (A, f(identity(3), A))


def each(f, A, B):
    """Return f of the rows of two matrices."""
    return [f(a, b) for a, b in zip(A, B)]


def square_product(A, B):
    """Return the product if both had as many columns as A has rows."""
    n = len(A)
    if n == len(A[0]) == len(B[0]):
        return matmul(A, B)
    return [[sum([A[i][k] * B[k][j] for k in range(n)]) for j in range(n)] for i in range(n)]


def summed(X, W, b):
    """Return the biases added to all rows but without the product of more than one number."""
    return [add([row[0] * x[0] for row in W], b) for x in X]


CARVINGS = [
    Carving(
        "c3", 6, "y₁ = a₁₁x₁ + a₁₂x₂ + a₁₃x₃   y₂ = a₂₁x₁ + ...", "W, x",
        "W: (m, n)   x: (n,)   ->   (m,)", matvec, layers,
        [("row_column", lambda W, x: matvec(transpose(W), x[:len(W)])),
         ("elementwise_rows", lambda W, x: [hadamard(row, x) for row in W]),
         ("index_of_row", lambda W, x: [total(row) * x[i] for i, row in enumerate(W)]),
         ("summed_up", lambda W, x: total(matvec(W, x))),
         ("return_inside", lambda W, x: [dot(W[0], x)]),
         ("return_inside", lambda W, x: dot(W[0], x)),
         ("not_reset", lambda W, x: running([matvec(W, x)])[0]),
         ("first_row_twice", lambda W, x: [dot(W[0], x) for _ in W]),
         ("last_row", lambda W, x: [dot(W[-1], x) for _ in W]),
         ("last_alone", lambda W, x: [row[-1] * x[-1] for row in W]),
         ("added_rows", lambda W, x: [total(row) + total(x) for row in W]),
         ("sum_times_sum", lambda W, x: [total(row) * total(x) for row in W]),
         ("last_missing", lambda W, x: [dot(row[:-1], x[:-1]) for row in W])]),
    Carving(
        "c4", 6, "(Aᵀ)ᵢⱼ = Aⱼᵢ", "A", "A: (m, n)   ->   (n, m)", transpose, alone,
        [("unchanged", lambda A: A),
         ("rows_upside_down", lambda A: A[::-1]),
         ("columns_mirrored", lambda A: [row[::-1] for row in A]),
         ("rotated", lambda A: transpose(A[::-1])),
         ("rotated", lambda A: transpose(A)[::-1]),
         ("return_inside", lambda A: transpose(A)[:1]),
         ("last_missing", lambda A: transpose(A)[:-1]),
         ("flattened", lambda A: [v for row in transpose(A) for v in row])],
        laws=[("not_back", turns_back)]),
    Carving(
        "c5", 9, "(AB)ᵢⱼ = Aᵢ₁B₁ⱼ + Aᵢ₂B₂ⱼ + ...", "A, B",
        "A: (m, k)   B: (k, n)   ->   (m, n)", matmul, products,
        [("elementwise", lambda A, B: each(hadamard, A, B)),
         ("order", lambda A, B: matmul(B, A)),
         ("square_assumed", square_product),
         ("row_by_row", lambda A, B: [[dot(a, b) for b in B] for a in A]),
         ("column_by_column", lambda A, B: matmul(transpose(A), B)),
         ("transposed", lambda A, B: transpose(matmul(A, B))),
         ("not_reset", lambda A, B: running(matmul(A, B))),
         ("not_reset", lambda A, B: [running([row])[0] for row in matmul(A, B)]),
         ("return_inside", lambda A, B: matmul(A[:1], B)),
         ("last_alone", lambda A, B: [[a[-1] * v for v in B[-1]] for a in A]),
         ("vector_sum", lambda A, B: each(add, A, B)),
         ("flattened", lambda A, B: [v for row in matmul(A, B) for v in row]),
         ("first_row_twice", lambda A, B: [matmul(A[:1], B)[0] for _ in A])],
        laws=[("not_identity", keeps_by_identity)]),
    Carving(
        "c6", 7, "z = Wx + b", "X, W, b",
        "X: (k, n)   W: (m, n)   b: (m,)   ->   (k, m)", affine, batches,
        [("bias", lambda X, W, b: [matvec(W, x) for x in X]),
         ("bias_sign", lambda X, W, b: [sub(matvec(W, x), b) for x in X]),
         ("bias_before", lambda X, W, b: [matvec(W, add(x, b)) for x in X]),
         ("bias_before", lambda X, W, b: [[dot(row, [v + c for v in x])
                                           for row, c in zip(W, b)] for x in X]),
         ("bias_all", lambda X, W, b: [[v + total(b) for v in matvec(W, x)] for x in X]),
         ("bias_first", lambda X, W, b: [[v + b[0] for v in matvec(W, x)] for x in X]),
         ("row_column", lambda X, W, b: [add(matvec(transpose(W), x), b) for x in X]),
         ("first_sample", lambda X, W, b: add(matvec(W, X[0]), b)),
         ("first_sample", lambda X, W, b: [add(matvec(W, X[0]), b)]),
         ("last_sample", lambda X, W, b: [add(matvec(W, X[-1]), b)]),
         ("bias_each", lambda X, W, b: [add(matvec(W, x), scale(len(x), b)) for x in X]),
         ("bias_times", lambda X, W, b: [hadamard(matvec(W, x), b) for x in X]),
         ("first_alone", summed),
         ("transposed", lambda X, W, b: transpose(affine(X, W, b)))]),
]
