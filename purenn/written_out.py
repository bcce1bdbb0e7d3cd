"""Products of small matrices written out, as Python text: no index, no call, every number a name.

affine of 2 inputs and 1 neuron, for example, is
    def affine(A, B, C):
        (b0_0, b0_1, ), = B
        c0, = C
        result = []
        for a0, a1, in A:
            result.append([a0*b0_0 + a1*b0_1 + c0])
        return result
For rows or columns alone, whatever their number, there are the forms whose names end so.
"""
FORMS = {
    "affine": """def affine(A, B, C):
    %(B)s= B
    %(c)s= C
    result = []
    for %(a)s in A:
        result.append([%(affine)s])
    return result""",                                   # A B^T + C
    "matmul": """def matmul(A, B):
    %(B)s= B
    result = []
    for %(c)s in A:
        result.append([%(matmul)s])
    return result""",                                   # A B
    "descend": """def descend(W, C, rate, U, V):
    %(rows)s= W
    %(c)s= U
    %(a)s= V
%(descend)s""",                                         # W -= rate U V^T, C -= rate U
    "products_rows": "def products_rows(A, B): return [[%(dot)s for %(b)s in B] for %(a)s in A]",
    "affine_rows": """def affine_rows(A, rows):
    return [[%(dot)s + d for (%(b)s), d in rows] for %(a)s in A]""",
    "descend_rows": """def descend_rows(W, U, rate, V):
    %(b)s= V
    for w, u in zip(W, U):
        d = rate*u
        %(a)s= w
        w[:] = [%(difference)s]""",
    "sum_columns": """def sum_columns(B, columns, pairs):
    %(b)s= B
    for j, d in pairs:
        %(a)s= columns[j]
        %(sum)s
    return [%(b)s]""",
    "descend_columns": """def descend_columns(columns, pairs, B):
    %(b)s= B
    for j, d in pairs:
        %(a)s= w = columns[j]
        w[:] = [%(difference)s]""",
}
MADE = {}                           # (form, m, n) -> function, made when first used


def written_out(form, m, n):
    """Return the function of this form for a B of m rows of n numbers, or for rows of n."""
    try:
        return MADE[form, m, n]
    except KeyError:
        made = {}
        exec(FORMS[form] % words(range(m), range(n)), made)
        MADE[form, m, n] = made[form]
        return made[form]


def words(rows, columns):
    """Return what the forms are filled with: names, and sums of products of names."""
    return {
        "a": "".join(["a%d, " % j for j in columns]), "b": "".join(["b%d, " % j for j in columns]),
        "B": "".join(["(%s), " % "".join(["b%d_%d, " % (i, j) for j in columns]) for i in rows]),
        "c": "".join(["c%d, " % i for i in rows]),
        "rows": "".join(["w%d, " % i for i in rows]),
        "affine": ", ".join([" + ".join(["a%d*b%d_%d" % (j, i, j) for j in columns])
                             + " + c%d" % i for i in rows]),
        "matmul": ", ".join([" + ".join(["c%d*b%d_%d" % (i, i, j) for i in rows])
                             for j in columns]),
        "descend": "\n".join(["    d = rate*c%d; C[%d] -= d" % (i, i)
                              + "".join(["; w%d[%d] -= d*a%d" % (i, j, j) for j in columns])
                              for i in rows]),
        "dot": " + ".join(["a%d*b%d" % (j, j) for j in columns]),
        "sum": "; ".join(["b%d += d*a%d" % (j, j) for j in columns]),
        "difference": ", ".join(["a%d - d*b%d" % (j, j) for j in columns]),
    }
