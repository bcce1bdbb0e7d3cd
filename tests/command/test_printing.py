"""Printing may fail, and no name may take a terminal over: work is whole, messages are lines."""
import os
import subprocess
import sys

import pytest

from purenn.command.cli import main
from purenn.terminal.printing import MOST, one_line, shown, tell
from purenn.stored.storage import load

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
POSIX = pytest.mark.skipif(os.name != "posix", reason="a shell of its own")
TRAIN = "train iris --epochs 2 --save m.json"


def shell(text, folder, **environment):
    """Return exit code and bytes on standard error of a line for the shell; P is the command."""
    done = subprocess.run(
        ["bash", "-c", text.replace("P ", sys.executable + " -m purenn ")], cwd=str(folder),
        env=dict(os.environ, PYTHONPATH=ROOT, **environment), stdout=subprocess.PIPE,
        stderr=subprocess.PIPE)
    return done.returncode, done.stdout, done.stderr


def trained(folder, monkeypatch, table):
    """Save a network that has learned a table, m.json."""
    monkeypatch.chdir(folder)
    assert main(["train", table, "--epochs", "1", "--quiet", "--save", "m.json"]) == 0


@POSIX
@pytest.mark.parametrize("reader, code", [
    ("| true", 0), ("| head -1", 0), ("> /dev/full", 2), (">&-", 2), ("2>&-", 0), ("<&-", 0)])
def test_what_was_learned_is_saved_whatever_printing_meets(tmp_path, reader, code):
    found, _, err = shell("set -o pipefail; P %s %s" % (TRAIN, reader), tmp_path)
    assert found == code and err.count(b"\n") == (code == 2 or reader == "2>&-" and 0), err
    assert b"standard output: cannot be written" in err or not code
    assert len(load(str(tmp_path / "m.json")).network.history["loss"]) == 2


@pytest.mark.parametrize("terminal", [True, False])
def test_a_refusal_is_broken_by_a_terminal_and_one_line_in_a_pipe(capsys, monkeypatch, terminal):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    monkeypatch.setenv("COLUMNS", "40")
    text = "regions: " + "%s is wanted, " * 5 % tuple("abcde") + "try another"
    tell(text)
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == (3 if terminal else 1) and max(map(len, lines)) <= (40 if terminal else 99)
    assert " ".join([line.strip() for line in lines]) == "purenn: " + text


@POSIX
def test_answers_that_nobody_could_write_are_no_success(tmp_path, monkeypatch):
    trained(tmp_path, monkeypatch, "iris")
    for reader in ("> /dev/full", ">&-"):
        code, _, err = shell("P predict m.json iris " + reader, tmp_path)
        assert code == 2 and err.count(b"\n") == 1 and b"Traceback" not in err
    assert shell("P predict m.json - <&-", tmp_path)[::2] == (
        2, b"purenn: standard input: it is closed; the name of a file is wanted\n")


@POSIX
def test_names_are_utf_8_in_pipes_and_distinct_wherever_they_are_shown(tmp_path, monkeypatch):
    (tmp_path / "t.csv").write_bytes("x,種\n1,貓\n2,狗\n3,貓\n4,狗\n".encode())
    page = {"PYTHONIOENCODING": "cp1252"}
    trained(tmp_path, monkeypatch, "t.csv")
    code, out, _ = shell("P predict m.json t.csv", tmp_path, **page)
    assert code == 0 and out.decode("utf-8").startswith("種,") and "貓" in out.decode("utf-8")
    code, out, _ = shell("script -qec 'P evaluate m.json t.csv' /dev/null", tmp_path,
                         PYTHONIOENCODING="ascii")
    if code == 0:                           # else there is no such program
        assert b"\\u8c93" in out and b"\\u72d7" in out and b"?" not in out


def test_a_message_is_one_line_of_bounded_length_and_sends_nothing():
    assert one_line("a\nb\x1b[2Jc\u202ed\udc80") == "a\\nb\\x1b[2Jc\\u202ed\\udc80"
    assert one_line("貓 é　ok") == "貓 é　ok" and shown("a\n\tb\r") == "a\n\tb\\r"
    long = one_line("begin" + "x" * 10000 + "; try this")
    assert len(long) <= MOST + 5 and long.startswith("begin") and long.endswith("; try this")


def test_a_name_from_a_file_is_shown_and_not_sent(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "t.csv").write_text('"x\x1b[31m\nred",y\n,1\n2,2\n')
    for words in (["t.csv", "--missing", "refuse"], ["none\x1b[31m\n.csv"],
                  ["iris", "--model", "\x1b[31m\n"]):
        try:
            code = main(["train"] + words)
        except SystemExit as end:
            code = end.code
        err = capsys.readouterr().err
        assert code == 2 and err.count("\n") == 1 and "\x1b" not in err and "\\x1b[31m" in err


def test_names_of_classes_are_shown_on_one_line_in_a_pipe_too(tmp_path, monkeypatch, capsys):
    (tmp_path / "t.csv").write_text('a,c\n' + '1,"x\x1b[31m\nq"\n2,y\n' * 3 + '3,y\n' * 20)
    monkeypatch.chdir(tmp_path)
    assert main(["train", "t.csv", "--epochs", "1"]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out and "  c: x\\x1b[31m\\nq 3, y 23\n" in out
    assert "by class: x\\x1b[31m\\nq " in out


@pytest.mark.parametrize("error, said", [
    (IsADirectoryError(21, "Is a directory", "out"), "out: cannot be used (Is a directory)"),
    (OSError(18, "Invalid cross-device link", "part", None, "m.json"),
     "m.json: cannot be used (Invalid cross-device link)"),
    (ConnectionRefusedError(111, "Connection refused"), "Connection refused"),
    (OSError("it is closed"), "it is closed"), (ValueError("a: b"), "a: b")])
def test_an_error_of_the_system_is_told_without_its_number(capsys, error, said):
    tell(error)
    assert capsys.readouterr().err == "purenn: %s\n" % said
