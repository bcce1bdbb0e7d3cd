"""Time purenn beside the same arithmetic in the fewest lines of plain functions.

Each task is trained by purenn and by tests/benchmarks/bare.py in turn, from the same weights,
over the same samples, to the same weights; a ratio below 1 says that purenn is faster. Times are
the processor's for one step, medians over the repeats; the spread is that of the ratios of the
pairs. Where a sample is a step, plain.py beside it are the loops one writes first. A task whose
network is small is also trained unrolled (purenn/written/unroll.py).

reading    the bundled digits from their file, beside csv and float
predict    the classes of all digits by 64-30-10

start      what import purenn and --help take beyond Python's own start
memory     the most a process takes that loads digits5000 and trains an epoch
growth     the time a sample takes against width and batch; --svg draws it, too

examples:
  python3 -m purenn bench
  python3 -m purenn bench xor moons --repeats 9
  python3 -m purenn bench digits5000 --processes 2
  python3 -m purenn bench growth --svg growth.svg
"""
import importlib.util
import os
import platform
import time
from concurrent.futures import ProcessPoolExecutor
from statistics import median

from ... import __version__
from ...lessons.outside import HOUSE
from ...spoken.language import said
from ...terminal import arguments
from ...terminal.uses import useless_without
from . import growth
from .start import memory_lines, start_lines
from .tasks import TASKS, fresh
from .timing import (Answers, Bare, BareAnswers, BareReads, Parted, Plain, Purenn, Reads, Unrolled,
                     compare, in_units, ratio)

BARE = os.path.join(HOUSE, "tests", "benchmarks", "bare.py")
PLAIN = os.path.join(HOUSE, "tests", "benchmarks", "plain.py")
LINE = "%-10s  %-28s  %5s  %8s  %8s  %8s  %5s  %s"
OTHER = ["reading", "predict", "start", "memory", "growth"]
USED = {"processes": [task.name for task in TASKS if task.batch_size != 1],
        "data": ["mnist17", "digits5000", "memory"]}        # the tasks that look at an option


def add_arguments(parser):
    """Add the options of this command."""
    parser.add_argument("tasks", nargs="*", metavar="TASK", help="%s (all but growth)"
                        % ", ".join([task.name for task in TASKS] + OTHER))
    parser.add_argument("--repeats", type=arguments.whole, default=5, metavar="N",
                        help="pairs of measurements (%(default)s)")
    parser.add_argument("--processes", type=arguments.whole, metavar="N",
                        help="time the batch tasks with so many processes, too")
    parser.add_argument("--svg", type=arguments.file_name, metavar="FILE.svg",
                        help="draw the growth into a file")
    parser.writes("--svg", ".svg")
    parser.add_argument("--data", type=arguments.folder, metavar="DIR",
                        help="where the data is that is not bundled")
    parser.idle("--repeats", beside="TASK memory")


def run(options):
    """Measure what is named, or all, and print it line by line."""
    names = wanted(options)
    bare, plain = load(BARE), load(PLAIN)
    print(machine())
    if bare is None:
        print(said("no tests/benchmarks here, as in an installation: purenn's times alone; a clone "
                   "has it"))
    tasks = [task for task in TASKS if task.name in names]
    if tasks or "reading" in names or "predict" in names:
        print("\n" + LINE % ("task", "", "steps", "purenn", "plain", "bare", "ratio", "spread"))
    for task in tasks:
        for line in task_lines(task, bare, plain, options):
            print(line, flush=True)
    for name, ours, theirs in (("reading", Reads, BareReads), ("predict", Answers, BareAnswers)):
        if name in names:
            print(other_line(name, ours, theirs, bare, options), flush=True)
    if "start" in names:
        print("\n".join([""] + start_lines(options.repeats)), flush=True)
    if "memory" in names:
        print("\n".join([""] + memory_lines(options.data)), flush=True)
    if "growth" in names:
        growth.report(bare, options.repeats, options.svg)


def wanted(options):
    """Return the names of what to measure.   Raises ValueError for an unknown one."""
    names = [task.name for task in TASKS] + OTHER
    for name in options.tasks:
        if name not in names:
            raise ValueError("bench: no task %r; there are %s" % (name, ", ".join(names)))
    for name in ("repeats", "processes"):
        value = getattr(options, name)
        if value is not None and value < 1:
            raise ValueError("bench: --%s is %d, at least 1 is wanted" % (name, value))
    names = options.tasks + ["growth"] if options.svg else options.tasks or names[:-1]
    for name, those in USED.items():
        if getattr(options, name) is not None and not set(names) & set(those):
            raise useless_without("bench", "--" + name, "|".join(those))
    return names


def load(path=BARE):
    """Return a program beside as a module, None if it is not there, as in an installation."""
    if not os.path.exists(path):
        return None
    spec = importlib.util.spec_from_file_location(os.path.basename(path)[:-3], path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def machine():
    """Return the line that says what is measured, on what, when."""
    return "purenn %s, %s %s, %s, %d processors, %s" % (
        __version__, platform.python_implementation(), platform.python_version(),
        platform.platform(), os.cpu_count() or 1, time.strftime("%Y-%m-%d"))


def other_line(name, ours, theirs, bare, options):
    """Return the line of what is no training: a step is all of it."""
    task = [task for task in TASKS if task.name == "digits"][0]
    X, T = task.load(options.data)
    sides = [ours(task, X, T)] + ([theirs(task, X, T, bare)] if bare else [])
    times = compare(sides, options.repeats)
    return line(name, name, 1, times[0], times[1] if bare else None)


def task_lines(task, bare, plain, options):
    """Return the table's lines of a task: purenn, unrolled, several processes."""
    try:
        X, T = task.samples(options.data)
    except ValueError as error:
        return ["%-10s  not measured: %s" % (task.name, error)]
    sides = [Purenn(task, X, T)] + [Unrolled(task, X, T)] * task.unrolled
    if bare:
        sides.append(Bare(task, fresh(X), T, bare))
    one_by_one = bare and plain and task.batch_size == 1
    if one_by_one:
        sides.append(Plain(task, fresh(X), T, plain))
    times = compare(sides, options.repeats)
    loops = times.pop() if one_by_one else None
    theirs = times.pop() if bare else None
    lines = [line(name, task if name == task.name else "", task.steps(X), ours, theirs, loops)
             for name, ours in zip((task.name, "  unrolled"), times)]
    if options.processes and task.batch_size != 1:
        lines += process_lines(task, X, T, options)
    return lines


def line(name, what, steps, ours, theirs, loops=None):
    """Return one line of the table.   theirs, loops: of the bare and the plain program, or None"""
    cells = [in_units(median(times) / steps) if times else "" for times in (ours, loops, theirs)]
    found = ["", ""]
    if theirs:
        middle, least, most = ratio(ours, theirs)
        found = ["%.2f" % middle, "%.2f to %.2f" % (least, most)]
    return (LINE % (name, what, "%d" % steps, *cells, *found)).rstrip()


def process_lines(task, X, T, options):
    """Return the line that compares several processes, already running, with one."""
    with ProcessPoolExecutor(options.processes) as pool:
        together, alone = compare([Parted(task, X, T, pool), Purenn(task, X, T)],
                                  options.repeats, time.perf_counter)
    middle, least, most = ratio(alone, together)
    return ["  %d processes: %s, alone %s, on the wall: %.2f times as fast (%.2f to %.2f)"
            % (options.processes, in_units(median(together)), in_units(median(alone)), middle,
               least, most)]
