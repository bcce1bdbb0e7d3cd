"""PyTorch: nn.Sequential, autograd and optim.SGD, 64-bit numbers, one thread."""
import warnings

warnings.simplefilter("ignore")         # that NumPy is not there
import torch                            # noqa: E402
from torch import nn                    # noqa: E402

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


def trainer(task):
    """Return train() and learned(), the weights that it ended with."""
    model = built(task)
    optimizer = torch.optim.SGD(model.parameters(), task["lr"])
    cross_entropy = nn.CrossEntropyLoss()
    X, T = [torch.tensor(task[rows], dtype=torch.float64) for rows in ("X", "T")]
    size = task["size"]

    def train():
        for _ in range(task["epochs"]):
            for i in range(0, len(X), size):
                y, t = model(X[i:i + size]), T[i:i + size]
                loss = (cross_entropy(y, t) if task["output"] == "linear"
                        else 0.5 * ((y - t) ** 2).sum())
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()

    return train, lambda: [p.tolist() for p in model.parameters()]


def built(task):
    """Return the network with the task's weights."""
    layers = []
    for n, m in zip(task["sizes"], task["sizes"][1:]):
        layers += [nn.Linear(n, m), nn.Sigmoid() if task["activation"] == "sigmoid" else nn.Tanh()]
    if task["output"] == "linear":
        layers.pop()
    model = nn.Sequential(*layers)
    with torch.no_grad():
        for p, values in zip(model.parameters(), task["weights"]):
            p.copy_(torch.tensor(values))
    return model
