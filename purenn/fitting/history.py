"""What fit wrote down, as a notebook shows it: a dict of lists, and the curves of them."""


class History(dict):
    """A number an epoch under each name: loss, and with validation val_loss and what it judges."""

    def _repr_html_(self):
        """Return what a notebook shows: the curves, or before any epoch the dict as text."""
        if not self["loss"]:
            return repr(self)
        return __import__("purenn.pictures", None, None, ["curves"]).curves(self).svg
