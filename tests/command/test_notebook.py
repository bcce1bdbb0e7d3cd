"""What a notebook sees: pictures one calls, networks and tables that show themselves, a bar."""
import io
import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

from purenn import (Activation, Dense, Network, NeuralNetwork, load, load_csv, mlp, progress_bar,
                    save)
from purenn.activations import dsigmoid, sigmoid
from purenn.command.cli import main
from purenn.pictures import confusion, curves, network, regions
from purenn.pictures.html import COLUMNS, ROWS
from tests import outside
from tests.check import message
from tests.command.pictures import elements, root, words
from tests.test_architecture import HOUSE

ROOT = os.path.dirname(HOUSE)


def learned(epochs=3):
    """Return moons, and a network that has looked at them for a while."""
    moons = load_csv("moons")
    model = Network([Dense(2, 4), Activation("tanh"), Dense(4, 2)], "cross_entropy")
    return moons, model.fit(moons.X, moons.T, epochs=epochs, lr=0.1)


def test_a_picture_shows_itself_prints_characters_and_can_be_saved(tmp_path):
    moons, model = learned()
    for picture in (regions(model, moons), curves(model), network(model), confusion(model, moons)):
        assert picture._repr_svg_() == picture.svg and len(root(picture.svg)) > 4
        assert len(repr(picture).split("\n")) > 2 and not repr(picture).startswith("<")
        path = str(tmp_path / "picture.svg")
        assert picture.save(path) is picture
        with open(path, encoding="utf-8") as file:
            assert file.read() == picture.svg


def test_a_table_brings_its_names_and_lists_are_told_theirs():
    moons, model = learned()
    told = regions(model, moons.X, moons.T, columns=["a", "b"], classes=["no", "yes"])
    assert {"a", "b", "no", "yes"} <= set(words(root(told.svg)))
    assert regions(model, moons.X, moons.labels, columns=moons.columns,
                   classes=moons.classes).svg == regions(model, moons).svg
    assert confusion(model, moons.X, moons.labels).lines[1:] == confusion(model, moons).lines[1:]
    assert "there are no labels" in message(regions, model, moons.X)
    assert "1 numbers, the network wants 2" in message(regions, model, [[1.0]], [0])
    assert "3 numbers, 2 are wanted" in message(regions, mlp([3, 2]), [[1, 2, 3]], [0])


def test_what_cannot_be_drawn_is_told_in_one_line():
    moons, model = learned()
    arguments = {"network": model, "data": moons.X, "labels": moons.labels, "classes": ["a", "b"]}
    for draw, more in ((regions, {"columns": ["x", "y"], "title": "t"}), (confusion, {})):
        for name in list(arguments) + list(more):
            for wrong in (3, "text", [[["a"]]], object(), lambda: 1, {"a": 1}):
                if (name, wrong) != ("title", "text"):
                    said = message(draw, **dict(arguments, **dict(more, **{name: wrong})))
                    assert "\n" not in said and len(said) < 300
    assert message(confusion, model, moons, classes=["a"]) == (
        "confusion: classes are ['a'], 2 names are wanted")
    assert message(curves, 3) == "curves: history is 3, a Network or its history is wanted"


def test_the_confusion_counts_every_sample_once():
    moons, model = learned()
    lines = confusion(model, moons).lines[1:]
    assert sum([int(part) for line in lines for part in line.split()[1:3]]) == len(moons.X)


def test_a_history_alone_can_be_drawn_and_the_slides_class_too():
    model = NeuralNetwork([2, 4, 1], sigmoid, dsigmoid)
    assert "1.56" in words(root(network(model).svg))
    assert repr(curves({"loss": [3, 2, 1]})).startswith("loss")
    assert "the history is empty" in message(curves, {"loss": []})


def test_a_network_shows_its_layers_and_once_it_has_learned_its_curve():
    fresh = Network([Dense(2, 4), Activation("tanh"), Dense(4, 2)], "cross_entropy")
    assert "<svg" not in fresh._repr_html_()
    tree = ET.fromstring("<a>%s</a>" % learned()[1]._repr_html_())
    cells = [cell.text for cell in elements(tree, "td")] or [
        cell.text for cell in tree.iter("td")]
    assert cells[1] == "12" and cells[5] == "10" and "Dense" in cells[0]
    assert tree.find("{http://www.w3.org/2000/svg}svg") is not None


def test_a_history_shows_its_curves_and_is_a_dict_of_lists(tmp_path):
    fresh = Network([Dense(2, 1)])
    assert fresh.history == {"loss": []} and fresh.history._repr_html_() == "{'loss': []}"
    model = learned()[1]
    save(str(tmp_path / "m.json"), model)
    for history in (model.history, load(str(tmp_path / "m.json")).network.history):
        assert history._repr_html_() == curves(model).svg and type(history["loss"]) is list
        assert json.loads(json.dumps(history)) == dict(history)


