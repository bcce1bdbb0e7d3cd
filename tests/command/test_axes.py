"""Ticks are numbers a reader can read, at the places where they belong."""
from math import log10

from purenn.command.pictures.axes import Scale, margin
from purenn.command.pictures.svg import text_width
from tests.check import close, message

EXTREMES = ([0, 1], [3, 3, 3], [0], [1e-300, 3e-300], [-1e300, 1e300], [1.7e308, -1.7e308],
            [1e6, 1e6 + 1], [-5e-324, 5e-324], [1, 1 + 1e-12], [-7.3, 12345.678])


def labels(scale, count=5):
    return [label for _, label in scale.ticks(count)]


def test_ticks_are_round_numbers():
    assert labels(Scale([0, 10], 0, 300, room=0)) == ["0", "2", "4", "6", "8", "10"]
    assert labels(Scale([0, 0.7], 0, 300, room=0)) == ["0.0", "0.2", "0.4", "0.6"]
    assert labels(Scale([-3, 3], 0, 300, room=0), 3) == ["−2", "0", "2"]
    assert labels(Scale([0, 3e-7], 0, 300, room=0), 3) == ["0", "1e-7", "2e-7", "3e-7"]
    assert labels(Scale([0, 3000], 0, 300, room=0), 3) == ["0", "1000", "2000", "3000"]
    assert labels(Scale([1e6, 1e6 + 0.5], 0, 300, room=0), 1)[-1] == "1000000.5"


def test_whole_numbers_have_no_ticks_between_them():
    assert labels(Scale([1, 3], 0, 300, whole=True)) == ["1", "2", "3"]


def test_a_logarithmic_axis_counts_in_powers_of_ten():
    assert labels(Scale([1e-8, 100], 0, 300, log=True)) == ["10⁻⁸", "10⁻⁶", "10⁻⁴", "0.01", "1",
                                                            "100"]
    assert labels(Scale([0.9, 60], 0, 300, log=True)) == ["1", "2", "5", "10", "20", "50"]
    scale = Scale([1, 100], 0, 200, log=True, room=0)
    assert close([scale(1), scale(10), scale(100)], [0, 100, 200]) and close(scale.back(100), 10)


def test_every_extreme_has_ticks_inside_the_axis():
    for values in EXTREMES:
        scale = Scale(values, 40, 340)
        ticks = scale.ticks()
        assert 1 <= len(ticks) <= 13, (values, ticks)
        for v, label in ticks:
            assert 40 <= scale(v) <= 340 and scale(v) - scale(v) == 0
            assert text_width(label) < 160, label
        for v in values:
            assert 40 <= scale(v) <= 340
        assert len(set([label for _, label in ticks])) == len(ticks), ticks


def test_a_label_says_where_its_tick_is():
    for values in EXTREMES:
        for v, label in Scale(values, 0, 300).ticks():
            assert abs(float(label.replace("−", "-")) - v) <= 1e-6 * max(abs(u) for u in values)
    for v, label in Scale([2e-9, 4e-7], 0, 300, log=True).ticks():
        m, _, power = label.rpartition("10")
        exponent = int(power.translate(str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")))
        assert close(log10(v), log10(int(m.strip("·") or 1)) + exponent)


def test_a_pixel_and_back_is_the_same_number():
    for low, high in ((0, 1), (-1e300, 1e300), (5, 9)):
        scale = Scale([low, high], 300, 20)
        for v in (low, high / 2 + low / 2, high):
            assert close(scale.back(scale(v)), v)


def test_what_lies_beyond_the_axis_is_drawn_at_its_end():
    scale = Scale([0, 1], 100, 200)
    assert (scale(-5), scale(5)) == (100, 200)


def test_the_margin_holds_the_longest_label():
    for values in EXTREMES:
        for count in (3, 5, 8):
            assert margin(values) >= max([text_width(label) for label in
                                          labels(Scale(values, 200, 0), count)])


def test_what_cannot_be_drawn_is_refused():
    assert message(Scale, [], 0, 1) == "axes: no number can be drawn"
    assert message(Scale, [0, -1], 0, 1, log=True) == "axes: no number can be drawn above 0"
    assert message(Scale, [float("nan"), None], 0, 1) == "axes: no number can be drawn"
