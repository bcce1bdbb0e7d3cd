"""Questions on slides 17, 19 and 20: the gradients of a layer, backpropagation 反向傳播, a fit."""
from ..activations import dsigmoid
from ..matrix import matvec, transpose
from ..vector import hadamard, outer, scale, sub, total
from .question import Question
from .writing import bracketed, brief, factor, matrix, one_of, products, vector, whole

OUTPUTS = [1 / 4, 1 / 2, 3 / 4]


def draw_gradient(rng):
    """Return the input of a layer, its output x = σ(z) and the target."""
    return {"v": vector(rng, 2), "x": [one_of(rng, OUTPUTS) for _ in range(2)],
            "y": [rng.randint(0, 2) for _ in range(2)]}


def slope(x):
    """Return σ′(z) = x (1 − x) of every number of x = σ(z)."""
    return [xi * (1 - xi) for xi in x]


def delta(x, y, c=2):
    """Return 2 (x − y) ∘ σ′(z)."""
    return hadamard(scale(c, sub(x, y)), slope(x))


def gradient_work(v, x, y):
    """Return the lines of the way to ∂L/∂W."""
    return ["2(x − y) = %s   σ′(z) = x(1 − x) = %s" % (brief(scale(2, sub(x, y))),
                                                       brief(slope(x))),
            "2(x − y) ∘ σ′(z) = %s" % brief(delta(x, y)),
            "∂L/∂W = %s" % brief(outer(delta(x, y), v))]


def draw_back(rng):
    """Return the weights of a layer, ∂L/∂x of its output, and its slopes σ′(z)."""
    return {"W": matrix(rng, 2, 2), "d": vector(rng, 2), "s": [one_of(rng, [1 / 4, 1 / 8, 1 / 2])
                                                               for _ in range(2)],
            "v": vector(rng, 2, 1, 4), "γ": one_of(rng, [1 / 2, 1 / 4])}


def updated(W, d, s, v, lr):
    """Return W − γ ∂L/∂W, the weights after a step."""
    return [[w - lr * g for w, g in zip(row, grad)]
            for row, grad in zip(W, outer(hadamard(d, s), v))]


def back(W, d, s):
    """Return Wᵀ (d ∘ s)."""
    return matvec(transpose(W), hadamard(d, s))


def back_work(W, d, s, v, lr):
    """Return the lines of the way back through a layer."""
    e = hadamard(d, s)
    return ["∂L/∂z = d ∘ s = %s" % brief(e),
            "Wᵀ: %s, %s" % (products(transpose(W)[0], e), products(transpose(W)[1], e)),
            "∂L/∂x = %s" % brief(back(W, d, s))]


def draw_fit(rng):
    """Return a weight, a rate and two samples with their targets."""
    return {"w": whole(rng, -2, 4), "lr": one_of(rng, [1 / 2, 1 / 4]), "x": vector(rng, 2, -2, 4),
            "y": vector(rng, 2)}


def fit(w, lr, x, y, c=1, sign=-1):
    """Return w after both samples, one after the other."""
    for xi, yi in zip(x, y):
        w += sign * lr * c * (w * xi - yi) * xi
    return w


def fit_work(w, lr, x, y):
    """Return the lines of both steps."""
    one = fit(w, lr, x[:1], y[:1])
    return ["w ← %s − %s·(%s·%s − %s)·%s = %s" % (brief(a), brief(lr), factor(a), factor(xi),
                                                  factor(yi), factor(xi), brief(b))
            for a, b, xi, yi in zip((w, one), (one, fit(w, lr, x, y)), x, y)] + [
                "w = %s" % brief(fit(w, lr, x, y))]


def draw_batch(rng):
    """Return the outputs of four samples and their targets."""
    return {"x": [one_of(rng, [i / 2 for i in range(-2, 7)]) for _ in range(4)],
            "y": [rng.randint(0, 2) for _ in range(4)]}


