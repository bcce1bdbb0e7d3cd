"""However fit takes its samples, they are learned as step by step, in the same order."""
import purenn.learning as learning
from purenn.descent import SGD
from purenn.images import Flatten, Reshape
from purenn.layers import Activation, Dense
from purenn.learning import CHUNK, learner
from purenn.network import Network
from purenn.optimizers import Momentum
from purenn.preprocessing import one_hot
from purenn.rng import Rng
from tests.check import close, matrix, pictures

T = one_hot([i % 3 for i in range(300)], 3)


def network(n, **settings):
    rng = Rng(5)
    return Network([Dense(n, 4, rng, **settings), Activation("tanh"), Dense(4, 3, rng)],
                   "cross_entropy")


def learned(network):
    return [list(row) for row, _ in network.parameters()]


def test_samples_one_by_one_are_as_many_steps_whatever_the_first_layer_and_the_rule():
    dark, bright = pictures(300, 70, 5), matrix(300, 7)
    for X, settings, rule in ((bright, {}, SGD), (dark, {}, SGD), (dark, {"l2": 0.1}, SGD),
                              (dark, {"l1": 0.1}, SGD), (dark, {}, Momentum)):
        one, other = network(len(X[0]), **settings), network(len(X[0]), **settings)
        one.fit(X, T, epochs=1, optimizer=rule(0.05), shuffle=False)
        optimizer, loss = rule(0.05), 0
        for x, t in zip(X, T):
            loss += other.step([x], [t], optimizer)
        assert close(learned(one), learned(other)), (len(X[0]), settings, rule)
        assert close(one.history["loss"], [loss / 300])


def test_a_layer_of_ones_own_is_left_as_it_is():
    class Halved(Dense):
        """Learns half as fast."""

        def set_gradients(self, dZ):
            """Halve the gradients."""
            Dense.set_gradients(self, [[0.5 * d for d in dz] for dz in dZ])

    X = pictures(300, 70, 5)
    one, other = network(70), network(70)
    for net in (one, other):
        net.layers[0] = Halved(70, 4, Rng(5))
    one.fit(X, T, epochs=1, lr=0.05, shuffle=False)
    for x, t in zip(X, T):
        other.step([x], [t], SGD(0.05))
    assert close(learned(one), learned(other))


def test_sparse_samples_are_learned_by_columns_where_the_rule_is_plain():
    def is_used(X, rule, **settings):
        kept, used = learning.ByColumns, []
        learning.ByColumns = lambda dense: used.append(dense) or kept(dense)
        try:
            network(len(X[0]), **settings).fit(X, T[:30], epochs=1, optimizer=rule(0.01))
        finally:
            learning.ByColumns = kept
        return bool(used)

    X = pictures(30, 70, 5)
    assert is_used(X, SGD)
    assert not is_used(matrix(30, 70), SGD) and not is_used(X, Momentum)
    assert not is_used(X, SGD, l2=0.1) and not is_used(X, SGD, l1=0.1)


def test_sparse_samples_behind_a_layer_that_reshapes_them_are_learned_as_they_are():
    X = pictures(30, 70, 5)
    one = network(70)
    one.layers[:0] = [Reshape(1, 7, 10), Flatten()]
    one.fit(X, T[:30], epochs=1, lr=0.05, shuffle=False)
    other = network(70)
    other.fit(X, T[:30], epochs=1, lr=0.05, shuffle=False)
    assert close(learned(one), learned(other))


def test_a_learner_says_how_many_samples_it_takes():
    X = matrix(30, 7)
    for batch_size, size in ((1, CHUNK), (8, 8), (30, 30), (99, 99)):
        learn, takes = learner(network(7), X, T[:30], SGD(0.1), batch_size, None)
        assert takes == size and learn(list(range(min(size, 30)))) > 0
