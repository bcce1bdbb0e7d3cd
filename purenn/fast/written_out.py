"""Loops over a few numbers written out, as Python text: no index, no call, every number a name.

In a form {a#*b#| + } stands for a0*b0 + a1*b1 + ..., one term for each of n columns, and
$c@, |$ for c0, c1, ..., one for each of m rows. affine of 2 inputs and 1 neuron becomes
    def affine(A, B, C):
        (b0_0, b0_1, ), = B
        c0, = C
        result = []
        for a0, a1, in A:
            result.append([a0*b0_0 + a1*b0_1 + c0])
        return result
"""
from math import exp, log

from .machine import exact_tanh

FORMS = {
    # matrices of m rows and n columns: A B^T + C; A B; W - rate U V^T
    "affine": """def affine(A, B, C):
    $({b@_#, |}), |$= B
    $c@, |$= C
    result = []
    for {a#, |}in A:
        result.append([${a#*b@_#| + } + c@|, $])
    return result""",
    "matmul": """def matmul(A, B):
    $({b@_#, |}), |$= B
    result = []
    for $c@, |$in A:
        result.append([{$c@*b@_#| + $|, }])
    return result""",
    "descend": """def descend(W, rate, U, V):
    $w@, |$= W
    $c@, |$= U
    {a#, |}= V
    $d = rate*c@; {w@[#] -= d*a#|; }|
    $""",
    # rows, or columns, of n numbers, however many there are
    "products_rows": """def products_rows(A, B):
    return [[{a#*b#| + } for {b#, |}in B] for {a#, |}in A]""",
    "affine_rows": """def affine_rows(A, rows):
    return [[{a#*b#| + } + d for ({b#, |}), d in rows] for {a#, |}in A]""",
    "descend_rows": """def descend_rows(W, U, rate, V):
    {b#, |}= V
    for w, u in zip(W, U):
        d = rate*u
        {a#, |}= w
        w[:] = [{a# - d*b#|, }]""",
    "sum_columns": """def sum_columns(B, columns, index, values):
    {b#, |}= B
    for j, d in zip(index, values):
        {a#, |}= columns[j]
        {b# += d*a#|; }
    return [{b#|, }]""",
    "descend_columns": """def descend_columns(columns, index, values, B):
    {b#, |}= B
    for j, d in zip(index, values):
        {a#, |}= columns[j]
        columns[j] = [{a# - d*b#|, }]""",
}
MADE = {}                           # (form, m, n) -> function, made when first used


def written_out(form, m, n):
    """Return the function of this form for m rows and n columns, or for rows of n numbers."""
    try:
        return MADE[form, m, n]
    except KeyError:
        MADE[form, m, n] = made_of(filled(form, m, n), form)
        return MADE[form, m, n]


def made_of(text, name):
    """Return the function of this name in a text."""
    made = {"exp": exp, "log": log, "tanh": exact_tanh()}
    try:
        exec(text, made)
    except Exception:               # forbidden since this Python was looked at
        raise ValueError("exec: %s cannot be made" % name)
    return made[name]


class Widths(dict):
    """The functions of a form for rows, by the length of a row; made when first asked for.

    widest: the longest row that is written out, for others there is a KeyError
    make: a function of a length that makes one; None: of the form of this name
    """

    def __init__(self, form, widest, make=None):
        super().__init__()
        self.widest, self.make = widest, make or (lambda n: written_out(form, 0, n))

    def __missing__(self, n):
        """Return the function for rows of n numbers."""
        if not 0 < n <= self.widest:
            raise KeyError(n)
        self[n] = self.make(n)
        return self[n]


def filled(form, m, n):
    """Return the text of a form."""
    by_rows = [repeated(part, "@", m) if i % 2 else part
               for i, part in enumerate(FORMS[form].split("$"))]
    parts = "".join(by_rows).replace("}", "{").split("{")
    return "".join([repeated(part, "#", n) if i % 2 else part for i, part in enumerate(parts)])


def repeated(part, mark, count):
    """Return template|separator as a text, with 0, 1, ... in place of the mark."""
    template, separator = part.rsplit("|", 1)
    return separator.join([template.replace(mark, "%d" % i) for i in range(count)])
