"""Wrong solutions as pupils write them, for the functions of vectors, matrices and numbers.

name of a task -> (what is said of it, body of the function) pairs; ! before the name of an error
"""
import textwrap

HEAD = "from math import exp, sqrt, tanh\n\n\n"
SLOPE = "def slope(z):\n    return exp(-z) / (1 + exp(-z)) ** 2\n\n\n"
LOOP = "s = 0\nfor i in range(len(u)):\n    "
ROWS = ("out = []\nfor row in W:\n    z = 0\n"
        "    for i in range(len(x)):\n        %s\n    %s\nreturn out")
CELLS = ("out = []\nfor row in A:\n    line = []\n    for j in range(len(B[0])):\n"
         "        z = 0\n        for k in range(len(B)):\n            %s\n        %s\n"
         "    out.append(line)\nreturn out")
DETERMINANT = """A, result = [list(row) for row in A], 1
for j in range(len(A)):
    below = [i for i in range(j, len(A)) if A[i][j] != 0]
    if not below:
        return 0
    if below[0] != j:
        A[j], A[below[0]] = A[below[0]], A[j]
        %s
    result *= A[j][j]
    for i in range(j + 1, len(A)):
        f = A[i][j] / A[j][j]
        A[i] = [a - f * p for a, p in zip(A[i], A[j])]
return result"""
SOLVE = """rows = [list(row) + [c] for row, c in zip(A, b)]
for j in range(len(rows)):
    p = [i for i in range(j, len(rows)) if rows[i][j] != 0][0]
    rows[j], rows[p] = rows[p], rows[j]
    rows[j] = [v / rows[j][j] for v in rows[j]]
    for i in range(len(rows)):
        if i != j:
            rows[i] = [a - rows[i][j] * c for a, c in zip(rows[i], rows[j])]
return [row[-1] for row in rows]"""

