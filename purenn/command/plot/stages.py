"""What the layers of a network do to the plane: a grid and the samples after each of them.

A stage is (name, lines of the grid, samples, line that splits them or None).
"""
from ...lessons.v09_carried_by_layers import drawing
from ...network import Network
from ...spoken.language import said
from ...stored.kinds import kind_of
from ...terminal import arguments
from ...terminal.plane import WIDTH, grid_lines
from ...terminal.window import room
from ..pictures.boundaries import boundaries, equation
from ..pictures.plane import View, draw_samples, draw_sides, entries
from ..pictures.svg import Picture, fitted
from . import source
from .answers import are_pairs

XOR = {"lr": 0.03, "l2": 0.001, "seed": 2}      # learns it with two hidden neurons
PANEL, ACROSS, HEAD = 300, 2, 98    # pixels of a small picture; so many a row; above them
LOWERED = "₀₁₂₃₄₅₆₇₈₉"


def add_layers(parser):
    """Add the options of layers."""
    parser.add_argument("--frames", type=arguments.count, metavar="N", help="a picture of its own "
                        "for every stage and N - 1 between two, numbered: FILE-001.svg ...")


def draw_layers(options):
    """Draw the plane after each layer of a network whose layers have two neurons."""
    if not source.path_of(options):
        usual = dict({"layers": [2], "activation": "tanh"}, **(
            XOR if options.data == "xor" else {}))
        for name, value in usual.items():
            if getattr(options, name) is None:
                setattr(options, name, value)
    found = source.subject(options, fits)
    labels = found.data.labels
    stages = stages_of(found.network, found.pipeline.inputs.of(found.data.X))
    if options.frames:
        stages = between(stages, options.frames)
    title = said("Layer by layer 逐層: %s", found.name)
    if options.frames and options.output:
        return (lambda: [panels([stage], title, labels, found.classes) for stage in stages], None)
    return (lambda: panels(stages, title, labels, found.classes),
            lambda: stage_lines(stages, labels))


def fits(found):
    """Raise ValueError if the plane does not stay a plane up to the last layer."""
    are_pairs(found)
    layers = found.network.layers
    dense = [layer for layer in layers if kind_of(layer) == "Dense"]
    others = [layer for layer in layers if kind_of(layer) not in ("Dense", "Activation")]
    if others or not dense:
        raise ValueError("plot layers: %s has %s; Dense and Activation are wanted"
                         % (found.name, others[0] if others else "no Dense layer"))
    for i, layer in enumerate(dense, 1):
        if layer.m > 2 or layer.m != 2 and i < len(dense):
            learns = found.given is not None            # here, and not a saved network
            raise ValueError("plot layers: layer %d has %d neurons, 2 are wanted%s" % (
                i, layer.m, "; try --layers 2" if learns and i < len(dense) else ""))


def stages_of(network, X):
    """Return the stages: the input, and after every layer."""
    lines = grid_lines(*ends(X))
    stages, number = [(said("x₀ 輸入"), lines, X, line_of(network, 0))], 0
    for i, layer in enumerate(network.layers):
        number += kind_of(layer) == "Dense"
        lines, X = [flat(layer.forward(path)) for path in lines], flat(layer.forward(X))
        stages.append((name_of(layer, number), lines, X, line_of(network, i + 1)))
    return stages


def ends(X):
    """Return the corners of a grid around samples, with a fifth more on every side."""
    columns = [(min(v), max(v)) for v in zip(*X)]
    rooms = [0.2 * (high - low) or 1 for low, high in columns]
    return ([low - r for (low, _), r in zip(columns, rooms)],
            [high + r for (_, high), r in zip(columns, rooms)])


def flat(Y):
    """Return outputs as points of the plane: one number lies on the first axis."""
    return [y if len(y) == 2 else [y[0], 0.0] for y in Y]


def name_of(layer, number):
    """Return what a layer does, such as z₁ = W₁x₀ + b₁."""
    this, before = "".join([LOWERED[int(c)] for c in str(number)]), "".join(
        [LOWERED[int(c)] for c in str(number - 1)])
    if kind_of(layer) == "Dense":
        return "z%s = W%sx%s + b%s" % (this, this, before, this)
    return "x%s = %s(z%s)" % (this, "σ" if layer.name == "sigmoid" else layer.name, this)


def line_of(network, i):
    """Return (w, b), where the layers from i on say yes and no, if that is a line; else None."""
    rest = network.layers[i:]
    if not rest or kind_of(rest[0]) != "Dense":
        return None
    lines = boundaries(Network(rest, network.loss))
    return (lines[0][2], lines[0][3]) if len(lines) == 1 and any(lines[0][2]) else None


def between(stages, count):
    """Return the stages with count - 1 in between, on straight ways."""
    found = []
    for (_, lines, X, line), (name, lines_after, X_after, _) in zip(stages, stages[1:]):
        for k in range(count):
            t = k / count
            found.append(("→ " + name if k else found and found[-1][0][2:] or stages[0][0],
                          [mixed(p, q, t) for p, q in zip(lines, lines_after)],
                          mixed(X, X_after, t), None if k else line))
    return found + stages[-1:]


def mixed(P, Q, t):
    """Return the points on the way from P to Q."""
    return [[(1 - t) * a + t * b for a, b in zip(p, q)] for p, q in zip(P, Q)]


def stage_lines(stages, labels):
    """Return every stage in characters, one below the other."""
    lines = []
    for name, grid, X, line in stages:
        lines += [name + (said(", split by %s", equation((0, 1) + line)) if line else "")]
        lines += ["    " + row for row in drawing(
            grid, X, labels, line, min(WIDTH, room(76))).lines()] + [""]
    return lines + [said("· the grid, o and x the classes, = where the answer changes")]


def panels(stages, title, labels, classes=None):
    """Return SVG text of small pictures, a stage each."""
    across = min(ACROSS, len(stages))
    rows = -(-len(stages) // across)
    picture = Picture(max(16 + (PANEL + 16) * across, 420), HEAD + (PANEL + 44) * rows, title,
                      told(stages))
    picture.headline()
    split = [equation((0, 1) + line) for _, _, _, line in stages if line]
    if split:
        picture.text(16, 54, fitted(said("split by %s", split[-1]), picture.width - 32),
                     class_="nn-dim")
    entries(picture, [str(name) for name in classes])
    for k, stage in enumerate(stages):
        draw_stage(picture, 16 + (PANEL + 16) * (k % across), HEAD + (PANEL + 44) * (k // across),
                   stage, labels)
    return picture.svg()


def told(stages):
    """Return in words what the stages are."""
    return "; ".join([name + (said(", split by %s", equation((0, 1) + line)) if line else "")
                      for name, _, _, line in stages])


def draw_stage(picture, left, top, stage, labels):
    """Draw one stage: its name, the grid, the line, the samples."""
    name, grid, X, line = stage
    picture.text(left, top + 14, fitted(name, PANEL), font_weight="600")
    view = View([p for path in grid for p in path] + X, left, top + 24, PANEL, PANEL)
    picture.add("rect", x=left, y=top + 24, width=PANEL, height=PANEL, class_="nn-axis",
                fill="none", stroke_opacity=0.5)
    if line:
        draw_sides(picture, view, *line, stroke_width=2.4)
    for path in grid:
        picture.path([view(p) for p in path], "nn-axis", stroke_width=0.8, stroke_opacity=0.7)
    draw_samples(picture, view, X, labels)
