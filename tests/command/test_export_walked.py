"""What is written for C and for ONNX, done by Python step by step: the answers are purenn's.

The C is of few forms, each a statement a line, so that it becomes Python word by word. Compilers
and onnxruntime run the same files in test_export_consumers.py.
"""
import json
import math
import re
import struct

import pytest

from purenn import softmax, standardise
from purenn.activations import activation
from purenn.command.export import c
from tests.check import close
from tests.command.export_cases import CASES, answers, exported, rows
from tests.command.test_export_formats import decoded

FORMS = [                           # a form of C, and what it is in Python
    (r" +/\*.*\*/$", ""), (r", sum = ", "; sum = "),
    (r"sum \+= (.*) = (.*);", r"\1 = \2; sum += \1"),
    (r"^static inline (?:void|int) (\w+)\((.*)\)$", lambda found: "def %s(%s):" % (
        found.group(1), re.sub(r"\w+ |\*", "", found.group(2)))),
    (r"^( *)for \(int (\w) = (\d); \w < (\w+); \w\+\+\)(?: {)?$", r"\1for \2 in range(\3, \4):"),
    (r"^( *)if \((.*)\)$", r"\1if \2:"), (r"^( *)float (\w)\[(\w+)\];$", r"\1\2 = [None] * \3"),
    (r"^( *)(?:const )?(?:float|int) (.*);$", r"\1\2"), (r"\*W\+\+", "W[i * n + j]"),
    (r"\(float\)", ""), (r"\(([^()?]+) \? ([^:]+) : ([^()]+)\)", r"(\2 if \1 else \3)"),
    (r"(\d)f\b", r"\1"), (r";$", "")]
OPERATORS = {"Sub": lambda a, b: a - b, "Add": lambda a, b: a + b, "Mul": lambda a, b: a * b,
             "Div": lambda a, b: a / b, "Neg": lambda a: -a, "Exp": math.exp,
             "GreaterOrEqual": lambda a, b: a >= b, "Cast": float,
             **{name.title(): activation(name).f
                for name in ("sigmoid", "tanh", "relu", "identity")}}


def expf(z):
    """Return e^z; where that is no float, infinity."""
    return math.exp(z) if z < 700 else math.inf


def in_python(text):
    """Return what a C header defines: arrays and functions."""
    found = {"expf": expf, "tanhf": math.tanh, "logf": math.log, "fabsf": abs, "powf": pow}
    text, tests = text.split("#ifdef ")
    array = re.compile(r"^static const [^(]*?(\w+)\[[^=]*\] = {\n(.*?)^};", re.M | re.S)
    for name, values in array.findall(text + tests):
        values = re.sub(r"(\d)f\b", r"\1", values)
        found[name] = eval("[%s]" % (values if '"' in values and "{" not in values else
                                     values.replace("{", "[").replace("}", "]")))
    lines = []
    for line in re.sub(r",\n    const", ", const", text.split("};\n\n")[-1]).split("\n"):
        for form, becomes in FORMS:
            line = re.sub(form, becomes, line)
        lines += [line] * (line.strip() not in ("", "{", "}") and line[:2] != "/*")
    exec("\n".join(lines), found)
    return found


@pytest.mark.parametrize("name", sorted(CASES))
def test_the_c_header_read_as_python_says_what_purenn_says(name, tmp_path):
    with open(exported(tmp_path, name, "c"), encoding="utf-8") as file:
        found = in_python(file.read())
    network, about = CASES[name]
    X = rows(name)[:5] + [list(struct.unpack("<3f", struct.pack("<3f", *x)))
                          for x in found[name + "_test_inputs"]]
    wanted = answers(name, X)
    m, Y = len(wanted[0]), []
    for x in X:
        Y.append([None] * m)
        found[name + "_predict"](x, Y[-1])
    assert close(Y, wanted, 1e-5) and close(found[name + "_test_outputs"], wanted[5:], 1e-5)
    scores = network.outputs(standardise(X, about["means"], about["deviations"])
                             if "means" in about else X)
    if name + "_class" in found:
        classes = [found[name + "_class"](x) for x in X]
        assert classes == [network.loss.class_of(z) for z in scores]
        assert classes[5:] == found[name + "_test_classes"]
        names = about.get("classes") or ["%d" % i for i in range(m)]
        assert found[name + "_classes"] == [
            each.encode("utf-8", "replace").decode("latin-1") for each in names]
    if name + "_answers" in found:
        said = [[None] * m for _ in X]
        for x, each in zip(X, said):
            found[name + "_answers"](x, each)
        assert said == [[z >= 0 for z in row] for row in scores]
        assert said[5:] == found[name + "_test_answers"]


def test_an_array_has_six_numbers_a_line_and_a_row_begins_one():
    assert c.array("float a[8]", list("1234567"), ["8"]) == [
        "static const float a[8] = {", "    1, 2, 3, 4, 5, 6,", "    7,", "    8,", "};"]


def walked(model, x):
    """Return the output of an ONNX model for a row."""
    graph = model["graph"][0]
    values = {"input": x}
    for tensor in graph["initializer"]:
        raw = tensor["raw_data"][0]
        numbers, dims = struct.unpack("<%df" % (len(raw) // 4), raw), tensor["dims"]
        assert math.prod(dims) == len(numbers)
        values[tensor["name"][0].decode()] = [
            list(numbers[i:i + dims[1]]) for i in range(0, len(numbers), dims[1])
        ] if len(dims) > 1 else list(numbers)
    for node in graph["node"]:
        inputs = [values[name.decode()] for name in node["input"]]
        kind, name = node["op_type"][0].decode(), node["output"][0].decode()
        if kind == "Gemm":
            x, W, b = inputs
            values[name] = [sum([w * v for w, v in zip(row, x)]) + bi for row, bi in zip(W, b)]
        elif kind == "Softmax":
            values[name] = softmax(inputs[0])
        else:
            n = max(map(len, inputs))
            values[name] = [OPERATORS[kind](*numbers) for numbers in zip(*[
                part * n if len(part) == 1 else part for part in inputs])]
    return values[graph["output"][0]["name"][0].decode()]


@pytest.mark.parametrize("name", sorted(CASES))
def test_the_onnx_graph_walked_through_says_what_purenn_says(name, tmp_path):
    with open(exported(tmp_path, name, "onnx"), "rb") as file:
        model = decoded(file.read())
    about = {entry["key"][0]: entry["value"][0] for entry in model["metadata_props"]}
    inputs = json.loads(about[b"test.inputs"].decode())
    X = rows(name)[:5] + inputs
    found, wanted = [walked(model, x) for x in X], answers(name, X)
    assert close(found, wanted, 1e-4)
    assert close(json.loads(about[b"test.outputs"].decode()), wanted[5:], 1e-5)
