"""What one sees of a network: what fit wrote down, in a notebook, and a network in a few lines."""


class History(dict):
    """A number an epoch under each name: loss, and with validation val_loss and what it judges."""

    def _repr_html_(self):
        """Return what a notebook shows: the curves, or before any epoch the dict as text."""
        if not self["loss"]:
            return repr(self)
        return __import__("purenn.pictures", None, None, ["curves"]).curves(self).svg


def summary(network):
    """Return a line for each layer: what it is, its shape, its number of parameters."""
    if network.layers == ():
        from .faults import misdescribed        # here, so that the history costs no faults
        raise misdescribed(())
    counts = [count(layer) for layer in network.layers]
    lines = ["  %-24s %7s" % (layer, found or "")       # Skulpt's names leave their brackets
             for layer, found in zip(network.layers, counts)]
    return ("Network, %s, %d parameters\n" % (getattr(network.loss, "name", network.loss), sum(counts))
            + "\n".join(lines))


def count(layer):
    """Return how many parameters a layer has; 0 for one of your own that does not say it yet."""
    try:
        return sum([len(row) for P, _ in layer.parameters() for row in P])
    except Exception:
        return 0
