"""One batch learned in parts by several processes: what fit does with an executor.

    from concurrent.futures import ProcessPoolExecutor
    with ProcessPoolExecutor(2) as executor:
        network.fit(X, T, batch_size=5000, executor=executor)

Every part comes back as its gradients, and they are added in the order of the parts, so that the
numbers do not depend on who was first. Any concurrent.futures.Executor will do: processes here,
dask.distributed's Client.get_executor() or mpi4py's MPIPoolExecutor on a cluster, where purenn
must be installed on every machine. Samples are sent once; afterwards weights go there, and
gradients come back.
"""
import marshal
from os import cpu_count
from pickle import PicklingError, dumps, loads
from threading import local
from uuid import uuid4
from warnings import warn

from .fast.kernels import Batch
from .layers import Dense

SMALLEST = 500000           # samples times weights; below it a batch is done before it is sent
HERE = local()              # in a worker: the number of a fit, and what was sent for it


class Parts:
    """The samples of one fit, learned by the workers of an executor.

    A batch of all samples is cut once and each worker sent its part; of smaller batches, whose
    order changes, a worker needs all samples.
    Raises ValueError for a layer that needs the whole batch, or one that cannot be sent.
    """

    def __init__(self, network, X, T, executor, batch_size):
        for layer in network.layers:
            if not layer.divisible:
                raise ValueError("fit: executor= divides a batch, and %s needs all of it"
                                 % layer.__class__.__name__)
        self.network, self.executor, self.fit = network, executor, uuid4().hex
        self.workers = getattr(executor, "_max_workers", None) or cpu_count() or 1
        self.whole = batch_size >= len(X)
        cuts = self.cut(range(len(X))) if self.whole else [range(len(X))]
        self.samples = [([list(X[i]) for i in cut], [list(T[i]) for i in cut]) for cut in cuts]
        network.forward(self.samples[0][0][:1])     # layers keep their last samples: keep one
        try:
            self.shape = dumps(network)
        except (PicklingError, AttributeError, TypeError) as error:
            raise ValueError("fit: the network cannot be sent to another process (%s)" % error)
        self.sent = False

    def cut(self, batch):
        """Return the batch in as many parts as there are workers."""
        size = -(-len(batch) // self.workers)
        return [batch[start:start + size] for start in range(0, len(batch), size)]

    def step(self, batch, optimizer):
        """Learn from the samples of these indices; return their mean loss before the update."""
        parts = self.cut(batch)
        rows = [row for row, _ in self.network.parameters()]
        tasks = [(i, None, rows) if self.whole else (0, part, rows)
                 for i, part in enumerate(parts)]
        found = self.ask(tasks, not self.sent)
        for i, answer in enumerate(found):
            if answer is None:                  # a worker that has not seen the samples yet
                found[i] = self.ask([tasks[i]], True)[0]
        self.sent = True
        shares = [len(part) / len(batch) for part in parts]
        gradients = [weighted(rows_of, shares) for rows_of in zip(*[g for _, g in found])]
        optimizer(list(zip(rows, gradients)))
        return sum([share * loss for share, (loss, _) in zip(shares, found)])

    def parcel(self, number):
        """Return what a worker is sent once: the network, and these samples."""
        return (self.shape,) + tuple([packed(rows) for rows in self.samples[number]])

    def ask(self, tasks, send):
        """Return (loss, gradients) for every task; None from a worker without the samples."""
        waiting = [self.executor.submit(learn_part, self.fit, number, part, rows,
                                        self.parcel(number) if send else None)
                   for number, part, rows in tasks]
        return [future.result() for future in waiting]


def packed(rows):
    """Return rows of plain numbers as bytes in which equal numbers stay one object."""
    try:
        if all([type(sum(row)) in (int, float) for row in rows]):
            return marshal.dumps(rows, 4)       # a version that every Python 3 reads
    except (TypeError, ValueError):             # pictures, sequences, other kinds of numbers
        pass
    return rows


def unpacked(rows):
    """Return the rows that packed has packed."""
    return marshal.loads(rows) if isinstance(rows, bytes) else rows


def weighted(rows, shares):
    """Return shares[0] rows[0] + shares[1] rows[1] + ...   rows: one of each part, (n,)"""
    return [sum([share * g for share, g in zip(shares, gs)]) for gs in zip(*rows)]


def learn_part(fit, number, part, rows, samples):
    """Return (mean loss, gradients) of the samples of these indices, at these weights.

    This runs in a worker, which keeps what it was sent for one fit.   part: None for all
    Returns None if the samples of this number have to be sent.
    """
    if getattr(HERE, "fit", None) != fit:
        HERE.fit, HERE.sent = fit, {}
    if number not in HERE.sent:
        if samples is None:
            return None
        network = loads(samples[0])
        X, T = [unpacked(rows) for rows in samples[1:]]
        network.set_training(True)
        again = part is None and isinstance(network.layers[0], Dense)
        HERE.sent[number] = network, Batch(X) if again else X, T
    network, X, T = HERE.sent[number]
    if part is not None:
        X, T = [X[i] for i in part], [T[i] for i in part]
    for (row, _), new in zip(network.parameters(), rows):
        row[:] = new
    loss = network.find_gradients(X, T)
    return loss, [list(dw) for _, dw in network.parameters()]


def worth_it(network, batch_size):
    """Return whether a batch is work enough to be sent; say so in a warning if not."""
    weights = sum([len(row) for row, _ in network.parameters()])
    if batch_size * weights < SMALLEST:
        warn("fit: %d samples times %d weights are too little work to share, the executor stays "
             "idle" % (batch_size, weights), RuntimeWarning, 5)
    return batch_size * weights >= SMALLEST
