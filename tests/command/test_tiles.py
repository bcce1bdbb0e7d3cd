"""Digits, weights and counts are where they belong, and what is wrong comes first."""
import struct
import zlib
from base64 import b64decode

from purenn import models
from purenn.command.pictures.characters import confusion_lines, digit_lines, weight_lines
from purenn.command.pictures.pixels import image_rows, png, shade, sheet, square
from purenn.command.pictures.tiles import confusion, digits, weights, wrong_first
from purenn.layers import Activation, Dense
from purenn.more.convolution import Conv2D
from purenn.network import Network
from purenn.rng import Rng
from tests.check import close, message
from tests.command.pictures import elements, overlaps, root, words

X = [[0, 8, 16, 0], [16, 0, 0, 0], [4, 4, 4, 4]]
HOSTILE = "<script>&\""


def pixels(tree):
    """Return the rows of (red, green, blue, cover) of the image in a picture."""
    address = elements(tree, "image")[0].get("href")
    return decoded(b64decode(address[len("data:image/png;base64,"):]))


def decoded(data):
    """Return the rows of pixels of a PNG image."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", data[16:24])
    start = data.index(b"IDAT")
    length = struct.unpack(">I", data[start - 4:start])[0]
    raw = zlib.decompress(data[start + 4:start + 4 + length])
    assert len(raw) == height * (1 + 4 * width)
    return [[tuple(raw[r * (1 + 4 * width) + 1 + 4 * c:][:4]) for c in range(width)]
            for r in range(height)]


def test_an_image_is_a_png_with_these_pixels():
    rows = [[(1, 2, 3, 4), (5, 6, 7, 8)], [(0, 0, 0, 0), (255, 255, 255, 255)]]
    data = png(rows)
    assert decoded(data) == rows
    for start, length in ((12, 17), (data.index(b"IDAT"), None)):
        if length is None:
            length = 4 + struct.unpack(">I", data[start - 4:start])[0]
        part = data[start:start + length]
        assert struct.unpack(">I", data[start + length:start + length + 4])[0] == zlib.crc32(part)


def test_numbers_become_rows_by_rows_or_by_columns():
    assert image_rows([1, 2, 3, 4, 5, 6], (2, 3)) == [[1, 2, 3], [4, 5, 6]]
    assert image_rows([1, 2, 3, 4, 5, 6], (2, 3), by_columns=True) == [[1, 3, 5], [2, 4, 6]]
    assert square(64) == (8, 8)
    assert message(square, 13) == "image: 13 pixels are no square, a height and a width are wanted"
    assert message(image_rows, [1, 2, 3], (2, 2)) == "image: 3 numbers are no 2 x 2 pixels"


def test_a_pixel_has_the_colour_of_its_sign_and_the_cover_of_its_size():
    red, blue = (255, 0, 0), (0, 0, 255)
    assert shade(2, 4, blue, red) == red + (128,) and shade(-4, 4, blue, red) == blue + (255,)
    assert shade(0, 0, blue, red)[3] == 0 and shade(1e300, 1e-300, blue, red)[3] == 255


def test_a_sheet_puts_images_beside_and_below_one_another():
    a, b, c = [[[(i, i, i, i)]] for i in (1, 2, 3)]
    none = (0, 0, 0, 0)
    assert sheet([a, b, c], 2, 1, 1) == [[(1,) * 4, none, (2,) * 4, none], [none] * 4,
                                         [(3,) * 4, none, none, none], [none] * 4]


def test_digits_are_drawn_in_order_with_their_labels():
    tree = root(digits(X, "T", [7, 0, 1], classes=["zero", "one"]))
    assert words(tree) == ["T", "7", "zero", "one"] and len(elements(tree, "rect")) == 4
    rows = pixels(tree)
    assert [p[3] for p in rows[0][:5]] == [0, 128, 0, 255, 0]
    assert [p[3] for p in rows[1][:2]] == [255, 0]
    assert elements(tree, "rect", "nn-posline") == [] and overlaps(tree) == []


def test_wrong_answers_come_first_the_surest_before_the_rest_and_are_framed():
    P = [[0.9, 0.1], [0.6, 0.4], [0.2, 0.8], [0.45, 0.55]]
    labels = [0, 1, 0, 1]
    assert wrong_first(labels, P) == [2, 1, 3, 0]
    tree = root(digits(X + [[0, 0, 0, 16]], "T", labels, P, classes=["no", "yes"]))
    assert words(tree) == ["T", "yes: 80 %", "is no", "no: 60 %", "is yes", "yes: 55 %", "",
                           "no: 90 %", ""]
    framed = [part.get("class") for part in elements(tree, "rect")[1:]]
    assert framed == ["nn-posline", "nn-posline", "nn-grid", "nn-grid"]
    assert "2 of them answered wrongly" in elements(tree, "desc")[0].text
    assert overlaps(tree) == []


def test_a_hundred_digits_are_ten_by_ten():
    tree = root(digits([[i % 17] * 64 for i in range(100)], "T", [i % 10 for i in range(100)]))
    frames = elements(tree, "rect")[1:]
    assert len(set([part.get("x") for part in frames])) == 10
    assert len(set([part.get("y") for part in frames])) == 10 and overlaps(tree) == []


def test_channels_of_a_kernel_stand_one_below_the_other():
    kernels = [[[[1, 1], [1, 1]], [[0, 0], [-1, -1]], [[0, 0], [0, 0]]]]
    rows = pixels(root(weights(Network([Conv2D(3, 1, 2, init=kernels)]), "T")))
    covers = [[p[3] for p in row[:2]] for row in rows[:6]]
    assert covers == [[255] * 2] * 2 + [[0] * 2] + [[255] * 2] + [[0] * 2] * 2


def test_blank_and_extreme_images_are_drawn():
    for value in (0, 1e300, 1e-300, -5):
        root(digits([[value] * 4], "T"))


def test_weights_are_images_blue_where_negative():
    network = Network([Dense(4, 2, init=[[1, -0.5, 0, 0.5], [0, 0, 0, -1]])], "cross_entropy")
    tree = root(weights(network, HOSTILE))
    rows = pixels(tree)
    assert rows[0][0][3] == 255 and rows[0][0][0] > rows[0][0][2]           # red above blue
    assert rows[0][1][3] == 128 and rows[0][1][2] > rows[0][1][0]
    assert {"neuron 1", "neuron 2"} <= set(words(tree)) and overlaps(tree) == []
    root(weights(models.cnn(6, 6, 2, Rng(0)), "T"))
    root(weights(Network([Dense(6, 1, init=[[0] * 6])]), "T", shape=(2, 3)))
    assert "no square" in message(weights, models.mlp([13, 2], Rng(0)), "T")
    assert message(weights, Network([Activation("tanh")]), "T") == "weights: the network has no layer with weights"


def test_a_confusion_matrix_has_its_counts_in_their_cells():
    tree = root(confusion([[50, 0, 0], [0, 47, 3], [0, 0, 0]], ["setosa", "<b>", "virginica"],
                          "T"))
    assert [word for word in words(tree) if word.isdigit()] == ["50", "47", "3", "0"]
    assert {"100 % right", "94 % right", "none", "<b>"} <= set(words(tree))
    right, wrong = [elements(tree, "rect", "nn-f%d" % i) for i in (0, 1)]
    assert len(right) == 2 and len(wrong) == 1 + 3      # a background for each row
    assert float(right[0].get("fill-opacity")) > float(wrong[-2].get("fill-opacity"))
    counted = [part for part in elements(tree, "text") if part.text in ("50", "47", "3")]
    for cell, count in zip(right + wrong[-2:-1], counted):
        x, y, width, height = [float(cell.get(name)) for name in ("x", "y", "width", "height")]
        assert close([x + width / 2, y + height / 2 + 5],
                     [float(count.get("x")), float(count.get("y"))]) and width == height
    assert overlaps(tree) == []


def test_a_matrix_of_two_and_of_forty_classes_is_readable():
    for m in (1, 2, 12, 41):
        names = ["class number %d" % i for i in range(m)]
        tree = root(confusion([[i * j % 5 for i in range(m)] for j in range(m)], names, "T"))
        assert overlaps(tree) == []
        sizes = [float(part.get("font-size") or 14) for part in elements(tree, "text")]
        assert min(sizes) >= 10


def test_the_same_is_there_in_characters():
    assert digit_lines(X, [7, 0, 1]) == ["7     0     1", "  ==  @@    ::::", "@@          ::::"]
    P = [[0.9, 0.1], [0.6, 0.4], [0.2, 0.8]]
    assert digit_lines(X, [0, 1, 0], P)[0].split() == "1: 80 % is 0 0: 60 % is 1 0: 90 %".split()
    assert len(digit_lines([[1] * 784], [1])) == 15 and len(digit_lines([[1] * 784])[1]) == 28
    network = Network([Dense(4, 1, init=[[1, -1, 0, 0.5]])])
    assert weight_lines(network)[:3] == ["neuron 1", "##==", "  ++"]
    lines = confusion_lines([[3, 1], [0, 0]], ["no", "yes"])
    assert lines[1].split() == ["no", "3", "1", "75", "%"] and lines[2].split()[-1] == "none"
