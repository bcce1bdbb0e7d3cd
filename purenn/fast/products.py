"""What a Dense layer computes with, chosen once by its size: affine, matmul and descend."""
from .descent import descend
from .kernels import LARGEST_WRITTEN_OUT, affine, matmul
from .written_out import written_out


class Small:
    """The products of a layer of few weights, written out.   m: neurons   n: inputs"""

    def __init__(self, m, n):
        self.shape = m, n
        self.affine = written_out("affine", m, n)
        self.matmul = written_out("matmul", m, n)
        self.descend = written_out("descend", m, n)

    def __reduce__(self):
        """Return how another process makes this: pickle cannot send what was made here."""
        return Small, self.shape


class Large:
    """The products of a layer of many weights."""

    affine = staticmethod(affine)
    matmul = staticmethod(matmul)
    descend = staticmethod(descend)


def products_for(m, n):
    """Return affine, matmul and descend of a layer with a W of m rows of n numbers."""
    return Small(m, n) if m * n <= LARGEST_WRITTEN_OUT else Large()
