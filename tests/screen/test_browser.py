"""The slides in Chromium, over each carrier; interpreters/slides.mjs holds what they do."""
import os
import subprocess
import threading

import pytest

from purenn.command import cli
from purenn.command.slides import server, write
from tests import outside


def holds(url, computes, timeout=900):
    """Hold the page at an address to its word."""
    modules = outside.node_modules("playwright-core", write.PACKAGE)
    outside.chromium()
    found = subprocess.run(
        ["node", os.path.join(outside.INTERPRETERS, "slides.mjs"), url, computes],
        env=dict(os.environ, NODE_MODULES=modules), timeout=timeout,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    print(found.stdout)
    assert found.returncode == 0, found.stdout


@pytest.mark.outside
def test_the_server_s_page_keeps_its_word():
    with server.Server() as lecture:
        thread = threading.Thread(target=lecture.serve_forever)
        thread.start()
        try:
            holds(lecture.address(), "yes")
        finally:
            lecture.shutdown()
            thread.join()


@pytest.mark.outside
@pytest.mark.parametrize("name", ["lecture.html", "lecture"])
def test_the_written_lecture_keeps_its_word_with_python_inside(tmp_path, name):
    modules = outside.node_modules("playwright-core", write.PACKAGE)
    path = tmp_path / name
    assert cli.main(["slides", "-o", str(path), "--micropython", modules]) == 0
    holds((path if path.is_file() else path / "index.html").as_uri(), "yes")


@pytest.mark.outside
def test_the_written_lecture_keeps_its_word_without_python(tmp_path, monkeypatch):
    monkeypatch.setattr(write, "micropython", lambda given: None)
    assert cli.main(["slides", "-o", str(tmp_path / "lecture.html")]) == 0
    holds((tmp_path / "lecture.html").as_uri(), "no")
