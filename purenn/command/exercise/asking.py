"""A question on the screen: its numbers, the answer, the mistake by name, hints in steps."""
import sys

from ...exercises.answers import parsed
from ...exercises.comparing import is_list
from ...exercises.writing import SIGNS, brief
from ...spoken.language import heard
from ...terminal.plots import columns_of
from ...terminal.signs import spelled
from . import question
from .progress import Progress, counting, place


def ask(options):
    """Ask a question; check the answer that is given or typed. Exit code 1 if it is wrong."""
    task, progress = question(options.what), Progress(place(options))
    texts = progress.texts(options)
    pupil = progress.pupil if options.pupil is None else options.pupil
    if options.answer is not None:
        right = told(task, options.answer, pupil, texts, progress)
        hints(task, pupil, texts, options.hint, progress)
        if not right:
            raise SystemExit(1)
        return
    print("\n".join(asked(task, pupil, texts)))
    hints(task, pupil, texts, options.hint, progress)
    if sys.stdin is not None and sys.stdin.isatty():
        dialogue(task, pupil, texts, progress)
    else:
        print("\n" + texts.word("how", task.name))


def asked(task, pupil, texts):
    """Return the lines of a question."""
    n = task.numbers(pupil)
    return ["%s  %s" % (task.name, texts.title(task.name)), "",
            texts.formula(task), ""] + side_by_side(
                [(SIGNS.get(name, name), n[name]) for name in task.given]) + [
                    "", texts.ask(task.name)]


def side_by_side(pairs):
    """Return lines with named numbers, vectors as columns and matrices beside each other."""
    blocks = [grid(name, value) for name, value in pairs]
    height = max([len(block) for block in blocks])
    lines = []
    for i in range(height):
        cells = []
        for block in blocks:
            width = max([columns_of(line) for line in block])
            cell = block[i] if i < len(block) else ""
            cells.append(cell + " " * (width - columns_of(cell)))
        lines.append("   ".join(cells).rstrip())
    return lines


def grid(name, value):
    """Return the lines of one value with its name before it."""
    if not is_list(value):
        return ["%s = %s" % (name, brief(value))]
    rows = [[brief(v) for v in row] for row in value] if is_list(value[0]) else [
        [brief(v)] for v in value]
    widths = [max([len(row[j]) for row in rows]) for j in range(len(rows[0]))]
    head = "%s = " % name
    return [("%s( %s )" % (head if i == 0 else " " * columns_of(head), "  ".join(
        [cell.rjust(width) for cell, width in zip(row, widths)]))) for i, row in enumerate(rows)]


def told(task, text, pupil, texts, progress):
    """Print whether an answer is right, or what is wrong with it; return whether it is right."""
    found = task.judge(parsed(text), pupil)
    progress.note(task.name, found is None)
    if found is None:
        print(texts.word("right", task.way(pupil)[-1]))
        print(counting(progress, texts))
    else:
        print(texts.word("wrong", texts.mistake(*found)))
    return found is None


def hints(task, pupil, texts, asked, progress, again=""):
    """Print steps of the way, one more each time: words, then numbers, never the answer.

    asked: how many are asked for, none for 0   again: what gets the next one
    """
    if not asked:
        return
    lines = texts.hints(task, pupil)
    steps = min(max(asked, progress.hints.get(task.name, 0) + 1), len(lines))
    progress.hinted(task.name, steps)
    print("\n" + "\n".join([texts.word("hint", line) for line in lines[:steps]]))
    again = again or ("--hint" if progress.there else " ".join(["--hint"] * (steps + 1)))
    left = len(lines) - steps
    print(texts.word("more", left, again) if left else texts.word("no_more"))


def dialogue(task, pupil, texts, progress):
    """Take answers until one is right or the pupil ends."""
    while True:
        text = typed("\n" + texts.word("type", task.wanted))
        if text in ("?", "？"):
            hints(task, pupil, texts, 1, progress, "?")
        elif not text or is_right(task, text, pupil, texts, progress):
            return


def typed(prompt):
    """Return what is typed; nothing at the end of the input."""
    try:
        return input(spelled(prompt, getattr(sys.stdout, "encoding", None) or "utf-8")).strip()
    except EOFError:
        print()
        return ""


def is_right(task, text, pupil, texts, progress):
    """Return whether an answer is right, after saying so; one that cannot be read is not."""
    try:
        return told(task, text, pupil, texts, progress)
    except ValueError as error:
        print(heard(str(error)))
        return False
