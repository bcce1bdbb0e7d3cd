"""The program of the lecture: an address and an event in, a new address and HTML out.

It keeps nothing that the address does not hold but the last numbers that worked, and the network
of the playground.
"""
from . import address, fields, turn
from .board import Board
from .complaint import complaint
from .heard import complained, plain
from .margins import foot, head
from .pages import PLAY, Pages
from .playground import DEFAULTS

LANGUAGES = {"zh": (0, 1), "en": (1, 0), "both": (1, 1)}
EVENTS = {"open": 1, "key": 1, "page": 1, "set": 2, "drag": 3, "step": 1, "nudge": 2, "reset": 0, "lang": 0,
          "source": 0}              # and how many words they have


class Program:
    """What a carrier talks to."""

    def __init__(self):
        self.pages = Pages()
        self.good = {}                  # page -> the last numbers of the reader that worked
        self.playground = None          # once somebody has gone there

    def answer(self, text, event):
        """Return {"state", "parts", "again", "moved"}.   event: list of texts, its name first"""
        state, wrong = address.read(text, self.pages.names, self.pages.takes)
        moved = self.happen(state, list(event))
        parts, again = self.parts(state, event[0] == "frame")
        if wrong:
            parts["message"] = complained(wrong, state.lang, plain)
        return {"state": state.text(), "parts": parts, "again": again, "moved": moved}

    def play(self):
        """Return the playground, imported when it is asked for."""
        if self.playground is None:
            from .playground.page import Playground
            self.playground = Playground()
        return self.playground

    def happen(self, state, event):
        """Change the state as an event wants it; return whether page or step have changed."""
        name, words = event[0], event[1:]
        if turn.EVENTS.get(name) == len(words):
            turn.happen(state, name, *words)
            return False
        if EVENTS.get(name) == len(words):
            return bool(getattr(self, name)(state, *words))
        if state.page == PLAY and name not in EVENTS:
            self.play().happen(state, event)
        return False

    def open(self, state, language):
        """Begin, in the reader's language if the address names none."""
        state.lang = state.lang or ("zh" if language.startswith("zh") else "en")
        self.good = {}

    def key(self, state, key):
        """Follow a key."""
        if key in ("ArrowRight", "ArrowLeft"):
            return self.step(state, "1" if key == "ArrowRight" else "-1")
        if key in ("PageDown", "PageUp"):
            return self.turn(state, 1 if key == "PageDown" else -1)
        if key in ("Home", "End"):
            return self.page(state, self.pages.names[0 if key == "Home" else -1])
        if key == "l":
            return self.lang(state)
        if key == "e":
            return turn.happen(state, "ask")
        return key == "s" and self.source(state)

    def step(self, state, by):
        """Go some steps on or back, and over the end to the next page."""
        steps = self.steps(state)
        step = min(state.step, steps) + (1 if by == "1" else -1)
        if 0 <= step <= steps:
            state.step = step
            return True
        return self.turn(state, 1 if step > 0 else -1, last=step < 0)

    def steps(self, state):
        """Return the number of the last step of a page."""
        return 0 if state.page == PLAY else self.board(state)[0].steps

    def turn(self, state, by, last=False):
        """Turn some pages; to the last step of the page before, if one has stepped back to it."""
        names = self.pages.names
        place = names.index(state.page) + by
        if not 0 <= place < len(names):
            return False
        self.page(state, names[place])
        state.step = self.steps(state) if last else 0
        return True

    def page(self, state, name):
        """Go to a page, with its own numbers."""
        if name not in self.pages.names:
            return False
        if name != state.page:
            state.page, state.step, state.numbers = name, 0, {}
            state.turn = turn.begun(state.turn)
        return True

    def lang(self, state):
        """Show the next language."""
        all_of = address.LANGUAGES
        state.lang = all_of[(all_of.index(state.lang) + 1) % 3] if state.lang else all_of[0]

    def source(self, state):
        """Show the source, or hide it."""
        state.source = not state.source

    def set(self, state, place, value):
        """Take a number that was typed.   place: name:row.column, or name: for all of it"""
        name, _, inside = place.partition(":")
        if inside and fields.parted(value):
            state.refused = name, inside, value
        elif name in self.pages.takes(state.page):
            text = self.texts(state).get(name, "")
            state.numbers[name] = fields.changed(text, inside, value)[:address.LONGEST]
            if state.page == PLAY:
                self.play().chose(state, name)

    def drag(self, state, places, x, y):
        """Take one or two numbers that a point was dragged to.   places: as set has them"""
        for place, value in zip(places.split(" "), (x, y)):
            self.set(state, place, value)

    def nudge(self, state, place, by):
        """Move the last digit of a number."""
        name, _, inside = place.partition(":")
        if by in ("1", "-1"):
            value = fields.at(self.texts(state).get(name, ""), inside)
            self.set(state, place, fields.nudged(value, int(by)))

    def reset(self, state):
        """Take the lesson's own numbers again."""
        state.numbers = {}

    def texts(self, state):
        """Return what stands in the fields, name -> text: what was typed, else the lesson's."""
        found = DEFAULTS if state.page == PLAY else self.board(state)[0].fields
        return dict(found, **state.numbers)

    def board(self, state):
        """Return (Board, its ValueError or None): of the numbers, else of the last that worked."""
        try:
            found = self.made(state, state.numbers)
            self.good = {state.page: dict(state.numbers)}
            return found, None
        except ValueError as error:
            return self.made(state, self.good.get(state.page, {})), error

    def made(self, state, numbers):
        """Return the Board for some numbers."""
        runs = [self.pages.run(state.page, lang, numbers) if wanted else None
                for lang, wanted in zip(("en", "zh"), LANGUAGES[state.lang or "both"])]
        return Board([run and run[0] for run in runs], (runs[0] or runs[1])[1])

    def parts(self, state, frame=False):
        """Return the HTML of every part of the page, and whether it goes on by itself.

        frame: whether only what training changes is wanted
        """
        if state.page == PLAY:
            state.step = 0
            parts, again = self.play().parts(state, frame)
            if not frame:
                parts["head"], parts["foot"] = head(self.pages, state), foot(self.pages, state, 0)
                parts["ask"] = ""
            return parts, again
        board, error = self.board(state)
        state.step = min(state.step, board.steps)
        message, wrong = complaint(state, error, self.pages.called(state.page))
        parts = {"head": head(self.pages, state), "message": message,
                 "formulas": board.formulas(),
                 "fields": fields.panel(self.given(state, board), wrong),
                 "board": board.board(state.step), "picture": board.pictures(state.step),
                 "code": board.sources(state.step) if state.source else "",
                 "ask": turn.shown(state), "foot": foot(self.pages, state, board.steps)}
        return parts, False

    def given(self, state, board):
        """Return the numbers that can be edited, in the lesson's order, see fields.panel."""
        called = self.pages.called(state.page)
        return [(name, called[name], state.numbers.get(name, board.fields.get(name, "")))
                for name in self.pages.takes(state.page)
                if name in state.numbers or name in board.fields]
