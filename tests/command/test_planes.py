"""The plane under a matrix, cut by a perceptron, and carried through layers."""
import os
import re

import pytest

from purenn.algebra.elimination import determinant
from purenn.command.cli import main
from purenn.command.pictures.plane import View, cut, line, plane
from purenn.command.plot.stages import between, stages_of
from purenn.layers import Activation, Dense
from purenn.network import Network
from purenn.terminal.plane import Plane, grid_lines
from tests.check import close, message
from tests.command.pictures import elements, overlaps, path_places, root, words

CORNERS = [[0, 0], [0, 1], [1, 0], [1, 1]]
MATRICES = ([[2, 1], [-1, 1]], [[1, 2], [2, 4]], [[0, 0], [0, 0]], [[0, 1], [1, 0]],
            [[1e6, 0], [0, 1]], [[-1e-6, 0], [0, 1e-6]], [[1, 0], [0, 1]])


def area(points):
    """Return the area inside a path."""
    return abs(sum([a * d - b * c for (a, b), (c, d) in zip(points, points[1:] + points[:1])])) / 2


@pytest.mark.parametrize("W", MATRICES)
def test_a_matrix_is_drawn_with_the_area_of_its_determinant(W):
    tree = root(plane(W, "T"))
    assert overlaps(tree) == []
    assert "det W = %.4g" % determinant(W) in " ".join(words(tree))
    ((_, square),) = [(part, list(path_places(part.get("d")))) for part in elements(tree, "path")
                      if "nn-axis" in part.get("class").split() and part.get("d").endswith("Z")]
    unit = [list(path_places(part.get("d"))) for part in elements(tree, "path", "nn-axis")
            if part.get("stroke-dasharray")][0]
    if area(unit) > 1e4 * 0.05:
        assert close(area(square) / area(unit), abs(determinant(W)), 0.02)


def test_a_view_has_one_scale_for_both_ways():
    view = View(CORNERS + [[9, 1]], 0, 0, 400, 300)
    (a, b), (c, _), (_, d) = view([0, 0]), view([1, 0]), view([0, 1])
    assert close(c - a, b - d) and c > a and d < b
    left, low = view.corners()[0]
    assert close(list(view([left, low])), [0, 300])


def test_a_shape_is_cut_where_the_line_is():
    square = [[0, 0], [1, 0], [1, 1], [0, 1]]
    assert cut(square, [1, 0], -0.5) == [[0.5, 0.0], [1, 0], [1, 1], [0.5, 1.0]]
    assert cut(square, [1, 0], 5) == square and cut(square, [1, 0], -5) == []


def test_a_perceptrons_line_stands_at_a_right_angle_to_its_normal():
    tree = root(line([2, 1], -3, CORNERS, [0, 0, 0, 1], "T"))
    (drawn,) = [list(path_places(part.get("d"))) for part in elements(tree, "path", "nn-line")
                if not part.get("stroke-dasharray")]
    (normal,) = [list(path_places(part.get("d"))) for part in elements(tree, "path", "nn-s1")]
    u, v = [[b - a for a, b in zip(*ends)] for ends in (drawn, normal)]
    assert abs(u[0] * v[0] + u[1] * v[1]) < 0.02 * area([(0, 0), u, v])
    assert "2 x₁ + 1 x₂ − 3 = 0, distance from 0: |b| / |w| = 1.342" in words(tree)
    assert "wrong: 0 of 4" in words(tree) and overlaps(tree) == []


def test_the_letter_of_the_normal_stands_beside_its_tip_and_in_the_picture():
    for w, b in (([1, 0], -9), ([1, 0.1], -9), ([-1, 0], 1), ([0, 1], -1), ([0, -1], 0)):
        tree = root(line(w, b, [[0, 0], [9, 1], [9, 0], [0, 1]], [0, 1, 1, 0], "T"))
        tip = list(path_places(elements(tree, "path", "nn-s1")[0].get("d")))[1]
        (letter,) = [part for part in elements(tree, "text") if part.text == "w"]
        x, y = float(letter.get("x")), float(letter.get("y"))
        assert abs(x - tip[0]) < 19 and abs(y - tip[1]) < 19 and x < 616, w


def test_classes_and_samples_have_the_colours_and_shapes_of_their_classes():
    tree = root(line([3, 4], -5, [[0, 0], [2, 0], [3, 3]], [0, 0, 1], "T"))
    circles = [part.get("class").split()[0] for part in elements(tree, "circle")]
    squares = [part.get("class").split()[0] for part in elements(tree, "path")
               if "h8v8h-8Z" in part.get("d")]
    rings = [part.get("class") for part in elements(tree, "circle") if part.get("fill") == "none"]
    assert circles.count("nn-f0") == 3 and squares == ["nn-f1"] * 2     # one each in the legend
    assert rings == ["nn-line"] * 2             # in the legend, and around the wrong one


def test_lines_far_away_and_steep_ones_are_drawn():
    for w, b in (([1, 0], 1e6), ([1e-9, 1e-9], 1), ([0, -3], 0), ([1e6, 1], -2)):
        assert overlaps(root(line(w, b, CORNERS, [0, 1, 1, 0], "T", ["<a>", "&"]))) == []
    assert message(line, [0, 0], 1, CORNERS, None, "T") == (
        "line: w is zero, and has no line; another is wanted")


