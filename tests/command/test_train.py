"""train as people use it: files as found, stopped and resumed, kept in a file, judged."""
import itertools
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from argparse import ArgumentTypeError
from types import SimpleNamespace

import pytest

from purenn.table.data import load_csv
from purenn.command.training import session as training
from purenn.command.cli import main
from purenn.command.training.options import usual_epochs, usual_l2
from purenn.command.training.table_options import sizes
from purenn.models import mlp
from purenn.network import Network
from purenn.more.momentum import Adam
from purenn.preprocessing import moments, standardise, train_test_split
from purenn.rng import Rng
from purenn.stored.storage import load, save
from purenn.terminal import progress

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHIPS = ["name,sex,age,fare,alive"] + ["n%d,%s,%s,%d,%s" % (
    i, ("male", "female")[i % 2], "" if i % 7 == 3 else 20 + i, i % 5, ("no", "yes")[i % 2])
    for i in range(60)]


@pytest.fixture
def call(capsys, tmp_path, monkeypatch):
    """Return a function that runs a command in an empty folder: code, output, errors."""
    monkeypatch.chdir(tmp_path)

    def run(text):
        code = main(text.split())
        return (code,) + tuple(capsys.readouterr())
    return run


def document(call, text):
    """Return the JSON object that train prints."""
    code, out, err = call("train %s --json" % text)
    assert code == 0 and err == "" and out.count("\n") == 1, err
    return json.loads(out)


def test_json_is_one_object_with_data_settings_and_both_parts(call):
    found = document(call, "iris --epochs 5 --layers 6,4 --lr 0.02")
    assert found["data"]["rows"] == 150 and found["data"]["classes"][0] == "setosa"
    assert found["settings"]["layers"] == [6, 4] and found["settings"]["lr"] == 0.02
    assert found["settings"]["activation"] == "relu" and "activation" in found["by_default"]
    for part, rows in (("train", 105), ("test", 45)):
        assert found[part]["rows"] == rows and 0 < found[part]["loss"] < 2
        assert 0.3 < found[part]["accuracy"] <= 1


def test_the_command_trains_what_fit_would_train(call):
    found = document(call, "iris --epochs 5 --seed 3")
    data = load_csv("iris")
    X, X_test, labels, _ = train_test_split(data.X, data.labels, 0.3, 3)
    T = [[float(label == c) for c in range(3)] for label in labels]
    network = mlp([4, 16, 3], Rng(3), "relu", l2=0.01)
    network.fit(standardise(X, *moments(X)), T, 5, optimizer=Adam(0.003), batch_size=16, seed=3)
    result = network.evaluate(standardise(X, *moments(X)), T)
    assert {name: found["train"][name] for name in result} == pytest.approx(result)


def test_a_quantity_is_judged_by_r2_and_absolute_error_in_its_unit(call, tmp_path):
    rows = ["%g,%g" % (i / 10, 1000 - 200 * i / 10) for i in range(60)]
    (tmp_path / "line.csv").write_text("x,price\n" + "\n".join(rows))
    found = document(call, "line.csv --epochs 100 --lr 0.02")
    assert found["test"]["r2"] > 0.99 and 0.1 < found["test"]["mean_absolute_error"] < 40
    assert "accuracy" not in found["test"]


@pytest.mark.parametrize("more", ["", "--dropout 0.2 --layers 6,5", "--optimizer momentum",
                                  "--patience 50 --lr 0.2", "--patience 3 --dropout 0.3 --seed 4"])
def test_half_of_the_epochs_and_resumed_to_all_are_all_to_the_last_bit(call, tmp_path, more):
    whole, half = (14, 7) if "patience" in more else (6, 3)
    call("train iris --quiet --epochs %d --save whole.json %s" % (whole, more))
    call("train iris --quiet --epochs %d --save half.json %s" % (half, more))
    assert (tmp_path / "half.json").read_bytes() != (tmp_path / "whole.json").read_bytes()
    code, _, err = call("train iris --quiet --resume half.json --epochs %d --save half.json" % whole)
    assert code == 0 and err == ""
    assert (tmp_path / "half.json").read_bytes() == (tmp_path / "whole.json").read_bytes()


