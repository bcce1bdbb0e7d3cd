"""The floors of the house: imports point down, rooms stay small, importing costs nothing."""
import ast
import os
import subprocess
import sys
from functools import lru_cache

from tests.__main__ import ROOMS as ROOMS_OF_TESTS

HOUSE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "purenn")
STANDARD = getattr(sys, "stdlib_module_names", None)

# the order of the rooms, from the ground up: a module or a folder imports itself and what stands
# before it. fast is imported by seam alone, and may be missing; its functions may look at all of
# the page, which they say again, once they are called.
ROOMS = """
vector matrix activations fitting batch
formula
fast
seam losses derivatives dual rng layers optimizers samples network neural_network
preprocessing parallel
algebra
more
numpy_random models
stored
table
study
written
spoken
terminal
document
museum
exercises
lessons
screen
command
pictures
datasets
""".split()
LECTURE = ROOMS[:ROOMS.index("neural_network") + 1]
# what a module may import besides that and math; these rooms any of the standard library
HOST = ("terminal", "museum", "lessons", "command", "pictures", "__main__")
STANDARD_OF = {
    "algebra.exact": "fractions",
    "fast": "itertools operator sys __pypy__", "seam": "os gc", "fitting": "array warnings",
    "numpy_random": "random", "document.notebook": "json",
    "parallel": "concurrent.futures marshal os pickle threading uuid warnings",
    "stored.again": "copy warnings", "stored.kinds": "purenn", "stored.model_text": "json", "stored.whole": "os",
    "stored.zipped": "deflate io struct sys vfs",
    "more.twister": "os time", "screen": "json os time", "screen.files": "io js sys vfs",
    "screen.turn.judge": "builtins io json sys traceback",
    "table.bundled": "os zipfile", "table.files": "os io gzip zipfile zlib datetime xml.etree",
    "table.idx": "gzip os zlib", "written.unroll": "__pypy__",
}
LARGEST, MODULES_HERE, MODULES_IN_A_ROOM = 220, 20, 16
FREE = ("lessons", "museum", "exercises")    # a file for each lesson, hall and kind of task
# files that are still too long: this list only ever gets shorter
EXCEPTIONS = {}


@lru_cache(maxsize=None)
def modules():
    """Return the path of every module by its dotted name below purenn; a folder's own, too."""
    found = {}
    for folder, _, files in os.walk(HOUSE):
        for file in files:
            if file.endswith(".py"):
                path = os.path.join(folder, file)
                name = os.path.relpath(path, HOUSE)[:-3].replace(os.sep, ".")
                found[name] = path
    return found


@lru_cache(maxsize=None)
def tree_of(path):
    """Return the syntax tree of a file."""
    with open(path, encoding="utf-8") as file:
        return ast.parse(file.read())


@lru_cache(maxsize=None)
def nodes_of(path):
    """Return all nodes of a file's tree."""
    return list(ast.walk(tree_of(path)))


@lru_cache(maxsize=None)
def imports(name, path):
    """Return (own modules by their dotted names below purenn, other modules) of a module."""
    nodes, other = nodes_of(path), set()
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and not node.level:
            other.add(node.module)
        elif isinstance(node, ast.Import):
            other.update([alias.name for alias in node.names])
    return own_of(name, nodes), other


def own_of(name, nodes):
    """Return the modules of the package that a module imports in these nodes."""
    own = set()
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.level:
            above = name.split(".")[:-node.level]
            own.update([".".join(above + words) for words in (
                [node.module.split(".")] if node.module else [[a.name] for a in node.names])])
    return own


def room(name):
    """Return the room of a module: its folder, or itself on the page."""
    return name.split(".")[0]


def places():
    """Yield (name, path, place in the order) of the modules that have one."""
    for name, path in sorted(modules().items()):
        if room(name) not in ("__init__", "__main__"):
            yield name, path, ROOMS.index(room(name))


def test_the_order_names_every_room_and_nothing_else():
    there = {room(name) for name in modules()} - {"__init__", "__main__"}
    assert sorted(there | {"fast"}) == sorted(ROOMS)


def when_called(name, path):
    """Return the modules that are imported inside functions alone."""
    functions = [node for node in nodes_of(path) if isinstance(node, ast.FunctionDef)]
    return own_of(name, [node for f in functions for node in ast.walk(f)])


def test_imports_point_downwards():
    wrong = []
    for name, path, place in places():
        later = when_called(name, path) if room(name) == "fast" else set()
        wrong += ["%s imports %s" % (name, other)
                  for other in sorted(imports(name, path)[0] - {"__version__"})
                  if room(other) not in (LECTURE if other in later else ROOMS[:place + 1])]
    assert wrong == []


def test_nothing_but_the_seam_imports_fast():
    wrong = sorted([name for name, path in modules().items() if room(name) not in ("seam", "fast")
                    and "fast" in [room(other) for other in imports(name, path)[0]]])
    assert wrong == []


def test_the_rooms_that_boards_enter_need_only_what_is_named():
    for name, path, _ in places():
        if room(name) not in HOST:
            allowed = STANDARD_OF.get(name) or STANDARD_OF.get(room(name), "")
            assert imports(name, path)[1] <= {"math"} | set(allowed.split()), name


def test_no_room_is_crowded_and_no_file_long():
    counts = {}
    for name, path in modules().items():
        folder = name.rpartition(".")[0]
        counts[folder] = counts.get(folder, 0) + 1
        with open(path, encoding="utf-8") as file:
            lines = len(file.readlines())
        assert lines <= EXCEPTIONS.get(name, LARGEST), "%s has %d lines" % (name, lines)
        assert lines > LARGEST or name not in EXCEPTIONS, "%s is no exception any more" % name
    for folder, count in counts.items():
        limit = MODULES_IN_A_ROOM if folder else MODULES_HERE
        assert count <= limit or folder in FREE, "%s has %d modules" % (folder, count)
    assert set(EXCEPTIONS) <= set(modules())


def test_every_module_and_function_says_why_it_exists():
    for name, path in modules().items():
        assert ast.get_docstring(tree_of(path)), name
        for node in nodes_of(path):
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name != "__init__":
                assert ast.get_docstring(node, clean=False), "%s: %s" % (name, node.name)


def test_every_folder_of_modules_is_a_room():
    for folder, _, files in os.walk(HOUSE):
        if [file for file in files if file.endswith(".py")]:
            assert "__init__.py" in files, folder


def test_a_test_module_has_a_name_of_its_own():
    tests = os.path.join(os.path.dirname(HOUSE), "tests")
    files = [file for room in ("",) + ROOMS_OF_TESTS for file in os.listdir(
        os.path.join(tests, room)) if file.startswith("test_") and file.endswith(".py")]
    assert len(files) == len(set(files))


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


def test_a_name_is_the_function_and_a_page_is_the_module():
    code = ("import purenn; from purenn import gradcheck, explain, unroll; "
            "import purenn.study.gradcheck, purenn.written.unroll; "
            "print(purenn.matrix.matvec([[1, 2]], [3, 4]), callable(purenn.gradcheck), "
            "*[f.__name__ for f in (gradcheck, explain, unroll)])")
    assert run(code) == "[11] True gradcheck explain unroll\n"
