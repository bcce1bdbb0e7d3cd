"""Activations and losses of one's own: are their records what they should be, when they are taken.

Whether a formula says what its function does is seen by gradcheck, explain and unroll.
"""
from ..activations import Curve, activation, curves
from .checks import shown
from .helpers import takes

OUTPUTS = "quantity", "probability", "probabilities", "scores", "answer"


def own_curve(f, slope=None):
    """Return the record of an activation of one's own.   f: a Curve; or its f, with the slope

    Raises ValueError for what makes none.
    """
    if slope is not None:
        f = activation(f).f if isinstance(f, str) else f
        f = Curve(getattr(f, "__name__", "own"), f, slope)
    elif callable(f):
        raise ValueError("Activation: %s is a function of your own, its slope is wanted"
                         % getattr(f, "__name__", "own"))
    elif not isinstance(f, Curve):
        from .refusals import no_activation
        raise no_activation(f, [curve.name for curve in curves()])
    check_name("Activation", f.name)
    called = "Activation: the %s of " + shown(f.name, str)
    check_function(called % "f", f.f, "z")
    check_function(called % "slope", f.slope, "z and a")
    for what, text, names in (("formula", f.formula, "z"), ("slope_formula", f.slope_formula, "za")):
        check_text(called % what, text, list(names))
    return f


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
    except ImportError:             # a board without it reads no formulas
        return
    try:
        found = trees.names_in(trees.parse(text))
    except ValueError as error:
        raise ValueError("%s: %s" % (what, error))
    strange = [name for name in found if name not in names]
    if strange:
        raise ValueError("%s names %s; there are %s"
                         % (what, ", ".join(strange), ", ".join(names)))
