"""The same numbers on every Python, and decent ones."""
from purenn.rng import Rng
from tests.check import message

N = 4000


def numbers(seed):
    rng = Rng(seed)
    return [rng.random() for _ in range(N)]


def correlation(values, lag):
    """Return the serial correlation in standard errors: 68 % of honest ones are below 1."""
    mean = sum(values) / len(values)
    d = [v - mean for v in values]
    return sum([a * b for a, b in zip(d, d[lag:])]) / sum([a * a for a in d]) * len(d) ** 0.5


def chi_squared(values, bins=16):
    """Return how unevenly the values fill the bins; 15 is usual for 16, 38 once in a thousand."""
    counts = [0] * bins
    for v in values:
        counts[int(v * bins)] += 1
    expected = len(values) / bins
    return sum([(c - expected) ** 2 / expected for c in counts])


def test_the_stream_is_the_same_everywhere():
    rng = Rng(42)
    assert [rng.bits() for _ in range(3)] == [1754726884, 1912002867, 4162882464]
    items = [1, 2, 3, 4, 5, 6]
    Rng(42).shuffle(items)
    assert items == [4, 2, 6, 1, 3, 5]


def test_the_same_seed_gives_the_same_numbers_and_another_seed_others():
    assert numbers(7) == numbers(7)
    assert numbers(7)[:5] != numbers(8)[:5]


def test_any_whole_number_is_a_seed():
    for seed in (0, -1, 2 ** 31, 10 ** 30, -10 ** 30):
        assert 0 <= Rng(seed).random() < 1
    assert Rng(-1).random() != Rng(0).random()


def test_numbers_fill_the_interval_evenly():
    for seed in range(4):
        assert chi_squared(numbers(seed)) < 38
        assert 0 <= min(numbers(seed)) and max(numbers(seed)) < 1


def test_a_number_says_nothing_about_the_next_ones():
    for seed in range(4):
        values = numbers(seed)
        assert all([abs(correlation(values, lag)) < 4 for lag in (1, 2, 3, 4, 8)])


def test_neighbouring_seeds_start_apart():
    firsts = [Rng(seed).random() for seed in range(N)]
    assert chi_squared(firsts) < 38
    assert all([abs(correlation(firsts, lag)) < 4 for lag in (1, 2, 4)])


def test_every_bit_is_a_fair_coin():
    rng = Rng(9)
    words = [rng.bits() for _ in range(N)]
    for bit in range(32):
        share = sum([word >> bit & 1 for word in words]) / N
        assert abs(share - 0.5) < 4 * 0.5 / N ** 0.5, bit


def test_uniform_stays_between_its_ends():
    rng = Rng(1)
    values = [rng.uniform(-3, 5) for _ in range(N)]
    assert -3 <= min(values) < -2.9 and 4.9 < max(values) <= 5


def test_normal_has_its_mean_deviation_and_tails():
    rng = Rng(2)
    values = [rng.normal(10, 2) for _ in range(N)]
    z = [(v - 10) / 2 for v in values]
    assert abs(sum(z) / N) < 4 / N ** 0.5
    assert abs(sum([v * v for v in z]) / N - 1) < 4 * (2 / N) ** 0.5
    assert abs(sum([v ** 4 for v in z]) / N - 3) < 4 * (96 / N) ** 0.5
    within_one = sum([abs(v) < 1 for v in z]) / N
    assert abs(within_one - 0.6827) < 4 * (0.2166 / N) ** 0.5


def test_randint_reaches_every_number_below_its_end():
    rng = Rng(3)
    assert sorted(set([rng.randint(2, 6) for _ in range(200)])) == [2, 3, 4, 5]
    assert message(rng.randint, 3, 3) == "randint: from 3 up to below 3; 1 to 2^32 whole numbers are wanted"


def test_shuffle_keeps_the_items_and_is_fair():
    rng = Rng(4)
    places = [0] * 5
    for _ in range(N):
        items = [0, 1, 2, 3, 4]
        rng.shuffle(items)
        assert sorted(items) == [0, 1, 2, 3, 4]
        places[items.index(0)] += 1
    assert all([abs(place / N - 0.2) < 4 * (0.16 / N) ** 0.5 for place in places])


def test_the_fractions_are_exact_in_a_32_bit_float():
    assert all([v * 2 ** 24 % 1 == 0 for v in numbers(5)])
    assert Rng(42).random() == 6854401 / 2 ** 24
