"""The picture of a network: a circle a neuron, a line a weight, from its real numbers (slide 1).

    text = diagram(network, "XOR", ["x1", "x2"], ["no", "yes"])

A line is as wide as its weight is large, orange if positive, blue and dashed if negative; a
small network has its numbers written on it. Long layers are cut in the middle.
"""
from ...spoken.language import said
from ...stored.kinds import kind_of
from .svg import SIZE, Picture, fitted, path_data, text_width

TOP, R = 96, 19                     # pixels above the first neuron; of a circle
GAP = 250                           # between two layers
MOST, KEPT = 10, 5                  # a longer layer shows so many neurons above the ellipsis
CROWD = 36                          # from so many lines on, they are thin
SMALL = SIZE - 2                    # of the numbers on the lines
NUMBER = text_width("−0.00", SMALL)
NOTE = "orange: positive · blue, dashed: negative · wide: large · in the circle: the bias"


def diagram(network, title, columns=None, classes=None, description=None):
    """Return SVG text of the dense layers.   columns, classes: names of inputs and outputs

    Raises ValueError for layers that are no column of neurons.
    """
    layers = dense_layers(network)
    sizes = [layers[0].n] + [layer.m for layer in layers]
    left, right = name_room(columns, sizes[0]), name_room(classes, sizes[-1])
    width = max(640, left + GAP * (len(sizes) - 1) + right)
    places = layout(sizes, left, width - right)
    height = max([y for column in places for _, y in column.values()]) + 74
    picture = Picture(width, height, title, description or told(sizes, layers))
    picture.headline()
    for layer, left, right in zip(layers, places, places[1:]):
        draw_weights(picture, layer, left, right)
    draw_layers(picture, network, layers, sizes, places)
    draw_names(picture, places[0], columns, "end")
    draw_names(picture, places[-1], classes, "start")
    picture.text(width / 2, height - 16, said(NOTE), "middle", SMALL, "nn-dim")
    return picture.svg()


def dense_layers(network):
    """Return the dense layers.

    Raises ValueError for layers that are no column of neurons.
    """
    for layer in network.layers:
        if kind_of(layer) not in ("Dense", "Activation", "Dropout", "BatchNorm"):
            raise ValueError("diagram: %s is no column of neurons; Dense layers can be drawn"
                             % layer.__class__.__name__)
    layers = [layer for layer in network.layers if kind_of(layer) == "Dense"]
    if not layers:
        raise ValueError("diagram: the network has no Dense layer")
    return layers


def told(sizes, layers):
    """Return in words what the picture shows."""
    weights = [w for layer in layers for row in layer.W for w in row]
    return said("%s neurons from input to output, %d weights from %.3g to %.3g.",
        " - ".join([str(size) for size in sizes]), len(weights), min(weights), max(weights))


def name_room(names, size):
    """Return the pixels beside an outermost layer, for its heading and the longest name."""
    shown = [names[i] for i in kept(size) if names and i < len(names)]
    return max(76, 48 + min(150, max([text_width(name) for name in shown] + [0])))


def kept(size):
    """Return the numbers of the neurons that are drawn."""
    if size <= MOST:
        return list(range(size))
    return list(range(KEPT)) + list(range(size - (MOST - KEPT - 1), size))


def layout(sizes, left, right):
    """Return for every layer {neuron: (x, y)}; a cut layer leaves a place for its ellipsis.

    left, right: the x of the outermost layers
    """
    step = 66 if max(sizes) <= 6 else 46
    middle = TOP + R + step * (min(MOST, max(sizes)) - 1) / 2
    places = []
    for i, size in enumerate(sizes):
        shown = kept(size)
        x = left + (right - left) * i / (len(sizes) - 1)
        top = middle - step * (min(size, MOST) - 1) / 2
        places.append({n: (x, top + step * (k if n == k else n - size + MOST))
                       for k, n in enumerate(shown)})
    return places


