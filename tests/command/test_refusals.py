"""What a command will not do, said in one line with nothing written: wrong options, wrong places."""
import os

import pytest

from purenn.terminal.arguments import MOST_WEIGHTS, check_weights
from purenn.command.cli import main
from purenn.layers import Dense
from purenn.network import Network
from purenn.preprocessing import train_test_split
from purenn.stored.storage import load, save
from tests.check import message

ROWS = "a,b,y\n" + "".join(["%d,%d,%s\n" % (i, i * i % 7, "yes" if i % 2 else "no")
                            for i in range(12)])


@pytest.fixture
def refused(tmp_path, monkeypatch, capsys):
    """Return a function: the one line in which a command ends; no file changes."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "t.csv").write_text(ROWS)
    assert main("train t.csv --epochs 2 --save m.json".split()) == 0
    os.symlink("t.csv", "link.csv")

    def run(*words):
        before = {name: (tmp_path / name).read_bytes() for name in os.listdir(".")}
        capsys.readouterr()
        try:
            code = main(list(words))
        except SystemExit as end:
            code = end.code
        err = capsys.readouterr().err
        assert code == 2 and err.count("\n") == 1 and err.startswith("purenn: "), (words, err)
        assert before == {name: (tmp_path / name).read_bytes() for name in os.listdir(".")}
        return err[len("purenn: "):-1]
    return run


@pytest.mark.parametrize("words", [
    "gradcheck xor --l2 nan", "gradcheck xor --l2 inf", "gradcheck xor --l2=-1",
    "lottery xor --lr inf", "lottery xor --lr nan", "lottery xor --within inf",
    "lottery xor --share nan", "train t.csv --lr inf", "train t.csv --l2 nan",
    "train t.csv --dropout nan", "train t.csv --test nan", "train t.csv --validation inf",
    "xor --lr nan", "explain xor --lr inf", "plot descent --lr nan", "plot descent --start 1,inf",
    "bundle --for microbit --lr inf out"])
def test_a_number_that_is_none_is_refused(refused, words):
    line = refused(*words.split())
    assert "number" in line and "is wanted" in line or "invalid" in line, line


@pytest.mark.parametrize("words", [
    ["train", "t.csv", "--save", ""], ["predict", "m.json", "t.csv", "-o", ""],
    ["xor", "--save", ""], ["train", "t.csv", "--resume", ""], ["explain", "t.csv", "-o", ""],
    ["report", "t.csv", "-o", ""], ["plot", "curves", "t.csv", "-o", ""],
    ["export", "m.json", "--to", "json", "-o", ""], ["bundle", "--for", "microbit", ""],
    ["get", "mnist", "--to", ""]])
def test_an_empty_name_is_refused_and_not_taken_for_none(refused, words):
    assert "it is empty, a name is wanted" in refused(*words)


def test_two_strokes_are_no_value_and_an_empty_claim_is_none(refused):
    for words in (["export", "m.json", "--to=--"], ["lesson", "16", "--function=--"]):
        assert refused(*words).endswith(": -- is no value")
    assert "no ''; there are" in refused("claims", "--show", "")


@pytest.mark.parametrize("words", [
    "predict m.json t.csv -o m.json", "predict m.json t.csv -o t.csv",
    "predict m.json t.csv -o link.csv", "predict m.json link.csv -o ./t.csv",
    "train t.csv --save t.csv", "train t.csv --test link.csv --save link.csv",
    "explain t.csv -o t.csv", "report t.csv -o t.csv", "plot curves m.json -o m.json"])
def test_what_is_read_is_not_written_over(refused, words):
    assert "would take the place of what is read" in refused(*words.split())


def test_what_is_read_as_standard_input_is_not_written_over(refused):
    kept = os.dup(0)
    try:
        with open("t.csv") as file:
            os.dup2(file.fileno(), 0)
            for words in ("predict m.json - -o t.csv", "train - --save link.csv", "explain - -o t.csv",
                          "report - -o t.csv", "plot curves - -o t.csv"):
                assert "would take the place of what is read" in refused(*words.split()), words
        with open(os.devnull) as file:
            os.dup2(file.fileno(), 0)
            assert "it is no file" in refused(*("predict m.json - -o " + os.devnull).split())
    finally:
        os.dup2(kept, 0)
        os.close(kept)


def test_a_network_too_large_is_refused_with_its_size(refused):
    for words in ("train t.csv", "explain t.csv", "gradcheck t.csv", "lottery t.csv"):
        line = refused(*words.split(), "--layers", "100000,100000")
        assert "10000" in line and "at most %d are wanted; try smaller --layers" % (
            MOST_WEIGHTS) in line, line
    assert "have 20000001 weights" in message(check_weights, "x", [4998, 4000, 1])
    check_weights("x", [4999, 4000])


def test_answers_that_are_no_numbers_are_refused_with_their_row(refused, tmp_path):
    save(str(tmp_path / "huge.json"), Network([Dense(2, 2, init=[[1e308, 1e308], [0.0, 1.0]])],
                                              "cross_entropy"))
    (tmp_path / "rows.csv").write_text("a,b\n0,0\n?,1\n9,9\n")
    line = refused("predict", "huge.json", "rows.csv", "--missing", "drop")
    assert "line 4: the network answers inf, 9" in line
    (tmp_path / "rows.csv").write_text("a,b\n1,1\n1,1e200\n")
    assert refused("predict", "m.json", "rows.csv") == (
        "rows.csv line 3, b: '1e200', a number up to 1e154 is wanted; try --na 1e200")


def test_a_training_with_a_negative_seed_goes_on(refused):
    assert main("train t.csv --seed -5 --epochs 2 --save s.json".split()) == 0
    assert main("train t.csv --resume s.json --epochs 4 --save s.json".split()) == 0
    assert main("train t.csv --seed -5 --epochs 4 --save whole.json".split()) == 0
    assert load("s.json").network.layers[0].W == load("whole.json").network.layers[0].W


def test_explain_leaves_the_weights_it_has_read(refused, tmp_path):
    (tmp_path / "w.txt").write_text("1,2;3,4 | 0,0 | 5,6 | 1")
    assert refused("explain", "xor", "--weights", "w.txt", "-o", "w.txt") == (
        "explain: -o: w.txt would take the place of what is read; another name is wanted")


@pytest.mark.parametrize("command", ["train t.csv", "predict m.json t.csv", "explain t.csv",
                                     "evaluate m.json t.csv"])
def test_lines_passed_over_are_counted_from_0(refused, command):
    assert "argument --skip: '-3', a whole number from 0 up is wanted" in refused(
        *(command + " --skip -3").split())


@pytest.mark.parametrize("columns", ["1,1", "a,1"])
def test_a_plane_wants_two_different_columns(refused, columns):
    assert "two different columns are wanted" in refused(
        *("plot regions t.csv --columns %s -o r.svg" % columns).split())


@pytest.mark.parametrize("about", [7, "x", [], True, {"means": [0, 0]}, {"deviations": [1, 1]}])
def test_what_a_model_says_of_its_table_is_all_or_refused(refused, about):
    model = load("m.json")
    save("odd.json", model.network, about=about)
    assert "is missing or damaged" in refused("predict", "odd.json", "t.csv")


@pytest.mark.parametrize("command", ["bundle --for microbit out --model", "predict t.csv",
                                     "bundle --for flat out --train --model",
                                     "export --to python --train -o out.py"])
@pytest.mark.parametrize("about, wrong", [
    ({"classes": ["a", "b", "c"]}, "classes has 3 entries, the network has 2 outputs"),
    ({"hot": ["p"], "pairs": [["n", "y"]]}, "hot has 1 entries, the network has 2 outputs"),
    ({"columns": ["a", "b", "c"]}, "columns has 3 entries, the network wants 2")])
def test_names_that_do_not_fit_a_network_are_refused(refused, command, about, wrong):
    save("odd.json", Network([Dense(2, 2)], "cross_entropy"), about=about)
    words = command.split()
    words = words[:1] + ["odd.json"] + words[1:] if words[-1] != "--model" else words + ["odd.json"]
    assert refused(*words) == "odd.json: about: " + wrong


@pytest.mark.parametrize("words, said", [
    ("--test 0.99", "--test 0.99 of 12 rows leaves 0 to train and 12 held back"),
    ("--test 0 --validation 0.99", "--validation 0.99 of 12 rows leaves 0 to train and 12 held back"),
    ("--folds 13", "--folds is 13, at most the number of rows, 12, is wanted"),
    ("--lr 0", "--lr is 0, a number above 0 is wanted"),
    ("--lr=-1", "--lr is -1, a number above 0 is wanted")])
def test_what_train_refuses_is_called_as_it_was_written(refused, words, said):
    assert refused("train", "t.csv", *words.split()) == said


@pytest.mark.parametrize("share", ["0,3", "30%"])
def test_a_share_in_another_writing_is_refused_with_the_number(refused, share):
    said = "%s, a share as a number is wanted; try 0.3" % share
    assert said in refused("train", "t.csv", "--test", share)
    open(share, "w").close()
    assert refused("train", "t.csv", "--test", share).endswith(share + ": the file is empty")


@pytest.mark.parametrize("name", ["Iris", "irs", "iris.csv"])
def test_a_name_near_a_bundled_set_is_refused_with_it(refused, name):
    assert refused("train", name).endswith("; try iris")
    with open(name, "w", encoding="utf-8") as file:
        file.write("%PDF-1.4")
    assert "try iris" not in refused("train", name)     # it is there, and no table
    assert "try" not in refused("train", "nosuch") and "try" not in refused("train", "nosuch.csv")


def test_a_column_named_twice_and_a_table_passed_over_are_refused_with_what_goes_on(refused):
    assert refused("train", "t.csv", "--label", "a,a") == (
        "data: the label names a column twice, each once is wanted; try --label a")
    assert refused("train", "t.csv", "--skip", "99") == (
        "t.csv: no line is left below 99; try --skip 0")


@pytest.mark.parametrize("start", ["1", "1,2,3"])
def test_a_start_that_is_no_pair_is_refused_in_words(refused, start):
    assert ("argument --start: %s, two numbers are wanted, such as -2,1.5" % start) in refused(
        "plot", "descent", "--start", start)


@pytest.mark.parametrize("quiet", ["--json", "--quiet"])
def test_other_rows_are_told_also_where_little_is_said(tmp_path, monkeypatch, capsys, quiet):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "t.csv").write_text(ROWS)
    assert main("train t.csv --epochs 2 --save m.json".split()) == 0
    (tmp_path / "t.csv").write_text(ROWS.replace("3,2,yes\n", ""))
    capsys.readouterr()
    assert main(("train t.csv --resume m.json --epochs 3 " + quiet).split()) == 0
    out, err = capsys.readouterr()
    assert "the rows are others" in (out if quiet == "--json" else err)


@pytest.mark.parametrize("way, changed", [("--test 0.3", "t.csv"), ("--test new.csv", "new.csv"),
                                          ("--test 0 --validation 0.3", "t.csv")])
def test_other_rows_held_back_are_told(tmp_path, monkeypatch, capsys, way, changed):
    monkeypatch.chdir(tmp_path)
    rows = ["%d,%d\n" % (i, 3 * i) for i in range(40)]

    def resumed():
        """Return what is told when it goes on."""
        capsys.readouterr()
        assert main("train t.csv --resume m.json --epochs 3 --quiet".split()) == 0
        return capsys.readouterr().err

    for name in ("t.csv", "new.csv"):
        (tmp_path / name).write_text("a,b\n" + "".join(rows))
    assert main(["train", "t.csv", "--epochs", "2", "--save", "m.json"] + way.split()) == 0
    assert resumed() == ""
    rows[train_test_split(rows, list(range(40)), 0.3, 0, False)[3][0]] = "7,700\n"
    (tmp_path / changed).write_text("a,b\n" + "".join(rows))
    assert resumed() == ("purenn: the rows held back are others than those it was judged by "
                         "before\n")
    assert main("report m.json -o r.html".split()) == 0     # of other rows, or of all as one
    assert ("\nall " in capsys.readouterr().out) == (changed == "t.csv")
    model = load("m.json")
    del model.about["held"]             # as in files that were written earlier
    save("m.json", model.network, model.optimizer, model.about)
    assert resumed() == ""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full disk here")
@pytest.mark.parametrize("word", ["--help", "--version"])
def test_help_that_cannot_be_printed_is_no_success(monkeypatch, capsys, word):
    with open("/dev/full", "w") as full:
        monkeypatch.setattr("sys.stdout", full)
        assert main([word]) == 2
        monkeypatch.undo()
