"""Batch normalisation: batch statistics while learning, running ones after, exact gradients."""
from purenn.more.batchnorm import BatchNorm
from purenn.layers import Dense
from purenn.network import Network
from purenn.preprocessing import moments
from purenn.rng import Rng
from tests.check import assert_layer, close, matrix, message


def layer(n=3, learning=True):
    result = BatchNorm(n)
    result.training = learning
    result.gamma, result.beta = matrix(2, n, seed=4)
    result.running_mean = matrix(1, n, seed=5)[0]
    result.running_variance = [0.5 + j for j in range(n)]
    return result


def test_a_batch_gets_mean_beta_and_deviation_gamma():
    norm = layer()
    means, deviations = moments(norm.forward(matrix(50, 3)))
    assert close(means, norm.beta)
    assert close(deviations, [abs(g) for g in norm.gamma], 1e-4)


def test_by_hand_two_samples_become_minus_one_and_one():
    norm = BatchNorm(1, epsilon=0)
    norm.training = True
    assert norm.forward([[3], [7]]) == [[-1], [1]]


def test_backward_is_the_derivative_by_definition_while_learning_and_after():
    for k in (2, 5):
        for learning in (True, False):
            assert_layer(layer(learning=learning), matrix(k, 3), 3)


def test_the_running_values_approach_those_of_the_data():
    norm, X = BatchNorm(2), matrix(400, 2)
    norm.training = True
    for _ in range(100):
        norm.forward(X)
    means, deviations = moments(X)
    assert close(norm.running_mean, means, 1e-3)
    assert close(norm.running_variance, [d * d * 400 / 399 for d in deviations], 1e-3)


def test_the_running_values_move_a_tenth_of_the_way():
    norm = BatchNorm(1)
    norm.training = True
    norm.forward([[3], [7]])
    assert close(norm.running_mean, [0.5]) and close(norm.running_variance, [0.9 + 0.1 * 8])


def test_when_not_learning_a_sample_is_judged_alone():
    norm, X = layer(learning=False), matrix(4, 3)
    assert close(norm.forward(X), [norm.forward([x])[0] for x in X])


def test_a_constant_feature_is_no_error():
    norm = layer(1)
    assert close(norm.forward([[5], [5]]), [[norm.beta[0]]] * 2)


def test_a_network_with_it_learns():
    X = [[0, 0], [0, 1], [1, 0], [1, 1]]
    rng = Rng(1)
    network = Network([Dense(2, 6, rng, init="he"), BatchNorm(6), Dense(6, 1, rng)],
                      "squared_error")
    network.fit(X, [[3], [5], [4], [6]], epochs=200, lr=0.1, batch_size=4)
    assert network.history["loss"][-1] < 1e-3


def test_what_cannot_be_normalised_is_refused():
    assert message(layer().forward, [[1, 2, 3]]) == (
        "BatchNorm: a batch of 1 sample has no spread; choose a batch_size that leaves none alone")
    assert message(layer().forward, [[1, 2]] * 2) == (
        "BatchNorm: sample 0 has 2 numbers, the layer takes 3")
