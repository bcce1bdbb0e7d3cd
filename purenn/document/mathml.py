"""Formulas as MathML, which browsers set; class "vector" is for bold letters."""
from .formulas import parse


def mathml(text, bold=""):
    """Return a formula as one <math> element.   bold: the letters that are vectors"""
    return '<math displaystyle="true">%s</math>' % element(parse(text, bold))


def escaped(text):
    """Return text that is no markup."""
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(sign, entity)
    return text


def element(tree):
    """Return a tree as elements."""
    return ELEMENTS[tree[0]](*tree[1:])


def name(text, bold):
    """Return a letter, upright and bold if it is a vector or a matrix."""
    if bold:
        return '<mi class="vector" mathvariant="normal">%s</mi>' % escaped(text)
    return "<mi>%s</mi>" % escaped(text)


def number(text):
    """Return a number."""
    return "<mn>%s</mn>" % text


def word(text):
    """Return a word, upright."""
    return '<mi mathvariant="normal">%s</mi>' % text


def sign(text):
    """Return a sign; strokes do not grow, for they stand alone."""
    if text == "|":
        return '<mo stretchy="false" lspace="0" rspace="0">|</mo>'
    if text == "│":
        return '<mo stretchy="false">│</mo>'
    text = {"Σ": "∑"}.get(text, text)
    if text[0] == "′":
        return '<mo lspace="0" rspace="0">%s</mo>' % text
    if text in "∂∇":
        return '<mi mathvariant="normal">%s</mi>' % text
    return "<mo>%s</mo>" % escaped(text)


def space(wide):
    """Return the space between two formulas, or between two factors."""
    return '<mspace width="%s"/>' % ("2em" if wide else "0.17em")


def row(trees):
    """Return several trees beside each other."""
    return "<mrow>%s</mrow>" % "".join([element(tree) for tree in trees])


def fence(opening, tree, closing):
    """Return what stands in brackets."""
    return "<mrow><mo>%s</mo>%s<mo>%s</mo></mrow>" % (opening, element(tree), closing)


def scripts(base, below, above):
    """Return what has something raised or lowered at it."""
    if above and above[0] == "sign":        # a prime, which is raised by itself
        return element(("row", [("scripts", base, below, None) if below else base, above]))
    parts = element(base) + "".join([element(part) for part in (below, above) if part])
    tag = "msubsup" if below and above else "msub" if below else "msup"
    return "<%s>%s</%s>" % (tag, parts, tag)


def fraction(above, below):
    """Return a fraction."""
    return "<mfrac>%s%s</mfrac>" % (element(above), element(below))


def root(tree):
    """Return a square root."""
    return "<msqrt>%s</msqrt>" % element(tree)


def under(text, tree):
    """Return a word with something below it."""
    return "<munder><mo>%s</mo>%s</munder>%s" % (text, element(tree), space(False))


ELEMENTS = {"name": name, "number": number, "word": word, "sign": sign, "space": space, "row": row,
            "fence": fence, "scripts": scripts, "fraction": fraction, "root": root,
            "under": under}
