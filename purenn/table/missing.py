"""What becomes of the fields of a table that are not known: None in a row of numbers.

X: (k, n) rows, None where a field was missing   means: (n,)
"""
from ..preprocessing import mean_of

WAYS = ("drop", "mean")


def check_way(way):
    """Raise ValueError for a way that is not here; 'keep' leaves None to the caller."""
    if way not in (None, "keep") + WAYS:
        raise ValueError("data: missing is %r; there are %s" % (way, ", ".join(WAYS)))


def known_means(X):
    """Return the mean of what is known of each column; 0 where nothing is.   (k, n)   ->   (n,)"""
    means = []
    for column in zip(*X):
        known = [v for v in column if v is not None]
        means.append(mean_of(known) if known else 0.0)
    return means


def fill(X, means):
    """Return the rows with the column's mean for every None; a complete row is itself."""
    return [[m if v is None else v for v, m in zip(row, means)] if None in row else row
            for row in X]


def gaps(X):
    """Return the indices of the rows with a None."""
    return [i for i, row in enumerate(X) if None in row]


def without(indices, *columns):
    """Return each list without what stands at these indices."""
    indices = set(indices)
    return [[v for i, v in enumerate(column) if i not in indices] for column in columns]
