"""predict and evaluate: the file of train is all they need."""
import io
import json
import os
import sys

import pytest

from purenn import Rng, load_csv, mlp, save
from purenn.command.cli import main

FLOWERS = "petal_width,petal_length,sepal_width,sepal_length\n0.2,1.4,3.5,5.1\n2,5,3,6\n"


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """Return a folder with a network for iris, and one for a sine."""
    folder = str(tmp_path_factory.mktemp("models"))
    for name in ("iris", "sine"):
        path = os.path.join(folder, name + ".json")
        assert main(["train", name, "--quiet", "--epochs", "40", "--lr", "0.02", "--save",
                     path]) == 0
    return folder


@pytest.fixture
def call(capsys, models, monkeypatch):
    """Return a function that runs a command beside the models: code, output, errors."""
    monkeypatch.chdir(models)
    capsys.readouterr()

    def run(text, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(text.split())
        return (code,) + tuple(capsys.readouterr())
    return run


def test_predict_writes_the_class_and_the_probabilities(call):
    code, out, err = call("predict iris.json -", FLOWERS.encode())
    rows = [line.split(",") for line in out.splitlines()]
    assert code == 0 and err == "" and len(rows) == 3
    assert rows[0] == ["species", "setosa", "versicolor", "virginica"]
    assert [row[0] for row in rows[1:]] == ["setosa", "virginica"]
    for row in rows[1:]:
        assert abs(sum([float(p) for p in row[1:]]) - 1) < 1e-5
        assert float(row[rows[0].index(row[0])]) > 0.7


def test_a_row_without_names_and_one_with_the_target_get_the_same_answer(call):
    named = call("predict iris.json -", FLOWERS.encode())[1].splitlines()[1]
    for row in (b"5.1,3.5,1.4,0.2\n", b"5.1;3,5;1,4;0,2;setosa\r\n", b"5.1\t3.5\t1.4\t0.2\tno\n"):
        assert call("predict iris.json -", row)[1].splitlines()[1] == named, row


def test_a_row_of_gaps_between_others_is_answered_and_at_the_end_it_is_told(call):
    code, out, err = call("predict iris.json -", (FLOWERS + ",,,\n2,5,3,6\n,,,\n,,,\n").encode())
    assert code == 0 and len(out.splitlines()) == 5
    assert "purenn: 2 empty rows at the end get no answer\n" in err


def test_a_column_that_was_always_the_same_changes_no_answer(call, tmp_path):
    rows = ["%d,123456789.1,mm,%s" % (i % 9, "no yes".split()[i % 9 > 4])
            for i in range(40)]
    (tmp_path / "t.csv").write_text("a,k,u,y\n" + "\n".join(rows) + "\n")
    assert call("train %s --epochs 9 --quiet --save %s" % (tmp_path / "t.csv",
                                                            tmp_path / "m.json"))[0] == 0
    for k in ("0", "1e6", "-1e9", ""):
        found = call("predict %s -" % (tmp_path / "m.json"),
                     ("a,k,u\n3,123456789.1,mm\n3,%s,mm\n" % k).encode())[1].splitlines()
        assert found[1] == found[2], k


def test_a_quantity_is_answered_alone(call):
    out = call("predict sine.json -", b"x\n1.5708\n-1.5708\n")[1].splitlines()
    assert out[0] == "y" and abs(float(out[1]) - 1) < 0.2 and abs(float(out[2]) + 1) < 0.2


def test_predict_writes_a_file_whole(call):
    code, out, err = call("predict iris.json iris -o answers.csv")
    assert code == 0 and out == "" and "150 rows" in err
    with open("answers.csv") as file:
        assert len(file.readlines()) == 151
    assert call("predict iris.json iris -o none/answers.csv")[0] == 2
    assert call("predict iris.json iris -o /dev/null")[0] == 2 and not os.path.isfile("/dev/null")


def test_what_does_not_fit_is_one_line(call):
    for text, line in (("petal_width,sepal_width\n1,2\n", "standard input: no column "
                        "sepal_length, petal_length; there are petal_width, sepal_width; try "
                        "--missing mean"),
                       ("1,2,3\n", "standard input: 3 fields a row; wanted are the 4 inputs "
                        "sepal_length, sepal_width, petal_length, petal_width, with or without "
                        "the target species"),
                       ("1,2,3,4\n1,2,3,wide\n", "standard input line 2, petal_width: 'wide', a number is "
                        "wanted; try --na wide"), ("", "standard input: the file is empty")):
        assert call("predict iris.json -", text.encode()) == (2, "", "purenn: %s\n" % line)
    assert call("predict iris.json -", b"\xff\xfe1,2")[2].startswith(
        "purenn: standard input: not utf-16 text; try --encoding cp1252")
    assert call("predict none.json iris")[0] == 2


def test_missing_fields_take_the_training_mean_or_their_row_has_no_answer(call):
    rows = b"5.1,3.5,1.4,0.2\n5.1,,1.4,0.2\n"
    out = call("predict iris.json - --missing mean", rows)[1].splitlines()
    assert len(out) == 3 and out[1].split(",")[0] == out[2].split(",")[0] == "setosa"
    code, out, err = call("predict iris.json - --missing drop", rows)
    assert out.splitlines()[2] == ",,," and err == (
        "purenn: 1 row with missing fields has no answer, the first is line 2: sepal_width 1\n")


def test_evaluate_prints_what_train_has_printed(call, tmp_path):
    code, out, err = call("evaluate iris.json iris")
    assert code == 0 and err == "" and "always setosa" in out and "混淆矩陣" in out
    found = json.loads(call("evaluate iris.json iris --json")[1])
    assert found["rows"] == 150 and found["accuracy"] > 0.93
    assert found["confusion"][0] == [50, 0, 0]
    assert sum([found["confusion"][c][c] for c in range(3)]) == round(150 * found["accuracy"])
    found = json.loads(call("evaluate sine.json sine --json")[1])
    assert found["r2"] > 0.9 and found["mean_absolute_error"] < 0.2


def test_evaluate_wants_the_answers(call):
    assert call("evaluate iris.json -", FLOWERS.encode())[2] == (
        "purenn: standard input: no column species to judge the answers by\n")
    rows = b"5,3,1,0,setosa\n5,3,1,0,rose\n"
    assert call("evaluate iris.json -", rows)[2] == (
        "purenn: standard input line 2, species: 'rose', one of setosa, versicolor, virginica is "
        "wanted; try --na rose\n")
    rows = b"5,3,1,0,setosa\n5,3,1,0,\n"
    assert call("evaluate iris.json - --missing refuse", rows)[2] == (
        "purenn: standard input line 2, species: nothing, a target is wanted; try --missing mean\n")
    assert "1 row with missing fields is left out" in call(
        "evaluate iris.json -", rows)[1]


def test_the_target_of_another_name_or_of_no_name_is_told_or_found(call):
    table = load_csv("iris")
    network = mlp([4, 3], Rng(0))
    save("bare.json", network, about={"columns": table.columns, "classes": table.classes})
    found = [json.loads(call("evaluate bare.json %s --json" % words)[1])["rows"]
             for words in ("iris", "iris --label species")]
    assert found == [150, 150]
    with open("more.csv", "w") as file:
        file.write(",".join(table.columns) + ",note,kind\n5,3,1,0.2,x,setosa\n6,3,5,1.8,y,virginica\n")
    code, _, err = call("evaluate bare.json more.csv")
    assert code == 2 and err.endswith("judge the answers by; try --label kind\n")
    assert json.loads(call("evaluate bare.json more.csv --label kind --json")[1])["rows"] == 2
    assert call("bundle --for microbit --model bare.json --csv more.csv --label kind b")[0] == 0
    assert call("report more.csv --model bare.json --label kind -o r.html")[0] == 0


def test_a_changed_model_is_refused(call):
    with open("iris.json", encoding="utf-8") as file:
        text = file.read()
    place = text.index('"rows": [[') + 14
    with open("bad.json", "w", encoding="utf-8") as file:
        file.write(text[:place] + ("1" if text[place] != "1" else "2") + text[place + 1:])
    assert call("predict bad.json iris") == (
        2, "", "purenn: bad.json: damaged, or changed by hand: the checksum at its end is of "
        "another text\n")


def test_a_class_that_is_a_formula_to_a_spreadsheet_is_told(call):
    with open("f.csv", "w") as file:
        file.write("x,y\n" + "1,=cmd|' /C calc'!A0\n2,-1\n3,fine\n" * 4)
    assert call("train f.csv --epochs 1 --save f.json --quiet")[0] == 0
    code, out, err = call("predict f.json f.csv")
    assert code == 0 and out.split("\n")[0] == "y,-1,=cmd|' /C calc'!A0,fine"
    assert err == ("purenn: \"=cmd|' /C calc'!A0\" is a formula to a spreadsheet; open the "
                   "answers as text there\n")


def test_a_wanted_column_that_is_there_twice_is_refused_but_as_in_training(call, tmp_path,
                                                                               monkeypatch):
    monkeypatch.chdir(tmp_path)
    rows = "".join(["%d,%d,%s,%d,%s\n" % (i, i % 5, "yn"[i % 2], i % 3, "yn"[i % 2])
                    for i in range(20)])
    for name, heads in (("once", "a,b,y,c,z"), ("twice", "a,b,y,a,z"), ("cases", "A,b,y,A,z"),
                        ("answers", "a,b,y,c,y"), ("free", "a,b,y,z,z")):
        (tmp_path / (name + ".csv")).write_text(heads + "\n" + rows)
    assert call("train once.csv --label y --drop c,z --epochs 1 --save m.json --quiet")[0] == 0
    said = ("purenn: %s.csv line 1: 2 columns are called %s, one is wanted; give the others another "
            "name\n")
    for command in ("predict", "evaluate"):
        for name in ("twice", "cases"):
            assert call("%s m.json %s.csv" % (command, name)) == (2, "", said % (name, "a"))
        assert call(command + " m.json free.csv")[0] == 0
    assert call("predict m.json answers.csv")[0] == 0       # which wants no answers
    assert call("evaluate m.json answers.csv") == (2, "", said % ("answers", "y"))
    assert call("train twice.csv --label y --drop a,z --epochs 1 --save m.json --quiet")[0] == 0
    assert call("predict m.json twice.csv")[0] == 0
