"""Decision regions, loss curve and network as the d of SVG paths; colours are the style's.

Runs on MicroPython in the page, and on CPython where it is tested.
"""
SIDE = 20                           # points of the grid along each side
LEVELS = [k / 10 for k in range(1, 10)]
SHOWN = 240                         # points of a curve, one for each unit of its width
STEPS = (0.5, 2, 5)                 # weights between two of these are drawn in one width


class Box:
    """The square that holds the samples with a margin: x1 to the right, x2 upwards."""

    def __init__(self, X):
        self.low, self.width = [], []
        for column in zip(*X):
            margin = (max(column) - min(column)) / 4 or 1
            self.low.append(min(column) - margin)
            self.width.append(max(column) - min(column) + 2 * margin)

    def points(self):
        """Return the points of the grid, row by row from the top."""
        last = SIDE - 1
        return [[self.low[0] + self.width[0] * j / last,
                 self.low[1] + self.width[1] * (last - i) / last]
                for i in range(SIDE) for j in range(SIDE)]

    def place(self, x):
        """Return where a sample lies, across and down, from 0 to 1."""
        across, up = [(xi - low) / width for xi, low, width in zip(x, self.low, self.width)]
        return across, 1 - up


def regions(values):
    """Return for each level the path of the region above it, and the path of the line at 0.5.

    values: one for each point of the grid, from 0 to 1   ->   list of d, d; in units of the grid
    A cell is painted whole for the highest level that lies below all of it, not for lower ones.
    """
    paths, line = [[] for _ in LEVELS], []
    for i in range(SIDE - 1):
        for j in range(SIDE - 1):
            k = i * SIDE + j
            corners = values[k], values[k + 1], values[k + SIDE + 1], values[k + SIDE]
            whole, high = int(10 * min(corners)), max(corners)
            if whole:
                paths[min(whole, len(LEVELS)) - 1].append("M%d %dh1v1h-1z" % (j, i))
            while whole < len(LEVELS) and LEVELS[whole] < high:
                area, edge = clipped(i, j, corners, LEVELS[whole])
                paths[whole].append("M" + "L".join(area) + "z")
                line += edge if LEVELS[whole] == 0.5 else []
                whole += 1
    return ["".join(path) for path in paths], "".join(line)


def clipped(i, j, values, level):
    """Return the part of a cell above the level: its corners, and the paths of its edge.

    values: at the corners of the cell in row i, column j, clockwise from the upper left
    """
    area, edge = [], []
    x, y, before = j, i + 1, values[3]
    for across, down, value in zip((j, j + 1, j + 1, j), (i, i, i + 1, i + 1), values):
        if (before > level) != (value > level):
            share = (level - before) / (value - before)
            edge.append("%.2f %.2f" % (x + share * (across - x), y + share * (down - y)))
            area.append(edge[-1])
        if value > level:
            area.append("%d %d" % (across, down))
        x, y, before = across, down, value
    if len(edge) == 4 and before <= level:      # two corners lie above, the first in edge[0]
        edge = edge[1:] + edge[:1]
    return area, ["M%sL%s" % (edge[k], edge[k + 1]) for k in range(0, len(edge), 2)]


def curve(losses, epochs, top):
    """Return the path of the losses in a box of 1 by 1.   epochs: at its right end"""
    last = len(losses) - 1
    shown = min(len(losses), SHOWN)
    points = []
    for k in range(shown):
        i = k * last // (shown - 1) if shown > 1 else 0
        points.append("%.4f %.4f" % (i / max(epochs - 1, 1), 1 - min(losses[i] / top, 1)))
    return "M" + "L".join(points) if points else ""


def places(sizes):
    """Return where each neuron of each layer stands in a box of 1 by 1, the inputs first."""
    return [[(i / (len(sizes) - 1), (j + 0.5) / m) for j in range(m)]
            for i, m in enumerate(sizes)]


def edges(weights, columns):
    """Return the paths of the weights by width: first the negative, then the positive ones.

    weights: matrices (m, n)   columns: see places   ->   list of d, 2 * (len(STEPS) + 1)
    """
    count = len(STEPS) + 1
    paths = [[] for _ in range(2 * count)]
    for W, left, right in zip(weights, columns, columns[1:]):
        for row, end in zip(W, right):
            for w, start in zip(row, left):
                width = len([step for step in STEPS if abs(w) > step])
                paths[width + count * (w > 0)].append("M%.4f %.4fL%.4f %.4f" % (start + end))
    return ["".join(path) for path in paths]


def round_up(value):
    """Return 1, 2 or 5 times a power of ten, not below the value: where an axis may end."""
    for exponent in range(-12, 308):
        for factor in (1, 2, 5):
            top = factor * 10.0 ** exponent
            if value <= top:
                return top
