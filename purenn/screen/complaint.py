"""What is wrong with the reader's numbers: one line of the page, and the cells it is about."""
from ..lessons.numbers import WrongCell
from .address import short
from .heard import complained, plain

ONE_NUMBER = "%s: %s; a cell takes one number"


def complaint(state, error, called):
    """Return what is wrong with the numbers, as HTML, and name -> place of what is marked.

    called: name -> what the page calls a number
    """
    if state.refused:
        name, place, text = state.refused
        line = ONE_NUMBER % (called[name], short(text))
        return complained(line, state.lang, plain), {name: place}
    text = str(error or "")
    place = "%d.%d" % error.place if isinstance(error, WrongCell) else ""
    wrong = {name: place for name in state.numbers if "--%s " % name in text}
    for name in called:
        text = text.replace("--%s " % name, "--%s " % called[name])
    return complained(text, state.lang, plain), wrong
