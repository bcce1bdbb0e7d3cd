"""The lecture written to a file or a folder, with MicroPython inside or without."""
import io
import json
import os
import re
import tarfile

import pytest

from purenn.command import cli
from purenn.command import slides as command
from purenn.command.bundle import flatten
from purenn.command.slides import write
from purenn.terminal.helping import Parser

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


@pytest.fixture(scope="module", autouse=True)
def pages():
    """Compute the pages once for all tests."""
    text, function = write.still.pages(), write.still.pages
    write.still.pages = lambda: text
    yield text
    write.still.pages = function


@pytest.fixture(autouse=True)
def nothing_at_hand(monkeypatch, tmp_path):
    """Let no MicroPython be found that a test has not made."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NODE_MODULES", raising=False)
    monkeypatch.setattr(write, "ROOT", str(tmp_path))


def micropython(folder):
    """Make a folder that looks like npm's copy of MicroPython; return it."""
    folder.mkdir(parents=True)
    for name, _ in write.PARTS:
        (folder / name).write_bytes(b"\x00\xff " + name.encode())
    return str(folder)


def archive(path, names):
    """Make a file that looks like npm's."""
    with tarfile.open(str(path), "w:gz") as found:
        for name in names:
            data = b"\x00\xff " + name.encode()
            info = tarfile.TarInfo("package/" + name)
            info.size = len(data)
            found.addfile(info, io.BytesIO(data))
    return str(path)


def test_without_micropython_it_shows_every_page_and_says_what_to_fetch(tmp_path, capsys, pages):
    assert cli.main(["slides", "-o", "lecture.html"]) == 0
    out = capsys.readouterr().out
    assert write.FETCH in out and "--micropython " + write.FILE in out and "bytes" in out
    page = (tmp_path / "lecture.html").read_text(encoding="utf-8")
    assert pages in page and "src=" not in page and "PYTHON" not in page
    note = page[page.index('<p class="note">'):page.index(pages)]
    assert 'href="%s"' % write.FETCH in note and "--micropython " + write.FILE in note
    assert "數字是寫好的" in note and "stand as computed" in note
    assert re.findall(r'<section class="page" id="(\w+)">', page) == (
        write.still.Program().pages.names)
    assert page.count("<math") > 100 and page.count("<svg") > 20
    assert "CARRIER = async () => null" in page


@pytest.mark.parametrize("kind", ["folder", "archive", "node_modules"])
def test_micropython_is_written_into_it_byte_by_byte(tmp_path, capsys, kind):
    words = ["slides", "-o", "lecture.html"]
    if kind == "folder":
        words += ["--micropython", micropython(tmp_path / "m")]
    elif kind == "archive":
        words += ["--micropython", archive(tmp_path / "m.tgz", [name for name, _ in write.PARTS])]
    else:
        micropython(tmp_path / "node_modules" / write.PACKAGE)
    assert cli.main(words) == 0
    assert "with Python inside" in capsys.readouterr().out
    page = (tmp_path / "lecture.html").read_text(encoding="utf-8")
    for name, type_ in write.PARTS:
        data = write.base64.b64encode(b"\x00\xff " + name.encode()).decode()
        assert '"data:%s;base64,%s"' % (type_, data) in page
    assert page.count("<script>") == page.count("</script>") == 6


def test_what_is_no_micropython_is_one_line(tmp_path, capsys):
    (tmp_path / "empty").mkdir()
    (tmp_path / "text.tgz").write_text("hello")
    archive(tmp_path / "half.tgz", ["micropython.mjs"])
    for name in ("empty", "text.tgz", "half.tgz", "none.tgz"):
        assert cli.main(["slides", "-o", "x.html", "--micropython", name]) == 2
        line = capsys.readouterr().err
        assert line.count("\n") == 1 and name in line and not os.path.exists("x.html")


def test_what_cannot_be_read_or_written_is_one_line_before_the_pages_are_made(
        tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(write.still, "pages", lambda: 1 / 0)
    (tmp_path / "a").write_text("mine")
    for words, line in (
            ("x.html --micropython none.tgz", "none.tgz: cannot be read (No such file"),
            ("a", "a: cannot be written (Not a directory)"),
            ("a/b", "a/b: cannot be written (Not a directory)"),
            ("new/lecture.html", "new/lecture.html: cannot be written (there is no folder")):
        assert cli.main(["slides", "-o"] + words.split()) == 2
        errors = capsys.readouterr().err
        assert line in errors and errors.count("\n") == 1 and "Errno" not in errors, errors
    assert os.listdir(".") == ["a"] and (tmp_path / "a").read_text() == "mine"


def test_a_folder_holds_the_same_and_is_replaced_but_nobody_else_s_files(tmp_path, capsys):
    words = ["slides", "-o", "lecture", "--micropython", micropython(tmp_path / "m")]
    assert cli.main(words) == 0 and cli.main(words) == 0
    page = (tmp_path / "lecture" / "index.html").read_text(encoding="utf-8")
    named = re.findall(r'(?:src|href)="([^":#]+)"', page)
    there = set(os.listdir("lecture"))
    assert set(named) | {"index.html", "LICENSE.txt", "SHA256SUMS"} == there
    (tmp_path / "lecture" / "style.css").write_text("mine")
    assert cli.main(words) == 2
    assert "style.css is in the way" in capsys.readouterr().err


def test_the_sources_are_the_unmodified_modules_and_all_they_import():
    texts = write.sources(write.START, write.JUDGE, *write.lessons())
    assert {"purenn/__init__.py", "purenn/vector.py", "purenn/lessons/s13_gradient_descent.py",
            "purenn/lessons/v01_length_and_angle.py", "datasets/xor.csv",
            "purenn/screen/playground/view.py", "purenn/screen/turn/judge.py",
            "purenn/exercises/c_way_back.py", "purenn/exercises/tasks_zh.py"} <= set(texts)
    assert [path for path in texts if "/fast/" in path] == ["purenn/fast/__init__.py"]
    for path, text in texts.items():
        path = path.replace("fast/__init__", "fast/boards")     # what of it suits MicroPython
        with open(os.path.join(ROOT, path), encoding="utf-8") as file:
            assert file.read() == text
    assert not [path for path in texts if path.startswith("purenn/command/")]
    assert flatten.read("vector") == texts["purenn/vector.py"]


def test_a_script_cannot_be_left_by_a_text_inside_it():
    texts = {"a.py": 'x = "</script><b>\\n\u2028"\n\ty = `${z}`\n', "b/c.py": ""}
    script = write.sources_script(texts)
    assert "\u2028" not in script and "</script" not in script
    found = json.loads(script.split("LINES = ", 1)[1].rstrip(";\n"))
    assert {path: "\n".join(lines) for path, lines in found.items()} == texts


def test_the_pinned_version_is_the_one_the_interpreters_are_tested_with():
    with open(os.path.join(ROOT, "tests", "interpreters", "package.json")) as file:
        assert json.load(file)["dependencies"][write.PACKAGE] == write.VERSION


def test_the_command_takes_its_options():
    parser = Parser(prog="python3 -m purenn slides")
    command.add_arguments(parser)
    options = parser.parse_args(["--port", "8000", "--no-open"])
    assert (options.port, options.no_open, options.output, options.micropython) == (
        8000, True, None, None)
