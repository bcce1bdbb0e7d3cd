"""Pictures for a notebook or a program of your own: functions whose answer shows itself.

    from purenn.pictures import confusion, curves, network, regions
    picture = regions(model, X, labels)     in a notebook it is seen; print shows characters
    picture.save("regions.svg")

regions     what a network of two inputs answers everywhere, and the points; wrong ones ringed
curves      a history, or that of a network: loss, and accuracy where it was judged
network     a circle a neuron, a line a weight, from its real numbers
confusion   which class is taken for which
In the place of samples and labels a table of load_csv will do: regions(model, table).
"""
__all__ = ("Picture", "confusion", "curves", "network", "regions")

from .called import Picture, confusion, curves, network, regions
