"""plain.py: the loops one writes first."""
import plain


def trainer(task):
    """Return train() and learned(), the weights that it ended with."""
    weights = [[list(row) for row in part] if isinstance(part[0], list) else list(part)
               for part in task["weights"]]
    layers = list(zip(weights[::2], weights[1::2]))

    def train():
        plain.train(task["X"], task["T"], layers, task["epochs"], task["lr"],
                    task["output"] == "sigmoid")

    return train, lambda: weights
