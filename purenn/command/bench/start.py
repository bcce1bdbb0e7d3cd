"""What the bench measures from outside: the time a start takes, and the memory of a process."""
import os
import subprocess
import sys
import time
from statistics import median

from ...lessons.outside import HOUSE
from .timing import in_units

# The most memory this process has had. Linux counts in getrusage what the process that started
# this one had, so its own file is asked first.
PEAK = """
def peak():
    try:
        with open("/proc/self/status") as file:
            return int(file.read().split("VmHWM:")[1].split()[0]) * 1024
    except (OSError, IndexError):
        import resource
        import sys
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak * 1024
"""
TRAIN = """
from purenn.command.bench.tasks import TASKS
task = [task for task in TASKS if task.name == "digits5000"][0]
try:
    X, T = task.samples(%r)
    loaded = peak()
    task.fit(task.network(), X, T)
    print(loaded, peak())
except (ValueError, ImportError) as error:
    print("not measured:", error)
"""


def start_lines(repeats):
    """Return what importing purenn and asking for help take beyond Python's own start."""
    plain, imported, helped = [], [], []
    for _ in range(4 * repeats):
        plain.append(clocked("-c", "pass"))
        imported.append(clocked("-c", "import purenn"))
        helped.append(clocked("-m", "purenn", "--help"))
    beyond = [median([b - a for a, b in zip(plain, times)]) for times in (imported, helped)]
    return ["start: Python alone %s; import purenn %.1f ms more; "
            "python3 -m purenn --help %.0f ms more"
            % (in_units(median(plain)), 1e3 * beyond[0], 1e3 * beyond[1])]


def clocked(*arguments):
    """Return the processor's seconds that a Python with these arguments takes."""
    start = children()
    child(*arguments)
    return children() - start


def children():
    """Return the processor's seconds of all children so far; elsewhere those on the wall."""
    try:
        import resource
    except ImportError:                         # Windows
        return time.perf_counter()
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def child(*arguments):
    """Return what another Python prints, started where it finds this purenn."""
    return subprocess.run([sys.executable] + list(arguments), cwd=HOUSE, check=True,
                          env=dict(os.environ, PYTHONIOENCODING="utf-8"),
                          stdout=subprocess.PIPE, universal_newlines=True).stdout


def memory_lines(folder):
    """Return the memory that a process takes which loads digits5000 and trains an epoch."""
    text = child("-c", PEAK + TRAIN % (folder,)).strip()
    if text.startswith("not"):
        return ["memory: " + text]
    loaded, trained = [int(word) / 1e6 for word in text.split()]
    return ["memory: a process that loads digits5000 and trains an epoch takes up to %.0f MB; "
            "while loading, up to %.0f MB" % (trained, loaded)]