def draw_weights(picture, layer, left, right):
    """Draw a line for every weight between two shown neurons, with its number if there is room."""
    lines = [(layer.W[j][i], left[i], right[j]) for i in left for j in right]
    largest = max([abs(w) for row in layer.W for w in row]) or 1
    widest, faintest = (2.4, 0.1) if len(lines) >= CROWD else (5, 0.3)
    for sign in ("neg", "pos"):
        picture.begin(class_="nn-%sline" % sign,
                      stroke_dasharray="7 3" if sign == "neg" else None)
        for w, (ax, ay), (bx, by) in lines:
            if (w >= 0) == (sign == "pos"):
                share = abs(w / largest)
                picture.add("path", d=path_data([(ax, ay), (bx, by)]), tip="%.6g" % w,
                            stroke_width=0.6 + widest * share,
                            stroke_opacity=faintest + (0.9 - faintest) * share)
        picture.end()
    across = right[0][0] - left[0][0] - 2 * R
    apart = min([b - a for (_, a), (_, b) in zip(right.values(), list(right.values())[1:])] + [99])
    if (len(left) == layer.n and len(right) == layer.m and first_place(len(left)) * apart >= SMALL
            and len(left) * (NUMBER + 4) <= 0.8 * across):
        write_weights(picture, lines, sorted(set([y for _, (_, y), _ in lines])))


def first_place(count):
    """Return how far along their lines the first neuron's numbers stand, of so many neurons."""
    return 0.13 + 0.74 * 0.5 / count


def write_weights(picture, lines, rows):
    """Write the numbers, those of each neuron on the left below one another."""
    for w, (ax, ay), (bx, by) in lines:
        share = first_place(len(rows)) + 0.74 * rows.index(ay) / len(rows)
        x, y = ax + share * (bx - ax), ay + share * (by - ay)
        picture.text(x, y + 4, short(w), "middle", SMALL, "nn-ink nn-halo", stroke_width=6,
                     paint_order="stroke", stroke_linejoin="round")


def short(value):
    """Return a number in five or six characters, with a minus sign for a hyphen."""
    text = "%.2f" % value if abs(value) < 99.995 else "%.0f" % value
    if len(text) > 5 and abs(value) >= 1000:
        text = ("%.0e" % value).replace("e+0", "e").replace("e+", "e")
    return "0.00" if text == "-0.00" else text.replace("-", "−")


def draw_layers(picture, network, layers, sizes, places):
    """Draw the columns of neurons with their headings."""
    for i, column in enumerate(places):
        draw_neurons(picture, column, layers[i - 1].b if i else None)
        heading(picture, i, sizes, bend(network, layers[i - 1]) if i else "", column)


def draw_neurons(picture, column, biases):
    """Draw the circles of a layer with their biases, and an ellipsis where it is cut."""
    for n, (x, y) in column.items():
        picture.add("circle", cx=x, cy=y, r=R, class_="nn-paper nn-line", stroke_width=1.5,
                    tip=None if biases is None else said("bias %.6g", biases[n]))
        if biases is not None:
            picture.text(x, y + 4, short(biases[n]), "middle", SMALL - 1)
    if max(column) >= len(column):
        x, y = column[KEPT - 1]
        picture.text(x, y + (column[1][1] - column[0][1]) + 6, "⋮", "middle", SIZE + 6)


def bend(network, layer):
    """Return the name of the activation behind a layer, or of what the loss makes of its z."""
    following = network.layers[network.layers.index(layer) + 1:]
    names = []
    for other in following:
        if kind_of(other) == "Dense":
            return ", ".join(names)
        names.append(getattr(other, "name", other.__class__.__name__))
    ends = {"probabilities": ["softmax"], "probability": ["sigmoid"]}
    return ", ".join(names + ends.get(network.loss.outputs, []))


def heading(picture, i, sizes, activation, column):
    """Write over a layer what it is, how many neurons it has and how it bends."""
    x = column[0][0]
    words = (said("input 輸入層") if i == 0 else said("output 輸出層") if i == len(sizes) - 1
             else said("hidden 隱藏層"))
    picture.text(x, 56, words, "middle", font_weight="600")
    picture.text(x, 76, "%d%s" % (sizes[i], " · " * bool(activation) + activation), "middle",
                 class_="nn-dim")


def draw_names(picture, column, names, anchor):
    """Write the names beside the outermost layers."""
    for n, (x, y) in column.items():
        if names and n < len(names):
            picture.text(x + (R + 8) * (-1 if anchor == "end" else 1), y + 5,
                         fitted(names[n], 140), anchor)
