"""Editors know purenn: completion and signatures by jedi, and pyright finds what is misspelt."""
import contextlib
import io
import json
import os
import pydoc
import subprocess
import sys

import pytest

import purenn
from tests.command.test_notebook import ROOT, importable
from tests.command.test_readme import PROGRAMS

START = "from purenn import Dense, Network, load_csv\n"


def test_help_is_a_map_and_no_book():
    text = pydoc.plain(pydoc.render_doc(purenn))
    assert len(text.splitlines()) < 200 and "The lecture, in its order" in text
    assert "neural_network" in text and "python3 -m purenn" in text


def test_a_page_of_the_lecture_explains_itself():
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        print(pydoc.plain(pydoc.render_doc("purenn.layers")))
    text = out.getvalue()
    assert "class Dense" in text and "forward(self, X)" in text and len(text.splitlines()) < 400


@pytest.mark.outside
def test_jedi_completes_names_methods_and_signatures():
    importable("jedi")
    import jedi
    project = jedi.Project(ROOT)

    def names(code, line, column):
        """Return the completions at a place."""
        return [found.name for found in jedi.Script(code, project=project).complete(line, column)]

    assert "Dense" in names("import purenn\npurenn.De", 2, 9)
    assert names(START + "network = Network([Dense(2, 4)])\nnetwork.fi", 3, 10) == ["fit"]
    assert names(START + "iris = load_csv('iris')\niris.cl", 3, 7) == ["classes"]
    signature = jedi.Script(START + "network = Network([Dense(2, 4)])\nnetwork.fit(", project=project
                            ).get_signatures(3, 12)[0]
    assert [part.name for part in signature.params][:4] == ["X", "T", "epochs", "lr"]
    assert "Learn the targets" in signature.docstring()


def complaints(folder, name, program):
    """Return what pyright says of a program: (line, message) pairs."""
    (folder / name).write_text(program, encoding="utf-8")
    done = subprocess.run([sys.executable, "-m", "pyright", "--outputjson", str(folder / name)],
                          env=dict(os.environ, PYTHONPATH=ROOT), stdout=subprocess.PIPE)
    found = json.loads(done.stdout.decode())["generalDiagnostics"]
    return [(part["range"]["start"]["line"] + 1, part["message"]) for part in found
            if part["severity"] == "error"]


@pytest.mark.outside
def test_pyright_finds_nothing_in_the_readmes_programs_and_a_misspelt_method(tmp_path):
    importable("pyright")
    whole = "\n".join(["def program_%d():\n%s" % (i, "".join(
        ["    %s\n" % line if line else "\n" for line in program.split("\n")]))
        for i, (_, program) in enumerate(PROGRAMS)])
    assert complaints(tmp_path, "programs.py", whole) == []
    wrong = START + "network = Network([Dense(2, 4)])\nnetwork.trian([[0, 1]])\nload_cvs('x')\n"
    found = complaints(tmp_path, "wrong.py", wrong)
    assert [line for line, _ in found] == [3, 4] and "trian" in found[0][1]
