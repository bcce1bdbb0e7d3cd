"""RandomState against NumPy's own answers (facts/numpy_random.py), laws, refusals."""
import purenn.numpy_random as numpy_random
from purenn.layers import Dense
from purenn.numpy_random import RandomState, rank
from purenn.rng import Rng
from purenn.vector import total
from tests.check import close, message
from tests.facts.numpy_random import BY_LIST, CALLS, LONG, SMALL, STATE

ROUNDING = 2e-15                    # of log and sqrt, which differ between C libraries


def answer(state, method, arguments):
    """Return what the call gives; for shuffle, what it makes of a copy of the list."""
    if method == "shuffle":
        items = list(arguments[0])
        assert state.shuffle(items) is None
        return items
    return getattr(state, method)(*arguments)


def assert_calls():
    for seed in CALLS:
        state = RandomState(seed)
        for method, arguments, wanted in CALLS[seed]:
            got = answer(state, method, arguments)
            same = got == wanted
            if method in ("normal", "randn"):
                same = close(got, wanted, ROUNDING)
            assert same, (seed, method, arguments, got, wanted)


def assert_long_runs():
    for seed in LONG:
        words, words_total, normals, normals_total, start, place = LONG[seed]
        got = RandomState(seed).randint(2 ** 32, None, 5000)
        assert got[622:627] == words and total(got) == words_total
        got = RandomState(seed).randn(2500)
        assert close(got[:1] + got[-3:], normals, ROUNDING)
        assert close(total(got), normals_total, 1e-12)
        got = RandomState(seed).permutation(2000)
        assert got[:5] == start
        assert total([i * item for i, item in enumerate(got)]) == place


def without_random(check):
    """Run the check as on an interpreter whose random module has no Random."""
    kept, numpy_random.Random = numpy_random.Random, None
    try:
        assert isinstance(RandomState(0).source, numpy_random.Twister)
        check()
    finally:
        numpy_random.Random = kept


def test_every_call_answers_as_numpy():
    assert_calls()


def test_every_call_answers_as_numpy_without_pythons_own_twister():
    without_random(assert_calls)


def test_the_stream_is_numpys_across_many_blocks_of_624_words():
    assert_long_runs()


def test_the_stream_is_numpys_across_many_blocks_without_pythons_own_twister():
    without_random(assert_long_runs)


def test_a_list_is_drawn_as_its_numbers_one_by_one():
    a, b = RandomState(3), RandomState(3)
    assert a.rand(2, 2) == [[b.random(), b.random()], [b.random(), b.random()]]
    assert a.normal(1, 2, 3) == [b.normal(1, 2), b.normal(1, 2), b.normal(1, 2)]
    assert a.randint(0, 9, (1, 2)) == [[b.randint(9), b.randint(9)]]


def test_no_size_is_a_number_and_size_0_an_empty_list():
    state = RandomState(0)
    assert isinstance(state.rand(), float) and isinstance(state.normal(0, 1, ()), float)
    assert isinstance(state.randint(3), int) and state.choice(["a"]) == "a"
    assert state.rand(0) == [] and state.rand(2, 0) == [[], []] and state.choice(0, 0) == []


def test_a_range_of_one_value_takes_no_word():
    state = RandomState(5)
    assert state.randint(8, 9, 4) == [8, 8, 8, 8]
    assert state.random() == RandomState(5).random()


def test_layers_draw_from_it_as_from_rng():
    wanted = RandomState(7).randn(3, 2)
    assert close(Dense(2, 3, RandomState(7), init="normal").W, wanted)
    assert Dense(2, 3, RandomState(7)).W != Dense(2, 3, RandomState(8)).W


def test_it_answers_all_that_rng_answers():
    for rng in (Rng(1), RandomState(1)):
        assert 0 <= rng.random() < 1 and 2 <= rng.uniform(2, 3) < 3
        assert rng.randint(4, 6) in (4, 5) and rng.normal(5, 0) == 5
        items = [1, 2, 3]
        rng.shuffle(items)
        assert sorted(items) == [1, 2, 3]


