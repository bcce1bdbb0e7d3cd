"""The museum of mistakes: wrong lines beside the right ones, and the check that tells them apart.

examples:
  python3 -m purenn museum                       all exhibits, a line each
  python3 -m purenn museum tanh-before-softmax   one of them, with its source and its numbers
"""
import difflib
import inspect

from ..museum import EXHIBITS, PLACES
from ..spoken.language import exhibits, said
from ..terminal.matrices import narrow_table
from ..terminal.plots import table
from ..terminal.signs import spelling
from ..terminal.window import heading
from ..terminal.wrapping import broken, page, wrapped

INDENT = 26                         # of a symptom, beside its name


def add_arguments(parser):
    """Add the options of this command."""
    parser.add_argument("name", nargs="?", metavar="NAME",
                        help="the exhibit to look at; without it all are listed")


def run(options):
    """Print the list of all exhibits, or one of them."""
    with spelling():
        print("\n".join(visit(find(options.name)) if options.name else catalogue()))


def find(name):
    """Return the exhibit of this name.

    Raises ValueError, with the names that are near, if there is none.
    """
    names = [exhibit.name for exhibit in EXHIBITS]
    if name not in names:
        close = difflib.get_close_matches(name.lower(), names, cutoff=0.4)
        raise ValueError("museum: no exhibit %r; %s" % (name, (
            "near it are " + ", ".join(close) if close else
            "python3 -m purenn museum lists them")))
    return EXHIBITS[names.index(name)]


def catalogue():
    """Return the lines of the list: where it was seen, and below it name and symptom."""
    lines = []
    for where, place in PLACES.items():
        lines += wrapped(said(where) + said(": ") + said(place))
        for exhibit in [exhibit for exhibit in EXHIBITS if exhibit.where == where]:
            beside = broken(symptom(exhibit), page(), " " * INDENT)
            lines.append(("  " + exhibit.name).ljust(INDENT) + beside[0][INDENT:])
            lines += beside[1:]
        lines.append("")
    return lines + wrapped(said(
        "python3 -m purenn museum NAME shows one, wrong and right, with its numbers."))


def texts_of(exhibit):
    """Return an exhibit's symptom, the place where it was seen, and its story."""
    return exhibits().get(exhibit.name, (exhibit.template, exhibit.place, exhibit.story))


def symptom(exhibit):
    """Return the one line, with the wrong variant's numbers in it."""
    numbers = {what: said(value) if isinstance(value, str) else value
               for what, value in exhibit.numbers(exhibit.wrong).items()}
    return texts_of(exhibit)[0].format(**numbers)


def visit(exhibit):
    """Return the lines that show one exhibit."""
    lines = wrapped(exhibit.name + said(": ") + symptom(exhibit))
    lines += wrapped(said("Seen in %s.", seen(exhibit))) + [""] + wrapped(texts_of(exhibit)[2])
    lines += ["", heading(said("Wrong"))] + source(exhibit.wrong)
    lines += ["", heading(said("Right"))] + source(exhibit.right)
    lines += ["", heading(said("What they give"))] + side_by_side(exhibit)
    lines += ["", heading(said("The check"))] + source(exhibit.check)
    return lines + [""] + table([[said("  wrong:"), verdict(exhibit, exhibit.wrong)],
                                 [said("  right:"), verdict(exhibit, exhibit.right)]])


def seen(exhibit):
    """Return where an exhibit's mistake was seen, and where in it."""
    whole, place = said(PLACES[exhibit.where]), texts_of(exhibit)[1]
    return whole + said(": ") + place if place else whole


def source(function):
    """Return the lines of a function's source, indented; its long sentences go on below."""
    lines = inspect.getsource(function).replace("@told\n", "").rstrip().split("\n")
    return [part for line in lines for part in wrapped("    " + line)]


def side_by_side(exhibit):
    """Return the table of what the wrong and the right variant give."""
    right = exhibit.numbers(exhibit.right)
    rows = [["", said("wrong"), said("right")]]
    rows += [["    " + said(what), text(value), text(right[what])]
             for what, value in exhibit.numbers(exhibit.wrong).items()]
    return narrow_table(rows)


def text(value):
    """Return a number to four digits, a list in brackets, and text as it is."""
    if isinstance(value, list):
        return "(%s)" % ", ".join([text(v) for v in value])
    return "%.4g" % value if isinstance(value, float) else said(str(value))


def verdict(exhibit, variant):
    """Return what the check says of a variant."""
    return said("passes the check" if exhibit.passes(variant) else "caught by the check")
