"""Every optimiser against PyTorch's (facts/optimizers.py), laws, refusals."""
import purenn.more.momentum as optimizers
import purenn.more.schedules as schedules
from purenn.layers import Activation, Dense, parameter_rows
from purenn.network import Network
from purenn.network import SGD as HEART_SGD
from purenn.more.momentum import AdaGrad, Adam, Momentum, Nesterov, RMSProp
from purenn.more.optimizer import clip_by_norm
from purenn.optimizers import SGD
from purenn.more.schedules import Schedule, cosine_decay, exponential_decay, step_decay
from purenn.rng import Rng
from purenn.vector import dot, total
from tests.check import close, message
from tests.facts.optimizers import CLIPPED, DEFAULTS, FACTS, RATES, START

EXACT = 1e-12
ALL = (Momentum, Nesterov, AdaGrad, RMSProp, Adam)
X = [[0, 0], [0, 1], [1, 0], [1, 1]]
XOR = [[0], [1], [1], [0]]


def numbers_after(optimizer, steps=20):
    """Return the numbers of the facts' problem after every step, one step after the other."""
    rows = [list(row) for row in START]
    result = []
    for _ in range(steps):
        optimizer([(rows, [[w * w * w - 2 * w + 0.3 for w in row] for row in rows])])
        result += [w for row in rows for w in row]
    return result


def network(seed=1):
    return Network([Dense(2, 4, Rng(seed)), Activation("tanh"), Dense(4, 1, Rng(seed + 1))],
                   "binary_cross_entropy")


def weights(net):
    return [list(row) for row in parameter_rows(net.parameters())]


def plain(data):
    """Return a copy of nested dicts and lists of names and numbers; nothing else may be there."""
    if isinstance(data, dict):
        return {key: plain(value) for key, value in data.items()}
    if isinstance(data, list):
        return [plain(value) for value in data]
    assert isinstance(data, (str, int, float)), data
    return data


def test_twenty_steps_are_pytorchs_with_and_without_weight_decay():
    for name, settings, numbers in FACTS:
        optimizer = getattr(optimizers, name)(**settings)
        assert close(numbers_after(optimizer), numbers, EXACT), (name, settings)


def test_the_plain_rule_is_pytorchs_too_and_the_hearts():
    assert SGD is HEART_SGD
    name, settings, numbers = FACTS[0]
    assert settings["momentum"] == 0
    assert close(numbers_after(SGD(settings["lr"])), numbers, EXACT)


def test_twenty_clipped_steps_are_pytorchs():
    for name, settings, numbers in CLIPPED:
        optimizer = getattr(optimizers, name)(**settings)
        assert close(numbers_after(optimizer)[-3:], numbers, EXACT), name


def test_default_values_are_pytorchs():
    for name, numbers in DEFAULTS:
        assert close(numbers_after(getattr(optimizers, name)())[-3:], numbers, EXACT), name


def test_momentum_by_hand():
    w = [1.0]
    momentum = Momentum(0.5, momentum=0.5)
    momentum([([w], [[2.0]])])                          # v = 2         w = 1 - 0.5 * 2
    momentum([([w], [[1.0]])])                        # v = 1 + 1     w = 0 - 0.5 * 2
    assert w == [-1.0]


def test_without_momentum_momentum_and_nesterov_are_sgd():
    for rule in (Momentum, Nesterov):
        assert close(numbers_after(rule(0.1, momentum=0)), numbers_after(SGD(0.1)), EXACT)


def test_the_first_step_of_adam_is_lr_whatever_the_gradient():
    for g in (1e-3, 5.0, -700.0):
        w = [0.0]
        Adam(0.1)([([w], [[g]])])
        assert close(abs(w[0]), 0.1, 1e-4) and w[0] * g < 0


def test_rows_are_changed_in_place_and_gradients_are_not():
    for rule in ALL:
        w, dw = [1.0, 2.0], [30.0, 40.0]
        rule(0.1, weight_decay=0.1, clip=1)([([w], [dw])])
        assert w[0] < 1 and w[1] < 2 and dw == [30, 40]


def test_no_gradient_no_change():
    for rule in ALL:
        w = [1.0, -2.0]
        rule(0.1)([([w], [[0, 0]])])
        assert w == [1, -2]