WRONG = {
    "c1": [
        ("elementwise", "return [a * b for a, b in zip(u, v)]"),
        ("added", LOOP + "s += u[i] + v[i]\nreturn s"),
        ("last_alone", LOOP + "s = u[i] * v[i]\nreturn s"),
        ("return_inside", LOOP + "s += u[i] * v[i]\n    return s"),
        ("last_missing", "s = 0\nfor i in range(len(u) - 1):\n    s += u[i] * v[i]\nreturn s"),
        ("first_missing", "s = 0\nfor i in range(1, len(u)):\n    s += u[i] * v[i]\nreturn s"),
        ("sum_times_sum", "return sum(u) * sum(v)"),
        ("nothing", LOOP + "s += u[i] * v[i]"),
        ("squares", LOOP + "s += u[i] * u[i]\nreturn s"),
        ("!IndexError", "return u[0]*v[0] + u[1]*v[1] + u[2]*v[2]"),
        ("kind", "return '32'"),
        ("constant", "return 32"),
        ("!IndexError", LOOP + "s += u[i + 1] * v[i + 1]\nreturn s"),
        ("changes_argument", LOOP + "u[i] = u[i] * v[i]\n    s += u[i]\nreturn s"),
        ("starts_at_one", "s = 1\nfor a, b in zip(u, v):\n    s += a * b\nreturn s")],
    "c2": [
        ("joined", "return u + v"),
        ("elementwise", "return [u[i] * v[i] for i in range(len(u))]"),
        ("summed_up", "return sum(u) + sum(v)"),
        ("return_inside", "s = []\nfor a, b in zip(u, v):\n    s.append(a + b)\n    return s"),
        ("changes_argument", "for i in range(len(u)):\n    u[i] += v[i]\nreturn u"),
        ("nothing", "[a + b for a, b in zip(u, v)]"),
        ("subtracted", "return [a - b for a, b in zip(u, v)]"),
        ("kind", "return map(lambda a, b: a + b, u, v)"),
        ("!AttributeError", "s = ()\nfor a, b in zip(u, v):\n    s.append(a + b)\nreturn s"),
        ("columns", "return [[a + b] for a, b in zip(u, v)]")],
    "c3": [
        ("not_reset", "out = []\nz = 0\nfor row in W:\n    for i in range(len(x)):\n"
                      "        z += row[i] * x[i]\n    out.append(z)\nreturn out"),
        ("elementwise_rows", "return [[a * b for a, b in zip(row, x)] for row in W]"),
        ("row_column", "return [sum([W[i][j] * x[i] for i in range(min(len(W), len(x)))])"
                       " for j in range(len(W[0]))]"),
        ("return_inside", ROWS % ("z += row[i] * x[i]", "out.append(z)\n    return out")),
        ("last_alone", ROWS % ("z = row[i] * x[i]", "out.append(z)")),
        ("summed_up", "return sum([sum([a * b for a, b in zip(row, x)]) for row in W])"),
        ("columns", "return [[sum([a * b for a, b in zip(row, x)])] for row in W]"),
        ("first_row_twice", "return [sum([a * b for a, b in zip(W[0], x)]) for row in W]"),
        ("added_rows", ROWS % ("z += row[i] + x[i]", "out.append(z)")),
        ("row_column", "return [sum([W[j][i] * x[j] for j in range(len(x))])"
                        " for i in range(len(W))]")],
    "c4": [
        ("unchanged", "return A"),
        ("unchanged", "return [[A[i][j] for j in range(len(A[0]))] for i in range(len(A))]"),
        ("rows_upside_down", "return A[::-1]"),
        ("columns_mirrored", "return [row[::-1] for row in A]"),
        ("rotated", "return [list(c) for c in zip(*A[::-1])]"),
        ("kind", "return zip(*A)"),
        ("flattened", "return [row[j] for j in range(len(A[0])) for row in A]"),
        ("!IndexError", "return [[A[j][i] for j in range(len(A[0]))] for i in range(len(A))]")],
    "c5": [
        ("elementwise", "return [[a * b for a, b in zip(r, s)] for r, s in zip(A, B)]"),
        ("row_by_row", "return [[sum([a * b for a, b in zip(r, s)]) for s in B] for r in A]"),
        ("last_alone", CELLS % ("z = row[k] * B[k][j]", "line.append(z)")),
        ("transposed", "return [[sum([r[k] * B[k][j] for k in range(len(B))]) for r in A]"
                       " for j in range(len(B[0]))]"),
        ("flattened", "return [sum([r[k] * B[k][j] for k in range(len(B))]) for r in A"
                      " for j in range(len(B[0]))]"),
        ("not_reset", "out = []\nfor r in A:\n    z, line = 0, []\n"
                      "    for j in range(len(B[0])):\n        for k in range(len(B)):\n"
                      "            z += r[k] * B[k][j]\n        line.append(z)\n"
                      "    out.append(line)\nreturn out"),
        ("vector_sum", "return [[a + b for a, b in zip(r, s)] for r, s in zip(A, B)]"),
        ("!IndexError", "return [[sum([A[i][k] * B[k][j] for k in range(len(A))])"
                        " for j in range(len(B))] for i in range(len(A))]")],
    "c6": [
        ("bias", "return [[sum([a * b for a, b in zip(r, x)]) for r in W] for x in X]"),
        ("bias_each", "return [[sum([a * v + c for a, v in zip(r, x)]) for r, c in zip(W, b)]"
                      " for x in X]"),
        ("bias_first", "return [[sum([a * v for a, v in zip(r, x)]) + b[0] for r in W]"
                       " for x in X]"),
        ("bias_sign", "return [[sum([a * v for a, v in zip(r, x)]) - c for r, c in zip(W, b)]"
                      " for x in X]"),
        ("first_sample", "return [sum([a * v for a, v in zip(r, X[0])]) + c"
                         " for r, c in zip(W, b)]"),
        ("!TypeError", "return [sum([a * v for a, v in zip(r, X)]) + c for r, c in zip(W, b)]"),
        ("first_alone", "return [[r[0] * x[0] + c for r, c in zip(W, b)] for x in X]")],
    "c7": [
        ("sigma_sign", "return 1 / (1 + exp(z))"),
        ("no_fraction", "return 1 / 1 + exp(-z)"),
        ("no_fraction", "return 1 + exp(-z)"),
        ("tanh", "e = exp(-2 * abs(z))\nt = (1 - e) / (1 + e)\nreturn t if z > 0 else -t"),
        ("relu", "return max(0, z)"),
        ("step", "return 1 if z >= 0 else 0"),
        ("!OverflowError", "return 1 / (1 + exp(-z))"),
        ("!NameError", "return 1 / (1 + math.exp(-z))"),
        ("slope_for_value", "s = 1 / (1 + exp(-max(z, -500)))\nreturn s * (1 - s)"),
        ("!ZeroDivisionError", "return 1 / (1 - exp(-z))"),
        ("power_for_e", "return 1 / (1 + 2 ** -z)")],
    "c8": [
        ("a_with_z", "return z * (1 - z)"),
        ("value_for_slope", "return 1 / (1 + exp(-z))"),
        ("slope_at_a", "s = 1 / (1 + exp(-z))\ns = 1 / (1 + exp(-s))\nreturn s * (1 - s)"),
        ("tanh_slope", "a = 1 / (1 + exp(-z))\nreturn 1 - a ** 2"),
        ("inner_forgotten", "return -exp(-z) / (1 + exp(-z)) ** 2"),
        ("one_minus", "return 1 - 1 / (1 + exp(-z))"),
        ("square_for_product", "return (1 / (1 + exp(-z))) ** 2"),
        ("!RecursionError", "return dsigmoid(z) * (1 - dsigmoid(z))")],
    "c9": [
        ("half", "return sum([(a - b) ** 2 for a, b in zip(x, y)]) / 2"),
        ("mean", "return sum([(a - b) ** 2 for a, b in zip(x, y)]) / len(x)"),
        ("not_squared", "return sum([a - b for a, b in zip(x, y)])"),
        ("elements", "return [(a - b) ** 2 for a, b in zip(x, y)]"),
        ("square_of_sum", "return (sum(x) - sum(y)) ** 2"),
        ("last_alone", "for i in range(len(x)):\n    d = (x[i] - y[i]) ** 2\nreturn d"),
        ("return_inside", "for i in range(len(x)):\n    return (x[i] - y[i]) ** 2"),
        ("times_two", "return sum([(a - b) * 2 for a, b in zip(x, y)])"),
        ("!TypeError", "return (x - y) ** 2"),
        ("absolute", "return sum([abs(a - b) for a, b in zip(x, y)])")],
    "c15": [
        ("root_forgotten", "return sum([a * a for a in v])"),
        ("sum_for_length", "return sum(v)"),
        ("steps_for_length", "return sum([abs(a) for a in v])"),
        ("square_of_sum", "return (sum(v) ** 2) ** 0.5"),
        ("mean_inside", "return (sum([a * a for a in v]) / len(v)) ** 0.5"),
        ("half_for_root", "return sum([a * a for a in v]) ** 1 / 2"),
        ("largest_for_length", "return max([abs(a) for a in v])"),
        ("return_inside", "for a in v:\n    return (a * a) ** 0.5"),
        ("plane_alone", "return (v[0] ** 2 + v[1] ** 2) ** 0.5"),
        ("!NameError", "return math.sqrt(sum([a * a for a in v]))")],
    "c16": [
        ("plus_for_minus", "return A[0][0] * A[1][1] + A[0][1] * A[1][0]"),
        ("two_alone", "return A[0][0] * A[1][1] - A[0][1] * A[1][0]"),
        ("diagonal_alone", "p = 1\nfor i in range(len(A)):\n    p *= A[i][i]\nreturn p"),
        ("diagonal_sum", "return sum([A[i][i] for i in range(len(A))])"),
        ("rows_multiplied", "return A[0][0] * A[0][1] - A[1][0] * A[1][1]"),
        ("exchange_sign", DETERMINANT % "pass"),
        ("!ZeroDivisionError", (DETERMINANT % "result = -result").replace("A[i][j] != 0", "True")),
        ("no_signs", (DETERMINANT % "result = -result").replace(
            "return result", "return abs(result)"))],
    "c17": [
        ("diagonal_alone", "return [b[i] / A[i][i] if A[i][i] else 0 for i in range(len(b))]"),
        ("product_for_solution", "return [sum([a * c for a, c in zip(row, b)]) for row in A]"),
        ("row_column", SOLVE.replace("in zip(A, b)", "in zip(zip(*A), b)")),
        ("unknowns_crossed", SOLVE.replace("for row in rows]", "for row in rows[::-1]]")),
        ("b_crossed", SOLVE.replace("in zip(A, b)", "in zip(A, b[::-1])")),
        ("unchanged", "return b"),
        ("!ZeroDivisionError", SOLVE.replace(" != 0][0]", " == rows[i][j]][0]")),
        ("changes_argument", "b[0] = b[0] / (A[0][0] or 1)\n" + SOLVE)],
}


def namespace(task, body):
    """Return what a file defines whose function has this body."""
    space = {}
    exec(HEAD + SLOPE + "def %s(%s):\n%s\n" % (task.function, task.arguments,
                                              textwrap.indent(body, "    ")), space)
    return space
