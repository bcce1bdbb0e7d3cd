"""Which lessons there are, and which one is meant: 7, a3, p16, 矩陣乘法; nothing runs here."""
from .. import lessons

GROUPS = ("s", "a", "x", "v")       # the slides, articles, topics, linear algebra


def names():
    """Return the module names of all lessons: the slides, articles, topics, linear algebra."""
    import pkgutil                  # which a board has not: there a lesson is named in full
    found = [module.name for module in pkgutil.iter_modules(lessons.__path__)]
    found = [name for name in found if name[0] in GROUPS and name[1:3].isdigit()]
    return sorted(found, key=lambda name: (GROUPS.index(name[0]), name))


def load(name):
    """Return the lesson's module.   name: such as s06_matrix_product"""
    return __import__("purenn.lessons." + name, None, None, ["run"])


def short(name):
    """Return 'a3' for 'a03_mnist_1_and_7'."""
    return name[0] + str(int(name[1:3]))


def number(module):
    """Return the number of a slides' heading."""
    return int(module.__name__.split(".")[-1][1:3])


def pages(module):
    """Return the pages of a heading in the slides as text, such as 11-15; else nothing."""
    first, last = getattr(module, "PAGES", (0, 0))
    return "%d-%d" % (first, last) if last > first else "%d" % first if first else ""


def find(lesson):
    """Return the module name of a lesson: 'a3', 'A03', '7' (a heading), 'p16', or its words.

    Raises ValueError for one that does not exist.
    """
    wanted = " ".join(lesson.lower().split())
    wanted = "s" + wanted if wanted.isdigit() else wanted
    for name in names():
        if wanted in (short(name), name[:3], name):
            return name
    page = wanted.replace("p.", "p").replace(" ", "")
    for name in names() if page[:1] == "p" and page[1:].isdigit() else ():
        if on_page(load(name), int(page[1:])):
            return name
    words = wanted.strip("0123456789-+.,")          # numbers alone are no words of a heading
    for matches in (is_title, begins_title, in_title):
        for name in names() if words else ():
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
