"""The pages of the lecture in order: the slides' headings, linear algebra, the playground.

What a lesson yields for the reader's numbers is kept until other numbers are asked for.
"""
import os

from .. import lessons
from ..lessons import finding
from ..lessons.reader import Options
from ..table.bundled import zipped
from .playground import DEFAULTS

PLAY = "play"
PLAY_TITLE = ("Playground", "遊樂場")
GROUPS = ("s", "v")
NAMES = {"w1": "W₁", "b1": "b₁", "w2": "W₂", "b2": "b₂", "lr": "γ", "function": "f"}


def folder():
    """Return where the lessons are."""
    found = lessons.__path__
    return found if isinstance(found, str) else list(found)[0]


def heading(name):
    """Return the TITLE of a lesson, read from its text: a page nobody looks at is not imported."""
    path = folder() + "/" + name + ".py"
    try:
        with open(path, "rb") as file:
            text = file.read()
    except OSError:
        text = zipped(path)
    for line in text.decode().split("\n"):
        if line.startswith("TITLE = ("):
            words = line.split('"')
            return words[1], words[3]
    return name, name


def listed():
    """Return the modules' names of all lessons that are pages."""
    try:
        found = finding.names()
    except ImportError:             # a page in the browser has files, and no pkgutil
        found = [file[:-3] for file in os.listdir(folder()) if file[-3:] == ".py"]
    return sorted([name for name in found if is_page(name)])


def in_order(page):
    """Return what pages are sorted by: their group, then their number."""
    return GROUPS.index(page[0]), page


def is_page(name):
    """Return whether a module is a lesson that is a page: s01_structure."""
    return name[0] in GROUPS and name[1:3].isdigit() and name[3] == "_"


class Pages:
    """All pages.   names: in order, such as 's01', the playground last"""

    def __init__(self):
        self.modules = {name[:3]: name for name in listed()}
        self.names = list(sorted(self.modules, key=in_order)) + [PLAY]
        self.titles = {}
        self.kept = [None, {}]          # of which page and numbers; language -> what it yields

    def lesson(self, page):
        """Return the module of a page."""
        return finding.load(self.modules[page])

    def title(self, page):
        """Return the heading, English and Chinese."""
        if page not in self.titles:
            self.titles[page] = PLAY_TITLE if page == PLAY else heading(self.modules[page])
        return self.titles[page]

    def takes(self, page):
        """Return the names of the numbers a reader may give."""
        return DEFAULTS if page == PLAY else getattr(self.lesson(page), "TAKES", ())

    def called(self, page):
        """Return what a page calls its numbers: name -> word, as its formulas do."""
        names = dict(NAMES, **getattr(self.lesson(page), "NAMES", {}))
        return {name: names.get(name, name) for name in self.takes(page)}

    def deck(self, page):
        """Return the first and last page of the deck, or None."""
        return None if page == PLAY else getattr(self.lesson(page), "PAGES", None)

    def run(self, page, lang, numbers):
        """Return a lesson's blocks and fields in a language.   Raises ValueError for its numbers.

        numbers: name -> text; an empty text is none
        """
        given = [(name, numbers[name]) for name in sorted(numbers) if numbers[name].strip()]
        found = self.kept[1] if self.kept[0] == (page, given) else {}
        if lang not in found:
            try:
                written = self.lesson(page).run(Options(lang, numbers=given))
            except (ArithmeticError, MemoryError) as error:
                raise ValueError("lesson: %s" % (error or "these numbers are too large"))
            called = self.called(page)
            found[lang] = [fielded(block, called) for block in written.blocks], written.fields
            self.kept = [(page, given), found]
        return found[lang]


def fielded(block, called):
    """Return a block whose text has no option's name: --lr is what the page calls it.

    called: name -> word
    """
    if block["kind"] != "text" or "--" not in block["text"]:
        return block
    text = block["text"]
    for name in sorted(called, key=len, reverse=True):
        text = text.replace("--" + name, called[name])
    return dict(block, text=text)
