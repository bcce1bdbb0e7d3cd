"""Every entry of a model file, replaced by something of a wrong kind: one line or a good end."""
import json

import pytest

from purenn.command.cli import main
from purenn.models import cnn
from purenn.rng import Rng
from purenn.stored.storage import load, save
from tests.check import message
from tests.scenes import places, with_another

ROWS = "a,b,y\n" + "".join(["%d,%d,%s\n" % (i, i * i % 7, "yes" if i % 2 else "no")
                            for i in range(40)])
WRONG = (None, [], {}, "x", 3, -1, 2.5, True, [[]], {"x": {}}, 10 ** 400, ["x", "y", "z"])
CALLS = ("predict bad.json t.csv", "evaluate bad.json t.csv --json", "plot curves bad.json",
         "train t.csv --resume bad.json --epochs 3", "export bad.json --to json -o out",
         "report bad.json -o page.html", "plot network bad.json", "plot regions bad.json")


def model(folder):
    """Train a small network, and return the plain data of its file without the checksum."""
    (folder / "t.csv").write_text(ROWS)
    assert main("train t.csv --epochs 2 --layers 2 --patience 3 --save m.json".split()) == 0
    document = json.loads((folder / "m.json").read_text())
    del document["checksum"]
    return document


def check_calls(folder, document, what, capsys, calls=CALLS):
    """Assert that every command ends well or in one line."""
    (folder / "bad.json").write_text(json.dumps(document))
    for call in calls:
        capsys.readouterr()
        code, err = main(call.split()), capsys.readouterr().err
        assert code in (0, 2) and (code == 0 or err.count("\n") == 1), (what, call, err)


@pytest.mark.parametrize("part", ["about", "layers", "history", "optimizer"])
def test_a_wrong_kind_ends_in_one_line(tmp_path, monkeypatch, capsys, part):
    monkeypatch.chdir(tmp_path)
    document = model(tmp_path)
    for i, place in list(enumerate(places(document[part], (part,))))[::2]:
        wrong = WRONG[i % len(WRONG)]           # the slow test takes them all, in every call
        calls = [CALLS[i % 4]]
        check_calls(tmp_path, with_another(document, place, wrong), (place, wrong), capsys, calls)


@pytest.mark.slow
def test_every_wrong_kind_everywhere_ends_in_one_line(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    document = model(tmp_path)
    for place in places(document):
        for wrong in WRONG:
            check_calls(tmp_path, with_another(document, place, wrong), (place, wrong), capsys)


def refusal(folder, layers):
    """Return the one line of load for a file with these layers, without its name."""
    save(str(folder / "m.json"), cnn(6, 6, 2, Rng(0)))
    document = json.loads((folder / "m.json").read_text())
    del document["checksum"]
    document["layers"] = layers(document["layers"])
    (folder / "m.json").write_text(json.dumps(document))
    return message(load, str(folder / "m.json")).split("m.json: ")[1]


def test_a_few_bytes_that_ask_for_much_memory_are_refused_before(tmp_path):
    def with_setting(place, name, value):
        def change(layers):
            layers[place]["settings"][name] = value
            return layers
        return change

    assert refusal(tmp_path, lambda layers: []) == (
        "a network without layers; at least one is wanted")
    for place, name, value in ((0, "sizes", [1, 20000, 20000]), (0, "sizes", [10 ** 30]),
                               (1, "padding", 100000), (2, "size", 10 ** 9)):
        line = refusal(tmp_path, with_setting(place, name, value))
        assert line.startswith("layer %d: its setting %s is " % (place, name)), line
