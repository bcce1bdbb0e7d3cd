"""The fast products, sums and steps are the lecture's, and refuse what it refuses; a board's, too."""
import purenn.fast as fast
from purenn import batch, losses, matrix
from purenn.fast import boards, products, update
from purenn.fast.loops import by_fours, columns_by_index, loop_dot, slopes_by_index
from purenn.fast.products import Outer
from tests.check import close, matrix as drawn, message
from tests.fast.lecture import NAMES

SIZES = ((1, 1, 1), (1, 2, 3), (2, 3, 1), (5, 4, 4), (3, 8, 8), (2, 9, 9), (1, 13, 30), (7, 30, 13),
         (1, 3, 70), (4, 2, 70), (3, 70, 5))


def test_affine_and_matmul_are_the_lectures_for_every_size():
    for room in (fast, boards):
        for k, m, n in SIZES:
            X, W, b = drawn(k, n), drawn(m, n, 2), drawn(1, m, 3)[0]
            assert close(room.affine(X, W, b), matrix.affine(X, W, b)), (k, m, n)
            assert close(room.affine([tuple(x) for x in X], W, tuple(b)), matrix.affine(X, W, b))
            assert close(room.matmul(drawn(k, m), W), matrix.matmul(drawn(k, m), W)), (k, m, n)


def test_outer_products_and_sums_are_the_lectures_whole_batches_with_zero_columns_too():
    for room in (fast, boards):
        for k, m, n in SIZES + ((300, 3, 4), (600, 2, 2)):
            dZ, X = drawn(k, m), drawn(k, n, 2)
            for x in X:
                x[0] = 0.0
            for samples in (X, [tuple(x) for x in X]):
                assert close(list(room.outers(dZ, samples)), batch.outers(dZ, X)), (k, m, n)
            assert close(room.sums(dZ), batch.sums(dZ)), (k, m)


def test_a_step_is_the_lectures_for_rows_and_for_outer_products():
    for room in (fast, boards):
        for k, m, n in SIZES:
            for dW in (drawn(m, n, 4), room.outers(drawn(1, m, 5), drawn(1, n, 6))):
                W, same, b, c = drawn(m, n), drawn(m, n), [drawn(1, m)[0]], [drawn(1, m)[0]]
                room.update([(W, dW), (b, [dW[0][:1] * m])], 0.1)
                batch.update([(same, [list(row) for row in dW]), (c, [dW[0][:1] * m])], 0.1)
                assert close(W, same) and close(b, c), (m, n)


def test_what_does_not_fit_is_refused_in_the_lectures_words():
    for room in (fast, boards):
        for k, m, n in ((1, 2, 3), (3, 2, 3), (1, 2, 70), (3, 70, 70), (2, 40, 40)):
            X, W, b = drawn(k, n), drawn(m, n), [0.0] * m
            long, short = [x + [1.0] for x in X], [x[1:] for x in X]
            for wrong in ((long, W, b), (short, W, b), (X, W, b + [1]), (X, W, b[1:]),
                          (X, W[:-1] + [W[-1][1:]], b)):
                assert message(room.affine, *wrong) == message(matrix.affine, *wrong), (k, m, n)
            assert n == m or message(room.matmul, X, W) == message(matrix.matmul, X, W), (k, m, n)
            more = drawn(k + 1, m)
            assert message(room.outers, more, X) == message(batch.outers, more, X)
            for dW in ([[1.0] * n] * (m + 1), [[1.0] * (n - 1)] * m, [[1.0] * (n + 1)] * m):
                assert "differ" in message(room.update, [(W, dW)], 1) or "rows" in message(
                    room.update, [(W, dW)], 1)
            assert "differ" in message(room.update, [(W, Outer([1.0] * m, [1.0] * (n + 1)))], 1)


def test_an_outer_product_reads_like_its_rows_and_may_be_changed():
    W = Outer([1.0, 2.0], [3.0, 4.0])
    assert len(W) == 2 and W == [[3.0, 4.0], [6.0, 8.0]] and repr(W) == repr(W[:])
    W[1][0] = 0.0
    W[0] = [1.0, 1.0]
    P = [[0.0, 0.0], [0.0, 0.0]]
    update([(P, W)], 1)
    assert P == [[-1.0, -1.0], [0.0, -8.0]] and list(W) == [[1.0, 1.0], [0.0, 8.0]]


def test_the_loop_that_stands_in_is_the_dot_product():
    u, v = drawn(2, 9)
    assert close(loop_dot(u, v), products.dot(u, v))


def test_four_rows_at_a_time_are_the_rows_one_by_one():
    for m in range(1, 10):
        A, B = drawn(3, 7), drawn(m, 7)
        rows, c = [[loop_dot(a, b) for b in B] for a in A], drawn(1, m, 2)[0]
        assert by_fours(A, B) == rows
        assert by_fours(A, B, c) == [[z + ci for z, ci in zip(row, c)] for row in rows]
    assert repr(by_fours([[1, 2]], [[3, 4]] * 5)) == "[[11, 11, 11, 11, 11]]"      # whole ones stay


def test_pypys_columns_and_slopes_are_the_lectures_and_whole_numbers_stay_whole():
    A = drawn(3, 5)
    assert columns_by_index(A) == matrix.transpose(A)
    assert repr(columns_by_index([[1, 2], [3, 4]])) == "[[1, 3], [2, 4]]"
    for slope in (lambda z, a: z + 2 * a, lambda z, a: 1.0 if z > 0 else 0.0):
        parts = drawn(3, 5), drawn(3, 5, 2), drawn(3, 5, 3)
        assert slopes_by_index(slope, *parts) == batch.slopes(slope, *parts)


def test_a_boards_losses_are_the_lectures():
    for k in (1, 3):
        Y, T = drawn(k, 2), [[1.0, 0.0]] * k
        for loss in losses.losses():
            found = [room.mean_loss(loss.of_sample, loss.slope, Y, T) for room in (boards, batch)]
            assert close(*found), loss.name
    assert "2 outputs and 1 targets" in message(
        boards.mean_loss, losses.hinge, losses.hinge_slope, [[1.0]] * 2, [[1.0]])


def test_a_board_has_all_that_the_seam_wants():
    assert [name for name in NAMES if not callable(getattr(boards, name, None))] == []
