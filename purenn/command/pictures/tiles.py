"""Pictures made of tiles: digits, the weights of the first layer, a confusion matrix.

    text = digits(X, "The first hundred", labels)                   a 10 x 10 grid, article A3
    text = digits(X, "Wrong first", labels, P)                      with what a network says
    text = weights(network, "What each neuron looks for")
    text = confusion(confusion_matrix(answers, labels), ["no", "yes"], "XOR")
"""
from math import ceil

from ...spoken.language import said
from ...vector import argmax
from .colours import BOTH
from .pixels import address, image_rows, shade, sheet, square
from .svg import SIZE, Picture, fitted, text_width

WIDTH, TOP, LINE = 640, 44, 16      # of a picture; above the tiles; of a caption
SMALL = SIZE - 2
CELLS = 520                         # pixels for all cells of a confusion matrix


def digits(X, title, labels=None, probabilities=None, across=10, shape=None, by_columns=False,
           classes=None, description=None):
    """Return SVG text of images in a grid; with probabilities wrong answers first, and framed.

    X: (k, n) pixels   labels: (k,)   probabilities: (k, m)   shape: (h, w), if not square
    by_columns: see pixels.image_rows   classes: the names behind the labels
    """
    order = list(range(len(X)))
    captions = [[called(label, classes)] for label in labels] if labels else [[] for _ in X]
    wrong = set()
    if probabilities:
        order = wrong_first(labels, probabilities)
        wrong = {i for i in order if argmax(probabilities[i]) != labels[i]}
        captions = [captioned(p, label, classes) for p, label in zip(probabilities, labels)]
    images = drawn([X[i] for i in order], shape, by_columns, ((0, 0, 0), (0, 0, 0)))
    words = said("%d images.", len(X)) if not probabilities else (
        said("%d images, %d of them answered wrongly, which come first.", len(X), len(wrong)))
    return grid(title, images, [captions[i] for i in order], [i in wrong for i in order], across,
                description or words, "nn-ink-on-paper")


def drawn(X, shape, by_columns, colours):
    """Return each row of numbers as rows of pixels.   colours: negative, positive"""
    largest = max([abs(v) for x in X for v in x] + [0])
    return [[[shade(v, largest, *colours) for v in row]
             for row in image_rows(x, shape or square(len(x)), by_columns)] for x in X]


def wrong_first(labels, probabilities):
    """Return the order to look at answers: the surest wrong ones first, the surest right last."""
    def key(i):
        """Return what sorts sample i."""
        answer = argmax(probabilities[i])
        wrong = answer != labels[i]
        return (not wrong, -probabilities[i][answer] if wrong else probabilities[i][answer])
    return sorted(range(len(labels)), key=key)


def captioned(p, label, classes=None):
    """Return the lines under an image: the answer and its probability; the truth if it differs."""
    answer = argmax(p)
    return ["%s: %.0f %%" % (called(answer, classes), 100 * p[answer]),
            "" if answer == label else "is %s" % called(label, classes)]


def called(label, classes):
    """Return the name of a class number."""
    return str(classes[label]) if classes and label < len(classes) else str(label)


def weights(network, title, across=5, shape=None, by_columns=False, description=None):
    """Return SVG text of the first layer's weights, an image a neuron: what each looks for.

    shape: (h, w) of the inputs, if not square
    Raises ValueError if the first layer has no rows of weights that are images.
    """
    layer = next((layer for layer in network.layers if layer.parameters()), None)
    if layer is None:
        raise ValueError("weights: the network has no layer with weights")
    size = getattr(layer, "size", None)
    shape = (size * layer.channels, size) if size else shape
    largest = max([abs(w) for row in layer.W for w in row])
    images = drawn(layer.W, shape, by_columns, BOTH)
    captions = [[said("neuron %d", i + 1)] for i in range(len(images))]
    note = said("Orange: positive, blue: negative, full colour: %.3g", largest)
    return grid(title, images, captions, [False] * len(images), min(across, len(images)),
                description or said("%d images of weights. %s.", len(images), note), None, note)


