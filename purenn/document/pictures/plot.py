"""Curves, points and regions over axes; a point that stands for a number can be dragged.

data: curves [{name x y}]   points [[x, y, class]]   labels [[x, y, word]]   equal: one unit both
ways   box: left, right, lowest, highest   regions {box rows}: the class of each place
drag [place value]: of the number that dragging across the picture sets, such as x:0.0
handles [{name at value places start matrix}]: points that can be dragged to set two numbers, their
places x:0.0 and x:0.1, to a matrix (4 numbers, row by row) times their way from start
"""
from ..mathml import escaped
from .svg import WIDE as WIDE_LETTER
from .svg import brief, circle, path, svg, text, ticks

WIDE, HIGH, LEFT, BELOW, ABOVE, BESIDE = 460, 230, 46, 26, 12, 14


class Frame:
    """Where numbers lie on the picture."""

    def __init__(self, data):
        left, right, low, high = box_of(data)
        self.box = left, right, low, high
        self.high = HIGH
        if data.get("equal") or data.get("regions"):
            self.high = max(150, min(330, 0.75 * WIDE * (high - low) / (right - left)))
        self.wide = WIDE if self.high < 330 else WIDE * 330 / HIGH / 2
        if data.get("equal"):
            unit = min(WIDE / (right - left), self.high / (high - low))
            self.wide, self.high = unit * (right - left), unit * (high - low)

    def place(self, x, y):
        """Return where a point lies."""
        left, right, low, high = self.box
        return (LEFT + self.wide * (x - left) / (right - left),
                ABOVE + self.high * (high - y) / (high - low))

    def axes(self):
        """Return the frame with its ticks, and the axes where they are inside."""
        left, right, low, high = self.box
        parts = ['<rect class="frame" x="%g" y="%g" width="%.1f" height="%.1f"/>'
                 % (LEFT, ABOVE, self.wide, self.high)]
        for v in ticks(left, right):
            x = self.place(v, low)[0]
            parts.append(text(x, ABOVE + self.high + 18, brief(v), "tick"))
        for v in ticks(low, high):
            parts.append(text(LEFT - 6, self.place(left, v)[1] + 4, brief(v), "tick", "end"))
        if low < 0 < high:
            parts.append(path([self.place(left, 0), self.place(right, 0)], "axis"))
        if left < 0 < right:
            parts.append(path([self.place(0, low), self.place(0, high)], "axis"))
        return "".join(parts)


def box_of(data):
    """Return left, right, lowest and highest of what is drawn, with some room."""
    if data.get("regions"):
        return data["regions"]["box"]
    if data.get("box"):
        left, right, low, high = data["box"]
    else:
        xs = [x for curve in data.get("curves", ()) for x in curve["x"]]
        ys = [y for curve in data.get("curves", ()) for y in curve["y"]]
        ys += [point[1] for point in data.get("points", ())]
        xs += [point[0] for point in data.get("points", ())]
        xs += [label[0] for label in data.get("labels", ())]
        ys += [label[1] for label in data.get("labels", ())]
        left, right, low, high = min(xs), max(xs), min(ys), max(ys)
    room = 0.06 * (high - low) or 1
    side = 0.04 * (right - left) if data.get("equal") else 0
    side = side or (0 if right > left else 1)
    return left - side, right + side, low - room, high + room


