"""A zip of the package runs as it is, finds its data sets, and writes what a folder writes."""
import os
import subprocess
import sys
import zipfile

import pytest

from tests.command.test_bundle import bundle, contents
from tests.interpreters.pythons import ROOT

PROGRAM = """
import purenn
from purenn.command.cli import main
print(len(purenn.load_csv('iris').X), purenn.__file__)
main(['train', 'iris', '--epochs', '2'])
"""


@pytest.mark.parametrize("place", ["datasets", "purenn/datasets"], ids=["clone", "wheel"])
def test_a_zip_of_the_package_has_its_data_sets(tmp_path, place):
    path = str(tmp_path / "purenn.zip")
    with zipfile.ZipFile(path, "w") as file:
        for folder, _, names in os.walk(os.path.join(ROOT, "purenn")):
            for name in [name for name in names if not name.endswith(".pyc")]:
                whole = os.path.join(folder, name)
                file.write(whole, os.path.relpath(whole, ROOT))
        for name in ("iris", "xor"):
            file.write(os.path.join(ROOT, "datasets", name + ".csv"), "%s/%s.csv" % (place, name))

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
