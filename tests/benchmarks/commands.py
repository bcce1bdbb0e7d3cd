"""The whole command train beside a script of scikit-learn's: processes from start to end."""
import json
import os
import resource
import subprocess
from statistics import mean, median

from programs import HERE, ROOT, THREADS

SETS = ("digits", "iris", "wine", "breast_cancer")


def command_table(python, theirs, repeats):
    """Return the Markdown text.   python: of purenn   theirs: the one that has scikit-learn"""
    lines = ["| processor's seconds, right answers | `train` | scikit-learn | ratio |",
             "|---|--:|--:|--:|"]
    for name in SETS:
        ours, other, scores = [], [], ([], [])
        for seed in range(repeats):
            seconds, text = timed([python, "-m", "purenn", "train", name, "--json", "--seed",
                                   "%d" % seed])
            ours.append(seconds)
            scores[0].append(json.loads(text)["test"]["accuracy"])
            seconds, text = timed([theirs, os.path.join(HERE, "script_sklearn.py"), os.path.join(
                ROOT, "datasets", name + ".csv"), "%d" % seed])
            other.append(seconds)
            scores[1].append(float(text))
        lines.append("| %s | %.2f s, %.3f | %.2f s, %.3f | %.2f |" % (
            name, median(ours), mean(scores[0]), median(other), mean(scores[1]),
            median([a / b for a, b in zip(ours, other)])))
    return "\n".join(lines)


def timed(command):
    """Return the processor's seconds of a process, import included, and what it prints."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    text = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, universal_newlines=True,
                          env=environment()).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, text


def environment():
    """Return one thread each, and compiled modules kept, as both have them in daily use."""
    found = dict(os.environ, **{name: "1" for name in THREADS})
    found.pop("PYTHONDONTWRITEBYTECODE", None)
    return found
