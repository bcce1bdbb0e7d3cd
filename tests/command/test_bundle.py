"""A bundle holds purenn's own lines, all that they need, and never replaces a stranger's file."""
import ast
import json
import os
import re
import subprocess
import sys

import pytest

import purenn
from purenn import models, save
from purenn.command.bundle import board_limits, board_program, digest, flatten, microbit, micropython
from purenn.command.cli import main
from purenn.layers import Dense
from purenn.network import Network
from purenn.rng import Rng
from tests import outside
from tests.check import message

ROOT = os.path.dirname(flatten.HOUSE)
FAST = pytest.mark.parametrize("fast", [
    pytest.param([], marks=pytest.mark.skipif("seam" not in flatten.modules(), reason="no seam")),
    ["--fast"]], ids=["slow", "fast"])


def bundle(folder, *arguments):
    """Run the command; return its exit code."""
    return main(["bundle", "--for"] + list(arguments) + [str(folder)])


def contents(folder):
    """Return path -> bytes of all files below a folder."""
    found = {}
    for place, _, names in os.walk(str(folder)):
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, str(folder)).replace(os.sep, "/")] = file.read()
    return found


def refusal(capsys, folder, *arguments):
    """Return the one line on stderr in which the command ends."""
    assert bundle(folder, *arguments) == 2
    said = capsys.readouterr().err
    assert said.startswith("purenn: ") and said.count("\n") == 1
    return said[len("purenn: "):-1]


def test_a_module_without_docstrings_is_the_same_code():
    for name in flatten.modules()[::4]:
        tree = ast.parse(flatten.read(name))
        for node in ast.walk(tree):
            if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)):
                if flatten.has_docstring(node):
                    node.body[:1] = [] if len(node.body) > 1 or node is tree else [ast.Pass()]
                node.body = [inner for inner in node.body
                             if getattr(inner, "name", "") != "_repr_html_"]
        tree.body = [node for node in tree.body if not flatten.names_what_is_offered(node)]
        assert ast.dump(tree) == ast.dump(ast.parse(flatten.without_docstrings(
            flatten.read(name)))), name


def test_nothing_but_docstrings_names_and_blank_lines_is_cut():
    before = flatten.read("matrix").split("\n")
    after = flatten.without_docstrings(flatten.read("matrix")).split("\n")
    assert [line for line in before if line in after and line] == [line for line in after if line]
    assert "matvec" in "".join(after) and '"""' not in "".join(after)


def test_a_body_that_is_only_a_docstring_becomes_pass():
    assert flatten.without_docstrings('class A:\n    """Why."""\n') == "class A:\n    pass\n"


def test_imports_tell_now_from_later():
    text = "from .dropout import b\ntry:\n    from .. import rng\nexcept ImportError:\n" \
        "    rng = 0\ndef f():\n    from .dropout import d\n    from ..table.data import g\n"
    assert flatten.imports("more.images", text) == ({"more.dropout", "rng"}, {"table.data"})


def test_what_a_folder_offers_comes_from_its_own_module():
    assert flatten.imports("vector", "from .more import dropout, nothing\nfrom . import table\n"
                           )[0] == {"more.dropout", "more.__init__", "table.__init__"}
    assert flatten.imports("screen.playground.page", "from ... import __version__\n")[0] == {"__init__"}
    assert flatten.folders("more.dropout") == ["__init__", "more.__init__"]


def test_a_flat_import_names_the_file_beside_it():
    assert flatten.flat("from .vector import dot\nfrom math import exp\n") == (
        "from vector import dot\nfrom math import exp\n")


def test_the_repositorys_manifest_names_files_that_are_there():
    with open(os.path.join(flatten.HOUSE, "package.json"), encoding="utf-8") as file:
        urls = json.load(file)["urls"]
    for path, url in urls:
        assert os.path.exists(os.path.join(flatten.HOUSE, url)) and path == "purenn/" + url
    rooms = {url.split("/")[0] for _, url in urls if "/" in url}
    assert rooms == {"algebra", "fitting", "formula", "more", "stored", "study", "table",
                     "written"}
    there = [url for _, url in urls]
    assert {"network.py", "more/dropout.py"} <= set(there) and "parallel.py" not in there


