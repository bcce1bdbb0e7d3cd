"""Dot products as loops, for Pythons that compile a loop while it runs, or not at all."""


def loop_dot(u, v):
    """Return u . v, by index: the best loop where nothing is compiled."""
    result = 0
    i = 0
    for ui in u:
        result += ui * v[i]
        i += 1
    return result


def by_fours(A, B):
    """Return A B^T, four rows of B at a time: compiled on the way, the sums never leave the
    processor.   A: (k, n)   B: (m, n)   ->   (k, m)
    """
    m, rows = len(B), []
    for a in A:
        row, j = [0.0] * m, 0
        while j + 4 <= m:
            b, c, d, e = B[j], B[j + 1], B[j + 2], B[j + 3]
            p = q = r = s = 0
            i = 0
            for x in a:
                p += x * b[i]
                q += x * c[i]
                r += x * d[i]
                s += x * e[i]
                i += 1
            row[j], row[j + 1], row[j + 2], row[j + 3] = p, q, r, s
            j += 4
        while j < m:
            row[j] = loop_dot(a, B[j])
            j += 1
        rows.append(row)
    return rows
