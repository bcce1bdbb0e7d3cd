"""Every layer says what it takes, what becomes of it, and how many numbers it keeps."""
from purenn.layers import Activation, Dense
from purenn.more.batchnorm import BatchNorm
from purenn.more.convolution import Conv2D
from purenn.more.dropout import Dropout
from purenn.more.embedding import Embedding
from purenn.more.images import Flatten, Reshape
from purenn.more.pooling import AveragePool2D, MaxPool2D
from purenn.more.recurrent import LSTM, RNN
from purenn.network import Network
from purenn.rng import Rng
from purenn.stored.storage import settings_of
from tests.check import message

SOME = "numbers", 7
IMAGE = "image", 2, 5, 7
UNKNOWN = "image", 2, None, None
SAID = (        # a layer, what it takes, what becomes of a sample
    (Dense(2, 3), ("numbers", 2), SOME, ("numbers", 3)), (Activation("tanh"), None, SOME, SOME),
    (Dropout(0.5), None, IMAGE, IMAGE), (BatchNorm(3), ("numbers", 3), SOME, ("numbers", 3)),
    (Embedding(5, 3), ("tokens",), ("tokens",), ("sequence", 3)),
    (RNN(2, 3), ("sequence", 2), None, ("numbers", 3)),
    (LSTM(2, 3, sequences=True), ("sequence", 2), None, ("sequence", 3)),
    (Reshape(1, 2, 3), ("numbers", 6), SOME, ("image", 1, 2, 3)),
    (Flatten(), ("image", None, None, None), IMAGE, ("numbers", 70)),
    (Flatten(), ("image", None, None, None), UNKNOWN, None),
    (Conv2D(2, 4, 3), UNKNOWN, IMAGE, ("image", 4, 3, 5)),
    (Conv2D(2, 4, 3, stride=2, padding=1), UNKNOWN, IMAGE, ("image", 4, 3, 4)),
    (Conv2D(2, 4, 3), UNKNOWN, UNKNOWN, ("image", 4, None, None)),
    (MaxPool2D(2), ("image", None, None, None), IMAGE, ("image", 2, 2, 3)),
    (AveragePool2D(2), ("image", None, None, None), IMAGE, ("image", 2, 2, 3)))


def test_each_says_what_it_takes_and_what_becomes_of_it():
    for layer, takes, sample, gives in SAID:
        assert layer.takes() == takes, layer
        assert layer.gives(sample) == gives, (layer, sample)


def test_each_says_how_long_its_rows_are():
    for layer, _, _, _ in SAID:
        layer.draw(Rng(0))
        rows = [len(row) for P, _ in layer.parameters() for row in P]
        rows += [len(row) for row in layer.buffers()]
        shapes = layer.row_shapes(**settings_of(layer))
        assert [n for m, n in shapes for _ in range(m)] == rows, layer


def test_what_does_not_fit_is_told_by_place_before_anything_is_learned():
    for layers, said in (
            ([Dense(2, 3), BatchNorm(4)], "[1] BatchNorm takes 4 numbers, layers[0] gives 3"),
            ([BatchNorm(4), Dense(3, 1)], "[1] Dense takes 3 numbers, layers[0] gives 4"),
            ([Dense(2, 4), Dropout(0.5), Reshape(1, 2, 3)],
             "[2] Reshape takes 6 numbers, layers[1] gives 4")):
        assert message(Network, layers) == "Network: layers" + said