@FAST
def test_the_package_for_micropython_trains_by_itself(tmp_path, capsys, fast):
    assert bundle(tmp_path, "micropython", "--modules", "neural_network,network,data", *fast) == 0
    said = capsys.readouterr().out
    assert "purenn/matrix.py" in said and "mpremote" in said
    files = contents(tmp_path)
    sources = [files[path] for path in files if path.endswith(".py")]
    stay = 130 * sum([len(re.findall(rb"^ *def ", text, re.M)) for text in sources])
    assert "about: %.1f KB stay, %.1f KB more to compile " % (
        stay / 1024, 5 * max(map(len, sources)) / 1024) in said
    assert "purenn/more/convolution.py" not in files and "purenn/rng.py" in files
    assert b"convolution" not in files["purenn/__init__.py"]
    assert bool(fast) == any([path.startswith("purenn/fast/") for path in files])
    for _, url in json.loads(files["package.json"].decode())["urls"]:
        assert url in files
    program = ("from purenn import *; from purenn.activations import sigmoid, dsigmoid; "
               "m = NeuralNetwork([2, 4, 4, 1], sigmoid, dsigmoid); "
               "m.fit([[0, 0], [0, 1]], [[0], [1]], 1, 200); "
               "print(m.predict([0, 1])[0] > m.predict([0, 0])[0])")
    assert subprocess.check_output([sys.executable, "-c", program], cwd=str(tmp_path)) == (
        b"True\n")


@FAST
@pytest.mark.outside
def test_the_package_for_micropython_trains_there(tmp_path, fast):
    outside.node_modules("@micropython/micropython-webassembly-pyscript")
    assert bundle(tmp_path / "b", "micropython", "--modules", "network,rng,unroll",
                  *fast) == 0
    program = tmp_path / "program.py"
    program.write_text(WRITE % contents(tmp_path / "b") + TRAIN)
    printed = subprocess.check_output(
        ["node", os.path.join("tests", "interpreters", "micropython.mjs"),
         os.path.relpath(str(program), ROOT)], cwd=ROOT, timeout=60).decode()
    here = subprocess.check_output([sys.executable, "-c", TRAIN], cwd=ROOT).decode()
    assert printed == here.replace(ROOT, "/bundle")


WRITE = """
import os, sys
os.mkdir("/bundle")
files = %r
for folder in sorted(set([name[:i] for name in files for i in range(len(name)) if name[i] == "/"])):
    os.mkdir("/bundle/" + folder)
for name, data in files.items():
    with open("/bundle/" + name, "wb") as file:
        file.write(data)
sys.path.insert(0, "/bundle")
"""
TRAIN = """
from purenn import Activation, Dense, Network, Rng, vector
from purenn.written.unroll import unroll
network = Network([Dense(2, 4, Rng(0)), Activation("sigmoid"), Dense(4, 1, Rng(1))])
X, T = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]
network.fit(X, T, epochs=500, lr=0.5)
unroll(network).fit(X, T, epochs=500, lr=0.5)
for y, in network.predict(X):
    print("%.9f" % y)
print(vector.__file__)
"""


def test_what_a_module_asks_for_later_is_told(tmp_path, capsys):
    assert bundle(tmp_path, "micropython", "--modules", "models") == 0
    assert "models.py asks for more.convolution, more.embedding, more.images, more.pooling, " \
        "more.recurrent when it needs them" in capsys.readouterr().out


