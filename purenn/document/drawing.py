"""A picture's numbers as SVG: a chart, the neurons of a network, a sheet of small pictures.

data may hold: box (left, right, lowest, highest) and equal, if both axes have one unit;
curves {name x y}; points (x, y, class); labels (x, y, text); regions {box rows}; layers, the
neurons of each; pixels, pictures of numbers from 0 to 1, and the width of one.
"""
from .mathml import escaped

WIDTH, HEIGHT, EDGE = 480, 300, 34
COLOURS = ("#1f4fd8", "#c2570c", "#0f766e", "#7c3aed")
DASHES = {"·": "2 5", "=": "9 4"}
LINE = '<path d="%s" fill="none" stroke="%s" stroke-width="%s"%s/>'
TEXT = '<text x="%.1f" y="%.1f" font-size="%d" fill="currentColor" text-anchor="%s">%s</text>'


def svg(block):
    """Return the picture of a block as one <svg> element; nothing if there is nothing to draw."""
    data = block["data"]
    drawn = (network(data["layers"]) if "layers" in data else
             sheet(data["pixels"], data["width"]) if "pixels" in data else
             chart(data) if "curves" in data or "regions" in data or "labels" in data else None)
    if drawn is None:
        return ""
    width, height, parts = drawn
    return ('<svg xmlns="http://www.w3.org/2000/svg" width="%d" viewBox="0 0 %d %d" role="img" '
            'aria-label="%s" font-family="sans-serif">%s</svg>'
            % (width, width, height, escaped(block["label"]), "".join(parts)))


class Scale:
    """Where the numbers of a box are on the picture."""

    def __init__(self, box, equal):
        self.left, right, self.low, high = box
        self.dx = (WIDTH - 2 * EDGE) / (right - self.left or 1)
        self.dy = (HEIGHT - 2 * EDGE) / (high - self.low or 1)
        if equal:
            self.dx = self.dy = min(self.dx, self.dy)
        self.width = EDGE * 2 + self.dx * (right - self.left)
        self.height = EDGE * 2 + self.dy * (high - self.low)

    def at(self, x, y):
        """Return a point's place."""
        return EDGE + (x - self.left) * self.dx, self.height - EDGE - (y - self.low) * self.dy

    def path(self, xs, ys):
        """Return the path through points."""
        return "M" + "L".join(["%.1f %.1f" % self.at(x, y) for x, y in zip(xs, ys)])


def chart(data):
    """Return width, height and the parts of curves, points and regions between two axes."""
    box = data.get("box") or data.get("regions", {}).get("box") or box_of(data)
    scale = Scale(box, data.get("equal"))
    parts = areas(scale, data["regions"]) if "regions" in data else []
    parts += axes(scale, box)
    names = []
    for curve in data.get("curves", ()):
        names += [] if curve["name"] in names else [curve["name"]]
        i, dash = names.index(curve["name"]), DASHES.get(curve["name"])
        if curve["x"]:
            parts.append(LINE % (scale.path(curve["x"], curve["y"]), COLOURS[i % 4 * (not dash)],
                                 1 if dash else 2, ' stroke-dasharray="%s"' % dash * bool(dash)))
    for x, y, kind in data.get("points", ()):
        parts.append('<circle cx="%.1f" cy="%.1f" r="5" fill="%s" stroke="#fff"/>'
                     % (scale.at(x, y) + (COLOURS[kind % 4],)))
    for x, y, text in together(data.get("labels", ())):
        x, y = scale.at(x, y)
        parts.append(TEXT % (x, y + 5, 15, "middle", escaped(text)))
    return scale.width, scale.height, parts


def together(labels):
    """Return labels, those of one place as one: 0 and x at (1, 0) are 0, x."""
    found = {}
    for x, y, text in labels:
        found.setdefault((x, y), []).append(text)
    return [(x, y, ", ".join(found[x, y])) for x, y in found]


def box_of(data):
    """Return the box that all curves, points and labels lie in."""
    xs, ys = [], []
    for curve in data.get("curves", ()):
        xs, ys = xs + list(curve["x"]), ys + list(curve["y"])
    for x, y, _ in list(data.get("points", ())) + list(data.get("labels", ())):
        xs, ys = xs + [x], ys + [y]
    return [min(xs), max(xs), min(ys), max(ys)]


def axes(scale, box):
    """Return a frame, the axes where they cross it, and the numbers at its ends."""
    left, right, low, high = box
    grey = "#9aa1ad"
    parts = [LINE % (scale.path([left, right, right, left, left], [low, low, high, high, low]),
                     grey, 1, "")]
    if left < 0 < right:
        parts.append(LINE % (scale.path([0, 0], [low, high]), grey, 1, ""))
    if low < 0 < high:
        parts.append(LINE % (scale.path([left, right], [0, 0]), grey, 1, ""))
    for x, anchor in ((left, "start"), (right, "end")):
        place = scale.at(x, low)
        parts.append(TEXT % (place[0], place[1] + 15, 12, anchor, short(x)))
    for y, down in ((low, 0), (high, 11)):
        place = scale.at(left, y)
        parts.append(TEXT % (place[0] - 4, place[1] + down, 12, "end", short(y)))
    return parts


def short(value):
    """Return a number as an axis shows it."""
    return ("%.3g" % (value + 0)).replace("-", "−")


def areas(scale, regions):
    """Return a rectangle for each run of places in a row that are answered alike."""
    left, right, low, high = regions["box"]
    rows, parts = regions["rows"], []
    dx, dy = (right - left) / len(rows[0]), (high - low) / len(rows)
    for j, row in enumerate(rows):
        start = 0
        for i in range(1, len(row) + 1):
            if i == len(row) or row[i] != row[start]:
                x, y = scale.at(left + start * dx, high - j * dy)
                width, height = (i - start) * dx * scale.dx + 0.3, dy * scale.dy + 0.3
                parts.append('<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s" '
                             'fill-opacity="0.25"/>' % (x, y, width, height,
                                                        COLOURS[row[start] % 4]))
                start = i
    return parts


def network(sizes):
    """Return width, height and the parts of neurons and their weights; of many, some are left."""
    sizes = [min(n, 12) for n in sizes]
    columns = [[(60 + 360 * k / (len(sizes) - 1), HEIGHT / 2 + (j - (n - 1) / 2) * 24)
                for j in range(n)] for k, n in enumerate(sizes)]
    lines = ["M%.1f %.1fL%.1f %.1f" % (p + q) for before, after in zip(columns, columns[1:])
             for p in before for q in after]
    parts = [LINE % ("".join(lines), "#9aa1ad", 1, "")]
    return WIDTH, HEIGHT, parts + [
        '<circle cx="%.1f" cy="%.1f" r="9" fill="%s"/>' % (x, y, COLOURS[k and 1 + (
            k == len(columns) - 1)]) for k, column in enumerate(columns) for x, y in column]


def sheet(pictures, width):
    """Return width, height and the parts of small pictures, ten in a row."""
    side, parts = 44 / width, []
    for k, picture in enumerate(pictures):
        for i, ink in enumerate(picture):
            if ink > 0.05:
                parts.append('<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill-opacity='
                             '"%.2f"/>' % (k % 10 * 48 + i % width * side + 2,
                                           k // 10 * 48 + i // width * side + 2, side, side,
                                           min(ink, 1)))
    return WIDTH, 48 * ((len(pictures) + 9) // 10), ['<g fill="currentColor">'] + parts + ["</g>"]
