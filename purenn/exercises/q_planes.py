"""Questions on lessons v4, v5 and v9 by hand: two matrices, lost rank, the line between points."""
from ..vector import add, dot, hadamard, sub
from .q_algebra import area
from .question import Question
from .writing import brief, factor, matrix, products, vector


def midway(w, p, q):
    """Return the b with which w.x + b is 0 in the middle between two points."""
    return -dot(w, add(p, q)) / 2


QUESTIONS = [
    Question(
        "v4", "B(Ax) = (BA)x   det(BA) = det B · det A", "det(BA)", "B A",
        lambda rng: {"B": matrix(rng, 2, 2), "A": matrix(rng, 2, 2)},
        lambda B, A: area(B) * area(A),
        [("added_areas", lambda B, A: area(B) + area(A)),
         ("first_area", lambda B, A: area(A)),
         ("second_area", lambda B, A: area(B)),
         ("sign", lambda B, A: -area(B) * area(A)),
         ("of_the_sum", lambda B, A: area([add(u, v) for u, v in zip(B, A)])),
         ("of_the_pairs", lambda B, A: area([hadamard(u, v) for u, v in zip(B, A)]))],
        lambda B, A: ["det %s = %s·%s − %s·%s = %s" % (
            name, factor(M[0][0]), factor(M[1][1]), factor(M[0][1]), factor(M[1][0]),
            brief(area(M))) for name, M in (("B", B), ("A", A))] + [
                "%s·%s = %s" % (factor(area(B)), factor(area(A)), brief(area(B) * area(A)))]),
    Question(
        "v5", "W = ((a, b), (c, t))   rank W = 1", "t", "a b c",
        lambda rng: dict(zip("abc", vector(rng, 3, -4, 8))),
        lambda a, b, c: b * c / a,
        [("sign", lambda a, b, c: -b * c / a),
         ("division_forgotten", lambda a, b, c: b * c),
         ("upside_down", lambda a, b, c: a / (b * c)),
         ("wrong_pair", lambda a, b, c: a * c / b),
         ("wrong_pair", lambda a, b, c: a * b / c),
         ("differences", lambda a, b, c: b + c - a),
         ("same_rows", lambda a, b, c: b)],
        lambda a, b, c: ["R₂ = (%s)·R₁" % brief(c / a),
                         "t = (%s)·%s = %s" % (brief(c / a), factor(b), brief(b * c / a))]),
    Question(
        "v9", "w·x + b = 0", "b", "w p q",
        lambda rng: dict([(name, vector(rng, 2)) for name in "wpq"]), midway,
        [("sign", lambda w, p, q: -midway(w, p, q)),
         ("not_halved", lambda w, p, q: 2 * midway(w, p, q)),
         ("through_one", lambda w, p, q: -dot(w, p)),
         ("through_one", lambda w, p, q: -dot(w, q)),
         ("differences", lambda w, p, q: -dot(w, sub(p, q)) / 2),
         ("elementwise", lambda w, p, q: [-v / 2 for v in hadamard(w, add(p, q))])],
        lambda w, p, q: ["(p + q)/2 = %s" % brief([v / 2 for v in add(p, q)]),
                         "b = −(%s) = %s" % (products(w, [v / 2 for v in add(p, q)]),
                                             brief(midway(w, p, q)))]),
]
