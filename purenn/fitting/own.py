"""What is not purenn's own: whether an object has methods of somebody else's, and learning with such.

What moves rows that nobody has, or numbers it was only lent, would do so in silence; so where
all is not purenn's own, the first update and the first epoch are looked at.
"""
from .checks import BARE, shown
from .told import plain

LOOKED, NUMBERS = 10, 1000000   # epochs, after which what is learned is looked at; of samples kept
HERE = __name__.split(".fitting.")[0] + "."
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

    epochs: how many will be learned   Raises ValueError for a setting that was changed to what
    cannot be, for what is not learned, and for what is changed and was only lent.
    """
    for part in [optimizer] + list(network.layers):
        check_settings(part)
    slope = getattr(network.loss, "slope", None)
    if all([is_purenn_s(part) for part in [network, network.loss, slope, optimizer] + list(
            network.layers)]):
        return optimizer, learn
    watch = Watch(network, optimizer)
    return watch.update, lent(X, T, learn, watch, min(epochs, LOOKED))


def is_purenn_s(part):
    """Return whether a function or an object is purenn's own, with no method of another's on it."""
    module = getattr(part, "__module__", None) or HERE
    return (module + ".").startswith(HERE) and not replaced(part)


def check_settings(part):
    """Raise ValueError for a part of purenn's whose settings could not make it any more."""
    kind, settings = part.__class__, getattr(part, "settings", None)
    if not is_purenn_s(part) or not settings or "name:" in settings:
        return
    values = dict([(name, getattr(part, name)) for name in [
        pair.split(":")[0] for pair in settings.split()]])
    if values.get("lr") == 0:           # a schedule may have come to it
        values["lr"] = 1
    kind.made(values) if hasattr(kind, "made") else kind(**values)


class Watch:
    """An optimizer whose updates are looked at: do they change numbers that the layers have?

    numbers: of the rows of the first update, before it   missing: those rows that no later update
    was given; None while there was no update   steep: whether a gradient was not 0
    """

    def __init__(self, network, optimizer):
        self.network, self.optimizer = network, optimizer
        self.rows, self.numbers, self.missing, self.steep = [], [], None, False

    def update(self, pairs):
        """Change the rows of the pairs."""
        rows = self.missing != {} and [row for P, _ in pairs for row in P]
        if self.missing is None:
            self.rows, self.numbers = rows, copied(rows)
            self.steep = any([any(dp) for _, dP in pairs for dp in dP])
        try:
            self.optimizer(pairs)
        except BARE as error:
            raise no_optimizer(self.optimizer, error) or error
        if rows:
            self.look(rows, [row for P, _ in pairs for row in P])

    def look(self, before, after):
        """Look for rows that were given before; check those that were put in their places."""
        if self.missing is None:
            self.missing = dict([(id(row), row) for row in before])
        else:
            for row in before:
                self.missing.pop(id(row), None)
        if list(map(id, before)) != list(map(id, after)):
            i = another(after, rows_of(self.network))
            if i is not None:
                raise ValueError("fit: the optimizer put another row in the place of one of %s, "
                                 "which has not got it; an optimizer changes rows in place, as "
                                 "descend(w, dw, lr) does" % self.place(i))

    def check(self, epochs):
        """Raise ValueError if what was learned is lost, or nothing was."""
        rows = self.rows
        if self.missing:                # they may have been copies: two in a row tell
            rows = rows_of(self.network)
            i = another(rows, rows_of(self.network))
            if i is not None:
                raise ValueError("fit: parameters() hands out copies of the rows of %s, and what is "
                                 "learned is lost; it hands out the rows themselves" % self.place(i))
        if epochs > 1 and self.steep and self.numbers == copied(rows):
            raise ValueError("fit: the optimizer %s has changed no number in %d epochs; an optimizer "
                             "changes the rows of P in place, as descend(w, dw, lr) does"
                             % (name_of(self.optimizer), epochs))

    def place(self, i):
        """Return the layer that hands out the i-th row."""
        layers = [k for k, layer in enumerate(self.network.layers) for P, _ in layer.parameters()
                  for _ in P]
        k = layers[min(i, len(layers) - 1)]
        return "layers[%d] %s" % (k, self.network.layers[k].__class__.__name__)


def rows_of(network):
    """Return the rows of a network as it hands them out now."""
    return [row for P, _ in network.parameters() for row in P]


def another(rows, others):
    """Return the place of the first row that is not the same list among the others; or None."""
    if len(rows) != len(others):
        return min(len(rows), len(others))
    return ([i for i, (row, other) in enumerate(zip(rows, others)) if row is not other] or [None])[0]


def name_of(optimizer):
    """Return what an optimizer is called: its function's name, or its class's."""
    return getattr(optimizer, "__name__", optimizer.__class__.__name__)


def no_optimizer(optimizer, error):
    """Return the error for an optimizer that has ended in a bare one; None for one that says it."""
    from .faults import ends_in             # both here, because they are seldom wanted
    from .helpers import role_of
    if isinstance(error, ValueError) and ":" in str(error) or role_of(optimizer):
        return None
    return ValueError("%s; P and dP of a pair are lists of rows, try descend(w, dw, lr) of each"
                      % ends_in("fit: optimizer " + name_of(optimizer), error))


def lent(X, T, learn, watch, last):
    """Return what learns an epoch, after which samples and targets are as they were before.

    last: after so many epochs watch checks what was learned
    """
    kept = [(name, rows, copied(rows[:enough(rows[0])])) for name, rows in (("sample", X), ("target", T))]
    epochs = []

    def learned(*arguments):
        """Return the mean loss."""
        epochs.append(learn(*arguments))
        for name, rows, before in kept if len(epochs) == 1 else ():
            for i, (row, old) in enumerate(zip(rows, before)):
                if copied(row) != old:
                    raise ValueError("fit: %s %d was %s, and is %s after an epoch; what is your own "
                                     "makes new lists, and changes none that it is given"
                                     % (name, i, shown(old), shown(row)))
        if len(epochs) == last:
            watch.check(last)
        return epochs[-1]

    return learned


def copied(v):
    """Return lists in lists, made anew."""
    return [copied(part) for part in v] if isinstance(v, (list, tuple)) else v


def enough(row):
    """Return how many such rows are looked at."""
    return 1 + NUMBERS // max(1, len(str(row)))     # a number or a bracket takes at least a sign
