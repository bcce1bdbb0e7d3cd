"""Elimination: by hand, the laws, what NumPy says, and what is refused."""
from purenn.algebra.elimination import (determinant, inverse, least_squares, project, rank,
                                        solve)
from purenn.algebra.exact import Fraction
from purenn.derivatives import STEP
from purenn.matrix import identity, matmul, matvec, transpose
from purenn.vector import dot, norm, sub
from tests.algebra.drawn import system, whole
from tests.check import close, message
from tests.facts.elimination import SYSTEMS

DRAWN = range(60)                  # test_500_systems asks many more
LIKE_NUMPY = 4.5e5 * STEP ** 3      # 1e-10 where a float has 64 bits


def test_numbers_worked_by_hand():
    assert solve([[2, 1], [1, 3]], [3, 5]) == [Fraction(4) / 5, Fraction(7) / 5]
    assert inverse([[1, 2], [3, 4]]) == [[-2, 1], [Fraction(3) / 2, Fraction(-1) / 2]]
    assert determinant([[2, 1, 0], [0, 3, 1], [1, 0, 4]]) == 2 * 3 * 4 + 1 * 1 * 1
    assert determinant([[0, 1], [1, 0]]) == -1
    assert rank([[1, 2, 3], [4, 5, 6], [7, 8, 9]]) == 2


def test_a_third_stays_a_third():
    assert "%s" % solve([[3]], [1])[0] == "1/3"
    assert repr(determinant([[1, 2], [3, 4]])) == "-2"
    assert determinant([[Fraction(1, 3), 1], [0, 1]]) == Fraction(1, 3)
    assert repr(solve([[2.0]], [1])[0]) == "0.5"


def test_the_solution_solves_and_the_inverse_undoes():
    for seed in DRAWN:
        n = 1 + seed % 4
        A, b = whole(seed, n, n), whole(seed + 500, 1, n)[0]
        if rank(A) == n:
            B = inverse(A)
            assert matmul(A, B) == identity(n) and matmul(B, A) == identity(n)
            assert matvec(A, solve(A, b)) == b and solve(A, b) == matvec(B, b)


def test_the_determinant_of_a_product_is_the_product_of_the_determinants():
    for seed in DRAWN:
        n = 1 + seed % 4
        A, B = whole(seed, n, n), whole(seed + 500, n, n)
        assert determinant(matmul(A, B)) == determinant(A) * determinant(B)
        assert determinant(transpose(A)) == determinant(A)


def test_the_rank_of_a_product_is_at_most_that_of_each_and_the_transpose_has_the_same():
    for seed in DRAWN:
        A, B = whole(seed, 4, 5, 1 + seed % 4), whole(seed + 500, 5, 3, 1 + seed % 3)
        assert rank(A) <= 1 + seed % 4 and rank(matmul(A, B)) <= min(rank(A), rank(B))
        assert rank(transpose(A)) == rank(A) == rank(matmul(transpose(A), A))


def test_floats_have_the_rank_of_the_whole_numbers_they_came_from():
    for seed in DRAWN:
        A = whole(seed, 4, 5, 1 + seed % 4)
        assert rank([[v / 7 for v in row] for row in A]) == rank(A)
        assert rank([[v * 10.0 ** -i for v in row] for i, row in enumerate(A)]) == rank(A)


def test_what_is_small_beside_another_row_is_not_nothing():
    assert rank([[1.0, 0], [0, 1e-25]]) == 2
    assert rank([[1.0, 1], [1, 1 + 1e6 * STEP ** 3]]) == 2
    assert close(solve([[1.0, 0], [0, 1e-25]], [1, 1e-25]), [1, 1])
    assert close(solve([[1e-20, 1.0], [1, 1]], [1, 2]), [1, 1])     # needs the larger pivot


def test_what_rounding_left_in_one_row_is_nothing_in_the_next():
    d = 1000 * STEP ** 3 / 3        # 1 + d is rounded, so 1 + d - 1 is d with few digits
    assert rank([[1.0, 0, 1], [1, 1, 1 + d], [0, 1, d]]) == 2


def test_floats_answer_as_numpy_does():
    for seed, expected, x in SYSTEMS:
        A, b = system(seed)
        assert close(determinant(A), expected, LIKE_NUMPY), seed
        assert norm(sub(solve(A, b), x)) <= LIKE_NUMPY * max(1, norm(x)), seed
        back = sub(matvec(inverse(A), b), x)
        assert norm(back) <= LIKE_NUMPY * max(1, norm(x)) and rank(A) == len(A), seed