def test_what_is_left_out_is_told_by_name(tmp_path, capsys):
    assert bundle(tmp_path, "micropython", "--modules", "network") == 0
    said = capsys.readouterr().out
    assert ("left out, as --modules asked: algebra, derivatives, dual, fitting.by_hand, "
            "fitting.calls, fitting.own, fitting.told, fitting.wanted, models, more, ") in said
    assert "left out, unless --fast asks for it: fast" in said
    assert "left out, for it needs what a board has not: parallel\n" in said
    run = subprocess.run([sys.executable, "-c", "import purenn; print(purenn.__repo__, 'dot' in "
                          "dir(purenn)); purenn.Adam"], cwd=str(tmp_path), stderr=subprocess.PIPE,
                         stdout=subprocess.PIPE, text=True)
    assert run.stdout == purenn.__repo__ + " True\n"
    assert run.stderr.endswith("no 'Adam' in this bundle; bundle tells what --modules or --fast adds\n")


def test_a_board_reads_plain_tables_and_says_what_reads_the_others(tmp_path, capsys):
    assert bundle(tmp_path, "micropython", "--modules", "data") == 0
    said = capsys.readouterr().out
    assert "table/data.py asks for table.whole when it needs them; --modules table.whole," in said
    assert "left out: the data sets (and, " in said and ", iris, " in said
    files = contents(tmp_path)
    assert not [path for path in files if path.startswith("purenn/table/whole")]
    program = "from purenn import load_csv, parse_csv; print(load_csv('a.csv').X)\ntry:\n" \
        " load_csv('b.csv')\nexcept ValueError as error: print(error)"
    (tmp_path / "a.csv").write_text("a,label\n1,0\n2,1\n")
    (tmp_path / "b.csv").write_text("a;b\n1;0\n2;1\n")

    def printed():
        return subprocess.check_output([sys.executable, "-c", program], cwd=str(tmp_path)).decode()

    assert printed() == (
        "[[1.0], [2.0]]\nb.csv: not there, or not plain: names in line 1, then numbers and the "
        "target, with commas; bundle --modules table.whole reads any\n")
    assert bundle(tmp_path, "micropython", "--modules", "data,table.whole") == 0
    assert printed() == "[[1.0], [2.0]]\n"


def test_a_module_that_is_not_there_is_refused(tmp_path, capsys):
    assert refusal(capsys, tmp_path, "micropython", "--modules", "vektor").startswith(
        "bundle: no module 'vektor'; there are activations, ")


def test_a_module_is_known_by_its_last_name():
    there = ["more.data", "network", "table.data", "table.idx"]
    assert [micropython.known(name, there) for name in ("idx", "table.data", "network")] == [
        "table.idx", "table.data", "network"]
    with pytest.raises(ValueError, match="^bundle: 'data' is more.data and table.data; there"):
        micropython.known("data", there)


def test_a_module_in_a_room_brings_the_room(tmp_path):
    assert bundle(tmp_path, "micropython", "--modules", "dress") == 0
    assert [path for path in sorted(contents(tmp_path)) if path.startswith("purenn/")] == [
        "purenn/__init__.py", "purenn/table/__init__.py", "purenn/table/dress.py",
        "purenn/table/plain/__init__.py", "purenn/table/plain/names.py",
        "purenn/table/plain/words.py", "purenn/table/units.py"]


def test_a_bundle_replaces_an_earlier_one_and_leaves_the_rest(tmp_path, capsys):
    (tmp_path / "mine.txt").write_text("mine")
    assert bundle(tmp_path, "micropython", "--modules", "network") == 0
    assert bundle(tmp_path, "micropython", "--modules", "vector") == 0
    assert "removed, of the earlier bundle: purenn/activations.py" in capsys.readouterr().out
    assert sorted(contents(tmp_path)) == ["SHA256SUMS", "mine.txt", "package.json",
                                          "purenn/__init__.py", "purenn/vector.py"]
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert len((tmp_path / "SHA256SUMS").read_text().splitlines()) == 3


def test_a_strangers_file_is_never_replaced(tmp_path, capsys):
    (tmp_path / "main.py").write_text("mine")
    assert "main.py is in the way: it is no earlier bundle's" in refusal(
        capsys, tmp_path, "microbit")
    assert contents(tmp_path) == {"main.py": b"mine"}


