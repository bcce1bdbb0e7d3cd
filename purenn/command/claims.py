"""Check the numbers that the lecture and the articles claim: claimed, computed here, verdict.

examples:
  python3 -m purenn claims                  all that takes seconds
  python3 -m purenn claims --full           the minutes too
  python3 -m purenn claims --show mnist17   how one of them is computed, and why it is so
"""
import inspect

from ..lessons.claims import all_claims
from ..spoken.language import heard, said
from ..terminal import arguments
from ..terminal.plots import table
from ..terminal.signs import spelling
from ..terminal.wrapping import wrapped


def add_arguments(parser):
    """Add the options of this command."""
    parser.add_argument("--show", metavar="NAME", help="how one claim is computed, and why")
    parser.add_argument("--full", action="store_true", help="also those that take a minute")
    parser.add_argument("--data", type=arguments.folder, metavar="DIR", help="where data that is not bundled lies")
    parser.idle("--full", beside="--show")


def run(options):
    """Print the claims with their verdicts, or one with its reason and its source."""
    with spelling():
        (tell if options.show is None else show)(options)


def tell(options):
    """Print every claim: name, source and verdict, and below it what was claimed and found."""
    rows = [[entry[0]] + [heard(part) for part in check(entry, options)[1:]]
            for entry in all_claims()]
    for line, (_, _, _, claimed, found) in zip(table([row[:3] for row in rows]), rows):
        print(line)
        print("\n".join(wrapped("%s  ->  %s" % (claimed, found), indent=4)))


def check(entry, options):
    """Return name, source, verdict, what is claimed and what was found."""
    name, source, claimed, full, function = entry
    if full and not options.full:
        return [name, source, "", claimed, "not computed: --full"]
    try:
        found, verdict = function(options.data)
    except ValueError as error:                     # the data is not bundled and not there
        found, verdict = str(error).split(":")[0], ""
    return [name, source, verdict, claimed, found]


def show(options):
    """Print a claim, what is found, why, and the function that computes it.

    Raises ValueError for a name that is not in the table.
    """
    for entry, source, claimed, _, function in all_claims():
        if entry == options.show:
            print(heard(source) + said(": ") + heard(claimed) + "\n")
            print(inspect.getsource(function))
            print("-> " + said(": ").join([heard(part) for part in function(options.data)]))
            return
    raise ValueError("claims: no %r; there are %s"
                     % (options.show, ", ".join([entry[0] for entry in all_claims()])))
