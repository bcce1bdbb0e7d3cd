"""Pictures in characters show what the numbers do."""
from purenn.terminal.plots import columns_of, curve, resample, table

BLANK = chr(0x2800)


def picture(values, **size):
    return [line[10:] for line in curve(values, **size)[:-2]]


def test_a_falling_line_goes_from_the_upper_left_to_the_lower_right():
    rows = picture([3, 2, 1], width=4, height=2)
    assert len(rows) == 2 and all([len(row) == 4 for row in rows])
    assert rows[0][0] != BLANK and rows[0][3] == BLANK
    assert rows[1][3] != BLANK and rows[1][0] == BLANK


def test_a_steep_line_has_no_gaps():
    rows = picture([0, 0, 9, 9], width=10, height=6)
    assert all([set(row) != {BLANK} for row in rows])


def test_a_constant_and_a_single_value_are_lines_too():
    for values in ([5, 5, 5], [5]):
        assert BLANK not in picture(values, width=6, height=1)[0]


def test_the_largest_numbers_there_are_can_be_drawn():
    assert picture([1e308, -1e308, 1e308], width=6) == picture([1, -1, 1], width=6)


def test_the_axes_carry_the_extremes_and_the_ends():
    lines = curve([0.5, 0.125], width=20, height=3)
    assert lines[0].split()[0] == "0.5" and lines[2].split()[0] == "0.125"
    assert lines[-1].split() == ["1", "2"]
    assert len(set([columns_of(line) for line in lines])) == 1


def test_resampling_keeps_the_ends_and_draws_straight_lines():
    assert resample([0, 10], 5) == [0, 2.5, 5, 7.5, 10]


def test_a_table_is_aligned_also_with_chinese_in_it():
    lines = table([["損失", "1"], ["loss", "23"]], right=(1,))
    assert lines == ["損失   1", "loss  23"]
    assert columns_of("損失") == 4
