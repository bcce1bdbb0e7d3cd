"""RNN and LSTM: the papers' formulas, the way back through time, PyTorch's numbers."""
from math import exp

from purenn.more.embedding import Embedding
from purenn.layers import Dense, parameter_rows
from purenn.network import Network
from purenn.more.momentum import Adam
from purenn.more.recurrent import LSTM, RNN
from purenn.rng import Rng
from tests.check import CLOSE, assert_slope, close, gradients_of, matrix, message, weighted
from tests.facts.recurrent import CASES

KINDS = {"RNN": RNN, "LSTM": LSTM}
LENGTHS = {1: (3,), 3: (4, 1, 2)}       # batches of one and of three, all lengths different


def batch(lengths, n):
    """Return one sequence of (n,) vectors for every length."""
    return [matrix(T, n, seed=i + 1) for i, T in enumerate(lengths)]


def assert_recurrent(layer, X):
    """Assert that backward gives the derivative by every input and every parameter."""
    layer.b[:] = matrix(1, len(layer.b), seed=8)[0]
    C = [matrix(len(x) if layer.sequences else 1, layer.m, seed=9 + i) for i, x in enumerate(X)]

    def loss():
        Y = layer.forward(X)
        return sum([weighted(y if layer.sequences else [y], c) for y, c in zip(Y, C)])

    loss()
    dX = layer.backward(C if layer.sequences else [c[0] for c in C])
    pairs = gradients_of(layer.parameters())
    for x, dx in zip(X, dX):
        assert len(x) == len(dx)
        for p, g in zip(x, dx):
            assert_slope(loss, p, g)
    for row, gradient in pairs:
        assert_slope(loss, row, gradient)


def test_the_way_back_through_time_is_the_derivative_by_definition():
    for kind in (RNN, LSTM):
        for k in (1, 3):
            for sequences in (False, True):
                assert_recurrent(kind(2, 3, Rng(1), sequences), batch(LENGTHS[k], 2))


def test_two_recurrent_layers_and_a_dense_one_are_the_derivative_by_definition():
    X, T = batch((3, 2), 2), [[1, 0], [0, 1]]
    rng = Rng(4)
    network = Network([LSTM(2, 2, rng, sequences=True), RNN(2, 3, rng), Dense(3, 2, rng)],
                      "cross_entropy")

    def loss():
        return network.loss(network.forward(X), T)[0]

    dX = network.backward(network.loss(network.forward(X), T)[1])
    for p, g in gradients_of(network.parameters()):
        assert_slope(loss, p, g)
    assert_slope(loss, X[0][0], dX[0][0])


def test_outputs_and_gradients_are_pytorchs():
    for fact in CASES:
        layer = KINDS[fact["kind"]](fact["n"], fact["m"], None, fact["sequences"], fact["W"])
        layer.b[:] = fact["b"]
        Y = layer.forward(fact["X"])
        dX = layer.backward(fact["C"])
        tolerance = max(1e-10, CLOSE)           # CLOSE: where floats have 32 bits
        for name, found in (("Y", Y), ("dX", dX), ("dW", layer.dW), ("db", layer.db)):
            assert close(found, fact[name], tolerance), (fact["kind"], name)


def test_one_step_of_an_lstm_by_hand():
    lstm = LSTM(1, 1, init=[[1, 0], [2, 0], [3, 0], [4, 0]], forget_bias=0)
    s = [1 / (1 + exp(-z)) for z in (0.5, 1, 2)]
    g = (exp(1.5) - exp(-1.5)) / (exp(1.5) + exp(-1.5))
    c = s[0] * g                                # nothing to forget yet: c = i g
    a = (exp(c) - exp(-c)) / (exp(c) + exp(-c))
    assert close(lstm.forward([[[0.5]]]), [[s[2] * a]])


def test_an_rnn_feeds_its_state_back():
    rnn = RNN(1, 1, init=[[0, 1]])
    rnn.b[:] = [0.5]
    first = rnn.forward([[[7]]])[0][0]
    e = exp(2 * (first + 0.5))
    assert close(rnn.forward([[[7], [9]]]), [[(e - 1) / (e + 1)]])


def test_the_last_of_all_states_is_the_state():
    for kind in (RNN, LSTM):
        X = batch((4, 1, 2), 2)
        all_states = kind(2, 3, Rng(1), sequences=True).forward(X)
        assert [len(states) for states in all_states] == [4, 1, 2]
        assert [states[-1] for states in all_states] == kind(2, 3, Rng(1)).forward(X)


def test_a_sequence_is_read_the_same_alone_as_in_a_batch():
    for kind in (RNN, LSTM):
        layer, X = kind(2, 3, Rng(1)), batch((4, 1, 2), 2)
        assert close(layer.forward(X), [layer.forward([x])[0] for x in X])


