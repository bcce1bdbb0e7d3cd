"""The options by which a command takes a table, and the table they name."""
import argparse
import sys

from ...table.data import parse_csv, read_text


def add_data(parser, default=None):
    """Add the table's name as the first argument; default: the set if none is given."""
    parser.add_argument("data", nargs="?" if default else None, default=default, help=(
        "a bundled set's name, such as iris, a CSV file, or - for standard input"
        + " (%s)" % default * bool(default)))


def add(parser):
    """Add what may be told about the table instead of guessed."""
    parser.add_argument("--label", type=column, metavar="COLUMN",
                        help="the target: a column's name, or its number from 1")
    parser.add_argument("--target", choices=("class", "quantity"), help="what the target is")
    parser.add_argument("--drop", type=columns, metavar="COL,COL",
                        help="columns to leave out; without this option columns that number the "
                             "rows are")
    parser.add_argument("--words", type=columns, default=(), metavar="COL,COL",
                        help="columns whose numbers are names of something: an input for each")
    parser.add_argument("--missing", choices=("drop", "mean"),
                        help="rows with fields that are empty, ? or NA: leave them out, or take "
                             "the column's mean; without this option they are refused")
    add_text(parser)


def add_text(parser):
    """Add how the file is written."""
    parser.add_argument("--header", choices=("yes", "no"), help="whether line 1 holds names")
    parser.add_argument("--delimiter", type=delimiter, metavar="CHAR",
                        help="what stands between the fields, or the word tab")
    parser.add_argument("--encoding", default="utf-8", metavar="NAME",
                        help="such as big5, cp1252, utf-16 (%(default)s)")


def sizes(text):
    """Return '8,4' as [8, 4], and '0' as []."""
    numbers = [int(part) for part in text.split(",")]
    if numbers == [0]:
        return []
    if min(numbers) < 1:
        raise argparse.ArgumentTypeError("%s, whole numbers above 0 are wanted" % text)
    return numbers


def column(text):
    """Return a column's number from 1 as an index, or else its name."""
    return int(text) - 1 if text.isdigit() and text != "0" else text


def columns(text):
    """Return 'name,3' as ['name', 2], and nothing as []."""
    return [column(part) for part in text.split(",") if part]


def delimiter(text):
    """Return one character, for which some have a word."""
    character = {"tab": "\t", "\\t": "\t", "space": " "}.get(text, text)
    if len(character) != 1:
        raise argparse.ArgumentTypeError("%r, one character is wanted" % text)
    return character


def yes(word):
    """Return what an option that may be yes or no says; None if it was not given."""
    return word and word == "yes"


def load(options, keep=False):
    """Return the table that the options name.

    keep: leave fields that are to take a mean as None, for whoever knows the training rows
    """
    name, text = read_input(options.data, options.encoding)
    try:
        return parse_csv(text, name, header=yes(options.header), label=options.label,
                         delimiter=options.delimiter,
                         quantity=options.target and options.target == "quantity",
                         drop=options.drop, words=options.words,
                         missing="keep" if keep and options.missing == "mean" else options.missing)
    except ValueError as error:
        raise ValueError(as_options(str(error))) from None


def read_input(path, encoding):
    """Return the name and the text of a bundled set, a file, or standard input."""
    try:
        if path != "-":
            path, text = read_text(path, encoding)
            return path.replace("\\", "/").split("/")[-1], text
        if sys.stdin is None:
            raise ValueError("standard input: it is closed; the name of a file is wanted")
        return "standard input", sys.stdin.buffer.read().decode(encoding)
    except UnicodeError:
        raise ValueError("standard input: not %s text (--encoding such as big5, cp1252, utf-16)"
                         % encoding)
    except LookupError:
        raise ValueError("data: no encoding is called %r" % encoding)
    except ValueError as error:
        raise ValueError(as_options(str(error))) from None


def as_options(text):
    """Return a message that names an argument of load_csv with the name of the option."""
    for name in ("missing", "drop", "label", "encoding"):
        text = text.replace("(%s: " % name, "(--%s " % name)
    return text
