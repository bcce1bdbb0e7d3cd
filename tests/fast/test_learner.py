"""What generated code learns is what the page learns, and whatever is not purenn's own goes by it."""
from purenn.fast import epochs, learner
from purenn.fast.machine import WRITES
from purenn.layers import Activation, Dense, parameter_rows
from purenn.losses import Loss
from purenn.more.momentum import Adam, AdaGrad, Momentum, Nesterov
from purenn.network import Network
from purenn.optimizers import SGD
from purenn.preprocessing import one_hot
from purenn.rng import Rng
from tests.check import close, matrix, message, pictures

LOSSES = "squared_error", "binary_cross_entropy", "cross_entropy", "perceptron_loss"
RULES = SGD, Momentum, Nesterov, Adam
X, T = matrix(30, 2), one_hot([i % 3 for i in range(30)], 3)


def network(activation="tanh", loss="cross_entropy", **penalty):
    return Network([Dense(2, 4, Rng(1), **penalty), Activation(activation),
                    Dense(4, 3, Rng(2))], loss)


def plans(*arguments, **settings):
    """Return how often generated code begins in fit.   arguments: a network and fit's"""
    made, init = [], epochs.Plan.__init__

    def counted(plan, *given):
        made.append(plan)
        init(plan, *given)

    epochs.Plan.__init__ = counted
    try:
        arguments[0].fit(*arguments[1:], **settings)
    finally:
        epochs.Plan.__init__ = init
    return len(made)


def plans_wherever_it_may(*arguments, **settings):
    """Return plans where code is generated whether it pays or not."""
    before = epochs.ONE_BY_ONE, epochs.IN_BATCHES
    epochs.ONE_BY_ONE = epochs.IN_BATCHES = 500, 0, 0
    try:
        return plans(*arguments, **settings)
    finally:
        epochs.ONE_BY_ONE, epochs.IN_BATCHES = before


def print_nothing(network):
    """Look, and go on."""


def left(network):
    """Return all numbers that a training leaves in a network of the shape above."""
    first, second, third = network.layers
    return [parameter_rows(network.parameters()), network.history["loss"],
            [list(row) for layer in (first, third) for row in list(layer.dW) + [layer.db]],
            first.X, third.X, second.Z, second.A]


def assert_same(make, rule, **settings):
    """Assert that both ways leave the same numbers, in the network and in its optimiser.

    The code is generated here whether it pays or not.
    """
    rules, one, other = (rule(), rule()), make(), make()
    made = plans_wherever_it_may(one, X, T, optimizer=rules[0], **settings)
    assert made == 1 or not WRITES, settings
    other.fit(X, T, optimizer=rules[1], fast=False, **settings)
    assert close(left(one), left(other), 1e-12), settings
    if rules[0].__class__ is not SGD:
        states = [rules[i].state(net.parameters()) for i, net in enumerate((one, other))]
        assert states[0]["t"] == states[1]["t"] and close(states[0]["rows"], states[1]["rows"],
                                                          1e-12)


def test_every_rule_in_every_batch_leaves_the_pages_numbers():
    for rule in RULES:
        for size in (1, 4, 30, 99):
            for shuffle in (True, False):
                assert_same(network, lambda: rule(0.05), epochs=4, batch_size=size,
                            shuffle=shuffle)


def test_every_activation_loss_and_penalty_leaves_the_pages_numbers():
    for activation in ("sigmoid", "tanh", "relu", "swish", "step", "identity"):
        assert_same(lambda: network(activation), lambda: SGD(0.05), epochs=4)
    for loss in LOSSES:
        assert_same(lambda: network(loss=loss), lambda: Adam(0.01), epochs=4, batch_size=7)
    for penalty in ({"l2": 0.1}, {"l1": 0.02}, {"l2": 0.1, "l1": 0.02}):
        for rule in (SGD, Adam):
            for size in (1, 8):
                assert_same(lambda: network(**penalty), lambda: rule(0.02), epochs=4,
                            batch_size=size)
    for rule in RULES[1:]:
        assert_same(network, lambda: rule(0.02, weight_decay=0.1), epochs=4)


def test_code_is_generated_where_it_pays_and_nowhere_else():
    if not WRITES:
        return
    assert plans(network(), X, T, epochs=50) == 1
    assert plans(network(), X, T, epochs=50, fast=False) == 0
    assert plans(network(), X, T, epochs=2) == 0                    # compiling takes longer
    assert plans(network(), X, T, epochs=50, batch_size=30, on_epoch=print_nothing) == 0
    wide = Network([Dense(2, 200, Rng(1)), Activation("tanh"), Dense(200, 3, Rng(2))])
    assert plans(wide, X, T, epochs=2) == 0


def test_rows_with_many_zeros_go_by_the_columns_that_are_none():
    X = pictures(30, 70, 5)
    made = [plans_wherever_it_may(Network([Dense(70, 1, Rng(1))]), rows, [t[:1] for t in T], epochs=1)
            for rows in (X, matrix(30, 70))]
    assert made == [0, WRITES]


