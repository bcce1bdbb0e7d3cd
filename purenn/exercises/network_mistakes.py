"""What the mistakes of a whole network give: one way forth and back, with the mistake in it."""
from ..activations import dsigmoid, sigmoid
from ..matrix import matvec, transpose
from ..vector import add, hadamard, outer, scale, sub


def forward(weights, biases, x, wrong=""):
    """Return (zetas, values) of a sample."""
    zetas, values = [], [x]
    for i, (W, b) in enumerate(zip(weights, biases)):
        last = i == len(weights) - 1
        W = transpose(W) if wrong == "row_column" else W
        z = matvec(W, x if wrong == "layer_before" else values[-1])
        z = z if wrong == "bias" else add(z, b)
        bent = not (wrong == "no_activation" or wrong == "last_bare" and last
                    or wrong == "hidden_bare" and not last)
        zetas.append(z)
        x_next = [sigmoid(v) for v in z] if bent else z
        values.append([sigmoid(v) for v in x_next] if wrong == "act_twice" else x_next)
        if wrong == "one_layer":
            break
    return zetas, values


def output(weights, biases, x, wrong=""):
    """Return the output for a sample."""
    return forward(weights, biases, x, wrong)[1][-1]


def slope(z, x, wrong):
    """Return σ′(z), or what stands in its place."""
    if wrong == "slope_forgotten":
        return [1 for _ in z]
    if wrong == "slope_at_a":
        return [dsigmoid(v) for v in x]
    if wrong == "value_for_slope":
        return x
    if wrong == "a_with_z":
        return [v * (1 - v) for v in z]
    return [dsigmoid(v) for v in z]


def updated(W, dW, lr, wrong):
    """Return W - lr dW."""
    dW = transpose(dW) if wrong == "row_column" else dW
    lr = {"weights_uphill": -lr, "weights_rate": 1}.get(wrong, lr)
    return [sub(w if wrong != "replaced" else [0 for _ in w], scale(lr, g))
            for w, g in zip(W, dW)]


def step(weights, biases, x, y, lr, wrong=""):
    """Return (weights, biases) after one sample."""
    zetas, values = forward(weights, biases, x)
    weights, biases = list(weights), list(biases)
    if wrong == "no_forward":
        zetas, values = [[[0 for _ in v] for v in part] for part in (zetas, values)]
    dx = scale({"sign_of_difference": -1, "two_kept": 2}.get(wrong, 1), sub(values[-1], y))
    dx = hadamard(dx, dx) if wrong == "squared_difference" else dx
    lr = 1 if wrong == "rate_forgotten" else lr
    layers = list(range(len(weights)))
    for i in layers if wrong == "forward_order" else layers[::-1]:
        db = hadamard(dx, slope(zetas[i], values[i + 1], wrong))
        old = weights[i]
        weights[i] = updated(old, outer(db, values[i + (wrong == "layer_after")]), lr, wrong)
        if wrong != "bias_kept":
            rate = {"bias_uphill": -lr, "bias_rate": 1}.get(wrong, lr)
            biases[i] = sub(biases[i], scale(rate, db))
        W = weights[i] if wrong == "overwritten" else old
        dx = dx if wrong == "not_handed_on" else matvec(
            W if wrong == "not_transposed" else transpose(W),
            dx if wrong == "slope_not_handed_on" else db)
        if wrong == "last_layer_alone":
            break
    return weights, biases


def trained(weights, biases, X, Y, lr, epochs, wrong=""):
    """Return weights and biases, one list, after so many epochs."""
    if wrong == "first_sample":
        X, Y = X[:1], Y[:1]
    if wrong == "last_sample":
        X, Y = X[-1:], Y[-1:]
    epochs = {"one_epoch": 1, "no_epoch": 0}.get(wrong, epochs)
    for _ in range(epochs):
        for x, y in zip(X, Y):
            weights, biases = step(weights, biases, x, y, lr, wrong)
    return weights + biases


def pairs(f, words):
    """Return (key, f with this mistake) pairs.   words: mistakes, or key=mistake"""
    return [(word.split("=")[0], lambda *a, word=word: f(*(list(a) + [word.split("=")[-1]])))
            for word in words.split()]


FORWARD = [("unchanged", lambda W, b, x: x)] + pairs(output, "act_twice bias no_activation last_bare hidden_bare row_column layer_before "
                        "one_layer")
STEP = [("no_update", lambda W, b, X, Y, lr, epochs: W + b)] + pairs(
    trained, "two_kept sign_of_difference rate_forgotten slope_forgotten slope_at_a "
    "value_for_slope a_with_z layer_after row_column replaced bias_kept overwritten "
    "not_handed_on not_transposed slope_not_handed_on last_layer_alone forward_order "
    "squared_difference uphill=weights_uphill uphill=bias_uphill rate_forgotten=weights_rate "
    "rate_forgotten=bias_rate")
FIT = pairs(trained, "no_forward no_epoch one_epoch first_sample last_sample")
