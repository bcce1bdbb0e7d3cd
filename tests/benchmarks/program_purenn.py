"""purenn: Network.fit."""
from purenn import Activation, Dense, Network


def trainer(task):
    """Return train() and learned(), the weights W, b, W, b, ... that it ended with."""
    network = built(task)

    def train():
        network.fit(task["X"], task["T"], task["epochs"], task["lr"], batch_size=task["size"],
                    shuffle=False)

    return train, lambda: learned(network)


def built(task):
    """Return the task's network with the task's weights."""
    layers = []
    given = task["weights"]
    for W, b in zip(given[::2], given[1::2]):
        layers += [Dense(len(W[0]), len(W), init=W, bias=b), Activation(task["activation"])]
    if task["output"] == "linear":
        layers.pop()
    return Network(layers, task["loss"])


def learned(network):
    """Return the weights."""
    return [part for layer in network.layers[::2] for part in (layer.W, layer.b)]
