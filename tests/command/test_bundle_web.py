"""The page that bundle --for web writes: its files, and the Python of it that needs no browser.

What the page does in a browser is held by tests/interpreters/page.mjs, the slow test below.
"""
import argparse
import json
import os
import re
import subprocess
from html.parser import HTMLParser

import pytest

from purenn.written import explain as explaining
from purenn.written.sheet import with_numbers
from purenn.command import cli
from purenn.command.bundle import flatten, web
from purenn.command.web import pictures, step
from purenn.command.web.settings import FieldError, Settings, plain
from tests import outside
from tests.check import close

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TYPED = {"rows": [("0", "0", "0"), ("0", "1", "1"), ("1", "0", "1"), ("1", "1", "0")],
         "layers": "4,4", "activation": "sigmoid", "lr": "1", "epochs": "1000", "seed": "0"}


def options(*words):
    """Return the options of this target."""
    parser = argparse.ArgumentParser()
    web.add_arguments(parser)
    return parser.parse_args(words)


def micropython(folder):
    """Make a folder that looks like npm's copy of MicroPython; return it."""
    folder.mkdir(parents=True)
    for part in web.PARTS:
        (folder / part).write_bytes(b"\x00\xff " + part.encode())
    return str(folder)


def settings(**typed):
    """Return the settings of the form as it is at first, but for what is typed."""
    return Settings(dict(TYPED, **typed))


def mistake(**typed):
    """Return the field and the message of what is typed."""
    with pytest.raises(FieldError) as info:
        settings(**typed)
    return info.value.field, str(info.value)


# the files

def test_the_page_names_every_script_and_style_that_is_written():
    files = web.files(options("--python", "https://example.org/m"))
    named = re.findall(r'(?:src|href)="([^":]+)"', files["index.html"].decode())
    assert set(named) | {"index.html", "LICENSE.txt"} == set(files)


def test_the_page_holds_every_element_that_its_python_asks_for():
    page = web.files(options("--python", "https://example.org/m"))["index.html"].decode()
    ids = re.findall(r'\bid="(\w+)"', page)
    assert len(ids) == len(set(ids))
    for name in ("page", "drawing"):
        with open(os.path.join(web.HERE, name + ".py"), encoding="utf-8") as file:
            assert set(re.findall(r'\bat\("(\w+)"\)', file.read())) <= set(ids)
    assert set(re.findall(r'for="(\w+)"', page)) <= set(ids)
    assert ["band%d" % (k + 1) in ids for k in range(len(pictures.LEVELS))] == [True] * 9
    assert ["edge%d" % k in ids for k in range(2 * len(pictures.STEPS) + 2)] == [True] * 8


def test_the_page_closes_every_element():
    class Balance(HTMLParser):
        """Keeps the elements that are open."""

        opened = []

        def handle_starttag(self, tag, attrs):
            """Open one, unless it has no end."""
            if tag not in ("meta", "link", "input"):
                self.opened.append(tag)

        def handle_endtag(self, tag):
            """Close the last one."""
            assert self.opened.pop() == tag

        def handle_startendtag(self, tag, attrs):
            """Leave one alone that ends where it starts."""

    parser = Balance()
    parser.feed(web.files(options("--python", "https://x/"))["index.html"].decode())
    assert parser.opened == []


def test_a_copy_of_micropython_is_written_into_the_page_byte_by_byte(tmp_path):
    where = micropython(tmp_path / "node_modules" / web.PACKAGE)
    for given in (where, str(tmp_path), str(tmp_path / "node_modules")):
        script = web.files(options("--python", given))["python.js"].decode()
        assert "http" not in script
        for kind, part in zip(web.TYPES, web.PARTS):
            data = web.base64.b64encode(b"\x00\xff " + part.encode()).decode()
            assert '"data:%s;base64,%s"' % (kind, data) in script
    assert "needs no network" in web.notes(options("--python", where))[0]


def test_a_url_is_written_as_it_is():
    for url in ("https://example.org/m", "https://example.org/m/"):
        script = web.files(options("--python", url))["python.js"].decode()
        assert '"https://example.org/m/micropython.mjs"' in script
        assert '"https://example.org/m/micropython.wasm"' in script
    assert "--python node_modules" in web.notes(options("--python", url))[1]


