"""What a layer keeps of its forward is not there before: whoever asks for it is told, in one line.

An object's own stands before it, so that nothing is asked here once there was a forward.
"""
NO_WEIGHTS = "no weights yet: put it in a Network or give rng=Rng(0)"      # as layers says


try:
    class Missing(AttributeError, ValueError):
        """No attribute for hasattr and its like, and a wrong call for who reads the error."""
except TypeError:                   # who has but one parent for errors
    Missing = AttributeError


class Kept:
    """The place of what forward keeps."""

    def __init__(self, name):
        self.name = name

    def __get__(self, layer, kind=None):
        """Raise Missing, unless a class is asked and no layer."""
        if layer is None:
            return self
        raise Missing("%s: %s" % (
            layer.__class__.__name__, "backward before forward; it needs the %s that forward(X) "
            "keeps" % self.name if self.name != "dW" else NO_WEIGHTS))


class Keeping:
    """What every layer is: the names that forward keeps something under."""

    X, Z, P, columns, sizes, walks, dW = [Kept(name) for name in (
        "X", "Z", "P", "columns", "sizes", "walks", "dW")]
