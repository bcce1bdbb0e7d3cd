"""What was wrong with a call by hand, looked at when it has ended in a bare error, and loaded then."""
from .checks import BARE, is_number, shown
from .faults import ends_in, misdescribed, no_pairs, not_yours
from .helpers import check_helper
from .refusals import no_batch, not_begun
from .wanted import want

VECTORS = "y:vector z:vector t:vector"
KINDS = {                           # of what is given, by the name of the function
    "squared_error": VECTORS, "squared_error_slope": VECTORS,
    "binary_cross_entropy": VECTORS, "binary_cross_entropy_slope": VECTORS,
    "cross_entropy": VECTORS, "cross_entropy_slope": VECTORS, "hinge_margins": VECTORS,
    "perceptron_loss_slope": VECTORS,
    "l1": "w:vector", "l1_slope": "w:vector", "l2": "w:vector",
    "Rng.uniform": "a:number b:number", "Rng.normal": "mu:number sigma:number",
    "Rng.randint": "low:whole high:whole",
}
CALLED = {"hinge_margins": "hinge", "perceptron_loss_slope": "perceptron_loss"}   # by who has it
BATCHES = {                         # which argument is a batch, what it is called, of what
    "affine": ("X:forward:sample",), "apply": ("Z:forward:sample",),
    "mean_loss": ("Y:loss:output", "T:loss:target"),
    "Loss.check": ("T:loss:target",),
    "outers": ("dZ:backward:gradient",), "slopes": ("dA:backward:gradient",),
}


def wrong(f, arguments, named, error):
    """Return the error that says what of these a function could not take; None: nothing is wrong."""
    name = f.__qualname__
    given = dict(zip(f.__code__.co_varnames, arguments), **named)
    try:
        if name in KINDS:
            check_kinds(CALLED.get(name, f.__name__), KINDS[name], given)
        elif name in BATCHES:
            return no_batches(BATCHES[name], given)
        elif name in LOOKS:
            return LOOKS[name](f.__name__, given, error)
        elif f.__name__ == "forward" and not isinstance(error, ValueError):
            return no_batch("forward", given.get("X"))
    except ValueError as found:
        return found
    return None


def check_kinds(name, kinds, given):
    """Raise ValueError for the first argument that is not of its kind."""
    for kind in kinds.split():
        what = kind.split(":")[0]
        if what in given:
            try:
                want(name, kind, given[what])
            except ValueError as found:
                raise ValueError("%s%s" % (found, advice(name, given, given[what])))


def advice(name, given, value):
    """Return what to try with a value that is no vector."""
    if isinstance(value, int) and "t" in given and value is given["t"]:
        return "; one_hot makes them"
    if isinstance(value, (list, tuple)) and value and isinstance(value[0], (list, tuple)):
        letters = ", ".join([letter for letter in "yztw" if letter in given])
        rows = "zip(%s)" if "," in letters else "%s"
        return "; try [%s(%s) for %s in %s]" % (name, letters, letters, rows % letters.upper())
    return ""


def no_batches(batches, given):
    """Return the error for the first of these that is no batch; None if all are."""
    for batch in batches:
        name, way, of = batch.split(":")
        letter = {"Z": "X", "dZ": "dY", "dA": "dY"}.get(name, name)
        if name in given and no_batch(way, given[name], letter, of):
            return no_batch(way, given[name], letter, of)
    return None


def no_pairs_of(name, given, error):
    """Return the error for what are no matrices and their gradients; None if all are."""
    return None if isinstance(error, ValueError) else no_pairs(getattr(given.get("self"), "name", "SGD"), given.get("pairs"))


def no_state(name, given, error):
    """Return the error for what no optimiser has remembered."""
    if isinstance(error, ValueError):
        return None
    return no_pairs_of(name, given, error) or ValueError(
        "%s: the state is %s; what state(pairs) has returned is wanted"
        % (given["self"].name, shown(given.get("state"))))


def no_network(name, given, error):
    """Return the error for what has no history to look at."""
    return None if isinstance(error, ValueError) else ValueError(
        "EarlyStopping: network is %s, a Network is wanted that has learned" % shown(given["network"]))


