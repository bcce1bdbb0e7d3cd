"""Length, angle, the law of cosines; and the dot product from nothing but three lengths."""
from math import acos, pi

from ..algebra.elimination import project
from ..terminal.plane import Plane
from ..vector import cosine, dot, norm, sub
from .exact_page import ExactPage, bracketed, close, handle, shown, written

TITLE = ("Length and angle", "長度與夾角")
FUNCTIONS = ("vector.norm", "vector.cosine", "algebra.elimination.project")
TAKES = ("a", "b")
A, B = [3, 1], [1, 2]
ENDS = {"along": 1, "right": 0, "against": -1}      # the cosine where it is known to the last digit


def kind(a, b):
    """Return which angle it is; the sign of a . b alone decides, but for the ends."""
    z = product(a, b)
    if multiples(a, b):
        return "along" if z > 0 else "against"
    return "acute" if z > 0 else "obtuse" if z < 0 else "right"


def product(a, b):
    """Return a . b, 0 if it is nothing but rounding."""
    z = dot(a, b)
    return 0 if close(z, 0, dot([abs(v) for v in a], [abs(v) for v in b])) else z


def multiples(a, b):
    """Return whether one vector is a multiple of the other, but for a float's last digit."""
    pairs = [(ai * bj, aj * bi) for ai, bi in zip(a, b) for aj, bj in zip(a, b)]
    return all([p == q or abs(p - q) < 1e-15 * abs(p) for p, q in pairs])


def run(options):
    """Measure two vectors, their angle, and the triangle they span."""
    page = ExactPage("v01", options)
    a = page.vector("a", A)
    b = page.vector("b", (B + [0] * len(a))[:len(a)], len(a))
    for name, v in (("a", a), ("b", b)):
        if not norm(v):
            raise ValueError("lesson: --%s is %r; a vector that is not zero is wanted"
                             % (name, page.given(name)))
    page.formulas("|a| = √(a·a)        cos θ = a·b / |a||b|",
                  "|a − b|² = |a|² + |b|² − 2|a||b| cos θ", vectors="ab")
    page.show("a =", a, "  b =", b)
    for name, v in (("a", a), ("b", b)):
        page.line("|%s| = √(%s) = √%s = %s" % (
            name, written(v, v), bracketed(dot(v, v)), shown(norm(v))))
    if len(a) == 2:
        arrows(page, a, b)
    page.step()
    angle(page, a, b)
    page.step()
    triangle(page, a, b)
    page.code("norm(a), norm(b), dot(a, b), cosine(a, b)", a=a, b=b)
    page.source("vector.norm")
    page.source("vector.cosine", step=1)
    return page


def arrows(page, a, b):
    """Draw both from the origin, where there is more than characters."""
    plane = Plane([a, b])
    for name, v, mark in (("a", a, "#"), ("b", b, "*")):
        plane.line([0, 0], v, mark)
        plane.put(v, name)
    page.picture("plane", [], handles=[handle("a", a, "a:0.0 a:0.1", a),
                                       handle("b", b, "b:0.0 b:0.1", b)], **plane.drawn)


def angle(page, a, b):
    """Write the dot product, the angle, and the part of a along b."""
    name, z = kind(a, b), product(a, b)
    c = ENDS[name] if name in ENDS else cosine(a, b)
    page.line("\na·b   = %s = %s" % (written(a, b), shown(z)))
    page.line("cos θ = %s / (%s · %s) = %s,   θ = %s°" % (
        bracketed(z), shown(norm(a)), shown(norm(b)), shown(c), shown(acos(c) * 180 / pi)))
    page.say(name)
    page.say("along_b", shown(project(a, b) if z else [0] * len(a)))


def triangle(page, a, b):
    """Write the law of cosines with its numbers, and read backwards."""
    d = sub(a, b)
    aa, bb, gap = dot(a, a), dot(b, b), dot(d, d)
    law = aa + bb - 2 * norm(a) * norm(b) * cosine(a, b)
    page.line("|a − b|² = %s = %s" % (written(d, d), shown(gap)))
    page.line("|a|² + |b|² − 2|a||b| cos θ = %s" % shown(float(law)))
    page.say("holds" if abs(law - gap) < 1e-9 * (aa + bb) else "fails")
    found, z = (aa + bb - gap) / 2, product(a, b)
    found = 0 if z == 0 and close(found, 0, aa + bb) else found
    page.line("a·b = (|a|² + |b|² − |a − b|²) / 2 = (%s + %s − %s) / 2 = %s" % (
        bracketed(aa), bracketed(bb), shown(gap), shown(found)))
    page.say("lengths" if abs(found - z) <= 1e-6 * abs(found) else "drowned")
