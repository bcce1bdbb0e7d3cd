"""The programs that compare.py asks: where each comes from, and its process.

In the folder are virtual environments, one a library, and clones of what pip does not have; what
is there already is used as it is.
"""
import json
import os
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SINGLE = ["xor", "iris", "digits", "mnist17"]          # a sample a step
PROGRAMS = [    # file, name in the table, what pip installs or git clones, its tasks (None: all)
    ("program_purenn", "purenn, `Network.fit`", None, None),
    ("program_unrolled", "purenn, `unroll`", None, ["xor", "iris", "moons"]),
    ("program_bare", "bare Python, no library", None, None),
    ("program_plain", "plain loops in lists (ours)", None, SINGLE),
    ("program_objects", "an object a connection, lean (ours)", None, SINGLE),
    ("program_micromlp", "MicroMLP", "https://github.com/jczic/MicroMLP", SINGLE),
    ("program_scratch", "Data Science from Scratch",
     "https://github.com/joelgrus/data-science-from-scratch", SINGLE),
    ("program_gradwave", "gradient-wave", "gradient-wave", SINGLE),
    ("program_micrograd", "micrograd", "micrograd", SINGLE),
    ("program_numpy", "the slides' program, NumPy", "numpy", None),
    ("program_sklearn", "scikit-learn, MLPClassifier", "scikit-learn", None),
    ("program_torch", "PyTorch", "torch==2.13.0", None),
]
VARIANTS = {"program_micrograd": "relu", "program_micromlp": "sigmoid"}       # they have no other
THREADS = ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"]


class Worker:
    """A program in its environment, running; reason: why it does not run, or None."""

    def __init__(self, program, python, folder):
        self.file, self.name, package, self.tasks = program
        self.reason = self.version = None
        paths = [ROOT]
        try:
            if package and "://" in package:
                paths.append(self.clone(folder, package))
            elif package:
                python = self.environment(python, folder, package)
            self.python = python
            self.start(python, os.pathsep.join(paths))
        except subprocess.CalledProcessError as error:
            self.reason = error.stderr.strip().split("\n")[-1]
        except (OSError, EOFError) as error:
            self.reason = str(error)

    def start(self, python, paths):
        """Start the process.   Raises EOFError if the program cannot be imported."""
        environment = dict(os.environ, PYTHONPATH=paths, **{name: "1" for name in THREADS})
        self.process = subprocess.Popen(
            [python, os.path.join(HERE, "worker.py"), self.file], env=environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, universal_newlines=True)
        if not self.process.stdout.readline():
            raise EOFError("%s.py ended before its first task" % self.file)

    def clone(self, folder, url):
        """Return the folder of the repository, cloning it if needed."""
        name, commit = url.split("/")[-1], "(a copy)"
        home = os.path.join(folder, name)
        if not os.path.exists(home):
            output(["git", "clone", "-q", "--depth", "1", url, home])
        if os.path.exists(os.path.join(home, ".git")):
            commit = output(["git", "-C", home, "rev-parse", "--short", "HEAD"]).strip()
        self.version = "%s %s" % (name, commit)
        return home

    def environment(self, python, folder, package):
        """Return the Python of a virtual environment with the package, making it if needed."""
        version = output([python, "-c", "import platform; print(platform.python_version())"])
        name = package.split("==")[0]
        home = os.path.join(folder, "%s-%s" % (name, version.strip()))
        inside = os.path.join(home, "Scripts" if os.name == "nt" else "bin", "python")
        if not os.path.exists(inside):
            output([python, "-m", "venv", home])
            output([inside, "-m", "pip", "install", "-q", package])
        shown = output([inside, "-m", "pip", "show", name])
        self.version = "%s %s" % (name, shown.split("Version: ")[1].split("\n")[0])
        return inside

    def ask(self, path, rounds=1):
        """Return the seconds a training takes and the weights it ends with."""
        self.process.stdin.write(json.dumps({"task": path, "rounds": rounds}) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        return answer["seconds"], answer["weights"]

    def path(self, paths):
        """Return the file of the task, or of the variant of it that the program can do."""
        return paths[VARIANTS.get(self.file)]

    def __repr__(self):
        """Return the name."""
        return self.name


def output(command):
    """Return what a command prints.   Raises CalledProcessError if it fails."""
    environment = dict(os.environ, GIT_TERMINAL_PROMPT="0")         # fails instead of asking
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          universal_newlines=True, env=environment).stdout
