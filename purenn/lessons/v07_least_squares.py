"""Least squares twice: the normal equations, and gradient descent arriving at the same point."""
from ..algebra.elimination import least_squares
from ..matrix import matmul, matvec, transpose
from ..vector import descend, dot, norm, sub
from .exact_page import ExactPage, floats, handle, plus, shown

TITLE = ("Least squares", "最小平方法")
FUNCTIONS = ("algebra.elimination.least_squares", "vector.descend")
TAKES = ("x", "y", "lr")
X, Y = [1, 2, 3, 4], [2, 3, 5, 4]
MOST, TRIED = 50000, 1000           # steps to arrive; steps to see whether it diverges


class Valley:
    """The loss 1/2k |A p - y|^2 of a line y = w x + c, p = (w, c); its slope and curvature."""

    def __init__(self, A, y):
        k = len(y)
        self.H = [[float(v) / k for v in row] for row in matmul(transpose(A), A)]
        self.g = [float(v) / k for v in matvec(transpose(A), y)]
        self.rest = float(dot(y, y)) / k

    def loss(self, p):
        """Return the loss."""
        return dot(p, matvec(self.H, p)) / 2 - dot(self.g, p) + self.rest / 2

    def slope(self, p):
        """Return the gradient, H p - g."""
        return sub(matvec(self.H, p), self.g)

    def curvatures(self):
        """Return the least and the largest curvature, the eigenvalues of H."""
        (a, b), (_, d) = self.H
        root = ((a - d) ** 2 + 4 * b * b) ** 0.5
        largest = (a + d + root) / 2
        return (a * d - b * b) / largest, largest

    def walk(self, lr, most):
        """Return p after so many steps from (0, 0), or earlier if it has arrived or left."""
        p, flat = [0.0, 0.0], 1e-12 * (norm(self.g) or 1)
        for step in range(most):
            dp = self.slope(p)
            if norm(dp) <= flat or norm(p) > 1e100:
                return p, step
            descend(p, dp, lr)
        return p, most


def run(options):
    """Find the line through the points twice, and the longest step that still arrives."""
    page = ExactPage("v07", options)
    x = page.vector("x", X, most=12)
    y = page.vector("y", Y[:len(x)] + [0] * (len(x) - len(Y)), len(x), 12)
    if len(set(x)) < 2:
        raise ValueError("lesson: --x is %r; at least two different numbers are wanted"
                         % page.given("x"))
    A = [[xi, 1] for xi in x]
    page.formulas("y ≈ w x + c      AᵀA p = Aᵀy,   p = (w, c)", vectors="py")
    At = transpose(A)
    page.show("A =", A, "  y =", y, "  AᵀA =", matmul(At, A), "  Aᵀy =", matvec(At, y))
    page.step()
    p = least_squares(A, y)
    page.say("line", shown(p[0]), plus(p[1]))
    ends = [min(floats(x)) - 1, max(floats(x)) + 1]
    page.picture("curve", [], curves=[{"name": "y = w x + c", "x": ends, "y": [
        float(p[0]) * end + float(p[1]) for end in ends]}], points=[
            [float(xi), float(yi), 0] for xi, yi in zip(x, y)], handles=[
                handle("(x, y) %d" % (i + 1), pair, "x:0.%d y:0.%d" % (i, i), pair)
                for i, pair in enumerate(zip(x, y)) if len(x) > 1])
    error = sub(y, matvec(A, p))
    page.say("right_angle" if matvec(At, error) == [0, 0] else "other_angle", shown(error),
             shown(matvec(At, error)))
    page.step()
    walks(page, Valley(A, y), [float(v) for v in p])
    page.code("least_squares(A, y)", A=A, y=y)
    page.source("vector.descend", "w[i] -=", step=2)
    return page


def walks(page, valley, p):
    """Write the valley's curvatures, a way down, and two steps that are nearly too long."""
    least, largest = valley.curvatures()
    page.say("valley")
    page.show("AᵀA / k =", valley.H)
    page.say("curvature", least, largest, 2 / largest)
    arrival(page, valley, float(page.number("lr", 2 / (least + largest))), p)
    page.step()
    trials(page, valley, 2 / largest)


def arrival(page, valley, lr, p):
    """Write where descent ends, and whether that is the same point."""
    q, steps = valley.walk(lr, MOST)
    gap = norm(sub(q, p))
    page.say("descent", lr, steps, shown(q))
    page.say("arrived" if gap <= 1e-6 * (norm(p) or 1) else "away", gap)


def trials(page, valley, limit):
    """Write what a rate just below and one just above the limit do to the loss."""
    rows = []
    for share in (0.99, 1.01):
        q, _ = valley.walk(share * limit, TRIED)
        before, after = valley.loss([0.0, 0.0]), valley.loss(q)
        rows.append(["%.6g" % (share * limit), "%.6g" % before, "%.6g" % after, page.words(
            "falls" if after < before else "grows" if after > before else "stays")])
    page.say("tried", TRIED)
    page.table([page.words(name) for name in ("lr", "before", "after", "verdict")], rows)
    page.say("holds" if [row[3] for row in rows] == [page.words("falls"), page.words("grows")]
             else "unclear", limit)
