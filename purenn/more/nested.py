"""Nested lists: images, sequences and batches of them, looked at, laid flat, folded again."""


def nesting(x):
    """Return the lengths of nested lists: (c, h, w) of an image, (n,) of a row."""
    sizes = ()
    while isinstance(x, (list, tuple)):
        sizes += (len(x),)
        x = x[0] if x else None
    return sizes


def flatten(x):
    """Return the numbers of nested lists in one row, the last index fastest."""
    while x and isinstance(x[0], (list, tuple)):
        x = [v for part in x for v in part]
    return x


def fold(v, sizes):
    """Return a row as nested lists of these sizes, the last index fastest."""
    for n in reversed(sizes[1:]):
        v = [v[i:i + n] for i in range(0, len(v), n)]
    return v


def leaves(X):
    """Return the innermost lists, in order."""
    if not X or not isinstance(X[0], (list, tuple)):
        return [X]
    return [row for part in X for row in leaves(part)]


def copied(X):
    """Return nested lists again, so that they may be changed."""
    return [copied(x) for x in X] if isinstance(X, (list, tuple)) else X


def check_gradients(layer, dY, *sizes):
    """Raise ValueError unless dY, and its first part, have these sizes: those of forward's Y."""
    if nesting(dY)[:len(sizes)] != sizes:
        raise ValueError("%s: backward: dY is %s, as forward's Y it is %s"
                         % (layer.__class__.__name__, nesting(dY) or "no list", sizes))