def test_a_file_changed_since_is_not_replaced(tmp_path, capsys):
    assert bundle(tmp_path, "microbit") == 0
    (tmp_path / "main.py").write_text("mine now")
    before = contents(tmp_path)
    assert "main.py is in the way: it was changed since it was bundled" in refusal(
        capsys, tmp_path, "microbit", "--seed", "1")
    assert contents(tmp_path) == before
    assert bundle(tmp_path / "new", "microbit", "--seed", "1") == 0


def test_a_list_of_sums_never_reaches_out_of_the_folder(tmp_path, capsys):
    out, home = tmp_path / "out", tmp_path / "home"
    os.mkdir(str(out))
    os.mkdir(str(home))
    for name in ("notes.txt", "matrix.py", "far.txt"):
        (home / name).write_text("secret")
    os.symlink(str(home), str(out / "link"))
    os.symlink(str(home / "far.txt"), str(out / "far.txt"))
    (out / "SHA256SUMS").write_text("".join(["%s  %s\n" % (digest(b"secret"), path) for path in (
        "../home/notes.txt", str(home / "notes.txt"), "link/notes.txt", "link/../../home/notes.txt",
        "far.txt", "..", "", "a/../../home/matrix.py")]))
    assert bundle(out, "microbit") == 0
    assert contents(home) == {name: b"secret" for name in ("notes.txt", "matrix.py", "far.txt")}
    assert "removed" not in capsys.readouterr().out


@pytest.mark.parametrize("name", ["matrix.py", "SHA256SUMS"])
def test_a_link_is_not_written_through_to_another_place(tmp_path, capsys, name):
    assert bundle(tmp_path / "out", "microbit") == 0
    os.rename(str(tmp_path / "out" / name), str(tmp_path / name))
    os.symlink(str(tmp_path / name), str(tmp_path / "out" / name))
    before = contents(tmp_path)
    capsys.readouterr()
    assert name + " is a link out of " in refusal(capsys, tmp_path / "out", "microbit")
    assert contents(tmp_path) == before


def test_a_folder_that_cannot_be_is_one_line(tmp_path, capsys):
    (tmp_path / "file").write_text("")
    refusal(capsys, tmp_path / "file", "microbit")


def test_every_module_for_the_microbit_is_small_enough(tmp_path, capsys):
    assert bundle(tmp_path, "microbit", "--layers", "2,4,4,1", "--train", "--csv", "xor") == 0
    files = contents(tmp_path)
    assert sorted(files) == ["SHA256SUMS", "data.csv", "length.py", "main.py", "matrix.py",
                             "network.py", "perceptron.py", "rows.py", "training.py", "vector.py",
                             "weights.py"]
    assert max([len(data) for name, data in files.items() if name.endswith(".py")]) <= 3584
    assert files["data.csv"] == b"x1,x2,t0\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n"
    said = capsys.readouterr().out
    needed = ("network.py", "training.py", "weights.py", "rows.py")
    sizes = [len(files[name]) for name in needed]
    assert ("RAM for %s, about: %.1f KB of 9.2 stay; compiling takes %.1f KB for a moment\n" % (
        ", ".join(needed), 0.7 * sum(sizes) / 1024, (3000 + 0.9 * max(sizes)) / 1024)) in said
    assert "rows of 3 numbers that it can learn from: 17" in said


def test_a_network_too_large_for_the_microbit_is_refused(tmp_path, capsys):
    said = refusal(capsys, tmp_path, "microbit", "--layers", "4,8,3", "--train")
    assert said.startswith("bundle: training.py would be ")
    assert said.endswith(" bytes, a micro:bit compiles 3584; try --layers 4,5,3")
    assert contents(tmp_path) == {}
    assert bundle(tmp_path, "microbit", "--layers", "4,5,3", "--train") == 0


