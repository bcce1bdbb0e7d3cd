"""Windows, simulated: its code page for Taipei, its paths, and what its Python does not have."""
import io
import os
import re
import signal
import sys

import pytest

from purenn.command import cli
from tests.command.test_window import COMMANDS, few_sets  # noqa: F401  a fixture

SIGNS = ["lesson v1", "lesson v8", "lesson --help", "exercise show c5"]
ABSENT = {os: ("chown", "getuid", "geteuid", "fchmod", "O_NOFOLLOW"),
          signal: ("SIGPIPE", "SIGALRM", "SIGHUP", "SIGKILL", "SIGUSR1", "alarm")}


class Console(io.TextIOWrapper):
    """A console that has only the signs of a code page."""

    def __init__(self, encoding):
        self.raw_bytes = io.BytesIO()
        io.TextIOWrapper.__init__(self, self.raw_bytes, encoding=encoding, write_through=True)

    def isatty(self):
        """Return that somebody looks on."""
        return True

    def text(self):
        """Return what is seen."""
        return self.raw_bytes.getvalue().decode(self.encoding)


@pytest.fixture
def windows(monkeypatch, tmp_path):
    """Take away what Python has on other systems alone, in an empty folder."""
    for module, names in ABSENT.items():
        for name in names:
            monkeypatch.delattr(module, name, raising=False)
    monkeypatch.chdir(tmp_path)
    return monkeypatch


def seen(line, monkeypatch, encoding="cp950"):
    """Return what a console shows of a command, and its exit code."""
    console = Console(encoding)
    monkeypatch.setattr(sys, "stdout", console)
    monkeypatch.setattr(sys, "stderr", Console(encoding))
    try:
        code = cli.main(line.split())
    except SystemExit as ended:
        code = ended.code
    return console.text(), code


@pytest.mark.parametrize("line", COMMANDS + SIGNS)
def test_a_console_of_cp950_shows_signs_and_no_numbers_of_signs(line, windows):
    for language in ("en", "zh"):
        text, code = seen(line + " --lang " + language, windows)
        assert code == 0 and text and "\\u" not in text and "\\x" not in text


@pytest.mark.parametrize("line", [
    "lesson v1", "lesson 17", "lesson 19", "plot curves xor --epochs 2",
    "plot regions xor --epochs 2", "plot line", "exercise show c5"])
def test_a_console_of_ascii_shows_every_sign_but_chinese(line, windows):
    text, code = seen(line, windows, "ascii")
    odd = [sign for sign in re.findall(r"\\u(....)|\\x..", text) if not "2e80" < sign < "ffff"]
    assert code == 0 and text and odd == []


def test_networks_are_saved_reports_written_and_answers_given(windows, tmp_path):
    for line in ("train xor --epochs 9 --save m.json", "report m.json -o page.html",
                 "predict m.json xor -o answers.csv", "plot network m.json -o picture.svg",
                 "exercise start carving", "bundle --for flat board"):
        assert seen(line, windows)[1] == 0, line
    assert {"m.json", "page.html", "answers.csv", "picture.svg"} <= set(os.listdir(str(tmp_path)))


def test_ctrl_c_ends_training_after_an_epoch_without_signals_of_posix(windows, tmp_path):
    from purenn.command.training.session import Interrupt
    before = signal.getsignal(signal.SIGINT)
    with Interrupt() as interrupt:
        signal.getsignal(signal.SIGINT)(signal.SIGINT, None)
        assert interrupt.asked
    assert signal.getsignal(signal.SIGINT) is before


def test_a_path_with_backslashes_is_told_by_its_last_name(windows, tmp_path):
    name = "data\\iris.csv"             # one name here, a path there
    (tmp_path / name).write_text("a,b,y\n" + "1,2,yes\n3,4,no\n" * 9)
    text, code = seen("train %s --epochs 1" % name, windows)
    assert code == 0 and text.startswith("iris.csv: 18 rows")


def test_a_closed_pipe_is_no_error(windows):
    class Pipe(Console):
        """A pipe that nobody reads; Windows says EINVAL."""

        def write(self, text):
            """Refuse it."""
            raise OSError(22, "Invalid argument")
    windows.setattr(sys, "stdout", Pipe("utf-8"))
    windows.setattr(sys, "stderr", Console("utf-8"))
    assert cli.main(["datasets"]) == 2
