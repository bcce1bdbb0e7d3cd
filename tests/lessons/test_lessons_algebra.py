"""The lessons of linear algebra: numbers of one's own, verdicts that follow them, 80 columns."""
import re
from math import cos, log, sin

import pytest

from purenn.command.cli import main
from purenn.document.terminal import lines_of
from purenn.lessons import (algebra_en, algebra_zh, finding, v02_perceptrons_line,
                            v07_least_squares, v09_carried_by_layers)
from purenn.lessons.documents import document
from purenn.lessons.exact_page import ExactPage, exact, shown
from purenn.matrix import matmul
from purenn.terminal.plots import columns_of
from purenn.vector import sub
from tests.check import close
from tests.lessons.test_lessons import pieces
from tests.lessons.test_lessons_slides import told
from tests.lessons.test_numbers import refused

NAMES = [name for name in finding.names() if name[0] == "v"]
# numbers of one's own: each is another verdict
OWN = {
    "v1": [["--a=-1,2", "--b", "1,0"], ["--a", "1,2", "--b=-2,1"], ["--a", "1/3,1", "--b", "1,3"],
           ["--a", "1,1", "--b=-2,-2"], ["--a", "1,2,3,4,5"],
           ["--a", "123456.789,1/3,0.001,1e9,2", "--b", "1/7,2/7,3/7,4/7,5/7"],
           ["--a", "1e-9,0", "--b", "1e9,1"]],
    "v2": [["--w", "2,-1", "--b", "0", "--x", "1,2"], ["--w", "1/3,1/7", "--b=-0.1"],
           ["--w", "1e-20,1", "--b", "1e9"]],
    "v3": [["--a", "1,0;0,1"], ["--a", "1,2;2,4"], ["--a", "0,0;0,0"], ["--a", "0,-1;1,0"], ["--a", "0,1;1,0"],
           ["--a", "0,1;2,0"], ["--a", "2,0;0,2"], ["--a", "1/3,1000;0.001,7", "--x", "1/3,9"]],
    "v4": [["--a", "2,0;0,3", "--b", "1/2,0;0,5"], ["--a", "1,2;3,4", "--b", "1e-9,2;3,1/7"]],
    "v5": [["--a", "1,2;3,4"], ["--a", "1,2;2,4"], ["--a", "1,0;0,1;1,1"],
           ["--a", "1/3,2,0.7,4,5;2,4/7,6,8,11;0,0,0,0,0"], ["--a", "0.1e0,0.2;0.3,0.6"], ["--a", "1e15,1;1,2e-15"]],
    "v6": [["--a", "1,2;2,4", "--b", "1,2"], ["--a", "1,2;2,4", "--b", "1,3"],
           ["--a", "2,1,0,0,1;1/3,2,1,0,0;0,1,2,1/7,0;0,0,1,2,1;1/9,0,0,1/11,2"],
           ["--a", "1e0,2;3,4", "--b", "5,6"], ["--a", "1,1e20;1,1", "--b", "1e20,2"]],
    "v7": [["--x", "1,2,4", "--y", "1,3,3"], ["--lr", "0.5"], ["--lr", "0.01"],
           ["--x", "0,1/3,0.7,100,2,3,4,5,6,7,8,9"], ["--x", "1,2", "--y", "0,0"]],
    "v8": [["--w", "1/3,2,3;4,5,6", "--x", "1,1,1/7", "--b", "2,-1"], ["--w", "5"]],
    "v9": [["--seed", "4"], ["--seed", "3", "--lr", "1"]],
}


@pytest.fixture(scope="module", autouse=True)
def short_walks():
    """Let what does not arrive end soon."""
    before, v07_least_squares.MOST = v07_least_squares.MOST, 1000
    yield
    v07_least_squares.MOST = before


@pytest.mark.parametrize("name", [finding.short(name) for name in NAMES])
def test_every_page_is_80_columns_wide_in_both_languages_with_any_numbers(name, capsys):
    for arguments in [[]] + OWN[name]:
        pages = [told(capsys, name, *arguments + ["--lang", lang]) for lang in ("en", "zh")]
        for page in pages:
            wide = [line for line in page.split("\n") if columns_of(line) > 80]
            assert wide == [] and page.count("\n") > 12, arguments
        english, chinese = [page.split("\n", 1)[1] for page in pages]
        assert not re.search("[\u3000-\u9fff\uff00-\uffef]", english)
        assert re.search("[\u4e00-\u9fff]{2}", chinese)
        assert not re.search(r"[A-Za-z]{2,}(,? [a-z]{2,}){3}", chinese.split("原始碼")[0])
        numbers = [re.findall(r"-?\d+\.\d+|\d+/\d+", page) for page in (english, chinese)]
        assert numbers[0] == numbers[1]


