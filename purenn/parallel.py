"""One batch learned in parts by several processes: what fit does with an executor.

    from concurrent.futures import ProcessPoolExecutor
    with ProcessPoolExecutor(2) as executor:
        network.fit(X, T, batch_size=5000, executor=executor)

Every part comes back as its gradients, and they are added in the order of the parts, so that the
numbers do not depend on who was first. Any concurrent.futures.Executor will do: processes here,
dask.distributed's Client.get_executor() or mpi4py's MPIPoolExecutor on a cluster, where purenn
must be installed on every machine. A process is sent the samples once; afterwards only weights
go there, and gradients come back.
"""
from os import cpu_count
from pickle import PicklingError, dumps, loads
from threading import local
from uuid import uuid4
from warnings import warn

from .kernels import Batch

SMALLEST = 500000           # samples times weights; below it a batch is done before it is sent
HERE = local()              # in a worker: the key of a fit, its network and samples, its part


class Parts:
    """The samples of one fit, learned by the workers of an executor.

    Raises ValueError for a layer that needs the whole batch, or one that cannot be sent.
    """

    def __init__(self, network, X, T, executor):
        for layer in network.layers:
            if not layer.divisible:
                raise ValueError("fit: executor= divides a batch, and %s needs all of it"
                                 % layer.__class__.__name__)
        self.network, self.executor, self.key = network, executor, uuid4().hex
        self.workers = getattr(executor, "_max_workers", None) or cpu_count() or 1
        try:
            self.samples = dumps((network, [list(x) for x in X], T))
        except (PicklingError, AttributeError, TypeError) as error:
            raise ValueError("fit: the network cannot be sent to another process (%s)" % error)
        self.sent = False

    def step(self, batch, optimizer):
        """Learn from the samples of these indices; return their mean loss before the update."""
        size = -(-len(batch) // self.workers)
        parts = [batch[start:start + size] for start in range(0, len(batch), size)]
        rows = [row for row, _ in self.network.parameters()]
        found = self.ask(parts, rows, None if self.sent else self.samples)
        for i, answer in enumerate(found):
            if answer is None:                  # a worker that has not seen the samples yet
                found[i] = self.ask([parts[i]], rows, self.samples)[0]
        self.sent = True
        shares = [len(part) / len(batch) for part in parts]
        gradients = [weighted(rows_of, shares) for rows_of in zip(*[g for _, g in found])]
        optimizer(list(zip(rows, gradients)))
        return sum([share * loss for share, (loss, _) in zip(shares, found)])

    def ask(self, parts, rows, samples):
        """Return (loss, gradients) of every part; None from a worker without the samples."""
        waiting = [self.executor.submit(learn_part, self.key, part, rows, samples)
                   for part in parts]
        return [future.result() for future in waiting]


def weighted(rows, shares):
    """Return shares[0] rows[0] + shares[1] rows[1] + ...   rows: one of each part, (n,)"""
    return [sum([share * g for share, g in zip(shares, gs)]) for gs in zip(*rows)]


def learn_part(key, part, rows, samples):
    """Return (mean loss, gradients) of the samples of these indices, at these weights.

    This runs in a worker, which keeps the samples of one fit. None: it has to be sent them.
    """
    if samples is not None and getattr(HERE, "key", None) != key:
        HERE.network, HERE.X, HERE.T = loads(samples)
        HERE.network.set_training(True)
        HERE.key, HERE.part = key, None
    if getattr(HERE, "key", None) != key:
        return None
    if HERE.part != part:
        HERE.part = part
        HERE.batch = Batch([HERE.X[i] for i in part]), [HERE.T[i] for i in part]
    for (row, _), new in zip(HERE.network.parameters(), rows):
        row[:] = new
    loss = HERE.network.find_gradients(*HERE.batch)
    return loss, [list(dw) for _, dw in HERE.network.parameters()]


def worth_it(network, batch_size):
    """Return whether a batch is work enough to be sent; say so in a warning if not."""
    weights = sum([len(row) for row, _ in network.parameters()])
    if batch_size * weights < SMALLEST:
        warn("fit: %d samples times %d weights are too little work to share, the executor stays "
             "idle" % (batch_size, weights), RuntimeWarning, 5)
    return batch_size * weights >= SMALLEST