def test_texts_are_resumed_too(call, tmp_path):
    (tmp_path / "mood.csv").write_text("text,label\n" + "good day,1\nbad day,0\n" * 12)
    for text in ("--epochs 4 --save a.json", "--epochs 2 --save b.json",
                 "--resume b.json --epochs 4 --save b.json"):
        assert call("train mood.csv --quiet " + text)[0] == 0
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_resume_says_what_does_not_go(call):
    call("train iris --quiet --epochs 2 --save a.json")
    assert call("train iris --resume a.json")[2] == (
        "purenn: a.json: has learned 2 epochs; a larger --epochs goes on\n")
    assert call("train iris --resume a.json --lr 1 --epochs 3")[2] == (
        "purenn: --lr and --resume do not go together; the settings are those in a.json\n")
    assert call("train wine --resume a.json --epochs 3")[2] == (
        "purenn: wine.csv: the columns or classes are not those that a.json has learned from\n")
    call("train iris --quiet --epochs 4 --patience 9 --lr 0.5 --save a.json")
    with open("a.json") as file:
        document = json.load(file)
    for part in ("settings", "table", "state"):
        for damage in ({"epochs": "x"}, [], "", {"best": 1, "epoch": 2, "rows": [["a"]]}):
            with open("bad.json", "w") as file:
                json.dump(dict(document, about=dict(document["about"], **{part: damage})), file)
            assert call("train iris --resume bad.json --epochs 6")[2] == (
                "purenn: bad.json: holds no training that could go on\n"), (part, damage)
    call("train xor --quiet --model perceptron --save p.json")
    assert call("train xor --resume p.json --epochs 300")[2] == (
        "purenn: p.json: holds no training that could go on\n")


def pressed_in(epoch, monkeypatch):
    """Let Ctrl-C be pressed in the middle of an epoch."""
    learn = Network.epoch

    def epoch_of(network, *arguments):
        if len(network.history["loss"]) + 1 == epoch:
            signal.raise_signal(signal.SIGINT)
        return learn(network, *arguments)

    monkeypatch.setattr(Network, "epoch", epoch_of)


def test_ctrl_c_keeps_whole_epochs_says_so_and_saves(call, tmp_path, monkeypatch):
    before = signal.getsignal(signal.SIGINT)
    call("train iris --quiet --epochs 20 --save whole.json")
    with monkeypatch.context() as patch:
        pressed_in(7, patch)
        code, out, err = call("train iris --epochs 20 --save half.json")
    assert code == 130 and "stopping after this epoch" in err and err.endswith("purenn: stopped\n")
    assert "stopped by Ctrl-C after epoch 7 of 20; kept: the weights of epoch 7" in out
    assert "saved: " in out and "\ntest " in out
    call("train iris --quiet --resume half.json --save half.json")      # --epochs is remembered
    assert (tmp_path / "half.json").read_bytes() == (tmp_path / "whole.json").read_bytes()
    assert signal.getsignal(signal.SIGINT) is before


def test_a_second_ctrl_c_stops_at_once(call, monkeypatch):
    learn = Network.epoch

    def epoch_of(*arguments):
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        return learn(*arguments)

    monkeypatch.setattr(Network, "epoch", epoch_of)
    assert call("train iris --epochs 20 --save half.json")[0] == 130
    assert not os.path.exists("half.json")


def test_patience_stops_and_the_best_weights_are_kept(call):
    code, out, _ = call("train wine --patience 2 --epochs 300 --lr 0.2 --save w.json")
    network = load("w.json").network
    values = network.history["val_loss"]
    best = values.index(min(values)) + 1
    assert code == 0 and len(values) == best + 2 < 300
    assert "patience ended after epoch %d of 300; kept: the weights of epoch %d" % (
        len(values), best) in out
    row = [line.split() for line in out.splitlines() if line.startswith("validation")][0]
    assert float(row[1]) == pytest.approx(min(values), abs=1e-4)
    assert abs(values[-1] - min(values)) > 1e-3                 # so that it makes a difference
    assert "always grignolino" in out and row[3] == "0.4211"    # 8 of 19 rows


