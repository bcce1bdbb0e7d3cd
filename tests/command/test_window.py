"""What is printed fits the window: 40, 80 and 200 columns, in both languages; colour is asked for."""
import io
import os
import re
import sys

import pytest

from purenn.command import cli, datasets
from purenn.lessons import finding
from purenn.lessons.documents import document
from purenn.lessons.reader import Options
from purenn.spoken.language import bare
from purenn.terminal.plots import columns_of, curve, regions
from purenn.terminal.printing import fitted, tabled
from purenn.terminal.window import BOLD, PLAIN, columns, room
from tests.lessons.test_lessons import small    # noqa: F401  a fixture

COMMANDS = ["xor --epochs 9", "lesson 17", "train xor --epochs 9", "museum half-power",
            "explain xor", "train --help", "--help", "exercise", "exercise 6",
            "plot network xor --epochs 4", "plot regions xor --epochs 2", "plot digits sevens",
            "claims --show one-line", "plot plane", "plot line", "plot layers xor --epochs 2",
            "plot graph xor", "datasets", "gradcheck xor"]
CODES = re.compile("\x1b\\[[0-9;]*m")


@pytest.fixture(autouse=True)
def few_sets(monkeypatch):
    """Let datasets list some of the sets, the widest among them."""
    monkeypatch.setattr(datasets, "bundled_sets", lambda: ["breast_cancer", "line", "sequences"])


class Screen(io.StringIO):
    """Standard output on a terminal."""

    def __init__(self, encoding="utf-8"):
        super().__init__()
        self.code_page = encoding

    @property
    def encoding(self):
        """Return which signs it has."""
        return self.code_page

    def isatty(self):
        """Return that somebody looks on."""
        return True


def seen(line, monkeypatch, width=80, language="en", encoding="utf-8", **variables):
    """Return what a terminal of a width shows of a command."""
    screen = Screen(encoding)
    monkeypatch.setenv("COLUMNS", str(width))
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setattr(sys, "stderr", Screen())
    try:
        assert cli.main(line.split() + ["--lang", language]) == 0
    except SystemExit as ended:
        assert ended.code == 0
    return screen.getvalue()


