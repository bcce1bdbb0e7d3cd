"""Questions on slides 1 to 5: the perceptron 感知器, its sum, the dot product 內積."""
from ..matrix import matvec
from ..vector import add, dot, hadamard, total
from .question import Question
from .writing import brief, factor, matrix, products, rows, sums, vector, whole


def draw_sizes(rng):
    """Return the sizes of three layers."""
    return {"n": [rng.randint(2, 6), rng.randint(2, 7), rng.randint(1, 5)]}


def draw_perceptron(rng):
    """Return the weights, the inputs and the bias of a perceptron."""
    return {"w": vector(rng, 3), "x": vector(rng, 3), "b": whole(rng)}


def draw_two(rng):
    """Return the weights and biases of two perceptrons, and their inputs."""
    return {"W": matrix(rng, 2, 3), "x": vector(rng, 3), "b": vector(rng, 2)}


def draw_backwards(rng):
    """Return the weights, the inputs and the result of a perceptron."""
    return {"w": vector(rng, 3), "x": vector(rng, 3), "z": whole(rng, -9, 20)}


QUESTIONS = [
    Question(
        "1", "x₀ (n₀) → x₁ (n₁) → x₂ (n₂)", "W, b", "n", draw_sizes,
        lambda n: [n[0] * n[1] + n[1] * n[2], n[1] + n[2]],
        [("input_bias", lambda n: [n[0] * n[1] + n[1] * n[2], n[0] + n[1] + n[2]]),
         ("first_layer", lambda n: [n[0] * n[1], n[1]]),
         ("weights_alone", lambda n: n[0] * n[1] + n[1] * n[2]),
         ("all_together", lambda n: n[0] * n[1] + n[1] * n[2] + n[1] + n[2]),
         ("multiplied", lambda n: [n[0] * n[1] * n[2], n[1] + n[2]]),
         ("neurons", lambda n: [n[0] + n[1] + n[2], n[1] + n[2]])],
        lambda n: ["W₁: %d·%d   W₂: %d·%d" % (n[1], n[0], n[2], n[1]),
                   "b₁: %d   b₂: %d" % (n[1], n[2]),
                   "%d, %d" % (n[0] * n[1] + n[1] * n[2], n[1] + n[2])]),
    Question(
        "2", "z = w₁x₁ + w₂x₂ + w₃x₃ + b", "z", "w x b", draw_perceptron,
        lambda w, x, b: dot(w, x) + b,
        [("bias", lambda w, x, b: dot(w, x)),
         ("bias_sign", lambda w, x, b: dot(w, x) - b),
         ("bias_each", lambda w, x, b: dot(w, x) + 3 * b),
         ("bias_times", lambda w, x, b: dot(w, x) * b),
         ("elementwise", lambda w, x, b: hadamard(w, x)),
         ("added", lambda w, x, b: total(w) + total(x) + b),
         ("sum_times_sum", lambda w, x, b: total(w) * total(x) + b)],
        lambda w, x, b: ["z = %s + %s" % (products(w, x), factor(b)),
                         "z = %s" % sums(*(hadamard(w, x) + [b])),
                         "z = %s" % brief(dot(w, x) + b)]),
    Question(
        "3", "a·b = a₁b₁ + a₂b₂ + a₃b₃", "a·b", "a b",
        lambda rng: {"a": vector(rng, 3), "b": vector(rng, 3)}, dot,
        [("elementwise", hadamard), ("vector_sum", add),
         ("added", lambda a, b: total(a) + total(b)),
         ("sum_times_sum", lambda a, b: total(a) * total(b)),
         ("no_signs", lambda a, b: total([abs(v) for v in hadamard(a, b)])),
         ("last_missing", lambda a, b: dot(a[:2], b[:2])),
         ("crossed", lambda a, b: dot(a, b[::-1]))],
        lambda a, b: ["a·b = %s" % products(a, b), "a·b = %s" % sums(*hadamard(a, b)),
                      "a·b = %s" % brief(dot(a, b))]),
    Question(
        "4", "z = w·x + b", "b", "w x z", draw_backwards,
        lambda w, x, z: z - dot(w, x),
        [("other_way", lambda w, x, z: dot(w, x) - z),
         ("not_moved", lambda w, x, z: z + dot(w, x)),
         ("dot_alone", lambda w, x, z: dot(w, x)),
         ("elementwise", lambda w, x, z: [z - v for v in hadamard(w, x)]),
         ("sum_times_sum", lambda w, x, z: z - total(w) * total(x))],
        lambda w, x, z: ["w·x = %s = %s" % (products(w, x), brief(dot(w, x))),
                         "%s = %s + b" % (brief(z), factor(dot(w, x))),
                         "b = %s" % brief(z - dot(w, x))]),
    Question(
        "5", "z₁ = w₁₁x₁ + w₁₂x₂ + w₁₃x₃ + b₁   z₂ = w₂₁x₁ + w₂₂x₂ + w₂₃x₃ + b₂", "z₁, z₂",
        "W x b", draw_two, lambda W, x, b: add(matvec(W, x), b),
        [("bias", lambda W, x, b: matvec(W, x)),
         ("bias_first", lambda W, x, b: add(matvec(W, x), [b[0], b[0]])),
         ("bias_crossed", lambda W, x, b: add(matvec(W, x), b[::-1])),
         ("bias_sign", lambda W, x, b: [u - v for u, v in zip(matvec(W, x), b)]),
         ("rows_crossed", lambda W, x, b: add(matvec(W[::-1], x), b)),
         ("first_row_twice", lambda W, x, b: add(matvec([W[0], W[0]], x), b))],
        lambda W, x, b: rows(W, x, b) + [brief(add(matvec(W, x), b))]),
]
