"""What the tests share: the message of a refusal, numbers that are close, and the definition."""
from purenn.derivatives import STEP, partial
from purenn.rng import Rng
from purenn.vector import dot, total

CLOSE = 100 * STEP ** 3             # a hundred times the machine's rounding


def message(function, *arguments, **named):
    """Return the text of the ValueError that the call must end in."""
    try:
        function(*arguments, **named)
    except ValueError as error:
        return str(error)
    raise AssertionError("no ValueError was raised")


def close(a, b, tolerance=CLOSE):
    """Return whether two numbers, or two equally nested lists, agree to a relative tolerance."""
    if is_row(a):
        return len(a) == len(b) and all([close(x, y, tolerance) for x, y in zip(a, b)])
    return abs(a - b) <= tolerance * max(1, abs(a), abs(b))


def is_row(a):
    """Return whether it is a list, or reads like one, as a history on a board does."""
    try:
        return len(a) >= 0
    except TypeError:
        return False


def matrix(m, n, seed=1):
    """Return an (m, n) matrix of numbers between -2 and 2, none of them near 0."""
    rng = Rng(seed)
    return [[rng.uniform(0.1, 2) * (-1) ** rng.randint(0, 2) for _ in range(n)] for _ in range(m)]


def pictures(k, n, lit):
    """Return k rows of n numbers, of which every lit-th is not zero."""
    return [[xi if (i + j) % lit == 0 else 0.0 for j, xi in enumerate(x)]
            for i, x in enumerate(matrix(k, n, seed=2))]


def weighted(Y, C):
    """Return the sum of c y over all numbers: a loss whose gradient is C."""
    return total([dot(c, y) for c, y in zip(C, Y)])


def assert_slope(f, p, g):
    """Assert that g is the gradient of f() at the list p, by the definition of the derivative."""
    assert len(p) == len(g)
    for i, gi in enumerate(g):
        slope = partial(lambda _: f(), p, i)
        assert abs(gi - slope) < 100 * STEP ** 2 * max(1, abs(slope)), (i, gi, slope)


def gradients_of(pairs):
    """Return (row, a copy of its gradient) for all parameters.   pairs: list of (P, dP)"""
    return [(row, list(gradient)) for P, dP in pairs for row, gradient in together(P, dP)]


def together(P, dP):
    """Return the rows of P, each with its gradient, after asserting that there are as many."""
    P, dP = list(P), list(dP)
    assert len(P) == len(dP), (len(P), len(dP))
    return list(zip(P, dP))


def assert_layer(layer, X, m):
    """Assert that backward gives the derivative by every input and every parameter.

    X: (k, n) a batch   m: outputs of the layer
    """
    C = matrix(len(X), m, seed=9)

    def loss():
        return weighted(layer.forward(X), C) + layer.penalty()

    loss()
    dX = layer.backward(C)
    pairs = gradients_of(layer.parameters())
    for x, dx in zip(X, dX):
        assert_slope(loss, x, dx)
    for row, gradient in pairs:
        assert_slope(loss, row, gradient)


# what one batch asks of a network and of its first layer, in this order
STEPS = ("Network.step", "Network.forward", "layer.forward", "Network.backward",
         "layer.backward", "Network.parameters", "layer.parameters")


def steps_seen(make, kinds, how, X, T, **settings):
    """Return what is asked, in order, of a network and its first layer while fit runs.

    make: given the kinds of the network and of its first layer, returns the network
    how: whether the methods that say so are put on the 'class', on the 'object', or on a
    'subclass' that overrides them
    """
    if how == "subclass":
        kinds = [type("Watched", (kind,), {}) for kind in kinds]
    network, said, kept = make(*kinds), [], []
    things = network, network.layers[0]
    for who, thing, kind in zip(("Network", "layer"), things, kinds):
        owner = thing if how == "object" else kind
        for name in [word.split(".")[1] for word in STEPS if word.split(".")[0] == who]:
            kept.append((owner, name, getattr(owner, name)))
            setattr(owner, name, speaking(who + "." + name, kept[-1][2], said,
                                          None if how == "object" else thing))
    try:
        network.fit(X, T, **settings)
    finally:
        for owner, name, method in kept:
            setattr(owner, name, method)
    return said


def speaking(word, method, said, thing=None):
    """Return a function that does what the method does, and says so; of this thing alone."""
    def spoken(*arguments):
        if thing is None or arguments[0] is thing:
            said.append(word)
        return method(*arguments)

    return spoken