def test_every_text_is_said_by_some_numbers(capsys):
    rare = {("v01", "fails"), ("v03", "other"), ("v04", "areas_differ"), ("v07", "other_angle"),
            ("v07", "unclear"), ("v08", "other"), ("v08", "changed"), ("v05", "not_undone"),
            ("v02", "yes"), ("v04", "other"), ("v06", "wrong"), ("v05", "outputs")}
    for name in NAMES:
        short = finding.short(name)
        page = " ".join([told(capsys, short, *arguments) for arguments in [[]] + OWN[short]])
        page += " ".join([block.get("caption", "") for block in document(short).blocks])
        page = " ".join(page.split())
        for key, text in algebra_en.TEXT[name[:3]].items():
            said = [" ".join(piece.split()) in page for piece in pieces(text.replace("%%", "%"))]
            assert all(said) or (name[:3], key) in rare, (name, key)


def test_a_verdict_is_of_the_numbers_and_not_of_their_rounding(capsys):
    for words, told_so, not_so in (
            ("v1 --a sqrt(2),sqrt(3),1 --b sqrt(2),-sqrt(3),1",
             ("= 0, θ = 90°", "the angle is a right one", "(6 + 6 − 12) / 2 = 0 "), "e-16"),
            ("v1 --a 1/3,sqrt(2) --b 1,3*sqrt(2)", ("= 1, θ = 0°", "the angle is 0."), "e-0"),
            ("v1 --a 1e30,1 --b 1e-30,1", ("a·b is above 0", "drowned it"), "right one"),
            ("v3 --a 1e-20,0;0,2e-20", ("still to the left",), "equally long"),
            ("v3 --a 0,-1e20;1e20,0", ("it turns, and may enlarge or shrink",), "to the left"),
            ("v3 --a sqrt(2),sqrt(3);sqrt(8),sqrt(12)", ("onto one line",), "not the same"),
            ("v4 --a sqrt(2),1;1,sqrt(3) --b 3,sqrt(2)+sqrt(3);sqrt(2)+sqrt(3),4",
             ("Here A B is B A",), "A B is not"),
            ("v4 --a 1,2;3,4 --b 1,0;0,1+1/10^12", ("Here A B is B A",), "A B is not"),
            ("v4 --a 1,2;3,4 --b 1,0;0,1.000000000001", ("A B is not B A",), "Here A B"),
            ("v5 --a 1e15,1;1,2e-15", ("rounding spoils it",), "to rounding"),
            ("v6 --a 1e0,2;3,4 --b 5,6", ("A x is b to rounding",), "exactly"),
            ("v6 --a 1,1e20;1,1 --b 1e20,2", ("A x is not b",), "to rounding"),
            ("v6 --a sqrt(2),2;1,sqrt(2) --b sqrt(2),1", ("more than one solution",), "A x is"),
            ("v7 --x 1,2 --y 0,0", ("0 stays", "That does not show"), "falls")):
        text = " ".join(told(capsys, *words.split()).split())
        assert not_so not in text and [piece for piece in told_so if piece not in text] == []


def test_one_reader_reads_the_numbers_of_every_option(capsys):
    options = {"v1": "a b", "v2": "w x", "v3": "a x", "v4": "a b x", "v5": "a x", "v6": "a b",
               "v7": "x y", "v8": "w x b"}
    beside = {("v8", "b"): ["--w", "1,2;3,4"], ("v6", "b"): ["--a", "1,2;3,4"],
              ("v7", "y"): ["--x", "1,2"]}
    typed = (("１／２，-2^2", "1/2,-4"),
             ("sqrt(2)，tan(1)", "%re0,%re0" % (2 ** 0.5, sin(1) / cos(1))))
    for name, option in [(name, option) for name in options for option in options[name].split()]:
        square = name in ("v3", "v4", "v6") and option == "a" or (name, option) == ("v4", "b")
        for numbers, plain in typed:
            pages = [told(capsys, name, "--" + option, text, *beside.get((name, option), ()))
                     for text in (numbers + "；2²，log(3)" * square,
                                  plain + ";4,%re0" % log(3) * square)]
            assert pages[0] == pages[1], (name, option)
    for name, option in (("v2", "b"), ("v7", "lr"), ("v9", "lr")):
        pages = [told(capsys, name, "--" + option, text) for text in ("１／２", "0.5")]
        assert pages[0] == pages[1]


