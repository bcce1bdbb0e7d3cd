"""What training changes on the page: regions, curve, weights, outputs, the line that counts.

Runs on MicroPython in a browser.
"""
from js import document

from .pictures import LEVELS, STEPS, Box, curve, edges, places, regions, round_up

ROW = """<tr><th scope="row">%(i)d</th>
<td><input id="r%(i)dx1" aria-label="row %(i)d, x1" value="%(x1)s" inputmode="decimal"></td>
<td><input id="r%(i)dx2" aria-label="row %(i)d, x2" value="%(x2)s" inputmode="decimal"></td>
<td><input id="r%(i)dt" aria-label="row %(i)d, target" value="%(t)s" inputmode="numeric"></td>
<td id="y%(i)d" class="output"></td><td id="m%(i)d" class="mark"></td></tr>"""
POINT = ('<g transform="translate(%.2f %.2f)" class="point c%d%s">%s'
         '<text text-anchor="middle" dy="4">%d</text></g>')
SHAPES = ('<circle r="11"/>', '<rect x="-10" y="-10" width="20" height="20"/>')
NEURON = '<circle cx="%.1f" cy="%.1f" r="%g"/>'
SIZE = 240                          # of a picture, in units of its viewBox
WIDE, HIGH = 520, 160               # of the network's picture


def at(name):
    """Return the element with this id."""
    return document.getElementById(name)


def rows_html(rows):
    """Return the table's rows, to be typed in.   rows: list of (x1, x2, target)"""
    return "".join([ROW % {"i": i + 1, "x1": x1, "x2": x2, "t": t}
                    for i, (x1, x2, t) in enumerate(rows)])


class Drawing:
    """Draws a network into the page."""

    def __init__(self):
        self.bands = [at("band%d" % (k + 1)) for k in range(len(LEVELS))]
        self.edges = [at("edge%d" % k) for k in range(2 * len(STEPS) + 2)]
        self.border, self.line = at("border"), at("line")

    def arrange(self, sizes):
        """Draw the neurons.   sizes: of all layers, the inputs first"""
        self.columns = places(sizes)
        radius = min(9, 0.4 * HIGH / max(sizes))
        at("neurons").innerHTML = "".join([NEURON % (WIDE * x, HIGH * y, radius)
                                           for column in self.columns for x, y in column])
        at("structure").setAttribute("aria-label", "The network: %s neurons from the inputs to "
                                     "the output" % ", ".join([str(m) for m in sizes]))

    def place(self, X):
        """Choose the square that is drawn.   X: the samples"""
        self.box = Box(X)
        self.points = self.box.points()
        for j, axis in enumerate(("x", "y")):
            low, width = self.box.low[j], self.box.width[j]
            for name, share in (("low", 1 / 6), ("high", 5 / 6)):
                at(axis + "_" + name).textContent = "%g" % round(low + share * width, 3)

    def draw(self, network, settings, until):
        """Draw all of it.   until: the epochs that the curve's axis shows"""
        paths, border = regions([y[0] for y in network.outputs(self.points)])
        for band, path in zip(self.bands, paths):
            band.setAttribute("d", path)
        self.border.setAttribute("d", border)
        weights = [dense.W for dense in network.layers[::2]]
        for edge, path in zip(self.edges, edges(weights, self.columns)):
            edge.setAttribute("d", path)
        outputs = [y[0] for y in network.outputs(settings.X)]
        right = [(y >= 0.5) == (t[0] == 1) for y, t in zip(outputs, settings.T)]
        self.draw_answers(outputs, right)
        self.draw_points(settings, right)
        self.draw_curve(network.history["loss"], until)
        self.count(network.history["loss"], right)

    def draw_answers(self, outputs, right):
        """Write what comes out beside every row, and whether that is right."""
        for i, (y, good) in enumerate(zip(outputs, right)):
            at("y%d" % (i + 1)).textContent = "%.3f" % y
            mark = at("m%d" % (i + 1))
            mark.textContent = "✓ right" if good else "✗ wrong"
            mark.className = "mark" if good else "mark wrong"

    def draw_points(self, settings, right):
        """Draw the samples: a circle for 0, a square for 1, dashed where the answer is wrong."""
        parts = []
        for x, t, good in zip(settings.X, settings.T, right):
            across, down = self.box.place(x)
            parts.append(POINT % (SIZE * across, SIZE * down, t[0], "" if good else " wrong",
                                  SHAPES[t[0]], t[0]))
        at("points").innerHTML = "".join(parts)
        at("regions").setAttribute("aria-label", (
            "Decision regions over x1 and x2: %d of the %d samples lie on their side of the "
            "boundary, where the output is 0.5") % (sum(right), len(right)))

    def draw_curve(self, losses, until):
        """Draw the loss of every epoch, from the first."""
        top = round_up(max(losses)) if losses else 0.2
        self.line.setAttribute("d", curve(losses, until, top))
        for name, value in (("l_high", top), ("l_half", top / 2), ("e_high", until)):
            at(name).textContent = "%g" % value if value else ""
        at("curve").setAttribute("aria-label", (
            "Loss by epoch: from %.4g in the first to %.4g in epoch %d"
            % (losses[0], losses[-1], len(losses))) if losses else "Loss by epoch: none yet")

    def count(self, losses, right):
        """Write the line that counts."""
        at("counter").textContent = "epoch %d%s · %d of %d right" % (
            len(losses), " · loss %.4g" % losses[-1] if losses else "", sum(right), len(right))
