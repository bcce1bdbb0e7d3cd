"""The command export: what it refuses, what it calls things, how it writes files."""
import json
import os

import pytest

from purenn import RNN, Activation, BatchNorm, Dense, Embedding, Network, Reshape, Rng
from purenn.command import cli, export
from purenn.stored.storage import save
from tests.check import message
from tests.command.export_cases import CASES, cli_run, exported, printed


def refused(folder, layers, about=None, loss="squared_error", target="c", weight=None):
    """Return the one line that export ends in for a network."""
    if weight is not None:
        layers = [Dense(1, 1, init=[[weight]])]
    save(str(folder / "m.json"), Network(layers, loss), None, {})
    document = json.loads((folder / "m.json").read_text())
    del document["checksum"]
    document["about"] = about or {}         # by hand: save would have refused some
    (folder / "m.json").write_text(json.dumps(document))
    return message(cli_run, str(folder / "m.json"), "--to", target, "-o", str(folder / "out"))


def test_what_no_export_knows_is_refused_in_one_line_that_names_it(tmp_path):
    dense = Dense(2, 2, Rng(0))
    assert refused(tmp_path, [Embedding(3, 2, Rng(0)), RNN(2, 2, Rng(0)), dense]).startswith(
        "export: layer 0 is Embedding, which no export knows")
    assert "the outputs are images" in refused(tmp_path, [dense, Reshape(1, 1, 2)])
    norm = BatchNorm(2)
    norm.running_variance = [-1, 1]
    assert refused(tmp_path, [dense, norm]) == (
        "export: BatchNorm has the variance -1, above 0 is wanted")
    assert "no layer has weights" in refused(tmp_path, [Activation("tanh")])
    assert refused(tmp_path, [dense, Activation("step")], target="safetensors") == (
        "export: torch.nn has no activation step; c, json, onnx and python can hold it")


@pytest.mark.parametrize("about, wanted", [
    ({"means": [1, 2, 3], "deviations": [1, 1]},
     "means in the model is [1, 2, 3], 2 numbers are wanted"),
    ({"deviations": ["1", 2]}, "about: deviations is missing or damaged"),
    ({"classes": ["a"]}, "about: classes is missing or damaged"),
    ({"columns": "ab"}, "about: columns is missing or damaged"),
    ({"target_mean": "x"}, "about: target_mean is missing or damaged"),
    ({"means": [0, 0], "deviations": [1e-60, 1]}, "a deviation is 1e-60, which no 32-bit float "
                                                  "can hold; python and json can"),
    ({"target_mean": 1e39}, "a scale of the target is 1e+39, which no 32-bit float can hold; "
                            "python and json can"),
    ({"means": [1e308, 0], "deviations": [1e308, 1]}, "numbers grow beyond what a float holds; "
                                                      "the weights or the scaling are too large"),
])
def test_settings_that_do_not_fit_are_one_line(about, wanted, tmp_path):
    said = refused(tmp_path, [Dense(2, 2, Rng(0))], about)
    place = str(tmp_path / "m.json") + ": " if wanted.startswith("about: ") else "export: "
    assert said == place + wanted


@pytest.mark.parametrize("target", ["c", "onnx", "safetensors"])
def test_a_weight_beyond_32_bits_is_refused_where_it_would_be_infinite(target, tmp_path):
    assert refused(tmp_path, None, target=target, weight=1e300) == (
        "export: a weight is 1e+300, which no 32-bit float can hold; python and json can")
    assert not os.path.exists(str(tmp_path / "out"))
    for target in ("python", "json"):
        cli_run(str(tmp_path / "m.json"), "--to", target, "-o", str(tmp_path / "out"))


@pytest.mark.parametrize("source, wanted", [
    ("my-model 2", "my_model_2"), ("2", "model_2"), ("class", "model_class"), ("日本", "model"),
    ("math", "model_math"), ("__init__", "init")])
