"""A batch learned in parts by an executor's workers gives the numbers of one process."""
import os
import warnings
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from copy import deepcopy

import pytest

from purenn import (Activation, Adam, BatchNorm, Dense, Dropout, Network, NeuralNetwork, Rng,
                    one_hot)
from purenn import parallel
from purenn.layers import parameter_rows
from purenn.models import network_of
from purenn.parallel import Together
from tests.check import close, matrix, message

X = [[xi if i % 3 else 0.0 for i, xi in enumerate(x)] for x in matrix(60, 70, seed=1)]
T = one_hot([i // 7 % 3 for i in range(60)], 3)


def network():
    rng = Rng(3)
    return Network([Dense(70, 5, rng, l2=0.1), Activation("tanh"), Dense(5, 3, rng)],
                   "cross_entropy")


def learned(executor, **settings):
    found = network()
    learner = Together(found, executor) if executor else found
    learner.fit(X, T, epochs=3, **settings)
    return parameter_rows(found.parameters()), found.history["loss"]


@pytest.fixture(autouse=True)
def little_work_is_enough(monkeypatch):
    monkeypatch.setattr(parallel, "SMALLEST", 1)


@pytest.mark.parametrize("kind", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_two_workers_learn_the_weights_and_losses_of_one(kind):
    with kind(2) as executor:
        for settings in ({"batch_size": 60}, {"batch_size": 25},
                         {"batch_size": 60, "optimizer": Adam(0.01)},
                         {"batch_size": 25, "sample_weight": [i % 3 for i in range(60)]}):
            rows, losses = learned(None, **dict(settings))
            if "optimizer" in settings:
                settings["optimizer"] = Adam(0.01)
            others, other_losses = learned(executor, **settings)
            assert close(rows, others) and close(losses, other_losses)


class Idle(Executor):
    """Is not asked."""

    def submit(self, function, *arguments):
        raise AssertionError("an idle executor was asked")


class Forgetful(Executor):
    """Runs everything at once, and loses what a worker keeps before every third call."""

    calls = 0

    def submit(self, function, *arguments):
        self.calls += 1
        if self.calls % 3 == 0:
            parallel.HERE.fit = None
        future = Future()
        future.set_result(function(*arguments))
        return future


def test_a_worker_that_has_not_seen_the_samples_is_sent_them():
    executor = Forgetful()
    for batch_size in (60, 25):
        assert close(learned(executor, batch_size=batch_size),
                     learned(None, batch_size=batch_size))
    assert executor.calls > (3 + 9) * (os.cpu_count() or 1)


def test_little_work_is_done_at_home_and_it_is_said(monkeypatch):
    monkeypatch.setattr(parallel, "SMALLEST", 60 * (71 * 5 + 6 * 3) + 1)
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        assert learned(None, batch_size=60) == learned(Idle(), batch_size=60)
    assert [str(warning.message) for warning in said] == [
        "Together: 60 samples times 373 weights are too little work to share, the executor stays "
        "idle"]
    assert said[0].filename == __file__
    monkeypatch.setattr(parallel, "SMALLEST", 61)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        learned(Forgetful(), batch_size=60)


def test_layers_that_need_the_whole_batch_are_refused():
    for layer, name in ((BatchNorm(70), "BatchNorm"), (Dropout(0.5), "Dropout")):
        whole = Network([layer, Dense(70, 3, Rng(0))], "cross_entropy")
        assert message(Together(whole, Forgetful()).fit, X, T, batch_size=60) == (
            "Together: a batch is divided, and %s needs all of it" % name)


def test_functions_that_cannot_be_sent_are_named_in_one_line():
    own = network_of(NeuralNetwork([70, 3], lambda z: z, lambda z: 1))
    said = message(Together(own, Forgetful()).fit, X, T, batch_size=60)
    assert said.startswith("Together: the network cannot be sent to another process (")
    assert "\n" not in said


def test_samples_arrive_as_they_were_and_equal_numbers_as_one_object():
    class Number(float):
        """A number of another library."""

    value = 1.0 / 3
    for rows in ([[value, 2, 0.0]] * 3, [(1, 2), (3, 4)], [[[0.5, 1], [value, 3]]],
                 [[Number(0.5), 1.0]], [[0.5], [Number(0.5)]]):
        there = parallel.unpacked(parallel.packed(rows))
        assert there == rows and type(there[-1][0]) is type(rows[-1][0])
    there = parallel.unpacked(parallel.packed([[value, value], [2.5, value]]))
    assert there[0][0] is there[0][1] and there[0][0] is there[1][1]


def test_what_a_network_keeps_of_earlier_samples_is_not_sent():
    def sent(network):
        return len(parallel.Parts(network, X, T, Forgetful(), 60).shape)

    used = network()
    used.forward(X * 10)
    assert abs(sent(used) - sent(network())) < 100


def test_a_copy_of_an_activation_is_of_its_kind_and_computes_along():
    class Doubled(Activation):
        """Twice the function."""

        def forward(self, Z):
            """Return 2 f(z)."""
            return [[2 * a for a in row] for row in Activation.forward(self, Z)]

    layer = Doubled("relu")
    layer.forward([[1.0, -1.0]])
    there = deepcopy(layer)
    assert there.A == [[1.0, 0]] and there.forward([[3.0, -1.0]]) == [[6.0, 0]]
    assert there.backward([[1.0, 1.0]]) == [[1.0, 0]]
