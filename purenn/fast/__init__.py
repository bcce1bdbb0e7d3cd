"""The lecture's functions once more, sooner: same names, same arguments, no formula of their own.

Only seam imports this. Delete the folder, or set PURENN_FAST=0, and everything still runs.
    machine                     what this Python is good at, found by trying it
    written_out                 short loops as text, every number a name
    products, loops, descent    W x + b, dZ W, dZ^T X, and the step down the slope
    activation_rows, loss_rows  activations and losses of whole rows
    sparse, learning            samples one by one that are mostly zeros; batches
    learner, epochs, rules      whole epochs of a small network, as code
    boards                      all of this in one module, for MicroPython
"""
from .descent import update
from .machine import WIDEST
from .products import affine, matmul, outers, plus, sums
from .learner import Learner
from .learning import Learning, batches, ready

if WIDEST:
    from .activation_rows import apply, slopes
    from .loss_rows import mean_loss
else:       # nothing is written out: to find that anew is an error for every row, slow in Firefox
    from ..batch import apply, mean_loss, slopes
