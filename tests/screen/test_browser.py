"""The slides in Chromium, over each carrier; interpreters/slides.mjs and carve.mjs hold it."""
import os
import subprocess
import threading

import pytest

from purenn.command import cli
from purenn.command.slides import server, write
from purenn.exercises.c_network import SOLUTION
from tests import outside


def holds(url, computes, script="slides.mjs", timeout=900):
    """Hold the page at an address to its word; the class of slide 20 is at hand to be carved."""
    modules = outside.node_modules("playwright-core", write.PACKAGE)
    outside.chromium()
    found = subprocess.run(
        ["node", os.path.join(outside.INTERPRETERS, script), url, computes],
        input=SOLUTION,
        env=dict(os.environ, NODE_MODULES=modules), timeout=timeout,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    print(found.stdout)
    assert found.returncode == 0, found.stdout


@pytest.mark.outside
@pytest.mark.parametrize("script, python", [("slides.mjs", "yes"), ("carve.mjs", "yes"),
                                            ("carve.mjs", "no")])
def test_the_server_s_page_keeps_its_word(script, python):
    files = server.python(outside.node_modules(write.PACKAGE)) if python == "yes" else {}
    with server.Server(0, files) as lecture:
        thread = threading.Thread(target=lecture.serve_forever)
        thread.start()
        try:
            holds(lecture.address(), python, script)
        finally:
            lecture.shutdown()
            thread.join()


@pytest.mark.outside
@pytest.mark.parametrize("name", ["lecture.html", "lecture"])
def test_the_written_lecture_keeps_its_word_with_python_inside(tmp_path, name):
    modules = outside.node_modules("playwright-core", write.PACKAGE)
    path = tmp_path / name
    assert cli.main(["slides", "-o", str(path), "--micropython", modules]) == 0
    url = (path if path.is_file() else path / "index.html").as_uri()
    holds(url, "yes")
    holds(url, "yes", "carve.mjs")


@pytest.mark.outside
def test_the_written_lecture_keeps_its_word_without_python(tmp_path, monkeypatch):
    monkeypatch.setattr(write, "micropython", lambda given: None)
    assert cli.main(["slides", "-o", str(tmp_path / "lecture.html")]) == 0
    holds((tmp_path / "lecture.html").as_uri(), "no")
