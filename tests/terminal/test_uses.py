"""What a parser asks once a line is read: options that do nothing, and names of files that lie."""
import argparse

import pytest

from purenn.terminal.helping import Parser
from tests.check import message


def parser():
    """Return a parser of a few options that go together, or do not."""
    made = Parser(prog="python3 -m purenn draw")
    made.add_argument("data", nargs="?", default="xor")
    made.add_argument("kind", nargs="?", metavar="KIND|other")
    for name in ("--row", "--form", "--rate", "--model"):
        made.add_argument(name, default="5")
    made.add_argument("--train", action="store_true")
    made.add_argument("-o", "--output", type=str)
    made.idle("--row", beside="data iris|moons")
    made.idle("--train", without="--form html|csv")
    made.idle("--rate", beside="--model", without="--train")
    made.idle("KIND", beside="--row")
    made.writes("-o", lambda options: ".csv" if options.form == "csv" else ".html .htm")
    return made


@pytest.mark.parametrize("words, said", [
    ("iris --row 5", "draw: --row is of no use beside iris; leave one of them out"),
    ("--train", "draw: --train is of no use without --form html|csv; give both, or leave --train out"),
    ("--train --form text", "draw: --train is of no use without --form html|csv; give both, or leave "
     "--train out"),
    ("--rate 1 --mod a", "draw: --rate is of no use without --train; give both, or leave --rate out"),
    ("xor plane --row 5", "draw: plane is of no use beside --row; leave one of them out")])
def test_what_is_given_and_does_nothing_is_refused_with_what_it_stands_beside(words, said):
    assert message(parser().parse_args, words.split()) == said


@pytest.mark.parametrize("words", ["", "iris", "xor --row 5", "--train --form csv", "--model a",
                                   "--rate 1", "--rate 1 --model a --train --form=html"])
def test_a_default_is_not_given(words):
    assert isinstance(parser().parse_args(words.split()), argparse.Namespace)


def test_what_is_of_no_use_at_all_is_told_alone():
    made = parser()
    made.idle("--form")
    assert message(made.parse_args, ["--form", "csv"]) == (
        "draw: --form is of no use here; leave it out")
    assert message(made.parse_args, ["--form", "csv"]) == message(made.parse_args, ["--form=csv"])
    assert made.parse_args([]).form == "5"


@pytest.mark.parametrize("words, said", [
    ("-o a.PNG", "draw: -o: a.PNG would be no .png; try a name with .html, .htm"),
    ("--form csv --output=a.html", "draw: -o: a.html would be no .html; try a name with .csv"),
    ("-o -", "draw: -o: - is no name for a file here; try ./-"),
    ("-o .", ".: cannot be written (it is no file)"),
    ("t.csv -o t.csv", "draw: -o: t.csv would take the place of what is read; another name is "
     "wanted")])
def test_a_file_is_asked_before_the_work(words, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "t.csv").write_text("a\n")
    assert message(parser().parse_args, words.split()) == said
    assert (tmp_path / "t.csv").read_text() == "a\n"


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.txt", "a", "a.bak", "v1.2", "./-"])
def test_an_ending_that_promises_nothing_else_is_taken(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert parser().parse_args(["-o", name]).output == name and not list(tmp_path.iterdir())
