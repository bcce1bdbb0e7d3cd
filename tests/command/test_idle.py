"""Every command refuses what it would not look at, and names of files that promise another thing."""
import os

import pytest

from purenn.command.cli import main


@pytest.fixture
def refused(tmp_path, monkeypatch, capsys):
    """Return a function: the one line in which a command ends, with nothing written."""
    monkeypatch.chdir(tmp_path)

    def run(words):
        try:
            code = main(words.split())
        except SystemExit as end:
            code = end.code
        out, err = capsys.readouterr()
        assert (code, out, err.count("\n")) == (2, "", 1) and err.startswith("purenn: "), words
        assert os.listdir(".") == [], words
        return err[len("purenn: "):-1]
    return run


@pytest.mark.parametrize("line, other", [       # a command, the option it would not look at; beside
    ("explain --x 1,2 --y 1 --row 2", "--x"), ("explain --x 1,2 --y 1 --standardise", "--x"),
    ("explain --x 1,2 --y 1 --label 1", "--x"), ("explain --x 1,2 --y 1 xor", "--x"),
    ("explain --weights 1,2|3 --seed 1", "--weights"),
    ("explain --layers 0 --activation tanh", "--layers 0"),
    ("train xor --layers 0 --activation tanh", "--layers 0"),
    ("plot line --batch 2", "--model perceptron"),
    ("gradcheck --layers 0 --activation tanh", "--layers 0"),
    ("export m.json --to json --layers 2,1 --train", "--to python"),
    ("export m.json --to python --activation relu", "--layers"),
    ("plot line --bias 2", "--weights"), ("plot line --weights 1,2 --epochs 3", "--weights"),
    ("plot digits --epochs 3", "--wrong"), ("claims --show mnist17 --full", "--show"),
    ("slides -o x.html --port 8000", "-o"), ("slides -o x.html --no-open", "-o"),
    ("lesson --as html", "LESSON"), ("lesson --a 1,2", "LESSON"), ("lesson 3 --blanks", "--as html"),
    ("lesson 3 -o x.html", "--as"), ("lesson 3 --source --a 1,2", "--source"),
    ("lesson --table --source", "--table"), ("lesson --table 3", "--table"),
    ("exercise --answer 3", "NAME"), ("exercise 3 --watch", "check"),
    ("exercise 3 -o x.csv", "sheet|results"), ("exercise 3 --pupils 2", "sheet"),
    ("exercise check d --hint", "check"), ("exercise line d --pupil 2", "line"),
    ("exercise start d --dir e", "start"), ("exercise sheet 3 -o s.html --solution", "sheet"),
    ("exercise 3 --solution", "show"),
    ("bench xor --processes 2", "digits32|"), ("bench xor --data .", "mnist17|"),
    ("bench memory --repeats 2", "memory"),
    ("bundle --for microbit d --rows 2", "--csv"), ("bundle --for flat d --header no", "--csv"),
    ("bundle --for microbit d --model m.json --seed 2", "--model"),
    ("bundle --for microbit d --lr 2", "--train"),
    ("bundle --for flat d --model m.json --epochs 2", "--train")])
def test_an_option_that_would_do_nothing_is_refused_beside_which_other(line, other, refused):
    found = refused(line)
    assert " is of no use " in found and other in found.split(" is of no use ")[1], found


def test_a_lesson_whose_data_is_bundled_takes_no_folder(refused):
    assert refused("lesson a1 --data .") == "lesson a1: takes no --data; leave it out"


def test_what_learns_nothing_takes_no_way_of_learning(refused):
    assert refused("plot graph --epochs 3") == (
        "plot graph: --epochs is of no use here; leave it out")


@pytest.mark.parametrize("line, wanted", [
    ("plot curves -o x.png", ".svg"), ("plot plane -o x.html", ".svg"), ("bench --svg x.jpg", ".svg"),
    ("report xor -o x.pdf", ".html, .htm"), ("predict m.json t.csv -o x.xlsx", ".csv"),
    ("explain -o x.docx", ".txt, .md, .html, .htm, .csv"), ("explain --as csv -o x.html", ".csv"),
    ("export m.json --to c -o x.onnx", ".h, .c"), ("export m.json --to json -o x.py", ".json"),
    ("lesson 3 --as markdown -o x.html", ".md"), ("exercise sheet 3 -o x.pdf", ".html, .htm"),
    ("exercise results d -o x.xlsx", ".csv"), ("train xor --save x.csv", ".json"),
    ("xor --save x.zip", ".json"), ("slides -o x.pdf", ".html, .htm")])
def test_a_name_that_promises_another_thing_is_refused(line, wanted, refused):
    found = refused(line)
    assert " would be no ." in found and found.endswith("; try a name with " + wanted), found


@pytest.mark.parametrize("line", ["plot plane -o -", "train xor --save -", "xor --save -",
                                  "report xor -o -", "predict m.json xor -o -", "explain -o -",
                                  "lesson 3 --as html -o -", "export m.json --to c -o -",
                                  "slides -o -", "bench --svg -", "exercise sheet 3 -o -"])
def test_a_stroke_is_no_file(line, refused):
    assert refused(line).endswith(": - is no name for a file here; try ./-")


@pytest.mark.parametrize("line", ["bench growth --svg no/", "xor --save no/x.json", "plot plane -o no/x",
                                  "explain -o no/x.html", "export m.json --to c -o no/x.h",
                                  "lesson 3 --as html -o no/x.html", "exercise sheet 3 -o no/x"])
def test_where_no_file_can_be_is_told_before_the_work(line, refused):
    assert "cannot be written (" in refused(line)


@pytest.mark.parametrize("line", ["lesson a3 --data no", "claims --data no", "bench --data no"])
def test_a_folder_that_is_not_there_is_refused(line, refused):
    assert "no folder 'no'" in refused(line)


@pytest.mark.parametrize("words", ["--layers 3", "--activation tanh"])
def test_a_model_with_layers_of_its_own_takes_none(words, refused):
    assert refused("gradcheck --model svm " + words).endswith(
        "is for --model mlp, svm has its own")
    assert refused("plot curves --model svm " + words).endswith(
        "is for --model mlp, svm has its own")


def test_a_table_that_is_not_looked_at_takes_no_options(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main("train xor --epochs 1 --save m.json".split()) == 0
    assert main("plot network m.json --header no".split()) == 2
    assert capsys.readouterr().err == ("purenn: m.json: --header is of no use without a table; give "
                                       "both, or leave --header out\n")
    assert main("plot network xor --model m.json --header yes".split()) == 0
