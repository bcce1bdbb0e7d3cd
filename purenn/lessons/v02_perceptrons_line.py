"""The line a perceptron draws: w is its normal, |b|/|w| its distance; and XOR has none."""
from ..algebra.exact import Fraction
from ..terminal.plane import WIDTH, Plane
from ..vector import dot, norm, scale
from .exact_page import ExactPage, bracketed, floats, handle, plus, shown, written

TITLE = ("The perceptron's line", "感知器的直線")
FUNCTIONS = ("vector.dot", "vector.norm")
TAKES = ("w", "b", "x")
W, B, X = [1, 1], Fraction(-3, 2), [1, 0]
CORNERS = [[0, 0], [0, 1], [1, 0], [1, 1]]
GATES = (("AND", [0, 0, 0, 1], [1, 1], Fraction(-3, 2)),
         ("OR", [0, 1, 1, 1], [1, 1], Fraction(-1, 2)),
         ("XOR", [0, 1, 1, 0], None, None))


def z_of(w, b, x):
    """Return w . x + b."""
    return dot(w, x) + b


def is_yes(w, b, x):
    """Return what the perceptron says; on the line itself it says yes."""
    return int(z_of(w, b, x) >= 0)


def drawing(w, b, x, width=WIDTH):
    """Return the corners 0 and 1 as the perceptron answers, its line, normal, and x."""
    foot = scale(-float(b) / float(dot(w, w)), [float(v) for v in w])
    tip = [f + v / norm(w) / 2 for f, v in zip(foot, w)]
    near = [p for p in (foot, tip) if max(map(abs, floats(p))) < 4]
    plane = Plane([[-0.5, -0.5], [1.5, 1.5]] + near + [x] * (max(map(abs, floats(x))) < 4), width, 18)
    seized = [handle("x", x, "x:0.0 x:0.1", x)]
    plane.across(w, b, "·")
    if near:
        plane.line(foot, tip, "*")
        plane.put(tip, "w")
        seized.append(handle("w", tip, "w:0.0 w:0.1", w, foot,
                             [[2 * norm(w), 0], [0, 2 * norm(w)]]))
    for corner in CORNERS:
        plane.put(corner, "01"[is_yes(w, b, corner)])
    plane.put(x, "x")
    plane.drawn["handles"] = seized
    return plane


def run(options):
    """Measure one perceptron's line, then ask for lines that make gates."""
    page = ExactPage("v02", options)
    w, b = page.vector("w", W, 2), page.number("b", B)
    x = page.vector("x", X, 2)
    if not norm(w):
        raise ValueError("lesson: --w is %r; a vector that is not zero is wanted"
                         % page.given("w"))
    page.formulas("z = w·x + b      w·x + b = 0      |z| / |w|", vectors="wx")
    page.say("line", shown(w[0]), plus(w[1]), plus(b), shown(w))
    page.say("origin", bracketed(abs(b)), shown(norm(w)), shown(abs(b) / norm(w)))
    page.step()
    z = z_of(w, b, x)
    page.line("z = %s%s = %s" % (written(w, x), plus(b), shown(z)))
    page.say("yes" if z > 0 else "no" if z < 0 else "on", shown(x), shown(abs(z) / norm(w)))
    page.plane(drawing(w, b, x, page.across(WIDTH, 4)), below="key", caption="drawn")
    page.step()
    gates(page, w, b)
    page.code("z_of(w, b, x), norm(w)", w=w, b=b, x=x)
    page.source("vector.dot", "result +=", step=1)
    return page


def gates(page, w, b):
    """Write what AND and OR want, that they get it, and why XOR cannot."""
    rows = []
    for name, wanted, v, c in GATES:
        given = (w, b) if v is None else (v, c)
        answers = [is_yes(given[0], given[1], corner) for corner in CORNERS]
        rows.append([name, " ".join(map(str, wanted)), shown(given[0]), shown(given[1]),
                     " ".join(map(str, answers)), page.words(
                         "right" if answers == wanted else "wrong")])
    page.table([page.words("gate"), page.words("wanted"), "w", "b", page.words("answers"),
                page.words("verdict")], rows)
    page.step()
    inequalities(page, w, b)


def inequalities(page, w, b):
    """Write XOR's four wishes, which of them these numbers break, and the contradiction."""
    page.say("wishes")
    broken = 0
    for corner, wanted, text in zip(CORNERS, GATES[2][1], (
            "          b < 0", "     w₂ + b ≥ 0", "w₁ +      b ≥ 0", "w₁ + w₂ + b < 0")):
        kept = is_yes(w, b, corner) == wanted
        broken += not kept
        page.line("    %s → %d   %s   %8s   %s" % (shown(corner), wanted, text, shown(
            z_of(w, b, corner)), page.words("kept" if kept else "broken")))
    page.say("broken_count", broken)
    page.say("proof")
