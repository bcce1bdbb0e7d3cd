"""Curves show what the numbers do, also where they are extreme, few or not there."""
from math import exp, hypot

from purenn.command.pictures.axes import DASHES
from purenn.command.pictures.charts import curves, straightened, thinned, training
from purenn.command.pictures.slopes import activation_curves
from tests.check import message
from tests.command.pictures import elements, overlaps, path_places, root, words

HOSTILE = "<script>&\""


def lines(tree):
    """Return the pixels of each line, those of the legend left out."""
    found = [part for part in elements(tree, "path") if part.get("stroke-linejoin")]
    return [list(path_places(part.get("d"))) for part in found
            if part.find("{http://www.w3.org/2000/svg}title") is not None]


def test_a_falling_curve_falls_to_the_right():
    tree = root(curves([("loss", [1, 2, 3], [9, 4, 1])], "T", "epoch", "loss"))
    (line,) = lines(tree)
    assert len(line) == 3 and line[0][0] < line[1][0] < line[2][0]
    assert line[0][1] < line[1][1] < line[2][1]         # pixels count downwards
    assert len(elements(tree, "circle")) == 3
    assert {"T", "epoch", "loss"} <= set(words(tree)) and overlaps(tree) == []


def test_each_line_has_its_own_dashes_and_its_name():
    series = [("line %d" % i, [0, 1], [i, 2 * i]) for i in range(8)]
    tree = root(curves(series, "T", "x", "y"))
    drawn = [part for part in elements(tree, "path") if part.get("stroke-linejoin")][8:]
    assert len(set([(part.get("class"), part.get("stroke-dasharray")) for part in drawn])) == 6
    assert len(DASHES) == 6 and overlaps(tree) == []
    assert set([name for name, _, _ in series]) <= set(words(tree))


def test_extremes_constants_and_one_point_are_drawn():
    for ys in ([5, 5, 5], [0], [1e300, -1e300, 0], [1e-300, 2e-300], [1.7e308, -1.7e308],
               [-1e-320, 1e-320], [7.25]):
        tree = root(curves([("a", range(len(ys)), ys)], "T", "x", "y"))
        assert len(elements(tree, "circle")) == len(ys), ys
    for ys in ([1e-300, 1e300], [3e-9]):
        root(curves([("a", range(1, len(ys) + 1), ys)], "T", "x", "y", log_x=True, log_y=True))


def test_what_has_no_place_leaves_a_gap():
    for hole in (float("nan"), float("inf"), None):
        tree = root(curves([("a", range(5), [1, 2, hole, 4, 5])], "T", "x", "y"))
        assert [len(line) for line in lines(tree)] == [2, 2]
    tree = root(curves([("a", range(5), [1, 2, 0, 4, 5])], "T", "x", "y", log_y=True))
    assert [len(line) for line in lines(tree)] == [2, 2]
    assert message(curves, [("a", [1], [0])], "T", "x", "y", log_y=True) == (
        "curves: there is no point to draw")
    assert message(curves, [("a", [1, 2], [0])], "T", "x", "y") == "curves: a has 2 x and 1 y"


def test_hostile_names_are_text():
    svg = curves([(HOSTILE, [1, 2], [1, 2])], HOSTILE, HOSTILE, HOSTILE, baseline=(HOSTILE, 1.5))
    assert "<script" not in svg and words(root(svg)).count(HOSTILE) == 5
    root(curves([("n" * 500, [1, 2], [1, 2])], "t" * 500, "x" * 500, "損" * 300))


def test_a_long_curve_is_thinned_and_keeps_its_peaks():
    epochs = list(range(20000))
    ys = [exp(-i / 3000) + (1 if i == 7777 else 0) for i in epochs]
    svg = curves([("a", epochs, ys)], "T", "epoch", "loss")
    (line,) = lines(root(svg))
    assert len(svg) < 15000 and len(line) < 1200
    peak = [y for x, y in line if abs(x - line[0][0] - 0.38885 * (line[-1][0] - line[0][0])) < 2]
    assert min(peak) < line[0][1] - 5
    assert line[-1][1] == max([y for _, y in line])


def test_thinning_strays_less_than_half_a_pixel():
    points = [(i / 2, 100 * exp(-i / 300)) for i in range(1000)]
    kept = straightened(points)
    assert len(kept) < 60 and kept[0] == points[0] and kept[-1] == points[-1]
    assert set(kept) <= set(points)
    for (ax, ay), (bx, by) in zip(kept, kept[1:]):
        for x, y in points:
            if ax <= x <= bx:
                away = abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / hypot(bx - ax, by - ay)
                assert away < 0.5
    assert thinned(points[:20]) == points[:20]


def test_training_shows_losses_together_and_accuracy_beside_the_commonest_class():
    history = {"loss": [3, 2, 1], "val_loss": [3, 2, 2], "val_accuracy": [0.2, 0.5, 0.9]}
    tree = root(training(history, "T", ("always no", 0.4)))
    found = [part.get("class") for part in elements(tree, "path") if part.get("stroke-linejoin")
             and part.find("{http://www.w3.org/2000/svg}title") is not None]
    assert found == ["nn-s0", "nn-s1", "nn-s1"]         # validation looks the same in both
    assert {"always no", "loss 損失", "accuracy 準確率"} <= set(words(tree))
    assert len([part for part in elements(tree, "path")
                if part.get("stroke-dasharray") == "1 5"]) == 2
    assert "0.9 at 3" in elements(tree, "desc")[0].text and overlaps(tree) == []
    assert "history is empty" in message(training, {"loss": []})


def test_activation_functions_are_drawn_with_their_slopes():
    tree = root(activation_curves(["sigmoid", "tanh", "relu", "swish", "step", "identity"]))
    assert len(lines(tree)) == 12 and overlaps(tree) == []
    assert {"sigmoid", "tanh", "relu", "swish", "step", "identity"} <= set(words(tree))
    assert "at 0 it is 0.5 and its slope 0.25" in elements(tree, "desc")[0].text
    assert "no 'sine'" in message(activation_curves, ["sine"])
