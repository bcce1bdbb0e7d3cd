"""Print tests/facts/optimizers.py: twenty steps of PyTorch's optimisers. Needs PyTorch.

python3 tests/facts/make_optimizers.py > tests/facts/optimizers.py
"""
import textwrap

import torch
from torch import optim

HEAD = '''"""Twenty steps of PyTorch's optimisers, and learning rates: facts for test_optimizers.

python3 tests/facts/make_optimizers.py > tests/facts/optimizers.py
(PyTorch %s, float64)
"""

# two rows to begin with; the gradient of w is w^3 - 2 w + 0.3, so that steps turn round
START = %r

# [name, settings, the three numbers after step 1, after step 2, ..., after step 20]
FACTS = ['''

START = [[0.7, -1.9], [0.05]]
CASES = [("Momentum", {"momentum": 0}), ("Momentum", {}), ("Nesterov", {}), ("AdaGrad", {}),
         ("RMSProp", {}), ("Adam", {})]
SETTINGS = {"Momentum": {"lr": 0.02, "momentum": 0.9}, "Nesterov": {"lr": 0.02, "momentum": 0.8},
            "AdaGrad": {"lr": 0.1}, "RMSProp": {"lr": 0.03, "alpha": 0.9},
            "Adam": {"lr": 0.1, "betas": (0.8, 0.99)}}
THEIRS = {"Momentum": optim.SGD, "Nesterov": lambda p, **s: optim.SGD(p, nesterov=True, **s),
          "AdaGrad": optim.Adagrad, "RMSProp": optim.RMSprop, "Adam": optim.Adam}
SCHEDULES = [
    ("step_decay", (4, 0.3), lambda o: optim.lr_scheduler.StepLR(o, 4, 0.3)),
    ("exponential_decay", (0.9,), lambda o: optim.lr_scheduler.ExponentialLR(o, 0.9)),
    ("cosine_decay", (10,), lambda o: optim.lr_scheduler.CosineAnnealingLR(o, 10)),
    ("cosine_decay", (7, 0.25), lambda o: optim.lr_scheduler.CosineAnnealingLR(o, 7, 0.005))]


def steps(name, settings, clip=None, count=20):
    """Return the three numbers after every step, one step after the other."""
    rows = [torch.tensor(row, dtype=torch.float64, requires_grad=True) for row in START]
    optimizer = THEIRS[name](rows, **settings)
    result = []
    for _ in range(count):
        for row in rows:
            row.grad = (row ** 3 - 2 * row + 0.3).detach()
        if clip:
            torch.nn.utils.clip_grad_norm_(rows, clip)
        optimizer.step()
        result += [float("%.13g" % v) for row in rows for v in row.tolist()]
    return result


def rates(make, epochs=11):
    """Return the learning rate of every epoch, 0.02 at first."""
    optimizer = optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.02)
    schedule = make(optimizer)
    result = []
    for _ in range(epochs):
        result.append(float("%.13g" % optimizer.param_groups[0]["lr"]))
        optimizer.step()
        schedule.step()
    return result


def show(*fact):
    """Print a fact as a few full lines."""
    print(textwrap.fill("%r," % (list(fact),), 99, initial_indent=" ",
                        subsequent_indent="  ", break_long_words=False))


print(HEAD % (torch.__version__, START))
for name, more in CASES:
    for decay in ({}, {"weight_decay": 0.1}):
        settings = dict(SETTINGS[name], **dict(more, **decay))
        show(name, settings, steps(name, settings))
print("]\n\n# gradients together at most 0.5 long: [name, settings, the numbers after 20 steps]")
print("CLIPPED = [")
for name in sorted(SETTINGS):
    settings = dict(SETTINGS[name], weight_decay=0.1)
    show(name, dict(settings, clip=0.5), steps(name, settings, 0.5)[-3:])
print("]\n\n# with nothing given but the rows: [name, the numbers after 20 steps]\nDEFAULTS = [")
for name in ("AdaGrad", "RMSProp", "Adam"):
    show(name, steps(name, {})[-3:])
print("]\n\n# [name, arguments, lr of epoch 0, 1, ..., 0.02 at first]\nRATES = [")
for name, arguments, make in SCHEDULES:
    show(name, arguments, rates(make, 1 + arguments[0] if name == "cosine_decay" else 11))
print("]")
