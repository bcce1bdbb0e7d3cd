"""Every export says what purenn says where it is going: gcc, MicroPython, torch, ONNX Runtime.

The last two are slow to start, and need not be in this Python: PURENN_CONSUMERS names one that
has torch, safetensors, onnx and onnxruntime.
"""
import json
import os
import re
import subprocess
import sys

import pytest

from tests.check import close
from tests import outside
from tests.command.export_cases import (CASES, HOSTILE, TORCH, answers, exported, printed, rows,
                                        run, tried)

pytestmark = pytest.mark.outside

NODE = """
import fs from 'node:fs';
const files = process.argv.slice(1);
const { loadMicroPython } = await import(files.pop());   // the first would start itself
for (const file of files) {
  const python = await loadMicroPython({ linebuffer: true, stdout: line => console.log(line) });
  python.runPython(fs.readFileSync(file, 'utf8'));
}
"""


def test_the_python_module_runs_on_micropython_with_the_same_answers(tmp_path):
    package = "@micropython/micropython-webassembly-pyscript"
    engine = os.path.join(outside.node_modules(package), package, "micropython.mjs")
    node = outside.program("node", "apt install nodejs")
    paths = [exported(tmp_path, name, "python") for name in CASES]
    out = run(node, "--input-type=module", "-e", NODE, *paths + [engine])
    assert len(re.findall("^5 rows, largest difference .*: right$", out, re.M)) == len(CASES), out


STRICT = ["-std=c99", "-Wall", "-Wextra", "-Werror", "-pedantic"]


def c_program(names):
    """Return C that runs every header on its rows and prints the outputs and the class."""
    lines = ["#include <stdio.h>"] + ['#include "%s.c"' % name for name in names]
    lines += ["int main(void)", "{"]
    for name in names:
        X = rows(name)
        lines += ["    {", "        static const float X[%d][3] = {" % len(X)]
        lines += ["            {%s}," % ", ".join(["(float)%r" % v for v in x]) for x in X]
        lines += ["        };", "        float y[%s_OUTPUTS];" % name.upper(),
                  "        for (int k = 0; k < %d; k++) {" % len(X),
                  "            %s_predict(X[k], y);" % name,
                  "            for (int i = 0; i < %s_OUTPUTS; i++)" % name.upper(),
                  '                printf("%.9g ", y[i]);', '            printf("\\n");',
                  "        }", "    }"]
    return "\n".join(lines + ["    return 0;", "}", ""])


def test_all_headers_together_compile_without_a_warning_and_say_what_purenn_says(tmp_path):
    gcc = outside.program("gcc", "apt install gcc")
    for name in CASES:
        exported(tmp_path, name, "c")
    (tmp_path / "all.c").write_text(c_program(list(CASES)))
    run(gcc, *STRICT, "all.c", "-lm", "-o", "all", cwd=str(tmp_path))
    lines = run(str(tmp_path / "all")).splitlines()
    for name in CASES:
        X = rows(name)
        found = [[float(v) for v in lines.pop(0).split()] for _ in X]
        assert close(found, answers(name, X), 1e-5), name
    assert lines == []


@pytest.mark.parametrize("name", ["price", "hostile", "yes", "ties", "sums", "both"])
def test_the_header_tries_itself_in_c_and_in_cpp(name, tmp_path, capsys):
    gcc, gpp = outside.program("gcc", "apt install gcc"), outside.program("g++", "apt install g++")
    assert tried(printed(tmp_path, name, "c", capsys), tmp_path).endswith(": right\n")
    macro = "-D%s_TEST" % name.upper()
    for compiler, options in ((gcc, STRICT + ["-x", "c"]),
                              (gpp, ["-Wall", "-Wextra", "-Werror", "-x", "c++"])):
        run(compiler, *options + [macro, name + ".c", "-lm", "-o", "try"], cwd=str(tmp_path))
        assert run(str(tmp_path / "try")).endswith(": right\n")


