"""Run a lesson: one slide, article or topic, with numbers computed on the spot.

examples:
  python3 -m purenn lesson              the list
  python3 -m purenn lesson a3           the third article
  python3 -m purenn lesson a3 --source  its script
"""
import importlib
import inspect
import pkgutil

from .. import lessons
from .plots import table


def add_arguments(parser):
    """Add the options of this command."""
    parser.add_argument("lesson", nargs="?", help="a lesson's name, such as a3")
    parser.add_argument("--source", action="store_true", help="show the script instead")
    parser.add_argument("--data", metavar="DIR", help="where data that is not bundled lies")
    parser.add_argument("--full", action="store_true", help="all of a long training, not a part")


def run(options):
    """Print the list of lessons, a lesson's source, or run it."""
    if not options.lesson:
        rows = [[short(name)] + list(load(name).TITLE) for name in names()]
        print("\n".join(table(rows)))
        return
    module = load(find(options.lesson))
    if options.source:
        print(inspect.getsource(module), end="")
        return
    print("%s  %s\n" % module.TITLE)
    module.run(options)


def names():
    """Return the module names of all lessons, in order."""
    return sorted([module.name for module in pkgutil.iter_modules(lessons.__path__)])


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
                     % (lesson, ", ".join([short(name) for name in names()])))


def load(name):
    """Return the lesson's module."""
    return importlib.import_module("purenn.lessons." + name)