def test_balance_finds_the_rare_class_and_says_so(call):
    draw = random.Random(1)
    with open("rare.csv", "w") as file:
        file.write("a,b,kind\n" + "".join(["%.3f,%.3f,%s\n" % (
            draw.gauss(1.2 * (i % 20 == 0), 1), draw.gauss(1.2 * (i % 20 == 0), 1),
            ("common", "rare")[i % 20 == 0]) for i in range(400)]))
    plain, balanced = [document(call, "rare.csv --epochs 15" + more) for more in ("", " --balance")]
    assert plain["test"]["by_class"]["rare"] < 0.5 < balanced["test"]["by_class"]["rare"]
    assert plain["settings"]["balance"] is None and balanced["settings"]["balance"] is True
    assert "--balance" not in str(balanced["doctor"])
    out = call("train rare.csv --balance --epochs 4 --save four.json")[1]
    assert "classes balanced, seed 0" in out and "test, by class: common" in out
    call("train rare.csv --balance --epochs 2 --save two.json")
    assert call("train rare.csv --resume two.json --epochs 4 --save two.json")[0] == 0
    assert load("two.json").network.layers[0].W == load("four.json").network.layers[0].W


def test_balance_says_what_it_cannot_weigh(call):
    assert call("train xor --balance --model perceptron")[2] == (
        "purenn: --balance weighs classes, and a perceptron's rule has no weights\n")
    assert call("train xor --balance --target quantity")[2] == (
        "purenn: --balance weighs classes, and y is a quantity\n")


def test_a_flat_loss_ends_it_unless_epochs_or_patience_are_given(call, monkeypatch):
    monkeypatch.setattr("purenn.command.training.preparing.usual_epochs", lambda rows, batch: 120)
    with open("few.csv", "w") as file:
        file.write("a,b,k\n" + "".join(["%d,%d,%s\n" % (i, i * 5 % 7, "ab"[i > 10])
                                        for i in range(20)]))
    code, out, _ = call("train few.csv --lr 0.05 --save w.json")
    epochs = int(out.split("ended after epoch ")[1].split()[0])
    assert code == 0 and epochs < 120
    assert "ended after epoch %d of 120, the loss is flat; --epochs 120 learns on" % epochs in out
    assert len(load("w.json").network.history["loss"]) == epochs
    _, out, _ = call("train few.csv --resume w.json")          # and goes on being flat
    assert "ended after epoch %d of 120, the loss is flat" % epochs in out
    for overrules in ("--epochs 120", "--resume w.json --epochs 120", "--patience 120"):
        _, out, _ = call("train few.csv --json " + overrules)
        assert json.loads(out)["ended"] != "flat" and json.loads(out)["epochs"] >= 120


def test_a_loss_is_flat_below_half_of_the_constant_answers_alone():
    falling = [0.8 * 0.97 ** i for i in range(60)]
    assert not training.is_flat(falling, 1.0) and not training.is_flat([0.1] * 10, 1.0)
    assert training.is_flat(falling + [falling[-1]] * 10, 1.0)
    assert not training.is_flat(falling + [falling[-1]] * 8 + [0.9 * falling[-1]], 1.0)
    assert not training.is_flat([0.7] * 300, 1.0)           # sigmoids on XOR, before they learn
    assert training.is_flat([0.45] * 300, 1.0)


def test_the_constant_answer_is_the_best_there_is():
    T = [[1, 0, 0]] * 2 + [[0, 1, 0]] * 6 + [[0, 0, 1]] * 2
    best = mlp([2, 3, 3], Rng(0), loss="cross_entropy").loss
    found = training.constant_loss(best, T)
    assert abs(found - 0.950270539) < 1e-8
    for bias in ([0.0, 1.2, 0.0], [0.1, 1.1, 0.0]):
        assert best([bias] * 10, T)[0] > found
    for name, rows, wanted in (("squared_error", [[1.0], [3.0]], 0.5), ("hinge", T, 2.0),
                               ("binary_cross_entropy", [[0], [1]], 0.693147181)):
        loss = mlp([2, 3, 3], Rng(0), loss=name).loss
        assert abs(training.constant_loss(loss, rows) - wanted) < 1e-8, name


def test_folds_judge_every_row_once_and_tell_the_spread(call):
    found = document(call, "iris --folds 3 --epochs 5")
    assert [fold["test"]["rows"] for fold in found["folds"]] == [50, 50, 50]
    shares = [fold["test"]["accuracy"] for fold in found["folds"]]
    assert found["test"]["accuracy"] == pytest.approx(sum(shares) / 3)
    assert call("train iris --folds 3 --epochs 2")[1].count("fold ") == 3
    assert call("train iris --folds 3 --save a.json")[2] == (
        "purenn: --folds and --save do not go together\n")
    assert call("train iris --folds 1")[2] == "purenn: --folds is 1, at least 2 is wanted\n"
    for text in (",", "3,", "x"):
        with pytest.raises(ArgumentTypeError) as raised:
            sizes(text)
        assert str(raised.value) == "%r, whole numbers above 0 are wanted" % text


