"""Train the bench's tasks with other libraries, too, and print the README's table.

    python3 tests/benchmarks/compare.py --folder /tmp/peers [--python python3.13] [TASK ...]

Virtual environments, one a library, are made in the folder and stay there. Every program gets
the same samples in the same order, the same first weights and the same number of steps; that it
really took them is seen by the weights it ends with, which must be Network.fit's. All processes
run from the start to the end and are asked in turn; times are the processor's, medians, for one
step. A program that takes more than SLOW seconds is asked once.
"""
import argparse
import json
import os
import subprocess
import sys
from statistics import median

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(os.path.dirname(HERE)))

from purenn.host.bench import machine                               # noqa: E402
from purenn.host.bench.tasks import TASKS, weights                  # noqa: E402
from purenn.host.bench.timing import LEAST, flat, in_units          # noqa: E402

SINGLE = ["xor", "iris", "digits", "mnist17"]          # a sample a step
PROGRAMS = [    # file, name in the table, what pip installs, the tasks it has (None: all)
    ("program_purenn", "purenn, `Network.fit`", None, None),
    ("program_unrolled", "purenn, `unroll`", None, ["xor", "iris", "moons"]),
    ("program_bare", "bare Python, no library", None, None),
    ("program_objects", "an object a connection, lean (ours)", None, SINGLE),
    ("program_accessors", "the same with accessors (ours)", None, SINGLE),
    ("program_micrograd", "micrograd", "micrograd", SINGLE),
    ("program_numpy", "the slides' program, NumPy", "numpy", None),
    ("program_sklearn", "scikit-learn, MLPClassifier", "scikit-learn", None),
    ("program_torch", "PyTorch", "torch==2.13.0", None),
]
SLOW = 10                       # seconds
SAME = 1e-6                     # how far the weights may end from Network.fit's
OWN = [("program_sklearn", name) for name in ("xor", "mnist17", "moons")]     # see there: 1 output
THREADS = ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"]


def main():
    """Make the environments, measure, print."""
    options = arguments()
    folder = os.path.abspath(options.folder)
    os.makedirs(folder, exist_ok=True)
    tasks = [task for task in TASKS if not options.tasks or task.name in options.tasks]
    workers = [Worker(program, options.python, folder) for program in PROGRAMS]
    rows = [[name for _, name, _, _ in PROGRAMS]]
    for task in tasks:
        rows.append(column(task, workers, folder, options))
        print("%s: %s" % (task.name, ", ".join(rows[-1])), file=sys.stderr, flush=True)
    print(table(tasks, rows, workers, options))


def arguments():
    """Return the options."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tasks", nargs="*", metavar="TASK")
    parser.add_argument("--folder", required=True, help="for the virtual environments")
    parser.add_argument("--python", default=sys.executable, help="the interpreter to compare on")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--data", help="where the data is that is not bundled")
    return parser.parse_args()


class Worker:
    """A program in its environment, running; reason: why it does not run, or None."""

    def __init__(self, program, python, folder):
        self.file, self.name, package, self.tasks = program
        self.reason = self.version = None
        if package:
            python = self.environment(python, folder, package)
        if not self.reason:
            environment = dict(os.environ, PYTHONPATH=os.path.dirname(os.path.dirname(HERE)),
                               **{name: "1" for name in THREADS})
            self.process = subprocess.Popen(
                [python, os.path.join(HERE, "worker.py"), self.file], env=environment,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, universal_newlines=True)
            json.loads(self.process.stdout.readline())

    def environment(self, python, folder, package):
        """Return the Python of a virtual environment with the package, making it if needed."""
        version = output([python, "-c", "import platform; print(platform.python_version())"])
        name = package.split("==")[0]
        home = os.path.join(folder, "%s-%s" % (name, version.strip()))
        inside = os.path.join(home, "Scripts" if os.name == "nt" else "bin", "python")
        try:
            if not os.path.exists(inside):
                output([python, "-m", "venv", home])
                output([inside, "-m", "pip", "install", "-q", package])
            shown = output([inside, "-m", "pip", "show", name])
            self.version = "%s %s" % (name, shown.split("Version: ")[1].split("\n")[0])
        except subprocess.CalledProcessError as error:
            self.reason = (error.stderr.strip().split("\n") or ["pip failed"])[-1]
        return inside

    def ask(self, path, rounds=1):
        """Return the seconds a training takes and the weights it ends with."""
        self.process.stdin.write(json.dumps({"task": path, "rounds": rounds}) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        return answer["seconds"], answer["weights"]

    def path(self, paths):
        """Return the task's file: micrograd has relu and no exp."""
        return paths[self.file == "program_micrograd"]

    def __repr__(self):
        """Return the name."""
        return self.name


