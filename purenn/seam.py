"""The one seam: what layers and networks compute with, from fast/ or from the lecture itself.

Both have the same functions with the same arguments, and tests hold them equal. Without the
folder fast/, or with PURENN_FAST=0, the lecture's own are taken: slower, and nothing is missing.
"""


def wanted():
    """Return whether fast/ is wanted: unless the environment says PURENN_FAST=0."""
    try:
        from os import environ
        return environ.get("PURENN_FAST") != "0"
    except Exception:               # boards and browsers have no environment, some not even os
        return True


try:
    if not wanted():
        raise ImportError("PURENN_FAST=0")
    from .fast import (Learner, Learning, affine, apply, batches, matmul, mean_loss, outers, plus,
                       ready, slopes, sums, update)
except ImportError:
    from .batch import (Learner, Learning, apply, batches, mean_loss, outers, plus, ready,  # noqa
                        slopes, sums, update)
    from .matrix import affine, matmul          # noqa: F401
try:
    from gc import mem_alloc, mem_free, threshold       # who can tell this has a small heap
except Exception:
    from .batch import AT_ONCE, note            # noqa: F401
    from .fitting.shows import History          # noqa: F401
else:
    if threshold() < 0:             # nobody has said when to collect: before all is in pieces
        threshold((mem_alloc() + mem_free()) // 16)
    AT_ONCE = 1                     # samples that are answered together
    History = dict

    def note(*arguments):
        """Write a number down in the history, in small pieces."""
        from .fitting.small_heaps import note as write
        write(*arguments)
if AT_ONCE > 1:                     # nobody counts the bytes: what a wrong call was is told
    from .fitting.told import doors, told
    note = told(note)
    affine, apply, mean_loss, outers, slopes, update = doors(
        affine, apply, mean_loss, outers, slopes, update)
