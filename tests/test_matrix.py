"""Slides 5-9: the moving highlight by hand, laws, refusals."""
from purenn.matrix import identity, matmul, matvec, shape, transpose
from purenn.vector import add
from tests.check import close, matrix, message

A, B, C = matrix(2, 3, seed=1), matrix(3, 4, seed=2), matrix(4, 2, seed=3)
x = matrix(1, 4, seed=4)[0]


def test_matvec_is_one_dot_product_a_row():
    assert matvec([[1, 2, 3], [4, 5, 6]], [7, 8, 9]) == [7 + 16 + 27, 28 + 40 + 54]


def test_matmul_is_every_row_with_every_column():
    assert matmul([[1, 2], [3, 4]], [[5, 6], [7, 8]]) == [[19, 22], [43, 50]]


def test_matmul_is_associative():
    assert close(matmul(matmul(A, B), C), matmul(A, matmul(B, C)))


def test_two_linear_layers_are_one_as_slide_9_says():
    assert close(matvec(A, matvec(B, x)), matvec(matmul(A, B), x))


def test_matvec_is_linear():
    y = matrix(1, 4, seed=5)[0]
    assert close(matvec(B, add(x, y)), add(matvec(B, x), matvec(B, y)))


def test_the_transpose_of_a_product_is_the_product_of_transposes_reversed():
    assert close(transpose(matmul(A, B)), matmul(transpose(B), transpose(A)))


def test_transpose_twice_is_the_matrix_itself():
    assert transpose(transpose(A)) == A
    assert transpose([]) == []


def test_identity_changes_nothing():
    assert matmul(identity(2), A) == A
    assert matmul(A, identity(3)) == A
    assert repr(identity(2)) == "[[1, 0], [0, 1]]"


def test_shape_is_rows_and_columns():
    assert shape([[1, 2, 3], [4, 5, 6]]) == (2, 3)
    assert shape([]) == (0, 0)


def test_ragged_rows_are_refused_with_their_number():
    assert message(transpose, [[1, 2], [3, 4, 5]]) == "transpose: row 1 has 3 numbers, row 0 has 2"
    assert message(shape, [[1, 2], [3]]) == "shape: row 1 has 1 numbers, row 0 has 2"


def test_sizes_that_do_not_fit_are_refused():
    assert message(matvec, [[1, 2, 3]], [1, 2]) == "dot: lengths differ, 3 and 2"
    assert message(matmul, A, A) == "matmul: inner sizes differ, (2, 3) times (2, 3)"