def test_normals_have_the_mean_and_the_variance_asked_for():
    numbers = RandomState(11).normal(3, 2, 4000)
    mean = total(numbers) / 4000
    assert abs(mean - 3) < 0.1
    assert abs(total([(z - mean) ** 2 for z in numbers]) / 4000 - 4) < 0.3


def test_uniform_numbers_fill_their_range_evenly():
    numbers = RandomState(12).uniform(-2, 6, 4000)
    assert min(numbers) >= -2 and max(numbers) < 6
    assert abs(total(numbers) / 4000 - 2) < 0.15


def test_randint_reaches_every_number_of_its_range_and_no_other():
    assert sorted(set(RandomState(13).randint(-2, 3, 200))) == [-2, -1, 0, 1, 2]


def test_a_permutation_has_every_item_once_and_leaves_the_list_alone():
    items = ["a", "b", "c"]
    assert sorted(RandomState(2).permutation(50)) == list(range(50))
    assert sorted(RandomState(2).permutation(items)) == items == ["a", "b", "c"]


def test_choice_without_replacement_never_repeats():
    assert sorted(RandomState(4).choice(20, 20, False)) == list(range(20))
    assert sorted(RandomState(4).choice(3, 2, False, [0.5, 0, 0.5])) == [0, 2]


def test_choice_follows_its_probabilities():
    drawn = RandomState(6).choice(["a", "b", "c"], 4000, True, [0.75, 0, 0.25])
    assert abs(drawn.count("a") - 3000) < 120
    assert drawn.count("b") == 0


def test_a_number_on_the_border_belongs_to_the_next_item():
    assert [rank(u, [0.25, 0.25, 1]) for u in (0, 0.2, 0.25, 0.9)] == [0, 0, 2, 2]


def test_seeds_outside_32_bits_are_refused():
    wanted = ("RandomState: seed is %r, a whole number from 0 to 4294967295 or a list of them is "
              "wanted")
    for seed in (-1, 2 ** 32, 1.5, "7", [], [-1], [[1]], [1.5], [2 ** 32]):
        assert message(RandomState, seed) == wanted % (seed,)
        assert message(RandomState(0).seed, seed) == wanted % (seed,)


def assert_seeds_and_small_numbers():
    for seed, wanted in BY_LIST:
        state = RandomState(seed)
        got = state.rand(2) + state.standard_normal(2) + [state.randint(2 ** 32)]
        assert close(got, wanted, ROUNDING), seed
        assert RandomState(tuple(seed)).rand() == RandomState(seed).rand() == wanted[0]
    state = RandomState(11)
    for arguments, wanted in SMALL:
        got = state.randint(*arguments)
        assert got == wanted and repr(got) == repr(wanted), (arguments, got, wanted)
    state = RandomState(3)
    state.randn()
    name, words, at, waits, normal = state.get_state()
    assert [name, words[0], words[1], words[623], at, waits] == STATE[:-1]
    assert close(normal, STATE[-1], ROUNDING)


def test_lists_as_seeds_small_whole_numbers_and_the_state_are_numpys():
    assert_seeds_and_small_numbers()
    without_random(assert_seeds_and_small_numbers)


def test_a_state_goes_on_where_it_was_taken():
    a, b = RandomState(5), RandomState(6)
    a.rand(1000)
    a.randn()
    b.set_state(a.get_state())
    assert a.randn(3) == b.randn(3) and a.randint(9, None, 700) == b.randint(9, None, 700)
    a.seed([5, 6])
    assert a.randn(3) == RandomState([5, 6]).randn(3)
    state = list(a.get_state())
    for wrong in (None, 5, [], ["MT19937"], ["x"] + state[1:], state[:1] + [[1] * 5] + state[2:],
                  state[:2] + [700], state[:1] + [[-1] * 624] + state[2:], ["MT19937", 1, 2]):
        assert "is wanted" in message(b.set_state, wrong)
    assert b.get_state()[0] == "MT19937"


