"""What a call by hand could not take is told in one line after it has failed, fast room or not."""
import math
import os
import pickle
import subprocess
import sys
from decimal import Decimal

import pytest

import purenn
from purenn import (SGD, Activation, Adam, Dense, Dual, Momentum, Network, NeuralNetwork, Rng,
                    binary_cross_entropy, cross_entropy, derivative, derivative_by_rules, dsigmoid,
                    gradient, hinge, l1, l2, mlp, partial, perceptron_loss, sigmoid, squared_error)
from purenn.batch import apply, mean_loss, outers, slopes, update
from purenn.fitting.told import doors, plain, told
from purenn.fitting.own import untouched
from purenn.losses import l1_slope, loss_of
from purenn.matrix import affine
from purenn.pictures import curves
from purenn.preprocessing import soft_targets
from tests.check import message

X, T = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]
TRY = "; try [%s(%s, t) for %s, t in zip(%s, T)]"
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def net():
    """Return 2 -> 3 -> 1."""
    return Network([Dense(2, 3), Activation("tanh"), Dense(3, 1)])


def slide(act=sigmoid, dact=dsigmoid):
    """Return the slides' 2 -> 3 -> 1."""
    return NeuralNetwork([2, 3, 1], act, dact)


def slope(name):
    """Return the slope of a loss."""
    return loss_of(name).slope


def popped(*lists):
    """Learn from samples, of which a function after every epoch takes some away."""
    samples, targets = [list(x) for x in X], [list(t) for t in T]
    net().fit(samples, targets, epochs=3, on_epoch=lambda n: (samples, targets)[lists[0]].pop() and 0)


def without_history():
    """Learn where the history was thrown away."""
    network = net()
    network.history = None
    network.fit(X, T, epochs=2)


def grown(layer):
    """Return a network into which something was put as its last layer."""
    network = net()
    network.layers.append(layer)
    return network


def put(thing, **fields):
    """Return a thing with other values in its fields."""
    for name in fields:
        setattr(thing, name, fields[name])
    return thing


def learning(layer):
    """Return a layer as it is while a network learns."""
    layer.training = True
    return layer


def backward(layer, dY):
    """Return the way back of one sample."""
    layer.forward([[1.5, 2.5]])
    return layer.backward(dY)


def scheduled(factor):
    """Learn with a factor of one's own."""
    optimizer = SGD(0.1)
    net().fit(X, T, epochs=2, optimizer=optimizer, on_epoch=purenn.Schedule(optimizer, factor))


def other_network():
    """Give a network the best weights of another."""
    stopping = purenn.EarlyStopping(measure="loss")
    net().fit(X, T, epochs=1, on_epoch=stopping)
    stopping.restore(Network([Dense(2, 4)]))


class Rows:
    """Rows as NumPy's arrays have them: two that were taken out are the same memory as before."""

    ndim = 2

    def __setitem__(self, i, row):
        """Put a row there."""

    def __repr__(self):
        """Return its name."""
        return "rows"


def lent(f):
    """Return a function of the lecture as the seam lends it where fast is not wanted."""
    return doors(f)[0]


