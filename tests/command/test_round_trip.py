"""What train --save wrote is enough to answer, judge, go on, report and draw: every model."""
import os

import pytest

from purenn.command.cli import main
from purenn.command.training.building import MODELS
from purenn.more.images import Flatten
from purenn.layers import Dense, parameter_rows
from purenn.models import cnn
from purenn.network import Network
from purenn.rng import Rng
from purenn.stored.storage import load, save
from purenn.table.pipeline import restore
from tests.check import message

TEXTS = "text,label\n" + "good fine day,yes\nbad sad rain,no\nfine sun,yes\nrain and rain,no\n" * 5


def image(i):
    """Return a row of 16 pixels, bright on the left or on the right, and which."""
    pixels = ["%d" % (9 * (j % 4 < 2) if i % 2 else 9 * (j % 4 > 1) - (j == i % 5))
              for j in range(16)]
    return ",".join(pixels + ["left" if i % 2 else "right"])


def tables(model):
    """Return CSV text that this model can learn."""
    if model == "lstm_classifier":
        return TEXTS
    return "\n".join([",".join(["p%d" % j for j in range(16)] + ["side"])]
                     + [image(i) for i in range(20)]) + "\n"


@pytest.mark.parametrize("model", MODELS)
def test_a_saved_model_can_be_used_again(model, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rows.csv").write_text(tables(model))
    calls = ["train rows.csv --model %s --epochs 1 --save m.json" % model,
             "predict m.json rows.csv -o answers.csv", "evaluate m.json rows.csv",
             "report m.json -o page.html", "plot confusion m.json -o picture.svg"]
    if model != "perceptron":           # which has no optimiser, and says so
        calls += ["train rows.csv --resume m.json --epochs 2 --save more.json",
                  "plot curves m.json -o picture.svg", "predict more.json rows.csv"]
    for call in calls:
        assert main(call.split()) == 0, (call, capsys.readouterr().err)
    assert len((tmp_path / "answers.csv").read_text().split("\n")) == 22
    assert os.path.getsize("page.html") > 1000


def test_the_slides_own_network_can_be_drawn_saved_reported_and_exported(tmp_path, monkeypatch,
                                                                         capsys):
    monkeypatch.chdir(tmp_path)
    for call in ("xor --save s.json", "train xor --model slides --save t.json",
                 "predict s.json xor -o answers.csv", "plot network s.json -o s.svg",
                 "plot regions xor --model slides -o r.svg", "report s.json -o s.html",
                 "export s.json --to c -o s.h", "export s.json --to onnx -o s.onnx"):
        assert main(call.split()) == 0, (call, capsys.readouterr().err)
    saved, trained = load("s.json").network, load("t.json").network
    assert parameter_rows(saved.parameters()) == parameter_rows(trained.parameters())
    assert saved.history == trained.history and len(saved.history["loss"]) == 1000
    assert [round(y[0], 3) for y in saved.predict([[0, 0], [0, 1], [1, 0], [1, 1]])] == [
        0.031, 0.964, 0.964, 0.039]
    assert (tmp_path / "answers.csv").read_text().split() == ["y", "0", "1", "1", "0"]
    assert "sigmoid" in (tmp_path / "s.h").read_text()


def test_a_network_that_takes_no_rows_is_refused_in_one_line():
    for first in (Network([Flatten(), Dense(4, 2, init="zeros")]),):
        line = message(restore, {}, first)
        assert "\n" not in line and "a table has rows of numbers" in line, line


def test_the_inputs_of_a_cnn_are_its_pixels(tmp_path):
    pipeline = restore({}, cnn(6, 5, 3, Rng(0)))
    assert len(pipeline.columns) == 30 and len(pipeline.classes) == 3
    save(str(tmp_path / "c.json"), cnn(6, 5, 3, Rng(0)))
    (tmp_path / "one.csv").write_text(",".join(["1"] * 30) + "\n")
    assert main(["predict", str(tmp_path / "c.json"), str(tmp_path / "one.csv")]) == 0
