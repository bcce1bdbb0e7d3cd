"""Formulas as LaTeX, for Markdown and notebooks."""
from .formulas import parse

SIGNS = {"−": "-", "·": r"\cdot ", "∘": r"\circ ", "→": r"\to ", "≈": r"\approx ", "≥": r"\ge ",
         "≤": r"\le ", "∂": r"\partial ", "∇": r"\nabla ", "Σ": r"\sum ", "│": r"\mid ",
         "σ": r"\sigma ", "γ": r"\gamma ", "θ": r"\theta ", "Δ": r"\Delta ", "ℓ": r"\ell ",
         "′": r"\prime ", "_": r"\_", "%": r"\%", "&": r"\&", "#": r"\#", "$": r"\$",
         "{": r"\{", "}": r"\}", "~": r"\sim ", "<": r"\lt ", ">": r"\gt ", "\\": r"\backslash ",
         "^": r"\hat{}"}
NAMED = ("lim", "ln", "sin", "cos", "tanh", "max", "det")


def latex(text, bold=""):
    """Return a formula as LaTeX, without the dollars.   bold: the letters that are vectors"""
    return " ".join(code(parse(text, bold)).split())


def code(tree):
    """Return a tree as LaTeX."""
    return CODES[tree[0]](*tree[1:])


def name(text, bold):
    """Return a letter, bold if it is a vector or a matrix."""
    return r"\mathbf{%s}" % text if bold else SIGNS.get(text, text)


def number(text):
    """Return a number."""
    return text


def word(text):
    """Return a word: a function LaTeX knows, or text."""
    return r"\%s " % text if text in NAMED else r"\text{%s}" % text


def sign(text):
    """Return a sign."""
    return SIGNS.get(text, text)


def space(wide):
    """Return the space between two formulas, or between two factors."""
    return r"\qquad " if wide else r"\,"


def row(trees):
    """Return several trees beside each other."""
    return "".join([code(tree) for tree in trees])


def fence(opening, tree, closing):
    """Return what stands in brackets."""
    inner = code(tree)
    tall = r"\frac" in inner
    return "%s%s%s%s%s" % (r"\left" * tall, opening, inner, r"\right" * tall, closing)


def scripts(base, below, above):
    """Return what has something raised or lowered at it."""
    if above and above[0] == "sign":
        return code(("scripts", base, below, None)) + "'" * len(above[1])
    return "%s%s%s" % (code(base) or "{}", "_{%s}" % code(below) if below else "",
                       "^{%s}" % code(above) if above else "")


def fraction(above, below):
    """Return a fraction."""
    return r"\frac{%s}{%s}" % (code(above), code(below))


def root(tree):
    """Return a square root."""
    return r"\sqrt{%s}" % code(tree)


def under(text, tree):
    """Return a word with something below it."""
    return r"\%s_{%s} " % (text, code(tree))


CODES = {"name": name, "number": number, "word": word, "sign": sign, "space": space, "row": row,
         "fence": fence, "scripts": scripts, "fraction": fraction, "root": root, "under": under}
