"""Print tests/facts/recurrent.py: PyTorch's outputs and gradients. Needs PyTorch.

python3 tests/facts/make_recurrent.py > tests/facts/recurrent.py
"""
import textwrap

import torch

HEAD = '''"""What PyTorch's LSTM and RNN answer, and their gradients: the facts for test_recurrent.

python3 tests/facts/make_recurrent.py > tests/facts/recurrent.py
(PyTorch %s, float64, one layer; W is its weight_ih beside its weight_hh, b the sum of
its two biases; the loss is the sum of C y over all numbers)
"""

# settings, parameters, two sequences X, and the answers Y, dX, dW, db
CASES = ['''

LENGTHS = (4, 2)


def case(kind, n, m, sequences):
    """Return one fact as a dict of plain lists."""
    layer = getattr(torch.nn, kind)(n, m, batch_first=True).double()
    X = [torch.randn(1, length, n, dtype=torch.float64, requires_grad=True) for length in LENGTHS]
    Y = [layer(x)[0][0] if sequences else layer(x)[0][0, -1] for x in X]
    C = [torch.randn_like(y) for y in Y]
    sum([(c * y).sum() for c, y in zip(C, Y)]).backward()
    W = (layer.weight_ih_l0, layer.weight_hh_l0)
    return {"kind": kind, "n": n, "m": m, "sequences": sequences,
            "W": torch.cat(W, 1).tolist(),
            "b": (layer.bias_ih_l0 + layer.bias_hh_l0).tolist(),
            "X": [x[0].tolist() for x in X], "C": [c.tolist() for c in C],
            "Y": [y.tolist() for y in Y], "dX": [x.grad[0].tolist() for x in X],
            "dW": torch.cat([w.grad for w in W], 1).tolist(),
            "db": layer.bias_ih_l0.grad.tolist()}


if __name__ == "__main__":
    torch.manual_seed(0)
    print(HEAD % torch.__version__)
    for kind in ("RNN", "LSTM"):
        for sequences in (False, True):
            fact = case(kind, 2, 3, sequences)
            text = ",\n".join([textwrap.fill("%r: %r" % item, 95) for item in fact.items()])
            print(textwrap.indent("{" + text + "},", "    "))
    print("]")