def test_folds_side_by_side_are_the_same_folds(call):
    words = "train iris --folds 3 --epochs 6 --json"
    alone, together = [json.loads(call(words + more)[1]) for more in ("", " --processes 2")]
    assert alone["folds"] == together["folds"] and len(alone["folds"]) == 3
    assert call("train iris --processes 2")[2].strip().endswith(
        "train: --processes is of no use without --folds; give both, or leave --processes out")


def test_a_file_may_be_the_test_part(call, tmp_path):
    flowers = "\n".join(["%g,%g,%s" % (i % 9, i % 7, "ab"[i % 9 > 4]) for i in range(70)])
    (tmp_path / "train.csv").write_text("x,y1,kind\n" + flowers)
    (tmp_path / "test.csv").write_text("kind;y1;x\na;1;2\nb;1;8,0\n")
    found = document(call, "train.csv --test test.csv --epochs 40 --lr 0.02")
    assert (found["train"]["rows"], found["test"]["rows"]) == (70, 2)
    assert found["test"]["accuracy"] == 1
    (tmp_path / "test.csv").write_text("kind,x\na,1\n")
    assert call("train train.csv --test test.csv")[2] == (
        "purenn: test.csv: no column y1; there are kind, x; try --missing mean\n")
    assert document(call, "train.csv --test test.csv --missing mean --epochs 1")["test"]["rows"] == 1


def test_missing_fields_words_and_names_in_a_file_as_found(call, tmp_path):
    (tmp_path / "ships.csv").write_text("\n".join(SHIPS))
    assert "name has 60 different words and is left out" in " ".join(
        document(call, "ships.csv --label alive --epochs 2")["data"]["guessed"])
    line = call("train ships.csv --label alive --missing refuse")[2]
    assert line == "purenn: ships.csv line 5, age: nothing, a number is wanted; try --missing mean\n"
    found = document(call, "ships.csv --label alive --drop name --missing drop --epochs 2")
    assert found["data"]["rows"] == 51
    found = document(call, "ships.csv --label alive --drop name --missing mean --epochs 40 "
                     "--lr 0.02 --save s.json")
    assert found["data"]["rows"] == 60 and found["test"]["accuracy"] == 1
    about = load("s.json").about
    assert about["columns"] == ["sex=female", "sex=male", "age", "fare"]
    ages = [float(line.split(",")[2]) for line in SHIPS[1:] if line.split(",")[2]]
    assert abs(about["known_means"][2] - sum(ages) / len(ages)) < 10
    assert about["known_means"][2] != sum(ages) / len(ages)     # of the training rows alone
    code, out, _ = call("predict s.json ships.csv")             # which fills as training did
    assert code == 0 and out.count("\n") == 61


def test_other_encodings_are_named_in_the_refusal_and_read(call, tmp_path):
    text = "Größe;Klasse\r\n" + "".join(["%d,5;%s\r\n" % (i, "ja" if i > 20 else "nein")
                                         for i in range(40)])
    (tmp_path / "u.csv").write_bytes(text.encode("cp1252"))
    assert call("train u.csv")[2] == (
        "purenn: u.csv: not utf-8 text; try --encoding cp1252\n")
    assert document(call, "u.csv --encoding cp1252 --epochs 2")["data"]["columns"] == ["Größe"]
    (tmp_path / "u.csv").write_bytes(text.encode("utf-16"))
    assert document(call, "u.csv --epochs 60 --lr 0.02")["test"]["accuracy"] > 0.9


def test_every_loss_and_dropout_can_be_chosen(call):
    for more in ("--loss binary_cross_entropy", "--loss squared_error", "--loss hinge",
                 "--dropout 0.1"):
        assert document(call, "iris --epochs 12 --lr 0.05 " + more)["test"]["accuracy"] > 0.9, more
    assert call("train sine --loss hinge")[2] == (
        "purenn: loss: hinge is for classes, and y is a quantity; try squared_error\n")
    assert call("train iris --layers 0 --dropout 0.5")[2] == (
        "purenn: dropout silences what hidden activations give, and there are none\n")


@pytest.mark.parametrize("words, said", [
    ("train t.csv --l2 0.01", "train: --l2 is of no use beside a table of texts"),
    ("gradcheck t.csv --l2 0.01", "gradcheck: --l2 is of no use beside a table of texts"),
    ("train t.csv --model lstm_classifier --l2 0.01",
     "train: --l2 is of no use beside --model lstm_classifier")])