QUESTIONS = [
    Question(
        "17", "∂L/∂W = 2(x − y) ∘ σ′(z) vᵀ   x = σ(z), σ′(z) = x(1 − x)", "∂L/∂W", "v x y",
        draw_gradient, lambda v, x, y: outer(delta(x, y), v),
        [("two_forgotten", lambda v, x, y: outer(delta(x, y, 1), v)),
         ("row_column", lambda v, x, y: outer(v, delta(x, y))),
         ("sign_of_difference", lambda v, x, y: outer(delta(x, y, -2), v)),
         ("slope_forgotten", lambda v, x, y: outer(scale(2, sub(x, y)), v)),
         ("slope_at_a", lambda v, x, y: outer(hadamard(
             scale(2, sub(x, y)), [dsigmoid(xi) for xi in x]), v)),
         ("layer_after", lambda v, x, y: outer(delta(x, y), x)),
         ("value_for_slope", lambda v, x, y: outer(hadamard(scale(2, sub(x, y)), x), v)),
         ("elementwise", lambda v, x, y: hadamard(delta(x, y), v)),
         ("input_forgotten", lambda v, x, y: delta(x, y))],
        gradient_work),
    Question(
        "19", "∂L/∂x₍ℓ₋₁₎ = Wᵀ(d ∘ s)   d = ∂L/∂xℓ, s = σ′(zℓ)", "∂L/∂x₍ℓ₋₁₎", "W d s v γ",
        draw_back, lambda W, d, s, v, lr: back(W, d, s),
        [("not_transposed", lambda W, d, s, v, lr: matvec(W, hadamard(d, s))),
         ("slope_forgotten", lambda W, d, s, v, lr: matvec(transpose(W), d)),
         ("slope_after", lambda W, d, s, v, lr: hadamard(matvec(transpose(W), d), s)),
         ("overwritten", lambda W, d, s, v, lr: back(updated(W, d, s, v, lr), d, s)),
         ("weights_gradient", lambda W, d, s, v, lr: outer(hadamard(d, s), v)),
         ("elementwise_rows", lambda W, d, s, v, lr: [hadamard(row, hadamard(d, s)) for row in W]),
         ("weights_forgotten", lambda W, d, s, v, lr: hadamard(d, s))],
        back_work),
    Question(
        "20", "w ← w − lr (wx − y) x", "w", "w lr x y", draw_fit, fit,
        [("old_weight", lambda w, lr, x, y: w - lr * total(
            [(w * xi - yi) * xi for xi, yi in zip(x, y)])),
         ("mean_step", lambda w, lr, x, y: w - lr / 2 * total(
             [(w * xi - yi) * xi for xi, yi in zip(x, y)])),
         ("two_kept", lambda w, lr, x, y: fit(w, lr, x, y, 2)),
         ("uphill", lambda w, lr, x, y: fit(w, lr, x, y, 1, 1)),
         ("first_sample", lambda w, lr, x, y: fit(w, lr, x[:1], y[:1])),
         ("last_sample", lambda w, lr, x, y: fit(w, lr, x[1:], y[1:])),
         ("rate_forgotten", lambda w, lr, x, y: fit(w, 1, x, y))],
        fit_work),
    Question(
        "x1", "L = 1/N Σ(x − y)², x = z + b   ∂L/∂b = 1/N Σ 2(x − y)", "∂L/∂b", "x y",
        draw_batch, lambda x, y: total(sub(x, y)) / 2,
        [("mean_forgotten", lambda x, y: 2 * total(sub(x, y))),
         ("two_forgotten", lambda x, y: total(sub(x, y)) / 4),
         ("sign_of_difference", lambda x, y: -total(sub(x, y)) / 2),
         ("first_sample", lambda x, y: 2 * (x[0] - y[0])),
         ("last_sample", lambda x, y: 2 * (x[-1] - y[-1])),
         ("loss_for_slope", lambda x, y: total([v * v for v in sub(x, y)]) / 4),
         ("mean_twice", lambda x, y: total(sub(x, y)) / 8)],
        lambda x, y: ["x − y = %s" % brief(sub(x, y)), "2·%s/4" % bracketed(total(sub(x, y))),
                      "∂L/∂b = %s" % brief(total(sub(x, y)) / 2)]),
]
