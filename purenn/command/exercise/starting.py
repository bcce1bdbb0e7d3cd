"""The folder of a pupil: a file for each function to write, with its formula and an example."""
import os

from ...exercises.beginning import text_of
from ...exercises.catalogue import CARVINGS
from ...exercises.texts import Texts
from ...stored.whole import write_file
from .progress import Progress


def start(options):
    """Write the files that are not there yet, and begin to keep progress."""
    if len(options.names) != 1:
        raise ValueError("exercise: start takes one folder, such as carving")
    folder = options.names[0]
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise ValueError("%s: cannot be made (%s)" % (folder, error.strerror)) from None
    progress = begun(folder, options)
    texts, written = Texts(progress.lang), 0
    for task in CARVINGS:
        path = os.path.join(folder, file_of(task))
        if not os.path.exists(path):
            write_file(path, text_of(task, texts).encode("utf-8"))
            written += 1
    progress.save()
    print(texts.word("written", folder, written, len(CARVINGS) - written))
    print(texts.word("then", file_of(CARVINGS[0]), folder))


def begun(folder, options):
    """Return the progress of a folder, with what the options say of the pupil.

    Raises ValueError for a folder that is another pupil's.
    """
    progress = Progress(folder)
    if options.name and progress.name not in ("", plain(options.name)):
        raise ValueError("exercise: %s is the folder of %s; another folder is wanted"
                         % (folder, progress.name))
    if not progress.there:
        progress.mark = os.urandom(4).hex()
    progress.lang = options.lang or progress.lang
    progress.name = plain(options.name) if options.name else progress.name
    progress.pupil = progress.pupil if options.pupil is None else options.pupil
    return progress


def plain(name):
    """Return a name in one line, without what separates fields."""
    return " ".join("".join([c if c.isprintable() and c != ";" else " " for c in name]).split())


def file_of(task):
    """Return the name of a task's file, such as c03_matvec.py."""
    return "%s%02d_%s.py" % (task.name[0], int(task.name[1:]), task.function.lower())
