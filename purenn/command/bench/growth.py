"""How the time a sample takes grows with the width of the hidden layer and with the batch.

A straight line on paper with two logarithmic axes is a power; its slope is the exponent. The
arithmetic's slope is that of the number of multiply-adds, counted, not measured.
"""
from math import log
from statistics import median

from ..pictures.charts import stacked, told
from ..pictures.svg import save
from ...spoken.language import said
from ...terminal.plots import table
from .tasks import Task, digits, fresh
from .timing import Bare, Purenn, compare

INPUTS, OUTPUTS = 64, 10
WIDTH = 32                          # of the hidden layer while the batch grows
WIDTHS = [8, 16, 32, 64, 128, 256, 512, 1024]
BATCHES = [1, 4, 16, 64, 256, 1024, 4096]
WORK = 600000                       # multiply-adds of a measurement, at least


def report(bare, repeats, svg=None):
    """Measure and print both growths; write them as a picture if a file is named."""
    panels = []
    for title, axis, points in (
            ("width of the hidden layer, 64-width-10, 1 sample a step", "width",
             [(width, width, 1) for width in WIDTHS]),
            ("samples a step, 64-32-10", "batch", [(size, WIDTH, size) for size in BATCHES])):
        series = measured(points, bare, repeats)
        print("\nTime a sample against the %s" % title)
        print("\n".join(lines(axis, series)), flush=True)
        panels.append((series, axis, "µs a sample", True, True, None, 0))
    if svg:
        save(svg, stacked(panels, "Time a sample takes", told(panels)))
        print("\n" + said("written: %s", svg))


def measured(points, bare, repeats):
    """Return the series purenn, bare (if there) and arithmetic.   points: (x, width, batch)"""
    times = [microseconds(width, size, bare, repeats) for _, width, size in points]
    work = [multiply_adds(width, size) for _, width, size in points]
    names = ["purenn", "bare"][:len(times[0])]
    xs = [x for x, _, _ in points]
    series = [(name, xs, list(column)) for name, column in zip(names, zip(*times))]
    return series + [("arithmetic", xs, [times[0][0] * w / work[0] for w in work])]


def multiply_adds(width, size):
    """Return the multiply-adds of a sample: forward, back, gradient, its share of the update."""
    weights = width * (INPUTS + OUTPUTS)
    return 2 * weights + width * OUTPUTS + weights / size


def microseconds(width, size, bare, repeats):
    """Return the time a sample takes in purenn and in the bare program."""
    count = size * -(-WORK // int(multiply_adds(width, size) * size))
    task = Task("growth", [INPUTS, width, OUTPUTS], digits, 1, 0.01, size)
    X, T = task.samples()
    X, T = [fresh((rows * -(-count // len(rows)))[:count]) for rows in (X, T)]
    sides = [Purenn(task, X, T)] + ([Bare(task, fresh(X), T, bare)] if bare else [])
    return [1e6 * median(times) / count for times in compare(sides, repeats)]


def lines(axis, series):
    """Return the table: the times, and each one's slope since the line above."""
    heads = [axis]
    for name, _, _ in series[:-1]:
        heads += [name + " us", "slope"]
    rows = [heads + ["arithmetic's slope"]]
    for i, x in enumerate(series[0][1]):
        row = ["%d" % x]
        for name, xs, ys in series:
            row += ["%.3g" % ys[i]] * (name != "arithmetic")
            row += ["%.2f" % slope(xs, ys, i) if i else ""]
        rows.append(row)
    return table(rows, right=range(len(rows[0])))


def slope(xs, ys, i):
    """Return the exponent of the growth from the point before to this one."""
    return log(ys[i] / ys[i - 1]) / log(xs[i] / xs[i - 1])
