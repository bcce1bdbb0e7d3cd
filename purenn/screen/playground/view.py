"""The playground as HTML: pictures, numbers of one weight and of one step."""
from . import step
from .form import both
from .pictures import curve, maps, places, regions, round_up, width_of
from .settings import weight

SIZE = 240                          # of a picture, in units of its viewBox
WIDE, HIGH = 640, 200               # of the network's picture

BOARD = """<div id="board-count"></div>
<div class="two"><div class="stack"><div id="board-plane"></div><div id="board-points"></div></div>
<div id="board-curve"></div></div>
<div id="board-net"></div>"""


def pictures(session, whole=True, points_too=True):
    """Return what training changes, part by part: the line that counts, regions, curve, network.

    whole: the network, too, which takes a while   points_too: the samples, if one of them has
    turned right or wrong
    """
    session.look()
    s, box, right = session.settings, session.box, session.right
    losses, tests = session.losses()
    count = "%s %d · %s %s · <b>%d / %d</b> %s" % (
        both("輪數", "epoch"), len(losses), both("損失", "loss"),
        "%.4g" % losses[-1] if losses else "–", sum(right), len(right), both("答對", "right"))
    if tests:
        count += " · %s %.4g" % (both("測試損失", "test loss"), tests[-1])
    parts = {"board": BOARD, "board-count": '<p id="counter">%s</p>' % count,
             "board-plane": plane(session.field.values, box.side - 1),
             "board-curve": loss_curve(losses, tests)}
    if whole or points_too and right != session.drawn:
        parts["board-points"], session.drawn = points(s, box, right), right
    if whole:
        parts["board-net"] = net(session, box)
    return parts


def plane(values, n):
    """Return the decision regions.   values: the answers on the corners of n by n cells"""
    paths, border = regions(values)
    bands = "".join(['<path class="b%d" d="%s"/>' % (k + 1, path)
                     for k, path in enumerate(paths) if path])
    return ('<svg role="img" viewBox="-2 -2 244 244" aria-label="決策區域 / decision regions">'
            '<g transform="scale(%.6f)"><rect class="b0" width="%d" height="%d"/>%s'
            '<path class="border" d="%s"/></g></svg>'
            % (SIZE / n, n, n, bands, border))


def points(s, box, right):
    """Return the samples, which lie upon the regions: a circle for 0, a square for 1."""
    size = 8 if len(s.X) < 50 else 3.5
    html = [point(box, x, t[0], size, "" if yes else " wrong")
            for x, t, yes in zip(s.X, s.T, right)]
    html += [point(box, x, t[0], size, " test") for x, t in zip(s.X_test, s.T_test)]
    return '<svg viewBox="-2 -2 244 244" aria-hidden="true">%s</svg>' % "".join(html)


def point(box, x, t, size, more):
    """Return one sample."""
    across, down = [SIZE * v for v in box.place(x)]
    shape = ('<circle r="%g"/>' % size if not t else
             '<rect x="%g" y="%g" width="%g" height="%g"/>' % (-size, -size, 2 * size, 2 * size))
    return '<g transform="translate(%.1f %.1f)" class="point c%d%s">%s</g>' % (
        across, down, t, more, shape)


def loss_curve(losses, tests):
    """Return the loss of every epoch, of the training and of the test part."""
    top = round_up(max(losses + tests)) if losses else 1
    last = "%.4g" % losses[-1] if losses else ""
    paths = "".join(['<path class="curve %s" d="%s"/>' % (name, curve(values, len(values), top))
                     for name, values in (("train", losses), ("test", tests)) if values])
    return ('<svg role="img" viewBox="-30 -12 280 264" aria-label="損失 %s / loss %s">'
            '<path class="frame" d="M0 0v240h240"/><g transform="scale(240)">%s</g>'
            '<g class="ticks"><text x="-4" y="4" text-anchor="end">%g</text>'
            '<text x="-4" y="240" text-anchor="end">0</text>'
            '<text x="120" y="20" text-anchor="middle"><tspan lang="zh-Hant">損失</tspan>'
            ' <tspan lang="en">loss</tspan></text>'
            '<text x="240" y="252" text-anchor="end">%d</text></g></svg>'
            % (last, last, paths, top, len(losses)))