def test_the_file_name_becomes_a_safe_name(source, wanted, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    save(source + ".json", *CASES["yes"][:1])
    cli_run(source + ".json", "--to", "c")
    text = (tmp_path / (wanted + ".h")).read_text()
    assert "void %s_predict(const float *x, float *y)" % wanted in text
    assert "already" in message(cli_run, source + ".json", "--to", "c")     # not asked to replace
    cli_run(source + ".json", "--to", "c", "-o", wanted + ".h")
    assert sorted(os.listdir(".")) == sorted([source + ".json", wanted + ".h"])


def test_what_cannot_be_written_is_one_line_and_the_old_file_stays(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    save("m.json", CASES["yes"][0])
    before = (tmp_path / "m.json").read_bytes()
    for path, wanted in (("m.json", "would take the place of what is read"), (".", "it is no file"),
                         ("none/x.h", "none/x.h: cannot be written (there is no folder"),
                         (os.devnull, "it is no file")):
        assert cli.main(["export", "m.json", "--to", "json", "-o", path]) == 2
        out, err = capsys.readouterr()
        assert out == "" and err.startswith("purenn: ") and err.count("\n") == 1
        assert wanted in err
    assert (tmp_path / "m.json").read_bytes() == before and os.listdir(".") == ["m.json"]
    assert cli.main(["export", "none.json", "--to", "c"]) == 2


def test_a_file_is_whole_or_not_there(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")
    (tmp_path / "old").write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    assert message(export.write_file, str(tmp_path / "old"), b"new").endswith(
        "cannot be written (No space left on device)")
    assert (tmp_path / "old").read_bytes() == b"old" and os.listdir(str(tmp_path)) == ["old"]


def test_the_same_model_gives_the_same_bytes_from_its_file_too(tmp_path):
    (tmp_path / "saved").mkdir()
    model, (network, about) = str(tmp_path / "saved" / "norms.json"), CASES["norms"]
    save(model, network, None, about)
    for target in export.TARGETS:
        with open(exported(tmp_path, "norms", target), "rb") as file:
            first = file.read()
        cli_run(model, "--to", target, "-o", str(tmp_path / "again"))
        assert (tmp_path / "again").read_bytes() == first


def test_the_command_says_what_was_written_and_which_inputs_it_wants(tmp_path, capsys):
    lines = printed(tmp_path, "price", "c", capsys).splitlines()
    size = os.path.getsize(str(tmp_path / "price.c"))
    assert lines[0] == "%s: %d bytes, 3 inputs, 16 weights and biases, 1 output" % (
        tmp_path / "price.c", size)
    assert lines[1] == "inputs: a, b, c"
    assert export.inputs(["é", "a\nb"] + ["x"] * 20).startswith("é, 'a\\nb', x, ")
    assert export.inputs(["x"] * 22).endswith("x, ... 22 in all")
    for target, needs in (("c", "gcc, or any C compiler"), ("onnx", "onnxruntime"),
                          ("json", "Python"), ("safetensors", "torch, safetensors"),
                          ("python", "any Python; micropython takes the same line")):
        assert "\nTry its 5 rows there (needs %s):\n" % needs in printed(
            tmp_path, "price", target, capsys)


def loaded(path):
    """Return the namespace of a module that stands alone."""
    names = {}
    with open(str(path), encoding="utf-8") as file:
        exec(file.read(), names)
    return names


def test_a_fresh_network_leaves_as_a_file_that_learns_xor(tmp_path, capsys):
    cli_run("--layers", "2,4,4,1", "--to", "python", "--train", "-o", str(tmp_path / "learner.py"))
    assert "from learner import predict, train" in capsys.readouterr().out
    learner = loaded(tmp_path / "learner.py")
    learner["train"]([[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0]], 1, 1000)
    assert ["%.3f" % learner["predict"](x)[0] for x in ([0, 0], [0, 1], [1, 0], [1, 1])] == [
        "0.031", "0.964", "0.964", "0.039"]


def test_a_trained_network_goes_on_learning_a_quantity_in_its_units(tmp_path):
    path, rows = str(tmp_path / "line.json"), [[x / 3, 100 + 50 * x] for x in range(12)]
    network = Network([Dense(1, 1, init=[[0.9]])])
    save(path, network, None, {"means": [1.8], "deviations": [1.2], "target_mean": 375.0,
                               "target_deviation": 172.0})
    cli_run(path, "--to", "python", "--train", "-o", str(tmp_path / "line.py"))
    line = loaded(tmp_path / "line.py")
    line["train"](rows, 0.1, 200)
    assert abs(line["predict"]([2])[0] - 400) < 1 and abs(line["P"][0]) < 2


@pytest.mark.parametrize("about, gives, named", [
    ({"classes": ["red", "tea"]}, 1, "tea"), ({}, 1, None),
    ({"target": "a,b", "hot": ["a", "b"], "pairs": [["no", "yes"], ["off", "on"]]}, [0, 1],
     ["no", "on"])])
def test_a_file_that_learns_says_what_it_answers(tmp_path, capsys, about, gives, named):
    path = str(tmp_path / "c.json")
    save(path, Network([Dense(1, 2, init=[[-1.0], [1.0]])],
                       "binary_cross_entropy" if "pairs" in about else "cross_entropy"),
         None, about)
    cli_run(path, "--to", "python", "--train", "-o", str(tmp_path / "c.py"))
    learner = loaded(tmp_path / "c.py")
    assert learner["predict"]([3]) == gives
    assert ("classify" in learner) == (named is not None) == (
        "classify" in capsys.readouterr().out) == ("classify" in learner["__doc__"])
    assert not named or learner["classify"]([3]) == named


def test_what_cannot_learn_elsewhere_is_said(tmp_path):
    assert message(cli_run, *"--layers 2 --to python --train".split()).startswith("export: --layers")
    for words, said in (
            ("--to python", "a MODEL.json is wanted, or --layers of a fresh network"),
            ("--to c --layers 2,1", "--layers is of no use without --train; give both"),
            ("--to c --train x.json", "--train is of no use without --to python; give both"),
            ("--to python x.json --seed 3", "--seed is of no use without --layers; give both"),
            ("--to python --train x.json --layers 2,1", "x.json is of no use beside --layers")):
        assert said in message(cli_run, *words.split())
