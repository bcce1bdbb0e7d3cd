"""The help of the command line, in the reader's language and as wide as the window.

    parser = Parser(prog="python3 -m purenn", description=__doc__)

A description is what a module's docstring is: paragraphs, which are broken anew, and lines that
begin with spaces or are a table, which stay.
"""
import argparse
import re

from ..spoken.language import heard, said
from .printing import tell
from .uses import Given
from .window import heading, readable
from .wrapping import wrapped

NEGATIVE = re.compile(r"-[\d.][\d.,;/ eE+-]*$")      # a value such as -1,2, and no option
COMMENTED = re.compile(r"( *)(\S.*?)( {2,})(\S.*)$")    # a line of examples, or of a table


class Layout(argparse.HelpFormatter):
    """Lays help out: translated, broken where a Chinese sign takes two columns."""

    def __init__(self, prog):
        width = readable()
        argparse.HelpFormatter.__init__(self, prog, width=width,
                                        max_help_position=min(24, width // 3))

    def add_usage(self, usage, actions, groups, prefix=None):
        """Begin with the usage, behind its word."""
        argparse.HelpFormatter.add_usage(self, usage, actions, groups,
                                         said("usage: ") if prefix is None else prefix)

    def start_section(self, title):
        """Begin a group of options."""
        argparse.HelpFormatter.start_section(self, title and heading(heard(title)))

    def format_help(self):
        """Return the help; behind a heading stands the language's colon."""
        return argparse.HelpFormatter.format_help(self).replace(":\n", said(":\n"))

    def _get_help_string(self, action):
        """Return what an option is, before its usual value is put in."""
        return heard(action.help)

    def _split_lines(self, text, width):
        """Return the lines of an option's help."""
        return wrapped(text, width)

    def _fill_text(self, text, width, indent):
        """Return a description as text."""
        return described(text, width)


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one line, and whose help is laid out so.

    fill: a function of the parser and the words of the command line that adds its options once
    it is the one that is called; it may leave another fill   given: see uses
    """

    def __init__(self, *rest, fill=None, **settings):
        argparse.ArgumentParser.__init__(self, *rest, **dict({"formatter_class": Layout},
                                                             **settings))
        self._negative_number_matcher = NEGATIVE
        self._optionals.title = "options"       # 3.9 and older call them optional arguments
        self.fill = fill
        self.given, self.idles, self.outputs = Given(), [], []

    def filled(self, words=()):
        """Return itself, its options added."""
        while self.fill:
            fill, self.fill = self.fill, None
            fill(self, words)
        return self

    def parse_known_args(self, words=None, namespace=None):
        """Return the options and what is left over, as argparse does.

        Raises ValueError for an option that is of no use, or a file that cannot be written.
        """
        self.given = Given()
        options, rest = argparse.ArgumentParser.parse_known_args(self.filled(words or ()), words,
                                                                 namespace)
        if not rest:
            command = " ".join(self.prog.split()[3:])
            for idle in self.idles:
                self.given.check_idle(command, *idle)
            for name, endings in self.outputs:
                self.given.check_output(command, name, endings, options)
        return options, rest

    def _get_values(self, action, words):
        """Return the value of an option or a place, as argparse does; note that it was given."""
        self.given.note(action, words)
        return argparse.ArgumentParser._get_values(self, action, words)

    def idle(self, options, beside=None, without=None):
        """Refuse options, names with blanks between, beside a condition, or without it: see uses.

        With both, only where the first holds and the second does not; with none, always.
        """
        self.idles.append((options, beside, without))

    def writes(self, name, endings):
        """Say what the file of an option is: check it before the work.

        endings: those that tell so, with blanks between, or a function of the options
        """
        self.outputs.append((name, endings))

    def error(self, message):
        """Print the message and exit with code 2."""
        tell(said("; ").join([heard(message), said("%s --help tells more", self.prog)]))
        self.exit(2)


def described(text, width):
    """Return a docstring's paragraphs, translated and broken."""
    return "\n\n".join([paragraph(lines.split("\n"), width)
                        for lines in text.strip("\n").split("\n\n")])


def paragraph(lines, width):
    """Return one paragraph: prose broken anew; examples and tables line by line."""
    table = all([COMMENTED.match(line) for line in lines])
    if not table and not any([line.startswith(" ") for line in lines]):
        return "\n".join(wrapped(heard(" ".join(lines)), width))
    return "\n".join([commented(line) for line in lines])


def commented(line):
    """Return a line of a command and what it does, the latter translated."""
    found = COMMENTED.match(line)
    return "%s%s%s%s" % (found.groups()[:3] + (heard(found.group(4)),)) if found else heard(line)


class Names(list):
    """All names, when help(purenn) asks which to explain: it shall have the map instead."""

    def __contains__(self, name):
        """Return False, so that help shows the map and no book of 2000 lines."""
        return False
