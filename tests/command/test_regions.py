"""The plane is cut where the network says so, and whoever stands on the wrong side is ringed."""
from purenn.command.pictures.boundaries import boundaries, crossing, equation, scores, visible
from purenn.command.pictures.contours import outlines
from purenn.command.pictures.descent import descent
from purenn.command.pictures.regions import regions
from purenn.layers import Activation, Dense
from purenn.models import mlp
from purenn.network import Network
from purenn.preprocessing import moments, standardise
from purenn.rng import Rng
from tests.check import close, message
from tests.command.pictures import elements, overlaps, path_places, root, words

X = [[0, 0], [0, 1], [1, 0], [1, 1]]
HOSTILE = "<script>&\""


def line_network(w, c, loss="binary_cross_entropy"):
    return Network([Dense(2, 1, init=[w], bias=[c])], loss)


def rings(tree):
    return [part for part in elements(tree, "circle", "nn-line") if part.get("r") == "9"]


def test_outlines_go_around_what_is_at_least_the_level():
    (loop,) = outlines([[0, 0, 0], [0, 4, 0], [0, 0, 0]], 1)
    assert sorted(loop) == [(0.25, 1), (1, 0.25), (1, 1.75), (1.75, 1)]
    (whole,) = outlines([[1] * 5] * 4, 0)
    assert sorted(whole) == [(0, 0), (0, 3), (4, 0), (4, 3)]
    assert outlines([[1] * 5] * 4, 2) == []
    assert len(outlines([[1, 0, 1], [0, 0, 0], [1, 0, 1]], 0.5)) == 4


def area(loop):
    return sum([a[0] * b[1] - b[0] * a[1] for a, b in zip(loop, loop[1:] + loop[:1])]) / 2


def test_outlines_enclose_the_area_of_a_circle_and_leave_out_its_hole():
    def ring(i, j):
        r = ((i - 20) ** 2 + (j - 20) ** 2) ** 0.5
        return min(15 - r, r - 5)

    loops = outlines([[ring(i, j) for i in range(41)] for j in range(41)], 0)
    assert sorted([round(abs(area(loop)) / 3.14159) for loop in loops]) == [25, 225]
    assert abs(sum([area(loop) for loop in loops])) / 3.14159 - 200 < 1      # the hole runs back


def test_outlines_of_a_valley_reach_the_rim_without_a_cut():
    V = [[(i - 3.3) ** 2 + 6 * (j - 20.7) ** 2 + i * j / 3 for i in range(40)] for j in range(40)]
    for level in [max(map(max, V)) * k / 9 for k in range(1, 9)]:
        inside = sum([v >= level for row in V for v in row])
        assert abs(abs(sum([area(loop) for loop in outlines(V, level)])) - inside) < 0.06 * 1600


def test_wrong_points_are_ringed_and_no_others():
    network = line_network([1.0, 0.0], -0.5)            # yes for x1 >= 0.5
    tree = root(regions(scores(network), X, [0, 1, 1, 1], "T"))
    (ring,) = rings(tree)
    squares = [part for part in elements(tree, "path") if "h8v8" in part.get("d")]
    assert len(elements(tree, "circle")) == 4           # the only no, the ring, both in the legend
    assert len(squares) == 4 and "wrong: 1 of 4" in words(tree)
    assert ring.get("cx") == elements(tree, "circle")[2].get("cx")          # x1 = 0, as the no
    assert overlaps(tree) == []


def test_a_point_on_the_line_is_answered_as_the_network_answers_it():
    for loss in ("binary_cross_entropy", "perceptron_loss", "squared_error"):
        network = line_network([1.0, 1.0], -1.0 + (loss == "squared_error") * 0.5, loss)
        answers = [network.loss.class_of(y) for y in network.outputs(X)]
        assert [int(b > a) for a, b in scores(network)(X)] == answers == [0, 1, 1, 1]


def test_a_linear_network_is_shown_as_its_line():
    network = line_network([2.0, 1.0], -1.0)
    ((i, j, w, c),) = boundaries(network)
    assert (i, j, w, c) == (0, 1, [2.0, 1.0], -1.0)
    assert equation((i, j, w, c)) == "2 x₁ + 1 x₂ − 1 = 0"
    tree = root(regions(scores(network), X, [0, 1, 1, 1], "T", lines=boundaries(network)))
    (line,) = elements(tree, "path", "nn-line")
    assert len(list(path_places(line.get("d")))) == 2 and "2 x₁ + 1 x₂ − 1 = 0" in words(tree)
    assert overlaps(tree) == []


def test_a_line_is_right_in_the_units_of_the_file_and_for_every_output():
    rng = Rng(4)
    table = [[rng.uniform(5, 9), rng.uniform(-200, 300)] for _ in range(40)]
    means, deviations = moments(table)
    for network in (Network([Dense(2, 3, rng)], "cross_entropy"), line_network([1.5, -2.0], 0.25),
                    Network([Dense(2, 1, rng, bias=0.3), Activation("sigmoid")])):
        found = boundaries(network, means, deviations)
        assert len(found) == (3 if network.layers[0].m == 3 else 1)
        for i, j, w, c in found:
            p = [-c * w[0] / (w[0] ** 2 + w[1] ** 2), -c * w[1] / (w[0] ** 2 + w[1] ** 2)]
            y = scores(network, means, deviations)([p])[0]
            assert close(y[i], y[j], 1e-6)


