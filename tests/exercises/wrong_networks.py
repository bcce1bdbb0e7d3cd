"""Wrong solutions as pupils write them: descent, the way back, the class of slide 20, repairs.

name of a task -> (what is said of it, body of the function) pairs; of c14: what is changed in
the right class, NETWORK, as (what is said, old text, new text).
"""

from purenn.exercises.c_network import SOLUTION as NETWORK      # noqa: F401

BACK = """db = [d * slope(v) for d, v in zip(dx, z)]
dW = [[d * v for v in x] for d in db]
before = [sum([W[i][j] * db[i] for i in range(len(db))]) for j in range(len(x))]
return dW, db, before"""


def back(old="", new=""):
    """Return the body of backward with something changed."""
    assert old in BACK
    return BACK.replace(old, new)


WRONG = {
    "c10": [
        ("!ZeroDivisionError", "h = 0\nreturn (f(x + h) - f(x)) / h"),
        ("large_step", "h = 1\nreturn (f(x + h) - f(x)) / h"),
        ("not_divided", "h = 1e-7\nreturn f(x + h) - f(x)"),
        ("value", "return f(x)"),
        ("sign", "h = 1e-6\nreturn (f(x) - f(x + h)) / h"),
        ("half", "h = 1e-6\nreturn (f(x + h) - f(x)) / (2 * h)"),
        ("twice", "h = 1e-6\nreturn (f(x + h) - f(x - h)) / h"),
        ("square_rule", "return 3 * x ** 2"),
        ("not_divided", "h = 1e-20\nreturn (f(x + h) - f(x)) / h")],
    "c11": [
        ("not_changed", "return [a - lr * g for a, g in zip(w, dw)]"),
        ("not_changed", "w = [a - lr * g for a, g in zip(w, dw)]"),
        ("not_changed", "for a, g in zip(w, dw):\n    a -= lr * g"),
        ("uphill", "for i in range(len(w)):\n    w[i] += lr * dw[i]"),
        ("rate_forgotten", "for i in range(len(w)):\n    w[i] -= dw[i]"),
        ("replaced", "for i in range(len(w)):\n    w[i] = -lr * dw[i]"),
        ("return_inside", "for i in range(len(w)):\n    w[i] -= lr * dw[i]\n    return"),
        ("!TypeError", "w -= lr * dw")],
    "c12": [
        ("elementwise", "return [a * b for a, b in zip(u, v)]"),
        ("dot_alone", "return sum([a * b for a, b in zip(u, v)])"),
        ("row_column", "return [[a * b for a in u] for b in v]"),
        ("flattened", "return [a * b for a in u for b in v]"),
        ("added_outer", "return [[a + b for b in v] for a in u]"),
        ("return_inside", "out = []\nfor a in u:\n    out.append([a * b for b in v])\n"
                          "    return out")],
    "c13": [
        ("slope_forgotten", back("d * slope(v)", "d")),
        ("slope_at_a", back("slope(v)", "slope(1 / (1 + exp(-v)))")),
        ("a_with_z", back("slope(v)", "v * (1 - v)")),
        ("value_for_slope", back("slope(v)", "1 / (1 + exp(-v))")),
        ("given_forgotten", back("d * slope(v)", "slope(v)")),
        ("row_column", back("[[d * v for v in x] for d in db]",
                            "[[d * v for d in db] for v in x]")),
        ("elementwise", back("[[d * v for v in x] for d in db]",
                             "[d * v for d, v in zip(db, x)]")),
        ("not_transposed", back("sum([W[i][j] * db[i]", "sum([W[j % len(W)][i % len(W[0])] "
                                "* db[i]")),
        ("slope_forgotten", back("W[i][j] * db[i]", "W[i][j] * dx[i]")),
        ("parts_order", back("return dW, db, before", "return db, dW, before")),
        ("parts", back("return dW, db, before", "return dW, db")),
        ("overwritten", "db = [d * slope(v) for d, v in zip(dx, z)]\n"
                        "dW = [[d * v for v in x] for d in db]\n"
                        "W = [[a - g for a, g in zip(r, s)] for r, s in zip(W, dW)]\n"
                        "return dW, db, [sum([W[i][j] * db[i] for i in range(len(db))])"
                        " for j in range(len(x))]"),
        ("layer_after", back("for v in x] for d", "for v in z] for d"))],
    "r2": [
        ("replaced", "return [[-lr * g for g in r] for r in dW]"),
        ("uphill", "return [[a + lr * g for a, g in zip(r, s)] for r, s in zip(W, dW)]"),
        ("rate_forgotten", "return [[a - g for a, g in zip(r, s)] for r, s in zip(W, dW)]"),
        ("changes_argument", "for r, s in zip(W, dW):\n    for i in range(len(r)):\n"
                             "        r[i] -= lr * s[i]\nreturn W"),
        ("!TypeError", "return W - lr * dW")],
    "r3": [
        ("half_power", "return 6 ** 1 / 2 / (n_in + n_out) ** (1 / 2)"),
        ("half_power_below", "return 6 ** (1 / 2) / (n_in + n_out) ** 1 / 2"),
        ("no_root_below", "return 6 ** 0.5 / (n_in + n_out)"),
        ("no_root", "return 6 / (n_in + n_out) ** 0.5"),
        ("roots_apart", "return 6 ** 0.5 / (n_in ** 0.5 + n_out ** 0.5)")],
    "r4": [
        ("over_half", "return sum([x[c] >= 0.5 for x, c in zip(outputs, classes)])"
                      " / len(classes)"),
        ("counted", "return sum([x.index(max(x)) == c for x, c in zip(outputs, classes)])"),
        ("from_one", "return sum([x.index(max(x)) + 1 == c for x, c in zip(outputs, classes)])"
                     " / len(classes)"),
        ("errors", "return sum([x.index(max(x)) != c for x, c in zip(outputs, classes)])"
                   " / len(classes)"),
        ("percent", "return 100 * sum([x.index(max(x)) == c for x, c in zip(outputs, classes)])"
                    " / len(classes)")],
    "r5": [
        ("tanh_before", "a = [tanh(v) for v in z]\np = [exp(v) for v in a]\n"
                        "return [v / sum(p) for v in p]"),
        ("!OverflowError", "p = [exp(v) for v in z]\nreturn [v / sum(p) for v in p]"),
        ("no_sum", "return [exp(v - max(z)) for v in z]"),
        ("tanh_alone", "return [tanh(v) for v in z]"),
        ("sigmoid_for_softmax", "return [1 / (1 + exp(-v)) for v in z]")],
}
CHANGES = [
    ("bias", " + c for r, c in zip(W, b)]", " for r in W]"),
    ("no_activation", "[self.act(z) for z in self.zetas[i]]", "self.zetas[i]"),
    ("last_bare", "[self.act(z) for z", "[self.act(z) if i < self.n - 1 else z for z"),
    ("out_in", "for _ in range(n)] for _ in range(m)]", "for _ in range(m)] for _ in range(n)]"),
    ("not_drawn", "[[random.gauss(0, 1) for", "[[0.5 for"),
    ("network_shapes", "append([random.gauss(0, 1) for _ in", "append([[0] for _ in"),
    ("sign_of_difference", "[x - y for x, y", "[y - x for x, y"),
    ("two_kept", "[x - y for x, y", "[2 * (x - y) for x, y"),
    ("slope_forgotten", "d * self.dact(z)", "d"),
    ("slope_at_a", "zip(dx, self.zetas[i])", "zip(dx, self.values[i + 1])"),
    ("rate_forgotten", "lr * d", "d"),
    ("bias_kept", "[b - lr * d for b, d in zip(self.biases[i], db)]", "self.biases[i]"),
    ("not_transposed", "W[k][j] * db[k]", "W[j][k] * db[k]"),
    ("slope_not_handed_on", "W[k][j] * db[k]", "W[k][j] * dx[k]"),
    ("layer_after", "self.weights[i], self.values[i]\n            dx",
     "self.weights[i], self.values[i + 1]\n            dx"),
    ("replaced", "[[w - lr * d * v for", "[[-lr * d * v for"),
    ("nothing", "        return self.values[-1]", "        self.values[-1]"),
    ("one_epoch", "for epoch in range(epochs)", "for epoch in range(1)"),
    ("first_sample", "zip(data, labels):\n                self", "zip(data[:1], labels):\n"
     "                self"),
    ("last_layer_alone", "            self.biases[i] = [b - lr * d for b, d in zip(self.biases[i],"
     " db)]", "            self.biases[i] = [b - lr * d for b, d in zip(self.biases[i], db)]\n"
     "            break"),
    ("no_epoch", "                self.backward(y, lr)", "                self.predict(x)"),
    ("no_class", "class NeuralNetwork", "class Network"),
    ("no_attribute", "self.biases", "self.bias"),
    ("one_row", "[[random.gauss(0, 1) for _ in range(n)] for _ in range(m)]",
     "[[random.gauss(0, 1) for _ in range(n)]] * m"),
    ("network_shapes", "self.n = len(layer_sizes) - 1", "self.n = 2\n        del layer_sizes[3:]"),
    ("forward_order", "in reversed(range(self.n))", "in range(self.n)"),
    ("squared_difference", "[x - y for x, y", "[(x - y) ** 2 for x, y"),
    ("uphill", "w - lr * d * v", "w + lr * d * v"),
    ("uphill", "b - lr * d", "b + lr * d"),
    ("rate_forgotten", "w - lr * d * v", "w - d * v"),
    ("rate_forgotten", "b - lr * d", "b - d"),
    ("act_twice", "self.act(z) for", "self.act(self.act(z)) for"),
    ("unchanged", "return self.values[-1]", "return self.values[0]"),
    ("constant", "        self.forward(data)\n        return self.values[-1]",
     "        return [0, 0]"),
    ("!TypeError", "                self.forward(x)\n", ""),
    ("!IndexError", "range(len(x))]", "range(len(label))]"),
]