def draw(data, label, live=False):
    """Return the picture.   live: whether somebody hears what is dragged"""
    if not data.get("regions") and not data.get("labels") and not [
            1 for curve in data.get("curves", ()) if curve["x"]]:
        return ""
    frame = Frame(data)
    parts = [cells(frame, data["regions"])] if data.get("regions") else []
    parts.append(frame.axes())
    names, kinds = [], []
    for curve in data.get("curves", ()):
        if curve["x"]:
            kinds += [] if curve["name"] in kinds else [curve["name"]]
            kind = style_of(curve["name"], kinds.index(curve["name"]))
            parts.append(path([frame.place(x, y) for x, y in zip(curve["x"], curve["y"])], kind))
            names += [curve["name"]] if len(curve["name"]) > 1 else []
    parts += [point(frame, *p) for p in data.get("points", ())]
    handles = data.get("handles", ()) if live else ()
    rings = [frame.place(*one["at"]) for one in handles]
    for x, y, word in together(data.get("labels", ())):
        across, down = frame.place(x, y)
        parts.append(circle(across, down, 4, "dot") + named(frame, across, down, word, rings))
    for k, name in enumerate(names):
        parts.append(text(LEFT + 10, ABOVE + 2, name, "name k%d" % (k % 4), "start", k + 1))
    held = []
    if live and data.get("drag"):
        held.append(across_all(frame, *data["drag"]))
    held += [handle(frame, one) for one in handles]
    width, height = LEFT + frame.wide + BESIDE, ABOVE + frame.high + BELOW
    return svg(width, height, "".join(parts + held), label, role="group" if held else "img")


def named(frame, across, down, word, rings):
    """Return the word of a point: clear of its ring, and of others where there is room."""
    off = 12 if (across, down) in rings else 7
    beside = [x for x, y in rings if across < x < across + 30 and abs(y - down) < 30]
    if beside or across + off + WIDE_LETTER * len(word) > LEFT + frame.wide + BESIDE:
        return text(across - off, down - off, word, "word", "end")
    return text(across + off, down - off, word, "word", "start")


def together(labels):
    """Return labels, those of one place as one: 0 and x at (1, 0) are 0, x."""
    found = {}
    for x, y, word in labels:
        found.setdefault((x, y), []).append(word)
    return [(x, y, ", ".join(found[x, y])) for x, y in found]


def style_of(name, k):
    """Return the class of a curve: characters of a terminal tell what is faint."""
    return {"·": "curve faint", ".": "curve faint", "#": "curve strong"}.get(
        name, "curve k%d" % (k % 4))


def point(frame, x, y, kind=0):
    """Return one point; kind 1 is the one that is looked at, or of class 1."""
    across, down = frame.place(x, y)
    return circle(across, down, 7 if kind else 4.5, "mark c%d" % (1 if kind else 0))


def cells(frame, regions):
    """Return the classes of all places, those of a row that are equal in one piece."""
    rows, parts = regions["rows"], []
    high, wide = frame.high / len(rows), frame.wide / len(rows[0])
    for j, row in enumerate(rows):
        first = 0
        for i in range(1, len(row) + 1):
            if i == len(row) or row[i] != row[first]:
                parts.append('<rect class="area a%d" x="%.1f" y="%.1f" width="%.2f" height="%.2f"/>'
                             % (row[first] % 4, LEFT + wide * first, ABOVE + high * j,
                                wide * (i - first) + 0.3, high + 0.3))
                first = i
    return "".join(parts)


def across_all(frame, place, value):
    """Return what is seized anywhere on a picture: its width stands for a number."""
    return ('<rect class="drag" %s x="%g" y="%g" width="%.1f" height="%.1f"/>'
            % (seized(frame, place.partition(":")[0], place, [value]), LEFT, ABOVE, frame.wide,
               frame.high))


def handle(frame, one):
    """Return a point that is seized."""
    x, y = frame.place(*one["at"])
    return '<circle class="handle" %s data-start="%s" data-matrix="%s" cx="%.1f" cy="%.1f" r="11"/>' % (
        seized(frame, one["name"], one["places"], one["value"]), numbers(one["start"]),
        numbers(one["matrix"]), x, y)


def seized(frame, name, places, value):
    """Return what a page has to know of a point that can be dragged, or moved by arrows."""
    return ('id="h-%s" role="slider" tabindex="0" aria-label="%s" aria-valuenow="%s" '
            'aria-valuetext="%s" data-places="%s" data-value="%s" data-box="%s"'
            % (escaped("-".join((name + " " + places).replace(":", " ").split())), escaped(name),
               numbers(value[:1]), ", ".join([brief(v) for v in value]), places, numbers(value),
               numbers(frame.box)))


def numbers(values):
    """Return numbers as a page reads them."""
    return " ".join(["%.10g" % v for v in values])