def test_a_state_does_not_see_what_comes_after_it():
    for kind in (RNN, LSTM):
        layer, x = kind(2, 3, Rng(1), sequences=True), matrix(5, 2)
        assert close(layer.forward([x])[0][:3], layer.forward([x[:3]])[0])


def test_open_forget_and_closed_input_gates_keep_the_memory_for_a_hundred_steps():
    lstm = LSTM(1, 1, init=[[50, 0], [0, 0], [5, 0], [0, 0]], forget_bias=50)
    lstm.b[0], lstm.b[3] = -25, 50              # written only where x is 1
    short, long = lstm.forward([[[1]], [[1]] + [[0]] * 100])
    assert close(short, long, 1e-6) and short[0] > 0.7


def test_a_hundred_extreme_steps_stay_finite():
    for kind in (RNN, LSTM):
        layer = kind(1, 2, Rng(1), sequences=True)
        Y = layer.forward([[[1000 * (-1) ** t] for t in range(100)]])
        dX = layer.backward([[[1, 1]] * 100])
        assert all([abs(h) <= 1 for states in Y for state in states for h in state])
        assert all([d - d == 0 for sequence in dX for dx in sequence for d in dx])


def test_backward_changes_no_parameter_and_sets_the_same_gradient_twice():
    for kind in (RNN, LSTM):
        layer, X = kind(2, 3, Rng(1)), batch((4, 1), 2)
        layer.forward(X)
        before = repr((layer.W, layer.b))
        layer.backward(matrix(2, 3))
        first = repr(layer.parameters())
        layer.backward(matrix(2, 3))
        assert repr((layer.W, layer.b)) == before and repr(layer.parameters()) == first


def test_the_forget_gate_starts_open_and_the_other_biases_at_zero():
    assert LSTM(2, 2, Rng(1)).b == [0, 0, 1, 1, 0, 0, 0, 0]
    assert LSTM(2, 2, Rng(1), forget_bias=3).b == [0, 0, 3, 3, 0, 0, 0, 0]
    assert RNN(2, 2, Rng(1)).b == [0, 0]


def test_parameters_are_the_rows_themselves_with_zero_gradients_at_first():
    for kind, rows in ((RNN, 3), (LSTM, 12)):
        layer = kind(2, 3, Rng(1))
        pairs = layer.parameters()
        assert all([row is own for row, own in zip(parameter_rows(pairs), layer.W + [layer.b])])
        gradients = [g for _, dP in pairs for g in dP]
        assert [len(g) for g in gradients] == [5] * rows + [rows]
        assert not any([any(g) for g in gradients])


def test_the_first_of_those_that_learn_sets_the_same_gradients_and_hands_back_nothing():
    for kind in (RNN, LSTM):
        layer, X = kind(2, 3, Rng(1)), batch((4, 1), 2)
        layer.forward(X)
        dX, gradients = layer.backward(matrix(2, 3)), repr(layer.parameters())
        layer.first = True
        assert dX is not None and layer.backward(matrix(2, 3)) is None
        assert repr(layer.parameters()) == gradients


def test_repr_shows_kind_and_sizes():
    assert repr(LSTM(2, 3, Rng(1))) == "LSTM        2 -> 3"
    assert repr(RNN(2, 3, Rng(1), sequences=True)) == "RNN         2 -> T x 3"


def test_a_network_learns_which_symbol_came_first():
    X = [[a, b, c] for a in (0, 1) for b in (2, 3) for c in (2, 3)]
    T = [[1 - x[0]] for x in X]
    rng = Rng(3)
    network = Network([Embedding(4, 2, rng), LSTM(2, 3, rng), Dense(3, 1, rng)],
                      "binary_cross_entropy")
    network.fit(X, T, epochs=60, optimizer=Adam(0.05, clip=1), batch_size=4)
    assert network.score(X, T) == 1


def test_what_is_no_sequence_of_fitting_vectors_is_refused():
    rnn, lstm = RNN(2, 3, Rng(1)), LSTM(2, 3, Rng(1))
    assert message(rnn.forward, [[[1, 2]], []]) == (
        "RNN: sample 1 is an empty sequence, at least one vector is wanted")
    assert message(lstm.forward, [[[1, 2], [1, 2, 3]]]) == (
        "LSTM: sample 0, step 1 has 3 numbers, the layer takes 2")
    assert message(lstm.forward, [[1, 2]]) == (
        "LSTM: sample 0, step 0 is 1, a list of 2 numbers is wanted")
    assert message(LSTM, 1, 1, None, False, [[1, 2]]) == (
        "LSTM: W is (1, 2), wanted is (4, 2)")
    for kind in (RNN, LSTM):
        assert message(kind(2, 1).forward, [[[1, 2]]]) == (
            "%s: no weights yet: put it in a Network or give rng=Rng(0)" % kind.__name__)
        for rng in (Rng(0), None):
            assert "no init 'xavier'" in message(kind, 2, 1, rng, False, "xavier")
