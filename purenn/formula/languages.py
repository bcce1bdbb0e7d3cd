"""Formulas written in Python and in C: nothing overflows, and NaN stays NaN.

A condition is written out, because a call would cost more. Functions that a language has not
are written as their own formulas, if they have one.
"""
from .program import expanded, unknown
from .trees import LEVELS, written

CAP = 80                            # e^CAP fits a 32-bit float; beyond it nothing changes
PYTHON = {"max": "(%s if %s <= %s else %s)", "min": "(%s if %s >= %s else %s)",
          "step": "(1.0 if %s >= 0.0 else 0.0)", "above_zero": "(1.0 if %s > 0.0 else 0.0)",
          "exp": "exp(%s)", "ln": "log(%s)", "abs": "abs(%s)"}
C = {"max": "(%s <= %s ? %s : %s)", "min": "(%s >= %s ? %s : %s)",
     "step": "(%s >= 0.0f ? 1.0f : 0.0f)", "above_zero": "(%s > 0.0f ? 1.0f : 0.0f)",
     "exp": "expf(%s)", "ln": "logf(%s)", "abs": "fabsf(%s)", "tanh": "tanhf(%s)"}


def python(tree, records, cap=CAP, tops=(), tanh=False):
    """Return a formula as Python that needs exp, log, abs, max alone.

    records: name -> formula of z   cap: the largest number exp is asked for   tops: names that
    are the largest of what they are taken from   tanh: whether there is a function of that name
    Raises ValueError for a function that nobody knows.
    """
    def call(name, texts, parts):
        """Return a call, or the condition in its place."""
        if name == "tanh":
            return "tanh(%s)" % texts[0]
        if name == "exp" and not at_most_zero(parts[0], tops):
            return "exp(%d.0 if %s > %d.0 else %s)" % (cap, texts[0], cap, texts[0])
        if name == "logistic":
            return "(0.0 if %s > %d.0 else 1.0/(1.0 + exp(%s)))" % (texts[0], cap, texts[0])
        if name in ("max", "min"):
            if len(texts) > 2:
                return "%s(%s)" % (name, ", ".join(texts))
            return PYTHON[name] % (texts[0], texts[1], texts[0], texts[1])
        return PYTHON[name] % texts[0]

    native = dict(PYTHON, tanh="tanh(%s)") if tanh else PYTHON
    return written(logistic(ready("Python", tree, records, native)), number("%r"), call)


def c(tree, records):
    """Return a formula as C of floats.   records: name -> formula of z

    Raises ValueError for a function that nobody knows.
    """
    def call(name, texts, parts):
        """Return a call, or the condition in its place."""
        if name in ("max", "min"):
            return C[name] % (texts[1], texts[0], texts[0], texts[1])
        return C[name] % texts[0]

    return written(ready("C", tree, records, C), number("%rf"), call)


def ready(language, tree, records, native):
    """Return the tree with only native functions in it, and powers multiplied out.

    Raises ValueError for a function that nobody knows.
    """
    tree = multiplied(expanded(tree, dict([(name, None if name in native else records[name])
                                           for name in records])))
    for name in unknown(tree, list(native) + list(LEVELS)):
        raise ValueError("formula: no function %r in %s; there are %s"
                         % (name, language, ", ".join(sorted(native))))
    return tree


def logistic(tree):
    """Return a formula in which 1/(1 + exp(u)) is one function of u: beyond the cap it is 0."""
    if not isinstance(tree, tuple):
        return tree
    if tree[0] == "/" and isinstance(tree[2], tuple) and tree[2][:2] == ("+", 1) and (
            isinstance(tree[2][2], tuple) and tree[2][2][0] == "exp"):
        found = "logistic", logistic(tree[2][2][1])
        return found if tree[1] == 1 else ("*", logistic(tree[1]), found)
    return (tree[0],) + tuple([logistic(part) for part in tree[1:]])


def multiplied(tree):
    """Return a formula with a^2 as a*a, and a^3 and so on."""
    if not isinstance(tree, tuple):
        return tree
    parts = tuple([multiplied(part) for part in tree[1:]])
    if tree[0] == "^" and isinstance(parts[1], int) and parts[1] > 0:
        return parts[0] if parts[1] == 1 else ("*",) + parts[:1] * parts[1]
    return (tree[0],) + parts


def number(form):
    """Return the function that shows a name as it is, and a number as a float."""
    return lambda part: part if isinstance(part, str) else form % float(part)


def at_most_zero(tree, tops):
    """Return whether a formula is never above 0: -|z|, or z - top."""
    if not isinstance(tree, tuple) or tree[0] != "-":
        return False
    last = tree[-1]
    return len(tree) == 3 and last in tops or (
        len(tree) == 2 and isinstance(last, tuple) and last[0] == "abs")