def test_a_column_that_is_always_the_same_is_moved_and_not_scaled():
    network = line_network([1.5, -2.0], 0.25)
    ((i, j, w, c),) = boundaries(network, [4.0, 7.0], [0.5, 0])
    ((_, _, v, _),) = boundaries(network)
    assert close(w, [v[0] / 0.5, v[1]]) and (i, j) == (0, 1)
    p = [4 + 0.5 * 2, 7 + (1.5 * 2 + 0.25) / 2]         # standardised 1.5 * 2 - 2 * 1.625 + 0.25
    assert close(w[0] * p[0] + w[1] * p[1] + c, 0)


def test_only_networks_of_one_layer_are_lines():
    assert boundaries(mlp([2, 3, 2], Rng(0))) == []
    assert boundaries(mlp([4, 2], Rng(0))) == []
    assert close(crossing(Network([Dense(2, 1, Rng(0)), Activation("tanh")])), 0.549306144, 1e-6)


def test_of_three_lines_each_is_drawn_where_its_classes_win():
    network = Network([Dense(2, 3, init=[[1, 0], [-1, 0], [0, 5]])], "cross_entropy")

    class Frame:
        low, high = -2, 2

    lines = boundaries(network)
    parts = [visible(line, lines, Frame, Frame) for line in lines]
    for (i, j, _, _), ends in zip(lines, parts):
        middle = [(a + b) / 2 for a, b in zip(*ends)]
        y = network.outputs([middle])[0]
        assert close(y[i], y[j]) and close(max(y), y[i])
        assert all([-2 - 1e-9 <= v <= 2 + 1e-9 for p in ends for v in p])


def test_regions_are_drawn_whatever_the_points_are():
    network = mlp([2, 3, 2], Rng(0))
    for points, labels in (([[0, 0]], [0]), ([[1, 1]] * 3, [1, 1, 1]), ([[5, 5], [5, 7]], [0, 0]),
                           ([[1e300, -1e300], [-1e300, 1]], [0, 1]),
                           ([[1e-300, 0], [0, 1e-300]], [0, 1])):
        root(regions(scores(network), points, labels, "T"))
    zero = line_network([0.0, 0.0], 0.0)
    root(regions(scores(zero), X, [0, 1, 1, 0], "T", lines=boundaries(zero)))
    assert message(regions, scores(network), [[1, 2, 3]], [0], "T") == (
        "regions: sample 0 has 3 numbers, 2 are wanted")
    assert message(regions, scores(network), [], [], "T") == "regions: there is no sample"


def test_many_classes_and_hostile_names_are_told_apart():
    network = mlp([2, 6, 8], Rng(0))
    points = [[i % 4, i // 4] for i in range(8)]
    svg = regions(scores(network), points, list(range(8)), HOSTILE, [HOSTILE, "y" * 300],
                  [HOSTILE] + ["class %d" % i for i in range(7)])
    tree = root(svg)
    assert "<script" not in svg and HOSTILE in words(tree) and overlaps(tree) == []
    marks = [(part.get("class"), part[0].tag, part[0].get("d", "").partition("m")[2])
             for part in elements(tree, "g")]
    assert len(set(marks)) == 8


def test_standardised_networks_are_asked_in_the_units_of_the_file():
    table = [[100.0, 3.0], [120.0, 5.0], [90.0, 4.0]]
    means, deviations = moments(table)
    network = mlp([2, 3, 2], Rng(1))
    assert scores(network, means, deviations)(table) == network.outputs(
        standardise(table, means, deviations))


def bowl(a, b):
    return (a - 1) * (a - 1) + 3 * b * b


def test_descent_draws_lines_of_equal_loss_and_every_step():
    steps = [(-2, 1), (-1, 0.5), (0, 0.2), (0.9, 0)]
    tree = root(descent(bowl, [("SGD", steps)], "T", ("w", "b")))
    levels = elements(tree, "path", "nn-dim")
    assert len(levels) == 11
    assert len(elements(tree, "circle")) == 4 and "SGD: loss 0.01 after 3 steps" in words(tree)
    (line,) = [part for part in elements(tree, "path", "nn-s0")
               if part.find("{http://www.w3.org/2000/svg}title") is not None]
    assert len(list(path_places(line.get("d")))) == 4 and overlaps(tree) == []


def test_descent_draws_flat_steep_and_standing_losses():
    root(descent(lambda a, b: 3.0, [("a", [(0, 0), (1, 1)])], "T"))
    root(descent(lambda a, b: 1e300 * a, [("a", [(0, 0), (1, 1)])], "T"))
    root(descent(bowl, [("a", [(1, 0)])], "T"))
    root(descent(bowl, [("a", [(1e300, 0), (-1e300, 0)])], "T"))
    root(descent(bowl, [(HOSTILE, [(i / 50, 0) for i in range(200)])], HOSTILE, (HOSTILE, "b")))
    assert message(descent, bowl, [], "T") == "descent: there is no point on the way"
