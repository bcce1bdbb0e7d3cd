"""An activation and a loss of one's own, through the public way alone, have the rights of purenn's."""
import shutil
import subprocess

import pytest

from purenn import (Activation, Curve, Dense, Loss, Network, explain, gradcheck, load, one_hot,
                    save, unroll)
from purenn.command.export import c, onnx, python, safetensors
from purenn.command.export.model import plan
from purenn.command.pictures.slopes import activation_curves
from purenn.layers import parameter_rows
from purenn.stored.storage import Model
from tests.check import close, matrix, message
from tests.fast.lecture import Lecture
from tests.outside import need

SOFTSIGN = Curve("softsign", lambda z: z / (1 + abs(z)), lambda z, a: (1 - abs(a)) ** 2,
                 "z/(1 + abs(z))", "(1 - abs(a))^2")
X, T = matrix(8, 3), one_hot([i % 2 for i in range(8)], 2)


def huber(y, t):
    """Return the loss of Huber (1964): squared near the target, straight far from it."""
    near = [min(1, abs(a - b)) for a, b in zip(y, t)]
    return sum([n * (abs(a - b) - n / 2) for n, a, b in zip(near, y, t)])


HUBER = Loss("huber", huber, lambda y, t: [max(-1, min(1, a - b)) for a, b in zip(y, t)],
             "quantity", (("d", "abs(y - t)"), ("c", "min(1, d)"), ("L", "sum(c*(d - c/2))"),
                          ("slope", "max(-1, min(1, y - t))")))


def network():
    """Return 3 -> 4 -> 2 with softsign, judged by Huber's loss."""
    return Network([Dense(3, 4, bias=0.1), Activation(SOFTSIGN), Dense(4, 2)], HUBER, seed=3)


def trained():
    """Return the network when it has learned for a while."""
    return network().fit(X, T, epochs=20, lr=0.1, batch_size=4)


def test_it_learns_the_same_with_and_without_the_fast_room_and_its_gradients_are_right():
    with Lecture():
        slow = trained()
    fast = trained()
    assert fast.history["loss"][-1] < fast.history["loss"][0]
    assert close(parameter_rows(fast.parameters()), parameter_rows(slow.parameters()))
    assert gradcheck(network(), X, T).right


def test_explain_writes_it_out_with_the_numbers_of_a_step():
    lines, net = explain(network(), X[0], T[0], 0.1), network()
    by_name = {line.name: line for line in lines}
    assert by_name["x1_1"].formula() == "z1_1/(1 + abs(z1_1))"
    assert by_name["c_2"].formula() == "min(1, d_2)"
    assert close(by_name["L"].value, net.loss([net.forward([X[0]])[0]], [T[0]])[0])
    net.fit(X[:1], T[:1], epochs=1, lr=0.1)
    assert close([by_name["w1_%d%d'" % (i + 1, j + 1)].value for i in range(4) for j in range(3)],
                 [w for row in net.layers[0].W for w in row])


def test_unrolled_it_learns_what_fit_learns():
    one, other = network(), network()
    one.fit(X, T, epochs=10, lr=0.1, shuffle=False)
    unroll(other).fit(X, T, epochs=10, lr=0.1)
    assert close(parameter_rows(one.parameters()), parameter_rows(other.parameters()), 1e-9)


def test_saved_it_comes_back_to_whoever_names_it(tmp_path):
    path = str(tmp_path / "own.json")
    net = trained()
    save(path, net)
    again = load(path, own=[SOFTSIGN, HUBER]).network
    assert again.outputs(X) == net.outputs(X) and again.layers[1].curve is SOFTSIGN
    assert "load(path, own=[softsign]) is wanted" in message(load, path, own=[HUBER])
    assert "load(path, own=[huber]) is wanted" in message(load, path, own=[SOFTSIGN])


def test_the_python_export_answers_like_it():
    program, net, found = plan(Model(trained(), None, None), "own.json"), trained(), {}
    exec(python.content(program).decode(), found)
    assert close([found["predict"](x) for x in X], net.outputs(X), 1e-12)


def test_without_a_formula_it_learns_and_nothing_is_written_of_it():
    bare = Curve("bare", SOFTSIGN.f, SOFTSIGN.slope)
    net = Network([Dense(3, 4), Activation(bare), Dense(4, 2)], seed=3).fit(X, T, 5, 0.1)
    program = plan(Model(net, None, None), "own.json")
    for export in (c, onnx, python):
        assert message(export.content, program) == "formula: the activation bare has none"
    assert message(unroll, net) == "unroll: no lines for the activation bare; Network.fit has it"


@pytest.mark.outside
def test_the_c_export_compiled_finds_no_difference(tmp_path):
    need(shutil.which("gcc"), "no gcc", "apt install gcc")
    path = tmp_path / "own.h"
    path.write_bytes(c.content(plan(Model(trained(), None, None), "own.json")))
    subprocess.run(["gcc", "-std=c99", "-Wall", "-Werror", "-DOWN_TEST", "-x", "c", str(path),
                    "-lm", "-o", str(tmp_path / "try")], check=True)
    said = subprocess.run([str(tmp_path / "try")], stdout=subprocess.PIPE, check=True)
    assert b"right" in said.stdout


def test_onnx_has_its_operators_and_torch_says_that_it_has_not():
    program = plan(Model(trained(), None, None), "own.json")
    assert b"Abs" in onnx.content(program) and b"Div" in onnx.content(program)
    assert message(safetensors.content, program) == (
        "export: torch.nn has no activation softsign; c, json, onnx and python can hold it")


def test_it_is_drawn_with_its_formula():
    assert "z/(1 + abs(z))" in activation_curves(["tanh", SOFTSIGN])
