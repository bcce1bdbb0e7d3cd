"""Which part of one's own, layer or loss, does not do its part, when all has ended in an error."""
from .checks import fits, is_number, shown
from .refusals import no_layer, no_list, not_begun, other_count, takes_another

PAGE = "purenn.network", "purenn.parallel", "purenn.neural_network"
SIZES = {"numbers": 2, "image": 4, "sequence": 2, "tokens": 1}      # of what takes and gives say
BESIDE = "dot", "add", "sub", "hadamard", "matmul", "transpose", "shape", "loss"


def at_fault(network, X, T=None, function="fit"):
    """Return the error that names what of one's own does not do its part; None if all does.

    X, T: samples and targets, tried when a function has ended in a bare error, the first alone and
    then all; T None: what comes out of the samples was asked for
    """
    function = function if T else "predict"
    if not isinstance(X, (list, tuple)):
        return no_list(function, "X", "sample", X)
    place = [""]
    for count in (1, len(X)):
        try:
            found, wanted = fault_of(network, list(X[:count]), T and list(T[:count]), place,
                                     function)
            if wanted:
                return ValueError("%s gives %s; %s is wanted" % (place[0], shown(found), wanted))
        except ValueError as error:
            if place[0] is None:
                return error
            if ":" not in str(error):           # Python's own, as that of math.sqrt(-1)
                return ends_in(place[0], error)
            of_vectors = str(error).split(":")[0] in BESIDE     # others say more
            return ValueError("%s: %s" % (place[0], error)) if of_vectors else None
        except Exception as error:
            return ends_in(place[0], error)
    return not_yours(network, "forward backward parameters step epoch", function) or (
        other_count(function, X, T) if T and len(X) != len(T) else None)        # changed since


def not_yours(network, names, function):
    """Return the error for the first of these methods that is one's own; None if none is."""
    kind = "Network" if hasattr(network, "layers") else "NeuralNetwork"
    for name in names.split():
        method = getattr(network, name)
        method = getattr(method, "__func__", method)        # Brython's bound methods are of builtins
        if getattr(method, "__module__", PAGE[0]) not in PAGE:
            return ValueError("%s: %s is your own, and does not give what %s.%s does"
                              % (function, name, kind, name))


def misdescribed(layers):
    """Return the error that names the first layer that does not say what a sample is to it."""
    if layers == ():
        return not_begun("Network", "layers", "layers, loss")
    if not isinstance(layers, (list, tuple)) or not layers:
        return no_list("Network", "layers", "layer", layers)
    sample = None
    for i, layer in enumerate(layers):
        if not all([callable(getattr(layer, each, None))
                    for each in ("takes", "forward", "backward")]):
            return no_layer(layers, i)
        for name in ("takes", "gives"):
            place = "Network: layers[%d] %s: %s" % (i, layer.__class__.__name__, name)
            try:
                found = layer.takes() if name == "takes" else layer.gives(sample)
            except ValueError:
                return None
            except Exception as error:
                return ends_in(place, error)
            if found is not None and not (
                    isinstance(found, tuple) and found and len(found) == SIZES.get(found[0])
                    and all([isinstance(size, (int, type(None))) for size in found[1:]])):
                return ValueError("%s gives %s; None is wanted, or such as ('numbers', 4)"
                                  % (place, shown(found)))
            sample = found or sample


def ends_in(place, error):
    """Return the error for a method that ends in a bare one."""
    return ValueError("%s ends in %s: %s" % (place, error.__class__.__name__, shown(error, str)))


def fault_of(network, X, T, place, function):
    """Return what the first method gives that does not do its part, and what is wanted of it.

    place: a list, whose first text becomes the name of the method that is tried, None while
    samples and layers are compared   Raises ValueError for a layer that is given another sample.
    """
    layers, values = network.layers, [X]
    names = ["%s: layers[%d] %s: " % (function, i, layer.__class__.__name__)
             for i, layer in enumerate(layers)]
    for i, layer in enumerate(layers):
        place[0] = None
        for x in values[-1]:
            check_fits(layers, i, x, function)
        place[0] = names[i] + "forward"
        values.append(layer.forward(values[-1]))
        if not are_rows(values[-1]) or not is_number(values[-1]):
            return values[-1], "a list of outputs, one a sample, of finite numbers,"
        if len(values[-1]) != len(X):
            return values[-1], "one for each of %d samples" % len(X)
    if T is None:
        return None, ""
    place[0] = None
    for y, t in zip(values[-1], T):
        if len(y) != len(t):
            raise ValueError("%s: a target has %d numbers, layers[%d] %s gives %d" % (
                function, len(t), len(layers) - 1, layers[-1].__class__.__name__, len(y)))
    place[0] = "%s: the loss %s" % (function, network.loss.name)
    found = network.loss(values[-1], T)
    if not isinstance(found, (list, tuple)) or len(found) != 2 or not (
            not isinstance(found[0], (list, tuple)) and is_number(found[0])
            and alike(found[1], values[-1])):
        return found, "(value, dY), dY as the outputs,"
    if function == "evaluate":
        return None, ""
    return fault_back(layers, values, found[1], names, place)


def fault_back(layers, values, dY, names, place):
    """Return what the first method of the way back gives, and what is wanted of it."""
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
        for what, fine, wanted in (("penalty", is_number, "a number"),
                                   ("buffers", are_rows, "a list of rows")):
            place[0] = name + what
            found = getattr(layer, what)()
            if not fine(found):
                return found, wanted
    return None, ""


def check_fits(layers, i, x, function):
    """Raise ValueError for a sample that is not what layers[i] says it takes."""
    wanted, sizes = layers[i].takes(), ()
    while isinstance(x, (list, tuple)):
        sizes, x = sizes + (len(x),), x[0] if x else None
    kinds = {1: ("numbers",) + sizes, 2: ("sequence",) + sizes[1:], 3: ("image",) + sizes}
    sample = kinds.get(len(sizes))
    if sample and wanted and wanted != ("tokens",) and not fits(sample, wanted):
        raise takes_another(layers, i, wanted, sample, function)


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


def no_pairs(name, pairs):
    """Return the error for what an optimiser cannot learn from; None if all are matrices."""
    if isinstance(pairs, (list, tuple)) and all([is_pair(pair) for pair in pairs]):
        return None
    return ValueError("%s: pairs is %s; a list of (P, dP), matrices of one shape, is wanted, such "
                      "as network.parameters()" % (name, shown(pairs)))
