"""micrograd, an object for each number: its own MLP, which has relu, and squared error."""
from micrograd.nn import MLP


def trainer(task):
    """Return train() and learned(), the weights that it ended with."""
    sizes = task["sizes"]
    model = MLP(sizes[0], sizes[1:])
    given = task["weights"]
    values = [v for W, b in zip(given[::2], given[1::2]) for w, bi in zip(W, b) for v in w + [bi]]
    for p, v in zip(model.parameters(), values):
        p.data = v

    def train():
        for _ in range(task["epochs"]):
            for x, t in zip(task["X"], task["T"]):
                outputs = model(x)
                outputs = outputs if isinstance(outputs, list) else [outputs]
                loss = 0.5 * sum([(y - ti) ** 2 for y, ti in zip(outputs, t)])
                model.zero_grad()
                loss.backward()
                for p in model.parameters():
                    p.data -= task["lr"] * p.grad

    return train, lambda: learned(model)


def learned(model):
    """Return the weights."""
    found = []
    for layer in model.layers:
        found += [[[w.data for w in neuron.w] for neuron in layer.neurons],
                  [neuron.b.data for neuron in layer.neurons]]
    return found
