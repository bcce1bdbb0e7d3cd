"""The page itself: what the reader sees and presses. It runs on MicroPython in a browser.

Training goes on for some epochs a frame, through Network.epochs: this MicroPython frees memory
only when Python has returned to JavaScript, and the page stays alive meanwhile.
"""
from time import ticks_diff, ticks_ms

from js import document, window
from jsffi import create_proxy

from . import step
from ...written.explain import explain
from .drawing import Drawing, at, rows_html
from .settings import GATES, INPUTS, Settings

BUDGET = 20                         # milliseconds of training a frame, at least
FIELDS = ("layers", "activation", "lr", "epochs", "seed")
COLUMNS = ("x1", "x2", "t")
ROWS = 12


class Page:
    """The form, the network that is trained from it, and the drawing of both.

    settings: the last that were valid   run: the epochs being trained, None at rest
    """

    def __init__(self):
        self.settings = self.network = self.run = None
        self.wrong = []                 # the ids of fields with a mistake
        self.until = 0                  # where the curve's axis ends, in epochs
        self.budget = BUDGET
        self.drawing = Drawing()
        self.on_frame = create_proxy(self.frame)
        self.choose_gate(None)

    def typed(self):
        """Return the texts in the form."""
        result = {name: at(name).value for name in FIELDS}
        result["rows"] = [[at("r%d%s" % (i + 1, name)).value for name in COLUMNS]
                          for i in range(self.count)]
        return result

    def show_rows(self, rows):
        """Write the table.   rows: list of (x1, x2, target)"""
        self.count = len(rows)
        at("rows").innerHTML = rows_html(rows)
        at("row").innerHTML = "".join(["<option>%d</option>" % (i + 1) for i in range(self.count)])
        at("row").value = str(min(2, self.count))
        at("more").disabled = self.count == ROWS
        at("fewer").disabled = self.count == 1

    def choose_gate(self, event):
        """Put the gate's four rows in the table."""
        if at("gate").value in GATES:
            self.show_rows([x + (t,) for x, t in zip(INPUTS, GATES[at("gate").value])])
        self.change(event)

    def change_rows(self, event):
        """Add a row below, or take the last one away."""
        rows = [[step.escaped(text) for text in row] for row in self.typed()["rows"]]
        more = event.target.id == "more"
        self.show_rows(rows + [["0.5", "0.5", "0"]] if more else rows[:-1])
        at("gate").value = "own"
        self.change(event)

    def change(self, event):
        """Follow a change in the form, also while training; explain the row anew at rest."""
        if event and event.target.id.startswith("r") and event.target.id != "row":
            at("gate").value = "own"
        if self.apply() and self.run is None:
            self.explain()

    def apply(self):
        """Read the form; return whether it can be learned from. Else say why, and change nothing.

        A new network is made only when the layers, the activation or the seed have changed.
        """
        for name in self.wrong:
            if at(name):
                at(name).removeAttribute("aria-invalid")
        try:
            settings = Settings(self.typed())
        except ValueError as error:
            return self.complain(str(error), error.field)
        at("message").textContent = ""
        before, self.settings = self.settings, settings
        self.drawing.place(settings.X)
        if before is None or settings.shape() != before.shape():
            self.renew()
        if self.run:
            self.begin(self.until - len(self.network.history["loss"]) or settings.epochs)
        self.draw()
        return True

    def renew(self):
        """Make a new network."""
        self.network, self.until = self.settings.network(), 0
        self.drawing.arrange([2] + self.settings.sizes + [1])

    def complain(self, text, field=None):
        """Say what is wrong, in one line; mark the field. Return False."""
        at("message").textContent = text
        self.wrong = [field] if field else []
        if field:
            at(field).setAttribute("aria-invalid", "true")
        return False

    def train(self, event):
        """Train from where the network stands; with a mistake in the form go to it instead."""
        event.preventDefault()
        if not self.apply():
            at(self.wrong[0]).focus()
            return
        at("stop").disabled = False
        at("said").textContent = "training"
        document.body.className = "training"
        resting = self.run is None
        self.begin(self.settings.epochs)
        if resting:
            window.requestAnimationFrame(self.on_frame)

    def begin(self, epochs):
        """Make the run of some more epochs, of one row a step in the order of the table."""
        self.until = len(self.network.history["loss"]) + epochs
        self.run = self.network.epochs(self.settings.X, self.settings.T, epochs,
                                       self.settings.lr, shuffle=False)

    def frame(self, _):
        """Train for some milliseconds, draw, and come again with the next frame."""
        if self.run is None:
            return
        start = ticks_ms()
        try:
            while ticks_diff(ticks_ms(), start) < self.budget:
                next(self.run)
        except StopIteration:
            self.rest()
        except ValueError as error:     # the weights are no numbers any more
            self.renew()
            self.rest()
            self.complain(str(error), "lr")
        else:
            self.draw()
            window.requestAnimationFrame(self.on_frame)

    def rest(self):
        """End the run; draw what came of it, explain the next step."""
        self.halt()
        self.draw()
        at("said").textContent = at("counter").textContent
        self.explain()

    def halt(self):
        """End the run; a focus on Stop goes to Train."""
        self.run = None
        document.body.className = ""
        if document.activeElement.id == "stop":
            at("train").focus()
        at("stop").disabled = True

    def stop(self, event):
        """Stop training; the axis of the curve ends here."""
        if self.run:
            self.until = len(self.network.history["loss"])
            self.rest()

    def reset(self, event):
        """Start again from the first weights; what stands in the form stays."""
        if self.apply():
            self.renew()
            self.rest()

    def draw(self):
        """Draw all that training changes; train as long as that takes in the next frame."""
        start = ticks_ms()
        self.drawing.draw(self.network, self.settings, self.until)
        self.budget = max(BUDGET, ticks_diff(ticks_ms(), start))

    def explain(self, event=None):
        """Write out the step that the network would take next with the chosen row."""
        i = int(at("row").value) - 1
        try:
            lines = explain(self.network, self.settings.X[i], self.settings.T[i], self.settings.lr)
            at("step").innerHTML = step.html(lines)
        except ValueError as error:
            at("step").textContent = str(error)


def start():
    """Make the page and let its buttons work."""
    page = Page()
    for name, kind, function in (
            ("form", "submit", page.train), ("form", "change", page.change),
            ("stop", "click", page.stop), ("reset", "click", page.reset),
            ("more", "click", page.change_rows), ("fewer", "click", page.change_rows),
            ("gate", "input", page.choose_gate), ("row", "input", page.explain)):
        at(name).addEventListener(kind, create_proxy(function))
    at("train").disabled = at("reset").disabled = False
    return page