def test_a_table_shows_its_first_rows_and_what_a_file_says_is_no_markup(tmp_path):
    path = tmp_path / "wide.csv"
    names = ["c%d" % i for i in range(15)] + ["<b>"]
    rows = [",".join([str(i * j % 7 + j / 8) for j in range(15)] + ["yes" if i % 2 else "no"])
            for i in range(20)]
    path.write_text("\n".join([",".join(names)] + rows))
    text = load_csv(str(path))._repr_html_()
    assert text.count("<tr>") == ROWS + 1 and text.count("<th>") == COLUMNS + 2
    assert "&lt;b&gt;" in text and "<b>" not in text
    for name, cell in (("sine", "x"), ("sequences", "text")):
        assert "<th>%s</th>" % cell in load_csv(name)._repr_html_()


class Window(io.StringIO):
    """Standard error on a terminal."""

    def isatty(self):
        """Return that somebody looks on."""
        return True


def test_a_bar_fills_and_stays_and_a_pipe_sees_none():
    out = Window()
    learned_with = Network([Dense(1, 1)])
    learned_with.fit([[0], [1]], [[1], [3]], epochs=4, on_epoch=progress_bar(4, out))
    last = out.getvalue().split("\r\x1b[K")[-1]
    assert last.startswith("██████████   epoch 4 of 4   loss ") and last.endswith("\n")
    pipe = io.StringIO()
    learned_with.fit([[0], [1]], [[1], [3]], epochs=4, on_epoch=progress_bar(4, pipe))
    assert pipe.getvalue() == ""


def test_a_notebook_gets_the_bar_too(monkeypatch):
    monkeypatch.setitem(sys.modules, "ipykernel", sys)
    out = io.StringIO()
    Network([Dense(1, 1)]).fit([[0], [1]], [[1], [3]], epochs=2, on_epoch=progress_bar(2, out))
    assert "██████████" in out.getvalue()


def test_a_network_saved_with_names_keeps_them_for_the_commands(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    iris = load_csv("iris")
    model = Network([Dense(4, 3)], "cross_entropy").fit(iris.X, iris.T, epochs=2, lr=0.01)
    save("iris.json", model, about={"columns": iris.columns, "classes": iris.classes,
                                    "target": iris.target})
    assert main(["evaluate", "iris.json", "iris"]) == 0
    assert "setosa" in capsys.readouterr().out
    assert main(["predict", "iris.json", "iris"]) == 0
    assert capsys.readouterr().out.startswith("species,setosa,versicolor,virginica\n")


CELLS = ["from purenn import *\nfrom purenn.pictures import regions, curves, network, confusion",
         "moons = load_csv('moons'); moons",
         "model = Network([Dense(2, 4), Activation('tanh'), Dense(4, 2)], 'cross_entropy')\n"
         "model.fit(moons.X, moons.T, epochs=3, lr=0.1, on_epoch=progress_bar(3))",
         "regions(model, moons)", "curves(model)", "network(model)", "confusion(model, moons)"]


def importable(name):
    """Skip the test, or fail it in CI, where a package is missing."""
    done = subprocess.run([sys.executable, "-c", "import " + name], stderr=subprocess.DEVNULL)
    outside.need(done.returncode == 0, name, "python3 -m pip install " + name)


@pytest.mark.outside
def test_ipython_is_shown_pictures_and_tables():
    importable("IPython")
    from IPython.core.interactiveshell import InteractiveShell
    shell = InteractiveShell.instance()
    for cell, kind in zip(CELLS, [None, "text/html", "text/html"] + ["image/svg+xml"] * 4):
        done = shell.run_cell(cell)
        assert done.success, cell
        if kind:
            formats, _ = shell.display_formatter.format(done.result)
            assert kind in formats and formats["text/plain"], cell


@pytest.mark.outside
def test_a_notebook_runs_from_its_first_cell_to_its_last(tmp_path, monkeypatch):
    importable("nbclient, nbformat, ipykernel")
    import nbformat
    from nbclient import NotebookClient
    monkeypatch.setenv("PYTHONPATH", ROOT)
    book = {"cells": [{"cell_type": "code", "execution_count": None, "id": "c%d" % i,
                       "metadata": {}, "outputs": [], "source": cell}
                      for i, cell in enumerate(CELLS)],
            "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    made = nbformat.reads(json.dumps(book), as_version=4)
    NotebookClient(made, timeout=120, kernel_name="python3",
                   resources={"metadata": {"path": str(tmp_path)}}).execute()
    kinds = [[kind for output in cell.outputs for kind in output.get("data", {})]
             for cell in made.cells]
    assert all(["image/svg+xml" in found for found in kinds[3:]]) and "text/html" in kinds[1]
    said = "".join([output.text for output in made.cells[2].outputs if "text" in output])
    assert "epoch 3 of 3" in said