def test_length_and_angle_have_the_numbers_worked_by_hand(capsys):
    text = told(capsys, "v1", "--a", "3,4", "--b", "4,3")
    assert "|a| = √(3·3 + 4·4) = √25 = 5\n" in text and "cos θ = 24 / (5 · 5) = 0.96" in text
    assert "(25 + 25 − 2) / 2 = 24\n" in text
    assert "along b is (1/3, 1/3, 1/3)." in told(capsys, "v1", "--a", "1,0,0", "--b", "1,1,1")
    for b, verdict in (("1,0", "less than 90"), ("-4,3", "right one"), ("-1,0", "more than 90"),
                       ("6,8", "the angle is 0."), ("0,5", "− 10) / 2 = 20"),
                       ("-3,-4", "the angle is 180")):
        assert verdict in told(capsys, "v1", "--a", "3,4", "--b=" + b)


def test_no_line_on_a_fine_grid_of_weights_makes_xor_and_each_breaks_a_wish():
    places = [i / 4 for i in range(-12, 13)]
    for gate, wanted, _, _ in v02_perceptrons_line.GATES:
        found = [(u, v, b) for u in places for v in places for b in places
                 if [v02_perceptrons_line.is_yes([u, v], b, corner)
                     for corner in v02_perceptrons_line.CORNERS] == wanted]
        assert bool(found) == (gate != "XOR")
    assert v02_perceptrons_line.is_yes([3, 4], -10, [2, 1]) == 1


def test_the_perceptrons_line_is_at_its_distance(capsys):
    text = told(capsys, "v2", "--w", "3,4", "--b=-10", "--x", "2,1")
    assert "= 10 / 5 = 2.\n" in text and "z = 3·2 + 4·1 − 10 = 0\n" in text
    assert "x = (2, 1) lies on the line itself" in text
    assert "no. Distance 2." in told(capsys, "v2", "--w", "3,4", "--b=-10", "--x", "0,0")
    assert "yes. Distance 3." in told(capsys, "v2", "--w", "3,4", "--b=-10", "--x", "3,4")


def test_the_plane_is_moved_to_the_area_of_the_determinant(capsys):
    assert "area 3: the same as |det W|" in " ".join(told(capsys, "v3").split())
    assert "turned over" in told(capsys, "v3", "--a", "1,2;3,4")
    assert "onto one line" in told(capsys, "v3", "--a", "1,2;2,4")


def test_elimination_ends_in_the_solution_or_names_the_row(capsys):
    text = told(capsys, "v6", "--a", "3,0;0,7", "--b", "1,2")
    assert "⎡ 1  0  │  1/3 ⎤" in text and "A x is b, exactly." in text
    text = told(capsys, "v6", "--a", "0,0;0,0", "--b", "0,1")
    assert "Row 2 of A has vanished" in text and "0 = 1" in text and "no solution" in text
    text = told(capsys, "v6", "--a", "1,2;2,4", "--b", "1,3")
    assert "Row 2 of A has vanished" in text and "0 = 1" in text and "no solution" in text
    assert "more than one solution" in told(capsys, "v6", "--a", "1,2;2,4", "--b", "1,2")


def test_what_is_lost_is_shown_with_inputs_that_have_one_output(capsys):
    text = told(capsys, "v5")
    assert text.count("(7)\n") == 5 and "Directions lost: 1." in text
    assert "W⁻¹ W is the identity" in told(capsys, "v5", "--a", "1,2;3,4")
    assert "row 2 of W brings nothing new" in told(capsys, "v5", "--a", "1,2;2,4")


def test_descent_arrives_where_the_normal_equations_are_and_diverges_from_the_printed_rate(capsys):
    for arguments in [[]] + OWN["v7"][:1]:
        text = told(capsys, "v7", *arguments)
        assert float(re.search(r"the distance is (\S+)\.\n", text).group(1)) <= 1e-6
        limit = float(re.search(r"largest curvature = (\S+)\.", text).group(1))
        assert "Below %.6g it falls, above it grows" % limit in text
    assert "It has not arrived" in told(capsys, "v7", "--lr", "0.5")
    valley = v07_least_squares.Valley([[x, 1] for x in v07_least_squares.X], v07_least_squares.Y)
    least, largest = valley.curvatures()
    assert close(valley.H[0][0] + valley.H[1][1], least + largest)
    start = valley.loss([0.0, 0.0])
    for share, falls in ((0.999, True), (1.001, False)):
        p, _ = valley.walk(share * 2 / largest, 20000)
        assert (valley.loss(p) < start) == falls


def test_what_goes_forward_and_back_is_the_same_number(capsys):
    text = told(capsys, "v8")
    assert "= 0·1 + 1·1 + 5·2 = 11\n" in text and "= 2·7 + (-1)·3 = 11\n" in text
    assert text.count("     14\n") == 3


