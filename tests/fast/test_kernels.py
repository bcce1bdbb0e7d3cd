"""Whatever form is fastest here gives the numbers of the slides' own loops."""
import purenn.fast.kernels as kernels
from purenn.fast.kernels import Batch, affine, loop_dot, outer_total, products
from purenn.matrix import matmul, transpose
from purenn.vector import add, dot
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


def test_the_outer_products_of_many_samples_are_added_up_block_by_block():
    for k in (2, 70, 256, 257, 600):
        dZ, X = matrix(k, 2), matrix(k, 3, seed=2)
        total = matmul(transpose(dZ), X)
        assert close(outer_total(dZ, X), total) and close(outer_total(dZ, Batch(X)), total), k
        for x in X:
            x[1] = 0.0                          # a margin
        X[0][2] = 0.0
        total = matmul(transpose(dZ), X)
        assert close(outer_total(dZ, X), total) and close(outer_total(dZ, Batch(X)), total), k
