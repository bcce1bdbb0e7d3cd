"""The slides' lessons: in the lecture's order, in both languages, with the right numbers."""
import importlib
import os
import re

import pytest

from purenn.command import lesson
from purenn.command.cli import main
from purenn.terminal.expression import Expression
from purenn.terminal.plots import columns_of
from purenn.document.terminal import lines_of
from purenn.lessons import (algebra_en, algebra_zh, articles_en, articles_zh, finding,
                            s09_degeneration, s13_gradient_descent, s14_differentiation,
                            s17_slope_of_loss, s19_backpropagation, text_en, text_zh)
from purenn.lessons.documents import document
from purenn.lessons.page import Page
from purenn.lessons.sources import line_of
from tests.check import message

HEADINGS = (
    "神經網路結構", "感知器數學", "向量加法、內積", "感知器數學", "再一個感知器", "矩陣乘法",
    "線代化", "前向傳播", "退化", "激勵函數", "常見的激勵函數", "損失函數", "梯度下降", "微分",
    "微分操作-定義法", "微分操作-規則法", "對損失函數微分", "更新參數", "反向傳播",
    "手刻神經網路", "XOR 測試")
SLIDES = [name for name in finding.names() if name[0] == "s"]
README = os.path.join(os.path.dirname(lesson.__file__), "..", "lessons", "README.md")
PLACE = re.compile(r"%[^a-z%]*[a-z%]")
PAGES = {}                          # what was asked before: several tests read one page


def told(capsys, *arguments):
    """Return what a lesson prints."""
    asked = arguments + ("--lang", "en") * ("--lang" not in arguments)      # which is usual
    if asked not in PAGES:
        assert main(["lesson"] + list(arguments)) == 0
        PAGES[asked] = capsys.readouterr().out
    return PAGES[asked]


def test_every_heading_of_the_lecture_has_its_lesson_in_order():
    assert [int(name[1:3]) for name in SLIDES] == list(range(1, 22))
    assert tuple([finding.load(name).TITLE[1] for name in SLIDES]) == HEADINGS


@pytest.mark.parametrize("name", SLIDES)
def test_a_slides_lesson_runs_in_both_languages_in_80_columns(name, capsys):
    english, chinese = [told(capsys, finding.short(name)[1:], "--lang", lang)
                        for lang in lesson.LANGUAGES]
    assert [line for line in (english + chinese).split("\n") if columns_of(line) > 80] == []
    title = finding.load(name).TITLE
    assert english.startswith("%s  %s\n" % title)
    assert chinese.startswith("%s  %s\n" % title[::-1])
    assert "In the source:" in english and "原始碼：" in chinese


def test_every_lesson_has_its_texts():
    others, algebra = [[name[:3] for name in finding.names() if name[0] in group]
                       for group in ("ax", "v")]
    assert sorted(text_en.TEXT) == ["common"] + [name[:3] for name in SLIDES]
    assert sorted(articles_en.TEXT) == others
    assert sorted(algebra_en.TEXT) == ["common"] + algebra


@pytest.mark.parametrize("english_texts, chinese_texts", [
    (text_en.TEXT, text_zh.TEXT), (articles_en.TEXT, articles_zh.TEXT),
    (algebra_en.TEXT, algebra_zh.TEXT)], ids=["slides", "articles", "algebra"])
def test_both_languages_have_the_same_texts_with_the_same_places(english_texts, chinese_texts):
    assert english_texts.keys() == chinese_texts.keys()
    for part, texts in english_texts.items():
        assert texts.keys() == chinese_texts[part].keys(), part
        for name, text in texts.items():
            chinese = chinese_texts[part][name]
            assert PLACE.findall(text) == PLACE.findall(chinese), (part, name)
            if (part, name) not in (("s12", "gap"), ("s16", "comma")):
                assert re.search("[\u4e00-\u9fff]", chinese), (part, name)
                assert not re.search("[\u4e00-\u9fff]", text), (part, name)


def test_the_functions_a_lesson_names_exist():
    for name in SLIDES:
        for function in finding.load(name).FUNCTIONS:
            module, attribute = function.rsplit(".", 1)
            found = getattr(importlib.import_module("purenn." + module), attribute)
            assert found.__module__ == "purenn." + module and found.__name__ == attribute