def test_least_squares_leaves_an_error_at_a_right_angle_to_every_column():
    assert least_squares([[1, 1], [2, 1], [3, 1]], [1, 2, 2]) == [Fraction(1) / 2, Fraction(2) / 3]
    for seed in DRAWN:
        A, b = whole(seed, 5, 2), whole(seed + 500, 1, 5)[0]
        if rank(A) == 2:
            error = sub(matvec(A, least_squares(A, b)), b)
            assert all([dot(column, error) == 0 for column in transpose(A)])


def test_what_projecting_leaves_stands_at_a_right_angle():
    assert project([1, 0], [1, 2]) == [Fraction(1) / 5, Fraction(2) / 5]
    assert project([3, 1], [2, 0]) == [3, 0] and project([0.5, 1], [2, 0]) == [0.5, 0]
    for n in range(1, 6):
        u, v = whole(n, 2, 6)
        part = project(u, v)
        assert dot(sub(u, part), v) == 0 and project(part, v) == part
    assert message(project, [1, 2], [0, 0]) == (
        "project: a vector of zeros has no direction; another is wanted")
    assert message(project, [1, 2], [1]) == "project: lengths differ, 2 and 1"
    assert message(project, [1, "a"], [1, 2]).startswith("project: u")


def test_steps_lead_from_the_matrix_to_the_answer():
    steps = []
    x = solve([[0, 2, 4], [2, 1, 1], [1, 1, 2]], [8, 6, 5], on_step=steps.append)
    assert [step[0] for step in steps][:3] == ["exchange", "subtract", "subtract"]
    assert steps[0][1:4] == (1, None, 0) and steps[1][1:4] == (2, Fraction(1) / 2, 0)
    assert steps[0][4] == [[2, 1, 1, 6], [0, 2, 4, 8], [1, 1, 2, 5]]
    assert [row[3] for row in steps[-1][4]] == x
    assert [row[:3] for row in steps[-1][4]] == identity(3)
    for function in (determinant, rank, inverse):
        steps = []
        function([[0, 2], [1, 1]], on_step=steps.append)
        assert steps[0][0] == "exchange"
    least_squares([[1, 1], [2, 1]], [1, 2], on_step=steps.append)
    assert [row[:2] for row in steps[-1][4]] == identity(2)


def test_the_callers_matrix_stays_as_it_is():
    A, b = [[0, 2], [1, 1]], [1, 2]
    solve(A, b), inverse(A), determinant(A), rank(A)
    assert A == [[0, 2], [1, 1]] and b == [1, 2]


def test_a_row_that_vanishes_is_named_as_it_came():
    assert message(inverse, [[0, 1, 2], [1, 0, 1], [1, 1, 3]]) == (
        "inverse: row 2 vanishes; rank 3 is wanted, it is 2")
    assert message(solve, [[2, 4], [1, 2]], [2, 1]) == (
        "solve: row 1 vanishes and leaves 0 = 0, more than one solution; rank 2 is wanted, "
        "it is 1")
    assert message(solve, [[2, 4], [1, 2]], [2, 2]) == (
        "solve: row 1 vanishes and leaves 0 = 1, no solution; rank 2 is wanted, it is 1")
    assert message(solve, [[0, 0], [0, 0]], [0, 1]) == (
        "solve: row 1 vanishes and leaves 0 = 1, no solution; rank 2 is wanted, it is 0")
    assert message(solve, [[0.1, 0.2], [0.3, 0.6]], [1, 3]) == (
        "solve: row 0 vanishes and leaves 0 = 0, more than one solution; rank 2 is wanted, "
        "it is 1")
    assert message(least_squares, [[2, 1], [4, 2], [6, 3]], [1, 2, 3]).startswith(
        "least_squares: column 1 vanishes and leaves 0 = 0")
    assert repr(determinant([[1.0, 2], [2, 4]])) == "0.0"
    assert determinant([[1, 2], [2, 4]]) == 0 and rank([[0, 0], [0, 0]]) == 0


def test_what_does_not_fit_is_refused_by_name():
    assert message(solve, [[1, 2]], [1]) == "solve: A is (1, 2), a square matrix is wanted"
    assert message(determinant, [[1, 2]]) == (
        "determinant: A is (1, 2), a square matrix is wanted")
    assert message(solve, [[1, 2], [3, 4]], [1]) == (
        "solve: A is (2, 2), b has 1 numbers; 2 are wanted")
    assert message(least_squares, [[1], [2]], [1, 2, 3]) == (
        "least_squares: A is (2, 1), b has 3 numbers; 2 are wanted")
    assert message(rank, [[1, 2], [3]]) == "shape: row 1 has 1 numbers, row 0 has 2"
    assert message(rank, [[1.0], [1e999]]) == (
        "elimination: row 1 has inf, finite numbers are wanted")


def test_nothing_has_rank_0_and_determinant_1():
    assert rank([]) == 0 and determinant([]) == 1 and solve([], []) == [] and inverse([]) == []
