"""What all pictures are made of: elements, ticks, numbers as short text."""
from ..mathml import escaped


def svg(width, height, body, label, more="", role="img"):
    """Return a picture of a size in its own units.   role: group, if parts of it can be seized"""
    return ('<svg class="picture" role="%s" viewBox="0 0 %d %d" style="--width:%d" '
            'aria-label="%s"%s>%s</svg>' % (role, width, height, width, escaped(label), more, body))


def text(x, y, words, kind="", anchor="middle"):
    """Return a word at a place."""
    return '<text x="%.1f" y="%.1f" text-anchor="%s"%s>%s</text>' % (
        x, y, anchor, ' class="%s"' % kind if kind else "", escaped(words))


def path(points, kind):
    """Return a line through points."""
    return '<path class="%s" d="M%s"/>' % (kind, "L".join(["%.1f %.1f" % p for p in points]))


def circle(x, y, r, kind):
    """Return a circle."""
    return '<circle class="%s" cx="%.1f" cy="%.1f" r="%g"/>' % (kind, x, y, r)


def brief(value):
    """Return a number in at most four digits."""
    text = "%.4g" % (value + 0)
    return text.replace("-", "−")


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
