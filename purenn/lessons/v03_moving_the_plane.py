"""A matrix moves the plane: its columns are where e1 and e2 go, its determinant is the area."""
from ..algebra.elimination import determinant
from ..matrix import identity, matvec, transpose
from ..terminal.plane import WIDTH, Plane
from ..vector import add, cosine, norm
from .exact_page import ExactPage, bracketed, close, handle, shown

TITLE = ("A matrix moves the plane", "矩陣移動平面")
FUNCTIONS = ("matrix.matvec", "algebra.elimination.determinant")
TAKES = ("a", "x")
NAMES = {"a": "W"}
A, X = [[2, 1], [-1, 1]], [1, 1]
CORNERS = [[0, 0], [1, 0], [1, 1], [0, 1]]


def area(corners):
    """Return the area inside corners, counted negative if they run clockwise (shoelace)."""
    result = 0
    for (a, b), (c, d) in zip(corners, corners[1:] + corners[:1]):
        result = result + a * d - b * c
    return result / 2


def drawing(W, x=None, width=WIDTH):
    """Return the unit square, the parallelogram it becomes, and where x goes."""
    moved = [matvec(W, corner) for corner in CORNERS]
    tips = [(moved[1], "1"), (moved[3], "2")] + ([(matvec(W, x), "x")] if x else [])
    plane = Plane(CORNERS + moved + [p for p, _ in tips], width, 18)
    for corners, mark in ((CORNERS, "·"), (moved, "#")):
        for p, q in zip(corners, corners[1:] + corners[:1]):
            plane.line(p, q, mark)
    for p, name in tips:
        plane.put(p, name)
    plane.drawn["handles"] = [handle("W e₁", moved[1], "a:0.0 a:1.0", moved[1]),
                              handle("W e₂", moved[3], "a:0.1 a:1.1", moved[3])]
    return plane


def what_it_does(W):
    """Return the word for what happens to the plane."""
    e1, e2 = transpose(W)
    d = determinant(W)
    if not norm(e1) and not norm(e2):
        return "point"
    if d == 0:
        return "flat"
    if W == identity(2):
        return "rests"
    if W == [[W[0][0], 0], [0, W[0][0]]] and W[0][0] > 0:
        return "enlarges"
    turned = abs(cosine(e1, e2)) < 1e-9 and close(norm(e1), norm(e2), 0)
    return ("turns" if d > 0 else "mirrors") if turned else "keeps" if d > 0 else "flips"


def run(options):
    """Move e1, e2, a vector and the unit square."""
    page = ExactPage("v03", options)
    W, x = page.matrix("a", A, 2, 2), page.vector("x", X, 2)
    e1, e2 = transpose(W)
    page.formulas("W e₁, W e₂: %s" % page.words("columns"), "W x = x₁ (W e₁) + x₂ (W e₂)",
                  vectors="xe")
    page.show("W =", W, "  W e₁ =", e1, "  W e₂ =", e2)
    page.step()
    page.show("W x =", bracketed(x[0]), "·", e1, "+", bracketed(x[1]), "·", e2, "=",
              add([x[0] * v for v in e1], [x[1] * v for v in e2]))
    page.step()
    page.plane(drawing(W, x, page.across(WIDTH, 4)), below="key", caption="drawn")
    d = determinant(W)
    moved = area([matvec(W, corner) for corner in CORNERS])
    page.line("det W = %s·%s − %s·%s = %s" % (bracketed(W[0][0]), bracketed(W[1][1]),
                                          bracketed(W[0][1]), bracketed(W[1][0]), shown(d)))
    page.say("area", shown(abs(moved)), page.words("same" if close(
        abs(moved), abs(d), abs(W[0][0] * W[1][1]) + abs(W[0][1] * W[1][0])) else "other"))
    page.say(what_it_does(W))
    page.code("matvec(W, x), determinant(W)", W=W, x=x)
    page.source("matrix.matvec")
    return page
