"""The README is true: its programs run and print its numbers, its table names what exists."""
import importlib
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
with open(os.path.join(ROOT, "README.md"), encoding="utf-8") as file:
    TEXT = file.read()


def programs():
    """Return the Python programs of the README."""
    return re.findall(r"```python\n(.*?)```", TEXT, re.S)


def output(*command):
    """Return what a command prints when it runs from an empty folder's point of view."""
    return subprocess.run([sys.executable] + list(command), check=True, encoding="utf-8",
                          env=dict(os.environ, PYTHONPATH=ROOT, PYTHONIOENCODING="utf-8"),
                          stdout=subprocess.PIPE).stdout


def test_the_first_program_prints_the_four_outputs_named_below_it():
    printed = ", ".join(["%.3f" % float(line.strip("[]"))
                         for line in output("-c", programs()[0]).splitlines()])
    assert "four outputs are %s." % printed in TEXT


def test_every_other_program_runs():
    for program in programs()[1:]:
        assert output("-c", program)


def test_the_training_shown_is_what_the_command_prints():
    shown = re.search(r"```\n(iris.csv: .*?)```", TEXT, re.S).group(1)
    printed = output("-m", "purenn", *"train iris --layers 8 --epochs 200 --test 0.3 --seed 0"
                     .split())
    lines = [line.rstrip() for line in printed.splitlines()]
    assert [line for line in shown.splitlines() if line != "..." and line not in lines] == []


def test_the_map_from_slide_to_function_names_what_exists():
    section = TEXT.split("## From slide")[1].split("\n## ")[0]
    names = re.findall(r"`([a-z_]+)\.(\w+(?:\.\w+)?)`", section)
    assert len(names) > 10
    for module, name in names:
        found = importlib.import_module("purenn." + module)
        for part in name.split("."):
            module += "." + part
            found = getattr(found, part, None) or importlib.import_module("purenn." + module)
