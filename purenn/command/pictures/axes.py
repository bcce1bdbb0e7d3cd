"""Axes: where a number lies between two pixels, and the ticks a reader can read.

    x = Scale(epochs, 60, 600)          x(12.5) is a pixel
    y = Scale(losses, 300, 40, log=True)
    for value, label in y.ticks(): ...
"""
from math import ceil, floor, log10

from .svg import SIZE, fitted, text_width

DIGIT = text_width("0")
DASHES = (None, "8 4", "2 3", "10 3 2 3", "5 2", "1 4")
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
NEARLY_ALL = 1e-9                   # numbers that differ by less are one constant to the eye
TINY = 1e-300                       # below it a number is drawn as 0


class Scale:
    """A function from the numbers of the data to pixels.   start, end: pixels

    log: in powers of ten, for numbers above 0   room: left free at both ends, a share
    whole: whether ticks between whole numbers make no sense
    """

    def __init__(self, values, start, end, log=False, room=0.05, whole=False):
        self.start, self.end, self.log, self.whole = start, end, log, whole
        seen = [self.measure(v) for v in values if self.shows(v)]
        if not seen:
            raise ValueError("axes: no number can be drawn%s" % (" above 0" * log))
        low, high = widened(min(seen), max(seen), room)
        self.low, self.high = (max(low, -300), min(high, 308)) if log else (low, high)

    def shows(self, v):
        """Return whether this number has a place."""
        return v is not None and v - v == 0 and (v > 0 or not self.log)

    def measure(self, v):
        """Return the number, or its power of ten."""
        return log10(v) if self.log else float(v) if abs(v) > TINY else 0.0

    def __call__(self, v):
        """Return the pixel of a number, at most at the ends."""
        share = (self.measure(v) / 2 - self.low / 2) / (self.high / 2 - self.low / 2)
        return self.start + min(max(share, 0), 1) * (self.end - self.start)

    def back(self, pixel):
        """Return the number at a pixel."""
        share = (pixel - self.start) / (self.end - self.start)
        place = self.low * (1 - share) + self.high * share
        return 10 ** place if self.log else place

    def ticks(self, count=None):
        """Return (value, label) pairs, about so many; by default as the length allows."""
        count = count or max(2, abs(self.end - self.start) / 60)
        if self.log and self.high - self.low > 0.7:
            return powers(self.low, self.high, count)
        low, high = (10 ** self.low, 10 ** self.high) if self.log else (self.low, self.high)
        return labelled(nice_ticks(low, high, count, self.whole))


def widened(low, high, room):
    """Return the ends with room beyond them; a constant gets room on both sides."""
    size = max(abs(low), abs(high))
    if high / 2 - low / 2 <= NEARLY_ALL * size:
        gap = 0.5 * size or 1.0
        return low - gap, high + gap
    gap = room * high - room * low
    return max(low - gap, -1.7e308), min(high + gap, 1.7e308)


def nice_ticks(low, high, count, whole=False):
    """Return multiples of 1, 2 or 5 times a power of ten, about so many."""
    rough = high / count - low / count
    power = 10.0 ** floor(log10(rough))
    step = power * next((m for m in (1, 2, 5, 10) if m * power >= rough * 0.999), 10)
    step = max(step, 1) if whole else step
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    return [i * step for i in range(first, last + 1)]


def labelled(values):
    """Return (value, label) pairs, with an exponent where that is shorter."""
    plain, powers_of_ten = exact("%%.%df", values), exact("%%.%de", values)
    longest = max([len(text) for text in plain] + [0])
    shorter = longest > 5 and longest > max([len(text) for text in powers_of_ten])
    return list(zip(values, powers_of_ten if shorter else plain))


def exact(form, values):
    """Return labels with as many digits as tell neighbours apart."""
    for digits in range(16):
        labels = [(form % digits) % v for v in values]
        if all([abs(float(text) - v) <= 1e-6 * gap(values) for text, v in zip(labels, values)]):
            break
    return [shortened(text) for text in labels]


def gap(values):
    """Return the distance between two ticks."""
    return values[1] - values[0] if len(values) > 1 else abs(values[0] or 1)


def shortened(text):
    """Return 2.0e-05 as 2.0e-5, -0 as 0, and a minus sign for a hyphen."""
    if "e" in text:
        text = "%se%d" % (text.split("e")[0], int(text.split("e")[1]))
    if float(text) == 0:
        text = text.lstrip("-").split("e")[0]
    return text.replace("-", "−", 1) if text.startswith("-") else text


def powers(low, high, count):
    """Return (value, label) pairs of powers of ten, over few of them also twice and five times."""
    step = max(1, round((high - low) / count))
    parts = (1, 2, 5) if high - low <= count / 2 else (1,)
    pairs = [(m, i) for i in range(floor(low), floor(high) + 1) if i % step == 0 for m in parts]
    return [(m * 10.0 ** i, power_text(m, i)) for m, i in pairs
            if low - 1e-9 <= i + log10(m) <= high + 1e-9]


def power_text(m, i):
    """Return m times the i-th power of ten as text, such as 0.02 or 2·10⁻⁶."""
    if -3 <= i <= 4:
        return "%g" % (m * 10.0 ** i)
    return "%d·" % m * (m > 1) + "10" + str(i).translate(RAISED)


def margin(values, log=False):
    """Return how many pixels the labels of an upright axis take."""
    scale = Scale(values, 200, 0, log)
    labels = [label for count in (3, 5, 8) for _, label in scale.ticks(count)]
    return 14 + max([text_width(label) for label in labels] + [2 * DIGIT])


def draw_axes(picture, x, y, x_label="", y_label="", grid=True):
    """Draw both axes with ticks, grid lines and what they measure.   x, y: Scales"""
    left, right, bottom, top = x.start, x.end, y.start, y.end
    for value, label in y.ticks(max(2, abs(bottom - top) / 42)):
        if grid:
            picture.add("path", d="M%.1f %.1fH%.1f" % (left, y(value), right), class_="nn-grid")
        picture.text(left - 8, y(value) + 5, label, "end", class_="nn-dim")
    for value, label in x.ticks():
        picture.add("path", d="M%.1f %.1fv5" % (x(value), bottom), class_="nn-axis")
        picture.text(x(value), bottom + 20, label, "middle", class_="nn-dim")
    picture.add("path", d="M%.1f %.1fV%.1fH%.1f" % (left, top, bottom, right), class_="nn-axis",
                fill="none")
    picture.text((left + right) / 2, bottom + 41, fitted(x_label, right - left), "middle")
    picture.text(left, top - 10, fitted(y_label, right - left))


def legend(picture, x, y, names, width, sample):
    """Draw one entry a name, in as many lines as the width asks for; return the y below them.

    sample: function (i, x, y) that draws what stands before name i, 34 pixels wide
    """
    place = x
    for i, name in enumerate(names):
        name = fitted(name, width - 40)
        wanted = 40 + text_width(name) + 18
        if place > x and place + wanted - 18 > x + width:
            place, y = x, y + SIZE + 8
        sample(i, place, y)
        picture.text(place + 40, y + 5, name)
        place += wanted
    return y + SIZE + 8
