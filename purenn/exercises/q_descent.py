"""Questions on slides 13 to 16 and 18: one step downhill 梯度下降, derivatives 微分, the update."""
from .question import Question
from .writing import bracketed, brief, factor, matrix, one_of, whole

RATES = [1 / 2, 1 / 4, 1 / 5, 1 / 10]


def draw_step(rng):
    """Return a weight, the place of the minimum, and a learning rate."""
    return {"w": whole(rng, -4, 7), "c": whole(rng, -4, 7), "γ": one_of(rng, RATES)}


def draw_secant(rng):
    """Return a place and a change for f(x) = x²."""
    return {"x": whole(rng, -3, 5), "Δx": one_of(rng, [1 / 2, 1 / 4, 2, 3])}


def draw_cubic(rng):
    """Return the numbers of f(x) = x³ + cx and a place."""
    return {"c": whole(rng, -5, 6), "x": whole(rng, -3, 5)}


def draw_power(rng):
    """Return the numbers of f(x) = (px + q)³ and a place."""
    return {"p": rng.randint(2, 5), "q": whole(rng, -4, 5), "x": whole(rng, -2, 4)}


def draw_update(rng):
    """Return weights, their gradient and a learning rate."""
    return {"W": matrix(rng, 2, 2), "G": matrix(rng, 2, 2), "γ": one_of(rng, RATES)}


def each(f, A, B):
    """Return f of the numbers of two matrices."""
    return [[f(a, b) for a, b in zip(u, v)] for u, v in zip(A, B)]


QUESTIONS = [
    Question(
        "13", "wₜ₊₁ = wₜ − γ dL/dw   L = (w − c)²", "wₜ₊₁", "w c γ", draw_step,
        lambda w, c, lr: w - lr * 2 * (w - c),
        [("uphill", lambda w, c, lr: w + lr * 2 * (w - c)),
         ("two_forgotten", lambda w, c, lr: w - lr * (w - c)),
         ("rate_forgotten", lambda w, c, lr: w - 2 * (w - c)),
         ("step_alone", lambda w, c, lr: lr * 2 * (w - c)),
         ("gradient_alone", lambda w, c, lr: 2 * (w - c)),
         ("loss_for_slope", lambda w, c, lr: w - lr * (w - c) ** 2)],
        lambda w, c, lr: ["dL/dw = 2(w − c) = 2·(%s − %s)" % (brief(w), factor(c)),
                           "dL/dw = %s" % brief(2 * (w - c)),
                           "wₜ₊₁ = %s − %s·%s = %s" % (
                               brief(w), brief(lr), factor(2 * (w - c)),
                               brief(w - lr * 2 * (w - c)))]),
    Question(
        "14", "Δy/Δx = (f(x + Δx) − f(x))/Δx   f(x) = x²", "Δy/Δx", "x Δx", draw_secant,
        lambda x, h: 2 * x + h,
        [("not_divided", lambda x, h: h * (2 * x + h)),
         ("limit_taken", lambda x, h: 2 * x),
         ("upside_down", lambda x, h: 1 / (2 * x + h)
                                 if 2 * x + h else 0),
         ("sign", lambda x, h: -2 * x - h),
         ("times", lambda x, h: h * h * (2 * x + h)),
         ("height", lambda x, h: (x + h) ** 2)],
        lambda x, h: ["f(x + Δx) = %s² = %s   f(x) = %s" % (
            bracketed(x + h), brief((x + h) ** 2), brief(x ** 2)),
            "Δy = %s" % brief((x + h) ** 2 - x ** 2),
            "Δy/Δx = %s" % brief(2 * x + h)]),
    Question(
        "15", "f′(x) = lim (f(x + Δx) − f(x))/Δx   f(x) = x³ + cx", "f′(x)", "c x", draw_cubic,
        lambda c, x: 3 * x * x + c,
        [("constant_lost", lambda c, x: 3 * x * x),
         ("factor_lost", lambda c, x: x * x + c),
         ("power_kept", lambda c, x: 3 * x ** 3 + c),
         ("x_kept", lambda c, x: 3 * x * x + c * x),
         ("value", lambda c, x: x ** 3 + c * x),
         ("square_for_cube", lambda c, x: 3 * x + c)],
        lambda c, x: ["(x + Δx)³ = x³ + 3x²Δx + 3xΔx² + Δx³", "f′(x) = 3x² + c",
                      "f′(%s) = 3·%s² + %s = %s" % (brief(x), factor(x), factor(c),
                                                   brief(3 * x * x + c))]),
    Question(
        "16", "f(x) = (px + q)³   f′ = df/du · du/dx, u = px + q", "f′(x)", "p q x", draw_power,
        lambda p, q, x: 3 * p * (p * x + q) ** 2,
        [("inner_forgotten", lambda p, q, x: 3 * (p * x + q) ** 2),
         ("factor_lost", lambda p, q, x: p * (p * x + q) ** 2),
         ("power_kept", lambda p, q, x: 3 * p * (p * x + q) ** 3),
         ("value", lambda p, q, x: (p * x + q) ** 3),
         ("inner_of_it", lambda p, q, x: 3 * p ** 2),
         ("inner_as_is", lambda p, q, x: 3 * (p * x + q) ** 3),
         ("added_rule", lambda p, q, x: 3 * (p * x + q) ** 2 + p)],
        lambda p, q, x: ["u = %s·%s + %s = %s" % (p, factor(x), factor(q), brief(p * x + q)),
                         "df/du = 3u² = %s   du/dx = %s" % (brief(3 * (p * x + q) ** 2), p),
                         "f′(%s) = %s" % (brief(x), brief(3 * p * (p * x + q) ** 2))]),
    Question(
        "18", "Wₜ₊₁ = Wₜ − γ ∂L/∂W   G = ∂L/∂W", "Wₜ₊₁", "W G γ", draw_update,
        lambda W, G, lr: each(lambda w, g: w - lr * g, W, G),
        [("uphill", lambda W, G, lr: each(lambda w, g: w + lr * g, W, G)),
         ("rate_forgotten", lambda W, G, lr: each(lambda w, g: w - g, W, G)),
         ("replaced", lambda W, G, lr: each(lambda w, g: -lr * g, W, G)),
         ("step_alone", lambda W, G, lr: each(lambda w, g: lr * g, W, G)),
         ("rate_on_both", lambda W, G, lr: each(lambda w, g: lr * (w - g),
                                                 W, G)),
         ("twice_a_step", lambda W, G, lr: each(lambda w, g: w - 2 * lr * g,
                                                 W, G))],
        lambda W, G, lr: ["γG = %s" % brief(each(lambda w, g: lr * g, W, G)),
                           "w₁₁: %s − %s" % (brief(W[0][0]), factor(lr * G[0][0])),
                           "Wₜ₊₁ = %s" % brief(each(lambda w, g: w - lr * g,
                                                   W, G))]),
]
