"""One plain file: the page's own lines, the page's digits, on every Python, with math alone.

So does what export --to python --train writes, a network as assignments that goes on learning.
"""
import ast
import builtins
import copy
import os
import subprocess
import sys
from contextlib import redirect_stdout
from io import StringIO

import pytest

import purenn
from purenn.command import cli
from purenn.command.bundle import compact, file, flatten, one_module
from tests import outside
from tests.command.test_bundle import bundle, refusal
from tests.interpreters import pythons

XOR = """
data, labels = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]
model = NeuralNetwork([2, 4, 4, 1], sigmoid, dsigmoid)
model.fit(data, labels, 1, 300)
print(" ".join(["%.6f" % model.predict(x)[0] for x in data]))
network = Network([Dense(2, 4), Activation("tanh"), Dense(4, 2)], "cross_entropy", seed=1)
network.fit(data, [[1, 0], [0, 1], [0, 1], [1, 0]], 100, 0.5)
print("%.6f" % network.history["loss"][-1], network.predict(data))
"""
PAGE = "from purenn import *" + XOR
FILE = "from purenn1 import *" + XOR + """
from learner import predict, train
train([x + t for x, t in zip(data, labels)], 1, 300)
print(" ".join(["%.6f" % predict(x)[0] for x in data]))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder with the one file, one that learns, and a program that uses them."""
    place = tmp_path_factory.mktemp("empty")
    assert cli.main(["export", "--to", "python", "--train", "--layers", "2,4,4,1", "-o",
                     str(place / "learner.py")]) == 0
    assert bundle(place / "purenn1.py", "file") == 0
    (place / "xor.py").write_text(FILE)
    return str(place)


@pytest.fixture(scope="module")
def digits():
    """Return what the page prints."""
    with redirect_stdout(StringIO()) as printed:
        exec(PAGE, {})
    text = printed.getvalue()
    assert text.startswith("0.261784 0.594981 0.583419 0.624318\n")
    return text + text.split("\n")[0] + "\n"


def tree(folder):
    """Return the text of the one file and its tree."""
    with open(os.path.join(folder, "purenn1.py"), encoding="utf-8") as source:
        text = source.read()
    return text, ast.parse(text)


def test_it_is_short_and_imports_math_alone(folder):
    text, nodes = tree(folder)
    assert text.count("\n") <= file.LINES
    imports = [node for node in ast.walk(nodes) if isinstance(node, (ast.Import, ast.ImportFrom))]
    assert [node.module for node in imports] == ["math"]
    names = {node.id for node in ast.walk(nodes) if isinstance(node, ast.Name)}
    assert not names & {"open", "exec", "eval", "compile", "__import__"}


def test_every_function_is_the_pages_own_but_for_checks(folder):
    found = one_module.parts(file.MODULES)
    gone = compact.unwanted(found)

    def bare(node):
        node = copy.deepcopy(node)
        for inner in ast.walk(node):
            if isinstance(inner, ast.If) and isinstance(inner.body[0], ast.ImportFrom):
                inner.body = ast.parse(compact.ELSEWHERE).body
            if isinstance(inner, compact.NAMED + compact.BLOCKS):
                inner.body = [one for whole in inner.body[flatten.has_docstring(inner):]
                              for one in (whole.body if compact.is_plain(whole) else [whole])
                              if not is_check(one)] or [ast.Pass()]
        return ast.dump(node).replace("activations_identity", "identity")

    def is_check(node):
        return ast.dump(node) in dumps

    dumps = {ast.dump(node) for node in gone}
    page = {bare(node) for part in found for node in part.statements}
    own = [node for node in tree(folder)[1].body if isinstance(node, ast.FunctionDef)]
    assert len(own) > 60 and [node.name for node in own if bare(node) not in page] == []
    names = [compact.named(node) for node in gone]
    assert "check_helpers" in names and not {"forward", "predict_proba", "shuffle", "dot",
                                             "check_settings"} & set(names)


def test_settings_that_learn_nothing_are_refused_there_too(folder):
    scope = {}
    exec(compile(tree(folder)[0], "purenn1", "exec"), scope)
    network = scope["Network"]([scope["Dense"](1, 1)])
    for settings in ({"epochs": 0}, {"epochs": "3"}, {"epochs": None}, {"batch_size": 1.5}):
        with pytest.raises(ValueError, match="says why not"):
            network.fit([[1]], [[1]], **settings)


def test_it_offers_what_its_modules_offer(folder):
    offered = ast.literal_eval([node for node in tree(folder)[1].body
                                if flatten.names_what_is_offered(node)][0].value)
    assert {"dot", "matmul", "sigmoid", "squared_error", "Dense", "SGD", "Network",
            "NeuralNetwork"} <= set(offered) <= set(purenn.__all__)