def grid(title, images, captions, framed, across, description, class_=None, note=""):
    """Return SVG text of images of one size in lines, each with captions below it."""
    height, width = len(images[0]), len(images[0][0])
    gap = max(1, width // 4)
    scale = min((WIDTH - 32) / across / (width + gap), 160 / width)
    below = ceil((max([len(lines) for lines in captions]) * LINE + 12) / scale)
    rows = sheet(images, across, gap, below)
    down = TOP + scale * len(rows)
    picture = Picture(WIDTH, down + 8 + 20 * bool(note), title, description)
    picture.headline()
    picture.add("image", x=16, y=TOP, width=scale * len(rows[0]), height=scale * len(rows),
                href=address(rows), style="image-rendering:pixelated", class_=class_)
    for i, lines in enumerate(captions):
        x = 16 + scale * (width + gap) * (i % across)
        y = TOP + scale * (height + below) * (i // across)
        draw_frame(picture, x, y, scale * width, scale * height, framed[i], lines)
    if note:
        picture.text(16, down + 8, fitted(note, WIDTH - 32), class_="nn-dim")
    return picture.svg()


def draw_frame(picture, x, y, width, height, framed, lines):
    """Draw the frame around one image, heavy if it is one to look at, and the text below it."""
    picture.add("rect", x=x - 1, y=y - 1, width=width + 2, height=height + 2, fill="none",
                class_="nn-posline" if framed else "nn-grid", stroke_width=3 if framed else 1)
    for i, line in enumerate(lines):
        picture.text(x + width / 2, y + height + LINE * (i + 1) - 1, line, "middle", SMALL,
                     font_weight="700" if framed and i else None)


def confusion(C, classes, title, description=None):
    """Return SVG text of a confusion matrix: a row a true class, a column an answer.

    C: (m, m) counts   classes: their names
    """
    m = len(C)
    widest = max([text_width(name) for name in classes])
    room = min(140, widest + 12)
    cell = min(max(56, widest + 10), 110, max(12, (CELLS - room) / m))
    left, top = 40 + room, 96 if widest <= cell else 146
    picture = Picture(max(420, left + cell * m + 110), top + cell * m + 24, title,
                      description or told(C, classes))
    picture.headline()
    picture.text(left + cell * m / 2, 58, said("answer 預測"), "middle", class_="nn-dim")
    picture.text(22, top + cell * m / 2, said("truth 正解"), "middle", class_="nn-dim",
                 transform="rotate(-90 22 %.1f)" % (top + cell * m / 2))
    for i, row in enumerate(C):
        draw_cells(picture, row, i, left, top + cell * i, cell, fitted(classes[i], room))
    draw_heads(picture, classes, left, top, cell)
    return picture.svg()


def letters(cell):
    """Return the size of letters beside cells of this size."""
    return min(SIZE, max(10, cell - 1))


def draw_cells(picture, row, i, left, y, cell, name):
    """Draw the cells of one true class, shaded by its share, and how many were right."""
    all_of_it = sum(row)
    picture.text(left - 8, y + cell / 2 + 5, name, "end", letters(cell))
    picture.add("rect", x=left, y=y + 1, width=cell * len(row), height=cell - 2, class_="nn-f1",
                fill_opacity=0.06)
    for j, count in enumerate(row):
        if count:
            picture.add("rect", x=left + cell * j + 1, y=y + 1, width=cell - 2, height=cell - 2,
                        class_="nn-f%d" % (i != j), tip=said("%d of %d", count, all_of_it),
                        fill_opacity=0.05 + 0.55 * (count / all_of_it) ** 0.5)
        if cell >= 22 and (count or i == j):
            picture.text(left + cell * (j + 0.5), y + cell / 2 + 5, str(count), "middle",
                         SIZE if cell > 40 else SMALL)
    picture.text(left + cell * len(row) + 10, y + cell / 2 + 5, said(
        "%.0f %% right", 100 * row[i] / all_of_it) if all_of_it else said("none"), "start",
                 letters(cell), "nn-dim")


def draw_heads(picture, classes, left, top, cell):
    """Write the names of the answers over their columns, slanting where they are long."""
    widest = max([text_width(name) for name in classes])
    for j, name in enumerate(classes):
        x = left + cell * (j + 0.5)
        if widest <= cell:
            picture.text(x, top - 10, str(name), "middle")
        else:
            picture.text(x + 3, top - 8, fitted(name, 100), "start", letters(cell),
                         transform="rotate(-40 %.1f %d)" % (x + 3, top - 8))


def told(C, classes):
    """Return the matrix in words."""
    return " ".join([said("%s: %d of %d right.", name, row[i], sum(row))
                     for i, (name, row) in enumerate(zip(classes, C))])