def test_the_readmes_table_is_the_lessons_own():
    with open(README, encoding="utf-8") as file:
        text = file.read()
    table = text.split("<!-- slides -->")[1].split("<!-- /slides -->")[0]
    assert table.strip() == "\n".join(lesson.slides_table())


def test_the_command_prints_the_table(capsys):
    lines = told(capsys, "--table").splitlines()
    assert len(lines) == 23
    assert lines[4] == ("| 3 | 4 | 向量加法、內積 | Vector addition, dot product "
                        "| `python3 -m purenn lesson 3` | `vector.add`, `vector.dot` |")


def test_the_list_begins_with_the_slides_in_either_language(capsys):
    for lang, group in (("en", "slides"), ("zh", "投影片")):
        lines = told(capsys, "--lang", lang).splitlines()
        assert lines[0] == group and lines[6].split()[:2] == ["s6", "p.11-15"]


def test_slides_1_to_5_have_the_numbers_worked_by_hand(capsys):
    assert "Weights in all: 36, biases: 10." in told(capsys, "1")
    assert "Weights in all: 28, biases: 9." in told(capsys, "1", "--sizes", "2,4e0,4,1")
    assert "   = 0.5 + (-2) + 6 + 0.5\n   = 5\n" in told(capsys, "2")
    text = told(capsys, "3", "--a", "1,2,3", "--b", "4,5,6")
    assert "a + b = ⎢ 2 ⎥ + ⎢ 5 ⎥ = ⎢ 7 ⎥\n" in text
    assert "1·4 + 2·5 + 3·6 = 4 + 10 + 18 = 32\n" in text
    assert "= 11\n" in told(capsys, "3", "--a", "1,2", "--b", "3,4")
    assert "z₁  = 4.5 + 0.5 = 5\n" in told(capsys, "4")
    assert "(-0.5)·3 + (-1) = -1.5\n" in told(capsys, "5")


def test_slide_6_moves_its_highlight_from_row_to_row(capsys):
    text = told(capsys, "6")
    assert "    ⎡ [1]  [2]  [3] ⎤ ⎡ [1] ⎤\n    ⎣  4    5    6  ⎦ ⎢ [0] ⎥\n" in text
    assert "    ⎡  1    2    3  ⎤ ⎡ [1] ⎤\n    ⎣ [4]  [5]  [6] ⎦ ⎢ [0] ⎥\n" in text
    assert "y₁ = 1·1 + 2·0 + 3·2 = 1 + 0 + 6 = 7\n" in text
    assert "A x = ⎡  7 ⎤\n      ⎣ 16 ⎦\n" in text
    own = told(capsys, "6", "--a", "1,2;3,4", "--b", "5,6;7,8")
    assert "    ⎡ [1]  [2] ⎤ ⎡ [5]   6  ⎤\n    ⎣  3    4  ⎦ ⎣ [7]   8  ⎦\n" in own
    assert "y₂₁ = 3·5 + 4·7 = 15 + 28 = 43\n" in own
    assert "A B = ⎡ 19  22 ⎤\n      ⎣ 43  50 ⎦\n" in own


def test_slides_7_to_12_have_the_numbers_worked_by_hand(capsys):
    assert "  = ⎡  4.5 ⎤ + ⎡ 0.5 ⎤ = ⎡    5 ⎤\n    ⎣ -0.5 ⎦   ⎣  -1 ⎦   ⎣ -1.5 ⎦\n" in told(
        capsys, "7")
    assert "⎡ 5.5 ⎤" in told(capsys, "8") and "⎣  -3 ⎦" in told(capsys, "8")
    text = told(capsys, "9")
    assert "= ⎣ 1.5  -1 ⎦\n" in text and "The two are equal.\n" in text
    assert text.count("x₂ = ⎡ 5.5 ⎤") == 2
    without = [line for line in told(capsys, "10").splitlines() if "without σ  " in line][0]
    assert without.split()[-4:] == ["5.5", "1.5", "3.5", "3.5"]
    assert "2  0.880797   0.964028        2\n" in told(capsys, "11")
    assert "L = 0.04\n" in told(capsys, "12")
    assert "L = 0.25\n" in told(capsys, "12", "--x", "0.5", "--y", "1")


