"""Recipes: what a perceptron can learn, and how it is known that it cannot."""
from purenn.activations import drelu, dsigmoid, dtanh, relu, sigmoid, tanh
from purenn.layers import parameter_rows
from purenn.models import mlp, network_of, perceptron, separable, slides
from purenn.neural_network import NeuralNetwork
from purenn.rng import Rng
from purenn.table.data import load_csv
from tests.check import close


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


def test_the_slides_class_and_the_network_of_it_learn_the_same_numbers():
    X, T = gate("xor")
    for act, dact in ((sigmoid, dsigmoid), (tanh, dtanh), (relu, drelu),
                      (lambda z: 0.1 * z * z, lambda z: 0.2 * z)):
        for sizes in ([2, 1], [2, 4, 1], [2, 4, 3, 1]):
            model = NeuralNetwork(sizes, act, dact, Rng(3))
            network = network_of(NeuralNetwork(sizes, act, dact, Rng(3)))
            model.fit(X, T, 0.05, 20)
            network.fit(X, T, 20, 0.05, shuffle=False)
            rows = [row for W, b in zip(model.weights, model.biases) for row in W + [b]]
            assert close(parameter_rows(network.parameters()), rows, 1e-12), sizes
            assert close(network.outputs(X), [model.predict(x) for x in X], 1e-12)


def test_a_slope_of_ones_own_is_the_one_that_the_network_learns_by():
    X, T = gate("xor")
    model, network = [NeuralNetwork([2, 3, 1], sigmoid, lambda z: 0.5, Rng(3)) for _ in range(2)]
    network = network_of(network).fit(X, T, 5, 0.1, shuffle=False)
    model.fit(X, T, 0.1, 5)
    assert close(network.layers[0].W, model.weights[0], 1e-12)


def test_the_network_of_a_model_shares_its_rows_and_of_a_network_is_itself():
    model = NeuralNetwork([2, 3, 1], sigmoid, dsigmoid)
    network = network_of(model)
    assert network_of(network) is network
    assert all([layer.W is W and layer.b is b for layer, W, b
                in zip(network.layers[::2], model.weights, model.biases)])
    network.fit(*gate("xor"), epochs=1)
    assert close(model.predict([1, 0]), network.predict([[1, 0]])[0])


def test_recipes_without_rng_are_drawn_from_seed_0():
    assert mlp([2, 5, 3]).layers[0].W == mlp([2, 5, 3]).layers[0].W == mlp([2, 5, 3],
                                                                           Rng(0)).layers[0].W


def test_the_slides_network_is_that_of_their_class():
    X, T = gate("xor")
    model = NeuralNetwork([2, 4, 4, 1], sigmoid, dsigmoid).fit(X, T, 1, 50)
    network = slides([2, 4, 4, 1]).fit(X, T, 50, 1, shuffle=False)
    close([row for W, b in zip(model.weights, model.biases) for row in W + [b]],
          parameter_rows(network.parameters()))
