"""Batches again, and what is made ready before them: samples that are mostly zeros."""
from .. import batch
from .machine import COUNTS_HOLDERS, getrefcount
from .products import Outer
from .sparse import Columns, Samples, Sparse, are_sparse


def ready(X, size):
    """Return the samples as they are best learned so many at a time; they read as before."""
    return Samples(X) if size == 1 < len(X) and are_sparse(X) else X


def batches(X, T, order, size):
    """Yield samples and their targets, so many at a time, in this order of their indices."""
    if type(X) is Samples:
        for i in order:
            yield [X.now(i)], [T[i]]
    elif size == 1 < len(order):
        for i in order:
            yield [X[i]], [T[i]]
    else:
        for pair in batch.batches(X, T, order, size):
            yield pair


def Learning(network, X):
    """Return what stands behind with while a network learns; by columns if it is sparse."""
    by_columns = type(X) is Samples and alone(network.layers[0], network.layers[1:])
    return (ByColumns if by_columns else AsLists)(network, X)


class AsLists(batch.Learning):
    """While a network learns, its layers may hold what is quicker; then plain lists again."""

    def __exit__(self, *error):
        """Put lists in the places of products and of sparse samples, whatever has happened."""
        super().__exit__(*error)
        for layer in self.layers:
            for name, value in list(layer.__dict__.items()):
                if type(value) is Outer:
                    setattr(layer, name, value.read())
                elif type(value) is list and value and type(value[0]) is Sparse:
                    setattr(layer, name, [x.row for x in value])


class ByColumns(AsLists):
    """While a network learns sparse samples, its first layer's W is kept by its columns."""

    def __enter__(self):
        """Tell the layers, and take the columns."""
        super().__enter__()
        self.dense = self.layers[0]
        self.dense.W = self.columns = Columns(self.dense.W)

    def __exit__(self, *error):
        """Write the columns back into the rows, whatever has happened."""
        super().__exit__(*error)
        rows = self.columns.put_back()
        if self.dense.W is self.columns:        # and nobody has put another in its place
            self.dense.W = rows


def alone(first, others):
    """Return whether a layer is Dense, without a penalty, and nobody else holds its rows."""
    from ..layers import Dense              # which stands above the seam
    if type(first) is not Dense or first.l2 or first.l1 or not COUNTS_HOLDERS:
        return False                        # who holds a list cannot be known: rows stay rows
    rows = set([id(w) for w in first.W])
    return len(rows) == len(first.W) and holders(first) == holders(Probe()) and not any(
        [id(p) in rows for layer in others for P, _ in layer.parameters() for p in P])


class Probe:
    """A matrix that nobody else holds, to count beside."""

    def __init__(self):
        self.W = [[0.0]]


def holders(layer):
    """Return by how many W is held, and the row that most hold."""
    return getrefcount(layer.W), max([getrefcount(w) for w in layer.W])
