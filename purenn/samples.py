"""What is asked before learning, do samples and targets fit, and after it, how good it is.

X: (k, n) samples   T: (k, m) targets   Y: (k, m) outputs
"""
from .activations import step
from .fitting.checks import BARE, as_lists, check_apart, fits, is_finite
from .layers import Activation
from .losses import loss_of, squared_error
from .matrix import transpose
from .seam import AT_ONCE
from .vector import argmax, total


def judge(network, X, T):
    """Return the loss and the share of right answers (or R^2) without learning."""
    quantity = network.loss.is_quantity() and not are_classes(T)
    if AT_ONCE == 1 < len(X) and network.loss.of_sample and not quantity:
        from .fitting.small_heaps import judged     # here, so that only small heaps ask for it
        return judged(judge, network, X, T)
    try:
        Y = network.outputs(X)
        result = {"loss": network.loss(Y, T)[0]}
    except BARE as error:
        from .fitting.faults import at_fault    # here, so that boards pay when it is wanted
        raise at_fault(network, X, T, "evaluate") or error
    if quantity:
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
    """Return 1 - (squared error) / (squared error of always answering the mean).   (k, m)

    Where all targets are equal up to rounding there is nothing to explain: 1 if every output
    agrees with them up to rounding, else 0. A column that is constant among others that are not
    counts with its error.
    """
    means = [total(column) / len(T) for column in transpose(T)]
    error = total([squared_error(y, t) for y, t in zip(Y, T)])
    spread = total([squared_error(means, t) for t in T])
    rounding = 1e-15 * total([squared_error(t, [0] * len(t)) for t in T])
    return 1 - error / spread if spread > rounding else float(error <= rounding)


def check(network, X, T, function="fit"):
    """Return X and T as lists.   X, T: lists, or whatever has tolist(), as NumPy's arrays have

    Raises ValueError, named after the function, for what this network cannot learn.
    """
    length = numbers_of(flow(network.layers)[1])
    T = check_lists(function, "T", "target", as_lists(T), length)
    X = check_samples(network, X, function)
    if len(X) != len(T):
        from .fitting.refusals import other_count       # here, so that boards pay then
        raise other_count(function, X, T)
    check_rows(function, "target", T, length)
    network.loss.check(T)
    if function == "fit":
        if len(set(map(id, network.layers))) < len(network.layers):     # one was put there since
            from .fitting.refusals import no_layers
            raise no_layers(network.layers, list(map(id, network.layers)))
        for i, layer in enumerate(network.layers):
            check_apart("fit: W of layers[%d]" % i, getattr(layer, "__dict__", {}).get("W"))
        check_last(network, T)
    return X, T


def check_last(network, T):
    """Raise ValueError where the last activation and the loss, or what is learned, do not fit."""
    if isinstance(network.layers[-1], Activation) and not (
            network.loss.is_quantity() and are_classes(T)):
        from .fitting.rows import check_end
        check_end(network, T)


def check_samples(network, X, function):
    """Return X as lists, at least one.   Raises ValueError for what this network cannot take."""
    length = numbers_of(flow(network.layers)[0])
    if not hasattr(network.loss, "check"):      # one of your own may have been put there since
        network.loss = loss_of(network.loss)
    X = check_lists(function, "X", "sample", as_lists(X), length)
    if not X:
        from .fitting.refusals import no_samples
        raise no_samples(function)
    check_rows(function, "sample", X, length)
    return X


def check_lists(function, letter, name, rows, length=None):
    """Return rows as a list of lists.   Raises ValueError for what is none; length: what to try"""
    if not isinstance(rows, (list, tuple)):
        from .fitting.refusals import no_list
        raise no_list(function, letter, name, rows)
    for i, row in enumerate(rows):
        if not isinstance(row, (list, tuple)):
            from .fitting.refusals import no_rows
            raise no_rows(function, name, i, rows, length)
    return rows


def flow(layers):
    """Return what a sample is to the first layer, and what the last one gives; None: not known.

    Raises ValueError, by place, for a layer that does not take what the one before it gives.
    """
    try:
        first = sample = layers[0].takes()
        for i, layer in enumerate(layers):
            wanted = layer.takes()
            if sample and wanted and not fits(sample, wanted):
                from .fitting.refusals import takes_another     # here, so that boards pay then
                raise takes_another(layers, i, wanted, sample)
            sample = layer.gives(sample or wanted)
        numbers_of(first)
        return first, sample
    except BARE as error:
        from .fitting.faults import misdescribed
        raise misdescribed(layers) or error


def takes_tokens(layer):
    """Return whether a layer reads tokens, which are names and no quantities."""
    return layer.takes() == ("tokens",)


def numbers_of(sample):
    """Return of how many numbers a sample is a list, None if it is none or it is not known."""
    # + 0: what takes() of one's own gives may be no number, which flow catches
    return sample[1] and sample[1] + 0 if sample and sample[0] == "numbers" else None


def check_settings(**settings):
    """Let no setting of fit pass that is not a whole number from 1 up.   Raises ValueError."""
    for name in sorted(settings):
        value = settings[name]
        if type(value) is not int or value < 1:         # True is an int, but not everywhere
            from .fitting.stand_ins import whole_of     # here, so that boards pay when it is wanted
            whole_of("fit", name, value)


def check_helpers(**helpers):
    """Raise ValueError for helpers of fit that are none, or do not fit each other."""
    for name in helpers:
        if helpers[name] is not None:
            from .fitting.helpers import check_given        # here, so that boards pay for it then
            return check_given(helpers)


def check_rows(function, name, rows, length):
    """Raise ValueError unless all rows have this length, and finite numbers, where it is given."""
    for i, row in enumerate(rows):
        if length is not None and len(row) != length or not is_finite(row):
            from .fitting.rows import check_row     # here, so that boards pay when it is wanted
            check_row(function, name, i, row, length)
