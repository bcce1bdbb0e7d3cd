"""What is not purenn's own: whether an object has methods of somebody else's, and learning with such.

What moves rows that nobody has, or numbers it was only lent, would do so in silence; so where
all is not purenn's own, the first update and the first epoch are looked at.
"""
from .checks import BARE, shown
from .told import plain

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


def watched(network, X, T, optimizer, learn):
    """Return optimizer and learn, which learns an epoch; looked at if all is not purenn's.

    Raises ValueError for what is not learned, and for what is changed and was only lent.
    """
    loss = network.loss
    parts = [optimizer, loss, getattr(loss, "slope", None)] + list(network.layers)
    if all([((getattr(part, "__module__", None) or HERE) + ".").startswith(HERE) for part in parts]):
        return optimizer, learn
    return looked_at(network, optimizer), lent(X, T, learn)


def looked_at(network, optimizer):
    """Return an optimizer that does the same; its second update must meet the rows of the first."""
    seen = []

    def update(pairs):
        """Change the rows of the pairs."""
        if len(seen) == 1:
            check_reached(network, seen[0], pairs)
        try:
            optimizer(pairs)
        except BARE as error:
            raise no_optimizer(optimizer, error) or error
        if len(seen) < 2:
            seen.append([list(P) for P, _ in pairs])

    return update


def no_optimizer(optimizer, error):
    """Return the error for an optimizer that has ended in a bare one; None for one that says it."""
    from .faults import ends_in             # both here, because they are seldom wanted
    from .helpers import role_of
    if isinstance(error, ValueError) and ":" in str(error) or role_of(optimizer):
        return None
    name = getattr(optimizer, "__name__", optimizer.__class__.__name__)
    return ValueError("%s; P and dP of a pair are lists of rows, try descend(w, dw, lr) of each"
                      % ends_in("fit: optimizer " + name, error))


def check_reached(network, changed, pairs):
    """Raise ValueError if the rows that an optimiser has changed are not those that layers have."""
    for k, (before, (P, _)) in enumerate(zip(changed, pairs)):
        if len(P) != len(before) or [1 for row, other in zip(before, P) if row is not other]:
            i = [i for i, layer in enumerate(network.layers) for _ in layer.parameters()][k]
            raise ValueError(
                "fit: the rows that the optimizer changed are not those that layers[%d] %s has, "
                "and nothing is learned: parameters() hands out the rows themselves, and an "
                "optimizer changes them in place, as descend(w, dw, lr) does"
                % (i, network.layers[i].__class__.__name__))


def lent(X, T, learn):
    """Return what learns an epoch, after the first of which samples and targets are as before."""
    kept = [copied(X[0]), copied(T[0])]

    def learned(*arguments):
        """Return the mean loss."""
        loss = learn(*arguments)
        for name, before, now in zip(("sample", "target"), kept, (X[0], T[0])):
            if before != copied(now):
                raise ValueError("fit: %s 0 was %s, and is %s after an epoch; a layer or a loss of "
                                 "your own makes new lists, and changes none that it is given"
                                 % (name, shown(before), shown(now)))
        del kept[:]
        return loss

    return learned


def copied(v):
    """Return lists in lists, made anew."""
    return [copied(part) for part in v] if isinstance(v, (list, tuple)) else v
