"""A reader's formula of x, such as x**3 + 2*x: arithmetic and a few named functions, no more.

It is read sign by sign and computed over dual numbers; nothing is ever executed. A part of it is
(kind, its text, ...): number and its value, name, call and its function, - + * / **, and the
parts below it.
"""
import math

from ..dual import Dual, cos, exp, ln, sigmoid, sin, tanh
from .keys import name_at, number_at, plain_keys

FUNCTIONS = {
    "exp": exp, "ln": ln, "log": ln, "log10": lambda u: ln(u) / math.log(10), "sin": sin,
    "cos": cos, "tan": lambda u: sin(u) / cos(u), "sqrt": lambda u: u ** 0.5,
    "sigmoid": sigmoid, "tanh": tanh}
NAMES = ("exp", "ln", "log", "log10", "sin", "cos", "tan", "sqrt", "sigmoid", "tanh")   # in order
CONSTANTS = {"e": math.e, "pi": math.pi}
VARIABLES = ("x", "w")
OPERATORS = {"+": lambda u, w: u + w, "-": lambda u, w: u - w, "*": lambda u, w: u * w,
             "/": lambda u, w: u / w, "**": lambda u, w: u ** w}
TOO_LARGE = "function: %s at %g is too large"
LONGEST = 200                       # characters: nobody reads the steps of more


class Expression:
    """A formula of one variable, x or w.

    text: such as 'x**3 + 2*x'. Raises ValueError for anything that is not such a formula.
    """

    def __init__(self, text):
        self.text = " ".join(plain_keys(text).split())
        if len(self.text) > LONGEST:
            raise self.refuse("it has more than %d characters" % LONGEST)
        self.words, self.next = list(self.split()), 0
        self.tree = self.sum()[0]
        if self.word() != "":
            raise self.no_formula()
        self.words = None

    def __call__(self, x):
        """Return the value at x.   x: number   ->   number"""
        return self.at(x).value

    def at(self, x, note=None):
        """Return value and slope at x as a dual number; note(text, result) hears of each step.

        Raises ValueError where the formula has no value or no slope.
        """
        try:
            result = compute(self.tree, Dual(float(x)), note or (lambda text, result: None))
        except OverflowError:
            raise ValueError(TOO_LARGE % (self.text, x)) from None
        except ZeroDivisionError:
            raise ValueError("function: %s at %g has no value or no slope"
                             % (self.text, x)) from None
        except ValueError as error:
            raise ValueError("function: %s at %g: %s" % (self.text, x, error)) from None
        if not math.isfinite(result.value) or not math.isfinite(result.slope):
            raise ValueError(TOO_LARGE % (self.text, x))
        return result

    def split(self):
        """Yield (word, start, end) of numbers, names and signs, and an empty word at the end."""
        i = 0
        while i < len(self.text):
            word = number_at(self.text, i) or name_at(self.text, i) or (
                "**" if self.text[i:i + 2] == "**" else self.text[i])
            if word[0].isdigit() and name_at(self.text, i + len(word)) not in ("", "j"):
                raise self.no_formula()
            if word != " ":
                self.check(word)
                yield word, i, i + len(word)
            i += len(word)
        yield "", i, i

    def check(self, word):
        """Raise ValueError for a word that is neither arithmetic nor one of the names."""
        known = word in OPERATORS or word in FUNCTIONS or word in CONSTANTS or word in VARIABLES
        if word == "=" or ord(word[0]) < 32:
            raise self.no_formula()
        if not (known or word in "()" or number_at(word, 0)):
            raise self.not_allowed(word)

    def word(self, *wanted):
        """Return the next word; if some are wanted and it is one, go on behind it, else None."""
        word = self.words[self.next][0]
        if not wanted:
            return word
        if word in wanted:
            self.next += 1
            return word
        return None

    def chain(self, part, *operators):
        """Return parts with these operators between them, from the left, and where they are."""
        left, start, end = part()
        operator = self.word(*operators)
        while operator:
            right, _, end = part()
            left = operator, self.text[start:end], left, right
            operator = self.word(*operators)
        return left, start, end

    def sum(self):
        """Return a sum of products."""
        return self.chain(self.product, "+", "-")

    def product(self):
        """Return a product of signed powers."""
        return self.chain(self.signed, "*", "/")

    def signed(self):
        """Return what has a sign or a power; -2^2 is -(2^2)."""
        start = self.words[self.next][1]
        sign = self.word("-", "+")
        if sign:
            tree, _, end = self.signed()
            return (sign, self.text[start:end], tree), start, end
        base, start, end = self.atom()
        if not self.word("**"):
            return base, start, end
        power, _, end = self.signed()
        return ("**", self.text[start:end], base, power), start, end

    def atom(self):
        """Return a number, a name, a call or what stands in brackets."""
        word, start, end = self.words[self.next]
        if word == "":
            raise self.no_formula()
        self.next += 1
        if word == "(":
            tree, end = self.bracket()
            return tree, start, end
        if word in FUNCTIONS:
            if not self.word("("):
                raise self.not_allowed(word)
            tree, end = self.bracket()
            return ("call", self.text[start:end], word, tree), start, end
        if word in OPERATORS or word == ")":
            raise self.not_allowed(word)
        if number_at(word, 0):
            return ("number", word, float(word)), start, end
        return ("name", word), start, end

    def bracket(self):
        """Return what stands up to the closing bracket, and where that ends."""
        tree, _, _ = self.sum()
        end = self.words[self.next][2]
        if not self.word(")"):
            raise self.no_formula()
        return tree, end

    def no_formula(self):
        """Return the error for what cannot be read."""
        return self.refuse("it is no formula; 2*x**3 - sin(x) is one")

    def not_allowed(self, word):
        """Return the error for what is no arithmetic."""
        return self.refuse("%r is not allowed; x, numbers, + - * / ^, %s are"
                           % (word, ", ".join(NAMES)))

    def refuse(self, why):
        """Return the error for this text."""
        return ValueError("function: %r: %s" % (self.text[:60], why))


def compute(tree, x, note):
    """Return a part of a formula as a dual number, its own parts first."""
    kind, text = tree[:2]
    if kind == "number":
        return Dual(tree[2], 0)
    if kind == "name":
        return x if text in VARIABLES else Dual(CONSTANTS[text], 0)
    if kind == "call":
        result = FUNCTIONS[tree[2]](compute(tree[3], x, note))
    elif len(tree) == 3:
        u = compute(tree[2], x, note)
        result = -u if kind == "-" else u
    else:
        u, w = [compute(part, x, note) for part in tree[2:]]
        if kind == "**" and not depends(tree[3]):
            result = u ** w.value                       # the power rule
        elif kind == "**" and not depends(tree[2]):
            result = u.value ** w                       # the exponential rule
        else:
            result = OPERATORS[kind](u, w)
    note(text, result)
    return result


def constant(text):
    """Return the value of arithmetic without x, such as 1/2 or sqrt(2).

    Raises ValueError for anything else, and for what is no finite number.
    """
    formula = Expression(text)
    if depends(formula.tree):
        raise formula.refuse("a number is wanted")
    return compute(formula.tree, Dual(0.0), lambda text, result: None).value


def words_in(tree):
    """Return the names in a part of a formula."""
    own = [tree[1]] if tree[0] == "name" else [tree[2]] if tree[0] == "call" else []
    return own + [word for part in tree[2:] if isinstance(part, tuple) for word in words_in(part)]


def depends(tree):
    """Return whether a part of a formula depends on x."""
    return any([word in VARIABLES for word in words_in(tree)])
