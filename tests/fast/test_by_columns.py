"""Learning by columns ends with the weights of learning by rows."""
from purenn.fast.by_columns import ByColumns, Sparse, are_sparse, descend_columns, sum_columns
from purenn.layers import Dense
from purenn.vector import add, dot, outer, scale
from tests.check import close, matrix, pictures


def layer(m, n):
    return Dense(n, m, init=matrix(m, n), bias=matrix(1, m, seed=3)[0])


def test_a_sparse_row_is_the_row_and_knows_where_it_is_not_zero():
    x = Sparse([0.0, 2.0, 0, -1.5])
    assert list(x) == [0.0, 2.0, 0, -1.5] and len(x) == 4
    assert x.index == [1, 3] and x.values == [2.0, -1.5]
    assert Sparse([0.0, 0.0]).index == [] and list(Sparse([0.0, 0.0])) == [0.0, 0.0]


def test_only_long_rows_with_many_zeros_are_sparse():
    assert are_sparse(pictures(5, 64, 5)) and not are_sparse(pictures(5, 63, 5))
    assert not are_sparse(matrix(5, 64)) and are_sparse(pictures(3, 64, 5) + matrix(0, 64))


def test_products_and_descent_by_columns_are_those_by_rows():
    for m, n in ((1, 2), (3, 7), (10, 70)):
        for form in ("fastest", "loops"):
            dense, same, b = layer(m, n), layer(m, n), None
            rows, b = list(dense.W), dense.b
            by_columns = ByColumns(dense)
            if form == "loops":
                by_columns.sum, by_columns.change = sum_columns, descend_columns
            with by_columns:
                for x in pictures(3, n, 4) + [[0.0] * n]:
                    z = dense.forward([Sparse(x)])[0]
                    assert close(z, add([dot(w, x) for w in same.W], same.b)), (m, n, form)
                    dense.set_gradients([z])
                    dense.descend(0.1)
                    same.W = [add(w, scale(-0.1, dw)) for w, dw in zip(same.W, outer(z, x))]
                    same.b = add(same.b, scale(-0.1, z))
            assert close(dense.W, same.W) and close(dense.b, same.b), (m, n, form)
            assert dense.b is b and all([w is row for w, row in zip(dense.W, rows)])


def test_the_rows_are_written_even_if_learning_ends_in_an_error():
    dense, x = layer(2, 3), Sparse([0.0, 2.0, 0.0])
    products, second = dense.products, dense.W[0][1]
    try:
        with ByColumns(dense):
            dense.forward([x])
            dense.set_gradients([[1.0, 0.0]])
            dense.descend(0.25)
            assert dense.W[0][1] == second
            raise KeyError
    except KeyError:
        pass
    assert close(dense.W[0][1], second - 0.5) and dense.products is products
