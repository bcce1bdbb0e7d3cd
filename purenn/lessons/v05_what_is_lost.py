"""What is lost where rank is lost: a layer of one neuron, inputs with one output, no way back."""
from ..algebra.elimination import inverse, rank
from ..algebra.echelon import Rows
from ..matrix import identity, matmul, matvec
from ..vector import add, scale
from .exact_page import ExactPage, shown
from .page import largest_difference

TITLE = ("What is lost: rank", "遺失了什麼：秩")
FUNCTIONS = ("algebra.elimination.rank", "algebra.elimination.inverse")
TAKES = ("a", "x")
NAMES = {"a": "W"}
A = [[1, 2]]                        # one neuron of two inputs


def lost(A):
    """Return a vector for each direction that A takes to zero: one a column without a pivot."""
    n = len(A[0])
    up = Rows(A, n).down().up()
    found = []
    for free in [j for j in range(n) if j not in up.pivots]:
        v = [int(j == free) for j in range(n)]
        for row, pivot in zip(up.rows, up.pivots):
            v[pivot] = -row[free]
        found.append(v)
    return found


def run(options):
    """Count what survives, show what does not, and try to go back."""
    page = ExactPage("v05", options)
    W = page.matrix("a", A)
    n = len(W[0])
    x = page.vector("x", list(range(3, 3 - n, -1)), n)
    r, gone = rank(W), lost(W)
    page.formulas("z = W x      %s = n − rank W" % page.words("dimensions"), vectors="zx")
    page.show("W =", W, "  x =", x, "  W x =", matvec(W, x))
    page.say("count", n, r, n - r)
    for v in gone:
        page.show("W", v, "=", matvec(W, v))
    page.step()
    if gone:
        told(page, W, x, gone[0])
    else:
        page.say("nothing")
    page.step()
    back(page, W, r)
    page.code("rank(W), lost(W)", W=W)
    page.source("algebra.elimination.rank")
    return page


def told(page, W, x, v):
    """Write inputs that the layer cannot tell apart."""
    rows = []
    for t in (-2, -1, 0, 1, 2):
        there = add(x, scale(t, v))
        rows.append(["%d" % t, shown(there), shown(matvec(W, there))])
    page.table(["t", page.words("input"), "W (x + t v)"], rows)
    page.say("one_output" if len({row[2] for row in rows}) == 1 else "outputs")


def back(page, W, r):
    """Write the inverse, or which row is why there is none."""
    m, n = len(W), len(W[0])
    if r == m == n:
        B = inverse(W)
        page.show("W⁻¹ =", B, "  W⁻¹ W =", matmul(B, W))
        gap = largest_difference(matmul(B, W), identity(n))
        page.say("undone" if gap == 0 else "not_undone" if gap < 1e-6 else "spoiled")
    elif m == n:
        page.say("vanishes", Rows(W, n).down().order[r] + 1)
    else:
        page.say("not_square", m, n, page.words("wide" if r < n else "tall"))
