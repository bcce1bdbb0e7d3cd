"""The plane in characters: points, lines and arrows, as wide as it is high.

    plane = Plane([[0, 0], [3, 2]])         large enough for these points, and the origin
    plane.line([0, 0], [3, 2], "·")
    plane.put([3, 2], "*")
    print("\n".join(plane.lines()))
"""
WIDTH = 56                          # characters across, at most
TALL = 2                            # a character is about twice as high as wide


class Plane:
    """A part of the plane, empty but for its axes.

    points: all of them will be on it   width, height: characters, at most
    origin: whether the axes are to be seen in any case
    drawn: the same as numbers: box, curves named after their character, labels
    """

    def __init__(self, points, width=WIDTH, height=17, origin=True):
        (left, right), (low, high) = [ends(column, origin) for column in zip(*points)]
        self.unit = max((right - left) / (width - 3), (high - low) / (height - 3) / TALL) or 1
        self.left, self.top = left - self.unit, high + TALL * self.unit
        self.width = round((right - left) / self.unit) + 3
        self.height = round((high - low) / self.unit / TALL) + 3
        self.rows = [[" "] * self.width for _ in range(self.height)]
        self.drawn = {"equal": True, "box": [left, right, low, high], "curves": [], "labels": []}
        self.axes()

    def axes(self):
        """Draw the axes, as far as they lie on this part."""
        i, j = self.place([0, 0])
        for k in range(self.width):
            self.mark(k, j, "─")
        for k in range(self.height):
            self.mark(i, k, "│")
        self.mark(i, j, "┼")

    def place(self, p):
        """Return the column and the row of a point.   p: (2,)"""
        return (round((p[0] - self.left) / self.unit),
                round((self.top - p[1]) / self.unit / TALL))

    def mark(self, i, j, character):
        """Put a character into a column and a row, if there is such a place."""
        if 0 <= i < self.width and 0 <= j < self.height:
            self.rows[j][i] = character

    def put(self, p, character):
        """Put a character, or a short word, at a point."""
        self.drawn["labels"].append([float(p[0]), float(p[1]), character])
        i, j = self.place(p)
        for k, c in enumerate(character):
            self.mark(i + k, j, c)

    def line(self, p, q, character):
        """Draw the line from p to q."""
        self.path([p, q], character)

    def stroke(self, p, q, character):
        """Put the characters of the line from p to q."""
        (a, b), (c, d) = self.place(p), self.place(q)
        steps = max(abs(c - a), abs(d - b), 1)
        for k in range(steps + 1):
            self.mark(round(a + (c - a) * k / steps), round(b + (d - b) * k / steps), character)

    def path(self, points, character):
        """Draw lines from point to point."""
        self.drawn["curves"].append({"name": character, "x": [float(x) for x, _ in points],
                                     "y": [float(y) for _, y in points]})
        for p, q in zip(points, points[1:]):
            self.stroke(p, q, character)

    def across(self, w, b, character):
        """Draw the line w . x + b = 0 from edge to edge.   w: (2,)"""
        x, y = crossings(self.drawn["box"], [float(w[0]), float(w[1])], float(b))
        self.drawn["curves"].append({"name": character, "x": x, "y": y})
        for j in range(self.height):
            for i in range(self.width):
                x = self.left + i * self.unit
                y = self.top - j * TALL * self.unit
                room = (abs(w[0]) * self.unit + abs(w[1]) * TALL * self.unit) / 2
                thin = max(abs(w[0]) * self.unit, abs(w[1]) * TALL * self.unit) / 2
                if room and -thin <= w[0] * x + w[1] * y + b < thin:
                    self.mark(i, j, character)

    def lines(self):
        """Return the lines of the picture."""
        return ["".join(row).rstrip() for row in self.rows]


def grid_lines(low, high, count=7, fine=24):
    """Return the lines of a grid, count each way, each a list of points.

    low, high: numbers, or (2,) corners   fine: parts of a line, which may be bent afterwards
    """
    (a, b), (c, d) = [v if isinstance(v, list) else (v, v) for v in (low, high)]
    ticks, places = [[i / parts for i in range(parts + 1)] for parts in (count - 1, fine)]
    upright = [[[a + (c - a) * t, b + (d - b) * s] for s in places] for t in ticks]
    return upright + [[[a + (c - a) * s, b + (d - b) * t] for s in places] for t in ticks]


def crossings(box, w, b):
    """Return where the line w . x + b = 0 crosses the edges of a box, as x and y of two points.

    box: left, right, lowest, highest; two empty lists if it passes by
    """
    left, right, low, high = box
    found = [[x, -(w[0] * x + b) / w[1]] for x in (left, right) if w[1]]
    found += [[-(w[1] * y + b) / w[0], y] for y in (low, high) if w[0]]
    found = sorted([[x, y] for x, y in found if left <= x <= right and low <= y <= high])
    return [list(column) for column in zip(*[found[0], found[-1]])] if found else [[], []]


def ends(column, origin):
    """Return the least and the largest of the numbers, and of 0 if the origin is wanted."""
    values = [float(v) for v in column] + [0.0] * origin
    low, high = min(values), max(values)
    return (low, high) if low < high else (low - 1, high + 1)
