"""What a report writes down while a network learns: how good it is, and its weights, by epoch."""
from ...study.metrics import evaluated
from ...study.validation import kept_rows
from ...vector import total

MARKS, ROWS = 120, 40000            # looks at a network; rows that they go through in all


class Course:
    """Looks at a network now and then; give it to Training.learn in the place of progress.

    ready: {'train': (X, T), ...} as the network wants them   epochs: how many there will be
    weights: whether to keep them   progress: is called, too
    epochs, results: at each look the epoch, and {part: (loss, accuracy or R^2)}
    rows: at each look a copy of the weights, or None
    """

    def __init__(self, ready, epochs, weights, progress):
        self.ready, self.weights, self.progress = ready, weights, progress
        rows = total([len(X) for X, _ in ready.values()])
        self.marks = set(marks(epochs, max(20, min(MARKS, ROWS // rows))))
        self.epochs, self.results, self.rows = [], [], []

    def __call__(self, network):
        """Go on with the progress, and look if this epoch is one to look at."""
        self.progress(network)
        if len(network.history["loss"]) in self.marks:
            self.look(network, len(network.history["loss"]))

    def look(self, network, epoch):
        """Write down how good the network of this epoch is, in the place of what was there."""
        place = len([other for other in self.epochs if other < epoch])
        same = slice(place, place + (epoch in self.epochs))
        self.epochs[same] = [epoch]
        self.results[same] = [{name: measured(network, *part)
                               for name, part in self.ready.items()}]
        self.rows[same] = [[list(row) for row in kept_rows(network)] if self.weights else None]

    def series(self, which):
        """Return (part, epochs, values) for curves.   which: 0 the loss, 1 accuracy or R^2"""
        return [(name, self.epochs, [result[name][which] for result in self.results])
                for name in self.ready]


def measured(network, X, T):
    """Return the loss and the accuracy or R^2 of a part."""
    result = evaluated(network, X, T)
    return result["loss"], result.get("accuracy", result.get("r2"))


def marks(epochs, count):
    """Return the epochs to look at, 0 and the last among them, the closer the earlier."""
    if epochs <= count:
        return list(range(epochs + 1))
    return sorted(set([round(epochs * (i / count) ** 2) for i in range(count + 1)]))
