"""Pictures of the plane: under a matrix, and cut by a perceptron's line.

    text = plane([[2, 1], [-1, 1]], "A matrix")
    text = line([1, 1], -1.5, X, labels, "AND")
"""
from ...algebra.elimination import determinant
from ...spoken.language import said
from ...terminal.plane import grid_lines
from ...vector import add, dot, norm, scale
from .axes import legend
from .boundaries import equation
from .colours import SERIES
from .regions import mark, ring
from .svg import Picture, fitted

WIDTH, HEIGHT, TOP, HEAD = 640, 600, 86, 9      # pixels; HEAD: of an arrow
SQUARE = [[0, 0], [1, 0], [1, 1], [0, 1]]


class View:
    """A function from the plane to the pixels of a frame, as wide as it is high.

    points: which are seen   left, top, width, height: pixels of the frame
    """

    def __init__(self, points, left, top, width, height, room=0.08):
        self.ends = [(min(v), max(v)) for v in zip(*points)]
        spans = [high - low for low, high in self.ends]
        span = max(max(spans), 1e-9)
        wide, high = [max(v, 0.2 * span) * (1 + 2 * room) for v in spans]
        self.scale = min(width / wide, height / high)
        self.frame = left, top, width, height
        self.centre = [(low + high) / 2 for low, high in self.ends]
        self.pixel = left + width / 2, top + height / 2

    def __call__(self, p):
        """Return the pixel of a point."""
        return (self.pixel[0] + (p[0] - self.centre[0]) * self.scale,
                self.pixel[1] - (p[1] - self.centre[1]) * self.scale)

    def corners(self):
        """Return the corners of the frame as points of the plane."""
        _, _, width, height = self.frame
        a, b = width / 2 / self.scale, height / 2 / self.scale
        x, y = self.centre
        return [[x - a, y - b], [x + a, y - b], [x + a, y + b], [x - a, y + b]]


def plane(W, title, description=None):
    """Return SVG text of the grid and the unit square under a matrix.   W: (2, 2)"""
    W = [[float(v) for v in row] for row in W]
    d = determinant(W)
    words = said("W = (%.4g, %.4g; %.4g, %.4g)   det W = %.4g: area %.4g times as large%s",
                 *W[0], *W[1], d, abs(d), said(", turned over") * (d < 0))
    picture = Picture(WIDTH, HEIGHT, title, description or words)
    picture.headline()
    picture.text(16, 54, fitted(words, WIDTH - 32), class_="nn-dim")
    moved = [[moving(W, p) for p in points] for points in grid_lines(-1, 2)]
    seen = [p for points in grid_lines(-1, 2) + moved for p in points]
    view = View(seen, 16, 70, WIDTH - 32, HEIGHT - 86, 0.05)
    for lines, class_ in ((grid_lines(-1, 2), "nn-grid"), (moved, "nn-s5")):
        for points in lines:
            picture.path([view(points[0]), view(points[-1])], class_, stroke_width=1)
    draw_square(picture, view, [moving(W, p) for p in SQUARE], d < 0)
    return picture.svg()


def draw_square(picture, view, moved, flipped):
    """Draw the unit square, what becomes of it, and where e1 and e2 go."""
    picture.path([view(p) for p in moved], "nn-t%d nn-axis" % flipped, True, fill_opacity=0.8)
    picture.path([view(p) for p in SQUARE + SQUARE[:1]], "nn-axis", stroke_width=1.6,
                 stroke_dasharray="4 4")
    _, one, _, two = moved
    for i, tip in enumerate((one, two)):
        arrow(picture, view([0, 0]), view(tip), i)
    first_above = view(one)[1] < view(two)[1]
    for name, tip, above in (("₁", one, first_above), ("₂", two, not first_above)):
        label(picture, view(tip), above, "W e%s = (%.3g, %.3g)" % ((name,) + tuple(tip)))


def moving(W, x):
    """Return W x."""
    return [dot(row, x) for row in W]


def arrow(picture, start, end, i, width=3):
    """Draw an arrow between two pixels in the colour of series i; none where they are one."""
    length = norm([end[0] - start[0], end[1] - start[1]])
    if length < 1:
        picture.add("circle", cx=end[0], cy=end[1], r=4, class_="nn-f%d" % i)
        return
    along = [(end[0] - start[0]) / length, (end[1] - start[1]) / length]
    foot = add(end, scale(-min(HEAD, length), along))
    side = scale(0.6 * min(HEAD, length), [-along[1], along[0]])
    picture.path([start, foot], "nn-s%d" % i, stroke_width=width)
    picture.path([end, add(foot, side), add(foot, scale(-1, side))], "nn-f%d" % i, True)


def label(picture, place, above, text):
    """Write a text at a pixel, above or below it, inside the picture."""
    half = 4.4 * len(text)
    x = min(max(place[0], 16 + half), picture.width - 16 - half)
    y = min(max(place[1] + (-12 if above else 24), 84), picture.height - 12)
    picture.text(x, y, text, "middle", font_weight="600", class_="nn-ink nn-halo",
                 stroke_width=4, paint_order="stroke")


