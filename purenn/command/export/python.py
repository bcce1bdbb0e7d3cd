"""A network as one Python module that imports math alone: CPython from 3.6, PyPy, MicroPython.

The weights are lists, a row a neuron; under them stand the few functions that use them.
"""
import keyword
import os
import shlex

from ... import __version__
from ...formula.languages import python
from ...formula.program import tree_of
from ...spoken.language import said
from .steps import RECORDS, called, curves_of, is_affine

NEEDS = "any Python; micropython takes the same line"
HEAD = '''\
"""A neural network in plain Python, written by purenn %(version)s; needs nothing.

    predict(x)      the outputs for one row x of %(n)d numbers
%(classify)s
Run the file itself to compare it with the answers purenn gave.
"""
from math import exp, log
'''
FUNCTION = '''\
def %s(z):
    """Return %s; exp never gets a large number."""
    return %s
'''
FORWARD = '''\
def scores(x):
    """Return what the last layer says."""
    if len(x) != %(n)d:
        raise ValueError("predict: %%d numbers, %(n)d are wanted" %% len(x))
%(scaling)s\
    for layer in LAYERS:
        if isinstance(layer, tuple):            # W x + b
            z = []
            for row, zi in zip(layer[0], layer[1]):
                for w, xj in zip(row, x):
                    zi += w * xj
                z.append(zi)
            x = z
        else:
            x = [layer(z) for z in x]
    return x
'''
SOFTMAX = '''\
def softmax(z):
    """Return shares e^z, together 1."""
    e = [exp(zi - max(z)) for zi in z]
    s = sum(e)
    return [ei / s for ei in e]
'''
PREDICT = '''\
def predict(x):
    """Return the outputs for one row."""
    return %s
'''
CLASSIFY = '''\
def classify(x):
    """Return %s."""
    z = scores(x)
    return %s
'''
CHECK = '''\
def check():
    """Compare with the answers purenn gave, and stop with exit code 1 if one is wrong."""
    small, most = 1e-12, 0.0
    if 1 + small == 1:                          # a board with shorter floats
        small = 1e-3
    right = True
    for k, (x, wanted) in enumerate(TESTS):
        for y, t in zip(predict(x), wanted):
            most = max(most, abs(y - t) / max(1, abs(t)))
%(classes)s    right = right and most <= small
    print("%%d rows, largest difference %%g: %%s"
          %% (len(TESTS), most, "right" if right else "WRONG"))
    if not right:
        raise SystemExit(1)


if __name__ == "__main__":
    check()
'''


def content(program):
    """Return the bytes of the file."""
    parts = [head(program)] + functions(program) + [data(program)] + forward(program)
    same = "        right = right and classify(x) == ANSWERS[k]\n"
    parts.append(CHECK % {"classes": same if program.answers else ""})
    return "\n\n".join(parts).encode("utf-8")


def head(program):
    """Return the docstring and the import."""
    classify = "    classify(x)     %s\n" % named(program) if program.answers else ""
    return HEAD % {"version": __version__, "n": program.n, "classify": classify}


def named(program):
    """Return what classify says."""
    return "a name for each target, yes or no" if program.pairs else "the class, a name"


def functions(program):
    """Return the functions of the activations that occur."""
    parts = [FUNCTION % (called(curve), curve.formula or "1 if z >= 0, else 0", python(
        tree_of(curve), RECORDS)) for curve in curves_of(program)]
    return parts + [SOFTMAX] * (program.end == "softmax")


def data(program):
    """Return the numbers and names, a line for each row."""
    lines = []
    for name, value in (("COLUMNS", program.columns), ("CLASSES", program.classes),
                        ("TARGETS", program.targets), ("PAIRS", program.pairs),
                        ("MEANS", program.means), ("DEVIATIONS", program.deviations), ("SCALES", scales(program))):
        if value:
            lines.append("%s = %r" % (name, value))
    lines.append("LAYERS = [      # (weights, a row a neuron; biases), or a function")
    for step in program.steps:
        lines += dense(step) if is_affine(step) else ["    %s," % called(step)]
    lines += ["]", "TESTS = ["]
    lines += ["    (%r,\n     %r)," % pair for pair in zip(program.inputs, program.outputs)]
    lines.append("]")
    if program.classes:
        lines.append("ANSWERS = [CLASSES[i] for i in %r]" % program.answers)
    elif program.pairs:
        lines.append("ANSWERS = [[pair[i] for pair, i in zip(PAIRS, row)] for row in %r]"
                     % program.answers)
    return "\n".join(lines) + "\n"


def scales(program):
    """Return (mean, deviation) of each output that is a quantity, or None."""
    return program.quantity and list(zip(*program.quantity))


def dense(step):
    """Return the lines of a layer's weights and biases."""
    return ["    (["] + ["        %r," % row for row in step.W] + ["    ],", "     %r)," % step.b]


def forward(program):
    """Return scores, predict and, for classes, classify."""
    scaling = ""
    if program.means:
        scaling = "    x = [(xj - m) / d for xj, m, d in zip(x, MEANS, DEVIATIONS)]\n"
    parts = [FORWARD % {"n": program.n, "scaling": scaling}]
    if program.quantity:
        parts.append(PREDICT % "[y * d + m for y, (m, d) in zip(scores(x), SCALES)]")
    else:
        parts.append(PREDICT % {"softmax": "softmax(scores(x))", "": "scores(x)"}.get(
            program.end, "[%s(z) for z in scores(x)]" % program.end))
    if program.pairs:
        parts.append(CLASSIFY % (named(program), "[pair[1 if zi >= %r else 0] for pair, zi in "
                                 "zip(PAIRS, z)]" % program.threshold))
    elif program.classes:
        parts.append(CLASSIFY % (named(program), "CLASSES[%s]" % (
            "z.index(max(z))" if program.m > 1 else "1 if z[0] >= %r else 0" % program.threshold)))
    return parts


def usage(path, program):
    """Return how to use the file."""
    name, ending = os.path.splitext(os.path.basename(path))
    if ending != ".py" or not name.isidentifier() or keyword.iskeyword(name):
        return said("To import it, call it by a Python name, such as %s.py", program.name)
    return "    from %s import %s" % (name, "predict, classify" if program.answers else "predict")


def command(path, program):
    """Return the command that runs the rows."""
    return "python3 " + shlex.quote(path)