def net(session, box):
    """Return the network: an edge for each weight, and in each neuron the map that it draws."""
    columns = places([2] + session.settings.sizes + [1])
    html, name = [], session.settings.name
    for k, (left, right) in enumerate(zip(columns, columns[1:])):
        W = session.network.layers[2 * k].W
        for i, end in enumerate(right):
            for j, start in enumerate(left):
                html.append(edge((k, i, j), name((k, i, j)), W[i][j], start, end, session.picked))
    side = min(26, 0.9 * HIGH / max([len(column) for column in columns]))
    for k, column in enumerate(maps(session.network, box)):
        for i, path in enumerate(column):
            html.append(neuron((k, i), name((k, i, None)), columns[k + 1][i], path, side,
                               session.picked))
    for j, (x, y) in enumerate(columns[0]):
        html.append('<text class="input" x="%.1f" y="%.1f">x%s</text>' % (
            WIDE * x - 22, HIGH * y + 5, "₁₂"[j]))
    return ('<svg id="net" viewBox="-30 -6 %d %d" role="group" aria-label="網路 / the network">%s</svg>'
            % (WIDE + 60, HIGH + 12, "".join(html)))


def edge(place, called, w, start, end, picked):
    """Return one weight: thick as it is large, dashed below 0."""
    name = "%d.%d.%d" % place
    return ('<path class="edge%s%s" style="stroke-width:%g" d="M%.1f %.1fL%.1f %.1f" tabindex="0"'
            ' role="button" id="e-%s" data-event="pick %s" data-focus="pick %s"'
            ' aria-label="%s = %.3g"/>'
            % (" minus" if w < 0 else "", " picked" if place == picked else "", width_of(w),
               WIDE * start[0], HIGH * start[1], WIDE * end[0], HIGH * end[1],
               name.replace(".", "-"), name, name, called, w))


def neuron(place, called, centre, paths, side, picked):
    """Return one neuron with the map of what it answers."""
    name = "%d.%d" % place
    return ('<g transform="translate(%.1f %.1f) scale(%.3f)" class="neuron%s" tabindex="0"'
            ' role="button" id="u-%s" data-event="pick %s" data-focus="pick %s"'
            ' aria-label="%s"><rect class="b0" width="10" height="10"/>%s</g>'
            % (WIDE * centre[0] - side / 2, HIGH * centre[1] - side / 2, side / 10,
               " picked" if picked == place + (None,) else "", name.replace(".", "-"), name, name,
               called, "".join(['<path class="b%d" d="%s"/>' % pair for pair in paths])))


def details(session):
    """Return the numbers of the weight that is looked at, and of the last step."""
    k, i, j = session.picked
    row, place = weight(session.network, session.picked)
    name = session.settings.name(session.picked)
    w, values = row[place], session.passed()
    if j is None:
        zh, en = "偏差", "bias"
        rest = " → z = %.4g, x = %.4g" % (values[2 * k + 1][i], values[2 * k + 2][i])
    else:
        x = values[2 * k][j]
        zh, en, rest = "權重", "weight", " · x = %.4g → w·x = <b>%.4g</b>" % (x, w * x)
    if not session.chosen:
        zh, en = "點一條線或一個神經元", "pick an edge or a neuron"
    html = ('<h2>%s</h2><p class="line">%s = <input id="n-w" data-event="weight"'
            ' value="%.4g" aria-label="%s" style="width:8ch">%s</p>'
            % (both(zh, en), name, w, name, rest))
    if session.lines:
        html += '<h2>%s</h2>%s' % (both("剛才那一步", "the step just taken"),
                                   step.html(session.lines))
    return html
