"""A zip of the package runs as it is, finds its data sets, and writes what a folder writes."""
import os
import shutil
import subprocess
import sys
import zipfile

import pytest

from tests.command.test_bundle import bundle, contents
from tests.command.test_interpreters import found
from tests.interpreters.pythons import ROOT, others

PROGRAM = """
import purenn
from purenn.command.cli import main
print(len(purenn.load_csv('iris').X), purenn.__file__)
main(['train', 'iris', '--epochs', '2'])
"""


ON_A_BOARD = """
from zipped import mount
mount("purenn.zip")
import purenn
print(len(purenn.load_csv("iris").X), purenn.__file__)
model = purenn.NeuralNetwork([2, 4, 1], purenn.sigmoid, purenn.dsigmoid)
print("%.4f" % model.fit([[0, 1]], [[1]], 0.5, 20).predict([0, 1])[0])
try:
    open("/zip/purenn/nothing.py")
except OSError as error:
    print(error)
"""


def zip_of_purenn(path, place, compression):
    """Write the package and two data sets, these into the folder place, as a zip."""
    with zipfile.ZipFile(path, "w", compression) as file:
        for folder, _, names in os.walk(os.path.join(ROOT, "purenn")):
            for name in [name for name in names if not name.endswith(".pyc")]:
                whole = os.path.join(folder, name)
                file.write(whole, os.path.relpath(whole, ROOT))
        for name in ("iris", "xor"):
            file.write(os.path.join(ROOT, "datasets", name + ".csv"), "%s/%s.csv" % (place, name))


@pytest.mark.outside
@pytest.mark.parametrize("python", [python for python in others() if "MicroPython" in python.name],
                         ids=lambda python: python.name)
@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_micropython_runs_it_from_a_zip_too(python, compression, tmp_path):
    zip_of_purenn(tmp_path / "purenn.zip", "datasets", compression)
    shutil.copy(os.path.join(ROOT, "purenn", "stored", "zipped.py"), tmp_path / "zipped.py")
    (tmp_path / "program.py").write_text(ON_A_BOARD)
    text = found(python).run("program.py", folder=str(tmp_path)).text
    assert text == "150 /zip/purenn/__init__.py\n0.8055\n[Errno 2] ENOENT\n"


@pytest.mark.parametrize("place", [
    pytest.param("datasets", marks=pytest.mark.slow, id="clone"),
    pytest.param("purenn/datasets", id="wheel")])
def test_a_zip_of_the_package_has_its_data_sets(tmp_path, place):
    path = str(tmp_path / "purenn.zip")
    zip_of_purenn(path, place, zipfile.ZIP_STORED)

    def run(*words):
        return subprocess.check_output([sys.executable] + list(words), text=True,
                                       cwd=str(tmp_path), env=dict(os.environ, PYTHONPATH=path))

    if place == "datasets":
        check_what_is_written(run, tmp_path)
        out = run("-c", PROGRAM)
        assert out.startswith("150 " + path) and "accuracy" in out
    else:
        listed = run("-m", "purenn", "datasets").split("\n")
        assert [line.split()[0] for line in listed if line] == ["name", "iris", "xor"]


def check_what_is_written(run, tmp_path):
    """Check that bundles and pages from the zip are those of the folder."""
    calls = [["bundle", "--for", "micropython", "--modules", "data,unroll", "board"],
             ["bundle", "--for", "flat", "--csv", "xor", "flat"],
             ["bundle", "--for", "file", "purenn1.py"], ["slides", "-o", "slides"]]
    run("-c", "from purenn.command.cli import main\nfor call in %r: assert not main(call)" % calls)
    assert bundle(tmp_path / "here", "micropython", "--modules", "data,unroll") == 0
    assert contents(tmp_path / "board") == contents(tmp_path / "here")
    assert "written.py" in contents(tmp_path / "flat")
    assert "Structure of a neural network" in (
        tmp_path / "slides" / "index.html").read_text(encoding="utf-8")
    assert (tmp_path / "purenn1.py").exists()
