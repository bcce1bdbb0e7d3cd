"""The numbers a reader may edit, in place: a cell each, in brackets where they are a matrix."""
from ..terminal.keys import plain_keys
from .html import escaped

WORDS = {"lr": ("learning rate", "學習率"), "seed": ("seed", "種子"), "y": ("target", "正解"),
         "sizes": ("neurons in each layer", "各層的神經元")}
INPUT = ('<input id="n-%(id)s" data-event="set %(place)s" data-nudge="%(place)s" value="%(value)s"'
         ' aria-label="%(label)s" style="width:calc(%(size)dch + 1em)" autocomplete="off"'
         ' spellcheck="false"%(wrong)s>')
ENDS = {"lr": (0, 2, 0.01), "seed": (0, 99, 1)}
SLIDER = ('<input type="range" id="r-%s" data-event="set %s:" min="%g" max="%g" step="%g"'
          ' value="%g" aria-label="%s" tabindex="-1">')


def cells(text):
    """Return rows of texts of '1,2;3,4'."""
    return [row.split(",") for row in text.split(";")]


def changed(text, place, value):
    """Return the text with another value at a place: '' for all of it, '0.1' row 0, column 1."""
    if not place:
        return value
    rows = cells(text)
    i, j = spot(rows, place)
    if i is None:
        return text
    rows[i][j] = value.strip()
    return ";".join([",".join(row) for row in rows])


def parted(value):
    """Return whether what was typed in one cell would be several."""
    plain = plain_keys(value)
    return "," in plain or ";" in plain


def at(text, place):
    """Return the value at a place."""
    rows = cells(text)
    i, j = spot(rows, place)
    return text if not place else "" if i is None else rows[i][j]


def spot(rows, place):
    """Return row and column of '0.1', None and None if there is no such place."""
    words = place.split(".")
    if len(words) == 2 and words[0].isdigit() and words[1].isdigit():
        i, j = int(words[0]), int(words[1])
        if i < len(rows) and j < len(rows[i]):
            return i, j
    return None, None


def nudged(text, by):
    """Return a number as text, its last digit moved by some: 0.5 -> 0.6, 2 -> 3."""
    plain = text.strip().replace("−", "-")
    digits = len(plain.partition(".")[2])
    try:
        return "%.*f" % (digits, float(plain) + by * 10.0 ** -digits)
    except (ValueError, OverflowError):
        return text


def panel(given, wrong):
    """Return the editable numbers as HTML.

    given: list of (name, what the page calls it, text)   wrong: name -> the place that cannot be
    used, '' for all of it
    """
    return "".join([field(name, called, text, wrong.get(name)) for name, called, text in given])


def still(given):
    """Return the numbers where nothing can be edited.   given: see panel"""
    return '<div class="fields">%s</div>' % "".join(
        ['<div class="field"><span class="name">%s</span><span class="equals">=</span>%s</div>'
         % (escaped(called), plain(text)) for _, called, text in given])


def plain(text):
    """Return a number, a vector or a matrix without inputs."""
    if "," not in text and ";" not in text:
        return "<span>%s</span>" % escaped(text)
    rows = cells(text)
    return '<span class="m" style="--columns:%d">%s</span>' % (
        max([len(row) for row in rows]),
        "".join(["<span>%s</span>" % escaped(cell) for row in rows for cell in row]))


def field(name, called, text, wrong):
    """Return one number, vector or matrix with its name.   wrong: a place, or None"""
    words = "".join([' <span lang="%s">%s</span>' % (lang, word) for lang, word in
                     zip(("en", "zh-Hant"), WORDS.get(name, ())) if word != name])
    if name not in ("function", "sizes") and ("," in text or ";" in text):
        body = matrix(name, called, text, wrong)
    else:
        body = single(name, called, text, wrong)
    return ('<div class="field"><span class="name">%s%s</span><span class="equals">=</span>%s</div>'
            % (escaped(called), words, body))


def single(name, called, text, wrong):
    """Return one input for a number or a formula; with a slider for a number."""
    html = cell(name, "", text, called, wrong, 24 if name == "function" else max(4, len(text)))
    try:
        value = float(text)
    except ValueError:
        return html
    low, high, step = ENDS.get(name, (-5, 5, 0.1))
    return html + SLIDER % (name, name, low, high, step, value, escaped(called))


def matrix(name, called, text, wrong):
    """Return rows of inputs in brackets; a vector is one row, which leaves room below."""
    rows, vector = cells(text), ";" not in text
    inputs = []
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            label = "%s %s" % (called, j + 1 if vector else "%d,%d" % (i + 1, j + 1))
            inputs.append(cell(name, "%d.%d" % (i, j), value, label, wrong,
                               min(12, max(2, len(value)))))
    return '<span class="m" style="--columns:%d">%s</span>' % (
        max([len(row) for row in rows]), "".join(inputs))


def cell(name, place, value, label, wrong, size):
    """Return one input."""
    return INPUT % {"id": (name + "-" + place).replace(".", "-"),
                    "place": name + ":" + place, "value": escaped(value), "size": size,
                    "label": escaped(label),
                    "wrong": ' aria-invalid="true"' if wrong in ("", place) else ""}
