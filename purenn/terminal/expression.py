"""A reader's formula of x, such as x**3 + 2*x: arithmetic and a few named functions, no more.

It is taken apart with ast and computed over dual numbers; nothing is ever executed.
"""
import ast
import math
import re
import unicodedata

from ..dual import Dual, cos, exp, ln, sigmoid, sin, tanh

FUNCTIONS = {
    "exp": exp, "ln": ln, "log": ln, "log10": lambda u: ln(u) / math.log(10), "sin": sin,
    "cos": cos, "tan": lambda u: sin(u) / cos(u), "sqrt": lambda u: u ** 0.5,
    "sigmoid": sigmoid, "tanh": tanh}
CONSTANTS = {"e": math.e, "pi": math.pi}
VARIABLES = ("x", "w")
OPERATORS = {
    ast.Add: lambda u, w: u + w, ast.Sub: lambda u, w: u - w, ast.Mult: lambda u, w: u * w,
    ast.Div: lambda u, w: u / w, ast.Pow: lambda u, w: u ** w}
TOO_LARGE = "function: %s at %g is too large"
LONGEST = 200                       # characters: nobody reads the steps of more
RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-"))
KEYS = {"^": "**", "−": "-", "–": "-", "·": "*", "×": "*", "÷": "/", "√": "sqrt", "、": ",",
        "π": "pi", "σ": "sigmoid"}


def plain_keys(text):
    """Return what was typed in plain signs: full-width ones, ^ and ², as Python has them."""
    text = re.sub("[%s]+" % "".join(RAISED), lambda found: "**" + "".join(
        [RAISED[c] for c in found.group()]), text)
    text = unicodedata.normalize("NFKC", text)
    return "".join([KEYS.get(c, c) for c in text])


class Expression:
    """A formula of one variable, x or w.

    text: such as 'x**3 + 2*x'. Raises ValueError for anything that is not such a formula.
    """

    def __init__(self, text):
        self.text = " ".join(plain_keys(text).split())
        if len(self.text) > LONGEST:
            raise self.refuse("it has more than %d characters" % LONGEST)
        try:
            self.tree = ast.parse(self.text, mode="eval").body
        except (SyntaxError, ValueError, MemoryError, RecursionError):
            raise self.refuse("it is no formula; 2*x**3 - sin(x) is one") from None
        self.check(self.tree)

    def __call__(self, x):
        """Return the value at x.   x: number   ->   number"""
        return self.at(x).value

    def at(self, x, note=None):
        """Return value and slope at x as a dual number; note(text, result) hears of each step.

        Raises ValueError where the formula has no value or no slope.
        """
        try:
            result = self.compute(self.tree, Dual(float(x)), note or (lambda text, result: None))
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

    def compute(self, node, x, note):
        """Return a part of the formula as a dual number, its own parts first."""
        if isinstance(node, ast.Constant):
            return Dual(float(node.value), 0)
        if isinstance(node, ast.Name):
            return x if node.id in VARIABLES else Dual(CONSTANTS[node.id], 0)
        if isinstance(node, ast.UnaryOp):
            u = self.compute(node.operand, x, note)
            result = -u if isinstance(node.op, ast.USub) else u
        elif isinstance(node, ast.Call):
            result = FUNCTIONS[node.func.id](self.compute(node.args[0], x, note))
        else:
            result = self.operate(node, x, note)
        note(ast.get_source_segment(self.text, node), result)
        return result

    def operate(self, node, x, note):
        """Return the result of + - * / or **."""
        u, w = [self.compute(side, x, note) for side in (node.left, node.right)]
        if isinstance(node.op, ast.Pow) and not depends(node.right):
            return u ** w.value                     # the power rule
        if isinstance(node.op, ast.Pow) and not depends(node.left):
            return u.value ** w                     # the exponential rule
        return OPERATORS[type(node.op)](u, w)

    def check(self, node):
        """Raise ValueError for a part that is neither arithmetic nor one of the functions."""
        if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
            parts = [node.left, node.right]
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.UAdd)):
            parts = [node.operand]
        elif is_call(node):
            parts = node.args
        elif is_number(node) or is_name(node):
            parts = []
        else:
            raise self.refuse("%r is not allowed; x, numbers, + - * / ^, %s are"
                              % (ast.get_source_segment(self.text, node), ", ".join(FUNCTIONS)))
        for part in parts:
            self.check(part)

    def refuse(self, why):
        """Return the error for this text."""
        return ValueError("function: %r: %s" % (self.text[:60], why))


def constant(text):
    """Return the value of arithmetic without x, such as 1/2 or sqrt(2).

    Raises ValueError for anything else, and for what is no finite number.
    """
    formula = Expression(text)
    if depends(formula.tree, VARIABLES):
        raise formula.refuse("a number is wanted")
    return formula.compute(formula.tree, Dual(0.0), lambda text, result: None).value


def is_call(node):
    """Return whether a node calls one of the functions with one argument."""
    return (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            and node.func.id in FUNCTIONS and len(node.args) == 1 and not node.keywords
            and not isinstance(node.args[0], ast.Starred))


def is_number(node):
    """Return whether a node is a number, and not True or a text."""
    return isinstance(node, ast.Constant) and type(node.value) in (int, float)


def is_name(node):
    """Return whether a node is x, w, e or pi."""
    return isinstance(node, ast.Name) and (node.id in VARIABLES or node.id in CONSTANTS)


def depends(node, names=VARIABLES):
    """Return whether a part of a formula depends on x."""
    return any([isinstance(n, ast.Name) and n.id in names for n in ast.walk(node)])
