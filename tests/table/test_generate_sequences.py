"""Texts and a curve made by a formula: what they promise, and the same for the same seed."""
from math import sin

from purenn.table.generate import NUMBERS, parity, remember_first, sine, sums
from purenn.rng import Rng
from tests.check import message


def test_the_first_symbol_is_the_class_and_the_rest_is_noise():
    texts, labels = remember_first(50, 6, Rng(1))
    assert len(texts) == 50 and set(labels) == {0, 1}
    for text, label in zip(texts, labels):
        symbols = text.split()
        assert symbols[0] == "ab"[label] and len(symbols) == 7
        assert set(symbols[1:]) <= {"x", "y"}


def test_parity_is_one_for_an_odd_number_of_ones_and_no_text_comes_twice():
    texts, labels = parity(16, 4, Rng(1))
    assert sorted(texts) == sorted(set(texts)) and len(texts) == 16
    assert [text.count("1") % 2 for text in texts] == labels
    assert message(parity, 17, 4) == "parity: n is 17, there are only 16 texts of length 4"


def test_sums_are_all_pairs_and_right():
    words = NUMBERS.split()
    texts, labels = sums(9, Rng(1))
    assert len(set(texts)) == 100
    for text, label in zip(texts, labels):
        first, plus, second = text.split()
        assert plus == "plus" and words.index(first) + words.index(second) == label
    assert message(sums, 21) == "sums: highest is 21, a number from 1 to 20 is wanted"


def test_sine_is_a_sine_with_noise():
    X, T = sine(500, 0.1, Rng(1))
    errors = [t[0] - sin(x[0]) for x, t in zip(X, T)]
    assert abs(sum(errors) / 500) < 4 * 0.1 / 500 ** 0.5
    assert abs((sum([e * e for e in errors]) / 500) ** 0.5 - 0.1) < 0.02


def test_the_same_seed_makes_the_same_data():
    for make in (remember_first, parity, sine):
        assert make(5, rng=Rng(3)) == make(5, rng=Rng(3)) != make(5, rng=Rng(4))
