"""A history in small pieces, and samples judged one by one, for heaps soon without a large piece.

On a board each float of a list stays where it happens to lie, between what is thrown away, and
the list asks for ever larger pieces for itself. Here numbers lie side by side, SIZE of them in a
piece, and what is kept lies close together.
"""
SIZE = 128                          # numbers of a piece: 1 KB


def piece():
    """Return an empty piece: bytes side by side where this Python can, else a list."""
    try:
        from array import array
        made = array("d", bytes(8 * SIZE))
        made[1] = 0.5
        return made if list(made)[:3] == [0, 0.5, 0] else [0.0] * SIZE
    except Exception:               # no array, or one that does not do
        return [0.0] * SIZE


class Pieces:
    """Numbers one after the other; they read like a list, and the first can be forgotten.

    first: of the first piece so many are forgotten   end: where the next number goes
    """

    def __init__(self, values=()):
        self.pieces, self.first, self.end = [], 0, 0
        for value in values:
            self.append(value)

    def append(self, value):
        """Put a number at the end."""
        if self.end == SIZE * len(self.pieces):
            self.pieces.append(piece())
        self.pieces[-1][self.end % SIZE] = value
        self.end += 1

    def keep(self, count):
        """Forget all but the last so many."""
        self.first += max(0, len(self) - count)
        while self.first >= SIZE:
            self.pieces.pop(0)
            self.first -= SIZE
            self.end -= SIZE

    def __len__(self):
        """Return how many there are."""
        return self.end - self.first

    def __getitem__(self, i):
        """Return the number at a place, or the list of those in a slice."""
        found = range(len(self))[i]
        if isinstance(i, slice):
            return [self[j] for j in found]
        found += self.first
        return self.pieces[found // SIZE][found % SIZE]

    def index(self, value):
        """Return the first place of a number.   Raises ValueError if it is not there."""
        for i, v in enumerate(self):
            if v == value:
                return i
        raise ValueError("%r is not in the history" % value)

    def count(self, value):
        """Return how often a number is there."""
        return sum([v == value for v in self])

    def copy(self):
        """Return the list of them."""
        return self[:]

    def __add__(self, other):
        """Return the list of them with those of another, or of a list, behind."""
        return self[:] + other[:]

    def __radd__(self, other):
        """Return a list with them behind."""
        return other + self[:]

    def __mul__(self, times):
        """Return the list of them so many times."""
        return self[:] * times

    def __eq__(self, other):
        """Return whether the numbers are those of another, or of a list."""
        return len(self) == len(other) and all([a == b for a, b in zip(self, other)])

    def __repr__(self):
        """Return them as a list is shown."""
        return repr(list(self))


def judged(judge, network, X, T):
    """Return what judge says of samples and their classes, asked of one after the other."""
    sums = {}
    for x, t in zip(X, T):
        for name, value in judge(network, [x], [t]).items():
            sums[name] = sums.get(name, 0) + value
    return dict([(name, sums[name] / len(X)) for name in sums])


def note(history, name, value, keep=None):
    """Write a number down, as batch.note does, into pieces."""
    if not isinstance(history.get(name), Pieces):
        history[name] = Pieces(history.get(name, ()))
    history[name].append(value)
    if keep is not None:
        history[name].keep(keep)
