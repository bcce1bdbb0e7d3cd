"""Questions on lessons v1 to v8 by hand: shadow, distance, area, equations, least squares, back."""
from ..matrix import matvec, transpose
from ..vector import dot, hadamard, norm, scale, total
from .question import Question
from .writing import bracketed, brief, factor, matrix, one_of, products, quotient, rows, vector

LEGS = ([3, 4], [4, 3], [6, 8], [5, 12], [8, 15])       # of triangles with three whole sides


def draw_line(rng):
    """Return the normal of a line, of whole length, and its bias."""
    return {"w": one_of(rng, LEGS), "b": vector(rng, 1, 2, 12)[0]}


def draw_equations(rng):
    """Return two equations whose lines cross, their determinant no 1."""
    A = [[1, 1], [1, 1]]
    while abs(area(A)) < 2:
        A = matrix(rng, 2, 2)
    return {"A": A, "b": vector(rng, 2)}


def area(A):
    """Return ad - bc of ((a, b), (c, d))."""
    return A[0][0] * A[1][1] - A[0][1] * A[1][0]


def above(A, b):
    """Return what stands above the line in Cramer's rule, for both unknowns."""
    return [b[0] * A[1][1] - A[0][1] * b[1], A[0][0] * b[1] - b[0] * A[1][0]]


def crossing(A, b):
    """Return the x with A x = b."""
    return scale(1 / area(A), above(A, b))


def crossing_work(A, b):
    """Return the lines of an elimination by a multiple of the first row."""
    f, x = A[1][0] / A[0][0], crossing(A, b)
    return ["R₂ − (%s)·R₁:  %s·x₂ = %s" % (brief(f), bracketed(area(A) / A[0][0]),
                                               brief(b[1] - f * b[0])),
            "x₂ = %s" % brief(x[1]), "x₁ = (%s − %s·%s)/%s" % (
                brief(b[0]), factor(A[0][1]), factor(x[1]), factor(A[0][0])), brief(x)]


def slope_work(x, y):
    """Return the lines of the normal equation of a single unknown."""
    return ["x·x = %s = %s" % (products(x, x), brief(dot(x, x))),
            "x·y = %s = %s" % (products(x, y), brief(dot(x, y))),
            "w = %s" % quotient(dot(x, y), dot(x, x))]


QUESTIONS = [
    Question(
        "v1", "c = a·b/(b·b)", "c", "a b",
        lambda rng: {"a": vector(rng, 3), "b": vector(rng, 3)},
        lambda a, b: dot(a, b) / dot(b, b),
        [("upside_down", lambda a, b: dot(b, b) / dot(a, b) if dot(a, b) else 9.5),
         ("dot_alone", dot),
         ("root_below", lambda a, b: dot(a, b) / norm(b)),
         ("other_below", lambda a, b: dot(a, b) / dot(a, a)),
         ("cosine", lambda a, b: dot(a, b) / norm(a) / norm(b)),
         ("elementwise", lambda a, b: [ai / bi for ai, bi in zip(a, b)])],
        lambda a, b: ["a·b = %s = %s" % (products(a, b), brief(dot(a, b))),
                      "b·b = %s = %s" % (products(b, b), brief(dot(b, b))),
                      "c = %s" % quotient(dot(a, b), dot(b, b))]),
    Question(
        "v2", "w·x + b = 0   d = |b|/|w|", "d", "w b", draw_line,
        lambda w, b: b / norm(w),
        [("root_forgotten", lambda w, b: b / dot(w, w)),
         ("sum_for_length", lambda w, b: b / total(w)),
         ("times", lambda w, b: b * norm(w)),
         ("upside_down", lambda w, b: norm(w) / b),
         ("length_alone", lambda w, b: norm(w)),
         ("elementwise", lambda w, b: [b / wi for wi in w])],
        lambda w, b: ["|w|² = %s = %s" % (products(w, w), brief(dot(w, w))),
                      "|w| = %s" % brief(norm(w)), "d = %s" % quotient(b, norm(w))]),
    Question(
        "v3", "A = ((a, b), (c, d))   det A = ad − bc", "det A", "A",
        lambda rng: {"A": matrix(rng, 2, 2)}, area,
        [("plus_for_minus", lambda A: A[0][0] * A[1][1] + A[0][1] * A[1][0]),
         ("diagonal_alone", lambda A: A[0][0] * A[1][1]),
         ("rows_multiplied", lambda A: A[0][0] * A[0][1] - A[1][0] * A[1][1]),
         ("columns_multiplied", lambda A: A[0][0] * A[1][0] - A[0][1] * A[1][1]),
         ("added", lambda A: A[0][0] + A[1][1] - A[0][1] - A[1][0]),
         ("all_multiplied", lambda A: A[0][0] * A[1][1] * A[0][1] * A[1][0])],
        lambda A: ["%s·%s − %s·%s" % tuple([factor(v) for v in (
            A[0][0], A[1][1], A[0][1], A[1][0])]), brief(area(A))]),
    Question(
        "v6", "a₁₁x₁ + a₁₂x₂ = b₁   a₂₁x₁ + a₂₂x₂ = b₂", "x₁, x₂", "A b", draw_equations, crossing,
        [("above_alone", above),
         ("unknowns_crossed", lambda A, b: crossing(A, b)[::-1]),
         ("row_column", lambda A, b: crossing(transpose(A), b)),
         ("product_for_solution", matvec),
         ("diagonal_alone", lambda A, b: [b[0] / A[0][0], b[1] / A[1][1]]),
         ("b_crossed", lambda A, b: crossing(A, b[::-1]))],
        crossing_work),
    Question(
        "v7", "Σ(wx − y)² → min   w = x·y/(x·x)", "w", "x y",
        lambda rng: {"x": vector(rng, 3, 1, 5), "y": vector(rng, 3, 1, 8)},
        lambda x, y: dot(x, y) / dot(x, x),
        [("ratio_of_sums", lambda x, y: total(y) / total(x)),
         ("mean_of_ratios", lambda x, y: total([b / a for a, b in zip(x, y)]) / len(x)),
         ("dot_alone", dot),
         ("other_below", lambda x, y: dot(x, y) / dot(y, y)),
         ("upside_down", lambda x, y: dot(x, x) / dot(x, y)),
         ("root_below", lambda x, y: dot(x, y) / norm(x))],
        slope_work),
    Question(
        "v8", "(Wx)·d = x·(Wᵀd)", "Wᵀd", "W d",
        lambda rng: {"W": matrix(rng, 2, 2), "d": vector(rng, 2)},
        lambda W, d: matvec(transpose(W), d),
        [("not_transposed", matvec),
         ("elementwise_rows", lambda W, d: [hadamard(row, d) for row in W]),
         ("rows_crossed", lambda W, d: matvec(transpose(W)[::-1], d)),
         ("summed_up", lambda W, d: total(matvec(transpose(W), d))),
         ("crossed", lambda W, d: matvec(transpose(W), d[::-1])),
         ("first_row_twice", lambda W, d: [dot(transpose(W)[0], d)] * 2)],
        lambda W, d: rows(transpose(W), d) + [brief(matvec(transpose(W), d))]),
]
