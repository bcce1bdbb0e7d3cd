"""What every export writes: the steps of a network, what its numbers mean, five rows to try."""
import keyword
import os
import re
import struct

from ...stored.model_format import is_number, target_scales
from ...preprocessing import standardise
from ...rng import Rng
from ...stored.storage import within
from ...stored.about import checked
from ...terminal.arguments import BROUGHT
from .steps import ends_of, folded, is_affine, steps_of

ROWS = 5
ENDS = {"probabilities": "softmax", "probability": "sigmoid", "answer": "step"}


class Program:
    """A network as it will run elsewhere.

    name: for C and Python   source: the model's file   n, m: inputs and outputs
    columns, means, deviations: of the inputs, or None   steps: Affine, or an activation's record
    end: 'softmax', 'sigmoid', 'step' or '', what turns scores into outputs
    classes: names, or None for a quantity   threshold: where an output that is a class of its
    own, or one of several yes and no, says 1   target: its name, or None
    targets: the names of the outputs where they are several targets, or None
    pairs: [the word for no, the word for yes] of each of several yes and no, or None
    quantity: (means, deviations) that scale the outputs back, or None
    inputs, outputs, answers: the rows to try, what purenn says, the class numbers, of several
    yes and no a list a row (or None)
    """

    def __str__(self):
        """Return its size in words."""
        weights = sum([len(row) + 1 for step in self.steps if is_affine(step)
                       for row in step.W])
        return "%d inputs, %d weights and biases, %d output%s%s" % (
            self.n, weights, self.m, "s" * (self.m > 1), self.end and " (%s)" % self.end)

    def settings(self):
        """Return what the numbers mean, for the formats that carry it as text."""
        return {"columns": self.columns, "means": self.means, "deviations": self.deviations,
                "output": self.end or "as it is", "target": self.target,
                "classes": self.classes, "threshold": self.threshold,
                "targets": self.targets, "pairs": self.pairs,
                "target_means": self.quantity and self.quantity[0],
                "target_deviations": self.quantity and self.quantity[1]}


def plan(model, path):
    """Return the Program of a loaded model.

    Raises ValueError for a layer that no export knows, or settings that do not fit.
    """
    network, about = model.network, within(path, checked, model.about)
    p = Program()
    p.source = os.path.basename(path)
    p.name = safe_name(p.source)
    p.steps = steps_of(network.layers)
    p.n, p.m = ends_of(p.steps)
    p.columns = names(about, "columns", p.n)
    p.means, p.deviations = scaling_of(about, p.n)
    name_outputs(p, network, about)
    p.inputs = rows_to_try(p)
    answer(p, network)
    p.steps = folded(p.steps)
    return p


def name_outputs(p, network, about):
    """Set what the outputs of a program mean."""
    p.end = ENDS.get(network.loss.outputs, "")
    p.target = None if about.get("target") is None else str(about["target"])
    p.targets = None if about.get("pairs") is None else names(about, "hot", p.m)
    p.pairs = about.get("pairs") or None
    p.classes = None if p.targets else classes_of(network, about, p.m)
    p.threshold = network.loss.threshold if p.m == 1 or p.pairs else None
    p.quantity = None if p.classes or p.pairs else target_scales(about, p.m)


def safe_name(source):
    """Return the model's file name as an identifier of C and Python that hides no module."""
    name = re.sub("[^0-9A-Za-z]+", "_", os.path.splitext(source)[0]).strip("_") or "model"
    if name[0].isdigit() or keyword.iskeyword(name) or name in BROUGHT:
        name = "model_" + name
    return name


def scaling_of(about, n):
    """Return the means and deviations of the inputs, or twice None."""
    means, deviations = vector(about, "means", n), vector(about, "deviations", n)
    if means is None and deviations is None:
        return None, None
    return means or [0] * n, [d or 1 for d in deviations or [1] * n]


def vector(about, key, n):
    """Return a list of n numbers from about, or None.   Raises ValueError for anything else."""
    value = about.get(key)
    if value is not None and not (isinstance(value, list) and len(value) == n
                                  and all([is_number(part) for part in value])):
        raise ValueError("export: %s in the model is %.60r, %d numbers are wanted"
                         % (key, value, n))
    return value


def names(about, key, n):
    """Return a list of n strings from about, or None.   Raises ValueError for anything else."""
    value = about.get(key)
    if value is not None and not (isinstance(value, list) and len(value) == n):
        raise ValueError("export: %s in the model is %.60r, %d names are wanted"
                         % (key, value, n))
    return value and [str(part) for part in value]


def classes_of(network, about, m):
    """Return the names of the classes, their numbers if they have none; None for a quantity."""
    count = m if m > 1 else 2
    classes = names(about, "classes", count)
    if classes is None and not network.loss.is_quantity():
        classes = [str(i) for i in range(count)]
    return classes


def rows_to_try(program):
    """Return rows around the means, the same for every export, each number a 32-bit float."""
    rng = Rng(0)
    means, deviations = program.means or [0] * program.n, program.deviations or [1] * program.n
    return [[as_float32(rng.normal(m, d)) for m, d in zip(means, deviations)]
            for _ in range(ROWS)]


def as_float32(value):
    """Return the nearest 32-bit float; what is too large for one as it is."""
    try:
        return struct.unpack("<f", struct.pack("<f", value))[0]
    except OverflowError:
        return float(value)


def answer(program, network):
    """Set the outputs and answers to the rows, as purenn itself gives them.

    Raises ValueError if one of them is not finite.
    """
    X = program.inputs
    check_finite(X)
    scores = network.outputs(standardise(X, program.means, program.deviations)
                             if program.means else X)
    program.outputs = [network.loss.probabilities(z) for z in scores] if program.end else scores
    if program.quantity:
        program.outputs = [[y * deviation + mean for y, mean, deviation in zip(
            row, *program.quantity)] for row in program.outputs]
    program.answers = [network.loss.class_of(z) for z in scores] if program.classes else None
    if program.pairs:
        program.answers = [[network.loss.class_of([v]) for v in z] for z in scores]
    check_finite(scores + program.outputs)
    program.largest = max([abs(v) for row in X + scores + program.outputs for v in row])


def check_finite(rows):
    """Raise ValueError for a number that is none."""
    if not all([is_number(v) for row in rows for v in row]):
        raise ValueError("export: numbers grow beyond what a float holds; the weights or the "
                         "scaling are too large")


def check_float32(program):
    """Raise ValueError for a number that would be infinite, or a deviation that would be 0."""
    held = [("weight", step.W) for step in program.steps if is_affine(step)]
    held += [("bias", [step.b]) for step in program.steps if is_affine(step)]
    held += [("mean", [program.means or []]), ("deviation", [program.deviations or []]),
             ("scale of the target", program.quantity or []),
             ("number of its answers", [[program.largest]])]
    for name, rows in held:
        for value in [value for row in rows for value in row]:
            try:
                zero = struct.unpack("<f", struct.pack("<f", value))[0] == 0
            except OverflowError:
                zero = None
            if zero is None or zero and name == "deviation":
                raise ValueError("export: a %s is %g, which no 32-bit float can hold; python "
                                 "and json can" % (name, value))