def line(w, b, X, labels, title, classes=None, names=("x₁", "x₂"), description=None):
    """Return SVG text of the line w . x + b = 0, its normal, its yes side, and samples.

    X: (k, 2)   labels: (k,) 0 or 1, or None for what the perceptron says
    Raises ValueError for a w of zeros, which has no line.
    """
    if not norm(w):
        raise ValueError("line: w is zero, and has no line; another is wanted")
    says = [int(dot(w, x) + b >= 0) for x in X]
    wrong = [x for x, y, t in zip(X, says, labels or says) if y != t]
    words = said("%s, distance from 0: |b| / |w| = %.4g", equation((0, 1, w, b)), abs(b) / norm(w))
    told = said("%s. %d of %d points are wrong.", words, len(wrong), len(X))
    picture = Picture(WIDTH, HEIGHT, title, description or told)
    picture.headline()
    picture.text(16, 54, fitted(words, WIDTH - 32), class_="nn-dim")
    entries(picture, [str(name) for name in classes or ("no", "yes")]
            + [said("wrong: %d of %d", len(wrong), len(X))])
    draw_line(picture, w, b, X, names)
    draw_samples(picture, view_of(w, b, X)[0], X, labels or says, wrong)
    return picture.svg()


def view_of(w, b, X):
    """Return the View of samples and a line, the foot of the normal and its tip.

    The line and the origin are left out where they are far away; then foot is None.
    """
    foot = scale(-b / dot(w, w), w)
    tip = add(foot, scale(span(X) / 3 / norm(w), w))
    far = 6 * span(X) + max([abs(v) for x in X for v in x])
    near = [p for p in (foot, tip, [0, 0]) if max(map(abs, p)) < far]
    view = View(list(X) + near, 16, TOP + 26, WIDTH - 32, HEIGHT - TOP - 42, 0.12)
    return view, foot if foot in near else None, tip


def draw_line(picture, w, b, X, names):
    """Draw both sides, the axes, the line, its normal and its distance from the origin."""
    view, foot, tip = view_of(w, b, X)
    draw_sides(picture, view, w, b, stroke_width=2.4)
    draw_origin(picture, view, names)
    if foot:
        picture.path([view([0, 0]), view(foot)], "nn-line", stroke_width=1.4,
                     stroke_dasharray="2 4")
        arrow(picture, view(foot), view(tip), 1)
        picture.text(*inside(view, tip), content="w", font_weight="600")


def draw_origin(picture, view, names):
    """Draw the axes through the origin as far as they are in the frame, with their names."""
    left, top, width, height = view.frame
    x, y = view([0, 0])
    if top < y < top + height:
        picture.path([(left, y), (left + width, y)], "nn-axis", stroke_opacity=0.6)
        picture.text(left + width - 6, y - 6, names[0], "end", class_="nn-dim")
    if left < x < left + width:
        picture.path([(x, top), (x, top + height)], "nn-axis", stroke_opacity=0.6)
        picture.text(x + 6, top + 16, names[1], class_="nn-dim")


def span(X):
    """Return how far samples lie apart."""
    return max([max(v) - min(v) for v in zip(*X)]) or 1


def inside(view, p):
    """Return a pixel beside a point where a letter fits."""
    x, y = view(p)
    left, top, width, height = view.frame
    return min(x + 8, left + width - 14), max(y, top + 14)


def entries(picture, names):
    """Draw the legend: the classes, and the ring for what is wrong."""
    legend(picture, 0, 78, names, picture.width - 16, lambda i, a, b: ring(
        picture, a + 24, b, 8) if names[i].startswith("wrong: ") else mark(
            picture, i, a + 24, b, class_=fill(i)))


def fill(c):
    """Return the class of the colour of class c."""
    return "nn-f%d" % (c % len(SERIES))


def draw_sides(picture, view, w, b, **stroke):
    """Tint where w . x + b >= 0 and where not, and draw the line between."""
    for c, sign in ((0, -1), (1, 1)):
        part = cut(view.corners(), scale(sign, w), sign * b)
        if part:
            picture.path([view(p) for p in part], "nn-t%d" % c, True)
    ends = [p for p in cut(view.corners(), w, b)
            if abs(dot(w, p) + b) <= 1e-9 * (norm(w) * max(map(abs, p)) + abs(b))]
    if len(ends) == 2:
        picture.path([view(p) for p in ends], "nn-line", **stroke)


def cut(corners, w, b):
    """Return the corners of the part of a convex shape where w . x + b >= 0."""
    found = []
    for p, q in zip(corners, corners[1:] + corners[:1]):
        z, y = dot(w, p) + b, dot(w, q) + b
        if z >= 0:
            found.append(p)
        if z * y < 0:
            found.append([a + (c - a) * z / (z - y) for a, c in zip(p, q)])
    return found


def draw_samples(picture, view, X, labels, wrong=()):
    """Draw samples in the shape and colour of their class, rings around the wrong ones."""
    for x, c in zip(X, labels):
        mark(picture, c, *view(x), class_=fill(c) + " nn-halo", stroke_width=1)
    for x in wrong:
        ring(picture, view(x)[0], view(x)[1], 9)
