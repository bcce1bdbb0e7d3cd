"""What a picture shows is told in words, too, for who cannot see it."""
from purenn.command.pictures.charts import curves, training
from purenn.command.pictures.descent import descent
from purenn.command.pictures.diagram import diagram
from purenn.command.pictures.graph import graph
from purenn.command.pictures.plane import line, plane
from purenn.command.pictures.regions import regions
from purenn.command.pictures.tiles import confusion, digits, weights
from purenn.layers import Activation, Dense
from purenn.network import Network
from tests.command.pictures import elements, root

X = [[0, 1], [1, 0], [2, 1]]


def told(svg):
    """Return the description in a picture."""
    return elements(root(svg), "desc")[0].text


def small():
    """Return a network of two layers."""
    return Network([Dense(2, 2, init=[[1, -2.5], [0.25, 4]]), Activation("tanh"),
                    Dense(2, 1, init=[[3, 0.5]])])


def test_curves_are_told_from_their_first_point_to_their_last():
    lines = [("a", [1, 2, 4], [9, 4.5, -1]), ("b", [3], [7]), ("none", [], [])]
    assert told(curves(lines, "T", "epoch", "loss", baseline=("mean", 2.5))) == (
        "a: loss from 9 at epoch 1 to -1 at 4. b: loss from 7 at epoch 3 to 7 at 3. "
        "Dotted: mean, 2.5.")
    assert told(training({"loss": [3, 1], "accuracy": [0.25, 0.5]}, "T", ("always no", 0.4))) == (
        "train 訓練: loss 損失 from 3 at epoch 1 to 1 at 2. train 訓練: accuracy 準確率 from 0.25 at "
        "epoch 1 to 0.5 at 2. Dotted: always no, 0.4.")


def test_tiles_are_told_by_how_many_and_how_right():
    images = [[0, 1, 2, 3]] * 2
    assert told(digits(images, "T")) == "2 images."
    assert told(digits(images, "T", [0, 1], [[0.9, 0.1], [0.8, 0.2]])) == (
        "2 images, 1 of them answered wrongly, which come first.")
    network = Network([Dense(4, 2, init=[[1, -0.5, 0, 0.5], [0, 0, 0, -2]])])
    assert told(weights(network, "T")) == (
        "2 images of weights. Orange: positive, blue: negative, full colour: 2.")
    assert told(confusion([[3, 1], [0, 2]], ["no", "yes"], "T")) == (
        "no: 3 of 4 right. yes: 2 of 2 right.")


def test_planes_are_told_by_their_numbers():
    assert told(plane([[1, 2], [3, 4]], "T")) == (
        "W = (1, 2; 3, 4)   det W = -2: area 2 times as large, turned over")
    assert told(plane([[2, 0], [0, 1]], "T")).endswith("det W = 2: area 2 times as large")
    assert told(line([3, 4], -5, X, [0, 1, 1], "T")) == (
        "3 x₁ + 4 x₂ − 5 = 0, distance from 0: |b| / |w| = 1. 1 of 3 points are wrong.")
    assert told(descent(lambda a, b: a * a + b, [("SGD", [(2, 1), (2, 0), (1, 0.5)])], "T",
                        ("w", "b"), detail=4)) == (
        "Lines of equal loss over w and b. SGD goes from (2, 1), loss 5, to (1, 0.5), loss 1.5, in "
        "2 steps.")
    assert told(regions(lambda X: [[0, x[0] - x[1]] for x in X], X, [0, 1, 0], "T", classes=["no"],
                        detail=5, lines=[(0, 1, [1, -1], 0.5)])) == (
        "3 points: 2 of class no, 1 of class 1; 1 of them wrong and ringed. 1 x₁ − 1 x₂ + 0.5 = 0")


def test_networks_are_told_by_their_sizes():
    assert told(diagram(small(), "T")) == (
        "2 - 2 - 1 neurons from input to output, 6 weights from -2.5 to 4.")
    assert told(graph(small(), "T", k=5)) == (
        "X (5, 2) times W transposed, (2, 2), plus b, (2,), through tanh. Then X (5, 2) times W "
        "transposed, (2, 1), plus b, (1,).")
