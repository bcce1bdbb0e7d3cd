"""The activations and their slopes again, for all rows of a batch, written out.

The formulas are those of the records in activations; the numbers differ from the lecture's by
rounding. What has no formula, or is of your own, is computed by the lecture's own functions.
"""
from .. import batch
from ..activations import curves
from ..fitting.checks import BARE
from ..fitting.refusals import no_batch, no_gradients
from ..formula.languages import python
from ..formula.trees import parse, substituted
from .loops import slopes_by_index
from .machine import WIDEST, __pypy__, exact_tanh
from .written_out import FORMS, Widths

CAP = 700                           # these are never 32-bit floats: e^700 still fits
ROWS = """def %s(Z):
    if len(Z) == 1:
        {z#, |}= Z[0]
        return [[{%s|, }]]
    result = []
    for {z#, |}in Z:
        result.append([{%s|, }])
    return result"""
SLOPES = """def %s(D, Z, A):
    if len(D) == 1:
        {d#, |}= D[0]
        {%s#, |}= %s[0]
        return [[{%s|, }]]
    result = []
    for ({d#, |}), ({%s#, |}) in zip(D, %s):
        result.append([{%s|, }])
    return result"""
# a function of your own; images, whose -z is a TypeError, on Brython no attribute; uneven rows, none
NOT_ROWS = LookupError, TypeError, AttributeError, ValueError


def term(text, records):
    """Return a formula of d, z and a as a term of a form."""
    tree = substituted(parse(text), {"z": "z#", "a": "a#", "d": "d#"})
    return python(tree, records, CAP, tanh=exact_tanh() is not None)


def forms(curve, records):
    """Enter the forms of an activation; return the functions of its rows, and of its slopes."""
    rows = slopes = {}
    if curve.formula and WIDEST:
        name, text = curve.name + "_rows", term("%s(z)" % curve.name, records)
        FORMS[name] = ROWS % ((name,) + (text,) * 2)
        rows = widths(name, text)
    letters = [letter for letter in "za" if letter in words_in(curve.slope_formula)]
    if len(letters) == 1 and WIDEST:        # a slope of both comes seldom
        name, slope = curve.name + "_slopes", parse(curve.slope_formula)
        product = "d#*" + term(curve.slope_formula, records)
        if slope[0] == "above_zero":
            product = "d# if %s# > 0.0 else 0.0" % slope[1]
        elif slope[0] not in "*":
            product = "d#*(%s)" % term(curve.slope_formula, records)
        FORMS[name] = SLOPES % ((name,) + (letters[0], letters[0].upper(), product) * 2)
        slopes = widths(name, product)
    return rows, slopes


def widths(name, text):
    """Return the functions of a form; none where a condition costs a trace for every pattern."""
    return {} if __pypy__ and " if " in text else Widths(name, WIDEST)


def words_in(text):
    """Return the names of a formula, a letter each."""
    return [letter for letter in "za" if letter in str(text).replace("above_zero", "")]


FORWARD, BACKWARD = {}, {}          # an activation, a slope: its functions by the rows' length
RECORDS = dict([(curve.name, curve.formula) for curve in curves()])
for found in curves():
    FORWARD[found.f], BACKWARD[found.slope] = forms(found, RECORDS)


def apply(f, Z):
    """Return f of every number of Z.   Z: (k, n), or images, sequences   ->   the same"""
    try:
        return FORWARD[f][len(Z[0])](Z)
    except NOT_ROWS:
        pass
    try:
        if isinstance(Z[0][0], batch.ROWS):
            return [apply(f, z) for z in Z]
        return batch.apply(f, Z)
    except BARE as error:
        raise no_batch("forward", Z) or error


def slopes(slope, dA, Z, A):
    """Return dZ = dA f'(Z), number by number.   slope: of z and a = f(z)"""
    try:
        if len(dA) == len(Z):
            return BACKWARD[slope][len(dA[0])](dA, Z, A)
    except NOT_ROWS:
        pass
    try:
        if list(map(len, dA)) != list(map(len, Z)):
            raise no_gradients(dA, Z)
        if isinstance(Z[0][0], batch.ROWS):
            return [slopes(slope, *parts) for parts in zip(dA, Z, A)]
        return (slopes_by_index if __pypy__ else batch.slopes)(slope, dA, Z, A)
    except BARE as error:
        raise no_batch("backward", dA, "dY", "gradient") or error
