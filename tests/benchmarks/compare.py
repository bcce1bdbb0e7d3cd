"""Train the bench's tasks with other libraries, too, and print the README's table.

    python3 tests/benchmarks/compare.py --folder /tmp/peers [--python python3.13] [TASK ...]

Virtual environments, one a library, and clones of what pip does not have are made in the folder
and stay there. Every program gets the same samples in the same order, the same first weights and
the same number of steps; that it really took them is seen by the weights it ends with, which must
be Network.fit's. All processes run from the start to the end and are asked in turn; times are the
processor's, medians, for one step. A program that takes more than SLOW seconds is asked once.
The task named command is the whole command train beside a script of scikit-learn's.
"""
import argparse
import json
import os
import sys
from statistics import median

from commands import command_table
from programs import PROGRAMS, ROOT, Worker, output

sys.path.insert(0, ROOT)

from purenn.command.bench import machine                               # noqa: E402
from purenn.command.bench.tasks import TASKS, weights                  # noqa: E402
from purenn.command.bench.timing import LEAST, flat, in_units          # noqa: E402

SLOW = 10                       # seconds
SAME = 1e-6                     # how far the weights may end from Network.fit's
OWN = [("program_sklearn", name) for name in ("xor", "mnist17", "moons")]     # see there: 1 output


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
    if tasks:
        print(table(tasks, rows, workers, options))
    if not options.tasks or "command" in options.tasks:
        theirs = [worker for worker in workers if worker.file == "program_sklearn"][0]
        print("\n" + (theirs.reason or command_table(options.python, theirs.python,
                                                     options.repeats)))


def arguments():
    """Return the options."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tasks", nargs="*", metavar="TASK")
    parser.add_argument("--folder", required=True, help="for the environments and clones")
    parser.add_argument("--python", default=sys.executable, help="the interpreter to compare on")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--data", help="where the data is that is not bundled")
    return parser.parse_args()


def column(task, workers, folder, options):
    """Return the cells of a task: each program's time a step, and how many times purenn's."""
    try:
        X, T = task.samples(options.data)
    except ValueError as error:
        return [str(error)] + [""] * (len(workers) - 1)
    paths = written(task, X, T, folder)
    able = [worker for worker in workers
            if not worker.reason and (worker.tasks is None or task.name in worker.tasks)]
    right = {path: flat(workers[0].ask(path)[1])
             for path in {worker.path(paths) for worker in able}}
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
    """Return the files of the task and of its variants, which have squared error."""
    plain = described(task, X, T)
    low, high = min(flat(X)), max(flat(X))
    squeezed = [[(v - low) / (high - low) for v in x] for x in X]
    contents = {
        None: plain,
        "relu": dict(plain, activation="relu", output="linear", loss="squared_error",
                     lr=task.lr / 20),
        "sigmoid": dict(plain, activation="sigmoid", output="sigmoid", loss="squared_error",
                        X=squeezed)}
    paths = {}
    for variant, content in contents.items():
        name = "-".join([task.name] + [variant] * (variant is not None)) + ".json"
        paths[variant] = os.path.join(folder, name)
        with open(paths[variant], "w") as file:
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
