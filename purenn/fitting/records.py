"""Activations and losses of one's own: are their records what they should be, when they are taken.

Whether a formula says what its function does is seen by gradcheck, explain and unroll.
"""
from ..activations import Curve, activation, curves
from .checks import shown
from .helpers import takes
from .refusals import no_activation, not_begun

OUTPUTS = "quantity", "probability", "probabilities", "scores", "answer"


def curve_of(f):
    """Return the record of an activation, by its name, its function or its record.

    Raises ValueError for one that is not here.
    """
    found = f if isinstance(f, Curve) else activation(f)
    if found is None:
        raise no_activation(f, [curve.name for curve in curves()])
    return found


def check_begun(record):
    """Raise ValueError for a record of one's own class, which forgot its parent's __init__."""
    if not hasattr(record, "name"):
        raise not_begun(record.__class__.__name__, "name", "name, ...")


def check_curve(curve, plain=True):
    """Raise ValueError for an activation of one's own that cannot be what it says."""
    check_name("Activation", curve.name)
    called = "Activation: the %s of " + shown(curve.name, str)
    check_function(called % "f", curve.f, "z")
    check_function(called % "slope", curve.slope, "z and a")
    check_text(called % "formula", curve.formula, ["z"])
    check_text(called % "slope_formula", curve.slope_formula, ["z", "a"])


def check_loss(loss, plain):
    """Raise ValueError for a Loss of one's own that cannot be what it says.

    plain: whether it is called as every Loss is, and no class of its own
    """
    check_name("Loss", loss.name)
    called = "Loss: the %s of " + shown(loss.name, str)
    if loss.outputs not in OUTPUTS:
        raise ValueError("%s is %s; there are %s"
                         % (called % "outputs", shown(loss.outputs), ", ".join(OUTPUTS)))
    for what in ("of_sample", "slope") if plain else ():
        check_function(called % what, getattr(loss, what), "y and t")
    if not isinstance(loss.formula, (list, tuple)):
        raise ValueError("%s is %s; lines are wanted, such as (('L', 'sum((y - t)^2)'), "
                         "('slope', '2*(y - t)'))" % (called % "formula", shown(loss.formula)))
    known = ["y", "t"]
    for line in loss.formula:
        if not isinstance(line, (list, tuple)) or not [isinstance(part, str) for part in line] == [
                True, True]:
            raise ValueError("%s has the line %s, (name, text) is wanted"
                             % (called % "formula", shown(line)))
        check_text(called % ("line %s of the formula" % line[0]), line[1], known)
        known.append(line[0])
    if loss.formula and (known[-1] != "slope" or known.count("L") != 1):
        raise ValueError("%s has the lines %s; L is wanted among them, and slope last"
                         % (called % "formula", ", ".join(known[2:])))


def check_name(what, name):
    """Raise ValueError for a name that is no text."""
    if not isinstance(name, str) or not name:
        raise ValueError("%s: its name is %s, a text is wanted" % (what, shown(name)))


def check_function(what, f, arguments):
    """Raise ValueError for what is no function of so many arguments."""
    if not callable(f):
        raise ValueError("%s is %s, a function of %s is wanted" % (what, shown(f), arguments))
    if not takes(f, len(arguments.split(" and "))):
        raise ValueError("%s takes other arguments, a function of %s is wanted"
                         % (what, arguments))


def check_text(what, text, names):
    """Raise ValueError for a formula that cannot be read, or is of other names; None is none."""
    if text is None:
        return
    if not isinstance(text, str):
        raise ValueError("%s is %s, a text such as 'max(0, z)' is wanted" % (what, shown(text)))
    try:
        trees = __import__("purenn.formula.trees", None, None, ["parse"])
        program = __import__("purenn.formula.program", None, None, ["unknown"])
    except ImportError:             # a board without it reads no formulas
        return
    try:
        tree = trees.parse(text)
    except ValueError as error:
        raise ValueError("%s: %s" % (what, error))
    strange = [name for name in trees.names_in(tree) if name not in names]
    if not strange:
        names = list(trees.OPERATIONS) + list(program.OVER)
        strange = program.unknown(tree, names)
        names = sorted([name for name in names if name.isalpha()])
    if strange:
        raise ValueError("%s names %s; there are %s"
                         % (what, ", ".join(strange), ", ".join(names)))
