"""What optimisers that remember share: memory beside the rows, weight decay, clipping, a state."""
from math import sqrt

from ..fitting.checks import is_finite, whole
from ..fitting.refusals import no_pair
from ..fitting.told import told
from ..fitting.wanted import want
from ..vector import add, dot, lengths_differ, scale, total

LONG = 1000                         # updates after which a row that was left alone is forgotten


class Optimizer:
    """What the rules share. A rule is one method, change(w, dw, vectors remembered of w).

    weight_decay: dw grows by weight_decay w, in biases too, as in PyTorch (l2 of a layer leaves
    biases alone)   clip: longest gradient, all rows together, see clip_by_norm; None: any
    A row is known by being the same list, not by its place among the pairs: a layer may hand
    over only the rows it used. Of rows that are all new, as those of another network or of a copy
    are, nothing is known: what was remembered is let go, and t begins at 0; so hand over the pairs
    of all layers together. See state.
    Raises ValueError if lr or clip is not above 0 or weight_decay is below 0.
    """

    vectors = 1                     # how many vectors of w's length are remembered of each row
    settings = ""                   # what makes the rule: names, each with what it must be

    def __init__(self, lr, weight_decay=0, clip=None):
        self.name = self.__class__.__name__
        want(self.name, "lr:positive weight_decay:deviation clip:positive?", lr, weight_decay, clip)
        self.lr, self.weight_decay, self.clip = lr, weight_decay, clip
        self.t = 0
        self.memory = {}

    @told
    def __call__(self, pairs):
        """Change every row in place.   pairs: list of (P, dP)

        Raises ValueError if P and dP are not of one shape.
        """
        if self.clip is not None:
            pairs = clip_by_norm(pairs, self.clip)
        self.meet(pairs)
        self.t += 1
        if self.t % LONG == 0:
            self.forget()
        for P, dP in pairs:
            if len(P) != len(dP):
                raise no_pair(self.name, P, dP)
            for w, dw in zip(P, dP):
                if len(w) != len(dw):
                    raise lengths_differ(self.name, w, dw)
                if self.weight_decay:
                    dw = add(dw, scale(self.weight_decay, w))
                self.change(w, dw, *self.remembered(w))

    def meet(self, pairs):
        """Begin anew if none of these rows is known: they are another network's."""
        self.find_again()
        for P, _ in pairs:
            for w in P:
                if self.memory.get(id(w), [None])[0] is w:
                    return
        self.t, self.memory = 0, {}

    def remembered(self, w):
        """Return the vectors remembered of a row, zeros the first time."""
        known = self.memory.get(id(w))
        if known is None or known[0] is not w:
            if hasattr(w, "ndim"):
                raise ValueError("%s: a row of an array is another object each time, and would not be "
                                 "known again; try W.tolist()" % self.name)
            # with the row itself, which keeps its id from passing to another list
            known = self.memory[id(w)] = [w, [[0.0] * len(w) for _ in range(self.vectors)], 0]
        known[2] = self.t
        return known[1]

    def find_again(self):
        """Know the rows by their new ids, if this is a copy, or came from another process."""
        for key, entry in self.memory.items():
            if key == id(entry[0]):
                return
            break
        self.memory = dict([(id(entry[0]), entry) for entry in self.memory.values()])

    def forget(self):
        """Let go of rows that have not been changed for a long time: others took their place."""
        self.memory = dict([(key, entry) for key, entry in self.memory.items()
                            if entry[2] > self.t - LONG])

    @told
    def state(self, pairs):
        """Return what is remembered of these rows: a dict of plain names, numbers and lists.

        pairs: such as network.parameters(). Settings, such as lr, are not in it.
        """
        self.meet(pairs)
        rows = [[list(v) for v in self.remembered(w)] for P, _ in pairs for w in P]
        return {"name": self.name, "t": self.t, "rows": rows}

    @told
    def restore(self, state, pairs):
        """Remember a state of these rows, and go on as if there had been no pause.

        Raises ValueError if it is another optimiser's, or of other rows.
        """
        rows, own = state["rows"], [w for P, _ in pairs for w in P]
        if state["name"] != self.name:
            raise ValueError("%s: the state is of %s" % (self.name, state["name"]))
        found = [[len(v) for v in vectors] for vectors in rows]
        if found != [[len(w)] * self.vectors for w in own]:
            raise ValueError("%s: the state is of other rows than these %d" % (self.name, len(own)))
        whole(self.name, "t", state["t"], 0)
        if not all([is_finite(v) for vectors in rows for v in vectors]):
            raise ValueError("%s: the state holds what is no finite number" % self.name)
        self.meet(pairs)
        for vectors, w in zip(rows, own):
            self.memory[id(w)] = [w, [list(v) for v in vectors], state["t"]]
        self.t = state["t"]


def clip_by_norm(pairs, limit):
    """Return the pairs with all gradients times limit / norm, if their norm is above the limit.

    norm: the length of all gradients as one vector (Pascanu, Mikolov, Bengio 2013). As in
    PyTorch, 1e-6 is added to it.   pairs: list of (P, dP)   ->   the same
    """
    norm = sqrt(total([dot(dw, dw) for _, dP in pairs for dw in dP]))
    factor = limit / (norm + 1e-6)
    if factor >= 1:
        return pairs
    return [(P, [scale(factor, dw) for dw in dP]) for P, dP in pairs]
