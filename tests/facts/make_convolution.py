"""Print tests/facts/convolution.py: PyTorch's convolution and pooling. Needs torch and NumPy.

python3 tests/facts/make_convolution.py > tests/facts/convolution.py
"""
import re
import textwrap

import numpy
import torch
from torch.nn.functional import avg_pool2d, conv2d, max_pool2d

HEAD = '''"""PyTorch's convolution and pooling, way back included: the facts for test_convolution.

python3 tests/facts/make_convolution.py > tests/facts/convolution.py
(torch %s, NumPy %s, float64)
"""
'''

# samples, channels, height, width; filters, size, stride, padding
CONVOLUTIONS = [((1, 1, 4, 4), (1, 3, 1, 0)), ((2, 1, 5, 4), (2, 2, 1, 0)),
                ((2, 2, 4, 3), (3, 3, 1, 1)), ((1, 3, 5, 5), (2, 3, 2, 1)),
                ((1, 2, 6, 5), (2, 2, 3, 2)), ((1, 2, 3, 3), (1, 5, 2, 1))]
# samples, channels, height, width; size, stride
POOLS = [((2, 2, 4, 4), (2, 2)), ((1, 2, 5, 5), (2, 2)), ((1, 1, 5, 4), (3, 1)),
         ((1, 1, 6, 6), (3, 2)), ((1, 1, 5, 5), (2, 3))]

state = numpy.random.RandomState(0)


def halves(*sizes):
    """Return a tensor of such numbers as 1.5, whose sums and products stay short."""
    return torch.tensor(state.randint(-8, 9, sizes) / 2, dtype=torch.float64, requires_grad=True)


def backward(Y):
    """Return a gradient for Y after handing it back."""
    dY = halves(*Y.shape).detach()
    Y.backward(dY)
    return dY


def convolution(sample, setting):
    """Return one row of the first table."""
    (filters, size, stride, padding), channels = setting, sample[1]
    X, W, b = halves(*sample), halves(filters, channels, size, size), halves(filters)
    Y = conv2d(X, W, b, stride, padding)
    dY = backward(Y)
    return [setting] + [t.tolist() for t in (X, W, b, Y, dY, X.grad, W.grad, b.grad)]


def pool(function, sample, setting):
    """Return one row of the other tables; in halves many numbers are equal."""
    X = halves(*sample)
    Y = function(X, *setting)
    dY = backward(Y)
    return [setting] + [t.tolist() for t in (X, Y, dY, X.grad)]


def show(name, rows):
    """Print a table, a list of lists, in lines that fit."""
    print("%s = [" % name)
    for row in rows:
        text = re.sub(r"\.0\b", "", repr(row))          # 2.0 as 2
        for line in textwrap.wrap(text + ",", 90):
            print("    " + line)
    print("]")


print(HEAD % (torch.__version__, numpy.__version__))
print("# [(filters, size, stride, padding), X, W, b, Y, dY, dX, dW, db]")
show("CONVOLUTIONS", [convolution(*case) for case in CONVOLUTIONS])
print("\n# [(size, stride), X, Y, dY, dX]")
show("LARGEST", [pool(max_pool2d, *case) for case in POOLS])
show("MEANS", [pool(avg_pool2d, *case) for case in POOLS])
