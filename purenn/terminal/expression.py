"""A reader's formula of x, such as x**3 + 2*x: arithmetic and a few named functions, no more.

It is read as every formula here, into a tree, and computed over dual numbers; nothing is ever
executed.
"""
import math

from ..dual import Dual, cos, exp, ln, sigmoid, sin, tanh
from ..formula.trees import Reader, names_in, written
from .keys import name_at, number_at, plain_keys

FUNCTIONS = {
    "exp": exp, "ln": ln, "log": ln, "log10": lambda u: ln(u) / math.log(10), "sin": sin,
    "cos": cos, "tan": lambda u: sin(u) / cos(u), "sqrt": lambda u: u ** 0.5,
    "sigmoid": sigmoid, "tanh": tanh}
NAMES = ("exp", "ln", "log", "log10", "sin", "cos", "tan", "sqrt", "sigmoid", "tanh")   # in order
CONSTANTS = {"e": math.e, "pi": math.pi}
VARIABLES = ("x", "w")
OPERATORS = {"+": lambda u, w: u + w, "-": lambda u, w: u - w, "*": lambda u, w: u * w,
             "/": lambda u, w: u / w, "^": lambda u, w: u ** w}
SIGNS = ("+", "-", "*", "/", "**", "(", ")", " ")
TOO_LARGE = "function: %s at %g is too large"
LONGEST = 200                       # characters: nobody reads the steps of more


class Expression:
    """A formula of one variable, x or w.

    text: such as 'x**3 + 2*x'   tree: see formula.trees
    Raises ValueError for anything that is not such a formula.
    """

    def __init__(self, text):
        self.text = " ".join(plain_keys(text).split())
        if len(self.text) > LONGEST:
            raise self.refuse("it has more than %d characters" % LONGEST)
        reader = Reader(list(self.words()) + [" "])
        try:
            self.tree = reader.sum()
            reader.want(" ")
        except ValueError:
            raise self.no_formula() from None
        self.check(self.tree)

    def __call__(self, x):
        """Return the value at x.   x: number   ->   number"""
        return self.at(x).value

    def at(self, x, note=None):
        """Return value and slope at x as a dual number; note(text, result) hears of each step.

        Raises ValueError where the formula has no value or no slope.
        """
        try:
            result = compute(self.tree, Dual(float(x)), note)
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

    def words(self):
        """Yield the numbers, names and signs, ** as ^.   Raises ValueError for any other sign."""
        i = 0
        while i < len(self.text):
            word = number_at(self.text, i) or name_at(self.text, i) or (
                "**" if self.text[i:i + 2] == "**" else self.text[i])
            i += len(word)
            if word == "=" or word < " " or word[0].isdigit() and name_at(self.text, i) not in ("", "j"):
                raise self.no_formula()
            if not (word in SIGNS or word[0] in "0123456789." or self.knows(word)):
                raise self.not_allowed(word)
            if word != " ":
                yield "^" if word == "**" else word

    def knows(self, word):
        """Return whether a word is one of the names."""
        return word in FUNCTIONS or word in CONSTANTS or word in VARIABLES

    def check(self, tree):
        """Raise ValueError for a function without its bracket, and for a bracket without one."""
        if isinstance(tree, str):
            if tree in FUNCTIONS:
                raise self.not_allowed(tree)
        elif isinstance(tree, tuple):
            if tree[0] not in OPERATORS and not (tree[0] in FUNCTIONS and len(tree) == 2):
                raise self.not_allowed(tree[0])
            for part in tree[1:]:
                self.check(part)

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


def compute(tree, x, note=None):
    """Return a part of a formula as a dual number, its own parts first; note hears of each."""
    if isinstance(tree, str):
        return x if tree in VARIABLES else Dual(CONSTANTS[tree], 0)
    if not isinstance(tree, tuple):
        return Dual(float(tree), 0)
    parts = [compute(part, x, note) for part in tree[1:]]
    if tree[0] in FUNCTIONS:
        result = FUNCTIONS[tree[0]](parts[0])
    elif len(parts) == 1:
        result = -parts[0]
    elif tree[0] == "^" and not depends(tree[2]):
        result = parts[0] ** parts[1].value                 # the power rule
    elif tree[0] == "^" and not depends(tree[1]):
        result = parts[0].value ** parts[1]                 # the exponential rule
    else:
        result = OPERATORS[tree[0]](*parts)
    if note:
        note(written(tree).replace("^", "**"), result)
    return result


def constant(text):
    """Return the value of arithmetic without x, such as 1/2 or sqrt(2).

    Raises ValueError for anything else, and for what is no finite number.
    """
    formula = Expression(text)
    if depends(formula.tree):
        raise formula.refuse("a number is wanted")
    return compute(formula.tree, Dual(0.0)).value


def depends(tree):
    """Return whether a part of a formula depends on x."""
    return any([name in VARIABLES for name in names_in(tree)])


def words_in(tree):
    """Return the names in a part of a formula, those of its functions among them."""
    if not isinstance(tree, tuple):
        return names_in(tree)
    return [tree[0]] * (tree[0] in FUNCTIONS) + [word for part in tree[1:]
                                                for word in words_in(part)]
