"""A layer's products are those of matrix.py, in the form for few weights and in that for many."""
from purenn.matrix import matmul
from purenn.fast.products import Large, products_for
from purenn.vector import add, dot, outer, scale
from tests.check import close, matrix


def test_all_three_products_are_those_of_the_slides_for_few_weights_and_for_many():
    for m, n in ((1, 1), (4, 2), (3, 8), (8, 8), (2, 33), (7, 10), (30, 20)):
        for products in (products_for(m, n), Large()):
            W, b, X, D = matrix(m, n), matrix(1, m)[0], matrix(3, n, seed=2), matrix(3, m, seed=3)
            assert close(products.affine(X, W, b), [add([dot(w, x) for w in W], b) for x in X])
            assert close(products.matmul(D, W), matmul(D, W))
            wanted = [add(w, scale(-0.5, dw)) for w, dw in zip(W, outer(D[0], X[0]))]
            rows, biases = list(W), add(b, scale(-0.5, D[0]))
            products.descend(W, b, 0.5, D[0], X[0])
            assert close(W, wanted) and close(b, biases)
            assert all([w is row for w, row in zip(W, rows)])
