"""What is asked before learning, do samples and targets fit, and after it, how good it is.

X: (k, n) samples   T: (k, m) targets   Y: (k, m) outputs
"""
from .activations import step
from .losses import squared_error
from .matrix import transpose
from .vector import argmax, total


def judge(network, X, T):
    """Return the loss and the share of right answers (or R^2) without learning."""
    Y = network.outputs(X)
    result = {"loss": network.loss(Y, T)[0]}
    if network.loss.is_quantity() and not are_classes(T):
        result["r2"] = r_squared(Y, T)
    else:
        result["accuracy"] = total([network.loss.class_of(y) == class_of_target(t)
                                    for y, t in zip(Y, T)]) / len(T)
    return result


def are_classes(T):
    """Return whether every target is made of zeros and ones."""
    return all([ti in (0, 1) for t in T for ti in t])


def class_of_target(t):
    """Return the class a target names: one-hot its index, alone 0 or 1.   t: (m,)"""
    return argmax(t) if len(t) > 1 else step(t[0] - 0.5)


def r_squared(Y, T):
    """Return 1 - (squared error) / (squared error of always answering the mean).   (k, m)"""
    means = [total(column) / len(T) for column in transpose(T)]
    error = total([squared_error(y, t) for y, t in zip(Y, T)])
    spread = total([squared_error(means, t) for t in T])
    return 1 - error / spread if spread else float(error == 0)


def check(network, X, T, function="fit"):
    """Raise ValueError, named after the function, for what this network cannot learn."""
    if not X or len(X) != len(T):
        raise ValueError("%s: %d samples and %d targets; as many are wanted, at least one"
                         % (function, len(X), len(T)))
    first, last = flow(network.layers)
    check_rows(function, "sample", X, numbers_of(first))
    check_rows(function, "target", T, numbers_of(last))
    network.loss.check(T)


def flow(layers):
    """Return what a sample is to the first layer, and what the last one gives; None: not known.

    Raises ValueError, by place, for a layer that does not take what the one before it gives.
    """
    first = sample = layers[0].takes()
    for i, layer in enumerate(layers):
        wanted = layer.takes()
        if i and sample and wanted and not fits(sample, wanted):
            took, gave = described(wanted), described(sample)
            if wanted[0] == sample[0] == "numbers":
                gave = "%d" % sample[1]
            raise ValueError("Network: layers[%d] %s takes %s, layers[%d] gives %s"
                             % (i, layer.__class__.__name__, took, i - 1, gave))
        sample = layer.gives(sample or wanted)
    return first, sample


def fits(sample, wanted):
    """Return whether a sample is what is wanted, as far as both are known."""
    return len(sample) == len(wanted) and all(
        [a is None or b is None or a == b for a, b in zip(sample, wanted)])


def described(sample):
    """Return what a sample is, in words."""
    if sample[0] == "image":
        return "images of %s" % "x".join(["?" if size is None else "%d" % size
                                          for size in sample[1:]])
    if sample[0] == "sequence":
        return "sequences of %s numbers" % sample[1]
    return "tokens" if sample[0] == "tokens" else "%s numbers" % sample[1]


def takes_tokens(layer):
    """Return whether a layer reads tokens, which are names and no quantities."""
    return layer.takes() == ("tokens",)


def numbers_of(sample):
    """Return of how many numbers a sample is a list, None if it is none or it is not known."""
    return sample[1] if sample and sample[0] == "numbers" else None


def check_settings(**settings):
    """Raise ValueError for a setting of fit that must be a whole number from 1 up, and is not."""
    for name in sorted(settings):
        value = settings[name]
        if not isinstance(value, int) or value < 1:
            raise ValueError("fit: %s is %r, a whole number, at least 1, is wanted"
                             % (name, value))


def check_rows(function, name, rows, length):
    """Raise ValueError unless all rows are lists of finite numbers, of this length if given."""
    for i, row in enumerate(rows):
        if not isinstance(row, (list, tuple)):
            raise ValueError("%s: %s %d is %r, a list of numbers is wanted"
                             % (function, name, i, row))
        if length is not None and len(row) != length:
            raise ValueError("%s: %s %d has %d numbers, the network wants %d"
                             % (function, name, i, len(row), length))
        if not is_finite(row):
            for v in row:
                if isinstance(v, str) or isinstance(v, float) and v - v != 0:
                    raise ValueError("%s: %s %d holds %r, a finite number is wanted"
                                     % (function, name, i, v))


def is_finite(row):
    """Return whether the sum of the row is a finite number: then all of it is."""
    try:
        s = sum(row)
        return s - s == 0
    except TypeError:               # text, or rows of rows
        return False
