"""With every optimiser and every first layer, the page is what runs: each method once a step."""
from purenn.layers import Activation, Dense
from purenn.more.convolution import Conv2D
from purenn.more.embedding import Embedding
from purenn.more.images import Flatten, Reshape
from purenn.more.momentum import Adam, Momentum
from purenn.more.recurrent import RNN
from purenn.network import Network
from purenn.optimizers import SGD
from purenn.rng import Rng
from tests.check import STEPS, matrix, pictures, steps_seen

K = 17
OPTIMIZERS = SGD, Momentum, Adam
TOKENS = [[i % 5, i % 3, 4] for i in range(K)]


def dense(kind, first):
    return kind([first(64, 3, Rng(1)), Activation("tanh"), Dense(3, 2, Rng(2))])


def convolution(kind, first):
    return kind([first(1, 2, 3, Rng(1)), Flatten(), Activation("relu"), Dense(72, 2, Rng(2))])


def words(kind, first):
    return kind([first(5, 2, Rng(1)), RNN(2, 3, Rng(2)), Dense(3, 2, Rng(3))])


def test_a_step_asks_every_method_once_whatever_comes_first_and_whoever_learns():
    images = Reshape(1, 8, 8).forward(pictures(K, 64, 7))
    for make, first, X in ((dense, Dense, matrix(K, 64)), (dense, Dense, pictures(K, 64, 7)),
                           (convolution, Conv2D, images), (words, Embedding, TOKENS)):
        for optimizer in OPTIMIZERS:
            for how in ("class", "object", "subclass"):
                for size, steps, epochs in ((1, 17, 1), (2, 9, 1), (16, 2, 2), (K, 1, 2)):
                    seen = steps_seen(make, (Network, first), how, X, matrix(K, 2), epochs=epochs,
                                      optimizer=optimizer(0.01), batch_size=size)
                    assert seen == list(STEPS) * (epochs * steps), (first, optimizer, how, size)
