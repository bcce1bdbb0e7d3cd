"""A loss's formula as a program: lines for all outputs, spread out into one for each number.

A line is (name, text). In it y and t stand for every output and its target; sum(...) adds up
and largest(...) chooses over the outputs. The line L is the loss of one sample, and the last
line, slope, is dL/dy. Lines between the two belong to the way back.
    ("top", "largest(y)"), ("e", "exp(y - top)"), ..., ("L", "..."), ("slope", "...")
"""
from .trees import parse, substituted

OVER = {"sum": "+", "largest": "max"}


def scalars(formula, y, t, name_of):
    """Return (section, name, tree) for every number the formula computes, in order.

    section: 'loss' up to L, then 'backward'   y, t: the names of outputs and targets, (m,)
    name_of: a function of a line's name and an output's place, which names that number
    """
    each, found, section = {"y": list(y), "t": list(t)}, [], "loss"
    for name, text in formula:
        tree = parse(text)
        if is_each(tree, each):
            each[name] = [name_of(name, i) for i in range(len(y))]
            found += [(section, each[name][i], at(tree, each, i)) for i in range(len(y))]
        else:
            found.append((section, name, at(tree, each, None)))
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


def tops(formula):
    """Return the names that are the largest of something: what they are taken from is below 0."""
    return [name for name, text in formula if str(text).startswith("largest(")]


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


