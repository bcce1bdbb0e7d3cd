"""Classics of the way back: gradients that look right, and what the definition says."""
from ..activations import dsigmoid, sigmoid, sigmoid_slope, softmax
from ..derivatives import derivative, gradient
from ..layers import Activation, Dense
from ..losses import squared_error
from ..matrix import matvec, transpose
from ..network import Network
from ..rng import Rng
from ..vector import descend, dot, scale, total
from .exhibit import Exhibit, near


def slope_from_z(z):
    """Return z (1 - z): the formula for a, given z."""
    return sigmoid_slope(z, z)


def slope_of_a(z):
    """Return the slope at a = sigmoid(z): the function for z, given a."""
    a = sigmoid(z)
    return dsigmoid(a)


def slope_from_a(z):
    """Return a (1 - a), the slope at z."""
    a = sigmoid(z)
    return sigmoid_slope(z, a)


def slopes(slope):
    """Return the slope at three places."""
    return {"slope at -2": slope(-2), "slope at 0": slope(0), "slope at 4": slope(4)}


def is_the_slope_at_z(slope):
    """Return whether this is the derivative of the sigmoid, by definition."""
    return all([near(slope(z), derivative(sigmoid, z)) for z in (-2, 0, 4)])


def update_then_hand_down(W, x, dz, lr):
    """Change W and return dx = W^T dz, with the new W."""
    for w, dzi in zip(W, dz):
        descend(w, scale(dzi, x), lr)
    return matvec(transpose(W), dz)


def hand_down_then_update(W, x, dz, lr):
    """Change W and return dx = W^T dz, with the W that made z."""
    dx = matvec(transpose(W), dz)
    for w, dzi in zip(W, dz):
        descend(w, scale(dzi, x), lr)
    return dx


def handed_down(way_back):
    """Return dx for the loss 1/2 |W x|^2, as handed down and by definition."""
    W, x = [[1.0, -1.0], [0.5, 2.0]], [1.0, 0.5]
    definition = gradient(lambda x: squared_error(matvec(W, x), [0, 0]), x)
    return {"dx as handed down": way_back(W, x, matvec(W, x), 0.5),
            "dx by definition": definition}


def dx_is_the_derivative(way_back):
    """Return whether the layer below is told the truth."""
    found = handed_down(way_back)
    return near(found["dx as handed down"], found["dx by definition"])


def all_equal(n, m, rng):
    """Return a layer of which all weights are 0.5."""
    return Dense(n, m, init=[[0.5] * n for _ in range(m)])


def all_different(n, m, rng):
    """Return a layer with random weights."""
    return Dense(n, m, rng)


def hidden_units(dense):
    """Return the weights of three hidden units after 100 epochs of XOR."""
    rng = Rng(0)
    first = dense(2, 3, rng)
    network = Network([first, Activation("tanh"), dense(3, 1, rng)])
    network.fit([[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]], epochs=100)
    return {"unit %d" % (i + 1): w for i, w in enumerate(first.W)}


def units_differ(dense):
    """Return whether no two hidden units have the same weights."""
    units = [tuple(w) for w in hidden_units(dense).values()]
    return len(set(units)) == len(units)


def diagonal_only(z, dp):
    """Return dz with the slope p (1 - p), as if each p depended on its own z alone."""
    return [d * p * (1 - p) for d, p in zip(dp, softmax(z))]


def whole_softmax(z, dp):
    """Return dz: every p depends on every z, for together they are 1."""
    p = softmax(z)
    mean = dot(dp, p)
    return [pi * (d - mean) for d, pi in zip(dp, p)]


def way_back_through_softmax(way_back):
    """Return dz for the loss 2 p[0] - p[1], as programmed and by definition."""
    z, dp = [1.0, 0.5, -1.0], [2, -1, 0]
    return {"dz as programmed": way_back(z, dp),
            "dz by definition": gradient(lambda z: dot(dp, softmax(z)), z)}


def dz_is_the_derivative(way_back):
    """Return whether dz is the gradient by definition."""
    found = way_back_through_softmax(way_back)
    return near(found["dz as programmed"], found["dz by definition"])


def add_gradient(kept, found):
    """Add the gradient that was found to the one that is kept."""
    for i, g in enumerate(found):
        kept[i] += g


def set_gradient(kept, found):
    """Put the gradient that was found in the place of the one that is kept."""
    kept[:] = found