def test_nothing_in_it_is_undefined(folder):
    scope = {}
    exec(compile(tree(folder)[0], "purenn1", "exec"), scope)

    def unknown(code):
        found = [name for name in code.co_names if name not in known]
        return found + [name for inner in code.co_consts if hasattr(inner, "co_names")
                        for name in unknown(inner)]

    known = set(scope) | set(dir(builtins)) | {
        node.attr for node in ast.walk(tree(folder)[1]) if isinstance(node, ast.Attribute)}
    functions = [value for value in scope.values()
                 if hasattr(getattr(value, "__code__", None), "co_names")]      # PyPy's sqrt has none
    assert len(functions) > 60
    assert [name for value in functions for name in unknown(value.__code__)] == []


def test_no_two_things_in_it_have_one_name(folder):
    text, nodes = tree(folder)
    names = [name for name in map(compact.named, nodes.body) if name]
    assert len(names) == len(set(names)) > 80
    scope = {}
    exec(compile(text, "purenn1", "exec"), scope)
    assert scope["identity"](2) == [[1, 0], [0, 1]]             # of matrix, not the activation
    assert scope["Activation"]("identity").forward([[3, -4]]) == [[3, -4]]


def test_what_is_short_stands_on_one_line():
    text = "def f(x):\n    \"\"\"Why.\"\"\"\n    return g(\n        x)\n"
    assert compact.cut(text.split("\n"), 0, ast.parse(text).body[0], (), ()) == [
        "def f(x): return g(x)"]
    for room, rows in ((0, 1), (1, 2)):             # one line, as long as there is room for
        text = "x = g(\n    %s)" % ("y" * (compact.WIDTH - len("x = g()") + room))
        assert len(compact.cut(text.split("\n"), 0, ast.parse(text).body[0], (), ())) == rows
    text = "if x:\n    y = 1           # why\nelse:\n    y = 2\n"
    assert compact.cut(text.split("\n"), 0, ast.parse(text).body[0], (), ()) == text.split(
        "\n")[:-1]


def test_a_blank_line_stands_before_each_function_of_several_where_there_is_room():
    loose, full = [one_module.joined(("losses",), room).split("\n") for room in (10 ** 6, 0)]
    for text, wanted in ((loose, True), (full, False)):
        for i, line in enumerate(text):
            if line.startswith("def ") and not text[i - 1].startswith("#"):
                several = line.endswith(":")
                assert (text[i - 1] == "") == (several and wanted), line


def test_names_that_two_modules_have_are_told_apart():
    found = one_module.parts(["network"])
    names = one_module.called(found)
    assert names["matrix", "identity"] == "identity"
    assert names["activations", "identity"] == names["losses", "identity"] != "identity"
    assert names["layers", "affine"] == names["matrix", "affine"] == "affine"
    assert one_module.renamed("a = b.a + a(a=1)\n", {"b": "c"}) == "a = c.a + a(a=1)\n"


def test_it_prints_the_pages_digits_under_a_recursion_limit_of_60(folder, digits):
    program = "import sys; sys.setrecursionlimit(60)\n" + FILE
    assert subprocess.check_output([sys.executable, "-c", program], cwd=folder,
                                   text=True) == digits


def test_an_earlier_one_is_replaced_and_a_strangers_is_not(folder, tmp_path, capsys):
    path = tmp_path / "net.py"
    path.write_text(tree(folder)[0], encoding="utf-8")
    assert bundle(path, "file") == 0
    assert "from net import * brings" in capsys.readouterr().out
    path.write_text(path.read_text(encoding="utf-8").replace("lr", "rate"), encoding="utf-8")
    assert "is in the way and is no earlier bundle's" in refusal(capsys, path, "file")
    assert refusal(capsys, tmp_path / "pure-nn.py", "file").endswith(
        "cannot be imported; a name such as purenn1.py is wanted")
    for name in ("json", "math", "purenn"):
        path = tmp_path / (name + ".py")
        told = "%s would hide the module %s that others import; another name is wanted" % (
            path, name)
        assert refusal(capsys, path, "file").endswith(told)
        assert cli.main("export --to python --train --layers 2,1 -o".split() + [str(path)]) == 2
        assert capsys.readouterr().err == "purenn: export: %s\n" % told
    assert os.listdir(str(tmp_path)) == ["net.py"]


@pytest.mark.outside
@pytest.mark.parametrize("minor", range(6, 15))
def test_it_prints_the_pages_digits_on_every_cpython_at_hand(folder, digits, minor):
    python = pythons.cpython(minor) or pytest.skip("there is no python3.%d" % minor)
    assert python.run("xor.py", folder=folder).text == digits


@pytest.mark.outside
@pytest.mark.parametrize("python", pythons.others(), ids=[p.name for p in pythons.others()])
def test_it_prints_the_pages_digits_on_every_other_python(folder, digits, python):
    outside.need(not python.missing(), python.name, python.missing())
    assert python.run("xor.py", folder=folder).text == digits
