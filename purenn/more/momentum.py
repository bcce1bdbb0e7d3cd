"""Optimisers that remember: Momentum and its kin, up to Adam. What one has to remember of a row,
it keeps beside itself.

    network.fit(X, T, optimizer=Adam(0.01))

Rules, names and default values are PyTorch's; Momentum with momentum=0 is SGD with weight decay
and clipping.
w: (n,) a row   dw: (n,) its gradient   lr: learning rate   t: updates so far
"""
__all__ = ("Momentum", "Nesterov", "AdaGrad", "RMSProp", "Adam")

from math import sqrt

from ..fitting.checks import shown
from ..fitting.wanted import want
from .optimizer import Optimizer


class Momentum(Optimizer):
    """Gradient descent that keeps its speed, like a heavy ball (Polyak 1964).

    v = momentum v + dw,   w = w - lr v.   Raises ValueError unless 0 <= momentum < 1.
    """

    settings = "lr:number momentum:number weight_decay:number clip:limit"

    def __init__(self, lr=0.001, momentum=0.9, weight_decay=0, clip=None):
        super().__init__(lr, weight_decay, clip)
        want(self.name, "momentum:fraction", momentum)
        self.momentum = momentum

    def change(self, w, dw, v):
        """Change w and v in place."""
        lr, momentum = self.lr, self.momentum
        for i, g in enumerate(dw):
            v[i] = vi = momentum * v[i] + g
            w[i] -= lr * vi


class Nesterov(Momentum):
    """Momentum that looks one step ahead (Nesterov 1983; Sutskever et al. 2013).

    v = momentum v + dw,   w = w - lr (dw + momentum v)
    """

    def change(self, w, dw, v):
        """Change w and v in place."""
        lr, momentum = self.lr, self.momentum
        for i, g in enumerate(dw):
            v[i] = vi = momentum * v[i] + g
            w[i] -= lr * (g + momentum * vi)


class AdaGrad(Optimizer):
    """Smaller steps where the gradients have been large (Duchi, Hazan, Singer 2011).

    s = s + dw^2,   w = w - lr dw / (sqrt(s) + eps).   Raises ValueError if eps is not above 0.
    """

    settings = "lr:number eps:number weight_decay:number clip:limit"

    def __init__(self, lr=0.01, eps=1e-10, weight_decay=0, clip=None):
        super().__init__(lr, weight_decay, clip)
        want(self.name, "eps:positive", eps)
        self.eps = eps

    def change(self, w, dw, s):
        """Change w and s in place."""
        lr, eps = self.lr, self.eps
        for i, g in enumerate(dw):
            s[i] = si = s[i] + g * g
            w[i] -= lr * g / (sqrt(si) + eps)


class RMSProp(Optimizer):
    """AdaGrad that forgets: a running mean of dw^2 (Hinton, lecture 6e, 2012).

    s = alpha s + (1 - alpha) dw^2,   w = w - lr dw / (sqrt(s) + eps)
    Raises ValueError unless 0 <= alpha < 1 and eps > 0.
    """

    settings = "lr:number alpha:number eps:number weight_decay:number clip:limit"

    def __init__(self, lr=0.01, alpha=0.99, eps=1e-8, weight_decay=0, clip=None):
        super().__init__(lr, weight_decay, clip)
        want(self.name, "alpha:fraction eps:positive", alpha, eps)
        self.alpha, self.eps = alpha, eps

    def change(self, w, dw, s):
        """Change w and s in place."""
        lr, alpha, eps = self.lr, self.alpha, self.eps
        new = 1 - alpha
        for i, g in enumerate(dw):
            s[i] = si = alpha * s[i] + new * g * g
            w[i] -= lr * g / (sqrt(si) + eps)


class Adam(Optimizer):
    """Momentum over RMSProp's scale, both corrected for their start at 0 (Kingma, Ba 2015).

    m = b1 m + (1 - b1) dw,   s = b2 s + (1 - b2) dw^2
    w = w - lr m' / (sqrt(s') + eps)   with   m' = m / (1 - b1^t),   s' = s / (1 - b2^t)
    betas: (b1, b2). Raises ValueError unless both are from 0 to below 1 and eps > 0.
    """

    vectors = 2
    settings = "lr:number betas:pair eps:number weight_decay:number clip:limit"

    def __init__(self, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, clip=None):
        super().__init__(lr, weight_decay, clip)
        if not isinstance(betas, (list, tuple)) or len(betas) != 2:
            raise ValueError("Adam: betas is %s, two numbers are wanted, such as (0.9, 0.999)"
                             % shown(betas))
        want("Adam", "betas[0]:fraction betas[1]:fraction eps:positive", betas[0], betas[1], eps)
        self.betas, self.eps = betas, eps

    def change(self, w, dw, m, s):
        """Change w, m and s in place."""
        b1, b2 = self.betas
        new1, new2 = 1 - b1, 1 - b2
        root = sqrt(1 - b2 ** self.t)               # both corrections, once a row
        step, eps = self.lr / (1 - b1 ** self.t) * root, self.eps * root
        for i, g in enumerate(dw):                  # PyPy takes ten times as long for a zip of four
            m[i] = mi = b1 * m[i] + new1 * g
            s[i] = si = b2 * s[i] + new2 * g * g
            w[i] -= step * mi / (sqrt(si) + eps)