SAID = [
    # losses of one sample, their slopes
    (lambda: cross_entropy([[1, 2]], [[1, 0]]), "cross_entropy: z is [[1, 2]], a list of numbers is "
     "wanted" + TRY % ("cross_entropy", "z", "z", "Z")),
    (lambda: cross_entropy([1, 2], 1), "cross_entropy: t is 1, a list of numbers is wanted; one_hot"),
    (lambda: cross_entropy([1, 2], [1]), "dot: lengths differ, 1 and 2"),
    (lambda: cross_entropy([], []), "cross_entropy: z is [], a list of numbers is wanted"),
    (lambda: cross_entropy(t=[1, 0], z=None), "cross_entropy: z is None, a list of numbers"),
    (lambda: l2("ab"), "l2: w is 'ab', a list of numbers is wanted"),
    (lambda: l1([1, None]), "l1: w is [1, None], a list of numbers is wanted"),
    (lambda: l1_slope([[1, 2]]), "l1_slope: w is [[1, 2]], a list of numbers is wanted"),
    # a layer that was put into a network since, which does not even look like one
    (lambda: grown(object()).step(X, T, SGD(0.1)), "Network: layers[3] is <object object"),
    (lambda: grown(None).epoch(X, T, [0, 1], 1, SGD(0.1)), "Network: layers[3] is None, a layer is"),
    (lambda: grown([]).step(X, T, SGD(0.1)), "Network: layers[3] is [], a layer is wanted"),
    (lambda: grown(Dense).step(X, T, SGD(0.1)), "Network: layers[3] type: takes ends in TypeError"),
    # weights of one's own that cannot change
    (lambda: put(slide(), biases=[(1, 2, 3), [1]]).fit(X, T, 1, 2),
     "NeuralNetwork: a row of weights[0], or biases[0], is no list, and cannot change"),
    (lambda: put(slide(), weights=[[[1, 2]] * 3, [(1, 2, 3)]]).backward([1], 1),
     "NeuralNetwork: a row of weights[1], or biases[1], is no list"),
    (lambda: curves({"loss": [1, "a"]}), "curves: loss 1 is 'a', a finite number is wanted"),
    (lambda: curves({"loss": [1, math.inf]}), "curves: loss 1 is inf, a finite number is wanted"),
    (lambda: l2([[1, 2]]), "l2: w is [[1, 2]], a list of numbers is wanted; try [l2(w) for w in W]"),
    (lambda: put(slide(), weights=[[[1, 2]] * 3]).predict([0, 1]),
     "NeuralNetwork: 1 weights, one for each of 2 layers is wanted"),
    (lambda: slide(lambda z: [z]).fit(X, T, 0.1, 2), "NeuralNetwork: act gives [0.5], a number is"),
    (lambda: NeuralNetwork([2, 1], sigmoid, dsigmoid, Rng), "NeuralNetwork: rng is <class"),
    (lambda: NeuralNetwork([20000, 20000], sigmoid, dsigmoid), "NeuralNetwork: layer sizes are [20000, 20"),
    (lambda: soft_targets([5], 2, 1), "one_hot: label 0 is 5, a whole number from 0 to 1"),
    (lambda: soft_targets([0], 2, 0), "soft_targets: sigma is 0, a number above 0 is wanted"),
    (lambda: curves({"loss": [1, None]}), "curves: loss 1 is None, a finite number is wanted"),
    (lambda: cross_entropy(["a", "b"], [1, 0]), "cross_entropy: z is ['a', 'b'], a list of numbers"),
    (lambda: squared_error([1], [[1]]), "squared_error: t is [[1]], a list of numbers is wanted; try"),
    (lambda: squared_error(1, 2), "squared_error: y is 1, a list of numbers is wanted"),
    (lambda: squared_error("ab", "ab"), "squared_error: y is 'ab', a list of numbers is wanted"),
    (lambda: squared_error([1, 2], [1]), "sub: lengths differ, 2 and 1"),
    (lambda: binary_cross_entropy([[1]], [[1]]), "binary_cross_entropy: z is [[1]], a list of numbers "
     "is wanted" + TRY % ("binary_cross_entropy", "z", "z", "Z")),
    (lambda: hinge([[1, 2]], [[1, 0]]), "hinge: z is [[1, 2]], a list of numbers is wanted; try"),
    (lambda: hinge([1, 2], 0), "hinge: t is 0, a list of numbers is wanted; one_hot makes them"),
    (lambda: perceptron_loss([[1]], [[1]]), "perceptron_loss: z is [[1]], a list of numbers is wanted"),
    (lambda: loss_of("hinge").check([]), "loss: T is [], a list of targets is wanted"),
    (lambda: loss_of("hinge").check([1]), "loss: target 0 is 1, a list of numbers is wanted"),
    (lambda: slope("squared_error")([1], [[1]]), "squared_error_slope: t is [[1]], a list of numbers"),
    (lambda: slope("cross_entropy")([1, 2], 1), "cross_entropy_slope: t is 1, a list of numbers"),
    (lambda: slope("binary_cross_entropy")(1, [1]), "binary_cross_entropy_slope: z is 1, a list of"),
    (lambda: slope("hinge")(3, [1]), "hinge: z is 3, a list of numbers is wanted"),
    # dual numbers, derivatives
    (lambda: Dual(1) / 0, "quotient: 1 divided by 0 is no number"),
    (lambda: 2 / Dual(0), "quotient: 2 divided by 0 is no number"),
    (lambda: Dual(0) ** -1, "power: 0 to the power -1 has no slope"),
    (lambda: Dual(0) ** 0.5, "power: 0 to the power 0.5 has no slope"),
    (lambda: Dual("a"), "Dual: 'a' is no number; one is wanted, or a Dual"),
    (lambda: Dual(1) * None, "Dual: None is no number; one is wanted, or a Dual"),
    (lambda: Dual(2) ** "a", "Dual: 'a' is no number; one is wanted, or a Dual"),
    (lambda: "a" ** Dual(2), "Dual: 'a' is no number; one is wanted, or a Dual"),
    (lambda: derivative_by_rules(3, 1), "derivative_by_rules: f is 3, a function is wanted"),
    (lambda: derivative_by_rules(lambda x: x, "a"), "Dual: 'a' is no number"),
    (lambda: derivative_by_rules(abs, 1), "derivative_by_rules: f ends in TypeError: bad operand type "
     "for abs(): 'Dual'; + - * / ** and the functions of purenn.dual, such as exp, are wanted"),
    (lambda: derivative_by_rules(lambda x: None, 1), "Dual: None is no number"),
    (lambda: derivative(lambda x: "a", 1), "derivative: f gives 'a', a number is wanted"),
    (lambda: derivative(lambda x, y: x, 1), "derivative: f ends in TypeError: "),
    (lambda: gradient(lambda p: p[5], [1, 2]), "derivative: f ends in IndexError: list index out of"),
    (lambda: partial(lambda p: 1 / 0, [1, 2], 0), "derivative: f ends in ZeroDivisionError: division"),
    # random numbers
    (lambda: Rng(0).shuffle((1, 2)), "shuffle: items is (1, 2), a list is wanted, which is changed"),
    (lambda: Rng(0).shuffle("abc"), "shuffle: items is 'abc', a list is wanted, which is changed"),
    (lambda: Rng(0).shuffle({0: 1}), "shuffle: items is {0: 1}, a list is wanted, which is changed"),
    (lambda: Rng(0).randint("a", 3), "randint: low is 'a', a whole number is wanted"),
    (lambda: Rng(0).randint(0, high=None), "randint: high is None, a whole number is wanted"),
    (lambda: Rng(0).uniform("a", 1), "uniform: a is 'a', a finite number is wanted"),
    (lambda: Rng(0).normal(sigma="a"), "normal: sigma is 'a', a finite number is wanted"),
    (lambda: Rng(2.0), "Rng: seed is 2.0, a whole number is wanted"),
    # epochs by hand
    (lambda: net().epoch(X, T, [0, 99], 1, SGD(1)), "epoch: order goes from 0 to 99, and there are 4 "
     "samples; try list(range(len(X)))"),
    (lambda: net().epoch(X, T, [0, 1], 0, SGD(1)), "epoch: batch_size is 0, a whole number from 1"),
    (lambda: net().epoch(X, T, None, 1, SGD(1)), "epoch: order is None, a list of whole numbers"),
    (lambda: net().epoch(X, T, [0, 1, 2, 3], 1, "sgd"), "epoch: optimizer is 'sgd', such as Adam("),
    (lambda: SGD(0.1)([1]), "SGD: pairs is [1]; a list of (P, dP), matrices of one shape, is wanted"),
    (lambda: SGD(0.1)(None), "SGD: pairs is None; a list of (P, dP), matrices of one shape"),
    (lambda: Adam(0.1)([1]), "Adam: pairs is [1]; a list of (P, dP), matrices of one shape"),
    (lambda: Momentum(0.1, clip=1)(3), "Momentum: pairs is 3; a list of (P, dP), matrices of one"),
    (lambda: popped(0), "fit: 3 samples and 4 targets; as many are wanted"),
    (without_history, "fit: history is None, a dict of lists is wanted; try network.history = {'loss': []}"),
    # the slides' own class
    (lambda: slide(lambda: 1).predict([0, 1]), "NeuralNetwork: act ends in TypeError: "),
    (lambda: slide(lambda z: None).predict([0, 1]), "NeuralNetwork: act gives None, a number is wanted"),
    (lambda: slide(sigmoid, lambda z: "a").fit(X, T, 1, 1), "NeuralNetwork: dact gives 'a', a number"),
    (lambda: slide().backward([1], "a"), "NeuralNetwork: lr is 'a', a finite number is wanted"),
    (lambda: put(slide(), weights=None).fit(X, T, 1, 1), "NeuralNetwork: weights is None, a list is wanted"),
    (lambda: put(slide(), weights=[[[1]], None]).predict([0, 1]), "NeuralNetwork: weights[1] is None, a"),
    (lambda: put(slide(), biases=[[0] * 3, 3]).predict([0, 1]), "NeuralNetwork: biases[1] is 3, a list of "
     "numbers is wanted"),
    # settings that were changed since, what an optimiser remembers, schedules
    (lambda: net().fit(X, T, optimizer=put(SGD(1), lr="a")), "fit: lr of SGD is 'a', a number is "),
    (lambda: net().fit(X, T, optimizer=put(Adam(1), betas=None)), "fit: betas of Adam is None, a number "
     "is wanted, and another"),
    (lambda: net().fit(X, T, optimizer=put(Adam(1), clip="a")), "fit: clip of Adam is 'a', a number is"),
    (lambda: list(net().epochs(X, T, done="a")), "fit: done is 'a', a whole number from 1 up is wanted"),
    (lambda: list(net().epochs(X, T, done=-1)), "fit: done is -1, a whole number from 1 up is wanted"),
    (lambda: put(net(), history={"loss": "abc"}).fit(X, T), "fit: history is {'loss': 'abc'}, a dict of"),
    (lambda: Adam(1).state(None), "Adam: pairs is None; a list of (P, dP), matrices of one shape"),
    (lambda: Adam(1).restore({}, net().parameters()), "Adam: the state is {}; what state(pairs) has"),
    (lambda: purenn.Schedule(SGD(1), lambda epoch: -1), "Schedule: factor(0) is -1, at least 0 is "),
    (lambda: scheduled(lambda epoch: None if epoch else 1), "Schedule: factor(1) is None, at least 0"),
    (lambda: purenn.step_decay(2)("a"), "Schedule: epoch is 'a', at least 0 is wanted"),
    # layers by hand
    (lambda: purenn.Dropout(0.5, Rng), "Dropout: rng is <class 'purenn.rng.Rng'>, a generator such as"),
    (lambda: learning(purenn.Dropout(0.5)).forward([1, 2]), "forward: sample 0 is 1, a list of numbers"),
    (lambda: purenn.BatchNorm(2).forward([1, 2]), "forward: sample 0 is 1, a list of numbers is wanted"),
    (lambda: purenn.Reshape(1, 2).forward(None), "forward: X is None, a list of samples is wanted"),
    (lambda: purenn.Reshape(), "Reshape: no sizes; channels, height, width are wanted, such as 1, 8, 8"),
    (lambda: purenn.RNN(2, 2, Rng(0)).forward(None), "forward: X is None, a list of samples is wanted"),
    (lambda: purenn.LSTM(2, 2, Rng(0)).forward([1]), "forward: sample 0 is 1, a list of numbers is "),
    (lambda: purenn.Embedding(3, 2, Rng(0)).forward(None), "forward: X is None, a list of samples is "),
    (lambda: purenn.AveragePool2D(2).forward([[[[1, "a"], [2, 3]]]]), "forward: sample 0 is [[[1, 'a'], "),
    (lambda: purenn.MaxPool2D(2).forward(None), "MaxPool2D: X is None, a list of images is wanted"),
    (lambda: backward(Dense(2, 1, Rng(0)), [["a"]]), "backward: gradient 0 is ['a'], finite numbers are"),
    # answers, tables, what is kept
    (lambda: purenn.accuracy([0, 1], [[1, 0], [0, 1]]), "accuracy: answer 0 is 0 and truth 0 is "
     "[1, 0]; two of one kind are wanted, such as class numbers"),
    (lambda: purenn.standardise([[1]], [1], [-1]), "standardise: deviations is [-1], a list of numbers "
     "from 0 up is wanted"),
    (lambda: net().predict([[Decimal(1), 1]]), "predict: sample 0 holds Decimal('1'), a finite number is "
     "wanted; try float(v) of each"),
    (lambda: purenn.make_moons(9, rng=Rng), "make_moons: rng is <class 'purenn.rng.Rng'>, a generator"),
    (lambda: Rng(0).randint(0, 10 ** 10), "randint: from 0 up to below 10000000000; 1 to 2^32 whole "
     "numbers are wanted"),
    (lambda: purenn.RandomState(0).shuffle(Rows()), "shuffle: items is rows, a list is wanted, which is "
     "changed; try list(items)"),
    (lambda: purenn.EarlyStopping()(3), "EarlyStopping: network is 3, a Network is wanted that has "),
    (other_network, "EarlyStopping: restore: the best weights are of another network"),
    # the lecture's own functions of batches, as the seam lends them without fast
    (lambda: lent(affine)([1, 2], [[1, 2]], [0]), "forward: sample 0 is 1, a list of numbers is "),
    (lambda: lent(apply)(sigmoid, None), "forward: X is None, a list of samples is wanted"),
    (lambda: lent(apply)(sigmoid, [["a"]]), "forward: sample 0 is ['a'], finite numbers are wanted"),
    (lambda: lent(outers)(3, X), "backward: dY is 3, a list of gradients is wanted"),
    (lambda: lent(slopes)(max, [1, 2], X, X), "backward: gradient 0 is 1, a list of numbers is wanted"),
    (lambda: lent(mean_loss)(squared_error, slope("squared_error"), None, T), "loss: Y is None, a "),
    (lambda: lent(mean_loss)(squared_error, slope("squared_error"), T, [1] * 4), "loss: target 0 is 1, a "
     "list of numbers is wanted; try [T]"),
    (lambda: lent(update)([1], 0.1), "SGD: pairs is [1]; a list of (P, dP), matrices of one shape"),
    (lambda: slopes(max, [[1]], [[1, 2]], [[1, 2]]), "backward: gradient 0 has 1 parts, the output 2"),
    (lambda: slopes(max, [[1]], [[1], [2]], [[1], [2]]), "backward: 1 gradients for 2 samples; as many"),
]


