"""The one reader of formulas as the lessons write them: x₂ = σ(W₂x₁ + b₂), ∂L/∂W, e^(x ln a).

    parse("x₁ = Wx₀/2", bold="x")

A tree is (kind, ...): ("name", text, is bold) ("number", text) ("word", text) ("sign", text)
("space", wide) ("row", trees) ("fence", open, tree, close) ("scripts", base, lower, upper)
("fraction", above, below) ("root", tree) ("under", word, tree). A letter that is told to be bold
is a vector; where it also stands alone, x₁ beside it is one of its numbers, and plain.
"""
LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋ₗₜₙᵢⱼ", "0123456789+−ℓtnij"))
RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿˣᵀ", "0123456789+−nxT"))
WORDS = ("lim", "ln", "sin", "cos", "tanh", "max", "det", "rank", "ReLU", "of")
MATRICES = "ABIWXYZ"                # always bold
JOINS = "+−-=→≈≥≤<>,:·∘│"           # what ends a product; a space does, too
SUMS = "+−-=→≈≥≤<>,:│"              # what ends the side of a fraction with spaces around its /
NO_ROOM = "|∂∇"                     # signs that stand like letters
PAIRS = {"(": ")", "[": "]"}


def parse(text, bold=""):
    """Return the tree of a formula.   bold: the letters that are vectors

    Raises ValueError if a bracket is missing.
    """
    reader = Reader(text, bold)
    tree = reader.row("")
    if reader.place < len(text):
        raise ValueError("formula: %r has a %s too many" % (text, text[reader.place]))
    return tree


class Reader:
    """A formula that is read sign by sign."""

    def __init__(self, text, bold=""):
        self.text, self.place = text, 0
        alone = [c for c, after in zip(text, text[1:] + " ") if after not in LOWERED]
        self.bare = [c for c in bold if c in alone]
        self.bold = bold

    def next(self, n=0):
        """Return the next sign, or one further on; a blank behind the end."""
        place = self.place + n
        return self.text[place] if place < len(self.text) else " "

    def row(self, end):
        """Return what stands up to a closing bracket, or to the end."""
        items = []
        while self.place < len(self.text) and not (self.next() in ")]" and self.next() != ""):
            self.item(items)
        if end:
            if self.next() != end:
                raise ValueError("formula: %r has no %s for one of its brackets"
                                 % (self.text, end))
            self.place += 1
        return one(without_spaces(with_fractions(items)))

    def item(self, items):
        """Read one thing more and put it behind the others."""
        c = self.next()
        if c == "ℓ" and items and items[-1][0] == "name":
            script(items, False, ("name", self.run(c), False))
        elif c == " ":
            items.append(("space", len(self.run(" ")) > 1))
        elif c == "′":
            script(items, True, ("sign", self.run("′")))
        elif c == "₍":
            script(items, False, parse(plain(self.till("₎")[1:])))
            self.place += 1
        elif c in LOWERED or c in RAISED:
            upper = c in RAISED
            script(items, upper, parse(plain(self.run(RAISED if upper else LOWERED))))
        elif c in "^_":
            self.place += 1
            script(items, c == "^", self.script())
        else:
            items.append(self.atom(c))

    def script(self):
        """Return what stands behind ^ or _: a bracket without its signs, else one word."""
        if self.next() == "(":
            return self.atom("(")[2]
        letters = self.letters()
        if letters:
            return ("word", letters) if len(letters) > 1 else ("name", letters, False)
        return self.atom(self.next())

    def atom(self, c):
        """Return a bracket, a number, a word, a letter, a root or a sign."""
        if c in PAIRS:
            self.place += 1
            return "fence", c, self.row(PAIRS[c]), PAIRS[c]
        if c.isdigit():
            return "number", self.run("0123456789.")
        letters = self.letters()
        if letters:
            return self.word(letters)
        self.place += 1
        if c == "√":
            inner = self.atom(self.next())
            return "root", inner[2] if inner[0] == "fence" else inner
        return ("name", c, False) if c in "σγθΔℓφμε" else ("sign", c)

    def letters(self):
        """Return the letters that follow each other, or as many as make a known word."""
        n = 0
        while is_letter(self.next(n)):
            n += 1
        run = self.text[self.place:self.place + n]
        self.place += n
        return run

    def word(self, run):
        """Return a word; a run of letters that is none is a product, and this its first."""
        if run in WORDS or len(run) > 2 or ord(run[0]) > 0x2E80:
            if run == "lim" and "→" in self.text[self.place:].lstrip().split(" ")[0]:
                self.place += 1
                return "under", run, parse(self.till(" "))
            return "word", run
        self.place -= len(run) - 1
        c = run[0]
        lowered = self.next() in LOWERED
        return "name", c, c in MATRICES or (c in self.bold and not (lowered and c in self.bare))

    def till(self, end):
        """Return the signs up to this one, and go on there."""
        found = self.text[self.place:].split(end)[0]
        self.place += len(found)
        return found

    def run(self, signs):
        """Return the signs that are among these, and go on behind them."""
        start = self.place
        while self.place < len(self.text) and self.text[self.place] in signs:
            self.place += 1
        return self.text[start:self.place]


def is_letter(c):
    """Return whether a sign is a Latin letter or a Chinese one."""
    return "a" <= c <= "z" or "A" <= c <= "Z" or 0x2E80 < ord(c) < 0xA000


def plain(signs):
    """Return raised or lowered signs in the line."""
    return "".join([LOWERED.get(c) or RAISED.get(c, c) for c in signs])


def one(items):
    """Return one tree for some."""
    return items[0] if len(items) == 1 else ("row", items)


def script(items, upper, tree):
    """Put a raised or lowered tree at the last item."""
    base = items.pop() if items and items[-1][0] != "space" else ("row", [])
    _, base, below, above = base if base[0] == "scripts" else ("", base, None, None)
    if upper:
        above = tree if above is None else ("row", [above, tree])
    else:
        below = tree
    items.append(("scripts", base, below, above))


def with_fractions(items):
    """Return items with each / and what it divides as a fraction."""
    for spaced, ends in ((False, JOINS + "/"), (True, SUMS)):
        while ("sign", "/") in items:
            i = [i for i, item in enumerate(items) if item == ("sign", "/")][0]
            if is_space(items, i - 1) != spaced:
                break
            left, right = i - 1 - spaced, i + 1 + spaced
            while left > 0 and not stops(items[left - 1], ends, spaced):
                left -= 1
            while right + 1 < len(items) and not stops(items[right + 1], ends, spaced):
                right += 1
            above, below = items[left:i - spaced], items[i + 1 + spaced:right + 1]
            while is_space(above, 0):
                left, above = left + 1, above[1:]
            items = items[:left] + [("fraction", side(above), side(below))] + items[right + 1:]
    return items


def without_spaces(items):
    """Return items without the spaces beside signs, which make room of their own."""
    return [item for i, item in enumerate(items) if item != ("space", False) or not [
        beside for beside in items[max(i - 1, 0):i + 2] if beside[0] == "sign"
        and beside[1] not in NO_ROOM]]


def is_space(items, i):
    """Return whether there is a space at this place."""
    return 0 <= i < len(items) and items[i][0] == "space"


def stops(item, signs, spaced):
    """Return whether a side of a fraction ends before this item."""
    if item[0] == "space":
        return item[1] or not spaced
    return item[0] == "sign" and item[1] in signs


def side(items):
    """Return one side of a fraction, without the brackets around all of it."""
    while items and items[-1][0] == "space":
        items = items[:-1]
    tree = one(items)
    return tree[2] if tree[0] == "fence" and tree[1] == "(" else tree
