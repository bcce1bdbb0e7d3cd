"""The picture of decision regions: what a network answers everywhere, and the points it met.

    text = regions(scores(network), X, labels, "Two moons", ["x1", "x2"])

Wrong points are ringed. A network without a hidden layer answers with straight lines, and its
picture shows them with their equation: regions(..., lines=boundaries(network)). Both functions
are in boundaries.py.
"""
from ...spoken.language import said
from ...vector import argmax
from .axes import Scale, draw_axes, legend, margin
from .boundaries import equation, visible
from .charts import straightened
from .colours import SERIES
from .contours import outlines
from .svg import Picture, fitted, number, path_data

WIDTH, HEIGHT = 640, 560
DETAIL = 48                         # places along each side that a network is asked at
SHAPES = ("", "m-4 -4h8v8h-8Z", "m0 -5.5l5.5 9.5h-11Z", "m0 -6l5.5 6l-5.5 6l-5.5 -6Z",
          "m0 5.5l5.5 -9.5h-11Z", "m-2 -6h4v4h4v4h-4v4h-4v-4h-4v-4h4Z")     # the first: a circle


def regions(scores, X, labels, title, columns=("x1", "x2"), classes=None, lines=(),
            detail=DETAIL, description=None):
    """Return SVG text: the class answered at each place, the points, wrong ones ringed.

    scores: function (k, 2) -> (k, m)   X: (k, 2)   labels: (k,) class numbers
    classes: their names   lines: see boundaries   detail: places asked along each side
    Raises ValueError for samples that are not pairs.
    """
    check_pairs(X)
    Y = scores(X)
    wrong = [x for x, y, label in zip(X, Y, labels) if argmax(y) != label]
    names = named(classes, max(len(Y[0]), max(labels) + 1))
    words = description or told(names, labels, len(wrong), lines)
    picture = Picture(WIDTH, HEIGHT, title, words)
    x, y = frame(picture, names, X, said("wrong: %d of %d", len(wrong), len(X)), lines)
    draw_regions(picture, scores, x, y, detail)
    draw_lines(picture, lines, x, y)
    draw_axes(picture, x, y, columns[0], columns[1], grid=False)
    draw_points(picture, X, labels, wrong, x, y)
    return picture.svg()


def check_pairs(X):
    """Raise ValueError for a sample that is not a pair, or if there is none."""
    if not X:
        raise ValueError("regions: there is no sample")
    for i, x in enumerate(X):
        if len(x) != 2:
            raise ValueError("regions: sample %d has %d numbers, 2 are wanted" % (i, len(x)))


def ring(picture, x, y, r):
    """Draw the ring around a wrong point."""
    picture.add("circle", cx=x, cy=y, r=r, class_="nn-line", fill="none", stroke_width=1.8)


def named(classes, m):
    """Return the names of m classes; those without a name have a number."""
    known = [str(name) for name in classes or []]
    return known + [str(i) for i in range(len(known), m)]


def told(names, labels, wrong, lines):
    """Return in words what the picture shows."""
    counts = ", ".join([said("%d of class %s", labels.count(i), name)
                        for i, name in enumerate(names)])
    return said("%d points: %s; %d of them wrong and ringed. %s",
        len(labels), counts, wrong, " ".join([equation(line) for line in lines[:3]]))


def frame(picture, names, X, ringed=None, lines=()):
    """Draw the title and the legend; return the scales of the axes.   ringed: what rings mean"""
    picture.headline()

    def sample(i, a, b):
        """Draw a class's point, or the ring."""
        if i < len(names):
            mark(picture, i, a + 24, b, class_="nn-f%d" % (i % len(SERIES)))
        else:
            ring(picture, a + 24, b, 8)

    below = legend(picture, 0, 52, names + [ringed] * bool(ringed), WIDTH - 16, sample)
    if len(lines) == 1:
        picture.text(16, below + 5, fitted(equation(lines[0]), WIDTH - 32), class_="nn-dim")
        below += 22
    across, up = zip(*X)
    return (Scale(across, 16 + margin(up), WIDTH - 24, room=0.08),
            Scale(up, HEIGHT - 56, below + 18, room=0.08))


def mark(picture, i, x, y, **attributes):
    """Draw the shape of class i at a pixel; where colours repeat, shapes do not."""
    shape = SHAPES[(i + i // len(SERIES)) % len(SHAPES)]
    if shape:
        picture.add("path", d="M%s %s%s" % (number(x), number(y), shape), **attributes)
    else:
        picture.add("circle", cx=x, cy=y, r=4.5, **attributes)


def draw_regions(picture, scores, x, y, detail):
    """Fill each class's region with its tint."""
    steps = [i / (detail - 1) for i in range(detail)]
    across = [x.back(x.start + s * (x.end - x.start)) for s in steps]
    Y = scores([[a, y.back(y.start + s * (y.end - y.start))] for s in steps for a in across])
    picture.add("rect", x=x.start, y=y.end, width=x.end - x.start, height=y.start - y.end,
                class_="nn-t0")
    for c in range(1, len(Y[0])):
        lead = [row[c] - max(row[:c] + row[c + 1:]) for row in Y]
        loops = outlines([lead[j * detail:(j + 1) * detail] for j in range(detail)], 0)
        if loops:
            picture.add("path", d="".join([path(loop, x, y, detail - 1) for loop in loops]),
                        class_="nn-t%d nn-axis" % (c % len(SERIES)), fill_rule="evenodd")


def path(loop, x, y, steps):
    """Return a loop of the grid as a path of pixels."""
    return path_data(straightened([(x.start + a * (x.end - x.start) / steps,
                                    y.start + b * (y.end - y.start) / steps)
                                   for a, b in loop]), closed=True)


def draw_lines(picture, lines, x, y):
    """Draw the part of each line in the frame where its two classes beat all others."""
    for line in lines:
        ends = visible(line, lines, x, y)
        if ends:
            picture.path([(x(a), y(b)) for a, b in ends], "nn-line", stroke_width=2.4,
                         tip=equation(line))


def draw_points(picture, X, labels, wrong, x, y):
    """Draw every sample in the shape and colour of its class, and rings around the wrong ones."""
    for c in sorted(set(labels)):
        picture.begin(class_="nn-f%d nn-halo" % (c % len(SERIES)), stroke_width=1)
        for (a, b), label in zip(X, labels):
            if label == c:
                mark(picture, c, x(a), y(b))
        picture.end()
    for a, b in wrong:
        ring(picture, x(a), y(b), 9)