@pytest.mark.parametrize("i", range(len(SAID)))
def test_what_a_call_by_hand_could_not_take_is_told_in_one_line(i):
    program, said = SAID[i]
    found = message(program)
    assert found.startswith(said) and "\n" not in found and len(found) < 300, found


def test_what_is_told_of_batches_does_not_depend_on_the_fast_room():
    program = ("from purenn import *\nfor use in (Dense(2, 1, Rng(0)).forward, Activation('relu').forward):\n"
               "    for X in (None, [1, 2]):\n        try:\n            use(X)\n"
               "        except ValueError as error:\n            print(error)\n")
    said = [subprocess.run([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, check=True,
                           env=dict(os.environ, PURENN_FAST=fast)).stdout for fast in "01"]
    assert said[0] == said[1] and said[0].count(b"forward: ") == 4


def test_what_is_told_is_the_function_still():
    def broken(a, b=2):
        """Return a."""
        return a.nothing
    same = told(broken)
    assert (same.__name__, same.__doc__, plain(same), plain(broken)) == (
        "broken", "Return a.", broken, broken)
    with pytest.raises(AttributeError, match="nothing"):
        same(3, b=4)
    assert pickle.loads(pickle.dumps(cross_entropy)) is cross_entropy
    assert loss_of(cross_entropy).name == loss_of("cross_entropy").name
    assert untouched(net()) and untouched(SGD(0.1)) and untouched(Adam(0.1))


def test_a_network_whose_epoch_somebody_wraps_is_no_longer_purenns_own(monkeypatch):
    def mine(self, X, T, order, batch_size, optimizer):
        return 0
    mine.__wrapped__ = Network.epoch
    monkeypatch.setattr(Network, "epoch", mine)
    assert not untouched(net())
    monkeypatch.setattr(Network, "epoch", told(mine))
    assert not untouched(net())


def test_a_derivative_that_fails_leaves_p_as_it_was():
    p = [1.0, 2.0]
    message(partial, lambda p: 1 / 0, p, 0)
    assert p == [1.0, 2.0]


def test_whole_numbers_that_stand_for_one_are_seeds():
    class Seven:
        """A whole number that is no int, as NumPy's are."""

        def __index__(self):
            return 7

    assert Rng(Seven()).random() == Rng(7).random()
    assert mlp([2, 1], Rng(Seven())).layers[0].W == mlp([2, 1], Rng(7)).layers[0].W


def test_the_margins_of_the_right_class_are_0():
    assert hinge([3, 1, 2.5], [1, 0, 0]) == 0.5 and slope("hinge")([3, 1, 2.5], [1, 0, 0]) == [-1, 0, 1]
    assert purenn.softmax([0, 0]) == [0.5, 0.5]


class Unbegun(Network):
    """A network of one's own that forgot super().__init__."""

    def __init__(self):
        self.layers = [Dense(2, 1, Rng(0))]


class Unheard(NeuralNetwork):
    """The slides' class, begun by nobody."""

    def __init__(self):
        pass


class Shorter(NeuralNetwork):
    """The slides' class with a way back that takes less."""

    def backward(self, label):
        """Learn nothing."""


class Rateless(SGD):
    """An optimiser that forgot super().__init__."""

    def __init__(self):
        pass


UNBEGUN = [
    (lambda: Unbegun().fit(X, T), "Network: no loss; a class of your own calls super()"),
    (lambda: Unbegun().predict(X), "Network: no loss; a class of your own calls super()"),
    (lambda: put(Unbegun(), loss="squared_error").fit(X, T), "fit: history is None, a dict of"),
    (lambda: Unheard().fit(X, T, 1, 1), "NeuralNetwork: no num_layers; a class of your own calls "),
    (lambda: Unheard().predict([0, 1]), "NeuralNetwork: no num_layers; a class of your own calls "),
    (lambda: Shorter([2, 3, 1], sigmoid, dsigmoid).fit(X, T, 1, 1), "fit: backward is your own, and "
     "does not give what NeuralNetwork.backward does"),
    (lambda: put(slide(), biases=[[0, 0, 0]]).fit(X, T, 1, 1), "NeuralNetwork: 1 biases, one for "
     "each of 2 layers is wanted"),
    (lambda: put(slide(), weights=[]).predict([0, 1]), "NeuralNetwork: 0 weights, one for each of"),
    (lambda: net().fit(X, T, optimizer=Rateless()), "Rateless: no lr; a class of your own calls "),
    (lambda: slide(math.log).fit(X, T, 1, 1), "NeuralNetwork: act ends in ValueError: math domain"),
    (lambda: slide(sigmoid, lambda z: math.sqrt(-1)).fit(X, T, 1, 1), "NeuralNetwork: dact ends"),
    (lambda: Network([Dense(2, 1), Activation(lambda z: math.sqrt(-1), lambda z, a: 1)]).fit(
        X, T), "fit: layers[1] Activation: forward ends in ValueError: math domain error"),
    (lambda: net().step(X, T, 0.1), "step: optimizer is 0.1, such as Adam(0.01) is wanted"),
    (lambda: net().step(X, T, SGD), "step: optimizer is <class "),
    (lambda: net().step(X, T, None), "step: optimizer is None, such as Adam(0.01) is wanted"),
]


@pytest.mark.parametrize("case", range(len(UNBEGUN)))
def test_what_was_never_begun_or_is_no_optimiser_is_named(case):
    call, said = UNBEGUN[case]
    assert message(call).startswith(said)
