"""What the playground's network learns: gates, points made by a formula, rows of one's own."""
from ...rng import Rng
from ...table.generate import make_blobs, make_circles, make_moons, make_spirals

GATES = {"xor": (0, 1, 1, 0), "xnor": (1, 0, 0, 1), "and": (0, 0, 0, 1), "or": (0, 1, 1, 1),
         "nand": (1, 1, 1, 0), "nor": (1, 0, 0, 0)}
CLOUDS = ("moons", "circles", "spirals", "blobs")
DATA = tuple(GATES) + CLOUDS + ("own",)
INPUTS = ((0, 0), (0, 1), (1, 0), (1, 1))
ROWS = 40                           # of one's own


def made(settings, rows):
    """Return X, T, X_test, T_test.   rows: of one's own, or None"""
    if settings.data in GATES:
        rows = [list(x) + [t] for x, t in zip(INPUTS, GATES[settings.data])]
    elif rows is None:
        rows = cloud(settings.data, settings.points, settings.noise, Rng(settings.seed))
    test = int(len(rows) * settings.share) if settings.data in CLOUDS else 0
    X, T = [row[:2] for row in rows], [[row[2]] for row in rows]
    return X[test:], T[test:], X[:test], T[:test]


def cloud(name, n, noise, rng):
    """Return rows of two numbers and a class, in random order."""
    if name == "moons":
        X, labels = make_moons(n, noise, rng=rng)
    elif name == "circles":
        X, labels = make_circles(n, noise, factor=0.5, rng=rng)
    elif name == "spirals":
        X, labels = make_spirals(n // 2, 2, noise, rng=rng)
        X = [[2 * a, 2 * b] for a, b in X]
    else:
        X, labels = make_blobs(n, [[-1, -1], [1, 1]], 0.3 + noise, rng=rng)
    rows = [list(x) + [label] for x, label in zip(X, labels)]
    rng.shuffle(rows)
    return rows


def own_rows(text, error):
    """Return the rows of 'x1,x2,t;...'.   Raises error, which names the field, for what is none."""
    rows = []
    parts = [part for part in text.replace("\n", ";").split(";") if part.strip()]
    if not 1 <= len(parts) <= ROWS:
        raise error("rows", "%d" % len(parts), "1 to %d rows are wanted" % ROWS)
    for part in parts:
        try:
            row = [float(cell) for cell in part.split(",")]
        except ValueError:
            row = []
        if len(row) != 3 or not all([abs(v) <= 1000 for v in row]) or row[2] not in (0, 1):
            raise error("rows", part, "x1,x2 and a target 0 or 1 are wanted in each row")
        rows.append([row[0], row[1], int(row[2])])
    return rows