@pytest.mark.parametrize("line", COMMANDS)
def test_no_line_is_over_the_windows_width(line, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    for width, language in ((40, "en"), (40, "zh"), (80, "zh"), (200, "en")):
        lines = CODES.sub("", seen(line, monkeypatch, width, language)).split("\n")
        assert max([columns_of(text) for text in lines]) <= width


@pytest.mark.parametrize("name", [name for name in finding.names() if name[0] in "sv"])
def test_no_picture_of_a_lesson_is_cut_in_a_narrow_window(name, monkeypatch):
    for width in (40, 80):
        for block in document(name, Options(columns=width)).blocks:
            if block["kind"] == "picture":
                assert max([columns_of(row) for row in block["text"]] or [0]) + block[
                    "indent"] <= width


@pytest.mark.parametrize("name", finding.names())
@pytest.mark.usefixtures("small")
def test_a_lesson_fits_any_window_and_any_terminals_signs(name, monkeypatch):
    line, titles = "lesson " + finding.short(name), finding.load(name).TITLE
    for encoding, language in (("cp950", "zh"), ("ascii", "en")):
        text = CODES.sub("", seen(line, monkeypatch, 40, language, encoding))
        assert [row for row in text.split("\n") if columns_of(row) > 40] == []
        assert text.encode(encoding) and "\\u" not in text
    words = titles[0].replace("σ", "s").split()
    assert text.split()[:len(words)] == words
    assert titles[1] not in text
    monkeypatch.setattr(Screen, "isatty", lambda screen: False)         # a pipe's lines stay
    rows = seen(line, monkeypatch, 40, "zh").split("\n")
    assert [row for row in rows if columns_of(row) > 40] == []


def test_what_is_spelled_out_is_aligned_as_it_is_spelled(monkeypatch):
    text = seen("lesson 18", monkeypatch, encoding="ascii")
    assert ("W_(t+1) = [ 0.5   -1     1 ] - 0.1 [  0.184956   0.369912   0.554868 ] =\n"
            "          [   1  0.5  -0.5 ]       [ -0.292561  -0.585121  -0.877682 ]\n") in text
    assert "Dy/Dx -> lim Dx->0 Dy/Dx = dy/dx" in seen("lesson 14", monkeypatch, encoding="ascii")
    text = seen("lesson 3", monkeypatch, 60)        # a formula is broken where the next begins
    assert "a₃+b₃)\n              a·b = a₁b₁ + a₂b₂ + a₃b₃\n" in text
    assert "g grad L" in seen("lesson 13", monkeypatch, encoding="ascii")
    assert "s1   p.1-2    Structure of a neural network\n" in seen("lesson", monkeypatch,
                                                                encoding="ascii")


@pytest.mark.parametrize("line", COMMANDS)
def test_english_has_no_chinese_terms_where_they_cannot_be_shown(line, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    lines = CODES.sub("", seen(line, monkeypatch, 40, encoding="ascii")).split("\n")
    assert "".join(lines).isascii() and max([len(text) for text in lines]) <= 40
    for text, plain in (("Loss 損失, the mean", "Loss, the mean"), ("XOR 測試: layers", "XOR: layers"),
                        ("truth 正解 \\ answer 預測", "truth \\ answer"),
                        ("輸入、正解 given", "given"), ("反向傳播 backward   dz", "backward   dz")):
        assert bare(text) == plain


def test_a_terminal_without_chinese_signs_is_spoken_to_in_english(monkeypatch):
    assert seen("lesson 7", monkeypatch, encoding="ascii", LANG="zh_TW").startswith("In linear")
    monkeypatch.setattr(sys, "stdout", Screen("ascii"))
    monkeypatch.setattr(sys, "stderr", Screen())
    assert cli.main(["lesson", "7", "--lang", "zh"]) == 2
    assert " ".join(sys.stderr.getvalue().split()) == (
        "purenn: --lang zh: this terminal has no Chinese signs, its encoding is ascii; try --lang en")


def test_the_first_screen_is_80_by_24(monkeypatch):
    for language in ("en", "zh"):
        lines = CODES.sub("", seen("", monkeypatch, 80, language)).split("\n")
        assert len(lines) <= 24 and max([columns_of(text) for text in lines]) <= 80


def test_pictures_grow_and_shrink_with_the_window_and_have_axes(monkeypatch):
    wide, narrow = [max([columns_of(text) for text in seen(
        "plot regions xor --epochs 2", monkeypatch, width).split("\n") if "│" in text])
        for width in (120, 40)]
    assert (wide, narrow) == (110, 30)
    for width, found in ((40, 20), (80, 60), (120, 100), (999, 120), (30, 16)):
        monkeypatch.setenv("COLUMNS", str(width))
        assert room(60) == found
    lines = regions(lambda X: [0 for _ in X], [[0, 1], [2, 5]], [0, 0], 20, 4)
    assert [lines[0].split()[0], lines[3].split()[0]] == ["5.32", "0.68"]
    assert lines[-1].split() == ["-0.16", "2.16"] and "└" in lines[-2]
    assert curve([1, 2], 16)[-1].split() == ["1", "2"]


def test_a_narrow_window_gets_smaller_maps_and_tables_in_parts(monkeypatch):
    shades = [line for line in seen("plot descent", monkeypatch, 40).split("\n")[:20]]
    assert {len(line) for line in shades} <= set(range(20, 25)) and "a" in "".join(shades)
    parts = seen("datasets", monkeypatch, 40).split("\n\n")
    assert [part.split()[0] for part in parts] == ["name", "name"]
    assert len(seen("datasets", monkeypatch, 80).split("\n\n")) == 1


def test_headings_are_bold_where_colour_is_wanted_and_plain_elsewhere(monkeypatch, capsys):
    assert BOLD + "Loss" in seen("xor --epochs 9", monkeypatch)
    for variables in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert "\x1b" not in seen("xor --epochs 9", monkeypatch, **variables)
    monkeypatch.undo()
    assert cli.main(["xor", "--epochs", "9"]) == 0
    assert "\x1b" not in capsys.readouterr().out


def test_a_pipe_is_told_80_columns_and_its_lines_stay_whole(monkeypatch, capsys):
    monkeypatch.delenv("COLUMNS", raising=False)
    assert columns() == 80 and columns(99) == 99
    assert cli.main(["train", "iris", "--epochs", "1"]) == 0
    assert "line 1 names the columns; the target is species" in capsys.readouterr().out
    assert len(tabled([["head %d" % j for j in range(300)]])) == 1


def test_a_long_line_keeps_its_indent_and_bold_stays_bold(monkeypatch):
    monkeypatch.setenv("COLUMNS", "30")
    assert fitted("  one two three four five six seven") == "  one two three four five six\n  seven"
    text = fitted(BOLD + "one two three four five six seven" + PLAIN)
    assert text == "\n".join([BOLD + part + PLAIN for part in
                              ("one two three four five six", "seven")])
    assert fitted("a\x1b[2Jb\x1b[1m") == "a\\x1b[2Jb" + BOLD
    assert os.environ["COLUMNS"] == "30"


def test_huge_numbers_have_their_power_of_ten(capsys):
    assert cli.main(["train", "iris", "--optimizer", "sgd", "--lr", "1e3", "--epochs", "4"]) == 0
    rows = [line for line in capsys.readouterr().out.split("\n") if line.startswith("test ")]
    assert "e+" in rows[0] and columns_of(rows[0]) <= 80
