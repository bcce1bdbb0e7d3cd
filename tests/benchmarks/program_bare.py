"""bare.py: the same arithmetic in the fewest lines of plain functions."""
import bare


def trainer(task):
    """Return train() and learned(), the weights that it ended with."""
    weights = [[list(row) for row in part] if isinstance(part[0], list) else list(part)
               for part in task["weights"]]
    given = [task["X"], task["T"]] + weights + [task["epochs"], task["lr"]]

    def train():
        if task["output"] == "sigmoid":
            bare.xor(*given)
        elif task["size"] == 1:
            bare.samples(*given)
        else:
            bare.batches(*given, task["size"])

    return train, lambda: weights
