"""A function that a pupil has written in the page, judged there: by MicroPython in a worker.

No carrier imports it. What it says is what python3 -m purenn exercise check says.
"""
import builtins
import io
import json
import sys

from ...exercises.beginning import text_of
from ...exercises.board import task as found
from ...exercises.carving import Verdict
from ...exercises.texts import LANGUAGES, Texts
from ...rng import Rng
from ...terminal.keys import plain_keys
from .regions import picture

FILE, NAME = "pupil.py", "pupil"
HEADS = "def for while if elif else class".split()      # words of lines that end with ':'
LINE = 'File "%s", line ' % FILE


class Refused(ImportError):
    """An import of anything but math and random."""


class Random:
    """What a pupil's program may take from random: MicroPython's has no gauss."""

    def __init__(self, pupil):
        rng = Rng(pupil)
        self.random, self.uniform, self.shuffle = rng.random, rng.uniform, rng.shuffle
        self.gauss = self.normalvariate = rng.normal
        self.randint = lambda low, high: rng.randint(low, high + 1)
        self.choice = lambda items: items[rng.randint(0, len(items))]
        self.seed = lambda seed=None: None


def answer(text, clock):
    """Return what is found of '[code, task, pupil, "en zh"]' as JSON text.

    clock: a function: the seconds of the page's clock
    """
    code, name, pupil, langs = json.loads(text)
    return json.dumps(finding(code, name, pupil, langs.split(), clock))


def no_clock():
    """Return 0: no time is taken."""
    return 0


def finding(code, name, pupil=0, langs=("en",), clock=no_clock):
    """Return {"right", "told": [language, text] pairs, "picture": lines} of a pupil's text."""
    task = found(name)
    verdict = judged(code, task, pupil, clock)
    line = line_of(verdict.error) if verdict.error else 0
    told = []
    for texts in [Texts(lang) for lang in langs]:
        where = texts.mistake("at_line", (line,)) if line else ""
        told.append([texts.lang, where + texts.finding(verdict)])
    return {"right": verdict.right, "told": told, "picture": picture(task) if verdict.right else []}


def ended(text, clock):
    """Return what is told of '[code, seconds, "en zh"]' as JSON text: the clock has ended it."""
    code, seconds, langs = json.loads(text)
    loops, told = loops_of(code), []
    for texts in [Texts(lang) for lang in langs.split()]:
        lines = texts.mistake("comma").join([texts.mistake("in_line", (line,)) for line in loops])
        told.append([texts.lang, texts.mistake("endless_in", (seconds, lines)) if loops
                     else texts.mistake("endless_somewhere", (seconds,))])
    return json.dumps({"right": False, "told": told, "picture": []})


def loops_of(code):
    """Return the numbers of the lines with while; of those with for, if there are none."""
    first = [(line.replace("(", " ").split() or [""])[0] for line in code.split("\n")]
    for word in ("while", "for"):
        if word in first:
            return [i + 1 for i, found in enumerate(first) if found == word]
    return []


def judged(code, task, pupil, clock):
    """Return the Verdict on a pupil's text."""
    if task.name[0] == "c" and code.strip() in [
            text_of(task, Texts(lang)).strip() for lang in LANGUAGES]:
        return Verdict("not_begun")
    printed, real = [], builtins.__import__
    space = {"__name__": NAME, "input": no_input,
             "print": lambda *values, **options: printed.append(values)}
    builtins.__import__ = guard(real, Random(pupil))
    try:
        exec(compile(code, FILE, "exec"), space)
        verdict = task.judge(space, pupil, lambda: len(printed), clock)
    except BaseException as error:
        verdict = Verdict("error", error=error)
    builtins.__import__ = real
    return named(verdict, code, task)


def guard(real, random):
    """Return an import that lets a pupil's text have math and random alone."""
    def guarded(name, space=None, *rest):
        """Import a module, unless the pupil's text asks for another."""
        if not space or space.get("__name__") != NAME or name == "math":
            return real(name, space, *rest)
        if name == "random":
            return random
        raise Refused(name)
    return guarded


def no_input(*words):
    """Take the place of input."""
    raise EOFError("input")


def named(verdict, code, task):
    """Return the Verdict, or what an error in it means in a text like this one."""
    error = verdict.error
    if isinstance(error, Refused):
        return Verdict("import", (line_of(error), str(error)))
    if isinstance(error, (SyntaxError, NameError)):
        return misspelt(error, code) or verdict
    if isinstance(error, TypeError) and "positional argument" in str(error):
        there = arguments(code, task)
        return Verdict("signature", (there, task.arguments)) if there is not None else verdict
    if isinstance(error, RuntimeError) and "recursion" in str(error):
        verdict.key = "error_RecursionError"
    if isinstance(error, ValueError) and "exp(" in code.split("\n")[line_of(error) - 1]:
        verdict.key = "error_OverflowError"     # MicroPython: math domain error
    return verdict


def misspelt(error, code):
    """Return the Verdict on what is no Python, or None."""
    line, lines = line_of(error), code.split("\n")
    text = str(error) if isinstance(error, NameError) else "".join(lines[line - 1:line]).partition("#")[0]
    for c in text:
        if c > "~" and " " < plain_keys(c) <= "~" and (c > "\u2000" or c in "×÷·"):
            return Verdict("wide", (line, c, plain_keys(c)))
    if isinstance(error, NameError):
        return None
    if is_to_be_indented(lines, line):
        return Verdict("not_indented", (line,))
    if isinstance(error, IndentationError):
        return Verdict("indent", (line,))
    if (text.split() or [""])[0] in HEADS and ":" not in text:      # MicroPython says less
        return Verdict("not_python", (line, "expected ':'"))
    return Verdict("not_python", (line, getattr(error, "msg", None) or str(error)))


def is_to_be_indented(lines, line):
    """Return whether the line before one, empty ones aside, ends with ':' and this one is no deeper."""
    before = [text for text in lines[:line - 1] if text.partition("#")[0].strip()][-1:]
    return line > 0 and [text for text in before if text.partition("#")[0].rstrip().endswith(":")
                         and depth(lines[line - 1]) <= depth(text)] != []


def depth(text):
    """Return how many spaces a line begins with."""
    return len(text) - len(text.lstrip())


def arguments(code, task):
    """Return the arguments in the head of the pupil's function, None if they would do."""
    _, head, rest = code.rpartition("def %s(" % task.function)
    names = [name.strip() for name in rest.partition(")")[0].split(",") if name.strip()]
    needed = [name for name in names if "=" not in name]
    wanted = len(task.arguments.split(","))
    fits = len(needed) <= wanted <= len(names) or "*" in "".join(names)
    return ", ".join(names) if head and not fits else None


def line_of(error):
    """Return the last line of the pupil's text that an error has passed, or 0."""
    _, _, rest = trace(error).rpartition(LINE)
    digits = rest.replace(",", "\n").split("\n")[0]
    return int(digits) if digits.isdigit() else 0


def trace(error):
    """Return how Python writes an error: MicroPython has a function for it."""
    if hasattr(sys, "print_exception"):
        text = io.StringIO()
        sys.print_exception(error, text)
        return text.getvalue()
    import traceback
    return "".join(traceback.format_exception(type(error), error, error.__traceback__))