def test_two_layers_are_one_to_twelve_digits():
    assert s09_degeneration.trials(0) < 1e-12


def test_a_place_without_a_value_is_no_part_of_the_curve():
    page = document("13", function="x - 0.05*ln(x)", x="1", lr="0.05")
    pictures = [block for block in page.blocks if block["kind"] == "picture"]
    assert len(pictures) == 3
    for curve in [block["data"]["curves"][0] for block in pictures]:
        assert len(curve["x"]) == s13_gradient_descent.WIDTH and min(curve["x"]) > 0
        assert min(curve["y"]) > 0


def test_the_ball_rolls_to_where_the_slope_is_zero(capsys):
    path = s13_gradient_descent.roll(lambda w: (w - 3) ** 2, 0, 0.1)
    assert abs(path[1] - 0.6) < 1e-9 and abs(path[-1] - 3) < 0.01
    text = told(capsys, "13")
    first, second, third, end = text.split("After ")[1:]
    assert "o" not in first.split("\n", 1)[1] and second.count("O") == third.count("O") == 2
    assert end.startswith("step 30 the slope is nearly 0: the ball is at rest.\n")
    assert text.count("the ball O is at") == 3 and "1.46104, where L = 1.36809" in text
    assert "too large" in told(capsys, "13", "--lr", "5")


def test_the_quotient_settles_on_12_and_then_breaks_down(capsys):
    text = told(capsys, "14")
    assert "the slope there is 12.\n" in text
    assert "12.0000600003" in text and "1e-16            0   0.0000000000" in text
    cube = Expression("x**3")
    k, error = s14_differentiation.best_decade(cube, 2, 12, s14_differentiation.quotient)
    assert k in (8, 9) and error < 1e-6
    assert "the slope is 12.\n" in told(capsys, "15")
    assert "the slope is 27.\n" in told(capsys, "15", "--x", "3")
    assert "breaks down" not in told(capsys, "15", "--x", "0")      # 0 has as many digits below


def test_every_rule_of_slide_16_agrees_with_the_definition(capsys):
    lines = told(capsys, "16").splitlines()
    start = [i for i, line in enumerate(lines) if "by definition" in line][0]
    rows = [line.split() for line in lines[start + 1:start + 13]]
    assert rows[0][0] == "power" and rows[-1][0] == "trigonometric"
    assert all([abs(float(row[-1]) - float(row[-2])) < 1e-5 for row in rows])


def test_slide_16_writes_out_the_rule_of_each_step(capsys):
    text = told(capsys, "16", "--function", "(2*x + 1)**3", "--x", "1")
    steps = [re.split(r"\s{2,}", line.strip()) for line in text.splitlines() if line[:1].isdigit()]
    assert steps == [["1", "2*x", "product", "2", "2"], ["2", "2*x + 1", "sum", "3", "2"],
                     ["3", "(2*x + 1)**3", "power, chain", "27", "54"]]
    assert Expression("2**x").at(2).rule == "exponential"
    assert Expression("x**2").at(2).rule == "power"
    assert "次方律、連鎖律" in told(capsys, "16", "--function", "(2*x + 1)**3", "--lang", "zh")


def test_the_chain_rule_agrees_with_the_definition(capsys):
    for arguments in (("17",), ("19",), ("19", "--x=-1,0.5", "--y", "0"),
                      ("17", "--w", "1,2", "--x", "3,-1", "--b=-1", "--y", "1"),
                      ("19", "--w1", "1,2", "--b1", "0", "--w2", "1;2", "--b2", "0,1",
                       "--y", "1,0")):
        assert "The two agree: they differ by less than 1e-06.\n" in told(capsys, *arguments)


def test_one_layer_backward_is_the_last_layer_of_two():
    layers, x0, y = s19_backpropagation.LAYERS, [1, 2], [1]
    xs, _ = s19_backpropagation.forward(layers, x0)
    W, b = layers[1]
    _, dW, db = s19_backpropagation.backward(layers, x0, y)[1]
    assert (dW, db) == s17_slope_of_loss.slopes(W, b, xs[1], y)


def test_the_update_lets_the_loss_fall_and_too_large_a_rate_does_not(capsys):
    text = told(capsys, "18")
    assert "The loss has fallen, and no step made it grow.\n" in text
    assert "⎡  0.481504 ⎤\n" in text and "⎣ -0.970744 ⎦\n" in text


