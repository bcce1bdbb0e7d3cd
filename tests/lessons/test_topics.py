"""The topics' closing sentences are chosen by what was computed: each driven to where it turns."""
import pytest

from purenn.command.cli import main
from purenn.layers import Dense
from purenn.lessons import (articles_en, articles_zh, x01_gates, x02_convolution, x03_lstm_gates,
                            x04_words_as_points, x05_optimizers, x06_sums)
from purenn.lessons.page import Page
from purenn.network import Network
from purenn.optimizers import SGD
from tests.lessons.test_sentences import joined, sentence

TEXTS = {"en": articles_en.TEXT, "zh": articles_zh.TEXT}
ROW = [(float(i), 0.1 * i) for i in range(10)]
LOOSE = ROW[::2] + ROW[1::2]                    # as points of zero to nine: none beside its own


def cells(signs, f):
    """Return what gates would find: the signs of c, f after the first step."""
    return [[0.5, f, 0.5, 0.5, sign, 0.5] for sign in signs]


def memories(a, b, f):
    """Return a gates that finds these signs of c for two texts."""
    found = [cells(a * 9, f), cells(b * 9, f)] if len(a) == 1 else [cells(a, f), cells(b, f)]
    return lambda network, tokens: found[0 if tokens[0] == "a" else 1]


class Letters:
    """A vocabulary whose tokens are the letters themselves."""

    def encode(self, text):
        """Return the letters."""
        return text.split()


def fake_train(on_epoch=None):
    """Return a network that is never asked, letters, an accuracy."""
    return Network([Dense(1, 1)]), Letters(), 1.0


def points(before, after):
    """Return a train of words as points that ends with these."""
    return lambda on_epoch=None: ("0 1 2 3 4 5 6 7 8 9".split(), before, after, None)


def sums(soft, hard):
    """Return a train of sums with these shares of right answers."""
    return lambda kind, epochs, on_epoch: (soft if kind else hard, [("one plus one", 2, 2)])


CASES = [                           # lesson, what is put in, --full, the sentence, not the others
    (x01_gates, {}, False, "same", ["different"]),
    (x01_gates, {"through_dense": lambda: ([[0]],) * 4}, False, "different", []),
    (x02_convolution, {}, False, "same", ["other"]),
    (x02_convolution, {"convolve": lambda image, kernel: [[0]]}, False, "other", []),
    (x03_lstm_gates, {"gates": memories([1], [-1], 0.9)}, False, "memory", ["late", "mixed"]),
    (x03_lstm_gates, {"gates": memories([1], [-1], 0.2)}, False, "late", ["memory", "mixed"]),
    (x03_lstm_gates, {"gates": memories([1, -1], [-1, 1], 0.9)}, False, "late", ["memory"]),
    (x03_lstm_gates, {"gates": memories([1], [1], 0.9)}, False, "mixed", ["memory", "late"]),
    (x03_lstm_gates, {"gates": memories([1], [-1], 0.9),
                      "remember": lambda kind, seed: 1.0 if kind == "LSTM" else 0.5}, True,
     "lacks", ["equal"]),
    (x03_lstm_gates, {"gates": memories([1], [-1], 0.9), "remember": lambda kind, seed: 1.0},
     True, "equal", ["lacks"]),
    (x04_words_as_points, {"train": points(LOOSE, ROW)}, False, "order", ["chance"]),
    (x04_words_as_points, {"train": points(ROW, LOOSE)}, False, "chance", ["order"]),
    (x05_optimizers, {}, False, "why", ["other"]),
    (x05_optimizers, {"OPTIMIZERS": (("SGD", lambda: SGD(0.06)), ("slow", lambda: SGD(0.001)))},
     False, "other", ["why"]),
    (x06_sums, {"train": sums(1.0, 0.7)}, True, "carries", ["alike", "more"]),
    (x06_sums, {"train": sums(0.7, 0.7)}, True, "alike", ["carries", "more"]),
    (x06_sums, {"train": sums(1.0, 0.7)}, False, "more", ["carries", "alike"]),
]


@pytest.mark.parametrize("lang", sorted(TEXTS))
@pytest.mark.parametrize("module, put_in, full, wanted, others", CASES)
def test_a_topic_says_what_was_computed(module, put_in, full, wanted, others, lang, capsys,
                                        monkeypatch):
    if module is x03_lstm_gates:
        monkeypatch.setattr(module, "train", fake_train)
    for name, value in put_in.items():
        monkeypatch.setattr(module, name, value)
    part = module.__name__.split(".")[-1][:3]
    assert main(["lesson", part[0] + part[2], "--lang", lang] + ["--full"] * full) == 0
    text = joined(capsys.readouterr().out)
    texts = dict(TEXTS[lang], common={})
    assert sentence(texts, part, wanted) in text
    assert [name for name in others if sentence(texts, part, name) in text] == []


def test_words_stand_where_they_were_learned(monkeypatch):
    drawn = []
    monkeypatch.setattr(x04_words_as_points, "train", points(LOOSE, ROW))
    monkeypatch.setattr(Page, "picture", lambda *given, **more: drawn.append(more))
    assert main(["lesson", "x4"]) == 0
    assert drawn[0]["labels"] == [[x, y, str(i)] for i, (x, y) in enumerate(ROW)]
