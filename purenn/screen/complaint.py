"""What is wrong with the reader's numbers: one line of the page, and the cells it is about."""
from ..lessons.numbers import WrongCell
from . import fields
from .address import short
from .html import escaped

PLAIN = ("lesson: ", "function: ")
ONE_NUMBER = ('%s: %s; <span lang="zh-Hant">一格只放一個數</span> '
              '<span lang="en">a cell takes one number</span>')


def complaint(state, error):
    """Return what is wrong with the numbers, as HTML, and name -> place of what is marked."""
    if state.refused:
        name, place, text = state.refused
        return ONE_NUMBER % (escaped(fields.shown(name)), escaped(short(text))), {
            name: place}
    text = str(error or "")
    place = "%d.%d" % error.place if isinstance(error, WrongCell) else ""
    wrong = {name: place for name in state.numbers if "--%s " % name in text}
    for head in PLAIN:
        if text.startswith(head):
            text = text[len(head):]
    return escaped(text.replace("--", "")), wrong