def test_what_is_of_no_use_is_told_beside_what_was_given(call, tmp_path, words, said):
    (tmp_path / "t.csv").write_text("text,label\n" + "good day,1\nbad day,0\n" * 3)
    assert call(words)[2] == "purenn: %s; leave one of them out\n" % said


def test_a_place_that_cannot_be_written_is_told_before_training(call, monkeypatch, tmp_path):
    monkeypatch.setattr(training.Training, "learn", None)
    os.mkdir("folder")
    for place in ("none/m.json", "folder", "/dev/null"):
        code, _, err = call("train iris --save " + place)
        assert code == 2 and "cannot be written (" in err and err.count("\n") == 1, err
    assert os.listdir(".") == ["folder"] and not os.path.isfile("/dev/null")


@pytest.mark.parametrize("text", [
    "train iris --patience 0", "train iris --test none.csv",
    "train iris --drop colour", "train iris --words colour", "train iris --delimiter ab",
    "train iris --encoding klingon", "train iris --folds 1", "train iris --folds 2 --test 0.2",
    "train iris --dropout 1", "train iris --l2 -1", "train iris --loss hinges",
    "train iris --resume none.json", "train xor --model svm --loss hinge",
    "train xor --model perceptron --missing mean", "train iris --label 9"])
def test_a_mistake_is_one_line(call, text):
    try:
        code, _, err = call(text)
    except SystemExit as error:                     # argparse has printed its line
        code, err = error.code, "purenn: \n"
    assert code == 2 and err.startswith("purenn: ") and err.count("\n") == 1, err


def test_quiet_prints_how_good_it_is_and_no_more(call):
    code, out, err = call("train iris --epochs 2 --quiet")
    assert code == 0 and err == ""
    assert [line.split()[0] for line in out.splitlines()] == ["loss", "train", "test"]


def test_many_rows_are_learned_64_at_a_time(call, tmp_path):
    found = []
    for rows in (999, 1000):
        path = tmp_path / ("%d.csv" % rows)
        path.write_text("a,b,y\n" + "".join(["%d,%d,%s\n" % (i % 7, i % 5, "no yes".split()[i % 2])
                                            for i in range(rows)]))
        for more in ("", " --batch 8", " --optimizer sgd"):
            settings = document(call, "%s --epochs 1%s" % (path, more))["settings"]
            found.append((settings["batch"], settings["lr"]))
    sgd = found[2][1]
    assert found == [(16, 0.003), (8, 0.003), (16, sgd), (64, 0.005), (8, 0.003), (64, sgd)]


@pytest.mark.parametrize("model, option, value", [
    ("cnn", "layers", "3"), ("svm", "activation", "tanh"), ("perceptron", "layers", "5,5"),
    ("softmax_classifier", "loss", "hinge"), ("slides", "loss", "hinge")])
def test_an_option_that_a_model_does_not_take_is_refused(call, model, option, value):
    code, out, err = call("train xor --model %s --%s %s" % (model, option, value))
    assert code == 2 and err == "purenn: train: --%s is for --model mlp, %s has its own\n" % (
        option, model)


def test_patience_without_validation_rows_is_refused_before_it_learns(call):
    code, out, err = call("train xor --patience 3 --validation 0")
    assert code == 2 and err == ("purenn: --patience judges by validation rows, and there "
                                 "are none; try --validation 0.15\n") and "Network" not in out


def test_few_rows_get_more_epochs_and_dearer_weights():
    assert [usual_l2(rows, 10) for rows in (4, 105, 700, 2100)] == [0.02, 0.02, 0.004, 0.001]
    assert usual_l2(300, 10, classes=False) == 0.005
    assert usual_l2(4, 2, activation="sigmoid") == 0.02 / 16
    assert [usual_epochs(rows, 16) for rows in (4, 105, 700, 5000, 100000)] == [
        1000, 143, 100, 31, 10]


def test_sigmoids_learn_xor_by_the_usual_settings_and_too_dear_weights_are_told(call):
    assert document(call, "xor --activation sigmoid")["train"]["accuracy"] == 1
    found = document(call, "xor --activation sigmoid --l2 0.02")
    assert found["train"]["accuracy"] == 0.5
    assert found["doctor"][0].startswith("layers[0]: no weight is above 0.01: they cost more")


