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
  python3 -m purenn lesson 6 --as html --blanks -o 6.html     a handout, to be filled in
  python3 -m purenn lesson 6 --as notebook -o 6.ipynb         it runs without purenn, too
"""
import re
import sys

from ..document import terminal
from ..document.handout import handout
from ..document.markdown import markdown
from ..document.notebook import notebook
from ..lessons import finding
from ..lessons.documents import document, head_of, in_order, titled
from ..lessons.inlined import definitions
from ..lessons.sources import text_of
from ..spoken.language import said
from ..stored.whole import write_file
from ..terminal import arguments, wrapping
from ..terminal.plots import table
from ..terminal.progress import Progress
from ..terminal.signs import has, spelled, spelling

GROUPS = {"s": ("slides", "投影片"), "a": ("articles", "文章"), "x": ("topics", "主題"),
          "v": ("algebra", "線性代數")}
LANGUAGES = ("en", "zh")
FORMULA = re.compile("-[^-]")       # --function -x^2, --a -1,2: a value, and no option
NUMBERS = (
    ("a", "the vector or matrix a; rows with semicolons: '1,2,3;4,5,6'"),
    ("b", "the vector or matrix b, or the bias b"),
    ("w", "weights"), ("x", "inputs, or the place x"), ("y", "the target y 正解"),
    ("function", "a formula of x, such as \"x**3 + 2*x\""), ("lr", "learning rate 學習率"),
    ("sizes", "neurons in each layer, such as 2,4,4,1"), ("seed", "of the first weights"),
    ("w1", "weights of the first layer, W1: '1,2;3,4'"), ("b1", "its biases, b1"),
    ("w2", "weights of the second layer, W2"), ("b2", "its biases, b2"))


def add_arguments(parser):
    """Add the options of this command."""
    parser._negative_number_matcher = FORMULA
    parser.add_argument("lesson", nargs="?", metavar="LESSON", help="a lesson: 7 or a3, p16 for a page of "
                        "the slides, or words of its heading")
    parser.add_argument("--source", action="store_true", help="show the script instead")
    parser.add_argument("--lang", choices=LANGUAGES, default="en",
                        help="en or zh: English or Chinese 中文 (%(default)s)")
    parser.add_argument("--table", action="store_true",
                        help="the slides, their commands and functions as a Markdown table")
    parser.add_argument("--data", type=arguments.folder, metavar="DIR",
                        help="where data that is not bundled lies")
    parser.add_argument("--full", action="store_true", help="all of a long training, not a part")
    parser.add_argument("--as", dest="carrier", choices=sorted(CARRIERS), help="a handout to be "
                        "printed, a text, or a notebook, instead of lines for a terminal")
    parser.add_argument("--blanks", action="store_true", help="with --as html: leave out the "
                        "numbers that are computed; the answers are on a page of their own")
    parser.add_argument("-o", "--output", type=arguments.file_name, metavar="FILE",
                        help="with --as: write it to this file")
    own = parser.add_argument_group("numbers of your own, where a lesson takes them")
    for name, text in NUMBERS:
        own.add_argument("--" + name, metavar=name.upper(), help=text)
    numbers = " ".join(["--" + name for name, _ in NUMBERS])
    running = "--data --full --as --blanks -o " + numbers
    parser.idle("LESSON --source " + running, beside="--table")
    parser.idle("--source " + running, without="LESSON")
    parser.idle(running, beside="--source")
    parser.idle("-o", without="--as")
    parser.idle("--blanks", without="--as html")
    parser.writes("-o", lambda options: ENDINGS[options.carrier])


def run(options):
    """Print the list of lessons, the table, a lesson's source, or run it."""
    if options.table:
        print("\n".join(slides_table()))
        return
    with spelling():
        if not options.lesson:
            print("\n".join(listing(options.lang)))
            return
        name = finding.find(options.lesson)
        if options.source:
            print(text_of("lessons." + name), end="")
        elif options.carrier:
            carry(name, options)
        else:
            show(name, options)


def carry(name, options):
    """Write a lesson as a handout, a text or a notebook, or print that."""
    refuse_unused(options, finding.load(name))
    options.progress = Progress
    text = CARRIERS[options.carrier](document(name, options, questions=True), options)
    if options.output:
        write_file(options.output, text.encode())
        print(said("written: %s", options.output))
    else:
        print(text, end="")


def as_html(page, options):
    """Return a handout."""
    return handout(page, options.blanks)


def as_markdown(page, _):
    """Return a text in Markdown."""
    return markdown(page)


def as_notebook(page, _):
    """Return a notebook with all the source that it runs."""
    return notebook(page, definitions(page.name, page.blocks))


CARRIERS = {"html": as_html, "markdown": as_markdown, "notebook": as_notebook}
ENDINGS = {"html": ".html .htm", "markdown": ".md", "notebook": ".ipynb"}


def show(name, options):
    """Print a lesson below its heading.

    What takes long is shown as it comes; if the reader's numbers do not fit, nothing is half-told.
    """
    module = finding.load(name)
    refuse_unused(options, module)
    options.progress, options.columns = Progress, wrapping.page()
    if hasattr(module, "TAKES"):
        page = document(name, options)
        page.title = readable(page.title)
        print(page)
        return
    print("\n".join(titled(readable(in_order(module.TITLE, options.lang)),
                           head_of(module, options.lang))))
    options.out = tell
    document(name, options)


def readable(titles):
    """Return those of a title's languages that standard output has the signs of."""
    there = getattr(sys.stdout, "encoding", None) or "utf-8"
    return [title for title in titles if has(there, spelled(title, there))]


def tell(block):
    """Print a block as soon as it is there."""
    for line in terminal.lines_of(block):
        print(line)
    sys.stdout.flush()


def listing(lang):
    """Return a line for each lesson, with its pages, below the name of its group."""
    rows = []
    for name in finding.names():
        module = finding.load(name)
        page = finding.pages(module)
        rows.append([finding.short(name), "p." * bool(page) + page]
                    + readable(in_order(module.TITLE, lang)))
    lines, before = [], None
    for row, line in zip(rows, table(rows)):
        if row[0][0] != before:
            lines.append(in_order(GROUPS[row[0][0]], lang)[0])
        before = row[0][0]
        lines.append(line)
    return lines


def refuse_unused(options, module):
    """Raise ValueError for a number, or another option, that the lesson would not look at."""
    takes = getattr(module, "TAKES", ())
    if options.data and "options.data" not in text_of(
            "lessons." + module.__name__.split(".")[-1]):
        raise ValueError("lesson %s: takes no --data; leave it out" % options.lesson)
    for name, _ in NUMBERS:
        if getattr(options, name) is not None and name not in takes:
            raise ValueError("lesson %s: takes no --%s; it takes %s" % (
                options.lesson, name, " ".join(["--" + t for t in takes]) or "no numbers"))


def slides_table():
    """Return the lines of a Markdown table: slide, headings, command, functions."""
    lines = ["| Slide | Pages | 投影片 | Heading | Command | Functions |",
             "|---|---|---|---|---|---|"]
    for name in finding.names():
        if name[0] == "s":
            module = finding.load(name)
            number = finding.number(module)
            lines.append("| %d | %s | %s | %s | `python3 -m purenn lesson %d` | %s |" % (
                number, finding.pages(module), module.TITLE[1], module.TITLE[0], number,
                ", ".join(["`%s`" % function for function in module.FUNCTIONS])))
    return lines
