"""What all pictures are made of: elements, ticks, numbers as short text."""
from ..mathml import escaped

DIGITS = 6                          # of a number that stands in the text, too
WIDE = 9.5                          # of a letter


def svg(width, height, body, label, more="", role="img"):
    """Return a picture of a size in its own units.   role: group, if parts of it can be seized"""
    return ('<svg class="picture" role="%s" viewBox="0 0 %d %d" style="--width:%d" '
            'aria-label="%s"%s>%s</svg>' % (role, width, height, width, escaped(label), more, body))


def text(x, y, words, kind="", anchor="middle", lines=0):
    """Return a word at a place.   lines: how many of its own lines lower"""
    return '<text x="%.1f" y="%.1f"%s text-anchor="%s"%s>%s</text>' % (
        x, y, ' dy="%.1fem"' % (1.2 * lines) if lines else "", anchor,
        ' class="%s"' % kind if kind else "", escaped(words))


def fitted(x, y, words, kind, room, least):
    """Return a word at a place, its letters smaller, to a share, if there is little room."""
    size = max(least, min(1, room / (WIDE * len(words) or 1)))
    if size == 1:
        return text(x, y, words, kind)
    return '<g transform="translate(%.1f %.1f) scale(%.2f)">%s</g>' % (
        x, y, size, text(0, 0, words, kind))


def path(points, kind):
    """Return a line through points."""
    return '<path class="%s" d="M%s"/>' % (kind, "L".join(["%.1f %.1f" % p for p in points]))


def circle(x, y, r, kind):
    """Return a circle."""
    return '<circle class="%s" cx="%.1f" cy="%.1f" r="%g"/>' % (kind, x, y, r)


def oval(x, y, across, down, kind):
    """Return a circle that may be wider than it is high.   across, down: half of it"""
    if across == down:
        return circle(x, y, down, kind)
    return '<ellipse class="%s" cx="%.1f" cy="%.1f" rx="%g" ry="%g"/>' % (kind, x, y, across, down)


def brief(value, digits=4):
    """Return a number in at most so many digits."""
    return ("%.*g" % (digits, value + 0)).replace("-", "−")


def ticks(low, high):
    """Return three to six round numbers from low to high."""
    if not high > low:
        return [low]
    step = 10.0 ** -12
    while True:
        for factor in (1, 2, 5):
            if (high - low) / (step * factor) <= 6:
                step *= factor
                first = int(low / step) - 1
                places = [k * step for k in range(first, first + 10)]
                return [place for place in places
                        if low - 1e-9 * step <= place <= high + 1e-9 * step]
        step *= 10
