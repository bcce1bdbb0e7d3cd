"""The options by which a command takes a table, and the table they name."""
import argparse
import difflib
import os
import sys

from ...table.bundled import bundled_sets
from ...table.whole import table_of
from ...table.fields import WAYS, Reading
from ...table.files import read_text, text_of
from ...terminal import arguments

SURE = 0.8                          # how near a name must be to that of a set it may mean
TEXT = "--header --delimiter --encoding --na --skip --sheet"       # how a file is written
NAMES = ("--label --header --delimiter --target --drop --words --missing --encoding --na --skip "
         "--date --sheet")


def add_data(parser, default=None):
    """Add the table's name as the first argument; default: the set if none is given."""
    parser.add_argument("data", nargs="?" if default else None, default=default, help=(
        "a bundled set's name, such as iris, a CSV file, or - for standard input"
        + " (%s)" % default * bool(default)))


def add(parser):
    """Add what may be told about the table instead of guessed."""
    parser.add_argument("--label", metavar="COL[,COL]",
                        help="the target: a column's name, or its number from 1; several with "
                             "commas between, where a 1 stands, are classes")
    parser.add_argument("--target", choices=("class", "quantity"), help="what the target is")
    parser.add_argument("--drop", metavar="COL,COL",
                        help="columns to leave out, a name with a comma in quotes; without this "
                             "option columns that number the rows are")
    parser.add_argument("--words", default=(), metavar="COL,COL",
                        help="columns to take as words, numbers or more than 20 words in them: "
                             "an input for each")
    parser.add_argument("--date", default=(), metavar="COL,COL",
                        help="columns of dates, which become year, month, weekday and days; "
                             "COL:dmy, COL:mdy, COL:ymd or COL:roc says in which order; '' for "
                             "none")
    parser.add_argument("--missing", choices=WAYS,
                        help="rows with fields that are empty, ? or NA: drop leaves them out, "
                             "refuse ends; else they take the column's mean or commonest word")
    add_text(parser)


def add_text(parser):
    """Add how the file is written."""
    parser.add_argument("--header", choices=("yes", "no"), help="whether line 1 holds names")
    parser.add_argument("--skip", type=arguments.count_from_0, metavar="N",
                        help="lines above the table to pass over")
    parser.add_argument("--delimiter", type=delimiter, metavar="CHAR",
                        help="what stands between the fields, or the word tab")
    parser.add_argument("--encoding", default="utf-8", metavar="NAME",
                        help="such as big5, cp1252, utf-16 (%(default)s)")
    parser.add_argument("--na", metavar="MARK,MARK",
                        help="more marks for a field that is not known; '' for none but nothing")
    parser.add_argument("--sheet", metavar="NAME",
                        help="of an .xlsx, or the file in a zip: its name, or its place from 1")


def sizes(text):
    """Return '8,4' as [8, 4], and '0' as []."""
    try:
        numbers = [int(part) for part in text.split(",")]
    except ValueError:
        numbers = [-1]
    if numbers == [0]:
        return []
    if min(numbers) < 1:
        raise argparse.ArgumentTypeError("%r, whole numbers above 0 are wanted" % text)
    return numbers


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
    notes = []
    name, text = read_input(options.data, options, notes)
    reading = Reading(name, yes(options.header), options.label, options.delimiter,
                      options.target and options.target == "quantity", options.drop,
                      options.words, options.missing, na=options.na, skip=options.skip,
                      date=options.date)
    if keep and options.missing in (None, "mean"):
        reading.missing = "keep"
    reading.notes = notes
    return table_of(text, reading)


def read_input(path, options, notes=None):
    """Return the name and the text of a bundled set, a file, or standard input."""
    if path != "-":
        try:
            path, text = read_text(path, options.encoding, options.sheet, notes)
        except ValueError as error:
            raise ValueError("%s%s" % (error, "" if os.path.exists(path) else near(path)))
        return path.replace("\\", "/").split("/")[-1], text
    if sys.stdin is None:
        raise ValueError("standard input: it is closed; the name of a file is wanted")
    name = "standard input"
    return name, text_of(sys.stdin.buffer.read(), name, options.encoding, options.sheet, notes)


def near(path):
    """Return the bundled set that may be meant by a name that is no file's, to be tried; or ""."""
    name = os.path.basename(path).lower()
    name = name[:-4] if name.endswith(".csv") else name
    found = difflib.get_close_matches(name, bundled_sets(), 1, SURE)
    return "; try " + found[0] if found and found[0] != path else ""
