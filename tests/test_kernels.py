"""Whatever form is fastest here gives the numbers of the slides' own loops."""
import purenn.kernels as kernels
from purenn.activations import activation
from purenn.kernels import (Batch, Multiple, affine, backward_rows, descend_rows,
                            forward_rows, loop_dot, outer, outer_total, products, sparse)
from purenn.matrix import matmul, transpose
from purenn.vector import add, dot, scale
from purenn.vector import outer as multiplied_out
from tests.check import close, matrix

LENGTHS = (1, 2, 3, 6, 7, 12, 13, 24, 25, 70)


def test_products_are_the_matrix_product_for_every_length():
    for n in LENGTHS:
        for k, m in ((1, 1), (1, 5), (4, 3)):
            A, B = matrix(k, n, seed=1), matrix(m, n, seed=2)
            assert close(products(A, B), matmul(A, transpose(B)))
            assert close(products([tuple(a) for a in A], list(zip(*transpose(B)))), products(A, B))


def test_affine_is_wx_plus_b_for_every_length():
    for n in LENGTHS:
        X, W, b = matrix(3, n, seed=1), matrix(4, n, seed=2), matrix(1, 4, seed=3)[0]
        assert close(affine(X, W, b), [add([dot(w, x) for w in W], b) for x in X])


def test_every_form_of_dot_agrees():
    for n in LENGTHS:
        u, v = matrix(2, n)
        assert close(loop_dot(u, v), dot(u, v)) and close(kernels.dot(u, v), dot(u, v))
        if kernels.mul:
            assert close(kernels.map_dot(u, v), dot(u, v))


def test_without_the_written_out_forms_the_numbers_are_the_same():
    A, B, b = matrix(3, 4, seed=1), matrix(2, 4, seed=2), [0.5, 1.5]
    kept = kernels.LONGEST_WRITTEN_OUT
    fast = products(A, B), affine(A, B, b)
    kernels.LONGEST_WRITTEN_OUT = 0
    try:
        assert close(products(A, B), fast[0]) and close(affine(A, B, b), fast[1])
    finally:
        kernels.LONGEST_WRITTEN_OUT = kept


def test_rows_descend_in_place():
    row = [1.0, 2.0]
    descend_rows([(row, [10, -10])], 0.1)
    assert close(row, [0.0, 3.0])


def test_the_outer_product_reads_as_rows_though_long_ones_are_not_multiplied_out():
    for n in LENGTHS:
        u, v = matrix(1, 3)[0], matrix(1, n, seed=1)[0]
        A, B = outer(u, v), multiplied_out(u, v)
        assert [list(row) for row in A] == B and A == B and repr(A) == repr(B)
        assert A[1][-1] == B[1][-1] and A[2][:2] == B[2][:2] and len(A[0]) == n


def test_descent_by_multiples_and_sparse_rows_is_the_same_as_by_rows():
    for n in LENGTHS + (64, 65, 100):
        for kept in (n, n // 5):
            x = [xi if i < kept else 0.0 for i, xi in enumerate(matrix(1, n, seed=2)[0])]
            for c in (0, 0.7):
                w, same = matrix(1, n)[0], matrix(1, n)[0]
                descend_rows([(w, Multiple(c, sparse(x)))], 0.1)
                assert close(w, add(same, scale(-0.1 * c, x))), (n, kept, c)
                descend_rows([(same, scale(c, x))], 0.1)
                assert close(w, same), (n, kept, c)


def test_the_outer_products_of_many_samples_are_added_up_block_by_block():
    for k in (2, 70, 256, 257, 600):
        dZ, X = matrix(k, 2), matrix(k, 3, seed=2)
        total = matmul(transpose(dZ), X)
        assert close(outer_total(dZ, X), total) and close(outer_total(dZ, Batch(X)), total), k


def test_activations_by_rows_are_the_activations_also_far_out():
    Z = matrix(3, 4) + [[0, 1000, -1000, 1e308], [-1e308, 700, -700, -750]]
    for name in ("sigmoid", "tanh", "relu", "swish", "step", "identity"):
        f, slope = activation(name)
        A = forward_rows(name, f)(Z)
        assert close(A, [[f(z) for z in row] for row in Z]), name
        assert close(backward_rows(name, slope)(Z[:3], Z[:3], A[:3]),
                     [[z * slope(z, f(z)) for z in row] for row in Z[:3]]), name


def test_what_is_no_number_stays_none():
    nan = float("inf") - float("inf")
    for name in ("sigmoid", "tanh", "swish", "identity"):
        a = forward_rows(name, activation(name)[0])([[nan]])[0][0]
        assert a != a, name


def test_a_long_row_with_many_zeros_is_multiplied_like_any_other():
    W, b = matrix(3, 100, seed=1), matrix(1, 3, seed=3)[0]
    for kept in (0, 1, 2, 30, 49, 50, 51, 100):
        x = [xi if i % 100 < kept else 0 for i, xi in enumerate(matrix(1, 100, seed=2)[0])]
        assert close(affine([sparse(x)], W, b), [add([dot(w, x) for w in W], b)]), kept
        assert sparse(x) == x and sparse(sparse(x)) == x
