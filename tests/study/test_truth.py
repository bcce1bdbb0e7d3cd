"""A formula of one's own that does not say what its function does is seen before it is used."""
from purenn.activations import Curve
from purenn.layers import Activation, Dense
from purenn.losses import Loss
from purenn.network import Network
from purenn.study.truth import lies, loss_lies
from purenn.written.explain import explain
from purenn.written.unroll import source, unroll
from tests.check import message


def square(z):
    """Return z^2."""
    return z * z


def square_slope(z, a):
    """Return 2 z."""
    return 2 * z


def far(y, t):
    """Return the sum of (y - t)^2."""
    return sum([(a - b) * (a - b) for a, b in zip(y, t)])


def far_slope(y, t):
    """Return 2 (y - t)."""
    return [2 * (a - b) for a, b in zip(y, t)]


def network(formula="z^2", slope="2*z", lines=(("L", "sum((y - t)^2)"), ("slope", "2*(y - t)"))):
    """Return a network with an activation and a loss of one's own, and what they say of it."""
    return Network([Dense(2, 2), Activation(Curve("square", square, square_slope, formula, slope)),
                    Dense(2, 2)], Loss("far", far, far_slope, "quantity", lines))


def test_what_is_true_is_written_out():
    for found in (network(), network("z*z", "2*a/z"), network("z^2", "z + z")):
        assert len(explain(found, [1, 2], [1, 0], 0.1)) > 20
        assert "def predict" in source(found)
        unroll(found)


def test_what_is_not_is_refused_in_one_line_by_all_who_would_write_it_out():
    of_slope = (("L", "sum((y - t)^2)"), ("slope", "y - t"))
    of_loss = (("L", "sum((y - t)^2)/2"), ("slope", "2*(y - t)"))
    for found, said in (
            (network("z^3"), "layers[1] square: its formula says -12.17 at z = -2.3, its function"),
            (network("z^2", "3*z"), "layers[1] square: its slope_formula says -6.9 at z = -2.3"),
            (network(lines=of_slope), "loss far: its formula says L = "),
            (network(lines=of_loss), "loss far: its formula says L = ")):
        for name, use in (("unroll", unroll), ("unroll", source),
                          ("explain", lambda n: explain(n, [1, 2], [1, 0], 0.1))):
            assert message(use, found).startswith(name + ": " + said)


def test_points_without_a_value_are_passed_over():
    def root(z):
        if z < 0:
            raise ValueError("root: of %r there is none" % z)
        return z ** 0.5

    def root_slope(z, a):
        return 0.5 / a
    assert lies(Curve("root", root, root_slope, "z^0.5", "0.5/a")) == []
    assert len(lies(Curve("root", root, root_slope, "z^0.25", "1/a"))) == 2
    assert loss_lies(Loss("far", far, far_slope), [[1]], [[2]]) == []