def test_clipping_keeps_the_direction_and_the_limit():
    rows = [[1.0, 2.0], [3.0]]
    for pairs in ([(rows, [[3.0, 0.0], [4.0]])], [(rows[:1], [[3.0, 0.0]]), (rows[1:], [[4.0]])]):
        clipped = clip_by_norm(pairs, 0.5)
        assert close([dw for _, dP in clipped for dw in dP], [[0.3, 0], [0.4]], 1e-6)
        assert total([dot(dw, dw) for _, dP in clipped for dw in dP]) <= 0.25
        assert [w is row for w, row in zip(parameter_rows(clipped), rows)] == [True, True]


def test_short_gradients_are_not_clipped():
    pairs = [([[1.0]], [[0.3]]), ([[1.0]], [[0.4]])]
    assert clip_by_norm(pairs, 0.6) == pairs


def test_a_row_is_remembered_by_itself_and_not_by_its_place():
    for rule in ALL:
        a, b, c, d = [1.0], [2.0], [1.0], [2.0]
        one, other = rule(0.1), rule(0.1)
        for step in range(4):
            one([([a, b], [[0.5], [-3.0]])])
            other([([c], [[0.5]]), ([d], [[-3.0]])] if step % 2 else
                  [([d, c], [[-3.0], [0.5]])])
        assert (a, b) == (c, d)


def test_ten_steps_a_pause_and_ten_more_are_twenty_to_the_last_bit():
    for rule in ALL:
        optimizer, net = rule(0.1), network()
        net.fit(X, XOR, epochs=20, batch_size=4, shuffle=False, optimizer=optimizer)

        first, before = rule(0.1), network()
        before.fit(X, XOR, epochs=10, batch_size=4, shuffle=False, optimizer=first)
        state = plain(first.state(before.parameters()))

        second, after = rule(0.1), network(seed=7)
        for row, saved in zip(parameter_rows(after.parameters()), weights(before)):
            row[:] = saved
        second.restore(state, after.parameters())
        after.fit(X, XOR, epochs=10, batch_size=4, shuffle=False, optimizer=second)
        assert weights(after) == weights(net) != weights(before), rule


def test_a_restored_state_is_a_copy():
    optimizer, w = Momentum(0.1), [1.0]
    state = optimizer.state([([w], [[0.0]])])
    optimizer.restore(state, [([w], [[0.0]])])
    optimizer([([w], [[1.0]])])
    assert state == {"name": "Momentum", "t": 0, "rows": [[[0.0]]]}


def test_every_optimiser_learns_xor():
    for rule, lr in ((Momentum, 0.1), (Nesterov, 0.1), (AdaGrad, 0.3), (RMSProp, 0.03),
                     (Adam, 0.05)):
        net = network()
        net.fit(X, XOR, epochs=200, optimizer=rule(lr))
        assert net.score(X, XOR) == 1, rule


def test_schedules_are_pytorchs():
    for name, arguments, rates in RATES:
        optimizer = SGD(0.02)
        schedule = Schedule(optimizer, getattr(schedules, name)(*arguments))
        for rate in rates:
            assert close(optimizer.lr, rate, EXACT), name
            assert schedule() is None               # True would end fit


def test_after_its_wave_the_cosine_stays_at_its_end():
    assert cosine_decay(4, 0.1)(4) == cosine_decay(4, 0.1)(9) == 0.1


def test_a_schedule_sets_the_rate_of_the_next_epoch():
    seen = []
    optimizer = Momentum(1e-3)
    schedule = Schedule(optimizer, step_decay(2, 0.5))

    def after_epoch(net):
        seen.append(optimizer.lr)
        return schedule(net)

    network().fit(X, XOR, epochs=5, optimizer=optimizer, on_epoch=after_epoch)
    assert close(seen, [1e-3, 1e-3, 5e-4, 5e-4, 2.5e-4], EXACT)


def test_schedules_multiply_and_may_begin_later():
    optimizer = SGD(1.0)
    cosine, slower = cosine_decay(10), exponential_decay(0.5)
    Schedule(optimizer, lambda epoch: cosine(epoch) * slower(epoch), epoch=5)
    assert close(optimizer.lr, 0.5 / 32, EXACT)