def test_the_header_holds_the_names_of_the_classes_byte_for_byte(tmp_path):
    gcc = outside.program("gcc", "apt install gcc")
    exported(tmp_path, "hostile", "c")
    (tmp_path / "names.c").write_text(
        '#include <stdio.h>\n#include "hostile.c"\nint main(void)\n{\n'
        '    for (int i = 0; i < HOSTILE_OUTPUTS; i++)\n        puts(hostile_classes[i]);\n'
        '    return 0;\n}\n')
    run(gcc, *STRICT, "names.c", "-lm", "-o", "names", cwd=str(tmp_path))
    done = subprocess.run([str(tmp_path / "names")], stdout=subprocess.PIPE)
    wanted = [name.encode("utf-8", "replace").split(b"\0")[0] for name in HOSTILE]
    assert done.stdout == b"\n".join(wanted) + b"\n"


def test_the_header_finds_a_wrong_weight(tmp_path):
    gcc = outside.program("gcc", "apt install gcc")
    path = exported(tmp_path, "price", "c")
    with open(path) as file:
        text = file.read()
    (tmp_path / "wrong.c").write_text(re.sub(r"(price_biases_2\[1\] = {\s+)", r"\g<1>1 + ", text))
    run(gcc, "-std=c99", "-DPRICE_TEST", "wrong.c", "-lm", "-o", "wrong", cwd=str(tmp_path))
    done = subprocess.run([str(tmp_path / "wrong")], stdout=subprocess.PIPE)
    assert done.returncode == 1 and b"WRONG" in done.stdout


CONSUMER = """
import json, sys, numpy, onnx, onnxruntime, torch
from safetensors import safe_open
from safetensors.torch import load_file
for line in sys.stdin:
    case = json.loads(line)
    found = {"name": case["name"]}
    if case["onnx"]:
        onnx.checker.check_model(onnx.load(case["onnx"]), full_check=True)
        session = onnxruntime.InferenceSession(case["onnx"])
        X = numpy.array(case["X"], "float32")
        found["onnx"] = session.run(["output"], {"input": X})[0].tolist()
    if case["torch"]:
        about = safe_open(case["torch"], "pt").metadata()
        model = eval(about["model"])
        model.load_state_dict(load_file(case["torch"]), strict=True)
        X = numpy.array(case["X"])
        if json.loads(about["means"]):
            X = (X - json.loads(about["means"])) / json.loads(about["deviations"])
        with torch.no_grad():
            y = model(torch.tensor(X, dtype=torch.float32))
        y = {"softmax": lambda: torch.softmax(y, 1), "sigmoid": lambda: torch.sigmoid(y),
             "step": lambda: 1.0 * (y >= 0), "as it is": lambda: y}[about["output"]]()
        means, deviations = [torch.tensor(json.loads(about["target_" + name]) or [default])
                             for name, default in (("means", 0.0), ("deviations", 1.0))]
        found["torch"] = (y.double() * deviations + means).tolist()
    print(json.dumps(found))
"""


def consumer():
    """Return a Python that has the consumers, or skip."""
    python = os.environ.get("PURENN_CONSUMERS", sys.executable)
    test = ("import sys, importlib.util as u; sys.exit(not all([u.find_spec(name) for name in "
            "('torch', 'safetensors', 'onnx', 'onnxruntime', 'numpy')]))")
    outside.need(not subprocess.run([python, "-c", test]).returncode,
                 "torch, safetensors, onnx or onnxruntime",
                 "pip install them, and let PURENN_CONSUMERS be that python")
    return python


def test_torch_and_onnxruntime_say_what_purenn_says(tmp_path):
    python = consumer()
    asked = [json.dumps({"name": name, "X": rows(name), "onnx": exported(tmp_path, name, "onnx"),
                         "torch": name in TORCH and exported(tmp_path, name, "safetensors")})
             for name in CASES]
    out = run(python, "-c", CONSUMER, input="\n".join(asked))
    found = [json.loads(line) for line in out.splitlines()]
    assert [case["name"] for case in found] == list(CASES)
    for case in found:
        wanted = answers(case["name"], rows(case["name"]))
        assert close(case["onnx"], wanted, 1e-5), case["name"]
        assert case["name"] not in TORCH or close(case["torch"], wanted, 1e-6), case["name"]


@pytest.mark.parametrize("target", ["safetensors", "onnx"])
@pytest.mark.parametrize("name", ["price", "perceptron", "sums"])
def test_the_printed_command_runs_the_rows_in_torch_or_onnxruntime(name, target, tmp_path, capsys):
    python = consumer()
    out = tried(printed(tmp_path, name, target, capsys), tmp_path, python)
    assert re.match("5 rows, largest difference .*: right\n$", out), out
