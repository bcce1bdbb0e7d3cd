"""Wrong solutions as newcomers write them: whole texts, with what a body alone cannot have.

(task, what is said of it, text) triples; ! before the name of an error.
"""

TEXTS = [
    ("c1", "!TypeError",
     "def dot(u, v):\n    return sum(u * v)"),
    ("c1", "last_missing",
     "def dot(u, v):\n    return sum(u[i] * v[i] for i in range(len(u) - 1))"),
    ("c1", "sum_times_sum",
     "def dot(u, v):\n    s = 0\n    for a in u:\n        for b in v:\n"
     "            s += a * b\n    return s"),
    ("c1", "remembers",
     "total = 0\ndef dot(u, v):\n    global total\n    for a, b in zip(u, v):\n"
     "        total += a * b\n    return total"),
    ("c1", "remembers",
     "def dot(u, v, out=[]):\n    for a, b in zip(u, v):\n        out.append(a * b)\n"
     "    return sum(out)"),
    ("c1", "changes_argument",
     "def dot(u, v):\n    for i in range(len(u)):\n        u[i] *= v[i]\n"
     "    return sum(u)"),
    ("c1", "!RecursionError",
     "def dot(u, v):\n    if len(u) == 0:\n        return 0\n"
     "    return u[0] * v[0] + dot(u, v)"),
    ("c1", "!IndexError",
     "def dot(u, v):\n    return u[0]*v[0] + u[1]*v[1] + u[2]*v[2]"),
    ("c1", "first_missing",
     "def dot(u, v):\n    s = 0\n    for i in range(1, len(u)):\n"
     "        s += u[i] * v[i]\n    return s"),
    ("c1", "starts_at_one",
     "def dot(u, v):\n    s = 1\n    for a, b in zip(u, v):\n        s += a * b\n"
     "    return s"),
    ("c1", "last_alone",
     "def dot(u, v):\n    s = 0\n    for a, b in zip(u, v):\n        s = a * b\n"
     "    return s"),
    ("c1", "wrapped",
     "def dot(u, v):\n    return [sum(a * b for a, b in zip(u, v))]"),
    ("c1", "kind",
     "def dot(u, v):\n    return str(sum(a * b for a, b in zip(u, v)))"),
    ("c1", "power_for_product",
     "def dot(u, v):\n    s = 0\n    for a, b in zip(u, v):\n        s += a ** b\n"
     "    return s"),
    ("c1", "sign",
     "def dot(u, v):\n    s = 0\n    for a, b in zip(u, v):\n        s -= a * b\n"
     "    return s"),
    ("c1", "no_function",
     "dot = 5"),
    ("c1", "!ValueError",
     "def dot(u, v):\n    s = 0\n    for a, b in u, v:\n        s += a * b\n    return s"),
    ("c1", "return_inside",
     "def dot(u, v):\n    s = 0\n    for a in u:\n        for b in v:\n"
     "            s += a * b\n            return s"),
    ("c1", "ignored",
     "def dot(u, v):\n    return 7 if u == [1, 2, 3] else 32"),
    ("c1", "constant",
     "def dot(u, v):\n    return 32"),
    ("c2", "shape",
     "def add(u, v):\n    out = []\n    for a, b in zip(u, v):\n        out = [a + b]\n"
     "    return out"),
    ("c2", "remembers",
     "def add(u, v, out=[]):\n    for a, b in zip(u, v):\n        out.append(a + b)\n"
     "    return out"),
    ("c2", "columns",
     "def add(u, v):\n    return [[a + b] for a, b in zip(u, v)]"),
    ("c2", "every_pair",
     "def add(u, v):\n    out = []\n    for a in u:\n        for b in v:\n"
     "            out.append(a + b)\n    return out"),
    ("c2", "empty",
     "def add(u, v):\n    out = []\n    for a, b in zip(u, v):\n        out + [a + b]\n"
     "    return out"),
    ("c2", "!AttributeError",
     "def add(u, v):\n    out = []\n    for a, b in zip(u, v):\n"
     "        out = out.append(a + b)\n    return out"),
    ("c2", "ignored",
     "def add(u, v):\n    return [a + a for a in u]"),
    ("c3", "index_of_row",
     "def matvec(W, x):\n"
     "    return [sum(W[i][j] * x[i] for j in range(len(x))) for i in range(len(W))]"),
    ("c3", "row_column",
     "def matvec(W, x):\n"
     "    return [sum(W[j][i] * x[j] for j in range(len(x))) for i in range(len(W))]"),
    ("c3", "ignored",
     "def matvec(W, x):\n    return [sum(row) for row in W]"),
    ("c3", "added_rows",
     "def matvec(W, x):\n    return [sum(w + v for w, v in zip(row, x)) for row in W]"),
    ("c4", "unchanged",
     "def transpose(A):\n    for i in range(len(A)):\n        for j in range(len(A)):\n"
     "            A[i][j], A[j][i] = A[j][i], A[i][j]\n    return A"),
    ("c4", "one_row",
     "def transpose(A):\n    B = [[0] * len(A)] * len(A[0])\n"
     "    for i in range(len(A)):\n        for j in range(len(A[0])):\n"
     "            B[j][i] = A[i][j]\n    return B"),
    ("c4", "flattened",
     "def transpose(A):\n    B = []\n    for j in range(len(A[0])):\n"
     "        for i in range(len(A)):\n            B.append(A[i][j])\n    return B"),
    ("c5", "elementwise",
     "def matmul(A, B):\n"
     "    return [[A[i][j] * B[i][j] for j in range(len(A[0]))] for i in range(len(A))]"),
    ("c5", "row_by_row",
     "def matmul(A, B):\n"
     "    return [[sum(A[i][k] * B[j][k] for k in range(len(B[0]))) for j in "
     "range(len(B))] for i in range(len(A))]"),
    ("c5", "transposed",
     "def matmul(A, B):\n"
     "    return [[sum(a * b for a, b in zip(r, c)) for r in A] for c in zip(*B)]"),
    ("c5", "one_row",
     "def matmul(A, B):\n    C = [[0] * len(B[0])] * len(A)\n"
     "    for i in range(len(A)):\n        for j in range(len(B[0])):\n"
     "            for k in range(len(B)):\n"
     "                C[i][j] += A[i][k] * B[k][j]\n    return C"),
    ("c5", "square_assumed",
     "def matmul(A, B):\n    n = len(A)\n    C = [[0] * n for _ in range(n)]\n"
     "    for i in range(n):\n        for j in range(n):\n"
     "            for k in range(n):\n                C[i][j] += A[i][k] * B[k][j]\n"
     "    return C"),
    ("c6", "bias_each",
     "def affine(X, W, b):\n"
     "    return [[sum(w * v + c for w, v in zip(r, x)) for r, c in zip(W, b)] for x in X]"),
    ("c6", "bias_all",
     "def affine(X, W, b):\n"
     "    return [[sum(w * v for w, v in zip(r, x)) + sum(b) for r in W] for x in X]"),
    ("c6", "bias_first",
     "def affine(X, W, b):\n"
     "    return [[sum(w * v for w, v in zip(r, x)) + b[0] for r in W] for x in X]"),
    ("c6", "bias_before",
     "def affine(X, W, b):\n"
     "    return [[sum(w * (v + c) for w, v in zip(r, x)) for r, c in zip(W, b)] for x in X]"),
    ("c6", "bias_times",
     "def affine(X, W, b):\n"
     "    return [[c * sum(w * v for w, v in zip(r, x)) for r, c in zip(W, b)] for x in X]"),
    ("c6", "last_sample",
     "def affine(X, W, b):\n    out = []\n    for x in X:\n        z = []\n"
     "        for r, c in zip(W, b):\n"
     "            z.append(sum(w * v for w, v in zip(r, x)) + c)\n    out.append(z)\n"
     "    return out"),
    ("c7", "no_fraction",
     "def sigmoid(z):\n    return 1 / 1 + 2.718 ** -z"),
    ("c7", "nearly",
     "def sigmoid(z):\n    return 1 / (1 + 2.718 ** -z)"),
    ("c7", "whole",
     "from math import e\ndef sigmoid(z):\n    return 1 // (1 + e ** -z)"),
    ("c7", "differs",
     "from math import exp\ndef sigmoid(z):\n"
     "    return 1 / (1 + exp(-z)) if z > -700 else 1"),
    ("c7", "!OverflowError",
     "from math import exp\ndef sigmoid(z):\n    return exp(z) / (1 + exp(z))"),
    ("c7", "differs",
     "from math import *\ndef sigmoid(z):\n    return atan(z) / pi + 0.5"),
    ("c8", "one_minus",
     "from math import exp\ndef dsigmoid(z):\n    return exp(-z) / (1 + exp(-z))"),
    ("c8", "parentheses",
     "from math import exp\ndef dsigmoid(z):\n    s = 1 / (1 + exp(-z))\n"
     "    return s - 1 * s"),
    ("c8", "inner_forgotten",
     "from math import exp\ndef dsigmoid(z):\n    s = 1 / (1 + exp(-z))\n"
     "    return s * (s - 1)"),
    ("c8", "plus_minus",
     "from math import exp\ndef dsigmoid(z):\n    s = 1 / (1 + exp(-z))\n"
     "    return s * (1 + s)"),
    ("c8", "twice",
     "from math import exp\ndef dsigmoid(z):\n    s = 1 / (1 + exp(-z))\n"
     "    return 2 * s * (1 - s)"),
    ("c9", "squares_apart",
     "def loss(x, y):\n    return sum(a ** 2 - b ** 2 for a, b in zip(x, y))"),
    ("c9", "square_of_sum",
     "def loss(x, y):\n    return sum((b - a) for a, b in zip(x, y)) ** 2"),
    ("c9", "another_loss",
     "from math import log\ndef loss(x, y):\n"
     "    return -sum(b * log(a) for a, b in zip(x, y))"),
    ("c9", "not_squared",
     "def loss(x, y):\n    return sum(a - b ** 2 for a, b in zip(x, y))"),
    ("c9", "times_two",
     "def loss(x, y):\n    return sum((a - b) * 2 for a, b in zip(x, y)) / len(x)"),
    ("c10", "not_divided",
     "def derivative(f, x):\n    h = 1e-5\n    return (f(x + h) - f(x - h)) / 2 * h"),
    ("c10", "quotient",
     "def derivative(f, x):\n    h = 1e-5\n    return (f(x) + f(h)) / h"),
    ("c10", "factor",
     "def derivative(f, x):\n    return (f(x + 0.001) - f(x)) / 0.01"),
    ("c10", "differs",
     "def derivative(f, x):\n    return 3 * x ** 2 if f.__name__ == 'cube' else 2 * x"),
    ("c11", "not_changed",
     "def descend(w, dw, lr):\n    for a, g in zip(w, dw):\n        a = a - lr * g\n"
     "    return w"),
    ("c11", "first_gradient",
     "def descend(w, dw, lr):\n    for i in range(len(w)):\n        w[i] -= lr * dw[0]"),
    ("c11", "rate_on_both",
     "def descend(w, dw, lr):\n    for i in range(len(w)):\n"
     "        w[i] = lr * (w[i] - dw[i])"),
    ("c11", "replaced",
     "def descend(w, dw, lr):\n    for i in range(len(w)):\n        w[i] =- lr * dw[i]"),
    ("c12", "one_row",
     "def outer(u, v):\n    row = []\n    out = []\n    for a in u:\n"
     "        for b in v:\n            row.append(a * b)\n        out.append(row)\n"
     "    return out"),
    ("c15", "squared_again",
     "def norm(v):\n    return sum(a ** 2 for a in v) ** 2"),
    ("c15", "steps_for_length",
     "from math import sqrt\ndef norm(v):\n    return sum(sqrt(a ** 2) for a in v)"),
    ("c15", "whole",
     "from math import sqrt\ndef norm(v):\n    return int(sqrt(sum(a * a for a in v)))"),
    ("c16", "plus_for_minus",
     "def determinant(A):\n    if len(A) == 1:\n        return A[0][0]\n"
     "    return sum(A[0][j] * determinant([r[:j] + r[j+1:] for r in A[1:]]) for j in "
     "range(len(A)))"),
    ("c16", "some_signs",
     "def determinant(A):\n    if len(A) == 2:\n"
     "        return A[0][0] * A[1][1] - A[0][1] * A[1][0]\n"
     "    return sum((-1) ** (j+1) * A[0][j] * determinant([r[:j] + r[j+1:] for r in "
     "A[1:]]) for j in range(len(A)))"),
    ("c17", "diagonal_alone",
     "def solve(A, b):\n    return [v / A[i][i] for i, v in enumerate(b)]"),
    ("c13", "a_with_z",
     "def backward(dx, z, x, W):\n    db = [d * s * (1 - s) for d, s in zip(dx, z)]\n"
     "    dW = [[d * v for v in x] for d in db]\n"
     "    return dW, db, [sum(W[i][j] * db[i] for i in range(len(W))) for j in "
     "range(len(W[0]))]"),
    ("c13", "not_transposed",
     "from math import exp\ndef backward(dx, z, x, W):\n"
     "    db = [d * exp(-t) / (1 + exp(-t)) ** 2 for d, t in zip(dx, z)]\n"
     "    dW = [[d * v for v in x] for d in db]\n"
     "    dx = [sum(W[i][j] * db[j] for j in range(len(db))) for i in range(len(W))]\n"
     "    return dW, db, dx"),
    ("c13", "mean",
     "from math import exp\ndef backward(dx, z, x, W):\n"
     "    db = [d * exp(-t) / (1 + exp(-t)) ** 2 for d, t in zip(dx, z)]\n"
     "    dW = [[d * v / len(x) for v in x] for d in db]\n"
     "    return dW, db, [sum(W[i][j] * db[i] for i in range(len(W))) for j in "
     "range(len(W[0]))]"),
    ("r3", "half_power",
     "def weight_range(n_in, n_out):\n    return (6 ** 1 / 2) / (n_in + n_out) ** 1 / 2"),
    ("r3", "no_root_below",
     "def weight_range(n_in, n_out):\n    return 6 / (n_in + n_out)"),
    ("r4", "value_for_place",
     "def accuracy(outputs, classes):\n    right = 0\n"
     "    for x, c in zip(outputs, classes):\n        if max(x) == c:\n"
     "            right += 1\n    return right / len(classes)"),
    ("r4", "whole",
     "def accuracy(outputs, classes):\n    right = 0\n"
     "    for x, c in zip(outputs, classes):\n        if x[c] == max(x):\n"
     "            right += 1\n    return right // len(classes)"),
    ("r4", "over_half",
     "def accuracy(outputs, classes):\n    right = 0\n"
     "    for x, c in zip(outputs, classes):\n"
     "        if x[c] > 0.5 and x[c] == max(x):\n            right += 1\n"
     "    return right / len(classes)"),
    ("r4", "by_classes",
     "def accuracy(outputs, classes):\n    right = 0\n"
     "    for x, c in zip(outputs, classes):\n        if x[c] == max(x):\n"
     "            right += 1\n    return right / len(outputs[0])"),
    ("r5", "no_sum",
     "from math import exp\ndef probabilities(z):\n"
     "    p = [exp(v - max(z)) for v in z]\n    return [v / max(p) for v in p]"),
    ("r5", "!ZeroDivisionError",
     "def probabilities(z):\n    return [v / sum(z) for v in z]"),
]
