"""What a network is in a few lines, loaded when somebody prints one."""
from .faults import misdescribed


def summary(network):
    """Return a line for each layer: what it is, its shape, its number of parameters."""
    if network.layers == ():
        raise misdescribed(())
    counts = [count(layer) for layer in network.layers]
    lines = ["  %-24s %7s" % (layer, found or "")       # Skulpt's names leave their brackets
             for layer, found in zip(network.layers, counts)]
    return ("Network, %s, %d parameters\n" % (network.loss.name, sum(counts))
            + "\n".join(lines))


def count(layer):
    """Return how many parameters a layer has; 0 for one of your own that does not say it yet."""
    try:
        return sum([len(row) for P, _ in layer.parameters() for row in P])
    except Exception:
        return 0
