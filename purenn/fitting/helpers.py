"""Is what helps fit what it should be: an optimiser, a function after every epoch, a validation.

Loaded when one is given.
"""
from .checks import is_number, shown

WANTED = {"optimizer": "such as Adam(0.01)", "on_epoch": "a function of the network",
          "validation": "(X, T)"}
LATER = 0x20 | 0x80 | 0x200         # in what a function's code says: a generator, a coroutine, both
HERE = __name__.split("fitting.")[0]
TOLD = __name__.rpartition(".")[0] + ".told"
GIVEN = {"optimizer": "the pairs (P, dP)", "on_epoch": "the network"}


def check_helper(name, found, function="fit"):
    """Raise ValueError for what is no optimiser, no function, or a validation not (X, T)."""
    if isinstance(found, type) or not (callable(found) if name in GIVEN else
                                       isinstance(found, (list, tuple)) and len(found) == 2):
        raise ValueError("%s: %s is %s, %s is wanted"
                         % (function, name, shown(found), WANTED[name]))
    if name == "optimizer":
        check_numbers(found, function)
    if name in GIVEN and getattr(getattr(called_of(found), "__code__", None), "co_flags", 0) & LATER:
        raise ValueError("%s: %s is a function with a yield, or async; called, it would only begin, "
                         "one with return is wanted" % (function, name))
    if name in GIVEN and not takes(found, 1):
        raise ValueError("fit: %s is a function that does not take one argument, and gets one, %s"
                         % (name, GIVEN[name]))


def check_given(helpers):
    """Raise ValueError for what helps fit and cannot, by itself or beside the others.

    helpers: what fit was given, by name; None is nothing; lr where there is an optimizer, too
    """
    for name in ("optimizer", "on_epoch", "validation"):
        if helpers.get(name) is not None:
            check_helper(name, helpers[name])
    for name, flag in zip(("shuffle", "fast"), helpers.get("flags") or ()):
        if flag not in (True, False):
            raise ValueError("fit: %s is %s, True or False is wanted" % (name, shown(flag)))
    optimizer, on_epoch = helpers.get("optimizer"), helpers.get("on_epoch")
    for name, found, place in (("optimizer", optimizer, "on_epoch"),
                               ("on_epoch", on_epoch, "optimizer")):
        if role_of(found) == place:
            raise ValueError("fit: %s is %s; its place is %s="
                             % (name, kind_of(found), place))
    if role_of(on_epoch) and kind_of(on_epoch) == "Decay":
        raise ValueError("fit: on_epoch is a factor of lr; try on_epoch=Schedule(optimizer, factor)")
    name = getattr(on_epoch, "__name__", None)
    if name and name == getattr(on_epoch, "__qualname__", "") and is_purenn_s(on_epoch):
        raise ValueError("fit: on_epoch is the function %s, which makes one; call it" % name)
    lr = getattr(optimizer, "lr", 0)
    if isinstance(lr, (int, float)) and not 0 <= lr < 1e308:
        raise ValueError("fit: the lr of %s is %s, at least 0 is wanted" % (kind_of(optimizer), lr))
    if helpers.get("lr") not in (None, 0.1, lr):
        raise ValueError("fit: lr is %s, and the optimizer has its own; give one of them"
                         % shown(helpers["lr"]))
    if role_of(on_epoch) and getattr(on_epoch, "optimizer", optimizer) is not optimizer:
        raise ValueError("fit: on_epoch is a Schedule of another optimizer than fit is given; try "
                         "optimizer=adam, on_epoch=Schedule(adam, ...)")


def kind_of(thing):
    """Return the name of a thing's class."""
    return thing.__class__.__name__


def is_purenn_s(part):
    """Return whether a function, or the class of an object, is purenn's own."""
    return (getattr(part, "__module__", None) or "").startswith(HERE)


def role_of(thing):
    """Return as which argument of fit a thing of purenn's own is given; None: not known."""
    if not is_purenn_s(thing.__class__):
        return None
    if hasattr(thing, "optimizer") or not hasattr(thing, "lr"):
        return "on_epoch"
    return "optimizer"


def check_numbers(optimizer, function):
    """Raise ValueError for a setting of an optimiser that was a number when it was made."""
    settings, values = getattr(optimizer, "settings", ""), {}
    for pair in settings.split() if isinstance(settings, str) else ():
        name, _, kind = pair.partition(":")
        if not hasattr(optimizer, name):
            from .refusals import not_begun
            raise not_begun(optimizer.__class__.__name__, name, "lr")
        value = getattr(optimizer, name)
        pair = isinstance(value, (list, tuple))
        if (kind in ("number", "pair") or kind == "limit" and value is not None) and (
                pair != (kind == "pair") or not is_number(value)):
            raise ValueError("%s: %s of %s is %s, a number is wanted%s"
                             % (function, name, optimizer.__class__.__name__, shown(value),
                                ", and another" * (kind == "pair")))
        values[name] = value
    if len(values) > 1 and role_of(optimizer):          # what could not have made it any more
        optimizer.__class__(**dict(values, lr=values["lr"] or 1))


def takes(function, count):
    """Return whether a function takes so many arguments; True where this Python does not say."""
    called = called_of(function)
    code = getattr(called, "__code__", None)
    if not hasattr(code, "co_argcount") or isinstance(function, type):
        return True
    bound = is_bound(function)
    defaults = getattr(called, "__defaults__", None) or ()
    most = code.co_argcount - bound
    return most - len(defaults) <= count and (count <= most or bool(code.co_flags & 4))


def called_of(function):
    """Return the function that a call comes to: of a method, of an object, of what is told."""
    own = getattr(function, "__code__", None) is None
    called = getattr(function, "__call__", None) if own else function
    called = getattr(called, "__func__", called)
    is_told = (getattr(called, "__globals__", None) or {}).get("__name__") == TOLD   # None on PyPy
    return getattr(called, "__wrapped__", called) if is_told else called


def is_bound(function):
    """Return whether a call brings the object along, as the first argument."""
    if getattr(function, "__code__", None) is not None:
        return getattr(function, "__self__", None) is not None
    found = [vars(base)["__call__"] for base in getattr(type(function), "__mro__", ())
             if "__call__" in vars(base)]
    return not found or not isinstance(found[0], staticmethod)