def test_settings_out_of_range_are_refused():
    nan = float("nan")
    for rule in ALL:
        for lr in (0, -1, nan):
            assert message(rule, lr) == (
                "%s: lr is %r, a number above 0 is wanted" % (rule.__name__, lr))
        assert message(rule, 1, weight_decay=-0.1) == (
            "%s: weight_decay is -0.1, at least 0 is wanted" % rule.__name__)
        assert message(rule, 1, clip=0) == (
            "%s: clip is 0, a number above 0 is wanted" % rule.__name__)
    wanted = " is %r, a number from 0 to below 1 is wanted"
    assert message(Momentum, 1, 1) == "Momentum: momentum" + wanted % 1
    assert message(Nesterov, 1, -0.5) == "Nesterov: momentum" + wanted % -0.5
    assert message(RMSProp, 1, 1.5) == "RMSProp: alpha" + wanted % 1.5
    assert message(Adam, 1, (0.9, 1)) == "Adam: betas[1]" + wanted % 1
    assert message(Adam, 1, (-1, 0.9)) == "Adam: betas[0]" + wanted % -1
    for rule in (AdaGrad, RMSProp, Adam):
        assert "eps is 0, a number above 0 is wanted" in message(rule, 1, eps=0)
    assert message(step_decay, 0) == "step_decay: every is 0, at least 1 is wanted"
    assert message(cosine_decay, 0) == "cosine_decay: epochs is 0, at least 1 is wanted"


def test_what_does_not_fit_is_refused():
    for rule in ALL + (SGD,):
        assert message(rule(0.1), [([[1, 2]], [[3]])]).endswith(": lengths differ, 2 and 1")
        assert message(rule(0.1), [([[1], [2]], [[3]])]) == (
            "%s: 2 rows and gradients of 1; parameters() yields a matrix and its gradient, of one "
            "shape, a bias as [b]" % rule.__name__)
    assert message(Adam(), [([[1, 2]], [[3]])]) == "Adam: lengths differ, 2 and 1"
    pairs = network().parameters()
    state = Adam().state(pairs)
    assert message(RMSProp().restore, state, pairs) == "RMSProp: the state is of Adam"
    for others in (pairs[:3], pairs[::-1]):
        assert message(Adam().restore, state, others) == (
            "Adam: the state is of other rows than these %d" % len(parameter_rows(others)))


def test_a_copy_of_network_and_optimiser_goes_on_with_what_was_remembered():
    from copy import deepcopy           # not every Python has it
    net, adam = network(), Adam(0.05)
    net.fit(X, XOR, epochs=3, optimizer=adam, shuffle=False)
    copy, its = deepcopy((net, adam))
    net.fit(X, XOR, epochs=2, optimizer=adam, shuffle=False)
    copy.fit(X, XOR, epochs=2, optimizer=its, shuffle=False)
    assert weights(copy) == weights(net)


def test_another_network_is_begun_anew_and_the_one_before_forgotten():
    for rule in ALL:
        for fast in (True, False):
            used, fresh, net, same = rule(0.01), rule(0.01), network(), network()
            for seed in range(3):
                network(seed).fit(X, XOR, epochs=5, optimizer=used, fast=fast)
            net.fit(X, XOR, epochs=5, optimizer=used, fast=fast)
            same.fit(X, XOR, epochs=5, optimizer=fresh, fast=fast)
            assert weights(net) == weights(same) and used.t == fresh.t == 20
            assert len(used.memory) == len(weights(net))
            assert used.state(network().parameters()) == rule(0.01).state(net.parameters())


def test_rows_whose_place_others_took_are_forgotten_in_time():
    adam, net = Adam(0.01), network()
    net.fit(X, XOR, epochs=1, optimizer=adam)
    net.layers[0] = Dense(2, 4, Rng(5))
    net.fit(X, XOR, epochs=500, optimizer=adam)
    assert len(adam.memory) == len(weights(net))


def test_a_row_left_alone_is_remembered_for_a_thousand_updates():
    adam, used, left = Adam(0.01), [1.0], [2.0]
    adam([([used, left], [[0.1], [0.1]])])
    found = []
    for _ in range(1999):
        adam([([used], [[0.1]])])
        found.append(len(adam.memory))
    assert found == [2] * 1998 + [1]
