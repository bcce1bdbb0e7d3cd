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
        {a#, |}= w = columns[j]
        w[:] = [{a# - d*b#|, }]""",
    # losses of rows, times share, and their slopes
    "squared_error": """def squared_error(Y, T, share):
    loss, slopes = 0, []
    for ({y#, |}), ({t#, |}) in zip(Y, T):
        {d# = y# - t#|; }
        loss += {d#*d#| + }
        slopes.append([{share*d#|, }])
    return 0.5*share*loss, slopes""",
    "cross_entropy": """def cross_entropy(Z, T, share):
    loss, slopes = 0, []
    for ({z#, |}), ({t#, |}) in zip(Z, T):
        top = max(({z#, |}))
        {e# = exp(z# - top)|; }
        whole = {e#| + }
        weight = {t#| + }
        loss += weight*(top + log(whole)) - ({t#*z#| + })
        c = share*weight/whole
        slopes.append([{c*e# - share*t#|, }])
    return share*loss, slopes""",
}
for name, term in (("relu_rows", "0 if a# <= 0 else a#"),
                   ("sigmoid_rows", "0.0 if a# < -700 else 1/(1 + exp(-a#))")):
    FORMS[name] = """def %s(Z):
    result = []
    for {a#, |}in Z:
        result.append([{%s|, }])
    return result""" % (name, term)
FORMS["rows_of"] = """def rows_of(f):
    def rows(Z):
        result = []
        for {a#, |}in Z:
            result.append([{f(a#)|, }])
        return result
    return rows"""
for name, term in (("sigmoid_slopes", "d#*a#*(1 - a#)"), ("tanh_slopes", "d#*(1 - a#*a#)"),
                   ("relu_slopes", "d# if a# > 0 else 0")):
    FORMS[name] = """def %s(D, A):
    result = []
    for ({d#, |}), ({a#, |}) in zip(D, A):
        result.append([{%s|, }])
    return result""" % (name, term)
MADE = {}                           # (form, m, n) -> function, made when first used


def written_out(form, m, n):
    """Return the function of this form for m rows and n columns, or for rows of n numbers."""
    try:
        return MADE[form, m, n]
    except KeyError:
        made = {"exp": exp, "log": log}
        exec(filled(form, m, n), made)
        MADE[form, m, n] = made[form]
        return made[form]


class Widths(dict):
    """The functions of a form for rows, by the length of a row; made when first asked for.

    widest: the longest row that is written out, for others there is a KeyError
    """

    def __init__(self, form, widest, f=None):
        super().__init__()
        self.form, self.widest, self.f = form, widest, f

    def __missing__(self, n):
        """Return the function for rows of n numbers."""
        if not 0 < n <= self.widest:
            raise KeyError(n)
        made = written_out(self.form, 0, n)
        self[n] = made if self.f is None else made(self.f)
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
