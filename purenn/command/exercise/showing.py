"""A task shown as it stands, and its solution after a try."""
import inspect

from ...exercises.beginning import text_of
from . import carving, is_by_hand, question
from .asking import asked, hints
from .progress import Progress, place


def show(options):
    """Print a task, hints, and with --solution, after a try, the solution."""
    names = options.names if options.what == "show" else [options.what]
    if len(names) != 1:
        raise ValueError("exercise: show takes the name of one task, such as 12 or c3")
    if options.answer is not None:
        raise ValueError("exercise: %s is written as a file; exercise check DIR %s checks it"
                         % (names[0], names[0]))
    by_hand, progress = is_by_hand(names[0]), Progress(place(options))
    task = question(names[0]) if by_hand else carving(names[0])
    texts = progress.texts(options)
    pupil = progress.pupil if options.pupil is None else options.pupil
    if options.solution and not progress.tries.get(task.name):
        if progress.there:
            raise ValueError("exercise: %s; try %s first" % (texts.word("try_first"), task.name))
        raise ValueError("exercise: %s; tries are kept in the folder of start: --dir DIR"
                         % texts.word("try_first"))
    print("\n".join(asked(task, pupil, texts)) if by_hand else text_of(task, texts).rstrip())
    if by_hand:
        hints(task, pupil, texts, options.hint, progress)
    elif options.hint:
        print("\n" + texts.word("hint", texts.hint(task.name)))
    if options.solution:
        print("\n" + ("\n".join(task.way(pupil)) if by_hand else solution(task, texts)))


def solution(task, texts):
    """Return the text of a file that solves a task."""
    if task.solution:
        return (task.solution % texts.page("words")).strip()
    text = inspect.getsource(task.right).rstrip().replace(
        '    """%s"""\n' % task.right.__doc__, "")        # what is asked stands above it
    names = [name for name in ("exp", "sqrt") if name + "(" in text]
    return ("from math import %s\n\n\n" % ", ".join(names) if names else "") + text