def test_without_the_option_a_copy_is_looked_for_and_else_the_pinned_url(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NODE_MODULES", raising=False)
    monkeypatch.setattr(web, "ROOT", str(tmp_path))
    assert web.place(options()) == web.URL
    assert web.URL.endswith("@1.27.0/")
    where = micropython(tmp_path / "node_modules" / web.PACKAGE)
    assert os.path.samefile(web.place(options()), where)


def test_the_pinned_version_is_the_one_the_interpreters_are_tested_with():
    with open(os.path.join(ROOT, "tests", "interpreters", "package.json")) as file:
        assert json.load(file)["dependencies"][web.PACKAGE] == web.VERSION


def test_a_folder_without_micropython_is_one_line(tmp_path, capsys):
    micropython(tmp_path / "m")
    (tmp_path / "m" / "micropython.wasm").unlink()
    words = ["bundle", "--for", "web", "--python", str(tmp_path / "m"), str(tmp_path / "page")]
    assert cli.main(words) == 2
    line = capsys.readouterr().err
    assert line.count("\n") == 1 and "has no micropython.mjs and micropython.wasm" in line
    assert not (tmp_path / "page").exists()


def test_the_command_writes_the_page(tmp_path, capsys):
    where = micropython(tmp_path / "m")
    page = tmp_path / "page"
    assert cli.main(["bundle", "--for", "web", "--python", where, str(page)]) == 0
    for name, data in web.files(options("--python", where)).items():
        assert (page / name).read_bytes() == data
    assert "open index.html" in capsys.readouterr().out


def test_the_sources_are_the_unmodified_modules_and_all_they_import():
    texts = web.sources(web.START)
    assert {"purenn/__init__.py", "purenn/command/__init__.py", "purenn/vector.py", "purenn/rng.py",
            "purenn/network.py", "purenn/formula/trees.py", "purenn/command/web/drawing.py",
            "purenn/command/web/step.py"} <= set(texts)
    for path, text in texts.items():
        with open(os.path.join(ROOT, path), encoding="utf-8") as file:
            assert file.read() == text
        for modules in flatten.imports(path[len("purenn/"):-3].replace("/", "."), text):
            assert {"purenn/" + flatten.path(name) for name in modules} <= set(texts)
    assert any([path.startswith("purenn/fast/") for path in texts])
    assert not [path for path in texts if path.startswith("purenn/command/") and "web" not in path
                and path != "purenn/command/__init__.py"]


def test_the_script_of_sources_is_json_between_its_first_and_its_last_line():
    texts = {"a.py": 'x = "</script>\\n\u2028"\n\ty = `${z}`\n', "b/c.py": ""}
    script = web.sources_script(texts)
    assert "\u2028" not in script
    found = json.loads(script.split("SOURCES = ", 1)[1].rstrip(";\n"))
    assert {path: "\n".join(lines) for path, lines in found.items()} == texts


# the form

def test_the_form_as_it_is_at_first_is_the_slides_xor():
    found = settings()
    assert found.X == [[0, 0], [0, 1], [1, 0], [1, 1]] and found.T == [[0], [1], [1], [0]]
    assert found.sizes == [4, 4] and (found.lr, found.epochs, found.seed) == (1, 1000, 0)
    from purenn import NeuralNetwork
    from purenn.activations import dsigmoid, sigmoid
    model = NeuralNetwork([2, 4, 4, 1], sigmoid, dsigmoid)
    assert close(found.network().outputs(found.X), [model.predict(x) for x in found.X])


def test_full_width_digits_and_signs_are_read():
    assert plain("４，４") == plain("4、4") == "4,4" and plain("－０。５　") == "-0.5"
    assert settings(layers="４、２", lr="０．５").sizes == [4, 2]


def test_no_hidden_layer_leaves_one_neuron():
    assert [repr(layer) for layer in settings(layers="0").network().layers] == [
        "Dense       2 -> 1", "Activation  sigmoid"]


def test_every_mistake_names_its_field_and_what_is_wanted():
    rows = [("0", "0", "0"), ("0", "x", "1")]
    assert mistake(rows=rows) == (
        "r2x2", "第 2 列 row 2, x2: “x”; a number from -1000 to 1000 is wanted")
    assert mistake(rows=[("1e9", "0", "0")])[0] == "r1x1"
    assert mistake(rows=[("nan", "0", "0")])[0] == "r1x1"
    assert mistake(rows=[("0", "0", "0.5")]) == (
        "r1t", "第 1 列 row 1, 正解 target: “0.5”; 0 or 1 is wanted")
    for text in ("2,,1", "", "a", "4,-1", "4.5", "17", "1,1,1,1,1", "4,0", "²"):
        assert mistake(layers=text)[0] == "layers"
    for text in ("0", "-1", "inf", "nan", "", "1,5"):
        assert mistake(lr=text)[0] == "lr"
    for text in ("0", "1.5", "", "100001", "nan"):
        assert mistake(epochs=text)[0] == "epochs"
    assert mistake(seed="-1") == (
        "seed", "種子 seed: “-1”; a whole number from 0 to 4294967295 is wanted")


# the pictures

def grid(f):
    """Return f of x2 at the points of the grid."""
    return [f(x[1]) for x in pictures.Box([[0, 0], [1, 1]]).points()]


def test_the_box_holds_the_samples_with_a_margin_and_x2_points_upwards():
    box = pictures.Box([[0, 10], [2, 30]])
    assert box.low == [-0.5, 5] and box.width == [3, 30]
    assert box.points()[0] == [-0.5, 35] and box.points()[-1] == [2.5, 5]
    assert box.place([-0.5, 35]) == (0, 0) and box.place([2.5, 5]) == (1, 1)
    assert pictures.Box([[3, 3]]).width == [2, 2]


def test_the_boundary_lies_where_the_output_is_one_half():
    paths, line = pictures.regions(grid(lambda x2: 0.2 + 0.4 * x2))    # 0.5 at x2 = 0.75
    heights = {float(y) for y in re.findall(r"[ML]\S+ ([\d.]+)", line)}
    wanted = 19 * (1.25 - 0.75) / 1.5
    assert len(heights) == 1 and abs(heights.pop() - wanted) < 0.01
    assert line.count("M") == 19 and paths[0].count("h1v1h-1z") + paths[1].count("z") > 0
    assert paths[7] == paths[8] == ""


def test_a_flat_output_paints_every_cell_once():
    paths, line = pictures.regions([0.55] * 400)
    assert [path.count("z") for path in paths] == [0, 0, 0, 0, 361, 0, 0, 0, 0] and line == ""
    assert pictures.regions([1.0] * 400)[0][8].count("z") == 361
    assert pictures.regions([0.0] * 400)[0] == [""] * 9


def test_a_cell_whose_opposite_corners_lie_above_has_two_edges_that_do_not_cross():
    one = {"M0.50 0.00L1.00 0.50", "M0.50 1.00L0.00 0.50"}
    other = {"M0.00 0.50L0.50 0.00", "M1.00 0.50L0.50 1.00"}
    assert set(pictures.clipped(0, 0, (1, 0, 1, 0), 0.5)[1]) == one
    assert set(pictures.clipped(0, 0, (0, 1, 0, 1), 0.5)[1]) == other


def test_the_curve_begins_with_the_first_loss_and_ends_with_the_last():
    assert pictures.curve([1, 0.5, 0], 5, 2) == "M0.0000 0.5000L0.2500 0.7500L0.5000 1.0000"
    assert pictures.curve([], 0, 1) == "" and pictures.curve([1], 1, 1) == "M0.0000 0.0000"
    long = pictures.curve([1] * 1000 + [0], 1001, 1)
    assert long.count("L") == pictures.SHOWN - 1 and long.endswith("L1.0000 1.0000")


def test_an_axis_ends_at_one_two_or_five():
    assert [round(pictures.round_up(v), 9) for v in (0.14, 0.3, 1, 7, 20)] == [0.2, 0.5, 1, 10, 20]


def test_a_weight_is_drawn_by_its_sign_and_its_size():
    columns = pictures.places([2, 1])
    assert columns == [[(0, 0.25), (0, 0.75)], [(1, 0.5)]]
    paths = pictures.edges([[[-3, 0.1]]], columns)
    assert [bool(path) for path in paths] == [False, False, True, False, True, False, False, False]
    assert paths[2] == "M0.0000 0.2500L1.0000 0.5000"


# the step

def test_the_step_on_the_page_says_what_the_command_says():
    found = settings(layers="2", activation="relu")
    lines = explaining.explain(found.network(), found.X[1], found.T[1], found.lr)
    page = step.html(lines)
    for line in lines:
        assert "<dt>%s</dt>" % line.name in page
        if line.tree is not None:
            numbers, sign, value = with_numbers(line)
            assert "<dd>= %s</dd><dd>= %s</dd><dd><strong>%s %s</strong></dd>" % (
                step.escaped(line.formula()), step.escaped(numbers), sign, value) in page
    assert page.count("<details") == 6 and "反向傳播" in page


def test_a_cell_of_the_table_cannot_write_html():
    assert step.escaped("<b>&") == "&lt;b&gt;&amp;"


# the browser

@pytest.mark.outside
def test_the_page_keeps_its_word_in_chromium(tmp_path):
    modules = outside.node_modules("playwright-core", web.PACKAGE)
    outside.chromium()
    for name, where in (("offline", modules), ("online", web.URL)):
        assert cli.main(["bundle", "--for", "web", "--python", where, str(tmp_path / name)]) == 0
    found = subprocess.run(
        ["node", os.path.join(outside.INTERPRETERS, "page.mjs"), "offline", "online"],
        cwd=str(tmp_path),
        env=dict(os.environ, NODE_MODULES=modules), timeout=600,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    print(found.stdout)
    assert found.returncode == 0, found.stdout
    network = settings().network()
    network.fit(settings().X, settings().T, 1000, 1, shuffle=False)
    outputs = " ".join(["%.3f" % y[0] for y in network.outputs(settings().X)])
    assert "outputs: %s\n" % outputs in found.stdout
