"""The options by which a command takes a table, and the table they name."""
import argparse

from ..data import load_csv


def add_data(parser, default=None):
    """Add the table's name as the first argument; default: the set if none is given."""
    parser.add_argument("data", nargs="?" if default else None, default=default, help=(
        "a bundled set's name, such as iris, or a CSV file" + " (%s)" % default * bool(default)))


def add(parser):
    """Add what may be told about the table instead of guessed."""
    parser.add_argument("--label", type=column, metavar="COLUMN",
                        help="the target: a column's name, or its number from 1")
    parser.add_argument("--header", choices=("yes", "no"), help="whether line 1 holds names")
    parser.add_argument("--delimiter", metavar="CHAR", help="what stands between the fields")
    parser.add_argument("--target", choices=("class", "quantity"), help="what the target is")


def sizes(text):
    """Return '8,4' as [8, 4], and '0' as []."""
    numbers = [int(part) for part in text.split(",")]
    if numbers == [0]:
        return []
    if min(numbers) < 1:
        raise argparse.ArgumentTypeError("%s, whole numbers above 0 are wanted" % text)
    return numbers


def share(text):
    """Return a number from 0 to below 1."""
    value = float(text)
    if not 0 <= value < 1:
        raise argparse.ArgumentTypeError("%s, a number from 0 to below 1 is wanted" % text)
    return value


def column(text):
    """Return a column's number from 1 as an index, or else its name."""
    return int(text) - 1 if text.isdigit() and text != "0" else text


def load(options):
    """Return the table that the options name."""
    return load_csv(options.data, header=options.header and options.header == "yes",
                    label=options.label, delimiter=options.delimiter,
                    quantity=options.target and options.target == "quantity")
