"""The floors of the house: imports point downwards only, and import costs nothing."""
import ast
import os
import subprocess
import sys

HOUSE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "purenn")
STANDARD = getattr(sys, "stdlib_module_names", None)

# the heart: what each module may import of its own floor; besides that only math
HEART = {
    "vector": "", "matrix": "vector", "rng": "", "derivatives": "", "dual": "",
    "activations": "vector",
    "written_out": "", "kernels": "written_out",
    "activation_rows": "kernels written_out", "loss_rows": "kernels vector written_out",
    "losses": "vector activations loss_rows", "descent": "kernels vector written_out",
    "products": "kernels descent written_out", "by_columns": "kernels descent written_out",
    "layers": "vector matrix activations losses kernels activation_rows descent products",
    "judging": "vector matrix activations losses layers", "parallel": "kernels layers",
    "learning": "by_columns descent kernels layers parallel",
    "network": "vector losses descent judging learning rng",
    "neural_network": "activations descent layers network rng",
}
# more: the heart, math and what is named here of its own floor; and of the standard library
MORE = {
    "preprocessing": "", "csv_text": "", "columns": "csv_text", "missing": "",
    "fields": "columns csv_text", "data": "columns csv_text fields missing preprocessing",
    "encoders": "embedding missing preprocessing", "matching": "columns csv_text",
    "pipeline": "columns encoders fields matching model_format",
    "models": "images convolution pooling embedding recurrent",
    "numpy_random": "", "generate": "",
    "dropout": "", "batchnorm": "preprocessing", "idx": "",
    "images": "", "convolution": "images", "pooling": "convolution images",
    "embedding": "", "recurrent": "", "generate_sequences": "generate",
    "formula": "", "explain_losses": "formula", "explain": "formula explain_losses",
    "model_format": "", "model_text": "model_format", "storage": "model_format model_text",
    "comparison": "", "mistakes": "images", "gradcheck": "comparison mistakes", "doctor": "",
    "unroll_lines": "", "unroll_module": "unroll_lines", "unroll": "unroll_lines unroll_module",
    "optimizers": "", "schedules": "", "metrics": "", "validation": "preprocessing",
}
STANDARD_OF = {"kernels": "operator __pypy__",
               "parallel": "marshal os pickle threading uuid warnings", "unroll": "__pypy__",
               "data": "os", "model_text": "os json", "numpy_random": "random",
               "idx": "os gzip struct zlib"}


def modules():
    """Return the path of every module by its dotted name below purenn."""
    found = {}
    for folder, _, files in os.walk(HOUSE):
        for file in files:
            if file.endswith(".py"):
                path = os.path.join(folder, file)
                name = os.path.relpath(path, HOUSE)[:-3].replace(os.sep, ".")
                found[name] = path
    return found


def imports(path):
    """Return (own modules, other modules) that a file imports."""
    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    own, other = set(), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            own.update([node.module] if node.module else [alias.name for alias in node.names])
        elif isinstance(node, ast.ImportFrom):
            other.add(node.module)
        elif isinstance(node, ast.Import):
            other.update([alias.name for alias in node.names])
    return own, other


def test_every_module_stands_on_a_floor():
    upper = [name for name in modules() if "." not in name and not name.startswith("__")]
    assert sorted(upper) == sorted(list(HEART) + list(MORE))


def test_the_heart_imports_only_math_and_what_lies_below():
    for name, allowed in HEART.items():
        own, other = imports(modules()[name])
        assert own <= set(allowed.split()), name
        assert other <= {"math"} | set(STANDARD_OF.get(name, "").split()), name


def test_the_more_floor_imports_only_the_heart_math_and_what_is_named():
    for name, allowed in MORE.items():
        own, other = imports(modules()[name])
        assert own <= set(HEART) | set(allowed.split()), name
        assert other <= {"math"} | set(STANDARD_OF.get(name, "").split()), name


def test_the_host_is_imported_by_nothing_above_it():
    for name, path in modules().items():
        if not name.startswith(("host.", "lessons.", "museum.", "__main__")):
            above = [o for o in imports(path)[0] if o.startswith(("host", "lessons", "museum"))]
            assert above == [], name


def run(code):
    """Return what a fresh interpreter prints for the code, from the root of the clone."""
    return subprocess.run([sys.executable, "-c", code], cwd=os.path.dirname(HOUSE), check=True,
                          stdout=subprocess.PIPE, universal_newlines=True).stdout


def test_the_command_imports_the_standard_library_only():
    code = ("import sys; before = set(sys.modules); sys.argv = ['purenn']; "
            "from purenn.command.cli import main; main(['train', 'iris', '--epochs', '1']); "
            "print('|' + ' '.join(sorted(set(sys.modules) - before)))")
    loaded = [name for name in run(code).split("|")[1].split() if not name.startswith("purenn")]
    assert loaded
    if STANDARD:
        assert [name for name in loaded if name.split(".")[0] not in STANDARD] == []


def test_import_purenn_loads_nothing_else():
    loaded = run("import sys; before = set(sys.modules); import purenn; "
                 "print(*sorted(set(sys.modules) - before))").split()
    assert loaded == ["purenn"]


def test_every_public_name_resolves():
    import purenn
    for name in dir(purenn):
        assert getattr(purenn, name) is not None
    everything = {}
    exec("from purenn import *", everything)
    assert everything["dot"]([1, 2], [3, 4]) == 11
    try:
        purenn.no_such_name
    except AttributeError as error:
        assert str(error) == "purenn has no 'no_such_name'"


def test_every_module_and_function_says_why_it_exists():
    for name, path in modules().items():
        with open(path, encoding="utf-8") as file:
            tree = ast.parse(file.read())
        assert ast.get_docstring(tree), name
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name != "__init__":
                assert ast.get_docstring(node), "%s: %s" % (name, node.name)
