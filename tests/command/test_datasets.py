"""The bundled files are what the documented command makes."""
import importlib.util
import os

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDER = os.path.join(ROOT, "datasets")
GENERATED = ["blobs", "circles", "line", "moons", "parity", "sequences", "sine", "spirals", "sums"]


def make():
    spec = importlib.util.spec_from_file_location("make", os.path.join(FOLDER, "make.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_generated_sets_are_made_again_byte_for_byte(tmp_path):
    make().make_generated(str(tmp_path))
    assert sorted(os.listdir(str(tmp_path))) == [name + ".csv" for name in GENERATED]
    for name in GENERATED:
        with open(os.path.join(FOLDER, name + ".csv")) as old:
            assert (tmp_path / (name + ".csv")).read_text() == old.read(), name


def test_every_set_has_its_source_and_licence():
    with open(os.path.join(FOLDER, "README.md"), encoding="utf-8") as file:
        named = file.read()
    for file in os.listdir(FOLDER):
        if file.endswith(".csv"):
            assert "`%s`" % file[:-4] in named, file
