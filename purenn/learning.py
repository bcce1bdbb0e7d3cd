"""How Network.fit learns a batch: at once, in several processes, or its samples one by one.

X: (k, n) all samples   T: (k, m) their targets   batch: indices of some of them
"""
from .by_columns import ByColumns, Sparse, are_sparse
from .descent import SGD
from .kernels import Batch
from .layers import Dense

CHUNK = 256                         # samples that are handled together though not at once


def learner(network, X, T, optimizer, batch_size, executor):
    """Return a function that learns from the samples of some indices, and how many it takes.

    The function returns the sum of their losses.
    """
    if executor is not None:
        from .parallel import Parts, worth_it
        if worth_it(network, min(batch_size, len(X))):
            parts = Parts(network, X, T, executor, batch_size)
            return lambda batch: len(batch) * parts.step(batch, optimizer), batch_size
    if batch_size >= len(X):                    # always the same batch: no order to speak of
        whole = Batch(X)
        return lambda batch: len(X) * network.step(whole, T, optimizer), batch_size
    if batch_size == 1:
        return one_by_one(network, X, T, optimizer), CHUNK
    return lambda batch: len(batch) * network.step([X[i] for i in batch], [T[i] for i in batch],
                                                   optimizer), batch_size


def one_by_one(network, X, T, optimizer):
    """Return a function that learns from samples one after the other; returns their loss."""
    def learn(batch):
        """Take a step for every sample."""
        return sum([network.step([X[i]], [T[i]], optimizer) for i in batch])

    def learn_by_columns(batch):
        """Do the same with the first layer's columns."""
        with ByColumns(first):
            return learn(batch)

    first = network.layers[0]
    plain = type(optimizer) is SGD and type(first) is Dense and not (first.l2 or first.l1)
    if not plain or not are_sparse(X):
        return learn
    X = [Sparse(x) for x in X]
    return learn_by_columns
