"""Learning by columns is learning by rows, and whoever looks at the rows finds them."""
from purenn.fast.learning import Learning, batches, ready
from purenn.fast.machine import COUNTS_HOLDERS
from purenn.fast.sparse import Columns, Sparse, are_sparse, descend_columns, sum_columns
from purenn.layers import Activation, Dense, parameter_rows
from purenn.network import Network
from purenn.optimizers import SGD
from purenn.preprocessing import one_hot
from purenn.rng import Rng
from tests.check import close, matrix, pictures

X, T = pictures(30, 70, 5), one_hot([i % 3 for i in range(30)], 3)


def network():
    rng = Rng(5)
    return Network([Dense(70, 4, rng), Activation("tanh"), Dense(4, 3, rng)], "cross_entropy")


def test_a_sparse_row_is_the_row_and_knows_where_it_is_not_zero():
    x = Sparse([0.0, 2.0, 0, -1.5])
    assert x == [0.0, 2.0, 0, -1.5] and isinstance(x, list)
    assert x.index == [1, 3] and x.values == [2.0, -1.5] and Sparse([0.0]).index == []


def test_only_long_rows_with_many_zeros_are_sparse_and_only_one_by_one():
    assert are_sparse(pictures(5, 64, 5)) and not are_sparse(pictures(5, 63, 5))
    assert not are_sparse(matrix(5, 64)) and not are_sparse([[[0.0] * 3] * 64])
    assert type(ready(X, 1)[0]) is Sparse and ready(X, 2) is X is ready(X, 30)
    assert ready(X, 1) == X


def test_columns_multiply_and_descend_as_rows_by_either_way():
    for m, n in ((1, 2), (3, 7), (10, 70)):
        for loops in (False, True):
            rows = matrix(m, n)
            W, b = Columns([list(row) for row in rows]), matrix(1, m, seed=3)[0]
            if loops:
                W.sum, W.change = sum_columns, descend_columns
            for x in pictures(3, n, 4) + [[0.0] * n]:
                x = Sparse(x)
                z = [sum([w * xi for w, xi in zip(row, x)]) + bi for row, bi in zip(rows, b)]
                assert close(W.affine([x], b), [z]), (m, n, loops)
                W.descend(0.1, z, x)
                rows = [[w - 0.1 * zi * xi for w, xi in zip(row, x)] for row, zi in zip(rows, z)]
            assert W.columns is not None and close(list(W), rows) and W.columns is None


def test_while_learning_the_first_layer_has_columns_until_somebody_looks():
    net = network()
    before, samples = [list(w) for w in net.layers[0].W], ready(X, 1)
    with Learning(net, samples):
        W = net.layers[0].W
        if not COUNTS_HOLDERS:
            return                              # who holds the rows cannot be known here
        net.step(samples[:1], T[:1], SGD(0.1))
        assert type(W) is Columns and W.columns is not None and W.rows == before
        first = W[0]                            # a look: now the rows are what they should be
        assert first is W.rows[0] and first != before[0] and W.columns is None
        first[0] = 7.0                          # and what is written there is kept
        net.step(samples[1:2], T[1:2], SGD(1e-12))
    assert net.layers[0].W is W.rows and close(net.layers[0].W[0][0], 7.0)


def test_rows_that_somebody_holds_are_never_stale():
    for hold in (lambda net: net.layers[0].W, lambda net: net.layers[0].W[2]):
        net, samples = network(), ready(X, 1)
        held = hold(net)
        with Learning(net, samples):
            assert type(net.layers[0].W) is list and held is hold(net)


def test_samples_that_are_changed_or_replaced_between_two_steps_are_seen():
    rows = [list(x) for x in X]
    samples = ready(rows, 1)
    rows[3][1] += 1.0
    rows[4] = [2.0] * 70
    seen = [part[0] for part, _ in batches(samples, T, [3, 4, 5], 1)]
    assert seen == rows[3:6] and seen[0].values[0] == [v for v in rows[3] if v][0]
    assert seen[1].index == list(range(70)) and seen[2] is samples[5]


def test_the_rows_are_written_even_if_learning_ends_in_an_error():
    net, samples = network(), ready(X, 1)
    before = list(net.layers[0].W[0])
    try:
        with Learning(net, samples):
            net.step(samples[:1], T[:1], SGD(0.1))
            raise KeyError
    except KeyError:
        pass
    assert type(net.layers[0].W) is list and net.layers[0].W[0] != before
    assert not net.layers[0].first and not net.layers[2].training


def test_another_W_in_its_place_stays():
    net, samples = network(), ready(X, 1)
    own = matrix(4, 70)
    with Learning(net, samples):
        net.layers[0].W = own
    assert net.layers[0].W is own


def test_layers_that_share_rows_or_have_a_penalty_keep_their_rows():
    samples = ready(X, 1)
    tied = Network([Dense(70, 70, Rng(0)), Dense(70, 70, Rng(1))])
    tied.layers[1].W = tied.layers[0].W
    half = Network([Dense(70, 2, Rng(0)), Dense(2, 70), Dense(70, 2)])
    half.layers[2].W[1] = half.layers[0].W[0]
    for net in (tied, half, Network([Dense(70, 3, l2=0.1)]), Network([Dense(70, 3, l1=0.1)])):
        with Learning(net, samples):
            assert type(net.layers[0].W) is list


def test_sparse_samples_end_where_steps_by_hand_end_and_stay_lists():
    one, other = network(), network()
    one.fit(X, T, epochs=2, lr=0.05, shuffle=False)
    for _ in range(2):
        for x, t in zip(X, T):
            other.step([x], [t], SGD(0.05))
    assert close(parameter_rows(one.parameters()), parameter_rows(other.parameters()))
    assert one.layers[0].X == [X[-1]]
    for layer in one.layers:
        for value in layer.__dict__.values():
            assert type(value) in (list, int, float, str, bool, tuple, type(None)) or callable(
                value) or value is getattr(layer, "curve", None), value
            assert type(value) is not list or {type(row) for row in value} <= {list, float, int}


def test_batches_are_the_lectures():
    for size in (1, 4, 30, 40):
        parts = list(batches(X, T, list(range(29, -1, -1)), size))
        assert sum([len(part) for part, _ in parts]) == 30
        assert parts[0][0] == X[::-1][:size]