def no_epoch(name, given, error):
    """Return the error for what is no optimiser, no order of samples, no layer; None if all are."""
    check_helper("optimizer", given.get("optimizer", callable), name)
    order, X = given.get("order", ()), given.get("X", ())
    want(name, "order:places batch_size:size", order, given.get("batch_size", 1))
    if "order" in given and not order:
        return ValueError("%s: order is %s; at least one place is wanted" % (name, shown(order)))
    if isinstance(error, LookupError) and order and not -len(X) <= min(order) <= max(order) < len(X):
        return ValueError("%s: order goes from %d to %d, and there are %d samples; try "
                          "list(range(len(X)))" % (name, min(order), max(order), len(X)))
    return None if isinstance(error, ValueError) else misdescribed(given["self"].layers)


def no_history(name, given, error):
    """Return the error for a history that is none; None if it is one."""
    history = given["history"]
    if isinstance(history, dict) and hasattr(history.get(given["name"]), "append"):
        return None
    return ValueError("fit: history is %s, a dict of lists is wanted; try network.history = {'loss': "
                      "[]}" % shown(history))


def no_function(name, given, error):
    """Return the error that a function of one's own has ended in, with its place; None: it says it."""
    if isinstance(error, ValueError) and ":" in str(error):
        return None
    try:
        if name == "partial":
            return ValueError("derivative: f gives %s, a number is wanted"
                              % shown(given["f"](given["p"])))
    except BARE as own:
        error = own                 # what f did when it was asked for its value alone
    said = str(ends_in(name.replace("partial", "derivative") + ": f", error))
    return ValueError(said + "; + - * / ** and the functions of purenn.dual, such as exp, are wanted"
                      * ("rules" in name))


def no_slide(name, given, error):
    """Return the error for what NeuralNetwork cannot go on with; None: it says it."""
    own = given["self"]
    for what in ("num_layers", "weights", "biases"):
        if not hasattr(own, what):
            return not_begun("NeuralNetwork", what, "layer_sizes, act, dact")
    want("NeuralNetwork", "lr:number weights:list biases:list", given.get("lr", 1), own.weights,
         own.biases)
    for what in ("weights", "biases"):
        if len(getattr(own, what)) != own.num_layers:
            return ValueError("NeuralNetwork: %d %s, one for each of %d layers is wanted"
                              % (len(getattr(own, what)), what, own.num_layers))
    for W, b, i in zip(own.weights, own.biases, range(len(own.weights))):
        want("NeuralNetwork", "weights[%d]:rows biases[%d]:numbers" % (i, i), W, b)
        if not all([isinstance(row, list) for row in [b] + list(W)]):
            return ValueError("NeuralNetwork: a row of weights[%d], or biases[%d], is no list, and "
                              "cannot change; try [list(row) for row in W]" % (i, i))
    if isinstance(error, ValueError) and ":" in str(error):
        return None
    for what in ("act", "dact"):
        try:
            found = [getattr(own, what)(z) for z in sum(own.zetas, [0.5])]
        except BARE as error:
            return ends_in("NeuralNetwork: " + what, error)
        for a in found:
            if isinstance(a, (list, tuple)) or not is_number(a):
                return ValueError("NeuralNetwork: %s gives %s, a number is wanted" % (what, shown(a)))
    return not_yours(own, "forward backward", name)


LOOKS = {                           # by the name of the function: who looks at a call of it
    "update": no_pairs_of, "Optimizer.__call__": no_pairs_of, "Optimizer.state": no_pairs_of,
    "Optimizer.restore": no_state, "EarlyStopping.__call__": no_network,
    "Network.epoch": no_epoch, "Network.step": no_epoch, "note": no_history,
    "derivative": no_function, "partial": no_function, "gradient": no_function,
    "derivative_by_rules": no_function, "NeuralNetwork.backward": no_slide,
    "NeuralNetwork.predict": no_slide, "NeuralNetwork.fit": no_slide,
}