def test_who_looks_after_an_epoch_sees_the_pages_numbers_and_may_change_them():
    seen = {True: [], False: []}
    for fast in seen:
        rule = SGD(0.1)

        def look(net):
            seen[fast].append([list(w) for w in net.layers[0].W] + net.layers[2].dW[:1])
            rule.lr *= 0.9
            net.layers[2].W[0][0] += 0.5
            if len(seen[fast]) == 4:
                net.layers[0].W = [[0.1, 0.2] for _ in range(4)]

        net = network()
        net.fit(X, T, epochs=8, optimizer=rule, on_epoch=look, validation=(X, T), fast=fast)
        seen[fast].append(net.history["val_loss"])
    assert close(seen[True], seen[False], 1e-12)


def test_a_method_that_is_put_in_place_between_two_epochs_is_asked():
    asked = []

    def spy(net):
        if len(net.history["loss"]) == 2:
            net.step = lambda *batch: asked.append(1) or Network.step(net, *batch)

    network().fit(X, T, epochs=4, on_epoch=spy)
    assert len(asked) == 60


def test_whatever_is_not_purenns_own_or_is_shared_learns_by_the_page():
    class Own(Network):
        pass

    class OwnDense(Dense):
        pass

    class OwnRule(SGD):
        pass

    def on_object(place, name):
        net = network()
        thing = net.layers[place] if place is not None else net
        setattr(thing, name, getattr(thing, name))
        return net

    def tied():
        net = Network([Dense(2, 2, Rng(1)), Activation("tanh"), Dense(2, 3, Rng(2))])
        net.layers[2].W[0] = net.layers[0].W[0]
        return net

    layers = network().layers
    nets = [Own(layers), Network([OwnDense(2, 3, Rng(1))]), on_object(None, "step"), tied(),
            on_object(None, "epoch"), on_object(0, "backward"), on_object(1, "forward"),
            Network([Dense(2, 3, Rng(1)), Activation(lambda z: z, lambda z, a: 1)]),
            network(loss="hinge"), network(loss=lambda Y, T: (0.0, Y)),
            network(loss=Loss("own", lambda y, t: 0.0, lambda y, t: y, "quantity",
                              (("L", "sum(y)"), ("slope", "y"))))]
    for net in nets:
        assert plans_wherever_it_may(net, X, T, epochs=3, lr=1e-3) == 0
    for rule in (OwnRule(0.1), lambda pairs: SGD(0.1)(pairs), AdaGrad(0.1), Adam(0.1, clip=1.0)):
        assert plans_wherever_it_may(network(), X, T, epochs=3, optimizer=rule) == 0
    assert plans_wherever_it_may(network(), X, T, epochs=3) == WRITES


def test_a_method_of_the_class_that_somebody_replaced_is_asked():
    for kind, name in ((Network, "step"), (Network, "epoch"), (Dense, "backward"),
                       (Activation, "forward"), (Loss, "__call__"), (SGD, "__call__")):
        own, asked = getattr(kind, name), []

        def spy(*arguments):
            asked.append(1)
            return own(*arguments)

        setattr(kind, name, spy)
        try:
            network().fit(X, T, epochs=20)
        finally:
            setattr(kind, name, own)
        assert len(asked) >= 20, name


def test_an_end_in_the_middle_leaves_the_weights_of_the_last_whole_epoch():
    net, plain = network(), network()
    learning = learner.Learner(net, 60, None)
    for _ in range(30):
        learning.learn(X, T, list(range(30)), 1, SGD(0.05))
    learning.stop()
    plain.fit(X, T, epochs=30, lr=0.05, shuffle=False)
    assert close(parameter_rows(net.parameters()), parameter_rows(plain.parameters()), 1e-12)


def test_a_loss_that_is_no_number_ends_in_the_pages_line():
    def wild(fast):
        net = Network([Dense(2, 4, Rng(1)), Activation("relu"), Dense(4, 3, Rng(2))])
        return message(net.fit, [[1e100 * v for v in x] for x in X], T, 20, 10.0, fast=fast)

    assert wild(True) == wild(False) and wild(True).startswith("fit: the loss is")


def test_samples_that_change_between_two_epochs_are_seen():
    def turned(fast):
        rows = [list(x) for x in X]

        def turn(net):
            rows[3][0] += 1.0

        return network().fit(rows, T, epochs=9, on_epoch=turn, fast=fast)

    assert close(left(turned(True)), left(turned(False)), 1e-12)


def test_two_networks_of_one_shape_that_learn_in_turn_do_not_mix():
    nets = [Network([Dense(2, 3, Rng(seed))], "cross_entropy") for seed in (1, 2)]
    turns = [net.epochs(X, T, epochs=40, seen=False) for net in nets]
    for _ in range(40):
        for turn in turns:
            next(turn)
    for turn in turns:
        turn.close()
    for seed, net in zip((1, 2), nets):
        same = Network([Dense(2, 3, Rng(seed))], "cross_entropy").fit(X, T, epochs=40, fast=False)
        assert close(parameter_rows(net.parameters()), parameter_rows(same.parameters()), 1e-12)
