"""A1's view of a layer: a multiply gate and an add gate, each with its own way back."""
from ..layers import Dense
from ..matrix import matmul, transpose
from ..vector import add, total
from .page import Page

TITLE = ("A1  A layer as two gates: multiply, then add", "乘法閘與加法閘")
X = [[1, 2], [0, -1], [3, 1]]       # three samples
W = [[2, -1], [1, 3]]               # a row a neuron; the article keeps its transpose
B = [10, 20]
DY = [[1, 0], [2, -1], [0, 1]]      # dL/dY, as the next layer would hand it down


class MultiplyGate:
    """Z = X W^T."""

    def forward(self, W, X):
        """Return Z, keeping W and X.   W: (m, n)   X: (k, n)   ->   (k, m)"""
        self.W, self.X = W, X
        return matmul(X, transpose(W))

    def backward(self, dZ):
        """Return dW = dZ^T X and dX = dZ W.   dZ: (k, m)   ->   (m, n), (k, n)"""
        return matmul(transpose(dZ), self.X), matmul(dZ, self.W)


class AddGate:
    """Y = Z + b, the same b for every sample."""

    def forward(self, Z, b):
        """Return Y.   Z: (k, m)   b: (m,)   ->   (k, m)"""
        return [add(z, b) for z in Z]

    def backward(self, dY):
        """Return dZ = dY, and db, the sum of dY over the samples.   (k, m)   ->   (k, m), (m,)"""
        return dY, [total(column) for column in transpose(dY)]


def through_gates():
    """Return Y, dW, db, dX by the two gates."""
    multiply, plus = MultiplyGate(), AddGate()
    Y = plus.forward(multiply.forward(W, X), B)
    dZ, db = plus.backward(DY)
    dW, dX = multiply.backward(dZ)
    return Y, dW, db, dX


def through_dense():
    """Return Y, dW, db, dX by purenn's layer."""
    dense = Dense(2, 2, init=W, bias=B)
    Y = dense.forward(X)
    dX = dense.backward(DY)
    return Y, dense.dW, dense.db, dX


def run(options):
    """Write what the gates and the layer compute, side by side."""
    page = Page("x01", options)
    page.show("X = ", X, "   W = ", W, "   b = ", B, "   dL/dY = ", DY)
    page.gap()
    names = ("Y  = X W^T + b", "dW = dY^T X", page.words("sum"), "dX = dY W")
    for name, gates, dense in zip(names, through_gates(), through_dense()):
        page.line(name)
        page.show("    %s " % page.words("gates"), gates, "   Dense ", dense,
                  "   " + page.words("same" if gates == dense else "different"))
        page.gap()
    page.code("through_gates()")
    return page
