"""The playground as a page: what its buttons do to the address and to the network."""
from ..heard import by_layers, complained
from . import DEFAULTS, form, view
from .session import Session
from .settings import FieldError

EVERY, SOME = 12, 4                 # frames until the network, and the points, are drawn anew
STILL = ('<p class="text"><span lang="zh-Hant">XOR 訓練 1000 輪之後。要自己訓練，需要 Python。</span> '
         '<span lang="en">XOR after 1000 epochs. To train it yourself, Python is wanted.</span>'
         '</p>')


class Playground:
    """The last page, and the one network that lives on it."""

    def __init__(self):
        self.session, self.frames = Session(), 0

    def happen(self, state, event):
        """Follow an event that is the playground's own."""
        self.follow(state)
        session, words = self.session, event[1:]
        if session.network is None:
            return
        if event[0] == "play" and words:
            session.act(words[0])
            if words[0] == "reset":
                state.numbers.pop("weights", None)
        elif event[0] == "frame" and session.run is not None:
            session.frame()
        elif event[0] == "pick" and words:
            session.pick(words[0])
        elif event[0] == "weight" and words:
            session.put(words[0])
            if session.typed.get("weights"):
                state.numbers["weights"] = session.typed["weights"]
        elif event[0] == "layers" and words:
            sizes = resized(session.settings.sizes, words[0])
            state.numbers["layers"] = ",".join([str(n) for n in sizes]) or "0"
            self.chose(state, "layers")

    def chose(self, state, name):
        """Forget the weights that were put by hand where a choice makes all of them new."""
        if name in ("layers", "seed"):
            state.numbers.pop("weights", None)

    def follow(self, state):
        """Take what the address says; return (field, complaint), empty if all is well."""
        try:
            self.session.take(state.numbers)
        except FieldError as error:
            if self.session.network is None:
                self.session.take({})
            return error.field, str(error)
        return "", ""

    def parts(self, state, frame=False):
        """Return the HTML of the page's parts, and whether it goes on by itself.

        frame: whether only what training changes is wanted
        """
        wrong, complaint = self.follow(state)
        session = self.session
        running = session.run is not None
        complaint = complaint or session.complaint or session.finding()
        parts = {"message": complained(
            complaint, state.lang, lambda line: form.called(by_layers(line)))}
        if not frame or not running:
            parts.update(formulas="", picture="", fields=form.panel(
                dict(DEFAULTS, **state.numbers), running, wrong))
        self.frames = self.frames + 1 if running else 0
        whole = self.frames % (2 * EVERY if session.slow else EVERY) == 0
        parts.update(view.pictures(session, whole, self.frames % SOME == 0))
        if whole:
            parts["code"] = view.details(session)
        return parts, running

    def still(self):
        """Return the parts without Python: the XOR network after its thousand epochs."""
        session = Session()
        session.take({})
        session.network.fit(session.settings.X, session.settings.T, 1000, 1, shuffle=False)
        parts = view.pictures(session)
        board = parts["board"]
        for name in parts:
            board = board.replace('<div id="%s"></div>' % name, parts[name])
        return {"board": STILL + board, "code": ""}


def resized(sizes, how):
    """Return the hidden layers with one more or fewer, or a neuron more or fewer in each."""
    if how == "+":
        return (sizes + [sizes[-1] if sizes else 4])[:4]
    if how == "-":
        return sizes[:-1]
    by = 1 if how == "up" else -1
    return [min(16, max(1, n + by)) for n in sizes]
