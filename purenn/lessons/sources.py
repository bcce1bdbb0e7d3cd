"""The line of the source that computes a result, and NumPy's beside it where a slide has one.

Read from the module's own text. A page that has no files puts such texts into TEXTS first.
"""
TEXTS = {}                          # module -> its text; what has been read stays here
NUMPY = {
    "vector.add": "u + v", "vector.sub": "u - v", "vector.hadamard": "u * v",
    "vector.total": "np.sum(u)", "vector.dot": "np.dot(u, v)", "vector.outer": "np.outer(u, v)",
    "vector.descend": "w -= lr * dw", "vector.norm": "np.linalg.norm(u)",
    "matrix.matvec": "np.dot(W, x)", "matrix.matmul": "np.dot(A, B)",
    "activations.sigmoid": "1 / (1 + np.exp(-x))", "activations.tanh": "np.tanh(x)",
    "activations.relu": "np.maximum(0, x)",
    "activations.dsigmoid": "sigmoid(x) * (1 - sigmoid(x))",
    "losses.squared_error": "np.sum((x - y) ** 2) / 2",
    "algebra.elimination.rank": "np.linalg.matrix_rank(A)",
    "algebra.echelon.Rows.up": "np.linalg.solve(A, b)",
    "neural_network.NeuralNetwork.__init__": "np.random.randn(m, n)",
    "neural_network.NeuralNetwork.backward": "dW = np.dot(db, self.values[i].T)",
}


def text_of(module):
    """Return the text of a module.   module: its dotted name below purenn"""
    if module not in TEXTS:
        found = __import__("purenn." + module, None, None, ["x"])
        if hasattr(found, "__loader__"):
            TEXTS[module] = found.__loader__.get_source(found.__name__)
        else:
            with open(found.__file__) as file:
                TEXTS[module] = file.read()
    return TEXTS[module]


def lines_of(name):
    """Return the lines of a function such as vector.dot or dual.Dual.__mul__, or of a class.

    Raises ValueError if its module has none of that name.
    """
    parts = name.split(".")
    inside = 2 if parts[-2][0].isupper() else 1
    lines = text_of(".".join(parts[:-inside])).split("\n")
    for word in parts[-inside:]:
        lines = lines_below(word, lines)
    if not lines:
        raise ValueError("source: no %s" % name)
    return lines


def lines_below(word, lines):
    """Return the lines of the function or class of this name among these lines."""
    for i, line in enumerate(lines):
        bare = line.lstrip(" ")
        if bare.startswith("def %s(" % word) or bare[:6 + len(word)] == "class " + word:
            indent, end = len(line) - len(bare), i + 1
            while end < len(lines) and (not lines[end] or lines[end][:indent + 1].isspace()):
                end += 1
            while not lines[end - 1]:
                end -= 1
            return [row[indent:] for row in lines[i:end]]
    return []


def line_of(name, start="return "):
    """Return the last line of a function that starts so, without its comment."""
    lines = [line.strip() for line in lines_of(name)]
    line = [line for line in lines if line.startswith(start)][-1]
    return line.split("  #")[0].rstrip()
