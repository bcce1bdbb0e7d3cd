"""How Network.fit learns a batch: at once, in several processes, or its samples one by one.

X: (k, n) all samples   T: (k, m) their targets   batch: indices of some of them
step(X, T) -> loss is network.step with its optimizer, or a shorter way to the same weights
"""
from .by_columns import ByColumns, Sparse, are_sparse
from .descent import SGD, descend_rows
from .kernels import Batch
from ..layers import Activation, Dense

CHUNK = 256                         # samples that are handled together though not at once


def learner(network, X, T, optimizer, batch_size, executor, quick):
    """Return a function that learns from the samples of some indices, and how many it takes.

    The function returns the sum of their losses.
    quick: whether the network does no more in a step than Network itself
    """
    quick = quick and type(optimizer) is SGD and untouched(network, "step", "update", "parameters")
    step = quick_step(network, optimizer) if quick else (
        lambda X, T: network.step(X, T, optimizer))
    if executor is not None:
        from ..parallel import Parts, worth_it
        if worth_it(network, min(batch_size, len(X))):
            parts = Parts(network, X, T, executor, batch_size)
            return lambda batch: len(batch) * parts.step(batch, optimizer), batch_size
    if batch_size >= len(X):                    # always the same batch: no order to speak of
        whole = Batch(X) if isinstance(network.layers[0], Dense) else X
        return lambda batch: len(X) * step(whole, T), batch_size
    if batch_size == 1:
        return one_by_one(network, X, T, step, quick), CHUNK
    return lambda batch: len(batch) * step([X[i] for i in batch],
                                           [T[i] for i in batch]), batch_size


def quick_step(network, optimizer):
    """Return a step of plain SGD in which Dense layers step down without their gradients' rows."""
    dense = [layer for layer in network.layers if is_plain(layer)]
    others = [layer for layer in network.layers
              if not is_plain(layer) and type(layer) is not Activation]

    def step(X, T):
        """Find the gradients, and step down; return the loss before."""
        loss = network.find_gradients(X, T)
        lr = optimizer.lr
        for layer in dense:
            layer.descend(lr)
        for layer in others:
            descend_rows(layer.parameters(), lr)
        return loss

    return step


def one_by_one(network, X, T, step, quick):
    """Return a function that learns from samples one after the other; returns their loss."""
    def learn(batch):
        """Take a step for every sample."""
        return sum([step([X[i]], [T[i]]) for i in batch])

    def learn_by_columns(batch):
        """Do the same with the first layer's columns."""
        with ByColumns(first):
            return learn(batch)

    first = network.layers[0]
    alone = is_plain(first) and not (first.l2 or first.l1) and network.layers.count(first) == 1
    known = all([type(layer) in (Dense, Activation) for layer in network.layers])
    if not (quick and alone and known and are_sparse(X)):   # somebody may look at the rows
        return learn
    X = [Sparse(x) for x in X]
    return learn_by_columns


def is_plain(layer):
    """Return whether a layer is Dense, and no more than that."""
    return type(layer) is Dense and untouched(layer, "parameters", "set_gradients",
                                                   "backward")


def untouched(thing, *names):
    """Return whether a thing's methods of these names are those of its class.

    To look into __dict__ for that would make every attribute of a thing slower from then on.
    """
    for name in names:
        method, own = getattr(thing, name), getattr(type(thing), name)
        if type(method) is not type(thing.__init__) or getattr(method, "__func__", own) is not own:
            return False
    return True
