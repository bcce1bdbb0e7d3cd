"""Numbers, vectors and matrices as a pupil writes them, and what is drawn for the tasks."""

SIGNS = {"W1": "W₁", "W2": "W₂", "b1": "b₁", "b2": "b₂", "x0": "x₀"}    # shown names
LONGEST = 300                       # signs of a value that is shown
DENOMINATORS = range(1, 65)         # a number that is such a fraction is written as one


def fraction(v):
    """Return (p, q) with v = p / q and q at most 64, or None if there is none."""
    for q in DENOMINATORS:
        p = round(v * q)
        if abs(v * q - p) < 1e-9 * q and abs(p) < 100000:
            return p, q
    return None


def brief(v):
    """Return a number, vector or matrix as short text: 7, 3/4, (1, 2), ((1, 2), (3, 4))."""
    if isinstance(v, (list, tuple)):
        return "(%s)" % ", ".join([brief(part) for part in v])
    if not isinstance(v, (int, float)):
        return str(v)
    found = fraction(v) if v - v == 0 else None
    if found is None:
        return "%.6g" % v
    return "%d" % found[0] if found[1] == 1 else "%d/%d" % found


def shortened(text):
    """Return a text, or its beginning if it is too long for one line."""
    return text if len(text) <= LONGEST else text[:LONGEST - 4] + " ..."


def listed(values):
    """Return values as Python writes them between the parentheses of a call."""
    return ", ".join([as_code(v) for v in values])


def as_code(v):
    """Return a value as Python writes it, numbers to six digits; a function by its name."""
    if isinstance(v, list):
        return "[%s]" % ", ".join([as_code(part) for part in v])
    if isinstance(v, tuple):
        return "(%s)" % ", ".join([as_code(part) for part in v])
    if isinstance(v, float):
        return "%.6g" % v
    if isinstance(v, str):
        return repr(v)[:200]
    return getattr(v, "__name__", None) or str(v)[:200]


def factor(v):
    """Return a number as text inside a product or a sum: a negative one in parentheses."""
    return "(%s)" % brief(v) if v < 0 else brief(v)


def bracketed(v):
    """Return a number as text before a power or a stroke: a fraction in parentheses, too."""
    text = factor(v)
    return "(%s)" % text if "/" in text and v > 0 else text


def quotient(p, q):
    """Return '14/22 = 7/11', or only '7/11' for what cannot be shortened."""
    text = "%s/%s" % (brief(p), brief(q))
    return text if text == brief(p / q) else "%s = %s" % (text, brief(p / q))


def products(u, v):
    """Return '1·4 + 2·5', the dot product written out."""
    return " + ".join(["%s·%s" % (factor(ui), factor(vi)) for ui, vi in zip(u, v)])


def sums(*values):
    """Return '4 + 10 + (-3)'."""
    return " + ".join([factor(v) for v in values])


def rows(W, x, b=None, z="z"):
    """Return a line for each row of W x, or W x + b: its products and its result."""
    lines = []
    for i, row in enumerate(W):
        value = sum([wi * xi for wi, xi in zip(row, x)]) + (b[i] if b else 0)
        lines.append("%s%s = %s%s = %s" % (z, "₁₂₃₄"[i], products(row, x),
                                           " + " + factor(b[i]) if b else "", brief(value)))
    return lines


def whole(rng, low=-3, high=6):
    """Return a whole number of low <= number < high that is not 0."""
    v = 0
    while v == 0:
        v = rng.randint(low, high)
    return v


def vector(rng, n, low=-3, high=6):
    """Return n such numbers."""
    return [whole(rng, low, high) for _ in range(n)]


def matrix(rng, m, n, low=-3, high=6):
    """Return m rows of n such numbers."""
    return [vector(rng, n, low, high) for _ in range(m)]


def reals(rng, n, size=2):
    """Return n numbers between -size and size."""
    return [rng.uniform(-size, size) for _ in range(n)]


def one_of(rng, items):
    """Return one of the items."""
    return items[rng.randint(0, len(items))]