@pytest.mark.parametrize("arguments", [[], ["--seed", "2", "--x", "1,1/3"],
                                       ["--seed", "3", "--lr", "1"]])
def test_xor_is_carried_to_where_the_printed_line_splits_it(arguments, capsys):
    text = told(capsys, "v9", *arguments)
    line = re.search(r"The line: (\S+) · x₁₁ (.) (\S+) · x₁₂ (.) (\S+) = 0", text).groups()
    u = float(line[0])
    v, b = [float(n) * {"+": 1, "−": -1}[sign] for sign, n in (line[1:3], line[3:5])]
    rows = re.findall(r"\((\d), (\d)\)  (\d) .*\((\S+), (\S+)\)  +(\S+) +(yes|no)\n", text)
    assert len(rows) == 4
    for x1, x2, y, p, q, z, side in rows:
        assert (u * float(p) + v * float(q) + b >= 0) == (y == "1") == (side == "yes")
        assert int(y) == int(x1) ^ int(x2)
        assert abs(u * float(p) + v * float(q) + b - float(z)) < 0.02
    assert "one line splits what no line" in " ".join(text.split())


def test_a_network_that_has_not_learned_xor_says_so(capsys):
    assert "has not learned XOR" in told(capsys, "v9", "--seed", "4")
    model = v09_carried_by_layers.train(0, 2)
    assert v09_carried_by_layers.splits(model, [[0, 0]] * 4)[1] is False


def test_numbers_that_do_not_fit_are_one_line(capsys):
    for arguments, text in (
            (("v3", "--a", "1,2,3"), "lesson: --a is '1,2,3'; a (2, 2) matrix is wanted, such as "
                                       "'1,2;3,4'"),
            (("v3", "--a", "1,2;1/0,3"), "lesson: --a row 2, column 1 is '1/0'; one number is "
                                         "wanted"),
            (("v6", "--a", "1,2;3"), "lesson: --a is '1,2;3'; a matrix of at most 5 rows of at "
                                     "most 5 numbers is wanted, such as '1,2;3,4'"),
            (("v1", "--a", "1,2", "--b", "1,2,3"), "lesson: --b is '1,2,3'; 2 numbers are wanted, "
                                                  "with commas, such as 1,1/2,-3"),
            (("v2", "--b", "1/0"), "lesson: --b is '1/0'; one number is wanted"),
            (("v2", "--w", "0,0"), "lesson: --w is '0,0'; a vector that is not zero is wanted"),
            (("v6", "--a", "1,2,3"), "lesson: --a is '1,2,3'; as many rows as columns are wanted"),
            (("v1", "--a", "0,0"), "lesson: --a is '0,0'; a vector that is not zero is wanted"),
            (("v7", "--x", "2,2"), "lesson: --x is '2,2'; at least two different numbers are "
                                   "wanted")):
        assert refused(capsys, *arguments) == "purenn: " + text


def test_matrices_stand_beside_words_and_numbers_are_exact():
    page = ExactPage("v04")
    page.show("A =", [[1, 2], [3, 4]], "x", [7, 8, 9])
    page.show([[1, 2]], bar=1)
    assert [line for block in page.blocks for line in lines_of(block)] == [
        "        ⎡ 1  2 ⎤   ⎡ 7 ⎤", "    A = ⎣ 3  4 ⎦ x ⎢ 8 ⎥", "                   ⎣ 9 ⎦", "",
        "    [ 1  │  2 ]", ""]
    assert shown(exact("0.25")) == "1/4" and shown(exact("-3")) == "-3" and shown(-0.0) == "0"
    assert matmul([[exact("1/3")]], [[3]]) == [[1]]
    assert algebra_en.TEXT.keys() == algebra_zh.TEXT.keys()


def test_a_fraction_under_a_root_stands_in_parentheses(capsys):
    main(["lesson", "v1", "--a", "1/2,1/3"])
    assert "= √(13/36) = 0.6" in capsys.readouterr().out


def test_where_a_point_is_seized_it_stands_for_its_numbers():
    seen = 0
    for name, numbers in [(finding.short(name), {}) for name in NAMES] + [
            ("v4", {"a": "1,2;3,4", "b": "2,1;1/3,1"}), ("v8", {"w": "1,2;3,4"}),
            ("v9", {"seed": "4"})]:
        for block in document(name, **numbers).blocks:
            for one in block.get("data", {}).get("handles", ()):
                p, q, r, s = one["matrix"]
                x, y = sub(one["at"], one["start"])
                assert close([p * x + q * y, r * x + s * y], one["value"], 1e-9), (name, one)
                seen += 1
    assert seen == 2 + 2 + 2 + 4 + 4 + 1 + 1 + 4 + 2 + 2
