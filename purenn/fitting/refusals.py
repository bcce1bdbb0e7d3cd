"""What is said of layers and samples that do not fit, loaded when there is something to say."""
from .checks import is_number, shown

KEPT = "X", "Z", "P", "columns", "sizes", "walks"       # by forward, for backward


def takes_another(layers, i, wanted, sample, function="Network"):
    """Return the error for layers[i], which wants another sample than the one before it gives."""
    took, gave = described(wanted), described(sample)
    if wanted[0] == sample[0] == "numbers":
        gave = "%d" % sample[1]
    return ValueError("%s: layers[%d] %s takes %s, %s %s" % (
        function, i, layers[i].__class__.__name__, took,
        "layers[%d] gives" % (i - 1) if i else "the samples are", gave))


def described(sample):
    """Return what a sample is, in words."""
    if sample[0] == "image":
        return "images of %s" % "x".join(["?" if size is None else "%d" % size
                                          for size in sample[1:]])
    if sample[0] == "sequence":
        return "sequences of %s numbers" % sample[1]
    return "tokens" if sample[0] == "tokens" else "%s numbers" % sample[1]


def no_layer(layers, i):
    """Return the error for layers[i], which is no layer."""
    for name in ("forward", "backward"):
        method, other = [getattr(layers[i], each, None) for each in (name, "parameters")]
        if callable(other) and not callable(method):
            return ValueError("Network: layers[%d] %s has no %s"
                              % (i, layers[i].__class__.__name__, name))
    return ValueError("Network: layers[%d] is %s, a layer is wanted, such as Dense(2, 4)"
                      % (i, shown(layers[i])))


def no_layers(layers, known):
    """Return the error for what no network is made of.   known: the id of what is a layer"""
    if not known and (not isinstance(layers, (list, tuple)) or not layers):
        return no_list("Network", "layers", "layer", layers)
    places = {}
    for i, layer in enumerate(layers):
        if id(layer) not in known:
            return no_layer(layers, i)
        if id(layer) in places:
            return ValueError("Network: layers[%d] and layers[%d] are one object; a layer keeps "
                              "what its way back needs, two are wanted" % (places[id(layer)], i))
        places[id(layer)] = i


def no_answers(X, Y):
    """Return the error for outputs that are more than the samples, or fewer, or NaN."""
    return ValueError("predict: the outputs are nan" if len(X) == len(Y) else
                      "predict: %d samples and %d outputs; as many are wanted" % (len(X), len(Y)))


def not_begun(name, what, arguments):
    """Return the error for what a class of one's own is without, having forgotten __init__."""
    return ValueError("%s: no %s; a class of your own calls super().__init__(%s)"
                      % (name, what, arguments))


def no_loss(loss, names):
    """Return the error for a loss that is none of these names; () is what a class has without one."""
    if loss == ():
        return not_begun("Network", "loss", "layers, loss")
    word = {"ms": "squared_error", "me": "squared_error", "bc": "binary_cross_entropy",
            "bi": "binary_cross_entropy", "ca": "cross_entropy", "cr": "cross_entropy",
            "lo": "cross_entropy"}.get(str(loss).lower()[:2])   # mse, mean_..., bce, categorical
    return ValueError("loss: no %s%s; there are %s" % (
        shown(loss), ", which is %s here" % word if word else "", ", ".join(sorted(names))))


def no_activation(name, names):
    """Return the error for an activation that is none of these names."""
    if callable(name):
        return ValueError("Activation: %s is a function of your own, its slope is wanted"
                          % getattr(name, "__name__", "own"))
    word = {"softmax": ": it is in the loss cross_entropy, and the last layer is a Dense",
            "linear": ", which is identity here", "logistic": ", which is sigmoid here",
            "silu": ", which is swish here"}.get(name if isinstance(name, str) else "", "")
    return ValueError("activation: no %s%s; there are %s" % (shown(name), word, ", ".join(names)))


def no_list(function, letter, name, rows):
    """Return the error for what should be a list of samples or targets, and is none."""
    return ValueError("%s: %s is %s, a list of %ss is wanted"
                      % (function, letter, shown(rows), name))


def no_rows(function, name, i, rows, length=None):
    """Return the error for rows[i] of samples or targets, with what to try.   length: theirs, or None"""
    advice = ""
    if name == "target":
        advice = ("; try [[t] for t in T]" if length == 1 else "; try one_hot(T, %d)" % length if length
                  else "; try [[t] for t in T], or one_hot(T, classes)")
    elif isinstance(rows[i], str):
        advice = "; try [Vocabulary(texts).encode(text) for text in texts]"
    elif not [1 for row in rows if isinstance(row, (list, tuple))] and ":" not in function:
        advice = ("; try [[x] for x in X]" if length == 1 else
                  "; try %s([x])" % function if length in (None, len(rows)) else "")
    return no_row(function, name, i, rows[i], advice)


