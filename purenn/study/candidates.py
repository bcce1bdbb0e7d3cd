"""What each usual mistake of a way back would have made of the right numbers; see mistakes.

a: the analytic number   n: the numeric one, by definition   C: dL/dY, what backward was given
"""
from ..activations import sigmoid, softmax
from ..derivatives import STEP
from ..losses import Loss
from ..more.nested import leaves, nesting

LOOSE = 10 * STEP                   # a mistake is far larger; the definition is nearer


def candidates(c, place):
    """Return (sentence, function of i, j, a, n: what the mistake would give) pairs."""
    square = len(c.gradients) > 1 and nesting(c.gradients) == (len(c.gradients[0]),) * 2
    found = []
    if isinstance(place.layer, Loss):
        return of_loss(place)
    if c.name != "input":
        found += of_parameters(c, place)
        if square:
            found.append(("transposed: row and column change places", lambda i, j, a, n:
                          a if close(c.gradients[j][i], n) else None))
    elif nesting(place.X) == nesting(place.C) and len(nesting(place.X)) > 1:
        found += of_function(place)
    W = getattr(place.layer, "W", None)
    if c.name == "input" and W and len(W) == len(W[0]) and len(nesting(place.C)) == 2:
        C = place.C
        found.append(("W is used for its transpose: dx = W^T dz is wanted", lambda i, j, a, n:
                      sum([C[i][r] * W[j][r] for r in range(len(W))])))
    return found


def of_parameters(c, place):
    """Return the candidates for a layer's W or b: the wrong factor beside dz."""
    found, C, k = [], place.C, len(place.C)
    tied = [(i, j, n - a, c.rows[i][j]) for i, j, a, n in c.entries if abs(c.rows[i][j]) > LOOSE]
    if len(tied) > 1 and c.name != "b":
        rate = tied[0][2] / tied[0][3]
        found.append(("%.4g w is missing: the slope of L2, which the loss has" % rate,
                      lambda i, j, a, n: n - rate * c.rows[i][j]))
    if len(nesting(C)) != 2 or len(nesting(place.X)) != 2 or nesting(c.rows) not in (
            (1, len(C[0])), (len(C[0]), len(place.X[0]))):
        return found
    for s, which in ((0, "first"), (k - 1, "last")):
        found.append(("the %s sample alone counts: the sum over the batch is forgotten" % which,
                      (lambda i, j, a, n, s=s: C[s][j]) if c.name == "b" else
                      (lambda i, j, a, n, s=s: C[s][i] * place.X[s][j])))
    return found if c.name == "b" or len(C[0]) != len(c.rows) else found + of_vectors(c, place)


def of_vectors(c, place):
    """Return the candidates for dW = dz x^T with another vector for x."""
    found, C, samples = [], place.C, range(len(place.C))
    for where, V in enumerate(place.values):
        if nesting(V) == nesting(place.X):
            name = "what layers[%d] puts out" % (where - 1) if where else "the network's input"
            found.append(("dz is multiplied with %s instead of the layer's input" % name,
                          lambda i, j, a, n, V=V: sum([C[s][i] * V[s][j] for s in samples])))
    found.append(("dz is multiplied with W instead of the layer's input",
                  lambda i, j, a, n: sum([C[s][i] for s in samples]) * c.rows[i][j]))
    return found


def of_function(place):
    """Return the candidates for dX of a layer that maps every number, or sample, by a function.

    z: what goes in   a: what comes out   d: dL/da
    """
    A = place.layer.forward(place.X)
    z, out, d = [leaves(V) for V in (place.X, A, place.C)]
    found = [("the diagonal alone: every output depends on every input, as in softmax",
              lambda i, j: d[i][j] * diagonal(place.layer, place.X, i, j)),
             ("the slope is forgotten: dz = da f'(z)", lambda i, j: d[i][j]),
             ("the slope is taken at a = f(z) instead of z",
              lambda i, j: d[i][j] * diagonal(place.layer, A, i, j)),
             ("a (1 - a) is computed with z: it wants a = f(z)",
              lambda i, j: d[i][j] * z[i][j] * (1 - z[i][j])),
             ("1 - a^2 is computed with z: it wants a = f(z)",
              lambda i, j: d[i][j] * (1 - z[i][j] ** 2)),
             ("a (1 - a) is the slope of another function, the sigmoid",
              lambda i, j: d[i][j] * out[i][j] * (1 - out[i][j])),
             ("1 - a^2 is the slope of another function, tanh",
              lambda i, j: d[i][j] * (1 - out[i][j] ** 2)),
             ("f(z) is used for its slope", lambda i, j: d[i][j] * out[i][j]),
             ("the slope alone: da is forgotten, dz = da f'(z)",
              lambda i, j: diagonal(place.layer, place.X, i, j))]
    return [(said, lambda i, j, a, n, f=f: f(i, j)) for said, f in found]


def of_loss(place):
    """Return the candidates for the slope of a loss.   y: the output   t: the target"""
    k, Y, T = len(place.X), place.X, place.C
    P = [softmax(y) if place.layer.outputs == "probabilities" else [sigmoid(v) for v in y]
         for y in Y]
    found = [("this is output less target: the softmax or sigmoid between is forgotten, p - y",
              lambda i, j: Y[i][j] - T[i][j]),
             ("this is p - y: the slope of a cross entropy, and the loss is another",
              lambda i, j: P[i][j] - T[i][j]),
             ("softmax's diagonal alone: p (1 - p) is not all of its derivative",
              lambda i, j: -T[i][j] * (1 - P[i][j])),
             ("the sigmoid's slope p (1 - p) is there once too often: p - y has it in it",
              lambda i, j: (P[i][j] - T[i][j]) * P[i][j] * (1 - P[i][j])),
             ("x (1 - x) is in it: a slope that belongs to the last activation",
              lambda i, j: (Y[i][j] - T[i][j]) * Y[i][j] * (1 - Y[i][j]))]
    return [(said, lambda i, j, a, n, f=f: f(i, j) / k) for said, f in found]


def diagonal(layer, X, i, j):
    """Return the derivative of output [i][j] by the number in the same place, by definition."""
    row = leaves(X)[i]
    kept, outputs = row[j], []
    for h in (STEP, -STEP):
        row[j] = kept + h
        outputs.append(leaves(layer.forward(X))[i][j])
    row[j] = kept
    return (outputs[0] - outputs[1]) / (2 * STEP)


def close(a, b):
    """Return whether two numbers are the same but for what the definition is off by."""
    return b is not None and abs(a - b) <= LOOSE * max(1e-3, abs(a), abs(b))
