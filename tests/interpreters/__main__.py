"""python3 -m tests.interpreters [NAME ...]: the README's table, every cell measured now.

python3 -m tests.interpreters             every Python that is found; how to get the others
python3 -m tests.interpreters Brython     this one
A minute for most; tests, transcript, the time of 400 steps of XOR, memory. Exit code 1 if a test
failed or a transcript differs.
"""
import os
import sys
from tempfile import TemporaryDirectory

from tests.__main__ import names
from tests.interpreters import microbit
from tests.interpreters.pythons import Python, count, everyone
from tests.test_architecture import LECTURE

TITLES = ("Python", "version", "heart tests", "more tests", "transcript", "400 steps of XOR",
          "memory")
TRANSCRIPT = "tests/interpreters/transcript.py"


def measured(python):
    """Return the milliseconds that 400 steps take, and the kB of memory."""
    words = python.run("tests/interpreters/xor_time.py", PEAK="1").text.split()
    return float(words[0]), int(words[2])


def row(python, wanted):
    """Return the cells of a Python, and what failed there.   wanted: the transcript"""
    heart = [name for name in names() if name in LECTURE]
    cells, broken = [python.name, python.version()], []
    for modules in (heart, [name for name in names() if name not in heart]):
        tests, there = python.test(modules), sum([count(name) for name in modules])
        cells.append("%d of %d" % (tests.passed, there))
        broken += ["%s: %s" % (python.name, line) for line in tests.broken]
    same = python.run(TRANSCRIPT).text == wanted
    if not same:
        broken.append("%s: the transcript differs" % python.name)
    time, memory = measured(python)
    return cells + ["same" if same else "differs",
                    "%.0f ms" % time, "%.0f MB" % (memory / 1000)], broken


def board():
    """Return the cells of the micro:bit in QEMU, where the unrolled network trains."""
    with TemporaryDirectory() as folder:
        written = Python("this Python", [sys.executable], "").run(
            "-m", *("purenn bundle --for microbit --layers 2,4,4,1 --train --csv xor --lr 2 "
                    "--epochs 600".split() + [folder]))
        files = {name: open(os.path.join(folder, name), "rb").read()
                 for name in os.listdir(folder)} if written.code == 0 else {}
    lines = microbit.run(files, files.pop("main.py").decode()).strip().split("\n")
    answers = [line.strip("[]").split("]")[0] for line in lines if line.startswith("[")]
    return ["micro:bit", "1.9.2 in QEMU", "", "", "XOR %s" % " ".join(
        ["%.3f" % float(answer) for answer in answers]), "", "%s B free" % lines[-1].split()[1]]


def main(wanted):
    """Print the table; return how much failed."""
    transcript = Python("this Python", [sys.executable], "").run(TRANSCRIPT).text
    broken, absent = [], []
    print("| %s |\n|%s" % (" | ".join(TITLES), "---|" * len(TITLES)))
    for python in everyone():
        if wanted and python.name not in wanted:
            continue
        if python.missing():
            absent.append(python.missing())
            continue
        try:
            cells, failures = row(python, transcript)
        except Exception as error:  # the others are to be seen nevertheless
            cells, failures = [python.name, "failed"], ["%s: %s" % (python.name, error)]
        print("| %s |" % " | ".join(cells), flush=True)
        broken += failures
    if microbit.missing():
        absent.append("micro:bit: " + microbit.missing())
    elif not wanted or "micro:bit" in wanted:
        print("| %s |" % " | ".join(board()))
    for line in broken + absent:
        print(line, file=sys.stderr)
    return len(broken)


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1:]) else 0)
