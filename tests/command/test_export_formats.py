"""Each exported format by its own description: safetensors, ONNX, JSON, Python on this Python."""
import json
import re
import shlex
import struct
import subprocess
import sys

import pytest

from purenn import standardise
from purenn.command.export import c, onnx, python, safetensors
from purenn.command.export import json as json_export
from purenn.command.export.json import trial
from purenn.command.export.model import plan, scaling_of
from purenn.command.export.onnx import FIELDS, message, varint
from purenn.stored.storage import Model
from tests.check import close
from tests.check import message as refusal
from tests.command.export_cases import CASES, answers, exported, printed, rows, tried

PARTS = {"Model": {7: "Graph", 8: "OperatorSet", 14: "Property"},
         "Graph": {1: "Node", 5: "Tensor", 11: "ValueInfo", 12: "ValueInfo"},
         "Node": {5: "Attribute"}, "ValueInfo": {2: "Type"}, "Type": {1: "TensorType"},
         "TensorType": {2: "Shape"}, "Shape": {1: "Dimension"}}


def test_means_without_deviations_are_taken_with_ones_and_the_other_way_round():
    assert scaling_of({"means": [3, 4]}, 2) == ([3, 4], [1, 1])
    assert scaling_of({"deviations": [3, 0]}, 2) == ([0, 0], [3, 1])
    assert scaling_of({}, 2) == (None, None)


