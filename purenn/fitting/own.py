"""What is not purenn's own: whether an object has methods of somebody else's, and learning with such.

What moves rows that nobody has, or numbers it was only lent, would do so in silence; so where
all is not purenn's own, the first update and the first epoch are looked at.
"""
from .checks import BARE, shown
from .helpers import HERE, called_of, is_purenn_s
from .told import plain

LOOKED, NUMBERS = 10, 100000    # epochs, after which what is learned is looked at; of samples kept
SEEN = {}                           # class -> what stood in it when it was looked at


def untouched(thing):
    """Return whether the methods of an object are those that stand in its own class's module."""
    return not replaced(thing) and all(
        [is_own(base) for base in getattr(type(thing), "__mro__", ())[:-1]])


def replaced(thing):
    """Return the name of a method that was put on an object alone, '' if there is none."""
    names = [name for name in getattr(thing, "__dict__", ())        # some MicroPythons keep none
             if callable(getattr(type(thing), name, None))]
    return min(names) if names else ""


def is_own(kind):
    """Return whether a class is purenn's, and every function in it one of its module."""
    now = list(vars(kind).values())
    if SEEN.get(kind) == now:
        return True
    module = kind.__module__
    for name, f in vars(kind).items():
        f = plain(getattr(f, "__func__", f))        # of a static or class method
        if callable(f) and (getattr(f, "__globals__", {}).get("__name__") != module
                            or f.__code__.co_name != name):
            return False
    if module.startswith(HERE):
        SEEN[kind] = now
    return kind in SEEN


def watched(network, X, T, optimizer, learn, epochs):
    """Return optimizer and learn, which learns an epoch; looked at if all is not purenn's.

    epochs: how many will be learned. An optimizer is looked at where nobody but purenn calls it.
    Raises ValueError for what is learned and lost, and for what is changed and was only lent.
    """
    loss, watch = network.loss, None
    if all([is_purenn_s(part) for part in [network, loss, getattr(loss, "slope", loss), optimizer]
            + list(network.layers)]):
        return optimizer, learn
    if is_purenn_s(network) and not replaced(network):
        check_no_copies(network.layers)
        if not is_purenn_s(called_of(optimizer)):
            watch = Watch(network, optimizer)
            optimizer = watch.update
    return optimizer, lent(X, T, learn, watch, min(epochs, LOOKED))


def check_no_copies(layers):
    """Raise ValueError for a layer of one's own that hands out other rows each time it is asked."""
    for i, layer in enumerate(layers):
        if is_purenn_s(layer):
            continue
        try:
            once, again = [[row for P, _ in layer.parameters() for row in P] for _ in (1, 2)]
        except Exception:               # it has none before its first batch
            continue
        if [1 for row, other in zip(once, again) if row is not other and type(row) is list]:
            raise ValueError("fit: parameters() of layers[%d] %s hands out copies, and what is learned "
                             "would be lost; it hands out the rows themselves"
                             % (i, layer.__class__.__name__))


class Watch:
    """An optimizer, looked at until it has changed a number, and the layers have heard of it.

    steep: whether the first update was given a gradient; None before   sure: nothing is looked at
    """

    def __init__(self, network, optimizer):
        self.network, self.optimizer, self.steep, self.sure = network, optimizer, None, False

    def update(self, pairs):
        """Change the rows of the pairs."""
        self.sure = self.sure or not all([isinstance(row, list) for P, _ in pairs for row in P])
        if self.sure:                   # or arrays: who knows what they share
            return self.call(pairs)
        given = [(P, list(P)) for P, _ in pairs]        # P may be no list itself, but columns
        numbers = [copied(rows) for _, rows in given]
        self.steep = is_steep(pairs) if self.steep is None else self.steep
        self.call(pairs)
        self.check_places(given)
        self.sure = [copied(list(P)) for P, _ in given] != numbers

    def call(self, pairs):
        """Let the optimizer change the rows; name it in a line of Python's own."""
        try:
            self.optimizer(pairs)
        except BARE as error:
            if is_purenn_s(self.optimizer) or error.__class__.__module__ != "builtins" or (
                    ":" in str(error) and isinstance(error, ValueError)):
                raise
            from .faults import ends_in     # here, because it is seldom wanted
            advice = "; P and dP of a pair are lists of rows, try descend(w, dw, lr) of each"
            raise ValueError("%s%s" % (ends_in("fit: optimizer " + self.name(), error),
                                       advice * isinstance(error, TypeError))) from error

    def check_places(self, places):
        """Raise ValueError if the optimizer has put rows into lists that no layer has."""
        new = [row for P, rows in places if len(P) == len(rows)
               for row, before in zip(P, rows) if row is not before]
        have = set([id(row) for P, _ in self.network.parameters() for row in P] if new else ())
        if [1 for row in new if id(row) not in have]:
            raise ValueError("fit: the optimizer %s puts other rows into P, of which a layer hears "
                             "nothing; it changes rows in place, as descend(w, dw, lr) does"
                             % self.name())

    def check(self, epochs):
        """Warn if nothing was learned so far. Look no more."""
        if not self.sure and self.steep and epochs > 1:
            from warnings import warn       # of none of purenn's own
            warn("fit: the optimizer %s has changed no number in %d epochs; it changes the rows of P "
                 "in place, as descend(w, dw, lr) does" % (self.name(), epochs), RuntimeWarning, 5)
        self.sure = True

    def name(self):
        """Return what the optimizer is called: its function's name, or its class's."""
        return getattr(self.optimizer, "__name__", self.optimizer.__class__.__name__)


def is_steep(pairs):
    """Return whether a gradient is not 0; False where that cannot be said."""
    try:
        return any([any(dp) for _, dP in pairs for dp in dP])
    except (TypeError, ValueError):         # of None, of arrays
        return False


def lent(X, T, learn, watch, last):
    """Return what learns an epoch, after the first of which samples and targets are as before.

    watch: checks after so many epochs what was learned; None: there is none
    """
    kept = [(name, i, row, copied(row)) for name, rows in (("sample", X), ("target", T))
            for i, row in enumerate(rows[:1 + NUMBERS // max(1, len(str(rows[0])))])]
    losses = []

    def learned(*arguments):
        """Return the mean loss."""
        losses.append(learn(*arguments))
        for name, i, row, before in kept:
            if copied(row) != before:
                raise ValueError("fit: %s %d was %s, and is %s after an epoch; what is your own "
                                 "makes new lists, and changes none that it is given"
                                 % (name, i, shown(before), shown(row)))
        del kept[:]
        if watch and len(losses) == last:
            watch.check(last)
        return losses[-1]

    return learned


def copied(v):
    """Return lists in lists, made anew."""
    return [copied(part) for part in v] if isinstance(v, (list, tuple)) else v
