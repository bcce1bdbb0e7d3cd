"""The kinds of layers and optimisers by their names: purenn's own, found among its public names.

One's own are known to whoever is given their classes, as load(path, own=[MyLayer]) is.
"""
from ..fitting.checks import shown
from ..fitting.own import replaced


def kind_of(thing):
    """Return the name of the class of a layer or an optimiser if it is purenn's own, else ''."""
    name = thing.__class__.__name__
    return name if public(name) is thing.__class__ else ""


def name_of(thing):
    """Return the name of the class of a layer or an optimiser, purenn's or your own.

    Raises ValueError for a class of your own that has the name of another of purenn's, and for
    a method that was put on the object alone.
    """
    name, method = thing.__class__.__name__, replaced(thing)
    if method:
        raise ValueError("the %s of this %s was put on it alone, and a file holds no code; a class "
                         "of your own is wanted" % (method, written(name)))
    if public(name) not in (None, thing.__class__):
        raise ValueError("%s is a class of its own under the name of one of purenn's; another "
                         "name is wanted" % written(name))
    return name


def public(name):
    """Return what purenn offers under a name, None if that is nothing."""
    import purenn
    return getattr(purenn, name, None)


def is_word(name):
    """Return whether a name is one: letters, digits and _, no digit first."""
    rest = "".join(name.split("_"))
    return rest.isalpha() or rest != "" and not name[0].isdigit() and all(
        [sign.isalpha() or sign.isdigit() for sign in rest])


def written(name):
    """Return a name as it stands in a message: short, and as Python has it if it is no word."""
    return shown(name, str if is_word(name.strip("<>")) else repr)


def not_own(name):
    """Return what to try where a name is not known: it may be your own, if it is one."""
    return ("; if it is your own, load(path, own=[%s]) is wanted" % written(name) if is_word(name)
            else "")


def class_named(name, own, what, kind=object):
    """Return the class of this name that says its settings.   own: those of your own

    kind: what it is a class of, and need then say none
    Raises ValueError for a name that is neither purenn's nor among these.
    """
    for found in list(own) + [public(name)]:
        if getattr(found, "__name__", "") == name and isinstance(found, type) and (
                issubclass(found, kind) if kind is not object else hasattr(found, "settings")):
            return found
    raise ValueError("no %s %s in purenn%s" % (what, shown(name), not_own(name)))


def record_named(name, own, kind, find):
    """Return the record of an activation or a loss.   own: those of your own   kind: its class

    find: returns purenn's own of this name, or raises ValueError
    """
    for found in own:
        if isinstance(found, kind) and found.name == name:
            return found
        if getattr(found, "__name__", "") == name and not isinstance(found, type):
            return find(found)
    try:
        return find(name)
    except ValueError as error:
        raise ValueError("%s%s" % (error, not_own(name)))