def test_without_a_seed_every_one_is_another():
    assert RandomState().random() != RandomState(None).random()
    state = RandomState(1)
    state.seed()
    assert state.random() != RandomState(1).random()


def test_what_numpy_refuses_is_refused():
    state = RandomState(0)
    infinite = float("inf")
    for low, high in ((0, infinite), (-infinite, 1), (infinite - infinite, 1), (-1e308, 1e308)):
        assert "a finite range is wanted" in message(state.uniform, low, high)
    assert "scale is -0.0" in message(state.normal, 0, -0.0)
    for rows in ([[1, 2], [3, 4]], ((1,), (2,)), 3.0, None):
        assert message(state.choice, rows).startswith("choice: a list of items or their number")
    assert message(state.randint, 0, 300, None, "uint8") == (
        "randint: 0 up to below 300, 8 bits are wanted and nothing below 0")
    assert message(state.randint, -1, 3, None, "uint8")
    assert message(state.randint, 0, 129, None, "int8") == (
        "randint: 0 up to below 129, 8 bits are wanted")
    assert message(state.randint, 3, None, None, bool)
    for bits in (8, 16, 32, 64):
        for name, least in (("int%d", -2 ** (bits - 1)), ("uint%d", 0)):
            name, high = name % bits, least + 2 ** bits
            assert least <= RandomState(0).randint(least, high, None, name) < high
            for low, end in ((least - 1, high), (least, high + 1)):
                assert "%d bits are wanted" % bits in message(state.randint, low, end, None, name)
    assert "there are bool, int16" in message(state.randint, 0, 2, None, float)
    assert "whole numbers are wanted" in message(state.randint, 2.5)
    assert message(state.rand, 2.5) == "RandomState: size is 2.5, a whole number from 0 is wanted"
    assert state.random() == RandomState(0).random()        # a refusal draws nothing


def test_ranges_without_a_number_and_beyond_64_bits_are_refused():
    state = RandomState(0)
    assert message(state.randint, 3, 3) == "randint: no whole number from 3 up to below 3"
    assert message(state.randint, 0) == "randint: no whole number from 0 up to below 0"
    wanted = "randint: %d up to below %d, 64 bits are wanted"
    assert message(state.randint, 2 ** 63 + 1) == wanted % (0, 2 ** 63 + 1)
    assert message(state.randint, -2 ** 63 - 1, 0) == wanted % (-2 ** 63 - 1, 0)


def test_negative_scales_and_sizes_are_refused():
    state = RandomState(0)
    assert message(state.normal, 0, -1) == "normal: scale is -1, at least 0 is wanted"
    assert message(state.rand, -2) == "RandomState: size is -2, a whole number from 0 is wanted"
    assert message(state.rand, 3, -2) == "RandomState: size is -2, a whole number from 0 is wanted"


def test_choice_refuses_too_few_items():
    choice = RandomState(0).choice
    assert message(choice, 0) == "choice: 1 wanted, there are 0 to choose from"
    assert message(choice, []) == "choice: 1 wanted, there are 0 to choose from"
    assert message(choice, 3, 4, False) == "choice: 4 wanted, there are 3 to choose from"
    assert message(choice, 2, 2, False, [1, 0]) == "choice: 2 wanted, there are 1 to choose from"


def test_choice_refuses_what_are_not_probabilities():
    choice = RandomState(0).choice
    wanted = "choice: p has %d numbers, sum %r; wanted are 2 from 0 up, sum 1"
    assert message(choice, 2, None, True, [0.5, 0.25]) == wanted % (2, 0.75)
    assert message(choice, 2, None, True, [1.5, -0.5]) == wanted % (2, 1.0)
    assert message(choice, 2, None, True, [1]) == wanted % (1, 1)
    assert message(choice, 2, None, True, [float("nan"), 1])
