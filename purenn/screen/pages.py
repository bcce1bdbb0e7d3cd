"""The pages of the lecture in order: the slides' headings, linear algebra, the playground.

What a lesson yields for the reader's numbers is kept until other numbers are asked for.
"""
import os

from .. import lessons
from ..lessons.finding import load
from ..lessons.reader import Options
from .playground.settings import DEFAULTS

PLAY = "play"
PLAY_TITLE = ("Playground", "遊樂場")
GROUPS = ("s", "v")


def listed():
    """Return the modules' names of all lessons that are pages, in order."""
    folder = lessons.__path__
    folder = folder if isinstance(folder, str) else list(folder)[0]
    names = sorted([file[:-3] for file in os.listdir(folder) if is_lesson(file)])
    return [name for group in GROUPS for name in names if name[0] == group]


def is_lesson(file):
    """Return whether a file is a lesson: s01_structure.py."""
    return file[0] in GROUPS and file[1:3].isdigit() and file[3] == "_" and file[-3:] == ".py"


class Pages:
    """All pages.   names: in order, such as 's01', the playground last"""

    def __init__(self):
        self.modules = {name[:3]: name for name in listed()}
        self.names = [name[:3] for name in listed()] + [PLAY]
        self.kept = [None, {}]          # of which page and numbers; language -> what it yields

    def lesson(self, page):
        """Return the module of a page."""
        return load(self.modules[page])

    def title(self, page):
        """Return the heading, English and Chinese."""
        return PLAY_TITLE if page == PLAY else self.lesson(page).TITLE

    def takes(self, page):
        """Return the names of the numbers a reader may give."""
        return DEFAULTS if page == PLAY else getattr(self.lesson(page), "TAKES", ())

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
            found[lang] = written.blocks, written.fields
            self.kept = [(page, given), found]
        return found[lang]
