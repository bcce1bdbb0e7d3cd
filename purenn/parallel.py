"""One batch learned in parts by several processes, to the numbers of Network.fit.

    from concurrent.futures import ProcessPoolExecutor
    with ProcessPoolExecutor(2) as executor:
        Together(network, executor).fit(X, T, batch_size=5000)

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

from .fitting.checks import shown
from .layers import parameter_rows
from .losses import OwnLoss
from .network import Network
from .seam import Learning, ready

SMALLEST = 500000           # samples times weights; below it a batch is done before it is sent
HERE = local()              # in a worker: the number of a fit, and what was sent for it


class Together(Network):
    """A network that an executor's workers learn together; it shares layers and history.

    Its fit, epochs and the rest are Network's; only an epoch's batches are divided.
    """

    def __init__(self, network, executor):
        if network.__class__ is not Network or isinstance(network.loss, OwnLoss):
            raise ValueError("Together: %s has a way of its own, and parts of a batch would not "
                             "come to its numbers" % (
                                 network.__class__.__name__ if network.__class__ is not Network
                                 else "the loss " + network.loss.name))
        if isinstance(executor, type) or not callable(getattr(executor, "submit", None)):
            raise ValueError("Together: executor is %s, such as ProcessPoolExecutor(2) is wanted"
                             % shown(executor))
        self.network, self.executor = network, executor
        self.layers, self.history = network.layers, network.history

    @property
    def loss(self):
        """Return the network's own loss, which is another while it learns with weights."""
        return self.network.loss

    @loss.setter
    def loss(self, loss):
        """Give the network another."""
        self.network.loss = loss

    def epochs(self, *arguments, **settings):
        """Yield the loss after every epoch; see Network.epochs."""
        self.parts = None                           # of this fit, made in its first epoch
        return super().epochs(*arguments, **settings)

    def epoch(self, X, T, order, batch_size, optimizer):
        """Learn once from every sample, each batch divided among the workers; return the loss."""
        if self.parts is None:
            self.parts = worth_it(self.network, min(batch_size, len(X))) and Parts(
                self.network, X, T, self.executor, batch_size)
        if not self.parts:
            return self.network.epoch(X, T, order, batch_size, optimizer)
        losses = 0
        for start in range(0, len(order), batch_size):
            batch = order[start:start + batch_size]
            losses += len(batch) * self.parts.step(batch, optimizer)
        return losses / len(X)


class Parts:
    """The samples of one fit, learned by the workers of an executor.

    A batch of all samples is cut once and each worker sent its part; of smaller batches, whose
    order changes, a worker needs all samples.
    Raises ValueError for a layer that needs the whole batch, or one that cannot be sent.
    """

    def __init__(self, network, X, T, executor, batch_size):
        for layer in network.layers:
            if not layer.divisible:
                raise ValueError("Together: a batch is divided, and %s needs all of it"
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
            raise ValueError("Together: the network cannot be sent to another process (%s)" % error)
        self.sent = False

    def cut(self, batch):
        """Return the batch in as many parts as there are workers."""
        size = -(-len(batch) // self.workers)
        return [batch[start:start + size] for start in range(0, len(batch), size)]

    def step(self, batch, optimizer):
        """Learn from the samples of these indices; return their mean loss before the update."""
        parts = self.cut(batch)
        matrices = [P for P, _ in self.network.parameters()]
        weights = parameter_rows(self.network.parameters())
        tasks = [(i, None, weights) if self.whole else (0, part, weights)
                 for i, part in enumerate(parts)]
        found = self.ask(tasks, not self.sent)
        for i, answer in enumerate(found):
            if answer is None:                  # a worker that has not seen the samples yet
                found[i] = self.ask([tasks[i]], True)[0]
        self.sent = True
        shares = [len(part) / len(batch) for part in parts]
        gradients = iter([weighted(rows_of, shares) for rows_of in zip(*[g for _, g in found])])
        optimizer([(P, [next(gradients) for _ in P]) for P in matrices])
        return sum([share * loss for share, (loss, _) in zip(shares, found)])

    def parcel(self, number):
        """Return what a worker is sent once: the network, and these samples."""
        return (self.shape,) + tuple([packed(part) for part in self.samples[number]])

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


def learn_part(fit, number, part, weights, samples):
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
        X, T = [unpacked(part) for part in samples[1:]]
        HERE.sent[number] = network, ready(X, len(X)) if part is None else X, T
    network, X, T = HERE.sent[number]
    if part is not None:
        X, T = [X[i] for i in part], [T[i] for i in part]
    for row, new in zip(parameter_rows(network.parameters()), weights):
        row[:] = new
    with Learning(network, X):
        loss = network.step(X, T, leave_alone)
    return loss, [list(dp) for _, dP in network.parameters() for dp in dP]


def leave_alone(pairs):
    """Change nothing: an optimiser for a step that only goes forward and backward."""


def worth_it(network, batch_size):
    """Return whether a batch is work enough to be sent; say so in a warning if not."""
    weights = sum([len(row) for row in parameter_rows(network.parameters())])
    if batch_size * weights < SMALLEST:
        warn("Together: %d samples times %d weights are too little work to share, the executor "
             "stays idle" % (batch_size, weights), RuntimeWarning, 7)
    return batch_size * weights >= SMALLEST
