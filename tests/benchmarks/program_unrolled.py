"""purenn: unroll(network).fit, writing and compiling the code included."""
from program_purenn import built, learned
from purenn.written.unroll import unroll


def trainer(task):
    """Return train() and learned(), the weights that it ended with."""
    network = built(task)

    def train():
        unroll(network).fit(task["X"], task["T"], task["epochs"], task["lr"], task["size"])

    return train, lambda: learned(network)
