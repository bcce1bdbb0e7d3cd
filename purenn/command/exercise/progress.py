"""What a pupil has done, in the file progress.txt of the folder that start makes.

Lines 'key: value': name, pupil, lang, mark (drawn by start; two folders never share one),
solved: names of tasks, tries: name=count, hints: name=how many were shown.
"""
import os

from ...exercises.texts import LANGUAGES, Texts
from ...spoken.language import speak
from ...stored.whole import write_file

FILE = "progress.txt"


def begun_here():
    """Return the folders begun by start: the current one alone, or those in it, by name."""
    if is_begun("."):
        return ["."]
    return [name for name in sorted(os.listdir(".")) if is_begun(name)]


def is_begun(folder):
    """Return whether a folder is one that start has made."""
    try:
        return Progress(folder).mark != ""
    except (OSError, ValueError):
        return False


def place(options):
    """Return the folder that is meant: that of --dir, else the only one begun here, else this."""
    folders = [] if options.dir else begun_here()
    return options.dir or (folders[0] if len(folders) == 1 else ".")


def counting(progress, texts):
    """Return the line that says where work counts, or how to have it counted."""
    if progress.there:
        return texts.word("counted", progress.folder)
    folders = begun_here()
    return texts.word("choose", ", ".join(folders)) if folders else texts.word("not_counted")


class Progress:
    """The progress kept in a folder; there is False where none is kept, and then nothing is saved.

    name, pupil, lang, mark: of the pupil   solved: names
    tries, hints: name -> how many
    """

    def __init__(self, folder):
        self.folder, self.path = folder, os.path.join(folder, FILE)
        self.there = False
        self.name, self.pupil, self.lang, self.mark = "", 0, "en", ""
        self.solved, self.tries, self.hints = [], {}, {}
        try:
            with open(self.path, encoding="utf-8") as file:
                self.read(dict([line.rstrip("\n").split(": ", 1) for line in file
                                if ": " in line]))
        except FileNotFoundError:
            return
        except (ValueError, UnicodeDecodeError):
            raise ValueError("%s: cannot be read; start another folder" % self.path) from None

    def read(self, found):
        """Take the values over.   found: key -> text"""
        self.there = True
        self.name, self.mark = found.get("name", ""), found.get("mark", "")
        self.pupil = int(found.get("pupil", 0))
        self.lang = found.get("lang") if found.get("lang") in LANGUAGES else "en"
        self.solved = found.get("solved", "").split()
        self.tries, self.hints = counts(found.get("tries", "")), counts(found.get("hints", ""))

    def texts(self, options):
        """Return the words in the language asked for, else the folder's; errors are told in it."""
        lang = options.lang or self.lang
        speak(lang)
        return Texts(lang)

    def note(self, name, right):
        """Note a try, and whether it was right."""
        if not self.there:
            return
        if right and name in self.solved:
            return
        self.tries[name] = self.tries.get(name, 0) + 1
        if right:
            self.solved.append(name)
        self.save()

    def hinted(self, name, steps):
        """Note how many hints of a task are shown."""
        self.hints[name] = steps
        if self.there:
            self.save()

    def save(self):
        """Write the file."""
        text = "name: %s\npupil: %d\nlang: %s\nmark: %s\nsolved: %s\ntries: %s\nhints: %s\n" % (
            self.name, self.pupil, self.lang, self.mark, " ".join(self.solved),
            in_words(self.tries), in_words(self.hints))
        write_file(self.path, text.encode("utf-8"))
        self.there = True


def counts(text):
    """Return name -> count of words such as 6=2.   Raises ValueError for other words."""
    return {name: int(count) for name, count in [word.split("=") for word in text.split()]}


def in_words(counted):
    """Return such words for name -> count."""
    return " ".join(["%s=%d" % (name, counted[name]) for name in sorted(counted)])
