"""What elimination answers 高斯消去法: determinant, rank, solve, inverse; least squares, project.

    solve([[2, 1], [1, 3]], [3, 5])         [Fraction(4, 5), Fraction(7, 5)]; print says 4/5
    solve([[2.0, 1], [1, 3]], [3, 5])       [0.8, 1.4]
    solve(A, b, on_step=steps.append)       keeps the steps, which echelon.py describes
Lessons v5 to v7.   A: (m, n)   b: (m,)
"""
__all__ = ("determinant", "rank", "solve", "inverse", "least_squares", "project")

from ..fitting.wanted import want
from ..matrix import identity, matmul, matvec, shape, transpose
from ..vector import lengths_differ, norm, scale
from .exact import Fraction
from .echelon import Rows

WANTED = "A:lists on_step:function?"


def determinant(A, on_step=None):
    """Return det A 行列式, the product of the pivots, negative after odd exchanges.   A: (n, n)

    Of whole numbers it is one.   Raises ValueError if A is not square.
    """
    n = square("determinant", A, on_step)
    down = Rows(A, n, on_step).down()
    result = 1 if len(down.pivots) == n else 0
    for i in range(len(down.pivots)):
        result = result * down.rows[i][i]
    result = -result if result and down.exchanges % 2 else result      # never -0.0
    whole = down.exact and not [v for row in A for v in row if not isinstance(v, int)]
    return Fraction(result).numerator if whole else result


def rank(A, on_step=None):
    """Return how many rows of A are no sum of multiples of others 秩.   A: (m, n)   ->   number"""
    want("rank", WANTED, A, on_step)
    return len(Rows(A, shape(A)[1], on_step).down().pivots)


def solve(A, b, on_step=None):
    """Return the x with A x = b.   A: (n, n)   b: (n,)   ->   (n,)

    Raises ValueError if A is not square, b does not fit, or a row vanishes.
    """
    return solved("solve: row", A, b, on_step)


def solved(name, A, b, on_step):
    """Return the x with A x = b; name: how a refusal begins."""
    n = square(name.split(":")[0], A, on_step)
    want("solve", "b:list", b)
    if len(b) != n:
        raise ValueError("solve: A is (%d, %d), b has %d numbers; %d are wanted"
                         % (n, n, len(b), n))
    down = Rows([list(row) + [bi] for row, bi in zip(A, b)], n, on_step).down()
    if len(down.pivots) < n:
        r = gone(down)
        left = down.rows[r][n]
        raise vanished(name, down, r, " and leaves 0 = %s, %s" % (
            text(left), "no solution" if left else "more than one solution"))
    return [row[n] for row in down.up().rows]


def inverse(A, on_step=None):
    """Return the B with A B = B A = I 反矩陣: [A I] becomes [I B].   A: (n, n)   ->   (n, n)

    Raises ValueError if A is not square, or a row vanishes.
    """
    n = square("inverse", A, on_step)
    down = Rows([list(row) + e for row, e in zip(A, identity(n))], n, on_step).down()
    if len(down.pivots) < n:
        raise vanished("inverse: row", down, len(down.pivots), "")
    return [row[n:] for row in down.up().rows]


def least_squares(A, b, on_step=None):
    """Return the x with the least |A x - b| 最小平方, from A^T A x = A^T b.   ->   (n,)

    Raises ValueError if b does not fit, or a column of A is a sum of multiples of others.
    """
    want("least_squares", "A:rows on_step:function? b:numbers", A, on_step, b)
    if len(b) != len(A):
        raise ValueError("least_squares: A is (%d, %d), b has %d numbers; %d are wanted"
                         % (shape(A) + (len(b), len(A))))
    At = transpose(A)
    return solved("least_squares: column", matmul(At, A), matvec(At, b), on_step)


def project(u, v):
    """Return the part of u that lies along v 投影, (u . v / v . v) v.   u, v: (n,)   ->   (n,)

    Of all the points of v's line it is the nearest one to u. Raises ValueError if the lengths
    differ, or for a v of zeros.
    """
    want("project", "u:numbers v:numbers", u, v)
    if len(u) != len(v):
        raise lengths_differ("project", u, v)
    if not norm(v):
        raise ValueError("project: a vector of zeros has no direction; another is wanted")
    return scale(least_squares([[vi] for vi in v], u)[0], v)


def square(name, A, on_step):
    """Return the n of an (n, n) matrix.   Raises ValueError for another."""
    want(name, WANTED, A, on_step)
    m, n = shape(A)
    if m != n:
        raise ValueError("%s: A is (%d, %d), a square matrix is wanted" % (name, m, n))
    return n


def gone(down):
    """Return a row of A b that has vanished from A, one that leaves more than 0 = 0 if any does."""
    r = len(down.pivots)
    return ([i for i in range(r, len(down.rows)) if down.rows[i][-1]] + [r])[0]


def vanished(name, down, r, left):
    """Return the error for rows that are not independent; it names one of A as it came."""
    return ValueError("%s %d vanishes%s; rank %d is wanted, it is %d"
                      % (name, down.order[r], left, down.width, len(down.pivots)))


def text(value):
    """Return a number as short text, a Fraction as 1/3."""
    return "%g" % value if isinstance(value, float) else str(value)
