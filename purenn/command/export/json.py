"""A network as plain JSON for a program of one's own: nothing in it must be guessed."""
import json
import shlex

from ... import __version__
from ...formula.languages import python
from ...formula.program import tree_of
from ...spoken.language import said
from .steps import RECORDS, called, curves_of, is_affine

NEEDS = "Python"
NOTES = [
    "x = (input - means) / deviations, number by number, if means and deviations are not null",
    "layers, one after the other: dense is x = weights x + biases, weights (outputs, inputs), a "
    "row a neuron; activation applies a function to every number",
    "functions, of z: %s; step(z) is 1 if z >= 0, else 0",
    "output is what comes last: softmax e^z[i] / sum of e^z, sigmoid, step, or 'as it is'; then, "
    "for quantities, output * target_deviations + target_means if they are not null",
    "the class is the largest number before output (the first of equals); for one number class 1 "
    "if it is at least threshold, else class 0; of pairs each number for itself: pair[class]",
    "tests: inputs, the outputs purenn gives to them, and the class numbers (null for quantities)",
]
TRY = '''\
import json, sys
from math import exp, log
model = json.load(open(sys.argv[1], encoding="utf-8"))
F = {%s}
def predict(x):
    if model["means"]:
        x = [(v - m) / d for v, m, d in zip(x, model["means"], model["deviations"])]
    for layer in model["layers"]:
        if layer["kind"] == "dense":
            x = [sum(w * v for w, v in zip(row, x)) + b
                 for row, b in zip(layer["weights"], layer["biases"])]
        else:
            x = [F[layer["function"]](z) for z in x]
    if model["output"] == "softmax":
        e = [exp(z - max(x)) for z in x]
        return [v / sum(e) for v in e]
    if model["target_means"]:
        return [y * d + m for y, m, d in zip(x, model["target_means"], model["target_deviations"])]
    return [F.get(model["output"], float)(z) for z in x]
tests = model["tests"]
pairs = [pair for x, t in zip(tests["inputs"], tests["outputs"]) for pair in zip(predict(x), t)]
d = max([abs(y - t) / max(1, abs(t)) for y, t in pairs])
right = d <= 1e-12
print("%%d rows, largest difference %%g: %%s" %% (
    len(tests["inputs"]), d, "right" if right else "WRONG"))
sys.exit(0 if right else 1)'''


def content(program):
    """Return the bytes of the file, a line for each row of numbers."""
    parts = {"format": "network", "version": 2, "producer": "purenn " + __version__,
             "source": program.source, "notes": notes(program), "inputs": program.n, "outputs": program.m}
    parts.update(program.settings())
    parts["layers"] = [described(step) for step in program.steps]
    parts["tests"] = {"inputs": program.inputs, "outputs": program.outputs,
                      "classes": program.answers}
    return ("\n".join(lines_of(parts)) + "\n").encode("ascii")


def notes(program):
    """Return what is to be known, with the formulas of the functions that occur."""
    formulas = "; ".join(["%s %s" % (called(curve), curve.formula or curve.name + "(z)")
                          for curve in curves_of(program)])
    return [note % (formulas or "none") if "%s" in note else note for note in NOTES]


def described(step):
    """Return a step as plain data."""
    if not is_affine(step):
        return {"kind": "activation", "function": called(step)}
    return {"kind": "dense", "weights": step.W, "biases": step.b}


def lines_of(value, indent="", key="", comma=""):
    """Return the lines of a value as JSON: what holds no lists in lists is one line."""
    parts = value.values() if isinstance(value, dict) else value
    if not isinstance(value, (dict, list)) or not any(
            [isinstance(part, (dict, list)) for part in parts]) and key != '"notes": ':
        return [indent + key + json.dumps(value) + comma]
    keys = [json.dumps(name) + ": " for name in value] if isinstance(value, dict) else [""] * len(
        value)
    lines = [indent + key + ("{" if isinstance(value, dict) else "[")]
    for i, (name, part) in enumerate(zip(keys, parts), 1):
        lines += lines_of(part, indent + "  ", name, "," * (i < len(keys)))
    return lines + [indent + ("}" if isinstance(value, dict) else "]") + comma]


def usage(path, program):
    """Return how to use the file."""
    return said("Its field notes says how to compute with it.")


def command(path, program):
    """Return the command that runs the rows."""
    return "python3 -c %s %s" % (shlex.quote(trial(program)), shlex.quote(path))


def trial(program):
    """Return the program that runs the rows, with the functions that occur."""
    return TRY % ", ".join(["%r: lambda z: %s" % (called(curve), python(tree_of(curve), RECORDS))
                            for curve in curves_of(program)])
