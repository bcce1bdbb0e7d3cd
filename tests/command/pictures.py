"""What the tests of pictures share: the elements of an SVG text, and where all of it lies."""
import re
import xml.etree.ElementTree as ET

from purenn.terminal.plots import columns_of
from purenn.command.pictures.svg import SIZE

SVG = "{http://www.w3.org/2000/svg}"
STEP = re.compile(r"[MLHVAZmlhvaz]|-?[0-9.]+(?:e-?[0-9]+)?")
TAKES = {"M": 2, "L": 2, "m": 2, "l": 2, "H": 1, "V": 1, "h": 1, "v": 1, "a": 7}


def root(svg):
    """Return the root of an SVG text, after checking what holds for every picture."""
    tree = ET.fromstring(svg)
    assert tree.get("role") == "img"
    names = {part.get("id"): part.text for part in tree.iter() if part.get("id")}
    assert all([names[key] for key in tree.get("aria-labelledby").split()])
    assert "prefers-color-scheme:dark" in svg and "var(" not in svg
    assert not re.search(r"\b(nan|inf|None)\b", re.sub(r"<(title|desc|text)[^<]*", "", svg))
    for x, y in places(tree):
        assert -0.6 <= x <= width(tree) + 0.6 and -0.6 <= y <= height(tree) + 0.6, (x, y)
    return tree


def width(tree):
    return float(tree.get("viewBox").split()[2])


def height(tree):
    return float(tree.get("viewBox").split()[3])


def elements(tree, name, class_=None):
    """Return the elements of a name, of a class if given."""
    return [part for part in tree.iter(SVG + name)
            if class_ is None or class_ in (part.get("class") or "").split()]


def words(tree):
    """Return what is written in a picture."""
    return [part.text or "" for part in elements(tree, "text")]


def places(tree):
    """Yield (x, y) of all corners, ends and rims in a picture, texts as wide as they may be."""
    for part in elements(tree, "circle"):
        x, y, r = [float(part.get(key)) for key in ("cx", "cy", "r")]
        yield from ((x - r, y - r), (x + r, y + r))
    for part in elements(tree, "rect") + elements(tree, "image"):
        if not part.get("width").endswith("%"):
            x, y, w, h = [float(part.get(key)) for key in ("x", "y", "width", "height")]
            yield from ((x, y), (x + w, y + h))
    for part in elements(tree, "path"):
        yield from path_places(part.get("d"))
    for part in elements(tree, "text"):
        if not part.get("transform"):
            left, top, right, bottom = text_box(part)
            yield from ((left, top), (right, bottom))


def text_box(part, letter=0.56):
    """Return left, top, right, bottom of a text; letter: how wide one is for its height."""
    size = float(part.get("font-size") or SIZE)
    wide = letter * size * columns_of(part.text or "")
    x, y = float(part.get("x")), float(part.get("y"))
    left = x - wide * {"end": 1, "middle": 0.5}.get(part.get("text-anchor"), 0)
    return left, y - 0.75 * size, left + wide, y + 0.2 * size


def path_places(data):
    """Yield the (x, y) that a path goes through."""
    tokens = STEP.findall(data)
    x = y = i = 0
    command = "M"
    while i < len(tokens):
        if tokens[i].isalpha():
            command, i = tokens[i], i + 1
            continue
        numbers = [float(token) for token in tokens[i:i + TAKES[command]]]
        i += TAKES[command]
        dx, dy = numbers[-2:] if len(numbers) > 1 else (
            (numbers[0], 0) if command in "Hh" else (0, numbers[0]))
        if command.islower():
            x, y = x + dx, y + dy
        else:
            x, y = dx if command != "V" else x, dy if command != "H" else y
        yield x, y


def overlaps(tree):
    """Return the pairs of texts that lie on one another."""
    found = []
    boxes = [(part.text, text_box(part, 0.5)) for part in elements(tree, "text")
             if part.text and not part.get("transform")]
    for i, (text, (left, top, right, bottom)) in enumerate(boxes):
        for other, (a, b, c, d) in boxes[:i]:
            if left < c and a < right and top < d and b < bottom:
                found.append((other, text))
    return found
