"""A function called by hand that says, after a call has ended in a bare error, what was wrong with it.

While all goes well nothing is looked at. A Python whose functions do not say what they take, as
those of boards, goes without.
"""
from .checks import BARE


def told(f):
    """Return a function that does what f does, and tells in one line what it could not take."""
    if not says(f):
        return f

    def asked(*arguments, **named):
        """Return what the function returns."""
        try:
            return f(*arguments, **named) if named else f(*arguments)       # sooner without
        except BARE as error:
            from .calls import wrong
            raise wrong(f, arguments, named, error) or error

    for name in ("__module__", "__name__", "__qualname__", "__doc__"):
        setattr(asked, name, getattr(f, name, None))
    asked.__wrapped__ = f
    return asked


def says(f):
    """Return whether a function says what it takes, as those of boards do not."""
    return hasattr(getattr(f, "__code__", None), "co_varnames")


def doors(*functions):
    """Return the functions that batches go through, told; fast's look at them themselves."""
    of_fast = ".fast." in str(getattr(functions[0], "__module__", ""))
    return functions if of_fast or not says(told) else [told(f) for f in functions]


def plain(f):
    """Return the function that is told; any other, also one that wraps a told one, as it is."""
    own = getattr(f, "__globals__", {}).get("__name__") == __name__
    return getattr(f, "__wrapped__", f) if own else f
