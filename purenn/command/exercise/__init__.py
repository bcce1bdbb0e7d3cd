"""Exercises 手刻: carve it by hand; the computer checks at once and names the mistake.

examples:
  python3 -m purenn exercise                        all of them, and which are solved
  python3 -m purenn exercise 6                      one question, answered here
  python3 -m purenn exercise 6 --answer '7, 16'     or at once; --pupil 3 draws other numbers
  python3 -m purenn exercise start DIR              a file for each function to write
  python3 -m purenn exercise check DIR --watch      checks a file whenever it is saved
  python3 -m purenn exercise show 12 --solution --dir DIR     after a try
  python3 -m purenn exercise sheet 3,6,7,17 --pupils 30 -o sheets.html
  python3 -m purenn exercise line DIR               the line to hand in
  python3 -m purenn exercise results FILES -o class.csv
"""
import importlib
import re

from ...exercises.catalogue import CARVINGS, QUESTIONS
from ...exercises.texts import LANGUAGES
from ...terminal import arguments
from ...terminal.signs import spelling
from ...terminal.uses import useless_without

FILE = re.compile(r"^([a-z]?)0*(\d+)(_\w*)?(\.py)?$")       # c02_add.py is c2
ACTIONS = {"start": "starting", "check": "checking", "show": "showing", "sheet": "sheets",
           "line": "results", "results": "results"}
OF_ACTION = {"--name": "start", "--watch --seconds": "check", "--pupils": "sheet",
             "-o": "sheet|results"}
ENDINGS = {"sheet": ".html .htm", "results": ".csv"}


def add_arguments(parser):
    """Add the options of this command."""
    parser.add_argument("what", nargs="?", metavar="NAME|" + "|".join(ACTIONS),
                        help="a question to answer, or what to do; without it all are listed")
    parser.add_argument("names", nargs="*", metavar="...",
                        help="the folder, the names or the files that it is about")
    add_of_questions(parser)
    parser.add_argument("--name", help="of start: whose work it is")
    parser.add_argument("--watch", action="store_true", help="of check: again after each change")
    parser.add_argument("--seconds", type=arguments.count, default=10, metavar="S",
                        help="of check: how long a file may take (%(default)s)")
    parser.add_argument("--pupils", type=arguments.count, default=1, metavar="N",
                        help="of sheet: pages")
    parser.add_argument("-o", "--output", type=arguments.file_name, metavar="FILE",
                        help="of sheet: the page; of results: the CSV file")
    parser.add_argument("--lang", choices=LANGUAGES, help="en or zh: English or Chinese 中文")
    refuse_idle(parser)
    parser.writes("-o", lambda options: ENDINGS.get(options.what, ""))


def refuse_idle(parser):
    """Refuse what the action does not look at."""
    parser.idle("--answer --hint --solution --pupil", without="NAME")
    parser.idle("--answer", beside="NAME " + "|".join(ACTIONS))
    parser.idle("--hint --solution", beside="NAME start|check|sheet|line|results")
    parser.idle("--pupil", beside="NAME line|results")
    parser.idle("--dir", beside="NAME start|sheet|results")
    for options, action in OF_ACTION.items():
        parser.idle(options, without="NAME " + action)


def add_of_questions(parser):
    """Add the options of answering and of hints."""
    parser.add_argument("--answer", metavar="NUMBERS",
                        help="'7, 16', fractions 3/4, rows with semicolons '1, 2; 3, 4'")
    parser.add_argument("--hint", action="count", default=0,
                        help="a hint, in the folder of start the next one each time; twice, two")
    parser.add_argument("--solution", action="store_true", help="of show: after a try")
    parser.add_argument("--pupil", type=arguments.count_from_0, metavar="N",
                        help="draws the numbers (0)")
    parser.add_argument("--dir", metavar="DIR",
                        help="the folder of start, where progress is kept (the one here)")


def run(options):
    """Print the list, ask a question, or do what is called for."""
    what = options.what
    if what is None:
        module, action = "listing", "catalogue"
    elif what in ACTIONS:
        module, action = ACTIONS[what], what
    else:
        module, action = ("asking", "ask") if is_by_hand(what) else ("showing", "show")
        if options.names:
            raise ValueError("exercise: one task at a time; %s is one too many"
                             % options.names[0])
        if options.solution and action == "ask":
            raise useless_without("exercise", "--solution", "show")
    with spelling():
        getattr(importlib.import_module("purenn.command.exercise." + module), action)(options)


def is_by_hand(name):
    """Return whether this is a question's name; others begin with c or r."""
    return name[:1].lower() not in ("c", "r")


def question(name):
    """Return the question of this name.   Raises ValueError if there is none."""
    return found(name, QUESTIONS)


def carving(name):
    """Return the function to write of this name.   Raises ValueError if there is none."""
    return found(name, CARVINGS)


def found(name, tasks):
    """Return the task of this name.   Raises ValueError if there is none."""
    asked = FILE.sub(r"\1\2", name.strip().lower())
    for task in tasks:
        if task.name == asked:
            return task
    raise ValueError("exercise: no %r; there are %s"
                     % (name[:40], ", ".join([task.name for task in tasks])))
