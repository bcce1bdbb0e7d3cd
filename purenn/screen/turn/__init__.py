"""The pupil's turn 手刻: what a page asks, checked at once, the mistake named.

A question is answered by numbers, which are read as data; a function is written in the page and
run by the page's own MicroPython, see judge, which no carrier imports.
"""
from ...exercises.answers import LONGEST

TASKS = {"s01": "1 r3", "s02": "2", "s03": "3 c1 c2", "s04": "4", "s05": "5", "s06": "6 c3 c4",
         "s07": "7 c6", "s08": "8", "s09": "9 c5", "s10": "10", "s11": "11 c7 r5", "s12": "12 c9",
         "s13": "13", "s14": "14", "s15": "15 c10", "s16": "16", "s17": "17 c8 c12",
         "s18": "18 c11 r2", "s19": "19 c13", "s20": "20 c14 r1 r4", "s21": "21",
         "v01": "v1 c15", "v02": "v2", "v03": "v3 c16", "v04": "v4", "v05": "v5", "v06": "v6 c17",
         "v07": "v7", "v08": "v8", "v09": "v9"}
EVENTS = {"ask": 0, "task": 1, "typed": 1, "check": 0, "hint": 0, "other": 0}
BUTTON = """
<button id="turn" data-event="ask" aria-controls="ask" aria-expanded="%s"><span lang="zh-Hant"
>手刻</span> <span lang="en">your turn</span></button>"""
COUNTS, PUPILS = ("pupil", "hints"), 10000


def tasks(page):
    """Return the names of a page's tasks, its question first."""
    return TASKS.get(page, "").split()


def is_question(name):
    """Return whether a task is answered by numbers; the others are functions to write."""
    return name[:1] not in ("c", "r")


def fits(page, name, value):
    """Return whether a word of an address is one of the turn on a page.

    ask: the task that is open   pupil: whose numbers   answer, hints: what was typed, how many
    hints are shown   told: whether the answer has been checked
    """
    if name == "ask":
        return value in tasks(page)
    if name in COUNTS:
        return value.isdigit() and int(value[:9]) < PUPILS and bool(tasks(page))
    return (name == "answer" and len(value) <= LONGEST or name == "told" and value == "1") and (
        bool(tasks(page)))


def button(state):
    """Return the button that opens the turn, where the page has one."""
    return BUTTON % ("true" if "ask" in state.turn else "false") if tasks(state.page) else ""


def shown(state):
    """Return the turn of a state as HTML, nothing if it is not open; imported when it is."""
    if not state.turn.get("ask"):
        return ""
    from .part import part
    return part(state)


def happen(state, name, *words):
    """Change the turn of a state as an event wants it."""
    turn, there = state.turn, tasks(state.page)
    if name == "ask":
        if turn.pop("ask", None) is None and there:
            turn["ask"] = there[0]
    elif name == "task" and words[0] in there:
        state.turn = dict(begun(turn), ask=words[0])
    elif name == "typed":
        turn["answer"] = words[0][:LONGEST]
        turn.pop("told", None)
    elif name == "check":
        turn["told"] = "1"
    elif name == "hint":
        turn["hints"] = str(min(count(turn, "hints") + 1, PUPILS - 1))
    elif name == "other":
        pupil = (count(turn, "pupil") + 1) % PUPILS
        state.turn = dict({"ask": turn["ask"]} if "ask" in turn else {}, pupil=str(pupil))


def begun(turn):
    """Return the turn at its beginning: nothing is typed, the pupil is the same."""
    return {"pupil": turn["pupil"]} if "pupil" in turn else {}


def count(turn, name):
    """Return a whole number of a turn."""
    return int(turn.get(name, "0"))
