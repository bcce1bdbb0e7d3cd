"""Recipes: what a perceptron can learn, and how it is known that it cannot."""
from purenn.table.data import load_csv
from purenn.models import mlp, perceptron, separable
from purenn.rng import Rng


def gate(name):
    table = load_csv(name)
    return table.X, [[label] for label in table.labels]


def test_a_perceptron_learns_and_or_and_nand_to_zero_errors():
    for name in ("and", "or", "nand"):
        X, T = gate(name)
        network = perceptron(2)
        assert separable(network, X, T) is True
        assert network.predict(X) == [t[0] for t in T]


def test_on_xor_it_goes_round_until_its_limit_and_says_no_line_separates():
    network = perceptron(2)
    assert separable(network, *gate("xor"), epochs=20) is False
    assert len(network.history["loss"]) == 20


def test_too_few_epochs_prove_nothing():
    assert separable(perceptron(2), *gate("and"), epochs=1) is None


def test_several_classes_get_a_perceptron_each():
    X = [[0, 0], [5, 0], [0, 5]]
    assert separable(perceptron(2, 3), X, [[1, 0, 0], [0, 1, 0], [0, 0, 1]]) is True


def test_an_mlp_has_no_activation_after_its_last_layer():
    network = mlp([2, 5, 4, 3], Rng(0), "relu")
    assert repr(network).count("relu") == 2 and len(network.layers) == 5
    assert len(mlp([2, 3], Rng(0)).layers) == 1
