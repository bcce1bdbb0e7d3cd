"""Products by the law of cosines are as exact as others, for rows of any length."""
from purenn.algebra.exact import Fraction
from purenn.fast import products
from purenn.fast.cosines import by_distance
from purenn.fast.machine import COMPILED, DISTANT, __pypy__, dist
from purenn.rng import Rng
from tests.check import matrix


def rows(k, n, rng, low, high):
    """Return k rows with a third of zeros, of lengths about 10^low to 10^high."""
    sizes = [10.0 ** rng.uniform(low, high) for _ in range(k)]
    return [[size * rng.normal() * (rng.random() < 0.7) for _ in range(n)] for size in sizes]


def exact(a, b):
    """Return the dot product without rounding."""
    return sum([Fraction(x) * Fraction(y) for x, y in zip(a, b)])


def test_products_are_exact_to_1e_15_of_the_lengths_however_these_differ():
    if not dist or Fraction.__name__ != "Fraction":     # our own takes no float exactly
        return
    rng = Rng(5)
    for low, high in ((0, 0), (-1, 1), (-8, 8), (-90, -80), (60, 99), (-99, 99)):
        for k, n in ((5, 3), (5, 30), (9, 30)):         # of 9 and 6 rows, the 6 are gone through
            A, B = rows(k, n, rng, low, high), rows(6, n, rng, low, high)
            for a, found in zip(A, by_distance(A, B)):
                for b, product in zip(B, found):
                    lengths = float(exact(a, a)) ** 0.5 * float(exact(b, b)) ** 0.5
                    assert abs(Fraction(product) - exact(a, b)) <= 2e-15 * lengths or (
                        lengths < 1e-290), (low, high, k, n)


def test_a_row_of_zeros_has_products_of_zero():
    if dist:
        A = matrix(5, 20) + [[0.0] * 20]
        assert by_distance(A, [[0.0] * 20] + A)[5] == [0.0] * 7
        assert [row[0] for row in by_distance(A, [[0.0] * 20] + A)] == [0.0] * 6


def test_lengths_without_a_square_and_what_is_no_number_are_left_to_other_products():
    if not dist:
        return
    for wrong in (1e200, float("inf"), float("nan"), 1e-200, 0.0):
        X, W = matrix(20, 70), [[wrong * w for w in row] for row in matrix(20, 70, 2)]
        assert by_distance(X, W) is None
        if wrong:                           # of more rows than W has, and W gone through
            assert by_distance(X + matrix(20, 70), W) is None
    assert by_distance([[1e200] * 70], matrix(20, 70)) is None
    large = products.affine([[1e160] * 70] * 20, [[1e100] * 70] * 20, [0.0] * 20)
    assert abs(large[0][0] / 7e261 - 1) < 1e-12


def test_distances_are_for_batches_of_long_rows_alone_and_fours_for_all_but_the_shortest():
    fours = __pypy__ is not None
    assert products.are_many(matrix(1, 400), matrix(100, 400)) == fours
    assert products.are_many(matrix(100, 8), matrix(100, 8)) == fours
    assert products.are_many(matrix(32, 400), matrix(32, 400)) == (fours or DISTANT != ())
    assert not products.are_many(matrix(100, 6), matrix(100, 6))
    assert COMPILED or not DISTANT
