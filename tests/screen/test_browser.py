"""The slides in Chromium and in Firefox, over each carrier; interpreters/slides.mjs, carve.mjs and
firefox.mjs hold it.
"""
import contextlib
import os
import subprocess
import threading

import pytest

from purenn.command import cli
from purenn.command.slides import server, write
from purenn.exercises.c_network import SOLUTION
from tests import outside


@contextlib.contextmanager
def served(files):
    """Give the address of a running server.   files: of MicroPython, for the page to run"""
    with server.Server(0, files) as lecture:
        thread = threading.Thread(target=lecture.serve_forever)
        thread.start()
        try:
            yield lecture.address()
        finally:
            lecture.shutdown()
            thread.join()


def written(path, modules):
    """Return the address of the lecture, written with Python inside.   path: a file or a folder"""
    assert cli.main(["slides", "-o", str(path), "--micropython", modules]) == 0
    return (path if path.is_file() else path / "index.html").as_uri()


def node(script, *words):
    """Run a script on pages; the class of slide 20 is at hand to be carved."""
    found = subprocess.run(
        ["node", os.path.join(outside.INTERPRETERS, script)] + list(words), input=SOLUTION,
        env=dict(os.environ, NODE_MODULES=outside.node_modules()), timeout=900,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    print(found.stdout)
    assert found.returncode == 0, found.stdout


def holds(url, computes, script="slides.mjs"):
    """Hold the page at an address to its word, in Chromium."""
    outside.node_modules("playwright-core", write.PACKAGE)
    outside.chromium()
    node(script, url, computes)


@pytest.mark.outside
@pytest.mark.parametrize("script, python", [("slides.mjs", "yes"), ("carve.mjs", "yes"),
                                            ("carve.mjs", "no")])
def test_the_server_s_page_keeps_its_word(script, python):
    files = server.python(outside.node_modules(write.PACKAGE)) if python == "yes" else {}
    with served(files) as url:
        holds(url, python, script)


@pytest.mark.outside
@pytest.mark.parametrize("name", ["lecture.html", "lecture"])
def test_the_written_lecture_keeps_its_word_with_python_inside(tmp_path, name):
    url = written(tmp_path / name, outside.node_modules("playwright-core", write.PACKAGE))
    holds(url, "yes")
    holds(url, "yes", "carve.mjs")


@pytest.mark.outside
def test_the_lecture_goes_in_firefox_too(tmp_path):
    modules = outside.node_modules("puppeteer-core", write.PACKAGE)
    outside.firefox()
    with served({}) as url:
        node("firefox.mjs", url, written(tmp_path / "lecture.html", modules),
             written(tmp_path / "lecture", modules))


@pytest.mark.outside
def test_the_written_lecture_keeps_its_word_without_python(tmp_path, monkeypatch):
    monkeypatch.setattr(write, "micropython", lambda given: None)
    assert cli.main(["slides", "-o", str(tmp_path / "lecture.html")]) == 0
    holds((tmp_path / "lecture.html").as_uri(), "no")
