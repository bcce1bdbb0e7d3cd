"""A network is drawn as it is: every circle a neuron, every line a weight, no line invented."""
from purenn import models
from purenn.command.pictures.characters import graph_lines, network_lines
from purenn.command.pictures.diagram import bend, diagram, kept, short
from purenn.command.pictures.graph import graph, steps
from purenn.layers import Activation, Dense
from purenn.network import Network
from purenn.rng import Rng
from tests.check import message
from tests.command.pictures import elements, overlaps, path_places, root, words

HOSTILE = "<script>&\""
SVG = "{http://www.w3.org/2000/svg}"


def weight_lines(tree):
    """Return the tips of the lines that are weights, by sign."""
    found = {"pos": [], "neg": []}
    for group in elements(tree, "g"):
        sign = "pos" if "nn-posline" in group.get("class") else "neg"
        found[sign] += [(float(part.find(SVG + "title").text), float(part.get("stroke-width")))
                        for part in group]
    return found


def test_a_small_network_shows_every_neuron_weight_and_number():
    network = Network([Dense(2, 2, init=[[1.5, -0.75], [0.25, 0.5]], bias=[0.125, -3]),
                       Activation("tanh"), Dense(2, 1, init=[[-2.5, 1]], bias=[7])])
    tree = root(diagram(network, "T", ["x1", "x2"], ["y"]))
    assert len(elements(tree, "circle")) == 5
    found = weight_lines(tree)
    assert sorted([w for w, _ in found["pos"]]) == [0.25, 0.5, 1, 1.5]
    assert sorted([w for w, _ in found["neg"]]) == [-2.5, -0.75]
    assert {"1.50", "−0.75", "0.25", "0.50", "−2.50", "1.00", "0.12", "−3.00", "7.00", "x1", "y",
            "2 · tanh"} <= set(words(tree))
    assert overlaps(tree) == []
    texts = dict([(part.text, part) for part in elements(tree, "text")])
    places = dict([(text, (float(part.get("x")), float(part.get("y"))))
                   for text, part in texts.items()])
    columns = sorted(set([float(part.get("cx")) for part in elements(tree, "circle")]))
    assert texts["x1"].get("text-anchor") == "end" and places["x1"][0] < columns[0]
    assert texts["y"].get("text-anchor") in (None, "start") and places["y"][0] > columns[-1]
    for part in [part for group in elements(tree, "g") for part in group]:
        (left, above), (right, below) = path_places(part.get("d"))
        x, y = places[short(float(part.find(SVG + "title").text))]
        on_line = above + (below - above) * (x - left) / (right - left)
        assert left < x < right and abs(y - 4 - on_line) < 0.2      # 4: half of a digit's height


def test_a_larger_weight_is_wider():
    network = models.mlp([3, 4, 2], Rng(0))
    found = sorted([(abs(w), width) for part in weight_lines(
        root(diagram(Network([network.layers[0]]), "T"))).values() for w, width in part])
    assert [width for _, width in found] == sorted([width for _, width in found])
    assert found[0][1] < found[-1][1]


def test_the_slides_network_has_its_numbers_side_by_side():
    tree = root(diagram(models.mlp([2, 4, 4, 1], Rng(3), "sigmoid", "squared_error"), "T"))
    assert len(elements(tree, "circle")) == 11
    assert len([word for word in words(tree) if "." in word]) == 8 + 16 + 4 + 9
    assert overlaps(tree) == []


def test_long_layers_are_cut_in_the_middle():
    assert kept(10) == list(range(10)) and kept(784) == [0, 1, 2, 3, 4, 780, 781, 782, 783]
    tree = root(diagram(models.mlp([784, 25, 10], Rng(0)), "T", None, list("0123456789")))
    assert len(elements(tree, "circle")) == 9 + 9 + 10 and words(tree).count("⋮") == 2
    assert {"784", "25 · tanh", "10 · softmax"} <= set(words(tree)) and overlaps(tree) == []
    lines = sum([len(group) for group in elements(tree, "g")])
    assert lines == 9 * 9 + 9 * 10


def test_extreme_weights_and_hostile_names_are_drawn():
    for value in (0.0, 1e300, 1e-300, -1.7e308):
        root(diagram(Network([Dense(2, 1, init=[[value, -value]], bias=[value])]), "T"))
    svg = diagram(models.mlp([2, 2], Rng(0)), HOSTILE, [HOSTILE, "n" * 400], [HOSTILE, "損" * 99])
    assert "<script" not in svg and words(root(svg)).count(HOSTILE) == 3
    assert [short(v) for v in (1, -0.004, 123.456, 1e300)] == ["1.00", "0.00", "123", "1e300"]


def test_layers_that_are_no_columns_of_neurons_are_refused():
    assert message(diagram, models.cnn(6, 6, 2, Rng(0)), "T") == (
        "diagram: Reshape is no column of neurons; Dense layers can be drawn")
    assert message(diagram, Network([Activation("tanh")]), "T") == (
        "diagram: the network has no Dense layer")


def test_what_bends_a_layer_is_named_also_when_it_is_part_of_the_loss():
    network = models.mlp([2, 3, 2], Rng(0), "relu")
    assert [bend(network, network.layers[i]) for i in (0, 2)] == ["relu", "softmax"]
    slides = Network([Dense(2, 1, Rng(0)), Activation("sigmoid")])
    assert bend(slides, slides.layers[0]) == "sigmoid"


def test_the_graph_has_two_gates_a_layer_and_the_rules_of_the_way_back():
    tree = root(graph(models.mlp([2, 3, 2], Rng(0)), "A1", 200))
    assert len(elements(tree, "circle")) == 4 and overlaps(tree) == []
    assert words(tree).count("×") == words(tree).count("+") == 2
    assert {"200 × 2", "3 × 2", "tanh", "softmax", "dX = dZ W", "dZ = dA · f′(Z)",
            "dZ = (P − T)/n", "W₁ᵀ", "2 × 3"} <= set(words(tree))
    assert words(tree).count("dX = dZ W") == 1          # nobody wants the gradient of the data


def test_only_softmax_and_sigmoid_in_the_loss_hand_back_p_minus_t():
    rules = {loss: steps(Network([Dense(2, 1, Rng(0)), Activation("tanh")], loss), 1)[0][4]
             for loss in ("squared_error", "cross_entropy", "binary_cross_entropy")}
    softmax = "dZ = (P − T)/n · f′(Z)"
    assert rules == {"squared_error": "dZ = (A − T)/n · f′(Z)", "cross_entropy": softmax,
                     "binary_cross_entropy": softmax}
    assert steps(models.perceptron(2), 1)[0][3:] == ("", "dZ = ∂L/∂Z")
    assert steps(Network([Dense(2, 1)]), 1)[0][3:] == ("", "dZ = (Z − T)/n")


def test_the_same_is_there_in_characters():
    network = Network([Dense(2, 1, init=[[1.5, -0.75]], bias=[0.125])], "cross_entropy")
    assert network_lines(network, ["height", "width"], ["y"]) == [
        "layer 1, output 輸出層: 2 -> 1  softmax", "   height   width   bias",
        "y   1.500  -0.750  0.125"]
    lines = network_lines(models.mlp([64, 20, 2], Rng(0)))
    assert max([len(line) for line in lines]) < 80 and len([1 for line in lines if "⋮" in line]) == 1
    assert graph_lines(network, 4)[0].startswith("X (4, 2)  →  × W1ᵀ (2, 1)  →  + b1 (1,)")
