"""Exact numbers: a Ratio is what a whole number over another is, whatever is done to it."""
from purenn.algebra.exact import Fraction, Ratio
from tests.algebra.drawn import whole
from tests.check import message

DRAWN = [row for seed in range(20) for row in whole(seed, 3, 4) if row[1] and row[3]]


def test_the_four_operations_are_those_of_fractions():
    for a, b, c, d in DRAWN:
        u, v = Ratio(a, b), Ratio(c, d)
        assert (u + v) * b * d == a * d + c * b and (u - v) * (b * d) == a * d - c * b
        assert u * v * b * d == a * c and a - u == Ratio(a * b - a, b)
        assert u ** 3 == u * u * u and u ** 2.0 == (a / b) ** 2.0
        if c:
            assert u / v * b * c == a * d and a / v == Ratio(a * d, c)
        assert [str(w) for w in (u + v, u * v, -u, abs(u))] == [
            str(w) for w in (Fraction(a, b) + Fraction(c, d), Fraction(a, b) * Fraction(c, d),
                             -Fraction(a, b), abs(Fraction(a, b)))]


def test_they_stand_in_order_and_beside_whole_numbers_and_floats():
    for a, b, c, d in DRAWN:
        u, v = Ratio(a, b), Ratio(c, d)
        assert (u < v) == (a / b < c / d) and (u >= v) == (a / b >= c / d)
        assert (u > 0) == (a * b > 0) and (u <= 0) == (a * b <= 0) and bool(u) == bool(a)
        assert u * 0.5 == a / b * 0.5 == 0.5 * u and u + 0.5 == a / b + 0.5
        assert u == v or str(u) != str(v)
    assert Ratio(4, 2) == 2 and hash(Ratio(4, 2)) == hash(2)
    assert len({Ratio(1, 2), Ratio(2, 4)}) == 1 and Ratio(Ratio(1, 2), 3) == Ratio(1, 6)
    assert 1.0 / Ratio(1, 2) == 2 and Ratio(1, 2) / 0.5 == 1


def test_what_is_written_is_read_exactly():
    for text, shown in (("1/3", "1/3"), ("-2/4", "-1/2"), ("0.25", "1/4"), ("-.5", "-1/2"),
                        ("3", "3"), (" 5. ", "5"), ("-0.125", "-1/8")):
        assert str(Ratio(text)) == shown and repr(Ratio("1/3")) == "Fraction(1, 3)"
    for text in ("", "a", "1/b", "1.5/2", "0.1.2", "1_0", ".", "1/2/3", "/2", "1/"):
        message(Ratio, text)
    try:
        Ratio("1/0")
    except ZeroDivisionError:
        return
    raise AssertionError("1/0 was read")
