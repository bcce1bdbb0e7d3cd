"""Modules side by side: the folder alone trains XOR, on a small heap, with the page's digits."""
import os
import re
import subprocess
import sys

import pytest

from purenn import load, models, save
from purenn.command.cli import main
from purenn.rng import Rng
from purenn.table.pipeline import restore
from purenn.written import loops
from purenn.written.loops import source_of_any
from tests import outside
from tests.command.test_bundle import bundle, contents, refusal
from tests.interpreters import pythons

PROGRAMS = {
    "algebra": """
from vector import dot
from matrix import matvec
print(dot([1, 2, 3], [4, 5, 6]), matvec([[1, 2], [3, 4]], [5, 6]))
""",
    "elimination": """
from elimination import determinant, inverse, least_squares, rank, solve
print(determinant([[1, 2], [3, 4]]), rank([[1, 2], [2, 4]]), solve([[3.0, 0], [0, 4]], [6, 2]),
      [["%s" % v for v in row] for row in inverse([[2, 1], [1, 3]])],
      ["%s" % v for v in least_squares([[1, 1], [2, 1], [3, 1]], [1, 2, 2])])
""",
    "network": """
import gc
from network import Network
from layers import Activation, Dense
gc.collect()
network = Network([Dense(2, 4), Activation("tanh"), Dense(4, 1)], "binary_cross_entropy", seed=1)
network.fit([[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]], 200, 0.5)
print(network.predict([[0, 0], [0, 1], [1, 0], [1, 1]]), "%.6f" % network.history["loss"][-1])
""",
    "written": """
from reader import read
from written import predict, train
X, T = read("data.csv", 2)
train([x + t for x, t in zip(X, T)], 1.0, 1000)
print(["%.3f" % predict(x)[0] for x in X])
"""}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return the folder of a bundle."""
    place = tmp_path_factory.mktemp("flat")
    assert bundle(place, "flat", "--csv", "xor") == 0
    return str(place)


def run(folder, *command):
    """Return what a program prints that has this folder and nothing else."""
    return subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, env={"PYTHONDONTWRITEBYTECODE": "1"}).stdout


def test_no_module_asks_for_a_folder(folder, capsys):
    files = contents(folder)
    assert not [name for name in files if "/" in name]
    for name, data in files.items():
        assert b"from ." not in data and b"import purenn" not in data, name
        assert [line for line in data.decode().split("\n") if line.strip()[:5] == "from "
                and line.split()[1] + ".py" not in files
                and line.split()[1] not in ("math", "gc", "array", "fractions")] == [], name


def test_what_each_use_needs_is_told(tmp_path, capsys):
    assert bundle(tmp_path, "flat") == 0
    said = capsys.readouterr().out
    uses = re.findall("^(.*): about ([0-9]+) KB of heap; (.*)$", said, re.M)
    assert [use[0] for use in uses] == ["linear algebra", "elimination", "the slides' network",
                                        "Network", "a network written out", "a table"]
    assert uses[0][1:] == ("10", "vector.py matrix.py")
    for _, heap, names in uses:
        texts = [(tmp_path / name).read_bytes() for name in names.split()]
        stay = 130 * sum([len(re.findall(rb"^ *def ", text, re.M)) for text in texts])
        assert int(heap) - 1 <= (stay + 5 * max(map(len, texts))) / 1024 < int(heap)


@pytest.mark.parametrize("name", sorted(PROGRAMS))
def test_each_use_works_in_the_folder_alone(folder, name):
    text = run(folder, sys.executable, "-c", PROGRAMS[name])
    assert "Error" not in text
    here = {"algebra": "32 [17, 39]\n", "elimination": "-2 1 [2.0, 0.5] [['3/5', '-1/5'], "
            "['-1/5', '2/5']] ['1/2', '2/3']\n", "written": "['0.031', '0.964', '0.964', '0.039']\n"}
    assert text == here.get(name, text) and text.count("\n") == 1


def test_a_trained_network_answers_from_there(tmp_path):
    path = str(tmp_path / "flowers.json")
    save(path, models.mlp([4, 3], Rng(0)), about={
        "classes": ["setosa", "versicolor", "virginica"]})
    place = tmp_path / "board"
    assert bundle(place, "flat", "--model", path, "--csv", "iris", "--rows", "3") == 0
    text = run(str(place), sys.executable, "main.py")
    assert text.count("\n") == 4 and text.endswith(" of 3 right\n")


def test_large_numbers_keep_all_their_digits_and_a_microbit_refuses_them(tmp_path, capsys):
    table, path = tmp_path / "times.csv", str(tmp_path / "times.json")
    rows = ["%r,%d" % (1.7e9 + 1234.5 * i, i % 2) for i in range(12)]
    table.write_text("\n".join(["time,late"] + rows) + "\n")
    assert main(["train", str(table), "--layers", "3", "--epochs", "50", "--lr", "0.3",
                 "--save", path]) == 0
    place, model = tmp_path / "board", load(path)
    assert bundle(place, "flat", "--model", path, "--csv", str(table)) == 0
    lies = "time lies around 17000"
    assert lies in capsys.readouterr().out
    written = (place / "data.csv").read_text().split()[1:]
    assert [eval(row) for row in written] == [eval(row) for row in rows]
    text = (place / "written.py").read_text()
    for number in model.about["means"] + model.network.layers[0].W[0]:
        assert repr(number) in text
    assert lies in refusal(capsys, tmp_path / "bit", "microbit", "--model", path)


def test_the_program_learns_on_a_pc_too(folder):
    lines = run(folder, sys.executable, "main.py").split("\n")
    assert ["%.3f" % float(line[1:].split("]")[0]) for line in lines[:-1]] == [
        "0.031", "0.964", "0.964", "0.039"]


def test_a_large_network_stands_there_as_loops_and_answers_and_learns(tmp_path):
    table, path = tmp_path / "t.csv", str(tmp_path / "t.json")
    table.write_text("a,b,kind,size\n" + "".join(["%d,%d,%s,%d\n" % (i % 9, i % 5, "xyz"[i % 3], i)
                                                 for i in range(45)]))
    for label, more in (("kind", ""), ("size", "--train --lr 0.01 --epochs 9")):
        assert main(["train", str(table), "--label", label, "--layers", "40,30", "--epochs", "3",
                     "--quiet", "--save", path]) == 0
        place = tmp_path / label
        assert bundle(place, "flat", "--model", path, "--csv", str(table), *more.split()) == 0
        text = (place / "written.py").read_text()
        assert "W3 = [" in text and "w3_" not in text and len(text.split("\n")) < 200
        pipeline = restore(load(path).about, load(path).network)
        X = pipeline.read(table.read_text())[0]
        answers = pipeline.answers(load(path).network, X)[0]
        lines = run(str(place), sys.executable, "main.py").split("\n")
        if label == "kind":
            assert [line.split()[0] for line in lines[:45]] == answers
        else:
            targets = pipeline.targets.of([float(i) for i in range(45)])
            network = load(path).network.fit(pipeline.inputs.of(X), targets, 9, 0.01, batch_size=1,
                                             shuffle=False)
            wanted = pipeline.answers(network, X)[0]
            assert max([abs(float(line[1:].split("]")[0]) - y)
                        for line, y in zip(lines, wanted)]) < 1e-9


@pytest.mark.parametrize("activation, loss, m, l1", [
    ("relu", "cross_entropy", 3, 0), ("tanh", "binary_cross_entropy", 2, 0.01),
    ("swish", "squared_error", 1, 0), ("identity", "squared_error", 2, 0.02)])
def test_loops_learn_what_the_lines_learn(monkeypatch, activation, loss, m, l1):
    rng = Rng(2)
    network = models.mlp([3, 5, 4, m], rng, activation, loss, 0.01)
    for layer in network.layers[::2]:
        layer.l1 = l1
    rows = [[rng.normal() for _ in range(3)] + [float(j == i % max(m, 2)) for j in range(m)]
            for i in range(12)]
    lines, looped = {}, {}
    exec(source_of_any(network), lines)
    monkeypatch.setattr(loops, "LARGEST", 1)
    exec(source_of_any(network), looped)
    assert "W1" in looped and "W1" not in lines
    for module in (lines, looped):
        module["loss"] = module["train"](rows, 0.05, 20)
    assert abs(lines["loss"] - looped["loss"]) < 1e-12
    flat = [v for W, b in zip(looped["P"][::2], looped["P"][1::2]) for row in W + [b] for v in row]
    assert max([abs(a - b) for a, b in zip(flat, lines["P"])]) < 1e-12


@pytest.mark.outside
@pytest.mark.parametrize("heap", ["64k", "128k"])
def test_it_trains_on_a_small_heap(folder, heap):
    unix = [python for python in pythons.others() if python.name == "MicroPython unix"][0]
    outside.need(not unix.missing(), unix.name, unix.missing())
    small = [unix.command[0], "-X", "heapsize=" + heap]
    printed = run(folder, *small + ["main.py"])
    assert ["%.3f" % float(line[1:].split("]")[0]) for line in printed.split("\n")[:4]] == [
        "0.031", "0.964", "0.964", "0.039"]
    print(heap, printed.strip().split("\n")[-1])
    names = sorted(PROGRAMS) if heap == "128k" else [
        "algebra", "elimination", "written"]        # of 64-bit words
    for text in [PROGRAMS[name] for name in names]:
        assert run(folder, *small + ["-c", text]) == run(folder, sys.executable, "-c", text)
    assert os.listdir(folder).count("purenn") == 0
