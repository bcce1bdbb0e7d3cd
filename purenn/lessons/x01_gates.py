"""A1's view of a layer: a multiply gate and an add gate, each with its own way back."""
from ..layers import Dense
from ..matrix import matmul, transpose
from ..vector import add, total
from .page import Page

TITLE = ("A1  A layer as two gates: multiply, then add", "乘法閘與加法閘")
X = [[1, 2], [0, -1], [3, 1]]       # three samples
W = [[2, -1], [1, 3]]               # a row a neuron; the article keeps its transpose
B = [10, 20]
DZ = [[1, 0], [2, -1], [0, 1]]      # dL/dZ, as the next layer would hand it down


class MultiplyGate:
    """P = X W^T."""

    def forward(self, W, X):
        """Return P, keeping W and X.   W: (m, n)   X: (k, n)   ->   (k, m)"""
        self.W, self.X = W, X
        return matmul(X, transpose(W))

    def backward(self, dP):
        """Return dW = dP^T X and dX = dP W.   dP: (k, m)   ->   (m, n), (k, n)"""
        return matmul(transpose(dP), self.X), matmul(dP, self.W)


class AddGate:
    """Z = P + b, the same b for every sample."""

    def forward(self, P, b):
        """Return Z.   P: (k, m)   b: (m,)   ->   (k, m)"""
        return [add(p, b) for p in P]

    def backward(self, dZ):
        """Return dP = dZ, and db, the sum of dZ over the samples.   (k, m)   ->   (k, m), (m,)"""
        return dZ, [total(column) for column in transpose(dZ)]


def through_gates():
    """Return Z, dW, db, dX by the two gates."""
    multiply, plus = MultiplyGate(), AddGate()
    Z = plus.forward(multiply.forward(W, X), B)
    dP, db = plus.backward(DZ)
    dW, dX = multiply.backward(dP)
    return Z, dW, db, dX


def through_dense():
    """Return Z, dW, db, dX by purenn's layer."""
    dense = Dense(2, 2, init=W, bias=B)
    Z = dense.forward(X)
    dX = dense.backward(DZ)
    return Z, dense.dW, dense.db, dX


def run(options):
    """Write what the gates and the layer compute, side by side."""
    page = Page("x01", options)
    page.show("X = ", X, "   W = ", W, "   b = ", B, "   ∂L/∂Z = ", DZ)
    page.gap()
    names = ("Z  = X Wᵀ + b", "dW = dZᵀ X", page.words("sum"), "dX = dZ W")
    for name, gates, dense in zip(names, through_gates(), through_dense()):
        page.line(name)
        page.show("    %s " % page.words("gates"), gates, "   Dense ", dense,
                  "   " + page.words("same" if gates == dense else "different"))
        page.gap()
    page.code("through_gates()")
    return page