def three_ways_back(keep):
    """Return the kept gradient after each of three ways back with the same gradient (1, -2)."""
    kept, seen = [0, 0], {}
    for i in range(3):
        keep(kept, [1, -2])
        seen["after way back %d" % (i + 1)] = list(kept)
    return seen


def twice_is_once(keep):
    """Return whether a second way back without a step between finds the same gradient."""
    seen = three_ways_back(keep)
    return seen["after way back 1"] == seen["after way back 2"]


def sum_of_slopes(w, X, T):
    """Return the gradient of w in y = w x, summed over the rows."""
    return total([(w * x - t) * x for x, t in zip(X, T)])


def mean_of_slopes(w, X, T):
    """Return the gradient of w in y = w x, the mean over the rows."""
    return total([(w * x - t) * x for x, t in zip(X, T)]) / len(X)


def few_and_many_rows(slope):
    """Return w after 20 steps towards y = 2 x with lr 0.1: from 2 rows, and each 20 times."""
    found = {}
    for times in (1, 20):
        w, X, T = 0, [1, 2] * times, [2, 4] * times
        for _ in range(20):
            w -= 0.1 * slope(w, X, T)
        found["w from %d rows" % len(X)] = w
    return found


def more_of_the_same_is_the_same(slope):
    """Return whether having every row twice leaves the gradient as it is."""
    few, many = slope(0, [1, 2], [2, 4]), slope(0, [1, 2, 1, 2], [2, 4, 2, 4])
    return near(few, many)


EXHIBITS = [
    Exhibit("slope-from-z", slope_from_z, slope_from_a, slopes, is_the_slope_at_z,
            where="classic", symptom="The slope of the sigmoid at 4 comes out as "
                                     "{slope at 4:g}.",
            story="a (1 - a) wants a = sigmoid(z), the output. Given z, it is a parabola that "
                  "can be negative, and the network climbs where it should descend. purenn's "
                  "slopes take both z and a, and use the one they need."),
    Exhibit("sigmoid-twice", slope_of_a, slope_from_a, slopes, is_the_slope_at_z,
            where="classic", symptom="The slope at 4 is {slope at 4:.3f}, ten times too large; "
                                     "nothing looks wrong.",
            story="Here the derivative that wants z is given a. All slopes lie between 0.19 and "
                  "0.25, and so the network often learns all the same, only worse. Only a "
                  "comparison with the definition of the derivative tells."),
    Exhibit("overwritten-weights", update_then_hand_down, hand_down_then_update, handed_down,
            dx_is_the_derivative, where="classic",
            symptom="The layer below is handed a gradient of weights it never saw.",
            story="On the way back dx = W^T dz wants the W that was used on the way forth. If "
                  "W is changed first, dx is a little wrong, the more so the larger lr is. "
                  "purenn goes all the way back first, and changes the parameters afterwards."),
    Exhibit("equal-weights", all_equal, all_different, hidden_units, units_differ,
            where="classic", symptom="After 100 epochs three hidden units are still the same "
                                     "unit.",
            story="Units with equal weights get equal gradients, and so they stay equal for "
                  "ever: three hidden units do the work of one. Zeros are the commonest case. "
                  "Random numbers break the symmetry; biases may start equal."),
    Exhibit("diagonal-softmax", diagonal_only, whole_softmax, way_back_through_softmax,
            dz_is_the_derivative, where="classic",
            symptom="The third output's z has the gradient 0; by definition it has not.",
            story="p (1 - p) is how p[i] changes with its own z[i]. But if one share grows the "
                  "others shrink, by p[i] p[j] each. With cross-entropy the two formulas "
                  "together become p - y, which is what purenn's loss starts with."),
    Exhibit("added-gradient", add_gradient, set_gradient, three_ways_back, twice_is_once,
            where="classic",
            symptom="After three ways back the gradient (1, -2) is ({after way back 3[0]}, "
                    "{after way back 3[1]}).",
            story="Some libraries add gradients until they are told to forget them; who "
                  "forgets to tell them steps along the sum of all gradients so far. In purenn "
                  "a way back sets the gradients, and there is nothing to forget."),
    Exhibit("forgotten-mean", sum_of_slopes, mean_of_slopes, few_and_many_rows,
            more_of_the_same_is_the_same, where="classic",
            symptom="2 rows lead to w = {w from 2 rows:.3f}; each row 20 times leads to "
                    "{w from 40 rows:.0e}.",
            story="Without the division by the number of rows, a rate that is right for 2 rows "
                  "is 20 times too large for 40, and the steps overshoot further each time. "
                  "With the mean, a rate keeps its meaning when the data grow."),
]
