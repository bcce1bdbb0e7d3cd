"""Run a lesson: one slide, article or topic, with numbers computed on the spot.

examples:
  python3 -m purenn lesson                        the list
  python3 -m purenn lesson 7                      the seventh slide
  python3 -m purenn lesson 7 --lang zh            the same in Chinese 中文
  python3 -m purenn lesson 3 --a 1,2,3 --b 4,5,6  with your own numbers
  python3 -m purenn lesson 16 --function "x**3 + 2*x" --x 2
  python3 -m purenn lesson a3 --source            the third article's script
"""
import contextlib
import importlib
import inspect
import io
import pkgutil
import re

from .. import lessons
from ..terminal.plots import table

GROUPS = {"s": ("slides", "投影片"), "a": ("articles", "文章"), "x": ("topics", "主題"),
          "v": ("algebra", "線性代數")}
LANGUAGES = ("en", "zh")
NUMBERS = (
    ("a", "the vector or matrix a; rows with semicolons: '1,2,3;4,5,6'"),
    ("b", "the vector or matrix b, or the bias b; --b=-1,2 if it begins with a minus"),
    ("w", "weights"), ("x", "inputs, or the place x"), ("y", "the target y 正解"),
    ("function", "a formula of x, such as \"x**3 + 2*x\""), ("lr", "learning rate 學習率"),
    ("sizes", "neurons in each layer, such as 2,4,4,1"), ("seed", "of the first weights"))


def add_arguments(parser):
    """Add the options of this command."""
    parser.add_argument("lesson", nargs="?", help="a lesson's name, such as 7 or a3")
    parser.add_argument("--source", action="store_true", help="show the script instead")
    parser.add_argument("--lang", choices=LANGUAGES, default="en",
                        help="en or zh: English or Chinese 中文 (%(default)s)")
    parser.add_argument("--table", action="store_true",
                        help="the slides, their commands and functions as a Markdown table")
    parser.add_argument("--data", metavar="DIR", help="where data that is not bundled lies")
    parser.add_argument("--full", action="store_true", help="all of a long training, not a part")
    own = parser.add_argument_group("numbers of your own, where a lesson takes them")
    for name, text in NUMBERS:
        own.add_argument("--" + name, metavar=name.upper(), help=text)


def run(options):
    """Print the list of lessons, the table, a lesson's source, or run it."""
    if options.table:
        print("\n".join(slides_table()))
        return
    if not options.lesson:
        print("\n".join(listing(options.lang)))
        return
    module = load(find(options.lesson))
    if options.source:
        print(inspect.getsource(module), end="")
        return
    refuse_unused(options, module)
    title = "%s  %s\n" % in_order(module.TITLE, options.lang)
    if hasattr(module, "TAKES"):
        print(title + "\n" + printed(module, options), end="")
    else:
        print(title)
        module.run(options)


def printed(module, options):
    """Return what a lesson prints; if the reader's numbers do not fit, nothing is half-told."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        module.run(options)
    return out.getvalue()


def listing(lang):
    """Return a line for each lesson; the first of a group names it."""
    rows, before = [], None
    for name in names():
        group = in_order(GROUPS[name[0]], lang)[0] if name[0] != before else ""
        before = name[0]
        rows.append([short(name), group] + list(in_order(load(name).TITLE, lang)))
    return table(rows)


def in_order(pair, lang):
    """Return (English, Chinese) with the reader's language first."""
    return pair[::-1] if lang == "zh" else pair


def refuse_unused(options, module):
    """Raise ValueError for a number the lesson would not look at."""
    takes = getattr(module, "TAKES", ())
    for name, _ in NUMBERS:
        if getattr(options, name) is not None and name not in takes:
            raise ValueError("lesson %s: takes no --%s; it takes %s" % (
                options.lesson, name, " ".join(["--" + t for t in takes]) or "no numbers"))


def slides_table():
    """Return the lines of a Markdown table: slide, headings, command, functions."""
    lines = ["| Slide | 投影片 | Heading | Command | Functions |", "|---|---|---|---|---|"]
    for name in names():
        if name[0] == "s":
            module = load(name)
            lines.append("| %d | %s | %s | `python3 -m purenn lesson %d` | %s |" % (
                int(name[1:3]), module.TITLE[1], module.TITLE[0], int(name[1:3]),
                ", ".join(["`%s`" % function for function in module.FUNCTIONS])))
    return lines


def names():
    """Return the module names of all lessons: the slides, articles, topics, linear algebra."""
    found = [module.name for module in pkgutil.iter_modules(lessons.__path__)]
    found = [name for name in found if re.match(r"[%s]\d\d_" % "".join(GROUPS), name)]
    return sorted(found, key=lambda name: (list(GROUPS).index(name[0]), name))


def short(name):
    """Return 'a3' for 'a03_mnist_1_and_7'."""
    return name[0] + str(int(name[1:3]))


def find(lesson):
    """Return the module name of a lesson given as 'a3', 'A03' or '7' (a slide).

    Raises ValueError for one that does not exist.
    """
    wanted = lesson.lower()
    wanted = "s" + wanted if wanted.isdigit() else wanted
    for name in names():
        if wanted in (short(name), name[:3], name):
            return name
    raise ValueError("lesson: no %r; there are %s"
                     % (lesson, ", ".join([short(name) for name in sorted(names())])))


def load(name):
    """Return the lesson's module."""
    return importlib.import_module("purenn.lessons." + name)
