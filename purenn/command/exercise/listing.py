"""The list of all tasks, with a mark before those that are solved."""
from ...exercises.catalogue import CARVINGS, QUESTIONS
from ...terminal.plots import table
from .progress import Progress, counting, place


def catalogue(options):
    """Print all tasks, questions first, and how to begin."""
    progress = Progress(place(options))
    texts = progress.texts(options)
    rows = [row(task, task.wanted, texts, progress) for task in QUESTIONS]
    rows += [row(task, "%s(%s)" % (task.function, task.arguments), texts, progress)
             for task in CARVINGS]
    lines = table(rows)
    print(texts.word("questions"))
    print("\n".join(lines[:len(QUESTIONS)]))
    print("\n" + texts.word("carvings"))
    print("\n".join(lines[len(QUESTIONS):]))
    names = [task.name for task in QUESTIONS + CARVINGS]
    print("\n" + texts.word("counts", len([n for n in names if n in progress.solved]),
                            len(names)))
    print(counting(progress, texts))


def row(task, what, texts, progress):
    """Return the cells of one task."""
    mark = "[x]" if task.name in progress.solved else "[ ]"
    return ["%s %3s" % (mark, task.name), texts.title(task.name), what]
