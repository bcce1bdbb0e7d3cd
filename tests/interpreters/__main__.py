"""python3 -m tests.interpreters [NAME ...]: the README's table, every cell measured now.

python3 -m tests.interpreters             every Python that is found; how to get the others
python3 -m tests.interpreters Brython     this one
A minute for most; tests, transcript, the time of 400 steps of XOR, memory. Exit code 1 if a test
failed or a transcript differs.
"""
import os
import shutil
import sys
from tempfile import TemporaryDirectory

from tests.__main__ import names
from tests.interpreters import microbit
from tests.interpreters.heaps import bundled
from tests.interpreters.pythons import ROOT, Python, count, everyone
from tests.test_architecture import LECTURE

TITLES = ("Python", "version", "heart tests", "more tests", "transcript", "400 steps of XOR",
          "by Network", "memory")
TRANSCRIPT = "tests/interpreters/transcript.py"
TIME = "tests/interpreters/xor_time.py"


def measured(python):
    """Return the times that 400 steps take, and the most memory, as text.

    MicroPython gets the bundle for boards, which is without fast/.
    """
    with TemporaryDirectory() as folder:
        if python.name.startswith("MicroPython"):
            bundled(folder, "network,neural_network")
            shutil.copy(os.path.join(ROOT, TIME), os.path.join(folder, "xor_time.py"))
            run = python.run("xor_time.py", folder=folder, PEAK="1")
        else:
            run = python.run(TIME, PEAK="1")
    words = run.text.split()
    return ["%.0f ms" % float(words[0]), "%.0f ms" % float(words[2]),
            "%.0f MB" % (int(words[4]) / 1000)]


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
    return cells + ["same" if same else "differs"] + measured(python), broken


def board():
    """Return the cells of the micro:bit in QEMU, where the unrolled network trains."""
    with TemporaryDirectory() as folder:
        written = Python("this Python", [sys.executable], "").run(
            "-m", *("purenn bundle --for microbit --layers 2,4,4,1 --train --csv xor".split()
                    + [folder]))
        files = {name: open(os.path.join(folder, name), "rb").read()
                 for name in os.listdir(folder)} if written.code == 0 else {}
    lines = microbit.run(files, files.pop("main.py").decode()).strip().split("\n")
    answers = [line.strip("[]").split("]")[0] for line in lines if line.startswith("[")]
    return ["micro:bit", "1.9.2 in QEMU", "", "", "XOR %s" % " ".join(
        ["%.3f" % float(answer) for answer in answers]), "", "",
        "%s B free" % lines[-1].split()[1]]


def printed(name, measure):
    """Print the row of a Python; return what failed there. The table goes on in any case."""
    try:
        cells, failures = measure()
    except Exception as error:      # a Python may fail in ways of its own
        cells = [name, "failed"] + [""] * (len(TITLES) - 2)
        failures = ["%s: %s" % (name, str(error).strip().split("\n")[-1])]
    print("| %s |" % " | ".join(cells), flush=True)
    return failures


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
        broken += printed(python.name, lambda: row(python, transcript))
    if microbit.missing():
        absent.append("micro:bit: " + microbit.missing())
    elif not wanted or "micro:bit" in wanted:
        broken += printed("micro:bit", lambda: (board(), []))
    for line in broken + absent:
        print(line, file=sys.stderr)
    return len(broken)


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1:]) else 0)
