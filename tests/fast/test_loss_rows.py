"""Losses of all rows together are the means of the losses of each, and so are their slopes."""
from purenn.fast.loss_rows import MOST, loss_rows
from purenn.losses import cross_entropy, cross_entropy_slope, squared_error, squared_error_slope
from purenn.vector import scale
from tests.check import close, matrix, message

EACH = (("squared_error", squared_error, squared_error_slope),
        ("cross_entropy", cross_entropy, cross_entropy_slope))


def test_loss_and_slopes_of_rows_are_the_means_of_those_of_samples():
    for name, value, slope in EACH:
        rows = loss_rows(name)
        for k, m in ((1, 1), (1, 3), (4, 2), (3, 4), (2, 9), (2, MOST + 1)):
            Y, T = matrix(k, m), [[abs(ti) for ti in t] for t in matrix(k, m, seed=2)]
            loss, slopes = rows(Y, T)
            assert close(loss, sum([value(y, t) for y, t in zip(Y, T)]) / k), (name, k, m)
            assert close(slopes, [scale(1 / k, slope(y, t)) for y, t in zip(Y, T)]), (name, k, m)


def test_large_outputs_do_not_overflow():
    for m in (2, MOST + 2):
        z, t = [1000.0] + [-1000.0] * (m - 1), [0.0] * (m - 1) + [1.0]
        loss, slopes = loss_rows("cross_entropy")([z], [t])
        assert loss == 2000 and slopes[0][0] == 1 and slopes[0][-1] == -1


def test_other_losses_have_no_such_form():
    assert loss_rows("hinge") is None and loss_rows("binary_cross_entropy") is None


def test_rows_of_different_lengths_are_refused():
    for name, _, _ in EACH:
        assert message(loss_rows(name), [[1.0, 2.0]], [[1.0, 0.0, 0.0]]) == (
            "%s: lengths differ, 2 and 3" % name)
        assert message(loss_rows(name), [[1.0, 2.0]] * 2, [[1.0, 0.0], [1.0]]) == (
            "%s: lengths differ, 2 and 1" % name)