def test_stages_are_what_the_layers_answer_and_frames_lead_from_one_to_the_next():
    network = Network([Dense(2, 2, init=[[1, 1], [1, -1]], bias=[-0.5, 0]), Activation("sigmoid"),
                       Dense(2, 1, init=[[2, 3]], bias=[-1])], "binary_cross_entropy")
    stages = stages_of(network, CORNERS)
    assert [name for name, _, _, _ in stages] == [
        "x₀ 輸入", "z₁ = W₁x₀ + b₁", "x₁ = σ(z₁)", "z₂ = W₂x₁ + b₂"]
    assert stages[1][2] == [[-0.5, 0], [0.5, -1], [0.5, 1], [1.5, 0]]
    assert [line for _, _, _, line in stages] == [None, None, ([2, 3], -1), None]
    assert [y for _, y in stages[3][2]] == [0] * 4
    frames = between(stages, 4)
    assert len(frames) == 13 and frames[4][2] == stages[1][2] and frames[12] == stages[3]
    assert [name for name, _, _, _ in frames][:6] == [
        "x₀ 輸入"] + ["→ z₁ = W₁x₀ + b₁"] * 3 + ["z₁ = W₁x₀ + b₁", "→ x₁ = σ(z₁)"]
    assert frames[1][2][3] == [0.75 * 1 + 0.25 * 1.5, 0.75]


def told(capsys, *arguments):
    """Return what plot prints."""
    assert main(["plot"] + list(arguments)) == 0
    return capsys.readouterr().out


def test_xor_is_split_in_the_last_plane_and_each_frame_is_a_file(tmp_path, capsys):
    text = told(capsys, "layers")
    assert "split by" in text and text.count("o") and "x₁ = tanh(z₁)" in text
    path = str(tmp_path / "a.svg")
    told(capsys, "layers", "-o", path)
    with open(path, encoding="utf-8") as file:
        tree = root(file.read())
    equation = re.search(r"split by (\S+) x₁ (.) (\S+) x₂ (.) (\S+) = 0", " ".join(words(tree)))
    assert equation and len(elements(tree, "rect")) == 1 + 4 and overlaps(tree) == []
    told(capsys, "layers", "--frames", "2", "--epochs", "3", "-o", str(tmp_path / "b.svg"))
    assert sorted(os.listdir(str(tmp_path))) == ["a.svg"] + [
        "b-%03d.svg" % i for i in range(1, 8)]


def test_the_plane_and_the_line_are_drawn_in_characters(capsys):
    assert "det W = -2: area 2 times as large, turned over" in told(
        capsys, "plane", "--matrix", "1,2;3,4")
    text = told(capsys, "line", "xor", "--weights", "1,1", "--bias=-0.5")
    assert "X" not in text.split("\n\n")[0] and "O" in text.split("\n\n")[0]
    assert "wrong, 1 of 4" in text and "1 x₁ + 1 x₂ − 0.5 = 0" in text


def test_three_classes_have_three_lines_and_none_is_drawn(tmp_path, capsys):
    path = tmp_path / "t.csv"
    path.write_text("a,b,kind\n" + "".join(["%d,%d,%s\n" % (i, i * i % 7, "xyz"[i % 3])
                                            for i in range(12)]))
    for model in ("softmax_classifier", "svm"):
        assert main(["plot", "line", str(path), "--model", model, "--epochs", "1"]) == 2
        assert capsys.readouterr().err == (
            "purenn: plot line: the network of t.csv answers with 3 lines; a perceptron is wanted, or "
            "--weights\n")


@pytest.mark.parametrize("arguments, complaint", [
    (["layers", "xor", "--layers", "4"], "layer 1 has 4 neurons, 2 are wanted; try --layers 2"),
    (["layers", "iris"], "iris.csv has 4 inputs, two numbers are wanted"),
    (["line", "xor", "--model", "mlp", "--layers", "2", "--epochs", "1"], "answers with no line")])
def test_what_is_no_plane_is_one_line(arguments, complaint, capsys):
    assert main(["plot"] + arguments) == 2
    error = capsys.readouterr().err
    assert complaint in error and error.count("\n") == 1


@pytest.mark.parametrize("arguments", [["plane", "--matrix", "1,2"], ["line", "--weights", "0,0"],
                                       ["plane", "--matrix", "1e9,0;0,1"],
                                       ["layers", "--frames", "0"]])
def test_a_mistyped_plane_is_one_line(arguments, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["plot"] + arguments)
    assert ended.value.code == 2 and capsys.readouterr().err.count("\n") == 1


def test_the_plane_of_characters_is_as_wide_as_high():
    drawn = Plane([[0, 0], [4, 4]], width=80, height=20)
    drawn.line([0, 0], [4, 4], "*")
    (a, b), (c, d) = drawn.place([0, 0]), drawn.place([4, 4])
    assert c - a == 2 * (b - d) and max([len(row) for row in drawn.lines()]) <= 80
    for points in ([[0, 0]], [[1e9, -1e9]], [[3, 3], [3, 3]]):
        assert Plane(points).lines()
    assert len(grid_lines(0, 1)) == 14 and grid_lines([0, 2], [1, 4])[0][-1] == [0, 4]


def test_a_saved_network_is_not_told_to_take_other_layers(tmp_path, capsys):
    path = str(tmp_path / "xor.json")
    assert main(["xor", "--epochs", "1", "--save", path]) == 0
    assert main(["plot", "layers", path]) == 2
    assert capsys.readouterr().err.endswith("layer 1 has 4 neurons, 2 are wanted\n")


def test_descent_takes_no_other_rate_than_the_one_given(capsys):
    assert main(["plot", "descent", "--lr", "0"]) == 2
    assert capsys.readouterr().err == "purenn: SGD: lr is 0.0, a number above 0 is wanted\n"