def test_the_slides_class_is_opened(capsys):
    text = told(capsys, "20")
    assert "values[0] = ⎣ 1 ⎦" in text and "zetas[1]" in text
    before, after = [float(n) for n in re.search(r"was (\S+) and is (\S+) after", text).groups()]
    assert after < before


def test_xor_has_four_right_answers_and_a_map(capsys):
    text = told(capsys, "21")
    assert "4 of 4 answers are right.\n" in text
    rows = [line for line in text.splitlines() if re.match(r"    [.+ox]{48}$", line)]
    marks = "".join(rows)
    assert len(rows) == 14 and marks.count("o") == marks.count("x") == 2
    assert marks.count("+") > 50 and marks.count(".") > 50


def test_the_source_line_is_the_one_that_computes():
    page = Page("s03")
    page.source("vector.dot", "result +=")
    assert page.blocks == [{"kind": "source", "name": "vector.dot", "line": "result += ui * v[i]",
                            "numpy": "np.dot(u, v)", "head": "In the source:", "step": 0}]
    assert lines_of(page.blocks[0]) == ["In the source: vector.dot   result += ui * v[i]"]
    assert line_of("dual.Dual.__pow__", "factor =").startswith("factor = ")
    assert message(line_of, "vector.dots") == "source: no vector.dots"


def test_a_heading_is_found_by_its_number_its_page_and_its_words():
    for words, name in (("6", "s06"), ("p11", "s06"), ("p.15", "s06"), ("P 16", "s07"),
                        ("matrix", "s06"), ("矩陣乘法", "s06"), ("感知器數學", "s02"),
                        ("xor", "s21"), ("backpropagation", "s19"), ("lstm", "x03")):
        assert finding.find(words).startswith(name), words
    pages = [finding.load(name).PAGES for name in SLIDES]
    assert pages[0][0] == 1 and pages[-1][1] == 59
    assert [first for first, _ in pages[1:]] == [last + 1 for _, last in pages[:-1]]
    assert message(finding.find, "p60").startswith("lesson: no 'p60'")


def test_the_page_stands_below_the_heading(capsys):
    assert told(capsys, "6").splitlines()[1] == "heading 6 of the slides, p. 11-15"
    assert told(capsys, "6", "--lang", "zh").splitlines()[1] == "投影片第 6 節，第 11-15 頁"


def test_lesson_19_tells_the_pages_error_and_the_kinds_of_products(capsys):
    text = " ".join(told(capsys, "19").split())
    assert "it must end in xₗ₋₂, for zₗ₋₁ = Wₗ₋₁xₗ₋₂ + bₗ₋₁" in text
    assert "Wᵀ(·), not (·)W" in text and "W turned, 3x1, times 1x1." in text
    assert "an outer product, (·)x₀ᵀ: 2x1 times 1x3 is 2x3" in " ".join(told(capsys, "17").split())


def test_what_the_slides_show_is_shown(capsys):
    assert "(x+Δx)³ = x³ + 3x²Δx + 3xΔx² + Δx³" in told(capsys, "15")
    text = told(capsys, "16")
    for piece in ("(eˣ)′ = eˣ", "aˣ = e^(x ln a)", "e^y · y′ = 1", "sin → cos → −sin → −cos"):
        assert piece in text
    assert "輸入層" in told(capsys, "1", "--lang", "zh")
    for label in ("更新後參數", "目前參數", "學習率（下降步長）", "損失函數梯度"):
        assert label in told(capsys, "13", "--lang", "zh")


def test_a_row_without_a_value_does_not_end_the_page(capsys):
    text = told(capsys, "14", "--function", "1/x", "--x=-1")
    assert re.search(r"\n *1 +none +none +none\n", text)
    assert told(capsys, "16", "--x", "0").count("none") == 4


def test_the_readers_own_layers_are_taken(capsys):
    text = told(capsys, "20", "--w1", "1,0;0,1", "--b1", "0,0", "--w2", "1,1", "--b2", "0",
                "--x", "2,3")
    assert "NeuralNetwork([2, 2, 1], sigmoid, dsigmoid)" in text
    assert "⎣ 3 ⎦             ⎣ 3 ⎦              ⎣ 0.952574 ⎦" in text