def output(command):
    """Return what a command prints."""
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          universal_newlines=True).stdout


def column(task, workers, folder, options):
    """Return the cells of a task: each program's time a step, and how many times purenn's."""
    try:
        X, T = task.samples(options.data)
    except ValueError as error:
        return [str(error)] + [""] * (len(workers) - 1)
    paths = written(task, X, T, folder)
    able = [worker for worker in workers
            if not worker.reason and (worker.tasks is None or task.name in worker.tasks)]
    right = {path: flat(workers[0].ask(path)[1]) for path in paths}
    times = {worker: [first(worker, task, paths, right)] for worker in able}
    quick = [(worker, 1 + int(LEAST / times[worker].pop())) for worker in able
             if times[worker][0] <= SLOW]
    for _ in range(options.repeats):
        for worker, rounds in quick:
            times[worker].append(worker.ask(worker.path(paths), rounds)[0])
    return [cell(worker, times, workers[0], task.steps(X)) for worker in workers]


def first(worker, task, paths, right):
    """Return the seconds of one training.   Raises ValueError for weights that are not right."""
    seconds, end = worker.ask(worker.path(paths))
    if (worker.file, task.name) not in OWN:
        apart = max([abs(a - b) for a, b in zip(flat(end), right[worker.path(paths)])])
        if not apart <= SAME:
            raise ValueError("compare: %s, %s: the weights end %g away from purenn's"
                             % (worker, task.name, apart))
    return seconds


def written(task, X, T, folder):
    """Return the files of the task, and of the same with relu and squared error."""
    plain = described(task, X, T)
    relu = dict(plain, activation="relu", output="linear", loss="squared_error", lr=task.lr / 20)
    paths = []
    for name, content in ((task.name, plain), (task.name + "-relu", relu)):
        paths.append(os.path.join(folder, name + ".json"))
        with open(paths[-1], "w") as file:
            json.dump(content, file)
    return paths


def described(task, X, T):
    """Return what every program is told."""
    return {"name": task.name, "sizes": task.sizes, "X": X, "T": T, "epochs": task.epochs,
             "lr": task.lr, "size": task.size(X), "weights": weights(task.network()),
             "activation": "sigmoid" if task.xor else "tanh",
             "output": "sigmoid" if task.xor else "linear",
             "loss": "squared_error" if task.xor else "cross_entropy"}


def cell(worker, times, purenn, steps):
    """Return a cell of the table."""
    if worker not in times:
        return "-"
    seconds = median(times[worker])
    times_purenn = seconds / median(times[purenn])
    return "%s (%s)%s" % (in_units(seconds / steps),
                          ("%.2g" if times_purenn < 100 else "%.0f") % times_purenn,
                          "" if len(times[worker]) > 1 else " once")


def table(tasks, rows, workers, options):
    """Return the Markdown text."""
    python = output([options.python, "-c", "import platform as p; print("
                     "p.python_implementation(), p.python_version())"]).strip()
    versions = [worker.version for worker in workers if worker.version]
    lines = ["%s; %s; %s" % (python, ", ".join(versions), machine().split(", ", 2)[2]), ""]
    heads = ["", *["%s %s" % (task.name, "-".join(map(str, task.sizes))) for task in tasks]]
    lines += ["| " + " | ".join(heads) + " |", "|---" + "|--:" * len(tasks) + "|"]
    lines += ["| " + " | ".join(cells) + " |" for cells in zip(*rows)]
    return "\n".join(lines + ["- %s: not run, %s" % (worker, worker.reason)
                              for worker in workers if worker.reason])


if __name__ == "__main__":
    main()
