"""A loss's formula as a program: lines for all outputs, spread out into one for each number.

A line is (name, text). In it y and t stand for every output and its target; sum(...) adds up
and largest(...) chooses over the outputs. The line L is the loss of one sample, and the last
line, slope, is dL/dy. Lines between the two belong to the way back.
    ("top", "largest(y)"), ("e", "exp(y - top)"), ..., ("L", "..."), ("slope", "...")
"""
from ..activations import curves
from .trees import names_in, parse, substituted

OVER = {"sum": "+", "largest": "max"}


def scalars(formula, y, t, name_of):
    """Return (section, name, tree) for every number the formula computes, in order.

    section: 'loss' up to L, then 'backward'   y, t: the names of outputs and targets, (m,)
    name_of: a function of a line's name and an output's place, None if it is one number, which
    names that number   Raises ValueError for lines that are no such program.
    """
    lines = [name for name, _ in formula]
    if lines[-1:] != ["slope"] or lines.count("L") != 1 or len(set(lines + ["y", "t"])) != len(
            lines) + 2:
        raise ValueError("loss: the lines of its formula are %s; different names are wanted, L "
                         "among them, slope last" % ", ".join(lines))
    each, found, section = {"y": list(y), "t": list(t)}, [], "loss"
    single = {}
    for name, text in formula:
        tree = substituted(parse(text), single)
        unknown_names = [n for n in names_in(tree) if n not in each and n not in single.values()]
        if unknown_names:
            raise ValueError("loss: %s of its formula names %s, which no line above it is"
                             % (name, ", ".join(unknown_names)))
        if is_each(tree, each):
            each[name] = [name_of(name, i) for i in range(len(y))]
            found += [(section, each[name][i], at(tree, each, i)) for i in range(len(y))]
        else:
            single[name] = name if name == "L" else name_of(name, None)
            found.append((section, single[name], at(tree, each, None)))
        if name == "L":
            section = "backward"
    return found


def is_each(tree, each):
    """Return whether a formula has a number for each output: a name of such outside a sum."""
    if isinstance(tree, str):
        return tree in each
    return (isinstance(tree, tuple) and tree[0] not in OVER
            and any([is_each(part, each) for part in tree[1:]]))


def at(tree, each, i):
    """Return a formula for output i, with all sums spread out."""
    if not isinstance(tree, tuple):
        return each[tree][i] if tree in each else tree
    if tree[0] not in OVER:
        return (tree[0],) + tuple([at(part, each, i) for part in tree[1:]])
    count = len(each["y"])
    parts = [at(tree[1], each, j) for j in range(count)]
    return parts[0] if count == 1 else (OVER[tree[0]],) + tuple(parts)


def tops(formula, name_of):
    """Return the names that are the largest of something: what they are taken from is below 0."""
    return [name_of(name, None) for name, text in formula if str(text).startswith("largest(")]


def tree_of(curve):
    """Return the tree of f(z) of an activation's record: of purenn's own its name, called."""
    if curve.f in [known.f for known in curves()]:
        return curve.name, "z"
    if curve.formula is None:
        raise ValueError("formula: the activation %s has none" % curve.name)
    return parse(curve.formula)


def expanded(tree, records):
    """Return a formula in which functions that are records are their own formulas.

    records: name -> the formula of z, as text; what has none stays
    """
    if not isinstance(tree, tuple):
        return tree
    parts = [expanded(part, records) for part in tree[1:]]
    if records.get(tree[0]) is None:
        return (tree[0],) + tuple(parts)
    return expanded(substituted(parse(records[tree[0]]), {"z": parts[0]}), records)


def unknown(tree, known):
    """Return the names of functions in a formula that are not known."""
    if not isinstance(tree, tuple):
        return []
    return [tree[0]] * (tree[0] not in known) + [
        name for part in tree[1:] for name in unknown(part, known)]


