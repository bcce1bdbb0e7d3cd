"""The one small writer of SVG under all pictures: elements, escaped text, titles, two papers.

    picture = Picture(640, 400, "Loss 損失", "it falls from 0.7 to 0.02")
    picture.add("circle", cx=20, cy=30, r=5, class_="nn-f0")
    picture.text(20, 60, "epoch")
    save("loss.svg", picture.svg())

Colours are classes, see colours.py. The text needs no other file, stands alone or inside an HTML
page, there also several times, and follows the reader's light or dark background.
"""
from xml.sax.saxutils import escape, quoteattr
from zlib import crc32

from ...stored.whole import write_file
from ...terminal.plots import columns_of
from .colours import style

SIZE, SMALLEST = 14, 10             # of the letters, in pixels


class Picture:
    """A picture being drawn.   width, height: of all of it   title, description: its alt text"""

    def __init__(self, width, height, title, description=""):
        self.width, self.height = width, height
        self.title, self.description = title, description or title
        self.parts, self.used = [], {"nn-paper"}

    def add(self, name, tip=None, content=None, **attributes):
        """Add an element; class_ is class, stroke_width stroke-width; tip: shown at the mouse.

        Raises ValueError for a number that is not finite.
        """
        inside = element("title", tip) if tip else ""
        inside += "" if content is None else escape(clean(content))
        self.parts.append("<%s%s%s" % (name, self.words(attributes),
                                       ">%s</%s>" % (inside, name) if inside else "/>"))

    def begin(self, **attributes):
        """Open a group whose attributes hold for all elements up to end()."""
        self.parts.append("<g%s>" % self.words(attributes))

    def end(self):
        """Close the group."""
        self.parts.append("</g>")

    def words(self, attributes):
        """Return attributes as text, and remember the classes among them."""
        self.used.update((attributes.get("class_") or "").split())
        return "".join([" %s=%s" % (name.rstrip("_").replace("_", "-"),
                                    quoteattr(value_text(value)))
                        for name, value in attributes.items() if value is not None])

    def text(self, x, y, content, anchor="start", size=SIZE, class_="nn-ink", **attributes):
        """Add a line of text; anchor: whether x is its start, middle or end."""
        self.add("text", content=content, x=x, y=y, class_=class_,
                 text_anchor=None if anchor == "start" else anchor,
                 font_size=None if size == SIZE else size, **attributes)

    def headline(self):
        """Write the title at the upper left, a long one smaller rather than cut."""
        size, room = SIZE + 3, 0.88 * (self.width - 32)
        while size > SMALLEST and text_width(self.title, size) > room:
            size -= 1
        self.text(16, 28, fitted(self.title, room, size), size=size, font_weight="600")

    def path(self, points, class_, closed=False, **attributes):
        """Add a line through points.   points: list of (x, y) pixels"""
        self.add("path", d=path_data(points, closed), class_=class_,
                 fill=None if closed else "none", **attributes)

    def svg(self):
        """Return the picture as SVG text; its ids come from its content."""
        body = "\n".join(self.parts)
        key = "nn%08x" % crc32((self.title + self.description + body).encode("utf-8", "replace"))
        size = "%s %s" % (number(self.width), number(self.height))
        head = ('<svg xmlns="http://www.w3.org/2000/svg" class="nn" viewBox="0 0 %s" width="%s" '
                'height="%s" role="img" aria-labelledby="%s-t %s-d" '
                'style="max-width:100%%;height:auto">' % ((size,) + tuple(size.split())
                                                          + (key, key)))
        return "\n".join([head, element("title", self.title, key + "-t"),
                          element("desc", self.description, key + "-d"),
                          "<style>%s</style>" % style(self.used),
                          '<rect class="nn-paper" width="100%" height="100%"/>', body, "</svg>\n"])


def save(path, svg):
    """Write SVG text to a file, whole or not at all.

    Raises ValueError, one line, if it cannot be written.
    """
    write_file(path, svg.encode("utf-8"))


def element(name, content, id_=None):
    """Return an element that holds text."""
    return "<%s%s>%s</%s>" % (name, ' id="%s"' % id_ if id_ else "", escape(clean(content)), name)


def clean(content):
    """Return the text without the characters that XML has no place for."""
    return "".join([c if c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff"
                    else " " for c in str(content)])


def value_text(value):
    """Return an attribute's value as text."""
    return clean(value) if isinstance(value, str) else number(value)


def number(value):
    """Return a number to a tenth, below ten to a hundredth.

    Raises ValueError for one that is not finite.
    """
    if value - value != 0:
        raise ValueError("svg: a coordinate is %r, a finite number is wanted" % value)
    text = ("%.1f" if abs(value) >= 10 else "%.2f") % value
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def path_data(points, closed=False):
    """Return the path through points, closed or open."""
    return "M" + " ".join(["%s,%s" % (number(x), number(y)) for x, y in points]) + "Z" * closed


def text_width(text, size=SIZE):
    """Return about how many pixels a line of text takes, rather too many than too few."""
    return 0.6 * size * columns_of(str(text))


def fitted(text, width, size=SIZE):
    """Return the text, cut with an ellipsis if it takes more than this many pixels."""
    text = str(text)
    if text_width(text, size) <= width:
        return text
    while text and text_width(text + "…", size) > width:
        text = text[:-1]
    return text + "…"


def inlined(svg, key):
    """Return SVG text with ids of its own, for a page that holds the same picture twice."""
    start = svg.index('aria-labelledby="') + len('aria-labelledby="')
    return svg.replace(svg[start:svg.index("-t ", start)], str(key))
