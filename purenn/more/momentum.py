"""Optimisers that remember: Momentum and its kin, up to Adam. What one has to remember of a row,
it keeps beside itself.

    network.fit(X, T, optimizer=Adam(0.01))

Rules, names and default values are PyTorch's; Momentum with momentum=0 is SGD with weight decay
and clipping.
w: (n,) a row   dw: (n,) its gradient   lr: learning rate   t: updates so far
"""
__all__ = ("Momentum", "Nesterov", "AdaGrad", "RMSProp", "Adam")

from math import sqrt

from ..batch import check_pair
from ..vector import add, dot, lengths_differ, scale, total

ABOVE_0 = "a number above 0"
BELOW_1 = "a number from 0 to below 1"


class Optimizer:
    """What the rules share. A rule is one method, change(w, dw, vectors remembered of w).

    weight_decay: dw grows by weight_decay w, in biases too, as in PyTorch (l2 of a layer leaves
    biases alone)   clip: longest gradient, all rows together, see clip_by_norm; None: any
    A row is known by being the same list, not by its place among the pairs: a layer may hand
    over only the rows it used. A copy of a network is new to the optimiser; see state.
    Raises ValueError if lr or clip is not above 0 or weight_decay is below 0.
    """

    vectors = 1                     # how many vectors of w's length are remembered of each row
    settings = ""                   # what makes the rule: names, each with what it must be

    def __init__(self, lr, weight_decay=0, clip=None):
        self.name = self.__class__.__name__
        self.check("lr", lr, lr > 0, ABOVE_0)
        self.check("weight_decay", weight_decay, weight_decay >= 0, "at least 0")
        self.check("clip", clip, clip is None or clip > 0, ABOVE_0)
        self.lr, self.weight_decay, self.clip = lr, weight_decay, clip
        self.t = 0
        self.memory = {}

    def check(self, setting, value, fits, wanted):
        """Raise ValueError for a setting that does not fit."""
        if not fits:
            raise ValueError("%s: %s is %r, %s is wanted" % (self.name, setting, value, wanted))

    def __call__(self, pairs):
        """Change every row in place.   pairs: list of (P, dP)

        Raises ValueError if P and dP are not of one shape.
        """
        if self.clip is not None:
            pairs = clip_by_norm(pairs, self.clip)
        self.t += 1
        for P, dP in pairs:
            check_pair(self.name, P, dP)
            for w, dw in zip(P, dP):
                if len(w) != len(dw):
                    raise lengths_differ(self.name, w, dw)
                if self.weight_decay:
                    dw = add(dw, scale(self.weight_decay, w))
                self.change(w, dw, *self.remembered(w))

    def remembered(self, w):
        """Return the vectors remembered of a row, zeros the first time."""
        known = self.memory.get(id(w))
        if known is None or known[0] is not w:
            # with the row itself, which keeps its id from passing to another list
            known = (w, [[0.0] * len(w) for _ in range(self.vectors)])
            self.memory[id(w)] = known
        return known[1]

    def state(self, pairs):
        """Return what is remembered of these rows: a dict of plain names, numbers and lists.

        pairs: such as network.parameters(). Settings, such as lr, are not in it.
        """
        rows = [[list(v) for v in self.remembered(w)] for P, _ in pairs for w in P]
        return {"name": self.name, "t": self.t, "rows": rows}

    def restore(self, state, pairs):
        """Remember a state of these rows, and go on as if there had been no pause.

        Raises ValueError if it is another optimiser's, or of other rows.
        """
        rows, own = state["rows"], [w for P, _ in pairs for w in P]
        if state["name"] != self.name:
            raise ValueError("%s: the state is of %s" % (self.name, state["name"]))
        found = [[len(v) for v in vectors] for vectors in rows]
        if found != [[len(w)] * self.vectors for w in own]:
            raise ValueError("%s: the state is of other rows than these %d" % (self.name, len(own)))
        for vectors, w in zip(rows, own):
            self.memory[id(w)] = (w, [list(v) for v in vectors])
        self.t = state["t"]


class Momentum(Optimizer):
    """Gradient descent that keeps its speed, like a heavy ball (Polyak 1964).

    v = momentum v + dw,   w = w - lr v.   Raises ValueError unless 0 <= momentum < 1.
    """

    settings = "lr:number momentum:number weight_decay:number clip:limit"

    def __init__(self, lr=0.001, momentum=0.9, weight_decay=0, clip=None):
        super().__init__(lr, weight_decay, clip)
        self.check("momentum", momentum, 0 <= momentum < 1, BELOW_1)
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
        self.check("eps", eps, eps > 0, ABOVE_0)
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
        self.check("alpha", alpha, 0 <= alpha < 1, BELOW_1)
        self.check("eps", eps, eps > 0, ABOVE_0)
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
        for i, beta in enumerate(betas):
            self.check("betas[%d]" % i, beta, 0 <= beta < 1, BELOW_1)
        self.check("eps", eps, eps > 0, ABOVE_0)
        self.betas, self.eps = betas, eps

    def change(self, w, dw, m, s):
        """Change w, m and s in place."""
        (b1, b2), eps = self.betas, self.eps
        new1, new2 = 1 - b1, 1 - b2
        step = self.lr / (1 - b1 ** self.t)         # both corrections, once a row
        root = sqrt(1 - b2 ** self.t)
        for i, g in enumerate(dw):
            m[i] = mi = b1 * m[i] + new1 * g
            s[i] = si = b2 * s[i] + new2 * g * g
            w[i] -= step * mi / (sqrt(si) / root + eps)


def clip_by_norm(pairs, limit):
    """Return the pairs with all gradients times limit / norm, if their norm is above the limit.

    norm: the length of all gradients as one vector (Pascanu, Mikolov, Bengio 2013). As in
    PyTorch, 1e-6 is added to it.   pairs: list of (P, dP)   ->   the same
    """
    norm = sqrt(total([dot(dw, dw) for _, dP in pairs for dw in dP]))
    factor = limit / (norm + 1e-6)
    if factor >= 1:
        return pairs
    return [(P, [scale(factor, dw) for dw in dP]) for P, dP in pairs]
