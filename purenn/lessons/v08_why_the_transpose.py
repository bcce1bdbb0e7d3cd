"""Why the way back is the transpose: (W x) . d = x . (W^T d), a number that does not change."""
from ..matrix import matvec, transpose
from ..terminal.plane import Plane
from ..vector import dot
from .exact_page import ExactPage, bracketed, handle, shown, through, written

TITLE = ("Why the transpose", "為什麼是轉置")
FUNCTIONS = ("matrix.transpose", "matrix.matvec")
TAKES = ("w", "x", "b")
NAMES = {"w": "W", "b": "d"}
W, X, D = [[1, 2], [0, -1], [3, 1]], [2, -1], [1, 1, 2]


def run(options):
    """Multiply both ways, term by term, then through two layers."""
    page = ExactPage("v08", options)
    w = page.matrix("w", W)
    m, n = len(w), len(w[0])
    x = page.vector("x", (X * n)[:n], n)
    d = page.vector("b", (D * m)[:m], m)
    page.formulas("(W x)·d = x·(Wᵀd)", vectors="xd")
    page.show("W =", w, "  x =", x, "  d =", d)
    page.step()
    z, back = matvec(w, x), matvec(transpose(w), d)
    page.show("W x =", z, "  Wᵀd =", transpose(w), d, "=", back)
    page.line("(W x)·d  = %s = %s" % (written(z, d), shown(dot(z, d))))
    page.line("x·(Wᵀd)  = %s = %s" % (written(x, back), shown(dot(x, back))))
    page.say("same" if dot(z, d) == dot(x, back) else "other")
    if n == 2:
        arrows(page, w, x, d, back)
    page.step()
    terms(page, w, x, d)
    page.step()
    layers(page, [w, [[1] * m, [(-1) ** i for i in range(m)]]], x, [1, 2])
    page.code("dot(matvec(w, x), d), dot(x, matvec(transpose(w), d))", w=w, x=x, d=d)
    page.source("matrix.matvec", step=1)
    return page


def arrows(page, w, x, d, back):
    """Draw x and W^T d, where there is more than characters."""
    plane = Plane([x, back])
    for v, mark, name in ((x, "#", "x"), (back, "*", "Wᵀd")):
        plane.line([0, 0], v, mark)
        plane.put(v, name)
    seized = [handle("x", x, "x:0.0 x:0.1", x)]
    if len(w) == 2:
        seized += through("d", back, "b:0.0 b:0.1", d, transpose(w))
    page.picture("plane", [], handles=seized, told=("", "", page.words("drawn")), **plane.drawn)


def terms(page, w, x, d):
    """Write the table of d[i] W[i][j] x[j], whose sum both ways are."""
    rows = [[d[i] * wij * xj for wij, xj in zip(w[i], x)] for i in range(len(d))]
    page.say("terms")
    page.show(rows)
    by_row = [sum(row) for row in rows]
    by_column = [sum(column) for column in zip(*rows)]
    page.line("%s %s = %s" % (page.words("by_row"), sum_of(by_row), shown(sum(by_row))))
    page.line("%s %s = %s\n" % (page.words("by_column"), sum_of(by_column), shown(sum(by_column))))


def sum_of(values):
    """Return '1 + (-2)'."""
    return " + ".join([bracketed(v) for v in values])


def layers(page, weights, x, d):
    """Write x and d at every layer; their dot product goes through all layers unchanged."""
    xs, ds = [x], [d]
    for w in weights:
        xs.append(matvec(w, xs[-1]))
    for w in reversed(weights):
        ds.insert(0, matvec(transpose(w), ds[0]))
    page.say("layers")
    page.show("W₂ =", weights[-1], "  d =", d)
    products = [dot(xl, dl) for xl, dl in zip(xs, ds)]
    page.table([page.words("layer"), "xₗ", "dₗ", "xₗ·dₗ"],
               [["%d" % i, shown(xl), shown(dl), shown(product)]
                for i, (xl, dl, product) in enumerate(zip(xs, ds, products))])
    page.say("unchanged" if len(set(products)) == 1 else "changed")