def test_the_slides_model_has_one_output_and_a_rate_of_the_optimisers_own(call):
    call("train xor --model slides --dropout 0.2 --optimizer adam --epochs 2 --save s.json")
    layers = load("s.json").network.layers
    assert [str(layer).split()[0] for layer in layers] == [
        "Dense", "Activation", "Dropout"] * 2 + ["Dense", "Activation"]
    assert (layers[-2].m, load("s.json").optimizer.lr) == (1, 0.003)


def test_a_penalty_stands_beside_the_loss_of_the_data_wherever_that_is_told(call):
    found = document(call, "iris --epochs 3 --l2 0.5 --save m.json")
    network = load("m.json").network
    assert found["train"]["penalty"] == found["test"]["penalty"] == network.penalty() > 1
    assert found["train"]["loss"] < 1.5
    cost = "%.4f" % network.penalty()
    for words in ("train iris --epochs 3 --l2 0.5", "evaluate m.json iris"):
        code, out, _ = call(words)
        assert code == 0 and " penalty\n" in out and out.split(" penalty\n")[1].split(
            "\n")[0].endswith(cost), out
    assert "penalty, beside the loss: %.4g" % network.penalty() in call("plot curves m.json")[1]
    call("report m.json -o m.html")
    with open("m.html", encoding="utf-8") as file:
        assert "penalty, beside the loss" in file.read()
    assert "penalty" not in call("train iris --epochs 3 --l2 0")[1]
    assert "penalty" not in document(call, "iris --epochs 3 --l2 0")["train"]


SAVING = """
from purenn.rng import Rng
from purenn.command.training.table_options import sizes
from purenn.models import mlp
from purenn.stored.storage import save
networks = [mlp([40, 40, 10], Rng(seed)) for seed in (0, 1)]
print("ready", flush=True)
for i in range(10 ** 9):
    save("kept.json", networks[i % 2], about=i % 2)
"""


@pytest.mark.slow
def test_killed_while_saving_the_file_is_whole(tmp_path):
    """The old file or the new one: never half of one."""
    clock, seen = random.Random(0), set()
    for _ in range(40):
        child = subprocess.Popen([sys.executable, "-c", SAVING], cwd=str(tmp_path),
                                 env=dict(os.environ, PYTHONPATH=ROOT), stdout=subprocess.PIPE)
        child.stdout.readline()
        time.sleep(0.05 + clock.random() / 5)
        child.kill()
        child.wait()
        child.stdout.close()
        if os.path.exists(str(tmp_path / "kept.json")):
            model = load(str(tmp_path / "kept.json"))
            fresh = mlp([40, 40, 10], Rng(model.about))
            assert model.network.layers[0].W == fresh.layers[0].W
            seen.add((model.about, len(os.listdir(str(tmp_path))) > 1))
    assert len(seen) > 1                            # files of both kinds, some left half written
    save(str(tmp_path / "kept.json"), fresh)
    assert os.listdir(str(tmp_path)) == ["kept.json"]       # the next one takes away what is left


@pytest.mark.slow
def test_a_real_ctrl_c_saves_and_ends_with_130(tmp_path):
    words = "train digits --epochs 100000 --save d.json".split()
    child = subprocess.Popen([sys.executable, "-u", "-m", "purenn"] + words, cwd=str(tmp_path),
                             env=dict(os.environ, PYTHONPATH=ROOT, PYTHONIOENCODING="utf-8"),
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while not child.stdout.readline().startswith(b"Network,"):
        pass                                        # then learning begins
    time.sleep(2)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate()
    assert child.returncode == 130 and b"stopped by Ctrl-C after epoch " in out
    assert b"Traceback" not in err
    assert 1 <= len(load(str(tmp_path / "d.json")).network.history["loss"]) < 100000


@pytest.mark.parametrize("text", [
    "train xor", "train xor --resume xor.json", "xor", "report xor -o a.html",
    "plot curves xor -o a.svg", "plot regions xor --moving -o a.svg"])
def test_a_person_who_waits_sees_all_epochs_and_no_more(text, call, monkeypatch):
    call("train xor --epochs 2 --save xor.json")
    clock = itertools.count()
    monkeypatch.setattr(progress, "time", SimpleNamespace(monotonic=lambda: next(clock)))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    code, _, err = call(text + " --epochs 4")
    assert code == 0, err
    assert re.findall(r"epoch (\d+) of (\d+)", err) == [
        (str(i), "4") for i in range(3 if "--resume" in text else 1, 5)]
