"""Questions on slides 6 to 9: matrix products 矩陣乘法, z = Wx + b, layers, degeneration 退化."""
from ..matrix import matmul, matvec, transpose
from ..vector import add, hadamard, sub, total
from .question import Question
from .writing import brief, matrix, products, rows, vector


def elementwise(A, B):
    """Return the product of two matrices, number by number."""
    return [hadamard(a, b) for a, b in zip(A, B)]


def by_columns(A):
    """Return the numbers of A (2×3) written row by row, read column by column."""
    numbers = [v for row in A for v in row]
    return [numbers[0::2], numbers[1::2]]


def draw_layer(rng):
    """Return the weights and biases of a layer of two, and its input."""
    return {"W": matrix(rng, 2, 2), "x": vector(rng, 2), "b": vector(rng, 2)}


def draw_two_layers(rng):
    """Return two layers, 2-2-1, and their input."""
    return {"W1": matrix(rng, 2, 2, -2, 4), "b1": vector(rng, 2), "W2": matrix(rng, 1, 2, -2, 4),
            "b2": vector(rng, 1), "x0": vector(rng, 2, -2, 4)}


def forward(W1, b1, W2, b2, x0):
    """Return W2 (W1 x0 + b1) + b2, a number."""
    return add(matvec(W2, add(matvec(W1, x0), b1)), b2)[0]


def forward_work(W1, b1, W2, b2, x0):
    """Return the lines of the way through two layers."""
    x1 = add(matvec(W1, x0), b1)
    return ["x₁ = W₁x₀ + b₁"] + rows(W1, x0, b1) + ["x₁ = %s" % brief(x1)] + [
        "x₂ = " + rows(W2, x1, b2)[0][5:]]


def product_work(W2, W1):
    """Return the lines of the product of two matrices."""
    C = matmul(W2, W1)
    return ["W₂·(%s) = (%s, %s)" % (", ".join([brief(v) for v in column]), products(W2[0], column),
                                    products(W2[1], column))
            for column in transpose(W1)] + ["W₂W₁ = %s" % brief(C)]


QUESTIONS = [
    Question(
        "6", "y₁ = a₁₁x₁ + a₁₂x₂ + a₁₃x₃   y₂ = a₂₁x₁ + a₂₂x₂ + a₂₃x₃", "y₁, y₂", "A x",
        lambda rng: {"A": matrix(rng, 2, 3), "x": vector(rng, 3)}, matvec,
        [("elementwise_rows", lambda A, x: [hadamard(row, x) for row in A]),
         ("rows_crossed", lambda A, x: matvec(A[::-1], x)),
         ("by_columns", lambda A, x: matvec(by_columns(A), x)),
         ("summed_up", lambda A, x: total(matvec(A, x))),
         ("first_row_twice", lambda A, x: matvec([A[0], A[0]], x)),
         ("added_rows", lambda A, x: [total(row) + total(x) for row in A]),
         ("sum_times_sum", lambda A, x: [total(row) * total(x) for row in A])],
        lambda A, x: rows(A, x, z="y") + [brief(matvec(A, x))]),
    Question(
        "7", "z = Wx + b", "z", "W x b", draw_layer,
        lambda W, x, b: add(matvec(W, x), b),
        [("bias", lambda W, x, b: matvec(W, x)),
         ("bias_sign", lambda W, x, b: sub(matvec(W, x), b)),
         ("row_column", lambda W, x, b: add(matvec(transpose(W), x), b)),
         ("bias_before", lambda W, x, b: matvec(W, add(x, b))),
         ("bias_first", lambda W, x, b: add(matvec(W, x), [b[0], b[0]])),
         ("row_column_bias", lambda W, x, b: matvec(transpose(W), x)),
         ("elementwise_rows", lambda W, x, b: [hadamard(row, x) for row in W])],
        lambda W, x, b: rows(W, x, b) + [brief(add(matvec(W, x), b))]),
    Question(
        "8", "x₁ = W₁x₀ + b₁   x₂ = W₂x₁ + b₂", "x₂", "W1 b1 W2 b2 x0", draw_two_layers, forward,
        [("bias_one", lambda W1, b1, W2, b2, x0: forward(W1, [0, 0], W2, b2, x0)),
         ("bias_two", lambda W1, b1, W2, b2, x0: forward(W1, b1, W2, [0], x0)),
         ("bias", lambda W1, b1, W2, b2, x0: forward(W1, [0, 0], W2, [0], x0)),
         ("row_column", lambda W1, b1, W2, b2, x0: forward(transpose(W1), b1, W2, b2, x0)),
         ("layer_before", lambda W1, b1, W2, b2, x0: add(matvec(W2, x0), b2)[0]),
         ("one_layer", lambda W1, b1, W2, b2, x0: add(matvec(W1, x0), b1)),
         ("elementwise", lambda W1, b1, W2, b2, x0: hadamard(W2[0], add(matvec(W1, x0), b1)))],
        forward_work),
    Question(
        "9", "x₂ = W₂(W₁x₀ + b₁) + b₂ = (W₂W₁)x₀ + (W₂b₁ + b₂)", "W₂W₁", "W2 W1",
        lambda rng: {"W2": matrix(rng, 2, 2), "W1": matrix(rng, 2, 2)}, matmul,
        [("order", lambda W2, W1: matmul(W1, W2)),
         ("elementwise", elementwise),
         ("vector_sum", lambda W2, W1: [add(u, v) for u, v in zip(W2, W1)]),
         ("row_by_row", lambda W2, W1: matmul(W2, transpose(W1))),
         ("column_by_column", lambda W2, W1: matmul(transpose(W2), W1)),
         ("transposed", lambda W2, W1: transpose(matmul(W2, W1))),
         ("order_transposed", lambda W2, W1: transpose(matmul(W1, W2)))],
        product_work),
]
