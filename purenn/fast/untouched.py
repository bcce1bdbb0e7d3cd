"""Whether an object computes by purenn's own methods: nothing put in their place by anybody."""
HERE = __name__.split(".fast.")[0] + "."
SEEN = {}                           # class -> what stood in it when it was looked at


def untouched(thing):
    """Return whether the methods of an object are those that stand in its own class's module."""
    kind = type(thing)
    if [name for name in vars(thing) if callable(getattr(kind, name, None))]:
        return False                        # put on the object alone
    return all([is_own(base) for base in kind.__mro__[:-1]])


def is_own(kind):
    """Return whether a class is purenn's, and every function in it one of its module."""
    now = list(vars(kind).values())
    if SEEN.get(kind) == now:
        return True
    module = kind.__module__
    for name, f in vars(kind).items():
        f = getattr(f, "__func__", f)       # of a static or class method
        if callable(f) and (getattr(f, "__globals__", {}).get("__name__") != module
                            or f.__code__.co_name != name):
            return False
    if module.startswith(HERE):
        SEEN[kind] = now
    return kind in SEEN
