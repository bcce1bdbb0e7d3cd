"""A sample or a target that is no plain row of numbers, looked at closely: loaded for the first.

Rows of rows are what images and sequences are; what is large may be answered, but not learned.
"""
from .checks import is_number, shown

LARGEST = 1e154                     # the square of more is infinite

REACHED = {"sigmoid": (0, 1), "step": (0, 1), "tanh": (-1, 1), "relu": (0, 1e999)}
WITHIN = {"probability": "sigmoid", "probabilities": "softmax", "answer": "step"}


def reach(network):
    """Return between which numbers all outputs of a network lie, as its last layer says."""
    layer = network.layers[-1]
    known = layer.name if hasattr(layer, "is_known") and layer.is_known() else ""
    return REACHED.get(known, (-1e999, 1e999))


def check_end(network, T):
    """Raise ValueError for a last activation that the loss has in it, or that reaches no target."""
    layer, loss = network.layers[-1], network.loss
    low, high = reach(network)
    place = "fit: layers[%d] is a %s" % (len(network.layers) - 1, layer.name)
    if loss.outputs in WITHIN and low == 0:
        raise ValueError("%s, and %s has a %s in it: no answer would be no; try a Dense as the "
                         "last layer" % (place, loss.name, WITHIN[loss.outputs]))
    far = [v for t in T for v in t if not low <= v <= high]
    if len(far) == len(T) * len(T[0]):
        raise ValueError("%s, which never gives %s; leave it out, or scale the targets"
                         % (place, shown(far[0])))


def one_list(what):
    """Return the error for a matrix of which two rows are one list."""
    return ValueError("%s has rows that are one list, and would change together; try "
                      "[list(row) for row in W]" % what)


def check_row(function, name, i, row, length):
    """Raise ValueError for a row of another length than this, or with what is no number.

    length: None if rows of rows are wanted, or it is not known
    """
    if length is not None and len(row) != length:
        raise ValueError("%s: %s %d has %d numbers, the network wants %d"
                         % (function, name, i, len(row), length))
    for v in row:
        if length is not None and isinstance(v, (list, tuple)) or not is_number(v):
            raise ValueError("%s: %s %d holds %s, a finite number is wanted%s"
                             % (function, name, i, shown(v), advice(v)))
    if function == "fit" or name == "target":
        check_size(function, name, i, row)


def advice(v):
    """Return what to try with a number of another kind, such as a Decimal or NumPy's of 32 bits."""
    try:
        return "; try float(v) of each" if is_number(float(v)) and not isinstance(v, str) else ""
    except (TypeError, ValueError, OverflowError):
        return ""


def check_size(function, name, i, part):
    """Raise ValueError for a number too large to learn from, or to be compared with."""
    for v in part:
        if isinstance(v, (list, tuple)):
            check_size(function, name, i, v)
        elif abs(v) > LARGEST:
            raise ValueError("%s: %s %d holds %s, a number up to 1e154 is wanted"
                             % (function, name, i, shown(v)))
