"""Two matrices one after the other are one matrix, and the order matters: degeneration seen."""
from ..algebra.elimination import determinant
from ..matrix import matmul, matvec, transpose
from ..terminal.plane import WIDTH, Plane
from .exact_page import ExactPage, bracketed, close, floats, shown, through

TITLE = ("Two matrices are one", "兩個矩陣變一個")
FUNCTIONS = ("matrix.matmul", "matrix.matvec")
TAKES = ("a", "b", "x")
NAMES = {"a": "A", "b": "B"}
A, B, X = [[0, -1], [1, 0]], [[2, 0], [0, 1]], [2, 1]      # a quarter turn; twice as wide
CORNERS = [[0, 0], [1, 0], [1, 1], [0, 1]]


def drawing(a, b, width=WIDTH):
    """Return the unit square through both orders."""
    squares = [[matvec(M, corner) for corner in CORNERS] for M in (matmul(b, a), matmul(a, b))]
    plane = Plane(squares[0] + squares[1], width)
    for square, mark in zip(squares, "#o"):
        for p, q in zip(square, square[1:] + square[:1]):
            plane.line(p, q, mark)
    seized = []
    for square, name, word, first, last in ((squares[0], "B A e", "a", a, b),
                                            (squares[1], "A B e", "b", b, a)):
        for j, tip in enumerate((square[1], square[3])):
            called = name + "₁₂"[j]
            plane.drawn["labels"].append(floats(tip) + [called])
            seized += through(called, tip, "%s:0.%d %s:1.%d" % (word, j, word, j),
                              transpose(first)[j], last)
    plane.drawn["handles"] = seized
    return plane


def run(options):
    """Go through two layers, through their product, and in the other order."""
    page = ExactPage("v04", options)
    a, b = page.matrix("a", A, 2, 2), page.matrix("b", B, 2, 2)
    x = page.vector("x", X, 2)
    page.formulas("x₂ = B (A x) = (B A) x", vectors="x")
    page.show("A =", a, "  B =", b, "  x =", x)
    two, one = matvec(b, matvec(a, x)), matvec(matmul(b, a), x)
    page.show("A x =", matvec(a, x), "  B (A x) =", two)
    page.step()
    page.show("B A =", matmul(b, a), "  (B A) x =", one)
    page.say("same" if two == one else "other")
    page.step()
    page.show("A B =", matmul(a, b), "  (A B) x =", matvec(matmul(a, b), x))
    page.say("commute" if alike(matmul(a, b), matmul(b, a)) else "order")
    page.plane(drawing(a, b, page.across(WIDTH, 4)), below="key", caption="drawn")
    columns(page, a, b)
    areas(page, a, b)
    page.code("matmul(b, a), matmul(a, b)", a=a, b=b)
    page.source("matrix.matmul", step=1)
    return page


def alike(A, B):
    """Return whether two matrices are equal, of floats but for rounding."""
    largest = max([abs(v) for row in A + B for v in floats(row)])
    return all([close(p, q, largest) for u, v in zip(A, B) for p, q in zip(u, v)])


def areas(page, a, b):
    """Write the determinants, which multiply."""
    d, e, f = determinant(a), determinant(b), determinant(matmul(b, a))
    page.line("det A · det B = %s · %s = %s,   det BA = %s" % (bracketed(d), bracketed(e),
                                                          shown(d * e), shown(f)))
    page.say("areas" if abs(d * e - f) <= 1e-9 * max(1, abs(float(f))) else "areas_differ")


def columns(page, a, b):
    """Write why: where e1 and e2 are after A, B takes them on."""
    for j, e, column in zip((1, 2), transpose(a), transpose(matmul(b, a))):
        page.show("B (A e%s) = B" % " ₁₂"[j], e, "=", matvec(b, e),
                  "  " + (page.words("column", j) if matvec(b, e) == column else ""))
