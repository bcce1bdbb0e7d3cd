"""Pictures of curves: loss and accuracy by epoch, activation functions with their slopes.

    text = curves([("train", epochs, losses)], "Loss", "epoch", "loss", log_y=True)
"""
from math import hypot

from ...spoken.language import said
from .axes import DASHES, Scale, draw_axes, legend, margin
from .colours import SERIES
from .svg import Picture

WIDTH, PANEL = 640, 300             # of a picture; the height of one pair of axes
MARKED = 25                         # up to so many points are drawn as points, too
COLUMNS = 280                       # places that a long curve is thinned to
HELD = "validation 驗證", "test 測試"     # what the rows that only judge are called
FLAT = 0.25                         # pixels that a line may stray from its points


def curves(series, title, x_label, y_label, log_x=False, log_y=False, baseline=None,
           description=None):
    """Return SVG text of lines in one pair of axes.   series: list of (name, xs, ys)

    baseline: (name, y) of a dotted line to compare with. What is not finite is left out.
    Raises ValueError if nothing is left.
    """
    panel = (series, x_label, y_label, log_x, log_y, baseline, 0)
    return stacked([panel], title, description or told([panel]))


def training(history, title="Training 訓練", baseline=None, log_y=False, held=HELD[0]):
    """Return SVG text of a Network.history: the loss, and below it the accuracy or R^2.

    baseline: (name, accuracy), such as ("always the commonest class", 0.5)
    held: what the rows are called that only judge
    Raises ValueError for a history without a number in it.
    """
    panels = []
    for what, label, line, log in (("loss", said("loss 損失"), None, log_y),
                                   ("accuracy", said("accuracy 準確率"), baseline, False),
                                   ("r2", "R²", None, False)):
        series = [(name, list(range(1, len(history[key]) + 1)), history[key])
                  for key, name in ((what, said("train 訓練")), ("val_" + what, said(held)))
                  if history.get(key)]
        if series:
            first = 0 if history.get(what) else 1
            panels.append((series, said("epoch"), label, False, log, line, first))
    if not panels:
        raise ValueError("training: the history is empty; the network has not learned yet")
    return stacked(panels, said(title), told(panels))


def stacked(panels, title, description):
    """Return SVG text of one pair of axes below the other.

    panels: list of (series, x_label, y_label, log_x, log_y, baseline, colour of the first line)
    """
    heights = [PANEL + 22 * (len(panel[0]) > 3) for panel in panels]
    picture = Picture(WIDTH, 44 + sum(heights), title, description)
    picture.headline()
    top = 44
    for panel, height in zip(panels, heights):
        draw_panel(picture, top, height, *panel)
        top += height
    return picture.svg()


def draw_panel(picture, top, height, series, x_label, y_label, log_x, log_y, baseline, first):
    """Draw a legend, and below it the axes and the lines."""
    xs, ys = columns(series, log_x, log_y)
    level = [] if baseline is None else [baseline[1]]
    names = [name for name, _, _ in series] + [baseline[0] for _ in level]
    below = legend(picture, 16, top + 8, names, WIDTH - 32,
                   lambda i, x, y: stroke(picture, first + i if i < len(series) else None,
                                          [(x, y), (x + 32, y)]))
    x = Scale(xs, 16 + margin(ys + level, log_y), WIDTH - 24, log_x, 0.02, whole=are_whole(xs))
    y = Scale(ys + level, top + height - 56, below + 18, log_y)
    draw_axes(picture, x, y, x_label, y_label)
    for i, (name, xs, ys) in enumerate(series):
        draw_line(picture, first + i, name, runs(xs, ys, x, y), len(xs) <= MARKED)
    for value in level:
        if y.shows(value):
            stroke(picture, None, [(x.start, y(value)), (x.end, y(value))])


def columns(series, log_x, log_y):
    """Return all x and all y that have a place.

    Raises ValueError for a line with more x than y, or if nothing has a place.
    """
    pairs = []
    for name, xs, ys in series:
        if len(xs) != len(ys):
            raise ValueError("curves: %s has %d x and %d y" % (name, len(xs), len(ys)))
        pairs += [(x, y) for x, y in zip(xs, ys) if drawable(x, log_x) and drawable(y, log_y)]
    if not pairs:
        raise ValueError("curves: there is no point to draw")
    return [x for x, _ in pairs], [y for _, y in pairs]


def drawable(v, log):
    """Return whether a number is finite, and above 0 on a logarithmic axis."""
    return v is not None and v - v == 0 and (v > 0 or not log)


def are_whole(values):
    """Return whether all are whole numbers, such as epochs."""
    return all([v == int(v) for v in values])


def runs(xs, ys, x, y):
    """Return lists of (x, y) pixels without gaps; a point that has no place parts two of them."""
    found = [[]]
    for a, b in zip(xs, ys):
        if x.shows(a) and y.shows(b):
            found[-1].append((x(a), y(b)))
        elif found[-1]:
            found.append([])
    return [thinned(points) for points in found if points]


def thinned(points):
    """Return fewer points that look the same: in every narrow column first, extremes and last."""
    if len(points) > 4 * COLUMNS:
        kept = []
        for c in range(COLUMNS):
            part = range(len(points) * c // COLUMNS, len(points) * (c + 1) // COLUMNS)
            low, high = [choose(part, key=lambda i: points[i][1]) for choose in (min, max)]
            kept += [points[i] for i in sorted({part[0], low, high, part[-1]})]
        points = kept
    return straightened(points) if len(points) > MARKED else points


def straightened(points):
    """Return the points without those that lie on a straight line (Douglas, Peucker 1973)."""
    kept, spans = {0, len(points) - 1}, [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        (ax, ay), (bx, by) = points[first], points[last]
        length = hypot(bx - ax, by - ay) or 1
        away, i = max([(abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length, i)
                       for i, (x, y) in enumerate(points[first:last + 1], first)])
        if away > FLAT:
            kept.add(i)
            spans += [(first, i), (i, last)]
    return [points[i] for i in sorted(kept)]


def draw_line(picture, i, name, parts, few):
    """Draw a line with its gaps, and its points if they are few."""
    for points in parts:
        if len(points) > 1:
            stroke(picture, i, points, name)
        if few or len(points) == 1:
            for px, py in points:
                picture.add("circle", cx=px, cy=py, r=3.5, class_="nn-f%d" % (i % len(SERIES)))


def stroke(picture, i, points, tip=None):
    """Draw line number i through pixels; None is the dotted line to compare with."""
    picture.path(points, "nn-axis" if i is None else "nn-s%d" % (i % len(SERIES)), tip=tip,
                 stroke_width=2 if i is None else 2.4, stroke_linejoin="round",
                 stroke_dasharray="1 5" if i is None else DASHES[i % len(DASHES)],
                 stroke_linecap="round" if i is None else None)


def told(panels):
    """Return in words what the lines do, for who cannot see them."""
    sentences = []
    for series, x_label, y_label, _, _, baseline, _ in panels:
        for name, xs, ys in series:
            if len(xs):
                sentences.append(said("%s: %s from %.4g at %s %.6g to %.4g at %.6g.", name, y_label,
                                      ys[0], x_label, xs[0], ys[-1], xs[-1]))
        if baseline:
            sentences.append("Dotted: %s, %.4g." % baseline)
    return " ".join(sentences)
