"""The command as a newcomer types it: results, help, and one line for every mistake."""
import io
import os
import subprocess
import sys

import pytest

from purenn.command.cli import main

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def command(*arguments, cwd=None):
    """Return exit code, standard output and standard error of python3 -m purenn, run in here."""
    before, streams = (os.getcwd(), sys.stdout, sys.stderr), [
        io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in "oe"]
    try:
        os.chdir(cwd or ROOT)
        sys.stdout, sys.stderr = streams
        code = main(list(arguments))
    except SystemExit as end:
        code = end.code
    finally:
        os.chdir(before[0])
        sys.stdout, sys.stderr = before[1:]
    texts = []
    for stream in streams:
        stream.flush()
        texts.append(stream.buffer.getvalue().decode("utf-8"))
    return code, texts[0], texts[1]


def as_typed(*arguments):
    """Return the same of a process of its own."""
    done = subprocess.run([sys.executable, "-m", "purenn"] + list(arguments), cwd=ROOT,
                          env=dict(os.environ, PYTHONIOENCODING="utf-8"),
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    return done.returncode, done.stdout, done.stderr


def accuracy(output, part):
    """Return the accuracy printed in the row of 'train' or 'test'."""
    row = [line for line in output.splitlines() if line.split()[:1] == [part]][0]
    return float(row.split()[2])


def test_without_a_command_the_slides_xor_is_learned(tmp_path):
    code, out, err = command(cwd=tmp_path)
    assert (code, err) == (0, "")
    assert out.count(" right\n") == 4 and " wrong" not in out
    assert "XOR 測試" in out and "Next 下一步" in out
    assert "⠤" in out                                   # the curve


@pytest.mark.parametrize("arguments", [("xor", "--epochs", "3"), ("train", "nothing.csv")])
def test_a_process_of_its_own_prints_the_same_and_ends_with_the_same_code(arguments):
    assert as_typed(*arguments) == command(*arguments)


def test_xor_takes_other_settings():
    code, out, _ = command("xor", "--seed", "5", "--epochs", "10", "--lr", "0.1")
    assert code == 0 and "10 epochs, seed 5" in out and " wrong" in out


@pytest.mark.slow
def test_iris_reaches_93_percent_on_average_over_ten_seeds():
    found = []
    for seed in range(10):
        code, out, _ = command("train", "iris", "--layers", "8", "--epochs", "200",
                               "--test", "0.3", "--seed", str(seed))
        assert code == 0 and "105 rows to train, 45 rows to test" in out
        found.append(accuracy(out, "test"))
    assert sum(found) / 10 >= 0.93, found


def test_train_shows_the_commonest_class_beside_the_accuracy():
    code, out, _ = command("train", "iris", "--epochs", "3")
    assert code == 0 and "always setosa" in out and "0.3333" in out
    assert "guessed: the delimiter is a comma; line 1 names the columns" in out


def test_train_learns_a_quantity(tmp_path):
    rows = ["%g,%g" % (i / 10, 3 - 2 * i / 10) for i in range(40)]
    (tmp_path / "line.csv").write_text("x,price\n" + "\n".join(rows))
    code, out, _ = command("train", "line.csv", "--epochs", "150", "--lr", "0.02",
                           cwd=tmp_path)
    assert code == 0 and "always the mean" in out and "price: from -4.8 to 3" in out
    assert accuracy(out, "test") > 0.95


def test_a_perceptron_learns_and_and_says_why_it_cannot_learn_xor():
    code, out, _ = command("train", "and", "--model", "perceptron")
    assert code == 0 and "A line separates the classes: no row is wrong after 5 epochs.\n" in out
    code, out, _ = command("train", "xor", "--model", "perceptron")
    assert code == 0 and "No line separates the classes: in 100 epochs" in out


def test_the_same_command_prints_the_same_numbers():
    first, second = [command("train", "iris", "--epochs", "2")[1].splitlines() for _ in range(2)]
    assert [line for line in first if " s" not in line] == [
        line for line in second if " s" not in line]


def test_the_bundled_sets_are_listed():
    code, out, _ = command("datasets")
    assert code == 0
    assert ["iris", "150", "4", "species", "setosa,", "versicolor,", "virginica"] in [
        line.split() for line in out.splitlines()]


def test_help_is_everywhere_and_has_examples():
    for arguments in (["--help"], ["xor", "--help"], ["train", "--help"], ["datasets", "--help"]):
        code, out, _ = command(*arguments)
        assert code == 0 and out.startswith("usage: python3 -m purenn")
    assert "example" in command("train", "--help")[1] and "example" in command("--help")[1]


def test_a_reader_who_stops_reading_is_no_error():
    done = subprocess.run("%s -m purenn | head -1" % sys.executable, shell=True, cwd=ROOT,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
                          env=dict(os.environ, PYTHONIOENCODING="utf-8"))
    assert done.stdout.startswith("XOR") and done.stderr == ""


MISTAKES = {
    "a,b,y\n1,2,0\n1,1\n": "bad.csv line 3: 2 fields, line 1 has 3; try --missing drop",
    "a,label\n1,0\n2,0\n3,1\n4,1\n5,1\ntwo,1\n": (
        "bad.csv line 7, a: 'two', a number is wanted (guessed: the target is label, by its name); "
        "try --na two"),
    "a,y\n1,red\n1,red\n": "bad.csv: no column is a quantity or comes back often enough for "
                            "classes; try --label y",
    "": "bad.csv: the file is empty",
}


@pytest.mark.parametrize("text", sorted(MISTAKES))
def test_a_bad_file_is_one_line_and_exit_code_2(tmp_path, text):
    (tmp_path / "bad.csv").write_text(text)
    assert command("train", "bad.csv", cwd=tmp_path) == (2, "", "purenn: %s\n" % MISTAKES[text])


@pytest.mark.parametrize("arguments", [
    ["train", "missing.csv"], ["train", "iriss"], ["train", "."], ["train"], ["trian", "iris"],
    ["train", "iris", "--epochs", "0"], ["train", "iris", "--lr", "-1"],
    ["train", "iris", "--lr", "nan"],
    ["train", "iris", "--batch", "0"], ["train", "iris", "--layers", "8,-1"],
    ["train", "iris", "--layers", "many"], ["train", "iris", "--test", "1.5"],
    ["train", "iris", "--activation", "sigmiod"], ["train", "iris", "--label", "colour"],
    ["train", "iris", "--label", "9"], ["train", "iris", "--target", "quantity"],
    ["train", "iris", "--delimiter", ";"],
    ["train", "line", "--model", "svm"], ["train", "line", "--model", "perceptron"],
    ["train", "iris", "--model", "cnn"], ["train", "iris", "--model", "lstm_classifier"],
    ["train", "iris", "--model", "forest"], ["xor", "--epochs", "0"], ["xor", "--lr", "-1"],
])
def test_a_mistake_is_one_line_and_exit_code_2(arguments):
    code, _, err = command(*arguments)
    assert code == 2 and err.count("\n") == 1 and err.startswith("purenn: "), err
    assert "Traceback" not in err


@pytest.mark.parametrize("model, lr", [("mlp", "0.003"), ("softmax_classifier", "0.003"),
                                       ("svm", "0.003"),
                                       pytest.param("cnn", "0.02", marks=pytest.mark.slow)])
def test_every_recipe_can_be_trained_from_the_command(model, lr):
    epochs = "1" if model == "cnn" else "2"
    code, out, _ = command("train", "sevens", "--model", model, "--epochs", epochs, "--lr", lr)
    assert code == 0 and accuracy(out, "test") > 0.9


def test_a_column_of_text_is_read_by_an_lstm(tmp_path):
    (tmp_path / "mood.csv").write_text("text,label\n" + "good day,1\nbad day,0\n" * 20)
    code, out, _ = command("train", "mood.csv", "--epochs", "8", "--lr", "0.05", cwd=tmp_path)
    assert code == 0 and "5 words, padding and unknown among them" in out and "Adam" in out
    assert accuracy(out, "test") == 1
    assert command("train", "mood.csv", "--model", "mlp", cwd=tmp_path)[2] == (
        "purenn: mlp wants numbers, and mood.csv has text\n")


@pytest.mark.parametrize("name", ["sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam"])
def test_every_optimizer_can_be_chosen(name):
    code, out, _ = command("train", "iris", "--optimizer", name, "--epochs", "14")
    assert code == 0 and accuracy(out, "test") > 0.8


def test_an_old_python_is_told_in_one_line_which_is_wanted(monkeypatch, capsys):
    from purenn.__main__ import start
    with open(os.path.join(ROOT, "purenn", "__init__.py"), "rb") as file:
        assert file.readline() == b"# coding: utf-8\n"       # without it Python 2 reads no further
    for version in ((2, 7, 18), (3, 6, 15), (3, 7, 16)):
        monkeypatch.setattr(sys, "version_info", version)
        assert start() == 2
        assert capsys.readouterr().err == (
            "purenn: Python 3.8 or newer is wanted, this is %d.%d\n" % version[:2])


def test_what_nobody_s_file_has_caused_is_not_hidden(monkeypatch):
    from purenn import __main__
    from purenn.command import cli

    def broken():
        raise RuntimeError("a fault of purenn's")
    monkeypatch.setattr(cli, "main", broken)
    monkeypatch.setattr(__main__, "in_the_way", lambda error: None)
    with pytest.raises(RuntimeError):
        __main__.start()


@pytest.mark.parametrize("name, text", [("argparse", "x = 1\n"), ("json", "def f(:\n"),
                                        ("json", "import json\njson.loads('1')\n")])
def test_a_file_with_the_name_of_one_of_pythons_modules_is_named(tmp_path, name, text):
    (tmp_path / (name + ".py")).write_text(text)
    (tmp_path / "turtle.py").write_text(text)               # which nothing asks for
    done = subprocess.run([sys.executable, "-m", "purenn", "train", "xor"], cwd=str(tmp_path),
                          env=dict(os.environ, PYTHONPATH=ROOT), stderr=subprocess.PIPE,
                          stdout=subprocess.PIPE, encoding="utf-8")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("%s.py has the name of a module that Python brings, and is taken "
                                "for it; rename it\n" % name) and done.stderr.count("\n") == 1
