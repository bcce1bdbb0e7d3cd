"""A matrix 矩陣 is a list of rows, each row a vector of the same length.

Slides 5-9: 再一個感知器, 矩陣乘法, 線代化.   W, A: (m, n)   B: (n, p)   x: (n,)
"""
__all__ = ("shape", "matvec", "affine", "transpose", "matmul", "identity")

from .vector import add, dot


def shape(A):
    """Return (rows, columns).   A: (m, n)   ->   (m, n)

    Raises ValueError if the rows differ in length.
    """
    n = len(A[0]) if len(A) else 0
    for i, row in enumerate(A):
        if len(row) != n:
            raise ValueError("shape: row %d has %d numbers, row 0 has %d" % (i, len(row), n))
    return len(A), n


def matvec(W, x):
    """Return W x, one dot product for each row.   W: (m, n)   x: (n,)   ->   (m,)

    Raises ValueError if a row is not as long as x.
    """
    return [dot(row, x) for row in W]


def affine(X, W, b):
    """Return W x + b for every sample x 線代化.   X: (k, n)   W: (m, n)   b: (m,)   ->   (k, m)

    Raises ValueError if a sample or b does not fit W.
    """
    return [add(matvec(W, x), b) for x in X]


def transpose(A):
    """Return A^T: the columns of A as rows.   A: (m, n)   ->   (n, m)

    Raises ValueError if the rows differ in length.
    """
    for i, row in enumerate(A):
        if len(row) != len(A[0]):   # zip would drop the longer row's end in silence
            raise ValueError("transpose: row %d has %d numbers, row 0 has %d"
                             % (i, len(row), len(A[0])))
    return [list(column) for column in zip(*A)] if len(A) else []   # Brython refuses zip()


def matmul(A, B):
    """Return A B, every row of A dot every column of B.   A: (m, n)   B: (n, p)   ->   (m, p)

    Raises ValueError if A has not as many columns as B has rows.
    """
    if len(A) and len(A[0]) != len(B):
        raise ValueError("matmul: inner sizes differ, (%d, %d) times (%d, %d)"
                         % (shape(A) + shape(B)))
    columns = transpose(B)
    return [[dot(row, column) for column in columns] for row in A]


def identity(n):
    """Return the matrix I with I x = x: ones on the diagonal, else zeros.   ->   (n, n)"""
    return [[1 if i == j else 0 for j in range(n)] for i in range(n)]
