"""Killed, or left by their reader, at any moment: the old file or the new one is whole.

What is killed is a fork of this process, so that hardly a moment falls before the work begins.
What loses its reader is a process of its own: its end, too, is Python's.
"""
import os
import random
import signal
import subprocess
import sys
import time

import pytest

from purenn.command.cli import main

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
KILLS, PIPES = 60, 20               # 300 and 100 have been tried, too
CALLS = {                           # the file that it writes, and what is typed
    "m.json": "train iris --epochs 5 --seed 2 --save m.json",
    "answers.csv": "predict given.json iris -o answers.csv",
    "page.html": "report xor --epochs 5 -o page.html",
    "curves.svg": "plot curves given.json -o curves.svg",
    "model.py": "export given.json --to python -o model.py"}
pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="no fork")]


@pytest.fixture
def made(tmp_path, monkeypatch):
    """Return name -> (bytes, seconds) of every file when nobody disturbs, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    assert main("train iris --epochs 5 --save given.json".split()) == 0
    found = {}
    for name, call in CALLS.items():
        assert main(call.split()) == 0          # once for what it imports
        begun = time.monotonic()
        os.waitpid(begin(call), 0)
        seconds = time.monotonic() - begun
        with open(name, "rb") as file:
            found[name] = file.read(), seconds
        os.remove(name)
    return found


def begin(call):
    """Begin a command in a fork, which prints nothing; return its number."""
    child = os.fork()
    if child:
        return child
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.stdout = os.fdopen(1, "w")
    os._exit(main(call.split()))


def contents(name):
    """Return the bytes of a file, or None."""
    if not os.path.exists(name):
        return None
    with open(name, "rb") as file:
        return file.read()


def assert_no_stray(name):
    """Assert that after one more run nothing lies about."""
    assert main(CALLS[name].split()) == 0
    assert sorted(os.listdir(".")) == sorted(["given.json", name])
    os.remove(name)


def test_killed_at_any_moment_a_file_is_the_old_one_or_the_new_one(made):
    clock, seen = random.Random(0), set()
    for i in range(KILLS):
        name = sorted(CALLS)[i % len(CALLS)]
        new, seconds = made[name]
        old = None if i % 2 else b"old" * 1000
        if old:
            with open(name, "wb") as file:
                file.write(old)
        child = begin(CALLS[name])
        time.sleep(clock.uniform(0, 1.3) * seconds)
        os.kill(child, signal.SIGKILL)
        finished = os.WIFEXITED(os.waitpid(child, 0)[1])
        found = contents(name)
        assert found in (old, new) and (found == new or not finished), (i, name)
        seen.add(finished)
        assert_no_stray(name)
    assert seen == {True, False}


def test_left_by_its_reader_at_any_moment_a_command_saves_what_it_has(made):
    clock = random.Random(1)
    for i in range(PIPES):
        name = sorted(CALLS)[i % len(CALLS)]
        child = subprocess.Popen([sys.executable, "-u", "-m", "purenn"] + CALLS[name].split(),
                                 env=dict(os.environ, PYTHONPATH=ROOT), stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE)
        if i % 3:                               # else its reader has gone before it says a word
            os.read(child.stdout.fileno(), clock.choice([1, 10, 100, 1000]))
        child.stdout.close()
        err = child.communicate()[1]
        assert child.returncode == 0 and b"Error" not in err, (i, name, err)
        assert contents(name) == made[name][0], (i, name)
        assert_no_stray(name)
