"""Dot products as loops, for Pythons that compile a loop while it runs, or not at all."""


def loop_dot(u, v):
    """Return u . v, by index: the best loop where nothing is compiled."""
    result = 0
    i = 0
    for ui in u:
        result += ui * v[i]
        i += 1
    return result


def by_fours(A, B, c=()):
    """Return A B^T, with c added to every row: four rows of B at a time, compiled on the way,
    whose sums never leave the processor, if they begin as what they will be, a float.
    A: (k, n)   B: (m, n)   c: (m,), or nothing   ->   (k, m)
    """
    m, rows = len(B), []
    c = c or [0] * m
    for a in A:
        row, j = [0.0] * m, 0
        zero = 0.0 if type(a[0]) is float else 0
        while j + 4 <= m:
            b, d, e, f = B[j], B[j + 1], B[j + 2], B[j + 3]
            p = q = r = s = zero
            i = 0
            for x in a:
                p += x * b[i]
                q += x * d[i]
                r += x * e[i]
                s += x * f[i]
                i += 1
            row[j], row[j + 1] = p + c[j], q + c[j + 1]
            row[j + 2], row[j + 3] = r + c[j + 2], s + c[j + 3]
            j += 4
        while j < m:
            row[j] = loop_dot(a, B[j]) + c[j]
            j += 1
        rows.append(row)
    return rows


def columns_by_index(A):
    """Return the columns of A as rows.   A: (m, n)   ->   (n, m)"""
    rows = []
    for j in range(len(A[0])):
        row, i = [0.0] * len(A), 0
        for a in A:
            row[i] = a[j]
            i += 1
        rows.append(row)
    return rows


def slopes_by_index(slope, dA, Z, A):
    """Return dZ = dA f'(Z), number by number.   slope: of z and a = f(z)   dA, Z, A: (k, m)"""
    rows = []
    for d, z, a in zip(dA, Z, A):
        row, i = [0.0] * len(d), 0
        for di in d:
            row[i] = di * slope(z[i], a[i])
            i += 1
        rows.append(row)
    return rows
