"""What commands print on: a name cannot take a terminal over, a reader cannot take work away.

Files and pipes get UTF-8, whatever the code page; a terminal that lacks a sign gets its number,
so that two names never become one.
"""
import json
import os
import sys

from ..spoken.language import heard
from . import signs
from .matrices import narrow_table
from .plots import columns_of
from .window import BOLD, PLAIN, columns
from .wrapping import broken

MOST = 1000                         # characters of a message; the middle of more is left out
ENDLESS = 10 ** 6                   # columns of a file or a pipe
WORDS = {"stdout": "standard output", "stderr": "standard error"}


def one_line(text):
    """Return text as one line of bounded length; what would move a cursor is shown, not sent."""
    text = shown(str(text), "")
    if len(text) > MOST:
        text = "%s ... %s" % (text[:MOST // 2], text[-MOST // 2:])
    return text


def shown(text, but="\n\t"):
    """Return text with control signs, and those that turn its direction, as numbers.

    but: the ones that stay
    """
    if text.isprintable():
        return text
    return "".join([c if c.isprintable() or c in but or c in "\u3000\xa0"
                    else c.encode("unicode_escape").decode() for c in text])


def fitted(text):
    """Return text for a terminal: no line over the window's width, no control signs but bold."""
    parts = [PLAIN.join([shown(part) for part in piece.split(PLAIN)])
             for piece in text.split(BOLD)]
    return "\n".join([line if columns_of(line) <= columns() else narrowed(line)
                      for line in BOLD.join(parts).split("\n")])


def narrowed(line):
    """Return a line as lines of the window's width; what is indented stays so, bold stays bold."""
    if line.startswith(BOLD) and line.endswith(PLAIN):
        parts = broken(line[len(BOLD):-len(PLAIN)], columns())
        return "\n".join([BOLD + part + PLAIN for part in parts])
    indent = " " * min(len(line) - len(line.lstrip(" ")), 8)
    return "\n".join(broken(line.lstrip(" "), columns(), indent))


def tabled(rows, right=()):
    """Return a table's lines; in a window that is too narrow, its columns in parts."""
    return narrow_table(rows, right, columns() if sys.stdout.isatty() else ENDLESS)


def tell(text):
    """Print a remark or an error, a line that says who speaks; a terminal's window breaks it."""
    line = "purenn: " + one_line(heard(in_words(text)))
    print("\n".join(broken(line, columns()) if sys.stderr.isatty() else [line]), file=sys.stderr)


def in_words(error):
    """Return what an error says; of one of the system's the words, without its number."""
    words = isinstance(error, OSError) and error.strerror
    path = words and (error.filename2 or error.filename)
    return "%s: cannot be used (%s)" % (path, words) if path else str(words or error)


def as_json(document):
    """Return plain data as one line of JSON, which has no word for what is no number: null."""
    return json.dumps(finite(document), allow_nan=False)


def finite(value):
    """Return plain data with None for numbers that are infinite or none."""
    if isinstance(value, dict):
        return {key: finite(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [finite(part) for part in value]
    return None if isinstance(value, float) and value - value != 0 else value


class Output:
    """Standard output or error.

    lasts: whether to go on when nobody reads, because what is printed is not all of the work
    error: the OSError that ended printing, or None
    """

    def __init__(self, name):
        self.stream, self.name = getattr(sys, name), name
        self.lasts, self.error = name == "stderr", None
        self.on_terminal = self.stream is not None and self.stream.isatty()
        if hasattr(self.stream, "reconfigure"):
            self.stream.reconfigure(errors="backslashreplace", **(
                {} if self.on_terminal else {"encoding": "utf-8"}))

    def write(self, text):
        """Print text, if printing is still possible."""
        if self.on_terminal and self.name == "stdout":
            text = signs.pictured(fitted(text), getattr(self.stream, "encoding", None) or "utf-8")
        self.attempt(lambda: self.stream.write(text))
        return len(text)

    def flush(self):
        """Send what waits."""
        if self.stream is not None:
            self.attempt(self.stream.flush)

    def has(self, text):
        """Return whether nothing in the text would be lacking."""
        return not self.on_terminal or signs.has(getattr(self.stream, "encoding", None) or "utf-8",
                                                 text)

    def attempt(self, print_it):
        """Do it, or remember why it cannot be done."""
        if self.error is not None:
            return
        try:
            if self.stream is None:
                raise OSError("it is closed")
            print_it()
        except (OSError, ValueError) as error:      # ValueError: it was closed in between
            self.error = error
            if isinstance(error, BrokenPipeError) and not self.lasts:
                raise

    def close(self):
        """Send what waits; what cannot be sent is forgotten, so that Python's end is quiet."""
        self.lasts = True
        self.flush()
        if self.error is not None and self.stream is not None:
            try:
                os.dup2(os.open(os.devnull, os.O_WRONLY), self.stream.fileno())
            except (OSError, ValueError):
                pass

    def fault(self):
        """Return why something printed is lost, or None; a reader such as head may leave."""
        if self.error is None or isinstance(self.error, BrokenPipeError):
            return None
        return "%s: cannot be written (%s)" % (
            WORDS[self.name], getattr(self.error, "strerror", None) or self.error)

    def isatty(self):
        """Return whether a person looks on."""
        return self.on_terminal

    def __getattr__(self, name):
        """Return what else the stream has."""
        return getattr(self.stream, name)
