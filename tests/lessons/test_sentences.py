"""Every sentence that judges is chosen by the numbers: each lesson driven to where it turns."""
import re

import pytest

from purenn.command import lesson
from purenn.command.cli import main
from purenn.lessons import (finding, s21_xor, text_en, text_zh, v07_least_squares,
                            v09_carried_by_layers)
from purenn.terminal.plots import columns_of
from tests.lessons.test_lessons_slides import told

# the lesson's part, the reader's numbers, and the sentence they want
TURNS = (
    ("s01", (), "count"), ("s01", ("--sizes", "30,2"), "layers"),
    ("s01", ("--sizes", "2,3,3,3,3,3,3,3,3,3,3,3,1"), "layers"),
    ("s07", (), "equal"), ("s07", ("--w", "1e20,1", "--x", "1,1e20", "--b", "1"), "equal"),
    ("s09", (), "equal"), ("s09", (), "trials"),
    ("s09", ("--x", "0.1,0.2", "--w1", "0.1,0.3;0.7,0.2", "--b1", "0.1,0.2", "--w2", "0.1,0.7",
             "--b2", "0.3"), "agree"),
    ("s10", (), "bent"), ("s10", ("--x", "0,0"), "unseen"), ("s10", (), "straight"),
    ("s10", ("--w2", "0,0,0", "--b2", "1"), "unseen"), ("s10", ("--x", "1e20,0"), "drowned"),
    ("s12", (), "quarter"), ("s12", ("--x", "1", "--y", "1"), "zero"),
    ("s12", ("--x", "1e-200", "--y", "0"), "tiny"),
    ("s13", (), "rests"), ("s13", (), "given"), ("s13", ("--function", "x^2"), "own"),
    ("s13", ("--lr", "0"), "stays"), ("s13", ("--lr=-0.1",), "climbs"),
    ("s13", ("--lr", "5"), "out"), ("s13", ("--lr", "0.001"), "rolls"),
    ("s13", ("--function", "x^3", "--x=-1", "--lr", "1"), "endless"),
    ("s13", ("--function", "x", "--x", "1", "--lr", "10"), "endless"),
    ("s13", ("--function", "x^2", "--x", "0"), "rests"),
    ("s13", ("--function", "x + 10*sin(x)", "--x", "0", "--lr", "5"), "jumps"),
    ("s13", ("--function", "ln(x)", "--x", "1", "--lr", "3"), "off"),
    ("s13", ("--function", "x^2", "--x", "3", "--lr", "1"), "out"),
    ("s13", ("--function", "x^6", "--x", "2", "--lr", "1"), "out"),
    ("s13", ("--function", "tan(x)", "--x", "0"), "pole"),
    ("s13", ("--function", "tan(x)", "--x", "1.2", "--lr", "0.5"), "pole"),
    ("s13", ("--function", "1/x", "--x=-1", "--lr", "0.5"), "pole"),
    ("s13", ("--function=-1/x^2", "--x", "1"), "pole"),
    ("s13", ("--function", "x^2", "--x", "3", "--lr", "1e-20"), "short"),
    ("s13", ("--function", "exp(x)", "--x", "20", "--lr", "4e-8"), "rolls"),
    ("s13", ("--function", "x^2", "--x", "1e6"), "rolls"),
    ("s13", ("--function", "x"), "straight"), ("s13", ("--lr=-0.1",), "own"),
    ("s13", ("--function", "1/x^2", "--x", "1", "--lr=-0.1"), "astray"),
    ("s14", (), "wide"), ("s14", (), "narrow"), ("s14", ("--function", "x", "--x", "0"), "exact"),
    ("s14", ("--function", "0.3*x + 10^16", "--x", "3"), "exact"), ("s14", ("--function", "5"), "exact"),
    ("s15", (), "breaks"), ("s16", ("--function", "x + 10^16"), "drowned"),
    ("s16", ("--function", "(x + 10^16) - 10^16"), "drowned"),
    ("s16", (), "answer"), ("s16", ("--function", "sqrt(x)", "--x", "1e-9"), "alone"),
    ("s16", ("--function", "sin(x*1e6)", "--x", "0.3"), "answers"),
    ("s16", ("--function", "sin(x)", "--x", "1e6"), "answers"),
    ("s17", (), "agree"), ("s17", ("--x", "1e9,1,1"), "equal"),
    ("s18", (), "fell"), ("s18", ("--lr", "0"), "nothing"), ("s18", ("--lr=-0.1",), "climbed"),
    ("s18", ("--w", "1", "--x", "1", "--b", "0", "--y", "0.7", "--lr", "100"), "rose"),
    ("s18", ("--w", "1", "--x", "1", "--b", "0", "--y", "0.5", "--lr", "15"), "swings"),
    ("s18", ("--w", "1", "--x", "1e6", "--b", "0", "--y", "0"), "level"),
    ("s18", ("--w", "0.5", "--x", "1", "--b", "0.499075336519", "--y", "0.5", "--lr", "11"),
     "across"),
    ("s18", ("--lr", "1e-12"), "short"), ("s18", ("--lr", "1e30"), "fell"),
    ("s19", (), "agree"), ("s19", ("--x", "1000,-1000"), "agree"),
    ("s21", (), "learned"), ("s21", ("--lr", "0"), "stuck"),
)
NOT_TOLD = {    # what must then not be told
    ("s10", "unseen"): ("bent",), ("s10", "bent"): ("unseen",), ("s12", "zero"): ("quarter",),
    ("s10", "drowned"): ("straight",), ("s12", "tiny"): ("quarter", "zero"),
    ("s18", "across"): ("rose", "short", "level"),
    ("s18", "nothing"): ("fell", "rose"), ("s18", "level"): ("fell", "rose", "nothing"),
    ("s13", "stays"): ("rests", "out"), ("s13", "climbs"): ("out",), ("s13", "own"): ("given",),
    ("s13", "endless"): ("out",), ("s13", "pole"): ("out", "jumps", "rests"),
    ("s13", "short"): ("out", "rolls"), ("s18", "short"): ("fell", "level"), ("s14", "exact"): ("wide", "narrow"),
    ("s21", "stuck"): ("learned",), ("s16", "answers"): (),
    ("s01", "layers"): (),
}
ODD = ("0", "-1", "1e-9", "1000000", "1e30")
TAKERS = [name for name in finding.names()
          if name[0] == "s" and getattr(finding.load(name), "TAKES", ())
          or name[0] == "v"]


