"""A step down the slope is w - lr dw, whatever form it takes, and happens in place."""
from purenn.fast.descent import Outer, descend, descend_rows
from purenn.vector import add, outer, scale
from tests.check import close, matrix, message

LENGTHS = (1, 2, 3, 8, 9, 24, 64, 65, 100)


def test_rows_descend_in_place():
    row = [1.0, 2.0]
    descend_rows([(row, [10, -10])], 0.1)
    assert close(row, [0.0, 3.0])


def test_a_gradient_of_another_length_is_refused():
    for n in (3, 70):
        assert message(descend_rows, [([1.0] * n, [1.0] * 2)], 0.1) == (
            "SGD: lengths differ, %d and 2" % n)


def test_the_outer_product_reads_as_its_rows():
    for n in LENGTHS:
        u, v = matrix(1, 3)[0], matrix(1, n, seed=1)[0]
        A, B = Outer(u, v), outer(u, v)
        assert [list(row) for row in A] == B and A == B and repr(A) == repr(B)
        assert A[1][-1] == B[1][-1] and A[1:] == B[1:] and len(A) == 3


def test_a_row_that_was_read_stays_the_same_list():
    A = Outer([1.0, 2.0], [3.0, 4.0])
    A[1][0] = 99
    assert A == [[3.0, 4.0], [99, 8.0]]


def test_descent_by_one_sample_is_descent_by_the_rows_of_its_outer_product():
    for n in LENGTHS:
        W, b, u, x = matrix(3, n), matrix(1, 3, seed=3)[0], [0, 0.7, -1.5], matrix(1, n, seed=2)[0]
        by_rows = [add(w, scale(-0.1, dw)) for w, dw in zip(W, outer(u, x))]
        rows, biases, descended = list(W), b, add(b, scale(-0.1, u))
        descend(W, b, 0.1, u, x)
        assert close(W, by_rows) and close(b, descended), n
        assert b is biases and all([w is row for w, row in zip(W, rows)])
        same = matrix(3, n)
        descend_rows(list(zip(same, outer(u, x))), 0.1)
        assert close(same, by_rows), n
