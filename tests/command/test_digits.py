"""How well the recipes read the bundled digits: means over seeds of a stratified split."""
import pytest

from purenn.table.data import load_csv
from purenn.models import cnn, mlp
from purenn.more.momentum import Momentum
from purenn.preprocessing import one_hot, train_test_split
from purenn.rng import Rng


def mean_accuracy(build, seeds, **settings):
    """Return the mean accuracy on the 30 % of the digits that were held back."""
    digits = load_csv("digits")
    pixels = [[v / 16 for v in x] for x in digits.X]
    scores = []
    for seed in range(seeds):
        X, X_test, y, y_test = train_test_split(pixels, digits.labels, 0.3, seed)
        network = build(Rng(seed))
        network.fit(X, one_hot(y, 10), seed=seed, optimizer=Momentum(0.05, 0.9), batch_size=16,
                    **settings)
        scores.append(network.score(X_test, one_hot(y_test, 10)))
    return sum(scores) / seeds


@pytest.mark.slow
def test_a_dense_network_of_32_reads_95_percent_over_five_seeds():
    assert mean_accuracy(lambda rng: mlp([64, 32, 10], rng), 5, epochs=15) >= 0.95


@pytest.mark.slow
def test_a_small_cnn_reads_97_percent_over_three_seeds():
    assert mean_accuracy(lambda rng: cnn(8, 8, 10, rng), 3, epochs=20) >= 0.97
