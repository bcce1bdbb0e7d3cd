"""Whether an object computes by purenn's own methods: nothing put in their place by anybody."""
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
