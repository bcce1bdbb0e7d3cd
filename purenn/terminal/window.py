"""How wide what is printed may be, and colours where somebody looks who wants them."""
import os
import shutil
import sys

BOLD, PLAIN = "\x1b[1m", "\x1b[0m"
USUAL, LEAST, READABLE = 80, 30, 100        # columns: of a pipe; of any window; of prose


def columns(usual=USUAL):
    """Return the columns of the window, or what COLUMNS says; usual: of a pipe."""
    return max(LEAST, shutil.get_terminal_size((usual, 24)).columns)


def readable(usual=USUAL):
    """Return how wide a text of sentences should be: no wider than an eye follows."""
    return min(columns(usual), READABLE)


def room(usual):
    """Return how wide a picture in characters is that takes so many columns of a usual window."""
    return max(16, min(usual + columns() - USUAL, 2 * usual))


def coloured():
    """Return whether headings are to be set off: on a terminal, unless NO_COLOR is set."""
    return (sys.stdout.isatty() and not os.environ.get("NO_COLOR")
            and os.environ.get("TERM") != "dumb")


def heading(text):
    """Return a heading, bold on a terminal that wants colour."""
    return BOLD + text + PLAIN if coloured() else text