def joined(text):
    """Return a text without the places where its lines may break."""
    return re.sub(r"\s+", "", text)


def sentence(texts, part, name):
    """Return the longest piece of a text that has no values in it."""
    text = texts[part].get(name) or texts["common"][name]
    return max([joined(piece) for piece in re.split(r"%[^a-z%]*[a-z%]", text)], key=len)


@pytest.mark.parametrize("part, arguments, name", TURNS)
def test_a_sentence_follows_the_numbers_in_both_languages(part, arguments, name, capsys):
    for lang, texts in (("en", text_en.TEXT), ("zh", text_zh.TEXT)):
        text = joined(told(capsys, part.lstrip("s0"), "--lang", lang, *arguments))
        assert sentence(texts, part, name) in text
        for other in NOT_TOLD.get((part, name), ()):
            assert sentence(texts, part, other) not in text, other


def test_every_sentence_that_judges_has_its_turn():
    turned = {(part, name) for part, _, name in TURNS}
    for part, names in (("s10", "bent unseen straight drowned"), ("s12", "quarter zero tiny"),
                        ("s13", "rests rolls stays short climbs astray endless jumps pole off out"),
                        ("s14", "wide narrow exact"), ("s16", "answer answers alone drowned"),
                        ("s18", "fell swings rose climbed nothing level short across"),
                        ("s21", "learned stuck")):
        assert {(part, name) for name in names.split()} <= turned


def values_of(name, number):
    """Return the lesson's options, each number of them in the place of one of its own."""
    shapes = {"s02": {"w": 3, "x": 3}, "s04": {"w": 3, "x": 3}, "s03": {"a": 3, "b": 3},
              "s05": {"x": 3, "b": 2}, "s06": {"x": 3}, "s07": {"x": 3, "b": 2},
              "s08": {"x": 2, "b1": 3}, "s09": {"x": 2, "b2": 2}, "s10": {"x": 2},
              "s11": {"x": 2}, "s12": {"x": 2, "y": 2}, "s13": {"x": 1}, "s14": {"x": 1},
              "s15": {"x": 1}, "s16": {"x": 1}, "s17": {"x": 3, "y": 2}, "s18": {"x": 3, "b": 2},
              "s19": {"x": 2, "y": 1}, "s20": {"x": 2, "y": 1}, "s21": {"lr": 1},
              "v01": {"a": 2, "b": 2}, "v02": {"x": 2, "b": 1}, "v03": {"a": (2, 2)},
              "v04": {"a": (2, 2), "b": (2, 2)}, "v05": {"a": (2, 2), "x": 2},
              "v06": {"a": (2, 2), "b": 2}, "v07": {"y": 5, "lr": 1}, "v08": {"w": (2, 2), "x": 2, "b": 2},
              "v09": {"lr": 1}}
    return ["--%s=%s" % (option, grid(number, *(n if isinstance(n, tuple) else (1, n))))
            for option, n in shapes.get(name[:3], {}).items()]


def grid(number, m, n):
    """Return m rows of n times the same number, as a reader types them."""
    return ";".join([",".join([number] * n)] * m)


@pytest.mark.parametrize("name", TAKERS)
def test_odd_numbers_get_a_page_of_80_columns_or_one_line(name, capsys, monkeypatch):
    for module, name_of, value in ((s21_xor, "EPOCHS", 20), (v09_carried_by_layers, "EPOCHS", 20),
                                   (v07_least_squares, "MOST", 200)):
        monkeypatch.setattr(module, name_of, value)
    for lang in lesson.LANGUAGES:
        for number in ODD[::1 + (lang == "zh")] if name[:3] != "s21" else ODD[:2]:
            code = main(["lesson", name, "--lang", lang] + values_of(name, number))
            out, err = capsys.readouterr()
            assert code == 0 and err == "" or code == 2 and out == "" and err.count("\n") == 1
            assert max([columns_of(line) for line in out.split("\n")]) <= 80
            assert "nan" not in out and "Traceback" not in err