def tensors(path):
    """Return metadata and tensors of a safetensors file, by the description of the format."""
    with open(path, "rb") as file:
        content = file.read()
    start = 8 + struct.unpack("<Q", content[:8])[0]
    header = json.loads(content[8:start].decode("utf-8"))
    assert content[8:9] == b"{" and start % 8 == 0
    metadata, found, end = header.pop("__metadata__"), {}, 0
    for name, entry in header.items():
        assert entry["dtype"] == "F32" and entry["data_offsets"][0] == end
        end = entry["data_offsets"][1]
        values = struct.unpack("<%df" % ((end - entry["data_offsets"][0]) // 4),
                               content[start + entry["data_offsets"][0]:start + end])
        found[name] = entry["shape"], list(values)
    assert start + end == len(content)
    return metadata, found


def test_safetensors_names_shapes_and_order_are_those_of_a_sequential(tmp_path):
    metadata, found = tensors(exported(tmp_path, "tanh_cross_entropy", "safetensors"))
    first, _, last = CASES["tanh_cross_entropy"][0].layers
    assert list(found) == ["0.weight", "0.bias", "2.weight", "2.bias"]
    assert found["0.weight"][0] == [5, 3] and found["2.bias"][0] == [last.m]
    assert close(found["0.weight"][1], [w for row in first.W for w in row], 1e-7)
    assert close(found["0.bias"][1], first.b, 1e-7)
    assert all([isinstance(value, str) for value in metadata.values()])
    assert len(json.loads(metadata["test.inputs"])) == 5 and metadata["output"] == "softmax"


def test_the_floats_of_safetensors_lie_at_multiples_of_8_whatever_the_names():
    network, about = CASES["price"]
    for length in range(8):
        about = dict(about, columns=["a" * (length + 1), "b", "c"])
        text = safetensors.content(plan(Model(network, None, about), "a.json"))
        assert struct.unpack("<Q", text[:8])[0] % 8 == 0


@pytest.mark.parametrize("export", [c, json_export, onnx, python, safetensors])
def test_the_command_that_is_printed_takes_any_name_of_a_file(export):
    program = plan(Model(*CASES["price"][:1], None, CASES["price"][1]), "a.json")
    path = "a folder/it's $HOME"
    words = shlex.split(export.command(path, program).split(" && ")[0])
    assert path in words and words[0] in ("gcc", "python3")
    if export is c:
        assert shlex.split(export.command(path, program))[-1] == "a folder/a_test"


def decoded(content, kind="Model"):
    """Return a protobuf message as {field name: list of values}; messages inside likewise."""
    names, found, i = {number: name for name, number in FIELDS[kind].items()}, {}, 0

    def number():
        nonlocal i
        value = shift = 0
        while True:
            i += 1
            value |= (content[i - 1] & 127) << shift
            shift += 7
            if content[i - 1] < 128:
                return value

    while i < len(content):
        key = number()
        value = number()
        if key & 7 == 2:
            value, i = content[i:i + value], i + value
            if key >> 3 in PARTS.get(kind, {}):
                value = decoded(value, PARTS[kind][key >> 3])
        found.setdefault(names[key >> 3], []).append(value)
    assert i == len(content)
    return found


def test_a_varint_has_seven_bits_a_byte_the_smallest_first():
    assert [varint(v) for v in (0, 127, 128, 300)] == [b"\0", b"\x7f", b"\x80\x01", b"\xac\x02"]


def test_a_message_has_the_numbers_that_onnx_gives_its_fields():
    assert message("Node", input=["x", "w"], output="y", op_type="Gemm", attribute=[
        message("Attribute", name="transB", i=1, type=2)]) == (
            b"\x0a\x01x\x0a\x01w\x12\x01y\x22\x04Gemm\x2a\x0d\x0a\x06transB\x18\x01\xa0\x01\x02")
    assert message("Tensor", dims=[2, 1], data_type=1, name="w", raw_data=b"\0" * 8) == (
        b"\x08\x02\x08\x01\x10\x01\x42\x01w\x4a\x08" + b"\0" * 8)
    assert message("Model", ir_version=8, opset_import=message("OperatorSet", version=13),
                   graph=b"") == b"\x08\x08\x42\x02\x10\x0d\x3a\x00"


def test_the_onnx_graph_scales_runs_the_layers_and_ends_in_probabilities(tmp_path):
    with open(exported(tmp_path, "swish_cross_entropy", "onnx"), "rb") as file:
        model = decoded(file.read())
    graph = model["graph"][0]
    assert [node["op_type"][0].decode() for node in graph["node"]] == [
        "Gemm", "Sigmoid", "Mul", "Gemm", "Identity", "Softmax"]
    for tensor in graph["initializer"]:
        size = 4
        for dim in tensor["dims"]:
            size *= dim
        assert len(tensor["raw_data"][0]) == size
    assert graph["node"][0]["attribute"] == [{"name": [b"transB"], "i": [1], "type": [2]}]
    assert graph["node"][2]["input"] == [b"layer0", b"layer1_swish_1"]
    assert model["opset_import"][0] == {"domain": [b""], "version": [13]}
    assert len(model["metadata_props"]) >= 10


def test_the_json_says_everything_it_means(tmp_path):
    with open(exported(tmp_path, "price", "json")) as file:
        found = json.load(file)
    network, about = CASES["price"]
    assert found["layers"][0]["weights"] == network.layers[0].W
    assert [layer["kind"] for layer in found["layers"]] == ["dense", "activation", "dense"]
    assert found["means"] == about["means"] and found["deviations"] == [0.8, 0.01, 1]
    assert (found["target_means"], found["target_deviations"]) == ([12345.678], [-321.5])
    assert found["tests"]["outputs"] == answers("price", found["tests"]["inputs"])


@pytest.mark.parametrize("name", sorted(CASES))
def test_the_command_printed_with_the_json_finds_no_difference(name, tmp_path, capsys):
    if name in ("price", "hostile", "norms", "swish_perceptron_loss"):      # one of each kind
        out = tried(printed(tmp_path, name, "json", capsys), tmp_path)
        assert re.match("5 rows, largest difference .*: right\n$", out), out
    else:                                               # the same program, in this process
        path, found = exported(tmp_path, name, "json"), {}
        network, about = CASES[name]
        text = trial(plan(Model(network, None, about), name + ".json"))
        exec(text.split("tests = ")[0].replace("sys.argv[1]", repr(path)), found)
        X = rows(name)
        assert close([found["predict"](x) for x in X], answers(name, X), 1e-12)


@pytest.mark.parametrize("name", sorted(CASES))
def test_the_python_module_says_what_purenn_says(name, tmp_path):
    path, found = exported(tmp_path, name, "python"), {}
    with open(path, encoding="utf-8") as file:
        exec(compile(file.read(), path, "exec"), found)
    network, about = CASES[name]
    X = rows(name)
    assert close([found["predict"](x) for x in X], answers(name, X), 1e-12)
    if "classify" in found:
        Z = network.outputs(standardise(X, about["means"], about["deviations"])
                            if "means" in about else X)
        if about.get("pairs"):
            assert [found["classify"](x) for x in X] == [
                [pair[v >= 0] for pair, v in zip(about["pairs"], z)] for z in Z]
        else:
            assert [found["CLASSES"].index(found["classify"](x)) for x in X] == [
                network.loss.class_of(z) for z in Z]
    found["check"]()
    assert refusal(found["predict"], [1, 2]) == "predict: 2 numbers, 3 are wanted"


def test_the_python_module_finds_a_wrong_weight(tmp_path):
    path = exported(tmp_path, "price", "python")
    with open(path) as file:
        text = file.read()
    weight = repr(CASES["price"][0].layers[0].W[0][0])
    (tmp_path / "wrong.py").write_text(text.replace(weight, "%r" % (float(weight) + 1e-6), 1))
    done = subprocess.run([sys.executable, str(tmp_path / "wrong.py")], stdout=subprocess.PIPE)
    assert done.returncode == 1 and b"WRONG" in done.stdout


def test_the_command_printed_with_the_python_module_finds_no_difference(tmp_path, capsys):
    for name in ("price", "hostile"):
        out = tried(printed(tmp_path, name, "python", capsys), tmp_path)
        assert out.endswith(": right\n"), out
