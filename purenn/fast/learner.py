"""Whole epochs of a small network, as generated code: every weight is a variable while they last.

The lines are those of unroll, for any order, any batch and every rule that says its own lines. A
variable is what Python reaches soonest, and the code is a generator, so that its variables live on
from one epoch to the next. Whatever is not purenn's own, untouched, learns by the network itself.
"""
from .. import batch
from .epochs import plan_of
from .machine import WRITES


def Learner(network, turns, sample):
    """Return what learns the epochs of a fit, until it is stopped.

    turns: after how many epochs somebody looks at the network; 0: it learns by itself
    """
    return (Written if turns and WRITES else batch.Learner)(network, turns, sample)


class Written(batch.Learner):
    """Learns the epochs of a network by generated code, if it may.

    left: epochs until somebody looks   plan: what is learned, None if the network does it
    """

    def __init__(self, network, turns, sample):
        super().__init__(network, turns, sample)
        self.turns, self.left, self.plan = turns, 0, None

    def stop(self):
        """Give the network its weights, whatever has happened."""
        if self.plan:
            self.plan.stop()

    def learn(self, X, T, order, size, optimizer):
        """Learn once from every sample, as Network.epoch does; return the mean loss."""
        if not self.left:
            self.left = self.turns
            self.plan = plan_of(self.network, X, T, size, optimizer, self.turns)
        self.left -= 1
        if not self.plan:
            return super().learn(X, T, order, size, optimizer)
        if self.left:
            return self.plan.learn(order) / len(order)
        last = len(order) - (len(order) - 1) // size * size     # samples of the last step, which is
        plan, self.plan = self.plan, None                       # the page's, so that the layers
        loss = plan.learn(order[:-last])                        # hold its X, Z and gradients
        plan.stop()
        part, targets = X, T
        if last < len(order):
            part, targets = [[rows[i] for i in order[-last:]] for rows in (X, T)]
        with batch.Learning(self.network, X):
            return (loss + last * self.network.step(part, targets, optimizer)) / len(order)