def test_rows_too_many_for_the_microbit_are_refused(tmp_path, capsys):
    words = ["microbit", "--layers", "2,4,4,1", "--train", "--csv", "moons"]
    said = refusal(capsys, tmp_path, *words)
    rows = said.split()[-1]
    assert 170 < int(rows) < 190 and said == (
        "bundle: moons.csv has 200 rows, %s fit a micro:bit's memory beside the network; try "
        "--rows %s" % (rows, rows))
    assert contents(tmp_path) == {}
    assert bundle(tmp_path, *words + ["--rows", rows]) == 0
    assert contents(tmp_path)["data.csv"].count(b"\n") == int(rows) + 1
    path = tmp_path / "long.csv"
    path.write_text("a,b,y\n" + "0.123456,0.5,1\n0.25,0.654321,0\n" * 500)
    said = refusal(capsys, tmp_path / "new", "microbit", "--csv", str(path))
    assert "long.csv has 1000 rows, " in said and "fit a micro:bit's file system" in said
    assert bundle(tmp_path / "new", "microbit", "--csv", str(path), *said.split()[-2:]) == 0


def test_the_rows_of_a_board_are_those_of_the_file_however_wide_they_are(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for n, m in ((2, 1), (4, 3), (40, 2)):
        rows = [[float(i * (j + 1) % 7) for j in range(n + m)] for i in range(25)]
        (tmp_path / "data.csv").write_text("names\n" + "".join(
            [",".join(["%g" % v for v in row]) + "\n" for row in rows]))
        found, text = {}, board_program.rows_module(models.mlp([n, m], Rng(0)))
        exec(text.replace("gc.collect()", "pass"), found)       # a PC has much more to look through
        assert [list(row) for row in found["Rows"]()] == rows and len(found["Rows"]()) == 25
        assert max(map(len, found["parts"])) * 4 <= max(128, 4 * (n + m))
    (tmp_path / "data.csv").unlink()


def test_the_file_system_of_a_board_is_full_at_its_last_piece():
    def wanted(rows):
        """Return a file that with its name takes a piece a row."""
        return "%0124d\n" % 0 + "%0125d\n" % 0 * (rows - 1)

    assert board_limits.pieces({"data.csv": wanted(1)[:116]}) == 2 == board_limits.pieces(
        {"a.py": "", "data.csv": wanted(1)[:115]})
    board_limits.check_data({}, "t.csv", 119, wanted)
    assert message(board_limits.check_data, {}, "t.csv", 120, wanted) == (
        "bundle: t.csv has 120 rows, 118 fit a micro:bit's file system beside the network; try "
        "--rows 118")
    texts = {"training.py": "", "network.py": "x" * 9000, "weights.py": ""}
    board_limits.check_data(texts, "t.csv", 64, lambda rows: "", 3)
    assert message(board_limits.check_data, texts, "t.csv", 120, lambda rows: "", 3) == (
        "bundle: t.csv has 120 rows, 64 fit a micro:bit's memory beside the network; try --rows 64")


def test_rows_are_taken_evenly():
    assert board_limits.evenly(list(range(10)), 4) == [0, 2, 5, 7]
    assert board_limits.evenly([1, 2], 3) == [1, 2] == board_limits.evenly([1, 2], None)


def test_a_csv_of_another_network_is_refused(tmp_path, capsys):
    assert refusal(capsys, tmp_path, "microbit", "--csv", "iris") == (
        "bundle: iris.csv has the inputs sepal_length, sepal_width, petal_length, petal_width; "
        "the network wants 2")
    path = str(tmp_path / "flowers.json")
    save(path, models.mlp([4, 2], Rng(0)), about={"classes": ["setosa", "virginica"]})
    assert refusal(capsys, tmp_path, "microbit", "--model", path, "--csv", "iris") == (
        "iris.csv line 52, target: 'versicolor', one of setosa, virginica is wanted; try "
        "--na versicolor")
    assert bundle(tmp_path / "two", "microbit", "--model", path, "--csv", "iris", "--na",
                  "versicolor") == 0
    assert contents(tmp_path / "two")["data.csv"].count(b"\n") == 101


def test_a_models_own_columns_are_read_as_predict_reads_them(tmp_path):
    table, path = tmp_path / "own.csv", str(tmp_path / "own.json")
    table.write_text("id;level;colour;kind;a\n" + "".join(
        ["%d;%d,5;%s;%s;%s\n" % (i, i % 4, ("red", "blue")[i % 2], "pq"[i % 3 == 0],
                                 i if i else "?") for i in range(12)]))
    assert main(["train", str(table), "--label", "level", "--drop", "id,kind", "--layers", "2",
                 "--quiet", "--epochs", "2", "--save", path]) == 0
    assert bundle(tmp_path / "board", "microbit", "--model", path, "--csv", str(table)) == 0
    assert contents(tmp_path / "board")["data.csv"].decode().split("\n")[:4] == [
        "colour=blue,colour=red,a,t0", "0,1,6,0.5", "1,0,1,1.5", "0,1,2,2.5"]
    yes_no = tmp_path / "marked.csv"
    yes_no.write_text("some title\nx1,x2,y\n0,1,1\n1,1,0\n1,n.v.,1\n")
    assert bundle(tmp_path / "marked", "microbit", "--layers", "2,2,1", "--train", "--csv",
                  str(yes_no), "--skip", "1", "--na", "n.v.") == 0
    assert contents(tmp_path / "marked")["data.csv"].count(b"\n") == 4


@pytest.mark.parametrize("kind", ["flat", "microbit"])
def test_a_fresh_network_learns_only_what_its_outputs_can_answer(tmp_path, capsys, kind):
    rows = ["%d,%d,%s,%g" % (i, i % 7, "xyz"[i % 3], i * 3.5) for i in range(12)]
    for name, head, last in (("kinds", "a,b,kind", 3), ("costs", "a,b,kind,cost", 4)):
        (tmp_path / (name + ".csv")).write_text("\n".join(
            [head] + [",".join(row.split(",")[:last]) for row in rows]) + "\n")
    words = kind, "--train", "--csv", str(tmp_path / "kinds.csv"), "--layers"
    assert refusal(capsys, tmp_path / "b", *words + ("2,3,1",)) == (
        "bundle: kinds.csv has 3 classes, and the network 1 outputs; try --layers 2,3,3")
    assert bundle(tmp_path / "b", *words + ("2,3,3",)) == 0
    assert "is large" not in capsys.readouterr().out
    (tmp_path / "kinds.csv").write_text("a,b,kind\n" + "".join(
        ["%d,%d,%s\n" % (900 + i % 5, i % 7, "xy"[i % 2]) for i in range(12)]))
    assert bundle(tmp_path / "b", *words + ("2,3,1",)) == 0
    assert "and a (900 to 904) is large; a model of train" in capsys.readouterr().out
    words = kind, "--train", "--csv", str(tmp_path / "costs.csv"), "--layers", "5,3,1"
    assert refusal(capsys, tmp_path / "b", *words).startswith(
        "bundle: costs.csv: cost is from 0 to 38.5, and sigmoid answers 0 to 1; try train costs")


def test_a_model_goes_on_learning_side_by_side(tmp_path, monkeypatch):
    save(str(tmp_path / "m.json"), models.mlp([2, 4, 1], Rng(1), loss="binary_cross_entropy"))
    assert bundle(tmp_path / "b", "flat", "--model", str(tmp_path / "m.json"), "--train", "--csv",
                  "xor", "--epochs", "900", "--lr", "0.3") == 0
    files, printed = contents(tmp_path / "b"), []
    monkeypatch.chdir(tmp_path / "b")
    monkeypatch.syspath_prepend(str(tmp_path / "b"))
    exec(files["main.py"].decode(), {"print": lambda *told: printed.append(told)})
    for name in ("written", "reader"):
        del sys.modules[name]
    assert printed == [(0, [0]), (1, [1]), (1, [1]), (0, [0])]


def test_classes_are_numbered_as_the_network_numbers_them(tmp_path):
    path = str(tmp_path / "flowers.json")
    names = ["virginica", "setosa", "versicolor"]
    save(path, models.mlp([4, 3], Rng(0)), about={"classes": names})
    assert bundle(tmp_path / "a", "microbit", "--model", path, "--csv", "iris") == 0
    assert b"5.1,3.5,1.4,0.2,1\n" in contents(tmp_path / "a")["data.csv"]
    assert bundle(tmp_path / "b", "microbit", "--model", path, "--csv", "iris", "--train",
                  "--rows", "100") == 0
    assert b"5.1,3.5,1.4,0.2,0,1,0\n" in contents(tmp_path / "b")["data.csv"]


def test_a_network_far_too_large_is_refused_before_it_is_drawn(tmp_path, capsys, monkeypatch):
    def dense(n, m, *rest, **named):
        assert n * m <= 500, "nothing larger can be of use"
        return Dense(n, m, *rest, **named)
    monkeypatch.setattr(microbit, "Dense", dense)
    assert refusal(capsys, tmp_path / "a", "microbit", "--layers", "20,400,400,2") == (
        "bundle: 169602 parameters, 1 to 500 are wanted; try --layers 20,5,6,2")


def test_a_folder_that_cannot_be_is_told_before_the_work(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(microbit, "files", None)        # nobody asks for them
    (tmp_path / "a").write_text("of another", encoding="utf-8")
    assert str(tmp_path / "a") in refusal(capsys, tmp_path / "a", "microbit", "--layers", "2,2,1")


def test_a_network_that_cannot_be_written_out_is_refused(tmp_path, capsys):
    path = str(tmp_path / "digits.json")
    save(path, Network([Dense(64, 30, Rng(0)), Dense(30, 10, Rng(0))], "cross_entropy"))
    assert refusal(capsys, tmp_path / "a", "microbit", "--model", path) == (
        "bundle: 2260 parameters, 1 to 500 are wanted; fewer inputs or neurons are wanted")
    save(path, models.cnn(8, 8, 2, Rng(0)))
    assert refusal(capsys, tmp_path / "a", "microbit", "--model", path) == (
        "unroll: Reshape does not follow a Dense; layers are wanted that are Dense, or Activation "
        "after Dense")
    assert refusal(capsys, tmp_path / "a", "microbit", "--model", "no.json").startswith("no.json")
    assert refusal(capsys, tmp_path / "a", "microbit", "--layers", "3") == (
        "bundle: --layers are [3], at least inputs and outputs are wanted")
    assert refusal(capsys, tmp_path / "a", "microbit", "--train", "--lr", "0") == (
        "bundle: --lr is 0.0, a number above 0 is wanted")


def test_the_target_and_the_folder_are_wanted(capsys):
    with pytest.raises(SystemExit):
        main(["bundle", "somewhere"])
    assert "--for" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["bundle", "--for", "toaster", "somewhere"])
    assert "toaster" in capsys.readouterr().err


def test_a_model_too_large_is_told_what_would_fit(tmp_path, capsys):
    path = str(tmp_path / "wide.json")
    for layers, said in ((24, "network.py would be "), (70, "bundle: 563 parameters, ")):
        assert main(["train", "iris", "--layers", str(layers), "--quiet", "--epochs", "1",
                     "--save", path]) == 0
        told = refusal(capsys, tmp_path / "board", "microbit", "--model", path, "--csv", "iris")
        assert said in told and told.endswith("; try a model that train --layers %s made"
                                              % told.split()[-2])
        assert not (tmp_path / "board").exists()
    assert main(["train", "iris", "--layers", told.split()[-2], "--quiet", "--epochs", "1",
                 "--save", path]) == 0
    assert bundle(tmp_path / "board", "microbit", "--model", path, "--csv", "iris") == 0
