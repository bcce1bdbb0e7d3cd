"""An optimiser is a function of (P, dP) pairs, matrices and their gradients: it changes the rows
of P in place. Slide 18: 更新參數.

    network.fit(X, T, optimizer=SGD(0.1))
One that remembers, Momentum to Adam, stands in more/momentum.
"""
__all__ = ("SGD",)

from .fitting.checks import shown
from .seam import update


class SGD:
    """Stochastic gradient descent 梯度下降: every row w becomes w - lr dw.   lr: learning rate

    Raises ValueError if lr is not positive.
    """

    settings = "lr:number"

    def __init__(self, lr):
        if not isinstance(lr, (int, float)) or not 0 < lr <= 1.7e308:
            raise ValueError("SGD: lr is %s, a number above 0 is wanted" % shown(lr))
        self.lr = lr

    def __call__(self, pairs):
        """Change every row in place.   pairs: list of (P, dP)"""
        update(pairs, self.lr)
