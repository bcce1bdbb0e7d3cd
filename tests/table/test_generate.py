"""Data sets against scikit-learn and the CS231n notes (facts/generate.py), laws, refusals."""
from math import sqrt

import purenn.table.generate as generate
from purenn.table.generate import make_blobs, make_circles, make_line, make_moons, make_spirals
from purenn.numpy_random import RandomState
from purenn.rng import Rng
from purenn.vector import dot, total
from tests.check import close, message
from tests.facts.generate import FACTS, LONG

EXACT = 1e-12


def length(x):
    return sqrt(dot(x, x))


def test_short_sets_are_scikit_learns_and_cs231ns():
    for name, arguments, seed, X, labels, after in FACTS:
        rng = RandomState(seed)
        got = getattr(generate, name)(rng=rng, **arguments)
        assert close(got[0], X, EXACT), (name, arguments, got[0], X)
        assert got[1] == labels, (name, arguments, got[1], labels)
        assert rng.random() == after, (name, arguments)


def test_long_sets_are_scikit_learns_and_cs231ns():
    for name, arguments, seed, ends, place, after in LONG:
        rng = RandomState(seed)
        X, labels = getattr(generate, name)(rng=rng, **arguments)
        assert close(X[:2] + X[-2:], ends, EXACT), (name, arguments)
        assert total([i * label for i, label in enumerate(labels)]) == place
        assert rng.random() == after, (name, arguments)


def test_moons_without_noise_lie_on_their_half_circles():
    X, labels = make_moons(51)
    for x, label in zip(X, labels):
        center = [1, 0.5] if label else [0, 0]
        assert close(length([x[0] - center[0], x[1] - center[1]]), 1)
        assert (x[1] - center[1]) * (1 - 2 * label) > -EXACT


def test_circles_without_noise_have_their_two_radii():
    X, labels = make_circles(51, factor=0.3)
    for x, label in zip(X, labels):
        assert close(length(x), 0.3 if label else 1)


def test_spirals_without_noise_wind_out_evenly():
    X, labels = make_spirals(5, arms=2, noise=0)
    assert close([length(x) for x in X], [0, 0.25, 0.5, 0.75, 1] * 2)
    assert labels == [0] * 5 + [1] * 5


def test_blobs_without_spread_are_their_centers():
    X, labels = make_blobs(6, [[1, 2], [3, 4]], spread=0)
    assert all([x == [[1, 2], [3, 4]][label] for x, label in zip(X, labels)])
    assert sorted(labels) == [0, 0, 0, 1, 1, 1]


def test_a_line_without_noise_is_straight():
    X, T = make_line(20, slope=3, intercept=-1, noise=0)
    assert close(T, [[3 * x[0] - 1] for x in X])
    assert all([-1 <= x[0] < 1 for x in X]) and min(X)[0] < -0.5 and max(X)[0] > 0.5


def test_noise_on_a_line_has_the_deviation_asked_for():
    X, T = make_line(2000, slope=2, intercept=1, noise=0.5, rng=Rng(4))
    errors = [t[0] - 2 * x[0] - 1 for x, t in zip(X, T)]
    assert abs(total(errors) / 2000) < 0.05
    assert abs(sqrt(dot(errors, errors) / 2000) - 0.5) < 0.05


def test_more_samples_of_a_line_begin_with_the_fewer():
    X, T = make_line(9, rng=Rng(2))
    fewer = make_line(4, rng=Rng(2))
    assert (X[:4], T[:4]) == fewer


def test_sizes_and_labels_are_those_asked_for():
    for n in (1, 2, 9):
        for X, labels in (make_moons(n), make_circles(n), make_blobs(n), make_spirals(n, 1)):
            assert len(X) == len(labels) == n
            assert all([len(x) == 2 for x in X])
    assert sorted(make_moons(5)[1]) == sorted(make_circles(5)[1]) == [0, 0, 1, 1, 1]
    assert sorted(make_blobs(7, 3)[1]) == [0, 0, 0, 1, 1, 2, 2]
    assert make_moons(4, shuffle=False)[1] == make_circles(4, shuffle=False)[1] == [0, 0, 1, 1]


def test_the_same_generator_gives_the_same_set_and_none_is_rng_0():
    for make in (make_moons, make_circles, make_blobs, make_spirals, make_line):
        assert make(6, rng=Rng(0)) == make(6)
        assert make(6, rng=Rng(1)) == make(6, rng=Rng(1)) != make(6)


def test_shuffling_keeps_every_point_with_its_label():
    for make in (make_moons, make_circles):
        mixed = sorted(zip(*make(9, rng=Rng(5))))
        assert mixed == sorted(zip(*make(9, shuffle=False)))


def test_counts_below_one_are_refused():
    wanted = "%s: %s is %r, a whole number from 1 is wanted"
    for name in ("make_moons", "make_circles", "make_blobs", "make_spirals", "make_line"):
        for n in (0, -1, 2.0):
            assert message(getattr(generate, name), n) == wanted % (name, "n", n)
    assert message(make_spirals, 5, 0) == wanted % ("make_spirals", "arms", 0)
    assert message(make_blobs, 5, 0) == wanted % ("make_blobs", "centers", 0)
    assert message(make_blobs, 5, []) == wanted % ("make_blobs", "centers", 0)


def test_negative_noise_and_a_factor_outside_0_to_1_are_refused():
    for make, name in ((make_moons, "make_moons"), (make_line, "make_line")):
        assert message(make, noise=-1) == name + ": noise is -1, at least 0 is wanted"
    assert message(make_blobs, spread=-2) == "make_blobs: spread is -2, at least 0 is wanted"
    wanted = "make_circles: factor is %r, a number from 0 to below 1 is wanted"
    assert message(make_circles, factor=1) == wanted % 1
    assert message(make_circles, factor=-0.5) == wanted % -0.5


def test_more_samples_than_a_machine_should_hold_are_refused_by_who_makes_them():
    for name, sizes in (("make_moons", "2"), ("make_circles", "2"), ("make_spirals", "3 x 2"),
                        ("make_line", "2"), ("parity", "8"), ("sine", "2"), ("remember_first", "20")):
        assert message(getattr(generate, name), 2 ** 29).startswith(
            "%s: 536870912 x %s are " % (name, sizes)), name
    assert message(make_blobs, 2 ** 29).startswith("make_blobs: 536870915 x 2 are ")
