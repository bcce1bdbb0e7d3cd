"""The page's own file system, run here with stand-ins for what MicroPython has in a page."""
import sys
import types

import pytest

from purenn.command.slides import document


@pytest.fixture
def files(monkeypatch):
    """Return what files.py mounts, for three files."""
    sources = {"a/b.py": "x = 1\n", "a/c/d.py": "é", "e.csv": ""}
    mounted = []
    monkeypatch.setitem(sys.modules, "js", types.SimpleNamespace(
        SOURCES=sources, SOURCE_NAMES="\n".join(sources)))
    monkeypatch.setitem(sys.modules, "vfs", types.SimpleNamespace(
        mount=lambda files, place: mounted.append((files, place))))
    monkeypatch.setattr(sys, "path", list(sys.path))
    exec(document.read("files.py"), {})
    (found, place), = mounted
    assert sys.path == [place]
    return found


def test_files_and_folders_are_told_apart_and_nothing_else_is_there(files):
    assert files.stat("/a/b.py")[0] != files.stat("a")[0]
    assert files.stat("/a/c/")[0] == files.stat("")[0] == files.stat("a")[0]
    for path in ("b.py", "a/b", "a/c/d", "..", "a/../e.csv"):
        with pytest.raises(OSError):
            files.stat(path)
    with pytest.raises(OSError):
        files.open("a", "r")


def test_a_file_is_read_as_text_or_as_bytes(files):
    assert files.open("/a/b.py", "r").read() == "x = 1\n"
    assert files.open("a/c/d.py", "rb").read() == "é".encode()


def test_a_folder_lists_what_is_in_it_alone(files):
    assert sorted([name for name, _, _ in files.ilistdir("/a")]) == ["b.py", "c"]
    assert sorted([name for name, _, _ in files.ilistdir("")]) == ["a", "e.csv"]


def test_a_page_takes_its_files_in_or_asks_for_those_that_are_there():
    page = '<link rel="stylesheet" href="a.css">\n<script src="start.js"></script>\n' \
           '<script src="slides.js"></script>\n<b>'
    assert document.inlined(page, {"a.css": "p {}", "slides.js": "go()"}) == (
        "<style>\np {}</style>\n<script>\ngo()</script>\n<b>")
    assert document.linked(page, {"slides.js": ""}) == (
        '<link rel="stylesheet" href="a.css">\n<script src="slides.js"></script>\n<b>')
    assert document.linked(page, {"start.js": ""}) == page
