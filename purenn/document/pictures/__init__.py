"""A lesson's pictures as SVG, drawn from the numbers of their blocks; colours are the style's."""
from . import chain, network, plot, sheet


def draw(data, label, lit=1, live=False):
    """Return a picture, or nothing if its numbers are of no kind that is known.

    data: of the block, see the module that draws it   label: what it shows, in words, for those
    who do not see it   lit: how much of a way that lights up step by step is lit, to 1
    live: whether somebody hears what is dragged
    """
    if "slopes" in data:
        return chain.draw(data, label, lit)
    if "layers" in data:
        return network.draw(data, label)
    if "pixels" in data:
        return sheet.draw(data, label)
    if "curves" in data or "regions" in data or "labels" in data:
        return plot.draw(data, label, live)
    return ""
