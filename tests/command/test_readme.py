"""The READMEs are true: short, their programs run, their commands are CI's, their links lead on."""
import contextlib
import io
import os
import re
import shlex

import pytest

from purenn.command import cli
from tests.test_architecture import HOUSE

ROOT = os.path.dirname(HOUSE)
FRONT, ZH = "README.md", os.path.join("purenn", "README.zh-TW.md")
COMMANDS = 57
SHOWN = "train iris --layers 8 --epochs 200 --test 0.3 --seed 0"


def readmes():
    """Return path -> text of all READMEs, the front door first."""
    found = {}
    for folder, folders, files in os.walk(ROOT):
        folders[:] = sorted([name for name in folders if name[0] != "."
                             and name not in ("node_modules", "build")])
        for file in sorted(files):
            if file.startswith("README") and file.endswith(".md"):
                path = os.path.join(folder, file)
                with open(path, encoding="utf-8") as text:
                    found[os.path.relpath(path, ROOT)] = text.read()
    return found


READMES = readmes()


def blocks(text, language):
    """Return what stands in the fenced blocks of a language."""
    found = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.S | re.M)
    return [block for name, block in found if name == language]


def commands(path):
    """Return the lines that CI runs."""
    return [line for block in blocks(READMES[path], "sh") for line in block.splitlines()]


PROGRAMS = sorted({(path, program) for path, text in READMES.items()
                   for program in blocks(text, "python")})


def output(program):
    """Return what a program prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(program, "README", "exec"), {"__name__": "readme"})
    return out.getvalue()


@pytest.mark.parametrize("number", range(len(PROGRAMS)))
def test_every_program_runs_and_prints(number, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path, program = PROGRAMS[number]
    said = output(program)
    assert said.strip() and "False" not in said, path
    if "NeuralNetwork" in program:
        printed = ", ".join(["%.3f" % float(line.strip("[]")) for line in said.splitlines()])
        assert "four outputs are %s." % printed in READMES[path]


def test_the_front_door_is_short():
    lines, words = READMES[FRONT].splitlines(), READMES[FRONT].split()
    assert len(lines) <= 100 and len(words) <= 800, (len(lines), len(words))
    assert ZH.replace(os.sep, "/") in lines[0]


@pytest.mark.parametrize("path", sorted(set(READMES) - {FRONT}))
def test_no_other_readme_is_longer_than_it_should_be(path):
    assert len(READMES[path].splitlines()) <= 120


@pytest.mark.parametrize("path", [FRONT, ZH])
def test_the_loop_is_the_one_in_network_py(path):
    with open(os.path.join(HOUSE, "network.py"), encoding="utf-8") as file:
        source = file.read()
    loop = [block for block in blocks(READMES[path], "") if "def step" in block]
    assert len(loop) == 1
    for method in loop[0].split("\n\n"):
        assert method.strip("\n") + "\n\n" in source, method
    for call in ("self.forward(X)", "self.backward(dY)", "optimizer(self.parameters())"):
        assert call in loop[0]


def test_the_chinese_front_door_has_the_same_commands_and_program():
    assert commands(ZH) == commands(FRONT)
    assert blocks(READMES[ZH], "python") == blocks(READMES[FRONT], "python")


def test_every_command_stands_where_ci_finds_it():
    lines = {line for path in READMES for line in commands(path)}
    assert len(lines) == COMMANDS, sorted(lines)
    for path, text in READMES.items():
        assert set(re.findall(r"^ *```(.*)$", text, re.M)) <= {"", "sh", "python"}, path
        for block in blocks(text, ""):
            assert "python3 -m" not in block and "npm" not in block, (path, block)
    with open(os.path.join(ROOT, ".ci", "run"), encoding="utf-8") as file:
        assert "git ls-files '*README*.md'" in file.read()


def test_every_command_that_is_named_is_one():
    for path, text in READMES.items():
        named = [line for line in commands(path)] + re.findall(r"`(python3 -m purenn[^`]*)`", text)
        for line in named:
            words = shlex.split(line)
            if words[:3] == ["python3", "-m", "purenn"] and "--help" not in words:
                arguments = words[3:] or ["xor"]
                assert callable(cli.parser(arguments).parse_args(arguments).run), line


def anchors(text):
    """Return the anchors that GitHub makes of headings."""
    return ["-".join(re.sub(r"[^\w\- ]", "", heading.lower()).split(" "))
            for heading in re.findall(r"^#+ (.*)$", text, re.M)]


def test_every_link_leads_to_a_file():
    for path, text in READMES.items():
        for link in re.findall(r"\]\(([^)]*)\)", re.sub(r"```.*?```", "", text, flags=re.S)):
            place, _, anchor = link.partition("#")
            target = os.path.normpath(os.path.join(os.path.dirname(path), place))
            assert os.path.exists(os.path.join(ROOT, target)), (path, link)
            assert not anchor or anchor in anchors(READMES[target]), (path, link)


def test_the_training_shown_is_what_the_command_prints(capsys):
    shown = blocks(READMES[os.path.join("purenn", "command", "README.md")], "")[0]
    assert cli.main(SHOWN.split()) == 0
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert [line for line in shown.splitlines() if line != "..." and line not in lines] == []


@pytest.mark.parametrize("picture", re.findall(r"\((purenn/[\w/]+\.svg)\)", READMES[FRONT]))
def test_the_pictures_of_the_front_door_are_small(picture):
    assert os.path.getsize(os.path.join(ROOT, picture)) <= 40000
