"""What a call by hand could not take is told in one line after it has failed, fast room or not."""
import os
import pickle
import subprocess
import sys

import pytest

import purenn
from purenn import (SGD, Activation, Adam, Dense, Dual, Momentum, Network, NeuralNetwork, Rng,
                    binary_cross_entropy, cross_entropy, derivative, derivative_by_rules, dsigmoid,
                    gradient, hinge, mlp, partial, perceptron_loss, sigmoid, squared_error)
from purenn.batch import apply, mean_loss, outers, slopes, update
from purenn.fitting.told import doors, plain, told
from purenn.fitting.untouched import untouched
from purenn.losses import loss_of
from purenn.matrix import affine
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


def changed(**fields):
    """Return the slides' network with another value in a field."""
    network = slide()
    for name in fields:
        setattr(network, name, fields[name])
    return network


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


SAID = [
    # losses of one sample, their slopes
    (lambda: cross_entropy([[1, 2]], [[1, 0]]), "cross_entropy: z is [[1, 2]], a list of numbers is "
     "wanted" + TRY % ("cross_entropy", "z", "z", "Z")),
    (lambda: cross_entropy([1, 2], 1), "cross_entropy: t is 1, a list of numbers is wanted; one_hot"),
    (lambda: cross_entropy([1, 2], [1]), "dot: lengths differ, 1 and 2"),
    (lambda: cross_entropy([], []), "cross_entropy: z is [], a list of numbers is wanted"),
    (lambda: cross_entropy(t=[1, 0], z=None), "cross_entropy: z is None, a list of numbers"),
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
    # steps and epochs by hand
    (lambda: net().step(X, T, 0.1), "step: optimizer is 0.1, such as Adam(0.01) is wanted"),
    (lambda: net().step(X, T, None), "step: optimizer is None, such as Adam(0.01) is wanted"),
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
    (without_history, "fit: history is None, a dict is wanted; try network.history = {'loss': []}"),
    # the slides' own class
    (lambda: slide(lambda: 1).predict([0, 1]), "NeuralNetwork: act ends in TypeError: "),
    (lambda: slide(lambda z: None).predict([0, 1]), "NeuralNetwork: act gives None, a number is wanted"),
    (lambda: slide(sigmoid, lambda z: "a").fit(X, T, 1, 1), "NeuralNetwork: dact gives 'a', a number"),
    (lambda: slide().backward([1], "a"), "NeuralNetwork: lr is 'a', a finite number is wanted"),
    (lambda: changed(weights=None).fit(X, T, 1, 1), "NeuralNetwork: weights is None, a list is wanted"),
    (lambda: changed(weights=[[[1]], None]).predict([0, 1]), "NeuralNetwork: weights[1] is None, a"),
    (lambda: changed(biases=[[0] * 3, 3]).predict([0, 1]), "NeuralNetwork: biases[1] is 3, a list of "
     "numbers is wanted"),
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


def lent(f):
    """Return a function of the lecture as the seam lends it where fast is not wanted."""
    return doors(f)[0]


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


def test_a_network_whose_step_somebody_wraps_is_no_longer_purenns_own(monkeypatch):
    def mine(self, X, T, optimizer):
        return 0
    mine.__wrapped__ = Network.step
    monkeypatch.setattr(Network, "step", mine)
    assert not untouched(net())
    monkeypatch.setattr(Network, "step", told(mine))
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