def no_row(function, name, i, row, advice):
    """Return the error for a sample or a target that is no list of numbers."""
    return ValueError("%s: %s %d is %s, a list of numbers is wanted%s"
                      % (function, name, i, shown(row), advice))


def no_share(loss, i, t):
    """Return the error for a target of a loss for classes that is no share, or competes with none."""
    if len(t) == 1 and loss.compares():
        return ValueError("%s: one output competes with none; two are wanted, or the loss "
                          "binary_cross_entropy" % loss.name)
    among = ", together 1," if min(t) >= 0 and max(t) <= 1 else ""
    makes = "one_hot makes them" if len(t) > 1 else "0 is no, 1 is yes"
    several = "; for several yes try binary_cross_entropy" * (among != "" and sum(t) > 1)
    return ValueError("%s: target %d is %s, numbers from 0 to 1%s are wanted (%s)%s"
                      % (loss.name, i, shown(t), among, makes, several))


def not_finite(loss, epoch):
    """Return the error for the loss of an epoch that is no finite number."""
    return ValueError("fit: the loss is %s in epoch %d; %s" % (
        shown(loss), epoch, "try a smaller lr" if isinstance(loss, (int, float)) else
        "a number is wanted: a function of your own gives another, as (-1) ** 0.5 does"))


def no_batch(way, X, letter="X", name="sample"):
    """Return the error for what is no list of lists of numbers; None if it is one.

    way: who was given it, forward, backward or loss
    """
    if not isinstance(X, (list, tuple)) or not X:
        return no_list(way, letter, name, X)
    for i, x in enumerate(X):
        if not isinstance(x, (list, tuple)):
            return no_row(way, name, i, x, "; try [%s]" % letter.replace("X", "x"))
        if not is_number(x):
            return ValueError("%s: %s %d is %s, finite numbers are wanted"
                              % (way, name, i, shown(x)))


def no_weights(name):
    """Return the error of a layer that nobody has drawn yet."""
    return ValueError("%s: no weights yet: put it in a Network or give rng=Rng(0)" % name)


try:
    class Missing(AttributeError, ValueError):
        """No attribute for hasattr and its like, and a wrong call for who reads the error."""
except TypeError:                   # MicroPython, whose errors have one parent
    Missing = AttributeError


def missing(layer, name):
    """Return the error for what a layer has not, such as what backward needs before forward."""
    kind = layer.__class__.__name__
    if name == "dW" or name in ("b", "db") and vars(layer).get("W", 0) is None:
        return Missing(str(no_weights(kind)))
    if name in KEPT:
        return Missing("%s: backward before forward; it needs the %s that forward(X) keeps"
                       % (kind, name))
    return AttributeError("%r object has no attribute %r" % (kind, name))


def other_count(function, X, T):
    """Return the error for targets that are more than the samples, or fewer."""
    return ValueError("%s: %d samples and %d targets; as many are wanted, at least one"
                      % (function, len(X), len(T)))


def no_samples(function):
    """Return the error for an empty list."""
    return ValueError("%s: 0 samples; at least one is wanted" % function)


def no_gradients(dY, Y):
    """Return the error for gradients that are more or fewer than the outputs they are of."""
    if len(dY) != len(Y):
        return ValueError("backward: %d gradients for %d samples; as many are wanted"
                          % (len(dY), len(Y)))
    for i, (dy, y) in enumerate(zip(dY, Y)):
        if len(dy) != len(y):
            return ValueError("backward: gradient %d has %d parts, the output %d; as many are "
                              "wanted" % (i, len(dy), len(y)))


def no_pair(name, P, dP):
    """Return the error for a matrix and gradients of other rows than it has."""
    return ValueError("%s: %d rows and gradients of %d; parameters() yields a matrix and its "
                      "gradient, of one shape, a bias as [b]" % (name, len(P), len(dP)))


def no_generator(name, rng):
    """Return the error for what draws nothing."""
    return ValueError("%s: rng is %s, a generator such as Rng(0) is wanted" % (name, shown(rng)))


def too_many(name, m, n, most):
    """Return the error for a layer that no machine should be asked to hold as lists."""
    return ValueError("%s: %d x %d are %d weights, at most %d are wanted; they take gigabytes and "
                      "hours" % (name, m, n, m * n, most))


def no_init(name, init, names):
    """Return the error for weights that are given in a way that is not there."""
    if isinstance(init, str):
        return ValueError("%s: no init %r; there are %s" % (name, init, ", ".join(names)))
    return ValueError("%s: init is no list of rows of numbers" % name)


def another_shape(name, W, m, n):
    """Return the error for weights of another shape than (m, n)."""
    lengths = sorted(set([len(row) for row in W]))
    return ValueError("%s: W is (%d, %s), wanted is (%d, %d)" % (
        name, len(W), " or ".join(["%d" % k for k in lengths]), m, n))
