"""The picture of gradient descent 梯度下降: the loss of two weights, and the way down (slide 13).

    text = descent(loss, [("SGD", [(-2, 1), (-1.5, 0.8), ...])], "Gradient descent", ("w", "b"))
"""
from ...spoken.language import said
from .axes import Scale, draw_axes, legend, margin
from .charts import stroke
from .colours import SERIES
from .contours import outlines
from .regions import path
from .svg import Picture

WIDTH, HEIGHT = 640, 560
DETAIL, LEVELS = 60, 12             # places along each side; lines of equal loss
SHOWN = 60                          # so many steps have a point each


def descent(loss, paths, title, names=("w₁", "w₂"), detail=DETAIL, description=None):
    """Return SVG text of lines of equal loss, and the paths that go down between them.

    loss: function of two weights   paths: list of (name, list of (w1, w2))
    Raises ValueError if there is no point.
    """
    points = points_of(paths)
    picture = Picture(WIDTH, HEIGHT, title, description or told(loss, paths, names))
    picture.headline()
    below = legend(picture, 16, 52, [ending(loss, *named) for named in paths], WIDTH - 32,
                   lambda i, x, y: stroke(picture, i, [(x, y), (x + 32, y)]))
    across, up = zip(*points)
    x = Scale(across, 16 + margin(up), WIDTH - 24, room=0.2)
    y = Scale(up, HEIGHT - 56, below + 18, room=0.2)
    draw_levels(picture, loss, x, y, detail)
    draw_axes(picture, x, y, names[0], names[1], grid=False)
    for i, (name, steps) in enumerate(paths):
        draw_path(picture, i, name, [(x(a), y(b)) for a, b in steps])
    return picture.svg()


def points_of(paths):
    """Return the points of all paths.

    Raises ValueError if there is none.
    """
    points = [point for _, walk in paths for point in walk]
    if not points:
        raise ValueError("descent: there is no point on the way")
    return points


def ending(loss, name, steps):
    """Return a path's name with what it reached."""
    return said("%s: loss %.4g after %d steps", name, loss(*steps[-1]), len(steps) - 1)


def told(loss, paths, names):
    """Return in words where the paths start and end."""
    form = "%s goes from (%.3g, %.3g), loss %.4g, to (%.3g, %.3g), loss %.4g, in %d steps."
    return said("Lines of equal loss over %s and %s. ", *names) + " ".join(
        [said(form, name, *steps[0], loss(*steps[0]), *steps[-1], loss(*steps[-1]),
              len(steps) - 1) for name, steps in paths])


def draw_levels(picture, loss, x, y, detail):
    """Draw the lines of equal loss, the space above each a shade darker."""
    steps = [i / (detail - 1) for i in range(detail)]
    across = [x.back(x.start + s * (x.end - x.start)) for s in steps]
    values = [[loss(a, y.back(y.start + s * (y.end - y.start))) for a in across] for s in steps]
    for level in levels([v for row in values for v in row]):
        loops = outlines(values, level)
        if loops:
            picture.add("path", d="".join([path(loop, x, y, detail - 1) for loop in loops]),
                        class_="nn-dim nn-axis", fill_opacity=0.07, stroke_opacity=0.6,
                        fill_rule="evenodd", tip=said("loss %.4g", level))


def levels(values):
    """Return levels of loss that lie closer the deeper the valley is."""
    low, high = min(values), max(values)
    return [low + (high - low) * (k / LEVELS) ** 2 for k in range(1, LEVELS)] if high > low else []


def draw_path(picture, i, name, points):
    """Draw the steps, the start as a ring and the end as a dot."""
    colour = i % len(SERIES)
    if len(points) > 1:
        stroke(picture, i, points, name)
    picture.begin(class_="nn-f%d" % colour)
    for px, py in points[1:-1] if len(points) <= SHOWN else points[1:SHOWN]:
        picture.add("circle", cx=px, cy=py, r=2.6)
    picture.end()
    picture.add("circle", cx=points[0][0], cy=points[0][1], r=6, stroke_width=2.4,
                class_="nn-paper nn-s%d" % colour)
    picture.add("circle", cx=points[-1][0], cy=points[-1][1], r=6, stroke_width=1,
                class_="nn-f%d nn-halo" % colour)
