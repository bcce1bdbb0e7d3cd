"""What stands behind the # of the address: page, step, language and the reader's numbers.

    s06&step=2&lang=zh&x=1,0,2      page s06, its third part, in Chinese, with another x
A link may be typed by hand: what it says wrongly is told in one line, and the rest is kept.
"""
from . import turn

LONGEST = 4000                      # characters of a number, a matrix, a table of one's own
LANGUAGES = ("zh", "en", "both")
SAFE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.,;:*/+()"


class Address:
    """One state of the lecture.

    page: such as 's06'   step: parts of the page that are shown behind the first   lang: of
    LANGUAGES, or '' for the reader's own   source: whether it is shown   numbers: name -> text
    refused: (name, place, text) of a cell that what was typed does not fit into, or None
    turn: what the pupil does on the page, name -> text, see turn
    """

    def __init__(self, page, step=0, lang="", source=True, numbers=None):
        self.page, self.step, self.lang, self.source = page, step, lang, source
        self.numbers, self.refused, self.turn = dict(numbers or {}), None, {}

    def text(self):
        """Return the text behind the #."""
        words = [self.page]
        words += ["step=%d" % self.step] if self.step else []
        words += ["lang=" + self.lang] if self.lang else []
        words += [] if self.source else ["source=0"]
        return "&".join(words + ["%s=%s" % (name, encoded(found[name]))
                                 for found in (self.numbers, self.turn) for name in sorted(found)])


def read(text, pages, takes):
    """Return (Address, what is wrong in it as one line, or '').

    pages: the names of all pages, the first of them for an empty text
    takes: a function, page -> the names of its numbers
    """
    words = text[:20 * LONGEST].split("&")
    page, wrong = decoded(words[0]) or pages[0], []
    if page not in pages:
        wrong.append("there is no page %s; this is the first" % short(page))
        page = pages[0]
    found = Address(page)
    for word in words[1:]:
        name, _, value = word.partition("=")
        name, value = decoded(name), decoded(value)
        if name == "step" and value.isdigit() and len(value) < 4:
            found.step = int(value)
        elif name == "lang" and value in LANGUAGES:
            found.lang = value
        elif name == "source" and value in ("0", "1"):
            found.source = value == "1"
        elif turn.fits(page, name, value):
            found.turn[name] = value
        elif name in takes(page) and len(value) <= LONGEST:
            found.numbers[name] = value
        elif word and not wrong:
            wrong.append("the link says %s, which this page does not know" % short(word))
    return found, "".join(wrong)


def short(text):
    """Return a text that somebody typed as a line can show it."""
    return "“%s”" % "".join(
        [c if c >= " " else " " for c in (text if len(text) <= 40 else text[:40] + "…")])


def encoded(text):
    """Return a text as an address holds it."""
    return "".join([chr(b) if b < 128 and chr(b) in SAFE else "%%%02X" % b
                    for b in text.encode()])


def decoded(text):
    """Return the text that an address holds; what is no code stays as it stands."""
    parts = text.split("%")
    data = parts[0].encode()
    for part in parts[1:]:
        try:
            data += bytes([int(part[:2], 16)]) + part[2:].encode()
        except ValueError:
            data += b"%" + part.encode()
    try:
        return data.decode()
    except UnicodeError:
        return text
