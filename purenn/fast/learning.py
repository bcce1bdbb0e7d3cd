"""Batches again, and what is made ready before them: columns taken once, samples seen as sparse."""
from .. import batch
from .products import Whole
from .sparse import Columns, Sparse, are_sparse


def ready(X, size):
    """Return the samples as they are best learned so many at a time; they read as before."""
    if size >= len(X):
        return Whole(X)
    return [Sparse(x) for x in X] if size == 1 and are_sparse(X) else X


def batches(X, T, order, size):
    """Yield samples and their targets, so many at a time, in this order of their indices."""
    if size != 1 or len(order) == 1:
        for pair in batch.batches(X, T, order, size):
            yield pair
    else:
        for i in order:
            yield [X[i]], [T[i]]


def Learning(network, X):
    """Return what stands behind with while a network learns: batch's, by columns if it is sparse."""
    by_columns = type(X[0]) is Sparse and alone(network.layers[0], network.layers[1:])
    return (ByColumns if by_columns else batch.Learning)(network, X)


class ByColumns(batch.Learning):
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
    """Return whether a layer is Dense, without a penalty, and no other layer shares its rows."""
    from ..layers import Dense              # which stands above the seam
    if type(first) is not Dense or first.l2 or first.l1:
        return False
    rows = set([id(w) for w in first.W])
    return len(rows) == len(first.W) and not any(
        [id(p) in rows for layer in others for P, _ in layer.parameters() for p in P])
