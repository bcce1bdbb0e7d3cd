"""Elimination step by step: exchange, subtract, divide; thirds stay thirds."""
from ..algebra.elimination import gone, solve
from ..algebra.echelon import Rows
from ..matrix import matvec
from ..vector import dot
from .exact_page import ExactPage, bracketed, close, has_float, shown

TITLE = ("Elimination step by step", "高斯消去法的步驟")
FUNCTIONS = ("algebra.elimination.solve",)
TAKES = ("a", "b")
NAMES = {"a": "A"}
A, B = [[0, 2, 1], [1, 1, 2], [2, 1, 1]], [1, 2, 3]


def run(options):
    """Solve A x = b with every step."""
    page = ExactPage("v06", options)
    W = page.matrix("a", A)
    n = len(W)
    if len(W[0]) != n:
        raise ValueError("lesson: --a is %r; as many rows as columns are wanted"
                         % page.given("a"))
    b = page.vector("b", B[:n] + [0] * (n - 3), n)
    page.formulas("A x = b      [A │ b] → [I │ x]", vectors="xb")
    rows = [row + [bi] for row, bi in zip(W, b)]
    page.show(rows, bar=n)
    down = Rows(rows, n, lambda step: told(page, n, *step)).down()
    page.line("det A = %s = %s\n" % (("−(%s)" if down.exchanges % 2 else "%s") % pivots(down, n),
                                     shown(value(down, n))))
    if len(down.pivots) < n:
        lost(page, down, n)
    else:
        answer(page, W, b, [row[n] for row in down.up().rows])
    page.source("algebra.echelon.Rows.clear", "self.rows[k] = [self")
    if len(down.pivots) == n:
        page.source("algebra.echelon.Rows.up", "self.rows[r] =")
    return page


def lost(page, down, n):
    """Write which row of A has vanished, and what that means for b."""
    r = gone(down)
    page.say("vanishes", down.order[r] + 1, shown(down.rows[r][n]))
    page.say("none" if down.rows[r][n] else "many")


def answer(page, W, b, x):
    """Write the solution, and what A makes of it."""
    page.show("x =", x, "  A x =", matvec(W, x), "  b =", b)
    page.code("solve(W, b)", W=W, b=b)
    found = matvec(W, x)
    if found == b == matvec(W, solve(W, b)) and not has_float([found, b]):
        page.say("right")
    else:
        sizes = [dot([abs(w) for w in row], [abs(xi) for xi in x]) for row in W]
        page.say("wrong" if all([close(*three) for three in zip(found, b, sizes)]) else "far")


def pivots(down, n):
    """Return the numbers on the diagonal as a product."""
    return " · ".join([bracketed(down.rows[i][i]) for i in range(n)])


def value(down, n):
    """Return the determinant."""
    result = (-1) ** down.exchanges
    for i in range(n):
        result = result * down.rows[i][i]
    return result


def told(page, n, kind, i, c, j, rows):
    """Write a step and the matrix after it."""
    if kind == "exchange":
        page.say(kind, j + 1, i + 1)
    elif kind == "divide":
        page.say(kind, i + 1, shown(c))
    else:
        page.say("subtract" if c > 0 else "add", i + 1, shown(abs(c)), j + 1)
    page.show(rows, bar=n, computed=True)
    page.step()
