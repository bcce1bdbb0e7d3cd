"""The promise of the first line, on any Python there is: its tests, one transcript, flat memory.

The fast tests hold the runners; the slow ones run every Python that is found.
"""
import json
import os
import subprocess
import sys

import pytest

from purenn import Rng, load_csv, models, save
from tests.__main__ import names
from tests import outside
from tests.interpreters import __main__ as table
from tests.interpreters import cannot, pythons
from tests.interpreters.pythons import HERE, ROOT, Python, Run, count
from tests.test_architecture import LECTURE

TRANSCRIPT = "tests/interpreters/transcript.py"
THIS = Python("this Python", [sys.executable], "nothing is wanted")
KB = 1024


def found(python):
    """Return a Python that can be started; else skip, and in CI fail."""
    outside.need(not python.missing(), python.name, python.missing())
    return python


def each_other():
    """Return the Pythons that are not CPython as the parameters of a test."""
    others = pythons.others()
    return pytest.mark.parametrize("python", others, ids=[python.name for python in others])


def test_a_program_that_does_not_end_is_killed(tmp_path):
    endless = tmp_path / "endless.py"
    endless.write_text("import time\nwhile True: time.sleep(9)\n")
    with pytest.raises(TimeoutError, match="ran for more than"):
        THIS.run(str(endless), timeout=0.5)


def test_a_program_gets_its_arguments_and_says_how_it_ended(tmp_path):
    program = tmp_path / "program.py"
    program.write_text("import os, sys, purenn\nprint(sys.argv[1:], os.getcwd())\nsys.exit(3)\n")
    run = THIS.run(str(program), "a", "b c")
    assert (run.text.strip(), run.code) == ("['a', 'b c'] " + ROOT, 3)


def test_a_missing_python_says_how_to_get_it():
    assert Python("Py", ["no-such-python"], "apt install it").missing() == (
        "Py: no no-such-python; apt install it")
    assert Python("Py", [sys.executable], "npm install", "no-such").missing() == (
        "Py: not installed; npm install")
    assert THIS.missing() is None


def test_an_interpreter_that_dies_halfway_is_no_success(monkeypatch):
    monkeypatch.setattr(THIS, "run", lambda *words, **settings: Run(
        "vector: %d passed, 0 failed\nfatal" % count("vector"), 1))
    assert THIS.test(["vector"]).broken == []
    assert "the last lines" in THIS.test(["vector", "matrix"]).broken[0]


def test_what_cannot_be_is_a_test_and_has_a_reason():
    for tests in cannot.CANNOT.values():
        for test, reason in tests.items():
            name = test.split(".")[0]
            assert len(reason) > 10 and name in names()
            assert test == name or count(name, [test]) == count(name) - 1, test


@pytest.mark.outside
@each_other()
def test_the_heart_passes(python):
    tests = found(python).test([name for name in names() if name in LECTURE])
    assert tests.broken == [] and tests.passed > 100


@pytest.mark.outside
@each_other()
def test_more_passes(python):
    tests = found(python).test([name for name in names() if name not in LECTURE])
    assert tests.broken == [] and tests.passed > 30


@pytest.mark.outside
@each_other()
def test_the_transcript_is_the_same_to_the_last_byte(python):
    assert found(python).run(TRANSCRIPT).text == THIS.run(TRANSCRIPT).text


@pytest.mark.outside
@pytest.mark.parametrize("minor", pythons.MINORS)
def test_the_transcript_is_the_same_on_every_cpython_at_hand(minor):
    python = pythons.cpython(minor) or pytest.skip("there is no python3.%d" % minor)
    assert python.run(TRANSCRIPT).text == THIS.run(TRANSCRIPT).text


@pytest.fixture(scope="module")
def digits():
    """Return a 64-32-10 network that reads digits, and the digits."""
    table = load_csv("digits")
    network = models.mlp([64, 32, 10], Rng(0))
    network.fit(table.X, table.T, epochs=3, lr=0.01, batch_size=20)
    return network, table


@pytest.fixture(scope="module")
def memory(digits, tmp_path_factory):
    """Return what memory.mjs measured on MicroPython, asked about the digits."""
    found(pythons.others()[-1])
    path = tmp_path_factory.mktemp("digits") / "digits.json"
    save(str(path), digits[0])
    return json.loads(subprocess.check_output(
        ["node", os.path.join(HERE, "memory.mjs"), str(path)], timeout=300))


@pytest.mark.outside
def test_micropython_predicts_the_digits_as_the_host_does(memory, digits):
    network, table = digits
    assert network.score(table.X, table.T) > 0.7
    assert memory["digits"]["classes"] == network.predict(table.X)


@pytest.mark.outside
def test_importing_the_heart_and_a_trained_xor_network_take_little_heap(memory):
    print("heart %(imported)d B, network %(network)d B, trained %(trained)d B" % memory["heart"])
    assert memory["heart"]["imported"] < 64 * KB
    assert memory["heart"]["trained"] < 32 * KB
    assert [round(y) for y in memory["heart"]["outputs"]] == [0, 1, 1, 0]


@pytest.mark.outside
def test_epochs_driven_from_javascript_leave_the_memory_flat(memory):
    driven, naive = memory["driven"], memory["naive"]
    print("one epoch a call: %d B at most; all in one call: %d B" % (driven["most"],
                                                                   naive["most"]))
    assert driven["loss"] == naive["loss"]              # the same training
    assert driven["growth"] < 40 * driven["epochs"]     # the losses in history, nothing else
    assert driven["most"] < 512 * KB
    assert naive["most"] > 32 * 1024 * KB > 50 * driven["most"]


def test_a_python_that_fails_does_not_end_the_table(monkeypatch, capsys):
    monkeypatch.setattr(table, "everyone", lambda: [THIS, Python("Py", [sys.executable], "")])
    monkeypatch.setattr(table, "row", lambda python, text: (
        [python.name], []) if python is THIS else 1 / 0)
    assert table.main(["this Python", "Py"]) == 1
    printed, said = capsys.readouterr()
    assert "| this Python |\n| Py | failed |" in printed and "Py: division by zero" in said
