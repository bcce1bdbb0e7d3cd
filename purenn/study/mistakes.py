"""The usual mistakes of a way back 反向傳播, each as the numbers it would give.

gradcheck finds where backward and the definition differ; here the wrong numbers are compared
with what each mistake would have made of the right ones. What fits has a name.
a: the analytic number   n: the numeric one, by definition   C: dL/dY, what backward was given
"""
from ..activations import sigmoid, softmax
from ..derivatives import STEP
from ..layers import parameter_rows
from ..more.images import nesting

LOOSE = 10 * STEP                   # a mistake is far larger; the definition is nearer
FACTORS = ((-1, "the sign is turned round"), (2, "twice too large: a factor 2, such as the half "
           "of 1/2 (y - t)^2"), (0.5, "half as large as it should be: a factor 1/2"))


class Place:
    """Where a gradient is wrong.   layer: the layer, or the Loss   X: what went in

    C: dL/dY, drawn; for the Loss the targets   values: the input and every layer's output
    verdicts: of the layer's tensors, by name
    """

    def __init__(self, layer, X, C, values, verdicts):
        self.layer, self.X, self.C, self.values, self.verdicts = layer, X, C, values, verdicts


def always(layers, back):
    """Return what is wrong with every way back: gradients that add up, parameters that move."""
    rows = [(i, row) for i, layer in enumerate(layers)
            for row in parameter_rows(layer.parameters())]
    before = [list(row) for _, row in rows]
    steps = []
    for _ in range(3):
        back()
        steps.append([list(g) for layer in layers for _, dP in layer.parameters() for g in dP])
    moved, grown = [], []
    for (i, row), old, first, second, third in zip(rows, before, *steps):
        if row != old:
            moved.append(i)
        elif near(differences(third, second), differences(second, first)) and (
                not near(second, first)):
            grown.append(i)
    return (["layers[%d]: backward changes the parameters, which only an update may" % i
             for i in unique(moved)]
            + ["layers[%d]: every backward adds to the gradient of the one before; it should set "
               "it" % i for i in unique(grown) if not moved])


def name_mistake(c, place, k):
    """Return a sentence on what is wrong.   c: a Comparison   k: samples"""
    said = wrong_shape(c) or usual_factor(c, k)
    for sentence, candidate in [] if said else candidates(c, place):
        if all([close(a, candidate(i, j, a, n)) for i, j, a, n in c.entries]):
            said = sentence
            break
    said = said or any_factor(c) or no_name(c)
    others = [verdict for name, verdict in place.verdicts.items() if name != c.name]
    if c.name == "b" and others and "wrong" not in others:
        said += "; the bias alone is wrong"
    return "%s %s: %s" % (c.where, c.name, said)


def wrong_shape(c):
    """Return the sentence on a gradient that has another shape than its tensor, or None."""
    if not c.fits:
        return ("the gradient is %s, the tensor %s: transposed, or of another layer?"
                % (nesting(c.gradients), nesting(c.rows)))


def usual_factor(c, k):
    """Return the sentence on a gradient that is a usual multiple of the right one, or None."""
    said = [sentence for factor, sentence in FACTORS if multiple(c, factor)]
    if multiple(c, 0):
        said.append("zero, and the loss does change with it: not computed, or not handed on")
    if k > 1 and multiple(c, k):
        said.append("%d times too large, and the batch has %d samples: the mean is forgotten"
                    % (k, k))
    if k > 1 and multiple(c, 1 / k):
        said.append("divided by %d, and the batch has %d samples: the loss has taken the mean "
                    "already" % (k, k))
    return "; or ".join(said)


def any_factor(c):
    """Return the sentence on a gradient that is some multiple of the right one, or None."""
    a, n = max([(abs(n), a, n) for _, _, a, n in c.entries])[1:]
    if n and multiple(c, a / n):
        return "%.4g times the right one everywhere" % (a / n)


def multiple(c, factor):
    """Return whether every number is this many times the right one."""
    return all([close(a, factor * n) for _, _, a, n in c.entries])


def no_name(c):
    """Return the sentence on numbers that no usual mistake gives."""
    off = [entry for entry in c.entries if not close(entry[2], entry[3])] or c.entries
    i, j, a, n = max(off, key=lambda entry: abs(entry[2] - entry[3]))
    return ("no usual mistake fits; %d of %d differ, most [%d][%d]: %.6g for %.6g"
            % (len(off), len(c.entries), i, j, a, n))


def candidates(c, place):
    """Return (sentence, function of i, j, a, n: what the mistake would give) pairs."""
    square = len(c.gradients) > 1 and nesting(c.gradients) == (len(c.gradients[0]),) * 2
    found = []
    if place.values and hasattr(place.layer, "of_sample"):
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
    if len(nesting(C)) != 2 or len(nesting(place.X)) != 2 or len(C[0]) not in (
            len(c.rows), len(c.rows[0])):
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
    z, out, d = [rows(V) for V in (place.X, A, place.C)]
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
    P = [softmax(y) if place.layer.name == "cross_entropy" else [sigmoid(v) for v in y]
         for y in Y]
    found = [("this is y - t: the softmax or sigmoid between is forgotten, p - t",
              lambda i, j: Y[i][j] - T[i][j]),
             ("this is p - t: the slope of a cross entropy, and the loss is another",
              lambda i, j: P[i][j] - T[i][j]),
             ("softmax's diagonal alone: p (1 - p) is not all of its derivative",
              lambda i, j: -T[i][j] * (1 - P[i][j])),
             ("the sigmoid's slope p (1 - p) is there once too often: p - t has it in it",
              lambda i, j: (P[i][j] - T[i][j]) * P[i][j] * (1 - P[i][j])),
             ("y (1 - y) is in it: a slope that belongs to the last activation",
              lambda i, j: (Y[i][j] - T[i][j]) * Y[i][j] * (1 - Y[i][j]))]
    return [(said, lambda i, j, a, n, f=f: f(i, j) / k) for said, f in found]


def diagonal(layer, X, i, j):
    """Return the derivative of output [i][j] by the number in the same place, by definition."""
    row = rows(X)[i]
    kept, outputs = row[j], []
    for h in (STEP, -STEP):
        row[j] = kept + h
        outputs.append(rows(layer.forward(X))[i][j])
    row[j] = kept
    return (outputs[0] - outputs[1]) / (2 * STEP)


def rows(X):
    """Return the innermost lists of nested lists."""
    while isinstance(X[0][0], (list, tuple)):
        X = [row for part in X for row in part]
    return X


def close(a, b):
    """Return whether two numbers are the same but for what the definition is off by."""
    return b is not None and abs(a - b) <= LOOSE * max(1e-3, abs(a), abs(b))


def near(u, v):
    """Return whether two rows are the same but for rounding."""
    return all([abs(a - b) <= STEP * STEP * max(1, abs(a), abs(b)) for a, b in zip(u, v)])


def differences(u, v):
    """Return u - v, number by number."""
    return [a - b for a, b in zip(u, v)]


def unique(numbers):
    """Return the numbers in order, each once."""
    return sorted(set(numbers))
