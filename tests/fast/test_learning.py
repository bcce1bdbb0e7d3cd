"""However fit takes its samples, they are learned as step by step, in the same order."""
import purenn.fast.learning as learning
from purenn.fast.descent import SGD
from purenn.more.images import Flatten, Reshape
from purenn.layers import Activation, Dense, Layer
from purenn.fast.learning import CHUNK, learner
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


class Halved(Dense):
    """Learns half as fast."""

    def set_gradients(self, dZ):
        """Halve the gradients."""
        Dense.set_gradients(self, [[0.5 * d for d in dz] for dz in dZ])


class Watched(Network):
    """Notes how long the gradient was, as many do."""

    def update(self, optimizer):
        """Read all gradients, then update."""
        self.norm = sum([g * g for _, dw in self.parameters() for g in dw])
        Network.update(self, optimizer)


class Last(Network):
    """Learns its last layer alone."""

    def parameters(self):
        """Return the last layer's."""
        return self.layers[-1].parameters()


class Reading(Layer):
    """Adds the sum of another layer's weights, as they are now."""

    def __init__(self, dense):
        self.dense = dense

    def forward(self, X):
        """Add the sum."""
        s = sum([w for row in self.dense.W for w in row])
        return [[xi + s for xi in x] for x in X]

    def backward(self, dY):
        """Hand the gradient on."""
        return dY


class Leaky(Activation):
    """An activation that learns its slope below zero."""

    def __init__(self):
        Activation.__init__(self, "relu")
        self.slope, self.dslope = [0.25], [0]

    def forward(self, Z):
        """Return z above zero, else slope z."""
        self.Z = Z
        return [[zi if zi > 0 else self.slope[0] * zi for zi in z] for z in Z]

    def backward(self, dA):
        """Set the slope's gradient."""
        self.dslope = [sum([d * z for da, zs in zip(dA, self.Z) for d, z in zip(da, zs) if z < 0])]
        return [[d if z > 0 else self.slope[0] * d for d, z in zip(da, zs)]
                for da, zs in zip(dA, self.Z)]

    def parameters(self):
        """Return the slope."""
        return [(self.slope, self.dslope)]


def with_layer(place, made):
    """Return a function that makes a network with a layer in a place; made: of the network."""
    def make():
        found = network(70)
        found.layers[place:place + 1] = [made(found)]
        return found
    return make


def test_layers_and_networks_of_ones_own_learn_as_step_by_step():
    X = pictures(300, 70, 5)

    def of_kind(kind):
        return lambda: kind(network(70).layers, "cross_entropy")

    for make in (with_layer(0, lambda net: Halved(70, 4, Rng(5))), of_kind(Watched), of_kind(Last),
                 with_layer(1, lambda net: Leaky()),
                 with_layer(1, lambda net: Reading(net.layers[0]))):
        one, other = make(), make()
        one.fit(X, T, epochs=1, lr=0.05, shuffle=False)
        for x, t in zip(X, T):
            other.step([x], [t], SGD(0.05))
        rows = [[row for layer in net.layers for row, _ in layer.parameters()]
                for net in (one, other)]
        assert close(*rows)
        assert one.layers[0].X == [X[-1]] and isinstance(one.layers[0].X[0], list)


def test_a_layer_whose_parameters_somebody_took_away_is_frozen():
    for X in (pictures(30, 70, 5), matrix(30, 7)):
        net = network(len(X[0]))
        before, last = [list(w) for w in net.layers[0].W], list(net.layers[2].b)
        net.layers[0].parameters = list
        net.fit(X, T[:30], epochs=1)
        assert net.layers[0].W == before and net.layers[2].b != last


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
        learn, takes = learner(network(7), X, T[:30], SGD(0.1), batch_size, None, True)
        assert takes == size and learn(list(range(min(size, 30)))) > 0
