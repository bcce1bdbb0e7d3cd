"""Run a lesson: one slide, article or topic, with numbers computed on the spot.

examples:
  python3 -m purenn lesson                        the list
  python3 -m purenn lesson 7                      the slides' seventh heading
  python3 -m purenn lesson p16                    the heading on page 16 of the slides
  python3 -m purenn lesson matrix                 the heading with this word 矩陣乘法
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
from ..terminal.signs import spelling

GROUPS = {"s": ("slides", "投影片"), "a": ("articles", "文章"), "x": ("topics", "主題"),
          "v": ("algebra", "線性代數")}
LANGUAGES = ("en", "zh")
HEADS = {"en": "heading %d of the slides, p. %s", "zh": "投影片第 %d 節，第 %s 頁"}
NUMBERS = (
    ("a", "the vector or matrix a; rows with semicolons: '1,2,3;4,5,6'"),
    ("b", "the vector or matrix b, or the bias b; --b=-1,2 if it begins with a minus"),
    ("w", "weights"), ("x", "inputs, or the place x"), ("y", "the target y 正解"),
    ("function", "a formula of x, such as \"x**3 + 2*x\""), ("lr", "learning rate 學習率"),
    ("sizes", "neurons in each layer, such as 2,4,4,1"), ("seed", "of the first weights"),
    ("w1", "weights of the first layer W₁: '1,2;3,4'"), ("b1", "its biases b₁"),
    ("w2", "weights of the second layer W₂"), ("b2", "its biases b₂"))


def add_arguments(parser):
    """Add the options of this command."""
    parser.add_argument("lesson", nargs="?", help="a lesson: 7 or a3, p16 for a page of "
                        "the slides, or words of its heading")
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
    with spelling():
        if not options.lesson:
            print("\n".join(listing(options.lang)))
            return
        module = load(find(options.lesson))
        if options.source:
            print(inspect.getsource(module), end="")
        else:
            show(module, options)


def show(module, options):
    """Print a lesson below its heading."""
    refuse_unused(options, module)
    title = "%s  %s\n" % in_order(module.TITLE, options.lang)
    if hasattr(module, "PAGES"):
        title += HEADS[options.lang] % (number(module), pages(module)) + "\n"
    if hasattr(module, "TAKES"):
        print(title + "\n" + printed(module, options), end="")
    else:
        print(title)
        module.run(options)


def number(module):
    """Return the number of a slides' heading."""
    return int(module.__name__.rpartition(".")[2][1:3])


def pages(module):
    """Return the pages of a heading in the slides as text, such as 11-15."""
    first, last = module.PAGES
    return "%d-%d" % (first, last) if last > first else "%d" % first


def printed(module, options):
    """Return what a lesson prints; if the reader's numbers do not fit, nothing is half-told."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        module.run(options)
    return out.getvalue()


def listing(lang):
    """Return a line for each lesson, with its pages, below the name of its group."""
    rows = []
    for name in names():
        module = load(name)
        page = "p." + pages(module) if hasattr(module, "PAGES") else ""
        rows.append([short(name), page] + list(in_order(module.TITLE, lang)))
    lines, before = [], None
    for row, line in zip(rows, table(rows)):
        if row[0][0] != before:
            lines.append(in_order(GROUPS[row[0][0]], lang)[0])
        before = row[0][0]
        lines.append(line)
    return lines


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
    lines = ["| Slide | Pages | 投影片 | Heading | Command | Functions |",
             "|---|---|---|---|---|---|"]
    for name in names():
        if name[0] == "s":
            module = load(name)
            lines.append("| %d | %s | %s | %s | `python3 -m purenn lesson %d` | %s |" % (
                number(module), pages(module), module.TITLE[1], module.TITLE[0], number(module),
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
    """Return the module name of a lesson: 'a3', 'A03', '7' (a heading), 'p16', or its words.

    Raises ValueError for one that does not exist.
    """
    wanted = " ".join(lesson.lower().split())
    wanted = "s" + wanted if wanted.isdigit() else wanted
    for name in names():
        if wanted in (short(name), name[:3], name):
            return name
    found = re.match(r"p\.? ?(\d+)$", wanted)
    for name in names() if wanted else ():
        if found and on_page(load(name), int(found.group(1))):
            return name
    for matches in (is_title, begins_title, in_title):
        for name in names() if wanted else ():
            if any([matches(wanted, title.lower()) for title in load(name).TITLE]):
                return name
    raise ValueError("lesson: no %r; there are %s, pages p1 to p59, and words of a heading"
                     % (lesson, ", ".join([short(name) for name in sorted(names())])))


def on_page(module, page):
    """Return whether a lesson tells a page of the slides."""
    first, last = getattr(module, "PAGES", (0, -1))
    return first <= page <= last


def is_title(words, title):
    """Return whether the words are the whole title."""
    return words == title


def begins_title(words, title):
    """Return whether a title begins with the words."""
    return title.startswith(words)


def in_title(words, title):
    """Return whether the words stand in a title."""
    return words in title


def load(name):
    """Return the lesson's module."""
    return importlib.import_module("purenn.lessons." + name)
