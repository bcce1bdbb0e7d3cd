"""Which part of one's own, layer or loss, does not do its part, when learning ended in an error."""
from .checks import is_number, shown


def at_fault(network, x, t):
    """Return the error that names what of one's own does not do its part; None if all does.

    x, t: a sample and its target, tried when learning has ended in a bare error
    """
    place = ["fit"]
    try:
        found, wanted = fault_of(network, x, t, place)
        return wanted and ValueError("%s gives %s; %s is wanted" % (place[0], shown(found), wanted))
    except ValueError:              # which says more
        return None
    except Exception as error:
        return ValueError("%s ends in %s: %s" % (place[0], error.__class__.__name__, error))


def fault_of(network, x, t, place):
    """Return what the first method gives that does not do its part, and what is wanted of it.

    place: a list, whose first text becomes the name of the method that is tried
    """
    layers, values = network.layers, [[x]]
    names = ["fit: layers[%d] %s: " % (i, layer.__class__.__name__)
             for i, layer in enumerate(layers)]
    for name, layer in zip(names, layers):
        place[0] = name + "forward"
        values.append(layer.forward(values[-1]))
        if not are_rows(values[-1]) or len(values[-1]) != 1 or not is_number(values[-1]):
            return values[-1], "a list of outputs, one a sample,"
    place[0] = "fit: the loss %s" % network.loss.name
    found = network.loss(values[-1], [t])
    if not isinstance(found, (list, tuple)) or len(found) != 2 or not (
            is_number(found[0]) and alike(found[1], values[-1])):
        return found, "(value, dY), dY as the outputs,"
    dY = found[1]
    for i in range(len(layers) - 1, -1, -1):
        place[0] = names[i] + "backward"
        dY = layers[i].backward(dY)
        if i and not alike(dY, values[i]):
            return dY, "dL/dX, as X is,"
    for name, layer in zip(names, layers):
        place[0] = name + "parameters"
        pairs = layer.parameters()
        if not isinstance(pairs, (list, tuple)) or not all([is_pair(pair) for pair in pairs]):
            return pairs, "a list of (P, dP), matrices of one shape,"
    return None, ""


def alike(u, v):
    """Return whether two values are lists of one shape, or both numbers."""
    if isinstance(v, (list, tuple)):
        return has_length(u) and len(u) == len(v) and all(
            [alike(ui, vi) for ui, vi in zip(u, v)])
    return not has_length(u) and is_number(u)


def has_length(u):
    """Return whether a value is a list or like one; on MicroPython lists show no __len__."""
    return isinstance(u, (list, tuple)) or hasattr(u, "__len__")


def are_rows(value):
    """Return whether a value is a list of lists."""
    return isinstance(value, (list, tuple)) and all(
        [isinstance(row, (list, tuple)) for row in value])


def is_pair(pair):
    """Return whether a value is a matrix, whose rows may be changed, and one of its shape."""
    return isinstance(pair, (list, tuple)) and len(pair) == 2 and are_rows(pair[0]) and all(
        [isinstance(row, list) for row in pair[0]]) and alike(pair[1], pair[0])
