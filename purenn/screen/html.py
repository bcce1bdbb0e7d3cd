"""Texts as HTML, in one language or both.

What comes in may hold what a reader has typed: every text goes through escaped.
"""
from ..document.html import parts_of
from ..document.mathml import escaped


def spoken(pair):
    """Return (English, Chinese) as HTML, None for a language that is not shown; one if equal."""
    en, zh = pair
    if en == zh or en is None or zh is None:
        text = escaped(zh if en is None else en)
        lang = "zh-Hant" if en is None else "en"
        return text if en == zh else '<span lang="%s">%s</span>' % (lang, text)
    return '<span lang="zh-Hant">%s</span> <span lang="en">%s</span>' % (escaped(zh), escaped(en))


def paragraph(pair):
    """Return a text that stands by itself; what three spaces part, stands in lines."""
    return "".join(['<p class="text">%s</p>' % spoken(part) for part in zip_texts(pair)])


def zip_texts(pair):
    """Yield the paragraphs of both languages side by side."""
    texts = [None if text is None else parts_of(text) for text in pair]
    for i in range(max([len(lines or ()) for lines in texts])):
        yield [None if lines is None else lines[i] if i < len(lines) else "" for lines in texts]
