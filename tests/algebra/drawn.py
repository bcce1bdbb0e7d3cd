"""Systems that are the same on every Python, drawn from a seed."""
from purenn.rng import Rng


def system(seed):
    """Return A and b of 1 to 6 equations, normal numbers; each row has a size of its own."""
    rng = Rng(seed)
    n = rng.randint(1, 7)
    A = [[rng.normal() for _ in range(n)] for _ in range(n)]
    for row in A:
        c = 2.0 ** rng.randint(-2, 3)
        row[:] = [c * v for v in row]
    return A, [rng.normal() for _ in range(n)]


def whole(seed, m, n, r=None):
    """Return an (m, n) matrix of whole numbers from -5 to 5; of rank r at most, if given."""
    rng = Rng(1000 + seed)

    def draw(m, n):
        """Return an (m, n) matrix of whole numbers."""
        return [[rng.randint(-5, 6) for _ in range(n)] for _ in range(m)]

    if r is None:
        return draw(m, n)
    B, C = draw(m, r), draw(r, n)
    return [[sum([row[k] * C[k][j] for k in range(r)]) for j in range(n)] for row in B]
