"""Decision regions, loss curve and network as the d of SVG paths; colours are the style's."""
SIDE, COARSE = 20, 12               # points of the grid along each side, at rest and in a hurry
LEVELS = [k / 10 for k in range(1, 10)]
SHOWN = 240                         # points of a curve, one for each unit of its width
STEPS = (0.5, 2, 5)                 # weights between two of these are drawn in one width
CELLS = 10                          # of a neuron's map along each side
CELL_PATHS = ["M%d %dh1v1h-1z" % (k % CELLS, k // CELLS) for k in range(CELLS ** 2)]
BANDS = (0, 2, 4, 5, 7, 9)          # the colours of a neuron's map


class Box:
    """The square that holds the samples with a margin: x1 to the right, x2 upwards.

    side: points of its grid along each side
    """

    def __init__(self, X, side=SIDE):
        self.side = side
        self.low, self.width = [], []
        for column in zip(*X):
            margin = (max(column) - min(column)) / 4 or 1
            self.low.append(min(column) - margin)
            self.width.append(max(column) - min(column) + 2 * margin)

    def points(self):
        """Return the points of the grid, row by row from the top."""
        last = self.side - 1
        return [[self.low[0] + self.width[0] * j / last,
                 self.low[1] + self.width[1] * (last - i) / last]
                for i in range(self.side) for j in range(self.side)]

    def place(self, x):
        """Return where a sample lies, across and down, from 0 to 1."""
        across, up = [(xi - low) / width for xi, low, width in zip(x, self.low, self.width)]
        return across, 1 - up


class Answers:
    """What a network answers for some samples, a few of them at a time where all would take long.

    values: as far as they are known, those of an older network among them   ended: whether the
    last of them has just been renewed
    """

    def __init__(self, X):
        self.X, self.values, self.order = X, [], []
        stride = min([k for k in (7, 11, 13) if len(X) % k] + [len(X) + 1])
        self.order = [i * stride % len(X) for i in range(len(X))]
        self.place, self.many, self.ended = 0, len(X), False

    def renew(self, network, clock, room=None):
        """Ask again, for as many samples as there is room for.   room: milliseconds, None for all"""
        if room is None or not self.values:
            self.values, self.place = [y[0] for y in network.outputs(self.X)], 0
            self.ended = True
            return
        chosen = self.order[self.place:self.place + self.many]
        start = clock()
        for i, y in zip(chosen, network.outputs([self.X[i] for i in chosen])):
            self.values[i] = y[0]
        took = max(clock() - start, 0.2)
        self.many = max(8, min(len(self.X), int(room * len(chosen) / took)))
        self.place = (self.place + len(chosen)) % len(self.X)
        self.ended = not self.place


def regions(values):
    """Return for each level the path of the region above it, and the path of the line at 0.5.

    values: one for each point of the grid, from 0 to 1   ->   list of d, d; in units of the grid
    A cell is painted whole for the highest level that lies below all of it, not for lower ones.
    """
    paths, line = [[] for _ in LEVELS], []
    side = int(len(values) ** 0.5 + 0.5)
    for i in range(side - 1):
        for j in range(side - 1):
            k = i * side + j
            corners = values[k], values[k + 1], values[k + side + 1], values[k + side]
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


def width_of(w):
    """Return how thick a weight is drawn: the thicker, the larger."""
    return (0.8, 1.6, 3, 4.5)[len([step for step in STEPS if abs(w) > step])]


def maps(network, box):
    """Return for every layer and neuron what it answers over the plane: list of (band, path).

    A neuron's own lowest and highest answers are the ends of its bands.
    """
    points = [[box.low[0] + box.width[0] * (j + 0.5) / CELLS,
               box.low[1] + box.width[1] * (CELLS - i - 0.5) / CELLS]
              for i in range(CELLS) for j in range(CELLS)]
    found, X = [], points
    for k, layer in enumerate(network.layers):
        X = layer.forward(X)
        if k % 2:
            found.append([banded(column) for column in zip(*X)])
    return found


def banded(values):
    """Return the cells of one neuron by band, each band as one path.   values: CELLS^2"""
    low, high = min(values), max(values)
    if not high > low:
        return [(BANDS[len(BANDS) // 2], "".join(CELL_PATHS))]
    bands = [[] for _ in BANDS]
    bands.append(bands[-1])             # which the highest answer belongs to
    for value, cell in zip(values, CELL_PATHS):
        bands[int(len(BANDS) * (value - low) / (high - low))].append(cell)
    return [(band, "".join(cells)) for band, cells in zip(BANDS, bands) if cells]


def round_up(value):
    """Return 1, 2 or 5 times a power of ten, not below the value: where an axis may end."""
    for exponent in range(-12, 308):
        for factor in (1, 2, 5):
            top = factor * 10.0 ** exponent
            if value <= top:
                return top
